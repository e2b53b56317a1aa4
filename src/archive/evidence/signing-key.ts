// Keys that sign what the log of an archive says (Ed25519): made, and read.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { PostproofError } from "../../errors.ts";

/** A private key that signs heads. */
export interface SigningKey {
  /** SHA-256 of the public key in DER form, 64 hex digits. */
  readonly name: string;
  /** As PEM. */
  readonly publicKey: string;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
}

const DER = { type: "spki", format: "der" } as const;
const nameOf = (key: KeyObject): string => createHash("sha256").update(key.export(DER)).digest("hex");

/** Makes a key pair for signing the log of an archive. Whoever has the private key can sign in your name: keep it outside of the archive. */
export function createSigningKey(): {
  readonly privateKey: string;
  readonly publicKey: string;
  readonly name: string;
} {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return {
    privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    publicKey: publicKey.export({ type: "spki", format: "pem" }).toString(),
    name: nameOf(publicKey),
  };
}

/** Reads a private key. @throws PostproofError `invalid_input` for anything but an Ed25519 key as PEM without a password */
export function signingKeyOf(pem: string): SigningKey {
  const key = read(() => createPrivateKey(pem), "the private key that signs the log");
  const publicKey = createPublicKey(key);
  return {
    name: nameOf(publicKey),
    publicKey: publicKey.export({ type: "spki", format: "pem" }).toString(),
    sign: (bytes) => new Uint8Array(sign(null, bytes, key)),
  };
}

/** Reads a public key, or takes that of a private one. @throws PostproofError `invalid_input` */
export function publicKeyOf(pem: string): { readonly name: string; readonly key: KeyObject } {
  const key = read(() => createPublicKey(pem), "a public key");
  return { name: nameOf(key), key };
}

function read(make: () => KeyObject, what: string): KeyObject {
  let key: KeyObject | undefined;
  try {
    key = make();
  } catch {
    // said below
  }
  if (key?.asymmetricKeyType === "ed25519") return key;
  throw new PostproofError(
    "invalid_input",
    `Not ${what}: an Ed25519 key as PEM is meant. postproof init --signing FILE makes one.`,
  );
}
