// How a text is spelled within a container: which stretch of the container stands for which stretch of the text.
import type { Range } from "../found.ts";

/** A stretch of the container that does not stand for itself: an escape, or the end and start of CDATA sections. */
export interface Mark {
  /** Where it stands in the text, in UTF-16 code units. */
  readonly at: number;
  /** Code units of the text that it stands for: 0 for what only delimits. */
  readonly units: number;
  /** Where it stands in the container. */
  readonly from: number;
  readonly to: number;
}

/** Tells where ranges of a text stand in its container. Takes logarithmic time. */
export type Spelling = (range: Range) => Range;

/**
 * The spelling of a text by its marks, which are in order; everything else stands for itself. What only delimits at the
 * edge of a range is left out of it.
 *
 * @param start where the text begins in the container, before the first mark.
 */
export function spellingOf(marks: readonly Mark[], start: number): Spelling {
  /** The place of an offset behind all marks that meet a condition, which are the first ones. */
  const behind = (offset: number, isBefore: (mark: Mark) => boolean): number => {
    const last = marks[countFirst(marks, isBefore) - 1];
    return last ? last.to + offset - last.at - last.units : start + offset;
  };
  /** The escape of several code units that an offset lies within. */
  const around = (offset: number): Mark | undefined => {
    const next = marks[countFirst(marks, ({ at, units }) => at + units <= offset)];
    return next && next.at < offset ? next : undefined;
  };
  const startOf = (offset: number): number =>
    around(offset)?.from ?? behind(offset, ({ at, units }) => at + units <= offset);
  const endOf = (offset: number): number =>
    around(offset)?.to ??
    behind(offset, ({ at, units }) => (units === 0 ? at < offset : at + units <= offset));
  return ([from, to]) => {
    if (from < to) return [startOf(from), endOf(to)];
    const at = from === 0 ? startOf(from) : endOf(from);
    return [at, at];
  };
}

/** How many of the first marks meet a condition that no mark behind them meets. */
function countFirst(marks: readonly Mark[], meets: (mark: Mark) => boolean): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (meets(marks[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
