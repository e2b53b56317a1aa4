// Which of many posts an article may quote: found by rare words and by author, ranked with reasons.
import { buildIndex, keysOf, readQuoted } from "./candidates/post-index.ts";
import type { PostIndex } from "./candidates/post-index.ts";
import { score } from "./candidates/score.ts";
import type {
  CandidatePost,
  LikenessOf,
  QuotationClaim,
  QuotedWords,
  RankedCandidate,
} from "./candidates/score.ts";
import { foldHandle, isSameHandle, nameLikeness } from "./names.ts";

/** Posts that can be searched. */
export interface Candidates {
  /** The posts that may be meant, best first, at most `limit` (by default 10). */
  readonly rank: (claim: QuotationClaim, limit?: number) => RankedCandidate[];
}

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
      return likeliest(claim, quoted, index, likeness)
        .map((post) => score(claim, quoted, index.posts[post]!, likeness))
        .filter((candidate) => candidate.score >= 0.1)
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
        .slice(0, limit);
    },
  };
}

/** No rank call reads more postings, scores more posts, or compares the names of more accounts than this. */
const MAX_POSTINGS = 3_000;
const MAX_SCORED = 40;
const MAX_ACCOUNTS = 50;

/** The posts worth a closer look: those that share the rarest words, and the author's. */
function likeliest(
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

/** How well the claim's speaker and handle fit an account; each account is looked at once. */
function likenessTo({ speaker, handle: claimed }: QuotationClaim): LikenessOf {
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
