// Texts of Telegram: HTML with emoji as pictures, spoilers, hashtags that lead to a search.
import { readHtml } from "../read/html-text.ts";
import type { HtmlLink } from "../read/html-text.ts";
import { plainText } from "../../model/text.ts";
import type { Inline, Text } from "../../model/text.ts";

/** Emoji stand within marks that are no marks: `<i class="emoji" style="..."><b>x</b></i>`. */
const EMOJI = /<i class="emoji"(?:(?!<i )[^>]){0,500}><b>([^<]{0,40})<\/b><\/i>/g;
/** Line breaks that a link ends with: they stand in the text, not in the link. */
const BREAKS = /((?:<br\s?\/?>){1,20})<\/a>/g;

/**
 * Reads the HTML of a text.
 *
 * @param channel whose post it is: a hashtag leads to a search in it.
 */
export function readText(html: string, channel: string): { readonly text: Text; readonly cut: boolean } {
  return readHtml(html.replace(EMOJI, "$1").replace(BREAKS, "</a>$1"), {
    base: `https://t.me/s/${channel}`,
    links: namedLink,
    spoiler: (name, classes) => name === "tg-spoiler" || classes.includes("tg-spoiler"),
  });
}

/** The HTML of a name, a title and the like on one line. */
export function oneLine(html: string): string {
  return plainText(readText(html, "").text).replace(/\s+/g, " ");
}

function namedLink({ href, text }: HtmlLink): Inline | undefined {
  const url = new URL(href);
  const tag = /^#(\S{1,200})$/.exec(text)?.[1];
  if (tag !== undefined && url.searchParams.get("q") === text)
    return { type: "hashtag", text, tag, url: href };
  const handle = /^@([A-Za-z]\w{3,31})$/.exec(text)?.[1];
  const isNamed =
    handle !== undefined &&
    url.hostname === "t.me" &&
    url.pathname.toLowerCase() === `/${handle.toLowerCase()}`;
  return isNamed ? { type: "mention", text, handle, url: href } : undefined;
}
