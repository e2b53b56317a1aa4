// Where a script is commented out: only what begins on a line of its own is sure to be a comment without reading the
// whole language.

const BEGINS = /^[\t ]*\/([/*])/gm;

/** Tells whether a place of a script lies in a comment that begins on a line of its own; asked in any order. */
export function commentsIn(script: string): (index: number) => boolean {
  const ranges: (readonly [start: number, end: number])[] = [];
  let end = 0;
  for (const match of script.matchAll(BEGINS)) {
    const from = match.index + match[0].length;
    if (match.index < end) continue;
    end = match[1] === "/" ? endOf(script, "\n", from) : endOf(script, "*/", from);
    ranges.push([match.index, end]);
  }
  if (ranges.length === 0) return () => false;
  return (index) => {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ranges[middle]![1] <= index) low = middle + 1;
      else high = middle;
    }
    return low < ranges.length && ranges[low]![0] <= index;
  };
}

function endOf(script: string, what: string, from: number): number {
  const found = script.indexOf(what, from);
  return found === -1 ? script.length : found + what.length;
}
