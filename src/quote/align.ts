// Laying a quotation along a post: which word stands for which, at the least cost; words in both, changes, marks; pieces in
// another order.
import { diffOf, differenceOf } from "./diff.ts";
import type { Found } from "./diff.ts";
import type { Quotation, Row } from "./segments.ts";
import { pieceOf, comparedTextOf } from "./compared-text.ts";
import type { PostText, ComparedText } from "./compared-text.ts";
import type { Change } from "./style.ts";
import { columnsOf, fill, sameToken } from "./table.ts";
import type { Block, Columns, Marked, Same, Step } from "./table.ts";
import type { Token } from "./token.ts";

/** Cells of a table that is filled whole; larger ones are cut at words that stand once in the post. */
const MOST_CELLS = 1_000_000;
/** Cells that are filled in all for one quotation. */
const MOST_IN_ALL = 4_000_000;
const GRAM = 4;

/** The steps that turn the post's words into the quotation's. The quotation may begin and end anywhere in the post. */
export function align(rows: readonly Row[], post: readonly Token[]): Step[] {
  if (post.length === 0) return rows.map((row, index) => elsewhere(row, index, 0));
  const run = findRun(rows, post);
  if (run !== undefined) return run;
  const columns = columnsOf(post);
  if ((rows.length + 1) * (post.length + 1) > MOST_CELLS) return alignLong(rows, columns);
  const block = { rows, columns, row: 0, from: 0, to: post.length, begins: true, ends: true };
  return fill(block, rows.length);
}

/** The quotation as it stands in the post, word for word, if it has no marks. Gives up where a text repeats itself. */
export function findRun(rows: readonly Row[], post: readonly Token[], from = 0): Step[] | undefined {
  const tokens = rows.flatMap((row) => (row.type === "token" ? [row.token] : []));
  if (tokens.length !== rows.length || tokens.length === 0) return undefined;
  let budget = 4 * (post.length + tokens.length) + 1000;
  for (let start = from; start < post.length && budget > 0; start += 1) {
    budget -= 1;
    if (!sameToken(tokens[0]!, post[start]!)) continue;
    const steps: Step[] = [];
    let place = start;
    let row = 0;
    for (; row < tokens.length && place < post.length; place += 1) {
      budget -= 1;
      if (sameToken(tokens[row]!, post[place]!)) steps.push({ op: "same", row: row++, post: place });
      else if (row > 0 && post[place]!.optional === true) steps.push({ op: "skip", post: place });
      else break;
    }
    if (row === tokens.length) return steps;
  }
  return undefined;
}

/** Cuts a long quotation at words that stand once in the post and in the same order in both. */
function alignLong(rows: readonly Row[], columns: Columns): Step[] {
  const { tokens: post } = columns;
  const steps: Step[] = [];
  const budget = { left: MOST_IN_ALL };
  let row = 0;
  let place = 0;
  for (const [nextRow, nextPlace] of anchors(rows, columns)) {
    if (nextRow < row || nextPlace < place) continue;
    const begins = row === 0;
    const block = { rows, columns, row, from: place, to: nextPlace, begins, ends: false };
    append(steps, between(block, nextRow, budget));
    row = nextRow;
    place = nextPlace;
    for (; row < rows.length && place < post.length; row += 1, place += 1) {
      const current = rows[row]!;
      if (current.type !== "token" || !sameToken(current.token, post[place]!)) break;
      steps.push({ op: "same", row, post: place });
    }
  }
  const rest = { rows, columns, row, from: place, to: post.length, begins: row === 0, ends: true };
  append(steps, between(rest, rows.length, budget));
  return steps;
}

function append(steps: Step[], more: readonly Step[]): void {
  for (const step of more) steps.push(step);
}

function between(block: Block, last: number, budget: { left: number }): Step[] {
  const { row, from, to, begins, ends } = block;
  const height = last - row;
  if (height === 0 && (begins || ends)) return [];
  const reach = Math.floor(Math.min(MOST_CELLS, budget.left) / (height + 1)) - 1;
  const first = begins && !ends ? Math.max(from, to - reach) : from;
  const end = ends ? Math.min(to, from + reach) : to;
  if (end >= first && end - first <= reach) {
    budget.left -= (height + 1) * (end - first + 1);
    return fill({ ...block, from: first, to: end }, last);
  }
  // Too long to be weighed word by word: nothing here is said to be the same.
  const inserted = block.rows.slice(row, last).map((one, index) => elsewhere(one, row + index, from));
  if (begins || ends) return inserted;
  return [
    ...inserted,
    ...Array.from({ length: to - from }, (_, index): Step => ({ op: "delete", post: from + index })),
  ];
}

function elsewhere(row: Row, index: number, place: number): Step {
  return row.type === "token"
    ? { op: "insert", row: index }
    : { op: row.type, row: index, from: place, to: place };
}

/** Places where a few words stand once in the quotation and once in the post, the longest chain in both orders. */
function anchors(rows: readonly Row[], { ids, known }: Columns): [row: number, post: number][] {
  const rowIds = Int32Array.from(rows, (row) =>
    row.type === "token" ? (known.get(row.token.key) ?? -1) : -1,
  );
  const inPost = grams(ids);
  const pairs: [number, number][] = [];
  for (const [gram, row] of grams(rowIds)) {
    const place = inPost.get(gram);
    if (row >= 0 && place !== undefined && place >= 0) pairs.push([row, place]);
  }
  return longestRise(pairs.sort(([a], [b]) => a - b));
}

/** Runs of {@link GRAM} words, as a number, with their place; -1 for those that stand several times. */
function grams(ids: Int32Array): Map<number, number> {
  const found = new Map<number, number>();
  for (let index = 0; index + GRAM <= ids.length; index += 1) {
    let gram = 0;
    for (let offset = 0; offset < GRAM && gram >= 0; offset += 1) {
      const id = ids[index + offset]!;
      // Two runs may share a number: the words are compared again where it is used.
      gram = id < 0 ? -1 : (gram * 131_071 + id + 1) % 9_007_199_254_740;
    }
    if (gram >= 0) found.set(gram, found.has(gram) ? -1 : index);
  }
  return found;
}

/** The longest sequence of pairs whose second members rise. */
function longestRise(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, place], index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]![1] < place) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = index;
  });
  const chain: [number, number][] = [];
  for (let index = tails.at(-1) ?? -1; index !== -1; index = previous[index]!) chain.push(pairs[index]!);
  return chain.reverse();
}

type Run = Same | { readonly op: "change"; readonly change: Change } | Marked;

/** Gathers the steps of an alignment of some rows with a post into runs. */
function runsOf(
  steps: readonly Step[],
  rows: readonly Row[],
  article: ComparedText,
  post: ComparedText,
): Run[] {
  let next = 0;
  // For every row its place among the article's tokens; for a mark, that of the token after it.
  const places = rows.map((row) => (row.type === "token" ? next++ : next));
  const runs: Run[] = [];
  let [mine, theirs] = [0, firstPost(steps)];
  let open: { mine: number; theirs: number } | undefined;
  const close = () => {
    if (open === undefined) return;
    const change = {
      article: pieceOf(article, mine - open.mine, mine),
      post: pieceOf(post, theirs - open.theirs, theirs),
    };
    runs.push({ op: "change", change });
    open = undefined;
  };
  for (const step of steps) {
    if (step.op === "elision" || step.op === "bracket") {
      close();
      runs.push({ ...step, op: step.op, next: mine });
      theirs = step.to;
      continue;
    }
    if (step.op === "same") {
      close();
      runs.push({ op: "same", article: places[step.row]!, post: step.post });
    } else open ??= { mine: 0, theirs: 0 };
    if ("row" in step) {
      mine = places[step.row]! + 1;
      if (open) open.mine += 1;
    }
    if ("post" in step) {
      theirs = step.post + 1;
      if (open) open.theirs += 1;
    }
  }
  close();
  return runs;
}

function firstPost(steps: readonly Step[]): number {
  for (const step of steps) {
    if ("post" in step) return step.post;
    if (step.op === "elision" || step.op === "bracket") return step.from;
  }
  return 0;
}

/** A quotation laid along a text of a post. */
export interface Laid {
  readonly quotation: Quotation;
  /** Without dots before the first and after the last word. */
  readonly rows: readonly Row[];
  readonly runs: readonly Run[];
  readonly article: ComparedText;
  readonly post: PostText;
}

/** Lays a quotation along a text by the steps of an alignment. */
export function layBy(
  steps: readonly Step[],
  quotation: Quotation,
  rows: readonly Row[],
  post: PostText,
): Laid {
  const article = comparedTextOf(quotation.text, quotation.tokens, post.lexicon);
  return { quotation, rows, runs: runsOf(steps, rows, article, post), article, post };
}

/** Pieces shorter than this stand in any order in any text. */
const LEAST = 2;
const MOST_PIECES = 20;
/** Words of a quotation that is cut into pieces. */
const MOST_WORDS = 5_000;
/** Words of the post times pieces that are looked for. */
const MOST_LOOKED_AT = 200_000;

/** The comparison that says so, where every piece stands in the post word for word and their order differs. */
export function inAnotherOrder(
  quotation: Quotation,
  rows: readonly Row[],
  post: ComparedText,
): Found | undefined {
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

function placeOf(piece: readonly Row[], { tokens }: ComparedText): [first: number, last: number] | undefined {
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
