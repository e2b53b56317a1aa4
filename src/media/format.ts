// Which kind of file bytes are: told by the bytes alone, never by a name or a header.
import { ORIGINAL_TYPES } from "../model/asset.ts";

/** A kind of picture that is kept. */
export interface PictureFormat {
  readonly extension: "jpg" | "png" | "webp" | "gif" | "avif";
  readonly type: string;
}

const pictureFormat = (type: Extract<keyof typeof ORIGINAL_TYPES, `image/${string}`>): PictureFormat => ({
  type,
  extension: ORIGINAL_TYPES[type],
});
const JPEG = pictureFormat("image/jpeg");
const PNG = pictureFormat("image/png");
const WEBP = pictureFormat("image/webp");
const GIF = pictureFormat("image/gif");
const AVIF = pictureFormat("image/avif");

/** The kind of picture; a string names, as a sentence begins, a kind of file that is not kept. */
export function formatOf(bytes: Uint8Array): PictureFormat | string {
  const start = latin1(bytes.subarray(0, 1_024));
  if (start.startsWith("\xFF\xD8\xFF")) return JPEG;
  if (start.startsWith("\x89PNG\r\n\x1A\n")) return PNG;
  if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) return WEBP;
  if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) return GIF;
  if (start.startsWith("ftyp", 4)) return brandsOf(bytes).some(isAvif) ? AVIF : "HEIC pictures and videos";
  if (start.startsWith("%PDF")) return "PDF documents";
  if (/^(II[*+]\0|MM\0[*+])/.test(start)) return "TIFF pictures";
  if (start.startsWith("BM")) return "BMP pictures";
  if (start.startsWith("\0\0\x01\0")) return "Icon files";
  if (start.startsWith("\xFF\x0A") || start.startsWith("JXL ", 4)) return "JPEG XL pictures";
  if (start.startsWith("\x1F\x8B")) return "Compressed files";
  if (start.includes("<svg") || start.includes("<SVG")) return "SVG pictures";
  if (/^\s{0,100}<[!?a-z]/i.test(start.replace("\xEF\xBB\xBF", ""))) return "HTML or XML pages";
  return "Files of this kind";
}

/** Whether the file holds a sequence of pictures by its own word, in formats where sharp does not say. */
export function saysAnimated(bytes: Uint8Array, format: PictureFormat): boolean {
  if (format === AVIF) return brandsOf(bytes).includes("avis");
  return format === PNG && hasAnimationChunk(bytes);
}

const isAvif = (brand: string): boolean => brand === "avif" || brand === "avis";

/** The brands of an ISO media file: what it is, and what it is compatible with. */
function brandsOf(bytes: Uint8Array): string[] {
  const length = Math.min(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), bytes.length, 256);
  const brands: string[] = [];
  for (let at = 8; at + 4 <= length; at += 4) brands.push(latin1(bytes.subarray(at, at + 4)));
  return brands;
}

/** An animated PNG has a chunk `acTL` before its first picture data. */
function hasAnimationChunk(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8, chunks = 0; at + 8 <= bytes.length && chunks < 100; chunks++) {
    const name = latin1(bytes.subarray(at + 4, at + 8));
    if (name === "acTL") return true;
    if (name === "IDAT") return false;
    at += view.getUint32(at) + 12;
  }
  return false;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
