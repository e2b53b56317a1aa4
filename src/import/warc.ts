// Records of WARC files, and the answers of servers within them, whoever wrote them.
import { isUrl } from "../model/url.ts";
import { latin1Text } from "./held.ts";
import { unpacked } from "./zip.ts";

/** A record as it stands. */
export interface HeldRecord {
  readonly type: string;
  readonly url: string | undefined;
  /** ISO 8601 UTC; `undefined` where it says none. */
  readonly at: string | undefined;
  /** `undefined` for a record of another type than wanted, or one larger than is read. */
  readonly block: Uint8Array | undefined;
}

/** An answer within a record. */
export interface RecordedHttp {
  readonly status: number;
  readonly type: string;
  /** The charset that its fields name. */
  readonly charset: string | undefined;
  readonly body: Uint8Array;
}

/** The fields of a record, or of an answer, may not take more, in bytes. */
const MOST_HEAD = 256 * 1024;
const RETURN = 0x0d;
const LINE = 0x0a;

/**
 * The records of a WARC file, unpacked, one after the other; of each that is wanted its block.
 * @param most no block is held that is larger, in bytes
 * @throws RangeError where it is no WARC file, or breaks off
 */
export async function* warcRecords(
  bytes: AsyncIterable<Uint8Array>,
  wanted: (type: string) => boolean,
  most: number,
): AsyncGenerator<HeldRecord> {
  const reader = openReader(bytes);
  for (;;) {
    const head = await reader.head();
    if (head === undefined) return;
    const [first = "", ...lines] = latin1Text(head).split(/\r?\n/);
    if (!/^WARC\/\d/.test(first)) throw new RangeError("no record begins where one should");
    const fields = fieldsIn(lines);
    const length = Number(fields.get("content-length") ?? NaN);
    if (!Number.isSafeInteger(length) || length < 0) throw new RangeError("a record says no length");
    const type = fields.get("warc-type") ?? "";
    const isRead = wanted(type) && length <= most;
    const block = isRead ? await reader.take(length) : undefined;
    if (!isRead) await reader.skip(length);
    const url = fields.get("warc-target-uri")?.replace(/^<|>$/g, "");
    const moment = Date.parse(fields.get("warc-date") ?? "");
    yield {
      type,
      url: url !== undefined && isUrl(url) ? url : undefined,
      at: Number.isFinite(moment) ? new Date(moment).toISOString() : undefined,
      block,
    };
  }
}

/**
 * Reads the answer within a record; `undefined` where it is none, or is packed in a way that nothing here unpacks.
 * @param most a body that unpacks to more is not read, in bytes
 */
export async function httpIn(block: Uint8Array, most: number): Promise<RecordedHttp | undefined> {
  const end = endOfHead(block, 0);
  if (end === undefined) return undefined;
  const [first = "", ...lines] = latin1Text(block.subarray(0, end)).split(/\r?\n/);
  const status = /^HTTP\/[\d.]+ (\d{3})/.exec(first)?.[1];
  if (status === undefined) return undefined;
  const fields = fieldsIn(lines);
  const sent = block.subarray(end);
  try {
    const whole = /\bchunked\b/i.test(fields.get("transfer-encoding") ?? "") ? joinedChunks(sent) : sent;
    const body = await plain(whole, fields.get("content-encoding")?.trim().toLowerCase(), most);
    const [type = "", ...more] = (fields.get("content-type") ?? "").toLowerCase().split(";");
    const charset = /charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/.exec(more.join(";").slice(0, 256))?.[1];
    return body && { status: Number(status), type: type.trim(), charset, body };
  } catch {
    return undefined;
  }
}

async function plain(
  bytes: Uint8Array,
  coding: string | undefined,
  most: number,
): Promise<Uint8Array | undefined> {
  if (coding === undefined || coding === "" || coding === "identity") return bytes;
  const form =
    coding === "gzip" || coding === "x-gzip" ? "gzip" : coding === "deflate" ? "deflate" : undefined;
  if (form === undefined) return undefined;
  // Some who write these files unpack what came and let the field stand.
  if (form === "gzip" && !(bytes[0] === 0x1f && bytes[1] === 0x8b)) return bytes;
  return await allOf(unpacked(oneChunk(bytes), form, most));
}

/** A body sent in chunks; one that is not in chunks after all, as it is. */
function joinedChunks(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const line = bytes.indexOf(LINE, at);
    const size = /^([0-9a-f]{1,8})\s*(?:;.*)?\r?$/i.exec(
      latin1Text(bytes.subarray(at, Math.max(line, at))),
    )?.[1];
    if (line === -1 || size === undefined) return pieces.length === 0 ? bytes : joined(pieces);
    const length = parseInt(size, 16);
    if (length === 0) break;
    pieces.push(bytes.subarray(line + 1, line + 1 + length));
    at = line + 1 + length + (bytes[line + 1 + length] === RETURN ? 2 : 1);
  }
  return joined(pieces);
}

function fieldsIn(lines: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name !== "" && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** Where the empty line ends that ends a head; `undefined` if none is there yet. */
function endOfHead(bytes: Uint8Array, from: number): number | undefined {
  for (let at = bytes.indexOf(LINE, from); at !== -1; at = bytes.indexOf(LINE, at + 1)) {
    if (bytes[at + 1] === LINE) return at + 2;
    if (bytes[at + 1] === RETURN && bytes[at + 2] === LINE) return at + 3;
  }
  return undefined;
}

/** Bytes taken by length, or up to an empty line. */
interface Reader {
  /** The next head, with the empty line; `undefined` at the end. Empty lines before it are passed over. */
  readonly head: () => Promise<Uint8Array | undefined>;
  readonly take: (length: number) => Promise<Uint8Array>;
  readonly skip: (length: number) => Promise<void>;
}

function openReader(bytes: AsyncIterable<Uint8Array>): Reader {
  const source = bytes[Symbol.asyncIterator]();
  let held = new Uint8Array();
  const more = async (): Promise<boolean> => {
    const next = await source.next();
    if (next.done === true) return false;
    held = held.length === 0 ? next.value.slice() : joined([held, next.value]);
    return true;
  };
  const breaksOff = (): never => {
    throw new RangeError("it breaks off within a record");
  };
  return {
    async head() {
      for (;;) {
        const blank = held.findIndex((byte) => byte !== RETURN && byte !== LINE);
        held = blank === -1 ? new Uint8Array() : held.subarray(blank);
        const end = endOfHead(held, 0);
        if (end !== undefined) {
          const head = held.slice(0, end);
          held = held.subarray(end);
          return head;
        }
        if (held.length > MOST_HEAD) throw new RangeError("a record has no end of its fields");
        if (!(await more())) return held.length === 0 ? undefined : breaksOff();
      }
    },
    async take(length) {
      const pieces: Uint8Array[] = [];
      for (let left = length; left > 0;) {
        if (held.length === 0 && !(await more())) breaksOff();
        const piece = held.subarray(0, left);
        pieces.push(piece.slice());
        held = held.subarray(piece.length);
        left -= piece.length;
      }
      return joined(pieces);
    },
    async skip(length) {
      for (let left = length; left > 0;) {
        if (held.length === 0 && !(await more())) breaksOff();
        const passed = Math.min(left, held.length);
        held = held.subarray(passed);
        left -= passed;
      }
    },
  };
}

/** All bytes of a sequence. */
export async function allOf(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return joined(pieces);
}

/** Bytes as a sequence of one piece. */
export async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
