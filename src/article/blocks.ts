// The block structure of Markdown, as far as it decides where a link or HTML may stand. After CommonMark 0.31.
import { frontMatterEnd } from "./front-matter.ts";

/** What a line belongs to. */
export type LineKind = "blank" | "text" | "heading" | "html" | "code" | "other";

/** One line of Markdown. */
export interface Line {
  /** The whole line without its line end. */
  readonly start: number;
  readonly end: number;
  /** Where the content begins behind quote marks, list marks and indentation. */
  readonly content: number;
  kind: LineKind;
  /** Columns of indentation that belong to no container. */
  readonly indent: number;
  /** Running text whose container marks are left out. */
  readonly lazy: boolean;
  /** Whether it stands in every quote and list item that the line before stands in. */
  readonly inside: boolean;
  /** Whether it begins a quote or a list item. */
  readonly begins: boolean;
  /** Whether it goes on with the paragraph or the HTML block of the line before. */
  continues: boolean;
}

interface Container {
  readonly quote: boolean;
  /** Columns that an item's content is indented by. */
  readonly width: number;
  /** An item of which nothing but its mark has been seen: a blank line ends it. */
  readonly empty: boolean;
}

type Open =
  | { readonly kind: "none" | "text" }
  | { readonly kind: "fence"; readonly mark: string; readonly depth: number }
  | { readonly kind: "html"; readonly until: RegExp | undefined; readonly depth: number }
  | { readonly kind: "code"; readonly depth: number };

const BLOCK_TAG = new RegExp(
  "^</?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|" +
    "dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|" +
    "menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|" +
    "tr|track|ul)(?:[\\s>]|/>|$)",
  "i",
);
const WHOLE_TAG =
  /^<(?:\/[a-z][a-z0-9-]*\s*|[a-z][a-z0-9-]*(?:\s+[a-z_:][a-z0-9_.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?)>\s*$/i;
/** HTML blocks that end with a mark of their own: where they begin and what ends them. */
const MARKED: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
];
const DEFINITION = /^\[(?:[^\]\\]|\\.){1,999}\]:/;
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$/;

/** Lines of a Markdown text with their kinds. Linear in its length. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let position = skipFrontMatter(text, lines);
  let containers: Container[] = [];
  let open: Open = { kind: "none" };
  while (position < text.length) {
    const newline = text.indexOf("\n", position);
    const next = newline < 0 ? text.length : newline + 1;
    const end = newline < 0 ? next : text[newline - 1] === "\r" && newline > position ? newline - 1 : newline;
    ({ containers, open } = readLine(text, position, end, containers, open, lines));
    position = next;
  }
  return lines;
}

/** Leaves the front matter out of the blocks, and gives where they begin. */
function skipFrontMatter(text: string, lines: Line[]): number {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  const end = frontMatterEnd(text);
  if (end === undefined) return start;
  lines.push({
    start,
    end,
    content: start,
    kind: "other",
    indent: 0,
    lazy: false,
    inside: true,
    begins: false,
    continues: false,
  });
  return end;
}

interface Cursor {
  at: number;
  /** Columns passed, tabs counted to the next multiple of four. */
  column: number;
}

/** Columns of white space at the cursor, which is not moved. */
function indentAt(text: string, { at, column }: Cursor, end: number): Cursor {
  let reached = column;
  for (; at < end; at++) {
    if (text[at] === " ") reached++;
    else if (text[at] === "\t") reached += 4 - (reached % 4);
    else break;
  }
  return { at, column: reached };
}

interface State {
  containers: Container[];
  open: Open;
}

function readLine(
  text: string,
  start: number,
  end: number,
  before: readonly Container[],
  wasOpen: Open,
  lines: Line[],
): State {
  const cursor: Cursor = { at: start, column: 0 };
  const matched = matchContainers(text, cursor, end, before);
  let open: Open = "depth" in wasOpen && wasOpen.depth > matched ? closed : wasOpen;
  const containers = before
    .slice(0, matched)
    .map((container) => (container.empty ? { ...container, empty: false } : container));
  let begun = false;
  if (open.kind !== "fence" && open.kind !== "html") {
    // Only within its own containers does a paragraph restrict which lists may begin.
    const paragraph = matched === before.length ? open : closed;
    for (let added = beginContainer(text, cursor, end, containers, paragraph); added;) {
      containers.push(added);
      begun = true;
      added = beginContainer(text, cursor, end, containers, closed);
    }
  }
  const white = indentAt(text, cursor, end);
  const indent = white.column - cursor.column;
  const rest = text.slice(white.at, end);
  const left = matched < before.length || begun;
  const continuing = left && open.kind === "text" && (begun || !isLazy(rest, indent)) ? closed : open;
  const lazy = left && continuing.kind === "text";
  open = lazy ? continuing : nextOpen(rest, indent, continuing, containers.length);
  const kind = kindOf(rest, indent, continuing, open, lines);
  lines.push({
    start,
    end,
    content: white.at,
    kind,
    indent,
    lazy,
    inside: matched === before.length,
    begins: begun,
    continues: continuing.kind === kind,
  });
  return {
    containers: lazy ? [...before] : containers,
    open: kind === "blank" && open.kind === "text" ? closed : open,
  };
}

const closed: Open = { kind: "none" };

/** Passes the marks of the open containers; returns how many of them the line goes on with. */
function matchContainers(
  text: string,
  cursor: Cursor,
  end: number,
  containers: readonly Container[],
): number {
  for (const [index, container] of containers.entries()) {
    const white = indentAt(text, cursor, end);
    if (container.quote) {
      if (white.column - cursor.column > 3 || text[white.at] !== ">" || white.at >= end) return index;
      passQuote(text, cursor, white, end);
    } else if (white.at < end) {
      if (white.column - cursor.column < container.width) return index;
      passColumns(text, cursor, container.width);
    } else if (container.empty) return index;
  }
  return containers.length;
}

function passQuote(text: string, cursor: Cursor, white: Cursor, end: number): void {
  cursor.at = white.at + 1;
  cursor.column = white.column + 1;
  if (cursor.at < end && (text[cursor.at] === " " || text[cursor.at] === "\t")) passColumns(text, cursor, 1);
}

/** Passes columns of white space. A tab that reaches further is passed when its columns are used up. */
function passColumns(text: string, cursor: Cursor, columns: number): void {
  const target = cursor.column + columns;
  while (cursor.column < target) {
    const width = text[cursor.at] === "\t" ? 4 - (cursor.column % 4) : 1;
    if (cursor.column + width > target) {
      cursor.column = target;
      return;
    }
    cursor.column += width;
    cursor.at++;
  }
}

/** Passes the mark of a new quote or list item, if there is one. */
function beginContainer(
  text: string,
  cursor: Cursor,
  end: number,
  containers: readonly Container[],
  open: Open,
): Container | undefined {
  const white = indentAt(text, cursor, end);
  if (white.column - cursor.column > 3 || containers.length >= 100) return undefined;
  if (text[white.at] === ">" && white.at < end) {
    passQuote(text, cursor, white, end);
    return { quote: true, width: 0, empty: false };
  }
  const rest = text.slice(white.at, Math.min(end, white.at + 200));
  const mark = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/.exec(rest)?.[0];
  if (mark === undefined || RULE.test(rest)) return undefined;
  const blank = rest.slice(mark.length).trim() === "";
  // Only a list that begins with 1, and not with an empty item, breaks into a paragraph.
  if (open.kind === "text" && (blank || (/^\d/.test(mark) && !/^0*1[.)]$/.test(mark)))) return undefined;
  const lead = white.column - cursor.column;
  cursor.at = white.at + mark.length;
  cursor.column = white.column + mark.length;
  const gap = indentAt(text, cursor, end).column - cursor.column;
  const padding = blank || gap > 4 ? 1 : gap;
  if (cursor.at < end) passColumns(text, cursor, padding);
  return { quote: false, width: lead + mark.length + padding, empty: blank };
}

/** Whether a line without its container marks goes on with the paragraph before. */
function isLazy(rest: string, indent: number): boolean {
  if (rest === "") return false;
  return indent > 3 || !(startsBlock(rest) || htmlStart(rest, true));
}

function startsBlock(rest: string): boolean {
  return /^(?:#{1,6}(?:[ \t]|$)|`{3,}[^`]*$|~{3,})/.test(rest) || RULE.test(rest);
}

/** How an HTML block that begins here ends: `undefined` where none begins. */
function htmlStart(rest: string, inText: boolean): { readonly until: RegExp | undefined } | undefined {
  if (!rest.startsWith("<")) return undefined;
  for (const [start, end] of MARKED) if (start.test(rest)) return { until: end };
  if (BLOCK_TAG.test(rest)) return { until: undefined };
  return !inText && rest.length < 10_000 && WHOLE_TAG.test(rest) ? { until: undefined } : undefined;
}

/** What is open after a line. */
function nextOpen(rest: string, indent: number, open: Open, depth: number): Open {
  if (open.kind === "fence") {
    const close =
      indent <= 3 && rest.startsWith(open.mark) && rest.replaceAll(open.mark[0]!, "").trim() === "";
    return close ? closed : open;
  }
  if (open.kind === "html") return (open.until ? open.until.test(rest) : rest === "") ? closed : open;
  if (rest === "") return open.kind === "code" ? open : closed;
  if (open.kind !== "text" && indent > 3) return { kind: "code", depth };
  if (indent > 3) return open;
  const fence = /^(?:(`{3,})[^`]*|(~{3,}).*)$/.exec(rest);
  if (fence) return { kind: "fence", mark: (fence[1] ?? fence[2])!, depth };
  const html = htmlStart(rest, open.kind === "text");
  if (html) return html.until?.test(rest) === true ? closed : { kind: "html", until: html.until, depth };
  if (startsBlock(rest) || (open.kind !== "text" && DEFINITION.test(rest))) return closed;
  if (open.kind === "text" && /^(?:=+|-+)[ \t]*$/.test(rest)) return closed;
  return { kind: "text" };
}

function kindOf(rest: string, indent: number, before: Open, after: Open, lines: readonly Line[]): LineKind {
  if (before.kind === "fence" || after.kind === "fence") return "code";
  if (rest === "") return "blank";
  if (after.kind === "html" || before.kind === "html") return "html";
  if (after.kind === "code") return "code";
  if (after.kind === "text") return "text";
  if (indent <= 3 && htmlStart(rest, before.kind === "text")) return "html";
  if (/^#{1,6}(?:[ \t]|$)/.test(rest)) return "heading";
  if (before.kind === "text" && /^(?:=+|-+)[ \t]*$/.test(rest)) makeHeading(lines);
  return "other";
}

/** An underline makes a heading of the paragraph before it. */
function makeHeading(lines: readonly Line[]): void {
  for (let index = lines.length - 1; index >= 0 && lines[index]!.kind === "text"; index--) {
    lines[index]!.kind = "heading";
    if (!lines[index]!.continues) break;
  }
}

/** Paragraphs and headings: runs of lines whose text belongs together. */
export function paragraphsOf(lines: readonly Line[]): Line[][] {
  const paragraphs: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    if (line.kind !== "text" && line.kind !== "heading") continue;
    const before = lines[index - 1];
    if (line.continues && before?.kind === line.kind) paragraphs.at(-1)!.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

/** Whether a line within a paragraph would be running text too if a paragraph began with it. */
export function readsAlone({ content, end, indent }: Line, text: string): boolean {
  const rest = text.slice(content, end);
  return (
    indent <= 3 &&
    !/^(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/.test(rest) &&
    !htmlStart(rest, false) &&
    !DEFINITION.test(rest)
  );
}
