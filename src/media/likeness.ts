// Whether two thumbnails are of the same picture, and which side of one is missing in the other.
import { detailOf, GRID, sumUp } from "./thumbnail.ts";
import type { Detail, Part, Thumbnail } from "./thumbnail.ts";

/** Two pictures that are the same. */
export interface Likeness {
  /** How much alike, 0 to 1. */
  readonly likeness: number;
  /** Seen from the first: `the same picture`, `cropped at the left`, `with more at the left`. */
  readonly how: string;
}

/** One way to lay two pictures on each other. */
interface Placement {
  readonly how: string;
  readonly one: Part;
  readonly other: Part;
}

/** The least correlation over the whole picture. */
const ALIKE = 0.6;
/** A crop must be better by this than both being whole, to be told: a hair's breadth may be rounding. */
const CLEARLY = 0.01;
/** The least correlation within a block of 4 x 4 cells, and the least share of the blocks that must have it. */
const ALIKE_IN_BLOCK = 0.75;
const ALIKE_BLOCKS = 0.96;
const BLOCK = 4;
/** A block shows something if its detail is this strong, in grey levels; fewer than this many blocks are too few. */
const STRUCTURE = 2;
const LEAST_BLOCKS = (GRID / BLOCK) ** 2 / 4;
/** What is weaker than this counts less and less: a share of the mean energy, and what coding leaves behind. */
const WEAK = 0.05;
const CODING_ENERGY = 0.5;

const LEAST_PIXELS = 16;
/** The most that may be missing at a side, with some room for rounding. */
const MOST = 0.105;
/** What is less does not show on the grid. */
const LEAST = 0.01;
/** Shares nearer to each other than this need not be told apart: a quarter of a cell of the grid. */
const STEP = 0.005;
/** Two pictures of proportions as near as this may both be whole. */
const PROPORTION = 0.01;

const SAME = "the same picture";
const WHOLE: Part = { left: 0, top: 0, right: 1, bottom: 1 };

/** How two pictures are the same; `undefined` if they are not, or one shows too little to tell. */
export function findLikeness(one: Thumbnail, other: Thumbnail): Likeness | undefined {
  const placements = placementsOf(one, other);
  if (placements.length === 0) return undefined;
  const [partOfOne, partOfOther] = [partsOf(one), partsOf(other)];
  let best: { how: string; likeness: number; first: Detail; second: Detail } | undefined;
  for (const placement of placements) {
    const first = partOfOne(placement.one);
    const second = partOfOther(placement.other);
    const likeness = correlation(first, second);
    const toBeat = best ? best.likeness + (best.how === SAME ? CLEARLY : 0) : ALIKE;
    if (likeness >= toBeat) {
      best = { how: placement.how, likeness, first, second };
    }
  }
  if (!best || !isAlikeThroughout(best.first, best.second)) return undefined;
  return { likeness: Math.min(1, best.likeness), how: best.how };
}

/** The detail of the parts of a picture; that of the whole, which most placements need, is made once. */
function partsOf({ grey }: Thumbnail): (part: Part) => Detail {
  const sums = sumUp(grey);
  const whole = detailOf(sums, WHOLE);
  return (part) => (part === WHOLE ? whole : detailOf(sums, part));
}

/**
 * All ways in which one of the pictures can be the other with something missing. How much is missing follows from
 * their proportions: a picture that lost a tenth of its width is a tenth narrower. Proportions are known as exactly as
 * whole pixels tell them.
 */
function placementsOf(one: Thumbnail, other: Thumbnail): Placement[] {
  const sizes = [one.width, one.height, other.width, other.height];
  if (Math.min(...sizes) < LEAST_PIXELS) return [];
  const ratio = one.width / one.height / (other.width / other.height);
  const doubt = sizes.reduce((sum, size) => sum + 0.5 / size, 0);
  const whole = Math.abs(1 - ratio) <= Math.max(PROPORTION, doubt);
  const placements = whole ? [{ how: SAME, one: WHOLE, other: WHOLE }] : [];
  const steps = Math.floor(doubt / STEP);
  for (let step = -steps; step <= steps; step++) {
    placements.push(...placementsAt(ratio * (1 + (steps === 0 ? 0 : (doubt * step) / steps))));
  }
  return placements;
}

/** The first picture is `ratio` times as wide as the second, at the same height. */
function placementsAt(ratio: number): Placement[] {
  const missing = 1 - Math.min(ratio, 1 / ratio);
  if (missing < LEAST) return [];
  // The narrower one is cropped in width, or else the other in height.
  const inWidth = remainders(missing, "left", "right");
  const inHeight = remainders(missing, "top", "bottom");
  const [ofOne, ofOther] = ratio < 1 ? [inWidth, inHeight] : [inHeight, inWidth];
  return [
    ...ofOne.map(({ part, where }) => ({ how: `cropped at the ${where}`, one: WHOLE, other: part })),
    ...ofOther.map(({ part, where }) => ({ how: `with more at the ${where}`, one: part, other: WHOLE })),
  ];
}

/** What can remain of a picture of which a share is missing between two opposite sides. */
function remainders<Side extends keyof Part>(
  missing: number,
  near: Side,
  far: Side,
): { part: Part; where: string }[] {
  const at = (before: number, where: string): { part: Part; where: string } => ({
    part: { ...WHOLE, [near]: before, [far]: 1 - (missing - before) },
    where,
  });
  return [
    ...(missing <= MOST ? [at(missing, near), at(0, far)] : []),
    ...(missing <= 2 * MOST ? [at(missing / 2, `${near} and ${far}`)] : []),
  ];
}

/** From -1 to 1; both have a mean of 0 and a mean square of 1. */
function correlation({ values: one }: Detail, { values: other }: Detail): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!;
  return sum / one.length;
}

/**
 * Whether what one of them shows is in the other, block by block. Pictures of one layout (posts of one account, pages
 * of one form) are alike at large and differ in the few blocks where the words are; a small mark laid over a picture
 * differs in fewer.
 */
function isAlikeThroughout(one: Detail, other: Detail): boolean {
  const floor = (WEAK + CODING_ENERGY / (one.strength * other.strength)) * BLOCK * BLOCK;
  let [shown, alike] = [0, 0];
  for (let top = 0; top < GRID; top += BLOCK) {
    for (let left = 0; left < GRID; left += BLOCK) {
      const at = top * GRID + left;
      if (!showsIn(one, at) && !showsIn(other, at)) continue;
      shown += 1;
      const ones = floor + product(one.values, one.values, at);
      const others = floor + product(other.values, other.values, at);
      const shared = floor + product(one.values, other.values, at);
      if (shared >= ALIKE_IN_BLOCK * Math.sqrt(ones * others)) alike += 1;
    }
  }
  return shown >= LEAST_BLOCKS && alike >= ALIKE_BLOCKS * shown;
}

/** Whether there is something in a block, and not merely beside, above or below what stands out elsewhere. */
function showsIn({ bare, values, strength }: Detail, at: number): boolean {
  const energy = Math.min(product(bare, bare, at), product(values, values, at) * strength ** 2);
  return energy >= (STRUCTURE * BLOCK) ** 2;
}

/** The sum of the products in the block whose first cell is at `at`. */
function product(one: Float64Array, other: Float64Array, at: number): number {
  let sum = 0;
  for (let row = at; row < at + BLOCK * GRID; row += GRID) {
    for (let cell = row; cell < row + BLOCK; cell++) sum += one[cell]! * other[cell]!;
  }
  return sum;
}
