// The URL shapes under which a photo or a video of Flickr is met. Albums, galleries and streams are no single post.
import type { Reference } from "../../model/reference.ts";
import { isUrl } from "../../model/url.ts";

const HOSTS: ReadonlySet<string> = new Set([
  "flickr.com",
  "www.flickr.com",
  "m.flickr.com",
  "secure.flickr.com",
]);
const ID = /^[1-9]\d{4,13}$/;
const ACCOUNT = /^[\w@.-]{1,60}$/;
/** In the place of an account, and none. */
const NO_ACCOUNTS: ReadonlySet<string> = new Set([
  "tags",
  "search",
  "explore",
  "organize",
  "friends",
  "upload",
  "me",
]);

/** The digits of Flickr's short addresses, in the order of their value: no 0, no I, no O, no l. */
const DIGITS = "123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";

/** The page of a photo; without the account the short address, which leads there. */
export function photoPage(id: string, account?: string): string {
  return account === undefined
    ? `https://flic.kr/p/${shortCode(id)}`
    : `https://www.flickr.com/photos/${account}/${id}/`;
}

/** An id as the code in a short address (base 58). */
export function shortCode(id: string): string {
  let code = "";
  for (let rest = BigInt(id); rest > 0n; rest /= 58n) code = DIGITS[Number(rest % 58n)]! + code;
  return code;
}

/** The id that a code means; `undefined` for what is no code. */
export function idOfCode(code: string): string | undefined {
  if (code.length === 0 || code.length > 9) return undefined;
  let id = 0n;
  for (const digit of code) {
    const value = DIGITS.indexOf(digit);
    if (value < 0) return undefined;
    id = id * 58n + BigInt(value);
  }
  const written = id.toString();
  return ID.test(written) ? written : undefined;
}

/** Reads a URL as a reference to a photo; `undefined` if it is none. Certain wherever it matches. */
export function matchFlickr(url: URL, depth = 0): Reference | undefined {
  if ((url.protocol !== "https:" && url.protocol !== "http:") || url.port !== "" || url.username !== "")
    return undefined;
  const { hostname, pathname, searchParams, hash } = url;
  const segments = pathname.split("/").filter((segment) => segment !== "");
  if (hostname === "flic.kr" || hostname === "www.flic.kr")
    return segments[0] === "p" && segments.length === 2 ? photo(idOfCode(segments[1]!)) : undefined;
  if (hostname === "embedr.flickr.com") return segments[0] === "photos" ? photo(segments[1]) : undefined;
  if (!HOSTS.has(hostname)) return undefined;
  if (segments[0] === "photo.gne")
    return photo(searchParams.get("id") ?? idOfCode(searchParams.get("short") ?? ""));
  if (segments[0] === "services" && segments[1] === "oembed") {
    const inner = searchParams.get("url") ?? "";
    return depth < 2 && isUrl(inner) ? matchFlickr(new URL(inner), depth + 1) : undefined;
  }
  // The old mobile site: `#/photos/account/id/`.
  if (segments.length === 0 && hash.startsWith("#/photos/"))
    return fromPath(
      hash
        .slice(2, 300)
        .split("/")
        .filter((segment) => segment !== ""),
    );
  return fromPath(segments);
}

function fromPath([first, account = "", id]: readonly string[]): Reference | undefined {
  const name = account.replace("%40", "@");
  if (first !== "photos" || !ACCOUNT.test(name) || NO_ACCOUNTS.has(name.toLowerCase())) return undefined;
  return photo(id, name);
}

function photo(id: string | undefined, account?: string): Reference | undefined {
  if (id === undefined || !ID.test(id)) return undefined;
  return { platform: "flickr", id, url: photoPage(id, account), certain: true };
}
