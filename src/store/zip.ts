// A zip file of parts stored as they are, written as it comes: no part is packed, so that each can be read by its place.
import { crc32 } from "node:zlib";

/** Takes the bytes of a file, in order. */
export type Write = (bytes: Uint8Array) => Promise<void>;

/** A zip file that is being written. */
export interface ZipToWrite {
  /** Adds a part. Names are paths with `/`, and stand once. */
  add(name: string, bytes: Uint8Array): Promise<void>;
  /** Writes the directory. Nothing can be added after. */
  end(): Promise<void>;
}

/** What the fields of a zip file begin with (APPNOTE 4.3). */
const LOCAL = 0x04034b50;
const DIRECTORY = 0x02014b50;
const END = 0x06054b50;
const LARGE_END = 0x06064b50;
const LARGE_LOCATOR = 0x07064b50;
/** What a field of four bytes, or two, says where the number stands elsewhere (zip64). */
const ELSEWHERE = 0xffffffff;
const MANY = 0xffff;
/** Names are UTF-8. */
const UTF8 = 0x0800;

/** Begins a zip file. `at`: the time that its parts say to be of, in UTC. */
export function openZip(write: Write, at: Date): ZipToWrite {
  const entries: Uint8Array[] = [];
  const time = dosTime(at);
  let place = 0;
  const put = async (bytes: Uint8Array): Promise<void> => {
    await write(bytes);
    place += bytes.length;
  };
  return {
    async add(name, bytes) {
      const named = new TextEncoder().encode(name);
      const sum = crc32(bytes);
      const common = fields([UTF8, 2], [0, 2], [time, 4], [sum, 4], [bytes.length, 4], [bytes.length, 4]);
      const isFar = place >= ELSEWHERE;
      const far = isFar ? fields([1, 2], [8, 2], [place, 8]) : new Uint8Array();
      entries.push(
        joined(
          fields([DIRECTORY, 4], [45, 2], [isFar ? 45 : 20, 2]),
          common,
          fields([named.length, 2], [far.length, 2], [0, 2], [0, 2], [0, 2], [0, 4]),
          fields([Math.min(place, ELSEWHERE), 4]),
          named,
          far,
        ),
      );
      await put(joined(fields([LOCAL, 4], [20, 2]), common, fields([named.length, 2], [0, 2]), named));
      await put(bytes);
    },

    async end() {
      const begins = place;
      for (const entry of entries) await put(entry);
      const size = place - begins;
      const count = entries.length;
      if (begins >= ELSEWHERE || count >= MANY) {
        const large = place;
        await put(
          joined(
            fields([LARGE_END, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4]),
            fields([count, 8], [count, 8], [size, 8], [begins, 8]),
          ),
        );
        await put(fields([LARGE_LOCATOR, 4], [0, 4], [large, 8], [1, 4]));
      }
      const few = Math.min(count, MANY);
      await put(
        joined(
          fields([END, 4], [0, 2], [0, 2], [few, 2], [few, 2]),
          fields([Math.min(size, ELSEWHERE), 4], [Math.min(begins, ELSEWHERE), 4], [0, 2]),
        ),
      );
    },
  };
}

/** Numbers one after the other, each in so many bytes, the lowest first. */
function fields(...numbers: readonly (readonly [value: number, bytes: 2 | 4 | 8])[]): Uint8Array {
  const bytes = new Uint8Array(numbers.reduce((length, [, size]) => length + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, size] of numbers) {
    if (size === 2) view.setUint16(at, value, true);
    else if (size === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += size;
  }
  return bytes;
}

/** Pieces of bytes as one. */
export function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

/** Days since 1980 and seconds by two, as zip files have them. */
function dosTime(at: Date): number {
  const year = Math.min(Math.max(at.getUTCFullYear(), 1980), 2107) - 1980;
  const date = (year << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const clock = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return date * 65_536 + clock;
}
