// What has been seen of a quotation so far, and the word diff that readers get of it.
import type { Comparison, Difference, DifferenceKind, DiffPiece } from "../model/quotation.ts";

/** A comparison with one text, whichever part of the post it is. */
export type Found = Omit<Comparison, "part">;

/** A place in the quotation where it differs from the post, or has a mark. */
export interface Departure {
  /** The article's words or mark, in UTF-16 code units of the quotation; empty where it has none. */
  readonly start: number;
  readonly end: number;
  /** The post's words; empty where it has none. */
  readonly posted: string;
  readonly as: "post" | "elided" | "bracketed";
}

/** What has been seen of a quotation so far. */
export interface Tally {
  readonly differences: Difference[];
  readonly departures: Departure[];
  /** Words that stand in the post, apart from style. */
  matched: number;
  matchedContent: number;
  /** The longest row of words that stand in the post, and the one at hand. */
  longest: number;
  current: number;
  /** The post's words left out unmarked. */
  deleted: number;
  elided: boolean;
  bracketed: boolean;
}

/** A difference between the words of an article and those of a post. */
export function differenceOf(
  kind: DifferenceKind,
  alarm: boolean,
  article: string,
  post: string,
  note?: string,
): Difference {
  return { kind, article, post, alarm, ...(note !== undefined && { note }) };
}

/**
 * Pieces in reading order. Those that are in `both` or in the `article`, joined, are the quotation: `elided` and
 * `bracketed` pieces are the post's words that a mark left out or a bracket replaced, behind that mark.
 */
export function diffOf(
  text: string,
  departures: readonly Departure[],
  notes: readonly (readonly [number, number])[],
): DiffPiece[] {
  const marks: Departure[] = notes.map(([start, end]) => ({ start, end, posted: "", as: "post" }));
  const pieces: DiffPiece[] = [];
  let from = 0;
  for (const { start, end, posted, as } of [...departures, ...marks].toSorted((a, b) => a.start - b.start)) {
    const first = Math.max(from, start);
    add(pieces, "both", text.slice(from, first));
    add(pieces, "article", text.slice(first, Math.max(first, end)));
    add(pieces, as, posted);
    from = Math.max(first, end);
  }
  add(pieces, "both", text.slice(from));
  return pieces;
}

function add(pieces: DiffPiece[], where: DiffPiece["in"], text: string): void {
  if (text === "") return;
  const last = pieces.at(-1);
  if (last?.in === where) pieces[pieces.length - 1] = { in: where, text: last.text + text };
  else pieces.push({ in: where, text });
}
