// What a survey finds of the log, and what an audit makes of it: entries, heads, and whether the records are those that it names.
import { damaged } from "./document.ts";
import { readHeadAt, readSignerAt } from "./heads.ts";
import type { KeptHead, Signer } from "./heads.ts";
import { headKey, hexDigest, keyMeaning, logKey } from "./layout.ts";
import type { KeyMeaning } from "./layout.ts";
import { logIn, readLogEntryAt } from "./log.ts";
import { EMPTY, grown, leafOf, rootOf } from "./merkle.ts";
import type { Hash } from "./merkle.ts";
import { LOGGED } from "./seals.ts";
import type { Store } from "./store.ts";

/** Something that vouches for a head. */
export interface Voucher {
  readonly key: string;
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** The log as a survey found it. */
export interface KeptLog {
  /** The leaves by their numbers; of an entry that is not there, or cannot be read, there is none. */
  readonly leaves: (Hash | undefined)[];
  /** Heads by their sizes. */
  readonly heads: Map<number, KeptHead>;
  readonly signatures: (Voucher & { readonly signer: string })[];
  readonly stamps: Voucher[];
  /** Signing keys by their names. */
  readonly signers: Map<string, Signer>;
  /** What is named with its digest and was not met yet. */
  readonly named: Map<string, string>;
  /** Records that no entry names. */
  unsealed: string[];
}

/** A log of which nothing is known yet. */
export function emptyLog(): KeptLog {
  return {
    leaves: [],
    heads: new Map(),
    signatures: [],
    stamps: [],
    signers: new Map(),
    named: new Map(),
    unsealed: [],
  };
}

/** Something about the log that is not as it should be. */
export interface LogFlaw {
  readonly key: string;
  readonly what: string;
}

/** Takes in a file of the log. @throws PostproofError `damaged` */
export function inspectLogFile(log: KeptLog, key: string, place: KeyMeaning, bytes: Uint8Array): void {
  switch (place.kind) {
    case "entry": {
      const entry = readLogEntryAt(key, bytes);
      log.leaves[entry.index] = leafOf(entry);
      for (const { key: record, sha256 } of entry.records) log.named.set(record, sha256);
      return;
    }
    case "head": {
      log.heads.set(place.number, { head: readHeadAt(key, bytes), bytes });
      return;
    }
    case "signature": {
      log.signatures.push({ key, size: place.number, signer: place.signer, bytes });
      return;
    }
    case "stamp": {
      if (hexDigest(bytes) !== place.digest) throw damaged(key, "does not agree with its digest");
      log.stamps.push({ key, size: place.number, bytes });
      return;
    }
    case "signer": {
      log.signers.set(place.signer, readSignerAt(key, bytes));
      return;
    }
  }
}

/** Compares a file with what the log or a manifest says of it. @throws PostproofError `damaged` */
export function compareLogged(log: KeptLog, key: string, place: KeyMeaning, bytes: Uint8Array): void {
  const said = log.named.get(key);
  if (said === undefined) {
    if (LOGGED.has(place.kind) || place.kind === "signer" || place.kind === "snapshot")
      log.unsealed.push(key);
    return;
  }
  log.named.delete(key);
  if (hexDigest(bytes) !== said)
    throw damaged(key, "is not what the log says was kept: it was changed, and its digest with it");
}

/** Takes in what was added while the survey went on, so that a capture running beside makes no difference. */
export async function catchUp(store: Store, log: KeptLog): Promise<void> {
  const later = new Map<string, string>();
  try {
    for await (const entry of logIn(store, () => new Date()).entries(log.leaves.length)) {
      log.leaves[entry.index] = leafOf(entry);
      for (const { key, sha256 } of entry.records) later.set(key, sha256);
    }
  } catch {
    // It came damaged: the next audit tells of it.
  }
  log.unsealed = log.unsealed.filter((key) => !later.has(key));
  for (const [key, sha256] of later) log.named.set(key, sha256);
}

/** Records that the log names and that are not there, or not as it says. Read once more: some may just have been written. */
export async function lackingOf(
  store: Store,
  log: KeptLog,
  isKnown: (key: string) => boolean,
): Promise<LogFlaw[]> {
  const flaws: LogFlaw[] = [];
  for (const [key, sha256] of log.named) {
    if (isKnown(key)) continue;
    const bytes = await store.get(key).catch(() => undefined);
    if (bytes && hexDigest(bytes) === sha256) continue;
    flaws.push({
      key,
      what: bytes
        ? "It is not what the log says was kept: it was changed, and its digest with it."
        : "The log says that it was kept, and it is not there.",
    });
  }
  return flaws;
}

/** The roots of the log at some sizes, as its entries give them; none for a size below which an entry lacks. */
export function rootsOf({ leaves }: Pick<KeptLog, "leaves">, sizes: Iterable<number>): Map<number, string> {
  const wanted = new Set(sizes);
  const roots = new Map<number, string>();
  let tree = EMPTY;
  for (let index = 0; ; index++) {
    if (wanted.has(index)) roots.set(index, rootOf(tree).toString("hex"));
    const leaf = leaves[index];
    if (!leaf) return roots;
    tree = grown(tree, leaf);
  }
}

/** Entries that lack, and heads that the entries do not lead to. @param isFlawed whether a file is told of already */
export function flawsOfLog(log: KeptLog, isFlawed: (key: string) => boolean): LogFlaw[] {
  const largest = [...log.heads.keys()].reduce((most, size) => Math.max(most, size), 0);
  const flaws = gapsOf(log, Math.max(largest, log.leaves.length)).filter(({ key }) => !isFlawed(key));
  const roots = rootsOf(log, log.heads.keys());
  let good = 0;
  for (const [size, { head }] of [...log.heads].sort(([a], [b]) => a - b)) {
    const root = roots.get(size);
    if (root === head.root) good = size;
    else if (root !== undefined)
      flaws.push({
        key: headKey(size),
        what: `The entries of the log lead to another root than this head has: one of the entries ${good} to ${size - 1} was changed, or the head.`,
      });
  }
  return flaws;
}

/** Runs of entries that lack below a size, each by its first. */
function gapsOf({ leaves }: KeptLog, size: number): LogFlaw[] {
  const flaws: LogFlaw[] = [];
  const present = [...Object.keys(leaves).map(Number), size];
  let expected = 0;
  for (const index of present) {
    if (index > expected) {
      const run = index - expected;
      const what =
        run === 1
          ? "An entry of the log is not there."
          : `${run} entries of the log, this and those after it, are not there.`;
      flaws.push({ key: logKey(expected), what });
    }
    expected = index + 1;
  }
  return flaws;
}

/** Whether a key is of the log itself. */
export const isOfLog = (key: string): boolean => {
  const kind = keyMeaning(key)?.kind;
  return kind !== undefined && ["entry", "head", "signature", "stamp", "signer"].includes(kind);
};
