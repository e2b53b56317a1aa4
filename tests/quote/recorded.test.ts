// Posts as recorded: cut anywhere they are verbatim, with a number or a word changed they are not.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareQuotation } from "../../src/quote/index.ts";
import { hasMaterial, material } from "../material.ts";

/** Every `full_text` of a post of X and every `text` of a Bluesky record, in the recordings. */
function textsIn(value: unknown, texts: Set<string>): Set<string> {
  if (typeof value !== "object" || value === null) return texts;
  for (const [name, entry] of Object.entries(value)) {
    const isText = (name === "full_text" || name === "text") && typeof entry === "string";
    if (isText && entry.length > 40 && entry.length < 3000) texts.add(entry);
    else textsIn(entry, texts);
  }
  return texts;
}

/** A denial, as a word by itself. */
const DENIAL = /^(?:no|not|never|nor|none|nothing|\p{L}+n[’']t)$/iu;

describe.runIf(hasMaterial)("recorded posts", () => {
  const texts = new Set<string>();
  if (hasMaterial)
    for (const folder of ["recorded/x", "recorded/bluesky"])
      for (const file of readdirSync(material(folder)).filter((name) => name.endsWith(".json")))
        textsIn(JSON.parse(readFileSync(material(`${folder}/${file}`), "utf8")), texts);

  it("are there", () => {
    expect(texts.size).toBeGreaterThan(100);
  });

  it("are verbatim where they are cut", () => {
    let cuts = 0;
    const doubted: string[] = [];
    for (const text of texts) {
      const words = [...text.matchAll(/\S+/g)];
      for (let from = 0; from + 6 < words.length; from += 5) {
        const quoted = text.slice(words[from]!.index, words[from + 6]!.index).trim();
        if (!/[\p{L}\p{N}]{3}/u.test(quoted.replace(/https?:\S+/g, ""))) continue;
        // A cut right beside a denial leaves it out, and is none that is faithful.
        if ([words[from - 1]?.[0], words[from + 6]![0]].some((word) => DENIAL.test(word ?? ""))) continue;
        cuts += 1;
        if (compareQuotation(quoted, { text }).verdict !== "verbatim") doubted.push(quoted);
      }
    }
    expect(cuts).toBeGreaterThan(500);
    // A negation or limit cut off the beginning or end of its sentence is an alarm, and happens by chance.
    expect(doubted.length / cuts, doubted.join("\n")).toBeLessThan(0.01);
  });

  it("are altered where a number is another", () => {
    const missed: string[] = [];
    for (const text of texts)
      for (const { index, 0: number } of text.matchAll(/(?<=[a-z] )\d{1,4}(?= [a-z])/g)) {
        const quoted = `${text.slice(Math.max(0, index - 40), index)}${Number(number) + 1}${text.slice(index + number.length, index + 40)}`;
        if (compareQuotation(quoted, { text }).verdict !== "altered") missed.push(quoted);
      }
    expect(missed).toEqual([]);
  });
});
