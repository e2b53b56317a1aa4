// Heads of the log as kept, with what vouches for them: signatures, time stamps, and the keys that sign.
import { z } from "zod";
import { HEAD_FORMAT } from "../model/manifest.ts";
import type { LogHead, LoggedRecord } from "../model/manifest.ts";
import { time } from "../model/schema/value.ts";
import { damaged, readRecord, writeDocument } from "./document.ts";
import { headKey, hexDigest, keyMeaning, PREFIX, signatureKey, signerKey, stampKey } from "./layout.ts";
import { rootOf } from "./merkle.ts";
import type { Peaks } from "./merkle.ts";
import type { Store } from "./store.ts";

const hex = z.string().regex(/^[0-9a-f]{64}$/);

const headSchema: z.ZodType<LogHead> = z.strictObject({
  format: z.literal(HEAD_FORMAT),
  size: z.number().int().nonnegative(),
  root: hex,
  at: time,
  peaks: z.array(hex).max(64).readonly(),
});

/** The format mark of the record of a signing key. */
export const SIGNER_FORMAT = "postproof/signer@1";

/** A key that signs heads, as the archive lists it. */
export interface Signer {
  readonly format: typeof SIGNER_FORMAT;
  /** Ed25519, as PEM. */
  readonly publicKey: string;
  /** It signs from this many entries on; the key before it signs no head that is larger. */
  readonly from: number;
  /** ISO 8601 UTC, by the clock of the machine. */
  readonly at: string;
  /** The key before: SHA-256 of its DER form, 64 hex digits. Absent for the first. */
  readonly previous?: string;
  /** Of the fields above in canonical form, in base64: by the key itself, and by the key before. */
  readonly signatures: { readonly own: string; readonly previous?: string };
}

const base64 = z.string().max(200);
const signerSchema: z.ZodType<Signer> = z.strictObject({
  format: z.literal(SIGNER_FORMAT),
  publicKey: z.string().max(1_000),
  from: z.number().int().nonnegative(),
  at: time,
  previous: hex.exactOptional(),
  signatures: z.strictObject({ own: base64, previous: base64.exactOptional() }),
});

/** A tree as it stands in a head. */
export function peaksOf({ size, peaks }: LogHead): Peaks {
  return { size, peaks: peaks.map((each) => Buffer.from(each, "hex")) };
}

/** The head of a tree. */
export function headOf(tree: Peaks, at: string): LogHead {
  return {
    format: HEAD_FORMAT,
    size: tree.size,
    root: rootOf(tree).toString("hex"),
    at,
    peaks: tree.peaks.map((each) => each.toString("hex")),
  };
}

/** Reads a head as kept under a store key. @throws PostproofError `damaged` also if its root is not that of its peaks */
export function readHeadAt(key: string, bytes: Uint8Array): LogHead {
  const head = readRecord(headSchema, key, bytes);
  if (headKey(head.size) !== key) throw damaged(key, "is the head of another size than its name says");
  if (rootOf(peaksOf(head)).toString("hex") !== head.root)
    throw damaged(key, "has another root than its peaks");
  return head;
}

/** Reads the record of a signing key. @throws PostproofError `damaged` */
export function readSignerAt(key: string, bytes: Uint8Array): Signer {
  return readRecord(signerSchema, key, bytes);
}

/** A head as kept. Signatures and time stamps are over its bytes. */
export interface KeptHead {
  readonly head: LogHead;
  readonly bytes: Uint8Array;
}

/** The last head that can be read; `undefined` if there is none. */
export async function lastHead(store: Store): Promise<KeptHead | undefined> {
  const keys: string[] = [];
  for await (const key of store.list(PREFIX.heads)) if (keyMeaning(key)?.kind === "head") keys.push(key);
  for (const key of keys.reverse()) {
    const bytes = await store.get(key);
    if (!bytes) continue;
    try {
      return { head: readHeadAt(key, bytes), bytes };
    } catch {
      // The audit tells of it; an earlier one does as well, and costs the reading of more entries.
    }
  }
  return undefined;
}

/** Keeps a head, unless there is one of its size: then that counts, since the log of that size is the same. */
export async function putHead(store: Store, head: LogHead): Promise<KeptHead> {
  const bytes = writeDocument(head);
  const key = headKey(head.size);
  if (await store.put(key, bytes, { ifAbsent: true })) return { head, bytes };
  const kept = await store.get(key);
  if (!kept) return { head, bytes };
  const before = readHeadAt(key, kept);
  if (before.root !== head.root)
    throw damaged(key, "has another root than the entries of the log: one of them was changed");
  return { head: before, bytes: kept };
}

/** What vouches for a head, by their digests: itself, its signatures and its time stamps. */
export async function vouchersOf(store: Store, size: number): Promise<LoggedRecord[]> {
  const found: LoggedRecord[] = [];
  const add = async (key: string): Promise<void> => {
    const bytes = await store.get(key);
    if (bytes) found.push({ key, sha256: hexDigest(bytes) });
  };
  await add(headKey(size));
  const name = headKey(size).slice(PREFIX.heads.length, -".json".length);
  for (const prefix of [PREFIX.signatures, PREFIX.stamps])
    for await (const key of store.list(`${prefix}${name}-`)) await add(key);
  return found;
}

/** Keeps the signature of a head. */
export async function putSignature(
  store: Store,
  size: number,
  signer: string,
  bytes: Uint8Array,
): Promise<void> {
  await store.put(signatureKey(size, signer), bytes);
}

/** Keeps a time stamp of a head, DER as the authority answered. */
export async function putStamp(store: Store, size: number, bytes: Uint8Array): Promise<void> {
  await store.put(stampKey(size, hexDigest(bytes)), bytes, { ifAbsent: true });
}

/** The signing keys that the archive lists, by their names. One that cannot be read is left to the audit. */
export async function signersIn(store: Store): Promise<Map<string, Signer>> {
  const found = new Map<string, Signer>();
  for await (const key of store.list(PREFIX.signers)) {
    const place = keyMeaning(key);
    const bytes = place?.kind === "signer" ? await store.get(key) : undefined;
    if (!bytes || place?.kind !== "signer") continue;
    try {
      found.set(place.signer, readSignerAt(key, bytes));
    } catch {
      // left out
    }
  }
  return found;
}

/** Lists a signing key, and gives its record for the log. */
export async function putSigner(store: Store, name: string, signer: Signer): Promise<LoggedRecord> {
  const bytes = writeDocument(signer);
  await store.put(signerKey(name), bytes, { ifAbsent: true });
  return { key: signerKey(name), sha256: hexDigest(bytes) };
}
