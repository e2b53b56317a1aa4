// What a post says: text, media, poll, card, quotation, and the warning above them.
import type { Medium } from "../../model/media.ts";
import type { QuotedPost, ReaderNote, Poll } from "../../model/post.ts";
import { linked, safeHref } from "../address.ts";
import type { Frame } from "../frame.ts";
import { formFor, counted, timeOf } from "../frame.ts";
import { joinedLines, say, sayPlain } from "../phrase.ts";
import { foreign, languageTag } from "../plain.ts";
import type {
  ContentView,
  Line,
  LinkPiece,
  Piece,
  QuotedView,
  QuoteView,
  ReaderNoteView,
  WarningView,
  PollView,
} from "../view.ts";
import { cardOf, unavailable } from "./card.ts";
import { lineWithEmoji } from "./picture.ts";
import { areCoveredAlone, coveredAlts, mediaOf, warningOf } from "./media.ts";
import { mediaSources } from "./rights.ts";
import { looseText, textOf } from "./text.ts";

/** What surrounds the content of a post. */
export interface Surroundings {
  /** The media to show: all of the post's, or the first of a quoted one's. */
  readonly media: readonly Medium[];
  /** When it was captured, ISO 8601: dates the votes of a poll. */
  readonly capturedAt: string;
  /** Whether a long text is folded. */
  readonly folds: boolean;
  /** The post that it answers, where that is to be shown. */
  readonly answered?: QuotedView | undefined;
  readonly quote?: QuoteView | undefined;
  /** Of a quoted post: how many media more it has. */
  readonly more?: string | undefined;
}

/** The content of a post, of a quoted post, or of an earlier version. */
export function contentOf(frame: Frame, post: QuotedPost, around: Surroundings): ContentView {
  const { shows, words } = frame;
  const isWhole = frame.extent === "whole";
  const media = shows.media ? around.media : [];
  // Media that are covered alone must stand alone; under a warning the text is covered with all that stands in it.
  const placed: Medium[] | undefined = shows.media && !areCoveredAlone(frame, post) ? [] : undefined;
  const text = textOf(frame, post, placed, around.folds);
  const apart = placed?.length ? media.filter((one) => !placed.includes(one)) : media;
  return {
    community: shows.place ? communityOf(frame, post) : undefined,
    reply: shows.replyContext ? replyOf(frame, post, around.answered !== undefined) : undefined,
    answered: around.answered,
    warning: warningView(frame, post, media),
    text,
    truncated: post.truncated === true ? sayPlain(words.truncated) : undefined,
    media: isWhole ? mediaOf(frame, post, apart) : undefined,
    withheld: !isWhole && apart.length > 0 ? sayPlain(words.mediaWithheld) : undefined,
    sources: isWhole && apart.length > 0 ? mediaSources(frame, media) : [],
    poll: post.poll && shows.poll ? pollOf(frame, post, post.poll, around.capturedAt) : undefined,
    card: post.card && shows.card ? cardOf(frame, post.card) : undefined,
    quotesAnother:
      post.quotesAnother && shows.quote
        ? unavailable(words.quotesAnother, post.quotesAnother.url)
        : undefined,
    quote: around.quote,
    more: around.more,
    readerNote: post.note && shows.readerNote ? readerNoteOf(frame, post, post.note) : undefined,
  };
}

function warningView(frame: Frame, post: QuotedPost, media: readonly Medium[]): WarningView | undefined {
  const warning = warningOf(post);
  if (warning === undefined) return undefined;
  const text: Piece = {
    type: "isolate",
    line: lineWithEmoji(frame, post, warning),
    language: languageTag(post.language),
  };
  const shows = frame.extent === "whole" ? coveredAlts(frame, media) : undefined;
  return { line: say(frame.words.warning, { text }), covers: frame.covers ? { shows } : undefined };
}

function communityOf({ words }: Frame, { community }: QuotedPost): Line | undefined {
  if (!community?.name.trim()) return undefined;
  return say(words.community, { name: linked(community.url, [isolated(community.name.trim())]) });
}

function isolated(text: string): Piece {
  return { type: "isolate", line: foreign(text) };
}

/** No more addressees than this are named in a line. */
const NAMED = 3;

/** Whom a post answers; what it answers is said once, by the post itself where that is shown. */
function replyOf(frame: Frame, { replyTo, author }: QuotedPost, isShown: boolean): Line | undefined {
  if (replyTo === undefined) return undefined;
  const { words } = frame;
  const { addressees = [], handle, url } = replyTo;
  const toAnswered = (line: Line): LinkPiece => ({
    type: "link",
    href: safeHref(url),
    line,
    to: isShown ? undefined : "answered",
  });
  if (handle === author.handle && addressees.every((one) => one.handle === handle))
    return [toAnswered(sayPlain(words.continuing))];
  if (addressees.length === 0 && handle === undefined) return [toAnswered(sayPlain(words.replyingToPost))];
  if (addressees.length === 0)
    return say(words.replying, { whom: toAnswered([isolated(`@${handle ?? ""}`)]) });
  const first = joinedLines(
    addressees.slice(0, NAMED).map((person) => linked(person.url, [isolated(person.text)])),
    sayPlain(words.list),
  );
  const rest = addressees.length - NAMED;
  if (rest <= 0) return say(words.replying, { whom: first });
  const count = frame.formats.count(rest);
  return say(words.replying, { whom: say(formFor(frame, words.others, rest), { count, whom: first }) });
}

/** A readers' note. The platform's own heading, if it has one, is in its own language; ours says whose note it is. */
function readerNoteOf(frame: Frame, post: QuotedPost, { text, url, title }: ReaderNote): ReaderNoteView {
  const { words, platform } = frame;
  const theirs = title?.trim();
  const line = theirs
    ? say(words.readerNoteTitled, { platform, text: isolated(theirs) })
    : say(words.readerNote, { platform });
  const heading: LinkPiece = { type: "link", href: safeHref(url), line, to: undefined };
  return { heading, blocks: looseText(frame, post, text) };
}

/** The poll of a post. `capturedAt`: when its votes were counted, ISO 8601. */
function pollOf(frame: Frame, post: QuotedPost, poll: Poll, capturedAt: string): PollView {
  // Where several choices are allowed a share is one of the people, as far as their number is known.
  const whole = poll.voters ?? poll.votes ?? poll.options.reduce((sum, { votes }) => sum + (votes ?? 0), 0);
  const hidden = poll.options.every(({ votes }) => votes === undefined);
  const options = poll.options.map(({ title, votes }) => {
    const share = whole > 0 && votes !== undefined ? Math.min(1, votes / whole) : 0;
    return {
      title: lineWithEmoji(frame, post, title),
      share: hidden ? undefined : { percent: Math.round(100 * share), words: frame.formats.percent(share) },
    };
  });
  return { options, state: stateOf(frame, poll, hidden, capturedAt) };
}

function stateOf(frame: Frame, poll: Poll, hidden: boolean, capturedAt: string): Line[] {
  const { words } = frame;
  const voters = poll.voters !== undefined ? counted(frame, words.voters, poll.voters) : undefined;
  const votes = poll.votes !== undefined ? counted(frame, words.votes, poll.votes) : undefined;
  const isOpen = poll.closed !== true;
  const ends = isOpen ? timeOf(frame, poll.closesAt, "moment") : undefined;
  const asOf = isOpen && !hidden ? timeOf(frame, capturedAt, "day") : undefined;
  const parts = [
    hidden ? sayPlain(words.votesHidden) : (voters ?? votes),
    poll.multiple === true ? sayPlain(words.multiple) : undefined,
    isOpen ? undefined : sayPlain(words.pollClosed),
    asOf && say(words.pollAsOf, { date: asOf }),
    ends && say(words.pollCloses, { date: ends }),
  ];
  return parts.filter((part) => part !== undefined);
}
