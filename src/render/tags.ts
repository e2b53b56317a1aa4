// The tags of an HTML text with their attributes, read the way browsers read them: a tokenizer without a tree.
import type { Foreign } from "./foreign.ts";
import { readReferences } from "./references.ts";

/** An attribute: its name in lower case, its value with character references read, and where its name begins. */
export type Attribute = readonly [name: string, value: string, start: number];

/** One start tag. Names in lower case. Offsets are UTF-16 code units of the whole text. */
export interface Tag {
  readonly name: string;
  readonly attributes: readonly Attribute[];
  /** Where its `<` stands. */
  readonly start: number;
  /** The text of a `style` element, up to its end tag. */
  readonly style?: string;
  /** The text of a `script` element, likewise. */
  readonly script?: string;
  /** Where that text begins. */
  readonly content: number;
  /** Whether it stands within an `svg` or `math` element. */
  readonly foreign: boolean;
  /** Set within an element whose content does nothing by itself: a `template`, or a `noscript` where script runs. */
  readonly inert?: "template" | "noscript";
}

/** How to read what only a tree could decide. */
interface Reading {
  /** Whether `style`, `textarea` and their like hold text. They do, but for places such as within a `select`. */
  readonly rawText: boolean;
  /** Whether `noscript` holds text: it does where script runs. */
  readonly rawNoscript: boolean;
  /** Whether of several attributes of one name all are given, and an end tag in doubt ends nothing. */
  readonly wary: boolean;
  /** Keeps account of `svg` and `math`: not every reader brings both ways. */
  readonly foreign: () => Foreign;
}

const RAW = new Set(["style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"]);

/**
 * The start tags of a text. Where browsers would see a tag or not depending on whether script runs, both ways of reading
 * are taken. Time is linear in the text's length.
 *
 * @param wary whether a tag counts too that browsers see only in an odd tree around it: too many tags rather than too few
 */
export function tagsOf(text: string, { wary, foreign }: Pick<Reading, "wary" | "foreign">): Tag[] {
  const plain: Reading = { rawText: true, rawNoscript: false, wary, foreign };
  const readings = [plain];
  if (/<noscript/i.test(text)) readings.push({ ...plain, rawNoscript: true });
  if (wary && /<(?:svg|math|select|frameset)/i.test(text)) readings.push({ ...plain, rawText: false });
  const tags = new Map<number, Tag>();
  for (const reading of readings)
    for (const tag of read(text, reading)) tags.set(tag.start, tags.get(tag.start) ?? tag);
  return [...tags.values()].sort((a, b) => a.start - b.start);
}

function* read(text: string, reading: Reading): Generator<Tag> {
  const foreign = reading.foreign();
  const inert = inertContent();
  const endOfText = rawEnds(text);
  let at = 0;
  let given = 0;
  for (let start = text.indexOf("<"); start !== -1; start = text.indexOf("<", at)) {
    const next = text[start + 1] ?? "";
    if (next === "!" || next === "?") {
      at = endOfComment(text, start);
    } else if (next === "/" && isLetter(text[start + 2])) {
      const { name, end } = readTag(text, start + 1);
      foreign.close(name);
      inert.close(name);
      at = end;
    } else if (next === "/") {
      at = after(text, ">", start);
    } else if (isLetter(next)) {
      const { name, attributes: all, end, closesItself } = readTag(text, start);
      const attributes = reading.wary ? all : firstOnly(all);
      foreign.open(name, closesItself);
      const isClosed = closesItself && !reading.wary && foreign.inside();
      const isText =
        !isClosed && (name === "script" || RAW.has(name) || (name === "noscript" && reading.rawNoscript));
      const close = isText ? endOfText(name, end) : end;
      // Where styles or scripts lie within each other, no part is given twice: that would take time without bound.
      const content = Math.max(end, given);
      const within = inert.inside();
      yield {
        name,
        attributes,
        start,
        content,
        foreign: foreign.inside(),
        ...(within && { inert: within }),
        ...(name === "style" && { style: text.slice(content, close) }),
        ...(name === "script" && { script: text.slice(content, close) }),
      };
      if (name === "style" || name === "script") given = close;
      inert.open(name, attributes);
      at = !foreign.inside() && (name === "script" || reading.rawText) ? close : end;
    } else {
      at = start + 1;
    }
  }
}

/** Keeps account of `template`, whose content waits for a script (but for a shadow root's), and of `noscript`. */
function inertContent(): {
  open(name: string, attributes: readonly Attribute[]): void;
  close(name: string): void;
  inside(): Tag["inert"];
} {
  let templates = 0;
  let noscript = false;
  return {
    open(name, attributes) {
      if (name === "noscript") noscript = true;
      if (name === "template" && (templates > 0 || !attributes.some(([key]) => key === "shadowrootmode")))
        templates++;
    },
    close(name) {
      if (name === "noscript") noscript = false;
      if (name === "template" && templates > 0) templates--;
    },
    inside: () => (templates > 0 ? "template" : noscript ? "noscript" : undefined),
  };
}

/** Where the raw text of an element ends. Each kind of end tag is looked for once over the whole text. */
function rawEnds(text: string): (name: string, from: number) => number {
  const found = new Map<string, readonly number[]>();
  const used = new Map<string, number>();
  return (name, from) => {
    let ends = found.get(name);
    if (!ends) {
      ends = Array.from(
        text.matchAll(new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, "gi")),
        (match) => match.index,
      );
      found.set(name, ends);
    }
    let index = used.get(name) ?? 0;
    while (index < ends.length && ends[index]! < from) index++;
    used.set(name, index);
    return ends[index] ?? text.length;
  };
}

function after(text: string, what: string, from: number): number {
  const found = text.indexOf(what, from);
  return found === -1 ? text.length : found + what.length;
}

function endOfComment(text: string, start: number): number {
  if (!text.startsWith("<!--", start)) return after(text, ">", start);
  if (text.startsWith(">", start + 4)) return start + 5;
  if (text.startsWith("->", start + 4)) return start + 6;
  for (let dashes = text.indexOf("--", start + 4); dashes !== -1; dashes = text.indexOf("--", dashes + 1)) {
    if (text[dashes + 2] === ">") return dashes + 3;
    if (text[dashes + 2] === "!" && text[dashes + 3] === ">") return dashes + 4;
  }
  return text.length;
}

interface ReadTag {
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly end: number;
  /** Whether a slash stands before its `>`, which counts in `svg` and `math` alone. */
  readonly closesItself: boolean;
}

function readTag(text: string, start: number): ReadTag {
  let at = start + 1;
  const until = (stop: RegExp): string => {
    const from = at;
    while (at < text.length && !stop.test(text[at]!)) at++;
    return text.slice(from, at);
  };
  const name = until(/[\t\n\f\r />]/).toLowerCase();
  const attributes: Attribute[] = [];
  let closesItself = false;
  for (;;) {
    closesItself = until(/[^\t\n\f\r /]/).endsWith("/");
    if (at >= text.length || text[at] === ">") break;
    // An equals sign where a name should begin is part of the name.
    const from = at++;
    until(/[\t\n\f\r />=]/);
    const key = text.slice(from, at).toLowerCase();
    let value = "";
    const here = at;
    until(/[^\t\n\f\r ]/);
    if (text[at] === "=") {
      at++;
      until(/[^\t\n\f\r ]/);
      const quote = text[at];
      if (quote === '"' || quote === "'") {
        const end = text.indexOf(quote, at + 1);
        value = text.slice(at + 1, end === -1 ? text.length : end);
        at = end === -1 ? text.length : end + 1;
      } else if (quote !== ">") {
        value = until(/[\t\n\f\r >]/);
      }
    } else {
      at = here;
    }
    attributes.push([key, readReferences(value), from]);
  }
  return { name, attributes, end: Math.min(text.length, at + 1), closesItself };
}

function firstOnly(attributes: readonly Attribute[]): readonly Attribute[] {
  const names = new Set<string>();
  return attributes.filter(([name]) => names.size < names.add(name).size);
}

/** The value of an attribute of a tag. */
export function valueOf(tag: Tag, name: string): string | undefined {
  return tag.attributes.find(([key]) => key === name)?.[1];
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[a-z]/i.test(character);
}
