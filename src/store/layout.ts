// The layout of an archive: every key is made here and nowhere else.
import { createHash } from "node:crypto";
import { PostproofError } from "../errors.ts";
import { assetTypeOf } from "../model/asset.ts";
import { formatKey } from "../model/key.ts";
import type { PostKey } from "../model/key.ts";

/** The longest key, in characters. */
const MAX_KEY = 200;

/** Names that Windows keeps for devices, with any extension. */
const DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/;

/**
 * Whether a text can be a key: segments of `[a-z0-9._-]` joined by `/`, at most 200 characters, no segment that begins
 * or ends with a dot or is a device name on Windows. Such a key is the same file on every file system.
 */
export function isKey(text: string): boolean {
  if (text.length === 0 || text.length > MAX_KEY) return false;
  return text
    .split("/")
    .every(
      (segment) =>
        /^[a-z0-9_-][a-z0-9._-]*$/.test(segment) && !segment.endsWith(".") && !DEVICE.test(segment),
    );
}

/** The key, if it is one. @throws PostproofError `invalid_input` */
export function checkKey(key: string): string {
  if (isKey(key)) return key;
  throw new PostproofError(
    "invalid_input",
    `${JSON.stringify(key.slice(0, MAX_KEY))} cannot be a key of a store: use segments of a-z, 0-9, "-", "_" and "." joined by "/", ${MAX_KEY} characters at most.`,
  );
}

/** SHA-256 as 64 hex digits. A string is taken as UTF-8. */
export function hexDigest(data: Uint8Array | string): string {
  return createHash("sha256").update(data).digest("hex");
}

/** Says which format the archive is of. */
export const ARCHIVE_KEY = "archive.json";

/** Where the keys of each kind begin. */
export const PREFIX = {
  posts: "posts/",
  aliases: "aliases/",
  uses: "uses/",
  pictures: "pictures/",
  fingerprints: "fingerprints/",
  gone: "gone/",
  erased: "erased/",
  exports: "exports/",
  assets: "assets/",
  captures: "evidence/captures/",
  originals: "evidence/originals/",
  log: "log/entries/",
  heads: "log/heads/",
  signatures: "log/signatures/",
  stamps: "log/stamps/",
  signers: "log/signers/",
} as const;

const spread = (hex: string): string => `${hex.slice(0, 2)}/${hex}`;
// Half a surrogate pair has no UTF-8 form: escaped, it stays apart from every other text.
const hashed = (text: string): string =>
  spread(hexDigest(text.isWellFormed() ? text : JSON.stringify(text)).slice(0, 32));

/** Where the keys of one post begin, ending in `/`. @throws PostproofError `invalid_input` for no post key */
export function postPrefix(key: PostKey): string {
  expect(/^[a-z][a-z0-9-]{0,31}:[^]{1,2048}$/, formatKey(key), "key of a post");
  return checkKey(`${PREFIX.posts}${key.platform}/${hashed(formatKey(key))}/x`).slice(0, -1);
}

/** Where the snapshots of a post begin. */
export function snapshotsPrefix(key: PostKey): string {
  return `${postPrefix(key)}snapshots/`;
}

/** What is added to a post over time: attempts to read it, statements about rights, files kept with it, whence records came. */
export type EntryKind = "sightings" | "rights" | "attachments" | "origins";

/** Where the entries of a post begin. */
export function entriesPrefix(key: PostKey, kind: EntryKind): string {
  return `${postPrefix(key)}${kind}/`;
}

/** The key of the inventory of a post. */
export function inventoryKey(key: PostKey): string {
  return `${postPrefix(key)}inventory.json`;
}

/** The key of a snapshot. `version`: 20 hex digits. @throws PostproofError `invalid_input` */
export function snapshotKey(key: PostKey, version: string): string {
  expect(/^[0-9a-f]{20}$/, version, "version of a snapshot");
  return `${snapshotsPrefix(key)}${version}.json`;
}

/** The key of an entry. `at`: ISO 8601 UTC with milliseconds; `digest`: of the entry. Sorts by time. */
export function entryKey(key: PostKey, kind: EntryKind, at: string, digest: string): string {
  return entriesPrefix(key, kind) + entryName(at, digest);
}

function entryName(at: string, digest: string): string {
  expect(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, at, "time in UTC with milliseconds");
  return `${at.toLowerCase().replaceAll(/[-:.]/g, "")}-${digest.slice(0, 8)}.json`;
}

/** The key of a decision: as {@link entryKey}. `post`: where the keys of its post begin. */
export function decisionKey(post: string, at: string, digest: string): string {
  return checkKey(`${post}decisions/${entryName(at, digest)}`);
}

/** The key of an address that led to a post which was erased. */
export function erasedKey(alias: string): string {
  return `${PREFIX.erased}${hashed(alias)}.json`;
}

/** The key of an export, by the place to which it was written. */
export function exportKey(place: string): string {
  return `${PREFIX.exports}${hashed(place)}.json`;
}

/** The key of an alias. */
export function aliasKey(alias: string): string {
  return `${PREFIX.aliases}${hashed(alias)}.json`;
}

/** The key of the uses in one article. */
export function usesKey(article: string): string {
  return `${PREFIX.uses}${hashed(article)}.json`;
}

/** The key of an article's picture, by its address. */
export function pictureKey(address: string): string {
  return `${PREFIX.pictures}${hashed(address)}.json`;
}

/** The key of what is known of a picture that is gone, by its address. */
export function goneKey(address: string): string {
  return `${PREFIX.gone}${hashed(address)}.json`;
}

/** The key of the fingerprint of a file. `file`: `<sha256>.<extension>`. @throws PostproofError `invalid_input` */
export function fingerprintKey(file: string): string {
  return `${PREFIX.fingerprints}${spread(fileName(file).slice(0, 64))}.json`;
}

/** The key of a rendition, `<sha256>.<extension>`. @throws PostproofError `invalid_input`, also for what is never published */
export function assetKey(file: string): string {
  if (assetTypeOf(fileName(file)) !== undefined) return PREFIX.assets + spread(file);
  throw new PostproofError(
    "invalid_input",
    `${file} is no picture, video, recording or captions: files of other kinds are never published.`,
  );
}

/** The key of an original. `file`: `<sha256>.<extension>`. @throws PostproofError `invalid_input` */
export function originalKey(file: string): string {
  return PREFIX.originals + spread(fileName(file));
}

/** The key of a capture. `evidence`: `sha256:<hex>`. @throws PostproofError `invalid_input` */
export function captureKey(evidence: string): string {
  expect(/^sha256:[0-9a-f]{64}$/, evidence, "name of a capture");
  return `${PREFIX.captures}${spread(evidence.slice("sha256:".length))}.json`;
}

/** Where the manifests of a post begin. */
export function manifestsPrefix(key: PostKey): string {
  return `${postPrefix(key)}manifests/`;
}

/** The key of the manifest of a version. @throws PostproofError `invalid_input` */
export function manifestKey(key: PostKey, version: string): string {
  expect(/^[0-9a-f]{20}$/, version, "version of a snapshot");
  return `${manifestsPrefix(key)}${version}.json`;
}

/** The most entries that a log can have. */
export const MOST_ENTRIES = 999_999_999;

/** A number of the log in the name of a file: such names sort as the numbers do. */
const numbered = (number: number): string => {
  expect(/^\d{1,9}$/, String(number), "number of an entry of the log");
  return String(number).padStart(9, "0");
};

/** The key of an entry of the log, counted from 0. A thousand of them lie in a folder. */
export function logKey(index: number): string {
  const name = numbered(index);
  return `${PREFIX.log}${name.slice(0, 3)}/${name.slice(3, 6)}/${name}.json`;
}

/** The key of the head of the log when it had so many entries. */
export function headKey(size: number): string {
  return `${PREFIX.heads}${numbered(size)}.json`;
}

/** The key of the signature of a head. `signer`: 64 hex digits. */
export function signatureKey(size: number, signer: string): string {
  expect(/^[0-9a-f]{64}$/, signer, "name of a signing key");
  return `${PREFIX.signatures}${numbered(size)}-${signer}.sig`;
}

/** The key of a time stamp of a head. `digest`: of its bytes, 64 hex digits. */
export function stampKey(size: number, digest: string): string {
  expect(/^[0-9a-f]{64}$/, digest, "digest of a time stamp");
  return `${PREFIX.stamps}${numbered(size)}-${digest}.tsr`;
}

/** The key of the record of a signing key. `signer`: 64 hex digits. */
export function signerKey(signer: string): string {
  expect(/^[0-9a-f]{64}$/, signer, "name of a signing key");
  return `${PREFIX.signers}${signer}.json`;
}

/** What a key of this layout is for. `digest`: of the bytes kept there; `post`: where the keys of its post begin. */
export type KeyMeaning =
  | { readonly kind: "archive" | "alias" | "uses" | "picture" | "fingerprint" | "gone" | "erased" | "export" }
  | { readonly kind: "asset" | "original"; readonly digest: string; readonly file: string }
  | { readonly kind: "capture"; readonly digest: string }
  | { readonly kind: "snapshot" | "manifest"; readonly post: string; readonly version: string }
  | { readonly kind: "entry" | "head"; readonly number: number }
  | { readonly kind: "signature"; readonly number: number; readonly signer: string }
  | { readonly kind: "stamp"; readonly number: number; readonly digest: string }
  | { readonly kind: "signer"; readonly signer: string }
  | {
      readonly kind: "sighting" | "rights" | "attachment" | "origin" | "decision" | "inventory";
      readonly post: string;
    };

const ENTRY_KINDS = {
  sightings: "sighting",
  rights: "rights",
  attachments: "attachment",
  origins: "origin",
  decisions: "decision",
} as const satisfies Readonly<Record<EntryKind | "decisions", string>>;
const RECORD_KINDS = {
  aliases: "alias",
  uses: "uses",
  pictures: "picture",
  gone: "gone",
  erased: "erased",
  exports: "export",
} as const;

/** Reads a key that this file made; `undefined` for any other. */
export function keyMeaning(key: string): KeyMeaning | undefined {
  if (key === ARCHIVE_KEY) return { kind: "archive" };
  if (key.startsWith("log/")) return logMeaning(key);
  const blob = /^(assets|evidence\/originals)\/(..)\/((\2[0-9a-f]{62})\.[a-z0-9]{1,5})$/.exec(key);
  if (blob) return { kind: blob[1] === "assets" ? "asset" : "original", digest: blob[4]!, file: blob[3]! };
  const capture = /^evidence\/captures\/(..)\/(\1[0-9a-f]{62})\.json$/.exec(key);
  if (capture) return { kind: "capture", digest: capture[2]! };
  const record = /^(aliases|uses|pictures|gone|erased|exports)\/([0-9a-f]{2})\/\2[0-9a-f]{30}\.json$/.exec(
    key,
  );
  if (record) return { kind: RECORD_KINDS[record[1] as keyof typeof RECORD_KINDS] };
  if (/^fingerprints\/([0-9a-f]{2})\/\1[0-9a-f]{62}\.json$/.test(key)) return { kind: "fingerprint" };
  const inventory = /^(posts\/[a-z][a-z0-9-]{0,31}\/([0-9a-f]{2})\/\2[0-9a-f]{30}\/)inventory\.json$/.exec(
    key,
  );
  if (inventory) return { kind: "inventory", post: inventory[1]! };
  const post = /^(posts\/[a-z][a-z0-9-]{0,31}\/([0-9a-f]{2})\/\2[0-9a-f]{30}\/)([a-z]+)\/([^/]+)\.json$/.exec(
    key,
  );
  if ((post?.[3] === "snapshots" || post?.[3] === "manifests") && /^[0-9a-f]{20}$/.test(post[4]!)) {
    return { kind: post[3] === "snapshots" ? "snapshot" : "manifest", post: post[1]!, version: post[4]! };
  }
  const entry = post && Object.hasOwn(ENTRY_KINDS, post[3]!) ? ENTRY_KINDS[post[3] as EntryKind] : undefined;
  if (entry && /^\d{8}t\d{9}z-[0-9a-f]{8}$/.test(post![4]!)) return { kind: entry, post: post![1]! };
  return undefined;
}

function logMeaning(key: string): KeyMeaning | undefined {
  const entry = /^log\/entries\/(\d{3})\/(\d{3})\/(\1\2\d{3})\.json$/.exec(key);
  if (entry) return { kind: "entry", number: Number(entry[3]) };
  const head = /^log\/heads\/(\d{9})\.json$/.exec(key);
  if (head) return { kind: "head", number: Number(head[1]) };
  const signature = /^log\/signatures\/(\d{9})-([0-9a-f]{64})\.sig$/.exec(key);
  if (signature) return { kind: "signature", number: Number(signature[1]), signer: signature[2]! };
  const stamp = /^log\/stamps\/(\d{9})-([0-9a-f]{64})\.tsr$/.exec(key);
  if (stamp) return { kind: "stamp", number: Number(stamp[1]), digest: stamp[2]! };
  const signer = /^log\/signers\/([0-9a-f]{64})\.json$/.exec(key);
  return signer ? { kind: "signer", signer: signer[1]! } : undefined;
}

function fileName(file: string): string {
  expect(/^[0-9a-f]{64}\.[a-z0-9]{1,5}$/, file, "name of a file in the archive");
  return file;
}

function expect(form: RegExp, text: string, what: string): void {
  if (form.test(text)) return;
  throw new PostproofError("invalid_input", `Not the ${what}: ${JSON.stringify(text.slice(0, 100))}.`);
}
