// A link preview: host, title, description, and its picture as an ornament.
import type { Card } from "../../model/post.ts";
import type { Frame } from "../frame.ts";
import { hostIn, hostOf } from "../host.ts";
import type { Html } from "../html.ts";
import { anchor, digits, escape, hrefOf, link, markup, safeHref } from "../html.ts";
import type { Phrase } from "../phrase.ts";
import { say } from "../phrase.ts";
import { address, foreign } from "../plain.ts";
import { cheapest } from "./picture.ts";

/** The width in pixels up to which a card's picture is sharp: it is shown at about 130, on dense screens. */
const SHARP = 280;

const CARD = markup` class="pp-link"`;

/** A link card. Its address is what it says first: titles can be made up, and often are. */
export function cardElement(frame: Frame, card: Card): Html {
  const file = cheapest(frame, card.picture, SHARP);
  const picture =
    file &&
    markup`<img src="${file.src}" width="${digits(file.width)}" height="${digits(file.height)}" alt="" loading="lazy">`;
  const description = card.description?.trim();
  const more = description ? markup` <span>${foreign(description)}</span>` : undefined;
  const href = hrefOf(card.url);
  const host = href && hostIn(href);
  const source = host === undefined ? foreign(card.provider ?? "") : escape(host);
  const title = foreign(card.title?.trim() || card.url);
  return anchor(
    href,
    markup`<span dir="auto"><small dir="ltr">${source}</small> <b>${title}</b>${more}</span>${picture}`,
    CARD,
  );
}

/** A note with the address of what is not here, if that is known. */
export function unavailable(words: Phrase, url: string | undefined): Html {
  const address =
    url === undefined || safeHref(url) === undefined ? undefined : markup` ${link(url, shortAddress(url))}`;
  return markup`<p class="pp-gone">${say(words)}${address}</p>`;
}

/** An address as short as it may be shown: host and path, in its own direction. */
export function shortAddress(url: string): Html {
  const href = safeHref(url);
  if (href === undefined) return markup`<bdi>${address(url)}</bdi>`;
  const path = new URL(href).pathname;
  const rest = path === "/" ? "" : path.length > 60 ? `${path.slice(0, 59)}…` : path;
  return markup`<bdi>${address(`${hostOf(href)!}${rest}`)}</bdi>`;
}
