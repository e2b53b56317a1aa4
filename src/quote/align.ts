// Laying a quotation along a post: which word stands for which, at the least cost.
import { columnsOf, fill, sameToken } from "./table.ts";
import type { Block, Columns, Step } from "./table.ts";
import type { Row } from "./segments.ts";
import type { Token } from "./token.ts";

/** Cells of a table that is filled whole; larger ones are cut at words that stand once in the post. */
const MOST_CELLS = 1_000_000;
/** Cells that are filled in all for one quotation. */
const MOST_IN_ALL = 4_000_000;
const GRAM = 4;

/** The steps that turn the post's words into the quotation's. The quotation may begin and end anywhere in the post. */
export function align(rows: readonly Row[], post: readonly Token[]): Step[] {
  if (post.length === 0) return rows.map((row, index) => missing(row, index));
  const run = findRun(rows, post);
  if (run !== undefined) return run;
  const columns = columnsOf(post);
  if ((rows.length + 1) * (post.length + 1) > MOST_CELLS) return alignLong(rows, columns);
  const block = { rows, columns, row: 0, from: 0, to: post.length, begins: true, ends: true };
  return fill(block, rows.length);
}

function missing(row: Row, index: number): Step {
  if (row.type === "token") return { op: "insert", row: index };
  return { op: row.type, row: index, from: 0, to: 0 };
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
    append(
      steps,
      between({ rows, columns, row, from: place, to: nextPlace, begins, ends: false }, nextRow, budget),
    );
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
