// Files of sites as text, in whatever encoding they are: by their mark, by what they declare, or as UTF-8.

/** A declaration stands near the beginning (HTML, 13.2.3.2; CSS Syntax, 3.2). */
const MOST_PRESCANNED = 1_024;

/** Declarations in HTML, in XML and in CSS. */
const META = /<meta\s(?:(?!<meta\s)[^>]){0,500}?\bcharset\s*=\s*(?:["']\s*)?([\w.:-]{1,40})/i;
const XML = /^\s*<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})/i;
const CSS = /^@charset "([\w.:-]{1,40})";/;

/**
 * The text of a file of a site, read as a browser that is told nothing by a server. What declares nothing is UTF-8 if it
 * can be, and windows-1252 if not; UTF-16 without a mark is known by its zeros, since a server may say what it is.
 */
export function decodePage(bytes: Uint8Array): string {
  const mark = markOf(bytes) ?? wideOf(bytes);
  if (mark !== undefined) return new TextDecoder(mark).decode(bytes);
  const declared = declaredIn(bytes);
  if (declared !== undefined) return declared.decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function markOf([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : undefined;
}

/** UTF-16 by the zeros of its ASCII characters, of which markup and styles have many; nothing else has them. */
function wideOf(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, MOST_PRESCANNED);
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2]! += 1;
  const many = head.length / 4;
  if (zeros[1]! > many && zeros[0]! * 10 < zeros[1]!) return "utf-16le";
  return zeros[0]! > many && zeros[1]! * 10 < zeros[0]! ? "utf-16be" : undefined;
}

/** Whether what was read as text can be some: pictures and programs are full of control characters. */
export function isText(text: string): boolean {
  const head = text.slice(0, 8 * MOST_PRESCANNED);
  // eslint-disable-next-line no-control-regex -- they are what is counted
  return (head.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/g) ?? []).length * 20 <= head.length;
}

/** A reader for the encoding that a file declares; `undefined` if it declares none that exists. */
function declaredIn(bytes: Uint8Array): InstanceType<typeof TextDecoder> | undefined {
  const head = Buffer.from(bytes.subarray(0, MOST_PRESCANNED)).toString("latin1");
  const label = (META.exec(head) ?? XML.exec(head) ?? CSS.exec(head))?.[1]?.toLowerCase();
  if (label === undefined) return undefined;
  // What could be read to find this is no UTF-16; and nobody defines x-user-defined.
  if (label.startsWith("utf-16")) return new TextDecoder("utf-8");
  if (label === "x-user-defined") return new TextDecoder("windows-1252");
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}
