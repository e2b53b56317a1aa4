// JSON that may be larger than memory: its parts one after the other, each as soon as it is whole.

/** A part, and its number from 1. `undefined` for one that is too large or no JSON: `wrong` says which. */
export interface JsonPart {
  readonly number: number;
  /** Where it begins and ends, in bytes: read again, it is the same value. */
  readonly from: number;
  readonly to: number;
  readonly value?: unknown;
  readonly wrong?: string;
}

/** No part may be longer, in bytes: read, it can take twelve times as much memory. */
const MOST_PART = 16 * 1024 * 1024;
const TOO_LONG = `It is longer than ${MOST_PART / 1024 / 1024} MB. Write it as a list of posts, or one a line.`;

/**
 * Reads a stream of JSON in parts. A part is: an item of a list at the top, or at one of `lists`; a whole value, where
 * the top holds others (JSON lines). What stands before the first bracket (`window.YTD.tweets.part0 =`) is passed over.
 * Memory grows with the largest part, time with the length.
 *
 * @param lists names of the keys that lead to lists whose items are wanted (`["log", "entries"]`). With any given, an
 * object at the top is gone through, and nothing of it is given but those items.
 */
export async function* jsonParts(
  bytes: AsyncIterable<Uint8Array>,
  lists: readonly (readonly string[])[] = [],
): AsyncGenerator<JsonPart> {
  const reader = new PartReader(lists);
  for await (const chunk of bytes) yield* reader.read(chunk);
  yield* reader.end();
}

/** A bracket that is open and gone through rather than gathered. */
interface Open {
  readonly isList: boolean;
  /** Of an object: the key whose value comes next. */
  key: string | undefined;
}

/** Bytes of UTF-8 that JSON is built of; within other characters they do not occur. */
const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a] as const;
const [LIST, LIST_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d] as const;
const [SPACE, LINE_FEED, RETURN] = [0x20, 0x0a, 0x0d] as const;

/** Where a string, a bare word or an own bracket ends decides where a part ends. */
class PartReader {
  readonly #lists: readonly (readonly string[])[];
  /** Brackets gone through, outermost first. */
  readonly #open: Open[] = [];
  /** What is gathered of the part, of a key, or of a value that is not wanted. */
  #gathered: Uint8Array[] = [];
  #length = 0;
  /** Where what is being gathered begins. */
  #from = 0;
  /** Bytes of the chunks before this one. */
  #before = 0;
  /** What is being gathered; `undefined` between values. */
  #mode: "part" | "key" | "other" | undefined;
  /** Brackets open within it. */
  #depth = 0;
  #inString = false;
  #escaped = false;
  #started = false;
  #number = 0;

  constructor(lists: readonly (readonly string[])[]) {
    this.#lists = lists;
  }

  *read(chunk: Uint8Array): Generator<JsonPart> {
    let at = 0;
    while (at < chunk.length) {
      if (this.#mode === undefined) {
        at = this.#begin(chunk[at]!, at);
        this.#from = this.#before + at;
        continue;
      }
      const end = this.#endOf(chunk, at);
      this.#gather(chunk.subarray(at, end ?? chunk.length));
      if (end === undefined) break;
      at = end;
      const part = this.#close();
      if (part) yield part;
    }
    this.#before += chunk.length;
  }

  *end(): Generator<JsonPart> {
    if (this.#mode === "part" && this.#length > 0) {
      const part = this.#close();
      if (part) yield part;
    } else if (this.#open.length > 0) {
      const at = this.#before;
      yield { number: ++this.#number, from: at, to: at, wrong: "The file ends too early." };
    }
  }

  /** Takes one byte between values. Gives where to go on. */
  #begin(byte: number, at: number): number {
    if (!this.#started) {
      // Whatever a script says before its data.
      if (byte !== LIST && byte !== OBJECT) return at + 1;
      this.#started = true;
    }
    const top = this.#open.at(-1);
    if (byte === LIST_END || byte === OBJECT_END) {
      this.#open.pop();
      return at + 1;
    }
    if (byte === COMMA || byte === COLON || byte <= SPACE) return at + 1;
    if (top && !top.isList && top.key === undefined) this.#mode = "key";
    else {
      const path = this.#path();
      if (byte === LIST && this.#isWanted(path)) return this.#enter(true, at);
      if (byte === OBJECT && this.#leads(path)) return this.#enter(false, at);
      this.#mode = this.#isPart(path) ? "part" : "other";
    }
    return at;
  }

  #enter(isList: boolean, at: number): number {
    this.#open.push({ isList, key: undefined });
    return at + 1;
  }

  #path(): string[] {
    return this.#open.flatMap(({ isList, key }) => (isList ? ["*"] : [key ?? ""]));
  }

  #isWanted(path: readonly string[]): boolean {
    if (path.length === 0) return true;
    return this.#lists.some((list) => list.length === path.length && list.every((key, i) => key === path[i]));
  }

  /** Whether a wanted list stands within the object at a path. */
  #leads(path: readonly string[]): boolean {
    return this.#lists.some((list) => list.length > path.length && path.every((key, i) => key === list[i]));
  }

  #isPart(path: readonly string[]): boolean {
    return path.at(-1) === "*" || (path.length === 0 && this.#lists.length === 0);
  }

  /** Where the value being gathered ends, after its last byte; `undefined` if not in this chunk. */
  #endOf(chunk: Uint8Array, from: number): number | undefined {
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at]!;
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (byte === BACKSLASH) this.#escaped = true;
        else if (byte === QUOTE) {
          this.#inString = false;
          if (this.#depth === 0) return at + 1;
        }
      } else if (byte === QUOTE) {
        this.#inString = true;
      } else if (byte === OBJECT || byte === LIST) this.#depth += 1;
      else if (byte === OBJECT_END || byte === LIST_END) {
        if (this.#depth === 0) return at; // a bare word before its list's end
        this.#depth -= 1;
        if (this.#depth === 0) return at + 1;
      } else if (this.#depth === 0 && (byte === COMMA || byte === LINE_FEED || byte === RETURN)) return at;
    }
    return undefined;
  }

  #gather(piece: Uint8Array): void {
    this.#length += piece.length;
    if (this.#mode === "other") return;
    if (this.#length > MOST_PART) this.#gathered = [];
    else this.#gathered.push(piece);
  }

  #close(): JsonPart | undefined {
    const mode = this.#mode;
    const [from, to] = [this.#from, this.#from + this.#length];
    const tooLong = this.#length > MOST_PART;
    const text = tooLong || mode === "other" ? "" : textOf(this.#gathered);
    this.#mode = undefined;
    this.#gathered = [];
    this.#length = 0;
    this.#from = to;
    this.#depth = 0;
    this.#inString = false;
    this.#escaped = false;
    const top = this.#open.at(-1);
    if (mode === "key") {
      top!.key = stringOf(text);
      return undefined;
    }
    if (top && !top.isList) top.key = undefined;
    if (mode === "other") return undefined;
    const place = { number: (this.#number += 1), from, to };
    if (tooLong) return { ...place, wrong: TOO_LONG };
    try {
      return { ...place, value: JSON.parse(text) as unknown };
    } catch {
      return { ...place, wrong: "It is no valid JSON." };
    }
  }
}

function textOf(pieces: readonly Uint8Array[]): string {
  const decoder = new TextDecoder();
  return pieces.map((piece) => decoder.decode(piece, { stream: true })).join("") + decoder.decode();
}

function stringOf(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return "";
  }
}
