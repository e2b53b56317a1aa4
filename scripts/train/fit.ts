// Fits a log-linear model: the weights under which the right candidates are most probable, kept small.
import type { Features, Weights } from "../../src/article/prose/quotation/loglinear.ts";

/** One decision: its candidates and which of them are right (any of several may be meant). */
export interface Example {
  readonly candidates: readonly Features[];
  readonly right: readonly number[];
  /** How much it counts. */
  readonly weight: number;
}

/** A feature that fewer examples have is not learned. */
const LEAST = 4;
/** Smaller weights are left out. */
const SMALLEST = 0.02;

/** Learns weights. The same examples give the same weights. `hold`: how strongly weights are held near zero. */
export function fit(examples: readonly Example[], hold: number): Weights {
  const names = namesOf(examples);
  const ids = new Map(names.map((name, id) => [name, id] as const));
  const data = examples.map(({ candidates, right, weight }) => ({
    features: candidates.map((each) => Int32Array.from(each.flatMap((name) => ids.get(name) ?? []))),
    right: new Set(right),
    weight,
  }));
  const weights = descend(names.length, (at, slopes) => {
    let loss = 0;
    for (const each of data) loss += addSlopes(each, at, slopes);
    for (let id = 0; id < names.length; id++) {
      loss += (hold / 2) * at[id]! ** 2;
      slopes[id]! += hold * at[id]!;
    }
    return loss;
  });
  return Object.fromEntries(
    names.flatMap((name, id) =>
      Math.abs(weights[id]!) < SMALLEST ? [] : [[name, Math.round(weights[id]! * 1000) / 1000] as const],
    ),
  );
}

function namesOf(examples: readonly Example[]): string[] {
  const counts = new Map<string, number>();
  for (const { candidates } of examples)
    for (const name of new Set(candidates.flat())) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => (count >= LEAST ? [name] : [])).sort();
}

interface Prepared {
  readonly features: readonly Int32Array[];
  readonly right: ReadonlySet<number>;
  readonly weight: number;
}

/** Adds what one example costs and how that changes with each weight. */
function addSlopes(
  { features, right, weight }: Prepared,
  weights: Float64Array,
  slopes: Float64Array,
): number {
  const scores = features.map((each) => each.reduce((sum, id) => sum + weights[id]!, 0));
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const good = Math.max(
    shares.reduce((sum, share, at) => (right.has(at) ? sum + share : sum), 0),
    1e-300,
  );
  features.forEach((each, at) => {
    const wanted = right.has(at) ? shares[at]! / good : 0;
    const slope = weight * (shares[at]! / all - wanted);
    if (slope !== 0) for (const id of each) slopes[id]! += slope;
  });
  return -weight * Math.log(good / all);
}

const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, id) => sum + value * b[id]!, 0);

const ROUNDS = 100;
/** So many of the last steps tell of the slope's curvature. */
const MEMORY = 8;

/** Finds the lowest place of a smooth function from its slopes (L-BFGS with a halving line search). */
function descend(size: number, cost: (at: Float64Array, slopes: Float64Array) => number): Float64Array {
  let at = new Float64Array(size);
  let slopes = new Float64Array(size);
  let value = cost(at, slopes);
  const steps: { readonly moved: Float64Array; readonly turned: Float64Array; readonly scale: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const direction = directionOf(slopes, steps);
    const fall = dot(direction, slopes);
    let length = round === 0 ? 1 / Math.max(1, Math.sqrt(dot(slopes, slopes))) : 1;
    let [next, turned, lower] = [at, slopes, value];
    for (let halving = 0; halving < 30; halving++, length /= 2) {
      next = at.map((each, id) => each + length * direction[id]!);
      turned = new Float64Array(size);
      lower = cost(next, turned);
      if (lower <= value + 1e-4 * length * fall) break;
    }
    if (!(value - lower > 1e-5 * Math.abs(value))) return lower < value ? next : at;
    const moved = next.map((each, id) => each - at[id]!);
    const change = turned.map((each, id) => each - slopes[id]!);
    const scale = dot(moved, change);
    if (scale > 1e-12) steps.push({ moved, turned: change, scale });
    if (steps.length > MEMORY) steps.shift();
    [at, slopes, value] = [next, turned, lower];
  }
  return at;
}

function directionOf(
  slopes: Float64Array,
  steps: readonly { readonly moved: Float64Array; readonly turned: Float64Array; readonly scale: number }[],
): Float64Array {
  const direction = slopes.map((each) => -each);
  const shares: number[] = [];
  for (let step = steps.length - 1; step >= 0; step--) {
    const { moved, turned, scale } = steps[step]!;
    shares[step] = dot(moved, direction) / scale;
    for (let id = 0; id < direction.length; id++) direction[id]! -= shares[step]! * turned[id]!;
  }
  const last = steps.at(-1);
  const size = last ? last.scale / dot(last.turned, last.turned) : 1;
  for (let id = 0; id < direction.length; id++) direction[id]! *= size;
  steps.forEach(({ moved, turned, scale }, step) => {
    const back = dot(turned, direction) / scale;
    for (let id = 0; id < direction.length; id++) direction[id]! += (shares[step]! - back) * moved[id]!;
  });
  return direction;
}
