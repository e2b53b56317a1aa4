// What stands in plain text: addresses of posts.
import { literalLength } from "./inline.ts";
import { parseWritten } from "./links.ts";
import type { Candidate, Parse, Range } from "./found.ts";
import type { Survey } from "./html.ts";

/** Where http(s) addresses stand in a stretch of a text, without the punctuation behind them. */
export function urlsIn(text: string, start = 0, end = text.length): Range[] {
  const stretch = text.slice(start, end);
  const ranges: Range[] = [];
  const scheme = /\bhttps?:\/\//gi;
  for (let match = scheme.exec(stretch); match; match = scheme.exec(stretch)) {
    const length = literalLength(stretch, match.index);
    const from = start + match.index;
    if (length > match[0].length) ranges.push([from, from + length]);
    scheme.lastIndex = match.index + Math.max(length, match[0].length);
  }
  return ranges;
}

/** Reads a plain text: addresses are found as links, and nothing can be replaced. Linear in its length. */
export function surveyText(text: string, parse: Parse): Survey {
  const candidates = urlsIn(text).flatMap((range): Candidate[] => {
    const reference = parseWritten(text.slice(...range), parse);
    return reference
      ? [{ reference, range, markup: "link", certain: reference.certain, fixed: "in_text" }]
      : [];
  });
  return { candidates, standing: [], shields: [], loaders: [], needs: [], stylesheets: [], headEnds: [] };
}
