// Markdown as people write it on Lemmy, read into the text tree: line by line, in linear time.
import type { Block, Inline, Text } from "../../model/text.ts";
import { cleanString, inlineText, MAX_DEPTH } from "../../model/text.ts";
import { markdownInlines } from "./markdown-inline.ts";

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
