// The URL shapes under which a post of TikTok is met.
import type { Reference } from "../../model/reference.ts";
import { isUrl } from "../../model/url.ts";

/** The id of a post: digits, more than a number can hold. */
export const POST_ID = /^\d{8,20}$/;
/** A user name, without `@`. */
export const HANDLE = /^[\p{L}\p{N}_.]{1,50}$/u;

const HOSTS: ReadonlySet<string> = new Set(["tiktok.com", "www.tiktok.com", "m.tiktok.com"]);
/** Hosts of the app's own share links. */
const APP_HOSTS: ReadonlySet<string> = new Set(["tiktokv.com", "www.tiktokv.com", "m.tiktokv.com"]);
/** Hosts of short links: the whole path is a code. */
const SHORT_HOSTS: ReadonlySet<string> = new Set(["vm.tiktok.com", "vt.tiktok.com"]);
/** Mirrors that exist to be previewed in chats. */
const MIRRORS = ["vxtiktok.com", "tnktok.com", "tfxktok.com"] as const;

/** The canonical page of a post. TikTok answers `/@/` too, where the author is not known. */
export function pageOf(id: string, handle = "", kind: "video" | "photo" = "video"): string {
  return `https://www.tiktok.com/@${handle}/${kind}/${id}`;
}

/** Reads a URL as a reference to a post of TikTok; `undefined` if it is none. Certain wherever it matches. */
export function matchTiktok(url: URL): Reference | undefined {
  if ((url.protocol !== "https:" && url.protocol !== "http:") || url.port !== "" || url.username !== "") {
    return undefined;
  }
  const host = originOf(url.hostname);
  const segments = url.pathname.split("/").filter((segment) => segment !== "");
  if (SHORT_HOSTS.has(host)) return segments.length === 1 ? shortLink(host, segments[0]!) : undefined;
  if (APP_HOSTS.has(host)) return shared(segments);
  if (!HOSTS.has(host)) return undefined;
  if (segments[0] === "login") return behindLogin(url.searchParams.get("redirect_url"));
  return fromPath(segments);
}

/** The host of TikTok itself that a mirror stands for. */
function originOf(host: string): string {
  const mirror = MIRRORS.find((name) => host === name || host.endsWith(`.${name}`));
  if (mirror === undefined) return host;
  const prefix = host.slice(0, -mirror.length).replace(/\.$/, "");
  return prefix === "vm" || prefix === "vt" || prefix === "m" ? `${prefix}.tiktok.com` : "www.tiktok.com";
}

function fromPath(segments: readonly string[]): Reference | undefined {
  const [first = "", second = "", third = ""] = segments;
  if (first === "t") return segments.length === 2 ? shortLink("www.tiktok.com/t", second) : undefined;
  if (first === "embed") return reference(/^v\d$/.test(second) ? third : second);
  if (first === "player") return second === "v1" ? reference(third) : undefined;
  if (first === "v") return reference(second.replace(/\.html$/, ""));
  if (first === "share") return shared(segments);
  const handle = handleOf(first);
  if (handle === undefined || (second !== "video" && second !== "photo")) return undefined;
  return reference(third, handle, second);
}

function shared([first, second, id]: readonly string[]): Reference | undefined {
  return first === "share" && second === "video" ? reference(id) : undefined;
}

/** The name in a path segment `@name`; empty for `@` alone, `undefined` for anything else. */
function handleOf(segment: string): string | undefined {
  let name: string;
  try {
    name = decodeURIComponent(segment);
  } catch {
    return undefined;
  }
  if (name === "@") return "";
  return name.startsWith("@") && HANDLE.test(name.slice(1)) ? name.slice(1) : undefined;
}

/** The page that TikTok shows in the place of another names it. */
function behindLogin(wanted: string | null): Reference | undefined {
  if (wanted === null || !isUrl(wanted)) return undefined;
  const url = new URL(wanted);
  return HOSTS.has(url.hostname) && !url.pathname.startsWith("/login") ? matchTiktok(url) : undefined;
}

function shortLink(at: string, code: string): Reference | undefined {
  if (!/^[A-Za-z0-9]{5,20}$/.test(code)) return undefined;
  return {
    platform: "tiktok",
    id: `${at}/${code}`,
    url: `https://${at}/${code}/`,
    certain: true,
    short: true,
  };
}

function reference(
  id: string | undefined,
  handle = "",
  kind: "video" | "photo" = "video",
): Reference | undefined {
  if (id === undefined || !POST_ID.test(id)) return undefined;
  return { platform: "tiktok", id, url: pageOf(id, handle, kind), certain: true };
}

/** The author that an address names. */
export function handleIn(url: string | undefined): string | undefined {
  if (url === undefined || !isUrl(url)) return undefined;
  const matched = matchTiktok(new URL(url));
  const name = matched && /\/@([^/]+)\//.exec(matched.url)?.[1];
  return name === undefined ? undefined : handleOf(`@${name}`);
}
