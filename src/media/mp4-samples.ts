// Where the samples of a track lie in an MP4 file, so that those of a track that goes are overwritten with it.
import type { Box, Boxes } from "./mp4-boxes.ts";
import { childOf } from "./mp4-boxes.ts";
import { Refusal } from "./refusal.ts";

/** More separate stretches of data than this are not searched for samples. */
const MOST_STRETCHES = 100;
/** No track of a post's video has so many samples: a day of 30 pictures a second. */
const MOST_SAMPLES = 2_600_000;

/**
 * Overwrites every sample of a track with zeros.
 * @throws Refusal if one lies outside of the file's data, or the tables do not tell where they lie
 */
export function zeroSamples(file: Boxes, track: Box, data: readonly Box[]): void {
  const table = descend(file, track, ["mdia", "minf", "stbl"]);
  if (!table) return; // Without tables it has no samples.
  const sizeOf = sizesIn(file, table);
  const runs = runsIn(file, table);
  if (data.length > MOST_STRETCHES) throw unclear();
  let sample = 0;
  let run = 0;
  let left = file.bytes.length;
  for (const [index, offset] of offsetsIn(file, table).entries()) {
    while (run + 1 < runs.length && runs[run + 1]!.first <= index + 1) run += 1;
    let length = 0;
    for (let count = runs[run]?.samples ?? 0; count > 0; count -= 1) {
      const size = sizeOf(sample++);
      if (size === undefined || sample > MOST_SAMPLES) throw unclear();
      length += size;
    }
    const end = offset + length;
    left -= length;
    if (left < 0 || !data.some(({ body, end: last }) => offset >= body && end <= last)) throw unclear();
    file.bytes.fill(0, offset, end);
  }
  if (sizeOf(sample) !== undefined) throw unclear();
}

const unclear = (): Refusal =>
  new Refusal("The file carries a track beside picture and sound that cannot be removed.");

function descend(file: Boxes, from: Box, path: readonly string[]): Box | undefined {
  let box: Box | undefined = from;
  for (const type of path) box = box && childOf(file, box, type);
  return box;
}

/** The size of each sample, by its index; `undefined` behind the last. */
function sizesIn(file: Boxes, table: Box): (index: number) => number | undefined {
  const box = childOf(file, table, "stsz");
  if (!box && childOf(file, table, "stz2")) throw unclear();
  if (!box || box.end - box.body < 12) return () => undefined;
  const { view } = file;
  const common = view.getUint32(box.body + 4);
  const count = view.getUint32(box.body + 8);
  if (count > MOST_SAMPLES || (common === 0 && box.body + 12 + count * 4 > box.end)) throw unclear();
  return (index) =>
    index >= count ? undefined : common > 0 ? common : view.getUint32(box.body + 12 + index * 4);
}

/** From which chunk on, counted from 1, a chunk has how many samples. */
function runsIn(file: Boxes, table: Box): { readonly first: number; readonly samples: number }[] {
  return rowsOf(file, table, "stsc", 12).map((at) => ({
    first: file.view.getUint32(at),
    samples: file.view.getUint32(at + 4),
  }));
}

function offsetsIn(file: Boxes, table: Box): number[] {
  const { view } = file;
  return [
    ...rowsOf(file, table, "stco", 4).map((at) => view.getUint32(at)),
    ...rowsOf(file, table, "co64", 8).map((at) => Number(view.getBigUint64(at))),
  ];
}

/** Where the rows of a table stand, behind version, flags and their number. */
function rowsOf(file: Boxes, table: Box, type: string, length: number): number[] {
  const box = childOf(file, table, type);
  if (!box || box.end - box.body < 8) return [];
  const count = file.view.getUint32(box.body + 4);
  if (count > MOST_SAMPLES || box.body + 8 + count * length > box.end) throw unclear();
  return Array.from({ length: count }, (_, index) => box.body + 8 + index * length);
}
