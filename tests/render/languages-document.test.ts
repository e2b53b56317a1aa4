// docs/languages.md says what the catalogues say.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import * as offered from "../../src/render/words/index.ts";
import { en, languages } from "../../src/render/words/index.ts";
import { counting, phrasesOf } from "./phrases.ts";

const text = await readFile(join(import.meta.dirname, "..", "..", "docs", "languages.md"), "utf8");
const rowsUnder = (head: string): string[][] => {
  const from = text.indexOf(`| ${head} `);
  const table = text.slice(from, text.indexOf("\n\n", from));
  const cells = (row: string): string[] =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
  return table.split("\n").slice(2).map(cells);
};

it("lists every language, and which no native reader has seen", () => {
  const named = new Map<unknown, string>(Object.entries(offered).map(([name, value]) => [value, name]));
  expect(rowsUnder("language")).toEqual(
    languages.map(({ name, words, reviewed }) => [
      `\`${words.language}\``,
      name,
      `\`${named.get(words) ?? ""}\``,
      reviewed ? "reviewed" : "unreviewed",
    ]),
  );
});

it("lists every phrase in English, with its place", () => {
  const phrases = phrasesOf(en);
  const wanted = new Map<string, string>();
  for (const [path, phrase] of phrases) {
    const whole = path.replace(/\.[a-z]+$/, "");
    if (!counting.has(whole)) wanted.set(path, path === "list" ? `\`${phrase}\`` : phrase);
    else if (!wanted.has(whole)) wanted.set(whole, phrase);
    else if (wanted.get(whole) !== phrase) wanted.set(whole, `${wanted.get(whole)!} / ${phrase}`);
  }
  const rows = rowsUnder("phrase");
  expect(rows.map(([path, phrase]) => [path, phrase])).toEqual(
    [...wanted].map(([path, phrase]) => [`\`${path}\``, phrase]),
  );
  expect(rows.filter(([, , place]) => !place)).toEqual([]);
});
