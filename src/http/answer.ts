// An answer as it is recorded. Apart, since only who asks needs to know encodings.
import sniffHtmlEncoding from "html-encoding-sniffer";
import type { RecordedAnswer, RecordedBody } from "../model/capture.ts";
import { essenceOf } from "./body.ts";

const SECRET_RESPONSE_HEADERS: ReadonlySet<string> = new Set([
  "set-cookie",
  "set-cookie2",
  "authentication-info",
]);

/** An answer in the form that a record is made of. */
interface AnswerParts {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  readonly maybeCut: boolean;
  readonly url: URL;
  readonly redirects: number;
}

/** The record of an answer: all of its headers but cookies and the like, and its body. */
export function recordAnswer(answer: AnswerParts): RecordedAnswer {
  const headers = Object.entries(answer.headers).filter(([name]) => !SECRET_RESPONSE_HEADERS.has(name));
  return {
    status: answer.status,
    headers: Object.fromEntries(headers),
    body: recordBody(answer.bytes, answer.headers["content-type"]),
    truncated: false,
    ...(answer.maybeCut ? { maybeCut: true as const } : {}),
    ...(answer.redirects > 0 ? { url: answer.url.href } : {}),
  };
}

/**
 * A body for the record, such that the bytes received can be had again exactly: as text where the answer is text in
 * UTF-8 and nothing says otherwise, else as base64, with the encoding of a text in another. (A byte order mark makes it
 * base64: text readers drop the mark.)
 */
export function recordBody(bytes: Uint8Array, contentType: string | undefined): RecordedBody {
  const base64 = () => ({
    base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64"),
  });
  if (!isTextType(contentType)) return base64();
  const charset = charsetOf(bytes, contentType);
  if (charset !== "utf-8" && !isAscii(bytes, charset)) return { ...base64(), charset };
  if (startsWithMark(bytes)) return base64();
  try {
    return { utf8: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return base64();
  }
}

/** Whether a text reads the same in an encoding as in UTF-8: letters and signs of ASCII, in any but those that shift or take two bytes. */
function isAscii(bytes: Uint8Array, charset: string): boolean {
  return !charset.startsWith("utf-16") && bytes.every((byte) => byte < 0x80 && byte !== 0x1b);
}

function isTextType(contentType: string | undefined): boolean {
  const type = essenceOf(contentType);
  return (
    type === "" || /^text\/|[/+](json|xml)$|^application\/(javascript|x-www-form-urlencoded)$/.test(type)
  );
}

function startsWithMark(bytes: Uint8Array): boolean {
  const [a, b, c] = bytes;
  return (a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xfe && b === 0xff) || (a === 0xff && b === 0xfe);
}

/** The encoding of a text: of HTML as the HTML standard has it, else what the header says. JSON is UTF-8 by definition. */
function charsetOf(bytes: Uint8Array, contentType: string | undefined): string {
  const type = essenceOf(contentType);
  if (/[/+]json$/.test(type)) return "utf-8";
  const label = /charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec((contentType ?? "").slice(0, 256))?.[1];
  if (type.includes("html"))
    return sniffHtmlEncoding(bytes, {
      transportLayerEncodingLabel: label,
      defaultEncoding: "UTF-8",
    }).toLowerCase();
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return "utf-8";
  }
}
