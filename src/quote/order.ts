// Quotations whose pieces all stand in the post, but in another order.
import { findRun } from "./align.ts";
import { diffOf, differenceOf } from "./diff.ts";
import type { Found } from "./diff.ts";
import type { Quotation, Row } from "./segments.ts";
import type { Side } from "./side.ts";

/** Pieces shorter than this stand in any order in any text. */
const LEAST = 2;
const MOST_PIECES = 20;
/** Words of a quotation that is cut into pieces. */
const MOST_WORDS = 5_000;
/** Words of the post times pieces that are looked for. */
const MOST_LOOKED_AT = 200_000;

/** The comparison that says so, where every piece stands in the post word for word and their order differs. */
export function inAnotherOrder(quotation: Quotation, rows: readonly Row[], post: Side): Found | undefined {
  if (2 * post.tokens.length > MOST_LOOKED_AT || quotation.tokens.length > MOST_WORDS) return undefined;
  for (const commas of [false, true]) {
    const pieces = piecesOf(quotation, rows, commas);
    if (pieces.length < 2 || pieces.length > MOST_PIECES || pieces.some(({ length }) => length < LEAST))
      continue;
    if (pieces.length * post.tokens.length > MOST_LOOKED_AT) continue;
    const places = pieces.map((piece) => placeOf(piece, post));
    if (places.some((place) => place === undefined)) continue;
    const starts = places.map((place) => place![0]);
    if (starts.every((start, index) => index === 0 || start > starts[index - 1]!)) continue;
    const ends = places.map((place) => place![1]);
    const span = [post.tokens[Math.min(...starts)]!.start, post.tokens[Math.max(...ends)]!.end] as const;
    const note = "The pieces stand in the post in another order.";
    return {
      verdict: "reordered",
      differences: [differenceOf("order", true, quotation.text, post.text.slice(...span), note)],
      diff: diffOf(quotation.text, [], quotation.notes),
      span,
      similarity: 1,
    };
  }
  return undefined;
}

function placeOf(piece: readonly Row[], { tokens }: Side): [first: number, last: number] | undefined {
  const posts = findRun(piece, tokens)?.flatMap((step) => ("post" in step ? [step.post] : []));
  return posts === undefined ? undefined : [posts[0]!, posts.at(-1)!];
}

/** The quotation cut at its marks and at the ends of its sentences; at its commas too if asked. */
function piecesOf({ text, tokens, ends }: Quotation, rows: readonly Row[], commas: boolean): Row[][] {
  const pieces: Row[][] = [[]];
  let place = 0;
  for (const row of rows) {
    if (row.type !== "token") {
      pieces.push([]);
      continue;
    }
    pieces.at(-1)!.push(row);
    const gap = text.slice(row.token.end, tokens[place + 1]?.start ?? text.length);
    if (ends[place] === true || (commas && /[,;:，、；،–—]/.test(gap))) pieces.push([]);
    place += 1;
  }
  return pieces.filter(({ length }) => length > 0);
}
