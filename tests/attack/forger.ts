// Rewrites what an archive in a store holds, and makes every digest, name and pointer fit again.
import type { Sighting, Snapshot } from "../../src/model/snapshot.ts";
import { readDocument, recordDigest, writeDocument } from "../../src/store/document.ts";
import { entryKey, keyMeaning, snapshotKey } from "../../src/store/layout.ts";
import type { Kept } from "../../src/store/entries.ts";
import type { Store } from "../../src/store/index.ts";
import { versionOf } from "../../src/store/snapshots.ts";

type Change<T> = (record: T) => T;

/** The keys of a store. */
export async function keysOf(store: Store): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of store.list("")) keys.push(key);
  return keys;
}

/** Changes every snapshot. Sightings name the new versions. */
export async function rewriteSnapshots(store: Store, change: Change<Snapshot>): Promise<void> {
  const changed = new Map<string, Snapshot>();
  for (const storeKey of await keysOf(store)) {
    if (keyMeaning(storeKey)?.kind !== "snapshot") continue;
    const before = (await recordAt(store, storeKey)) as unknown as Snapshot;
    const made = change(before);
    const after = { ...made, version: versionOf(made.post, made.basis) };
    changed.set(before.version, after);
    await store.delete(storeKey);
    await store.put(snapshotKey(after.key, after.version), writeDocument(after));
  }
  await rewriteSightings(store, (sighting) => {
    const after = changed.get(sighting.version ?? "");
    return after && sighting.outcome === "post"
      ? { ...sighting, key: after.key, version: after.version }
      : sighting;
  });
}

/** Changes every sighting. */
export async function rewriteSightings(store: Store, change: Change<Kept<Sighting>>): Promise<void> {
  for (const storeKey of await keysOf(store)) {
    if (keyMeaning(storeKey)?.kind !== "sighting") continue;
    const made = change((await recordAt(store, storeKey)) as unknown as Kept<Sighting>);
    await store.delete(storeKey);
    await store.put(entryKey(made.key, "sightings", made.at, recordDigest(made)), writeDocument(made));
  }
}

async function recordAt(store: Store, storeKey: string): Promise<Record<string, unknown>> {
  return readDocument(storeKey, (await store.get(storeKey))!);
}
