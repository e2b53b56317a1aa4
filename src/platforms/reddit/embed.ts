// Embed codes of Reddit and its oEmbed answers: title, author and community, and nothing of the text.
import { communityIn, matchReddit, pageOfId } from "./address.ts";
import { accountOf } from "./author.ts";
import { aliasesOf } from "./post.ts";
import { defined, webUrl } from "../read/fields.ts";
import { htmlToText } from "../read/html-text.ts";
import { innerHtml, named, readElements } from "../read/html-elements.ts";
import { readOEmbedAnswer } from "../read/oembed.ts";
import { titled } from "../read/page-text.ts";
import { plainText } from "../../model/text.ts";
import type { RedditContext } from "./post.ts";
import type { Outcome } from "../../model/outcome.ts";

const MAX_HTML = 50_000;

/** What an embed code says. */
interface Embedded {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly author: string | undefined;
}

/** The embed code in markup: its first link to a post, and the first to an account. */
function embeddedIn(html: string): Embedded | undefined {
  const page = readElements(html.slice(0, MAX_HTML));
  let found: Omit<Embedded, "author"> | undefined;
  let author: string | undefined;
  for (const element of named(page, "a")) {
    const href = element.attributes.get("href")?.trim();
    const address = webUrl(
      href?.startsWith("//") === true ? `https:${href}` : href,
      "https://www.reddit.com/",
    );
    if (address === undefined) continue;
    const reference = matchReddit(new URL(address));
    const shown = plainText(htmlToText(innerHtml(page, element))).replace(/\s+/g, " ");
    if (reference && reference.short !== true)
      found ??= { id: reference.id, url: reference.url, title: shown };
    author ??= /^https?:\/\/(?:[a-z]{1,9}\.)?reddit\.com\/u(?:ser)?\/([\w-]{1,50})\/?(?:[?#]|$)/.exec(
      address,
    )?.[1];
  }
  return found && { ...found, author };
}

/** Reads embed markup as it stands in articles: `reddit-embed-bq`, and the older `reddit-card` and `reddit-embed`. */
export function readMarkup(
  html: string,
  context: RedditContext,
  source = "blockquote",
  by?: string,
  title?: string,
): Outcome {
  const embedded = embeddedIn(html);
  if (!embedded) return { kind: "unreadable", reason: "The markup holds no embedded post of Reddit." };
  const { id } = embedded;
  if (context.id !== undefined && context.id !== id)
    return { kind: "unreadable", reason: `The markup is of another post (${id}).` };
  const key = { platform: "reddit", id };
  const author = by ?? embedded.author;
  if (id.includes("/")) {
    return {
      kind: "incomplete",
      reason: "An embed code of a comment does not carry its words.",
      key,
      ...(author !== undefined && { partial: { author: accountOf(author, pageOfId(id)) } }),
    };
  }
  const text = titled(title ?? embedded.title);
  if (author === undefined)
    return { kind: "incomplete", reason: "The embed code does not name the author.", key, partial: { text } };
  const post = defined({
    url: embedded.url,
    author: accountOf(author, embedded.url),
    text,
    media: [],
    community: communityIn(embedded.url),
    // Whether there is a text below the title, an embed code does not say.
    truncated: true,
  });
  return { kind: "post", key, aliases: aliasesOf(id, embedded.url), post, source };
}

export function readOembed(body: unknown, context: RedditContext): Outcome {
  const answer = readOEmbedAnswer(body);
  if (answer?.html === undefined)
    return { kind: "unreadable", reason: "Reddit's oEmbed answered with something that is no embed code." };
  return readMarkup(answer.html, context, "oembed", answer.author_name, answer.title);
}
