// A quoted post, and what is said in its place where there is none.
import type { Quote, QuotedPost } from "../../model/post.ts";
import type { Frame } from "../frame.ts";
import { counted, timeOf } from "../frame.ts";
import type { Html } from "../html.ts";
import { anchor, cite, hrefOf, markup } from "../html.ts";
import { say } from "../phrase.ts";
import { authorLink } from "./author.ts";
import { cardElement, unavailable } from "./card.ts";
import { content } from "./content.ts";

/** No more media of a quoted post than this are shown. */
const SHOWN = 4;

/** A quoted post. `capturedAt`: when it was seen, ISO 8601. */
export function quoteElement(frame: Frame, quote: Quote, capturedAt: string): Html {
  if (quote.state === "present") return presentQuote(frame, quote.post, capturedAt);
  if (quote.state === "other") return otherThing(frame, quote);
  return unavailable(frame.words.quote[quote.state], quote.url);
}

const URL_CLASS = markup` class="u-url"`;
const PUBLISHED = markup` class="dt-published"`;

const QUOTATION = markup`pp-quote u-quotation-of h-cite`;

function presentQuote(frame: Frame, post: QuotedPost, capturedAt: string): Html {
  if (frame.keepsWishes && post.consent?.loginRequired)
    return unavailable(frame.words.quoteLoginRequired, post.url);
  return postWithin(frame, post, capturedAt, QUOTATION);
}

/**
 * A post within another's embed: who said it and when, and what it says. `relation`: its classes, what it is to the
 * other. `said`: what else is to be said of it.
 */
export function postWithin(
  frame: Frame,
  post: QuotedPost,
  capturedAt: string,
  relation: Html,
  said?: Html,
): Html {
  const href = hrefOf(post.url);
  const date =
    timeOf(frame, post.published, "day", PUBLISHED) ?? say(frame.words.view, { platform: frame.platform });
  const at = markup`\u00a0· ${anchor(href, date, URL_CLASS)}`;
  const rest = frame.shows.media && frame.extent === "whole" ? post.media.length - SHOWN : 0;
  const more =
    rest > 0 ? markup`<p class="pp-note">${counted(frame, frame.words.more, rest)}</p>` : undefined;
  const media = rest > 0 ? post.media.slice(0, SHOWN) : post.media;
  const inside = content(frame, post, { media, capturedAt, role: "content", after: more });
  return markup`<blockquote class="${relation}"${cite(href)}><p class="pp-who"><span class="p-author h-card">${authorLink(frame, post)}</span>${at}</p>${said}${inside}</blockquote>`;
}

function otherThing(frame: Frame, quote: Extract<Quote, { state: "other" }>): Html {
  const { url, title, description, by, kind } = quote;
  const lines = [by === undefined ? undefined : `@${by}`, description].filter((line) => line !== undefined);
  return cardElement(frame, { url, title: title ?? kind, description: lines.join("\u00a0· ") });
}
