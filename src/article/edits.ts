// Edits of a text: applied by slices, undone byte for byte.
import { PostproofError } from "../errors.ts";
import type { Range } from "./found.ts";

/** One exchange of text. */
export interface Edit {
  /** In the text before any edit. */
  readonly range: Range;
  readonly before: string;
  readonly after: string;
  /**
   * `embed`: markup became a static embed (or an embed a newer one). `link`: an embed without a snapshot became a plain
   * link. `script`: a loader was taken out. `stylesheet`: the link to the stylesheet was put in. `picture`: a picture of
   * the article became a local copy. `data`: JSON-LD about the posts was put in or made anew.
   */
  readonly kind: "embed" | "link" | "script" | "stylesheet" | "picture" | "data";
  /** How `after` is to be spelled in a container, such as a JSON string, where that is known. */
  readonly spelled?: string;
  /** The formatted key of the post embedded. */
  readonly post?: string;
}

declare const ARRANGED: unique symbol;

/** Edits of one text: in order, within it, and none meeting another. Only {@link arrangeEdits} makes them. */
export type Edits = readonly Edit[] & { readonly [ARRANGED]: true };

/**
 * Puts edits of a text in order.
 * @throws PostproofError `invalid_input` if two meet, or one is of another text: nothing could be undone then.
 */
export function arrangeEdits(text: string, edits: readonly Edit[]): Edits {
  const arranged = [...edits].sort((a, b) => inOrder(a.range, b.range));
  let end = 0;
  for (const { range, before } of arranged) {
    const [from, to] = range;
    if (from < end || to < from || to > text.length || text.slice(from, to) !== before) {
      const what = from < end ? "meets the one before it" : "is not of this text";
      throw new PostproofError("invalid_input", `The edit at offset ${from} ${what}: make the edits anew.`);
    }
    end = to;
  }
  return arranged as readonly Edit[] as Edits;
}

/** Of things that meet, those that are given first, in the order given. What only touches does not meet. */
export function apart<T extends { readonly range: Range }>(given: readonly T[]): T[] {
  const taken: Range[] = [];
  return given.filter(({ range }) => {
    let low = 0;
    let high = taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (inOrder(taken[middle]!, range) < 0) low = middle + 1;
      else high = middle;
    }
    const isFree = [taken[low - 1], taken[low]].every((near) => !near || !doMeet(near, range));
    if (isFree) taken.splice(low, 0, range);
    return isFree;
  });
}

const inOrder = (a: Range, b: Range): number => a[0] - b[0] || a[1] - b[1];

/** A point meets only what it lies within. */
const doMeet = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1];

/** Applies edits. */
export function applyEdits(text: string, edits: Edits): string {
  const parts: string[] = [];
  let at = 0;
  for (const { range, after } of edits) {
    parts.push(text.slice(at, range[0]), after);
    at = range[1];
  }
  parts.push(text.slice(at));
  return parts.join("");
}

/** Where each edit's new text stands once all are applied. */
export function rangesAfter(edits: readonly Edit[]): Range[] {
  let shift = 0;
  return edits.map(({ range, before, after }) => {
    const start = range[0] + shift;
    shift += after.length - before.length;
    return [start, start + after.length];
  });
}

/** Of things in order, those that no edit meets, each where it stands once all edits are applied. */
export function movedBy<T extends { readonly range: Range }>(
  edits: readonly Edit[],
  things: readonly T[],
): T[] {
  let next = 0;
  let shift = 0;
  return things.flatMap((thing) => {
    const [start, end] = thing.range;
    for (; next < edits.length && edits[next]!.range[1] <= start; next++)
      shift += edits[next]!.after.length - edits[next]!.before.length;
    const isMet = next < edits.length && edits[next]!.range[0] < end;
    return isMet ? [] : [{ ...thing, range: [start + shift, end + shift] }];
  });
}

/**
 * Takes edits back: gives the text that they were made in.
 *
 * @throws PostproofError `invalid_input` if the text is not the one that the edits led to.
 */
export function undoEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const [index, [start, end]] of rangesAfter(edits).entries()) {
    const { before, after } = edits[index]!;
    if (start < at || text.slice(start, end) !== after) {
      throw new PostproofError(
        "invalid_input",
        `The text was changed after it was rewritten (at offset ${start}), so its edits cannot be undone. Restore it from the lock file.`,
      );
    }
    parts.push(text.slice(at, start), before);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join("");
}
