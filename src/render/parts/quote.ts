// A quoted post, and what is said in its place where there is none.
import type { Quote, QuotedPost } from "../../model/post.ts";
import type { Frame } from "../frame.ts";
import { counted, timeOf } from "../frame.ts";
import type { Html } from "../html.ts";
import { attribute, link, markup, safeHref } from "../html.ts";
import { shown } from "../plain.ts";
import { authorLink } from "./author.ts";
import { cardElement, shortAddress } from "./card.ts";
import { content } from "./content.ts";

/** A quoted post. `capturedAt`: when it was seen, ISO 8601. */
export function quoteElement(frame: Frame, quote: Quote, capturedAt: string): Html {
  if (quote.state === "present") return presentQuote(frame, quote.post, capturedAt);
  if (quote.state === "other") return otherThing(frame, quote);
  return unavailable(frame.words.quote[quote.state], quote.url);
}

/** A note with the address of what is not here, if that is known. */
export function unavailable(words: string, url: string | undefined): Html {
  const address =
    url === undefined || safeHref(url) === undefined ? undefined : markup` ${link(url, shortAddress(url))}`;
  return markup`<p class="pp-gone">${words}${address}</p>`;
}

function presentQuote(frame: Frame, post: QuotedPost, capturedAt: string): Html {
  if (frame.keepsWishes && post.consent?.loginRequired)
    return unavailable(frame.words.quoteLoginRequired, post.url);
  const date = timeOf(frame, post.published, "day");
  const rest = post.media.length - 1;
  const more =
    rest > 0 ? markup`<p class="pp-note">${counted(frame, frame.words.more, rest)}</p>` : undefined;
  const inside = content(frame, post, { media: post.media.slice(0, 1), capturedAt, after: more });
  return markup`<blockquote class="pp-quote"${attribute("cite", safeHref(post.url))}><p class="pp-who">${authorLink(frame, post)}${date && markup` ${link(post.url, date)}`}</p>${inside}</blockquote>`;
}

function otherThing(
  frame: Frame,
  { url, title, description, by, kind }: Extract<Quote, { state: "other" }>,
): Html {
  const lines = [by === undefined ? undefined : `@${by}`, description].filter((line) => line !== undefined);
  return cardElement(frame, { url, title: title ?? shown(kind), description: lines.join(" · ") });
}
