// The URL shapes under which a post of Threads is met.
import { HANDLE } from "../media.ts";
import { codeOfNumber, plainCode } from "../post-code.ts";
import type { Reference } from "../../../model/reference.ts";
import { isUrl } from "../../../model/url.ts";

const HOSTS: ReadonlySet<string> = new Set(
  ["threads.net", "threads.com"].flatMap((host) => [host, `www.${host}`]),
);

/** Mirrors that exist to be previewed in chats. */
const MIRRORS = ["fixthreads.net", "vxthreads.net"] as const;

/** The canonical page of a post; without the author the short form, which leads to it. */
export function pageOf(code: string, handle?: string): string {
  return handle === undefined
    ? `https://www.threads.com/t/${code}`
    : `https://www.threads.com/@${handle}/post/${code}`;
}

/** The page of an account. */
export function profileOf(handle: string): string {
  return `https://www.threads.com/@${handle}`;
}

/** The page of a tag: Threads has a search for it. */
export function tagPageOf(tag: string): string {
  return `https://www.threads.com/search?q=${encodeURIComponent(tag)}&serp_type=tags`;
}

/** Reads a URL as a reference to a post of Threads; `undefined` if it is none. Certain wherever it matches. */
export function matchThreads(url: URL): Reference | undefined {
  const parts = partsOf(url);
  if (!parts) return undefined;
  return { platform: "threads", id: parts.code, url: pageOf(parts.code, parts.handle), certain: true };
}

/** The author that an address names. */
export function handleIn(url: string | undefined): string | undefined {
  return url !== undefined && isUrl(url) ? partsOf(new URL(url))?.handle : undefined;
}

interface Parts {
  readonly code: string;
  readonly handle?: string;
}

function partsOf(url: URL): Parts | undefined {
  if ((url.protocol !== "https:" && url.protocol !== "http:") || url.port !== "" || url.username !== "") {
    return undefined;
  }
  const { hostname: host } = url;
  if (!HOSTS.has(host) && !MIRRORS.some((name) => host === name || host.endsWith(`.${name}`)))
    return undefined;
  const [first = "", second = "", third = "", fourth = "", fifth] = url.pathname
    .split("/")
    .filter((segment) => segment !== "");
  if (first === "login") return behindLogin(url.searchParams.get("next"));
  if (first === "t") return codeParts(second);
  // The same post in the fediverse, named by its number: `/ap/users/1/post/2/`.
  if (first === "ap" && second === "users" && fourth === "post") return codeParts(codeOfNumber(fifth));
  const handle = /^(?:@|%40)(.+)$/.exec(first)?.[1];
  if (handle === undefined || !HANDLE.test(handle) || second !== "post") return undefined;
  const found = codeParts(third);
  return found && { ...found, handle };
}

function codeParts(written: string | undefined): Parts | undefined {
  const code = plainCode(written);
  return code === undefined ? undefined : { code };
}

/** The page that Threads shows in the place of another names it. */
function behindLogin(next: string | null): Parts | undefined {
  const base = "https://www.threads.com/";
  if (next === null || !isUrl(next, base)) return undefined;
  const url = new URL(next, base);
  return url.pathname.startsWith("/login") ? undefined : partsOf(url);
}
