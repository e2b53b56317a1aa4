// How likely it is that a post is meant, with reasons.
import { readMoment } from "../day.ts";
import { overlapOf } from "../overlap.ts";
import type { Overlap, QuotedWords } from "../overlap.ts";
import type { CandidatePost, LikenessOf, QuotationClaim, RankedCandidate } from "./candidate.ts";
import type { IndexedPost } from "./post-index.ts";

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
