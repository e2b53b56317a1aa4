// MP3 files made fit to be published: the frames of sound and nothing else. Tags stand before and behind them.
import { Refusal } from "./refusal.ts";

/** Kilobits per second of layer III, by version (1; 2 and 2.5) and index. */
const RATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const;
/** Samples per second of version 1; half of them in version 2, a quarter in 2.5. */
const SAMPLES = [44_100, 48_000, 32_000] as const;

const MOST_TAGS = 10;
/** Zeros that some programs leave between a tag and the sound. */
const MOST_PADDING = 4_096;
/** A tag behind the sound that is longer is none that anybody writes. */
const MOST_BEHIND = 1_024 * 1_024;

/**
 * The frames of an MP3 file, without the tags (ID3, APE, Lyrics3) before and behind them.
 * @throws Refusal for a file that is none
 */
export function cleanMp3(bytes: Uint8Array): Uint8Array {
  const start = startOf(bytes);
  let end = start;
  let frames = 0;
  for (let length = frameAt(bytes, end); length > 0; length = frameAt(bytes, end)) {
    // Recorders stop within a frame: what is there of the last one is no sound yet.
    if (end + length > bytes.length) break;
    end += length;
    frames += 1;
  }
  if (frames < 3) throw new Refusal("The file is no MP3 file.");
  if (bytes.length - end > MOST_BEHIND) throw new Refusal("The file is cut short or damaged.");
  return bytes.subarray(start, end);
}

/** Whether bytes begin as an MP3 file does: with a tag, or with two frames. */
export function isMp3(bytes: Uint8Array): boolean {
  if (tagAt(bytes, 0) > 0) return true;
  const length = frameAt(bytes, 0);
  return length > 0 && frameAt(bytes, length) > 0;
}

function startOf(bytes: Uint8Array): number {
  let at = 0;
  for (let tags = 0; tags < MOST_TAGS; tags += 1) {
    const length = tagAt(bytes, at);
    if (length === 0) break;
    at += length;
  }
  const limit = Math.min(at + MOST_PADDING, bytes.length);
  while (at < limit && bytes[at] === 0) at += 1;
  return at;
}

/** The length of the ID3v2 tag at a place; 0 if there is none. */
function tagAt(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== 0x49 || bytes[at + 1] !== 0x44 || bytes[at + 2] !== 0x33) return 0;
  const size = bytes.subarray(at + 6, at + 10);
  if (size.length < 4 || size.some((byte) => byte > 127)) return 0;
  const length = size.reduce((sum, byte) => sum * 128 + byte, 0);
  return 10 + length + ((bytes[at + 5]! & 0x10) === 0 ? 0 : 10);
}

/** The length of the frame at a place; 0 if there is none. */
function frameAt(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
  // Eleven bits of ones, then the version and the layer: 01 is layer III.
  if (a !== 0xff || (b & 0xe6) !== 0xe2 || (b & 0x18) === 0x08) return 0;
  const first = (b & 0x18) === 0x18;
  const rate = RATES[first ? 0 : 1][c >> 4] ?? 0;
  const samples = (SAMPLES[(c >> 2) & 3] ?? 0) / (first ? 1 : (b & 0x18) === 0x10 ? 2 : 4);
  if (rate === 0 || samples === 0) return 0;
  return Math.floor(((first ? 144 : 72) * rate * 1_000) / samples) + ((c >> 1) & 1);
}
