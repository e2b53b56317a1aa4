// Lines and columns of places in an article.

/** Line and column of a place, both counted from 1; the column in UTF-16 code units. */
export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}

/** Tells line and column of any offset. A line ends with CR LF, LF or CR. Reads the article once, on the first call. */
export function lineAndColumnOf(article: string): (offset: number) => LineAndColumn {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(article);
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}

/** The same of an article that may have been read before. */
export function placesIn(
  article: string | { placeOf(offset: number): LineAndColumn },
): (offset: number) => LineAndColumn {
  return typeof article === "string" ? lineAndColumnOf(article) : (offset) => article.placeOf(offset);
}

function lineStarts(article: string): number[] {
  const starts = [0];
  if (article.includes("\r")) {
    for (const { 0: end, index } of article.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
    return starts;
  }
  for (let at = article.indexOf("\n"); at >= 0; at = article.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Tells whether a line ends between two offsets, asked in order. Each line is looked for once. */
export function lineEndsIn(text: string): (start: number, end: number) => boolean {
  let line = -1;
  return (start, end) => {
    if (line < start && line !== Infinity) {
      const next = text.indexOf("\n", start);
      line = next < 0 ? Infinity : next;
    }
    return line < end;
  };
}
