// The parts of a zip file that may be larger than memory, each as a file of its own. What it says of sizes is not believed.
import type { HeldFile } from "../model/material.ts";
import { pieceOf } from "./held.ts";
import type { Gunzip } from "./held.ts";

/** Fields of a zip file (APPNOTE 4.3): how each begins, and how long it is without what varies. */
const END = { mark: 0x06054b50, size: 22 };
const LARGE_LOCATOR = { mark: 0x07064b50, size: 20 };
const LARGE_END = { mark: 0x06064b50, size: 56 };
const DIRECTORY = { mark: 0x02014b50, size: 46 };
const LOCAL = { mark: 0x04034b50, size: 30 };
const MAX_COMMENT = 0xffff;
/** What a field says where the number stands elsewhere (zip64). */
const ELSEWHERE = 0xffffffff;
const [STORED, DEFLATED] = [0, 8];
/** No directory may be larger, in bytes, nor hold more parts. */
const MOST_DIRECTORY = 64 * 1024 * 1024;
const MOST_PARTS = 500_000;

/** Where a part stands. */
interface Entry {
  readonly name: string;
  readonly isPacked: boolean;
  /** As it stands in the file, in bytes, and unpacked. */
  readonly held: number;
  readonly size: number;
  readonly at: number;
}

/**
 * The parts of a zip file by their names; of two of one name the first. A part that is packed otherwise than by deflate, or
 * locked, is left out, and so is a folder.
 * @throws RangeError for what is no zip file, or a damaged one
 */
export async function zipParts(file: HeldFile): Promise<ReadonlyMap<string, HeldFile>> {
  const parts = new Map<string, HeldFile>();
  for (const entry of await entriesOf(file))
    if (!parts.has(entry.name)) parts.set(entry.name, partOf(file, entry));
  return parts;
}

async function entriesOf(file: HeldFile): Promise<Entry[]> {
  const { at: begins, size, count } = await directoryOf(file);
  if (size > MOST_DIRECTORY || count > MOST_PARTS || begins + size > file.size)
    throw new RangeError("no directory that can be read");
  const view = viewOf(await pieceOf(file, begins, begins + size));
  const entries: Entry[] = [];
  for (let at = 0, index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== DIRECTORY.mark) throw new RangeError("no directory");
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const entry = entryAt(view, at, name, extra);
    if (entry) entries.push(entry);
    at += DIRECTORY.size + name + extra + comment;
  }
  return entries;
}

function entryAt(view: DataView, at: number, nameLength: number, extra: number): Entry | undefined {
  const name = new TextDecoder().decode(bytesIn(view, at + DIRECTORY.size, nameLength));
  const isLocked = (view.getUint16(at + 8, true) & 1) === 1;
  const method = view.getUint16(at + 10, true);
  if (isLocked || (method !== STORED && method !== DEFLATED) || name.endsWith("/")) return undefined;
  const numbers = { size: 24, held: 20, at: 42 };
  const large = largeNumbers(view, at + DIRECTORY.size + nameLength, extra);
  const read = (field: number): number => {
    const value = view.getUint32(at + field, true);
    return value === ELSEWHERE ? large() : value;
  };
  // In this order they stand elsewhere, too.
  const [size, held, place] = [read(numbers.size), read(numbers.held), read(numbers.at)];
  return { name, isPacked: method === DEFLATED, size, held, at: place };
}

/** Gives the numbers of an entry that need more than four bytes, one after the other. */
function largeNumbers(view: DataView, from: number, length: number): () => number {
  let [next, end] = [0, 0];
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === 1) [next, end] = [at + 4, at + 4 + view.getUint16(at + 2, true)];
  return () => {
    if (next + 8 > end) throw new RangeError("a size is missing");
    const value = Number(view.getBigUint64(next, true));
    next += 8;
    return value;
  };
}

/** Where the directory stands, as the end of the file says. */
async function directoryOf(file: HeldFile): Promise<{ at: number; size: number; count: number }> {
  const from = Math.max(0, file.size - END.size - MAX_COMMENT - LARGE_LOCATOR.size);
  const view = viewOf(await pieceOf(file, from, file.size));
  for (let at = view.byteLength - END.size; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END.mark) continue;
    if (at + END.size + view.getUint16(at + 20, true) !== view.byteLength) continue;
    const locator = at - LARGE_LOCATOR.size;
    if (locator >= 0 && view.getUint32(locator, true) === LARGE_LOCATOR.mark) {
      const place = Number(view.getBigUint64(locator + 8, true));
      if (place + LARGE_END.size > file.size) throw new RangeError("no end of a directory");
      const large = viewOf(await pieceOf(file, place, place + LARGE_END.size));
      if (large.getUint32(0, true) !== LARGE_END.mark) throw new RangeError("no end of a directory");
      const [count, size, begins] = [32, 40, 48].map((field) => Number(large.getBigUint64(field, true)));
      return { at: begins!, size: size!, count: count! };
    }
    const count = view.getUint16(at + 10, true);
    return { at: view.getUint32(at + 16, true), size: view.getUint32(at + 12, true), count };
  }
  throw new RangeError("no end of a directory");
}

function partOf(file: HeldFile, { name, isPacked, held, size, at }: Entry): HeldFile {
  const startOf = async (): Promise<number> => {
    const local = viewOf(await pieceOf(file, at, Math.min(at + LOCAL.size, file.size)));
    if (local.byteLength < LOCAL.size || local.getUint32(0, true) !== LOCAL.mark)
      throw new RangeError(`${name} is not there`);
    const start = at + LOCAL.size + local.getUint16(26, true) + local.getUint16(28, true);
    if (start + held > file.size) throw new RangeError(`${name} is cut off`);
    return start;
  };
  const stored = async function* (place: number): AsyncGenerator<Uint8Array> {
    const start = await startOf();
    yield* within(file, start + place, start + held);
  };
  return {
    path: name,
    size,
    modified: file.modified,
    bytes: () => (isPacked ? unpacked(stored(0), "deflate-raw", size) : stored(0)),
    ...(!isPacked && { bytesFrom: stored }),
  };
}

/** The bytes of a file between two places. */
async function* within(file: HeldFile, from: number, to: number): AsyncGenerator<Uint8Array> {
  let at = file.bytesFrom ? from : 0;
  if (from >= to) return;
  for await (const chunk of file.bytesFrom ? file.bytesFrom(from) : file.bytes()) {
    yield chunk.subarray(Math.max(from - at, 0), Math.max(to - at, 0));
    at += chunk.length;
    if (at >= to) return;
  }
}

/**
 * Bytes unpacked as they come.
 * @throws RangeError for what cannot be unpacked, and as soon as it is more than `most`
 */
export async function* unpacked(
  bytes: AsyncIterable<Uint8Array>,
  form: Gunzip | "gzip" | "deflate" | "deflate-raw",
  most: number,
): AsyncGenerator<Uint8Array> {
  const unread: { readonly error: unknown }[] = [];
  const packed = async function* (): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    try {
      for await (const chunk of bytes) yield chunk.slice();
    } catch (error) {
      unread.push({ error });
      throw error;
    }
  };
  const plain =
    typeof form === "function"
      ? form(packed())
      : ReadableStream.from(packed()).pipeThrough(new DecompressionStream(form));
  let length = 0;
  try {
    for await (const chunk of plain as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > most) break;
      yield chunk;
    }
  } catch (cause) {
    const [first] = unread;
    throw first ? first.error : new RangeError("it cannot be unpacked", { cause });
  }
  if (length > most) throw new RangeError("it unpacks to more than it says, or than is read");
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function bytesIn(view: DataView, at: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + at, length);
}
