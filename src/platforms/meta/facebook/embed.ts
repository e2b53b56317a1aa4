// Meta's oEmbed for Facebook, and the embed markup that it gives: the beginning of the text, the author, the day.
import { inlineText, plainText } from "../../../model/text.ts";
import { findTag, markupBlocks } from "../../read/embed-markup.ts";
import { readOEmbedAnswer } from "../../read/oembed.ts";
import { webUrl, englishDay } from "../../read/fields.ts";
import { endingOfOembed, oembedRequest } from "../oembed.ts";
import { readAddress } from "./address.ts";
import { authorOf, outcomeOf, postText } from "./post.ts";
import type { Outcome } from "../../../model/outcome.ts";
import type { Block, Inline } from "../../../model/text.ts";
import { isUrl } from "../../../model/url.ts";
import type { Source } from "../../platform.ts";
import type { Address } from "./address.ts";

const SERVICE = "Meta's oEmbed service for Facebook";
const ENDPOINT = "https://graph.facebook.com/v26.0/oembed_";

/** The oEmbed service as a source; videos have an address of their own. */
export const oembedSource = (token: string | undefined): Source => ({
  name: "oembed",
  who: SERVICE,
  request: ({ url }) => {
    const kind = addressOf(url)?.isVideo === true ? "video" : "post";
    return oembedRequest(`${ENDPOINT}${kind}`, url, token, { omitscript: "true" });
  },
  owns: ({ request }) => request.url.startsWith(ENDPOINT),
  ending: (exchange) => endingOfOembed(exchange, SERVICE),
  read: (body, { url }) => readOembed(body, url),
  kinds: ["oembed"],
});

/** What an address says about a post. */
export function addressOf(url: string | undefined): Address | undefined {
  return url !== undefined && isUrl(url) ? readAddress(new URL(url)) : undefined;
}

/** Reads an oEmbed answer; `url`: the address of the post, where it is known. */
function readOembed(body: unknown, url: string | undefined): Outcome {
  const answer = readOEmbedAnswer(body);
  if (answer?.html === undefined)
    return { kind: "unreadable", reason: `${SERVICE} answered with something that is not embed markup.` };
  const markup = readMarkup(answer.html);
  const asked = addressOf(url);
  const address = asked ?? markup?.address;
  if (!markup || !address) return { kind: "unreadable", reason: `${SERVICE} does not name the post.` };
  if (asked && !sameThing(markup, asked))
    return { kind: "unreadable", reason: `${SERVICE} answered with another post (${markup.address.id}).` };
  const stated = accountIn(answer.author_url);
  const { text, day } = markup;
  const isVideo = answer.type === "video" || address.isVideo === true;
  // In a group the stated author is the group: who posted stands in the markup.
  const name = markup.name ?? answer.author_name;
  return outcomeOf(
    {
      address,
      author: authorOf([...namesIn(markup), asked?.owner, stated], name),
      text: text === "" ? undefined : postText(text),
      published: day,
      media: isVideo ? [{ type: "video", url: address.url }] : [],
    },
    "oembed",
  );
}

/** Reads embed markup as it stands in articles; `url`: the address of the post, where it is known. */
export function readBlockquote(html: string, url: string | undefined): Outcome {
  const markup = readMarkup(html);
  if (!markup) return { kind: "unreadable", reason: "The markup holds no embedded post of Facebook." };
  const asked = addressOf(url);
  if (asked && !sameThing(markup, asked))
    return { kind: "unreadable", reason: `The markup is of another post (${markup.address.id}).` };
  const author = authorOf([...namesIn(markup), asked?.owner], markup.name);
  const text = markup.text === "" ? undefined : postText(markup.text);
  return outcomeOf({ address: markup.address, author, text, published: markup.day }, "blockquote");
}

interface Markup {
  /** By `data-href`, or by the blockquote's `cite`. */
  readonly address: Address;
  /** The other of the two addresses, where both are there: they may call the post and its author otherwise. */
  readonly other: Address | undefined;
  readonly text: string;
  readonly name: string | undefined;
  /** The account that the author's link leads to. */
  readonly account: string | undefined;
  readonly day: string | undefined;
}

/** One of a post's ids may hide its number: then nothing can be compared. */
function sameThing({ address, other }: Markup, asked: Address): boolean {
  const ids = [address.id, ...(other ? [other.id] : [])];
  return ids.includes(asked.id) || [asked.id, ...ids].some((id) => id.startsWith("pfbid"));
}

/** What the markup calls the author. Who owns a page need not have posted: where there is a link, only it counts. */
function namesIn({ account, address, other }: Markup): (string | undefined)[] {
  const owners = [address.owner, other?.owner];
  // A number and a name are the same account only where the owner posted.
  return account === undefined || /^\d+$/.test(account) ? [...owners, account] : [account];
}

/**
 * Reads `<div class="fb-post" data-href><blockquote cite><p>text</p>Posted by <a>Name</a> on <a>day</a>`; a video has its
 * title before the text.
 *
 * @returns `undefined` if there is no such element that names a post.
 */
function readMarkup(html: string): Markup | undefined {
  const outer = findTag(html, (_, classes) => classes.includes("fb-post") || classes.includes("fb-video"));
  const quote = findTag(html, ({ name, attributes }) => name === "blockquote" && attributes.has("cite"));
  const [href, cite] = [outer?.attributes.get("data-href"), quote?.attributes.get("cite")].map((written) =>
    addressOf(webUrl(written?.replace(/^https?:\/\/graph\.facebook\.com\//, "https://www.facebook.com/"))),
  );
  const address = href ?? cite;
  if (!address || (!outer && quote?.attributes.get("class")?.includes("fb-xfbml-parse-ignore") !== true))
    return undefined;
  const other = href ? cite : undefined;
  const isOwn = (url: string): boolean => {
    const id = addressOf(url.replace(/^https?:\/\/graph\.facebook\.com\//, "https://www.facebook.com/"))?.id;
    return id !== undefined && (id === address.id || id === other?.id);
  };
  const blocks = markupBlocks(html, {});
  const at = blocks.findLastIndex((block) => isSignature(block, isOwn));
  const words = blocks.slice(0, at < 0 ? undefined : at).filter((block) => !isTitle(block, isOwn));
  return { address, other, text: plainText(words), ...signatureOf(blocks[at]) };
}

const inlinesOf = (block: Block | undefined): readonly Inline[] =>
  block?.type === "paragraph" ? block.children : [];

/** The last line: it begins in English as Facebook writes it, or ends with a link to the post. */
function isSignature(block: Block, isOwn: (url: string) => boolean): boolean {
  const inlines = inlinesOf(block);
  const last = inlines.at(-1);
  const dated = inlines.length > 1 && last?.type === "link" && isOwn(last.url);
  return dated || /^Posted by\s/.test(inlineText(inlines));
}

/** The title of a video: a line of one link to it. */
function isTitle(block: Block, isOwn: (url: string) => boolean): boolean {
  const [only, ...more] = inlinesOf(block);
  return only?.type === "link" && more.length === 0 && isOwn(only.url);
}

function signatureOf(block: Block | undefined): Pick<Markup, "name" | "account" | "day"> {
  const inlines = inlinesOf(block);
  const line = inlineText(inlines);
  const english = /^Posted by\s([^]{1,300})\son\s([^]{1,60})$/.exec(line);
  const links = inlines.filter((inline) => inline.type === "link");
  const author = links.find(({ url }) => accountIn(url) !== undefined);
  return {
    name: author?.text ?? english?.[1]?.trim(),
    account: accountIn(author?.url),
    day: englishDay(english?.[2] ?? links.at(-1)?.text),
  };
}

/** The account whose page an address is. */
function accountIn(address: string | undefined): string | undefined {
  if (address === undefined || !isUrl(address)) return undefined;
  const { hostname, pathname, searchParams } = new URL(address);
  if (!/(?:^|\.)facebook\.com$/.test(hostname)) return undefined;
  const name = /^\/([A-Za-z0-9.-]{1,100})\/?$/.exec(pathname)?.[1];
  return name === "profile.php" ? /^\d{1,25}$/.exec(searchParams.get("id") ?? "")?.[0] : name;
}
