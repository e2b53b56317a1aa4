// A post that postproof itself handed over, in an object of ActivityStreams: its record is checked, and nothing in it is believed because of who
// wrote it.
import { PostproofError } from "../../errors.ts";
import type { HeldPost } from "../../import/index.ts";
import type { MissingPicture } from "../../model/asset.ts";
import type { PostKey } from "../../model/key.ts";
import type { EndingOutcome, PostOutcome } from "../../model/outcome.ts";
import type { Post } from "../../model/post.ts";
import type { Reference } from "../../model/reference.ts";
import { readSnapshot } from "../../model/schema/snapshot.ts";
import { BASES, mapFiles, mapMedia, mapPictures, mediaOf, picturesOf } from "../../model/snapshot.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { plainText } from "../../model/text.ts";
import { htmlToText } from "../../platforms/index.ts";
import type { Platform } from "../../platforms/index.ts";
import { safely } from "../../platforms/read/ending.ts";
import { holdToOrigin } from "../../platforms/read/identity.ts";
import { versionOf } from "../../store/snapshots.ts";
import type { Records } from "../../store/index.ts";
import { htmlOf } from "../exchange/activitystreams-object.ts";
import type { Posts } from "../posts.ts";
import type { Provenance } from "../recover/second-hand.ts";

/** A post of a record, and what the record says of where it came from. */
export interface RecordedPost {
  readonly outcome: PostOutcome;
  /** Its address as an address of its platform; `undefined` where that names another post. */
  readonly reference: Reference | undefined;
  readonly snapshot: Snapshot;
  /** No surer than `export`, and no surer than it was. */
  readonly basis: Provenance["basis"];
}

/** Reads the record in an object; an ending that says what is wrong with it. Never throws. */
export function readRecord(
  { body }: Pick<HeldPost, "body">,
  platforms: readonly Platform[],
  posts: Pick<Posts, "parse">,
): RecordedPost | EndingOutcome {
  const { snapshot: claimed, content } = body as { readonly snapshot: unknown; readonly content?: unknown };
  let snapshot: Snapshot;
  try {
    snapshot = readSnapshot(claimed);
  } catch (error) {
    if (!(error instanceof PostproofError)) throw error;
    return unreadable(error.message);
  }
  const { key, post, version, basis, source, sources, conflicts } = snapshot;
  if (versionOf(post, basis) !== version)
    return unreadable("Its record is not what the digest in it says: it was changed since it was written.");
  if (!isSaidSo(content, post))
    return unreadable("What it says to other readers (content) is not what its record says.");
  if (!isOfTheWeb(post)) return unreadable("An address in its record is none of the web.");
  const platform = platforms.find(({ name }) => name === key.platform);
  if (!platform)
    return {
      kind: "unsupported",
      reason: `No platform named ${JSON.stringify(key.platform)} is known here.`,
    };
  const written: PostOutcome = {
    ...{ kind: "post", key, aliases: [], post: withoutOriginals(post), source },
    ...(sources && { sources }),
    ...(conflicts && { conflicts }),
  };
  const outcome = safely(() => holdToOrigin(written, platform.isHome));
  if (outcome.kind !== "post") return outcome;
  if (outcome.post.url !== post.url)
    return unreadable(`Its address is none of the platform ${key.platform}, whose post it claims to be.`);
  const reference = posts.parse(post.url);
  return {
    outcome,
    reference: reference && isOfPost(reference, key) ? reference : undefined,
    snapshot,
    basis: BASES.indexOf(basis) < BASES.indexOf("export") ? "export" : (basis as Provenance["basis"]),
  };
}

/** Whether an address leads to the post of a key: that the server of the key has both is as much as is known of the fediverse. */
function isOfPost(reference: Reference, key: PostKey): boolean {
  const last = (id: string): string | undefined => id.split("/").at(-1);
  return /^https?:/.test(key.id) || last(reference.id) === last(key.id);
}

const unreadable = (reason: string): EndingOutcome => ({ kind: "unreadable", reason });

/** Whether the words for other readers are those of the record; where they stand and how they are set aside. */
function isSaidSo(content: unknown, { text }: Post): boolean {
  if (content === undefined) return true;
  if (typeof content !== "string") return false;
  const words = (html: string): string => plainText(htmlToText(html)).replace(/\s+/g, "");
  return words(content) === words(htmlOf(text));
}

/** Whether every address in a post is one of the web: embeds link to them. */
function isOfTheWeb(post: Post): boolean {
  const rest: unknown[] = [post];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next !== "object" || next === null) continue;
    for (const [name, value] of Object.entries(next)) {
      if (name === "url" && typeof value === "string" && !/^https?:\/\//i.test(value)) return false;
      rest.push(value);
    }
  }
  return true;
}

/** Originals are evidence, and stay where they are. */
function withoutOriginals(post: Post): Post {
  const pictures = mapPictures(post, ({ original: _original, ...picture }) => picture);
  return mapMedia(pictures, (medium) => mapFiles(medium, ({ copy }) => (copy ? { copy } : {})));
}

/** The same post without copies: those of this archive are made anew. */
export function withoutCopies(post: Post): Post {
  const pictures = mapPictures(post, ({ renditions: _renditions, ...picture }) => picture);
  return mapMedia(pictures, (medium) => mapFiles(medium, () => ({})));
}

/** The name of the copy of a picture or a recording, by its address. */
export function copyOf(post: Post, url: string): string | undefined {
  for (const { picture } of picturesOf(post)) if (picture.url === url) return picture.renditions?.[0]?.file;
  for (const { files = [], captions = [] } of mediaOf(post))
    for (const each of [...files, ...captions]) if (each.url === url) return each.copy?.file;
  return undefined;
}

/** What copies are taken with. */
interface CopyTools {
  readonly records: Pick<Records, "putAsset">;
  readonly fileNamed: (name: string) => Promise<Uint8Array | undefined>;
  /** Whether the policy of this archive keeps recordings, and the largest of them in bytes. */
  readonly recordings: { readonly isWanted: boolean; readonly maxBytes: number };
}

const NOT_THERE: MissingPicture = {
  kind: "not_recorded",
  reason: "It does not lie beside the post in the material, or is not what its name says.",
};

/** The same post with the copies that lie beside it, as they are: each must have the digest of its name and be what it says. */
export async function withCopies(post: Post, tools: CopyTools): Promise<Post> {
  const { records, fileNamed, recordings } = tools;
  const keep = async (file: string): Promise<boolean> => {
    const bytes = await fileNamed(file);
    if (!bytes) return false;
    try {
      await records.putAsset(file, bytes);
      return true;
    } catch (error) {
      if (error instanceof PostproofError && error.code === "damaged") return false;
      throw error;
    }
  };
  const there = new Set<string>();
  const pictured = [...picturesOf(post)].flatMap(({ picture }) => picture.renditions ?? []);
  const recorded = [...mediaOf(post)].flatMap(({ files = [], captions = [] }) =>
    [...files, ...captions].flatMap(({ copy }) => copy ?? []),
  );
  const wanted = recordings.isWanted ? recorded.filter(({ bytes }) => bytes <= recordings.maxBytes) : [];
  for (const file of new Set([...pictured, ...wanted].map((each) => each.file)))
    if (await keep(file)) there.add(file);
  const pictures = mapPictures(post, ({ renditions, ...picture }) =>
    !renditions || renditions.every(({ file }) => there.has(file))
      ? { ...picture, ...(renditions && { renditions }) }
      : { ...picture, missing: NOT_THERE },
  );
  return mapMedia(pictures, (medium) => {
    const copies = (medium.files ?? []).flatMap(({ copy }) => copy ?? []);
    const isLacking = recordings.isWanted && copies.some(({ file }) => !there.has(file));
    const left = mapFiles(medium, ({ copy }) => (copy && there.has(copy.file) ? { copy } : {}));
    return isLacking ? { ...left, missing: NOT_THERE } : left;
  });
}
