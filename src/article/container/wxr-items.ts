// A WordPress export as it streams by: cut into items and what stands between them.

/** A stretch of an export. All stretches in order are the export. */
export interface WxrPiece {
  /** `item`: one whole item. `over`: a part of an item that is too long to be held, or that never ends. */
  readonly kind: "between" | "item" | "over";
  readonly text: string;
}

/** Cuts an export that comes in chunks. */
export interface WxrSplitter {
  /** Takes the next chunk and gives the pieces that are whole now. */
  push(chunk: string): WxrPiece[];
  /** Gives what is left. */
  end(): WxrPiece[];
}

/** The longest item that is held, in characters. */
const MAX_ITEM = 64 * 1024 * 1024;

const ENDS = { cdata: "]]>", comment: "-->", instruction: "?>" } as const;
const STARTS = [
  ["<![CDATA[", "cdata"],
  ["<!--", "comment"],
  ["<?", "instruction"],
] as const;

const LONGEST_TAG = 65_536;

/** Where a tag that begins at a place ends, or where another begins before: then the first was none. -1 if neither. */
export function tagEnd(text: string, start: number): number {
  const angle = /[<>]/g;
  angle.lastIndex = start + 1;
  return angle.exec(text)?.index ?? -1;
}

/** How far a splitter has come. */
interface Progress {
  /** Read already, and part of the piece that is under way. */
  parts: string[];
  length: number;
  /** Not read yet. */
  rest: string;
  state: "text" | keyof typeof ENDS;
  kind: WxrPiece["kind"];
}

/**
 * Makes a splitter. It holds no more than one item, and takes time linear in the export's length. Only ASCII is looked
 * for: chunks may be read one byte a character.
 */
export function splitWxr(limit = MAX_ITEM): WxrSplitter {
  const progress: Progress = { parts: [], length: 0, rest: "", state: "text", kind: "between" };
  return {
    push(chunk) {
      const pieces: WxrPiece[] = [];
      progress.rest += chunk;
      while (progress.rest.length > 0 && step(progress, pieces));
      if (progress.kind === "between") emit(progress, pieces, "between");
      else if (progress.kind === "over" || progress.length > limit) {
        progress.kind = "over";
        emit(progress, pieces, "over");
      }
      return pieces;
    },
    end() {
      const pieces: WxrPiece[] = [];
      take(progress, progress.rest.length);
      if (progress.kind === "item") progress.kind = "over";
      emit(progress, pieces, "between");
      return pieces;
    },
  };
}

function take(progress: Progress, count: number): void {
  if (count > 0) progress.parts.push(progress.rest.slice(0, count));
  progress.length += count;
  progress.rest = progress.rest.slice(count);
}

function emit(progress: Progress, pieces: WxrPiece[], next: WxrPiece["kind"]): void {
  if (progress.length > 0) pieces.push({ kind: progress.kind, text: progress.parts.join("") });
  progress.parts = [];
  progress.length = 0;
  progress.kind = next;
}

/** Reads one step on. `false` if more must come first. */
function step(progress: Progress, pieces: WxrPiece[]): boolean {
  const { rest, state } = progress;
  if (state !== "text") {
    const mark = ENDS[state];
    const end = rest.indexOf(mark);
    take(progress, end < 0 ? Math.max(0, rest.length - mark.length + 1) : end + mark.length);
    if (end < 0) return false;
    progress.state = "text";
    return true;
  }
  const open = rest.indexOf("<");
  take(progress, open < 0 ? rest.length : open);
  return open >= 0 && stepOverTag(progress, pieces);
}

/** The same, where what is not read yet begins with an angle bracket. */
function stepOverTag(progress: Progress, pieces: WxrPiece[]): boolean {
  const { rest } = progress;
  for (const [mark, begun] of STARTS) {
    if (rest.startsWith(mark)) {
      take(progress, mark.length);
      progress.state = begun;
      return true;
    }
    if (mark.startsWith(rest)) return false;
  }
  const close = tagEnd(rest, 0);
  if (close < 0) {
    // No tag is that long: a bare angle bracket, in a file that is no XML.
    if (rest.length < LONGEST_TAG) return false;
    take(progress, 1);
    return true;
  }
  if (rest[close] === "<") {
    take(progress, close);
    return true;
  }
  const tag = rest.slice(0, close + 1);
  if (progress.kind === "between" && /^<item[\s>]/.test(tag) && !tag.endsWith("/>"))
    emit(progress, pieces, "item");
  take(progress, tag.length);
  if (progress.kind !== "between" && /^<\/item\s*>$/.test(tag)) emit(progress, pieces, "between");
  return true;
}
