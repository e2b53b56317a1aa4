// The words that a signature signs: where they begin and end in an article's passages, and which passages are one block.
import { dateAt } from "./date.ts";
import { ABOVE, signaturesIn } from "./signature.ts";
import type { Passage } from "../found.ts";
import type { Signature } from "./signature.ts";

/** A stretch of a passage's text. */
export interface Stretch {
  /** The passage's place among all. */
  readonly index: number;
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

/** Where a signature stands, and what around it is spoken for. */
export interface SignaturePlace {
  readonly passages: readonly Passage[];
  readonly blocks: BlockReader;
  readonly index: number;
  /** A passage's index, and where in its text another post's words end. */
  readonly after: readonly [index: number, at: number];
  /** Where in the signature's own passage the next signature begins. */
  readonly before: number | undefined;
}

/** No post has more paragraphs than this, and none is longer (UTF-16 code units). */
const MAX_PARAGRAPHS = 12;
const MAX_LENGTH = 5_000;
/** What Bluesky's embed code says in place of media. */
const PLACEHOLDER = "[image or embed]";
/** Letters of any script: a picture's sign or a dash alone is no post. */
const LETTERS = /\p{L}{2}|\p{Lo}/u;

/** The words above a signature: in its own passage, or else the passage before, with what is of one block with it. */
export function wordsBefore(signature: Signature, place: SignaturePlace): Stretch[] {
  const { passages, blocks, index, after } = place;
  const found: Stretch[] = [];
  let length = 0;
  for (let at = index; at > index - MAX_PARAGRAPHS && at >= after[0]; at--) {
    const passage = passages[at]!;
    const to = at === index ? signature.start : passage.text.length;
    const own = Math.max(at === after[0] ? after[1] : 0, at === index ? (signature.since ?? 0) : 0);
    const from = own + (ABOVE.exec(passage.text.slice(own, to))?.[0].length ?? 0);
    const stretch = stretchIn(passage, at, from, to);
    const [first] = found;
    if (stretch) {
      length += stretch.end - stretch.start;
      if (passage.kind === "heading" || (first && length > MAX_LENGTH)) break;
      const next = first?.passage ?? (signature.bare && at < index ? passages[at + 1] : undefined);
      if (next && !blocks.areOne(passage, next)) break;
      found.unshift(stretch);
    }
    if (from > 0) break;
  }
  const [only, ...more] = found;
  if (!only || more.length > 0) return found;
  return [{ ...only, start: fittingStart(only.passage.text, only, signature) }];
}

/** The words below a signature: in its own passage, or else the next passage, with what is of one block with it. */
export function wordsAfter({ end, until, bare }: Signature, place: SignaturePlace): Stretch[] {
  const { passages, blocks, index, before } = place;
  const passage = passages[index]!;
  const own = stretchIn(passage, index, end, until ?? before ?? passage.text.length);
  const found = own ? [own] : [];
  if (until !== undefined || before !== undefined) return found;
  let last = own?.passage ?? (bare ? passage : undefined);
  for (let at = index + 1; at < Math.min(passages.length, index + MAX_PARAGRAPHS); at++) {
    const next = passages[at]!;
    if (next.kind === "heading" || (last && !blocks.areOne(last, next))) break;
    if (signaturesIn(next.text).length > 0 || isDate(next.text)) break;
    found.push({ index: at, passage: next, start: 0, end: next.text.length });
    last = next;
  }
  return found;
}

function isDate(text: string): boolean {
  return dateAt(text, 0)?.end === text.length;
}

function stretchIn(passage: Passage, index: number, from: number, to: number): Stretch | undefined {
  const shown = passage.text.slice(from, to).trimEnd();
  const piece = shown.endsWith(PLACEHOLDER) ? shown.slice(0, -PLACEHOLDER.length) : shown;
  if (!LETTERS.test(piece)) return undefined;
  const start = from + piece.length - piece.trimStart().length;
  return { index, passage, start, end: from + piece.trimEnd().length };
}

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
function fittingStart(
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
