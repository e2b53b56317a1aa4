// The parts of a zip file, unpacked within bounds: what a file says of its own sizes is not believed.
import { PostproofError } from "../../errors.ts";

/** Which parts are unpacked, and how much all of them may hold. */
export interface PartOptions {
  readonly isWanted: (name: string) => boolean;
  /** In bytes, unpacked. */
  readonly most: number;
  /** What is said of a file that is no zip file, or a damaged one. */
  readonly refusal: string;
}

/** Where a part stands in the file. */
interface Entry {
  readonly name: string;
  readonly isPacked: boolean;
  readonly bytes: Uint8Array;
}

/** No file that is read here has more parts. */
const MOST_PARTS = 10_000;
/** Fields of a zip file (APPNOTE 4.3): how each begins, and how long it is without what varies. */
const END = { mark: 0x06054b50, size: 22 };
const DIRECTORY = { mark: 0x02014b50, size: 46 };
const LOCAL = { mark: 0x04034b50, size: 30 };
const MAX_COMMENT = 0xffff;
const [STORED, DEFLATED] = [0, 8];

/**
 * The parts wanted, by their names.
 * @throws PostproofError `invalid_input` for what is no zip file, or a damaged one; `too_large` as soon as they hold more
 * than may be
 */
export async function readParts(
  file: Uint8Array,
  { isWanted, most, refusal }: PartOptions,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  try {
    let left = most;
    for (const { name, isPacked, bytes } of entriesOf(file, isWanted)) {
      if (parts.has(name)) throw new RangeError(`${name} stands there twice`);
      const part = isPacked ? await unpacked(bytes, left) : bytes;
      left -= part.length;
      if (left < 0) throw new TooLarge();
      parts.set(name, part);
    }
  } catch (cause) {
    if (cause instanceof TooLarge)
      throw new PostproofError(
        "too_large",
        `The file unpacks to more than ${Math.floor(most / 2 ** 20)} MiB, and no more is taken: split the article.`,
      );
    throw new PostproofError("invalid_input", refusal, { cause });
  }
  return parts;
}

class TooLarge extends Error {}

function entriesOf(file: Uint8Array, isWanted: PartOptions["isWanted"]): Entry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_PARTS) throw new RangeError("too many parts");
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== DIRECTORY.mark) throw new RangeError("no directory");
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const name = new TextDecoder().decode(
      file.subarray(at + DIRECTORY.size, at + DIRECTORY.size + nameLength!),
    );
    if (isWanted(name)) entries.push(entryAt(file, view, at, name));
    at += DIRECTORY.size + nameLength! + extra! + comment!;
  }
  return entries;
}

/** The end of the directory, which stands last, before a comment. */
function endOf(view: DataView): number {
  const last = view.byteLength - END.size;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--)
    if (
      view.getUint32(at, true) === END.mark &&
      at + END.size + view.getUint16(at + 20, true) === view.byteLength
    )
      return at;
  throw new RangeError("no end of a directory");
}

function entryAt(file: Uint8Array, view: DataView, at: number, name: string): Entry {
  const isLocked = (view.getUint16(at + 8, true) & 1) === 1;
  const method = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (isLocked || (method !== STORED && method !== DEFLATED))
    throw new RangeError(`${name} cannot be unpacked`);
  if (view.getUint32(local, true) !== LOCAL.mark) throw new RangeError(`${name} is not there`);
  const start = local + LOCAL.size + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + size > file.length) throw new RangeError(`${name} is cut off`);
  return { name, isPacked: method === DEFLATED, bytes: file.subarray(start, start + size) };
}

async function unpacked(bytes: Uint8Array, most: number): Promise<Uint8Array> {
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) throw new TooLarge();
    chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
