// What the copies are made of, part by part: a copy may hold nothing but its picture and the packet of its credit.

const ALLOWED: Readonly<Record<string, ReadonlySet<string>>> = {
  // JFIF header, tables, frame, scan, end
  jpg: new Set(["e0", "db", "c0", "c2", "c4", "da", "dd", "d9"]),
  png: new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND", "pHYs"]),
  webp: new Set(["VP8 ", "VP8L", "VP8X", "ALPH"]),
  avif: new Set(["ftyp", "meta", "mdat", "item av01", "ispe", "pixi", "av1C", "nclx", "auxC", "ipma"]),
};

const XMP = "XMP";
const PNG_XMP = "XML:com.adobe.xmp\0\0\0\0\0";
const JPEG_XMP = "http://ns.adobe.com/xap/1.0/\0";

/**
 * Names of the parts of an encoded picture that are not its picture. Empty for a clean one, `["XMP"]` for one that
 * carries a packet where readers look for it.
 */
export function extraParts(file: string, bytes: Uint8Array): string[] {
  const extension = file.split(".")[1]!;
  const partsOf = { jpg: jpegParts, png: pngParts, webp: webpParts, avif: avifParts }[extension]!;
  return partsOf(bytes).filter((part) => !ALLOWED[extension]!.has(part));
}

/** The XMP packet of a file and all the bytes around it; the packet is `undefined` if there is none. */
export function packetOf(bytes: Uint8Array): { packet: string | undefined; rest: Uint8Array } {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = all.indexOf("<?xpacket begin=");
  const end = '<?xpacket end="r"?>';
  if (start < 0) return { packet: undefined, rest: bytes };
  const after = all.indexOf(end, start) + end.length;
  // The header of the segment is the packet's own.
  const from = all.subarray(0, start).toString("latin1").endsWith(JPEG_XMP) ? start - JPEG_XMP.length : start;
  return {
    packet: all.subarray(start, after).toString("utf8"),
    rest: Buffer.concat([all.subarray(0, from), all.subarray(after)]),
  };
}

const ascii = (bytes: Uint8Array, at: number, length = 4): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));
const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Markers; within a scan only the next marker is looked for, and nothing may follow the end. */
function jpegParts(bytes: Uint8Array): string[] {
  const view = viewOf(bytes);
  const parts: string[] = [];
  for (let at = 2; at < bytes.length;) {
    if (bytes[at] !== 0xff) return [...parts, "no marker"];
    const marker = bytes[at + 1]!;
    const isXmp = marker === 0xe1 && ascii(bytes, at + 4, JPEG_XMP.length) === JPEG_XMP;
    parts.push(isXmp ? XMP : marker.toString(16));
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

/** Many readers stop at the first picture data, and read no compressed text. */
function pngParts(bytes: Uint8Array): string[] {
  const parts: string[] = [];
  let at = 8;
  for (; at + 8 <= bytes.length; at += 12 + viewOf(bytes).getUint32(at)) {
    const name = ascii(bytes, at + 4);
    const isXmp = name === "iTXt" && ascii(bytes, at + 8, PNG_XMP.length) === PNG_XMP;
    parts.push(isXmp && !parts.includes("IDAT") ? XMP : name);
  }
  return at === bytes.length ? parts : [...parts, "after the end"];
}

function webpParts(bytes: Uint8Array): string[] {
  const parts: string[] = [];
  let at = 12;
  for (; at + 8 <= bytes.length;) {
    const length = viewOf(bytes).getUint32(at + 4, true);
    const name = ascii(bytes, at);
    parts.push(name === "XMP " ? XMP : name);
    at += 8 + length + (length % 2);
  }
  return at === bytes.length ? parts : [...parts, "after the end"];
}

const CONTAINERS = new Map([
  ["meta", 4],
  ["iinf", 6],
  ["iprp", 0],
  ["ipco", 0],
]);
/** What says where things are: no place for anything else. */
const PLACES = new Set(["hdlr", "pitm", "iloc", "iref", "iinf", "iprp", "ipco"]);

/** Boxes, down to the entries for items and the properties of pictures. */
function avifParts(bytes: Uint8Array, start = 0, end = bytes.length): string[] {
  const parts: string[] = [];
  let at = start;
  while (at + 8 <= end) {
    const length = viewOf(bytes).getUint32(at);
    const name = ascii(bytes, at + 4);
    const content = ascii(bytes, at + 8, length - 8);
    if (name === "infe") {
      const type = content.slice(8, 12);
      parts.push(content.includes("application/rdf+xml\0") && type === "mime" ? XMP : `item ${type}`);
    } else if (name === "colr") parts.push(content.slice(0, 4));
    else if (!PLACES.has(name)) parts.push(name);
    const inner = CONTAINERS.get(name);
    if (inner !== undefined) parts.push(...avifParts(bytes, at + 8 + inner, at + length));
    if (length < 8) return [...parts, "no length"];
    at += length;
  }
  return at === end ? parts : [...parts, "after the end"];
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
