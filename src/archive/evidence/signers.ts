// The keys that sign an archive, as it lists them: each lists itself, and each but the first has the word of the one before.
import { verify } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { PostproofError } from "../../errors.ts";
import { canonicalJson } from "../../model/version.ts";
import { SIGNER_FORMAT } from "../../store/heads.ts";
import type { Records, Signer } from "../../store/index.ts";
import { publicKeyOf } from "./signing-key.ts";
import type { SigningKey } from "./signing-key.ts";

/** What the record of a key says, without the signatures: what these are over. */
function statementOf({ signatures: _signatures, ...statement }: Signer): Uint8Array {
  return new TextEncoder().encode(canonicalJson(statement));
}

const isSigned = (signer: Signer, key: KeyObject, signature: string | undefined): boolean =>
  signature !== undefined && verify(null, statementOf(signer), key, Buffer.from(signature, "base64"));

/** Whether a key lists itself, by its own signature, under its own name. */
export function listsItself(name: string, signer: Signer): boolean {
  const known = attempt(() => publicKeyOf(signer.publicKey));
  return known?.name === name && isSigned(signer, known.key, signer.signatures.own);
}

/** Whether the key before vouches for a key. */
export function isVouchedBy(signer: Signer, before: Signer): boolean {
  const known = attempt(() => publicKeyOf(before.publicKey));
  return (
    known !== undefined &&
    signer.previous === known.name &&
    isSigned(signer, known.key, signer.signatures.previous)
  );
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** The key that signs now: the one that no other names as the one before. */
function currentOf(signers: ReadonlyMap<string, Signer>): string | undefined {
  const before = new Set([...signers.values()].map(({ previous }) => previous));
  return [...signers].filter(([name]) => !before.has(name)).sort(([, a], [, b]) => b.from - a.from)[0]?.[0];
}

/**
 * Lists a key in the archive unless it is listed. The first lists itself; another needs the word of the one before.
 * @throws PostproofError `invalid_input` where an archive is signed with another key, and that is not at hand
 */
export async function listKey(
  records: Pick<Records, "signers" | "addSigner" | "logSize">,
  key: SigningKey,
  now: () => Date,
  before?: SigningKey,
): Promise<void> {
  const signers = await records.signers();
  const current = currentOf(signers);
  if (current === key.name) return;
  if (current !== undefined && current !== before?.name)
    throw new PostproofError(
      "invalid_input",
      `The archive is signed with another key (${current.slice(0, 16)}). To change it, while that one is configured: postproof init --signing NEWFILE`,
    );
  const bare: Signer = {
    format: SIGNER_FORMAT,
    publicKey: key.publicKey,
    from: await records.logSize(),
    at: now().toISOString(),
    ...(current !== undefined && { previous: current }),
    signatures: { own: "" },
  };
  const signedBy = (by: SigningKey): string => Buffer.from(by.sign(statementOf(bare))).toString("base64");
  const signatures = {
    own: signedBy(key),
    ...(before && current !== undefined && { previous: signedBy(before) }),
  };
  await records.addSigner(key.name, { ...bare, signatures });
}
