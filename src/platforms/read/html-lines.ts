// Lines and blocks of a text that is being read from HTML: white space, marks, limits.
import type { Block, Inline, Mark } from "../../model/text.ts";
import { cleanString, MAX_STRING, splitEmoji } from "../../model/text.ts";
import type { Tag } from "./html-tags.ts";

/** What a snapshot may hold at most: see the schema. */
const MAX_BLOCKS = 10_000;
const MAX_INLINES = 20_000;

/** A link as it stands in the HTML. */
export interface HtmlLink {
  /** Where it goes: absolute, http or https. */
  readonly href: string;
  /** What readers see of it. */
  readonly text: string;
  readonly classes: readonly string[];
  /** The words of its `rel` attribute. */
  readonly rel: readonly string[];
}

/** A medium that stands in the text: a picture, a video, a recording, or a frame with whatever another page shows. */
export interface EmbeddedElement {
  readonly type: "image" | "video" | "audio" | "frame";
  /** Absolute, http or https. */
  readonly src: string;
  readonly alt?: string;
  /** In pixels, as the page shows it. */
  readonly width?: number;
  readonly height?: number;
  readonly poster?: string;
}

/** What the reader of HTML is told about the platform that wrote it. */
export interface HtmlOptions {
  /** Reads a link as something else, such as a mention; `"drop"` leaves it out; `undefined`: it is a link. */
  readonly links?: (link: HtmlLink) => Inline | "drop" | undefined;
  /** What stands for a medium in the text; `undefined`: nothing. Without it media are left out. */
  readonly embedded?: (element: EmbeddedElement) => Inline | undefined;
  /** Whether `:shortcode:` is a custom emoji of this post. Within links and code it stays text. */
  readonly emoji?: (shortcode: string) => boolean;
  /** The address that relative links are relative to. Without it they become their text. */
  readonly base?: string;
  /** Line feeds in the source end a line, as on a platform that shows them (`white-space: pre-wrap`). By default a blank. */
  readonly lineFeeds?: "break";
  /** Whether an element of these classes is left out with all it holds. Asked for elements with classes only. */
  readonly drop?: (classes: readonly string[]) => boolean;
  /** Whether an element hides what it holds until a reader asks for it (a spoiler). */
  readonly spoiler?: (name: string, classes: readonly string[]) => boolean;
}

type Container = { readonly blocks: Block[] } | { readonly items: (readonly Block[])[] };

/** An open element, and what closing it does. */
export interface Element {
  readonly name: string;
  readonly hidden: boolean;
  readonly close: (() => void) | undefined;
}

/** A text being read: what is done, what is open, what is left. */
export interface Reading {
  readonly options: HtmlOptions;
  /** Lists, their items and quotes, outermost first. */
  readonly containers: Container[];
  /** How many of them are lists and quotes. */
  depth: number;
  readonly open: Element[];
  /** Elements opened beyond `MAX_OPEN`. */
  tooDeep: number;
  hidden: number;
  readonly marks: Map<Mark, number>;
  heading: number | undefined;
  /** The paragraph so far. */
  line: Inline[];
  /** A spoiler is open. */
  spoiler: boolean;
  /** White space was met, in these marks: it counts if something follows on the same line. */
  space: readonly Mark[] | undefined;
  /** `space`: what was met before it. */
  link: { readonly href: string; readonly tag: Tag; text: string; space: Reading["space"] } | undefined;
  /** A video or a recording is open whose files are listed within it. */
  playing: Tag | undefined;
  /** The text of an open `pre`. */
  pre: string | undefined;
  characters: number;
  blocks: number;
  /** Something was left out because a limit was reached. */
  cut: boolean;
}

/** Adds text as it stands in the HTML: its white space collapses, except within `pre`. */
export function write(reading: Reading, raw: string): void {
  if (reading.hidden > 0) return;
  if (reading.pre !== undefined) {
    reading.pre += raw.slice(0, take(reading, raw.length));
    return;
  }
  if (reading.options.lineFeeds === "break" && reading.link === undefined && /[\n\r]/.test(raw)) {
    for (const [index, line] of raw.split(/\r\n?|\n/).entries()) {
      if (index > 0) breakLine(reading);
      writeLine(reading, line);
    }
  } else writeLine(reading, raw);
}

/** Ends a line within a paragraph. White space before it goes. */
export function breakLine(reading: Reading): void {
  if (take(reading, 1) === 0) return;
  reading.space = undefined;
  reading.line.push({ type: "break" });
}

function writeLine(reading: Reading, raw: string): void {
  let text = raw.replace(/[ \t\n\f\r]+/g, " ");
  if (text.startsWith(" ")) {
    meetSpace(reading);
    text = text.slice(1);
  }
  if (text.length === 0) return;
  putSpace(reading);
  if (text.endsWith(" ")) {
    put(reading, text.slice(0, -1));
    meetSpace(reading);
  } else put(reading, text);
}

/** Notes white space. Of several in a row the first counts, and its marks: `a <u> b</u>` has no line below the blank. */
export function meetSpace(reading: Reading): void {
  reading.space ??= marksOf(reading);
}

/** Adds the blank that stands between what was and what comes, if there is one. */
function putSpace(reading: Reading): void {
  const { line, link, space } = reading;
  if (space === undefined) return;
  reading.space = undefined;
  if (link !== undefined && link.text.length > 0) link.text += " ";
  else if (line.length > 0 && line.at(-1)!.type !== "break" && line.at(-1) !== BEGIN) {
    if (link === undefined) append(reading, " ", space);
    else link.space = space;
  }
}

/** Adds text as it is, to the link, the code or the line that is open. */
export function put(reading: Reading, text: string): void {
  const taken = text.slice(0, take(reading, text.length));
  if (reading.link !== undefined) reading.link.text += taken;
  else if (reading.pre !== undefined) reading.pre += taken;
  else append(reading, taken);
}

/** Adds text to the line, in the marks that are on or in others. */
export function append(reading: Reading, text: string, marks: readonly Mark[] = marksOf(reading)): void {
  if (text.length === 0) return;
  const last = reading.line.at(-1);
  if (last?.type === "text" && sameMarks(last.marks ?? [], marks)) {
    reading.line[reading.line.length - 1] = { ...last, text: last.text + text };
  } else reading.line.push({ type: "text", text, ...(marks.length > 0 && { marks }) });
}

/** Adds what is no text to the line. Within a link, which is its text alone, it stands before that. */
export function putInline(reading: Reading, inline: Inline): void {
  if (reading.link === undefined) putSpace(reading);
  reading.line.push(inline);
}

function marksOf(reading: Reading): Mark[] {
  return [...reading.marks].flatMap(([mark, count]) => (count > 0 ? [mark] : []));
}

const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length && a.every((mark, index) => mark === b[index]);

/** Stand in a line where a spoiler begins and ends, until the line is done. */
const BEGIN: Inline = { type: "spoiler", children: [] };
const END: Inline = { type: "spoiler", children: [] };

/**
 * Begins a spoiler; gives what ends it. One that holds several lines is one spoiler in each of them; one within another
 * changes nothing.
 */
export function beginSpoiler(reading: Reading): (() => void) | undefined {
  if (reading.spoiler) return undefined;
  putSpace(reading);
  reading.spoiler = true;
  reading.line.push(BEGIN);
  return () => {
    reading.spoiler = false;
    reading.line.push(END);
  };
}

/** A line with its spoilers put together. */
function folded(line: readonly Inline[]): Inline[] {
  const outer: Inline[] = [];
  let inner: Inline[] | undefined;
  for (const inline of [...line, END]) {
    if (inline === BEGIN) inner = [];
    else if (inline !== END) (inner ?? outer).push(inline);
    else {
      if (inner !== undefined && inner.length > 0) outer.push({ type: "spoiler", children: inner });
      inner = undefined;
    }
  }
  return outer;
}

/** Ends the paragraph. Within a link and within code a line's end is only white space. */
export function endLine(reading: Reading): void {
  if (reading.link !== undefined) {
    meetSpace(reading);
    return;
  }
  reading.space = undefined;
  const line = folded(reading.line);
  // A spoiler that is open goes on in the next line.
  reading.line = reading.spoiler ? [BEGIN] : [];
  while (line.at(-1)?.type === "break") line.pop();
  const start = line.findIndex((inline) => inline.type !== "break");
  if (start < 0) return;
  const children = line.slice(start).flatMap((inline) => finish(reading, inline));
  if (children.length > MAX_INLINES) reading.cut = true;
  const { heading: level } = reading;
  const kept = children.slice(0, MAX_INLINES);
  if (kept.length === 0) return;
  place(
    reading,
    level === undefined ? { type: "paragraph", children: kept } : { type: "heading", level, children: kept },
  );
}

function finish(reading: Reading, inline: Inline): Inline[] {
  if (inline.type === "spoiler") {
    const children = inline.children.flatMap((child) => finish(reading, child));
    return children.length > 0 ? [{ ...inline, children }] : [];
  }
  if (inline.type !== "text") return [inline];
  const { marks } = inline;
  // Entities may have brought back what was cleaned from the source.
  const text = cleanString(inline.text);
  if (text.length === 0) return [];
  const { emoji } = reading.options;
  if (emoji === undefined || marks?.includes("code") === true) return [{ ...inline, text }];
  return splitEmoji(text, emoji).map((part) =>
    marks !== undefined && part.type === "text" ? { ...part, marks } : part,
  );
}

/** Puts a finished block where it belongs. */
export function place(reading: Reading, block: Block): void {
  if (++reading.blocks > MAX_BLOCKS) {
    stop(reading);
    return;
  }
  const container = reading.containers.at(-1)!;
  if ("blocks" in container) container.blocks.push(block);
  else container.items.push([block]);
}

/** Takes room for characters; gives how many there is room for. */
export function take(reading: Reading, wanted: number): number {
  const room = Math.min(wanted, Math.max(0, MAX_STRING - reading.characters));
  reading.characters += room;
  if (room < wanted) reading.cut = true;
  return room;
}

/** Leaves out whatever comes. */
export function stop(reading: Reading): void {
  reading.characters = MAX_STRING;
  reading.cut = true;
}
