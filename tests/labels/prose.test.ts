// Quotations of posts against the labels: own paragraphs, recorded pages.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findProse } from "../../src/archive/proof/prose.ts";
import { hasMaterial, material } from "../material.ts";
import { isAsserted, scoreQuotations } from "./measure.ts";
import type { Piece } from "./measure.ts";
import { countField, emptyScore, precision, recall, told } from "./score.ts";

const BAR = 0.9;

type Offsets = readonly [start: number, end: number];

interface PageLabel {
  readonly quotations: readonly {
    readonly range: Offsets;
    readonly source: "post" | "other" | "undecidable";
    readonly platform?: string;
    readonly speaker?: Offsets;
  }[];
}

const labels = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), "utf8"));

describe("paragraphs written for this project", () => {
  it("give the quotations of posts, and no others", () => {
    const score = scoreQuotations(labels("paragraphs") as Piece[]);
    const { others } = score;
    console.log(told("quotations of posts in own paragraphs", score));
    console.log(`quotations from elsewhere listed as such: ${others.found} of ${others.of}`);
    expect(recall(score)).toBeGreaterThan(BAR);
    expect(precision(score)).toBeGreaterThan(BAR);
    expect(others.found / others.of).toBeGreaterThan(0.85);
    for (const field of ["platform", "speaker"]) {
      const { right, of } = score.fields.get(field)!;
      expect(right / of, field).toBeGreaterThan(0.85);
    }
  });
});

describe.runIf(hasMaterial)("recorded pages", () => {
  it("give the quotations of posts that a reader finds, and no others", () => {
    const score = emptyScore();
    for (const [file, { quotations }] of Object.entries(labels("pages") as Record<string, PageLabel>)) {
      const page = readFileSync(material(`recorded/articles/${file}`), "utf8");
      const found = findProse(page, "html").quotations.filter(({ source }) => source === "post");
      const meets = ([start, end]: Offsets, range: Offsets): boolean => start < range[1] && range[0] < end;
      for (const label of quotations) {
        if (label.source !== "post") continue;
        const hit = found.find(({ range }) => meets(range, label.range));
        if (!hit) score.misses.push(`${file} ${label.range[0]}`);
        else {
          score.hits += 1;
          countField(score, "platform", label.platform, hit.platform, `${file} ${label.range[0]}`);
        }
      }
      for (const { range, reason } of found.filter(isAsserted)) {
        const known = quotations.filter((label) => meets(range, label.range));
        if (!known.some(({ source }) => source !== "other"))
          score.false.push(`${file} ${range[0]} (${reason})`);
      }
    }
    console.log(told("quotations of posts in recorded pages", score));
    expect(precision(score)).toBeGreaterThan(0.95);
    expect(recall(score)).toBeGreaterThan(0.5);
  });
});
