// The text of a post: its tree, every line harmless and every link checked.
import type { Medium } from "../../model/media.ts";
import type { QuotedPost } from "../../model/post.ts";
import type { Block, Inline, Text } from "../../model/text.ts";
import { MAX_DEPTH } from "../../model/text.ts";
import { linked } from "../address.ts";
import type { Frame } from "../frame.ts";
import { append, sayPlain } from "../phrase.ts";
import { foreign, languageTag } from "../plain.ts";
import type { BlockView, Line, Piece, TextView } from "../view.ts";
import { emojiOf } from "./picture.ts";
import { fold } from "./fold.ts";
import { descriptionOf, mediumOf, warningOf } from "./media.ts";

/** What the inlines of one text share. */
interface Setting {
  readonly frame: Frame;
  readonly post: QuotedPost;
  /** Collects the media that stand within the text; absent where none may. */
  readonly placed: Medium[] | undefined;
}

/**
 * The text of a post; nothing for an empty one. Media that it places are added to `placed`; without such a list it places
 * none: they are to be covered. `folds`: of a long one the rest stands apart, where the site asks for that.
 */
export function textOf(
  frame: Frame,
  post: QuotedPost,
  placed: Medium[] | undefined,
  folds: boolean,
): TextView | undefined {
  const setting = { frame, post, placed };
  // Under a warning one thing to open is enough.
  const isCovered = frame.covers && warningOf(post) !== undefined;
  const parts = !folds || frame.fold === undefined || isCovered ? undefined : fold(post.text, frame.fold);
  const blocks = blocksOf(setting, parts?.beginning ?? post.text, 0);
  if (blocks.length === 0 && parts === undefined) return undefined;
  const { language, direction, words } = frame;
  const rest = parts && {
    label: sayPlain(words.showRest),
    language,
    direction,
    blocks: blocksOf(setting, parts.rest, 0),
  };
  return { language: languageTag(post.language), blocks, rest };
}

/** A text that is no post's own, without media. */
export function looseText(frame: Frame, post: QuotedPost, text: Text): BlockView[] {
  return blocksOf({ frame, post, placed: undefined }, text, 0);
}

function blocksOf(setting: Setting, blocks: readonly Block[], depth: number): BlockView[] {
  const views: BlockView[] = [];
  for (const block of blocks)
    if (block.type !== "paragraph" || block.children.length > 0) views.push(blockOf(setting, block, depth));
  return views;
}

function blockOf(setting: Setting, block: Block, depth: number): BlockView {
  if (depth > MAX_DEPTH) return { type: "paragraph", line: sayPlain(setting.frame.words.tooDeep) };
  switch (block.type) {
    case "paragraph":
    case "heading":
      return { type: block.type, line: lineOf(setting, block.children, depth) };
    case "quote":
      return { type: "quote", blocks: blocksOf(setting, block.children, depth + 1) };
    case "list": {
      const { ordered, start } = block;
      const items = block.items.map((item) => itemOf(setting, item, depth));
      return { type: "list", ordered, start: isOther(start) ? start : undefined, items };
    }
    case "code":
      return { type: "code", text: foreign(block.text) };
    case "divider":
      return { type: "divider" };
  }
}

/** Whether a list begins with a number that has to be said. */
function isOther(start: number | undefined): boolean {
  return Number.isInteger(start) && start !== 1;
}

/** The items of most lists are one paragraph each, and need none of their own. */
function itemOf(
  setting: Setting,
  item: readonly Block[],
  depth: number,
): { readonly line: Line } | { readonly blocks: readonly BlockView[] } {
  const only = item.length === 1 ? item[0] : undefined;
  return only?.type === "paragraph"
    ? { line: piecesOf(setting, only.children, depth) }
    : { blocks: blocksOf(setting, item, depth + 1) };
}

function lineOf(setting: Setting, children: readonly Inline[], depth: number): Line {
  const tags = tagsFrom(children);
  if (tags === children.length) return piecesOf(setting, children, depth);
  const line = piecesOf(setting, children.slice(0, tags), depth);
  line.push({ type: "tags", line: piecesOf(setting, children.slice(tags), depth) });
  return line;
}

/** So many hashtags in a row at the end of a paragraph would outweigh its words. */
const MANY = 4;

/** Where a row of many hashtags begins with which a paragraph ends; where it ends if there is none. */
function tagsFrom(children: readonly Inline[]): number {
  let count = 0;
  let from = children.length;
  for (let index = from - 1; index >= 0; index--) {
    const inline = children[index]!;
    if (inline.type === "hashtag") {
      count++;
      from = index;
    } else if (inline.type !== "break" && !(inline.type === "text" && /^[\s,.;|·•]*$/.test(inline.text)))
      break;
  }
  return count < MANY ? children.length : from;
}

function piecesOf(setting: Setting, children: readonly Inline[], depth: number): Piece[] {
  const pieces: Piece[] = [];
  for (const inline of children) append(pieces, inlineOf(setting, inline, depth));
  return pieces;
}

function inlineOf(setting: Setting, inline: Inline, depth: number): Line | Piece {
  const { frame, post } = setting;
  switch (inline.type) {
    case "text": {
      const line = lines(inline.text);
      return inline.marks === undefined ? line : { type: "marked", marks: inline.marks, line };
    }
    case "link":
      return linked(inline.url, lines(inline.text, address));
    case "mention":
    case "hashtag":
    case "cashtag":
      return linked(inline.url, lines(inline.text));
    case "emoji":
      return emojiOf(frame, post, inline.shortcode);
    case "media": {
      const medium = setting.placed && post.media[inline.index];
      if (!medium) return "";
      setting.placed.push(medium);
      if (frame.extent !== "whole") return "";
      const description = frame.describes ? descriptionOf(frame, medium) : undefined;
      return { type: "medium", medium: mediumOf(frame, post, medium, "whole"), description };
    }
    case "spoiler": {
      if (depth > MAX_DEPTH) return sayPlain(frame.words.tooDeep);
      const line = piecesOf(setting, inline.children, depth + 1);
      return { type: "spoiler", label: sayPlain(frame.words.spoiler), line };
    }
    case "break":
      return { type: "break" };
  }
}

function address(text: string): Piece {
  return { type: "address", text: foreign(text) };
}

/** Line feeds within a text are breaks; those with which it begins are none. */
function lines(text: string, make: (line: string) => Piece = foreign): Line {
  if (!text.includes("\n")) {
    const piece = make(text);
    return typeof piece === "string" ? piece : [piece];
  }
  const pieces: Piece[] = [];
  for (const line of text.replace(/^\n+/, "").split("\n")) {
    if (pieces.length > 0) pieces.push({ type: "break" });
    pieces.push(make(line));
  }
  return pieces;
}
