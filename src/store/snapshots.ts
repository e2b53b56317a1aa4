// Snapshots in an archive: kept once, never changed.
import { PostproofError } from "../errors.ts";
import { formatKey } from "../model/key.ts";
import type { PostKey } from "../model/key.ts";
import type { Post } from "../model/post.ts";
import { readSnapshot } from "../model/schema/snapshot.ts";
import { readingsBefore, standsFor } from "../model/snapshot.ts";
import type { Basis, Sighting, Snapshot } from "../model/snapshot.ts";
import { isAhead } from "../model/time.ts";
import { contentOf } from "../model/version.ts";
import { damaged, readDocument, writeDocument } from "./document.ts";
import { takeInventory } from "./inventory.ts";
import { hexDigest, snapshotKey, snapshotsPrefix } from "./layout.ts";
import type { Log } from "./log.ts";
import { writeManifest } from "./manifests.ts";
import type { Sightings } from "./sightings.ts";
import type { Store } from "./store.ts";

/** The snapshots of posts. */
export interface Snapshots {
  /**
   * Keeps a snapshot and its manifest, which the log names with the next record. Immutable: a version that is there already
   * stays as it is.
   * @throws PostproofError `invalid_snapshot` if it is not of the format, or its version not that of its content
   */
  putSnapshot(snapshot: Snapshot): Promise<void>;
  /**
   * Keeps what the evidence of versions that are kept is read as anew, which it names as `reread.from`: nobody saw it at another
   * time than these. Counted, and named in the log.
   * @throws PostproofError `invalid_snapshot` as above
   */
  putReading(snapshot: Snapshot): Promise<void>;
  /**
   * The snapshots of a post, in the order in which they arrived: as their first sightings did, whatever time they claim.
   * One that was never sighted comes first. Empty if there are none.
   */
  snapshots(key: PostKey): Promise<Snapshot[]>;
  /**
   * Puts a snapshot in the place of others, which it names as `redacted.from`: they are removed once it is kept.
   * @throws PostproofError `invalid_snapshot` as above
   */
  replaceSnapshot(snapshot: Snapshot): Promise<void>;
  /** One snapshot of a post, or the one that stands in its place; `undefined` if there is none of this version. */
  snapshot(key: PostKey, version: string): Promise<Snapshot | undefined>;
}

/** The snapshots kept in a store. `seen` tells when each arrived. */
export function snapshotsIn(
  store: Store,
  seen: Sightings,
  now: () => Date,
  log: Pick<Log, "note" | "append">,
): Snapshots {
  const putSnapshot: Snapshots["putSnapshot"] = async (snapshot) => {
    checkVersion(snapshot);
    const bytes = writeDocument(snapshot);
    // Whoever put it there first writes its manifest.
    if (!(await store.put(snapshotKey(snapshot.key, snapshot.version), bytes, { ifAbsent: true }))) return;
    const manifest = await writeManifest(store, snapshot, bytes, now().toISOString());
    if (manifest) log.note(manifest);
  };
  return {
    async snapshots(key) {
      const found: Snapshot[] = [];
      for await (const storeKey of store.list(snapshotsPrefix(key))) {
        const bytes = await store.get(storeKey);
        if (bytes) found.push(readSnapshotAt(storeKey, bytes));
      }
      return found.length < 2
        ? found
        : snapshotsInOrder(found, await seen.sightings(key), now().toISOString());
    },

    putSnapshot,

    async putReading(snapshot) {
      await putSnapshot(snapshot);
      await takeInventory(store, snapshot.key);
      await log.append([]);
    },

    async replaceSnapshot(snapshot) {
      await putSnapshot(snapshot);
      for (const old of snapshot.redacted?.from ?? [])
        if (old !== snapshot.version) await store.delete(snapshotKey(snapshot.key, old));
    },

    async snapshot(key, version) {
      const storeKey = snapshotKey(key, version);
      const bytes = await store.get(storeKey);
      if (bytes) return readSnapshotAt(storeKey, bytes);
      for await (const other of store.list(snapshotsPrefix(key))) {
        const kept = await store.get(other);
        const snapshot = kept && readSnapshotAt(other, kept);
        if (snapshot?.redacted?.from.includes(version) === true) return snapshot;
      }
      return undefined;
    },
  };
}

/**
 * Reads a snapshot as kept under a store key.
 * @throws PostproofError `damaged`, `newer_format` or `invalid_snapshot`
 */
export function readSnapshotAt(storeKey: string, bytes: Uint8Array): Snapshot {
  const snapshot = readSnapshot(readDocument(storeKey, bytes));
  if (snapshotKey(snapshot.key, snapshot.version) !== storeKey) {
    throw damaged(
      storeKey,
      `holds another snapshot (${formatKey(snapshot.key)}, version ${snapshot.version})`,
    );
  }
  return snapshot;
}

function checkVersion(snapshot: Snapshot): void {
  readSnapshot(snapshot);
  if (snapshot.version === versionOf(snapshot.post, snapshot.basis)) return;
  throw new PostproofError(
    "invalid_snapshot",
    `The version ${snapshot.version} of ${formatKey(snapshot.key)} is not the digest of its content. See docs/snapshot-format.md.`,
  );
}

/** The version of a post known on a basis: the first 20 hex digits of the digest of its content. */
export function versionOf(post: Post, basis: Basis): string {
  return hexDigest(contentOf(post, basis)).slice(0, 20);
}

/** Snapshots of a post in the order in which they arrived, as its sightings tell. `now`: the time of the clock. */
export function snapshotsInOrder(
  snapshots: readonly Snapshot[],
  sightings: readonly Sighting[],
  now: string,
): Snapshot[] {
  const arrived = new Map<string, number>();
  for (const [index, { version }] of sightings.entries())
    if (version !== undefined && !arrived.has(version)) arrived.set(version, index);
  const placeOf = (snapshot: Snapshot): number =>
    Math.max(-1, ...standsFor(snapshot).map((name) => arrived.get(name) ?? -1));
  const dateOf = ({ capturedAt }: Snapshot): string => (isAhead(capturedAt, now) ? "" : capturedAt);
  return snapshots.toSorted(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      order(dateOf(a), dateOf(b)) ||
      readingsBefore(a) - readingsBefore(b) ||
      order(a.version, b.version),
  );
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
