// Every language's file of words against its schema: nothing that no code reads, no list that says a thing twice.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { LANGUAGES, wordsOf } from "../../src/language/languages.ts";
import { phrasesOf } from "../../src/language/phrases.ts";
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

const LISTS = [
  ...["common", "replies", "media", "users", "sources", "compounds", "falsePosts", "works", "duties", "says"],
  ...["naming", "writes", "adds", "reads", "tells", "sharing", "takesTo", "according", "place", "elsewhere"],
  ...[
    "of",
    "by",
    "beside",
    "aside",
    "replyTo",
    "coordinators",
    "be",
    "that",
    "determiners",
    "pronouns",
    "self",
  ],
  ...["starters", "weekdays", "months", "moments", "dayParts", "dayPrepositions", "titles", "bodies"],
  ...["particles", "abbreviations"],
] as const;
const OFTEN = ["quotative", "marks", "answers", "images", "audience", "back", "placeAfter"] as const;

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
  ...Object.fromEntries(LISTS.map((name) => [name, phrases])),
  ...Object.fromEntries(OFTEN.map((name) => [name, phrases.optional()])),
});

const file = z.strictObject({
  language: z.string().regex(/^[a-z]{2}$/),
  script: z.string().regex(/^[A-Z][a-z]{3}$/),
  attribution,
});

describe.each(tags)("the words of %s", (tag) => {
  it("are what the schema says", () => {
    const read = file.parse(fileOf(tag));
    expect(read.language).toBe(tag);
  });
});

describe("the languages", () => {
  it("are those that have a file, English first", () => {
    expect([...LANGUAGES].sort()).toEqual(tags.sort());
    expect(LANGUAGES[0]).toBe("en");
  });

  it("are read as lists of phrases", () => {
    const french: Words = wordsOf("fr");
    expect(french.language).toBe("fr");
    expect(french.weekdays).toContain("mardi");
    expect(french.posts["x"]).toContain("gazouillis");
    expect(wordsOf("fr")).toBe(french);
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
