// A snapshot: one version of one post as plain JSON, immutable. The one central noun.
import type { PostKey } from "./key.ts";
import type { Conflict, EndingKind } from "./outcome.ts";
import type { Captions, Medium, MediumFile } from "./media.ts";
import type { Post } from "./post.ts";
import type { Picture } from "./asset.ts";

/** The format mark. The number grows only when older readers would misread a document. */
export const SNAPSHOT_FORMAT = "postproof/snapshot@1";

/**
 * On what basis a snapshot is known, strongest first: signed by the author's key, captured from the platform, found in
 * a web archive, from an account's export, salvaged from a publisher's embed markup, or typed by a named person.
 */
export const BASES = [
  "signed",
  "captured",
  "web_archive",
  "export",
  "publisher_copy",
  "transcribed",
] as const;

/** One of {@link BASES}. */
export type Basis = (typeof BASES)[number];

/** Where words came from that were not captured from the platform. */
export interface CopiedFrom {
  /** An article's path or address, a screenshot's file name, or words such as `print edition, page 4`. */
  readonly source: string;
  /** `sha256:<hex>` of the file as it then was, if it was one. */
  readonly digest?: string;
  /** Why it was done by hand, in a sentence for those who read the archive later. */
  readonly why?: string;
}

/** What came of checking that the account itself signed a post. */
export type AuthorProof = SignedByAuthor | NotProven;

/** The account's key signed the record from which the post was read. */
export interface SignedByAuthor {
  readonly verified: true;
  /** The account's public key, as `did:key`. */
  readonly key: string;
  /** The address that named the key of the account, and when it did, ISO 8601 UTC. */
  readonly keyFrom: string;
  readonly at: string;
  /** The commit that is signed, and the record in it: names (CID) that are digests of their bytes. */
  readonly commit: string;
  readonly record: string;
}

/** Why it is not proven that the account signed a post. */
export interface NotProven {
  readonly verified: false;
  /**
   * `unchecked`: the packages that check it are not installed, and nobody was asked. `unavailable`: the proof or the key could not
   * be had. `damaged`: the proof cannot be read. `not_included`: it does not lead to this post. `bad_signature`: the account's key
   * did not sign it. `other_record`: another record is signed than the one that was shown.
   */
  readonly why: "unchecked" | "unavailable" | "damaged" | "not_included" | "bad_signature" | "other_record";
  /** In a sentence. */
  readonly reason: string;
}

/** One version of one post. */
export interface Snapshot {
  readonly format: typeof SNAPSHOT_FORMAT;
  readonly key: PostKey;
  /** Names this version: the first 20 hex digits of the digest of its content, counts aside. */
  readonly version: string;
  readonly basis: Basis;
  /** When it was captured, ISO 8601 UTC. */
  readonly capturedAt: string;
  /** Which answer it was read from, in a word: `syndication`, `oembed`, `getPostThread`, `api-status`. */
  readonly source: string;
  /** Name and version of the program that made it. */
  readonly tool: string;
  /** `sha256:<hex>` of the capture kept as evidence; absent if it was not kept. */
  readonly evidence?: string;
  /** What came of checking that the account signed it, on a platform where accounts do; absent where that was not checked. */
  readonly authorProof?: AuthorProof;
  /** Who typed it (`transcribed`): a person answers for it by name. */
  readonly transcribedBy?: string;
  /** What the words were copied from (`publisher_copy`, `transcribed`). Nothing confirms what it was copied from. */
  readonly copiedFrom?: CopiedFrom;
  /** Fields of the post that another answer than `source` gave, with the word for that answer. */
  readonly sources?: Readonly<Record<string, string>>;
  /** Where the answers did not agree; the post holds what the surer one said. */
  readonly conflicts?: readonly Conflict[];
  /**
   * Set where parts of it were taken out by a decision: the versions in whose place it stands, and when that was done.
   */
  readonly redacted?: { readonly from: readonly string[]; readonly at: string };
  /**
   * Set where the evidence of another version was read anew by a later postproof: that version, and those read of the same evidence
   * before, the oldest first; and when that was done. The post itself did not change.
   */
  readonly reread?: { readonly from: readonly string[]; readonly at: string };
  readonly post: Post;
}

/** One attempt to read a post: every capture leaves one, whatever came of it. */
export type Sighting = PostSighting | EndingSighting;

interface Attempt {
  /** ISO 8601 UTC. */
  readonly at: string;
  /** The URL asked for. */
  readonly url: string;
  /** `sha256:<hex>` of the capture kept as evidence; absent if nothing was asked. */
  readonly evidence?: string;
  /** Name and version of the program that made the attempt. */
  readonly tool: string;
}

/** A post was seen. */
export interface PostSighting extends Attempt {
  readonly outcome: "post";
  /** The version seen. */
  readonly version: string;
  /** Where it was seen, in plain words; absent where its platform showed it. */
  readonly reason?: string;
  /** The addresses and ids that led to the post then, each an alias of it; absent where none was learned. */
  readonly aliases?: readonly string[];
  /** The author's own chain of posts in which it was seen: formatted keys, the first post first, its own among them. */
  readonly thread?: readonly string[];
}

/** No post was seen. */
export interface EndingSighting extends Attempt {
  readonly outcome: EndingKind;
  /** What was answered, in plain words. */
  readonly reason: string;
  /** Set where web archives were searched, and not the platform asked. */
  readonly searched?: "web_archives";
  readonly version?: undefined;
  readonly aliases?: undefined;
  readonly thread?: undefined;
}

/** The versions that a snapshot stands for: its own, those from which parts were taken out, those whose evidence was read anew. */
export function standsFor({ version, redacted, reread }: Snapshot): string[] {
  return [version, ...(redacted?.from ?? []), ...(reread?.from ?? [])];
}

/** Snapshots by every version that they stand for: the reading that was made last. */
export function byVersion(snapshots: readonly Snapshot[]): Map<string, Snapshot> {
  const inOrder = snapshots.toSorted((a, b) => readingsBefore(a) - readingsBefore(b));
  return new Map(inOrder.flatMap((each) => standsFor(each).map((name) => [name, each] as const)));
}

/** How often the evidence of a version had been read before. */
export const readingsBefore = ({ reread }: Snapshot): number => reread?.from.length ?? 0;

/** Every picture of a post with a word for what it is, those of a quoted post included. */
export function* picturesOf(
  post: Post,
): Generator<{ readonly role: PictureRole; readonly picture: Picture }> {
  if (post.author.avatar) yield { role: "avatar", picture: post.author.avatar };
  for (const badge of post.author.badges ?? [])
    if (badge.picture) yield { role: "badge", picture: badge.picture };
  for (const medium of post.media) {
    if (medium.picture) yield { role: medium.type === "image" ? "image" : "poster", picture: medium.picture };
  }
  if (post.card?.picture) yield { role: "card", picture: post.card.picture };
  for (const picture of Object.values(post.emoji ?? {})) yield { role: "emoji", picture };
  for (const quote of [post.quote, post.repostOf])
    if (quote?.state === "present") yield* picturesOf(quote.post);
}

/** What a picture is to its post. */
export type PictureRole = "avatar" | "badge" | "image" | "poster" | "card" | "emoji";

/** The same post with every picture replaced by what `change` gives for it. */
export function mapPictures(post: Post, change: (picture: Picture, role: PictureRole) => Picture): Post {
  const { author, media, card, emoji, quote, repostOf } = post;
  const inQuote = (value: Post["quote"]): Post["quote"] =>
    value?.state === "present" ? { ...value, post: mapPictures(value.post, change) } : value;
  return {
    ...post,
    author: {
      ...author,
      ...(author.avatar && { avatar: change(author.avatar, "avatar") }),
      ...(author.badges && {
        badges: author.badges.map((badge) =>
          badge.picture ? { ...badge, picture: change(badge.picture, "badge") } : badge,
        ),
      }),
    },
    media: media.map((medium) =>
      medium.picture
        ? { ...medium, picture: change(medium.picture, medium.type === "image" ? "image" : "poster") }
        : medium,
    ),
    ...(card && { card: card.picture ? { ...card, picture: change(card.picture, "card") } : card }),
    ...(emoji && {
      emoji: Object.fromEntries(
        Object.entries(emoji).map(([code, picture]) => [code, change(picture, "emoji")]),
      ),
    }),
    ...(quote && { quote: inQuote(quote)! }),
    ...(repostOf && { repostOf: inQuote(repostOf)! }),
  };
}

/** Every medium of a post, those of a quoted post included. */
export function* mediaOf(post: Post): Generator<Medium> {
  yield* post.media;
  for (const quote of [post.quote, post.repostOf]) if (quote?.state === "present") yield* mediaOf(quote.post);
}

/** The same post with every medium replaced by what `change` gives for it. */
export function mapMedia(post: Post, change: (medium: Medium) => Medium): Post {
  const { quote, repostOf } = post;
  const inQuote = (value: Post["quote"]): Post["quote"] =>
    value?.state === "present" ? { ...value, post: mapMedia(value.post, change) } : value;
  return {
    ...post,
    media: post.media.map(change),
    ...(quote && { quote: inQuote(quote)! }),
    ...(repostOf && { repostOf: inQuote(repostOf)! }),
  };
}

/** What may be kept of one file of a medium. */
export type KeptFile = Pick<MediumFile, "copy" | "original">;

/** The same medium with what is kept of each of its files and captions replaced by what `change` gives for it. */
export function mapFiles(medium: Medium, change: (file: MediumFile | Captions) => KeptFile): Medium {
  const { files, captions } = medium;
  const changed = <T extends MediumFile | Captions>(file: T): T => {
    const { copy: _copy, original: _original, ...rest } = file;
    return { ...(rest as T), ...change(file) };
  };
  return {
    ...medium,
    ...(files && { files: files.map(changed) }),
    ...(captions && { captions: captions.map(changed) }),
  };
}

/** Files of the store that the embed of a snapshot shows. */
export function assetsOf(snapshot: Snapshot): string[] {
  const pictures = [...picturesOf(snapshot.post)].flatMap(({ picture }) => picture.renditions ?? []);
  const others = [...mediaOf(snapshot.post)].flatMap(({ files = [], captions = [] }) =>
    [...files, ...captions].flatMap(({ copy }) => copy ?? []),
  );
  return [...new Set([...pictures, ...others].map(({ file }) => file))];
}
