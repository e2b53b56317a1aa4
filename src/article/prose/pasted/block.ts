// Which passages belong to one block: paragraphs of one block quotation, lines parted by line breaks.
import type { Passage } from "../found.ts";

/** Tells whether two passages, one directly behind the other, are of one block. */
export interface BlockReader {
  readonly areOne: (one: Passage, next: Passage) => boolean;
}

const TAG = /<[^<>]*>/g;
const QUOTE = /<\/?blockquote\b/i;
const BREAK = /<br\b/i;
const BLOCK = /<\/?(?:p|div|section|article|blockquote|figure|ul|ol|li|table|tr|td|h[1-6])\b/i;
const BLANK_LINE = /\n[ \t]*\r?\n/;
/** More between two passages than this is no gap (UTF-16 code units). */
const MAX_GAP = 2_000;

/** Reads the gaps between an article's passages. */
export function blockReader(article: string, passages: readonly Passage[]): BlockReader {
  let usual: number | undefined;
  return {
    areOne(one, next) {
      const gap = gapBetween(article, one, next);
      if (gap === undefined) return false;
      if (one.kind === "quote" && next.kind === "quote") {
        return !QUOTE.test(gap) && (gap.includes("<") || !BLANK_LINE.test(gap));
      }
      if (gap.trim() !== "") return BREAK.test(gap) && !BLOCK.test(gap);
      // Extraction turns the line breaks of a post into wider gaps than those between paragraphs.
      usual ??= usualGap(article, passages);
      return linesIn(gap) > usual;
    },
  };
}

/** What stands between two passages: white space and markup; `undefined` where it is more than that. */
function gapBetween(article: string, one: Passage, next: Passage): string | undefined {
  const end = one.rangeOf(0, one.text.length)[1];
  const start = next.rangeOf(0, next.text.length)[0];
  if (start < end || start - end > MAX_GAP) return undefined;
  const gap = article.slice(end, start);
  return /^[\s>]*$/.test(gap.replace(TAG, "")) ? gap : undefined;
}

const linesIn = (gap: string): number => gap.split("\n").length - 1;

/** The line ends that most often part two passages of an article. */
function usualGap(article: string, passages: readonly Passage[]): number {
  const counts = new Map<number, number>();
  for (let index = 1; index < passages.length; index++) {
    const gap = gapBetween(article, passages[index - 1]!, passages[index]!);
    if (gap !== undefined) counts.set(linesIn(gap), (counts.get(linesIn(gap)) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? Infinity;
}
