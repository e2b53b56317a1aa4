// The posts worth a closer look: those that share rare words with a quotation, or the author.
import { foldHandle } from "../names.ts";
import { keysOf } from "./post-index.ts";
import type { QuotedWords } from "../overlap.ts";
import type { QuotationClaim } from "./candidate.ts";
import type { LikenessOf } from "./likeness.ts";
import type { PostIndex } from "./post-index.ts";

/** No rank call reads more postings, scores more posts, or compares the names of more accounts than this. */
const MAX_POSTINGS = 3_000;
const MAX_SCORED = 40;
const MAX_ACCOUNTS = 50;

/** The posts worth a closer look: those that share the rarest words, and the author's. */
export function likeliest(
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
