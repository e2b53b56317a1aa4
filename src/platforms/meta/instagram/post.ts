// A post of Instagram from the parts that its sources give.
import { defined } from "../../read/fields.ts";
import { readCaption } from "../caption.ts";
import { DISPLAY_ONLY } from "../oembed.ts";
import { dayOfCode } from "../post-code.ts";
import { pageOf, profileOf, tagPageOf } from "./address.ts";
import type { Author } from "../../../model/author.ts";
import type { Medium } from "../../../model/media.ts";
import type { Outcome } from "../../../model/outcome.ts";
import type { Counts, Post } from "../../../model/post.ts";
import type { Text } from "../../../model/text.ts";
import type { PostKind } from "./address.ts";

/** What a source gives of a post. */
export interface Parts {
  readonly code: string;
  readonly kind?: PostKind | undefined;
  readonly author?: Author | undefined;
  /** The caption; `undefined` where the source does not tell it, empty where there is none. */
  readonly text?: Text | undefined;
  readonly published?: string | undefined;
  readonly media: readonly Medium[];
  readonly counts?: Counts | undefined;
  readonly consent?: Post["consent"] | undefined;
}

export function captionText(caption: string): Text {
  return readCaption(caption, { profile: profileOf, tag: tagPageOf });
}

/** An author of whom a name is known, and perhaps more. */
export function authorOf(handle: string, name?: string, id?: string): Author {
  return defined({ id, handle, name, url: profileOf(handle) });
}

/** Makes an outcome of what a source gives: a post needs an author, and a text unless its source can give none. */
export function outcomeOf(parts: Parts, source: string): Outcome {
  const { code, kind, author, text, media, counts, consent } = parts;
  const key = { platform: "instagram", id: code };
  const published = parts.published ?? dayOfCode(code);
  const byOembed = source === "oembed";
  if (!author || (text === undefined && !byOembed)) {
    const lacks = author ? "its text" : "its author";
    const partial = defined({ author, text, published, media, counts });
    return {
      kind: "incomplete",
      reason: `Instagram's answer holds the post without ${lacks}.`,
      key,
      partial,
    };
  }
  return {
    kind: "post",
    key,
    aliases: aliasesOf(code, author.handle),
    post: defined({
      url: pageOf(code, kind),
      author,
      text: text ?? [],
      published,
      media,
      counts,
      consent,
      retention: byOembed ? (DISPLAY_ONLY as "display-only") : undefined,
    }),
    source,
    ...(parts.published === undefined && published !== undefined && { sources: { published: "id" } }),
  };
}

function aliasesOf(code: string, handle: string): string[] {
  return [
    `instagram:${code}`,
    ...(["p", "reel", "tv"] as const).map((kind) => pageOf(code, kind)),
    `${profileOf(handle)}p/${code}/`,
  ];
}
