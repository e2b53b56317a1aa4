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

/**
 * The notes of an article in HTML or Markdown: `<!-- postproof-ignore -->`, `<!-- postproof-ignore altered wrong_date -->`,
 * `<!-- postproof-ignore-file -->`, `<!-- postproof-post https://… -->`.
 */
export function readNotes(article: string): ArticleNote[] {
  const notes = /<!--\s{0,20}postproof-(ignore-file|ignore|post)(?=[\s:-])([^>]{0,2100}?)-->/g;
  return [...article.matchAll(notes)].map((match) => ({
    kind: match[1] as ArticleNote["kind"],
    values: match[2]!.split(/[\s,:]+(?!\/\/)/).filter((value) => value !== ""),
    range: [match.index, match.index + match[0].length],
  }));
}
