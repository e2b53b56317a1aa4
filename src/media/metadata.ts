// What an image file itself states about rights: EXIF, IPTC and XMP, read before the picture is re-encoded.
import type { StatedRights } from "../model/asset.ts";
import { cleanString } from "../model/text.ts";
import { isUrl } from "../model/url.ts";
import { readExif } from "./exif.ts";
import { readIptc } from "./iptc.ts";
import { readXmp } from "./xmp.ts";

/** The metadata blocks of a file, as sharp hands them out. */
export interface MetadataBlocks {
  readonly exif?: Uint8Array | undefined;
  readonly iptc?: Uint8Array | undefined;
  readonly xmp?: Uint8Array | undefined;
}

const MAX_VALUE = 4_096;

/**
 * The rights that a file states; `undefined` if it states none. Never throws: metadata that cannot be read states
 * nothing.
 *
 * Where several blocks state the same thing, XMP counts before IPTC before EXIF: XMP is Unicode without limits of
 * length, IPTC cuts names at 32 bytes, EXIF has no defined character set.
 */
export function statedIn(blocks: MetadataBlocks): StatedRights | undefined {
  const all = {
    ...tidy(blocks.exif, readExif),
    ...tidy(blocks.iptc, readIptc),
    ...tidy(blocks.xmp, readXmp),
  };
  return Object.keys(all).length === 0 ? undefined : all;
}

function tidy(block: Uint8Array | undefined, read: (block: Uint8Array) => StatedRights): StatedRights {
  if (block === undefined) return {};
  let found: StatedRights;
  try {
    found = read(block);
  } catch {
    return {}; // reading past an end, mostly
  }
  const entries = Object.entries(found).map(([name, value]) => [
    name,
    cleanString(String(value), MAX_VALUE).trim(),
  ]);
  return Object.fromEntries(
    entries.filter(([name, value]) => value !== "" && isFit(name!, value!)),
  ) as StatedRights;
}

/** What should be an address is kept only if it is one that a reader could open. */
function isFit(name: string, value: string): boolean {
  if (name !== "licensorUrl" && name !== "webStatement") return true;
  return /^https?:\/\//i.test(value) && isUrl(value);
}
