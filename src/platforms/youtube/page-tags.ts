// What the tags of a page of YouTube say: for pages without the player's JSON, such as old ones in web archives.
import { readTags } from "../read/html-tags.ts";
import { htmlToText } from "../read/html-text.ts";
import { utcTime, englishDay } from "../read/fields.ts";
import type { Text } from "../../model/text.ts";

/** What the tags of a page say. */
export interface PageTags {
  readonly canonical: string | undefined;
  readonly title: string | undefined;
  /** The description, whole or as far as the metadata have it. */
  readonly description: Text | undefined;
  readonly cut: boolean;
  /** ISO 8601 UTC, or the day. */
  readonly published: string | undefined;
  readonly channelPage: string | undefined;
  readonly channelName: string | undefined;
  readonly channelId: string | undefined;
  readonly picture: string | undefined;
  /** In seconds. */
  readonly duration: number | undefined;
  /** Contents of the robots metas. */
  readonly robots: readonly string[];
}

const WANTED = new Set(["itemprop", "content", "href", "property", "name", "rel"]);

/** The description of a page before 2020, in its body. */
const OLD_DESCRIPTION = /<p id="eow-description"(?:(?!<p )[^>]){0,200}>/;
const OLD_DAY = /id="eow-date"(?:(?!id=)[^>]){0,200}>([^<]{1,60})</;
const OLD_NAME = /class="(?=[^"]{0,200}yt-user-name)[^"]{0,412}"(?:(?!class=)[^>]){0,500}>([^<]{1,200})<\/a>/;

export function readPageTags(html: string): PageTags {
  const first = new Map<string, string>();
  const robots: string[] = [];
  let inAuthor = false;
  const note = (name: string | undefined, value: string | undefined): void => {
    if (name !== undefined && value !== undefined && !first.has(name))
      first.set(name, value.slice(0, 20_000));
  };
  readTags(html, WANTED, {
    open({ name, attributes }) {
      const [itemprop, content, href] = ["itemprop", "content", "href"].map((key) => attributes.get(key));
      if (name === "span" && itemprop !== undefined) inAuthor = itemprop === "author";
      else if (name === "link") {
        if (inAuthor) note(`author.${itemprop ?? ""}`, href ?? content);
        else note(itemprop ?? attributes.get("rel"), href);
      } else if (name === "meta") {
        const called = attributes.get("property") ?? attributes.get("name");
        note(called ?? itemprop, content);
        if (called === "robots" && content !== undefined) robots.push(content);
      }
    },
    close(name) {
      if (name === "span") inAuthor = false;
    },
    text: () => undefined,
  });
  const whole = oldDescription(html);
  const stated = first.get("og:description") ?? first.get("description");
  const date = first.get("datePublished") ?? first.get("uploadDate");
  return {
    canonical: first.get("canonical") ?? first.get("og:url"),
    title: first.get("og:title") ?? first.get("title") ?? first.get("name"),
    description: whole ?? (stated === undefined ? undefined : htmlFree(stated)),
    cut: whole === undefined && /(?:\.\.\.|…)\s*$/.test(stated ?? ""),
    published: momentOf(date) ?? englishDay(OLD_DAY.exec(html)?.[1]),
    channelPage: first.get("author.url"),
    channelName: first.get("author.name") ?? OLD_NAME.exec(html)?.[1],
    channelId: /^UC[\w-]{10,40}$/.exec(first.get("channelId") ?? "")?.[0],
    picture: first.get("og:image"),
    duration: secondsOf(first.get("duration")),
    robots,
  };
}

function htmlFree(text: string): Text | undefined {
  const shown = text.trim();
  return shown === "" ? undefined : [{ type: "paragraph", children: [{ type: "text", text: shown }] }];
}

function oldDescription(html: string): Text | undefined {
  const start = OLD_DESCRIPTION.exec(html);
  if (!start) return undefined;
  const from = start.index + start[0].length;
  const end = html.indexOf("</p>", from);
  return htmlToText(html.slice(from, end < 0 ? from + 100_000 : end), { base: "https://www.youtube.com/" });
}

/** A time with its zone, or a day; a time without a zone is read as its day. */
export function momentOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  if (/(?:[Zz]|[+-]\d\d:?\d\d)$/.test(written) && written.length > 10) return utcTime(written);
  const day = written.slice(0, 10);
  return utcTime(`${day}T00:00:00Z`) === undefined ? undefined : day;
}

/** `PT2M18S` in seconds. */
function secondsOf(written: string | undefined): number | undefined {
  const parts = /^PT(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?$/.exec(written ?? "");
  if (!parts || written === "PT") return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  return hours * 3_600 + minutes * 60 + seconds;
}
