// What an editor's marks in a quotation say: words left out, words put in, parts.
import { inPostedOrder } from "./dates.ts";
import { foldWord } from "../language/fold.ts";
import { endsBetween } from "./compared-text.ts";
import type { PostText } from "./compared-text.ts";
import { tokensOf } from "./tokens.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Stretch, Token } from "./token.ts";

/** Where a mark stands in the quotation. */
interface Placed {
  readonly start: number;
  readonly end: number;
}

/** Words may be missing here. `split`: the attribution stands between two parts. */
export interface Elision extends Placed {
  readonly type: "elision";
  readonly split: boolean;
  /** In brackets: an editor's mark for certain, while bare dots may be the author's. */
  readonly bracketed: boolean;
}

/** An editor's words, in addition to the post's or instead of them. */
export interface Bracket extends Placed {
  readonly type: "bracket";
  /** The editor's words; where the bracket is part of a word (`[W]e`, `work[ed]`), that word. */
  readonly tokens: readonly Token[];
  /** The letters outside the bracket, where it is part of a word. */
  readonly stem?: string;
}

/** A word of the quotation, or a mark. */
export type Row = { readonly type: "token"; readonly token: Token } | Elision | Bracket;

/** A quotation that was read. */
export interface Quotation {
  /** The parts joined by a space. */
  readonly text: string;
  readonly rows: readonly Row[];
  /** Editor's notes that say nothing about the words (`[sic]`). */
  readonly notes: readonly (readonly [start: number, end: number])[];
  readonly tokens: readonly Token[];
  /** For every token of `tokens`, whether a sentence of the quotation ends after it. */
  readonly ends: readonly boolean[];
}

/** More brackets than any quotation has; what is beyond is read as words. */
const MOST_BRACKETS = 100;

const DOTS = String.raw`(?:[…⋯‥]|\.\s?\.)(?:\s?[….⋯])*`;
const CUT = String.raw`中略|前略|後略|略|省略|중략|생략|후략`;
const SYNTAX = new RegExp(
  [
    String.raw`(?<note>[[(（［]\s*(?:sic|ndlr|n\.?d\.?r\.?|n\.?d\.?t\.?|anm(?:\.|erkung)[^\])\n]{0,80}|d\.\s?red\.[^\])\n]{0,20})!?\s*[\])）］])`,
    String.raw`(?<cut>[[(（［〔<]\s*(?:${DOTS}|${CUT})\s*[\])）］〕>])`,
    String.raw`(?<dots>${DOTS})`,
    String.raw`(?<bracket>[[［][^[\]［］\n]{0,400}[\]］])`,
  ].join("|"),
  "giu",
);

/** Reads a quotation. `splits` are the places where its parts were joined; the passage is what it is compared with. */
export function readQuotation(
  text: string,
  splits: readonly number[],
  { text: posted, lexicon, dates }: PostText,
  stretches: readonly Stretch[],
): Quotation {
  const marks: (Elision | Bracket)[] = splits.map((start) => elision(start, start, true, false));
  const notes: (readonly [number, number])[] = [];
  const own = bracketsOf(posted);
  let masked = "";
  let from = 0;
  for (const { 0: raw, index: start, groups: form = {} } of text.matchAll(SYNTAX)) {
    let range: Placed = { start, end: start + raw.length };
    if (start < from) continue;
    if (form["bracket"] !== undefined) {
      if (marks.length > MOST_BRACKETS || stands(raw, own)) continue;
      const bracket = readBracket(text, range, lexicon);
      if (bracket.start < from) continue;
      marks.push(bracket);
      range = bracket;
    } else if (form["note"] !== undefined) notes.push([start, range.end]);
    else marks.push(elision(start, range.end, false, form["cut"] !== undefined));
    masked += text.slice(from, range.start) + " ".repeat(range.end - range.start);
    from = range.end;
  }
  masked += text.slice(from);
  const tokens = inPostedOrder(tokensOf(masked, lexicon, stretches), masked, dates);
  const ends = tokens.map((token, index) => {
    const next = tokens[index + 1];
    return next === undefined || endsBetween(text, token, next, lexicon);
  });
  return { text, rows: inOrder(tokens, marks), notes, tokens, ends };
}

function elision(start: number, end: number, split: boolean, bracketed: boolean): Elision {
  return { type: "elision", start, end, split, bracketed };
}

/** Brackets that the author of the post wrote: the post has some around most of the same words. */
function stands(bracket: string, own: readonly ReadonlySet<string>[]): boolean {
  const words = wordsIn(bracket);
  return own.some((theirs) => {
    const shared = words.filter((word) => theirs.has(word)).length;
    return words.length > 0 && shared >= words.length / 2 && shared >= theirs.size / 2;
  });
}

function bracketsOf(posted: string): ReadonlySet<string>[] {
  const found = posted.match(/[[［][^[\]［］]{0,400}[\]］]/g) ?? [];
  return found.slice(0, MOST_BRACKETS).map((bracket) => new Set(wordsIn(bracket)));
}

function wordsIn(text: string): string[] {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(foldWord);
}

function readBracket(text: string, { start, end }: Placed, lexicon: Lexicon): Bracket {
  const before =
    /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? "";
  const after = /^[\p{L}\p{M}\p{N}'’]+/u.exec(text.slice(end, end + 40))?.[0] ?? "";
  const inner = text.slice(start + 1, end - 1);
  const whole = before + inner + after;
  if (/^['’]?[\p{L}\p{M}]+$/u.test(inner) && whole !== inner && !UNSPACED.test(whole)) {
    const glued = { start: start - before.length, end: end + after.length };
    const tokens = tokensOf(whole, lexicon).map((token) => ({ ...token, ...glued }));
    return { type: "bracket", ...glued, tokens, stem: foldWord(before + after) };
  }
  const offset = start + 1;
  const tokens = tokensOf(inner, lexicon).map((token) => ({
    ...token,
    start: token.start + offset,
    end: token.end + offset,
  }));
  return { type: "bracket", start, end, tokens };
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

function inOrder(tokens: readonly Token[], marks: readonly (Elision | Bracket)[]): Row[] {
  const sorted = marks.toSorted((a, b) => a.start - b.start);
  const rows: Row[] = [];
  let next = 0;
  for (const token of tokens) {
    for (; next < sorted.length && sorted[next]!.start <= token.start; next += 1) rows.push(sorted[next]!);
    rows.push({ type: "token", token });
  }
  rows.push(...sorted.slice(next));
  return oneGap(rows);
}

/** Of neighbouring gaps (a part that ends in dots) one is enough. */
function oneGap(rows: readonly Row[]): Row[] {
  return rows.filter((row, index) => {
    if (row.type !== "elision") return true;
    const neighbour = row.split
      ? [rows[index - 1], rows[index + 1]]
      : [rows[index - 1]].filter((one) => one?.type === "elision" && !one.split);
    return !neighbour.some((one) => one?.type === "elision");
  });
}
