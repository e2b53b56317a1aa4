// Custom emoji: a local picture, or its short code in words.
import type { QuotedPost } from "../../model/post.ts";
import { splitEmoji } from "../../model/text.ts";
import type { Frame } from "../frame.ts";
import { foreign } from "../plain.ts";
import type { Line, Piece } from "../view.ts";
import { cheapest } from "./picture.ts";

/** Emoji stand in text of up to about 20 CSS pixels; twice that is sharp on dense screens. */
const SHARP = 40;

/** A custom emoji by its short code, as it stands in the post's table. */
export function emojiOf(frame: Frame, post: QuotedPost, shortcode: string): Piece {
  const table = post.emoji ?? {};
  const file = Object.hasOwn(table, shortcode) ? cheapest(frame, table[shortcode], SHARP) : undefined;
  const code = foreign(`:${shortcode}:`);
  return file ? { type: "emoji", src: file.src, code } : code;
}

/** A line that a platform gives as a string (a name, an option of a poll, a warning), the emoji in it as pictures. */
export function lineWithEmoji(frame: Frame, post: QuotedPost, line: string): Line {
  const { emoji } = post;
  const text = foreign(line);
  if (emoji === undefined || !text.includes(":")) return text;
  return splitEmoji(text, (code) => Object.hasOwn(emoji, code)).map((part) =>
    part.type === "emoji" ? emojiOf(frame, post, part.shortcode) : (part as { readonly text: string }).text,
  );
}
