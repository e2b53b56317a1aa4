// Foreign HTML read into the text tree: bounded and iterative; of the markup nothing stays but its meaning.
import { cleanString } from "../../model/text.ts";
import { breakLine, endLine, meetSpace, place, putInline, stop, write } from "./html-lines.ts";
import { beginElement, classesOf, endLink } from "./html-meaning.ts";
import { embeddedElement, MEDIA_ATTRIBUTES } from "./html-media.ts";
import { BLOCKS, HIDDEN, MARKS, readTags, VOID } from "./html-tags.ts";
import type { Block, Text } from "../../model/text.ts";
import type { EmbeddedElement, HtmlOptions, Reading } from "./html-lines.ts";
import type { Tag } from "./html-tags.ts";

/** More HTML than this is not read (UTF-16 code units). */
const MAX_HTML = 1_000_000;

/** Elements opened within each other; what is opened deeper only divides lines. */
const MAX_OPEN = 512;

const WANTED: ReadonlySet<string> = new Set(["href", "class", "rel", "alt", "start", ...MEDIA_ATTRIBUTES]);

export type { HtmlLink, HtmlOptions } from "./html-lines.ts";

/** Reads untrusted HTML into a text tree. Never throws; what goes beyond a limit is left out. */
export function htmlToText(html: string, options: HtmlOptions = {}): Text {
  return readHtml(html, options).text;
}

/** Like {@link htmlToText}, and says whether a limit was reached, so that the end of the text is missing. */
export function readHtml(
  html: string,
  options: HtmlOptions = {},
): { readonly text: Text; readonly cut: boolean } {
  const blocks: Block[] = [];
  const reading: Reading = {
    options,
    containers: [{ blocks }],
    depth: 0,
    open: [],
    tooDeep: 0,
    hidden: 0,
    marks: new Map(),
    heading: undefined,
    line: [],
    spoiler: false,
    space: undefined,
    link: undefined,
    playing: undefined,
    pre: undefined,
    characters: 0,
    blocks: 0,
    cut: html.length > MAX_HTML,
  };
  readTags(cleanString(html, MAX_HTML), WANTED, {
    open: (tag) => openTag(reading, tag),
    close: (name) => closeTag(reading, name),
    text: (text) => write(reading, text),
  });
  closeDownTo(reading, 0);
  endLine(reading);
  return { text: blocks, cut: reading.cut };
}

function openTag(reading: Reading, tag: Tag): void {
  const mark = MARKS.get(tag.name);
  // Marks are counted instead of nested: `<b><p>x</b> y` is misnested often enough, and means what it says.
  if (mark !== undefined) reading.marks.set(mark, (reading.marks.get(mark) ?? 0) + 1);
  else if (VOID.has(tag.name)) placeVoid(reading, tag);
  else openElement(reading, tag);
}

function openElement(reading: Reading, tag: Tag): void {
  closeImplied(reading, tag.name);
  const classes = classesOf(tag);
  const hidden =
    HIDDEN.has(tag.name) ||
    classes.includes("invisible") ||
    (classes.length > 0 && reading.options.drop?.(classes) === true);
  if (BLOCKS.has(tag.name)) endLine(reading);
  if (reading.open.length >= MAX_OPEN) {
    // A hidden element cannot be passed over: its end would not be known.
    if (hidden) stop(reading);
    reading.tooDeep++;
    return;
  }
  if (reading.hidden === 0 && EMBEDDING.has(tag.name)) beginEmbedded(reading, tag, classes);
  const close = hidden || reading.hidden > 0 ? undefined : beginElement(reading, tag, classes);
  if (hidden) reading.hidden++;
  reading.open.push({ name: tag.name, hidden, close });
}

/** Hidden elements in whose place a browser shows something else than text. */
const EMBEDDING: ReadonlySet<string> = new Set(["iframe", "video", "audio"]);

function beginEmbedded(reading: Reading, tag: Tag, classes: readonly string[]): void {
  // WordPress puts a frame beside a quotation that says the same.
  if (tag.name === "iframe" && classes.includes("wp-embedded-content")) return;
  const isTold = placeEmbedded(
    reading,
    tag,
    tag.name === "iframe" ? "frame" : (tag.name as "video" | "audio"),
  );
  if (!isTold && tag.name !== "iframe") reading.playing = tag;
}

/** Puts a medium into the line; says whether its tag tells where it is. */
function placeEmbedded(reading: Reading, tag: Tag, type: EmbeddedElement["type"]): boolean {
  const { embedded, base } = reading.options;
  const element = embedded && reading.pre === undefined ? embeddedElement(type, tag, base) : undefined;
  const inline = element && embedded?.(element);
  if (inline) putInline(reading, inline);
  return element !== undefined;
}

function closeTag(reading: Reading, name: string): void {
  if (name === "video" || name === "audio") reading.playing = undefined;
  const mark = MARKS.get(name);
  if (mark !== undefined) reading.marks.set(mark, Math.max(0, (reading.marks.get(mark) ?? 0) - 1));
  else if (name === "br") placeVoid(reading, { name, attributes: new Map() });
  else if (!VOID.has(name)) {
    const isBlock = BLOCKS.has(name);
    if (isBlock) endLine(reading);
    if (reading.tooDeep > 0) reading.tooDeep--;
    else {
      const last = findOpen(
        reading,
        (open) => open === name,
        isBlock || HIDDEN.has(name) ? () => false : (open) => BLOCKS.has(open),
      );
      if (last >= 0) closeDownTo(reading, last);
    }
  }
}

/** Closes what the standard closes when `name` opens without its forerunner having been closed. */
function closeImplied(reading: Reading, name: string): void {
  const isBlock = (open: string): boolean => BLOCKS.has(open);
  let last = -1;
  if (name === "li")
    last = findOpen(
      reading,
      (open) => open === "li",
      (open) => isBlock(open) && open !== "p" && open !== "div",
    );
  else if (name === "rt" || name === "rp")
    last = findOpen(
      reading,
      (open) => open === "rt" || open === "rp",
      (open) => open === "ruby",
    );
  else if (name === "a") last = findOpen(reading, (open) => open === "a", isBlock);
  if (last < 0 && isBlock(name))
    last = findOpen(
      reading,
      (open) => open === "p",
      (open) => isBlock(open) && open !== "p",
    );
  if (last >= 0) closeDownTo(reading, last);
  if (name === "a") endLink(reading);
}

/** The place of the innermost open element that is wanted, unless one that bars the way lies further in; else -1. */
function findOpen(
  reading: Reading,
  wanted: (name: string) => boolean,
  bars: (name: string) => boolean,
): number {
  for (let index = reading.open.length - 1; index >= 0; index--) {
    const { name } = reading.open[index]!;
    if (wanted(name)) return index;
    if (bars(name)) return -1;
  }
  return -1;
}

function closeDownTo(reading: Reading, length: number): void {
  while (reading.open.length > length) {
    const element = reading.open.pop()!;
    if (BLOCKS.has(element.name)) endLine(reading);
    if (element.hidden) reading.hidden--;
    element.close?.();
  }
}

function placeVoid(reading: Reading, tag: Tag): void {
  const { playing } = reading;
  if (tag.name === "source" && playing) {
    const attributes = new Map([...playing.attributes, ...tag.attributes]);
    const isTold = placeEmbedded(
      reading,
      { name: playing.name, attributes },
      playing.name as "video" | "audio",
    );
    if (isTold) reading.playing = undefined;
  }
  if (reading.hidden > 0) return;
  if (tag.name === "br") {
    if (reading.pre !== undefined) write(reading, "\n");
    else if (reading.link !== undefined) meetSpace(reading);
    else breakLine(reading);
  } else if (tag.name === "hr" && reading.pre === undefined && reading.link === undefined) {
    closeImplied(reading, "div");
    endLine(reading);
    place(reading, { type: "divider" });
  } else if (tag.name === "img") {
    const isEmoji = classesOf(tag).some((name) => /^(?:custom-)?emoji|^wp-smiley$/.test(name));
    if (isEmoji) write(reading, tag.attributes.get("alt") ?? "");
    else placeEmbedded(reading, tag, "image");
  }
}
