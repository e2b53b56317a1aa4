// Pictures of golden cases as they are meant to be, kept as sheets; what a new picture differs in, and by how much.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import type { Shot } from "../browser/sheet.ts";

/** Where the pictures lie: one sheet for each width, and what each case takes of it. */
const FOLDER = join(import.meta.dirname, "pictures");

/**
 * Before they are kept, levels of green, and what red and blue differ from it, are rounded to multiples of this: the
 * edges of glyphs, greys for the most part, then take a third of the bytes. That moves a level by 16 at most.
 */
const STEP = 16;

/**
 * A pixel differs if one of its channels does by more than this: more than rounding and the last bits of another
 * machine's arithmetic can do together, and less than any change that an eye would notice in a glyph.
 */
export const DELTA = 20;

/** No more pixels of a case than these may differ: less than a full stop has. */
export const MOST = 4;

/** Pictures of one mode by name. */
export type Shots = ReadonlyMap<string, Shot>;

/** The most rows that a sheet can have in one column. */
const ROWS = 16_000;

/** Fewer rows than these are kept once more: to say where they stand would take more room. */
const LEAST = 16;
/** In so many places at most is looked for the longest run of rows. */
const TRIES = 40;

/** A case as runs of rows of its sheet: where each begins, and how many they are. */
type Runs = readonly (readonly [start: number, count: number])[];
type Index = Readonly<Record<string, Readonly<Record<string, Runs>>>>;

/**
 * Keeps the pictures of all modes of one width. Most rows of most cases are rows of others too, such as the head of the
 * same account: each is kept once, so that the sheet shows what is new, case by case.
 */
export async function keep(width: number, modes: ReadonlyMap<string, Shots>): Promise<void> {
  const rows: Buffer[] = [];
  /** Where rows of the same bytes stand. */
  const places = new Map<string, number[]>();
  const runsOf = ({ pixels, height }: Shot): Runs => {
    const own = Array.from({ length: height }, (_none, y) =>
      roundedRow(pixels.subarray(y * width * 3, (y + 1) * width * 3)),
    );
    const texts = own.map((row) => row.toString("latin1"));
    const runs: [number, number][] = [];
    for (let y = 0; y < height;) {
      let [start, count] = [rows.length, 0];
      for (const place of (places.get(texts[y]!) ?? []).slice(-TRIES)) {
        let same = 0;
        while (y + same < height && rows[place + same]?.equals(own[y + same]!)) same++;
        if (same > count) [start, count] = [place, same];
      }
      if (count < LEAST) {
        [start, count] = [rows.length, 1];
        rows.push(own[y]!);
        places.set(texts[y]!, [...(places.get(texts[y]!) ?? []), start]);
      }
      const last = runs.at(-1);
      if (last && last[0] + last[1] === start) last[1] += count;
      else runs.push([start, count]);
      y += count;
    }
    return runs;
  };
  const index: Index = Object.fromEntries(
    [...modes].map(([mode, shots]) => [
      mode,
      Object.fromEntries([...shots].map(([name, shot]) => [name, runsOf(shot)])),
    ]),
  );
  const columns = Math.ceil(rows.length / ROWS);
  const height = Math.min(rows.length, ROWS);
  const sheet = Buffer.alloc(columns * width * height * 3);
  rows.forEach((row, place) => row.copy(sheet, offset(place, width, columns)));
  await mkdir(FOLDER, { recursive: true });
  const image = sharp(sheet, { raw: { width: columns * width, height, channels: 3 } });
  await image.webp({ lossless: true, effort: 6 }).toFile(join(FOLDER, `${width}.webp`));
  const lines = Object.entries(index).map(
    ([mode, of]) =>
      `"${mode}":{\n${Object.entries(of)
        .map(([name, runs]) => `"${name}":${JSON.stringify(runs)}`)
        .join(",\n")}}`,
  );
  await writeFile(join(FOLDER, `${width}.json`), `{${lines.join(",\n")}}\n`);
}

/** The pictures of a mode as they were kept; none if none were. */
export async function kept(width: number, mode: string): Promise<Shots> {
  const sheet = await sheetOf(width);
  return new Map(
    Object.entries(sheet.index[mode] ?? {}).map(([name, runs]): [string, Shot] => {
      const rows = runs.flatMap(([start, count]) =>
        Array.from({ length: count }, (_none, row) => start + row),
      );
      const pixels = new Uint8Array(rows.length * width * 3);
      rows.forEach((row, y) => {
        const from = offset(row, width, sheet.columns);
        pixels.set(sheet.pixels.subarray(from, from + width * 3), y * width * 3);
      });
      return [name, { width, height: rows.length, pixels }];
    }),
  );
}

interface Sheet {
  readonly index: Index;
  readonly pixels: Buffer;
  readonly columns: number;
}

const sheets = new Map<number, Promise<Sheet>>();

function sheetOf(width: number): Promise<Sheet> {
  const sheet = sheets.get(width) ?? readSheet(width);
  sheets.set(width, sheet);
  return sheet;
}

async function readSheet(width: number): Promise<Sheet> {
  const index = JSON.parse(await readFile(join(FOLDER, `${width}.json`), "utf8")) as Index;
  const image = sharp(join(FOLDER, `${width}.webp`))
    .removeAlpha()
    .raw();
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  return { index, pixels: data, columns: info.width / width };
}

/** Where a row of a sheet begins among its bytes. */
function offset(row: number, width: number, columns: number): number {
  return ((row % ROWS) * columns + Math.floor(row / ROWS)) * width * 3;
}

function roundedRow(row: Uint8Array): Buffer {
  const kept = Buffer.alloc(row.length);
  for (let at = 0; at < row.length; at += 3) {
    const green = row[at + 1]!;
    const level = rounded(green);
    kept[at] = within(level + rounded(row[at]! - green));
    kept[at + 1] = within(level);
    kept[at + 2] = within(level + rounded(row[at + 2]! - green));
  }
  return kept;
}

const rounded = (level: number): number => Math.round(level / STEP) * STEP;
const within = (level: number): number => Math.max(0, Math.min(255, level));

/** How a picture differs from the one kept, in a sentence; nothing if it does not. */
export function difference(was: Shot | undefined, is: Shot): string | undefined {
  if (!was) return "is not among the pictures kept";
  if (was.width !== is.width || was.height !== is.height)
    return `is ${is.width} by ${is.height} px instead of ${was.width} by ${was.height}`;
  let count = 0;
  for (let at = 0; at < is.pixels.length; at += 3) if (differs(was, is, at)) count++;
  return count > MOST ? `differs in ${count} pixels` : undefined;
}

function differs(a: Shot, b: Shot, at: number): boolean {
  for (let channel = at; channel < at + 3; channel++)
    if (Math.abs(a.pixels[channel]! - b.pixels[channel]!) > DELTA) return true;
  return false;
}

/** Writes what was, what is, and in red where they differ, side by side. */
export async function show(file: string, was: Shot | undefined, is: Shot): Promise<void> {
  const width = is.width;
  const height = Math.max(is.height, was?.height ?? 0);
  const pixels = new Uint8Array(3 * width * height * 3).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      const to = (y * 3 * width + x) * 3;
      const inWas = was !== undefined && was.width === width && y < was.height;
      const inIs = y < is.height;
      if (inWas) pixels.set(was.pixels.subarray(at, at + 3), to);
      if (inIs) pixels.set(is.pixels.subarray(at, at + 3), to + width * 3);
      if (inWas !== inIs || (inWas && inIs && differs(was, is, at)))
        pixels.set([220, 0, 0], to + 2 * width * 3);
    }
  }
  await sharp(pixels, { raw: { width: 3 * width, height, channels: 3 } })
    .png()
    .toFile(file);
}
