// Pages of posts as X's web application renders them since 2019: kept by browsers and by archives that run one.
import { cleanString } from "../../model/text.ts";
import { defined, webUrl, utcTime, languageTag } from "../read/fields.ts";
import { pageOf } from "./address.ts";
import { imageMedium, stillMedium } from "./media.ts";
import { readPageText } from "./page-text.ts";
import { all, first, hasTestId, shownText } from "./page-tree.ts";
import { timeOfId } from "./time.ts";
import type { Medium } from "../../model/media.ts";
import type { Counts, Post } from "../../model/post.ts";
import type { PagePost } from "./page-old.ts";
import type { PageElement } from "./page-tree.ts";
import type { Block, Text } from "../../model/text.ts";

/**
 * The post with a given id in a rendered page, among its answers and others.
 *
 * @param at when the page was kept: dates the counts.
 */
export function readRendered(page: PageElement, id: string, at: string | undefined): PagePost | undefined {
  const tweet = all(page, hasTestId("tweet")).find((element) => timeLink(element, id));
  if (!tweet) return undefined;
  const link = timeLink(tweet, id)!;
  const handle = /^(?:https:\/\/(?:twitter|x)\.com)?\/([A-Za-z0-9_]{1,50})\//.exec(
    link.attributes.get("href") ?? "",
  )?.[1];
  if (handle === undefined) return { id, post: undefined };
  const text = first(tweet, hasTestId("tweetText"));
  const article = first(tweet, hasTestId("twitterArticleReadView"));
  const post: Post = defined({
    url: pageOf(id, handle),
    author: authorIn(tweet, handle),
    text: article ? readArticle(article) : text ? readPageText(text) : [],
    published:
      utcTime(first(link, ({ name }) => name === "time")?.attributes.get("datetime")) ?? timeOfId(id),
    language: languageTag(text?.attributes.get("lang")),
    media: mediaIn(tweet),
    counts: countsIn(tweet, at),
  });
  return { id, post };
}

/** The link around the time of a post: what says whose the element is. */
function timeLink(element: PageElement, id: string): PageElement | undefined {
  return all(element, ({ name }) => name === "a").find(
    (link) =>
      first(link, ({ name }) => name === "time") !== undefined &&
      (link.attributes.get("href") ?? "").endsWith(`/status/${id}`),
  );
}

function authorIn(tweet: PageElement, handle: string): Post["author"] {
  const names = first(tweet, hasTestId("User-Name"));
  const name = first(names, ({ name: tag }) => tag === "a");
  const image = first(first(tweet, hasTestId("Tweet-User-Avatar")), ({ name: tag }) => tag === "img");
  const avatar = webUrl(image?.attributes.get("src"));
  return defined({
    handle,
    name: name && (cleanString(shownText(name)).trim() || undefined),
    url: `https://x.com/${handle}`,
    avatar: avatar === undefined ? undefined : { url: avatar.replace(/_x96(\.[a-z]{3,4})$/, "_400x400$1") },
  });
}

function mediaIn(tweet: PageElement): Medium[] {
  return all(tweet, hasTestId("tweetPhoto"))
    .map((element): Medium | undefined => {
      const poster = webUrl(first(element, ({ name }) => name === "video")?.attributes.get("poster"));
      if (poster !== undefined) return stillMedium(poster);
      const image = first(element, ({ name }) => name === "img")?.attributes;
      const alt = image?.get("alt")?.trim();
      // “Image” in the reader's language stands where there is none; only the English word is known.
      return imageMedium(originalOf(image?.get("src")), {}, alt === "Image" ? undefined : alt || undefined);
    })
    .filter((medium) => medium !== undefined);
}

/** The address of a photo without the size in which the page shows it. */
function originalOf(src: string | undefined): string | undefined {
  return webUrl(src)?.replace(
    /^(https:\/\/pbs\.twimg\.com\/media\/[A-Za-z0-9_-]{1,100})\?format=([a-z]{3,4})&name=\w{1,20}$/,
    "$1?format=$2&name=orig",
  );
}

/** `aria-label="15 replies, 64 reposts, 122 likes"`, in English; what is zero is not named. */
function countsIn(tweet: PageElement, at: string | undefined): Counts | undefined {
  const label = first(
    tweet,
    ({ attributes }) => /^\d[\d,]* \w/.test(attributes.get("aria-label") ?? "") && hasGroup(attributes),
  )?.attributes.get("aria-label");
  if (label === undefined || at === undefined) return undefined;
  const of = (word: RegExp): number | undefined => {
    const match = word.exec(label);
    return match ? Number(match[1]!.replaceAll(",", "")) : undefined;
  };
  const counts = {
    likes: of(/(\d[\d,]{0,14}) likes?\b/),
    reposts: of(/(\d[\d,]{0,14}) (?:reposts?|Retweets?)\b/),
    replies: of(/(\d[\d,]{0,14}) repl(?:y|ies)\b/),
    views: of(/(\d[\d,]{0,14}) views?\b/),
  };
  return Object.values(counts).some((count) => count !== undefined) ? defined({ ...counts, at }) : undefined;
}

/** The one label that names several numbers, not those of the single buttons (`15 Replies. Reply`). */
function hasGroup(attributes: ReadonlyMap<string, string>): boolean {
  return !(attributes.get("aria-label") ?? "").includes(". ");
}

/** Blocks of an article that are read. */
const MOST = 5_000;

/** Reads an article: its title as a heading, and its blocks. */
function readArticle(article: PageElement): Text {
  const title = first(article, hasTestId("twitter-article-title"));
  const words = title && cleanString(shownText(title)).trim();
  const heading: Block[] =
    words === undefined || words === ""
      ? []
      : [{ type: "heading", level: 1, children: [{ type: "text", text: words }] }];
  const content = first(article, hasTestId("longformRichTextComponent"));
  return content ? [...heading, ...blocksOf(content).slice(0, MOST)] : heading;
}

function blocksOf(element: PageElement): Block[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    const { name } = child;
    if (name === "ul" || name === "ol") return listOf(child);
    if (name === "pre") return codeOf(child);
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level !== undefined) return headingOf(child, Number(level));
    const inner = first(
      child,
      (each) => /^(?:ul|ol|pre|h[1-6]|blockquote)$/.test(each.name) || isBlock(each),
    );
    if (name === "blockquote") return quoteOf(child);
    return inner ? blocksOf(child) : paragraphsOf(child);
  });
}

/** Each block of the editor is marked. */
function isBlock({ name, attributes }: PageElement): boolean {
  return name === "div" && attributes.get("data-block") === "true";
}

function paragraphsOf(element: PageElement): Block[] {
  return [...readPageText(element)];
}

function headingOf(element: PageElement, level: number): Block[] {
  return paragraphsOf(element).flatMap((block) =>
    block.type === "paragraph" ? [{ type: "heading" as const, level, children: block.children }] : [],
  );
}

function quoteOf(element: PageElement): Block[] {
  const children = paragraphsOf(element);
  return children.length > 0 ? [{ type: "quote", children }] : [];
}

function listOf(element: PageElement): Block[] {
  const items = element.children.flatMap((child) =>
    typeof child !== "string" && child.name === "li" ? [paragraphsOf(child)] : [],
  );
  const filled = items.filter((item) => item.length > 0);
  return filled.length > 0 ? [{ type: "list", ordered: element.name === "ol", items: filled }] : [];
}

function codeOf(element: PageElement): Block[] {
  const text = cleanString(shownText(element)).replace(/\n$/, "");
  return text.trim() === "" ? [] : [{ type: "code", text }];
}
