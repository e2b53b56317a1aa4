// What a post of Telegram carries: pictures, videos, voice, stickers, link previews, places, files, polls.
import { oneLine } from "./text.ts";
import { defined, webUrl } from "../read/fields.ts";
import { innerHtml, isWithin, named, ofClass } from "../read/html-elements.ts";
import type { HtmlElement, HtmlElements } from "../read/html-elements.ts";
import type { Picture } from "../../model/asset.ts";
import type { Medium } from "../../model/media.ts";
import type { Card, Poll } from "../../model/post.ts";

/** Classes of the elements around a medium, in the order of the page. */
const AROUND: ReadonlySet<string> = new Set([
  "tgme_widget_message_photo_wrap",
  "tgme_widget_message_video_player",
  "tgme_widget_message_roundvideo_player",
  "tgme_widget_message_voice_player",
  "tgme_widget_message_sticker",
  "tgme_widget_message_document_wrap",
]);

/** Media of one message that are read; an album has ten. */
const MOST_MEDIA = 50;

/**
 * The media of a message, in its order.
 *
 * @param page the address of the post: what cannot be had from the web is there alone.
 */
export function mediaOf(html: HtmlElements, message: HtmlElement, page: string): Medium[] {
  const preview = ofClass(html, "tgme_widget_message_link_preview", message)[0];
  const around = html.all
    .filter(
      (element) =>
        isWithin(element, message) &&
        !(preview && isWithin(element, preview)) &&
        element.classes.some((name) => AROUND.has(name)),
    )
    .slice(0, MOST_MEDIA);
  const media = around.flatMap((element) => mediumIn(html, element, page) ?? []);
  const unseen = ofClass(html, "message_media_not_supported", message).some(
    (note) => !around.some((element) => isWithin(note, element)),
  );
  return media.length === 0 && unseen && !preview ? [{ type: "unknown", url: page }] : media;
}

function mediumIn(html: HtmlElements, element: HtmlElement, page: string): Medium | undefined {
  const { classes } = element;
  if (classes.includes("tgme_widget_message_photo_wrap")) return imageAt(pictureOf(element));
  if (classes.includes("tgme_widget_message_sticker"))
    return imageAt(webUrl(element.attributes.get("data-webp")) ?? pictureOf(element));
  if (classes.includes("tgme_widget_message_document_wrap")) {
    const isAudio =
      ofClass(html, "tgme_widget_message_document_icon", element)[0]?.classes.includes("audio") === true;
    return { type: isAudio ? "audio" : "unknown", url: page };
  }
  if (classes.includes("tgme_widget_message_voice_player")) {
    const file = webUrl(named(html, "audio", element)[0]?.attributes.get("src"));
    return withFile("audio", file, "audio/ogg", undefined, durationIn(html, element), page);
  }
  const still = [
    ...ofClass(html, "tgme_widget_message_video_thumb", element),
    ...ofClass(html, "tgme_widget_message_roundvideo_thumb", element),
  ].map(pictureOf)[0];
  const file = webUrl(named(html, "video", element)[0]?.attributes.get("src"));
  return withFile("video", file, "video/mp4", still, durationIn(html, element), page);
}

function imageAt(url: string | undefined): Medium | undefined {
  return url === undefined ? undefined : { type: "image", url, picture: { url } };
}

/** A video or a recording; without a file its address is that of the post. */
function withFile(
  type: "audio" | "video",
  file: string | undefined,
  format: string,
  still: string | undefined,
  duration: number | undefined,
  page: string,
): Medium {
  return defined({
    type,
    url: file ?? page,
    duration,
    picture: still === undefined ? undefined : { url: still },
    files: file === undefined ? undefined : [{ url: file, type: format }],
  });
}

export function pictureOf({ attributes }: HtmlElement): string | undefined {
  const url = /background-image:\s{0,3}url\(['"]?((?:(?!url\()[^'")]){1,4000})['"]?\)/.exec(
    attributes.get("style") ?? "",
  )?.[1];
  return webUrl(url?.startsWith("//") === true ? `https:${url}` : url);
}

/** `1:02:03` in seconds. */
function durationIn(html: HtmlElements, element: HtmlElement): number | undefined {
  const written = named(html, "time", element).map((time) => innerHtml(html, time).trim())[0] ?? "";
  if (!/^\d{1,3}(?::\d\d){1,2}$/.test(written)) return undefined;
  return written.split(":").reduce((seconds, part) => seconds * 60 + Number(part), 0);
}

/** The link preview; of a message without one, its place on the map, or the name of its file. */
export function cardOf(html: HtmlElements, message: HtmlElement, page: string): Card | undefined {
  const first = (name: string, within = message): HtmlElement | undefined => ofClass(html, name, within)[0];
  const line = (element: HtmlElement | undefined): string | undefined =>
    element && (oneLine(innerHtml(html, element)) || undefined);
  const preview = first("tgme_widget_message_link_preview");
  const url = webUrl(preview?.attributes.get("href"));
  if (preview && url !== undefined) {
    return defined({
      url,
      title: line(first("link_preview_title", preview)),
      description: line(first("link_preview_description", preview)),
      provider: line(first("link_preview_site_name", preview)),
      picture: previewPicture(html, preview),
    });
  }
  const place = first("tgme_widget_message_location_wrap");
  const map = webUrl(place?.attributes.get("href"));
  if (place && map !== undefined) {
    const title =
      line(first("tgme_widget_message_location_title")) ?? new URL(map).searchParams.get("q")?.slice(0, 200);
    return defined({ url: map, title: title || undefined });
  }
  const file = first("tgme_widget_message_document_title");
  if (!file) return undefined;
  return defined({
    url: page,
    title: line(file),
    description: line(first("tgme_widget_message_document_extra")),
  });
}

function previewPicture(html: HtmlElements, preview: HtmlElement): Picture | undefined {
  for (const name of ["link_preview_image", "link_preview_right_image", "link_preview_video_thumb"]) {
    const url = ofClass(html, name, preview).map(pictureOf)[0];
    if (url !== undefined) return { url };
  }
  return undefined;
}

/** The poll: its shares are in per cent only, which is no number of votes. */
export function pollOf(html: HtmlElements, message: HtmlElement): Poll | undefined {
  const poll = ofClass(html, "tgme_widget_message_poll", message)[0];
  if (!poll) return undefined;
  const options = ofClass(html, "tgme_widget_message_poll_option_text", poll).flatMap((option) => {
    const title = oneLine(innerHtml(html, option));
    return title === "" ? [] : [{ title }];
  });
  const type = ofClass(html, "tgme_widget_message_poll_type", poll).map((element) =>
    innerHtml(html, element),
  )[0];
  const voters = ofClass(html, "tgme_widget_message_voters", message).map((element) =>
    exactCount(innerHtml(html, element)),
  )[0];
  return defined({
    options: options.slice(0, 50),
    voters,
    closed: type?.includes("Final results") === true ? true : undefined,
  });
}

/** A number that is written out; `1.2K` is none. */
export function exactCount(written: string): number | undefined {
  const digits = /^\s{0,20}(\d{1,9})(?=[\s<]|$)/.exec(written)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
