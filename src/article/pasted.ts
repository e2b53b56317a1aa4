// Posts that are pasted into an article as text, as something that an embed can take the place of.
import type { Exchange } from "./exchange.ts";
import type { Survey } from "./html.ts";
import type { Candidate, Range } from "./found.ts";
import type { Reading } from "./reading.ts";
import type { Reference } from "../model/reference.ts";

/** A post that is pasted into an article as text, and that a caller knows. */
export interface KnownPasted {
  /** As `findPasted` gives it. */
  readonly range: Range;
  readonly reference: Reference;
}

/** A survey of an article with pasted posts among its candidates, in place of the links within them. */
export function withPasted(survey: Survey, pasted: readonly KnownPasted[], article: Reading): Survey {
  if (pasted.length === 0) return survey;
  const exchange = article.exchanges();
  const isWhole = wholePassages(article);
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
function wholePassages(article: Reading): (range: Range) => boolean {
  const ranges = article.passages().map((passage) => passage.rangeOf(0, passage.text.length));
  const starts = new Set(ranges.map(([start]) => start));
  const ends = new Set(ranges.map(([, end]) => end));
  return ([start, end]) => starts.has(start) && ends.has(end);
}
