// Elements that a platform hands out as embed code: a blockquote or an empty box that its script fills.
import { parseWritten } from "../links.ts";
import type { Element } from "../elements.ts";
import type { Candidate, Markup, Parse } from "../found.ts";
import type { Reference } from "../../model/reference.ts";
import { candidate, classesOf, parseEmbedPage, valueOf } from "./form.ts";
import { parseAtUri, parseNamed } from "../services.ts";
import type { FormContext } from "./form.ts";

/** How the embed code of a platform names its post. */
interface Handed {
  readonly platform: string;
  /** Attributes that name the post, by address or id, in the order in which they are believed. */
  readonly attributes: readonly string[];
  /** Which link within names it if no attribute does. By default the last: profiles and tags may come before. */
  readonly link?: "first" | "before";
  /** Only as a blockquote. */
  readonly quote?: true;
}

/** By the class, or the name, of the element. */
const HANDED: ReadonlyMap<string, Handed> = new Map([
  ["twitter-tweet", { platform: "x", attributes: [], quote: true }],
  ["twitter-video", { platform: "x", attributes: [], quote: true }],
  ["bluesky-embed", { platform: "bluesky", attributes: ["data-bluesky-uri"], quote: true }],
  ["instagram-media", { platform: "instagram", attributes: ["data-instgrm-permalink"], quote: true }],
  ["text-post-media", { platform: "threads", attributes: ["data-text-post-permalink"], quote: true }],
  ["tiktok-embed", { platform: "tiktok", attributes: ["cite", "data-video-id"], quote: true }],
  ["fb-post", { platform: "facebook", attributes: ["data-href", "href", "cite"] }],
  ["fb-video", { platform: "facebook", attributes: ["data-href", "href", "cite"] }],
  ["fb:post", { platform: "facebook", attributes: ["href", "data-href"] }],
  ["fb:video", { platform: "facebook", attributes: ["href", "data-href"] }],
  ["fb-xfbml-parse-ignore", { platform: "facebook", attributes: ["cite"], quote: true }],
  // The first link goes to what is shown; its author, the community and the post it answers follow.
  ["reddit-embed-bq", { platform: "reddit", attributes: [], link: "first", quote: true }],
  ["reddit-card", { platform: "reddit", attributes: [], link: "first", quote: true }],
  ["reddit-embed", { platform: "reddit", attributes: [], link: "first" }],
  // Its attribute names a page made for the frame; the link within is the permalink.
  ["tumblr-post", { platform: "tumblr", attributes: ["data-href"], link: "before" }],
  ["imgur-embed-pub", { platform: "imgur", attributes: ["data-id"] }],
  ["embedly-card", { platform: "", attributes: ["href", "data-url"], link: "first" }],
  ["iframely-embed", { platform: "", attributes: [], link: "first" }],
]);

/** Reads an element as embed code that a platform hands out. */
export function handedOut(element: Element, context: FormContext): Candidate | undefined {
  const classes = classesOf(element);
  if (classes.has("mastodon-embed") && element.name === "blockquote") return mastodonQuote(element, context);
  const name = HANDED.has(element.name) ? element.name : [...classes].find((each) => HANDED.has(each));
  const handed = name === undefined ? undefined : HANDED.get(name)!;
  if (!handed || (handed.quote && element.name !== "blockquote")) return undefined;
  const reference = named(element, handed, context);
  // A blockquote that holds a further embed has lost its end tag somewhere and is none.
  if (!reference || context.holdsEmbed(element, reference)) return undefined;
  return candidate(element, markupOf(element), reference);
}

const markupOf = ({ name }: Element): Markup => (name === "blockquote" ? "blockquote" : "data-attribute");

function named(
  element: Element,
  { platform, attributes, link }: Handed,
  context: FormContext,
): Reference | undefined {
  const only = platform === "" ? undefined : platform;
  if (link === "before") {
    const linked = context.firstLink(element, only);
    if (linked) return linked;
  }
  for (const name of attributes) {
    const value = valueOf(element, name);
    const reference = value === undefined ? undefined : addressed(value, platform, context.parse);
    if (reference) return reference;
  }
  return link === "first" ? context.firstLink(element, only) : context.lastLink(element, only);
}

/** An address as platforms write it into attributes: also without scheme, or an id. */
function addressed(value: string, platform: string, parse: Parse): Reference | undefined {
  const text = /^www\./i.test(value) ? `https://${value}` : value;
  return platform === "bluesky" ? parseAtUri(text, parse) : parseNamed(platform, text, parse);
}

function mastodonQuote(element: Element, context: FormContext): Candidate | undefined {
  const url = element.attributes.get("data-embed-url");
  const page = url === undefined ? undefined : parseEmbedPage(url, context.parse);
  const reference = page ?? context.lastLink(element, "mastodon") ?? context.lastLink(element);
  if (!reference || context.holdsEmbed(element, reference)) return undefined;
  return candidate(element, "mastodon-embed", reference, true);
}

/** Whether a link is one that a platform's script makes an embed of: Flickr's, Pinterest's, Embedly's, Iframely's. */
export function isMarkedLink(element: Element): boolean {
  const { attributes } = element;
  return (
    attributes.has("data-flickr-embed") ||
    attributes.has("data-iframely-url") ||
    attributes.get("data-pin-do")?.toLowerCase() === "embedpin" ||
    classesOf(element).has("embedly-card")
  );
}

/** A link that a platform's script makes an embed of. */
export function markedLink(element: Element, { parse }: FormContext): Candidate | undefined {
  const href = element.attributes.get("href");
  if (href === undefined || !element.closed || !isMarkedLink(element)) return undefined;
  const reference = parseWritten(href, parse);
  return reference?.certain === true ? candidate(element, "data-attribute", reference) : undefined;
}

/** Telegram's script, which puts the message where it stands itself. */
export function telegramScript(element: Element, { parse }: FormContext): Candidate | undefined {
  const post = valueOf(element, "data-telegram-post");
  if (element.name !== "script" || post === undefined || !element.closed) return undefined;
  return candidate(element, "data-attribute", parseNamed("telegram", post.replace(/\?[^]*/, ""), parse));
}

/**
 * The element of a platform that its script had filled before the page was saved: nothing but the frame of the post is
 * in it, which takes the place of the words that stood there.
 */
export function filledAlready(
  element: Element,
  platform: string,
  inner: Candidate,
  text: string,
): Candidate | undefined {
  const isFrame = inner.markup === "iframe" || inner.markup === "mastodon-embed";
  if (!isFrame || inner.reference.platform !== platform || element.texts > 0) return undefined;
  const found = candidate(element, inner.markup, inner.reference, inner.certain);
  return found && { ...found, code: inner.code ?? text.slice(...inner.range) };
}
