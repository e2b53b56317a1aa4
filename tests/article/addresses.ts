// A small reader of the addresses of many services, so that tests of forms do not depend on the platforms.
import { parse } from "./posts.ts";
import type { Parse } from "../../src/article/index.ts";

type Shape = readonly [platform: string, host: RegExp, path: RegExp];

const SHAPES: readonly Shape[] = [
  ["instagram", /^(?:www\.)?instagram\.com$/, /^\/(?:[\w.]+\/)?(?:p|reel|tv)\/([\w-]+)/],
  ["threads", /^(?:www\.)?threads\.(?:net|com)$/, /^\/(?:@[\w.]+\/post|t)\/([\w-]+)/],
  ["youtube", /^www\.youtube(?:-nocookie)?\.com$/, /^\/embed\/(?!live_stream|videoseries)([\w-]{11})$/],
  ["youtube", /^youtu\.be$/, /^\/([\w-]{11})$/],
  ["vimeo", /^(?:www\.|player\.)?vimeo\.com$/, /^\/(?:video\/)?(\d+)$/],
  ["tiktok", /^www\.tiktok\.com$/, /^\/(?:@[\w.]*\/video|embed\/v2)\/(\d+)$/],
  ["facebook", /^www\.facebook\.com$/, /^\/([^/]+\/(?:posts|videos|photos)\/.+?)\/?$/],
  ["reddit", /^(?:www\.|embed\.)?reddit\.com$/, /^\/(?:r\/\w+\/)?comments\/(\w+(?:\/\w*\/\w+)?)/],
  ["tumblr", /^[\w-]+\.tumblr\.com$/, /^\/post\/(\d+)/],
  ["telegram", /^t\.me$/, /^\/(\w+\/\d+)$/],
  ["flickr", /^www\.flickr\.com$/, /^\/photos\/[^/]+\/(\d+)/],
  ["pinterest", /^www\.pinterest\.com$/, /^\/pin\/(\d+)/],
  ["linkedin", /^www\.linkedin\.com$/, /^\/embed\/feed\/update\/(urn:li:\w+:\d+)$/],
  ["imgur", /^imgur\.com$/, /^\/((?:a\/)?\w+)$/],
  ["soundcloud", /^(?:api\.)?soundcloud\.com$/, /^\/(tracks\/\d+|[\w-]+\/[\w-]+)$/],
  ["dailymotion", /^www\.dailymotion\.com$/, /^\/(?:embed\/)?video\/(\w+)$/],
  ["spotify", /^open\.spotify\.com$/, /^\/(?:embed\/)?(album\/\w+)$/],
  ["datawrapper", /^datawrapper\.dwcdn\.net$/, /^\/(\w+)\/$/],
  ["twitch", /^clips\.twitch\.tv$/, /^\/(?!embed$)([\w-]+)$/],
  ["misskey", /^misskey\.example$/, /^\/notes\/(\w+)$/],
];

/** Servers of the fediverse whose addresses are only a guess. */
const GUESSES: readonly Shape[] = [
  ["peertube", /^tube\.example$/, /^\/(?:videos\/embed|w)\/([\w-]{20,40})$/],
  ["pixelfed", /^pixelfed\.example$/, /^\/p\/\w+\/(\d+)$/],
];

/** Addresses whose post stands in a parameter. */
const PARAMETERS: readonly (readonly [platform: string, address: RegExp, parameter: string])[] = [
  ["youtube", /^www\.youtube\.com\/watch$/, "v"],
  ["facebook", /^www\.facebook\.com\/photo\.php$/, "fbid"],
  ["twitch", /^clips\.twitch\.tv\/embed$/, "clip"],
];

/** Reads an address as a post of a service; its id is what the address says. */
export const parseAny: Parse = (text) => {
  const known = parse(text);
  if (known?.certain === true) return known;
  const address = text.trim().startsWith("//") ? `https:${text.trim()}` : text.trim();
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const plugin = /^\/plugins\/(?:post|video)\.php$/.test(url.pathname) ? url.searchParams.get("href") : null;
  if (url.hostname === "www.facebook.com" && plugin !== null) return parseAny(plugin);
  const named = PARAMETERS.find(([, place]) => place.test(url.hostname + url.pathname));
  const value = named && url.searchParams.get(named[2]);
  if (value) return { platform: named[0], id: value, url: address, certain: true };
  for (const [list, certain] of [
    [SHAPES, true],
    [GUESSES, false],
  ] as const) {
    for (const [platform, host, path] of list) {
      const id = host.test(url.hostname) ? path.exec(url.pathname)?.[1] : undefined;
      if (id !== undefined) return { platform, id, url: address, certain };
    }
  }
  return known;
};
