// The URL shapes under which a post of Instagram is met.
import { HANDLE } from "../media.ts";
import { plainCode } from "../post-code.ts";
import type { Reference } from "../../../model/reference.ts";
import { isUrl } from "../../../model/url.ts";

/** What an address calls a post. All three lead to the same page. */
export type PostKind = "p" | "reel" | "tv";

const HOSTS: ReadonlySet<string> = new Set(
  ["instagram.com", "instagr.am"].flatMap((host) => [host, `www.${host}`, `m.${host}`]),
);

/** Mirrors that exist to be previewed in chats. */
const MIRRORS = ["ddinstagram.com", "kkinstagram.com", "instagramez.com", "vxinstagram.com"] as const;

const KINDS: ReadonlyMap<string, PostKind> = new Map([
  ["p", "p"],
  ["reel", "reel"],
  ["reels", "reel"],
  ["tv", "tv"],
]);

/** The canonical page of a post. */
export function pageOf(code: string, kind: PostKind = "p"): string {
  return `https://www.instagram.com/${kind}/${code}/`;
}

/** The page of an account. */
export function profileOf(handle: string): string {
  return `https://www.instagram.com/${handle}/`;
}

/** The page of a hashtag. */
export function tagPageOf(tag: string): string {
  return `https://www.instagram.com/explore/tags/${encodeURIComponent(tag)}/`;
}

/** Reads a URL as a reference to a post of Instagram; `undefined` if it is none. Certain wherever it matches. */
export function matchInstagram(url: URL): Reference | undefined {
  const segments = segmentsOf(url);
  if (!segments) return undefined;
  const [first = "", second = "", third = ""] = segments;
  if (first === "accounts" && second === "login") return behindLogin(url.searchParams.get("next"));
  if (first === "share") return shared(segments.slice(1));
  if (first === "stories") return story(second, third);
  const found = partsOf(segments);
  if (!found) return undefined;
  const number = url.searchParams.get("img_index") ?? "";
  return {
    platform: "instagram",
    id: found.code,
    url: pageOf(found.code, found.kind),
    certain: true,
    ...(/^[1-9]\d?$/.test(number) && { focus: Number(number) }),
  };
}

/** The author that an address names: `/ada/p/code/`. */
export function handleIn(url: string | undefined): string | undefined {
  if (url === undefined || !isUrl(url)) return undefined;
  const segments = segmentsOf(new URL(url));
  return segments && partsOf(segments)?.handle;
}

/** The segments of an address's path, if it is one of Instagram's. */
function segmentsOf(url: URL): string[] | undefined {
  if (url.protocol !== "https:" && url.protocol !== "http:") return undefined;
  const { hostname: host } = url;
  const isMirror = MIRRORS.some((name) => host === name || host.endsWith(`.${name}`));
  if ((!HOSTS.has(host) && !isMirror) || url.port !== "" || url.username !== "") return undefined;
  return url.pathname.split("/").filter((segment) => segment !== "");
}

interface Parts {
  readonly code: string;
  readonly kind: PostKind;
  readonly handle?: string;
}

function partsOf([first = "", second = "", third]: readonly string[]): Parts | undefined {
  const kind = KINDS.get(first);
  if (kind !== undefined) {
    const code = plainCode(second);
    // `/reels/audio/1` is a list of posts.
    return code === undefined || second === "audio" ? undefined : { code, kind };
  }
  const inner = KINDS.get(second);
  const code = plainCode(third);
  if (inner === undefined || code === undefined || !HANDLE.test(first)) return undefined;
  return { code, kind: inner, handle: first };
}

/** A page that Instagram shows in the place of another names it. */
function behindLogin(next: string | null): Reference | undefined {
  if (next === null || next.includes("/accounts/login")) return undefined;
  const base = "https://www.instagram.com/";
  return isUrl(next, base) ? matchInstagram(new URL(next, base)) : undefined;
}

/** `/share/p/code`, `/share/reel/code`, `/share/code`: codes of their own, which lead to a post. */
function shared(segments: readonly string[]): Reference | undefined {
  const [first = "", second, ...more] = segments;
  if (more.length > 0) return undefined;
  const isKind = first === "p" || first === "reel";
  const code = isKind ? second : second === undefined ? first : undefined;
  if (code === undefined || !/^[A-Za-z0-9_-]{5,40}$/.test(code)) return undefined;
  const path = isKind ? `${first}/${code}` : code;
  const url = `https://www.instagram.com/share/${path}`;
  return { platform: "instagram", id: `share/${path}`, url, certain: true, short: true };
}

/** A story: for a day, and for those who are logged in. */
function story(handle: string, number: string): Reference | undefined {
  if (handle === "highlights" || !HANDLE.test(handle) || !/^\d{8,25}$/.test(number)) return undefined;
  return {
    platform: "instagram",
    id: `stories/${handle}/${number}`,
    url: `https://www.instagram.com/stories/${handle}/${number}/`,
    certain: true,
  };
}
