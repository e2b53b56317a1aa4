// MHTML (RFC 2557): a page and what belongs to it as parts of one message, as browsers save it. By hand, since readers of mail
// hold all of a message in memory, and drop where each part was.
import type { HeldFile } from "../model/material.ts";
import { fromBase64, latin1Bytes, latin1Text, pieceOf } from "./held.ts";

/** One part, and where its body stands in the file, in bytes. */
export interface MhtmlPart {
  readonly location: string | undefined;
  readonly type: string;
  readonly charset: string | undefined;
  readonly encoding: string | undefined;
  readonly from: number;
  readonly to: number;
}

/** A saved page. */
export interface Mhtml {
  /** The page's address. */
  readonly url: string | undefined;
  /** When it was saved, ISO 8601 UTC. */
  readonly savedAt: string | undefined;
  readonly parts: readonly MhtmlPart[];
}

const MOST_PARTS = 10_000;
/** More of a line is not looked at, in bytes: no header and no boundary is as long. */
const MOST_LINE = 8_192;
/** Lines of one head that are read. */
const MOST_HEADERS = 100;
const LINE_FEED = 0x0a;

/**
 * Finds the parts of a saved page; `undefined` if it is no message of several parts. Linear in its length, in memory that
 * does not grow with it: bodies are read by {@link bodyOf}.
 */
export async function readMhtml(file: HeldFile): Promise<Mhtml | undefined> {
  const parts: MhtmlPart[] = [];
  let head: Headers | undefined;
  let mark = "";
  let open: Headers | undefined;
  let gathered: string[] | undefined = [];
  let from = 0;
  for await (const { text, begin, end } of linesOf(file)) {
    if (mark !== "" && text.startsWith(mark)) {
      // The break before a boundary belongs to it.
      if (open && gathered === undefined) parts.push(partOf(open, from, begin));
      if (parts.length === MOST_PARTS) break;
      gathered = [];
      open = undefined;
    } else if (gathered !== undefined && text === "") {
      const headers = headersIn(gathered);
      gathered = undefined;
      from = end;
      if (head !== undefined) open = headers;
      else {
        head = headers;
        const boundary = /boundary="?([^";\r\n]{1,200})"?/i.exec(head.get("content-type") ?? "")?.[1];
        if (boundary === undefined) return undefined;
        mark = `--${boundary}`;
      }
    } else if (gathered !== undefined && gathered.length < MOST_HEADERS) gathered.push(text);
  }
  if (!head || mark === "") return undefined;
  const date = Date.parse(head.get("date") ?? "");
  return {
    url: head.get("snapshot-content-location") ?? parts[0]?.location,
    savedAt: Number.isFinite(date) ? new Date(date).toISOString() : undefined,
    parts,
  };
}

/** The body of a part, its transfer encoding removed. Takes about four times its length in memory. */
export async function bodyOf(file: HeldFile, { from, to, encoding }: MhtmlPart): Promise<Uint8Array> {
  const text = latin1Text(await pieceOf(file, from, to)).replace(/\r?\n$/, "");
  if (encoding === "base64") return fromBase64(text);
  return encoding === "quoted-printable" ? quoted(text) : latin1Bytes(text);
}

type Headers = ReadonlyMap<string, string>;

function partOf(headers: Headers, from: number, to: number): MhtmlPart {
  const [type = "", ...more] = (headers.get("content-type") ?? "").split(";");
  return {
    location: headers.get("content-location"),
    type: type.trim().toLowerCase(),
    charset: /charset="?([\w-]{1,40})"?/i.exec(more.join(";"))?.[1],
    encoding: headers.get("content-transfer-encoding")?.toLowerCase(),
    from,
    to,
  };
}

/** A line that begins with white space goes on the one before. */
function headersIn(lines: readonly string[]): Headers {
  const headers = new Map<string, string>();
  let last = "";
  for (const line of lines) {
    const colon = line.indexOf(":");
    if (/^[ \t]/.test(line)) headers.set(last, `${headers.get(last) ?? ""} ${line.trim()}`);
    else if (colon > 0) {
      last = line.slice(0, colon).toLowerCase();
      headers.set(last, line.slice(colon + 1).trim());
    }
  }
  return headers;
}

interface Line {
  /** Without its break, and no more than {@link MOST_LINE} of it; one character a byte. */
  readonly text: string;
  /** Where it begins, and where the next one does, in bytes. */
  readonly begin: number;
  readonly end: number;
}

async function* linesOf(file: HeldFile): AsyncGenerator<Line> {
  let before = 0;
  let begin = 0;
  let held = "";
  for await (const chunk of file.bytes()) {
    let at = 0;
    for (let next = chunk.indexOf(LINE_FEED); next >= 0; next = chunk.indexOf(LINE_FEED, at)) {
      const piece = latin1Text(chunk.subarray(at, Math.min(next, at + MOST_LINE)));
      at = next + 1;
      yield { text: (held + piece).replace(/\r$/, ""), begin, end: before + at };
      held = "";
      begin = before + at;
    }
    if (held.length < MOST_LINE) held += latin1Text(chunk.subarray(at, at + MOST_LINE));
    before += chunk.length;
  }
  if (before > begin) yield { text: held, begin, end: before };
}

function quoted(text: string): Uint8Array {
  const joined = text.replace(/=\r?\n/g, "");
  const bytes = new Uint8Array(joined.length);
  let length = 0;
  for (let at = 0; at < joined.length; at += 1) {
    const hex = joined[at] === "=" ? joined.slice(at + 1, at + 3) : "";
    const isByte = /^[0-9A-Fa-f]{2}$/.test(hex);
    bytes[length] = isByte ? parseInt(hex, 16) : joined.charCodeAt(at);
    if (isByte) at += 2;
    length += 1;
  }
  return bytes.subarray(0, length);
}
