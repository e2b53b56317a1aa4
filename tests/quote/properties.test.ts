// What must hold for every post and every quotation.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { times } from "../times.ts";
import { compareQuotation } from "../../src/quote/index.ts";
import { cpuTime } from "../cpu-time.ts";
import { CASES } from "./cases.ts";

const posts = fc.constantFrom(
  ...CASES.map(({ text, language }) => ({ text, ...(language !== undefined && { language }) })),
);
const FAITHFUL = ["verbatim", "elided", "bracketed"];
const joined = (diff: readonly { readonly in: string; readonly text: string }[]) =>
  diff
    .filter((piece) => piece.in === "both" || piece.in === "article")
    .map(({ text }) => text)
    .join("");

/** The words of a text between white space, with their places. Numbers in groups and with scale words count as one. */
function wordsOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/\S*\d[\d.,]*[ -](?:million|Mio\.|millions d’euros|mila)\S*|\S+/g)].map(
    ({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
    }),
  );
}

const DENIAL =
  /(?<!\p{L})(?:doesn't|not?|never|nobody|nothing|nicht|nichts|nie|niemand|kein\p{L}*|pas|jamais|personne|não|nunca|ninguém|nadie|non|nessuno|mai|не|niet|nooit|لن|לא|नहीं|n’\S+)(?!\p{L})|않|ません/iu;

const CONDITION =
  /^[,،、]? ?(?:(?:but )?only|unless|if|except|wenn|falls|sofern|außer|sauf|si|s[oó]lo si|salvo|se|solo se|a meno|caso|exceto|als|tenzij|если|кроме)(?!\p{L})/iu;

describe("every quotation", () => {
  it("is verbatim where it is cut from the post", () => {
    fc.assert(
      fc.property(posts, fc.nat(), fc.nat(), (posted, first, length) => {
        const words = wordsOf(posted.text);
        const from = first % words.length;
        const to = Math.min(words.length - 1, from + (length % 20));
        const quoted = posted.text.slice(words[from]!.start, words[to]!.end);
        // A negation or limit at the very end of a sentence cannot be cut off it.
        const beside = `${words[from - 1] ? posted.text.slice(words[Math.max(0, from - 2)]!.start, words[from - 1]!.end) : ""} ${posted.text.slice(words[to]!.end, words[Math.min(words.length - 1, to + 2)]!.end)}`;
        fc.pre(!DENIAL.test(beside));
        // Nor can a condition behind the words, or what takes them back before them.
        fc.pre(!CONDITION.test(posted.text.slice(words[to]!.end)));
        fc.pre(!/ not think that (?:\S+ ){0,2}$/.test(posted.text.slice(0, words[from]!.start)));
        fc.pre(/\p{L}|\p{N}/u.test(quoted.replace(/https?:\S+|@\S+/g, "")));
        expect([quoted, compareQuotation(quoted, posted)]).toMatchObject([
          quoted,
          { verdict: "verbatim", similarity: 1 },
        ]);
      }),
      { numRuns: times(2_000) },
    );
  });

  it("is altered where a digit is changed", () => {
    fc.assert(
      fc.property(posts, fc.nat(), fc.integer({ min: 1, max: 9 }), (posted, place, more) => {
        const digits = [...posted.text.matchAll(/(?<!\/\S*|\d[.)]?\s*\n?)\d(?![.)] )/g)];
        fc.pre(digits.length > 0);
        const digit = digits[place % digits.length]!;
        const other = String((Number(digit[0]) + more) % 10);
        fc.pre(!(other === "0" && !/\d/.test(posted.text[digit.index - 1] ?? "")));
        const quoted = posted.text.slice(0, digit.index) + other + posted.text.slice(digit.index + 1);
        expect([quoted, compareQuotation(quoted, posted)]).toMatchObject([quoted, { verdict: "altered" }]);
      }),
      { numRuns: times(1_000) },
    );
  });

  it("is altered where a negation is removed or added", () => {
    const removed = CASES.flatMap(({ text, language }) =>
      [...text.matchAll(/(?<=\s)(?:not|never|nicht|pas|no|não|не|niet|non) /gu)].map(
        ({ index, 0: word }) => ({
          posted: { text, ...(language !== undefined && { language }) },
          quoted: text.slice(0, index) + text.slice(index + word.length),
        }),
      ),
    );
    expect(removed.length).toBeGreaterThan(8);
    for (const { posted, quoted } of removed) {
      expect([quoted, compareQuotation(quoted, posted)]).toMatchObject([quoted, { verdict: "altered" }]);
      // The other way round, the article is the one that has it.
      expect(compareQuotation(posted.text, { ...posted, text: quoted })).toMatchObject({
        verdict: "altered",
      });
    }
  });

  it("gives itself back in the pieces of its diff", () => {
    fc.assert(
      fc.property(
        posts,
        fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), syntax()),
        ({ text }, quoted) => {
          expect(joined(compareQuotation(quoted, { text }).diff)).toBe(quoted);
        },
      ),
      { numRuns: times(1_000) },
    );
    for (const { text, cases } of CASES)
      for (const [quoted] of cases)
        expect(joined(compareQuotation(quoted, { text }).diff)).toBe([quoted].flat().join(" "));
  });

  it("is judged without an error, whatever it holds", () => {
    const text = fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), syntax());
    const part = fc.constantFrom("quote", "alt", "card", "poll", "warning", "repost");
    const posted = fc.record(
      {
        text,
        language: fc.oneof(fc.string(), fc.constantFrom("de", "xx-YY", "ja")),
        links: fc.array(text),
        emoji: fc.array(fc.string()),
        mentions: fc.array(
          fc.record({ text, handle: fc.string(), name: text }, { requiredKeys: ["text", "handle"] }),
        ),
        truncated: fc.boolean(),
        hasMedia: fc.boolean(),
        parts: fc.array(fc.record({ part, text }), { maxLength: 3 }),
        thread: fc.record({
          before: fc.array(text, { maxLength: 2 }),
          after: fc.array(text, { maxLength: 2 }),
        }),
      },
      { requiredKeys: ["text"] },
    );
    fc.assert(
      fc.property(fc.oneof(text, fc.array(text, { maxLength: 4 })), posted, (quoted, words) => {
        const { similarity, span, diff } = compareQuotation(quoted, words);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        if (span !== undefined) expect(span[0]).toBeLessThanOrEqual(span[1]);
        expect(joined(diff)).toBe([quoted].flat().join(" "));
      }),
      { numRuns: times(1_000) },
    );
  });

  it("is not faithful where a word of it is another", () => {
    fc.assert(
      fc.property(posts, fc.nat(), (posted, place) => {
        const words = [...posted.text.matchAll(/(?<![@#/.\w])\p{Ll}{3,}(?![\w@/.])/gu)];
        fc.pre(words.length > 2);
        const word = words[place % words.length]!;
        const quoted = `${posted.text.slice(0, word.index)}zzyzx${posted.text.slice(word.index + word[0].length)}`;
        expect(FAITHFUL).not.toContain(compareQuotation(quoted, posted).verdict);
      }),
      { numRuns: times(500) },
    );
  });
});

/** Strings made of the marks that mean something in a quotation. */
function syntax(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    ..."[ ] ( ) … ... [...] [sic] [W] not no 5 5,000 1.500 million $ € % @ada #Tag : :tram: https:// t.co/ . ! ? & ' ’ - – + \n 日 ة 🎉 ١ 1️⃣ [x] if We the".split(
      " ",
    ),
    " ",
    "\u200b",
    "\ud800",
  );
  return fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
}

describe("long and hostile texts", () => {
  const words = (count: number, of: number) =>
    Array.from({ length: count }, (_, index) => `w${((index * 7919) % of).toString(36)}`).join(" ");
  const cases: readonly (readonly [string, string, string])[] = [
    ["the same", words(17_000, 16_381), words(17_000, 16_381)],
    [
      "every 20th word another",
      words(17_000, 16_381),
      words(17_000, 16_381).replace(/((?:\S+ ){19})\S+/g, "$1zz"),
    ],
    ["few words, repeated", words(25_000, 13), words(25_000, 11)],
    ["one letter", "a ".repeat(50_000), `${"a ".repeat(49_000)}b`],
    ["dots", "a. ".repeat(33_000), "a ... ".repeat(16_000)],
    ["brackets", "[a] ".repeat(25_000), "[b] ".repeat(25_000)],
    ["open brackets", "[".repeat(100_000), "[".repeat(100_000)],
    ["hashes", "#".repeat(100_000), "#1".repeat(50_000)],
    ["handles", "@a".repeat(50_000), "@a.".repeat(33_000)],
    ["digits", "1".repeat(100_000), "1 111 ".repeat(16_000)],
    ["minus", "-5 ".repeat(33_000), "–5".repeat(50_000)],
    ["scales", "5 million ".repeat(10_000), "5m ".repeat(33_000)],
    ["apostrophes", "l'".repeat(50_000), "qu'l'".repeat(20_000)],
    ["marks", `a${"\u0301".repeat(99_000)}`, "\u0301".repeat(100_000)],
    ["characters", "日本語です。".repeat(16_000), "日本人です。".repeat(16_000)],
  ];

  // Each takes about a second at the most, what grows with the square far more than ten, and a busy machine does not take ten times as long.
  it.each(cases)("takes no time by the square of 100 kB against 100 kB: %s", (_, text, quoted) => {
    const before = cpuTime();
    compareQuotation(quoted, { text, links: ["a"], emoji: ["a"] });
    expect(cpuTime() - before).toBeLessThan(10_000);
  });

  it("finds a change in a long quotation", () => {
    const text = words(17_000, 16_381);
    const quoted = `${text.slice(0, 40_000)} not ${text.slice(40_000)}`.replace(/\s+/g, " ");
    expect(compareQuotation(quoted, { text, language: "en" })).toMatchObject({ verdict: "altered" });
  });
});
