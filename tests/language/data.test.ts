// Every language's file of words against its schema: nothing that no code reads, no list that says a thing twice.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { FILES, phrasesOf } from "../../src/language/files.ts";
import {
  creditWords,
  dayWordsOf,
  embedWords,
  wordsOfNames,
  shortForms,
  meaningWordsOf,
  wordsOf,
} from "../../src/language/languages.ts";
import { ALWAYS, COUNTED, CREDIT, DAYS, EMBEDS, EQUATIONS, MEANINGS, NAMES, NIGHTS, OFTEN } from "./lists.ts";
import type { Words } from "../../src/language/words.ts";

const folder = new URL("../../src/language/data/", import.meta.url);
const tags = readdirSync(folder).map((name) => name.replace(/\.json$/, ""));
const fileOf = (tag: string): unknown => JSON.parse(readFileSync(new URL(`${tag}.json`, folder), "utf8"));

/** Phrases parted by a comma and a space; stems and endings by ` + `. */
const line = z.string().regex(/^[^,+\s]+(?:,? [^,+\s]+)*(?: \+ [^,+\s]+(?:, [^,+\s]+)*)?$/);
const phrases = z.array(line).refine((lines) => {
  const all = phrasesOf(lines);
  return new Set(all).size === all.length;
}, "a phrase twice");
const byService = z.record(z.string(), phrases);

const attribution = z.strictObject({
  capitals: z.enum(["names", "nouns", "none"]),
  verb: z.literal("last").optional(),
  cases: z.literal(true).optional(),
  subject: z.enum(["topic", "first", "marked"]).optional(),
  capitalDays: z.literal(true).optional(),
  clitics: z
    .strictObject({ place: z.string(), other: z.string(), article: z.string().optional() })
    .optional(),
  contractions: byService.optional(),
  service: byService,
  posts: byService,
  posting: byService,
  ...Object.fromEntries(ALWAYS.map((name) => [name, phrases])),
  ...Object.fromEntries(OFTEN.map((name) => [name, phrases.optional()])),
});

/** Of no phrase more than once, but for `-`, which holds a place. */
const counted = z.array(line).refine((lines) => {
  const all = phrasesOf(lines).flatMap((entry) => (entry === "-" ? [] : entry.split("/")));
  return new Set(all).size === all.length;
}, "a spelling twice");
const equations = phrases.refine(
  (lines) => phrasesOf(lines).every((entry) => /^[^=]+=[^=]+$/.test(entry)),
  "no equation",
);
const groups = z.array(
  line.regex(/, /).refine((group) => phrases.safeParse([group]).success, "a word twice"),
);

const meaning = z.strictObject({
  stop: phrases,
  denying: z.string().optional(),
  contrasts: groups.optional(),
  ...Object.fromEntries(MEANINGS.map((name) => [name, phrases.optional()])),
  ...Object.fromEntries(COUNTED.map((name) => [name, counted.optional()])),
  ...Object.fromEntries(EQUATIONS.map((name) => [name, equations.optional()])),
  decimalComma: z.literal(true).optional(),
  nounsCapital: z.literal(true).optional(),
});

const days = z.strictObject({
  weekdays: z.array(line).length(7),
  months: z.array(line).length(12),
  ...Object.fromEntries(DAYS.map((name) => [name, phrases])),
  ...Object.fromEntries(NIGHTS.map((name) => [name, phrases.optional()])),
});

const credit = z.strictObject({
  ordinals: equations.optional(),
  ...Object.fromEntries(CREDIT.map((name) => [name, phrases.optional()])),
});

const embeds = z.strictObject(Object.fromEntries(EMBEDS.map((name) => [name, phrases])));

const names = z.strictObject({
  shortForms: groups.optional(),
  states: equations.optional(),
  ...Object.fromEntries(NAMES.map((name) => [name, phrases.optional()])),
});

const file = z.strictObject({
  language: z.string().regex(/^[a-z]{2}$/),
  script: z.string().regex(/^[A-Z][a-z]{3}$/),
  attribution: attribution.optional(),
  meaning: meaning.optional(),
  days: days.optional(),
  credit: credit.optional(),
  embeds: embeds.optional(),
  names: names.optional(),
  spelling: z.strictObject({ our: phrases, re: phrases, doubleL: phrases, pairs: equations }).optional(),
});

describe.each(tags)("the words of %s", (tag) => {
  it("are what the schema says", () => {
    const read = file.parse(fileOf(tag));
    expect(read.language).toBe(tag);
  });
});

describe("the languages", () => {
  it("are those that have a file, English first", () => {
    expect(FILES.map(({ language }) => language).sort()).toEqual(tags.sort());
    expect(FILES[0]!.language).toBe("en");
  });

  it("are read as lists of phrases", () => {
    const french: Words = wordsOf("fr");
    expect(french.language).toBe("fr");
    expect(french.weekdays).toContain("mardi");
    expect(french.posts["x"]).toContain("gazouillis");
    expect(wordsOf("fr")).toBe(french);
  });

  it("say what changes a meaning, and days", () => {
    const german = meaningWordsOf("de");
    expect(german.nounsCapital).toBe(true);
    expect(german.contrasts).toContainEqual(["immer", "oft", "manchmal", "selten", "nie", "häufig"]);
    expect(meaningWordsOf("ja").denying!.flags).toBe("uy");
    expect(dayWordsOf("pt").weekdays[1]).toContain("nesta segunda");
    expect(dayWordsOf("pt").farther).toContain("semanas");
  });

  it("say together what a credit line can hold", () => {
    const calls = creditWords("calls");
    for (const word of ["subscribe", "weiterlesen", "abonnez", "關注"]) expect(calls).toContain(word);
    expect(creditWords("ordinals")).toContain("deuxième=2");
  });

  it("say together how embed codes sign a post", () => {
    for (const word of ["posted by", "gepostet von", "publiée par"])
      expect(embedWords("posted")).toContain(word);
  });

  it("say together what stands with a name", () => {
    expect(wordsOfNames("titles")).toContain("burgermeisterin");
    expect(wordsOfNames("states")).toContain("nv=nevada");
    expect(shortForms()).toContainEqual(["ronald", "ron", "ronnie"]);
  });

  it("are English where one is not known", () => {
    expect(wordsOf("tlh")).toBe(wordsOf("en"));
  });
});

describe("a list", () => {
  it("holds phrases, and stems with their endings", () => {
    expect(phrasesOf(["a dit, dit", "tonn, pest + e, ent, -"])).toEqual([
      ...["a dit", "dit"],
      ...["tonne", "tonnent", "tonn", "peste", "pestent", "pest"],
    ]);
    expect(phrasesOf([])).toEqual([]);
  });
});
