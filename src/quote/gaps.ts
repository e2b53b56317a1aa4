// Gaps between the words that an article kept: whether they join what the post keeps apart.
import { endsSentence, startsSentence } from "./side.ts";
import type { Side } from "./side.ts";

/** How the article shows the ends of sentences beside a gap. */
export interface Shown {
  /** A sentence of the quotation ends before it. */
  readonly ends: boolean;
  /** A sentence of the quotation visibly begins after it: with a capital letter, or one put in brackets. */
  readonly begins: boolean;
  /** The attribution stands between the two parts. */
  readonly split: boolean;
  /** Before or after it stands no more than a word or two. */
  readonly few: boolean;
}

/** Whether what stands before and after a gap belongs to different sentences that now read as one. */
export function isFused(
  [before, after]: readonly [number, number],
  post: Side,
  shown: Shown | undefined,
): boolean {
  const { sentences } = post;
  if (before < 0 || after >= post.tokens.length || sentences[before] === sentences[after]) return false;
  const wholeBefore = endsSentence(sentences, before);
  const wholeAfter = startsSentence(sentences, after);
  if (wholeBefore && wholeAfter) return false;
  if (shown === undefined) return true;
  if (shown.split) return !wholeBefore && !shown.few && !shown.ends && !shown.begins;
  if (wholeBefore) return !shown.ends && !shown.begins && !beginsClause(post, after);
  return !shown.begins;
}

/** In scripts without capital letters and spaces a comma ends what reads as a whole. */
function beginsClause({ text, tokens }: Side, place: number): boolean {
  if (tokens[place]!.kind !== "character") return false;
  return /[，、；：,;]/.test(text.slice(tokens[place - 1]!.end, tokens[place]!.start));
}
