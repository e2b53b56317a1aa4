// Media of a post: pictures in a grid that never shifts, posters with a link, placeholders for what was not kept.
import type { Medium } from "../../model/media.ts";
import type { QuotedPost } from "../../model/post.ts";
import type { Frame } from "../frame.ts";
import { counted } from "../frame.ts";
import { clock } from "../date.ts";
import type { Html } from "../html.ts";
import { link, markup, phrase } from "../html.ts";
import { shown } from "../plain.ts";
import { pictureElement } from "./picture.ts";

/** All media of a post in one block, covered if they are marked sensitive. Nothing if there are none. */
export function mediaBlock(frame: Frame, post: QuotedPost, media: readonly Medium[]): Html | undefined {
  if (media.length === 0) return undefined;
  const share = media.length === 1 ? 1 : 0.5;
  const items = media.map((medium) => mediumElement(frame, post, medium, share));
  const block = markup`<div class="${media.length === 1 ? "pp-media" : "pp-media pp-grid"}">${items}</div>`;
  if (!areCoveredAlone(frame, post)) return block;
  return markup`<details><summary>${counted(frame, frame.words.sensitive, media.length)}</summary>${block}</details>`;
}

/** Whether the media are covered by themselves. Under a warning they are not: one thing to open is enough. */
export function areCoveredAlone(frame: Frame, post: QuotedPost): boolean {
  const sensitive = post.sensitive === true || post.media.some((medium) => medium.sensitive === true);
  return sensitive && frame.covers && warningOf(post) === undefined;
}

/** The content warning, if it says anything. */
export function warningOf({ warning }: QuotedPost): string | undefined {
  return warning === undefined || warning.trim() === "" ? undefined : shown(warning.trim());
}

/** One medium; phrasing content, so that it may stand within a line of text too. */
export function mediumElement(frame: Frame, post: QuotedPost, medium: Medium, share: number): Html {
  if (medium.type === "image") return image(frame, medium, share);
  const href = post.url;
  const { words } = frame;
  const platform = { platform: shown(frame.platform) };
  const length = medium.duration === undefined || medium.duration <= 0 ? "" : ` (${clock(medium.duration)})`;
  if (medium.type === "audio") return link(href, markup`${phrase(words.listen, platform)}${length}`, "pp-go");
  if (medium.type === "unknown") return link(href, phrase(words.attachment, platform), "pp-go");
  const poster = pictureElement(frame, medium.picture, altOf(medium, words.noAlt.video), share);
  const watch = markup`${phrase(words.watch, platform)}${length}`;
  if (poster) return link(href, markup`${poster}<span>${watch}</span>`, "pp-play");
  return markup`${placeholder(frame, medium, words.notKept.video)}${link(href, watch, "pp-go")}`;
}

function image(frame: Frame, medium: Medium, share: number): Html {
  const element = pictureElement(frame, medium.picture, altOf(medium, frame.words.noAlt.image), share);
  return element ?? placeholder(frame, medium, frame.words.notKept.image);
}

/** Says that a picture is not here and why, with its description if there is one; its address stays out. */
function placeholder(frame: Frame, medium: Medium, words: string): Html {
  const kind = medium.picture?.missing?.kind ?? "unknown";
  const reason = Object.hasOwn(frame.words.missing, kind)
    ? frame.words.missing[kind]
    : frame.words.missing.unknown;
  const alt = medium.alt?.trim();
  return markup`<span class="pp-none">${phrase(words, { reason })}${alt ? markup` <q>${shown(alt)}</q>` : undefined}</span>`;
}

function altOf(medium: Medium, none: string): string {
  return medium.alt === undefined || medium.alt.trim() === "" ? none : shown(medium.alt);
}
