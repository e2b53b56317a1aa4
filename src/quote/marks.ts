// An editor's marks in a quotation that was laid along a post, and the ends of its pieces.
import type { Difference, DifferenceKind } from "../model/quotation.ts";
import type { Departure } from "./diff.ts";
import { deniedAtEdge } from "./edges.ts";
import type { Told } from "./edges.ts";
import type { Shown } from "./gaps.ts";
import { isExplained, judgeBracket, judgeElision } from "./judge-marks.ts";
import { figuresOf } from "./meaning.ts";
import type { Marked, Run, Same } from "./runs.ts";
import type { Elision, Quotation, Row } from "./segments.ts";
import { bracketSide, isName, printed } from "./side.ts";
import type { Side } from "./side.ts";
import type { Change } from "./style.ts";
import type { Passage, Tally } from "./tally.ts";
import type { Token } from "./token.ts";

/** Weighs a mark. */
export function takeMark(
  run: Marked,
  rows: readonly Row[],
  quotation: Quotation,
  article: Side,
  passage: Passage,
  tally: Tally,
): void {
  const row = rows[run.row]!;
  const { from, to } = run;
  const places = Array.from({ length: to - from }, (_, index) => from + index);
  const posted = printed(passage, places);
  if (row.type === "elision") {
    const mark = quotation.text.slice(row.start, row.end);
    const shown = shownAt(row, run, rows, quotation, article);
    const difference = judgeElision([from, to], passage, shown, mark);
    if (difference !== undefined) tally.differences.push(difference);
    const left = places.some((place) => passage.tokens[place]!.optional !== true);
    if (left) tally.elided = true;
    if (left || row.bracketed)
      tally.departures.push({ start: row.start, end: row.end, posted, as: "elided" });
  } else if (row.type === "bracket") {
    const mark = quotation.text.slice(row.start, row.end);
    const inner = bracketSide(quotation.text, row.tokens, passage.lexicon);
    const difference =
      judgeBracket(inner, row.stem, [from, to], passage, mark, passage.accounts) ??
      judgeAtEdge(run, rows, inner, passage, mark);
    if (difference !== undefined) tally.differences.push(difference);
    tally.bracketed = true;
    tally.departures.push({ start: row.start, end: row.end, posted, as: "bracketed" });
  }
}

/** A bracket that begins or ends the quotation may stand for the post's words next to it. */
function judgeAtEdge(
  { row, from, to }: Marked,
  rows: readonly Row[],
  inner: Side,
  passage: Passage,
  mark: string,
): Difference | undefined {
  if (from !== to || (row !== 0 && row !== rows.length - 1)) return undefined;
  const beside = besideEdge(row === 0 ? -1 : 1, from, inner, passage);
  if (beside === undefined) return undefined;
  const difference = judgeBracket(inner, undefined, beside, passage, mark, passage.accounts);
  if (difference === undefined || !FACTS.has(difference.kind)) return undefined;
  // A bracket without a number adds something else than the number beside it.
  return difference.kind === "number" && figuresOf(inner.tokens, passage.lexicon, true).length === 0
    ? undefined
    : difference;
}

/** The words next to the quotation for which a bracket at its end may stand; none behind the end of a sentence. */
function besideEdge(
  direction: 1 | -1,
  from: number,
  inner: Side,
  { tokens, sentences, text, lexicon, accounts }: Passage,
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
export function cutDenials(
  runs: readonly Run[],
  rows: readonly Row[],
  article: Side,
  passage: Passage,
  told: Told | undefined,
): Difference[] {
  const pieces: Same[][] = [[]];
  let closed = false;
  for (const run of runs) {
    const place = run.op === "change" ? standIn(run.change) : run.op === "same" ? run : undefined;
    if (run.op === "elision" && isSplit(rows[run.row])) pieces.push([]);
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
    const [mine, theirs] = [article.tokens[first.article]!, passage.tokens[first.post]!];
    const capital = (text: string, token: Token) => /^\p{Lu}/u.test(text.slice(token.start, token.start + 2));
    const begins = capital(article.text, mine);
    const cut = {
      first: first.post,
      last: last.post,
      capital: begins,
      claims: begins && !capital(passage.text, theirs),
      before: pieces[index - 1]?.at(-1)?.post,
      behind: pieces[index + 1]?.[0]?.post,
      told,
    };
    return deniedAtEdge(cut, passage) ?? [];
  });
}

/** Words of the article in the place of others: `Covers` for `cover`. */
function standIn({ article, post }: Change): Same | undefined {
  const [mine, theirs] = [article[0], post[0]];
  return mine === undefined || theirs === undefined ? undefined : { op: "same", article: mine, post: theirs };
}

function isSplit(row: Row | undefined): boolean {
  return row?.type === "elision" && row.split;
}

/** How the article shows the ends of sentences beside a mark. */
function shownAt(
  mark: Elision,
  run: Marked,
  rows: readonly Row[],
  { text, tokens }: Quotation,
  article: Side,
): Shown {
  const before = text.slice(tokens[run.next - 1]?.end ?? 0, mark.start);
  const dots = text.slice(mark.start, mark.end).replace(/[^.]/g, "").length;
  const ends = /[.!?。！？؟]/.test(before) || dots > 3;
  const following = rows[run.row + 1];
  const few = Math.min(wordsBeside(rows, run.row, -1), wordsBeside(rows, run.row, 1)) <= 2;
  const { split } = mark;
  if (following?.type === "bracket") {
    const bracketed = following.stem !== undefined && /^[[［]\p{Lu}/u.test(text.slice(following.start));
    return { ends, split, few, begins: bracketed };
  }
  const next = tokens[run.next];
  const capital = next !== undefined && /^[@#]?\p{Lu}/u.test(text.slice(next.start, next.start + 3));
  return { ends, split, few, begins: capital && !isName(article, run.next) };
}

function wordsBeside(rows: readonly Row[], place: number, direction: 1 | -1): number {
  let count = 0;
  for (let at = place + direction; rows[at]?.type === "token" && count < 10; at += direction) count += 1;
  return count;
}

/** Dots at the ends of a quotation say that the post goes on there. */
export function outerMarks(
  { rows: all, text }: Quotation,
  rows: readonly Row[],
  posts: readonly number[],
  { tokens, text: posted }: Side,
): { elided: boolean; departures: Departure[] } {
  const outer = all.filter((row): row is Elision => row.type === "elision" && !rows.includes(row));
  const first = posts[0] ?? 0;
  const last = posts.at(-1) ?? 0;
  const elided = outer.some(({ start }) => {
    const opens = text.slice(0, start).trim() === "";
    // The post's own dots are words of it.
    if (!opens && /^(?:…|\.\s?\.)/.test(posted.slice(tokens[last]?.end))) return false;
    return opens ? first > 0 : tokens.slice(last + 1).some(({ optional }) => optional !== true);
  });
  return { elided, departures: outer.map(({ start, end }) => ({ start, end, posted: "", as: "elided" })) };
}
