// Custom emoji: a local picture, or its short code in words.
import type { QuotedPost } from "../../model/post.ts";
import type { Frame } from "../frame.ts";
import type { Html } from "../html.ts";
import { escape, markup } from "../html.ts";
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
