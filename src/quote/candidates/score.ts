// How likely it is that a post is meant, with reasons: by its words, author, service and day.
import { readMoment } from "../day.ts";

/** A post as far as it can be found. */
export interface CandidatePost {
  readonly id: string;
  /** Every text under which it may be remembered: versions, alternative texts, what it quotes. */
  readonly texts: readonly string[];
  /** Display name of the author. */
  readonly author?: string | undefined;
  /** Without `@`. */
  readonly handle: string;
  /** Name of the service. */
  readonly platform?: string | undefined;
  /** ISO 8601. */
  readonly published?: string;
}

/** What an article says about a post that it quotes or credits. */
export interface QuotationClaim {
  /** The quoted words; empty for a credit. */
  readonly quoted: string;
  readonly speaker?: string;
  readonly handle?: string;
  /** Name of a service; `social-media` where none is named. */
  readonly platform?: string;
  /** When the article was published, ISO 8601. */
  readonly published?: string;
}

/** A post that may be meant. */
export interface RankedCandidate {
  readonly id: string;
  /** 0 to 1, see {@link openCandidates}. */
  readonly score: number;
  /** In a few words each: `11 of 12 words`, `author Ada Sample`. */
  readonly reasons: readonly string[];
  /** Posted after the article was published: it cannot be what the article quotes. */
  readonly younger?: true;
}

/** 0 to 1: how well an account fits what an article claims. */
export type LikenessOf = (handle: string, author?: string) => number;

export interface IndexedPost {
  readonly post: Omit<CandidatePost, "texts">;
  /** Numbers of its words in order; 0 between texts. */
  readonly words: Uint32Array;
}

/** What the score is made of. Text, author, platform and date add up to 1. */
const TEXT = 0.65;
const AUTHOR = 0.25;
const PLATFORM = 0.05;
const DATE = 0.05;

/** A quotation of so many words in a row is recognized whoever is said to have written it. */
const RUN = 8;
const RECOGNIZED = 0.75;

/** Without words nothing is certain: author, platform and date together stay below what may be asserted. */
const CREDIT = { author: 0.45, platform: 0.1, date: 0.1 };

/** Taken off for a post that is younger than the article. */
const YOUNGER = 0.4;

/** A likeness of names from which on it counts in full: the family name alone. */
const FAMILY_NAME = 0.8;

/** Adds up what speaks for a post and takes off what speaks against it; see `openCandidates`. */
export function score(
  claim: QuotationClaim,
  quoted: QuotedWords,
  { post, words }: IndexedPost,
  likenessOf: LikenessOf,
): RankedCandidate {
  const isCredit = quoted.numbers.length === 0;
  const weights = isCredit ? CREDIT : { author: AUTHOR, platform: PLATFORM, date: DATE };
  const overlap = isCredit ? undefined : overlapOf(quoted, words);
  const reasons = overlap ? sayOverlap(overlap, quoted) : [];
  const likeness = likenessOf(post.handle, post.author);
  const { platform, date, younger } = plausibility(claim, post);
  let sum = TEXT * textShare(overlap);
  if (likeness >= 0.3) {
    sum += weights.author * Math.min(1, likeness / FAMILY_NAME);
    reasons.push(`author ${post.author ?? `@${post.handle}`}`);
  }
  sum += weights.platform * platform + weights.date * date;
  if (platform !== 0)
    reasons.push(platform > 0 ? `on ${post.platform!}` : `on ${post.platform!}, not ${claim.platform!}`);
  if (date > 0) reasons.push("posted shortly before the article");
  if (overlap && overlap.run >= RUN) sum = Math.max(sum, RECOGNIZED + (1 - RECOGNIZED) * sum);
  if (younger) {
    sum -= YOUNGER;
    reasons.push("posted after the article");
  }
  return {
    id: post.id,
    score: Math.min(1, Math.max(0, sum)),
    reasons,
    ...(younger && { younger: true as const }),
  };
}

/** 0 to 1: words and pairs, less where what agrees is too little to tell, and less than in proportion where much differs. */
function textShare(overlap: Overlap | undefined): number {
  if (!overlap) return 0;
  const agreement = (0.4 * overlap.words + 0.6 * overlap.pairs) ** 1.25;
  return agreement * (1 - Math.exp(-overlap.weight / 2.2));
}

function sayOverlap({ count, run }: Overlap, { numbers, units }: QuotedWords): string[] {
  if (count === 0) return [];
  const what = units.some((unit) => unit < 1) ? "pairs of characters" : "words";
  const inRow = run >= 3 ? [`${Math.round(run)} words in a row`] : [];
  return [`${count} of ${numbers.length} ${what}`, ...inRow];
}

const DAY = 86_400_000;

function plausibility(
  claim: QuotationClaim,
  post: Omit<CandidatePost, "texts">,
): { readonly platform: number; readonly date: number; readonly younger: boolean } {
  const [one, other] = [claim.platform, post.platform];
  const known = one !== undefined && other !== undefined && one !== "social-media";
  const platform = known ? (one === other ? 1 : -1) : 0;
  const article = claim.published === undefined ? undefined : readMoment(claim.published);
  const posted = post.published === undefined ? undefined : readMoment(post.published);
  if (!article || !posted) return { platform, date: 0, younger: false };
  // A day lasts until noon of the next one, UTC, in the westernmost zone.
  const end = article.time ?? (article.written + 1.5) * DAY;
  const start = posted.time ?? (posted.written - 0.5) * DAY;
  if (start > end) return { platform, date: 0, younger: true };
  const age = (end - start) / DAY;
  return { platform, date: age <= 14 ? 1 : age <= 60 ? 0.5 : 0, younger: false };
}

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
interface Overlap {
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
function overlapOf(quoted: QuotedWords, post: Uint32Array): Overlap {
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
