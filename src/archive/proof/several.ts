// A quotation whose pieces stand in several archived posts.
import type { FoundQuotation } from "../../article/index.ts";
import { compareQuotation } from "../../quote/index.ts";
import type { ProofContext } from "./context.ts";
import { comparedPost, finding, restsOn } from "./draft.ts";
import type { Draft } from "./draft.ts";
import { FAITHFUL } from "./findings.ts";
import type { Compared } from "./findings.ts";

/** Fewer words stand in many posts. */
const FEWEST_WORDS = 4;
const MOST_PIECES = 8;

/**
 * The quotation as one of several posts of one account, or of posts that the article names, each of which holds pieces of
 * it word for word; `undefined` where that is not so.
 */
export function ofSeveralPosts(
  found: FoundQuotation,
  compared: readonly Compared[],
  context: ProofContext,
): Pick<Draft, "post" | "comparison" | "findings"> | undefined {
  const pieces = piecesOf(found);
  if (pieces.length < 2 || pieces.length > MOST_PIECES) return undefined;
  const holders = pieces.map((piece) =>
    compared.find(({ post, snapshot, own }) => {
      const words = context.index.wordsOf(post, snapshot);
      return !own && FAITHFUL.has(compareQuotation(piece, words).verdict);
    }),
  );
  const [first] = holders;
  if (first === undefined || new Set(holders).size < 2) return undefined;
  const isOfOne = ({ named, snapshot }: Compared): boolean =>
    named || snapshot.post.author.handle === first.snapshot.post.author.handle;
  if (!holders.every((holder) => holder !== undefined && isOfOne(holder))) return undefined;
  const where = holders.map((holder, at) => `“${pieces[at]!}” in ${holder!.snapshot.post.url}`).join(", ");
  const { post, snapshot, comparison } = first;
  const words = `words of several posts as one quotation: ${where}${restsOn(snapshot)}`;
  return {
    post: comparedPost(post, snapshot),
    comparison: { ...comparison, verdict: "joined" },
    findings: [finding("joined", "warning", words)],
  };
}

/** The parts of a quotation, or its sentences where it is in one; none where one of them is too short to tell. */
function piecesOf({ parts }: FoundQuotation): string[] {
  const pieces = parts.flatMap(({ text }) => text.split(/(?<=[.!?…。！？])\s+/));
  const isTold = (piece: string): boolean => piece.split(/\s+/).length >= FEWEST_WORDS;
  return pieces.every(isTold) ? pieces : [];
}
