// The text of a post as a small typed tree: no HTML, no offsets.
import type { Author } from "./author.ts";

/** How a run of text is set. */
export type Mark = "bold" | "italic" | "strike" | "underline" | "code" | "sub" | "sup";

/** What stands within a line. */
export type Inline =
  | { readonly type: "text"; readonly text: string; readonly marks?: readonly Mark[] }
  /** `url`: where it goes. `text`: what readers see. `given`: what the platform gave, if different (`https://t.co/...`). */
  | { readonly type: "link"; readonly url: string; readonly text: string; readonly given?: string }
  /** `text` as shown, with its `@`. `handle` without `@`, as full as the platform gives it (`user@host`). */
  | {
      readonly type: "mention";
      readonly text: string;
      readonly handle: string;
      readonly id?: string;
      readonly url?: string;
    }
  /** `tag` without `#`; `text` as shown. */
  | { readonly type: "hashtag"; readonly text: string; readonly tag: string; readonly url?: string }
  | { readonly type: "cashtag"; readonly text: string; readonly symbol: string; readonly url?: string }
  /** A custom emoji: its picture stands in the post's `emoji` table under the same short code (without colons). */
  | { readonly type: "emoji"; readonly shortcode: string }
  /** A medium of the post, by its place in `post.media`, standing within the text. */
  | { readonly type: "media"; readonly index: number }
  | { readonly type: "spoiler"; readonly children: readonly Inline[] }
  | { readonly type: "break" };

/** What stands on lines of its own. */
export type Block =
  | { readonly type: "paragraph"; readonly children: readonly Inline[] }
  | { readonly type: "heading"; readonly level: number; readonly children: readonly Inline[] }
  | { readonly type: "quote"; readonly children: readonly Block[] }
  | {
      readonly type: "list";
      readonly ordered: boolean;
      readonly start?: number;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly type: "code"; readonly text: string }
  | { readonly type: "divider" };

/** The text of a post. */
export type Text = readonly Block[];

/** Deeper than this, blocks are flattened into their parent. */
export const MAX_DEPTH = 8;

/** No string of a snapshot is longer than this (UTF-16 code units). */
export const MAX_STRING = 100_000;

/**
 * A foreign string made fit to be kept: well-formed UTF-16, no control characters but line feed and tab, line ends
 * as `\n`, at most `max` code units and never cut within a surrogate pair. Not Unicode-normalized: that would change
 * what was posted.
 */
export function cleanString(value: string, max = MAX_STRING): string {
  let text = value.length > max ? value.slice(0, max) : value;
  if (text.length < value.length && /[\uD800-\uDBFF]$/.test(text)) text = text.slice(0, -1);
  return text.toWellFormed().replace(/\r\n?/g, "\n").replace(CONTROLS, "");
}

// eslint-disable-next-line no-control-regex -- control characters are what is removed
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** The plain text of a post: what readers see, links as shown. Verdicts on quotations rest on this function. */
export function plainText(text: Text): string {
  return blocksText(text).trim();
}

function blocksText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join("\n\n");
}

function blockText(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return inlineText(block.children);
    case "quote":
      return blocksText(block.children);
    case "list":
      return block.items.map((item) => blocksText(item)).join("\n");
    case "code":
      return block.text;
    case "divider":
      return "";
  }
}

/** The plain text of inlines. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case "text":
        case "link":
        case "mention":
        case "hashtag":
        case "cashtag":
          return inline.text;
        case "emoji":
          return `:${inline.shortcode}:`;
        case "spoiler":
          return inlineText(inline.children);
        case "break":
          return "\n";
        case "media":
          return "";
      }
    })
    .join("");
}

/**
 * Blocks from a flat run of inlines whose texts hold line feeds, as X and Bluesky give it. Two line feeds end a
 * paragraph, one is a break; white space at both ends of the whole goes. The plain text keeps every line feed.
 */
export function textFromRun(run: readonly Inline[]): Text {
  const paragraphs: Inline[][] = [[]];
  for (const inline of trimRun(run)) {
    if (inline.type !== "text") {
      paragraphs.at(-1)!.push(inline);
      continue;
    }
    inline.text.split("\n\n").forEach((part, index) => {
      if (index > 0) paragraphs.push([]);
      part.split("\n").forEach((line, lineIndex) => {
        const paragraph = paragraphs.at(-1)!;
        if (lineIndex > 0) paragraph.push({ type: "break" });
        if (line.length > 0) paragraph.push({ ...inline, text: line });
      });
    });
  }
  return paragraphs
    .filter((children) => children.length > 0 || paragraphs.length > 1)
    .map((children) => ({ type: "paragraph", children }));
}

function trimRun(run: readonly Inline[]): Inline[] {
  const inlines = [...run];
  for (let first = inlines[0]; first?.type === "text"; first = inlines[0]) {
    const text = first.text.trimStart();
    if (text.length > 0) {
      inlines[0] = { ...first, text };
      break;
    }
    inlines.shift();
  }
  for (let last = inlines.at(-1); last?.type === "text"; last = inlines.at(-1)) {
    const text = last.text.trimEnd();
    if (text.length > 0) {
      inlines[inlines.length - 1] = { ...last, text };
      break;
    }
    inlines.pop();
  }
  return inlines;
}

/** Every inline of a text in reading order, those within spoilers too. */
export function* inlinesOf(text: Text): Generator<Inline> {
  for (const block of text) {
    if (block.type === "quote") yield* inlinesOf(block.children);
    else if (block.type === "list") for (const item of block.items) yield* inlinesOf(item);
    else if (block.type === "paragraph" || block.type === "heading") yield* deepInlines(block.children);
  }
}

function* deepInlines(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if (inline.type === "spoiler") yield* deepInlines(inline.children);
  }
}

/**
 * A name as it is said where no picture can stand: without the `:shortcode:`s of a table of custom emoji, which say nothing to
 * readers. The whole name where nothing else is in it.
 */
export function nameInWords(name: string, emoji: Readonly<Record<string, unknown>> | undefined): string {
  if (emoji === undefined || !name.includes(":")) return name;
  const parts = splitEmoji(name, (code) => Object.hasOwn(emoji, code));
  const words = parts.map((part) => (part.type === "text" ? part.text : " ")).join("");
  const said = words.replace(/\s+/g, " ").trim();
  return said === "" ? name : said;
}

interface Signed {
  readonly author: Pick<Author, "name">;
  readonly emoji?: Readonly<Record<string, unknown>>;
}

/** The name of a post's author in words; `undefined` where none is known. */
export const authorName = ({ author, emoji }: Signed): string | undefined =>
  author.name === undefined ? undefined : nameInWords(author.name, emoji);

/**
 * Splits a string at the `:shortcode:`s that are in a table of custom emoji (exact names only); everything else
 * stays text.
 */
export function splitEmoji(text: string, known: (shortcode: string) => boolean): Inline[] {
  const parts: Inline[] = [];
  let rest = 0;
  // The closing colon is only looked at, so that in `12:30:smile:` it can open the next one.
  for (const match of text.matchAll(/:([A-Za-z0-9_.+-]{1,100})(?=:)/g)) {
    if (match.index < rest || !known(match[1]!)) continue;
    if (match.index > rest) parts.push({ type: "text", text: text.slice(rest, match.index) });
    parts.push({ type: "emoji", shortcode: match[1]! });
    rest = match.index + match[0].length + 1;
  }
  if (rest < text.length) parts.push({ type: "text", text: text.slice(rest) });
  return parts;
}
