// A small grey picture of a picture, and the detail that a part of it shows.

/** Cells along a side of a thumbnail. */
export const SIDE = 48;

/** A picture squeezed into a small square. */
export interface Thumbnail {
  /** Size of the picture itself, in pixels, turned upright. */
  readonly width: number;
  readonly height: number;
  /** 48 x 48 grey levels from 0 (black) to 255, row by row. */
  readonly grey: Uint8Array;
}

/** A part of a picture; each number is a share of its width or height, from 0 (left, top) to 1. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What stands out from its surroundings in a part of a picture. */
export interface Detail {
  /** How each of 36 x 36 cells stands out from those around it, in grey levels, row by row. */
  readonly bare: Float64Array;
  /** The same less what runs across or down the whole part, as shares: the mean is 0, the mean square 1. */
  readonly values: Float64Array;
  /** What 1 is of those, in grey levels. */
  readonly strength: number;
}

/** Cells along a side of the grid on which parts are compared: coarser than the thumbnail, so that a crop fills it. */
export const GRID = 36;
const CORNERS = GRID + 1;
/** A cell is held against the square of cells up to this far from it. */
const REACH = 3;

/** Sums of grey levels above and left of each corner of the thumbnail's cells: (48 + 1) squared. */
export function sumUp(grey: Uint8Array): Float64Array {
  const sums = new Float64Array((SIDE + 1) ** 2);
  for (let y = 0; y < SIDE; y++) {
    let row = 0;
    for (let x = 0; x < SIDE; x++) {
      row += grey[y * SIDE + x]!;
      const at = (y + 1) * (SIDE + 1) + x + 1;
      sums[at] = sums[at - SIDE - 1]! + row;
    }
  }
  return sums;
}

/**
 * The detail of a part of a picture. Left out is all that pictures have in common that show different things: how
 * bright they are at large, and what runs straight across or down all of them (a sky above, lines of writing).
 */
export function detailOf(sums: Float64Array, part: Part): Detail {
  const bare = standOut(layGrid(sums, part));
  const values = withoutRowsAndColumns(bare);
  let energy = 0;
  for (const value of values) energy += value * value;
  const strength = Math.sqrt(energy / values.length);
  if (strength > 0) for (let at = 0; at < values.length; at++) values[at]! /= strength;
  return { bare, values, strength };
}

/** The sums at the corners of a grid over the part, in mean grey levels of one cell of that grid. */
function layGrid(sums: Float64Array, { left, top, right, bottom }: Part): Float64Array {
  const corners = new Float64Array(CORNERS * CORNERS);
  const wide = ((right - left) * SIDE) / GRID;
  const high = ((bottom - top) * SIDE) / GRID;
  for (let row = 0; row < CORNERS; row++) {
    const y = Math.min(SIDE, top * SIDE + row * high);
    const above = Math.min(SIDE - 1, Math.floor(y));
    const down = y - above;
    for (let column = 0; column < CORNERS; column++) {
      const x = Math.min(SIDE, left * SIDE + column * wide);
      const before = Math.min(SIDE - 1, Math.floor(x));
      const along = x - before;
      const at = above * (SIDE + 1) + before;
      const upper = sums[at]! * (1 - along) + sums[at + 1]! * along;
      const lower = sums[at + SIDE + 1]! * (1 - along) + sums[at + SIDE + 2]! * along;
      corners[row * CORNERS + column] = (upper * (1 - down) + lower * down) / (wide * high);
    }
  }
  return corners;
}

/** Each cell less the mean of the cells around it, as many on either side: an even slope leaves nothing. */
function standOut(corners: Float64Array): Float64Array {
  const values = new Float64Array(GRID * GRID);
  const mean = (left: number, top: number, right: number, bottom: number): number =>
    (corners[bottom * CORNERS + right]! -
      corners[bottom * CORNERS + left]! -
      corners[top * CORNERS + right]! +
      corners[top * CORNERS + left]!) /
    ((right - left) * (bottom - top));
  for (let y = 0; y < GRID; y++) {
    const down = Math.min(REACH, y, GRID - 1 - y);
    for (let x = 0; x < GRID; x++) {
      const along = Math.min(REACH, x, GRID - 1 - x);
      values[y * GRID + x] =
        mean(x, y, x + 1, y + 1) - mean(x - along, y - down, x + along + 1, y + down + 1);
    }
  }
  return values;
}

/** Each value less the mean of its row and of its column: the means of all rows and columns are 0 then. */
function withoutRowsAndColumns(values: Float64Array): Float64Array {
  const rows = new Float64Array(GRID);
  const columns = new Float64Array(GRID);
  let mean = 0;
  for (let y = 0, at = 0; y < GRID; y++) {
    for (let x = 0; x < GRID; x++, at++) {
      const share = values[at]! / GRID;
      rows[y]! += share;
      columns[x]! += share;
      mean += share / GRID;
    }
  }
  const rest = new Float64Array(GRID * GRID);
  for (let y = 0, at = 0; y < GRID; y++) {
    for (let x = 0; x < GRID; x++, at++) rest[at] = values[at]! - rows[y]! - columns[x]! + mean;
  }
  return rest;
}
