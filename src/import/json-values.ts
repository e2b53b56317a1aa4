// JSON that may be larger than memory: its parts one after the other, each as soon as it is whole.

/** A part, and its number from 1. `undefined` for one that is too large or no JSON: `wrong` says which. */
export interface JsonPart {
  readonly number: number;
  readonly value?: unknown;
  readonly wrong?: string;
}

/** No part may be longer, in UTF-16 code units. */
const MOST_PART = 64 * 1024 * 1024;

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
  const decoder = new TextDecoder();
  const reader = new PartReader(lists);
  for await (const chunk of bytes) yield* reader.read(decoder.decode(chunk, { stream: true }));
  yield* reader.read(decoder.decode());
  yield* reader.end();
}

/** A bracket that is open and gone through rather than gathered. */
interface Open {
  readonly isList: boolean;
  /** Of an object: the key whose value comes next. */
  key: string | undefined;
}

/** Where a string, a bare word or an own bracket ends decides where a part ends. */
class PartReader {
  readonly #lists: readonly (readonly string[])[];
  /** Brackets gone through, outermost first. */
  readonly #open: Open[] = [];
  /** What is gathered of the part, of a key, or of a value that is not wanted. */
  #gathered: string[] = [];
  #length = 0;
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

  *read(text: string): Generator<JsonPart> {
    let at = 0;
    while (at < text.length) {
      if (this.#mode === undefined) {
        at = this.#begin(text, at);
        continue;
      }
      const end = this.#endOf(text, at);
      this.#gather(text.slice(at, end ?? text.length));
      if (end === undefined) return;
      at = end;
      const part = this.#close();
      if (part) yield part;
    }
  }

  *end(): Generator<JsonPart> {
    if (this.#mode === "part" && this.#length > 0) {
      const part = this.#close();
      if (part) yield part;
    } else if (this.#open.length > 0) yield { number: ++this.#number, wrong: "The file ends too early." };
  }

  /** Takes one character between values. Gives where to go on. */
  #begin(text: string, at: number): number {
    const character = text[at]!;
    if (!this.#started) {
      // Whatever a script says before its data.
      if (character !== "[" && character !== "{") return at + 1;
      this.#started = true;
    }
    const top = this.#open.at(-1);
    if (character === "]" || character === "}") {
      this.#open.pop();
      return at + 1;
    }
    if (character === "," || character === ":" || /\s/.test(character)) return at + 1;
    if (top && !top.isList && top.key === undefined) this.#mode = "key";
    else {
      const path = this.#path();
      if (character === "[" && this.#isWanted(path)) return this.#enter(true, at);
      if (character === "{" && this.#leads(path)) return this.#enter(false, at);
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

  /** Where the value being gathered ends, after its last character; `undefined` if not in this text. */
  #endOf(text: string, from: number): number | undefined {
    for (let at = from; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (code === 92) this.#escaped = true;
        else if (code === 34) {
          this.#inString = false;
          if (this.#depth === 0) return at + 1;
        }
      } else if (code === 34) {
        this.#inString = true;
      } else if (code === 123 || code === 91) this.#depth += 1;
      else if (code === 125 || code === 93) {
        if (this.#depth === 0) return at; // a bare word before its list's end
        this.#depth -= 1;
        if (this.#depth === 0) return at + 1;
      } else if (this.#depth === 0 && (code === 44 || code === 10 || code === 13)) return at;
    }
    return undefined;
  }

  #gather(piece: string): void {
    this.#length += piece.length;
    if (this.#mode === "other") return;
    if (this.#length > MOST_PART) this.#gathered = [];
    else this.#gathered.push(piece);
  }

  #close(): JsonPart | undefined {
    const mode = this.#mode;
    const text = this.#gathered.join("");
    const tooLong = this.#length > MOST_PART;
    this.#mode = undefined;
    this.#gathered = [];
    this.#length = 0;
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
    this.#number += 1;
    if (tooLong) return { number: this.#number, wrong: "It is longer than anything that is a post." };
    try {
      return { number: this.#number, value: JSON.parse(text) as unknown };
    } catch {
      return { number: this.#number, wrong: "It is no valid JSON." };
    }
  }
}

function stringOf(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return "";
  }
}
