// The text of a post: its tree as HTML.
import type { Medium } from "../../model/media.ts";
import type { QuotedPost } from "../../model/post.ts";
import type { Block, Inline, Mark } from "../../model/text.ts";
import { MAX_DEPTH } from "../../model/text.ts";
import type { Frame } from "../frame.ts";
import type { Html } from "../html.ts";
import { attribute, link, markup } from "../html.ts";
import { shown } from "../plain.ts";
import { emojiImage } from "./emoji.ts";
import { mediumElement } from "./media.ts";

/** What the inlines of one text share. */
interface Setting {
  readonly frame: Frame;
  readonly post: QuotedPost;
  /** Collects the media that stand within the text; absent where none may. */
  readonly placed: Set<Medium> | undefined;
}

/**
 * The text as a block with its language and direction; nothing for an empty text. Media that it places are added to
 * `placed`; without such a set it places none: they are to be covered.
 */
export function textBlock(frame: Frame, post: QuotedPost, placed: Set<Medium> | undefined): Html | undefined {
  const setting = { frame, post, placed };
  const blocks = post.text.filter(hasContent);
  if (blocks.length === 0) return undefined;
  return markup`<div class="pp-text" lang="${languageOf(post)}" dir="auto">${blocks.map((block) => blockElement(setting, block, 0))}</div>`;
}

/** The language of a text as an attribute value: empty if unknown, which undoes the language around it. */
export function languageOf(post: QuotedPost): string {
  const language = post.language ?? "";
  // X marks posts without a language by codes of the private range (`qme`, `qht`, ...), others by `und` and `zxx`.
  if (/^(?:q[a-t][a-z]|und|zxx|mis|mul|art)(?:-|$)/i.test(language)) return "";
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/i.test(language) ? language : "";
}

function hasContent(block: Block): boolean {
  return block.type !== "paragraph" || block.children.length > 0;
}

function blockElement(setting: Setting, block: Block, depth: number): Html {
  if (depth > MAX_DEPTH) return markup`<p>${setting.frame.words.tooDeep}</p>`;
  const within = (blocks: readonly Block[]): Html =>
    markup`${blocks.filter(hasContent).map((child) => blockElement(setting, child, depth + 1))}`;
  switch (block.type) {
    case "paragraph":
    case "heading":
      return lineBlock(setting, block, depth);
    case "quote":
      return markup`<blockquote>${within(block.children)}</blockquote>`;
    case "list": {
      // The items of most lists are one paragraph each, and need none of their own.
      const items = block.items.map((item) => {
        const only = item.length === 1 && item[0]?.type === "paragraph" ? item[0] : undefined;
        return markup`<li>${only ? inlines(setting, only.children, depth) : within(item)}</li>`;
      });
      if (!block.ordered) return markup`<ul>${items}</ul>`;
      return markup`<ol${attribute("start", block.start === 1 ? undefined : block.start)}>${items}</ol>`;
    }
    case "code":
      return markup`<pre><code>${shown(block.text)}</code></pre>`;
    case "divider":
      return markup`<hr>`;
  }
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
  return markup`${children.map((inline) => inlineElement(setting, inline, depth))}`;
}

function inlineElement(setting: Setting, inline: Inline, depth: number): Html {
  const { frame, post } = setting;
  switch (inline.type) {
    case "text":
      return (inline.marks ?? []).reduce((content, mark) => marked(content, mark), lines(inline.text));
    case "link":
    case "mention":
    case "hashtag":
    case "cashtag":
      return link(inline.url, lines(inline.text));
    case "emoji":
      return emojiImage(frame, post, inline.shortcode);
    case "media": {
      const medium = setting.placed && post.media[inline.index];
      if (!medium) return markup``;
      setting.placed.add(medium);
      return mediumElement(frame, post, medium, 1);
    }
    case "spoiler":
      if (depth > MAX_DEPTH) return markup`${frame.words.tooDeep}`;
      return markup`<details><summary>${frame.words.spoiler}</summary>${inlines(setting, inline.children, depth + 1)}</details>`;
    case "break":
      return markup`<br>`;
  }
}

/** Line feeds within a text are breaks. */
function lines(text: string): Html {
  if (!text.includes("\n")) return markup`${shown(text)}`;
  return markup`${text.split("\n").map((line, index) => (index === 0 ? shown(line) : markup`<br>${shown(line)}`))}`;
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
