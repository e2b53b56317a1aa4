// Measuring sets of labelled lines and articles: what the code finds in them against what the labels say.
import { findProse } from "../../src/archive/proof/prose.ts";
import type { ArticleFormat, FoundQuotation } from "../../src/article/index.ts";
import { parseCredit } from "../../src/credit/index.ts";
import type { CreditLine } from "../../src/model/credit-line.ts";
import { countField, emptyScore, isSameQuotation, speakerOf } from "./score.ts";
import type { Score } from "./score.ts";

/** A labelled credit line, as README.md describes it. */
export interface LineLabel {
  readonly id: number;
  readonly line: string;
  readonly caption: boolean;
  readonly social: boolean;
  readonly source: string;
  readonly platform?: string;
  readonly name?: string;
  readonly handle?: string;
  readonly via?: string;
  readonly manner?: string;
  readonly description?: string;
  readonly people?: readonly object[];
}

/** A labelled article, as README.md describes it. */
export interface Piece {
  readonly id: number;
  readonly language: string;
  readonly format: ArticleFormat;
  readonly article: string;
  readonly quotations: readonly {
    readonly quoted: string;
    readonly source: "post" | "other" | "undecidable";
    readonly speaker?: string;
    readonly platform?: string;
  }[];
}

/** A line so short that a table can show it. */
export function shortened(line: string): string {
  return line.length > 90 ? `${line.slice(0, 40)} … ${line.slice(-45)}` : line;
}

/** Social credits found among labelled lines, and their fields. `sources`: how many lines got the right source. */
export function scoreCredits(labels: readonly LineLabel[]): Score & {
  readonly sources: { right: number; of: number; wrong: string[] };
} {
  const score = emptyScore();
  const sources = { right: 0, of: 0, wrong: [] as string[] };
  for (const label of labels) {
    const found = parseCredit(label.line, { caption: label.caption });
    const where = `#${label.id} ${shortened(label.line)}`;
    sources.of += 1;
    if (label.source === found.source) sources.right += 1;
    else sources.wrong.push(`${where}: ${label.source} read as ${found.source}`);
    if (label.social && !found.social) score.misses.push(where);
    if (!label.social && found.social) score.false.push(where);
    if (label.social && found.social) countCredit(score, label, found);
  }
  return { ...score, sources };
}

function countCredit(score: Score, label: LineLabel, found: CreditLine): void {
  score.hits += 1;
  for (const field of ["platform", "name", "handle", "via", "manner", "description", "people"] as const)
    countField(score, field, label[field], found[field], `#${label.id}`);
}

/** What is only perhaps of a post raises no alarm and counts nowhere: it can be missed, and is never false. */
export function isAsserted(found: FoundQuotation | undefined): found is FoundQuotation {
  return found?.source === "post" && found.tier === "certain";
}

/**
 * Quotations of posts found in labelled articles, what is perhaps one included, and their fields; and what is asserted to
 * be one and is not. `others`: those from elsewhere listed, and not as a post's for certain.
 */
export function scoreQuotations(pieces: readonly Piece[]): Score & {
  readonly others: { found: number; of: number };
} {
  const score = emptyScore();
  const others = { found: 0, of: 0 };
  for (const { id, format, language, article, quotations } of pieces) {
    const left: FoundQuotation[] = [...findProse(article, format).quotations];
    for (const label of quotations) {
      const where = `#${id} ${language} “${label.quoted.slice(0, 60)}”`;
      const at = left.findIndex((each) => isSameQuotation(label.quoted, each.quoted));
      const found = at < 0 ? undefined : left.splice(at, 1)[0];
      if (label.source === "undecidable") continue;
      if (label.source === "other") {
        others.of += 1;
        if (found && !isAsserted(found)) others.found += 1;
        if (isAsserted(found)) score.false.push(`${where} (${found.reason})`);
      } else if (found?.source !== "post") {
        score.misses.push(`${where}${found ? ` (taken for another source: ${found.reason})` : ""}`);
      } else {
        score.hits += 1;
        countField(score, "platform", label.platform, found.platform, where);
        countField(score, "speaker", label.speaker, speakerOf(found.speaker, label.speaker), where);
      }
    }
    for (const each of left.filter(isAsserted))
      score.false.push(`#${id} ${language} “${each.quoted.slice(0, 60)}” (${each.reason})`);
  }
  return { ...score, others };
}
