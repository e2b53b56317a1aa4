// The boxes of an MP4 file (ISO/IEC 14496-12), each bounded by the one in which it stands.
import { Refusal } from "./refusal.ts";

/** A box: its payload begins at `body`, and what follows it at `end`. */
export interface Box {
  readonly type: string;
  readonly start: number;
  readonly body: number;
  readonly end: number;
}

/** A file that is being read. `left`: how many boxes may still be met. */
export interface Boxes {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  left: number;
}

/** No file of a post has so many boxes; long fragmented ones have some ten thousand. */
const MOST_BOXES = 200_000;

/** Opens a file. */
export function openBoxes(bytes: Uint8Array): Boxes {
  return {
    bytes,
    view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    left: MOST_BOXES,
  };
}

/** The boxes within a range, in order. What is too short for a box at its end is overwritten with zeros. */
export function* boxesIn(file: Boxes, from: number, to: number): Generator<Box> {
  const { bytes, view } = file;
  let start = from;
  while (start + 8 <= to) {
    file.left -= 1;
    if (file.left < 0) throw new Refusal("The file has more parts than any video of a post.");
    const size = view.getUint32(start);
    const type = latin1(bytes, start + 4, start + 8);
    const long = size === 1 && start + 16 <= to;
    const length = long ? Number(view.getBigUint64(start + 8)) : size === 0 ? to - start : size;
    const header = long ? 16 : 8;
    if (length < header || length > to - start) throw new Refusal("The file is cut short or damaged.");
    yield { type, start, body: start + header, end: start + length };
    start += length;
  }
  bytes.fill(0, start, to);
}

/** The first child of a type. */
export function childOf(file: Boxes, parent: Box, type: string): Box | undefined {
  for (const box of boxesIn(file, parent.body, parent.end)) if (box.type === type) return box;
  return undefined;
}

/** Turns a box into free space of the same length. */
export function freeBox({ bytes }: Boxes, { start, body, end }: Box): void {
  bytes.set([0x66, 0x72, 0x65, 0x65], start + 4); // "free"
  bytes.fill(0, body, end);
}

/** A position, at most the end of a box. */
export function within({ end }: Box, position: number): number {
  return Math.min(position, end);
}

/** Bytes as characters, one each. */
export function latin1(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
