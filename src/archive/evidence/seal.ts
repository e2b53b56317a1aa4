// Sealing: the log takes in what lacks, its head is signed with the key of the archive and stamped by an authority of time.
import type { SEAL } from "../../options/evidence.ts";
import type { OptionsOf } from "../../options/value.ts";
import type { Records } from "../../store/index.ts";
import { listKey } from "./signers.ts";
import { signingKeyOf } from "./signing-key.ts";
import type { SigningKey } from "./signing-key.ts";

/** How an archive is sealed. */
export type SealOptions = OptionsOf<typeof SEAL>;

/** What came of sealing. */
export interface Sealed {
  /** How many entries the log has. */
  readonly size: number;
  /** The root of their Merkle tree, 64 hex digits: noted elsewhere, in print say, it proves all of them. */
  readonly root: string;
  /** When the head was made, ISO 8601 UTC. */
  readonly at: string;
  /** Records that were kept and not in the log. */
  readonly added: number;
  /** The key that signed it: SHA-256 of the public key, 64 hex digits; `undefined` without a key. */
  readonly signer: string | undefined;
  /** When it was stamped by the time of the authority; `undefined` if it was not, or not now. */
  readonly stampedAt: string | undefined;
}

/** What sealing works with. */
export interface SealTools {
  readonly records: Records;
  readonly now: () => Date;
  /** The private key as PEM; without it heads are not signed. */
  readonly signingKey?: string | undefined;
  /** Asks the authority for a time stamp over bytes and gives it with its time; without it none is asked for. */
  readonly stamp?:
    ((bytes: Uint8Array) => Promise<{ readonly token: Uint8Array; readonly at: string }>) | undefined;
}

/** Seals an archive; `undefined` if nothing is kept in it. */
export async function sealArchive(
  { added: onlyAdded = false }: SealOptions,
  tools: SealTools,
): Promise<Sealed | undefined> {
  const { records, now, stamp } = tools;
  const key = tools.signingKey === undefined ? undefined : signingKeyOf(tools.signingKey);
  const before = await records.lastHead();
  if (onlyAdded && records.logged() === 0) return before && sealedOf(before.head, 0);
  const added = onlyAdded ? 0 : await records.logLacking();
  if (key && (await records.logSize()) > 0) await listKey(records, key, now);
  const last = await records.head();
  if (!last) return undefined;
  const { head, bytes } = last;
  const vouchers = await records.vouchers(head.size);
  const has = (ending: string): boolean => vouchers.some((voucher) => voucher.key.endsWith(ending));
  if (key && !has(`${key.name}.sig`)) await records.putSignature(head.size, key.name, key.sign(bytes));
  const stamped = stamp && !onlyAdded && !has(".tsr") ? await stamp(bytes) : undefined;
  if (stamped) await records.putStamp(head.size, stamped.token);
  return sealedOf(head, added, key, stamped?.at);
}

function sealedOf(
  { size, root, at }: Pick<Sealed, "size" | "root" | "at">,
  added: number,
  key?: SigningKey,
  stampedAt?: string,
): Sealed {
  return { size, root, at, added, signer: key?.name, stampedAt };
}

/**
 * Changes the key that signs an archive: the new one is listed with the word of the old, which signs nothing from there on.
 * @throws PostproofError `invalid_input` where the archive is signed with another key than the old one
 */
export async function changeKey(
  records: Records,
  now: () => Date,
  { old, next }: { readonly old: string | undefined; readonly next: string },
): Promise<void> {
  await listKey(records, signingKeyOf(next), now, old === undefined ? undefined : signingKeyOf(old));
}
