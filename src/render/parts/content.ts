// What a post says: text, media, poll, card, quote; under its warning where it has one.
import type { Medium } from "../../model/media.ts";
import type { QuotedPost } from "../../model/post.ts";
import type { Frame } from "../frame.ts";
import { counted } from "../frame.ts";
import type { Html } from "../html.ts";
import { each, link, markup } from "../html.ts";
import { say } from "../phrase.ts";
import { foreign } from "../plain.ts";
import { cardElement, unavailable } from "./card.ts";
import { lineWithEmoji } from "./emoji.ts";
import { languageOf } from "./language.ts";
import { areCoveredAlone, coveredAlts, mediaBlock, warningOf } from "./media.ts";
import { noteElement } from "./note.ts";
import { pollElement } from "./poll.ts";
import { mediaSources } from "./rights.ts";
import type { Role } from "./text.ts";
import { textBlock } from "./text.ts";

/** What surrounds the content of a post. */
export interface Surroundings {
  /** The media to show: all of the post's, or the first of a quoted one's. */
  readonly media: readonly Medium[];
  /** When it was captured, ISO 8601: dates the votes of a poll. */
  readonly capturedAt: string;
  readonly role: Exclude<Role, "note">;
  /** The post that it answers, where that is to be shown: stands above, and is what it answers in the markup too. */
  readonly answered?: Html | undefined;
  /** What stands below, under the same warning: a quoted post. */
  readonly after?: Html | undefined;
}

/** The content of a post, of a quoted post, or of an earlier version. */
export function content(
  frame: Frame,
  post: QuotedPost,
  { media, capturedAt, role, answered, after }: Surroundings,
): Html {
  const withMedia = frame.shows.media;
  // Media that are covered alone must stand alone; under a warning the text is covered with all that stands in it.
  const placed: Medium[] | undefined = withMedia && !areCoveredAlone(frame, post) ? [] : undefined;
  const text = textBlock(frame, post, placed, role);
  const apart =
    placed === undefined || placed.length === 0 ? media : media.filter((one) => !placed.includes(one));
  const cut = post.truncated === true ? note(say(frame.words.truncated)) : undefined;
  const shown = withMedia ? mediaBlock(frame, post, apart) : undefined;
  const sources = shown && frame.extent === "whole" ? mediaSources(frame, media) : undefined;
  const poll = post.poll && frame.shows.poll ? pollElement(frame, post, post.poll, capturedAt) : undefined;
  const card = post.card && frame.shows.card ? cardElement(frame, post.card) : undefined;
  const context = post.note && frame.shows.readerNote ? noteElement(frame, post, post.note) : undefined;
  const reply =
    post.replyTo && frame.shows.replyContext
      ? replyNote(frame, post.replyTo, post.author.handle, answered)
      : undefined;
  const within =
    post.quotesAnother && frame.shows.quote
      ? unavailable(frame.words.quotesAnother, post.quotesAnother.url)
      : undefined;
  const where =
    post.community?.name.trim() && frame.shows.place ? communityNote(frame, post.community) : undefined;
  const all = markup`${text}${cut}${shown}${sources}${poll}${card}${within}${after}${context}`;
  return markup`${where}${reply}${answered}${underWarning(frame, post, withMedia ? media : [], all)}`;
}

function underWarning(frame: Frame, post: QuotedPost, media: readonly Medium[], all: Html): Html {
  const warning = warningOf(post);
  if (warning === undefined) return all;
  const text = markup`<bdi lang="${languageOf(post)}">${lineWithEmoji(frame, post, warning)}</bdi>`;
  const line = say(frame.words.warning, { text });
  if (!frame.covers) return markup`${note(line)}${all}`;
  const alts = frame.extent === "whole" ? coveredAlts(frame, media) : undefined;
  return markup`<details><summary>${line}${alts}</summary>${all}</details>`;
}

function communityNote({ words }: Frame, { name, url }: NonNullable<QuotedPost["community"]>): Html {
  return note(say(words.community, { name: link(url, markup`<bdi>${foreign(name.trim())}</bdi>`) }));
}

/** No more addressees than this are named in a line. */
const NAMED = 3;

const IN_REPLY_TO = markup` class="u-in-reply-to"`;

/** Whom a post answers; what it answers is said once in the markup, by the post itself where that is shown. */
function replyNote(
  frame: Frame,
  { addressees = [], handle, url }: NonNullable<QuotedPost["replyTo"]>,
  author: string,
  answered: Html | undefined,
): Html {
  const { words } = frame;
  const attributes = answered === undefined ? IN_REPLY_TO : undefined;
  if (handle === author && addressees.every((one) => one.handle === handle))
    return note(link(url, say(words.continuing), attributes));
  if (addressees.length === 0 && handle === undefined)
    return note(link(url, say(words.replyingToPost), attributes));
  if (addressees.length === 0) {
    const whom = link(url, markup`<bdi>@${foreign(handle ?? "")}</bdi>`, attributes);
    return note(say(words.replying, { whom }));
  }
  const first = each(
    addressees.slice(0, NAMED),
    (person) => link(person.url, markup`<bdi>${foreign(person.text)}</bdi>`),
    say(words.list),
  );
  const rest = addressees.length - NAMED;
  const whom = rest > 0 ? counted(frame, words.others, rest, first) : first;
  return note(say(words.replying, { whom }));
}

function note(words: Html): Html {
  return markup`<p class="pp-note">${words}</p>`;
}
