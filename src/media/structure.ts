// Whether bytes are a whole file of a media type: by what they begin with and by their structure, without decoding a pixel.
import { LOCAL_FILE_TYPES } from "../model/asset.ts";
import type { AssetType, LocalFile, Rendition } from "../model/asset.ts";
import { formatOf } from "./format.ts";
import { boxesIn, openBoxes } from "./mp4-boxes.ts";
import { cleanedVideo } from "./video.ts";
import { Refusal } from "./refusal.ts";

/**
 * Whether bytes are a whole file of a media type, with nothing behind its end. Pictures are walked through by their
 * segments, chunks or boxes; videos and recordings by the readers that clean them; captions must be plain WebVTT without
 * markup, but for who speaks. What stands in coded pictures and sounds, or in the metadata of a picture, is not looked at.
 */
export function isWhole(type: AssetType, bytes: Uint8Array): boolean {
  try {
    return isCopy(type) ? isWholeCopy(type, bytes) : isWholePicture(type, bytes);
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function isCopy(type: AssetType): type is LocalFile["type"] {
  return Object.hasOwn(LOCAL_FILE_TYPES, type);
}

function isWholeCopy(type: LocalFile["type"], bytes: Uint8Array): boolean {
  if (type === "text/vtt") return isCaptions(bytes);
  const [found, cleaned] = cleanedVideo(bytes);
  return found === type && cleaned.length === bytes.length;
}

const WALKS: Readonly<Record<Rendition["type"], (bytes: Uint8Array) => boolean>> = {
  "image/jpeg": isWholeJpeg,
  "image/png": isWholePng,
  "image/webp": isWholeWebp,
  "image/avif": isWholeAvif,
};

function isWholePicture(type: Rendition["type"], bytes: Uint8Array): boolean {
  const format = formatOf(bytes);
  return typeof format !== "string" && format.type === type && WALKS[type](bytes);
}

/** Segments with their lengths, and behind the beginning of a scan its data as far as the next marker. */
function isWholeJpeg(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  let scanned = false;
  for (let at = 2; at + 2 <= bytes.length;) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1]!;
    if (marker === 0xd9) return scanned && at + 2 === bytes.length;
    if (at + 4 > bytes.length) return false;
    const length = view.getUint16(at + 2);
    if (length < 2) return false;
    at += 2 + length;
    if (marker !== 0xda) continue;
    scanned = true;
    at = endOfScan(bytes, at);
  }
  return false;
}

/** Where the coded data of a scan end: at a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && (bytes[at + 1] === 0 || (bytes[at + 1]! >= 0xd0 && bytes[at + 1]! <= 0xd7)))
    at = bytes.indexOf(0xff, at + 2);
  return at < 0 ? bytes.length : at;
}

/** Chunks with their lengths, from the header to the end, picture data among them. */
function isWholePng(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  let data = false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const name = nameAt(bytes, at + 4);
    if (at === 8 && name !== "IHDR") return false;
    data ||= name === "IDAT";
    at += view.getUint32(at) + 12;
    if (name === "IEND") return data && at === bytes.length;
  }
  return false;
}

const WEBP_HEADS: ReadonlySet<string> = new Set(["VP8 ", "VP8L", "VP8X"]);

/** Chunks with their lengths, within a container that is as long as the file. */
function isWholeWebp(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  if (bytes.length < 20 || view.getUint32(4, true) + 8 !== bytes.length) return false;
  if (!WEBP_HEADS.has(nameAt(bytes, 12))) return false;
  let at = 12;
  while (at + 8 <= bytes.length) {
    const length = view.getUint32(at + 4, true);
    at += 8 + length + (length % 2);
  }
  return at === bytes.length;
}

/** Boxes with their lengths, those of the table of contents and of the data among them. */
function isWholeAvif(bytes: Uint8Array): boolean {
  const copy = new Uint8Array(bytes); // a rest too short for a box is overwritten where it is read
  const boxes = [...boxesIn(openBoxes(copy), 0, copy.length)];
  const has = (type: string): boolean => boxes.some((box) => box.type === type);
  return boxes.at(-1)?.end === bytes.length && has("meta") && has("mdat");
}

/** As {@link processCaptions} writes them: no markup but who speaks. */
function isCaptions(bytes: Uint8Array): boolean {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return false;
  }
  return text.startsWith("WEBVTT\n\n") && !text.replace(/<v [^<>]*>|<\/v>/g, "").includes("<");
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
