// What the copies are made of, part by part: a copy may hold nothing but its picture.

const ALLOWED: Readonly<Record<string, ReadonlySet<string>>> = {
  // JFIF header, tables, frame, scan, end
  jpg: new Set(["e0", "db", "c0", "c2", "c4", "da", "dd", "d9"]),
  png: new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND", "pHYs"]),
  webp: new Set(["VP8 ", "VP8L", "VP8X", "ALPH"]),
};

/** Names of the parts of an encoded picture that are not its picture. Empty for a clean one. */
export function extraParts(file: string, bytes: Uint8Array): string[] {
  const extension = file.split(".")[1]!;
  const parts =
    extension === "jpg" ? jpegParts(bytes) : extension === "png" ? pngParts(bytes) : webpParts(bytes);
  return parts.filter((part) => !ALLOWED[extension]!.has(part));
}

const ascii = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Markers; within a scan only the next marker is looked for, and nothing may follow the end. */
function jpegParts(bytes: Uint8Array): string[] {
  const view = viewOf(bytes);
  const parts: string[] = [];
  for (let at = 2; at < bytes.length;) {
    if (bytes[at] !== 0xff) return [...parts, "no marker"];
    const marker = bytes[at + 1]!;
    parts.push(marker.toString(16));
    if (marker === 0xd9) return at + 2 === bytes.length ? parts : [...parts, "after the end"];
    if (marker === 0xe0 && view.getUint16(at + 2) !== 16) parts.push("thumbnail");
    at += 2 + view.getUint16(at + 2);
    if (marker !== 0xda) continue;
    while (
      at < bytes.length &&
      !(bytes[at] === 0xff && bytes[at + 1] !== 0 && (bytes[at + 1]! & 0xf8) !== 0xd0)
    )
      at++;
    // d8 and d9 share their upper bits with the restart markers
    if (at >= bytes.length && bytes.at(-2) === 0xff && bytes.at(-1) === 0xd9) at = bytes.length - 2;
  }
  return [...parts, "no end"];
}

function pngParts(bytes: Uint8Array): string[] {
  const parts: string[] = [];
  let at = 8;
  for (; at + 8 <= bytes.length; at += 12 + viewOf(bytes).getUint32(at)) parts.push(ascii(bytes, at + 4));
  return at === bytes.length ? parts : [...parts, "after the end"];
}

function webpParts(bytes: Uint8Array): string[] {
  const parts: string[] = [];
  let at = 12;
  for (; at + 8 <= bytes.length;) {
    const length = viewOf(bytes).getUint32(at + 4, true);
    parts.push(ascii(bytes, at));
    at += 8 + length + (length % 2);
  }
  return at === bytes.length ? parts : [...parts, "after the end"];
}

/** Whether bytes hold a text, as Latin-1. */
export function holds(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text, 0, "latin1");
}

/** The signatures with which metadata begins, whatever the format around it. */
export const SIGNATURES = [
  "Exif\0\0",
  "http://ns.adobe.com/",
  "<x:xmpmeta",
  "Photoshop 3.0",
  "8BIM",
  "ICC_PROFILE",
  "acspAPPL",
];
