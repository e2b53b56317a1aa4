// Artist and Copyright from EXIF, which is a TIFF directory in miniature.
import type { StatedRights } from "../model/asset.ts";
import { decodeUnknown } from "../model/charset.ts";

const ARTIST = 0x013b;
const COPYRIGHT = 0x8298;
const ASCII = 2;
const MAX_LENGTH = 16_384;

/** Reads the first directory of an EXIF block (Exif 2.32, 4.6.4). @throws RangeError on offsets outside the block */
export function readExif(block: Uint8Array): StatedRights {
  const header = String.fromCharCode(...block.subarray(0, 6)) === "Exif\0\0" ? 6 : 0;
  const tiff = block.subarray(header);
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  const count = Math.min(view.getUint16(directory, little), 512);
  const found: { creator?: string; copyright?: string } = {};
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > tiff.length) break;
    const tag = view.getUint16(entry, little);
    if ((tag !== ARTIST && tag !== COPYRIGHT) || view.getUint16(entry + 2, little) !== ASCII) continue;
    const length = Math.min(view.getUint32(entry + 4, little), MAX_LENGTH);
    const start = length <= 4 ? entry + 8 : view.getUint32(entry + 8, little);
    // The copyrights of the photographer and of the editor may stand one after the other, each ended by a zero.
    const parts = decodeUnknown(tiff.subarray(start, start + length)).split("\0", tag === COPYRIGHT ? 2 : 1);
    const value = parts.map((part) => part.trim()).filter((part) => part !== "").join("; "); // prettier-ignore
    if (tag === ARTIST) found.creator = value;
    else found.copyright = value;
  }
  return found;
}
