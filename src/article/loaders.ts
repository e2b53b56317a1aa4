// Scripts of the platforms that fill embeds, and the markup that needs them.
import { classesOf } from "./forms.ts";
import { decodeAttribute } from "./tokens.ts";
import type { Element } from "./elements.ts";
import type { Range } from "./found.ts";

/** A script that fills embeds, or a part of the page that needs one. */
export interface Loader {
  readonly range: Range;
  /** The platform's name. */
  readonly platform: string;
  /** The server whose embeds it fills; Mastodon only. */
  readonly host?: string;
}

/** A script that loads, or uses, a platform's script. */
export interface LoaderScript extends Loader {
  /** Whether it does nothing else, so that it can go. */
  readonly pure: boolean;
}

const SNIPPET =
  /^\s*(?:window\.twttr\s*=\s*)?[!(]?\s*function\s*\(\s*d\s*,\s*s\s*,\s*id\s*\)\s*\{[^]*\}\s*\)?\s*\(\s*document\s*,\s*["']script["']\s*,\s*["']twitter-wjs["']\s*\)\s*\)?\s*;?\s*$/;
/** X's own snippet is about 400 code units long. */
const MAX_SNIPPET = 1500;

/** What of X's script a page uses besides posts. */
const X_WIDGETS = [
  "twitter-timeline",
  "twitter-grid",
  "twitter-moment",
  "twitter-share-button",
  "twitter-follow-button",
  "twitter-mention-button",
  "twitter-hashtag-button",
  "twitter-dm-button",
  "periscope-on-air",
];

/** Reads a `script` element as a loader; `undefined` if it has to do with no platform. */
export function loaderOf(element: Element, text: string): LoaderScript | undefined {
  const range: Range = [element.start, element.end];
  const source = element.attributes.get("src");
  if (source === undefined || source.trim() === "") {
    return inlineLoader(text.slice(element.inner, element.innerEnd), range, text);
  }
  const address = decodeAttribute(source).trim();
  const url = address.startsWith("//") ? `https:${address}` : address;
  if (url.length > 2048 || !URL.canParse(url)) return undefined;
  const { hostname, pathname } = new URL(url);
  const pure = element.closed && !joins(range, text);
  if ((hostname === "platform.twitter.com" || hostname === "platform.x.com") && pathname === "/widgets.js") {
    return { range, platform: "x", pure };
  }
  if (hostname === "embed.bsky.app" && pathname === "/static/embed.js")
    return { range, platform: "bluesky", pure };
  if (pathname === "/embed.js") return { range, platform: "mastodon", host: hostname, pure };
  return undefined;
}

/** Whether two words would become one if this range went. */
function joins([start, end]: Range, text: string): boolean {
  return /[^\s>]/.test(text[start - 1] ?? ">") && /[^\s<]/.test(text[end] ?? "<");
}

function inlineLoader(script: string, range: Range, text: string): LoaderScript | undefined {
  if (!/platform\.(?:twitter|x)\.com\/widgets\.js/.test(script)) return undefined;
  const pure =
    script.length <= MAX_SNIPPET && SNIPPET.test(script) && script.split("twitter-wjs").length === 2;
  return { range, platform: "x", pure: pure && !joins(range, text) };
}

/**
 * Whether an inline script has X's script make posts or timelines of its own. Scripts that only listen to it, or have
 * it look for embeds again, have to do without it in many browsers as it is.
 */
export function callsX(element: Element, text: string): boolean {
  return (
    !element.attributes.has("src") &&
    text.slice(element.inner, element.innerEnd).includes("twttr.widgets.create")
  );
}

/** Reads an element as something that a platform's script fills; `undefined` if it is not. */
export function needOf(element: Element): Loader | undefined {
  const range: Range = [element.start, element.end];
  if (
    element.name === "twitter-widget" ||
    element.attributes.has("data-tweet-id") ||
    element.attributes.has("data-tweetid")
  ) {
    return element.name === "amp-twitter" ? undefined : { range, platform: "x" };
  }
  if (!/twitter-|periscope-|bluesky-embed|mastodon-embed/i.test(element.attributes.get("class") ?? ""))
    return undefined;
  const classes = classesOf(element);
  if (classes.has("bluesky-embed")) return { range, platform: "bluesky" };
  if (classes.has("mastodon-embed")) {
    const source = decodeAttribute(
      element.attributes.get("data-embed-url") ?? element.attributes.get("src") ?? "",
    ).trim();
    const url = source.startsWith("//") ? `https:${source}` : source;
    return URL.canParse(url) ? { range, platform: "mastodon", host: new URL(url).hostname } : undefined;
  }
  const filled =
    classes.has("twitter-tweet") ||
    classes.has("twitter-video") ||
    X_WIDGETS.some((name) => classes.has(name));
  return filled ? { range, platform: "x" } : undefined;
}
