// Posts pasted as text against the labels of real articles, and recorded pages, which hold none besides their embeds.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findProse } from "../../src/archive/proof/prose.ts";
import { hasMaterial, material } from "../material.ts";

interface LabelledPost {
  readonly text: string;
  readonly author: string | null;
  readonly handle: string;
  readonly date: string | null;
}

const linesOf = <T>(path: string): T[] =>
  readFileSync(material(path), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);

/** Whether two texts share nine letters in ten of each. */
function isSame(one: string, other: string): boolean {
  const [short, long] = [one, other]
    .map((text) => text.replace(/\s+/g, ""))
    .sort((a, b) => a.length - b.length);
  return long!.includes(short!) && short!.length >= 0.9 * long!.length;
}

describe.runIf(hasMaterial)("real articles", () => {
  it("give their pasted posts, and no others", () => {
    const articles = new Map(
      linesOf<{ id: string; text: string }>("prose/articles.jsonl").map(({ id, text }) => [id, text]),
    );
    const count = { of: 0, whole: 0, facts: 0, found: 0 };
    for (const { id, pasted } of linesOf<{ id: string; pasted: LabelledPost[] }>("prose/labels.jsonl")) {
      const found = [...findProse(articles.get(id)!, "text").pasted];
      count.of += pasted.length;
      count.found += found.length;
      for (const label of pasted) {
        const at = found.findIndex(({ text }) => isSame(text, label.text));
        if (at < 0) {
          console.log(`not found whole: ${id} ${label.handle}`);
          continue;
        }
        const [hit] = found.splice(at, 1);
        count.whole += 1;
        const facts = [hit!.author ?? null, `@${hit!.handle}`, hit!.date ?? null];
        if (facts.join("|") === [label.author, label.handle, label.date].join("|")) count.facts += 1;
      }
      for (const { line, handle } of found) console.log(`not labelled so: ${id} line ${line} @${handle}`);
    }
    console.log("pasted posts", count);
    expect(count.whole / count.of).toBeGreaterThan(0.93);
    expect(count.facts / count.whole).toBeGreaterThan(0.97);
    expect(count.whole / count.found).toBeGreaterThan(0.97);
  });
});

describe.runIf(hasMaterial)("recorded pages", () => {
  it("hold none but their embeds", () => {
    for (const file of readdirSync(material("recorded/articles"))) {
      const page = readFileSync(material(`recorded/articles/${file}`), "utf8");
      expect(findProse(page, "html").pasted, file).toEqual([]);
    }
  });
});
