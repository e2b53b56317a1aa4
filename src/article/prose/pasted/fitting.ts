// Where the words of a post begin in a paragraph that holds more than a post can: extraction ran paragraphs together.
import type { Signature } from "./signature.ts";

/** Characters that a post on X could have up to then, with a little room for how they are counted. */
const LIMITS: readonly (readonly [year: number, most: number])[] = [
  [2016, 150],
  [2022, 300],
];
/** What did not count: links to media and handles of those answered. Other links counted as 23 characters. */
const UNCOUNTED = /pic\.twitter\.com\/\w+|https?:\/\/\S+|^(?:\s*\.?@\w+)+/g;
const SENTENCE = /[.!?…:]["”’)]*\s+(?=[^\p{Ll}\s])/gu;

/** So much at the end of a paragraph is looked at (UTF-16 code units). */
const MAX_CUT = 1_000;

/**
 * The start of the words that a signature signs, in a stretch of text: its own start, or, where no post of that time was
 * so long, the first start of a sentence from which on it may be one.
 */
export function fittingStart(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  { date, platform }: Pick<Signature, "date" | "platform">,
): number {
  const year = Number(/(?:19|20)\d\d/.exec(date ?? "")?.[0]);
  const most = platform === "x" ? LIMITS.find(([last]) => year <= last)?.[1] : undefined;
  const words = text.slice(start, end);
  const fits = (from: number): boolean => words.slice(from).replace(UNCOUNTED, "").length <= most!;
  if (most === undefined || fits(0)) return start;
  const ends = [...words.slice(-MAX_CUT).matchAll(SENTENCE)];
  const offset = Math.max(0, words.length - MAX_CUT);
  const first = ends.map(({ index, 0: mark }) => offset + index + mark.length).find(fits);
  return start + (first ?? 0);
}
