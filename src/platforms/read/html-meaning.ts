// What the elements of foreign HTML mean in the text tree: quotes, lists, code, links.
import { cleanString, MAX_DEPTH } from "../../model/text.ts";
import { append, beginSpoiler, meetSpace, place, put } from "./html-lines.ts";
import { webUrl } from "./fields.ts";
import type { Block, Inline } from "../../model/text.ts";
import type { Reading } from "./html-lines.ts";
import type { Tag } from "./html-tags.ts";

/** Lists and quotes within each other, so that the lines in them are at most `MAX_DEPTH` deep. */
const DEPTH = MAX_DEPTH - 1;

/** Begins what an element means; gives what its end means. */
export function beginElement(
  reading: Reading,
  tag: Tag,
  classes: readonly string[],
): (() => void) | undefined {
  if (reading.pre !== undefined) return undefined;
  const { name } = tag;
  if (name === "a") return beginLink(reading, tag);
  if (name === "rt") return beginRuby(reading);
  if (name === "span" && classes.includes("ellipsis")) return () => put(reading, "…");
  if (name === "td" || name === "th") meetSpace(reading);
  if (reading.link !== undefined) return undefined;
  if (reading.options.spoiler?.(name, classes) === true) return beginSpoiler(reading);
  if (name === "pre") return beginCode(reading);
  if (name === "blockquote") return beginQuote(reading);
  if (name === "ul" || name === "ol" || name === "menu" || name === "dir") return beginList(reading, tag);
  if (name === "li") return beginItem(reading);
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level === undefined) return undefined;
  reading.heading = Number(level);
  return () => (reading.heading = undefined);
}

function beginQuote(reading: Reading): (() => void) | undefined {
  if (reading.depth >= DEPTH) return undefined;
  const children: Block[] = [];
  reading.depth++;
  reading.containers.push({ blocks: children });
  return () => {
    reading.depth--;
    reading.containers.pop();
    if (children.length > 0) place(reading, { type: "quote", children });
  };
}

function beginList(reading: Reading, tag: Tag): (() => void) | undefined {
  if (reading.depth >= DEPTH) return undefined;
  const items: (readonly Block[])[] = [];
  const ordered = tag.name === "ol";
  const start = ordered ? /^\s{0,9}(-?\d{1,9})/.exec(tag.attributes.get("start") ?? "")?.[1] : undefined;
  reading.depth++;
  reading.containers.push({ items });
  return () => {
    reading.depth--;
    reading.containers.pop();
    if (items.length === 0) return;
    place(reading, {
      type: "list",
      ordered,
      ...(start !== undefined && start !== "1" && { start: Number(start) }),
      items,
    });
  };
}

function beginItem(reading: Reading): (() => void) | undefined {
  const list = reading.containers.at(-1);
  if (list === undefined || !("items" in list)) return undefined;
  const blocks: Block[] = [];
  reading.containers.push({ blocks });
  return () => {
    reading.containers.pop();
    if (blocks.length > 0) list.items.push(blocks);
  };
}

function beginCode(reading: Reading): () => void {
  reading.pre = "";
  return () => {
    const text = cleanString((reading.pre ?? "").replace(/^\n/, "").replace(/\n$/, ""));
    reading.pre = undefined;
    if (text.trim().length > 0) place(reading, { type: "code", text });
  };
}

function beginRuby(reading: Reading): () => void {
  put(reading, "(");
  return () => put(reading, ")");
}

function beginLink(reading: Reading, tag: Tag): (() => void) | undefined {
  const href = webUrl(tag.attributes.get("href"), reading.options.base);
  if (href === undefined) return undefined;
  reading.link = { href, tag, text: "", space: undefined };
  return () => endLink(reading);
}

/** Ends the link that is open, if one is. */
export function endLink(reading: Reading): void {
  const { link, options } = reading;
  if (link === undefined) return;
  reading.link = undefined;
  const { href, tag } = link;
  const text = cleanString(link.text);
  const inline: Inline | "drop" =
    text.length === 0
      ? "drop"
      : (options.links?.({
          href,
          text,
          classes: classesOf(tag),
          rel: wordsOf(tag.attributes.get("rel")),
        }) ?? {
          type: "link",
          url: href,
          text,
        });
  if (inline === "drop") {
    reading.space ??= link.space;
    return;
  }
  if (link.space !== undefined) append(reading, " ", link.space);
  if (inline.type === "text") append(reading, inline.text);
  else reading.line.push(inline);
}

const wordsOf = (value: string | undefined): string[] =>
  (value ?? "")
    .slice(0, 1_000)
    .split(/\s+/)
    .filter((word) => word.length > 0);

/** The classes of an element. */
export const classesOf = (tag: Tag): string[] => wordsOf(tag.attributes.get("class"));
