// Which custom emoji a post uses.
import type { Picture } from "../../model/asset.ts";
import type { Inline, Text } from "../../model/text.ts";
import { inlinesOf, splitEmoji } from "../../model/text.ts";

/** The emoji that a text or plain strings use, as a post keeps them; `undefined` if they use none. */
export function emojiUsed(
  table: ReadonlyMap<string, Picture>,
  text: Text,
  plain: readonly (string | undefined)[],
): Readonly<Record<string, Picture>> | undefined {
  const known = (code: string): boolean => table.has(code);
  const all: Inline[] = [...inlinesOf(text), ...plain.flatMap((string) => splitEmoji(string ?? "", known))];
  const used = new Set(all.flatMap((inline) => (inline.type === "emoji" ? [inline.shortcode] : [])));
  return used.size === 0 ? undefined : Object.fromEntries([...table].filter(([code]) => used.has(code)));
}
