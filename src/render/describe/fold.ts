// Long texts: the beginning stands open, the rest closed under it until a reader opens it.
import type { Block, Inline, Text } from "../../model/text.ts";
import { inlineText, MAX_DEPTH } from "../../model/text.ts";

/** A text in two parts. */
export interface Folded {
  readonly beginning: Text;
  readonly rest: Text;
}

/** Less than this share of what is shown is not worth a click. */
const WORTH = 0.25;

/**
 * A text parted where it is longer than `limit` (UTF-16 code units): between two blocks, or within a paragraph at the end
 * of a line, a sentence or a word. Nothing for one that is not much longer, or cannot be parted.
 */
export function fold(text: Text, limit: number): Folded | undefined {
  let room = limit;
  for (let index = 0; index < text.length; index++) {
    const block = text[index]!;
    const length = lengthOf([block]);
    if (length <= room) {
      room -= length;
      continue;
    }
    // What is half shown ends better between two blocks.
    const [head, tail] = room < limit / 2 ? [[], [block]] : partedBlock(block, room);
    const beginning = [...text.slice(0, index), ...head];
    const rest = [...tail, ...text.slice(index + 1)];
    const isWorth = beginning.length > 0 && lengthOf(rest) > WORTH * limit;
    return isWorth ? { beginning, rest } : undefined;
  }
  return undefined;
}

/** How long a text is, as deep as it is shown. */
function lengthOf(blocks: readonly Block[], depth = 0): number {
  if (depth > MAX_DEPTH) return 0;
  let length = 0;
  for (const block of blocks) {
    if (block.type === "quote") length += lengthOf(block.children, depth + 1);
    else if (block.type === "list") for (const item of block.items) length += lengthOf(item, depth + 1);
    else if (block.type === "code") length += block.text.length;
    else if (block.type !== "divider") length += lengthOfLine(block.children, depth);
  }
  return length;
}

function lengthOfLine(children: readonly Inline[], depth: number): number {
  if (depth > MAX_DEPTH) return 0;
  let length = 0;
  for (const inline of children)
    length +=
      inline.type === "spoiler" ? lengthOfLine(inline.children, depth + 1) : inlineText([inline]).length;
  return length;
}

function partedBlock(block: Block, room: number): readonly [head: Text, tail: Text] {
  if (block.type !== "paragraph" || block.children.some(({ type }) => type === "spoiler"))
    return [[block], []];
  const at = endBefore(inlineText(block.children), room);
  if (at === undefined) return [[block], []];
  const [head, tail] = partedInlines(block.children, at);
  if (head.length === 0 || tail.length === 0) return [[block], []];
  return [[{ ...block, children: head }], [{ ...block, children: tail }]];
}

/** The ends of lines and sentences, each with what belongs to it. */
const ENDS = /\n|[.!?…]["'”’»)\]]*[ \t]|[。！？]["'”’」』）]*/g;

/** Where a text is best parted: after the last line or sentence that fits, or else the last word. */
function endBefore(text: string, room: number): number | undefined {
  const fitting = text.slice(0, room);
  let end: number | undefined;
  for (const { index, 0: sign } of fitting.matchAll(ENDS)) end = index + sign.length;
  const word = fitting.lastIndexOf(" ") + 1;
  return end !== undefined && end >= room / 2 ? end : word === 0 ? end : word;
}

/** Inlines parted at an offset of their text. Only words are parted: what holds the offset otherwise goes to the rest. */
function partedInlines(children: readonly Inline[], at: number): readonly [head: Inline[], tail: Inline[]] {
  let left = at;
  for (let index = 0; index < children.length; index++) {
    const inline = children[index]!;
    const length = inlineText([inline]).length;
    if (length < left) {
      left -= length;
      continue;
    }
    const head = children.slice(0, index);
    const tail = children.slice(index + 1);
    // The break between the two goes: each is a paragraph of its own.
    if (inline.type === "break") return [head, tail];
    if (inline.type !== "text")
      return length === left ? [[...head, inline], tail] : [head, [inline, ...tail]];
    const before = { ...inline, text: inline.text.slice(0, left).trimEnd() };
    const after = { ...inline, text: inline.text.slice(left).trimStart() };
    return [before.text === "" ? head : [...head, before], after.text === "" ? tail : [after, ...tail]];
  }
  return [[...children], []];
}
