// Plain text as people write it: the addresses in it become links.
import { inlinesIn, linkOfAddress } from "../read/page-text.ts";
import type { Inline, Text } from "../../model/text.ts";
import { cleanString, inlinesOf, splitEmoji } from "../../model/text.ts";
import type { Picture } from "../../model/asset.ts";

/** A run of inlines in which http(s) addresses are links, shown as written. Punctuation behind one is not part of it. */
export function linkUrls(text: string): Inline[] {
  return inlinesIn(cleanString(text), /https?:\/\/[^\s<>"'`\\^{}|]{1,2000}/g, (found) =>
    linkOfAddress(trimmed(found)),
  );
}

/** An address without what ends the sentence around it: a closing bracket stays where the address opens one. */
function trimmed(address: string): string {
  let end = address.length;
  while (end > 0) {
    const last = address[end - 1]!;
    const opens = last === ")" ? "(" : last === "]" ? "[" : undefined;
    if (opens !== undefined ? address.slice(0, end).includes(opens) : !".,;:!?*_~".includes(last)) break;
    end -= 1;
  }
  return address.slice(0, end);
}

/** Neighbouring texts in the same marks as one. */
export function joined(run: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const inline of run) {
    const last = out.at(-1);
    if (
      inline.type === "text" &&
      last?.type === "text" &&
      String(inline.marks ?? "") === String(last.marks ?? "")
    )
      out[out.length - 1] = { ...last, text: last.text + inline.text };
    else out.push(inline);
  }
  return out;
}

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
