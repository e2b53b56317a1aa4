// The words that a signature signs: where they begin and end in an article's passages.
import { dateAt } from "./date.ts";
import { fittingStart } from "./fitting.ts";
import { ABOVE } from "./phrases.ts";
import { signaturesIn } from "./signature.ts";
import type { Passage } from "../found.ts";
import type { BlockReader } from "./block.ts";
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
export interface Place {
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
export function wordsBefore(signature: Signature, place: Place): Stretch[] {
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
export function wordsAfter({ end, until, bare }: Signature, place: Place): Stretch[] {
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
