// Pages of posts of Reddit, as web archives hold them: of today, of the redesign of 2018, of old.reddit.com.
import { communityIn, matchReddit } from "./address.ts";
import { scrapedPost } from "./answer.ts";
import { accountOf } from "./author.ts";
import { linkedBy } from "./media.ts";
import { aliasesOf, endingOf } from "./post.ts";
import { readText } from "./text.ts";
import { defined, webUrl, utcTime } from "../read/fields.ts";
import { innerHtml, isWithin, named, ofClass, readElements } from "../read/html-elements.ts";
import { pageFacts } from "../read/page-facts.ts";
import { titled } from "../read/page-text.ts";
import { plainText } from "../../model/text.ts";
import type { RedditContext } from "./post.ts";
import type { HtmlElement, HtmlElements } from "../read/html-elements.ts";
import type { Medium } from "../../model/media.ts";
import type { Outcome } from "../../model/outcome.ts";
import type { Card } from "../../model/post.ts";
import type { Text } from "../../model/text.ts";

/** What a page shows of a post. */
interface Shown {
  readonly id: string;
  readonly url: string;
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly authorId?: string | undefined;
  readonly body: Text;
  readonly published?: string | undefined;
  readonly language?: string | undefined;
  readonly media?: readonly Medium[];
  readonly card?: Card;
  readonly score?: number | undefined;
  readonly replies?: number | undefined;
  readonly labels?: readonly string[];
}

/** Reads the page of a post. Comments on it are not read. */
export function readPage(html: string, context: RedditContext): Outcome {
  const page = readElements(html);
  const shown = ofToday(page) ?? ofOld(page) ?? ofRedesign(page, html, context);
  if (!shown) {
    return {
      kind: "unreadable",
      reason: "The page holds no post of Reddit, or in a shape that is not known.",
    };
  }
  if (context.id !== undefined && context.id !== shown.id) {
    return context.id.startsWith(`${shown.id}/`)
      ? { kind: "unsupported", reason: "Comments are not read from pages." }
      : { kind: "unreadable", reason: "The page is of another post." };
  }
  return outcomeOf(shown, "page", context.at);
}

function outcomeOf(shown: Shown, source: string, at: string | undefined): Outcome {
  const key = { platform: "reddit", id: shown.id };
  const ending = endingOf(undefined, plainText(shown.body));
  if (ending) return { ...ending, key };
  const text = titled(shown.title, shown.body);
  if (shown.author === undefined || shown.author === "")
    return { kind: "incomplete", reason: "The page does not name the author.", key, partial: { text } };
  const read = utcTime(at);
  const post = defined({
    url: shown.url,
    author: accountOf(shown.author, shown.url, shown.authorId),
    text,
    published: shown.published,
    language: shown.language,
    media: shown.media ?? [],
    card: shown.card,
    community: communityIn(shown.url),
    warning: shown.labels !== undefined && shown.labels.length > 0 ? shown.labels.join(", ") : undefined,
    sensitive: shown.labels !== undefined && shown.labels.length > 0 ? true : undefined,
    counts:
      read === undefined ? undefined : defined({ likes: shown.score, replies: shown.replies, at: read }),
    truncated: source === "scrapfly" ? true : undefined,
  });
  return { kind: "post", key, aliases: aliasesOf(shown.id, shown.url), post, source };
}

/** Since 2023: one element, `shreddit-post`, whose attributes say all but the text. */
function ofToday(page: HtmlElements): Shown | undefined {
  const [post] = named(page, "shreddit-post");
  const get = (name: string): string | undefined => post?.attributes.get(name);
  const place = placeOf(get("permalink"));
  if (!post || !place) return undefined;
  const body = page.all.find(
    (element) => element.attributes.get("slot") === "text-body" && isWithin(element, post),
  );
  return {
    ...place,
    title: get("post-title"),
    author: get("author"),
    authorId: /^t2_[0-9a-z]{1,15}$/.exec(get("author-id") ?? "")?.[0],
    body: body ? readText(innerHtml(page, body)).text : [],
    published: utcTime(get("created-timestamp")),
    language: /^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/.exec(get("post-language") ?? "")?.[0],
    ...linkedBy(get("content-href"), place.id),
    score: numberOf(get("score")),
    replies: numberOf(get("comment-count")),
    labels: [
      ...(post.attributes.has("nsfw") ? ["NSFW"] : []),
      ...(post.attributes.has("spoiler") ? ["Spoiler"] : []),
    ],
  };
}

/** old.reddit.com, and Reddit before 2018: `.thing.link`. */
function ofOld(page: HtmlElements): Shown | undefined {
  const thing = ofClass(page, "thing").find(({ classes }) => classes.includes("link"));
  const get = (name: string): string | undefined => thing?.attributes.get(`data-${name}`);
  const place = placeOf(get("permalink") ?? titleOf(page, thing)?.attributes.get("href"));
  if (!thing || !place) return undefined;
  const title = titleOf(page, thing);
  const body = ofClass(page, "usertext-body", thing)[0];
  const stamp = Number(get("timestamp"));
  return {
    ...place,
    title: title && plainText(readText(innerHtml(page, title)).text),
    author: get("author") ?? accountIn(page, thing),
    authorId: /^t2_[0-9a-z]{1,15}$/.exec(get("author-fullname") ?? "")?.[0],
    body: body ? readText(innerHtml(page, body)).text : [],
    published: stamp > 0 && stamp < 1e14 ? new Date(stamp).toISOString() : timeIn(page, thing),
    ...linkedBy(get("url"), place.id),
    score: numberOf(get("score")),
    replies: numberOf(get("comments-count")),
    labels: [...(get("nsfw") === "true" ? ["NSFW"] : []), ...(get("spoiler") === "true" ? ["Spoiler"] : [])],
  };
}

/** The redesign of 2018 to 2023, and pages of which the metadata alone are left. */
function ofRedesign(page: HtmlElements, html: string, context: RedditContext): Shown | undefined {
  const facts = pageFacts(html, context.url ?? "https://www.reddit.com/");
  const place = placeOf(facts.canonical ?? context.url);
  if (!place) return undefined;
  const content = page.all.find((element) => element.attributes.get("data-test-id") === "post-content");
  const body = page.all.find(
    (element) =>
      element.attributes.get("data-click-id") === "text" &&
      content !== undefined &&
      isWithin(element, content),
  );
  const inner = body ? readText(innerHtml(page, body)).text : [];
  const image = facts.image;
  const isPicture =
    image !== undefined && /^https:\/\/(?:preview|external-preview|i)\.redd\.it\//.test(image.url);
  // `r/lotus - The title`, `The title : r/lotus`, `From the lotus community on Reddit: The title`.
  const title = (
    named(page, "title")[0]
      ? plainText(readText(innerHtml(page, named(page, "title")[0]!)).text)
      : (facts.title ?? "")
  )
    .replace(/\s+/g, " ")
    .replace(/ : (?:r\/)?\w{1,30}$/, "");
  return {
    ...place,
    title,
    author: content && accountIn(page, content),
    body: plainText(inner) === title ? [] : inner,
    media: isPicture
      ? [
          defined({
            type: "image" as const,
            url: image.url,
            width: image.width,
            height: image.height,
            picture: defined({ url: image.url, width: image.width, height: image.height }),
          }),
        ]
      : [],
  };
}

/** Reads a post in a list of a scraper (scrapfly). */
export function readScraped(body: unknown, context: RedditContext): Outcome {
  const { info, posts } = (typeof body === "object" && body !== null ? body : {}) as {
    info?: unknown;
    posts?: unknown;
  };
  const scraped = scrapedPost.safeParse(Array.isArray(posts) ? posts[0] : info).data;
  const id = scraped?.postId?.slice(3);
  if (!scraped || id === undefined)
    return { kind: "unreadable", reason: "The material names no post of Reddit." };
  const account = /\/user\/([\w-]{1,50})\/?$/.exec(scraped.authorProfile ?? "")?.[1];
  const place = placeOf(`/comments/${id}/`)!;
  const shown = {
    ...place,
    title: scraped.postTitle ?? scraped.title,
    author: scraped.author ?? account,
    authorId: scraped.authorId,
    body: [],
    published: utcTime(scraped.publishingDate),
  };
  return outcomeOf(shown, "scrapfly", context.at);
}

function placeOf(address: string | undefined): { readonly id: string; readonly url: string } | undefined {
  const url = webUrl(address, "https://www.reddit.com/");
  const reference = url === undefined ? undefined : matchReddit(new URL(url));
  if (!reference || reference.short === true) return undefined;
  return { id: reference.id, url: reference.url };
}

function titleOf(page: HtmlElements, thing: HtmlElement | undefined): HtmlElement | undefined {
  return thing && ofClass(page, "title", thing).find(({ name }) => name === "a");
}

/** The account of the first link to one. */
function accountIn(page: HtmlElements, within: HtmlElement): string | undefined {
  for (const { attributes } of named(page, "a", within)) {
    const account = /^(?:https:\/\/(?:[a-z]{1,9}\.)?reddit\.com)?\/u(?:ser)?\/([\w-]{1,50})\/?$/.exec(
      attributes.get("href") ?? "",
    )?.[1];
    if (account !== undefined) return account;
  }
  return undefined;
}

function timeIn(page: HtmlElements, within: HtmlElement): string | undefined {
  return utcTime(named(page, "time", within)[0]?.attributes.get("datetime"));
}

function numberOf(written: string | undefined): number | undefined {
  return /^\d{1,9}$/.test(written ?? "") ? Number(written) : undefined;
}
