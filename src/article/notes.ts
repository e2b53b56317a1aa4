// Notes to the proofreader that stand in an article as comments.
import type { Range } from "./found.ts";

/** A note in an article. */
export interface ArticleNote {
  /**
   * `ignore`: what stands in the block that the comment stands in, or that follows it, is set aside. `ignore-file`: the
   * whole article. `post`: the words or the picture of that block come from this post.
   */
  readonly kind: "ignore" | "ignore-file" | "post";
  /** Names of the findings set aside, or the address of the post. Empty: all findings. */
  readonly values: readonly string[];
  /** The comment. */
  readonly range: Range;
}

/** More than any note says, in UTF-16 code units. */
const LONGEST_NOTE = 2_100;

/**
 * The notes of an article in HTML or Markdown: `<!-- postproof-ignore -->`, `<!-- postproof-ignore altered wrong_date -->`,
 * `<!-- postproof-ignore-file -->`, `<!-- postproof-post https://… -->`.
 */
export function readNotes(article: string): ArticleNote[] {
  const notes: ArticleNote[] = [];
  let bracket = -1;
  let from = 0;
  for (const match of article.matchAll(/<!--\s{0,20}postproof-(ignore-file|ignore|post)(?=[\s:-])/g)) {
    const { 0: begin, 1: kind, index } = match;
    const start = index + begin.length;
    // Each bracket is looked for once, however many comments begin before it.
    if (bracket < start) bracket = article.indexOf(">", start);
    if (bracket < 0) break;
    const end = bracket - 2;
    if (index < from || end < start || end > start + LONGEST_NOTE || !article.startsWith("--", end)) continue;
    from = bracket + 1;
    const values = article.slice(start, end).split(/[\s,:]+(?!\/\/)/);
    notes.push({
      kind: kind as ArticleNote["kind"],
      values: values.filter((value) => value !== ""),
      range: [index, from],
    });
  }
  return notes;
}
