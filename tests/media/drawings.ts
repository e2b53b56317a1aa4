// Pictures drawn by rule from a number, many and all different: landscapes, discs, pages of writing, posts.
import sharp from "sharp";

/** Width and height of every drawing, in pixels. */
export const SIZE = { width: 480, height: 320 } as const;
const { width, height } = SIZE;

/** The grey level of a pixel, 0 to 255. */
export type Drawing = (x: number, y: number) => number;

/** As a JPEG file. */
export function drawn(drawing: Drawing): Promise<Buffer> {
  const data = new Uint8ClampedArray(width * height);
  for (let y = 0, at = 0; y < height; y++) for (let x = 0; x < width; x++, at++) data[at] = drawing(x, y);
  return sharp(data, { raw: { width, height, channels: 1 } })
    .jpeg()
    .toBuffer();
}

/** Numbers from 0 to 1, always the same for the same seed (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Smooth hills of five sizes, from -1 to 1 or so; `x` and `y` from 0 to 1. */
function hills(next: () => number): (x: number, y: number) => number {
  const layers = [4, 8, 16, 32, 64].map((cells, depth) => ({
    cells,
    weight: 0.55 ** depth,
    heights: Float64Array.from({ length: (cells + 1) ** 2 }, () => next() * 2 - 1),
  }));
  const smooth = (t: number): number => t * t * (3 - 2 * t);
  return (x, y) => {
    let sum = 0;
    for (const { cells, weight, heights } of layers) {
      const [left, top] = [
        Math.min(cells - 1, Math.floor(x * cells)),
        Math.min(cells - 1, Math.floor(y * cells)),
      ];
      const [along, down] = [smooth(x * cells - left), smooth(y * cells - top)];
      const at = top * (cells + 1) + left;
      const upper = heights[at]! * (1 - along) + heights[at + 1]! * along;
      const lower = heights[at + cells + 1]! * (1 - along) + heights[at + cells + 2]! * along;
      sum += weight * (upper * (1 - down) + lower * down);
    }
    return sum / 2;
  };
}

/** A bright sky over dark land, with a ridge between: all alike at large. */
export function landscape(seed: number): Drawing {
  const next = numbers(seed);
  const [ridge, ground] = [hills(next), hills(next)];
  const horizon = 0.35 + 0.3 * next();
  return (x, y) => {
    const [across, down] = [x / width, y / height];
    const sky = down < horizon + 0.3 * ridge(across, 0.5);
    return (sky ? 200 - 60 * down : 90 - 20 * down) + 70 * ground(across, down);
  };
}

/** Discs of all sizes on a plain ground. */
export function discs(seed: number): Drawing {
  const next = numbers(seed);
  const ground = 40 + 180 * next();
  const all = Array.from({ length: 6 + Math.floor(20 * next()) }, () => ({
    x: next() * width,
    y: next() * height,
    radius: 15 + next() * 90,
    grey: next() * 255,
  }));
  return (x, y) =>
    all.findLast((disc) => (x - disc.x) ** 2 + (y - disc.y) ** 2 < disc.radius ** 2)?.grey ?? ground;
}

/** Black on white or, for odd seeds, white on black: lines of words of random lengths, always at the same places. */
export function page(seed: number): Drawing {
  const lines = Array.from({ length: 18 }, (_, line) => writing(numbers(seed * 100 + line), 30, 450));
  return (x, y) => {
    const [line, within] = [Math.floor((y - 40) / 14), (y - 40) % 14];
    const inked = line >= 0 && within < 8 && (lines[line]?.(x) ?? false);
    return inked === (seed % 2 === 0) ? 30 : 245;
  };
}

/** A post as one account's posts all look: a round picture, name and handle, and so many lines that differ. */
export function post(seed: number, lines: number): Drawing {
  const [name, handle] = [writing(numbers(-1), 90, 300), writing(numbers(-2), 90, 240)];
  const words = Array.from({ length: lines }, (_, line) => writing(numbers(seed * 100 + line), 20, 440));
  return (x, y) => {
    if ((x - 48) ** 2 + (y - 48) ** 2 < 28 ** 2) return 90;
    if (y >= 26 && y < 42) return name(x) ? 20 : 255;
    if (y >= 54 && y < 66) return handle(x) ? 120 : 255;
    const line = Math.floor((y - 100) / 34);
    return y >= 100 && (y - 100) % 34 < 22 && words[line]?.(x) ? 20 : 255;
  };
}

/** Whether there is ink in a column of a line of writing: words of letters, each two thirds stroke. */
function writing(next: () => number, from: number, to: number): (x: number) => boolean {
  const inked = new Set<number>();
  for (let x = from; x < to; x += 8) {
    for (const end = Math.min(to, x + 10 + next() * 60); x < end; x++) if (next() < 0.65) inked.add(x);
  }
  return (x) => inked.has(x);
}
