// Links that show where they go: a URL as text, and what counts as showing it.
import { decodeAttribute } from "./tokens.ts";
import type { Parse } from "./found.ts";
import type { Reference } from "../model/reference.ts";

/** No URL longer than this is looked at (UTF-16 code units). */
export const MAX_URL = 2048;

/** Reads a URL as it stands in markup (character references and all); `undefined` if it names no post. */
export function parseWritten(raw: string, parse: Parse): Reference | undefined {
  if (raw.length > 2 * MAX_URL) return undefined;
  const url = decodeAttribute(raw).trim();
  return url.length > 0 && url.length <= MAX_URL ? parse(url) : undefined;
}

/** Whether a text, white space aside, is one http(s) URL and nothing else. */
export function isUrl(text: string): boolean {
  const url = text.trim();
  return url.length <= MAX_URL && /^https?:\/\/[^\s<>"']+$/i.test(url);
}

/**
 * Whether a link's visible text is its own URL: the same, or a form in which sites show it (without scheme, `www.` or
 * query, cut with an ellipsis).
 */
export function showsUrl(shown: string, href: string, parse: Parse): boolean {
  const text = decodeAttribute(shown).trim();
  if (text.length > MAX_URL || /\s/.test(text)) return false;
  const plain = plainUrl(text);
  const target = plainUrl(decodeAttribute(href));
  if (plain === target || plain === plainUrl(target.replace(/[?#].*$/s, ""))) return true;
  const cut = /^(.{8,}?)(?:…|\.{3})$/su.exec(plain)?.[1];
  if (cut !== undefined) return cut.includes("/") && target.startsWith(cut);
  const named = isUrl(text) ? parse(text) : undefined;
  const meant = named && parseWritten(href, parse);
  return meant !== undefined && meant.platform === named!.platform && meant.id === named!.id;
}

function plainUrl(url: string): string {
  return url
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:)?\/\//, "")
    .replace(/^(?:www|m|mobile)\./, "")
    .replace(/\/$/, "");
}
