// Tags and texts of HTML with their offsets, by htmlparser2's tokenizer: read once, and told as often as somebody asks.
import { Tokenizer } from "htmlparser2";
import { Attributes } from "./attributes.ts";
import { isComponent } from "./services.ts";
import type { TokenizerCallbacks } from "htmlparser2";
import type { AttributePlaces } from "./attributes.ts";
import type { Range } from "./found.ts";

/** What a reader of tokens is told, in document order. Offsets are UTF-16 code units of the whole text. */
export interface TokenReader {
  /** A start tag. `whole`: it is the element's end too (`<path/>` in a drawing). */
  open(name: string, attributes: Attributes, start: number, end: number, whole: boolean): void;
  /** An end tag. */
  close(name: string, start: number, end: number): void;
  /** Text between tags, never that of scripts and the like. */
  text(start: number, end: number): void;
  /** A comment, its delimiters included. */
  comment(range: Range): void;
  /** What is neither markup nor text: raw content, declarations, CDATA, a tag that never ends. */
  inert(range: Range): void;
}

/** The tokens of an HTML text. */
export interface Tokens {
  readonly text: string;
  /** Tells a reader of all of them. */
  tell(reader: TokenReader): void;
}

/** Elements whose content is not markup, and what ends each. What stands in `noscript` is not touched either. */
const RAW: ReadonlyMap<string, RegExp> = new Map([
  ...["script", "style", "title", "textarea", "iframe", "noscript", "noembed", "noframes", "xmp"].map(
    (name) => [name, new RegExp(`</${name}(?=[\\s/>])`, "gi")] as const,
  ),
  ["plaintext", /(?!)/g],
]);

/** Attributes that name no post and no picture, however long they are. */
const DROPPED = /^(?:style|d|points|transform|content|sizes|on[a-z]+)$/;

/**
 * Reads the tokens of a text in linear time. The content of scripts, styles, titles, textareas, iframes and the like is
 * skipped up to its end tag, as the HTML standard has it, also where the start tag ends with a slash.
 */
export function readTokens(text: string): Tokens {
  const tape = new Tape(text);
  for (let from = 0; from < text.length;) from = tape.readUntilRaw(from);
  return tape;
}

/** Kinds of tokens, as they stand on the tape. */
const OPEN = 0;
const WHOLE = 1;
const CLOSE = 2;
const TEXT = 3;
const COMMENT = 4;
const INERT = 5;

/** What stands on the tape for each token: its kind, start and end, its name, and where its attributes end among all. */
const FIELDS = 5;

const NONE = new Attributes({ text: "", names: [], places: [] }, 0, 0);

/** Tokens, held as bare numbers: an article may hold some hundred thousand. */
class Tape implements Tokens, TokenizerCallbacks {
  readonly text: string;
  readonly #numbers: number[] = [];
  readonly #names = new Names();
  readonly #attributes: AttributePlaces & { readonly places: number[] };
  #tokenizer!: Tokenizer;
  /** Where the text begins that the tokenizer reads. */
  #base = 0;
  /** Where it is to go on. */
  #next = 0;
  /** Everything before this is on the tape. */
  #noted = 0;
  /** How many drawings and formulas are open. */
  #foreign = 0;
  #tagStart = 0;
  #tag = 0;
  #tags = 0;
  #attribute = 0;
  #valueStart = 0;
  #valueEnd = 0;
  /** By the number of a name: the last tag with such an attribute, infinite for attributes that are left out. */
  readonly #lastTag: number[] = [];

  constructor(text: string) {
    this.text = text;
    this.#attributes = { text, names: this.#names.all, places: [] };
  }

  /** Reads to the next element of raw content and returns where its end tag begins, or the text's end. */
  readUntilRaw(base: number): number {
    this.#base = base;
    this.#next = this.text.length;
    this.#noted = base;
    this.#tokenizer = new Tokenizer({ decodeEntities: false }, this);
    this.#tokenizer.write(base === 0 ? this.text : this.text.slice(base));
    if (this.#tokenizer.running) {
      this.#tokenizer.end();
      this.#inertUntil(this.text.length);
    }
    return this.#next;
  }

  tell(reader: TokenReader): void {
    const numbers = this.#numbers;
    const names = this.#names.all;
    let from = 0;
    for (let at = 0; at < numbers.length; at += FIELDS) {
      const kind = numbers[at]!;
      const start = numbers[at + 1]!;
      const end = numbers[at + 2]!;
      const name = names[numbers[at + 3]!]!;
      const to = numbers[at + 4]!;
      if (kind === TEXT) reader.text(start, end);
      else if (kind === CLOSE) reader.close(name, start, end);
      else if (kind === COMMENT) reader.comment([start, end]);
      else if (kind === INERT) reader.inert([start, end]);
      else {
        const attributes = from === to ? NONE : new Attributes(this.#attributes, from, to);
        reader.open(name, attributes, start, end, kind === WHOLE);
      }
      from = to;
    }
  }

  #note(kind: number, start: number, end: number, name = 0): void {
    this.#numbers.push(kind, start, end, name, this.#attributes.places.length);
    this.#noted = end;
  }

  #inertUntil(end: number): void {
    if (end > this.#noted) this.#note(INERT, this.#noted, end);
  }

  onopentagname(start: number, end: number): void {
    this.#tagStart = this.#base + start - 1;
    this.#tag = this.#nameAt(start, end);
    this.#tags += 1;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#nameAt(start, end);
    this.#valueStart = this.#valueEnd = 0;
  }

  onattribdata(start: number, end: number): void {
    this.#valueStart = this.#base + start;
    this.#valueEnd = this.#base + end;
  }

  onattribend(): void {
    const name = this.#attribute;
    const last = (this.#lastTag[name] ??= DROPPED.test(this.#names.all[name]!) ? Infinity : 0);
    if (last >= this.#tags) return;
    this.#lastTag[name] = this.#tags;
    this.#attributes.places.push(name, this.#valueStart, this.#valueEnd);
  }

  onopentagend(end: number): void {
    this.#endOfStartTag(end, false);
  }

  onselfclosingtag(end: number): void {
    this.#endOfStartTag(end, true);
  }

  #endOfStartTag(end: number, slash: boolean): void {
    const name = this.#names.all[this.#tag]!;
    const isForeign = name === "svg" || name === "math";
    // Only in drawings and formulas does a slash end an element, and in the components of site builders.
    const whole = slash && (this.#foreign > 0 || isForeign || isComponent(name));
    this.#note(whole ? WHOLE : OPEN, this.#tagStart, this.#base + end + 1, this.#tag);
    if (whole) return;
    if (isForeign) this.#foreign++;
    const close = RAW.get(name);
    if (!close) return;
    this.#tokenizer.pause();
    close.lastIndex = this.#noted;
    this.#next = close.exec(this.text)?.index ?? this.text.length;
    this.#inertUntil(this.#next);
  }

  onclosetag(start: number, end: number): void {
    if (this.text[this.#base + start - 1] !== "/") return; // `</ p>` is a comment
    const name = this.#nameAt(start, end);
    const written = this.#names.all[name];
    if ((written === "svg" || written === "math") && this.#foreign > 0) this.#foreign--;
    const bracket = this.text.indexOf(">", this.#base + end);
    this.#note(CLOSE, this.#base + start - 2, bracket < 0 ? this.text.length : bracket + 1, name);
  }

  ontext(start: number, end: number): void {
    this.#note(TEXT, this.#base + start, this.#base + end);
  }

  oncomment(start: number, end: number, offset: number): void {
    this.#note(COMMENT, this.#base + start - 4, Math.min(this.#base + end - offset + 3, this.text.length));
  }

  oncdata(_start: number, end: number): void {
    this.#inertUntil(Math.min(this.#base + end + 1, this.text.length));
  }

  ondeclaration(_start: number, end: number): void {
    this.#inertUntil(Math.min(this.#base + end + 1, this.text.length));
  }

  onprocessinginstruction(_start: number, end: number): void {
    this.#inertUntil(Math.min(this.#base + end + 1, this.text.length));
  }

  onattribentity(): void {
    // References in attributes are resolved where one is asked for.
  }

  ontextentity(): void {
    // References in texts are resolved where a text is read.
  }

  onend(): void {
    // What is left is inert.
  }

  #nameAt(start: number, end: number): number {
    return this.#names.numberOf(this.text.slice(this.#base + start, this.#base + end));
  }
}

/** Names in lower case, each held once, by number. */
class Names {
  readonly all: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(written: string): number {
    const known = this.#numbers.get(written);
    if (known !== undefined) return known;
    const name = written.toLowerCase();
    const number = this.#numbers.get(name) ?? this.all.push(name) - 1;
    this.#numbers.set(name, number).set(written, number);
    return number;
  }
}
