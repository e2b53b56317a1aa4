// Tags and texts of HTML with their offsets, by htmlparser2's tokenizer.
import { Tokenizer } from "htmlparser2";
import { componentService } from "./services.ts";
import type { Range } from "./found.ts";

/** Attributes by lower-case name, values as written (not decoded); those that can matter to nobody here are left out. */
export type Attributes = ReadonlyMap<string, string>;

/** What a reader of tokens is told, in document order. Offsets are UTF-16 code units of the whole text. */
export interface TokenReader {
  /** A start tag; `range` is the whole tag. `whole`: it is the element's end too (`<path/>` in a drawing). */
  open(name: string, attributes: Attributes, range: Range, whole: boolean): void;
  /** An end tag. */
  close(name: string, range: Range): void;
  /** Text between tags, never that of scripts and the like. */
  text(start: number, end: number): void;
  /** A comment, its delimiters included. */
  comment(range: Range): void;
  /** What is neither markup nor text: raw content, declarations, CDATA, a tag that never ends. */
  inert(range: Range): void;
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

const NONE: Attributes = new Map();

/**
 * Reads the tokens of a text in linear time. The content of scripts, styles, titles, textareas, iframes and the like is
 * skipped up to its end tag, as the HTML standard has it, also where the start tag ends with a slash.
 */
export function readTokens(text: string, reader: TokenReader): void {
  const foreign = { depth: 0 };
  let from = 0;
  while (from < text.length) from = readUntilRaw(text, from, reader, foreign);
}

/** Reads to the next element of raw content and returns where its end tag begins, or the text's end. */
function readUntilRaw(text: string, base: number, reader: TokenReader, foreign: { depth: number }): number {
  let next = text.length;
  let tagStart = base;
  let name = "";
  let attribute = "";
  let value = "";
  let dropped = false;
  let attributes: Map<string, string> | undefined;
  /** Everything before this has been told. */
  let told = base;

  const inertUntil = (end: number): void => {
    if (end > told) reader.inert([told, end]);
    told = end;
  };
  const endOfStartTag = (end: number, slash: boolean): void => {
    // Only in drawings and formulas does a slash end an element, and in the components of site builders.
    const whole =
      slash &&
      (foreign.depth > 0 || name === "svg" || name === "math" || componentService(name) !== undefined);
    told = base + end + 1;
    reader.open(name, attributes ?? NONE, [tagStart, told], whole);
    if (whole) return;
    if (name === "svg" || name === "math") foreign.depth++;
    const close = RAW.get(name);
    if (!close) return;
    tokenizer.pause();
    close.lastIndex = told;
    next = close.exec(text)?.index ?? text.length;
    inertUntil(next);
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname(start, end) {
        tagStart = base + start - 1;
        name = text.slice(base + start, base + end).toLowerCase();
        attributes = undefined;
      },
      onattribname(start, end) {
        attribute = text.slice(base + start, base + end).toLowerCase();
        value = "";
        dropped = DROPPED.test(attribute);
      },
      onattribdata(start, end) {
        if (!dropped) value += text.slice(base + start, base + end);
      },
      onattribend() {
        if (dropped || attributes?.has(attribute)) return;
        attributes ??= new Map();
        attributes.set(attribute, value);
      },
      onopentagend: (end) => endOfStartTag(end, false),
      onselfclosingtag: (end) => endOfStartTag(end, true),
      onclosetag(start, end) {
        if (text[base + start - 1] !== "/") return; // `</ p>` is a comment
        const closing = text.slice(base + start, base + end).toLowerCase();
        const bracket = text.indexOf(">", base + end);
        if ((closing === "svg" || closing === "math") && foreign.depth > 0) foreign.depth--;
        told = bracket < 0 ? text.length : bracket + 1;
        reader.close(closing, [base + start - 2, told]);
      },
      ontext(start, end) {
        told = base + end;
        reader.text(base + start, told);
      },
      oncomment(start, end, offset) {
        told = Math.min(base + end - offset + 3, text.length);
        reader.comment([base + start - 4, told]);
      },
      oncdata: (_start, end) => inertUntil(Math.min(base + end + 1, text.length)),
      ondeclaration: (_start, end) => inertUntil(Math.min(base + end + 1, text.length)),
      onprocessinginstruction: (_start, end) => inertUntil(Math.min(base + end + 1, text.length)),
      onattribentity: ignore,
      ontextentity: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(base === 0 ? text : text.slice(base));
  if (tokenizer.running) {
    tokenizer.end();
    inertUntil(text.length);
  }
  return next;
}

function ignore(): void {
  // Nothing to keep.
}

/**
 * Resolves character references in text, as a browser reads it.
 *
 * @param tell told of each piece: what it shows, and where it stands in `run` (a reference as one piece)
 */
export function readReferences(run: string, tell: (shown: string, start: number, end: number) => void): void {
  // No reference holds this sign, and a tag must not begin here.
  const source = run.includes("<") ? run.replaceAll("<", " ") : run;
  let told = 0;
  let resolved = "";
  let end = 0;
  const finish = (): void => {
    if (resolved !== "") tell(resolved, told, end);
    if (resolved !== "") told = end;
    resolved = "";
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext(start, to) {
        finish();
        tell(run.slice(start, to), start, to);
        told = to;
      },
      ontextentity(codePoint, to) {
        // One reference may stand for two characters.
        if (to !== end) finish();
        end = to;
        resolved += String.fromCodePoint(codePoint);
      },
      onattribdata: ignore,
      onattribentity: ignore,
      onattribname: ignore,
      onattribend: ignore,
      onopentagname: ignore,
      onopentagend: ignore,
      onselfclosingtag: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      oncdata: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  finish();
}

/** An attribute's value with its character references resolved, as a browser reads it. */
export function decodeAttribute(raw: string): string {
  if (!raw.includes("&")) return raw;
  let value = "";
  const source = `<a b="${raw.replaceAll('"', "&quot;")}">`;
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onattribdata: (start, end) => (value += source.slice(start, end)),
      onattribentity: (codePoint) => (value += String.fromCodePoint(codePoint)),
      onattribname: ignore,
      onattribend: ignore,
      onopentagname: ignore,
      onopentagend: ignore,
      onselfclosingtag: ignore,
      onclosetag: ignore,
      ontext: ignore,
      ontextentity: ignore,
      oncomment: ignore,
      oncdata: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  return value;
}
