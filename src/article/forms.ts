// The forms in which publishers embed posts: one function per form, each reading one element.
import { parseWritten } from "./links.ts";
import { decodeAttribute } from "./tokens.ts";
import type { Element } from "./elements.ts";
import type { Candidate, Markup, Parse } from "./found.ts";
import type { Reference } from "../model/reference.ts";

/** What a form may ask about the surroundings of its element. */
export interface FormContext {
  readonly parse: Parse;
  /** The last link to a post within the element, of one platform or of any. */
  lastLink(element: Element, platform?: string): Reference | undefined;
  /** Whether a further embed, or a blockquote that should have been one, stands within the element. */
  holdsEmbed(element: Element): boolean;
}

/** JSON in an attribute longer than this is not read (UTF-16 code units). */
const MAX_JSON = 100_000;

/** The classes of an element in lower case: publishers write them in any order and case. */
export function classesOf(element: Element): ReadonlySet<string> {
  const value = element.attributes.get("class");
  return new Set(value === undefined ? [] : value.toLowerCase().split(/\s+/));
}

/** Recognizes an element as the embed of a post; `undefined` if it is none. */
export function recognizeForm(element: Element, context: FormContext): Candidate | undefined {
  if (element.name === "amp-twitter") return ampTwitter(element, context);
  if (!element.closed) return undefined;
  if (element.name === "iframe") return iframe(element, context);
  if (element.name === "blockquote") return blockquote(element, context) ?? dataAttribute(element, context);
  return substack(element, context) ?? dataAttribute(element, context);
}

function candidate(
  element: Element,
  markup: Markup,
  reference: Reference | undefined,
  certain = reference?.certain === true,
): Candidate | undefined {
  if (!reference) return undefined;
  return {
    reference: certain ? { ...reference, certain } : reference,
    range: [element.start, element.end],
    markup,
    certain,
    ...(!certain && { fixed: "uncertain" }),
    ...(element.parent?.name === "p" && { inParagraph: true }),
  };
}

/**
 * `<blockquote class="twitter-tweet">`, `bluesky-embed`, `mastodon-embed`. A blockquote that holds a further embed has
 * lost its end tag somewhere and is none.
 */
function blockquote(element: Element, context: FormContext): Candidate | undefined {
  const classes = classesOf(element);
  const tweet = classes.has("twitter-tweet") || classes.has("twitter-video");
  if (!tweet && !classes.has("bluesky-embed") && !classes.has("mastodon-embed")) return undefined;
  if (context.holdsEmbed(element)) return undefined;
  // The permalink comes last; profiles, tags and other posts may be linked before it.
  if (tweet) return candidate(element, "blockquote", context.lastLink(element, "x"));
  if (classes.has("bluesky-embed")) {
    const uri = element.attributes.get("data-bluesky-uri");
    const named = uri === undefined ? undefined : parseAtUri(uri, context.parse);
    return candidate(element, "blockquote", named ?? context.lastLink(element, "bluesky"));
  }
  const url = element.attributes.get("data-embed-url");
  const named = url === undefined ? undefined : parseEmbedPage(url, context.parse);
  const reference = named ?? context.lastLink(element, "mastodon");
  return candidate(element, "mastodon-embed", reference, true);
}

/** An iframe of a platform, or of a service that shows the post whose URL it is given. */
function iframe(element: Element, context: FormContext): Candidate | undefined {
  for (const name of ["src", "data-src", "data-lazy-src"]) {
    const raw = element.attributes.get(name);
    if (raw === undefined || raw.length > MAX_JSON) continue;
    const found = framed(decodeAttribute(raw).trim(), element, context);
    if (found) return found;
  }
  const id = element.attributes.get("data-tweet-id");
  return id === undefined ? undefined : candidate(element, "iframe", parsePostId(id, context.parse));
}

function framed(source: string, element: Element, { parse }: FormContext): Candidate | undefined {
  const address = source.startsWith("//") ? `https:${source}` : source;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const host = url.hostname;
  if (host === "platform.twitter.com" || host === "platform.x.com") {
    const id = url.pathname.startsWith("/embed/") ? url.searchParams.get("id") : null;
    return id === null ? undefined : candidate(element, "iframe", parsePostId(id, parse));
  }
  if (host === "embed.bsky.app") {
    const path = /^\/embed\/([^/]+)\/app\.bsky\.feed\.post\/([^/]+)$/.exec(url.pathname);
    return path
      ? candidate(element, "iframe", parse(`https://bsky.app/profile/${path[1]!}/post/${path[2]!}`))
      : undefined;
  }
  if (host === "twitframe.com" || host === "cdn.iframe.ly" || host === "cdn.embedly.com") {
    const shown = url.searchParams.get("url");
    return shown === null ? undefined : candidate(element, "iframe", parse(shown));
  }
  if (url.pathname.endsWith("/embed")) {
    const marked = classesOf(element).has("mastodon-embed");
    const reference = parseEmbedPage(source, parse);
    return candidate(element, marked ? "mastodon-embed" : "iframe", reference, marked || reference?.certain);
  }
  const reference = parse(address);
  return reference?.certain === true ? candidate(element, "iframe", reference) : undefined;
}

/** `<div class="tweet" data-attrs="{&quot;url&quot;:...}">`; for Bluesky the JSON has a `uri`. */
function substack(element: Element, { parse }: FormContext): Candidate | undefined {
  const raw = element.attributes.get("data-attrs");
  if (raw === undefined || raw.length > MAX_JSON) return undefined;
  const classes = classesOf(element);
  if (!["tweet", "twitter-embed", "bluesky-wrap"].some((name) => classes.has(name))) return undefined;
  const { url, uri } = jsonObject(decodeAttribute(raw));
  const reference =
    typeof url === "string" ? parse(url) : typeof uri === "string" ? parseAtUri(uri, parse) : undefined;
  return candidate(element, "substack", reference);
}

function jsonObject(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function ampTwitter(element: Element, { parse }: FormContext): Candidate | undefined {
  const found = candidate(element, "amp", parsePostId(postIdOf(element) ?? "", parse));
  return found && { ...found, fixed: "amp" };
}

/** Elements that show something of their own or do something: never a mere placeholder. */
const NOT_PLACEHOLDERS = new Set([
  "a",
  "button",
  "li",
  "tr",
  "td",
  "img",
  "input",
  "form",
  "body",
  "html",
  "main",
]);

/**
 * An element that names a post in `data-tweet-id` and waits to be filled. It is one only if it shows no text of its
 * own, or if its class says that it is an embed: sites also mark posts of their own lists with this attribute.
 */
function dataAttribute(element: Element, context: FormContext): Candidate | undefined {
  const id = postIdOf(element);
  if (id === undefined || NOT_PLACEHOLDERS.has(element.name)) return undefined;
  const named = parsePostId(id, context.parse);
  if (!named) return undefined;
  const linked = context.lastLink(element);
  if (linked && (linked.platform !== named.platform || linked.id !== named.id)) return undefined;
  const said = /(?:tweet|twitter)[^\s]*embed|embed[^\s]*(?:tweet|twitter)/i.test(
    element.attributes.get("class") ?? "",
  );
  const empty = element.texts === 0 && element.elements <= 8;
  if (element.name !== "twitter-widget" && !said && !empty) return undefined;
  return candidate(element, "data-attribute", linked ?? named);
}

function postIdOf(element: Element): string | undefined {
  return element.attributes.get("data-tweet-id") ?? element.attributes.get("data-tweetid");
}

/** An X post by what stands in an attribute: its id, or (seen in `amp-twitter`) its whole URL. */
function parsePostId(raw: string, parse: Parse): Reference | undefined {
  const id = raw.trim();
  return /^[0-9]{1,20}$/.test(id) ? parse(`https://x.com/i/status/${id}`) : parseWritten(raw, parse);
}

function parseAtUri(raw: string, parse: Parse): Reference | undefined {
  const uri = /^at:\/\/([^/\s]{1,300})\/app\.bsky\.feed\.post\/([^/?#\s]{1,600})$/.exec(
    decodeAttribute(raw).trim(),
  );
  return uri ? parse(`https://bsky.app/profile/${uri[1]!}/post/${uri[2]!}`) : undefined;
}

/** The post behind the page that Mastodon shows in an iframe: the permalink with `/embed` appended. */
function parseEmbedPage(raw: string, parse: Parse): Reference | undefined {
  if (raw.length > MAX_JSON) return undefined;
  const url = decodeAttribute(raw)
    .trim()
    .replace(/[?#].*$/s, "");
  return parse((url.startsWith("//") ? `https:${url}` : url).replace(/\/embed\/?$/, ""));
}
