// Embed codes as publishers paste them: the element that platforms mark with a class of their own, and its text.
import { htmlToText } from "./html-text.ts";
import { readTags } from "./html-tags.ts";
import type { HtmlOptions } from "./html-text.ts";
import type { Tag } from "./html-tags.ts";
import type { Block } from "../../model/text.ts";

/** No longer markup is read (UTF-16 code units). Instagram's is the longest, with about 8,000. */
export const MAX_MARKUP = 50_000;

const WANTED = new Set([
  "class",
  "cite",
  "data-video-id",
  "data-instgrm-permalink",
  "data-text-post-permalink",
  "data-href",
  "data-bluesky-uri",
  "datetime",
  "href",
  "src",
]);

/** The first opening tag that fits; `undefined` if there is none, or the markup is longer than {@link MAX_MARKUP}. */
export function findTag(
  html: string,
  fits: (tag: Tag, classes: readonly string[]) => boolean,
): Tag | undefined {
  if (html.length > MAX_MARKUP) return undefined;
  let found: Tag | undefined;
  readTags(html, WANTED, {
    open(tag) {
      if (found) return;
      const classes = (tag.attributes.get("class") ?? "").toLowerCase().split(/\s+/);
      if (fits(tag, classes)) found = tag;
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

/** The blocks within embed markup, those within its blockquote as if there were none. */
export function markupBlocks(html: string, options: HtmlOptions): Block[] {
  if (html.length > MAX_MARKUP) return [];
  return htmlToText(html, options).flatMap((block) => (block.type === "quote" ? block.children : [block]));
}
