// A post's page at bsky.app, as it is served to readers without scripts, and as web archives hold it.
import { innerHtml, readElements } from "../read/html-elements.ts";
import { pageFacts } from "../read/page-facts.ts";
import { decodeEntities } from "../read/html-tags.ts";
import { utcTime, webUrl } from "../read/fields.ts";
import { matchBluesky } from "./address.ts";
import { DID, HANDLE, recordSchema } from "./answer.ts";
import { aliasesOf, keyOf, readParts } from "./post.ts";
import type { Medium } from "../../model/media.ts";
import type { Outcome } from "../../model/outcome.ts";
import { isUrl } from "../../model/url.ts";
import type { PageFacts } from "../read/page-facts.ts";
import type { ReadContext } from "../platform.ts";
import type { PostParts } from "./post.ts";

/**
 * Reads a page. It gives the words, the account, the time and the first pictures; what a post quotes, the description of
 * its pictures and its links are not in it.
 *
 * Sources of the facts: the pages recorded in 2026. The words stand in `#bsky_post_text`, on lines as they were written;
 * the head has them on one line.
 */
export function readPage(html: string, { url, capturedAt }: ReadContext): Outcome {
  const facts = pageFacts(html, url ?? "https://bsky.app/");
  const summary = summaryOf(html);
  const stated = facts.canonical === undefined ? undefined : webUrl(facts.canonical);
  const reference = [stated, url].flatMap((each) =>
    each !== undefined && isUrl(each) ? (matchBluesky(new URL(each)) ?? []) : [],
  )[0];
  const rkey = reference?.id.split("/")[1];
  const did = [summary("bsky_did"), ...facts.images.map((image) => didIn(image.url))].find(
    (each) => each !== undefined && DID.test(each),
  );
  const handle = [summary("bsky_handle"), facts.meta("profile:username")].find(
    (each) => each !== undefined && HANDLE.test(each),
  );
  if (rkey === undefined) return { kind: "unreadable", reason: "This is not the page of a post of Bluesky." };
  if (did === undefined || handle === undefined)
    return { kind: "incomplete", reason: "The page does not say whose post it shows." };
  const words = summary("bsky_post_text") ?? facts.description;
  const media = facts.images.filter((image) => didIn(image.url) !== undefined && !isAvatar(image.url));
  if (words === undefined && media.length === 0)
    return { kind: "incomplete", reason: "The page holds neither the words nor a picture of its post." };
  const parts = partsOf(facts, { did, handle, rkey, words: words ?? "", name: summary("bsky_display_name") });
  const post = readParts(parts, utcTime(capturedAt));
  return {
    kind: "post",
    key: keyOf(parts),
    aliases: aliasesOf(parts),
    post: {
      ...post,
      media: media.map((image): Medium => ({ type: "image", url: image.url, picture: { url: image.url } })),
    },
    source: "page",
  };
}

interface Stated {
  readonly did: string;
  readonly handle: string;
  readonly rkey: string;
  readonly words: string;
  readonly name: string | undefined;
}

function partsOf(facts: PageFacts, { did, handle, rkey, words, name }: Stated): PostParts {
  const titled = / \(@[^()\s]{1,300}\)$/.test(facts.title ?? "")
    ? facts.title!.replace(/ \(@[^()\s]{1,300}\)$/, "")
    : undefined;
  const avatar = facts.images.find((image) => isAvatar(image.url))?.url;
  return {
    did,
    rkey,
    author: { did, handle, displayName: name ?? titled, avatar, labels: [], verification: undefined },
    record: recordSchema.parse({ text: words, createdAt: facts.meta("article:published_time") }),
    embed: undefined,
    labels: [],
    counts: countsOf(facts),
    quotesDisabled: false,
  };
}

/** Numbers stand in pairs made for previews: `twitter:label2` is `Likes`, `twitter:value2` how many. */
function countsOf(facts: PageFacts): PostParts["counts"] {
  const counts = new Map<string, number>();
  for (const place of [1, 2, 3, 4, 5]) {
    const label = facts.meta(`twitter:label${place}`);
    const value = facts.meta(`twitter:value${place}`);
    if (label !== undefined && value !== undefined && /^\d{1,12}$/.test(value))
      counts.set(label, Number(value));
  }
  return {
    likeCount: counts.get("Likes"),
    replyCount: counts.get("Replies"),
    repostCount: counts.get("Reposts"),
    quoteCount: counts.get("Quotes"),
  };
}

/** The texts of the summary for readers without scripts, by the id of their element. */
function summaryOf(html: string): (id: string) => string | undefined {
  const begin = html.indexOf('id="bsky_post_summary"');
  if (begin < 0) return () => undefined;
  const elements = readElements(html.slice(begin, begin + 100_000));
  return (id) => {
    const element = elements.all.find(({ attributes }) => attributes.get("id") === id);
    if (!element) return undefined;
    // Nothing but the text stands in it, with every space as it was written.
    const text = decodeEntities(innerHtml(elements, element)).trim();
    return text === "" ? undefined : text;
  };
}

const didIn = (url: string): string | undefined =>
  /^https:\/\/cdn\.bsky\.app\/img\/[a-z_]{1,40}\/plain\/(did:[a-z]{1,10}:[\w.:%-]{1,200})\//.exec(url)?.[1];
const isAvatar = (url: string): boolean => url.startsWith("https://cdn.bsky.app/img/avatar");
