// Sealing an archive: what lacks in its log is added, and the log has a head, which can be signed, stamped and printed.
import { PostproofError } from "../errors.ts";
import type { PostKey } from "../model/key.ts";
import type { LogEntry, LoggedRecord } from "../model/manifest.ts";
import {
  headOf,
  lastHead,
  peaksOf,
  putHead,
  putSignature,
  putSigner,
  putStamp,
  signersIn,
  vouchersOf,
} from "./heads.ts";
import type { KeptHead, Signer } from "./heads.ts";
import { hexDigest, keyMeaning, manifestKey, PREFIX } from "./layout.ts";
import type { Log } from "./log.ts";
import { writeManifest } from "./manifests.ts";
import { EMPTY, grown, leafOf } from "./merkle.ts";
import { readSnapshotAt } from "./snapshots.ts";
import type { Store } from "./store.ts";

/** What is done with the log of an archive. */
export interface Seals {
  /** How many records were added to the log through these records. */
  logged(): number;
  /** Adds to the log whatever is kept and not named in it, writing manifests that lack, and gives how much that was. */
  logLacking(): Promise<number>;
  /** The head of the log as it stands, made now if it lacks; `undefined` of an empty log. */
  head(): Promise<KeptHead | undefined>;
  /** The last head that was made; `undefined` if there is none. */
  lastHead(): Promise<KeptHead | undefined>;
  /** How many entries the log has. */
  logSize(): Promise<number>;
  /** The entries of the log, in order. @throws PostproofError `damaged` */
  logEntries(from?: number): AsyncIterable<LogEntry>;
  /** Where the manifest of a version is kept. */
  manifestOf(key: PostKey, version: string): string;
  /** The signing keys that the archive lists. */
  signers(): Promise<ReadonlyMap<string, Signer>>;
  /** Lists a signing key, and names it in the log. */
  addSigner(name: string, signer: Signer): Promise<void>;
  /** The names of what vouches for the head of a size: its signatures and time stamps. */
  vouchers(size: number): Promise<readonly LoggedRecord[]>;
  /** Keeps the signature of a head. */
  putSignature(size: number, signer: string, bytes: Uint8Array): Promise<void>;
  /** Keeps a time stamp of a head. */
  putStamp(size: number, bytes: Uint8Array): Promise<void>;
}

/** Records of a post that the log names. */
export const LOGGED: ReadonlySet<string> = new Set([
  "manifest",
  "sighting",
  "rights",
  "attachment",
  "origin",
  "decision",
]);

/** The log of a store, and its heads. */
export function sealsIn(store: Store, log: Log, now: () => Date): Seals {
  return {
    logged: log.added,
    logLacking: () => logLacking(store, log, now),
    async head() {
      const last = await lastHead(store);
      if ((await log.size()) === (last?.head.size ?? 0)) return last;
      // What vouches for the last one is named in the next, so that it is missed when it is taken away.
      if (last) await log.append(await vouchersOf(store, last.head.size));
      let tree = last ? peaksOf(last.head) : EMPTY;
      for await (const entry of log.entries(tree.size)) tree = grown(tree, leafOf(entry));
      return await putHead(store, headOf(tree, now().toISOString()));
    },
    lastHead: () => lastHead(store),
    logSize: log.size,
    logEntries: (from) => log.entries(from),
    manifestOf: manifestKey,
    signers: () => signersIn(store),
    async addSigner(name, signer) {
      await log.append([await putSigner(store, name, signer)]);
    },
    vouchers: (size) => vouchersOf(store, size),
    putSignature: (size, signer, bytes) => putSignature(store, size, signer, bytes),
    putStamp: (size, bytes) => putStamp(store, size, bytes),
  };
}

/** So much is added at once. */
const AT_ONCE = 1_000;

/** Names in the log whatever is kept and not named in it, writing manifests that lack, and gives how much that was. */
export async function logLacking(store: Store, log: Log, now: () => Date): Promise<number> {
  const logged = new Set<string>();
  for await (const { records } of log.entries()) for (const { key } of records) logged.add(key);
  let count = 0;
  let lacking: LoggedRecord[] = [];
  const add = async (record: LoggedRecord): Promise<void> => {
    logged.add(record.key);
    lacking.push(record);
    count += 1;
    if (lacking.length < AT_ONCE) return;
    await log.append(lacking);
    lacking = [];
  };
  for await (const key of store.list(PREFIX.posts)) {
    const place = keyMeaning(key);
    if (place?.kind === "snapshot") {
      const record = await manifestOf(store, key, logged, now);
      if (record) await add(record);
    } else if (place && LOGGED.has(place.kind) && !logged.has(key)) {
      const bytes = await store.get(key);
      if (bytes) await add({ key, sha256: hexDigest(bytes) });
    }
  }
  for await (const key of store.list(PREFIX.signers)) {
    const bytes = logged.has(key) ? undefined : await store.get(key);
    if (bytes) await add({ key, sha256: hexDigest(bytes) });
  }
  if (lacking.length > 0) await log.append(lacking);
  return count;
}

/** The manifest of a snapshot of which the log has none, written now. One that is damaged is left to the audit. */
async function manifestOf(
  store: Store,
  snapshotAt: string,
  logged: ReadonlySet<string>,
  now: () => Date,
): Promise<LoggedRecord | undefined> {
  if (logged.has(snapshotAt.replace("/snapshots/", "/manifests/"))) return undefined;
  const bytes = await store.get(snapshotAt);
  try {
    const snapshot = bytes && readSnapshotAt(snapshotAt, bytes);
    if (!snapshot || (await store.get(manifestKey(snapshot.key, snapshot.version)))) return undefined;
    return await writeManifest(store, snapshot, bytes, now().toISOString());
  } catch (error) {
    if (error instanceof PostproofError && error.code !== "disk") return undefined;
    throw error;
  }
}
