// The URL shapes under which a post of X is met.
import { POST_ID } from "./answer.ts";
import type { Reference } from "../../model/reference.ts";
import { isUrl } from "../../model/url.ts";

/** Hosts of X itself. The last one is its onion address. */
const HOSTS: ReadonlySet<string> = new Set(
  ["twitter.com", "x.com"]
    .flatMap((host) => [host, `www.${host}`, `m.${host}`, `mobile.${host}`])
    .concat("twitter3e4tixl4xyajtrzo62zg5vztmjuricljdp2c5kshju4avyoid.onion"),
);

/** Mirrors that exist to be previewed in chats, with the prefixes that choose what they preview. */
const MIRRORS: ReadonlySet<string> = new Set(
  ["fxtwitter.com", "fixupx.com", "vxtwitter.com", "fixvx.com", "twittpr.com"].flatMap((host) =>
    ["", "www.", "d.", "g.", "t.", "api.", "dl."].map((prefix) => prefix + host),
  ),
);

/** Well-known fronts that show posts without X's scripts (Nitter); there are more, which come and go. */
const FRONTS: ReadonlySet<string> = new Set([
  "nitter.net",
  "xcancel.com",
  "nitter.poast.org",
  "nitter.privacyredirect.com",
  "nitter.space",
  "nitter.tiekoetter.com",
  "lightbrd.com",
]);

/** First path segments that are no user: what follows them is something else. */
const RESERVED: ReadonlySet<string> = new Set([
  "hashtag",
  "intent",
  "search",
  "share",
  "home",
  "explore",
  "settings",
]);

/** The canonical page of a post; `i` stands for an author who is not known. */
export function pageOf(id: string, handle = "i"): string {
  return `https://x.com/${handle}/status/${id}`;
}

/** Reads a URL as a reference to a post of X; `undefined` if it is none. Certain wherever it matches. */
export function matchX(url: URL): Reference | undefined {
  if ((url.protocol !== "https:" && url.protocol !== "http:") || url.port !== "" || url.username !== "") {
    return undefined;
  }
  const host = url.hostname;
  const segments = url.pathname.split("/").filter((segment) => segment !== "");
  if (HOSTS.has(host)) {
    const hashbang = segments.length === 0 && url.hash.startsWith("#!/");
    return fromPath(hashbang ? hashbangPath(url.hash) : segments);
  }
  if (MIRRORS.has(host)) return fromMirror(segments);
  if (FRONTS.has(host)) return fromPath(segments);
  if (host === "t.co") return shortLink(segments);
  if (host === "platform.twitter.com" || host === "platform.x.com") {
    return segments[0] === "embed" ? reference(url.searchParams.get("id") ?? undefined) : undefined;
  }
  if (host === "publish.twitter.com" || host === "publish.x.com") {
    const query = url.searchParams.get("query") ?? "";
    const inner = isUrl(query) ? new URL(query) : undefined;
    return inner && HOSTS.has(inner.hostname) ? matchX(inner) : undefined;
  }
  return undefined;
}

/** `#!/user/status/1?s=20`: the path of before 2012, within the fragment. */
function hashbangPath(hash: string): string[] {
  return hash
    .slice(2)
    .replace(/[?#].*$/s, "")
    .split("/")
    .filter((segment) => segment !== "");
}

function fromPath(segments: readonly string[]): Reference | undefined {
  const [first = "", second = "", third = "", fourth, fifth] = segments;
  const [user, word] = [first.toLowerCase(), second.toLowerCase()];
  if (user === "statuses" || user === "status") return reference(second);
  if (user === "i") {
    if (word === "web" && third === "status") return reference(fourth, undefined, segments.slice(4));
    if (word === "cards" && third === "tfw" && fourth === "v1") return reference(fifth);
    if (word === "videos") return reference(third === "tweet" ? fourth : third);
    return word === "status" ? reference(third, undefined, segments.slice(3)) : undefined;
  }
  if (RESERVED.has(user)) return undefined;
  if (word === "status" || word === "statuses" || word === "article") {
    return reference(third, first, segments.slice(3));
  }
  return undefined;
}

/** Mirrors take `/dir` or `/dl` before the path, `/2` on their API, a language after it, and status paths only. */
function fromMirror(segments: readonly string[]): Reference | undefined {
  const path = segments[0] === "dir" || segments[0] === "dl" ? segments.slice(1) : segments;
  const at = path.findIndex((segment) => segment === "status" || segment === "statuses");
  if (at < 0 || at > 2) return undefined;
  const user = at === 1 && path[0] !== "2" ? path[0] : undefined;
  return reference(path[at + 1], user, path.slice(at + 2));
}

/** X shortens every link with it: most lead to no post. */
function shortLink([code, ...rest]: readonly string[]): Reference | undefined {
  if (code === undefined || rest.length > 0 || !/^[A-Za-z0-9]{1,20}$/.test(code)) return undefined;
  return { platform: "x", id: `t.co/${code}`, url: `https://t.co/${code}`, certain: false, short: true };
}

function reference(
  id: string | undefined,
  user?: string,
  rest: readonly string[] = [],
): Reference | undefined {
  if (id === undefined || !POST_ID.test(id)) return undefined;
  // The name in the URL is decoration: X answers by the id alone.
  const handle = user !== undefined && /^[A-Za-z0-9_]{1,50}$/.test(user) ? user : "i";
  const number = rest[0] === "photo" || rest[0] === "video" ? rest[1] : undefined;
  const focus = number !== undefined && /^[1-9]\d?$/.test(number) ? Number(number) : undefined;
  return {
    platform: "x",
    id,
    url: pageOf(id, handle),
    certain: true,
    ...(focus !== undefined && { focus }),
  };
}

/** The post that a URL names, if it is one of X. */
export function idOfUrl(url: string | undefined): string | undefined {
  return url !== undefined && isUrl(url) ? matchX(new URL(url))?.id : undefined;
}
