// Quotes and list items, the blocks of Markdown that hold others: which go on with a line, and which begin there.
import { indentAt, passColumns } from "./indent.ts";
import { RULE } from "./starts.ts";
import type { Cursor } from "./indent.ts";
import type { Open } from "./open.ts";

/** A quote or a list item. */
export interface Container {
  readonly quote: boolean;
  /** Columns that an item's content is indented by. */
  readonly width: number;
  /** An item of which nothing but its mark has been seen: a blank line ends it. */
  readonly empty: boolean;
}

/** Passes the marks of the open containers; returns how many of them the line goes on with. */
export function matchContainers(
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

/** Passes the mark of a new quote or list item, if there is one. */
export function beginContainer(
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
