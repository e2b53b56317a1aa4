// The text of a status: its HTML, in which mentions, hashtags and the note for servers without quotes are marked.
import type { Medium } from "../../../model/media.ts";
import type { Inline, Text } from "../../../model/text.ts";
import { defined } from "../../read/fields.ts";
import { mediaWithin } from "../../read/html-media.ts";
import { readHtml } from "../../read/html-text.ts";
import type { HtmlLink } from "../../read/html-text.ts";
import { fullHandle } from "./author.ts";
import type { BareStatus, StatusMention } from "./status.ts";

/** A text as read. */
export interface StatusText {
  readonly text: Text;
  /** It was longer than what is kept. */
  readonly cut: boolean;
  /** Where the paragraph `RE: ...` points, which servers add for those that know no quotes. */
  readonly quoted: string | undefined;
}

/**
 * Reads the content of a status.
 *
 * @param quotes whether the status has a quote of its own: then the paragraph that stands in for it is left out.
 * @param asked the host that answered.
 * @param media those that are attached; what stands in the text besides (Friendica, Pleroma) is added.
 */
export function textOfStatus(
  status: BareStatus,
  quotes: boolean,
  known: (shortcode: string) => boolean,
  asked: string | undefined,
  media: Medium[],
): StatusText {
  const find = finderOf(status.mentions);
  const tags = new Set(status.tags.flatMap(({ url }) => (url === undefined ? [] : [plainUrl(url)])));
  const html = status.content ?? "";
  const base = status.url ?? status.account.url;
  const { text, cut } = readHtml(html, {
    links: (link) => hashtagOf(link, tags) ?? mentionOf(link, find, asked),
    emoji: known,
    embedded: mediaWithin(media),
    lineFeeds: "break", // Mastodon shows them; posts that come over bridges are full of them
    ...(base !== undefined && { base }),
    drop: (classes) => quotes && classes.includes("quote-inline"),
  });
  return { text, cut, quoted: quotes ? quotedAddress(html) : undefined };
}

/** Where the paragraph that stands in for the quote points: its first link. */
function quotedAddress(html: string): string | undefined {
  const marked = html.indexOf("quote-inline");
  if (marked < 0) return undefined;
  let first: string | undefined;
  readHtml(html.slice(Math.max(0, html.lastIndexOf("<", marked)), marked + 20_000), {
    links: ({ href }) => {
      first ??= href;
      return undefined;
    },
  });
  return first;
}

function hashtagOf(link: HtmlLink, tags: ReadonlySet<string>): Inline | undefined {
  const { text, href } = link;
  const isTag =
    link.classes.includes("hashtag") ||
    (text.startsWith("#") && (link.rel.includes("tag") || tags.has(plainUrl(href))));
  const tag = text.replace(/^#/, "");
  return isTag && tag.length > 0 && tag.length <= 1_000
    ? { type: "hashtag", text, tag, url: href }
    : undefined;
}

function mentionOf(link: HtmlLink, find: MentionFinder, asked: string | undefined): Inline | undefined {
  const { text, href } = link;
  const shown = text.replace(/^@/, "");
  const found = find(href, shown);
  const isMention = link.classes.includes("mention") || (found !== undefined && text.startsWith("@"));
  if (!isMention || shown.length === 0 || shown.length > 1_000) return undefined;
  const url = found?.url ?? href;
  return defined({
    type: "mention" as const,
    text,
    handle: found?.acct === undefined ? shown : fullHandle(found.acct, url, asked),
    id: found?.id,
    url,
  });
}

type MentionFinder = (href: string, shown: string) => StatusMention | undefined;

/** Finds a mention by its page, else by the name shown and the host: links may go to another page of the account. */
function finderOf(mentions: readonly StatusMention[]): MentionFinder {
  const byUrl = new Map<string, StatusMention>();
  const byName = new Map<string, StatusMention | undefined>();
  for (const mention of mentions) {
    if (mention.url === undefined) continue;
    byUrl.set(plainUrl(mention.url), mention);
    const name = nameAt(mention.username ?? "", mention.url);
    byName.set(name, byName.has(name) ? undefined : mention);
  }
  return (href, shown) => byUrl.get(plainUrl(href)) ?? byName.get(nameAt(shown.split("@")[0]!, href));
}

const nameAt = (name: string, url: string): string => `${name.toLowerCase()}@${new URL(url).host}`;

/** A URL as it is compared: without what two spellings of the same page differ in. */
const plainUrl = (url: string): string => new URL(url).href.replace(/\/$/, "");
