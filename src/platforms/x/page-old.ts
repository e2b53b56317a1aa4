// Pages of posts at twitter.com as they were before 2020: the first layout (2007 to 2011), the second (2011 to 2020), and
// that of mobile.twitter.com. Web archives hold them.
import { defined, webUrl, utcTime, languageTag } from "../read/fields.ts";
import { pageOf } from "./address.ts";
import { POST_ID } from "./answer.ts";
import { imageMedium, stillMedium } from "./media.ts";
import { readPageText } from "./page-text.ts";
import { all, first, hasClass, shownText } from "./page-tree.ts";
import { timeOf, timeOfId } from "./time.ts";
import type { Author } from "../../model/author.ts";
import type { Medium } from "../../model/media.ts";
import type { Counts, Post, Quote } from "../../model/post.ts";
import type { PageElement } from "./page-tree.ts";

/** A post in a page: its id, and the post, unless the page does not tell the author. */
export interface PagePost {
  readonly id: string;
  readonly post: Post | undefined;
}

const HANDLE = /^[A-Za-z0-9_]{1,50}$/;

/** The post of a page of 2011 to 2020: the element that is the page's own post, among its answers and others. */
export function readPermalink(page: PageElement, at: string | undefined): PagePost | undefined {
  const tweet = first(page, hasClass("permalink-tweet"));
  const id = tweet?.attributes.get("data-tweet-id");
  if (!tweet || id === undefined || !POST_ID.test(id)) return undefined;
  const handle = handleIn(tweet);
  const text = first(tweet, (element) => isText(element) && element.name === "p");
  if (handle === undefined || !text) return { id, post: undefined };
  const quoted = first(tweet, hasClass("QuoteTweet-innerContainer"));
  const post = defined({
    url: pageOf(id, handle),
    author: authorIn(tweet, handle),
    text: readPageText(text),
    published: timeIn(tweet) ?? timeOfId(id),
    language: languageTag(text.attributes.get("lang")),
    media: mediaIn(tweet),
    quote: quoted && quoteIn(quoted),
    replyTo: replyIn(page, tweet),
    counts: countsIn(tweet, at),
  });
  return { id, post };
}

const isText = (element: PageElement): boolean =>
  hasClass("tweet-text")(element) || hasClass("js-tweet-text")(element);

function handleIn({ attributes }: PageElement): string | undefined {
  const handle = attributes.get("data-screen-name");
  return handle !== undefined && HANDLE.test(handle) ? handle : undefined;
}

function authorIn(tweet: PageElement, handle: string): Author {
  const { attributes } = tweet;
  const header = first(tweet, hasClass("account-group"));
  const avatar = webUrl(first(header, hasClass("avatar"))?.attributes.get("src"));
  const id = attributes.get("data-user-id");
  return defined({
    id: id !== undefined && /^\d{1,20}$/.test(id) ? id : undefined,
    handle,
    name: attributes.get("data-name")?.trim() || undefined,
    url: `https://x.com/${handle}`,
    avatar:
      avatar === undefined ? undefined : { url: avatar.replace(/_bigger(\.[a-z]{3,4})$/, "_400x400$1") },
    // Until 2023 nobody could buy the mark.
    verified: first(header, hasClass("Icon--verified")) ? ("individual" as const) : undefined,
  });
}

function timeIn(tweet: PageElement): string | undefined {
  const stamp = first(tweet, hasClass("_timestamp"))?.attributes;
  const millis = stamp?.get("data-time-ms") ?? `${stamp?.get("data-time") ?? ""}000`;
  return /^\d{12,13}$/.test(millis) ? new Date(Number(millis)).toISOString() : undefined;
}

/** Photos in the order of the page; of a video there is only a still. Those of a quoted post are its own. */
function mediaIn(tweet: PageElement): Medium[] {
  const photos = all(tweet, ({ attributes }) => attributes.has("data-image-url"))
    .filter((element) => !hasClass("js-quote-photo")(element))
    .map((element) => photoOf(element));
  const moving = all(tweet, hasClass("PlayableMedia-player")).map((element) => movingOf(element));
  return [...photos, ...moving].filter((medium) => medium !== undefined);
}

/** Before 2016 authors could not describe photos, and what stood in `alt` was X's own word. */
function photoOf(element: PageElement): Medium | undefined {
  const image = first(element, ({ name }) => name === "img");
  const isOld = hasClass("js-old-photo")(element);
  return imageMedium(
    webUrl(element.attributes.get("data-image-url")),
    {},
    isOld ? undefined : image?.attributes.get("alt")?.trim() || undefined,
  );
}

/** The still of a video or an animation, out of a style: `background-image:url('...')`. */
function movingOf({ attributes }: PageElement): Medium | undefined {
  const url = webUrl(/url\('?(https:[^'")\s]{1,2000})/.exec(attributes.get("style") ?? "")?.[1]);
  return url === undefined ? undefined : stillMedium(url);
}

function quoteIn(quoted: PageElement): Quote | undefined {
  const id = quoted.attributes.get("data-item-id");
  const handle = handleIn(quoted);
  const text = first(quoted, hasClass("QuoteTweet-text"));
  if (id === undefined || !POST_ID.test(id)) return undefined;
  const key = { platform: "x", id };
  if (handle === undefined || !text) return { state: "unavailable", key, url: pageOf(id) };
  const name = first(quoted, hasClass("QuoteTweet-fullname"));
  const userId = quoted.attributes.get("data-user-id");
  const post = defined({
    url: pageOf(id, handle),
    author: defined({
      id: userId !== undefined && /^\d{1,20}$/.test(userId) ? userId : undefined,
      handle,
      name: name && (shownText(name).trim() || undefined),
      url: `https://x.com/${handle}`,
    }),
    text: readPageText(text),
    published: timeOfId(id),
    language: languageTag(text.attributes.get("lang")),
    media: all(quoted, hasClass("js-quote-photo"))
      .map((element) => photoOf(element))
      .filter((medium) => medium !== undefined),
  });
  return { state: "present", key, post };
}

/** The post answered stands before the page's own one, as the last of those before it. */
function replyIn(page: PageElement, tweet: PageElement): Post["replyTo"] {
  if (tweet.attributes.get("data-has-parent-tweet") !== "true") return undefined;
  let parent: PageElement | undefined;
  first(page, (element) => {
    if (element === tweet) return true;
    if (element.attributes.has("data-tweet-id")) parent = element;
    return false;
  });
  const id = parent?.attributes.get("data-tweet-id");
  const handle = parent && handleIn(parent);
  return id === undefined || !POST_ID.test(id) ? undefined : defined({ id, url: pageOf(id, handle), handle });
}

function countsIn(tweet: PageElement, at: string | undefined): Counts | undefined {
  const of = (name: string): number | undefined => {
    const stat = first(first(tweet, hasClass(name)), ({ attributes }) =>
      attributes.has("data-tweet-stat-count"),
    );
    const count = stat?.attributes.get("data-tweet-stat-count") ?? "";
    return /^\d{1,12}$/.test(count) ? Number(count) : undefined;
  };
  const [reposts, likes] = [of("js-stat-retweets"), of("js-stat-favorites")];
  if (at === undefined || (reposts ?? likes) === undefined) return undefined;
  return defined({ likes, reposts, at });
}

/** The post of a page of mobile.twitter.com, which has no time but that in the id. */
export function readMobile(page: PageElement): PagePost | undefined {
  const tweet = first(page, hasClass("main-tweet"));
  const text = first(tweet, hasClass("tweet-text"));
  const id = text?.attributes.get("data-id");
  if (!tweet || !text || id === undefined || !POST_ID.test(id)) return undefined;
  const name = first(tweet, hasClass("fullname"));
  return { id, post: simplePost(id, text, first(tweet, hasClass("username")), name, timeOfId(id)) };
}

/** The post of a page of 2007 to 2011, in microformats (`hentry`). */
export function readHentry(page: PageElement): PagePost | undefined {
  const text = first(page, hasClass("entry-content"));
  const link = first(page, hasClass("entry-date"))?.attributes.get("href") ?? "";
  const id = /\/status(?:es)?\/(\d{1,19})$/.exec(link)?.[1];
  if (!text || id === undefined || !POST_ID.test(id)) return undefined;
  const stamp = first(page, hasClass("published"))?.attributes;
  // `title` in the form of ISO 8601, or `data="{time:'Wed Apr 19 21:33:06 +0000 2010'}"`.
  const stated =
    utcTime(stamp?.get("title")) ?? timeOf(/time:'([^']{1,40})'/.exec(stamp?.get("data") ?? "")?.[1]);
  const name = first(page, hasClass("full-name"));
  return {
    id,
    post: simplePost(id, text, first(page, hasClass("screen-name")), name, stated ?? timeOfId(id)),
  };
}

function simplePost(
  id: string,
  text: PageElement,
  username: PageElement | undefined,
  name: PageElement | undefined,
  published: string | undefined,
): Post | undefined {
  const handle = username && shownText(username).trim().replace(/^@/, "");
  if (handle === undefined || !HANDLE.test(handle)) return undefined;
  return defined({
    url: pageOf(id, handle),
    author: defined({
      handle,
      name: name && (shownText(name).trim() || undefined),
      url: `https://x.com/${handle}`,
    }),
    text: readPageText(text),
    published,
    media: [],
  });
}
