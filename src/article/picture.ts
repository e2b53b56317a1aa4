// A picture of an article replaced by a local copy, byte for byte the same outside its own tag.
import type { Edit } from "./edits.ts";
import type { ArticlePicture } from "./prose/found.ts";
import type { Range } from "./found.ts";

/** A local copy. */
export interface LocalCopy {
  /** Its address on the site. */
  readonly src: string;
  /** Copies of other widths, in the syntax of `srcset`; absent for one. */
  readonly srcset?: string;
  readonly width: number;
  readonly height: number;
}

/** Attributes that make a browser load something, or that the copy has values of its own for. */
const REPLACED = /^(?:(?:src|srcset|sizes|width|height)$|data-(?=[\w-]*$)[\w-]*(?:src|sizes|original|lazy))/i;
const ATTRIBUTE = /(?<!\s)\s+([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** No `picture` element is looked for beyond this (UTF-16 code units). */
const MAX_PICTURE = 20_000;

/** The edit that shows a local copy in a picture's place. A `picture` element around it goes: its sources are remote. */
export function localPicture(article: string, { range }: ArticlePicture, copy: LocalCopy): Edit {
  const tag = article.slice(...range);
  if (tag.startsWith("![")) return edit(article, range, markdownImage(tag, copy.src));
  return edit(article, wholePicture(article, range), imageTag(tag, copy));
}

function edit(article: string, range: Range, after: string): Edit {
  return { range, before: article.slice(...range), after, kind: "picture" };
}

/** `![words](address "title")` with another address. */
function markdownImage(tag: string, src: string): string {
  const at = tag.lastIndexOf("](");
  const title = /(?<!\s)\s+("[^"]*"|'[^']*'|\([^()]*\))\s*\)$/.exec(tag.slice(at))?.[1];
  return `${tag.slice(0, at)}](${src}${title === undefined ? "" : ` ${title}`})`;
}

function imageTag(tag: string, { src, srcset, width, height }: LocalCopy): string {
  const kept = [...tag.replace(/^<img/i, "").matchAll(ATTRIBUTE)]
    .filter(([, name]) => !REPLACED.test(name!))
    .map(([whole]) => whole.replace(/\s+/, " "));
  const own = [
    ` src="${escaped(src)}"`,
    ...(srcset === undefined ? [] : [` srcset="${escaped(srcset)}"`]),
    ` width="${width}" height="${height}"`,
  ];
  return `<img${own.join("")}${kept.join("")}>`;
}

function escaped(value: string): string {
  return value
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** The `picture` element directly around an image, or the image itself. */
function wholePicture(article: string, [start, end]: Range): Range {
  const before = article.slice(Math.max(0, start - MAX_PICTURE), start).toLowerCase();
  const open = before.lastIndexOf("<picture");
  const after = article.slice(end, end + MAX_PICTURE).toLowerCase();
  const close = after.indexOf("</picture>");
  const another = after.indexOf("<picture");
  const within =
    open >= 0 && before.lastIndexOf("</picture") < open && close >= 0 && (another < 0 || another > close);
  return within ? [start - before.length + open, end + close + "</picture>".length] : [start, end];
}
