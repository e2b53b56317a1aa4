// Links that show where they go: a URL as text, and what counts as showing it.
import { mayHoldShortcode, readShortcode } from "./shortcodes.ts";
import { decodeAttribute } from "./character-references.ts";
import type { Element, TextRun } from "./elements.ts";
import type { Candidate, Parse, Range } from "./found.ts";
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

function shortcodeIn(chunk: string, parse: Parse): Reference | undefined {
  return mayHoldShortcode(chunk) ? readShortcode(decodeAttribute(chunk), parse) : undefined;
}

/** Where a URL on a line of its own is a paragraph, besides `p`. */
const CONTAINERS = new Set([
  "html",
  "body",
  "main",
  "article",
  "section",
  "div",
  "center",
  "blockquote",
  "figure",
  "li",
  "dd",
]);

/** An ordinary link, or a bare one: alone in its paragraph and showing its own URL. */
export function anchor(element: Element, text: string, parse: Parse): Candidate | undefined {
  const href = element.attributes.get("href") ?? "";
  const reference = parseWritten(href, parse);
  if (!reference) return undefined;
  const { certain } = reference;
  const bare =
    element.closed &&
    element.elements === 0 &&
    element.aloneBefore &&
    element.aloneAfter &&
    showsUrl(text.slice(element.inner, element.innerEnd), href, parse);
  const range = bare ? paragraphOf(element, 1, text) : undefined;
  if (!range)
    return { reference, range: [element.start, element.end], markup: "link", certain, fixed: "in_text" };
  return { reference, range, markup: "bare-link", certain, ...(!certain && { fixed: "uncertain" }) };
}

/** The range that a bare link occupies: its `p`, or itself between blocks and where the `p` holds a script as well. */
function paragraphOf(place: Element | TextRun, elements: number, text: string): Range | undefined {
  const parent = place.parent;
  if (parent === undefined || CONTAINERS.has(parent.name)) return [place.start, place.end];
  if (parent.name !== "p" || parent.elements !== elements || parent.texts !== 1) return undefined;
  if (parent.hidden > 0) return [place.start, place.end];
  if (parent.closed) return [parent.start, parent.end];
  return [parent.start, parent.start + text.slice(parent.start, parent.end).trimEnd().length];
}

/** URLs and shortcodes in a text run that stand alone between blocks, or between blank lines. */
export function bareUrls(run: TextRun, text: string, parse: Parse): Candidate[] {
  const found: Candidate[] = [];
  let from = run.start;
  const chunks = text.slice(run.start, run.end).split(/(\r?\n[ \t]*\r?\n)/);
  const whole = chunks.filter((chunk) => chunk.trim() !== "").length === 1;
  chunks.forEach((chunk, index) => {
    const start = from + chunk.length - chunk.trimStart().length;
    const end = from + chunk.trimEnd().length;
    from += chunk.length;
    const bounded = (index > 0 || run.aloneBefore) && (index < chunks.length - 1 || run.aloneAfter);
    if (!bounded) return;
    const url = isUrl(chunk);
    const reference = url ? parseWritten(chunk.trim(), parse) : shortcodeIn(chunk, parse);
    const range =
      reference && (whole || run.parent?.name !== "p") && paragraphOf({ ...run, start, end }, 0, text);
    if (!range) return;
    const { certain } = reference;
    const markup = url ? "bare-link" : "shortcode";
    found.push({ reference, range, markup, certain, ...(!certain && { fixed: "uncertain" }) });
  });
  return found;
}
