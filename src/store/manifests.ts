// Manifests in an archive: what each version of a post rests on, by digest, each linked to the versions before.
import { z } from "zod";
import { MANIFEST_FORMAT } from "../model/manifest.ts";
import type { LoggedRecord, Manifest, ManifestFile } from "../model/manifest.ts";
import { time } from "../model/schema/value.ts";
import { mediaOf, picturesOf } from "../model/snapshot.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { TOOL } from "../version.ts";
import { screenshotIn } from "./blobs.ts";
import { damaged, readRecord, writeDocument } from "./document.ts";
import {
  assetKey,
  captureKey,
  hexDigest,
  keyMeaning,
  manifestKey,
  manifestsPrefix,
  originalKey,
  postPrefix,
  snapshotKey,
} from "./layout.ts";
import { version } from "./schema.ts";
import type { Store } from "./store.ts";

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const storeKey = z.string().max(200);

/** A record by its digest, as a log names it. */
export const loggedRecord: z.ZodType<LoggedRecord> = z.strictObject({ key: storeKey, sha256: hex });

/** The form of a manifest. Nothing else may stand in it: a field that is not known here could hold what has to go. */
const manifestSchema: z.ZodType<Manifest> = z.strictObject({
  format: z.literal(MANIFEST_FORMAT),
  post: storeKey,
  version,
  at: time,
  tool: z.string().max(100),
  previous: z.array(hex).max(1_000).readonly(),
  files: z
    .array(
      z.strictObject({
        kind: z.enum(["snapshot", "capture", "screenshot", "original", "asset"]),
        key: storeKey,
        sha256: hex,
        bytes: z.number().int().nonnegative().exactOptional(),
      }),
    )
    .max(10_000)
    .readonly(),
});

/**
 * Writes the manifest of a version that is kept, unless it has one, and gives its digest for the log; `undefined` where it had
 * one already.
 *
 * @param record the bytes of the snapshot as kept.
 */
export async function writeManifest(
  store: Store,
  snapshot: Snapshot,
  record: Uint8Array,
  at: string,
): Promise<LoggedRecord | undefined> {
  const key = manifestKey(snapshot.key, snapshot.version);
  const manifest: Manifest = {
    format: MANIFEST_FORMAT,
    post: postPrefix(snapshot.key),
    version: snapshot.version,
    at,
    tool: TOOL,
    previous: await lastOf(store, snapshot),
    files: await filesOf(store, snapshot, record),
  };
  const bytes = writeDocument(manifest);
  return (await store.put(key, bytes, { ifAbsent: true })) ? { key, sha256: hexDigest(bytes) } : undefined;
}

/** The digests of the manifests of a post that no other names as one before it: the last one, as a rule. */
async function lastOf(store: Store, { key, version: own }: Snapshot): Promise<string[]> {
  const last = new Set<string>();
  const named = new Set<string>();
  for await (const each of store.list(manifestsPrefix(key))) {
    const bytes = each === manifestKey(key, own) ? undefined : await store.get(each);
    const manifest = bytes && readable(each, bytes);
    if (!manifest) continue;
    last.add(hexDigest(bytes));
    for (const before of manifest.previous) named.add(before);
  }
  return [...last].filter((digest) => !named.has(digest)).sort();
}

function readable(key: string, bytes: Uint8Array): Manifest | undefined {
  try {
    return readManifestAt(key, bytes);
  } catch {
    return undefined; // the audit tells of it
  }
}

/** What a version rests on, the record first. Files are named by the digest of their bytes. */
async function filesOf(store: Store, snapshot: Snapshot, record: Uint8Array): Promise<ManifestFile[]> {
  const { post, evidence } = snapshot;
  const files = new Map<string, ManifestFile>();
  const add = (file: ManifestFile): void => void files.set(file.key, file);
  const addFile = (kind: "asset" | "original", file: string, bytes: number): void =>
    add({
      kind,
      key: kind === "asset" ? assetKey(file) : originalKey(file),
      sha256: file.slice(0, 64),
      bytes,
    });
  add({
    kind: "snapshot",
    key: snapshotKey(snapshot.key, snapshot.version),
    sha256: hexDigest(record),
    bytes: record.length,
  });
  if (evidence !== undefined) {
    const key = captureKey(evidence);
    const bytes = await store.get(key);
    add({
      kind: "capture",
      key,
      sha256: evidence.slice("sha256:".length),
      ...(bytes && { bytes: bytes.length }),
    });
    const screenshot = bytes && screenshotIn(bytes);
    if (screenshot !== undefined) add({ kind: "screenshot", ...(await keptOriginal(store, screenshot)) });
  }
  const media = [...mediaOf(post)].flatMap(({ files: videos = [], captions = [] }) => [
    ...videos,
    ...captions,
  ]);
  const originals = [...[...picturesOf(post)].map(({ picture }) => picture), ...media];
  for (const { original } of originals) if (original) addFile("original", original.file, original.bytes);
  for (const { picture } of picturesOf(post))
    for (const { file, bytes } of picture.renditions ?? []) addFile("asset", file, bytes);
  for (const { copy } of media) if (copy) addFile("asset", copy.file, copy.bytes);
  return [...files.values()];
}

/** An original as a manifest names it, with its size if it is at hand. */
async function keptOriginal(store: Store, file: string): Promise<Omit<ManifestFile, "kind">> {
  const key = originalKey(file);
  const bytes = await store.get(key);
  return { key, sha256: file.slice(0, 64), ...(bytes && { bytes: bytes.length }) };
}

/** Reads a manifest as kept under a store key. @throws PostproofError `damaged` */
export function readManifestAt(key: string, bytes: Uint8Array): Manifest {
  const manifest = readRecord(manifestSchema, key, bytes);
  const place = keyMeaning(key);
  if (place?.kind !== "manifest" || place.post !== manifest.post || place.version !== manifest.version)
    throw damaged(key, "is the manifest of another version");
  return manifest;
}
