// Whether a file carries Content Credentials: a C2PA manifest, found by its place and its mark, never validated.
import type { PictureFormat } from "./format.ts";

/** A file of more parts than this is not searched further. */
const MAX_PARTS = 10_000;

/** Type of the description box that begins a C2PA manifest store (C2PA 2.1, 11.1.4.2): `c2pa` and the JUMBF suffix. */
const MANIFEST_TYPE = "c2pa\x00\x11\x00\x10\x80\x00\x00\xAA\x00\x38\x9B\x71";

/** Type of the box in which a file of the ISO family holds C2PA data (C2PA 2.1, A.5.1). */
const C2PA_BOX = "\xD8\xFE\xC3\xD6\x1B\x0E\x48\x3C\x92\x97\x58\x28\x87\x7E\xC4\x81";

/**
 * Whether Content Credentials stand in a file, where the C2PA specification (2.1, annex A) puts them in a JPEG, PNG,
 * WebP or AVIF. Says nothing of their being valid, or of this picture being the one they were made for. Not found:
 * credentials that are kept elsewhere and only linked, and those of other formats.
 */
export function hasContentCredentials(bytes: Uint8Array, { extension }: PictureFormat): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (extension) {
    case "jpg":
      return inJpeg(bytes, view);
    case "png":
      return inPng(bytes, view);
    case "webp":
      return inWebp(bytes, view);
    case "avif":
      return inAvif(bytes, view);
    default:
      return false;
  }
}

/** Segments APP11 with a JUMBF box: `JP`, box number, sequence number, box (JPEG XT, ISO 18477-3, annex B). */
function inJpeg(bytes: Uint8Array, view: DataView): boolean {
  for (let at = 2, count = 0; at + 4 <= bytes.length && count < MAX_PARTS; count++) {
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === 0xda || marker === 0xd9) return false;
    if (marker === 0xff) {
      at += 1; // any number of these may stand before a marker
      continue;
    }
    if (marker === 0xeb && latin1(bytes, at + 4, 2) === "JP" && isManifestStore(bytes, at + 12)) return true;
    at += 2 + view.getUint16(at + 2);
  }
  return false;
}

function inPng(bytes: Uint8Array, view: DataView): boolean {
  for (let at = 8, count = 0; at + 12 <= bytes.length && count < MAX_PARTS; count++) {
    if (latin1(bytes, at + 4, 4) === "caBX") return isManifestStore(bytes, at + 8);
    at += view.getUint32(at) + 12;
  }
  return false;
}

function inWebp(bytes: Uint8Array, view: DataView): boolean {
  for (let at = 12, count = 0; at + 8 <= bytes.length && count < MAX_PARTS; count++) {
    if (latin1(bytes, at, 4) === "C2PA") return isManifestStore(bytes, at + 8);
    const length = view.getUint32(at + 4, true);
    at += 8 + length + (length % 2);
  }
  return false;
}

/** Boxes of the top level. Within the one of C2PA: its type, version and flags, purpose, offset, manifest store. */
function inAvif(bytes: Uint8Array, view: DataView): boolean {
  for (let at = 0, count = 0; at + 8 <= bytes.length && count < MAX_PARTS; count++) {
    if (isManifestStore(bytes, at)) return true;
    const short = view.getUint32(at);
    const header = short === 1 ? 16 : 8;
    if (latin1(bytes, at + 4, 4) === "uuid" && latin1(bytes, at + header, 16) === C2PA_BOX) {
      const purpose = latin1(bytes, at + header + 20, 16);
      if (purpose.startsWith("manifest\0") && isManifestStore(bytes, at + header + 20 + 17)) return true;
    }
    const length = short === 1 && at + 16 <= bytes.length ? Number(view.getBigUint64(at + 8)) : short;
    if (length < header) return false; // zero: the last box, to the end of the file
    at += length;
  }
  return false;
}

/** A superbox `jumb` whose description box `jumd` names the type of a C2PA manifest store. */
function isManifestStore(bytes: Uint8Array, at: number): boolean {
  return (
    latin1(bytes, at + 4, 4) === "jumb" &&
    latin1(bytes, at + 12, 4) === "jumd" &&
    latin1(bytes, at + 16, 16) === MANIFEST_TYPE
  );
}

function latin1(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
