// What a post says: text, media, poll, card; under its warning where it has one.
import type { Medium } from "../../model/media.ts";
import type { QuotedPost } from "../../model/post.ts";
import type { Frame } from "../frame.ts";
import { counted } from "../frame.ts";
import type { Html } from "../html.ts";
import { link, markup, phrase } from "../html.ts";
import { shown } from "../plain.ts";
import { cardElement } from "./card.ts";
import { areCoveredAlone, mediaBlock, warningOf } from "./media.ts";
import { pollElement } from "./poll.ts";
import { languageOf, textBlock } from "./text.ts";

/** What surrounds the content of a post. */
export interface Surroundings {
  /** The media to show: all of the post's, or the first of a quoted one's. */
  readonly media: readonly Medium[];
  /** When it was captured, ISO 8601: dates the votes of a poll. */
  readonly capturedAt: string;
  /** What stands below, under the same warning: a quoted post. */
  readonly after?: Html | undefined;
}

/** The content of a post or of a quoted post. */
export function content(frame: Frame, post: QuotedPost, { media, capturedAt, after }: Surroundings): Html {
  // Media that are covered alone must stand alone; under a warning the text is covered with all that stands in it.
  const placed = areCoveredAlone(frame, post) ? undefined : new Set<Medium>();
  const text = textBlock(frame, post, placed);
  const apart = media.filter((medium) => placed?.has(medium) !== true);
  const parts = [
    text,
    post.truncated === true ? note(frame.words.truncated) : undefined,
    mediaBlock(frame, post, apart),
    post.poll && pollElement(frame, post.poll, capturedAt),
    post.card && cardElement(frame, post.card),
    after,
  ];
  return markup`${replyNote(frame, post)}${underWarning(frame, post, markup`${parts}`)}`;
}

function underWarning(frame: Frame, post: QuotedPost, all: Html): Html {
  const warning = warningOf(post);
  if (warning === undefined) return all;
  const text = markup`<bdi lang="${languageOf(post)}">${warning}</bdi>`;
  const line = phrase(frame.words.warning, { text });
  return frame.covers
    ? markup`<details><summary>${line}</summary>${all}</details>`
    : markup`<p class="pp-note">${line}</p>${all}`;
}

/** No more addressees than this are named in a line. */
const NAMED = 3;

function replyNote(frame: Frame, post: QuotedPost): Html | undefined {
  const { replyTo } = post;
  if (!replyTo) return undefined;
  const { words } = frame;
  const people = replyTo.addressees ?? [];
  if (people.length === 0 && replyTo.handle === undefined)
    return note(link(replyTo.url, words.replyingToPost));
  const first = people.slice(0, NAMED).map(({ text, url }) => link(url, markup`<bdi>${shown(text)}</bdi>`));
  if (first.length === 0) first.push(link(replyTo.url, markup`<bdi>@${shown(replyTo.handle ?? "")}</bdi>`));
  if (people.length > NAMED) first.push(counted(frame, words.others, people.length - NAMED));
  const whom = markup`${first.map((person, index) => (index === 0 ? person : markup`, ${person}`))}`;
  return note(phrase(words.replying, { whom }));
}

function note(words: Html | string): Html {
  return markup`<p class="pp-note">${words}</p>`;
}
