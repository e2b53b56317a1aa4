// The words of every language: complete, with the same places as in English, and in the signs of their own script.
import { describe, expect, it } from "vitest";
import { de, en, languages, wordsFor } from "../../src/render/words/index.ts";
import type { Words } from "../../src/render/words/index.ts";
import { counting, englishOf, phrasesOf, placesOf } from "./phrases.ts";

const each = languages.map(({ words }) => [words.language, words] as const);
const foreign = each.filter(([language]) => language !== "en");
const ofLanguage = (...wanted: string[]): string[] =>
  each
    .filter(([language]) => wanted.includes(language))
    .flatMap(([, words]) => [...phrasesOf(words)].map(([path, text]) => `${path}: ${text}`));
const withoutPlaces = (text: string): string => text.replace(/\{[a-z]+\}/g, "");

describe.each(each)("words in %s", (language, words) => {
  const phrases = phrasesOf(words);

  it("has every phrase and no other", () => {
    const single = (all: Words): string[] =>
      [...new Set([...phrasesOf(all).keys()].map((path) => path.replace(/\.[a-z]+$/, "")))].sort();
    expect(single(words)).toEqual(single(en));
    const plain = (all: Words): string[] =>
      [...phrasesOf(all).keys()].filter((path) => !counting.has(path.replace(/\.[a-z]+$/, ""))).sort();
    expect(plain(words)).toEqual(plain(en));
    expect([...phrases].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("has exactly the plural forms that the language has", () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort();
    for (const path of counting) {
      const given = [...phrases.keys()].filter((key) => key.startsWith(`${path}.`));
      expect(given.map((key) => key.slice(path.length + 1)).sort(), path).toEqual(forms);
    }
  });

  it("has the places of the English phrase in every form", () => {
    for (const [path, text] of phrases) {
      const wanted = placesOf(englishOf(path)!);
      const given = placesOf(text);
      // A form that stands for a single number may say it in words.
      const inWords = isOneNumber(language, path) && !given.includes("count");
      expect(given, `${path}: ${text}`).toEqual(
        inWords ? wanted.filter((place) => place !== "count") : wanted,
      );
    }
  });

  it("has nothing that would have to be escaped, and no stray space", () => {
    for (const [path, text] of phrases) {
      expect(text, path).not.toMatch(/[<>&"'\n\t]|\s\s/);
      if (path !== "list") expect(text, path).toBe(text.trim());
    }
  });

  it("ends sentences and headings where English does", () => {
    for (const [path, text] of phrases) {
      const english = englishOf(path)!;
      // Reasons follow a colon; all are sentences.
      expect(/[.。]$/.test(text), `${path}: ${text}`).toBe(/\.$/.test(english));
      expect(/[:：]$/.test(text), `${path}: ${text}`).toBe(/:$/.test(english));
    }
  });

  it("is written in the direction of its script", () => {
    expect(words.direction).toBe(["ar", "he"].includes(language) ? "rtl" : "ltr");
    expect(Intl.getCanonicalLocales(language)).toEqual([language]);
  });
});

describe.each(foreign)("words in %s", (_language, words) => {
  it("leave nothing in English", () => {
    const same = [...phrasesOf(words)].filter(
      ([path, text]) => /\p{L}/u.test(withoutPlaces(text)) && text === englishOf(path),
    );
    expect(same).toEqual([]);
    for (const [path, text] of phrasesOf(words)) {
      expect(withoutPlaces(text), path).not.toMatch(
        /\b(?:the|of|this|with|when|and|captured|quoted|found|checked|media|posted|shown)\b/i,
      );
    }
  });
});

describe("the signs of each script", () => {
  it("puts a no-break space before French signs, and none before others", () => {
    for (const phrase of ofLanguage("fr")) {
      const text = phrase.slice(phrase.indexOf(": ") + 2);
      expect(text).not.toMatch(/[^\u00A0]:|[^\u202F][;!?»]|«[^\u202F]/);
    }
    expect(ofLanguage("fr").filter((phrase) => phrase.includes("«\u202F")).length).toBeGreaterThan(0);
    for (const phrase of ofLanguage("de", "es", "pt", "it"))
      expect(phrase.slice(phrase.indexOf(": ") + 2)).not.toMatch(/\s[:;!?]/);
  });

  it("has no Latin letter and no Latin comma or bracket in Japanese and Chinese", () => {
    for (const phrase of ofLanguage("ja", "zh-Hans", "zh-Hant")) {
      const text = withoutPlaces(phrase.slice(phrase.indexOf(": ") + 2));
      expect(text, phrase).not.toMatch(/[A-Za-z.,:;()?!"]/);
    }
  });

  it("has no Latin letter in Arabic and Hebrew, and Arabic commas", () => {
    for (const phrase of ofLanguage("ar", "he"))
      expect(withoutPlaces(phrase.slice(phrase.indexOf(": ") + 2)), phrase).not.toMatch(/[A-Za-z]/);
    for (const phrase of ofLanguage("ar"))
      expect(phrase.slice(phrase.indexOf(": ") + 2)).not.toMatch(/[,;?]/);
    // What a Hebrew prefix is joined to is joined by a maqaf, never by a hyphen.
    for (const phrase of ofLanguage("he")) expect(phrase).not.toMatch(/\p{L}-/u);
  });

  it("tells simplified from traditional characters", () => {
    expect(ofLanguage("zh-Hans").join("")).not.toMatch(/[號條這個為時發過顯檔錄關閉]/);
    expect(ofLanguage("zh-Hant").join("")).not.toMatch(/[号条这个为时发过显档录关闭签没隶]/);
  });
});

describe("wordsFor", () => {
  it.each([
    ["de", "de"],
    ["de-AT", "de"],
    ["de-Latn-CH-1996", "de"],
    ["DE-at", "de"],
    ["de-AT-u-nu-latn", "de"],
    ["fr-CA", "fr"],
    ["es-419", "es"],
    ["pt-BR", "pt"],
    ["pt-PT", "pt"],
    ["ar-EG-u-nu-arab", "ar"],
    ["iw", "he"],
    ["he-IL", "he"],
    ["ja-JP", "ja"],
    ["zh", "zh-Hans"],
    ["zh-CN", "zh-Hans"],
    ["zh-SG", "zh-Hans"],
    ["zh-TW", "zh-Hant"],
    ["zh-HK", "zh-Hant"],
    ["zh-Hant-TW", "zh-Hant"],
    ["zh-Hans-HK", "zh-Hans"],
    ["en-US", "en"],
    ["nl-BE", "en"],
    ["tlh", "en"],
  ])("gives %s the words of %s", (locale, language) => expect(wordsFor(locale).language).toBe(language));

  it.each(["", "de_AT", "not a locale", "x-private"])("refuses %j", (locale) => {
    expect(() => wordsFor(locale)).toThrow(expect.objectContaining({ code: "invalid_input" }));
  });

  it("takes the catalogues of the site first", () => {
    const nl: Words = { ...en, language: "nl", view: "Bekijken op {platform}" };
    const austrian: Words = { ...de, language: "de-AT", view: "Auf {platform} anschauen" };
    expect(wordsFor("nl-BE", [nl])).toBe(nl);
    expect(wordsFor("de-AT", [austrian])).toBe(austrian);
    expect(wordsFor("de-CH", [austrian])).toBe(de);
  });
});

it("says of every language but English that no native reader has seen it", () => {
  expect(languages.filter(({ reviewed }) => reviewed).map(({ words }) => words)).toEqual([en]);
  expect(new Set(languages.map(({ name }) => name)).size).toBe(languages.length);
});

/** Whether a plural form is for one whole number only, as `two` is in Arabic. */
function isOneNumber(language: string, path: string): boolean {
  const form = path.split(".").at(-1);
  if (!counting.has(path.replace(/\.[a-z]+$/, ""))) return false;
  const rules = new Intl.PluralRules(language);
  let found = 0;
  for (let number = 0; number <= 2_000; number++) if (rules.select(number) === form) found++;
  return found === 1 && rules.select(1_000_000) !== form;
}
