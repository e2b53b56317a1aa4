// Taking parts out of a post, or a post out of another one: pure. What is kept of it afterwards says that something was taken out.
import type { RedactedPart } from "../../model/decision.ts";
import { sameKey } from "../../model/key.ts";
import type { PostKey } from "../../model/key.ts";
import type { Medium } from "../../model/media.ts";
import type { Post, Quote, QuotedPost } from "../../model/post.ts";
import { isUrl } from "../../model/url.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { snapshotOf } from "../snapshot-of.ts";

/** Stands where words or a name were taken out. */
export const TAKEN_OUT = "[…]";

/** Which post is meant: by its key, and by every address under which it was met. */
export interface Target {
  readonly key: PostKey;
  readonly urls: ReadonlySet<string>;
}

/** What is taken out: these parts of it, or all of it. */
export type Extraction = { readonly parts: readonly RedactedPart[] } | "all";

const GAP = [{ type: "paragraph", children: [{ type: "text", text: TAKEN_OUT }] }] as const;
const MISSING = { kind: "policy", reason: "Taken out by a decision of this archive." } as const;

/** A post without some of its parts. */
export function withoutParts<T extends QuotedPost>(post: T, parts: readonly RedactedPart[]): T {
  let left: QuotedPost = post;
  if (parts.includes("text")) {
    const { warning: _warning, card: _card, poll: _poll, note: _note, labels: _labels, ...rest } = left;
    const media = rest.media.map(withoutDescription);
    left = { ...rest, media, text: rest.text.length === 0 ? [] : GAP };
  }
  if (parts.includes("media")) {
    const { card, emoji: _emoji, ...rest } = left;
    const media = rest.media.map((_medium): Medium => ({
      type: "unknown",
      url: nowhere(post.url),
      missing: MISSING,
    }));
    left = { ...rest, media, ...(card && { card: withoutPicture(card) }) };
  }
  if (parts.includes("author")) {
    const { replyTo: _reply, community: _community, place: _place, rights: _rights, ...rest } = left;
    const url = nowhere(post.url);
    left = { ...rest, url, author: { handle: TAKEN_OUT, url }, media: rest.media.map(withoutRights) };
  }
  return left as T;
}

/** Copies that we made hold the description of their picture: they go with it, and a later capture makes others. */
function withoutDescription({ alt, picture, ...medium }: Medium): Medium {
  if (!picture) return medium;
  const { renditions, ...kept } = picture;
  const isWritten = renditions !== undefined && alt !== undefined && alt !== "";
  return { ...medium, picture: isWritten ? { ...kept, missing: MISSING } : picture };
}

function withoutPicture<T extends { readonly picture?: unknown }>({
  picture: _picture,
  ...card
}: T): Omit<T, "picture"> {
  return card;
}

function withoutRights({ rights: _rights, from: _from, ...medium }: Medium): Medium {
  return medium;
}

/** The site alone: the rest of an address may name somebody. */
export function nowhere(url: string): string {
  return isUrl(url) ? `${new URL(url).origin}/` : url;
}

/** A post without another one that it quotes, reposts or answers; the same post if it does none of these. */
export function withoutOther(post: Post, target: Target, taken: Extraction): Post {
  const { quote, repostOf, replyTo } = post;
  const answers =
    replyTo !== undefined &&
    (replyTo.id === target.key.id || (replyTo.url !== undefined && target.urls.has(replyTo.url)));
  const [quoted, reposted] = [quote, repostOf].map((each) => each && quoteWithout(each, target, taken));
  const hidesAuthor = taken === "all" || taken.parts.includes("author");
  if (quoted === quote && reposted === repostOf && !(answers && hidesAuthor)) return post;
  const { replyTo: _reply, ...rest } = post;
  return {
    ...rest,
    ...(replyTo && !(answers && hidesAuthor) && { replyTo }),
    ...(quoted && { quote: quoted }),
    ...(reposted && { repostOf: reposted }),
  };
}

function quoteWithout(quote: Quote, { key, urls }: Target, taken: Extraction): Quote {
  if (quote.state === "other") return quote;
  const url = quote.state === "present" ? quote.post.url : quote.url;
  const isIt = (quote.key !== undefined && sameKey(quote.key, key)) || (url !== undefined && urls.has(url));
  if (!isIt) return quote;
  if (taken === "all") return { state: "unavailable" };
  return quote.state === "present" ? { ...quote, post: withoutParts(quote.post, taken.parts) } : quote;
}

/** The same version with another content: it says in whose place it stands. What answers disagreed on goes with it. */
export function replaced(snapshot: Snapshot, post: Post, at: string): Snapshot {
  const { basis, capturedAt, evidence, copiedFrom, transcribedBy, sources, source, key } = snapshot;
  const made = snapshotOf(
    { kind: "post", key, aliases: [], post, source, ...(sources && { sources }) },
    {
      ...{ basis, capturedAt },
      ...(evidence !== undefined && { evidence }),
      ...(copiedFrom && { copiedFrom }),
      ...(transcribedBy !== undefined && { transcribedBy }),
    },
  );
  const { reread } = snapshot;
  return {
    ...made,
    ...(reread && { reread }),
    redacted: { from: [...(snapshot.redacted?.from ?? []), snapshot.version], at },
  };
}
