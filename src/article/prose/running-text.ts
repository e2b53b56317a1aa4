// The running text of one passage, as it is put together, with a map back to the article.
import { readReferences } from "../character-references.ts";
import type { Range } from "../found.ts";
import type { PassageLink } from "./found.ts";

/** White space but the space itself. No-break and other spaces are spaces to a reader. */
const WHITE = "\\t\\n\\v\\f\\r\\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000";
/**
 * What shows nothing: soft hyphens, zero-width spaces and joints of words, marks of direction. (Joiners and
 * non-joiners stay: emoji and Persian words are made of them.)
 */
const UNSEEN = "\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF";
/** All but plain characters and single spaces between them. */
const NOTABLE = new RegExp(`[ ${WHITE}${UNSEEN}]{2,}|[${WHITE}${UNSEEN}]|^ | (?=&|$)|&[#a-z0-9]+;?`, "gi");
const HAS_WHITE = new RegExp(`[ ${WHITE}]`);
const ONLY_WHITE = new RegExp(`^[ ${WHITE}]+$`);
const ONLY_UNSEEN = new RegExp(`^[${UNSEEN}]+$`);
const BLANK_LINE = /\n[ \t]*\r?\n/;

/** Signs that join what stands before them to what follows, or what follows to them. */
const JOINS_BEFORE = /[:/|@©(–—-]$/;
const JOINS_AFTER = /[.,:;!?)\]/|–—-]/;
/** Signs that no white space stands before. */
const ENDS = /[.,:;!?)\]]/;

/** Shows nothing; stands in a structure for characters that are marks and not text. */
export const UNSEEN_MARK = "\u200B";

/** A finished text. */
export interface MappedText {
  readonly text: string;
  /** See `Passage`. */
  readonly rangeOf: (start: number, end: number) => Range;
}

/** What stands between the last character and the next. */
interface Gap {
  readonly shown: " " | "\n";
  readonly start: number;
  readonly end: number;
}

/**
 * Collects characters in document order; white space is collapsed, character references are resolved. The map holds one
 * entry for each stretch that stands in the article as it stands in the text.
 */
export class RunningText {
  readonly #structure: string;
  readonly #source: string;
  readonly #references: boolean;
  #pieces: string[] = [];
  #length = 0;
  #gap: Gap | undefined;
  /** Of each stretch: where it begins in the text and in the article, and its length in the article. */
  #at: number[] = [];
  #from: number[] = [];
  #width: number[] = [];

  /**
   * @param structure what is read: the article, or the article with parts made unseen at the same offsets
   * @param source the article, of which plain characters are taken
   * @param references whether character references mean characters
   */
  constructor(structure: string, source: string, references = true) {
    this.#structure = structure;
    this.#source = source;
    this.#references = references;
  }

  /** Length of the text so far, without white space that waits for what follows. */
  get length(): number {
    return this.#length;
  }

  /**
   * Adds a stretch of the article.
   *
   * @param onBlankLine called for each blank line; it may take the text
   */
  add(start: number, end: number, onBlankLine?: () => void): void {
    const run = this.#structure.slice(start, end);
    let from = 0;
    NOTABLE.lastIndex = 0;
    for (let match = NOTABLE.exec(run); match; match = NOTABLE.exec(run)) {
      const { index, 0: notable } = match;
      const next = index + notable.length;
      this.#plain(start + from, start + index);
      from = next;
      if (notable.startsWith("&")) this.#resolve(notable, start + index);
      else if (HAS_WHITE.test(notable)) {
        if (onBlankLine && BLANK_LINE.test(notable)) onBlankLine();
        else this.#setGap(" ", start + index, start + next);
      }
      NOTABLE.lastIndex = next;
    }
    this.#plain(start + from, end);
  }

  /** A sign that is shown at a place where none is written: the marks of a `q` element. */
  mark(sign: string, at: number): void {
    this.#show(sign, at, 0);
  }

  /** A line ends here. */
  breakLine(start: number, end: number): void {
    this.#gap = { shown: "\n", start, end };
  }

  /** Whether a line has ended and nothing followed. */
  get lineEnded(): boolean {
    return this.#gap?.shown === "\n";
  }

  /**
   * What follows is apart from what stands before, although no white space may stand between.
   *
   * @param line as good as on a line of its own, unless a sign joins the two
   */
  separate(at: number, line: boolean): void {
    const { start, end } = this.#gap ?? { start: at, end: at };
    const joined =
      JOINS_BEFORE.test(this.#pieces.at(-1) ?? "") || JOINS_AFTER.test(this.#structure[at] ?? "");
    if (line && !joined) this.#gap = { shown: "\n", start, end };
    else if (!ENDS.test(this.#structure[at] ?? "")) this.#setGap(" ", start, end);
  }

  /** The text so far, without white space at its ends; a new one begins. `undefined` if there is none. */
  take(): MappedText | undefined {
    this.#gap = undefined;
    if (this.#length === 0) return undefined;
    const length = this.#length;
    const text = this.#pieces.join("");
    const map = mapOf(this.#at, this.#from, this.#width);
    this.#pieces = [];
    this.#length = 0;
    this.#at = [];
    this.#from = [];
    this.#width = [];
    return { text, rangeOf: (start, end) => rangeIn(map, length, start, end) };
  }

  #plain(start: number, end: number): void {
    let from = start;
    if (from < end && this.#structure[from] === " ") this.#setGap(" ", from, ++from);
    if (from < end) this.#show(this.#source.slice(from, end), from, end - from);
  }

  #resolve(run: string, start: number): void {
    if (!this.#references) {
      this.#show(run, start, run.length);
      return;
    }
    readReferences(run, (shown, from, to) => {
      if (ONLY_UNSEEN.test(shown)) return;
      if (ONLY_WHITE.test(shown)) this.#setGap(" ", start + from, start + to);
      else this.#show(shown, start + from, to - from);
    });
  }

  #setGap(shown: " ", start: number, end: number): void {
    this.#gap ??= { shown, start, end };
  }

  #show(piece: string, from: number, width: number): void {
    const gap = this.#gap;
    this.#gap = undefined;
    if (gap && this.#length > 0) this.#put(gap.shown, gap.start, gap.end - gap.start);
    this.#put(piece, from, width);
  }

  #put(piece: string, from: number, width: number): void {
    const last = this.#at.length - 1;
    const same =
      last >= 0 &&
      piece.length === width &&
      this.#width[last] === this.#length - this.#at[last]! &&
      this.#from[last]! + this.#width[last] === from;
    if (same) this.#width[last]! += width;
    else {
      this.#at.push(this.#length);
      this.#from.push(from);
      this.#width.push(width);
    }
    this.#pieces.push(piece);
    this.#length += piece.length;
  }
}

/** A link in a text, without the white space it begins with; `undefined` if nothing of it shows. */
export function linkIn(
  text: string,
  { url, start, end }: { readonly url: string; readonly start: number; readonly end: number },
): PassageLink | undefined {
  const shown = text.slice(start, end);
  const from = start + shown.length - shown.trimStart().length;
  return url === "" || from === end ? undefined : { range: [from, end], url };
}

/** Of each stretch in turn: where it begins in the text and in the article, and its length in the article. */
type StretchMap = readonly number[] | Int32Array;

/** Puts a map together as small as it can be: an article may hold a passage every few characters. */
function mapOf(at: readonly number[], from: readonly number[], width: readonly number[]): StretchMap {
  if (at.length === 1) return [at[0]!, from[0]!, width[0]!];
  const map = new Int32Array(at.length * 3);
  for (let index = 0; index < at.length; index++)
    map.set([at[index]!, from[index]!, width[index]!], index * 3);
  return map;
}

function rangeIn(map: StretchMap, length: number, start: number, end: number): Range {
  const first = Math.max(0, Math.min(start, length));
  const last = Math.max(first, Math.min(end, length));
  const place = (offset: number, behind: boolean): number => {
    const index = stretchAt(map, offset);
    const [at, from, width] = [map[index]!, map[index + 1]!, map[index + 2]!];
    if ((map[index + 3] ?? length) - at !== width) return from + (behind ? width : 0);
    return from + offset - at + (behind ? 1 : 0);
  };
  if (last > first) return [place(first, false), place(last - 1, true)];
  const between = first < length ? place(first, false) : place(length - 1, true);
  return [between, between];
}

/** Where in a map the stretch stands that holds a character of the text. */
function stretchAt(map: StretchMap, offset: number): number {
  let low = 0;
  let high = map.length / 3 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (map[middle * 3]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low * 3;
}
