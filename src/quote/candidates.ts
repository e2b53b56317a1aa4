// Which of many posts an article may quote: found by rare words and by author, ranked with reasons.
import { readMoment } from "./day.ts";
import { indexWords, rarityOf, unitsOf } from "./index-words.ts";
import { foldHandle, isSameHandle, nameLikeness, nameWords } from "./names.ts";
import { overlapOf } from "./overlap.ts";
import type { Overlap, QuotedWords } from "./overlap.ts";
import { soundOf } from "./transliteration.ts";

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

/** Posts that can be searched. */
export interface Candidates {
  /** The posts that may be meant, best first, at most `limit` (by default 10). */
  readonly rank: (claim: QuotationClaim, limit?: number) => RankedCandidate[];
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

/** A quotation is read no further. */
const MAX_WORDS = 1_000;
/** No rank call reads more postings, scores more posts, or compares the names of more accounts than this. */
const MAX_POSTINGS = 3_000;
const MAX_SCORED = 40;
const MAX_ACCOUNTS = 50;

/**
 * Reads posts into an index of their words, and ranks them for a quotation.
 *
 * The score adds: text, up to 0.65 (0.4 of it the share of the quotation's words that the post holds, a rare word
 * counting more, 0.6 the share of its pairs of neighbouring words; less for a quotation too short to tell much); author,
 * up to 0.25; the same platform, 0.05 (another one: minus 0.05); posted in the two months before the article, up to
 * 0.05. Eight words in a row give at least 0.75 whatever the rest says. A post younger than the article loses 0.4. From
 * 0.7 on it is safe to say that the post is meant, even if some words differ. Without words (a credit) author, platform
 * and date give 0.65 at most. Memory grows with the texts; a call reads only posts that share a rare word or the author.
 */
export function openCandidates(posts: Iterable<CandidatePost>): Candidates {
  const index = buildIndex(posts);
  return {
    rank(claim, limit = 10) {
      const quoted = readQuoted(claim.quoted, index);
      const likeness = likenessTo(claim);
      return gather(claim, quoted, index, likeness)
        .map((post) => score(claim, quoted, index.posts[post]!, likeness))
        .filter((candidate) => candidate.score >= 0.1)
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
        .slice(0, limit);
    },
  };
}

/** Number of a word that no post holds. */
const UNKNOWN = -1;

interface IndexedPost {
  readonly post: Omit<CandidatePost, "texts">;
  /** Numbers of its words in order; 0 between texts. */
  readonly words: Uint32Array;
}

interface Account {
  readonly handle: string;
  readonly author: string | undefined;
  readonly posts: number[];
}

interface PostIndex {
  readonly posts: readonly IndexedPost[];
  /** Number of a word, from 1. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Posts that hold a word, by its number. */
  readonly holding: readonly (readonly number[])[];
  /** Accounts by the words of their names, by what these sound like, and by handle. */
  readonly accounts: ReadonlyMap<string, readonly Account[]>;
}

function buildIndex(all: Iterable<CandidatePost>): PostIndex {
  const posts: IndexedPost[] = [];
  const numbers = new Map<string, number>();
  const holding: number[][] = [[]];
  const known = new Map<string, Account>();
  for (const { texts, ...post } of all) {
    const place = posts.length;
    const words = texts.flatMap((text) => [
      0,
      ...indexWords(text).map((word) => {
        const number = numbers.get(word) ?? numbers.size + 1;
        numbers.set(word, number);
        const list = (holding[number] ??= []);
        if (list.at(-1) !== place) list.push(place);
        return number;
      }),
    ]);
    posts.push({ post, words: Uint32Array.from(words) });
    const key = JSON.stringify([post.handle, post.author]);
    const account = known.get(key) ?? { handle: post.handle, author: post.author, posts: [] };
    account.posts.push(place);
    known.set(key, account);
  }
  const accounts = new Map<string, Account[]>();
  for (const account of known.values()) {
    for (const key of new Set([...keysOf(account.author ?? ""), foldHandle(account.handle).user])) {
      const same = accounts.get(key);
      if (same) same.push(account);
      else accounts.set(key, [account]);
    }
  }
  return { posts, numbers, holding, accounts };
}

/** What a name is found by. */
function keysOf(name: string): string[] {
  const words = nameWords(name);
  return [...words, ...words.map(soundOf), words.join("")].filter((word) => word.length > 1);
}

/** Without what an editor put in brackets, which no post holds. */
function readQuoted(quoted: string, { numbers, holding, posts }: PostIndex): QuotedWords {
  const words = indexWords(quoted.replace(/\[[^[\]]{0,200}\]/g, " ")).slice(0, MAX_WORDS);
  const weights = words.map((word) => {
    const number = numbers.get(word);
    return rarityOf(word, number === undefined ? 0 : holding[number]!.length, posts.length);
  });
  const seen = new Set<string>();
  return {
    numbers: words.map((word) => numbers.get(word) ?? UNKNOWN),
    isFirst: words.map((word) => seen.size < seen.add(word).size),
    weights,
    units: words.map(unitsOf),
  };
}

/** The posts worth a closer look: those that share the rarest words, and the author's. */
function gather(
  claim: QuotationClaim,
  { numbers, weights, isFirst }: QuotedWords,
  { holding, accounts }: PostIndex,
  likenessOf: LikenessOf,
): number[] {
  const shared = new Map<number, number>();
  const words = [...numbers.keys()]
    .filter((at) => numbers[at]! > 0 && isFirst[at])
    .sort((a, b) => holding[numbers[a]!]!.length - holding[numbers[b]!]!.length);
  let left = MAX_POSTINGS;
  for (const at of words) {
    const list = holding[numbers[at]!]!;
    if (list.length > left && left < MAX_POSTINGS) break;
    for (const post of list.slice(0, left)) shared.set(post, (shared.get(post) ?? 0) + weights[at]!);
    left -= list.length;
    if (left <= 0) break;
  }
  const named = [...keysOf(claim.speaker ?? ""), ...handleKeys(claim.handle), ...handleKeys(claim.speaker)];
  // The rarest word of a name first: a family name before the given name that a thousand share.
  const theirs = [...new Set(named)]
    .map((key) => accounts.get(key) ?? [])
    .sort((a, b) => a.length - b.length);
  for (const { handle, author, posts } of [...new Set(theirs.flat())].slice(0, MAX_ACCOUNTS)) {
    const fits = likenessOf(handle, author);
    if (fits < 0.3) continue;
    for (const post of posts.slice(-MAX_POSTINGS)) shared.set(post, (shared.get(post) ?? 0) + fits);
  }
  const least = Float64Array.from(shared.values()).sort().at(-MAX_SCORED) ?? 0;
  const most = [...shared].filter(([, weight]) => weight >= least).sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return most.slice(0, MAX_SCORED).map(([post]) => post);
}

function handleKeys(handle: string | undefined): string[] {
  return handle === undefined ? [] : [foldHandle(handle).user, `${foldHandle(handle).user}.bsky.social`];
}

type LikenessOf = (handle: string, author?: string) => number;

/** How well the claim's speaker and handle fit an account; each account is looked at once. */
function likenessTo({
  speaker,
  handle: claimed,
}: QuotationClaim): (handle: string, author?: string) => number {
  const seen = new Map<string, number>();
  return (handle, author) => {
    const key = JSON.stringify([handle, author]);
    const known = seen.get(key);
    if (known !== undefined) return known;
    const same = claimed !== undefined && isSameHandle(claimed, handle) ? 1 : 0;
    const like = Math.max(same, speaker === undefined ? 0 : nameLikeness(speaker, { handle, name: author }));
    seen.set(key, like);
    return like;
  };
}

function score(
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
