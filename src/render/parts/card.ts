// A link preview: host, title, description, and its picture as an ornament.
import type { Card } from "../../model/post.ts";
import type { Frame } from "../frame.ts";
import type { Html } from "../html.ts";
import { link, markup, safeHref } from "../html.ts";
import { shown } from "../plain.ts";
import { cheapest } from "./picture.ts";

/** The width in pixels up to which a card's picture is sharp: it is shown at about 130, on dense screens. */
const SHARP = 280;

/** A link card. Its address is what it says first: titles can be made up, and often are. */
export function cardElement(frame: Frame, card: Card): Html {
  const file = cheapest(card.picture, SHARP);
  const picture = file
    ? markup`<img src="${frame.assetUrl(file.file)}" width="${file.width}" height="${file.height}" alt="" loading="lazy">`
    : undefined;
  const description = card.description?.trim();
  const words = markup`<span><small>${hostOf(card.url) ?? shown(card.provider ?? "")}</small><b dir="auto">${shown(card.title?.trim() || card.url)}</b>${description ? markup`<span dir="auto">${shown(description)}</span>` : undefined}</span>`;
  return link(card.url, markup`${words}${picture}`, "pp-link");
}

/** Host of an address without `www.`; nothing if the address is not one to link to. */
export function hostOf(url: string): string | undefined {
  const href = safeHref(url);
  return href === undefined ? undefined : new URL(href).host.replace(/^www\./, "");
}

/** An address as short as it may be shown: host and path. */
export function shortAddress(url: string): string {
  const host = hostOf(url);
  if (host === undefined) return shown(url);
  const path = new URL(url).pathname;
  return `${host}${path === "/" ? "" : path.length > 60 ? `${path.slice(0, 59)}…` : path}`;
}
