// The records of an archive on any store.
import { standingAfter } from "../model/decision.ts";
import type { Decision, Standing } from "../model/decision.ts";
import { inOrder } from "../model/in-order.ts";
import type { PostKey } from "../model/key.ts";
import type { Sighting, Snapshot } from "../model/snapshot.ts";
import { aliasesIn } from "./aliases.ts";
import type { Aliases } from "./aliases.ts";
import { blobsIn } from "./blobs.ts";
import type { Blobs, IsWhole } from "./blobs.ts";
import { PREFIX, keyMeaning } from "./layout.ts";
import { logIn } from "./log.ts";
import { markedStore } from "./mark.ts";
import { entriesInOrder, readEntryAt } from "./entries.ts";
import type { Kept } from "./entries.ts";
import { articlePicturesIn } from "./article-pictures.ts";
import type { ArticlePictures } from "./article-pictures.ts";
import { exportsIn } from "./exports.ts";
import type { Exports } from "./exports.ts";
import { gonePicturesIn } from "./gone.ts";
import type { GonePictures } from "./gone.ts";
import { attachmentsIn } from "./attachments.ts";
import { decisionsIn, readDecisionAt } from "./decisions.ts";
import type { Decisions } from "./decisions.ts";
import type { Attachments } from "./attachments.ts";
import { originsIn } from "./origins.ts";
import type { Origins } from "./origins.ts";
import { rightsRecordsIn } from "./rights.ts";
import type { RightsRecords } from "./rights.ts";
import { SIGHTING, sightingsIn } from "./sightings.ts";
import type { Sightings } from "./sightings.ts";
import { readSnapshotAt, snapshotsIn, snapshotsInOrder } from "./snapshots.ts";
import type { Snapshots } from "./snapshots.ts";
import { readOnce } from "./once.ts";
import { sealsIn } from "./seals.ts";
import type { Seals } from "./seals.ts";
import type { Store } from "./store.ts";
import type { KeptPost } from "./inspect.ts";
import { usesIn } from "./uses.ts";
import type { Uses } from "./uses.ts";

/**
 * Typed access to an archive.
 *
 * A capture that may be killed at any moment writes in this order: renditions, originals and the capture itself, then
 * the snapshot and its manifest, then its aliases, the sighting, what is counted of the post, and the entry of the log last. Then no
 * record ever names something that is not there, and capturing again finishes it.
 *
 * Every reading function throws a PostproofError `damaged` where kept bytes do not agree with their digest, and
 * `newer_format` where a newer postproof wrote the archive.
 */
export interface Records
  extends
    Blobs,
    Snapshots,
    Aliases,
    Sightings,
    RightsRecords,
    Attachments,
    Origins,
    Decisions,
    ArticlePictures,
    GonePictures,
    Exports,
    Uses,
    Seals {
  /** Every post that has a snapshot or a sighting. A post without one readable record is left to the audit. */
  posts(): AsyncIterable<PostKey>;
  /** The same posts, each with what `snapshots`, `sightings` and `standing` give of it. Some are read ahead. */
  kept(): AsyncIterable<KeptPost & { readonly standing: Standing }>;
  /** The same of one post, by where its keys begin; `undefined` if there is none of it. */
  keptAt(post: string): Promise<(KeptPost & { readonly standing: Standing }) | undefined>;
  /** Every post with a mark that is another whenever something was added to it. */
  marks(): AsyncIterable<PostMark>;
  /** The same records, as one job reads them: each thing is read from the store once. */
  once(): Records;
}

/** A post, without reading it. */
export interface PostMark {
  /** Where its keys begin: the same for the same post. */
  readonly post: string;
  /** Another whenever something was added to the post. */
  readonly mark: string;
  /** Its key; `undefined` if none of its records can be read. */
  readonly key: () => Promise<PostKey | undefined>;
}

/** What records need of other rooms. */
export interface RecordTools {
  /** Tells of each rendition that is kept or given whether it is what its name says. Default: its name is enough. */
  readonly isWhole?: IsWhole;
  /** The clock, by which a time that is claimed may not have come yet. Default: that of the machine. */
  readonly now?: () => Date;
}

/** Opens the records kept in a store. Nothing is read or written yet. */
export function openRecords(
  store: Store,
  { isWhole = () => true, now = () => new Date() }: RecordTools = {},
): Records {
  const marked = markedStore(store);
  const aliases = aliasesIn(marked);
  const log = logIn(marked, now);
  const sightings = sightingsIn(marked, aliases, now, log);
  return {
    ...blobsIn(marked, isWhole),
    ...snapshotsIn(marked, sightings, now, log),
    ...aliases,
    ...sightings,
    ...rightsRecordsIn(marked, now, log),
    ...attachmentsIn(marked, now, log),
    ...originsIn(marked, now, log),
    ...decisionsIn(marked, now, log),
    ...articlePicturesIn(marked),
    ...gonePicturesIn(marked),
    ...exportsIn(marked),
    ...usesIn(marked),
    ...sealsIn(marked, log, now),
    posts: () => postsIn(marked),
    marks: () => marksIn(marked),
    kept: () => keptIn(marked, now),
    async keptAt(post) {
      for await (const places of placesIn(marked, post)) return await postAt(marked, places, now);
      return undefined;
    },
    once: () => openRecords(readOnce(store), { isWhole, now }),
  };
}

/** So many posts are read at once. */
const AHEAD = 8;

async function* postsIn(store: Store): AsyncGenerator<PostKey> {
  for await (const places of placesIn(store))
    for (const storeKey of places) {
      if (keyMeaning(storeKey)?.kind === "decision") continue;
      const bytes = await store.get(storeKey);
      const key = bytes && keyIn(storeKey, bytes);
      if (!key) continue;
      yield key;
      break;
    }
}

async function* keptIn(store: Store, now: () => Date): ReturnType<Records["kept"]> {
  for await (const post of inOrder(placesIn(store), AHEAD, (places) => postAt(store, places, now)))
    if (post) yield post;
}

/** Where snapshots, sightings and decisions are kept, post by post. The records of one post stand together in the order of the keys. */
async function* placesIn(store: Store, prefix: string = PREFIX.posts): AsyncGenerator<readonly string[]> {
  let known = "";
  let places: string[] = [];
  for await (const storeKey of store.list(prefix)) {
    const place = keyMeaning(storeKey);
    if (place?.kind !== "snapshot" && place?.kind !== "sighting" && place?.kind !== "decision") continue;
    if (place.post !== known) {
      if (places.length > 0) yield places;
      places = [];
    }
    known = place.post;
    places.push(storeKey);
  }
  if (places.length > 0) yield places;
}

/** Reads a post whole; `undefined` if nothing of it can be read. @throws PostproofError `damaged` if some cannot */
async function postAt(
  store: Store,
  places: readonly string[],
  now: () => Date,
): Promise<(KeptPost & { readonly standing: Standing }) | undefined> {
  const found: Snapshot[] = [];
  const decided: Decision[] = [];
  const seen = new Map<string, Kept<Sighting>>();
  let key: PostKey | undefined;
  let fault: Error | undefined;
  for (const storeKey of places) {
    const bytes = await store.get(storeKey);
    if (!bytes) continue;
    try {
      const kind = keyMeaning(storeKey)?.kind;
      if (kind === "snapshot") found.push(readSnapshotAt(storeKey, bytes));
      else if (kind === "decision") {
        const { post: _post, ...decision } = readDecisionAt(storeKey, bytes);
        decided.push(decision);
      } else seen.set(storeKey, readEntryAt(SIGHTING, storeKey, bytes));
      key ??= found[0]?.key ?? seen.get(storeKey)?.key;
    } catch (error) {
      fault ??= error as Error;
    }
  }
  if (!key) return undefined;
  if (fault) throw fault;
  const at = now().toISOString();
  const sightings = entriesInOrder(seen, at);
  const snapshots = snapshotsInOrder(found, sightings, at);
  return { key, snapshots, sightings, standing: standingAfter(decided) };
}

/** What is added to a post has a name of its own. */
async function* marksIn(store: Store): AsyncGenerator<PostMark> {
  let post = "";
  let names: string[] = [];
  const markOf = (prefix: string, keys: readonly string[]): PostMark => ({
    post: prefix,
    mark: `${keys.length} ${keys.at(-1) ?? ""}`,
    async key() {
      for (const storeKey of keys) {
        const bytes = await store.get(storeKey);
        const key = bytes && keyIn(storeKey, bytes);
        if (key) return key;
      }
      return undefined;
    },
  });
  for await (const storeKey of store.list(PREFIX.posts)) {
    const place = keyMeaning(storeKey);
    if (!place || (place.kind !== "snapshot" && place.kind !== "sighting")) continue;
    if (place.post !== post) {
      if (names.length > 0) yield markOf(post, names);
      post = place.post;
      names = [];
    }
    names.push(storeKey);
  }
  if (names.length > 0) yield markOf(post, names);
}

/** The key that a snapshot or a sighting names; `undefined` if it cannot be read. */
export function keyIn(storeKey: string, bytes: Uint8Array): PostKey | undefined {
  try {
    return keyMeaning(storeKey)?.kind === "snapshot"
      ? readSnapshotAt(storeKey, bytes).key
      : readEntryAt(SIGHTING, storeKey, bytes).key;
  } catch {
    return undefined;
  }
}
