// What a picture looks like, as a short text: by it a picture is found again after resizing, re-encoding and a crop.
import { PostproofError } from "../errors.ts";
import { openPicture } from "./decoding.ts";
import { formatOf } from "./format.ts";
import { findLikeness } from "./likeness.ts";
import type { Likeness } from "./likeness.ts";
import { SIDE } from "./thumbnail.ts";
import type { Thumbnail } from "./thumbnail.ts";

const VERSION = "pp1:";
/** Width and height of the picture, four bytes each, the high byte first. */
const HEADER = 8;
/** In base64url, four characters stand for three bytes. */
const CHARACTERS = Math.ceil(((HEADER + SIDE * SIDE) * 4) / 3);
const SHAPE = new RegExp(`^${VERSION}[A-Za-z0-9_-]{${CHARACTERS}}$`);

const MAX_BYTES = 15 * 1_024 * 1_024;
const MAX_PIXELS = 40_000_000;

/**
 * The fingerprint of a picture: `pp1:` and, in base64url, its width and height in pixels (upright, 32 bits each, the
 * high byte first) and a thumbnail of 48 x 48 grey levels into which the whole picture is squeezed, row by row from
 * the top left. 3087 characters. The first picture of a moving one; what is transparent counts as white.
 *
 * `undefined` for bytes that are no whole picture of a kind that {@link processImage} keeps, or are too large for it.
 * @throws PostproofError `missing_dependency` without sharp
 */
export async function fingerprintImage(bytes: Uint8Array): Promise<string | undefined> {
  if (bytes.length === 0 || bytes.length > MAX_BYTES) return undefined;
  const format = formatOf(bytes);
  if (typeof format === "string") return undefined;
  try {
    return await openPicture(bytes, format, MAX_PIXELS, async ({ header: { width, height }, grey }) =>
      write({ width, height, grey: await grey(SIDE) }),
    );
  } catch (error) {
    if (error instanceof PostproofError) throw error;
    // Whatever the library says about such bytes, they show no picture.
    return undefined;
  }
}

/**
 * Whether two fingerprints are of the same picture. `likeness` is 0.6 to 1, `how` says what became of the first:
 * `the same picture`, `cropped at the left`, `with more at the top` (the second is the cropped one) and so on. Up to a
 * tenth may be missing at one side, or at two opposite sides the same. Mirrored or turned is not the same.
 *
 * `undefined` if they are not, if one of them shows too little to tell (a plain colour, a gradient, fewer than 16
 * pixels across), or is no fingerprint of this version. Under 48 pixels a side a crop may be missed. "The same" is said of the picture
 * at large: a word or a face changed within it is not seen at this size, so it never proves a picture unaltered.
 */
export function compareFingerprints(one: string, other: string): Likeness | undefined {
  const first = read(one);
  const second = read(other);
  return first && second && findLikeness(first, second);
}

function write({ width, height, grey }: Thumbnail): string {
  const bytes = Buffer.alloc(HEADER + SIDE * SIDE);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  bytes.set(grey, HEADER);
  return VERSION + bytes.toString("base64url");
}

function read(fingerprint: string): Thumbnail | undefined {
  if (!SHAPE.test(fingerprint)) return undefined;
  const bytes = Buffer.from(fingerprint.slice(VERSION.length), "base64url");
  return { width: bytes.readUInt32BE(0), height: bytes.readUInt32BE(4), grey: bytes.subarray(HEADER) };
}
