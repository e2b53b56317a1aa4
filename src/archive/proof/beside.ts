// What stands beside a quotation: its paragraph's own words, and other words in marks, which may be pieces of it.
import { partedByMarks } from "../../article/prose/quotations.ts";
import type { FoundQuotation, Passage, QuotedPart, Range } from "../../article/index.ts";

/** What stands beside a quotation. */
export interface Beside {
  /** The article's own words in the paragraph; absent where no marks part them from the words quoted. */
  readonly words?: string;
  /** Other words in marks of the same sentence, and those right behind who said it (`“…,” she tweeted. “…”`). */
  readonly pieces: readonly Piece[];
}

/** Words in marks beside a quotation. */
export interface Piece extends QuotedPart {
  /** Of the same sentence. */
  readonly same: boolean;
}

/** No more pieces than this are looked at, in either direction. */
export const MOST_PIECES = 6;
/** `“…,” she wrote on Monday. “…”`: no more words than this say who goes on. */
const MOST_BETWEEN = 8;

/** No more of the article's words are read on either side of one in marks. */
const MOST_READ = 500;

/** What stands beside the quotations of an article. */
export function besidesIn(passages: readonly Passage[]): (found: FoundQuotation) => Beside {
  const ranges = passages.map((passage) => passage.rangeOf(0, passage.text.length));
  const parted = new Map<number, ReturnType<typeof partedByMarks>>();
  return ({ parts }) => {
    const at = passageAt(ranges, parts[0]!.range);
    if (at === -1) return { pieces: [] };
    const { quoted, own } = parted.get(at) ?? partedByMarks(passages[at]!);
    parted.set(at, { quoted, own });
    const places = quoted.flatMap(({ range }, place) =>
      parts.some((part) => overlap(part.range, range)) ? [place] : [],
    );
    if (places.length === 0) return { pieces: [] };
    return {
      words: own
        .slice(Math.max(0, places[0]! - 1), places.at(-1)! + 3)
        .map((words) =>
          words.length > 2 * MOST_READ ? words.slice(0, MOST_READ) + words.slice(-MOST_READ) : words,
        )
        .join(" "),
      pieces: [...walk(quoted, own, places[0]!, -1), ...walk(quoted, own, places.at(-1)!, 1)],
    };
  };
}

/** Whether two stretches of an article share something. */
export function overlap(one: Range, other: Range): boolean {
  return one[0] < other[1] && other[0] < one[1];
}

/** The passage in which something begins; -1 for none. */
function passageAt(ranges: readonly Range[], [start]: Range): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]![1] <= start) low = middle + 1;
    else high = middle;
  }
  return low < ranges.length && ranges[low]![0] <= start ? low : -1;
}

/** Words in marks from one place on, as far as no sentence of the article's own ends between. */
function walk(quoted: readonly QuotedPart[], own: readonly string[], from: number, step: 1 | -1): Piece[] {
  const pieces: Piece[] = [];
  for (let at = from + step; quoted[at] !== undefined && pieces.length < MOST_PIECES; at += step) {
    const between = own[step === 1 ? at : at + 1]!.trim();
    const ends = between.search(/[.!?](?=\s+\p{Lu}|$)|[。！？]/u);
    const last = ends === between.length - 1 && between.split(/\s+/).length <= MOST_BETWEEN;
    if (ends !== -1 && !last) break;
    pieces.push({ ...quoted[at]!, same: ends === -1 });
    if (ends !== -1) break;
  }
  return pieces;
}
