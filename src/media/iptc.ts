// By-line, credit, source and copyright notice from IPTC IIM, bare or within a Photoshop block.
import type { StatedRights } from "../model/asset.ts";
import { decodeUnknown } from "../model/charset.ts";

const IPTC_RESOURCE = 0x0404;
const UTF8 = "\x1B%G";
const MAX_DATASETS = 2_000;

/** Data sets of record 2 (IIM 4.2, chapter 6). */
const BYLINE = 80;
const FIELDS = new Map<number, "credit" | "source" | "copyright">([
  [110, "credit"],
  [115, "source"],
  [116, "copyright"],
]);

/** Reads an IPTC block. @throws RangeError on lengths outside the block */
export function readIptc(block: Uint8Array): StatedRights {
  const bylines: string[] = [];
  const found: { credit?: string; source?: string; copyright?: string; creator?: string } = {};
  let decode = decodeUnknown;
  for (const { record, dataset, bytes } of datasets(iimOf(block))) {
    if (record === 1 && dataset === 90) {
      if (latin1(bytes).startsWith(UTF8)) decode = (text) => new TextDecoder().decode(text);
    } else if (record === 2 && dataset === BYLINE) {
      bylines.push(decode(bytes).trim());
    } else if (record === 2) {
      const field = FIELDS.get(dataset);
      if (field) found[field] ??= decode(bytes);
    }
  }
  const creator = bylines.slice(0, 20).join(", ");
  return creator === "" ? found : { ...found, creator };
}

interface Dataset {
  readonly record: number;
  readonly dataset: number;
  readonly bytes: Uint8Array;
}

/** Each is: 0x1C, record, number, length in two bytes (with the first bit set: length of the length), data. */
function* datasets(iim: Uint8Array): Generator<Dataset> {
  const view = new DataView(iim.buffer, iim.byteOffset, iim.byteLength);
  for (let at = 0, count = 0; at + 5 <= iim.length && iim[at] === 0x1c && count < MAX_DATASETS; count++) {
    const length = view.getUint16(at + 3);
    if (length >= 0x8000) return; // data of more than 32 kB: pictures, not names
    yield { record: iim[at + 1]!, dataset: iim[at + 2]!, bytes: iim.subarray(at + 5, at + 5 + length) };
    at += 5 + length;
  }
}

/** The IIM stream within the resources of a Photoshop block (`8BIM`, id, padded name, length, padded data). */
function iimOf(block: Uint8Array): Uint8Array {
  const photoshop = latin1(block.subarray(0, 14)) === "Photoshop 3.0\0";
  if (!photoshop && latin1(block.subarray(0, 4)) !== "8BIM") return block;
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  for (let at = photoshop ? 14 : 0, count = 0; at + 12 <= block.length && count < 500; count++) {
    if (latin1(block.subarray(at, at + 4)) !== "8BIM") break;
    const name = block[at + 6]! + 1;
    const lengthAt = at + 6 + name + (name % 2);
    const length = view.getUint32(lengthAt);
    const data = block.subarray(lengthAt + 4, lengthAt + 4 + length);
    if (view.getUint16(at + 4) === IPTC_RESOURCE) return data;
    at = lengthAt + 4 + length + (length % 2);
  }
  return new Uint8Array();
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 64));
}
