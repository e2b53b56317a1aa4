// The table of costs with which a quotation is laid along a post, and the cheapest way through it.
import type { Row } from "./segments.ts";
import type { Token } from "./token.ts";

/** One step of an alignment, in reading order. `row` and `post` count in the rows and the post's tokens. */
export type Step =
  | { readonly op: "same" | "replace"; readonly row: number; readonly post: number }
  | { readonly op: "insert"; readonly row: number }
  /** `delete`: left out unmarked. `skip`: may be left out. */
  | { readonly op: "delete" | "skip"; readonly post: number }
  /** An elision and the post's tokens `from` to `to` (exclusive) that it leaves out; a bracket and what it replaces. */
  | { readonly op: "elision" | "bracket"; readonly row: number; readonly from: number; readonly to: number };

/** A word in both, with its place among the tokens of either side. */
export interface Same {
  readonly op: "same";
  readonly article: number;
  readonly post: number;
}

/** A mark of the editor: its row, the post's tokens that it leaves out or replaces, the article's token after it. */
export interface Marked {
  readonly op: "elision" | "bracket";
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly next: number;
}

/** Costs: putting one word for another is dearer than marks, cheaper than putting one in, which may stand anywhere. */
const REPLACE = 880;
const REPLACE_NUMBER = 600;
const REPLACE_LIKE = 800;
const INSERT = 900;
const OPEN = 700;
const DELETE = 60;
const ELIDE = 1;
const BRACKET = 20;
const BRACKETED = 5;
/** A bracket replaces no more words than this. */
const MOST_BRACKETED = 8;
const DEAR = 0x3fffffff;

/** Whether two tokens are the same word. */
export function sameToken(one: Token, other: Token): boolean {
  if (one.key === other.key) return true;
  if (one.also === undefined && other.also === undefined) return false;
  return one.also?.includes(other.key) === true || other.also?.includes(one.key) === true;
}

/** A post's tokens as numbers, so that a table is filled fast. */
export interface Columns {
  readonly tokens: readonly Token[];
  readonly ids: Int32Array;
  readonly initials: Uint16Array;
  readonly isNumber: Uint8Array;
  readonly isOptional: Uint8Array;
  /** Has other forms than its key. */
  readonly hasMore: Uint8Array;
  readonly known: ReadonlyMap<string, number>;
}

const columnsByTokens = new WeakMap<readonly Token[], Columns>();

/** The columns of a table for a post's tokens; made once for a list of them. */
export function columnsOf(tokens: readonly Token[]): Columns {
  const made = columnsByTokens.get(tokens);
  if (made !== undefined) return made;
  const columns = makeColumns(tokens);
  columnsByTokens.set(tokens, columns);
  return columns;
}

function makeColumns(tokens: readonly Token[]): Columns {
  const known = new Map<string, number>();
  const ids = Int32Array.from(tokens, ({ key }) => {
    const id = known.get(key) ?? known.size;
    known.set(key, id);
    return id;
  });
  return {
    tokens,
    ids,
    initials: Uint16Array.from(tokens, ({ word }) => word.charCodeAt(0)),
    isNumber: Uint8Array.from(tokens, ({ kind }) => Number(kind === "number")),
    isOptional: Uint8Array.from(tokens, ({ optional }) => Number(optional === true)),
    hasMore: Uint8Array.from(tokens, ({ also }) => Number(also !== undefined)),
    known,
  };
}

/** Some rows and a stretch of the post along which they are laid. */
export interface Block {
  readonly rows: readonly Row[];
  readonly columns: Columns;
  /** First row, and the stretch of the post. */
  readonly row: number;
  readonly from: number;
  readonly to: number;
  /** The stretch may begin or end anywhere within. */
  readonly begins: boolean;
  readonly ends: boolean;
}

/** What led to a cell. From `BRACKET_OP` on: a bracket that replaces so many words. */
const SAME_OP = 0;
const REPLACE_OP = 1;
const INSERT_OP = 2;
const DELETE_OP = 3;
const SKIP_OP = 4;
const ELIDE_OP = 5;
const MARK_OP = 6;
const BRACKET_OP = 7;
/** Set where leaving out unmarked went on from the cell before. */
const GOES_ON = 32;

/** Fills the table of costs for the rows from `block.row` to `last`, and reads the cheapest way back. */
export function fill(block: Block, last: number): Step[] {
  const height = last - block.row;
  const stride = block.to - block.from + 1;
  const ways = new Uint8Array((height + 1) * stride);
  let before = beginning(block, ways);
  for (let index = 1; index <= height; index += 1) {
    const row = block.rows[block.row + index - 1]!;
    const cells = ways.subarray(index * stride, (index + 1) * stride);
    const costs = new Int32Array(stride);
    if (row.type === "token") fillToken(row.token, block, before, costs, cells);
    else if (row.type === "elision") fillElision(before, costs, cells);
    else fillBracket(before, costs, cells, row.stem !== undefined);
    before = costs;
  }
  return readBack(block, height, stride, ways, block.ends ? cheapest(before) : stride - 1);
}

/** Costs before the first row: nothing where the quotation may begin anywhere, else of leaving out. */
function beginning({ columns, from, to, begins }: Block, ways: Uint8Array): Int32Array {
  const costs = new Int32Array(to - from + 1);
  if (begins) return costs;
  for (let column = 1; column < costs.length; column += 1) {
    const free = columns.isOptional[from + column - 1] === 1;
    costs[column] = costs[column - 1]! + (free ? 0 : column === 1 ? OPEN + DELETE : DELETE);
    ways[column] = DELETE_OP | GOES_ON;
  }
  return costs;
}

function cheapest(costs: Int32Array): number {
  let best = 0;
  for (let column = 1; column < costs.length; column += 1) if (costs[column]! < costs[best]!) best = column;
  return best;
}

function fillToken(
  token: Token,
  { columns, from }: Block,
  before: Int32Array,
  costs: Int32Array,
  ways: Uint8Array,
): void {
  const { tokens, ids, initials, isNumber, isOptional, hasMore } = columns;
  const id = columns.known.get(token.key) ?? -1;
  const more = token.also !== undefined;
  const likeNumber = token.kind === "number" ? REPLACE_NUMBER : REPLACE;
  const initial = token.word.charCodeAt(0);
  costs[0] = before[0]! + INSERT;
  ways[0] = INSERT_OP;
  let deleting = DEAR;
  for (let column = 1; column < costs.length; column += 1) {
    const place = from + column - 1;
    const same = id === ids[place] || ((more || hasMore[place] === 1) && sameToken(token, tokens[place]!));
    const other = initial === initials[place] ? REPLACE_LIKE : REPLACE;
    const replace = isNumber[place] === 1 ? Math.min(likeNumber, other) : other;
    let cost = before[column - 1]! + (same ? 0 : replace);
    let way = same ? SAME_OP : REPLACE_OP;
    const insert = before[column]! + INSERT;
    if (insert < cost) {
      cost = insert;
      way = INSERT_OP;
    }
    const left = costs[column - 1]!;
    const free = isOptional[place] === 1;
    const goesOn = deleting < left + OPEN;
    deleting = (goesOn ? deleting : left + OPEN) + (free ? 0 : DELETE);
    if (deleting < cost) {
      cost = deleting;
      way = DELETE_OP;
    }
    if (free && left < cost) {
      cost = left;
      way = SKIP_OP;
    }
    costs[column] = cost;
    ways[column] = goesOn ? way | GOES_ON : way;
  }
}

function fillElision(before: Int32Array, costs: Int32Array, ways: Uint8Array): void {
  costs[0] = before[0]!;
  ways[0] = MARK_OP;
  for (let column = 1; column < costs.length; column += 1) {
    const on = costs[column - 1]! + ELIDE;
    const closed = before[column]!;
    costs[column] = Math.min(on, closed);
    ways[column] = closed <= on ? MARK_OP : ELIDE_OP;
  }
}

function fillBracket(before: Int32Array, costs: Int32Array, ways: Uint8Array, glued: boolean): void {
  for (let column = 0; column < costs.length; column += 1) {
    let best = DEAR;
    const most = Math.min(MOST_BRACKETED, column);
    for (let count = 0; count <= most; count += 1) {
      const cost =
        before[column - count]! + BRACKET + BRACKETED * count + (glued && count !== 1 ? INSERT : 0);
      if (cost < best) {
        best = cost;
        ways[column] = BRACKET_OP + count;
      }
    }
    costs[column] = best;
  }
}

function readBack(block: Block, height: number, stride: number, ways: Uint8Array, end: number): Step[] {
  const steps: Step[] = [];
  let index = height;
  let column = end;
  let elided = -1;
  while (index > 0 || (!block.begins && column > 0)) {
    const cell = ways[index * stride + column]!;
    const way = cell & ~GOES_ON;
    const row = block.row + index - 1;
    const post = block.from + column - 1;
    if (way === SAME_OP || way === REPLACE_OP) {
      steps.push({ op: way === SAME_OP ? "same" : "replace", row, post });
      index -= 1;
      column -= 1;
    } else if (way === INSERT_OP) {
      steps.push({ op: "insert", row });
      index -= 1;
    } else if (way === DELETE_OP) {
      column = readDeletion(block, ways, index * stride, column, steps);
    } else if (way === SKIP_OP) {
      steps.push({ op: "skip", post });
      column -= 1;
    } else if (way === ELIDE_OP) {
      if (elided === -1) elided = column;
      column -= 1;
    } else if (way === MARK_OP) {
      steps.push({
        op: "elision",
        row,
        from: block.from + column,
        to: block.from + (elided === -1 ? column : elided),
      });
      elided = -1;
      index -= 1;
    } else {
      const count = way - BRACKET_OP;
      steps.push({ op: "bracket", row, from: post + 1 - count, to: post + 1 });
      index -= 1;
      column -= count;
    }
  }
  return steps.reverse();
}

/** Reads words left out unmarked back to where leaving out began. */
function readDeletion(block: Block, ways: Uint8Array, offset: number, end: number, steps: Step[]): number {
  let column = end;
  let goesOn = true;
  while (goesOn && column > 0) {
    const post = block.from + column - 1;
    goesOn = (ways[offset + column]! & GOES_ON) !== 0;
    steps.push({ op: block.columns.isOptional[post] === 1 ? "skip" : "delete", post });
    column -= 1;
  }
  return column;
}
