// Blobs in an archive: renditions, originals and captures, each named by the digest of its bytes.
import { PostproofError } from "../errors.ts";
import { assetTypeOf } from "../model/asset.ts";
import type { AssetType } from "../model/asset.ts";
import { CAPTURE_FORMAT } from "../model/capture.ts";
import type { Capture } from "../model/capture.ts";
import { keptFile } from "../model/schema/value.ts";
import { damaged, parseObject, prettyJson } from "./document.ts";
import { assetKey, captureKey, hexDigest, originalKey, keyMeaning } from "./layout.ts";
import type { Store } from "./store.ts";

/** Bytes named by their digest. */
export interface Blobs {
  /** Keeps a capture as evidence and gives its name, `sha256:<hex>` of the bytes kept. */
  putCapture(capture: Capture): Promise<string>;
  /** A capture by its name; `undefined` if it is not kept here. @throws PostproofError `damaged` */
  capture(evidence: string): Promise<Capture | undefined>;
  /** Keeps a rendition. @throws PostproofError `damaged` if the name is not that of the bytes, by digest or kind */
  putAsset(file: string, bytes: Uint8Array): Promise<void>;
  /** Keeps an original with the evidence. @throws PostproofError `damaged` as above */
  putOriginal(file: string, bytes: Uint8Array): Promise<void>;
  /** The bytes of a rendition; `undefined` if it is not kept. @throws PostproofError `damaged` */
  asset(file: string): Promise<Uint8Array | undefined>;
  /** The bytes of an original; `undefined` if it is not kept here. @throws PostproofError `damaged` */
  original(file: string): Promise<Uint8Array | undefined>;
}

/** Whether bytes are a whole file of a media type. */
export type IsWhole = (type: AssetType, bytes: Uint8Array) => boolean | Promise<boolean>;

/** The blobs kept in a store. Renditions are kept and given only if they are what their names say. */
export function blobsIn(store: Store, isWhole: IsWhole): Blobs {
  const put = async (storeKey: string, bytes: Uint8Array): Promise<void> => {
    if (!namedByDigest(storeKey, bytes)) {
      throw new PostproofError(
        "damaged",
        `The bytes for ${storeKey} do not have the digest that their name says.`,
      );
    }
    if (await store.put(storeKey, bytes, { ifAbsent: true })) return;
    // There already; but if the copy kept has gone bad, this is the moment to mend it.
    const kept = await store.get(storeKey);
    if (!kept || !namedByDigest(storeKey, kept)) await store.put(storeKey, bytes);
  };

  const get = async (storeKey: string): Promise<Uint8Array | undefined> => {
    const bytes = await store.get(storeKey);
    if (bytes && !namedByDigest(storeKey, bytes)) throw damaged(storeKey, "does not agree with its digest");
    return bytes;
  };

  return {
    async putCapture(capture) {
      const bytes = prettyJson(capture);
      const evidence = `sha256:${hexDigest(bytes)}`;
      await put(captureKey(evidence), bytes);
      return evidence;
    },

    async capture(evidence) {
      const storeKey = captureKey(evidence);
      const bytes = await get(storeKey);
      return bytes && readCaptureAt(storeKey, bytes);
    },

    async putAsset(file, bytes) {
      const storeKey = assetKey(file);
      await checkAsset(storeKey, file, bytes, isWhole);
      await put(storeKey, bytes);
    },

    putOriginal: async (file, bytes) => put(originalKey(file), bytes),
    original: async (file) => get(originalKey(file)),

    async asset(file) {
      const storeKey = assetKey(file);
      const bytes = await get(storeKey);
      if (bytes) await checkAsset(storeKey, file, bytes, isWhole);
      return bytes;
    },
  };
}

/**
 * Checks that the bytes of a rendition are of the kind that its name says: by its name a server says what they are.
 * @throws PostproofError `damaged`
 */
export async function checkAsset(
  storeKey: string,
  file: string,
  bytes: Uint8Array,
  isWhole: IsWhole,
): Promise<void> {
  const type = assetTypeOf(file);
  if (type === undefined) throw damaged(storeKey, "is of a kind that is never published");
  if (!(await isWhole(type, bytes))) throw damaged(storeKey, `is no whole file of the type ${type}`);
}

/** The name of the screenshot that a capture as kept names; `undefined` where it names none. Only those that may are parsed. */
export function screenshotIn(bytes: Uint8Array): string | undefined {
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('"screenshot": {'))
    return undefined;
  try {
    const { screenshot } = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Capture>;
    const { data } = keptFile.safeParse(screenshot && "file" in screenshot ? screenshot.file : undefined);
    return data;
  } catch {
    return undefined; // no capture: whoever reads it as one says so
  }
}

/** Whether the bytes have the digest that their store key names. */
export function namedByDigest(storeKey: string, bytes: Uint8Array): boolean {
  const place = keyMeaning(storeKey);
  return place !== undefined && "digest" in place && place.digest === hexDigest(bytes);
}

/**
 * Reads a capture as kept under a store key. Beyond the mark its form is not checked: the digest says that it is what
 * was written.
 */
function readCaptureAt(storeKey: string, bytes: Uint8Array): Capture {
  const value = parseObject(storeKey, bytes);
  if (isCapture(value)) return value;
  const format = String(value["format"]).slice(0, 100);
  if (format !== CAPTURE_FORMAT && /^postproof\/capture@[1-9]\d{0,5}$/.test(format)) {
    throw new PostproofError(
      "newer_format",
      `${storeKey} is of format ${format}. Install a newer postproof.`,
    );
  }
  throw new PostproofError("invalid_capture", `${storeKey} is not a capture. See docs/capture-format.md.`);
}

function isCapture(value: object): value is Capture {
  return (
    "format" in value &&
    value.format === CAPTURE_FORMAT &&
    "exchanges" in value &&
    Array.isArray(value.exchanges)
  );
}
