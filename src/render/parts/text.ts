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
import { languageOf } from "./language.ts";
import { inlineMedium } from "./media.ts";

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
  const text = blocksOf({ frame, post, placed }, post.text, 0);
  if (text === "") return undefined;
  const words = role === "content" ? CONTENT : TEXT;
  return markup`<div class="${words}" lang="${languageOf(post)}" dir="auto">${text}</div>`;
}

const CONTENT = markup`pp-text e-content`;
const TEXT = markup`pp-text`;

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
  const content = inlines(setting, block.children, depth);
  // A spoiler opens by `details`, which may not stand in a paragraph.
  if (block.children.some((inline) => inline.type === "spoiler"))
    return markup`<div class="pp-p">${content}</div>`;
  return block.type === "heading" ? markup`<p class="pp-h">${content}</p>` : markup`<p>${content}</p>`;
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
