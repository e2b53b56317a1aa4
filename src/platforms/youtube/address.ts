// The URL shapes under which a video, a clip or a community post of YouTube is met, and the channel that a page is of.
import type { Reference } from "../../model/reference.ts";
import { isUrl } from "../../model/url.ts";
import { webUrl, defined, unescapedPart } from "../read/fields.ts";
import type { Author } from "../../model/author.ts";

/** Hosts of YouTube itself; before 2010 it had one for each country (`uk.youtube.com`). */
const HOST = /^(?:(?:www|m|music|gaming|[a-z]{2})\.)?youtube\.com$/;
const OTHER_HOSTS: ReadonlySet<string> = new Set(
  ["youtube-nocookie.com", "youtubekids.com", "youtube.googleapis.com"].flatMap((host) => [
    host,
    `www.${host}`,
  ]),
);
const SHORT_HOSTS: ReadonlySet<string> = new Set(["youtu.be", "www.youtu.be"]);

/** Other ways to watch YouTube, with its own paths: Invidious and Piped servers that are often linked. */
const MIRRORS: ReadonlySet<string> = new Set([
  ...["yewtu.be", "invidio.us", "invidious.io", "invidious.snopyta.org", "invidious.kavin.rocks"],
  ...["invidious.nerdvpn.de", "inv.nadeko.net", "vid.puffyan.us", "piped.video", "piped.kavin.rocks"],
]);

const VIDEO = /^[A-Za-z0-9_-]{11}$/;
/** Words of as many letters as an id has, in the place of one. */
const NO_VIDEOS: ReadonlySet<string> = new Set(["videoseries", "live_stream"]);
/** Ids of clips and community posts. */
const LONG = /^[A-Za-z0-9_-]{12,64}$/;

/** First path segments before the id of a video. */
const BEFORE_ID: ReadonlySet<string> = new Set(["watch", "shorts", "live", "embed", "v", "e"]);

/** The page of a video, from a moment on if one is given, in seconds. */
export function watchPage(id: string, seconds = 0): string {
  return `https://www.youtube.com/watch?v=${id}${seconds > 0 ? `&t=${seconds}s` : ""}`;
}

/** The page of what a reference of YouTube names: a video by its id, `clip/<id>`, `post/<id>`. */
export function pageOfId(id: string): string {
  return id.includes("/") ? `https://www.youtube.com/${id}` : watchPage(id);
}

/** Reads a URL as a reference; `undefined` if it names no single video, clip or post. Certain wherever it matches. */
export function matchYoutube(url: URL, depth = 0): Reference | undefined {
  if ((url.protocol !== "https:" && url.protocol !== "http:") || url.port !== "" || url.username !== "")
    return undefined;
  const host = url.hostname;
  // Old Flash addresses go on with `&` where a `?` should be.
  const segments = url.pathname
    .split("&", 1)[0]!
    .split("/")
    .filter((segment) => segment !== "");
  if (SHORT_HOSTS.has(host)) {
    return segments.length > 1 || segments[0] === "watch" ? fromPath(url, segments) : video(segments[0], url);
  }
  if (host === "consent.youtube.com" || host === "accounts.youtube.com")
    return within(url.searchParams.get("continue"), depth);
  if (HOST.test(host) || OTHER_HOSTS.has(host))
    return wrapped(url, segments, depth) ?? fromPath(url, segments);
  return MIRRORS.has(host) ? (fromPath(url, segments) ?? video(segments[0], url)) : undefined;
}

/** Addresses that hold another one. */
function wrapped(url: URL, [first]: readonly string[], depth: number): Reference | undefined {
  if (first === "attribution_link") return within(url.searchParams.get("u"), depth);
  return first === "oembed" ? within(url.searchParams.get("url"), depth) : undefined;
}

function within(address: string | null, depth: number): Reference | undefined {
  if (address === null || depth > 2 || !isUrl(address, "https://www.youtube.com/")) return undefined;
  return matchYoutube(new URL(address, "https://www.youtube.com/"), depth + 1);
}

function fromPath(url: URL, segments: readonly string[]): Reference | undefined {
  const [first = "", second, third] = segments;
  if (first === "clip") return page("clip", second);
  if (first === "post") return page("post", second);
  // The posts of a channel, and one of them on top.
  const tab = first === "channel" || first === "c" || first === "user" ? third : second;
  if (tab === "community" || tab === "posts") return page("post", url.searchParams.get("lb") ?? undefined);
  if (BEFORE_ID.has(first) && second !== undefined) return video(second, url) ?? named(url);
  return first === "" ||
    first === "watch" ||
    first === "watch_popup" ||
    first === "playlist" ||
    first === "embed"
    ? named(url)
    : undefined;
}

/** The video that the parameter `v` names, also where the old mobile site had it: `#/watch?v=`, `#!v=`. */
function named(url: URL): Reference | undefined {
  const fragment = /^#!?(?:\/watch\?)?(.{1,500})$/s.exec(url.hash)?.[1];
  return video(url.searchParams.get("v") ?? new URLSearchParams(fragment).get("v") ?? undefined, url);
}

function video(id: string | undefined, url: URL): Reference | undefined {
  if (id === undefined || !VIDEO.test(id) || NO_VIDEOS.has(id)) return undefined;
  return { platform: "youtube", id, url: watchPage(id, moment(url)), certain: true };
}

function page(kind: "clip" | "post", id: string | undefined): Reference | undefined {
  if (id === undefined || !LONG.test(id)) return undefined;
  return { platform: "youtube", id: `${kind}/${id}`, url: pageOfId(`${kind}/${id}`), certain: true };
}

/** The moment at which a link begins, in seconds: `t=83`, `t=1m23s`, `start=83`, `#t=83`. 0 if it names none. */
function moment({ searchParams, hash }: URL): number {
  const written =
    searchParams.get("t") ?? searchParams.get("start") ?? /^#t=([0-9hms]{1,12})$/.exec(hash)?.[1] ?? "";
  const parts = /^(?:(\d{1,2})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(written);
  if (!parts) return 0;
  const [hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  return hours * 3_600 + minutes * 60 + seconds;
}

/**
 * The channel. Its handle is what its address says: `@name`, `/user/name`, `/c/name`, or, where there is no other, its id.
 *
 * @param page the address of the channel's page, relative ones too.
 * @returns `undefined` if neither page nor id is known.
 */
export function channelOf(
  page: string | undefined,
  name: string | undefined,
  id: string | undefined,
): Author | undefined {
  const address = webUrl(page, "https://www.youtube.com/");
  const path = address === undefined ? "" : unescapedPart(new URL(address).pathname);
  const [, kind, rest] = /^\/(@|user\/|c\/|channel\/)([^/\s]{1,200})\/?$/.exec(path) ?? [];
  const channel = id ?? (kind === "channel/" ? rest : undefined);
  const handle = kind !== undefined && kind !== "channel/" ? rest : channel;
  if (handle === undefined) return undefined;
  const url = kind === undefined ? `/channel/${handle}` : `/${kind}${encodeURIComponent(rest!)}`;
  return defined({
    id: channel,
    handle,
    name: name?.trim() || undefined,
    url: `https://www.youtube.com${url}`,
  });
}
