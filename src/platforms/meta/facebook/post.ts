// A post of Facebook from the parts that its sources give.
import { plainText } from "../../../model/text.ts";
import { defined } from "../../read/fields.ts";
import { readCaption } from "../caption.ts";
import { DISPLAY_ONLY } from "../oembed.ts";
import type { Author } from "../../../model/author.ts";
import type { Medium } from "../../../model/media.ts";
import type { Outcome } from "../../../model/outcome.ts";
import type { Counts, Post } from "../../../model/post.ts";
import type { Text } from "../../../model/text.ts";
import type { Address } from "./address.ts";

/** What a source gives of a post. */
export interface Parts {
  readonly address: Address;
  readonly author: Author | undefined;
  /** `undefined` where the source does not hold it. */
  readonly text: Text | undefined;
  readonly published?: string | undefined;
  readonly media?: readonly Medium[];
  readonly counts?: Counts | undefined;
  readonly consent?: Post["consent"] | undefined;
}

/** The text of a post: Facebook makes links of addresses and of tags; whom it mentions, plain text does not say. */
export function postText(text: string): Text {
  return readCaption(text, {
    tag: (tag) => `https://www.facebook.com/hashtag/${encodeURIComponent(tag)}`,
    addresses: true,
  });
}

/**
 * An author.
 *
 * @param names what addresses call the account: its name or its number. The first name counts; where there is none, the
 * number stands in its place.
 */
export function authorOf(
  names: readonly (string | undefined)[],
  name: string | undefined,
): Author | undefined {
  const known = names.filter((one) => one !== undefined);
  const id = known.find((one) => /^\d+$/.test(one));
  const handle = known.find((one) => !/^\d+$/.test(one)) ?? id;
  if (handle === undefined) return undefined;
  return defined({ id, handle, name, url: `https://www.facebook.com/${encodeURIComponent(handle)}` });
}

/** Makes an outcome of what a source gives: a post needs an author, and a text unless it came by oEmbed. */
export function outcomeOf(parts: Parts, source: string): Outcome {
  const { address, author, text, published, media = [], counts, consent } = parts;
  const key = { platform: "facebook", id: address.id };
  const byOembed = source === "oembed";
  if (!author || (text === undefined && !byOembed)) {
    const lacks = author ? "its text" : "an account as its author";
    const partial = defined({ author, text, published, media, counts });
    return { kind: "incomplete", reason: `Facebook's answer holds the post without ${lacks}.`, key, partial };
  }
  const isCut = /(?:\.\.\.|…)$/.test(plainText(text ?? []));
  return {
    kind: "post",
    key,
    aliases: [`facebook:${address.id}`, address.url],
    post: defined({
      url: address.url,
      author,
      text: text ?? [],
      published,
      media,
      counts,
      consent,
      truncated: isCut && source !== "page" ? true : undefined,
      retention: byOembed ? (DISPLAY_ONLY as "display-only") : undefined,
    }),
    source,
  };
}
