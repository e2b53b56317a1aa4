// What readers added to a post on X (Community Notes), and where it says that it was posted.
import { defined, webUrl } from "../read/fields.ts";
import { cleanString, textFromRun } from "../../model/text.ts";
import { bareRun } from "./text.ts";
import type { Place, ReaderNote } from "../../model/post.ts";
import type { Inline } from "../../model/text.ts";
import type { NoteLink, TweetContent } from "./answer.ts";

/** The note that X shows under a post, with its words if the answer has them; `undefined` if it has none. */
export function readNote({ birdwatch_pivot: pivot }: TweetContent): ReaderNote | undefined {
  if (pivot === undefined) return undefined;
  const words = pivot.subtitle?.text;
  const id = pivot.note?.rest_id;
  if (words === undefined && id === undefined) return undefined;
  return defined({
    text: words === undefined ? [] : textFromRun(runOf(words, pivot.subtitle?.entities ?? [])),
    url: id === undefined ? pivot.destinationUrl : `https://x.com/i/birdwatch/n/${id}`,
    title: pivot.shorttitle ?? pivot.title,
  });
}

/** The place that the author named. Coordinates are not kept: nobody reads them, and a name says what was meant to be said. */
export function readPlace({ place }: TweetContent): Place | undefined {
  const name = place?.full_name ?? place?.name;
  return name === undefined ? undefined : { name };
}

/** The text of a note with the links that X marks in it. Where a mark does not fit the text, the text alone counts. */
function runOf(words: string, links: readonly NoteLink[]): Inline[] {
  const points = Array.from(words);
  const run: Inline[] = [];
  let at = 0;
  for (const { fromIndex, toIndex, ref } of links.toSorted((a, b) => a.fromIndex - b.fromIndex)) {
    const shown = cleanString(points.slice(fromIndex, toIndex).join(""));
    const url = webUrl(ref.url);
    if (url === undefined || fromIndex < at || toIndex > points.length || !/^[^\s]+$/.test(shown)) continue;
    run.push(...bareRun(points.slice(at, fromIndex).join("")), linkOf(url, shown));
    at = toIndex;
  }
  return [...run, ...bareRun(points.slice(at).join(""))];
}

/** What X shortened leads where its text says, if that is an address that is not cut. */
function linkOf(url: string, shown: string): Inline {
  const written = /^https?:\/\//.test(shown)
    ? shown
    : /^[\w-]+(?:\.[\w-]+)+\//.test(shown)
      ? `https://${shown}`
      : "";
  const whole = shown.includes("…") ? undefined : webUrl(written);
  return whole === undefined || !/^https:\/\/t\.co\//.test(url)
    ? { type: "link", url, text: shown }
    : { type: "link", url: whole, text: shown, ...(whole !== url && { given: url }) };
}
