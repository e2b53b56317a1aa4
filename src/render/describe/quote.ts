// A post within another's embed: what it quotes and what it answers, or what is said in its place.
import { formatKey } from "../../model/key.ts";
import type { Quote, QuotedPost } from "../../model/post.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { safeHref } from "../address.ts";
import type { Frame } from "../frame.ts";
import { counted, frameOfPost } from "../frame.ts";
import type { Answered, RenderOptions } from "../../options/look.ts";
import { whole } from "../plain.ts";
import type { NoteView, QuotedView, QuoteView } from "../view.ts";
import { personOf } from "./author.ts";
import { basisOf, isKnownAs, permalinkOf } from "./caption.ts";
import { cardOf, unavailable } from "./card.ts";
import { contentOf } from "./content.ts";
import { reasonToHide, sinceOf } from "./state.ts";

/** No more media of a quoted post than this are shown. */
const SHOWN = 4;

/** A quoted post. `capturedAt`: when it was seen, ISO 8601. */
export function quoteOf(frame: Frame, quote: Quote, capturedAt: string): QuoteView {
  const { words } = frame;
  if (quote.state === "other") return { type: "card", card: cardOf(frame, thingOf(quote)) };
  if (quote.state !== "present")
    return { type: "unavailable", unavailable: unavailable(words.quote[quote.state], quote.url) };
  const { post } = quote;
  if (frame.keepsWishes && post.consent?.loginRequired)
    return { type: "unavailable", unavailable: unavailable(words.quoteLoginRequired, post.url) };
  return { type: "post", post: postWithin(frame, post, capturedAt, []) };
}

/** What is no post, as a card. */
function thingOf({ url, title, description, by, kind }: Extract<Quote, { state: "other" }>) {
  const lines = [by === undefined ? undefined : `@${by}`, description].filter((line) => line !== undefined);
  return { url, title: title ?? kind, description: lines.join("\u00a0· ") };
}

/**
 * The post that another answers, with what became of it, and on what basis it is known where that is another one.
 * Nothing of one of which only a link is to be shown: to whom the post replies, and the link, stand above anyway.
 */
export function answeredOf(
  frame: Frame,
  answering: Snapshot,
  answered: Answered | undefined,
  gone: RenderOptions["gone"],
): QuotedView | undefined {
  if (answered === undefined || !frame.shows.replyContext) return undefined;
  const { snapshot, since } = answered;
  const own = frameOfPost(frame, since, gone);
  const { post, capturedAt } = snapshot;
  if (post.repostOf !== undefined || reasonToHide(own, post, post) !== undefined) return undefined;
  const notes: NoteView[] = [];
  if (!isKnownAs(answering, snapshot)) notes.push({ of: "basis", line: basisOf(own, snapshot) });
  const became = sinceOf(own);
  if (became !== undefined) notes.push({ of: "since", line: became });
  return postWithin(own, post, capturedAt, notes);
}

/** Who said it and when, and what it says. */
function postWithin(
  frame: Frame,
  post: QuotedPost,
  capturedAt: string,
  notes: readonly NoteView[],
): QuotedView {
  const rest = frame.shows.media && frame.extent === "whole" ? post.media.length - SHOWN : 0;
  const media = rest > 0 ? post.media.slice(0, SHOWN) : post.media;
  const more = rest > 0 ? counted(frame, frame.words.more, rest) : undefined;
  const href = safeHref(post.url);
  return {
    href,
    person: personOf(frame, post),
    permalink: permalinkOf(frame, post, href, "day"),
    notes,
    content: contentOf(frame, post, { media, capturedAt, folds: true, more }),
  };
}

/** Key and version of a snapshot as one word. */
export function referenceTo({ key, version }: Snapshot): string {
  return whole(`${formatKey(key)}@${version}`);
}
