// How much of a quotation's words a post holds, and in what order.

/** The words of a quotation as numbers. */
export interface QuotedWords {
  /** Of the index; -1 for a word that no post holds. */
  readonly numbers: readonly number[];
  /** Whether the word stands here for the first time. */
  readonly isFirst: readonly boolean[];
  /** 0 to 1 each: how much the word says. */
  readonly weights: readonly number[];
  /** What each counts as: 1 for a word, less for a part of one. */
  readonly units: readonly number[];
}

/** What a quotation and a post have in common. */
export interface Overlap {
  /** Share of the quotation's words that the post holds, by weight. */
  readonly words: number;
  /** Share of the quotation's pairs of neighbouring words that stand together in the post, by weight. */
  readonly pairs: number;
  /** Weight of the different words held. */
  readonly weight: number;
  /** How many of the quotation's words the post holds. */
  readonly count: number;
  /** The longest stretch that both have, in words. */
  readonly run: number;
}

/** A word is followed to so many of its places in the quotation: more would cost without telling more. */
const MAX_PLACES = 8;

/**
 * Compares a quotation's words with a post's.
 *
 * @param post numbers of the post's words in order; 0 parts texts
 */
export function overlapOf(quoted: QuotedWords, post: Uint32Array): Overlap {
  const { numbers, weights } = quoted;
  const places = placesOf(numbers);
  const held = new Set<number>();
  const paired = new Uint8Array(numbers.length);
  let run = 0;
  let before: [at: number, run: number][] = [];
  for (const number of post) {
    const here: [at: number, run: number][] = [];
    for (const at of places.get(number) ?? []) {
      held.add(number);
      const former = before.find(([place]) => place === at - 1);
      if (former) paired[at] = 1;
      const length = (former?.[1] ?? 0) + quoted.units[at]!;
      run = Math.max(run, length);
      here.push([at, length]);
    }
    before = here;
  }
  const sum = (of: (at: number) => number): number => numbers.reduce((total, _, at) => total + of(at), 0);
  const all = sum((at) => weights[at]!);
  const pairWeight = (at: number): number => (at === 0 ? 0 : weights[at - 1]! + weights[at]!);
  const words = all === 0 ? 0 : sum((at) => (held.has(numbers[at]!) ? weights[at]! : 0)) / all;
  const allPairs = sum(pairWeight);
  return {
    words,
    pairs: allPairs === 0 ? words : sum((at) => (paired[at] === 1 ? pairWeight(at) : 0)) / allPairs,
    weight: sum((at) => (quoted.isFirst[at] && held.has(numbers[at]!) ? weights[at]! : 0)),
    count: numbers.filter((number) => held.has(number)).length,
    run,
  };
}

function placesOf(numbers: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  numbers.forEach((number, at) => {
    const known = places.get(number);
    if (!known) places.set(number, [at]);
    else if (known.length < MAX_PLACES) known.push(at);
  });
  return places;
}
