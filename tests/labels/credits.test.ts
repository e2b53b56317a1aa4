// Credit lines against the labels: own lines, recorded captions, recorded pages.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findProse } from "../../src/archive/proof/prose.ts";
import { parseCredit } from "../../src/credit/index.ts";
import { hasMaterial, material } from "../material.ts";
import { scoreCredits } from "./measure.ts";
import type { LineLabel } from "./measure.ts";
import { countField, emptyScore, precision, recall, told } from "./score.ts";

const BAR = 0.95;

type Offsets = readonly [start: number, end: number];

interface CaptionLabel {
  readonly n: number;
  readonly social: boolean | "undecidable";
  readonly set?: "source-label";
  readonly duplicateOf?: number;
  readonly platform?: string;
  readonly name?: Offsets;
  readonly handle?: Offsets;
}

interface PageLabel {
  readonly credits: readonly {
    readonly range: Offsets;
    readonly social: boolean | "undecidable";
    readonly platform?: string;
  }[];
}

const labels = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), "utf8"));

describe("credit lines written for this project", () => {
  const score = scoreCredits(labels("credits") as LineLabel[]);

  it("are told from their look-alikes", () => {
    console.log(told("own credit lines", score));
    expect(recall(score)).toBeGreaterThan(BAR);
    expect(precision(score)).toBeGreaterThan(BAR);
    for (const field of ["platform", "name", "handle"]) {
      const { right, of } = score.fields.get(field)!;
      expect(right / of, field).toBeGreaterThan(0.9);
    }
  });

  it("are classified by source", () => {
    const { right, of, wrong } = score.sources;
    console.log([`source of own lines: ${right} of ${of} right`, ...wrong].join("\n  "));
    expect(right / of).toBeGreaterThan(0.9);
  });
});

describe.runIf(hasMaterial)("recorded captions", () => {
  const lines = hasMaterial
    ? readFileSync(material("recorded/captions/captions.jsonl"), "utf8")
        .trim()
        .split("\n")
        .map((line) => (JSON.parse(line) as { text: string }).text)
    : [];

  it.each(["captions", "source labels"])("%s", (set) => {
    const score = emptyScore();
    for (const label of labels("captions") as CaptionLabel[]) {
      const isLabel = label.set === "source-label";
      if (
        label.duplicateOf !== undefined ||
        label.social === "undecidable" ||
        isLabel !== (set === "source labels")
      )
        continue;
      const line = lines[label.n - 1]!;
      const found = parseCredit(line, { caption: true });
      if (label.social && !found.social) score.misses.push(`line ${label.n}`);
      if (!label.social && found.social) score.false.push(`line ${label.n}`);
      if (!label.social || !found.social) continue;
      score.hits += 1;
      countField(score, "platform", label.platform, found.platform, `line ${label.n}`);
      for (const field of ["name", "handle"] as const)
        countField(
          score,
          field,
          label[field] && line.slice(...label[field]),
          found[field],
          `line ${label.n}`,
        );
    }
    console.log(told(`recorded ${set}`, score));
    expect(recall(score)).toBeGreaterThan(set === "captions" ? BAR : 0.8);
    expect(precision(score)).toBeGreaterThan(BAR);
  });
});

describe.runIf(hasMaterial)("recorded pages", () => {
  it("have the social credits that a reader finds, and no others", () => {
    const score = emptyScore();
    for (const [file, { credits }] of Object.entries(labels("pages") as Record<string, PageLabel>)) {
      const page = readFileSync(material(`recorded/articles/${file}`), "utf8");
      const found = findProse(page, "html").credits.filter(({ credit }) => credit.social);
      const meets = ([start, end]: Offsets, range: Offsets): boolean => start < range[1] && range[0] < end;
      for (const label of credits) {
        const hit = found.find(({ range }) => meets(range, label.range));
        if (label.social !== true) continue;
        if (!hit) score.misses.push(`${file} ${label.range[0]}`);
        else {
          score.hits += 1;
          countField(score, "platform", label.platform, hit.credit.platform, `${file} ${label.range[0]}`);
        }
      }
      for (const { range, reason } of found) {
        const known = credits.filter((label) => meets(range, label.range));
        if (!known.some(({ social }) => social !== false))
          score.false.push(`${file} ${range[0]} (${reason})`);
      }
    }
    console.log(told("credits in recorded pages", score));
    // Six labels: one miss is already more than the bar allows.
    expect(recall(score)).toBeGreaterThan(0.8);
    expect(score.false.length).toBeLessThanOrEqual(1);
  });
});
