// Markdown as people write it on Lemmy, read into the text tree: line by line, in linear time.
import { cleanString, inlineText, MAX_DEPTH } from "../../model/text.ts";
import { joined, linkUrls } from "./plain-text.ts";
import { webUrl } from "../read/fields.ts";
import type { Block, Inline, Text, Mark } from "../../model/text.ts";

/** More blocks than these are not read. */
const MOST_BLOCKS = 2_000;

interface Reading {
  blocks: number;
}

/** Reads Markdown. HTML in it is text, as Lemmy shows it. Never throws. */
export function markdownToText(markdown: string): Text {
  return readLines(cleanString(markdown).split("\n"), 0, { blocks: 0 });
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const RULE = /^ {0,3}(?:(?:\* ?){3,}|(?:- ?){3,}|(?:_ ?){3,})$/;
const HEADING = /^ {0,3}(#{1,6})\s+(?!\s)(.*)$/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^ {0,6}(?:([-*+])|(\d{1,9})[.)])\s+/;

function readLines(lines: readonly string[], depth: number, reading: Reading): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const place = (block: Block): void => {
    if (++reading.blocks <= MOST_BLOCKS) blocks.push(block);
  };
  const endParagraph = (): void => {
    const children = inlinesOf(paragraph);
    paragraph = [];
    if (children.length > 0) place({ type: "paragraph", children });
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!.trimEnd();
    const fence = FENCE.exec(line)?.[1];
    const heading = HEADING.exec(line);
    // `::: spoiler title` and `:::`: what they enclose is text like any other, under its title.
    const spoiler = /^:::\s*(?:spoiler\s+(?!\s)(.*))?$/.exec(line);
    if (fence !== undefined) {
      endParagraph();
      const end = lines.findIndex((each, at) => at > index && each.trim().startsWith(fence));
      const code = lines.slice(index + 1, end < 0 ? undefined : end).join("\n");
      if (code.trim() !== "") place({ type: "code", text: code });
      index = end < 0 ? lines.length : end;
    } else if (spoiler) {
      endParagraph();
      if (spoiler[1]) place({ type: "paragraph", children: markdownInlines(spoiler[1]) });
    } else if (line.trim() === "") endParagraph();
    else if (RULE.test(line)) {
      endParagraph();
      place({ type: "divider" });
    } else if (heading) {
      endParagraph();
      const children = markdownInlines(heading[2]!.replace(/\s#{1,6}$/, ""));
      if (children.length > 0) place({ type: "heading", level: heading[1]!.length, children });
    } else if (depth < MAX_DEPTH - 1 && QUOTE.test(line)) {
      endParagraph();
      const end = endOf(lines, index, (each) => each.trim() !== "");
      const inner = lines.slice(index, end).map((each) => each.replace(QUOTE, ""));
      const children = readLines(inner, depth + 1, reading);
      if (children.length > 0) place({ type: "quote", children });
      index = end - 1;
    } else if (depth < MAX_DEPTH - 1 && ITEM.test(line)) {
      endParagraph();
      const end = endOf(
        lines,
        index,
        (each, next) => each.trim() !== "" || (next !== undefined && /^(?: {2}|\t)/.test(next)),
      );
      place(listOf(lines.slice(index, end), depth, reading));
      index = end - 1;
    } else paragraph.push(lines[index]!);
  }
  endParagraph();
  return blocks;
}

/** Where a block ends: the first line after `start` that does not go on. */
function endOf(
  lines: readonly string[],
  start: number,
  goesOn: (line: string, next: string | undefined) => boolean,
): number {
  let end = start + 1;
  while (end < lines.length && goesOn(lines[end]!, lines[end + 1])) end += 1;
  return end;
}

function listOf(lines: readonly string[], depth: number, reading: Reading): Block {
  const [, , number] = ITEM.exec(lines[0]!) ?? [];
  const indent = /^ */.exec(lines[0]!)![0].length;
  const items: string[][] = [];
  for (const line of lines) {
    const begins = ITEM.exec(line);
    const isOwn = begins !== null && /^ */.exec(line)![0].length <= indent + 1;
    if (isOwn || items.length === 0) items.push([begins ? line.slice(begins[0].length) : line]);
    else items.at(-1)!.push(line.replace(/^(?: {1,4}|\t)/, ""));
  }
  const start = number === undefined ? undefined : Number(number);
  return {
    type: "list",
    ordered: number !== undefined,
    ...(start !== undefined && start !== 1 && { start }),
    items: items.map((item) => readLines(item, depth + 1, reading)).filter((item) => item.length > 0),
  };
}

/** The lines of a paragraph: a line's end is a blank, unless two blanks or a backslash stand before it. */
function inlinesOf(lines: readonly string[]): Inline[] {
  const runs: Inline[][] = [[]];
  let text = "";
  const flush = (): void => {
    runs.at(-1)!.push(...markdownInlines(text.trim()));
    text = "";
  };
  for (const line of lines) {
    text += `${text === "" ? "" : " "}${line.trim().replace(/\\$/, "")}`;
    if (!/(?: {2}|\\)$/.test(line)) continue;
    flush();
    runs.push([]);
  }
  flush();
  const kept = runs.filter((run) => inlineText(run).trim() !== "");
  return kept.flatMap((run, index) => (index === 0 ? run : [{ type: "break" as const }, ...run]));
}

const TOKEN =
  /\\([!-/:-@[-`{-~])|(`{1,3})([^`]{1,2000})\2|(!?)\[([^[\]]{0,500})\]\(\s{0,5}<?([^\s()<>]{1,2000}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,500})?)>?(?:\s{1,5}"[^"]{0,300}")?\s{0,5}\)|(\*{1,3}|_{1,3}|~~)|(?<![\w/])([@!])([A-Za-z0-9_.-]{1,60}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8})|<(https?:\/\/[^\s<>]{1,2000})>/g;

const MARKS: Readonly<Record<string, readonly Mark[]>> = {
  "*": ["italic"],
  _: ["italic"],
  "**": ["bold"],
  __: ["bold"],
  "***": ["bold", "italic"],
  ___: ["bold", "italic"],
  "~~": ["strike"],
};

/** The inlines of one line. A picture becomes its description; a mark without its end stays as it was written. */
function markdownInlines(line: string): Inline[] {
  const run: Inline[] = [];
  const on = new Map<string, readonly Mark[]>();
  const ends = endsIn(line);
  const marks = (): Mark[] => [...new Set([...on.values()].flat())];
  const write = (text: string): void => {
    if (text !== "") run.push(...linkUrls(text).map((each) => withMarks(each, marks())));
  };
  let rest = 0;
  for (const match of line.matchAll(TOKEN)) {
    const { 0: whole, index } = match;
    write(line.slice(rest, index));
    rest = index + whole.length;
    const [, escaped, , code, image, label, address, mark, sigil, account, auto] = match;
    if (escaped !== undefined) run.push(withMarks({ type: "text", text: escaped }, marks()));
    else if (code !== undefined) run.push({ type: "text", text: code, marks: ["code"] });
    else if (address !== undefined) run.push(...linkOf(image === "!", label ?? "", address, marks()));
    else if (account !== undefined) run.push(accountOf(sigil!, account));
    else if (auto !== undefined) run.push(...linkUrls(auto));
    else if (mark !== undefined) {
      if (on.has(mark)) on.delete(mark);
      else if (ends(mark, index) && !isWithinWord(line, index, mark)) on.set(mark, MARKS[mark]!);
      else run.push(withMarks({ type: "text", text: mark }, marks()));
    }
  }
  write(line.slice(rest));
  return joined(run);
}

/** Whether a mark comes again after a place: looked up, not searched for, however many there are. */
function endsIn(line: string): (mark: string, index: number) => boolean {
  const last = new Map<string, number>();
  for (const { 0: mark, index } of line.matchAll(/\*{1,3}|_{1,3}|~~/g)) last.set(mark, index);
  return (mark, index) => (last.get(mark) ?? -1) > index;
}

/** `snake_case` is no emphasis. */
function isWithinWord(line: string, index: number, mark: string): boolean {
  return mark.startsWith("_") && /\w/.test(line[index - 1] ?? " ");
}

function linkOf(isImage: boolean, label: string, address: string, marks: readonly Mark[]): Inline[] {
  const url = webUrl(address);
  const text = label.replace(/[*_`~\\]{1,3}/g, "").trim();
  if (url === undefined) return text === "" ? [] : [withMarks({ type: "text", text }, marks)];
  return [{ type: "link", url, text: text === "" ? (isImage ? "🖼" : url) : text }];
}

function accountOf(sigil: string, account: string): Inline {
  const [name, host] = account.split("@") as [string, string];
  return sigil === "@"
    ? { type: "mention", text: `@${account}`, handle: account, url: `https://${host}/u/${name}` }
    : { type: "link", url: `https://${host}/c/${name}`, text: `!${account}` };
}

function withMarks(inline: Inline, marks: readonly Mark[]): Inline {
  return inline.type === "text" && marks.length > 0 ? { ...inline, marks } : inline;
}
