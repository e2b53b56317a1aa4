// Media that stand in a text of foreign HTML: added to the media of the post, and marked in the text where they stand.
import { cleanString } from "../../model/text.ts";
import { defined, webUrl } from "./fields.ts";
import type { Medium } from "../../model/media.ts";
import type { Inline } from "../../model/text.ts";
import { isUrl } from "../../model/url.ts";
import type { EmbeddedElement, HtmlOptions } from "./html-lines.ts";
import type { Tag } from "./html-tags.ts";

/** A snapshot holds no more media. */
export const MOST_MEDIA = 100;

/** Smaller than this, in pixels, a picture only counts who reads. */
const SEEN = 4;

/** Attributes that name the file, the usual one last: where it is loaded late, that one holds a picture of nothing. */
const ADDRESSES = ["data-orig-file", "data-lazy-src", "data-src", "src"] as const;

export const MEDIA_ATTRIBUTES = [...ADDRESSES, "width", "height", "poster"] as const;

/** A medium as its tag tells it; `undefined` for what nobody is meant to see, or without an address. */
export function embeddedElement(
  type: EmbeddedElement["type"],
  { attributes }: Tag,
  base: string | undefined,
): EmbeddedElement | undefined {
  const src = ADDRESSES.map((name) => webUrl(attributes.get(name), base)).find((url) => url !== undefined);
  const [width, height] = [pixelsOf(attributes.get("width")), pixelsOf(attributes.get("height"))];
  const isHidden = (width ?? SEEN) < SEEN || (height ?? SEEN) < SEEN;
  if (src === undefined || isHidden) return undefined;
  const alt = cleanString(attributes.get("alt") ?? "", 20_000).trim();
  return defined({
    type,
    src,
    alt: alt === "" ? undefined : alt,
    width,
    height,
    poster: webUrl(attributes.get("poster"), base),
  });
}

function pixelsOf(written: string | undefined): number | undefined {
  const pixels = /^\s{0,9}(\d{1,6})(?:px)?\s{0,9}$/.exec(written ?? "")?.[1];
  return pixels === undefined ? undefined : Number(pixels);
}

/**
 * Collects the media of a text into those of its post, each once: what is attached to the post and stands in its text is
 * one medium.
 *
 * @param media those that are attached; what the text holds besides is added.
 */
export function mediaWithin(media: Medium[]): NonNullable<HtmlOptions["embedded"]> {
  const known = new Map<string, number>();
  const note = ({ url, picture }: Medium, index: number): void => {
    for (const address of [url, picture?.url])
      if (address !== undefined && !known.has(fileOf(address))) known.set(fileOf(address), index);
  };
  media.forEach(note);
  const placed = new Set<number>();
  return (element): Inline | undefined => {
    const index = known.get(fileOf(element.src)) ?? media.length;
    if (index >= MOST_MEDIA) return linkTo(element);
    const attached = media[index];
    const medium = attached ?? mediumOf(element);
    media[index] = medium.alt === undefined && element.alt ? { ...medium, alt: element.alt } : medium;
    if (!attached) note(medium, index);
    if (placed.has(index)) return undefined;
    placed.add(index);
    return { type: "media", index };
  };
}

/** Whether two addresses are of one file, in whatever size it is served. */
export function isSameFile(a: string, b: string): boolean {
  return fileOf(a) === fileOf(b);
}

/** The address of a file without the size in which it is served (WordPress and its mirror). */
function fileOf(address: string): string {
  if (!isUrl(address)) return address;
  const { host, pathname } = new URL(address);
  const path = /^i\d\.wp\.com$/.test(host) ? pathname.slice(1) : `${host}${pathname}`;
  return path.replace(/-\d{1,5}x\d{1,5}(?=\.[a-z]{3,4}$)/i, "");
}

function mediumOf({ type, src, alt, width, height, poster }: EmbeddedElement): Medium {
  const size =
    width !== undefined && height !== undefined && width > 0 && height > 0 ? { width, height } : {};
  if (type === "frame") return { type: "unknown", url: src };
  if (type === "image") return defined({ type, url: src, alt, ...size, picture: { url: src, ...size } });
  const picture = poster === undefined ? undefined : { url: poster };
  return defined({ type, url: src, alt, ...size, picture, files: [{ url: src }] });
}

/** What a post has no room for stays as a link. */
function linkTo({ src, alt }: EmbeddedElement): Inline {
  const { host, pathname } = new URL(src);
  return { type: "link", url: src, text: alt ?? (pathname.split("/").at(-1) || host) };
}
