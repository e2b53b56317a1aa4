// Captions as plain text: what in them is a mention or a hashtag.
import { inlinesIn, linkOfAddress } from "../read/page-text.ts";
import { cleanString, textFromRun } from "../../model/text.ts";
import type { Inline, Text } from "../../model/text.ts";

/** Where mentions and hashtags of a service lead. */
export interface SignLinks {
  /** Absent where a sign `@` makes no mention. */
  readonly profile?: (handle: string) => string;
  readonly tag: (tag: string) => string;
  /** Whether the service makes links of addresses that stand in the text. */
  readonly addresses?: true;
}

/** An address within a text. */
const ADDRESS = /https?:\/\/[^\s<>"]{1,2000}/giu;

/** `@name` or `#tag` that does not stand within a word or an address. */
const SIGN = /(?<![\p{L}\p{N}_@#/.&])(?:@[A-Za-z0-9_.]{1,50}|#[\p{L}\p{N}\p{M}_]{1,150})/gu;

/** Reads a caption. Neither service says where its mentions and hashtags stand: they are found as the services find them. */
export function readCaption(caption: string, links: SignLinks): Text {
  const text = cleanString(caption);
  const marked = (part: string): Inline[] => inlinesIn(part, SIGN, (shown) => inlineOf(shown, links));
  if (links.addresses !== true) return textFromRun(marked(text));
  const linked = inlinesIn(text, ADDRESS, (found) =>
    // The mark that ends a sentence is no part of an address before it.
    linkOfAddress(found.replace(/(?<![.,;:!?)\]}'’”»])[.,;:!?)\]}'’”»]+$/u, "")),
  );
  return textFromRun(linked.flatMap((each) => (each.type === "text" ? marked(each.text) : [each])));
}

function inlineOf(
  shown: string,
  { profile, tag: tagUrl }: SignLinks,
): Extract<Inline, { readonly type: "mention" | "hashtag" }> | undefined {
  if (shown.startsWith("@")) {
    const handle = shown.slice(1).replace(/(?<!\.)\.+$/, "");
    return handle === "" || !profile
      ? undefined
      : { type: "mention", text: `@${handle}`, handle, url: profile(handle) };
  }
  const tag = shown.slice(1);
  // A number alone is a rank, not a tag.
  return /^\d+$/.test(tag) ? undefined : { type: "hashtag", text: shown, tag, url: tagUrl(tag) };
}
