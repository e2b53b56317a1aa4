// The caption of an embed: when it was posted and edited, what else the platform says of it, and on what basis it is known.
import type { Counts, QuotedPost } from "../../model/post.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { linked } from "../address.ts";
import type { Frame } from "../frame.ts";
import { counted, timeOf } from "../frame.ts";
import { joinedLines, say, sayPlain } from "../phrase.ts";
import { foreign } from "../plain.ts";
import type { CaptionView, Line, LinkPiece, Piece } from "../view.ts";
import { mediaCredits } from "./rights.ts";
import { sinceOf } from "./state.ts";

const NONE: readonly Line[] = [];

/** The caption of a post. `href`: its page; `basis`: where it is to be said; `bare`: of one that is shown without its content. */
export function captionOf(
  frame: Frame,
  post: QuotedPost,
  href: string | undefined,
  basis: Line | undefined,
  bare: boolean,
): CaptionView {
  const { shows } = frame;
  return {
    permalink: permalinkOf(frame, post, href, "moment"),
    edited: bare || !shows.edited ? undefined : editedMark(frame, post),
    place: bare || !shows.place ? undefined : placeOf(frame, post),
    application: bare || !shows.application ? undefined : applicationOf(frame, post),
    labels: bare || !shows.labels ? undefined : labelsOf(frame, post),
    counts: bare || !shows.counts || post.counts === undefined ? NONE : countsOf(frame, post.counts),
    credits: bare || !shows.credits ? NONE : mediaCredits(frame, post),
    basis,
    since: bare ? undefined : sinceOf(frame),
  };
}

/** The page of the post, by the time at which it was posted. */
export function permalinkOf(
  frame: Frame,
  post: QuotedPost,
  href: string | undefined,
  form: "moment" | "day",
): LinkPiece {
  const published = timeOf(frame, post.published, form, "published");
  const line = published ? [published] : say(frame.words.view, { platform: frame.platform });
  return { type: "link", href, line, to: "post" };
}

/** On what basis a snapshot is known, in words. No option hides it. */
export function basisOf(frame: Frame, { basis, capturedAt, transcribedBy }: Snapshot): Line {
  const { words, platform } = frame;
  const date = timeOf(frame, capturedAt, "day", "accessed");
  if (basis !== "transcribed") return say(words.basis[basis], { platform, date });
  const person = transcribedBy === undefined ? sayPlain(words.somebody) : foreign(transcribedBy);
  return say(words.basis.transcribed, { platform, date, name: { type: "isolate", line: person } });
}

/** Whether two snapshots are known in the same way, so that it need not be said twice. */
export function isKnownAs(a: Snapshot, b: Snapshot): boolean {
  return a.basis === b.basis && a.transcribedBy === b.transcribedBy;
}

function editedMark(frame: Frame, post: QuotedPost): Line | undefined {
  if (post.isEdited !== true && post.edited === undefined) return undefined;
  const date = timeOf(frame, post.edited, "moment", "updated");
  return date ? say(frame.words.edited, { date }) : sayPlain(frame.words.editedSometime);
}

function placeOf({ words }: Frame, { place }: QuotedPost): Line | undefined {
  if (!place?.name.trim()) return undefined;
  return say(words.place, { name: linked(place.url, [isolated(place.name)]) });
}

function applicationOf({ words }: Frame, { application }: QuotedPost): Line | undefined {
  if (!application?.trim()) return undefined;
  return say(words.application, { name: isolated(application) });
}

function labelsOf({ words }: Frame, { labels = [] }: QuotedPost): Line | undefined {
  if (labels.length === 0) return undefined;
  return say(words.labels, { text: joinedLines(labels.map(isolated), sayPlain(words.list)) });
}

function isolated(text: string): Piece {
  return { type: "isolate", line: foreign(text.trim()) };
}

const NUMBERS = ["replies", "reposts", "quotes", "likes", "views"] as const;

/** The numbers under a post, never without the day on which they were read. */
function countsOf(frame: Frame, counts: Counts): Line[] {
  const { words } = frame;
  const numbers = NUMBERS.flatMap((kind) => {
    const count = counts[kind];
    // That nobody did a thing is no news.
    return count === undefined || count === 0 ? [] : counted(frame, words.counts[kind], count);
  });
  const date = timeOf(frame, counts.at, "day");
  return numbers.length === 0 || date === undefined ? [] : [...numbers, say(words.countsAsOf, { date })];
}
