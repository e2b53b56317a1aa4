// The tags of an HTML text with their attributes, read the way browsers read them: a tokenizer without a tree.
import type { OpenMarkup } from "./foreign.ts";
import { closeElement, isUnsure, meet, openElement } from "./foreign.ts";
import { readReferences } from "./references.ts";

/** An attribute: its name in lower case, its value with character references read, and where its name begins. */
export type Attribute = readonly [name: string, value: string, start: number];

/** One start tag. Names in lower case. Offsets are UTF-16 code units of the whole text. */
export interface Tag {
  readonly name: string;
  readonly attributes: readonly Attribute[];
  /** Where its `<` stands. */
  readonly start: number;
  /** What the text of a `style` element may be: one text, or several where only a tree could tell. */
  readonly styles?: readonly string[];
  /** Whether a style may be put together of parts, with elements between them, or too much is read in too many ways. */
  readonly mixed?: true;
  /** The text of a `script` element. */
  readonly script?: string;
  /** Where that text begins. */
  readonly content: number;
  /** Whether it may be one of a drawing or a formula (`svg`, `math`); only a tree could tell whether it is. */
  readonly foreign: boolean;
  /** Set within an element whose content does nothing by itself: a `template`, or a `noscript` where script runs. */
  readonly inert?: "template" | "noscript";
}

/** Where something is next, from a place on; the text's end where it is not. */
type Find = (pattern: string, from: number) => number;

/** Elements of HTML that hold text alone; a `noscript` does where script runs. */
const RAW_NAMES = [
  "style",
  "script",
  "textarea",
  "title",
  "xmp",
  "iframe",
  "noembed",
  "noframes",
  "noscript",
];
/** What is looked for, as an expression each. */
const SOUGHT: ReadonlyMap<string, RegExp> = new Map(
  ["<", ">", "]]>", "-->", "--!>", "<!--", ...RAW_NAMES.map((name) => `</${name}(?=[\\t\\n\\f\\r />])`)].map(
    (what) => [what, new RegExp(what, "gi")],
  ),
);

/** So many times the length of a text may be read where odd markup puts styles and scripts into each other. */
const READINGS = 4;

/**
 * The start tags of a text, in order. What only a tree could decide is read in every way in which a browser may read it:
 * with script and without, and behind markup so odd that it is not sure what stands in `svg` or `math`, both as HTML and
 * not. So no tag is missed; where markup is as it should be, there is but one way, and no tag too many. Time is linear
 * in the text's length.
 */
export function tagsOf(text: string): Tag[] {
  const tags: Tag[] = [];
  const find = finderIn(text);
  const left = new Set<string>();
  /** Ways to go on, by the place of the next `<`: what is open there. */
  const ways = new Map<number, OpenMarkup>();
  let room = READINGS * text.length + 1;
  let given = 0;
  const goOn = (at: number, place: OpenMarkup): void => {
    const start = find("<", at);
    const other = ways.get(start);
    if (other) meet(other, place);
    else if (start < text.length) ways.set(start, place);
  };
  goOn(0, { open: undefined, lost: false, templates: 0, waits: 0, noscript: false, select: false });
  while (ways.size > 0) {
    const start = Math.min(...ways.keys());
    const place = ways.get(start)!;
    ways.delete(start);
    if (text[start + 1] === "/" && isLetter(text[start + 2])) {
      const { name, end } = readTag(text, start + 1);
      closeElement(place, name, left);
      goOn(end, place);
      continue;
    }
    if (!isLetter(text[start + 1])) {
      for (const end of endsOfOther(text, start, place, find)) goOn(end, { ...place });
      continue;
    }
    const { name, attributes, end, closesItself } = readTag(text, start);
    const inert = place.waits > 0 ? "template" : place.noscript ? "noscript" : undefined;
    openElement(place, name, closesItself, left);
    const isRaw = RAW_NAMES.includes(name);
    place.lost ||= isRaw && place.select && name !== "script";
    const foreign = isUnsure(place) || name === "svg" || name === "math";
    const close = isRaw ? endOfRaw(text, name, end, room, find) : end;
    // Where scripts lie within each other, no part is given twice: that would take time without bound.
    const content = name === "script" ? Math.max(end, given) : end;
    const style = name === "style" ? stylesIn(text, end, close, foreign, room, find) : undefined;
    room -= style?.read ?? (name === "script" ? close - end : 0);
    tags.push({
      name,
      attributes,
      start,
      content,
      foreign,
      ...(inert && { inert }),
      ...(style && { styles: style.styles }),
      ...((style?.mixed ?? (name === "script" && room <= 0)) && { mixed: true }),
      ...(name === "script" && { script: text.slice(content, close) }),
    });
    if (name === "script") given = Math.max(given, close);
    if (isRaw) goOn(close, { ...place });
    openInert(place, name, foreign, attributes);
    if (!isRaw || foreign || name === "noscript") goOn(end, place);
  }
  return tags;
}

/** Takes account of what waits: the content of a `template`, but for a shadow root's, and of a `noscript`. */
function openInert(
  place: OpenMarkup,
  name: string,
  foreign: boolean,
  attributes: readonly Attribute[],
): void {
  if (name === "noscript" && !foreign) place.noscript = true;
  if (name !== "template") return;
  place.templates++;
  const isShadow = attributes.some(([key]) => key === "shadowrootmode");
  if (!foreign && place.waits === 0 && !isShadow) place.waits = place.templates;
}

function finderIn(text: string): Find {
  const known = new Map<string, { pattern: RegExp; from: number; at: number }>();
  return (what, from) => {
    let last = known.get(what);
    if (last && last.from <= from && from <= last.at) return last.at;
    if (!last) known.set(what, (last = { pattern: SOUGHT.get(what)!, from, at: 0 }));
    last.pattern.lastIndex = last.from = from;
    return (last.at = last.pattern.exec(text)?.index ?? text.length);
  };
}

/** Where a comment ends, a declaration or the like; a section of CDATA is one in `svg` and `math` alone. */
function endsOfOther(text: string, start: number, place: OpenMarkup, find: Find): number[] {
  if (text.startsWith("<!--", start)) return [endOfComment(start, find)];
  if (!/[!?/]/.test(text[start + 1] ?? "")) return [start + 1];
  const end = find(">", start) + 1;
  if (!text.startsWith("<![CDATA[", start)) return [end];
  return isUnsure(place) ? [end, find("]]>", start + 9) + 3] : [end];
}

function endOfComment(start: number, find: Find): number {
  return Math.min(find("-->", start + 2) + 3, find("--!>", start + 4) + 4);
}

/** Where the text of an element ends that holds nothing else. */
function endOfRaw(text: string, name: string, from: number, room: number, find: Find): number {
  const end = find(`</${name}(?=[\\t\\n\\f\\r />])`, from);
  if (name !== "script" || find("<!--", from) >= end || room <= 0) return end;
  // In what looks like a comment, a script within the script ends first.
  const pattern = /<!--|-->|<\/?script(?=[\t\n\f\r />])/gi;
  pattern.lastIndex = from;
  let depth = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [found] = match;
    if (found === "-->") depth = 0;
    else if (found === "<!--") {
      depth ||= 1;
      pattern.lastIndex -= 2;
    } else if (found[1] !== "/") depth &&= 2;
    else if (depth < 2) return match.index;
    else depth = 1;
  }
  return text.length;
}

/** What the text of a style may be: plain up to its end tag in HTML; in a drawing with references, comments, elements. */
function stylesIn(
  text: string,
  start: number,
  close: number,
  foreign: boolean,
  room: number,
  find: Find,
): { styles: string[]; mixed: boolean; read: number } {
  const plain = text.slice(start, close);
  if (!foreign) return { styles: [plain], mixed: false, read: 0 };
  if (plain.length > room) return { styles: [], mixed: true, read: 0 };
  const styles = [plain];
  let part = "";
  let mixed = false;
  let at = start;
  while (at < text.length && at - start <= room) {
    const tag = find("<", at);
    part += readReferences(text.slice(at, tag), true);
    if (text.startsWith("<!--", tag)) {
      at = endOfComment(tag, find);
    } else if (text.startsWith("<![CDATA[", tag)) {
      at = find("]]>", tag);
      part += text.slice(tag + 9, at);
      at += 3;
    } else if (/[a-z!?/]/i.test(text[tag + 1] ?? "")) {
      if (find("</style(?=[\\t\\n\\f\\r />])", tag) === tag) break;
      styles.push(part);
      part = "";
      mixed = true;
      at = isLetter(text[tag + 1]) ? readTag(text, tag).end : find(">", tag) + 1;
    } else {
      part += text.slice(tag, tag + 1);
      at = tag + 1;
    }
  }
  styles.push(part);
  return {
    styles: [...new Set(styles)],
    mixed: mixed || at - start > room,
    read: Math.max(at, close) - start,
  };
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
  const name = lower(until(/[\t\n\f\r />]/));
  const attributes: Attribute[] = [];
  let closesItself = false;
  for (;;) {
    closesItself = until(/[^\t\n\f\r /]/).endsWith("/");
    if (at >= text.length || text[at] === ">") break;
    // An equals sign where a name should begin is part of the name.
    const from = at++;
    until(/[\t\n\f\r />=]/);
    const key = lower(text.slice(from, at));
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

export function valueOf(tag: Tag, name: string): string | undefined {
  return tag.attributes.find(([key]) => key === name)?.[1];
}

/** A tag with only the first of several attributes of one name, as browsers take it. */
export function firstOnly(tag: Tag): Tag {
  const names = new Set<string>();
  return { ...tag, attributes: tag.attributes.filter(([name]) => names.size < names.add(name).size) };
}

/** Only letters of ASCII have a small form in names. */
function lower(name: string): string {
  return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[a-z]/i.test(character);
}
