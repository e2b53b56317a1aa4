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
  const title = card.title?.trim();
  const name = title ? foreign(title) : address(host === undefined ? card.url : pathOf(card.url));
  const head =
    name === ""
      ? markup`<b dir="ltr">${source}</b>`
      : markup`<small dir="ltr">${source}</small> <b>${name}</b>`;
  return anchor(href, markup`<span dir="auto">${head}${more}</span>${picture}`, CARD);
}

/** A note with the address of what is not here, if that is known. */
export function unavailable(words: Phrase, url: string | undefined): Html {
  const address =
    url === undefined || safeHref(url) === undefined ? undefined : markup` ${link(url, shortAddress(url))}`;
  return markup`<p class="pp-gone">${say(words)}${address}</p>`;
}

/** An address as short as it may be shown: host and path, in its own direction. */
export function shortAddress(url: string): Html {
  const host = hostOf(url);
  return markup`<bdi>${address(host === undefined ? url : host + pathOf(url))}</bdi>`;
}

/** No path longer than this is shown whole (UTF-16 code units). */
const LONG = 60;
/** Half of a sign of two code units. */
const HALF = /[\uD800-\uDBFF]$/;

/** The path of an address in its own letters, without the slash at its end; empty where it has none, or is no address. */
function pathOf(url: string): string {
  const href = safeHref(url);
  const path = href === undefined ? "" : lettersOf(new URL(href).pathname.replace(/\/$/, ""));
  return path.length > LONG ? `${path.slice(0, LONG - 1).replace(HALF, "")}…` : path;
}

/** A path as people write it: what stands in percent signs in its own letters, but what would change its meaning. */
function lettersOf(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
