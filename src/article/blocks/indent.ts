// White space at the beginning of a line, in columns: a tab reaches to the next multiple of four.

/** How far a line is read. */
export interface Cursor {
  at: number;
  /** Columns passed, tabs counted to the next multiple of four. */
  column: number;
}

/** Columns of white space at the cursor, which is not moved. */
export function indentAt(text: string, { at, column }: Cursor, end: number): Cursor {
  let reached = column;
  for (; at < end; at++) {
    if (text[at] === " ") reached++;
    else if (text[at] === "\t") reached += 4 - (reached % 4);
    else break;
  }
  return { at, column: reached };
}

/** Passes columns of white space. A tab that reaches further is passed when its columns are used up. */
export function passColumns(text: string, cursor: Cursor, columns: number): void {
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
