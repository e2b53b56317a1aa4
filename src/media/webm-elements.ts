// The elements of a WebM file (EBML, RFC 8794), each bounded by the one in which it stands.
import { Refusal } from "./refusal.ts";

/** An element: its payload begins at `body`, and what follows it at `end`. */
export interface Element {
  readonly id: number;
  readonly start: number;
  readonly body: number;
  readonly end: number;
  /** Its length is not stated. Of a cluster nothing is then taken to be within it. */
  readonly open: boolean;
}

/** A file that is being read. `left`: how many elements may still be met. */
export interface Elements {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  left: number;
}

const MOST_ELEMENTS = 1_000_000;
const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;

/** Opens a file. */
export function openElements(bytes: Uint8Array): Elements {
  return {
    bytes,
    view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    left: MOST_ELEMENTS,
  };
}

/** The elements within a range, in order. */
export function* elementsIn(file: Elements, from: number, to: number): Generator<Element> {
  let start = from;
  while (start < to) {
    file.left -= 1;
    if (file.left < 0) throw new Refusal("The file has more parts than any video of a post.");
    const element = elementAt(file, start, to);
    yield element;
    start = element.end;
  }
}

function elementAt(file: Elements, start: number, to: number): Element {
  const { bytes } = file;
  const idLength = Math.clz32(bytes[start]!) - 23;
  const sizeAt = start + idLength;
  if (idLength > 4 || sizeAt >= to) throw damaged();
  const sizeLength = Math.clz32(bytes[sizeAt]!) - 23;
  const body = sizeAt + sizeLength;
  if (sizeLength > 8 || body > to) throw damaged();
  const id = bigEndian(bytes, start, sizeAt);
  const marked = bytes[sizeAt]! & (0xff >> sizeLength);
  let size = marked;
  let unknown = marked === 0xff >> sizeLength;
  for (let at = sizeAt + 1; at < body; at += 1) {
    size = size * 256 + bytes[at]!;
    unknown &&= bytes[at] === 255;
  }
  if (unknown) {
    if (id === SEGMENT) return { id, start, body, end: to, open: true };
    if (id === CLUSTER) return { id, start, body, end: body, open: true };
  }
  if (unknown || size > to - body) throw damaged();
  return { id, start, body, end: body + size, open: false };
}

/** Turns an element into a void one of the same length. */
export function voidElement({ bytes }: Elements, { start, end }: Element): void {
  const length = end - start;
  bytes[start] = 0xec;
  if (length <= 128) {
    bytes[start + 1] = 0x80 | (length - 2);
    bytes.fill(0, start + 2, end);
    return;
  }
  // A length of seven bytes fits any file.
  bytes.fill(0, start + 1, end);
  bytes[start + 1] = 0x01;
  let rest = length - 9;
  for (let at = start + 8; rest > 0; at -= 1) {
    bytes[at] = rest % 256;
    rest = Math.floor(rest / 256);
  }
}

/** The payload as characters; what follows a zero is padding. */
export function latin1Of({ bytes }: Elements, { body, end }: Element): string {
  return String.fromCharCode(...bytes.subarray(body, Math.min(end, body + 64))).replace(/\0.*$/s, "");
}

/** The payload as a number. */
export function numberOf({ bytes }: Elements, { body, end }: Element): number {
  return end - body > 6 ? Number.MAX_SAFE_INTEGER : bigEndian(bytes, body, end);
}

function bigEndian(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 256 + bytes[at]!;
  return value;
}

const damaged = (): Refusal => new Refusal("The file is cut short or damaged.");
