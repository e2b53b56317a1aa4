// Posts that are pasted into an article as text, as something that an embed can take the place of.
import { blankFrontMatter } from "./front-matter.ts";
import { exchangesIn } from "./exchange.ts";
import { exchangesInMarkdown } from "./markdown.ts";
import { findPassages } from "./prose/passages.ts";
import type { Exchange } from "./exchange.ts";
import type { Survey } from "./html.ts";
import type { ArticleFormat, Candidate, Range } from "./found.ts";
import type { Reference } from "../model/reference.ts";

/** A post that is pasted into an article as text, and that a caller knows. */
export interface KnownPasted {
  /** As `findPasted` gives it. */
  readonly range: Range;
  readonly reference: Reference;
}

/** A survey with pasted posts among its candidates, in place of the links within them. */
export function withPasted(
  survey: Survey,
  pasted: readonly KnownPasted[],
  article: string,
  format: ArticleFormat,
): Survey {
  if (pasted.length === 0) return survey;
  const inHtml = exchangesIn(format === "html" ? blankFrontMatter(article) : article);
  const exchange = format === "html" ? inHtml : exchangesInMarkdown(article, inHtml);
  const isWhole = wholePassages(article, format);
  const own = pasted.map(({ range, reference }): Candidate => {
    const place: Exchange = isWhole(range) ? exchange(range) : { range, fixed: "unclear_markup" };
    return { reference, markup: "pasted", certain: true, ...place };
  });
  let next = 0;
  const others = survey.candidates.filter(({ range: [start, end] }) => {
    while (next < own.length && own[next]!.range[1] <= start) next++;
    return next === own.length || own[next]!.range[0] >= end;
  });
  const candidates = [...own, ...others];
  return { ...survey, candidates: candidates.sort((a, b) => a.range[0] - b.range[0]) };
}

/** Tells whether a stretch begins and ends with passages of an article. */
function wholePassages(article: string, format: ArticleFormat): (range: Range) => boolean {
  const ranges = findPassages(article, format).map((passage) => passage.rangeOf(0, passage.text.length));
  const starts = new Set(ranges.map(([start]) => start));
  const ends = new Set(ranges.map(([, end]) => end));
  return ([start, end]) => starts.has(start) && ends.has(end);
}
