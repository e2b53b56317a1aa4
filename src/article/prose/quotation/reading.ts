// A passage as its attributions are read.
import type { Passage } from "../found.ts";
import type { Stretch } from "./quoted.ts";
import type { Signal } from "./signals.ts";
import type { Span } from "../../../language/sentences.ts";
import type { Term } from "../../../language/terms.ts";
import type { Words } from "../../../language/words.ts";

/** A passage and the stretches of it that are quoted. */
export interface Paragraph {
  readonly passage: Passage;
  readonly stretches: readonly Stretch[];
  /** The last stretch goes on in the next paragraph; the first one began in the one before. */
  readonly goesOn: boolean;
  readonly begun: boolean;
  /** A block quotation in which marks set off a few words at most: the whole passage is quoted. */
  readonly block: boolean;
}

/** A passage as it is read. */
export interface Read {
  readonly passage: Passage;
  readonly text: string;
  readonly terms: readonly Term[];
  readonly words: Words;
  readonly sentences: readonly Span[];
  /** Sentence of each term. */
  readonly sentenceOf: readonly number[];
  /** What tells of posts and of other sources, in order. */
  readonly signals: readonly Signal[];
}

/** What stands nearest to a term in a sorted list: so many on each side. */
export function around<Each extends { readonly from: number }>(
  list: readonly Each[],
  term: number,
  most: number,
): readonly Each[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.from < term) low = middle + 1;
    else high = middle;
  }
  return list.slice(Math.max(0, low - most), low + most);
}
