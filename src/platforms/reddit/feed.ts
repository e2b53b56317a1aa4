// Reddit's Atom feed of a post and its comments: author, times and text, and no numbers.
import { communityIn, matchReddit, pageOfId } from "./address.ts";
import { accountOf } from "./author.ts";
import { linkedBy } from "./media.ts";
import { aliasesOf, endingOf } from "./post.ts";
import { readText } from "./text.ts";
import { defined, webUrl, utcTime } from "../read/fields.ts";
import { readTags } from "../read/html-tags.ts";
import { titled } from "../read/page-text.ts";
import { plainText } from "../../model/text.ts";
import type { RedditContext } from "./post.ts";
import type { Outcome } from "../../model/outcome.ts";

/** An entry of the feed: texts as they stand, entities decoded. */
interface Entry {
  id?: string;
  title?: string;
  name?: string;
  content?: string;
  published?: string;
  updated?: string;
  link?: string;
  thumbnail?: string;
}

const WANTED = new Set(["href", "url"]);
const FIELDS: ReadonlySet<string> = new Set(["id", "title", "name", "content", "published", "updated"]);
const MAX_FEED = 4_000_000;
const MAX_ENTRIES = 1_000;

/** Reads the feed; `undefined` if it is none. */
function entriesOf(xml: string): Entry[] | undefined {
  const entries: Entry[] = [];
  const feed = { seen: false };
  let entry: Entry | undefined;
  let field: string | undefined;
  let text = "";
  readTags(xml.slice(0, MAX_FEED), WANTED, {
    open({ name, attributes }) {
      if (name === "feed") feed.seen = true;
      else if (name === "entry") entry = entries.length < MAX_ENTRIES ? {} : undefined;
      else if (name === "link" && entry) entry.link ??= attributes.get("href") ?? "";
      else if (name === "media:thumbnail" && entry) entry.thumbnail ??= attributes.get("url") ?? "";
      else if (FIELDS.has(name) && entry) {
        field = name;
        text = "";
      }
    },
    close(name) {
      if (name === "entry" && entry) {
        entries.push(entry);
        entry = undefined;
      } else if (name === field && entry) {
        entry[field as "id"] ??= text.trim();
        field = undefined;
      }
    },
    text(more) {
      if (field !== undefined && text.length < 400_000) text += more;
    },
  });
  return feed.seen ? entries : undefined;
}

/** Reads the post or the comment of that id from the feed. */
export function readFeed(xml: string, context: RedditContext): Outcome {
  const entries = entriesOf(xml);
  if (entries === undefined) return { kind: "unreadable", reason: "Reddit's feed is none." };
  const [post, comment] = context.id?.split("/") ?? [];
  const wanted = comment === undefined ? `t3_${post ?? ""}` : `t1_${comment}`;
  const entry = entries.find(
    ({ id }) => id === wanted || (context.id === undefined && id?.startsWith("t3_")),
  );
  if (entry?.id === undefined)
    return {
      kind: "not_found",
      reason: "Reddit's feed does not hold the post. This does not prove that it was deleted.",
    };
  const id = comment === undefined ? entry.id.slice(3) : context.id!;
  const key = { platform: "reddit", id };
  const html = bodyOf(entry.content ?? "");
  const { text: body, cut } = readText(html ?? "");
  const ending = endingOf(undefined, plainText(body));
  if (ending) return { ...ending, key };
  if (entry.name === undefined || (comment === undefined && entry.title === undefined))
    return { kind: "unreadable", reason: "An entry of Reddit's feed has no author or no title." };
  const address = webUrl(entry.link);
  const named = address === undefined ? undefined : matchReddit(new URL(address));
  const url = named?.id === id ? named.url : pageOfId(id);
  return {
    kind: "post",
    key,
    aliases: aliasesOf(id, url),
    post: defined({
      url,
      author: accountOf(entry.name, url),
      text: comment === undefined ? titled(entry.title, body) : body,
      published: utcTime(entry.published ?? entry.updated),
      ...(comment === undefined ? carriedBy(entry, id) : { media: [] }),
      replyTo: comment === undefined ? undefined : { url: pageOfId(post!), id: post! },
      community: communityIn(url),
      truncated: cut ? true : undefined,
    }),
    source: "feed",
  };
}

/** The HTML of the text itself: between the marks that Reddit puts around it. */
function bodyOf(content: string): string | undefined {
  const start = content.indexOf("<!-- SC_OFF -->");
  const end = content.indexOf("<!-- SC_ON -->", start);
  return start < 0 || end < 0 ? undefined : content.slice(start, end);
}

/** What the post links to, which the feed calls `[link]`. */
function carriedBy({ content = "", thumbnail }: Entry, id: string): ReturnType<typeof linkedBy> {
  const linked = /<a href="([^"<>]{1,4000})">\[link\]<\/a>/.exec(content)?.[1]?.replaceAll("&amp;", "&");
  return linkedBy(linked, id, webUrl(thumbnail));
}
