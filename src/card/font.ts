// Fonts: for which characters one has a glyph, as its table `cmap` says (OpenType, "cmap"; WOFF File Format 1.0).
import { PostproofError } from "../errors.ts";

/** Whether a font has a glyph for a code point. */
export type Coverage = (codePoint: number) => boolean;

/**
 * Reads for which characters a font has a glyph.
 * @param name says which font it is, where it cannot be read
 * @throws PostproofError `invalid_input` for what is no TrueType, OpenType or WOFF font
 */
export async function coverageOf(font: Uint8Array, name: string): Promise<Coverage> {
  try {
    const table = await characterMap(font);
    if (table) return coverageIn(table);
  } catch (cause) {
    throw notAFont(name, cause);
  }
  throw notAFont(name);
}

function notAFont(name: string, cause?: unknown): PostproofError {
  return new PostproofError(
    "invalid_input",
    `${name} cannot be read: a font is the bytes of one .ttf, .otf or .woff file. Of a .woff2 file give one of these.`,
    { cause },
  );
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The name of a table, as the number that stands there. */
const CMAP = 0x636d6170;
const WOFF = 0x774f4646;
/** The first four bytes of TrueType, of the same by Apple, and of OpenType with outlines of PostScript. */
const PLAIN: ReadonlySet<number> = new Set([0x00010000, 0x74727565, 0x4f54544f]);

async function characterMap(font: Uint8Array): Promise<DataView | undefined> {
  const view = viewOf(font);
  const kind = view.getUint32(0);
  if (PLAIN.has(kind)) {
    const at = entryOf(view, 12, 16, view.getUint16(4));
    if (at === undefined) return undefined;
    const offset = view.getUint32(at + 8);
    return viewOf(font.subarray(offset, offset + view.getUint32(at + 12)));
  }
  const at = kind === WOFF ? entryOf(view, 44, 20, view.getUint16(12)) : undefined;
  if (at === undefined) return undefined;
  const [offset, packed, whole] = [view.getUint32(at + 4), view.getUint32(at + 8), view.getUint32(at + 12)];
  const bytes = font.subarray(offset, offset + packed);
  return viewOf(packed < whole ? await unpacked(bytes) : bytes);
}

/** Where the entry of the table of characters stands in a directory of tables. */
function entryOf(view: DataView, start: number, size: number, count: number): number | undefined {
  for (let at = start; at < start + size * count; at += size) if (view.getUint32(at) === CMAP) return at;
  return undefined;
}

async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The subtable of all of Unicode where there is one, else that of its first plane. */
function coverageIn(table: DataView): Coverage {
  const found = new Map<number, number>();
  for (let index = 0; index < table.getUint16(2); index++) {
    const offset = table.getUint32(4 + 8 * index + 4);
    found.set(table.getUint16(offset), offset);
  }
  const [groups, segments] = [found.get(12), found.get(4)];
  if (groups !== undefined) return (code) => hasInGroups(table, groups, code);
  if (segments !== undefined) return (code) => hasInSegments(table, segments, code);
  throw new RangeError("no table of Unicode characters");
}

function hasInGroups(table: DataView, start: number, code: number): boolean {
  const count = table.getUint32(start + 12);
  for (let at = start + 16; at < start + 16 + 12 * count; at += 12)
    if (code >= table.getUint32(at) && code <= table.getUint32(at + 4))
      return table.getUint32(at + 8) + code - table.getUint32(at) !== 0;
  return false;
}

function hasInSegments(table: DataView, start: number, code: number): boolean {
  const width = table.getUint16(start + 6);
  const ends = start + 14;
  const starts = ends + width + 2;
  for (let at = 0; at < width; at += 2) {
    if (code > table.getUint16(ends + at)) continue;
    const first = table.getUint16(starts + at);
    if (code < first) return false;
    const range = starts + 2 * width + at;
    const offset = table.getUint16(range);
    const delta = table.getUint16(starts + width + at);
    const glyph = offset === 0 ? code : table.getUint16(range + offset + 2 * (code - first));
    return glyph !== 0 && ((glyph + delta) & 0xffff) !== 0;
  }
  return false;
}
