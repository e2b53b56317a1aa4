// Whether an account signed a post: asked for when it is captured, and checked by the answers that were kept, then and ever after.
import { createPublicKey, ECDH, verify } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { PostproofError } from "../../errors.ts";
import { asJson, linkOf, loadTools, openRepository } from "../../import/repository.ts";
import type { Repository, Shape, Tools } from "../../import/repository.ts";
import { bytesOf, PROOF } from "../../model/capture.ts";
import type { Ask, Capture, Exchange } from "../../model/capture.ts";
import type { PostKey } from "../../model/key.ts";
import type { AuthorProof, NotProven } from "../../model/snapshot.ts";
import { canonicalJson } from "../../model/version.ts";
import type { Platform, SignedRecord } from "../../platforms/index.ts";

/** A proof holds a commit, some nodes of a tree and one record. */
const MOST_BYTES = 1024 * 1024;

const notProven = (why: NotProven["why"], reason: string): NotProven => ({ verified: false, why, reason });

/**
 * Asks for the proof that the account signed a post, and checks it: a capture with what was asked for it, and what came of that.
 * Nobody is asked where that is not wanted, or the packages that check it are not installed.
 */
export async function proveAuthor(
  capture: Capture,
  key: PostKey,
  { signed }: Platform,
  { ask, authorProofs }: { readonly ask: Ask; readonly authorProofs: boolean },
): Promise<{ readonly capture: Capture; readonly authorProof?: AuthorProof }> {
  if (!signed || !authorProofs) return { capture };
  const tools = await toolsOrWhy();
  if ("verified" in tools) return { capture, authorProof: tools };
  const exchanges: Exchange[] = [...capture.exchanges];
  await signed.ask(key, async (request) => {
    const known = exchanges.find(({ request: { method, url } }) => method === "GET" && url === request.url);
    if (known) return known;
    const exchange: Exchange = { source: PROOF, ...(await ask(request)) };
    exchanges.push(exchange);
    return exchange;
  });
  const authorProof = await check(signed.read(key, exchanges), tools);
  return { capture: { ...capture, exchanges }, authorProof };
}

/** Checks by the answers of a capture that the account signed a post; `undefined` where its platform's accounts sign nothing. */
export async function checkAuthor(
  { exchanges }: Capture,
  key: PostKey,
  { signed }: Platform,
): Promise<AuthorProof | undefined> {
  if (!signed) return undefined;
  const tools = await toolsOrWhy();
  return "verified" in tools ? tools : await check(signed.read(key, exchanges), tools);
}

async function toolsOrWhy(): Promise<Tools | NotProven> {
  try {
    return await loadTools();
  } catch (error) {
    if (!(error instanceof PostproofError)) throw error;
    return notProven("unchecked", `The author's signature was not checked. ${error.message}`);
  }
}

async function check(claim: SignedRecord | string, tools: Tools): Promise<AuthorProof> {
  if (typeof claim === "string") return notProven("unavailable", claim);
  const bytes = bytesOf(claim.proof);
  if (!bytes || bytes.length > MOST_BYTES || claim.proof.truncated)
    return notProven("damaged", "The proof is larger than any can be.");
  try {
    return checkIn(await openRepository([bytes], tools), claim, tools);
  } catch {
    return notProven("damaged", "The proof cannot be read.");
  }
}

function checkIn(repository: Repository, claim: SignedRecord, tools: Tools): AuthorProof {
  const { root, damaged, isBroken, valueOf, entries } = repository;
  if (damaged.length > 0 || isBroken)
    return notProven("damaged", "The proof is damaged or breaks off: its bytes are not those that it names.");
  const commit = valueOf(root);
  if (root === undefined || !commit)
    return notProven("damaged", "The proof holds no commit of a repository.");
  if (commit["did"] !== claim.account)
    return notProven("not_included", "The proof is of another account's repository.");
  const key = keyOf(claim.key);
  if (!key) return notProven("unavailable", "The key that the account names cannot be read.");
  if (!isSigned(commit, key, tools))
    return notProven("bad_signature", "The commit is not signed with the key that the account names.");
  const found = [...entries(linkOf(commit["data"]), claim.path)].find(([path]) => path === claim.path);
  const record = valueOf(found?.[1]);
  if (!found || !record)
    return notProven("not_included", "What the account signed does not lead to this post.");
  const signed = canonicalJson(asJson(record));
  if (claim.records.length === 0 || claim.records.some((each) => canonicalJson(each) !== signed))
    return notProven("other_record", "The account signed another record than the one that was shown.");
  const { keyFrom, at } = claim;
  return { verified: true, key: `did:key:${claim.key}`, keyFrom, at, commit: root, record: found[1] };
}

/** Whether a commit is signed with a key: ECDSA over SHA-256 of what it is without the signature, `r` and `s` as they are. */
function isSigned({ sig, ...unsigned }: Shape, { key, order }: CurveKey, { encode }: Tools): boolean {
  if (!(sig instanceof Uint8Array) || sig.length !== 64) return false;
  // Of the two signatures that hold for the same words, the protocol takes the one with the lower `s`.
  if (numberOf(sig.subarray(32)) > order / 2n) return false;
  return verify("sha256", encode(unsigned), { key, dsaEncoding: "ieee-p1363" }, sig);
}

const CURVES = [
  {
    prefix: [0xe7, 0x01],
    name: "secp256k1",
    crv: "secp256k1",
    order: 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n,
  },
  {
    prefix: [0x80, 0x24],
    name: "prime256v1",
    crv: "P-256",
    order: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
  },
] as const;

/** A key, and the order of its curve. */
interface CurveKey {
  readonly key: KeyObject;
  readonly order: bigint;
}

/** The key that a Multikey names; `undefined` for one that cannot be read. */
function keyOf(multikey: string): CurveKey | undefined {
  const bytes = base58(multikey);
  const curve = CURVES.find(({ prefix }) => prefix.every((byte, at) => bytes?.[at] === byte));
  if (!bytes || bytes.length !== 35 || !curve) return undefined;
  const { name, crv, order } = curve;
  try {
    const point = ECDH.convertKey(bytes.subarray(2), name, undefined, undefined, "uncompressed") as Buffer;
    const [x, y] = [point.subarray(1, 33).toString("base64url"), point.subarray(33).toString("base64url")];
    return { key: createPublicKey({ format: "jwk", key: { kty: "EC", crv, x, y } }), order };
  } catch {
    return undefined; // on no curve
  }
}

const numberOf = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString("hex")}`);

const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** Bytes that begin with no zero, written as a multibase `z…`; `undefined` for any other. */
function base58(text: string): Buffer | undefined {
  if (!/^z[1-9A-HJ-NP-Za-km-z]{1,100}$/.test(text)) return undefined;
  let number = 0n;
  for (const letter of text.slice(1)) number = number * 58n + BigInt(BASE58.indexOf(letter));
  const hex = number.toString(16);
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), "0"), "hex");
}
