// The body of an answer: read to its end under a cap, its encoding removed, and put down for the record.
import { promisify } from "node:util";
import * as zlib from "node:zlib";
import { PostproofError } from "../errors.ts";

type Decode = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>;

const gunzip: Decode = promisify(zlib.gunzip);
const inflate: Decode = promisify(zlib.inflate);
const inflateRaw: Decode = promisify(zlib.inflateRaw);
const brotli: Decode = promisify(zlib.brotliDecompress);
// Node has zstd from 22.15 on; it is not asked for, but some servers send it unasked.
const zstd = (zlib as { zstdDecompress?: (...input: never[]) => void }).zstdDecompress;

const DECODERS: Readonly<Record<string, Decode | undefined>> = {
  gzip: gunzip,
  "x-gzip": gunzip,
  // "deflate" means zlib; some servers send the bare stream. The low half of zlib's first byte is always 8.
  deflate: (bytes, options) =>
    (bytes[0]! & 0x0f) === 8 ? inflate(bytes, options) : inflateRaw(bytes, options),
  br: brotli,
  zstd: zstd === undefined ? undefined : (promisify(zstd) as Decode),
};

/** The codings that the door asks for. */
export const ACCEPT_ENCODING = "gzip, deflate, br";
/** More codings upon one another than this are not removed. */
const MOST_CODINGS = 2;

/**
 * Reads a stream to its end. Throws a `too_large` PostproofError as soon as more than `maxBytes` have come, which
 * also ends the stream; errors of the stream pass through.
 */
export async function readAll(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/** Reads a stream to its end or, where it is longer, the first `maxBytes`; then the stream is ended. */
export async function readBeginning(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk.subarray(0, maxBytes - length));
    length += chunk.length;
    if (length >= maxBytes) break;
  }
  return Buffer.concat(chunks);
}

/**
 * Removes the content encoding of a whole body. `encoding` is the `Content-Encoding` header, `maxBytes` the cap on
 * what comes out. Throws a PostproofError: `too_large`, or `network` for codings that are unknown or do not fit.
 */
export async function decodeBody(
  bytes: Uint8Array,
  encoding: string | undefined,
  maxBytes: number,
): Promise<Uint8Array> {
  const codings = (encoding ?? "")
    .toLowerCase()
    .split(",", 16)
    .map((coding) => coding.trim());
  const known = codings.filter((coding) => coding !== "" && coding !== "identity").reverse();
  if (bytes.length === 0 || known.length === 0) return bytes;
  if (known.length > MOST_CODINGS) throw undecodable(`${known.length} codings upon one another`);
  let decoded = bytes;
  for (const coding of known) {
    const decode = Object.hasOwn(DECODERS, coding) ? DECODERS[coding] : undefined;
    if (decode === undefined) throw undecodable("a coding that is not known here");
    try {
      decoded = await decode(decoded, { maxOutputLength: maxBytes });
    } catch (error) {
      const full = error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
      throw full ? tooLarge(maxBytes) : undecodable(`it is not ${coding}`, error);
    }
  }
  return decoded;
}

/**
 * Whether a body may have broken off before its end: the connection ended it, and nothing in it says that it is whole. A
 * content encoding that could be removed has an end of its own, and so have JSON and a page or document that is closed.
 *
 * @param bytes the body without its content encoding.
 */
export function isMaybeCut(
  status: number,
  headers: Readonly<Record<string, string>>,
  bytes: Uint8Array,
): boolean {
  const isFramed =
    headers["content-length"] !== undefined || /\bchunked\b/i.test(headers["transfer-encoding"] ?? "");
  if (isFramed || status === 204 || status === 304) return false;
  if (bytes.length === 0) return true;
  const coding = (headers["content-encoding"] ?? "identity").trim().toLowerCase();
  if (coding !== "identity" && coding !== "") return false;
  return !saysItsEnd(new TextDecoder().decode(bytes), essenceOf(headers["content-type"]));
}

/** Whether a text is JSON (a number could go on), or a document whose outermost element is closed. */
function saysItsEnd(text: string, type: string): boolean {
  if (/[/+]json$/.test(type)) {
    try {
      return typeof JSON.parse(text) !== "number";
    } catch {
      return false;
    }
  }
  if (!/html|xml/.test(type)) return false;
  const root = type === "text/html" ? "html" : /<([A-Za-z][\w:.-]{0,99})/.exec(text.slice(0, 65_536))?.[1];
  return root !== undefined && text.slice(-65_536).toLowerCase().includes(`</${root.toLowerCase()}>`);
}

/** The error for more bytes than the cap allows. */
export function tooLarge(maxBytes: number): PostproofError {
  return new PostproofError("too_large", `the answer is larger than ${maxBytes} bytes`);
}

function undecodable(why: string, cause?: unknown): PostproofError {
  return new PostproofError("network", `the answer's content encoding cannot be removed: ${why}`, { cause });
}

/** The media type in a `content-type` header, without its parameters. */
export function essenceOf(contentType: string | undefined): string {
  return (contentType ?? "").slice(0, 256).split(";", 1)[0]!.trim().toLowerCase();
}
