// XMP in a PNG, written as every reader can read it: not compressed, and before the picture.
import { crc32 } from "node:zlib";

/** The signature and the header chunk, which comes first in every PNG: length, name, 13 bytes, checksum. */
const HEADER = 8 + 4 + 4 + 13 + 4;

/** Keyword, then: not compressed, no method, no language, no translated keyword (PNG 3rd edition, 11.3.3.4). */
const START = "XML:com.adobe.xmp\0\0\0\0\0";

/** The PNG with an XMP packet in a chunk `iTXt` behind its header. */
export function withXmpChunk(png: Uint8Array, packet: string): Uint8Array {
  const body = new TextEncoder().encode(`iTXt${START}${packet}`);
  const chunk = new Uint8Array(4 + body.length + 4);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length - 4);
  chunk.set(body, 4);
  view.setUint32(4 + body.length, crc32(body));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, HEADER));
  whole.set(chunk, HEADER);
  whole.set(png.subarray(HEADER), HEADER + chunk.length);
  return whole;
}
