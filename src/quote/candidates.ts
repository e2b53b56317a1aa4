// Which of many posts an article may quote: found by rare words and by author, ranked with reasons.
import { likenessTo } from "./candidates/likeness.ts";
import { likeliest } from "./candidates/near.ts";
import { buildIndex, readQuoted } from "./candidates/post-index.ts";
import { score } from "./candidates/score.ts";
import type { CandidatePost, QuotationClaim, RankedCandidate } from "./candidates/candidate.ts";

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
