// An editor's marks in a quotation that was laid along a post, and the ends of its pieces.
import type { Difference, DifferenceKind } from "../model/quotation.ts";
import type { Laid } from "./align.ts";
import type { Marked, Same } from "./table.ts";
import type { Departure, Tally } from "./diff.ts";
import { deniedAtEdge } from "./edges.ts";
import type { Hints } from "./edges.ts";
import { isExplained, judgeBracket, judgeElision } from "./judge-marks.ts";
import type { Shown } from "./judge.ts";
import { figuresOf } from "./meaning.ts";
import type { Bracket, Elision, Row } from "./segments.ts";
import { bracketSide, isCapital, isName, pieceOf, printed } from "./compared-text.ts";
import type { PostText, ComparedText } from "./compared-text.ts";
import type { Change } from "./style.ts";

/** Weighs a mark. */
export function takeMark(run: Marked, laid: Laid, tally: Tally): void {
  const { quotation, post, rows } = laid;
  const row = rows[run.row]!;
  if (row.type === "token") return;
  const { start, end } = row;
  const mark = quotation.text.slice(start, end);
  const left = pieceOf(post, run.from, run.to);
  const departure = { start, end, posted: printed(left) };
  if (row.type === "elision") {
    const difference = judgeElision(left, shownAt(row, run, laid), mark);
    if (difference !== undefined) tally.differences.push(difference);
    const isLeft = left.tokens.some(({ optional }) => optional !== true);
    if (isLeft) tally.elided = true;
    if (isLeft || row.bracketed) tally.departures.push({ ...departure, as: "elided" });
  } else {
    const inner = bracketSide(quotation.text, row.tokens, post.lexicon);
    const difference =
      judgeBracket(inner, row.stem, left, mark, post.accounts) ?? judgeAtEdge(run, rows, inner, post, mark);
    if (difference !== undefined) tally.differences.push(difference);
    tally.bracketed = true;
    tally.departures.push({ ...departure, as: "bracketed" });
  }
}

/** A bracket that begins or ends the quotation may stand for the post's words next to it. */
function judgeAtEdge(
  { row, from, to }: Marked,
  rows: readonly Row[],
  inner: ComparedText,
  post: PostText,
  mark: string,
): Difference | undefined {
  if (from !== to || (row !== 0 && row !== rows.length - 1)) return undefined;
  const beside = besideEdge(row === 0 ? -1 : 1, from, inner, post);
  if (beside === undefined) return undefined;
  const difference = judgeBracket(inner, undefined, pieceOf(post, ...beside), mark, post.accounts);
  if (difference === undefined || !FACTS.has(difference.kind)) return undefined;
  // A bracket without a number adds something else than the number beside it.
  return difference.kind === "number" && figuresOf(inner.tokens, post.lexicon, true).length === 0
    ? undefined
    : difference;
}

/** The words next to the quotation for which a bracket at its end may stand; none behind the end of a sentence. */
function besideEdge(
  direction: 1 | -1,
  from: number,
  inner: ComparedText,
  { tokens, sentences, text, lexicon, accounts }: PostText,
): readonly [number, number] | undefined {
  const kept = direction === 1 ? from - 1 : from;
  const isBeside = (place: number) =>
    tokens[place] !== undefined && (tokens[kept] === undefined || sentences[place] === sentences[kept]);
  const next = direction === 1 ? from : from - 1;
  if (!isBeside(next)) return undefined;
  const words = inner.tokens.map(({ word }) => word);
  if (isExplained(tokens[next]!, words, accounts, inner)) return undefined;
  if (direction === 1 && kept >= 0 && isExplained(tokens[kept]!, words, accounts, inner)) return undefined;
  if (direction === 1 && kept >= 0 && /[(（]/.test(text.slice(tokens[kept]!.end, tokens[next]!.start)))
    return undefined;
  let count = 0;
  // Words before the fact: `in Larkhaven` for `[in Oakhaven]`, `the 12 boats` for `[12 ships]`.
  const isSmall = (place: number) => lexicon.stop.has(tokens[place]!.word) && words.length > 0;
  let place = next;
  while (count < Math.max(3, words.length) && isBeside(place)) {
    count += 1;
    if (direction === 1 && count > words.length && !isSmall(place)) break;
    place += direction;
  }
  return direction === 1 ? [from, from + count] : [from - count, from];
}

const FACTS: ReadonlySet<DifferenceKind> = new Set(["number", "date", "currency", "unit", "name"]);

/** Denials cut off at the ends of the quotation, and of its parts where they come from different sentences. */
export function cutDenials({ runs, rows, article, post }: Laid, hints: Hints | undefined): Difference[] {
  const pieces: Same[][] = [[]];
  let closed = false;
  for (const run of runs) {
    const place = run.op === "change" ? standIn(run.change) : run.op === "same" ? run : undefined;
    if (run.op === "elision" && (rows[run.row] as Elision).split) pieces.push([]);
    else if (place !== undefined) pieces.at(-1)!.push(place);
    closed = place !== undefined || run.op === "elision";
  }
  // A bracket that replaces nothing stands before the words, not in the place of those that were cut off.
  const [begin] = runs;
  const opened =
    begin?.op === "same" || begin?.op === "change" || (begin?.op === "bracket" && begin.from === begin.to);
  return pieces.flatMap((piece, index) => {
    const [first, last] = [piece[0], piece.at(-1)];
    if (first === undefined || last === undefined) return [];
    if ((index === 0 && !opened) || (index === pieces.length - 1 && !closed)) return [];
    const capital = isCapital(article.text, article.tokens[first.article]!.start);
    const cut = {
      first: first.post,
      last: last.post,
      capital,
      claims: capital && !isCapital(post.text, post.tokens[first.post]!.start),
      before: pieces[index - 1]?.at(-1)?.post,
      behind: pieces[index + 1]?.[0]?.post,
      hints,
    };
    return deniedAtEdge(cut, post) ?? [];
  });
}

/** Words of the article in the place of others: `Covers` for `cover`. */
function standIn({ article, post }: Change): Same | undefined {
  if (article.tokens.length === 0 || post.tokens.length === 0) return undefined;
  return { op: "same", article: article.from, post: post.from };
}

/** How the article shows the ends of sentences beside a mark. */
function shownAt(mark: Elision, { row, next }: Marked, { quotation, rows, article }: Laid): Shown {
  const { text, tokens } = quotation;
  const before = text.slice(tokens[next - 1]?.end ?? 0, mark.start);
  const dots = text.slice(mark.start, mark.end).replace(/[^.]/g, "").length;
  const shown = {
    ends: /[.!?。！？؟]/.test(before) || dots > 3,
    split: mark.split,
    few: Math.min(wordsBeside(rows, row, -1), wordsBeside(rows, row, 1)) <= 2,
  };
  const following = rows[row + 1];
  if (following?.type === "bracket")
    return { ...shown, begins: following.stem !== undefined && opensWithCapital(following, text) };
  const word = tokens[next];
  const capital = word !== undefined && /^[@#]?\p{Lu}/u.test(text.slice(word.start, word.start + 3));
  return { ...shown, begins: capital && !isName(article, next) };
}

function opensWithCapital({ start }: Bracket, text: string): boolean {
  return /^[[［]\p{Lu}/u.test(text.slice(start, start + 3));
}

function wordsBeside(rows: readonly Row[], place: number, direction: 1 | -1): number {
  let count = 0;
  for (let at = place + direction; rows[at]?.type === "token" && count < 10; at += direction) count += 1;
  return count;
}

/** Dots at the ends of a quotation say that the post goes on there. */
export function outerMarks(
  { quotation: { rows: all, text }, rows, post }: Laid,
  posts: readonly number[],
): { elided: boolean; departures: Departure[] } {
  const outer = all.filter((row): row is Elision => row.type === "elision" && !rows.includes(row));
  const [first, last] = [posts[0] ?? 0, posts.at(-1) ?? 0];
  const elided = outer.some(({ start }) => {
    if (text.slice(0, start).trim() === "") return first > 0;
    // The post's own dots are words of it.
    if (/^(?:…|\.\s?\.)/.test(post.text.slice(post.tokens[last]?.end))) return false;
    return post.tokens.slice(last + 1).some(({ optional }) => optional !== true);
  });
  return { elided, departures: outer.map(({ start, end }) => ({ start, end, posted: "", as: "elided" })) };
}
