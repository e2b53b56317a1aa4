// Records of a WARC file (ISO 28500, version 1.1): each a packed piece of its own, so that it can be read by its place.
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { sha256 } from "../../media/digest.ts";
import type { RecordedAnswer } from "../../model/capture.ts";
import { joined } from "../../store/zip.ts";

const packed = promisify(gzip);

/** One record. */
export interface WarcRecord {
  /**
   * `response`: what a server answered. `resource`: a file made here. `conversion`: another form of what was answered, made
   * here. `warcinfo`: what the file is.
   */
  readonly type: "warcinfo" | "response" | "resource" | "conversion";
  /** What the record is of: by it its id is told, the same whenever it is written. */
  readonly id: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** The address that it is of; none of a `warcinfo`. */
  readonly url?: string;
  readonly contentType: string;
  readonly block: Uint8Array;
  /** The body within the block, where that is more. Default: the whole block. */
  readonly payload?: Uint8Array;
  /** Why the end of it is not there. */
  readonly truncated?: "length" | "disconnect";
  /** The `id` of the record that it is another form of. */
  readonly refersTo?: string;
}

/** The bytes of a record. Line ends in values would begin fields of their own, and become spaces. */
export async function warcRecord({ payload, block, ...record }: WarcRecord): Promise<Uint8Array> {
  const fields: readonly (readonly [string, string | number | undefined])[] = [
    ["WARC-Type", record.type],
    ["WARC-Record-ID", recordId(record.id)],
    ["WARC-Date", record.at],
    ["WARC-Target-URI", record.url],
    ["WARC-Refers-To", record.refersTo === undefined ? undefined : recordId(record.refersTo)],
    ["WARC-Truncated", record.truncated],
    ["WARC-Payload-Digest", payload && digestOf(payload)],
    ["WARC-Block-Digest", digestOf(block)],
    ["Content-Type", record.contentType],
    ["Content-Length", block.length],
  ];
  const head = fields
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${oneLine(String(value))}\r\n`)
    .join("");
  return new Uint8Array(await packed(joined(encoded(`WARC/1.1\r\n${head}\r\n`), block, encoded("\r\n\r\n"))));
}

/** How digests are written in records and in their index. */
export function digestOf(bytes: Uint8Array): string {
  return `sha256:${sha256(bytes)}`;
}

/**
 * An answer as a server sends it, before its body. The body is kept without its content encoding and whole, so that the
 * fields which would say otherwise are kept under another name.
 */
export function answerHead({ status, headers }: RecordedAnswer, length: number): Uint8Array {
  const lines = Object.entries(headers)
    .filter(([name]) => name !== "content-length")
    .map(([name, value]) => `${CODED.has(name) ? "x-orig-" : ""}${oneLine(name)}: ${oneLine(value)}\r\n`);
  return encoded(`HTTP/1.1 ${status} \r\n${lines.join("")}content-length: ${length}\r\n\r\n`);
}

const CODED: ReadonlySet<string> = new Set(["content-encoding", "transfer-encoding"]);

const oneLine = (text: string): string => text.replace(/[\r\n]+/g, " ");
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A UUID made of what a record is of (version 8: of our own making). */
function recordId(name: string): string {
  const hex = sha256(name);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return `<urn:uuid:${parts.join("-")}-${hex.slice(20, 32)}>`;
}
