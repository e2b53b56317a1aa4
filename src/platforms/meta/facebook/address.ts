// The URL shapes under which a post, photo, video or event of Facebook is met.
import type { Reference } from "../../../model/reference.ts";
import { isUrl } from "../../../model/url.ts";

/** The number of something on Facebook, or the newer form of a post's id, which hides the number. */
const ID = /^(?:\d{5,25}|pfbid[A-Za-z0-9]{20,120})$/;
/** The name or the number of an account or a page, as it stands in addresses. */
const OWNER = /^[\p{L}\p{N}\p{M}._-]{1,100}$/u;

const SITE = "https://www.facebook.com";
const HOST =
  /^(?:(?:www|m|mbasic|web|l|lm|touch|[a-z]{2}-[a-z]{2})\.)?facebook\.com$|^(?:www\.|m\.)?fb\.com$/;

/** What an address says about a post. */
export interface Address {
  readonly id: string;
  /** The plain form. */
  readonly url: string;
  /** The account's name or number, where the address holds it. */
  readonly owner?: string;
  readonly isVideo?: true;
}

/** Reads a URL as a reference to a post of Facebook; `undefined` if it is none. Certain wherever it matches. */
export function matchFacebook(url: URL): Reference | undefined {
  const short = shortLink(url);
  if (short) return short;
  const found = readAddress(url);
  return found && { platform: "facebook", id: found.id, url: found.url, certain: true };
}

/** What an address says about a post of Facebook; `undefined` if it is none, or only leads to one. */
export function readAddress(url: URL, depth = 0): Address | undefined {
  if (!isPlain(url) || !HOST.test(url.hostname) || depth > 3) return undefined;
  const segments = segmentsOf(url);
  if (!segments) return undefined;
  const inner = innerAddress(url, segments);
  if (inner !== undefined)
    return isUrl(inner, SITE) ? readAddress(new URL(inner, SITE), depth + 1) : undefined;
  return fromQuery(url, segments) ?? fromPath(segments);
}

/** The address behind one: of a plugin, a login, a link that leaves Facebook. */
function innerAddress({ searchParams }: URL, segments: readonly string[]): string | undefined {
  // The loader of Facebook's codes puts its version before the plugin: `/v2.3/plugins/post.php`.
  const [first, second] = /^v\d{1,2}\.\d$/.test(segments[0] ?? "") ? segments.slice(1) : segments;
  if (first === "plugins" && /^(?:post|video)\.php$/.test(second ?? ""))
    return searchParams.get("href") ?? "";
  if (first === "login" || first === "login.php") return searchParams.get("next") ?? "";
  if (first === "l.php") return searchParams.get("u") ?? "";
  return undefined;
}

/** Addresses whose parameters name the post. */
function fromQuery({ searchParams }: URL, [first = "", second]: readonly string[]): Address | undefined {
  const get = (name: string): string => searchParams.get(name) ?? "";
  if (first === "permalink.php" || first === "story.php") {
    const [story, owner] = [get("story_fbid"), get("id")];
    if (!ID.test(story) || !OWNER.test(owner)) return undefined;
    return {
      id: story,
      owner,
      url: `${SITE}/permalink.php?story_fbid=${story}&id=${encodeURIComponent(owner)}`,
    };
  }
  if (first === "photo" || first === "photo.php") return photo(get("fbid"));
  if (first === "watch" || first === "video.php") return video(get("v"), `${SITE}/watch/?v=${get("v")}`);
  if (first === "groups" && second !== undefined && get("multi_permalinks") !== "")
    return groupPost(second, get("multi_permalinks"));
  return undefined;
}

function fromPath(segments: readonly string[]): Address | undefined {
  const [first = "", second = "", third = ""] = segments;
  const last = segments.at(-1) ?? "";
  if (first === "reel") return video(second, `${SITE}/reel/${second}`);
  if (first === "events")
    return ID.test(second) ? { id: second, url: `${SITE}/events/${second}/` } : undefined;
  if (first === "groups") {
    return third === "permalink" || third === "posts" ? groupPost(second, segments[3] ?? "") : undefined;
  }
  if (first === "notes" && segments.length > 2 && ID.test(last)) {
    const path = segments.map((segment) => encodeURIComponent(segment)).join("/");
    return { id: last, url: `${SITE}/${path}/` };
  }
  if (!OWNER.test(first) || !ID.test(last) || segments.length < 3 || segments.length > 4) return undefined;
  const owner = encodeURIComponent(first);
  if (second === "posts") return { id: last, owner: first, url: `${SITE}/${owner}/posts/${last}` };
  if (second === "videos") return { ...video(last, `${SITE}/${owner}/videos/${last}/`)!, owner: first };
  if (second !== "photos") return undefined;
  const album = segments.length === 4 ? `${encodeURIComponent(third)}/` : "";
  return { id: last, owner: first, url: `${SITE}/${owner}/photos/${album}${last}/` };
}

function photo(id: string): Address | undefined {
  return ID.test(id) ? { id, url: `${SITE}/photo/?fbid=${id}` } : undefined;
}

function video(id: string, url: string): Address | undefined {
  return ID.test(id) ? { id, url, isVideo: true } : undefined;
}

function groupPost(group: string, id: string): Address | undefined {
  if (!ID.test(id) || !OWNER.test(group)) return undefined;
  return { id, url: `${SITE}/groups/${encodeURIComponent(group)}/posts/${id}/` };
}

/** `fb.watch/code`, `/share/p/code`: they lead to a post. */
function shortLink(url: URL): Reference | undefined {
  if (!isPlain(url)) return undefined;
  const [first = "", second = "", third] = segmentsOf(url) ?? [];
  if (/^(?:www\.)?fb\.watch$/.test(url.hostname)) {
    return second === "" && CODE.test(first)
      ? short(`fb.watch/${first}`, `https://fb.watch/${first}/`)
      : undefined;
  }
  if (!HOST.test(url.hostname) || first !== "share") return undefined;
  const path = third === undefined ? second : /^[pvr]$/.test(second) ? `${second}/${third}` : "";
  const code = path.split("/").at(-1)!;
  return CODE.test(code) ? short(`share/${path}`, `${SITE}/share/${path}/`) : undefined;
}

const CODE = /^[A-Za-z0-9_-]{5,40}$/;

const short = (id: string, url: string): Reference => ({
  platform: "facebook",
  id,
  url,
  certain: true,
  short: true,
});

function isPlain({ protocol, port, username }: URL): boolean {
  return (protocol === "https:" || protocol === "http:") && port === "" && username === "";
}

/** The decoded segments of a path; `undefined` if they cannot be decoded. */
function segmentsOf({ pathname }: URL): string[] | undefined {
  try {
    return pathname
      .split("/")
      .filter((segment) => segment !== "")
      .map((segment) => decodeURIComponent(segment));
  } catch {
    return undefined;
  }
}
