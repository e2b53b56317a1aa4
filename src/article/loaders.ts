// Scripts of the platforms that fill embeds, and the markup that needs them.
import { classesOf } from "./forms/index.ts";
import { decodeAttribute } from "./tokens.ts";
import type { Element } from "./elements.ts";
import type { Range } from "./found.ts";

/** A script that fills embeds, or a part of the page that needs one. */
export interface Loader {
  readonly range: Range;
  /** The platform's name, or that of a service that makes embeds for many (`embedly`). */
  readonly platform: string;
  /** The server whose embeds it fills; the fediverse only. */
  readonly host?: string;
}

/** A script that loads, or uses, a platform's script. */
export interface LoaderScript extends Loader {
  /** Whether it does nothing else, so that it can go. */
  readonly pure: boolean;
  /**
   * What the platform's script works in, or has left in a page that was saved: it shows nothing, and goes when every
   * script of the platform goes.
   */
  readonly remnant?: true;
}

/** The script of a platform: where it comes from, and what of a page it fills. */
interface Kind {
  readonly platform: string;
  readonly source: RegExp;
  /** Classes, or names, of elements that it fills. */
  readonly fills: RegExp;
  /** It fills blockquotes only: sites have classes of that name for things of their own. */
  readonly quotes?: true;
}

/** By host and path, with what follows the path. X's are in lists of their own below. */
const KINDS: readonly Kind[] = [
  {
    platform: "bluesky",
    source: /^embed\.bsky\.app\/static\/embed\.js/,
    fills: /(?:^|\s)bluesky-embed(?:\s|$)/,
  },
  {
    platform: "instagram",
    source: /^(?:www\.|platform\.)?instagram\.com\/(?:[a-z]{2}_[A-Z]{2}\/)?embeds?\.js/,
    fills: /(?:^|\s)instagram-media(?:\s|$)/,
    quotes: true,
  },
  {
    platform: "threads",
    source: /^(?:www\.)?threads\.(?:net|com)\/embed\.js/,
    fills: /(?:^|\s)text-post-media(?:\s|$)/,
    quotes: true,
  },
  {
    platform: "tiktok",
    source: /^(?:www\.)?tiktok\.com\/embed\.js|\/tiktok\/falcon\/embed\/embed_lib_v[\w.]+\.js$/,
    fills: /(?:^|\s)tiktok-embed(?:\s|$)/,
    quotes: true,
  },
  {
    platform: "facebook",
    source: /^connect\.facebook\.net\/[a-z]{2}_[A-Z]{2}\/(?:sdk|all)(?:\/xfbml\.customerchat|\/debug)?\.js/,
    fills: /(?:^|\s)fb-[a-z-]+(?:\s|$)|^fb:/,
  },
  {
    platform: "reddit",
    source:
      /^(?:embed\.reddit\.com\/widgets\.js|embed\.redditmedia\.com\/widgets\/platform\.js|www\.redditstatic\.com\/comment-embed\.js)/,
    fills: /(?:^|\s)reddit-(?:embed-bq|card|embed)(?:\s|$)/,
  },
  {
    platform: "tumblr",
    source: /^(?:secure\.)?assets\.tumblr\.com\/post\.js/,
    fills: /(?:^|\s)tumblr-post(?:\s|$)/,
  },
  { platform: "flickr", source: /^embedr\.flickr\.com\/assets\/client-code\.js/, fills: /(?!)/ },
  { platform: "pinterest", source: /^assets\.pinterest\.com\/js\/pinit(?:_main)?\.js/, fills: /(?!)/ },
  { platform: "vimeo", source: /^player\.vimeo\.com\/api\/player\.js/, fills: /(?!)/ },
  { platform: "imgur", source: /^s\.imgur\.com\/min\/embed\.js/, fills: /(?:^|\s)imgur-embed-pub(?:\s|$)/ },
  {
    platform: "embedly",
    source: /^cdn\.embedly\.com\/widgets\/platform\.js/,
    fills: /(?:^|\s)embedly-card(?:\s|$)/,
  },
  { platform: "iframely", source: /^cdn\.iframe\.ly\/embed\.js/, fills: /(?:^|\s)iframely-embed(?:\s|$)/ },
];

/** Platforms of which one script serves the posts of every address. */
const CENTRAL: ReadonlySet<string> = new Set(["x", ...KINDS.map(({ platform }) => platform)]);

/** Whether the embeds of a platform are filled by a script of their own server, as those of the fediverse are. */
export function isByServer(platform: string): boolean {
  return !CENTRAL.has(platform);
}

/** The snippets by which X and Facebook have a page load their scripts: about 400 code units, and nothing else. */
const snippet = (id: string): RegExp =>
  new RegExp(
    `^\\s*(?:window\\.twttr\\s*=\\s*)?[!(]?\\s*function\\s*\\(\\s*d\\s*,\\s*s\\s*,\\s*id\\s*\\)\\s*\\{[^]*\\}\\s*\\)?\\s*` +
      `\\(\\s*document\\s*,\\s*["']script["']\\s*,\\s*["']${id}["']\\s*\\)\\s*\\)?\\s*;?\\s*$`,
  );
const MAX_SNIPPET = 1500;
const X_SNIPPET = snippet("twitter-wjs");
const FACEBOOK_SNIPPET = snippet("facebook-jssdk");

/** X's script, and the parts that it loads in turn. */
const X_SCRIPT = /^platform\.(?:twitter|x)\.com\/(?:widgets|js\/[\w.~-]+)\.js$/;

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

/** Reads an element as a loader; `undefined` if it has to do with no platform. */
export function loaderOf(element: Element, text: string): LoaderScript | undefined {
  const range: Range = [element.start, element.end];
  if (element.name !== "script") return remnantOf(element, text);
  // Telegram's is the embed itself.
  if (element.attributes.has("data-telegram-post")) return undefined;
  const source = element.attributes.get("src");
  if (source === undefined || source.trim() === "") {
    return inlineLoader(text.slice(element.inner, element.innerEnd), range, text);
  }
  const address = decodeAttribute(source).trim();
  const url = address.startsWith("//") ? `https:${address}` : address;
  if (url.length > 2048 || !URL.canParse(url)) return undefined;
  const { hostname, pathname, search, hash } = new URL(url);
  const pure = element.closed && !joins(range, text);
  if (X_SCRIPT.test(hostname + pathname)) return { range, platform: "x", pure };
  const kind = KINDS.find((each) => each.source.test(hostname + pathname));
  if (kind) {
    return { range, platform: kind.platform, pure: pure && fillsOnly(kind.platform, element, search + hash) };
  }
  if (pathname === "/embed.js") return { range, platform: "mastodon", host: hostname, pure };
  return undefined;
}

/** Whether a script, as it is asked for, fills embeds by itself and does nothing besides. */
function fillsOnly(platform: string, { attributes }: Element, asked: string): boolean {
  // Without this mark the SDK waits for the page's own scripts to use it. By its hash the SDK itself asked for its rest.
  if (platform === "facebook") return /[#&]xfbml=1(?:&|$)|^\?hash=[0-9a-f]+(?:&|$)/.test(asked);
  // With these it puts buttons onto the page's pictures, or is called by the page.
  if (platform === "pinterest") return ![...attributes.keys()].some((name) => /^data-pin-/.test(name));
  return true;
}

/** What X's script leaves in a page: frames that nobody sees, for its settings and for measuring. */
const X_FRAME = /^(?:https?:)?\/\/platform\.(?:twitter|x)\.com\/widgets\/widget_iframe\b/;
/** What TikTok's script loads in turn. */
const TIKTOK_STYLE = /\/tiktok\/falcon\/embed\/embed_lib_v[\w.]+\.css$/;

/** Reads an element as a remnant of a platform's script. */
function remnantOf(element: Element, text: string): LoaderScript | undefined {
  const platform = remnantPlatform(element);
  if (platform === undefined) return undefined;
  const range: Range = [element.start, element.end];
  const showsNothing = platform !== "facebook" || isEmptyRoot(element);
  return { range, platform, pure: element.closed && showsNothing && !joins(range, text), remnant: true };
}

/** Facebook's root, as sites write it, or as its script leaves it: with elements in it that hold nothing. */
function isEmptyRoot(element: Element): boolean {
  const { texts, elements, hidden } = element;
  return texts === 0 && hidden === 0 && (elements === 0 || classesOf(element).has("fb_reset"));
}

/** Whether an element is one in which a platform's script works, or that it has left in the page. */
export function isRemnant(element: Element): boolean {
  return remnantPlatform(element) !== undefined;
}

function remnantPlatform({ name, attributes }: Element): string | undefined {
  const id = attributes.get("id")?.trim();
  if (name === "iframe")
    return id === "rufous-sandbox" || X_FRAME.test(attributes.get("src")?.trim() ?? "") ? "x" : undefined;
  if (name === "link") return TIKTOK_STYLE.test(attributes.get("href") ?? "") ? "tiktok" : undefined;
  return id === "fb-root" ? "facebook" : undefined;
}

/** Whether two words would become one if this range went. */
function joins([start, end]: Range, text: string): boolean {
  return /[^\s>]/.test(text[start - 1] ?? ">") && /[^\s<]/.test(text[end] ?? "<");
}

function inlineLoader(script: string, range: Range, text: string): LoaderScript | undefined {
  const short = script.length <= MAX_SNIPPET && !joins(range, text);
  if (/platform\.(?:twitter|x)\.com\/widgets\.js/.test(script)) {
    const pure = short && X_SNIPPET.test(script) && script.split("twitter-wjs").length === 2;
    return { range, platform: "x", pure };
  }
  if (/connect\.facebook\.net\/[^"']{1,60}\.js/.test(script)) {
    const pure =
      short &&
      FACEBOOK_SNIPPET.test(script) &&
      script.split("facebook-jssdk").length === 2 &&
      /\.js#(?:(?!\.js#)[^"']){0,200}xfbml=1/.test(script);
    return { range, platform: "facebook", pure };
  }
  return undefined;
}

/**
 * The platform whose script an inline script has make something of its own. Scripts that only listen, or have it look
 * for embeds again, have to do without it in many browsers as it is.
 */
export function calledBy(element: Element, text: string): string | undefined {
  if (element.attributes.has("src")) return undefined;
  const script = text.slice(element.inner, element.innerEnd);
  if (script.includes("twttr.widgets.create")) return "x";
  if (/\bFB\.(?:init|ui|api|login|getLoginStatus)\b/.test(script)) return "facebook";
  if (/\bVimeo\.Player\b/.test(script)) return "vimeo";
  return undefined;
}

/** Reads an element as something that a platform's script fills; `undefined` if it is not. */
export function needOf(element: Element): Loader | undefined {
  const range: Range = [element.start, element.end];
  const { name, attributes } = element;
  if (name === "twitter-widget" || attributes.has("data-tweet-id") || attributes.has("data-tweetid")) {
    return name === "amp-twitter" ? undefined : { range, platform: "x" };
  }
  if (attributes.has("data-flickr-embed")) return { range, platform: "flickr" };
  if (attributes.has("data-pin-do")) return { range, platform: "pinterest" };
  if (attributes.has("data-iframely-url")) return { range, platform: "iframely" };
  if (name === "iframe") {
    const source = attributes.get("src") ?? "";
    if (/^\s*(?:https?:)?\/\/player\.vimeo\.com\//i.test(source)) return { range, platform: "vimeo" };
  }
  const listed = attributes.get("class") ?? "";
  if (
    !/twitter-|periscope-|-embed|-media|fb-|-card|reddit-|tumblr-|imgur-/i.test(listed) &&
    !name.startsWith("fb:")
  ) {
    return undefined;
  }
  const classes = classesOf(element);
  if (["mastodon-embed", "truthsocial-embed", "pixelfed__embed"].some((mark) => classes.has(mark))) {
    return needOfServer(element, range);
  }
  const filled =
    classes.has("twitter-tweet") ||
    classes.has("twitter-video") ||
    X_WIDGETS.some((widget) => classes.has(widget));
  if (filled) return { range, platform: "x" };
  // What Facebook's own code shows to browsers without scripts.
  if (classes.has("fb-xfbml-parse-ignore")) return undefined;
  const kind = KINDS.find(
    ({ fills, quotes }) =>
      (quotes !== true || name === "blockquote") && (fills.test(name) || fills.test(listed.toLowerCase())),
  );
  return kind && { range, platform: kind.platform };
}

function needOfServer({ attributes }: Element, range: Range): Loader | undefined {
  const source = decodeAttribute(attributes.get("data-embed-url") ?? attributes.get("src") ?? "").trim();
  const url = source.startsWith("//") ? `https:${source}` : source;
  return URL.canParse(url) ? { range, platform: "mastodon", host: new URL(url).hostname } : undefined;
}
