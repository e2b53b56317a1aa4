// Links beside a quotation: which are nearest, and which lead to a post.
import { rowAt } from "../../../services/index.ts";
import type { PassageLink } from "../found.ts";
import { isUrl } from "../../../model/url.ts";

/** No longer address is read. */
const LONGEST = 2_000;

/** The service on which the post behind a link stands; `undefined` if it is no post of a known service. */
export function postedOn(url: string): string | undefined {
  if (url.length > LONGEST || !isUrl(url)) return undefined;
  const { hostname, pathname } = new URL(url);
  const known = rowAt(hostname.replace(/^(?:www|mobile|m)\./, ""));
  if (known?.posts) return known.posts.test(pathname) ? known.name : undefined;
  return /^\/@[^/]+\/\d{10,}/.test(pathname) ? "mastodon" : undefined;
}

/** How many links around a quotation are looked at on each side. */
const NEAR = 10;
/** A stretch of a passage's text. */
type Stretch = readonly [start: number, end: number];

/** The links of a passage by nearness: those that touch an anchor, those of the sentence, the others around. */
export function nearestLinks(
  links: readonly PassageLink[],
  anchors: readonly Stretch[],
  sentence: Stretch,
): readonly PassageLink[] {
  const at = firstBehind(links, sentence[0]);
  const around = links.slice(Math.max(0, at - NEAR), at + NEAR);
  const [anchor = sentence] = anchors;
  const rank = ({ range }: PassageLink): number => {
    const touched = anchors.findIndex((place) => touches(range, place));
    if (touched >= 0) return touched;
    return (touches(range, sentence) ? 1e6 : 1e12) + Math.abs(range[0] - anchor[0]);
  };
  return around
    .map((link) => [rank(link), link] as const)
    .sort(([a], [b]) => a - b)
    .map(([, link]) => link);
}

/** Whether two stretches share a character. */
export function touches([start, end]: Stretch, [from, to]: Stretch): boolean {
  return start < to && from < end;
}

function firstBehind(links: readonly PassageLink[], at: number): number {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (links[middle]!.range[1] <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
