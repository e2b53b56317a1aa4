// Links and code within a paragraph of Markdown. After CommonMark 0.31 and GitHub's literal links.
import { MAX_URL } from "./links.ts";
import type { Range } from "./found.ts";

/** A link in a paragraph; offsets count from the paragraph's start. */
export interface InlineLink {
  readonly range: Range;
  /** Where it goes, as written. */
  readonly url: string;
  /** What it shows, as written; absent where it shows its URL (`<...>` and literal links). */
  readonly shown?: string;
}

/** What stands in a paragraph. */
export interface Inline {
  readonly links: readonly InlineLink[];
  /** What is not HTML although it may look like it: code, escapes, link targets, unfinished tags. */
  readonly inert: readonly Range[];
}

/** What stands behind a link's closing bracket: its address in the first or second group. */
export const TARGET =
  /\(\s*(?:<([^<>\n]*)>|([^\s()<][^\s()]*(?:\([^\s()]*\)[^\s()]*)*))(?:\s+(?:"[^"]{0,1000}"|'[^']{0,1000}'|\([^()]{0,1000}\)))?\s*\)/y;
/** An address in angle brackets, in the first group. */
export const AUTOLINK = /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>/iy;
const LITERAL = /https?:\/\/[^\s<>"`[\]]+/iy;
/** An HTML tag. */
export const TAG =
  /^<(?:\/[a-z][a-z0-9-]*\s*|[a-z][a-z0-9-]*(?:\s+[a-z_:][a-z0-9_.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?)>/i;
/** No tag within running text is read beyond this (UTF-16 code units). */
export const MAX_TAG = 4_000;

/** Reads a paragraph, marks of quotes and lists blanked out. */
export function readInline(paragraph: string): Inline {
  const links: InlineLink[] = [];
  const inert: Range[] = [];
  const brackets: { readonly at: number; readonly image: boolean }[] = [];
  const ticks = tickRuns(paragraph);
  const next = /\\|`+|<|!?\[|\]|https?:\/\//gi;
  for (let match = next.exec(paragraph); match; match = next.exec(paragraph)) {
    const at = match.index;
    const sign = match[0];
    if (sign === "\\") {
      inert.push([at, at + 2]);
      next.lastIndex = at + 2;
    } else if (sign.startsWith("`")) {
      const end = ticks(at + sign.length, sign.length);
      if (end === undefined) continue;
      inert.push([at, end]);
      next.lastIndex = end;
    } else if (sign === "<") {
      next.lastIndex = passAngle(paragraph, at, links, inert);
    } else if (sign === "]") {
      const opening = brackets.pop();
      if (opening) next.lastIndex = passTarget(paragraph, at, opening, links, inert);
    } else if (sign.endsWith("[")) {
      brackets.push({ at, image: sign.startsWith("!") });
    } else {
      const end = at + literalLength(paragraph, at);
      links.push({ range: [at, end], url: paragraph.slice(at, end) });
      next.lastIndex = end;
    }
  }
  return { links, inert };
}

/** Finds the end of a run of back-ticks of a given length after an offset. Each run is looked at once. */
export function tickRuns(paragraph: string): (from: number, length: number) => number | undefined {
  let runs: Map<number, number[]> | undefined;
  return (from, length) => {
    if (!runs) {
      runs = new Map();
      for (const { index, 0: run } of [...paragraph.matchAll(/`+/g)].reverse()) {
        const same = runs.get(run.length);
        if (same) same.push(index);
        else runs.set(run.length, [index]);
      }
    }
    const same = runs.get(length) ?? [];
    while (same.length > 0 && same.at(-1)! < from) same.pop();
    const start = same.at(-1);
    return start === undefined ? undefined : start + length;
  };
}

/** Passes what begins with `<`: a link, a comment, a tag, or just the sign. Returns where to go on. */
function passAngle(paragraph: string, at: number, links: InlineLink[], inert: Range[]): number {
  AUTOLINK.lastIndex = at;
  const link = AUTOLINK.exec(paragraph);
  if (link) {
    const range: Range = [at, AUTOLINK.lastIndex];
    if (/^https?:/i.test(link[1]!)) links.push({ range, url: link[1]! });
    inert.push(range);
    return range[1];
  }
  const ahead = paragraph.slice(at, at + MAX_TAG);
  const comment = ahead.startsWith("<!--") ? ahead.indexOf("-->", 4) : -1;
  if (comment >= 0) return at + comment + 3;
  const tag = TAG.exec(ahead);
  if (tag) return at + tag[0].length;
  inert.push([at, at + 1]);
  return at + 1;
}

/** Passes `](target)` and records the link; without a target the bracket is text. Returns where to go on. */
function passTarget(
  paragraph: string,
  at: number,
  opening: { readonly at: number; readonly image: boolean },
  links: InlineLink[],
  inert: Range[],
): number {
  TARGET.lastIndex = at + 1;
  const target = paragraph[at + 1] === "(" ? TARGET.exec(paragraph) : null;
  if (!target) return at + 1;
  const end = TARGET.lastIndex;
  inert.push([at, end]);
  while (links.length > 0 && links.at(-1)!.range[0] > opening.at) links.pop();
  if (opening.image) return end;
  const shown = paragraph.slice(opening.at + 1, at);
  links.push({ range: [opening.at, end], url: target[1] ?? target[2]!, shown });
  return end;
}

/** How much of a literal URL that begins at an offset belongs to it: closing punctuation does not, nor a bracket that it does not open. */
export function literalLength(paragraph: string, at: number): number {
  LITERAL.lastIndex = at;
  const url = LITERAL.exec(paragraph)?.[0];
  if (url === undefined) return "https://".length;
  if (url.length > MAX_URL) return url.length;
  let length = url.length;
  let opened = url.split("(").length - url.split(")").length;
  for (; length > 0; length--) {
    const last = url[length - 1]!;
    if (last === ")" && opened < 0) opened++;
    else if (!/[?!.,:;*_~'"]/.test(last)) break;
  }
  return length;
}
