// Addresses: which of them are links, how they are shown, and those of a `srcset`.
import { foreign } from "./plain.ts";
import type { Line, LinkPiece, Piece } from "./view.ts";

// Addresses that the URL standard leaves as they are, so that most need no parser: a host of plain labels that ends in
// letters (else it might be a number) without two hyphens in a row (else it might be Punycode), no user, no port, a
// path none of whose segments begins with a dot or a percent sign, and only signs that are never encoded.
const PLAIN_HOST = /^https?:\/\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]+$/;
const PLAIN_ADDRESS =
  /^https?:\/\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]+(?:\/(?![.%])[\w.~!$&()*+,;=:@%-]*)+(?:\?[\w.~!$&()*+,;=:@%/?-]*)?(?:#[\w.~!$&()*+,;=:@%/?-]*)?$/;

/** The one door for links: an `http:` or `https:` address without user name and password, or nothing. */
export function safeHref(url: string | undefined): string | undefined {
  if (url === undefined || url.length > 16_384) return undefined;
  return PLAIN_ADDRESS.test(url) ? url : parsedHref(url);
}

function parsedHref(url: string): string | undefined {
  if (PLAIN_HOST.test(url)) return `${url}/`;
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return undefined;
  }
  const web = parsed.protocol === "https:" || parsed.protocol === "http:";
  return web && parsed.username === "" && parsed.password === "" ? parsed.href : undefined;
}

/** Words that lead somewhere; only the words if the address is not one to link to. */
export function linked(url: string | undefined, line: Line): Line | LinkPiece {
  const href = safeHref(url);
  return href === undefined ? line : { type: "link", href, line, to: undefined };
}

/** Host of an address without `www.`; nothing if the address is not one to link to. */
export function hostOf(url: string): string | undefined {
  const href = safeHref(url);
  return href && hostIn(href);
}

/** The same of an address that is known to be one. */
export function hostIn(href: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]*)/.exec(href)![1]!;
}

/** An address as short as it may be shown: host and path, in its own direction. */
export function shortAddress(url: string): Piece {
  const host = hostOf(url);
  const text = foreign(host === undefined ? url : host + pathOf(url));
  return { type: "isolate", line: [{ type: "address", text }] };
}

/** No path longer than this is shown whole (UTF-16 code units). */
const LONG = 60;
/** Half of a sign of two code units. */
const HALF = /[\uD800-\uDBFF]$/;

/** The path of an address in its own letters, without the slash at its end; empty where it has none, or is no address. */
export function pathOf(url: string): string {
  const href = safeHref(url);
  const path = href === undefined ? "" : lettersOf(new URL(href).pathname.replace(/\/$/, ""));
  return path.length > LONG ? `${path.slice(0, LONG - 1).replace(HALF, "")}…` : path;
}

/** A path as people write it: what stands in percent signs in its own letters, but what would change its meaning. */
function lettersOf(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

const SPACE = /[\t\n\f\r ]/;

/** The addresses of a `srcset`, as the HTML standard reads it. */
export function candidatesOf(list: string): string[] {
  const urls: string[] = [];
  let at = 0;
  while (at < list.length) {
    while (at < list.length && (SPACE.test(list[at]!) || list[at] === ",")) at++;
    const from = at;
    while (at < list.length && !SPACE.test(list[at]!)) at++;
    const url = list.slice(from, at);
    if (url !== "") urls.push(url.replace(/(?<!,),+$/, ""));
    if (url.endsWith(",")) continue;
    for (let depth = 0; at < list.length && (depth > 0 || list[at] !== ","); at++) {
      if (list[at] === "(") depth++;
      else if (list[at] === ")") depth--;
    }
  }
  return urls;
}
