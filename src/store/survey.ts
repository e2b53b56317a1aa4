// A survey of a store: every file read once, what is wrong with it, and which names which.
import { PostproofError } from "../errors.ts";
import { formatKey } from "../model/key.ts";
import type { Picture } from "../model/asset.ts";
import type { PostKey } from "../model/key.ts";
import type { Captions, MediumFile } from "../model/media.ts";
import { mediaOf, picturesOf } from "../model/snapshot.ts";
import type { Sighting, Snapshot } from "../model/snapshot.ts";
import { readAliasAt } from "./aliases.ts";
import { checkAsset, namedByDigest } from "./blobs.ts";
import type { IsWhole } from "./blobs.ts";
import { damaged, parseObject, readDocument } from "./document.ts";
import { readInventoryAt } from "./inventory.ts";
import type { Inventory } from "./inventory.ts";
import {
  aliasKey,
  assetKey,
  captureKey,
  originalKey,
  keyMeaning,
  postPrefix,
  snapshotKey,
  usesKey,
} from "./layout.ts";
import type { KeyMeaning } from "./layout.ts";
import { checkMark } from "./mark.ts";
import { readPictureAt } from "./article-pictures.ts";
import { ATTACHMENT } from "./attachments.ts";
import { readEntryAt } from "./entries.ts";
import type { Kept } from "./entries.ts";
import { readGoneAt } from "./gone.ts";
import { ORIGIN } from "./origins.ts";
import { RIGHTS } from "./rights.ts";
import { SIGHTING } from "./sightings.ts";
import { readSnapshotAt, versionOf } from "./snapshots.ts";
import type { Store } from "./store.ts";
import { readUsesAt } from "./uses.ts";

/** What is wrong with a file that is there. */
export interface Flaw {
  readonly kind: "damaged" | "unreadable" | "newer_format";
  readonly what: string;
}

/** What is kept of one post, in order of arrival; in a survey without what cannot be read: that is a flaw. */
export interface KeptPost {
  readonly key: PostKey;
  readonly snapshots: readonly Snapshot[];
  readonly sightings: readonly Sighting[];
}

/** What a survey found. Posts are named by where their keys begin (`posts/…/`). */
export interface Survey {
  /** Every key of the layout, with what it is for. */
  readonly places: Map<string, KeyMeaning>;
  /** Keys that are not of the layout. */
  readonly foreign: string[];
  readonly flaws: Map<string, Flaw>;
  /** For a key or a post that is named: the keys of the records that name it. */
  readonly namedBy: Map<string, Set<string>>;
  /** Formatted keys of posts, by where their keys begin. */
  readonly posts: Map<string, string>;
  /** For an alias, where the keys of the posts begin to which it points or pointed. */
  readonly pointsTo: Map<string, readonly string[]>;
  /** For a key that nothing rests on and that should be there all the same: where the keys of the posts begin that say so. */
  readonly expected: Map<string, Set<string>>;
  /** What is counted of posts, by where their keys begin. */
  readonly inventories: Map<string, Inventory>;
  /** For an alias its post, for the uses in an article the article: what a reader would know it by. */
  readonly labels: Map<string, string>;
}

/**
 * Reads everything in a store. The records of one post stand together in the order of the keys: each post is handed to
 * `visit` as soon as it was read, and no longer held. It gives the aliases that should lead to the post.
 */
export async function surveyOf(
  store: Store,
  isWhole: IsWhole,
  visit: (post: KeptPost) => Promise<readonly string[]>,
): Promise<Survey> {
  const survey: Survey = {
    places: new Map(),
    foreign: [],
    flaws: new Map(),
    namedBy: new Map(),
    posts: new Map(),
    pointsTo: new Map(),
    expected: new Map(),
    inventories: new Map(),
    labels: new Map(),
  };
  let post: PostInHand | undefined;
  const leave = async (): Promise<void> => {
    if (post?.key)
      for (const alias of await visit({ ...post, key: post.key }))
        expect(survey, aliasKey(alias), post.prefix);
    post = undefined;
  };
  for await (const storeKey of store.list("")) {
    const place = keyMeaning(storeKey);
    if (!place) {
      survey.foreign.push(storeKey);
      continue;
    }
    survey.places.set(storeKey, place);
    if ("post" in place && place.post !== post?.prefix) {
      await leave();
      post = { prefix: place.post, key: undefined, snapshots: [], sightings: [] };
    }
    try {
      const bytes = await store.get(storeKey);
      if (bytes) {
        inspect(survey, storeKey, place, bytes, post);
        if (place.kind === "asset") await checkAsset(storeKey, place.file, bytes, isWhole);
      } else survey.places.delete(storeKey); // removed since it was listed
    } catch (error) {
      survey.flaws.set(storeKey, flawOf(error));
    }
  }
  await leave();
  return survey;
}

/** A post while its records are read. `prefix`: where their keys begin; `key` as soon as one of them names it. */
interface PostInHand {
  readonly prefix: string;
  key: PostKey | undefined;
  readonly snapshots: Snapshot[];
  readonly sightings: Sighting[];
}

function inspect(
  survey: Survey,
  storeKey: string,
  place: KeyMeaning,
  bytes: Uint8Array,
  post: PostInHand | undefined,
): void {
  switch (place.kind) {
    case "archive": {
      checkMark(bytes);
      return;
    }
    case "asset":
    case "original":
    case "capture":
      if (!namedByDigest(storeKey, bytes)) throw damaged(storeKey, "does not agree with its digest");
      return;
    case "snapshot": {
      const snapshot = inspectSnapshot(survey, storeKey, bytes);
      post!.key = snapshot.key;
      post!.snapshots.push(snapshot);
      return;
    }
    case "sighting": {
      const { key, ...sighting } = inspectSighting(survey, storeKey, bytes);
      post!.key = key;
      post!.sightings.push(sighting);
      return;
    }
    case "inventory": {
      inspectInventory(survey, storeKey, bytes);
      return;
    }
    case "rights": {
      namePost(survey, readEntryAt(RIGHTS, storeKey, bytes).key);
      return;
    }
    case "attachment": {
      const { key, file } = readEntryAt(ATTACHMENT, storeKey, bytes);
      namePost(survey, key);
      link(survey, storeKey, originalKey(file));
      return;
    }
    case "origin": {
      namePost(survey, readEntryAt(ORIGIN, storeKey, bytes).key);
      return;
    }
    case "picture": {
      inspectPicture(survey, storeKey, bytes);
      return;
    }
    case "gone": {
      readGoneAt(storeKey, bytes);
      return;
    }
    case "fingerprint": {
      readDocument(storeKey, bytes);
      return;
    }
    case "alias": {
      inspectAlias(survey, storeKey, bytes);
      return;
    }
    case "uses": {
      inspectUses(survey, storeKey, bytes);
      return;
    }
  }
}

function inspectSnapshot(survey: Survey, storeKey: string, bytes: Uint8Array): Snapshot {
  const snapshot = readSnapshotAt(storeKey, bytes);
  const { key, version, basis, evidence, post } = snapshot;
  namePost(survey, key);
  for (const { picture } of picturesOf(post)) linkPicture(survey, storeKey, picture);
  for (const { files = [], captions = [] } of mediaOf(post))
    for (const each of [...files, ...captions]) linkFile(survey, storeKey, each);
  if (evidence !== undefined) link(survey, storeKey, captureKey(evidence));
  if (version !== versionOf(post, basis))
    throw damaged(storeKey, "holds other content than its version says");
  return snapshot;
}

function linkPicture(survey: Survey, storeKey: string, picture: Picture): void {
  for (const { file } of picture.renditions ?? []) link(survey, storeKey, assetKey(file));
  if (picture.original) link(survey, storeKey, originalKey(picture.original.file));
}

function linkFile(survey: Survey, storeKey: string, { copy, original }: MediumFile | Captions): void {
  if (copy) link(survey, storeKey, assetKey(copy.file));
  if (original) link(survey, storeKey, originalKey(original.file));
}

function inspectPicture(survey: Survey, storeKey: string, bytes: Uint8Array): void {
  const { article, picture } = readPictureAt(storeKey, bytes);
  survey.labels.set(storeKey, article);
  linkPicture(survey, storeKey, picture);
}

function inspectSighting(survey: Survey, storeKey: string, bytes: Uint8Array): Kept<Sighting> {
  const sighting = readEntryAt(SIGHTING, storeKey, bytes);
  const { key, version, evidence } = sighting;
  namePost(survey, key);
  if (version !== undefined) link(survey, storeKey, snapshotKey(key, version));
  if (evidence !== undefined) link(survey, storeKey, captureKey(evidence));
  for (const alias of sighting.aliases ?? []) expect(survey, aliasKey(alias), postPrefix(key));
  return sighting;
}

function inspectAlias(survey: Survey, storeKey: string, bytes: Uint8Array): void {
  const { key, earlier = [] } = readAliasAt(storeKey, bytes);
  survey.labels.set(storeKey, formatKey(key));
  survey.pointsTo.set(
    storeKey,
    [key, ...earlier.map((pointer) => pointer.key)].map((each) => postPrefix(each)),
  );
  link(survey, storeKey, namePost(survey, key));
}

function inspectUses(survey: Survey, storeKey: string, bytes: Uint8Array): void {
  // Which article it is can often still be told where the rest is damaged: the name of the file proves it.
  const { article } = parseObject(storeKey, bytes);
  if (typeof article === "string" && usesKey(article) === storeKey) survey.labels.set(storeKey, article);
  for (const { post, snapshot } of readUsesAt(storeKey, bytes).uses) {
    namePost(survey, post);
    link(survey, storeKey, snapshotKey(post, snapshot));
  }
}

function inspectInventory(survey: Survey, storeKey: string, bytes: Uint8Array): void {
  const inventory = readInventoryAt(storeKey, bytes);
  const prefix = namePost(survey, inventory.key);
  survey.inventories.set(prefix, inventory);
  for (const article of inventory.articles) expect(survey, usesKey(article), prefix);
}

function namePost(survey: Survey, key: PostKey): string {
  const prefix = postPrefix(key);
  survey.posts.set(prefix, formatKey(key));
  return prefix;
}

function link(survey: Survey, from: string, to: string): void {
  addTo(survey.namedBy, to, from);
}

function expect(survey: Survey, key: string, post: string): void {
  addTo(survey.expected, key, post);
}

function addTo(sets: Map<string, Set<string>>, name: string, value: string): void {
  const known = sets.get(name);
  if (known) known.add(value);
  else sets.set(name, new Set([value]));
}

function flawOf(error: unknown): Flaw {
  const what = error instanceof Error ? error.message : String(error);
  if (!(error instanceof PostproofError)) return { kind: "unreadable", what: `It cannot be read: ${what}` };
  return { kind: error.code === "newer_format" ? "newer_format" : "damaged", what };
}
