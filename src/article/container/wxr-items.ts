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

/**
 * Makes a splitter. It holds no more than one item, and takes time linear in the export's length. Only ASCII is looked
 * for: chunks may be read one byte a character.
 */
export function splitWxr(limit = MAX_ITEM): WxrSplitter {
  /** Read already, and part of the piece that is under way. */
  let parts: string[] = [];
  let length = 0;
  /** Not read yet. */
  let rest = "";
  let state: "text" | keyof typeof ENDS = "text";
  let kind: WxrPiece["kind"] = "between";

  const take = (count: number): void => {
    if (count > 0) parts.push(rest.slice(0, count));
    length += count;
    rest = rest.slice(count);
  };
  const emit = (pieces: WxrPiece[], next: WxrPiece["kind"]): void => {
    if (length > 0) pieces.push({ kind, text: parts.join("") });
    parts = [];
    length = 0;
    kind = next;
  };

  /** Reads one step on. `false` if more must come first. */
  const step = (pieces: WxrPiece[]): boolean => {
    if (state !== "text") {
      const mark = ENDS[state];
      const end = rest.indexOf(mark);
      take(end < 0 ? Math.max(0, rest.length - mark.length + 1) : end + mark.length);
      if (end < 0) return false;
      state = "text";
      return true;
    }
    const open = rest.indexOf("<");
    take(open < 0 ? rest.length : open);
    if (open < 0) return false;
    for (const [mark, begun] of STARTS) {
      if (rest.startsWith(mark)) {
        take(mark.length);
        state = begun;
        return true;
      }
      if (mark.startsWith(rest)) return false;
    }
    const close = tagEnd(rest, 0);
    if (close < 0) {
      // No tag is that long: a bare angle bracket, in a file that is no XML.
      if (rest.length < LONGEST_TAG) return false;
      take(1);
      return true;
    }
    if (rest[close] === "<") {
      take(close);
      return true;
    }
    const tag = rest.slice(0, close + 1);
    if (kind === "between" && /^<item[\s>]/.test(tag) && !tag.endsWith("/>")) emit(pieces, "item");
    take(tag.length);
    if (kind !== "between" && /^<\/item\s*>$/.test(tag)) emit(pieces, "between");
    return true;
  };

  return {
    push(chunk) {
      const pieces: WxrPiece[] = [];
      rest += chunk;
      while (rest.length > 0 && step(pieces));
      if (kind === "between") emit(pieces, "between");
      else if (kind === "over" || length > limit) {
        kind = "over";
        emit(pieces, "over");
      }
      return pieces;
    },
    end() {
      const pieces: WxrPiece[] = [];
      take(rest.length);
      if (kind === "item") kind = "over";
      emit(pieces, "between");
      return pieces;
    },
  };
}
