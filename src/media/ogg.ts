// Ogg files made fit to be published, in place: comments become empty, and the sums of their pages are made anew.
import { blankComments } from "./comments.ts";
import type { Stretch } from "./comments.ts";
import { Refusal } from "./refusal.ts";

const HEADER = 27;
const MOST_PAGES = 200_000;
const MOST_STREAMS = 100;

/** One stream within the file, as far as its second packet: the comments. */
interface Stream {
  packets: number;
  /** Where the packet that is being read lies, and in which pages. */
  stretches: Stretch[];
  pages: Page[];
}

interface Page {
  readonly start: number;
  readonly end: number;
}

/**
 * Cleans an Ogg file of Opus or Vorbis in place. Lengths and offsets stay as they are.
 * @throws Refusal for a file that is none, is cut short, or is coded otherwise
 */
export function cleanOgg(bytes: Uint8Array): "audio/ogg" {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const streams = new Map<number, Stream>();
  let pages = 0;
  for (let start = 0; start < bytes.length; pages += 1) {
    const page = pageAt(bytes, start);
    if (pages >= MOST_PAGES) throw new Refusal("The file has more parts than any recording of a post.");
    const serial = view.getUint32(start + 14, true);
    const isFirst = (bytes[start + 5]! & 2) !== 0;
    if (isFirst) streams.set(serial, { packets: 0, stretches: [], pages: [] });
    const stream = streams.get(serial);
    if (!stream || streams.size > MOST_STREAMS) throw damaged();
    if (stream.packets < 2) readPackets(bytes, view, page, stream);
    start = page.end;
  }
  if (![...streams.values()].some(({ packets }) => packets >= 2))
    throw new Refusal("The file holds no sound.");
  return "audio/ogg";
}

function pageAt(bytes: Uint8Array, start: number): Page {
  const lacing = start + HEADER;
  if (lacing > bytes.length || String.fromCharCode(...bytes.subarray(start, start + 5)) !== "OggS\0")
    throw damaged();
  const body = lacing + bytes[start + 26]!;
  let end = body;
  for (const length of bytes.subarray(lacing, body)) end += length;
  if (end > bytes.length) throw damaged();
  return { start, end };
}

/** Follows the packets through a page until the second is whole, and blanks it. */
function readPackets(bytes: Uint8Array, view: DataView, page: Page, stream: Stream): void {
  const lacing = page.start + HEADER;
  const segments = bytes[page.start + 26]!;
  let at = lacing + segments;
  let isNoted = false;
  for (let index = 0; index < segments && stream.packets < 2; index += 1) {
    const length = bytes[lacing + index]!;
    stream.stretches.push({ from: at, to: at + length });
    if (!isNoted) stream.pages.push(page);
    isNoted = true;
    at += length;
    if (length === 255) continue;
    endPacket(bytes, view, stream);
    stream.packets += 1;
    stream.stretches = [];
    stream.pages = [page];
  }
}

function endPacket(bytes: Uint8Array, view: DataView, { packets, stretches, pages }: Stream): void {
  if (packets === 0) {
    const { from } = stretches[0]!;
    const start = String.fromCharCode(...bytes.subarray(from, from + 8));
    if (start !== "OpusHead" && !start.startsWith("\x01vorbis"))
      throw new Refusal("The file is coded in a way that browsers do not play.");
    return;
  }
  if (!blankComments(bytes, stretches)) throw damaged();
  for (const { start, end } of new Set(pages)) {
    view.setUint32(start + 22, 0, true);
    view.setUint32(start + 22, sumOf(bytes.subarray(start, end)), true);
  }
}

const damaged = (): Refusal => new Refusal("The file is cut short or damaged.");

/** The sum of each byte alone, for the polynomial of Ogg (RFC 3533). */
const SUMS = Uint32Array.from({ length: 256 }, (_, index) => {
  let sum = index << 24;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
  return sum >>> 0;
});

function sumOf(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) sum = ((sum << 8) ^ SUMS[((sum >>> 24) & 0xff) ^ byte]!) >>> 0;
  return sum;
}
