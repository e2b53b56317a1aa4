// In which language a passage is written, as far as its attributions need to know.
import { LANGUAGES } from "./words/index.ts";
import { wordsOf } from "./lexicon.ts";
import type { Words } from "./words/words.ts";

/** How many small words tell a language apart in a passage; below that the article's language holds. */
const ENOUGH = 2;
/** By so much it must be ahead of the article's language. */
const CLEAR = 1;
/** As much of a text is looked at, in characters. */
const SAMPLE = 4_000;
/** As much of a passage, where the article's language is known. */
const BRIEF = 400;
/** A letter that Latin script has not. */
const NOT_LATIN = /[\u0370-\u1dff\u1f00-\u1fff\u2e80-\uffff]/;
const WORD = /[a-z\u00df-\u024f\u0370-\u052f\u0590-\u06ff\u1e00-\u1fff]+/g;

let common: ReadonlyMap<string, readonly number[]> | undefined;

/** Counts the small words of each language in a text; a word of many languages counts little for each. */
function countWords(text: string): number[] {
  const counts = LANGUAGES.map(() => 0);
  common ??= commonWords();
  for (const word of text.toLowerCase().match(WORD) ?? []) {
    const languages = common.get(word);
    if (!languages) continue;
    for (const language of languages) counts[language]! += 1 / languages.length + 0.2;
  }
  return counts;
}

/** The language of a text: by script where that is enough, else by its small words; `otherwise` if they are too few. */
export function languageOf(text: string, otherwise?: Words): Words {
  const sample = text.slice(0, otherwise === undefined ? SAMPLE : BRIEF);
  const script = NOT_LATIN.test(sample) ? byScript(sample) : undefined;
  if (script !== undefined) return wordsOf(script);
  if (otherwise !== undefined && isSurely(sample, otherwise)) return otherwise;
  const counts = countWords(sample);
  const best = counts.indexOf(Math.max(...counts));
  if (otherwise === undefined) return LANGUAGES[best]!;
  // A few words that two languages share do not show that the article changed its language.
  const clear = counts[best]! - counts[LANGUAGES.indexOf(otherwise)]! >= CLEAR;
  return counts[best]! >= ENOUGH && clear ? LANGUAGES[best]! : otherwise;
}

/** How many telling words at the beginning of a passage show that it is in the article's language. */
const SURE = 4;
const TELLING = 240;

/** A quick look: words that only one or two languages have, none of them of another. */
function isSurely(text: string, language: Words): boolean {
  common ??= commonWords();
  const own = LANGUAGES.indexOf(language);
  let hits = 0;
  for (const word of text.slice(0, TELLING).toLowerCase().match(WORD) ?? []) {
    const languages = common.get(word);
    if (languages === undefined || languages.length > 2) continue;
    if (!languages.includes(own)) return false;
    if (++hits >= SURE) return true;
  }
  return false;
}

function byScript(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const has = (script: RegExp): boolean => (text.match(script)?.length ?? 0) * 4 > letters && letters > 0;
  if (has(/[\p{sc=Hiragana}\p{sc=Katakana}]/gu)) return "ja";
  if (has(/\p{sc=Han}/gu)) return /[\p{sc=Hiragana}]/u.test(text) ? "ja" : "zh";
  if (has(/\p{sc=Cyrillic}/gu)) return /[іїєґ]/i.test(text) ? "uk" : "ru";
  if (has(/\p{sc=Arabic}/gu)) return "ar";
  if (has(/\p{sc=Hebrew}/gu)) return "he";
  if (has(/\p{sc=Greek}/gu)) return "el";
  if (has(/\p{sc=Hangul}/gu)) return "ko";
  if (has(/\p{sc=Devanagari}/gu)) return "hi";
  return undefined;
}

function commonWords(): Map<string, number[]> {
  const words = new Map<string, number[]>();
  LANGUAGES.forEach((language, index) => {
    const {
      common: small,
      says,
      writes,
      adds,
      determiners,
      pronouns,
      coordinators,
      place,
      titles,
    } = language;
    const own = [small, says, writes, adds, determiners, pronouns, coordinators, place, titles]
      .join(",")
      .split(",");
    for (const word of new Set(own.map((phrase) => phrase.trim())))
      words.set(word, [...(words.get(word) ?? []), index]);
  });
  return words;
}
