// Custom emoji: a local picture, or its short code in words.
import type { QuotedPost } from "../../model/post.ts";
import { splitEmoji } from "../../model/text.ts";
import type { Frame } from "../frame.ts";
import type { Html } from "../html.ts";
import { each, escape, markup } from "../html.ts";
import { foreign, shown } from "../plain.ts";
import { cheapest } from "./picture.ts";

/** Emoji stand in text of up to about 20 CSS pixels; twice that is sharp on dense screens. */
const SHARP = 40;

/** A custom emoji by its short code, as it stands in the post's table. */
export function emojiImage(frame: Frame, post: QuotedPost, shortcode: string): Html {
  const table = post.emoji ?? {};
  const file = Object.hasOwn(table, shortcode) ? cheapest(frame, table[shortcode], SHARP) : undefined;
  const code = escape(`:${shortcode}:`);
  if (!file) return code;
  return markup`<img class="pp-emoji" src="${file.src}" width="20" height="20" alt="${code}" title="${code}">`;
}

/** A line that a platform gives as a string (a name, an option of a poll, a warning), the emoji in it as pictures. */
export function lineWithEmoji(frame: Frame, post: QuotedPost, line: string): Html {
  const { emoji } = post;
  if (emoji === undefined || !line.includes(":")) return foreign(line);
  const parts = splitEmoji(shown(line), (code) => Object.hasOwn(emoji, code));
  return each(parts, (part) =>
    part.type === "emoji"
      ? emojiImage(frame, post, part.shortcode)
      : part.type === "text"
        ? escape(part.text)
        : undefined,
  );
}
