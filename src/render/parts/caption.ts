// The caption of an embed: when it was posted and edited, what else the platform says of it, and on what basis it is known.
import type { Counts, QuotedPost } from "../../model/post.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { Frame } from "../frame.ts";
import { counted, timeOf } from "../frame.ts";
import type { Html } from "../html.ts";
import { anchor, each, joined, link, markup } from "../html.ts";
import { say } from "../phrase.ts";
import { foreign } from "../plain.ts";
import { mediaCredits } from "./rights.ts";
import { stateNote } from "./state.ts";

const SPACE = markup` `;
/** Between two things that stand in one line; not at the beginning of one. */
export const SEPARATOR = markup`\u00a0· `;
const URL_CLASS = markup` class="u-url"`;
const PUBLISHED = markup` class="dt-published"`;
const UPDATED = markup` class="dt-updated"`;
const ACCESSED = markup` class="dt-accessed"`;

/** The caption for a snapshot; `post` is the post shown: of a repost, the original. `href`: its page; `bare`: without its content. */
export function caption(
  frame: Frame,
  snapshot: Snapshot,
  post: QuotedPost,
  href: Html | undefined,
  bare: boolean,
): Html {
  const details = bare ? undefined : detailsOf(frame, post, SPACE);
  const state = bare ? undefined : stateNote(frame, SPACE);
  return markup`<figcaption>${permalink(frame, post, href)}${details} <span>${basisOf(frame, snapshot)}</span>${state}</figcaption>`;
}

/** The caption of a thread, whose posts carry the rest themselves. */
export function basisCaption(frame: Frame, snapshot: Snapshot): Html {
  return markup`<figcaption><span>${basisOf(frame, snapshot)}</span></figcaption>`;
}

/** What the caption says of a post of its own, for a line under it. `href`: its page; `basis`: where it needs saying. */
export function noteLine(
  frame: Frame,
  post: QuotedPost,
  href: Html | undefined,
  basis: Html | undefined,
  bare: boolean,
): Html {
  const details = bare ? undefined : detailsOf(frame, post, SEPARATOR);
  const state = bare ? undefined : stateNote(frame, SEPARATOR);
  const known = basis && markup`${SEPARATOR}<span>${basis}</span>`;
  return markup`<p class="pp-note">${permalink(frame, post, href)}${details}${known}${state}</p>`;
}

/** The page of the post, by the time at which it was posted. */
function permalink(frame: Frame, post: QuotedPost, href: Html | undefined): Html {
  const posted =
    timeOf(frame, post.published, "moment", PUBLISHED) ?? say(frame.words.view, { platform: frame.platform });
  return anchor(href, posted, URL_CLASS);
}

/** On what basis a snapshot is known, in words. No option hides it. */
export function basisOf(frame: Frame, snapshot: Snapshot): Html {
  const { basis, capturedAt, transcribedBy } = snapshot;
  const name =
    basis !== "transcribed"
      ? undefined
      : markup`<bdi>${transcribedBy === undefined ? say(frame.words.somebody) : foreign(transcribedBy)}</bdi>`;
  const date = timeOf(frame, capturedAt, "day", ACCESSED);
  return say(frame.words.basis[basis], {
    platform: frame.platform,
    date,
    name,
  });
}

/** Whether two snapshots are known in the same way, so that it need not be said twice. */
export function isKnownAs(a: Snapshot, b: Snapshot): boolean {
  return a.basis === b.basis && a.transcribedBy === b.transcribedBy;
}

/** `gap`: what stands before each of them. */
function detailsOf(frame: Frame, post: QuotedPost, gap: Html): Html {
  const { words } = frame;
  const { place, application, labels, counts } = post;
  const edited = frame.shows.edited ? editedMark(frame, post, gap) : undefined;
  const where =
    place?.name.trim() && frame.shows.place
      ? said(gap, say(words.place, { name: link(place.url, isolated(place.name)) }))
      : undefined;
  const program =
    application?.trim() && frame.shows.application
      ? said(gap, say(words.application, { name: isolated(application) }))
      : undefined;
  const marked =
    labels && labels.length > 0 && frame.shows.labels
      ? said(gap, say(words.labels, { text: each(labels, isolated, say(words.list)) }))
      : undefined;
  const numbers = counts && frame.shows.counts ? countsOf(frame, counts, gap) : undefined;
  const credits = frame.shows.credits ? mediaCredits(frame, post, gap) : undefined;
  return markup`${edited}${where}${program}${marked}${numbers}${credits}`;
}

function said(gap: Html, words: Html): Html {
  return markup`${gap}<span>${words}</span>`;
}

function isolated(text: string): Html {
  return markup`<bdi>${foreign(text.trim())}</bdi>`;
}

function editedMark(frame: Frame, post: QuotedPost, gap: Html): Html | undefined {
  if (post.isEdited !== true && post.edited === undefined) return undefined;
  const date = timeOf(frame, post.edited, "moment", UPDATED);
  return said(gap, date ? say(frame.words.edited, { date }) : say(frame.words.editedSometime));
}

const NUMBERS = ["replies", "reposts", "quotes", "likes", "views"] as const;

/** The numbers under a post, never without the day on which they were read. */
function countsOf(frame: Frame, counts: Counts, gap: Html): Html | undefined {
  const numbers = each(
    NUMBERS,
    (kind) => {
      const count = counts[kind];
      // That nobody did a thing is no news.
      return count === undefined || count === 0 ? undefined : counted(frame, frame.words.counts[kind], count);
    },
    SEPARATOR,
  );
  const date = timeOf(frame, counts.at, "day");
  if (numbers === "" || date === undefined) return undefined;
  const asOf = say(frame.words.countsAsOf, { date });
  return markup`${gap}<span class="pp-counts">${joined([numbers, asOf], SEPARATOR)}</span>`;
}
