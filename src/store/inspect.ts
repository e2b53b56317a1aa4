// Files of a store as a survey takes them in: what each names, and whether it is what its name says.
import { formatKey } from "../model/key.ts";
import type { Picture } from "../model/asset.ts";
import type { PostKey } from "../model/key.ts";
import type { Captions, MediumFile } from "../model/media.ts";
import { mediaOf, picturesOf } from "../model/snapshot.ts";
import type { Sighting, Snapshot } from "../model/snapshot.ts";
import { readAliasAt } from "./aliases.ts";
import { namedByDigest, screenshotIn } from "./blobs.ts";
import { noteDecision, readErasedAt } from "./decisions.ts";
import type { NotedDecision } from "./decisions.ts";
import { damaged, parseObject, readDocument, writeDocument } from "./document.ts";
import { readInventoryAt } from "./inventory.ts";
import type { Inventory } from "./inventory.ts";
import {
  aliasKey,
  assetKey,
  captureKey,
  hexDigest,
  originalKey,
  postPrefix,
  snapshotKey,
  usesKey,
} from "./layout.ts";
import type { KeyMeaning } from "./layout.ts";
import { inspectLogFile } from "./log-survey.ts";
import type { KeptLog } from "./log-survey.ts";
import { readManifestAt } from "./manifests.ts";
import { checkMark } from "./mark.ts";
import { readPictureAt } from "./article-pictures.ts";
import { ATTACHMENT } from "./attachments.ts";
import { readEntryAt } from "./entries.ts";
import type { Kept } from "./entries.ts";
import { readExportAt } from "./exports.ts";
import { readGoneAt } from "./gone.ts";
import { ORIGIN } from "./origins.ts";
import { RIGHTS } from "./rights.ts";
import { SIGHTING } from "./sightings.ts";
import { readSnapshotAt, versionOf } from "./snapshots.ts";
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

/** A manifest, and the digests of those before it. */
export interface ChainedManifest {
  readonly sha256: string;
  readonly previous: readonly string[];
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
  /** What was decided about posts, the earliest first, by where their keys begin. */
  readonly decisions: Map<string, NotedDecision[]>;
  /** For an alias its post, for the uses in an article the article: what a reader would know it by. */
  readonly labels: Map<string, string>;
  readonly log: KeptLog;
  /** Manifests by their keys, and how they are chained. */
  readonly manifests: Map<string, ChainedManifest>;
  /** Digests of manifests of another archive that are kept beside ours, with the origin of their post. */
  readonly manifestsBeside: Set<string>;
}

/** A post while its records are read. `prefix`: where their keys begin; `key` as soon as one of them names it. */
export interface PostInHand {
  readonly prefix: string;
  key: PostKey | undefined;
  readonly snapshots: Snapshot[];
  readonly sightings: Sighting[];
}

/** Takes in one file: what it names, and whether it is what its name says. @throws PostproofError `damaged` */
export function inspect(
  survey: Survey,
  storeKey: string,
  place: KeyMeaning,
  bytes: Uint8Array,
  post: PostInHand | undefined,
): void {
  switch (place.kind) {
    case "archive":
      checkMark(bytes);
      return;
    case "asset":
    case "original":
    case "capture": {
      if (!namedByDigest(storeKey, bytes)) throw damaged(storeKey, "does not agree with its digest");
      const screenshot = place.kind === "capture" ? screenshotIn(bytes) : undefined;
      if (screenshot !== undefined) link(survey, storeKey, originalKey(screenshot));
      return;
    }
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
    case "manifest": {
      inspectManifest(survey, storeKey, bytes);
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
      const { key, others = {} } = readEntryAt(ORIGIN, storeKey, bytes);
      namePost(survey, key);
      for (const [name, record] of Object.entries(others))
        if (name.startsWith("manifests/")) survey.manifestsBeside.add(hexDigest(writeDocument(record)));
      return;
    }
    case "picture": {
      inspectPicture(survey, storeKey, bytes);
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
    default:
      inspectAlone(survey, storeKey, place, bytes);
  }
}

/** Takes in what names no other file. */
function inspectAlone(survey: Survey, storeKey: string, place: KeyMeaning, bytes: Uint8Array): void {
  switch (place.kind) {
    case "gone":
      readGoneAt(storeKey, bytes);
      return;
    case "fingerprint":
      readDocument(storeKey, bytes);
      return;
    case "decision":
      noteDecision(survey.decisions, storeKey, bytes);
      return;
    case "export":
      readExportAt(storeKey, bytes);
      return;
    case "erased":
      readErasedAt(storeKey, bytes);
      return;
    default:
      inspectLogFile(survey.log, storeKey, place, bytes);
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

function inspectManifest(survey: Survey, storeKey: string, bytes: Uint8Array): void {
  const { files, previous } = readManifestAt(storeKey, bytes);
  for (const { kind, key, sha256 } of files) {
    link(survey, storeKey, key);
    if (kind === "snapshot") survey.log.named.set(key, sha256);
  }
  survey.manifests.set(storeKey, { sha256: hexDigest(bytes), previous });
}

/** Manifests that name one before them that is not there. @param lost manifests that count as not there */
export function unchainedIn(
  { manifests, manifestsBeside }: Pick<Survey, "manifests" | "manifestsBeside">,
  lost: { has: (key: string) => boolean },
): string[] {
  const there = new Set(manifestsBeside);
  for (const [key, { sha256 }] of manifests) if (!lost.has(key)) there.add(sha256);
  return [...manifests].flatMap(([key, { previous }]) =>
    !lost.has(key) && previous.some((digest) => !there.has(digest)) ? [key] : [],
  );
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

/** Notes that a key should be there, because a post says so. */
export function expect(survey: Survey, key: string, post: string): void {
  addTo(survey.expected, key, post);
}

function addTo(sets: Map<string, Set<string>>, name: string, value: string): void {
  const known = sets.get(name);
  if (known) known.add(value);
  else sets.set(name, new Set([value]));
}
