// The text of a post: its tree as HTML.
import type { Medium } from "../../model/media.ts";
import type { QuotedPost } from "../../model/post.ts";
import type { Block, Inline, Mark, Text } from "../../model/text.ts";
import { MAX_DEPTH } from "../../model/text.ts";
import type { Frame } from "../frame.ts";
import type { Html } from "../html.ts";
import { digits, each, link, markup, NOTHING } from "../html.ts";
import { say } from "../phrase.ts";
import { address, foreign } from "../plain.ts";
import { emojiImage } from "./emoji.ts";
import { fold } from "./fold.ts";
import { languageOf } from "./language.ts";
import { inlineMedium, warningOf } from "./media.ts";

/** What the inlines of one text share. */
interface Setting {
  readonly frame: Frame;
  readonly post: QuotedPost;
  /** Collects the media that stand within the text; absent where none may. */
  readonly placed: Medium[] | undefined;
}

/** What a text is to its post: its words, words of an earlier version, or a note by others. */
export type Role = "content" | "earlier" | "note";

/**
 * The text as a block with its language and direction; nothing for an empty text. Media that it places are added to
 * `placed`; without such a list it places none: they are to be covered.
 */
export function textBlock(
  frame: Frame,
  post: QuotedPost,
  placed: Medium[] | undefined,
  role: Role,
): Html | undefined {
  const text =
    role === "content"
      ? foldedText({ frame, post, placed })
      : blocksOf({ frame, post, placed }, post.text, 0);
  if (text === "") return undefined;
  const words = role === "content" ? CONTENT : TEXT;
  return markup`<div class="${words}" lang="${languageOf(post)}" dir="auto">${text}</div>`;
}

const CONTENT = markup`pp-text e-content`;
const TEXT = markup`pp-text`;

/** The text of a post; of a long one the rest closed under its beginning, where the site asks for that. */
function foldedText(setting: Setting): Html {
  const { frame, post } = setting;
  // Under a warning one thing to open is enough.
  const isCovered = frame.covers && warningOf(post) !== undefined;
  const parts = frame.fold === undefined || isCovered ? undefined : fold(post.text, frame.fold);
  if (parts === undefined) return blocksOf(setting, post.text, 0);
  const beginning = blocksOf(setting, parts.beginning, 0);
  const { attributes, showRest } = frame.words;
  return markup`${beginning}<details class="pp-fold"><summary${attributes}>${say(showRest)}</summary>${blocksOf(setting, parts.rest, 0)}</details>`;
}

/** A text that is no post's own, without media. Nothing for an empty text. */
export function looseText(frame: Frame, post: QuotedPost, text: Text): Html | undefined {
  const blocks = blocksOf({ frame, post, placed: undefined }, text, 0);
  return blocks === "" ? undefined : markup`<div class="pp-text" dir="auto">${blocks}</div>`;
}

function blocksOf(setting: Setting, blocks: readonly Block[], depth: number): Html {
  return each(blocks, (block) =>
    block.type === "paragraph" && block.children.length === 0
      ? undefined
      : blockElement(setting, block, depth),
  );
}

function blockElement(setting: Setting, block: Block, depth: number): Html {
  if (depth > MAX_DEPTH) return markup`<p>${say(setting.frame.words.tooDeep)}</p>`;
  switch (block.type) {
    case "paragraph":
    case "heading":
      return lineBlock(setting, block, depth);
    case "quote":
      return markup`<blockquote>${blocksOf(setting, block.children, depth + 1)}</blockquote>`;
    case "list": {
      const items = each(block.items, (item) => markup`<li>${itemOf(setting, item, depth)}</li>`);
      if (!block.ordered) return markup`<ul>${items}</ul>`;
      const { start } = block;
      const from = start === undefined || start === 1 ? undefined : markup` start="${digits(start)}"`;
      return markup`<ol${from}>${items}</ol>`;
    }
    case "code":
      return markup`<pre><code>${foreign(block.text)}</code></pre>`;
    case "divider":
      return markup`<hr>`;
  }
}

/** The items of most lists are one paragraph each, and need none of their own. */
function itemOf(setting: Setting, item: readonly Block[], depth: number): Html {
  const only = item.length === 1 ? item[0] : undefined;
  return only?.type === "paragraph"
    ? inlines(setting, only.children, depth)
    : blocksOf(setting, item, depth + 1);
}

/** A paragraph. Headings are paragraphs too: a post has no place in the outline of the article around it. */
function lineBlock(
  setting: Setting,
  block: Extract<Block, { children: readonly Inline[] }>,
  depth: number,
): Html {
  const { children } = block;
  const tags = tagsFrom(children);
  const content =
    tags === children.length
      ? inlines(setting, children, depth)
      : markup`${inlines(setting, children.slice(0, tags), depth)}<span class="pp-tags">${inlines(setting, children.slice(tags), depth)}</span>`;
  // A spoiler opens by `details`, which may not stand in a paragraph.
  if (children.some((inline) => inline.type === "spoiler")) return markup`<div class="pp-p">${content}</div>`;
  return block.type === "heading" ? markup`<p class="pp-h">${content}</p>` : markup`<p>${content}</p>`;
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

function inlines(setting: Setting, children: readonly Inline[], depth: number): Html {
  return each(children, (inline) => inlineElement(setting, inline, depth));
}

function inlineElement(setting: Setting, inline: Inline, depth: number): Html {
  const { frame, post } = setting;
  switch (inline.type) {
    case "text": {
      const content = lines(inline.text);
      return inline.marks === undefined ? content : inline.marks.reduce(marked, content);
    }
    case "link":
      return link(inline.url, lines(inline.text, address));
    case "mention":
    case "hashtag":
    case "cashtag":
      return link(inline.url, lines(inline.text));
    case "emoji":
      return emojiImage(frame, post, inline.shortcode);
    case "media": {
      const medium = setting.placed && post.media[inline.index];
      if (!medium) return NOTHING;
      setting.placed.push(medium);
      return inlineMedium(frame, post, medium);
    }
    case "spoiler":
      if (depth > MAX_DEPTH) return say(frame.words.tooDeep);
      return markup`<details><summary>${say(frame.words.spoiler)}</summary>${inlines(setting, inline.children, depth + 1)}</details>`;
    case "break":
      return BREAK;
  }
}

const BREAK = markup`<br>`;

/** Line feeds within a text are breaks. */
function lines(text: string, make: (line: string) => Html = foreign): Html {
  return text.includes("\n") ? each(text.split("\n"), make, BREAK) : make(text);
}

function marked(content: Html, mark: Mark): Html {
  switch (mark) {
    case "bold":
      return markup`<b>${content}</b>`;
    case "italic":
      return markup`<i>${content}</i>`;
    case "strike":
      return markup`<s>${content}</s>`;
    case "underline":
      return markup`<u>${content}</u>`;
    case "code":
      return markup`<code>${content}</code>`;
    case "sub":
      return markup`<sub>${content}</sub>`;
    case "sup":
      return markup`<sup>${content}</sup>`;
  }
}
