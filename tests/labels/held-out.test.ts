// A second set, written when the code was done and by somebody who had not seen it: how well it does on what is new to it.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { findProse } from "../../src/archive/prose.ts";
import type { ArticleFormat, FoundQuotation } from "../../src/article/index.ts";
import { parseCredit } from "../../src/credit/index.ts";
import { countField, emptyScore, isSameQuotation, precision, recall, speakerOf, told } from "./score.ts";

interface HeldOut {
  readonly credits: readonly {
    readonly id: number;
    readonly language: string;
    readonly line: string;
    readonly caption: boolean;
    readonly social: boolean;
    readonly platform?: string;
    readonly name?: string;
    readonly handle?: string;
  }[];
  readonly paragraphs: readonly {
    readonly id: number;
    readonly language: string;
    readonly format: ArticleFormat;
    readonly article: string;
    readonly quotations: readonly {
      readonly quoted: string;
      readonly source: "post" | "other";
      readonly speaker?: string;
      readonly platform?: string;
    }[];
  }[];
}

const set = JSON.parse(readFileSync(new URL("./held-out.json", import.meta.url), "utf8")) as HeldOut;

it("credit lines", () => {
  const score = emptyScore();
  for (const { id, language, line, caption, social, ...fields } of set.credits) {
    const found = parseCredit(line, { caption });
    const where = `#${id} ${language} ${line.slice(0, 90)}`;
    if (social && !found.social) score.misses.push(where);
    if (!social && found.social) score.false.push(where);
    if (!social || !found.social) continue;
    score.hits += 1;
    for (const field of ["platform", "name", "handle"] as const)
      countField(score, field, fields[field], found[field], where);
  }
  console.log(told("held-out credit lines", score));
  expect(recall(score)).toBeGreaterThan(0.85);
  expect(precision(score)).toBeGreaterThan(0.85);
});

it("quotations of posts", () => {
  const score = emptyScore();
  for (const { id, language, format, article, quotations } of set.paragraphs) {
    const left: FoundQuotation[] = [...findProse(article, format).quotations];
    for (const label of quotations) {
      const at = left.findIndex((each) => isSameQuotation(label.quoted, each.quoted));
      const found = at < 0 ? undefined : left.splice(at, 1)[0];
      const where = `#${id} ${language} “${label.quoted.slice(0, 60)}”`;
      if (label.source === "other") {
        if (found?.source === "post") score.false.push(`${where} (${found.reason})`);
        continue;
      }
      if (found?.source !== "post") {
        score.misses.push(`${where}${found ? " (taken for another source)" : ""}`);
        continue;
      }
      score.hits += 1;
      countField(score, "platform", label.platform, found.platform, where);
      countField(score, "speaker", label.speaker, speakerOf(found.speaker, label.speaker), where);
    }
    for (const { source, quoted, reason } of left)
      if (source === "post") score.false.push(`#${id} ${language} “${quoted.slice(0, 60)}” (${reason})`);
  }
  console.log(told("held-out quotations of posts", score));
  expect(recall(score)).toBeGreaterThan(0.75);
  expect(precision(score)).toBeGreaterThan(0.75);
});
