// What is left of an article's passages when the posts pasted into it are taken out: the words of its own author.
import type { Range } from "../found.ts";
import type { FoundPasted, Passage, StandingPost } from "./found.ts";
import { pieceOf } from "./sections.ts";

/**
 * An article's passages without the posts that are pasted into it, words and signatures: nothing in them is a quotation or
 * a credit of the article's, and the name that signs a post says nothing of the sentence beside it.
 *
 * @param pasted by `findPasted`, of these passages
 */
export function withoutPasted(
  passages: readonly Passage[],
  pasted: readonly FoundPasted[],
): readonly Passage[] {
  if (pasted.length === 0) return passages;
  const ranges = pasted.map(({ range }) => range).sort((a, b) => a[0] - b[0]);
  let next = 0;
  return passages.flatMap((passage) => {
    const [start, end] = passage.rangeOf(0, passage.text.length);
    while (next < ranges.length && ranges[next]![1] <= start) next++;
    const within: Range[] = [];
    for (let at = next; at < ranges.length && ranges[at]![0] < end; at++) within.push(ranges[at]!);
    return within.length === 0 ? [passage] : remainders(passage, within);
  });
}

/** The passages that stand right beside posts, told so. Both in document order. */
export function besidePosts(
  passages: readonly Passage[],
  posts: readonly StandingPost[],
): readonly Passage[] {
  if (posts.length === 0) return passages;
  const sorted = [...posts].sort((a, b) => a.range[0] - b.range[0]);
  const told = [...passages];
  let at = 0;
  for (const post of sorted) {
    while (at < told.length && told[at]!.rangeOf(0, 1)[0] < post.range[1]) at++;
    const [before, behind] = [told[at - 1], told[at]];
    if (before) told[at - 1] = { ...before, postBehind: before.postBehind ?? post };
    if (behind) told[at] = { ...behind, postBefore: post };
  }
  return told;
}

/** What of a passage stands outside of ranges of the article. */
function remainders(passage: Passage, ranges: readonly Range[]): Passage[] {
  const left: Passage[] = [];
  let from = 0;
  const keep = (to: number): void => {
    const shown = passage.text.slice(from, to);
    const start = from + shown.length - shown.trimStart().length;
    if (shown.trim() !== "") left.push(pieceOf(passage, start, from + shown.trimEnd().length));
  };
  for (const [start, end] of ranges) {
    keep(offsetOf(passage, start));
    from = offsetOf(passage, end);
  }
  keep(passage.text.length);
  return left;
}

/** The first place in a passage's text that stands at or behind a place in the article. */
function offsetOf(passage: Passage, place: number): number {
  let low = 0;
  let high = passage.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passage.rangeOf(middle, middle + 1)[0] < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
