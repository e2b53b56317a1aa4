// MHTML (RFC 2557): a page and what belongs to it as parts of one message, as browsers save it.

/** One part. */
export interface MhtmlPart {
  readonly location: string | undefined;
  readonly type: string;
  readonly charset: string | undefined;
  readonly bytes: Uint8Array;
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

/** Reads a saved page; `undefined` if it is no message of several parts. Linear in its length. */
export function readMhtml(bytes: Uint8Array): Mhtml | undefined {
  // One character a byte, so that places in the text are places in the bytes.
  const text = new TextDecoder("latin1").decode(bytes);
  const head = headersOf(text, 0);
  const boundary = /boundary="?([^";\r\n]{1,200})"?/i.exec(head.headers.get("content-type") ?? "")?.[1];
  if (boundary === undefined) return undefined;
  const mark = `--${boundary}`;
  const parts: MhtmlPart[] = [];
  let at = text.indexOf(mark, head.end);
  while (at >= 0 && parts.length < MOST_PARTS) {
    const begin = text.indexOf("\n", at) + 1;
    const end = text.indexOf(mark, begin);
    if (begin === 0 || end < 0) break;
    parts.push(partOf(text, begin, end));
    at = end;
  }
  const date = Date.parse(head.headers.get("date") ?? "");
  return {
    url: head.headers.get("snapshot-content-location") ?? parts[0]?.location,
    savedAt: Number.isFinite(date) ? new Date(date).toISOString() : undefined,
    parts,
  };
}

function partOf(text: string, begin: number, end: number): MhtmlPart {
  const { headers, end: from } = headersOf(text, begin);
  const [type = "", ...more] = (headers.get("content-type") ?? "").split(";");
  const body = text.slice(from, end).replace(/\r?\n$/, "");
  const encoding = headers.get("content-transfer-encoding")?.toLowerCase();
  return {
    location: headers.get("content-location"),
    type: type.trim().toLowerCase(),
    charset: /charset="?([\w-]{1,40})"?/i.exec(more.join(";"))?.[1],
    bytes:
      encoding === "base64" ? base64(body) : encoding === "quoted-printable" ? quoted(body) : latin1(body),
  };
}

/** Header lines up to the empty one; a line that begins with white space goes on. */
function headersOf(text: string, begin: number): { headers: Map<string, string>; end: number } {
  const headers = new Map<string, string>();
  let at = begin;
  let last = "";
  while (at < text.length) {
    const next = text.indexOf("\n", at);
    const line = text.slice(at, next < 0 ? text.length : next).replace(/\r$/, "");
    at = next < 0 ? text.length : next + 1;
    if (line === "") break;
    const colon = line.indexOf(":");
    if (/^[ \t]/.test(line)) headers.set(last, `${headers.get(last) ?? ""} ${line.trim()}`);
    else if (colon > 0) {
      last = line.slice(0, colon).toLowerCase();
      headers.set(last, line.slice(colon + 1).trim());
    }
  }
  return { headers, end: at };
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

function base64(text: string): Uint8Array {
  try {
    return latin1(atob(text.replace(/\s+/g, "")));
  } catch {
    return new Uint8Array();
  }
}

function quoted(text: string): Uint8Array {
  const joined = text.replace(/=\r?\n/g, "");
  return latin1(
    joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
  );
}
