// Pages of posts on X, of every layout since 2007: what web archives replay and people keep. Some hold JSON, in
// one of the shapes of X.
import { utcTime, webUrl, defined } from "../read/fields.ts";
import { cleanString, textFromRun } from "../../model/text.ts";
import { pageOf, idOfUrl } from "./address.ts";
import { imageMedium, STILL, stillMedium } from "./media.ts";
import { aliasesOf, outcomeOfTweet } from "./outcome.ts";
import { readHentry, readMobile, readPermalink } from "./page-old.ts";
import { readRendered } from "./page-rendered.ts";
import { all, parsePage } from "./page-tree.ts";
import { bareRun } from "./text.ts";
import { timeOfId } from "./time.ts";
import type { Medium } from "../../model/media.ts";
import type { Outcome } from "../../model/outcome.ts";
import type { ReadContext } from "../platform.ts";
import type { PagePost } from "./page-old.ts";
import type { PageElement } from "./page-tree.ts";
import { parsedJson } from "../read/script-json.ts";
import { tweetSchema } from "./answer.ts";
import { readApiBody } from "./api.ts";
import { readResult } from "./graphql.ts";
import { readOembed } from "./publish.ts";
import { objectOf, shapeStatus } from "./status.ts";
import { readAnswer } from "./syndication.ts";

/** Reads a page. Web archives also hold the JSON of X's interfaces at the addresses of pages (2020 to 2023). */
export function readPage(body: string, context: ReadContext): Outcome {
  if (/^\s{0,100}\{/.test(body)) return readAnyJson(body, context);
  const page = parsePage(body);
  const facts = factsOf(page);
  const id = idOfUrl(context.url) ?? idOfUrl(facts.canonical);
  const at = utcTime(context.capturedAt);
  const found =
    readPermalink(page, at) ??
    (id === undefined ? undefined : readRendered(page, id, at)) ??
    readMobile(page) ??
    readHentry(page) ??
    readFacts(facts, page);
  if (!found) return nothing(facts);
  if (id !== undefined && found.id !== id)
    return { kind: "unreadable", reason: `The page is of another post (${found.id}).` };
  const key = { platform: "x", id: found.id };
  if (!found.post) return { kind: "incomplete", reason: "The page does not name the author.", key };
  const aliases = aliasesOf([found.id], found.post.author.handle);
  return { kind: "post", key, aliases, post: found.post, source: "page" };
}

function nothing({ type }: Facts): Outcome {
  return type === "profile"
    ? { kind: "unsupported", reason: "The page is of an account, not of a post." }
    : { kind: "unreadable", reason: "The page holds no post of X." };
}

/** What a page says of itself for link previews. */
interface Facts {
  readonly canonical: string | undefined;
  readonly type: string | undefined;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly image: string | undefined;
}

function factsOf(page: PageElement): Facts {
  const metas = all(page, ({ name, attributes }) => name === "meta" && attributes.has("property"));
  const of = (property: string): string | undefined =>
    metas.find(({ attributes }) => attributes.get("property") === property)?.attributes.get("content");
  const links = all(page, ({ name, attributes }) => name === "link" && attributes.get("rel") === "canonical");
  return {
    canonical: of("og:url") ?? links[0]?.attributes.get("href"),
    type: of("og:type"),
    title: of("og:title"),
    description: of("og:description"),
    image: of("og:image"),
  };
}

/** `Name (@handle) on X`, since 2023; `Name on Twitter` before does not tell the handle, which the address does. */
const TITLE = /^([^]{1,300}?) (?:\(@([A-Za-z0-9_]{1,50})\) )?(?:on|auf|sur|en|su|op|no) (?:X|Twitter)$/;

function readFacts(
  { canonical, type, title, description, image }: Facts,
  _page: PageElement,
): PagePost | undefined {
  const id = idOfUrl(canonical);
  if (id === undefined || type === "profile" || description === undefined) return undefined;
  const match = TITLE.exec(title?.trim() ?? "");
  const inAddress =
    /^https?:\/\/(?:www\.|mobile\.|m\.)?(?:twitter|x)\.com\/([A-Za-z0-9_]{1,50})\/status/.exec(
      canonical ?? "",
    )?.[1];
  const handle = match?.[2] ?? (inAddress === "i" ? undefined : inAddress);
  if (handle === undefined || !match) return { id, post: undefined };
  const post = defined({
    url: pageOf(id, handle),
    author: defined({ handle, name: match[1]?.trim() || undefined, url: `https://x.com/${handle}` }),
    text: textFromRun(bareRun(wordsOf(description, title!), { dropLast: mediaOf(image).length > 0 })),
    published: timeOfId(id),
    media: mediaOf(image),
  });
  return { id, post };
}

/** Until 2023 the description stood in quotation marks. */
function wordsOf(description: string, title: string): string {
  const text = cleanString(description);
  return / on Twitter$/.test(title) ? text.replace(/^“([^]*)”$/u, "$1") : text;
}

/** The picture of a preview, unless it is the author's avatar or X's own. */
function mediaOf(image: string | undefined): Medium[] {
  const url = webUrl(image);
  const plain = url?.replace(/:(?:large|orig|small|medium|thumb)$/, "");
  if (plain === undefined || !plain.startsWith("https://pbs.twimg.com/")) return [];
  if (STILL.test(plain)) return [stillMedium(plain)];
  const medium = plain.startsWith("https://pbs.twimg.com/media/") ? imageMedium(plain, {}) : undefined;
  return medium ? [medium] : [];
}

/** No JSON longer than this is read (UTF-16 code units). */
const MAX_JSON = 5_000_000;

/** Reads JSON in whichever shape it has: v2, GraphQL, v1.1, syndication, oEmbed. */
function readAnyJson(json: string, { url, capturedAt }: ReadContext): Outcome {
  const body = parse(json);
  const id = idOfUrl(url);
  const context = { id, at: utcTime(capturedAt), source: "page", who: "The page" };
  const { data, ...rest } = objectOf(body);
  if (objectOf(data)["id"] !== undefined || Array.isArray(data)) return readApiBody(body, context);
  if (data !== undefined || rest["legacy"] !== undefined) return readResult(body, context);
  if (rest["html"] !== undefined) return named(readOembed(body, id));
  if (rest["__typename"] !== undefined || rest["tombstone"] !== undefined)
    return named(readAnswer(body, id, capturedAt));
  const tweet = tweetSchema.safeParse(shapeStatus(body)).data;
  return tweet
    ? outcomeOfTweet(tweet, context)
    : { kind: "unreadable", reason: "The page holds no post of X." };
}

function named(outcome: Outcome): Outcome {
  return outcome.kind === "post" ? { ...outcome, source: "page" } : outcome;
}

/** Text read as JSON; `undefined` if it is none or too long. */
export function parse(json: string): unknown {
  return json.length > MAX_JSON ? undefined : parsedJson(json);
}
