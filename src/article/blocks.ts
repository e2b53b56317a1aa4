// The block structure of Markdown, as far as it decides where a link or HTML may stand. After CommonMark 0.31.
import { beginContainer, matchContainers } from "./blocks/container.ts";
import { indentAt } from "./blocks/indent.ts";
import { closed, isLazy, nextOpen } from "./blocks/open.ts";
import { DEFINITION, htmlStart } from "./blocks/starts.ts";
import { frontMatterEnd } from "./front-matter.ts";
import type { Container } from "./blocks/container.ts";
import type { Cursor } from "./blocks/indent.ts";
import type { Open } from "./blocks/open.ts";

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

/** What one line hands on to the next. */
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
export function* paragraphsOf(lines: readonly Line[]): Generator<readonly Line[]> {
  let paragraph: Line[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.kind !== "text" && line.kind !== "heading") continue;
    const goesOn = line.continues && lines[index - 1]?.kind === line.kind;
    if (!goesOn && paragraph.length > 0) {
      yield paragraph;
      paragraph = [];
    }
    paragraph.push(line);
  }
  if (paragraph.length > 0) yield paragraph;
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

/** The line in which an offset stands. */
export function lineAt(lines: readonly Line[], offset: number): Line | undefined {
  return lines[indexAt(lines, offset)];
}

/** The index of the line in which an offset stands; -1 before the first. */
export function indexAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
