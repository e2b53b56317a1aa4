// Comparing a quotation with one text: what differs, and what that makes of it.
import type { Difference, WordsVerdict } from "../model/quotation.ts";
import { align, findRun } from "./align.ts";
import { diffOf } from "./diff.ts";
import type { Found } from "./diff.ts";
import { toldBy } from "./edges.ts";
import type { Told } from "./edges.ts";
import { judgeChange } from "./judge.ts";
import { cutDenials, outerMarks, takeMark } from "./marks.ts";
import { inAnotherOrder } from "./order.ts";
import { runsOf } from "./runs.ts";
import type { Run, Same } from "./runs.ts";
import { readQuotation } from "./segments.ts";
import type { Quotation, Row } from "./segments.ts";
import { endsSentence, printed, sideOf, startsSentence } from "./side.ts";
import type { Side } from "./side.ts";
import { isCurrencyAtEnd, isMovedCurrency, isStyle } from "./style.ts";
import type { Change } from "./style.ts";
import type { Step } from "./table.ts";
import type { Passage, Tally } from "./tally.ts";
import type { Stretch, Token } from "./token.ts";

/** Share of the words that must stand in a text for the rest to count as differences. */
const ENOUGH = 0.6;
/** A quotation of so few words, or characters of a script without spaces, must stand there but for what alarms. */
const FEW = 3;
const FEW_CHARACTERS = 6;
/** So many words in a row are no accident, however common they are. */
const LONG = 5;
const LONG_CHARACTERS = 9;
/** Of common words so many, with one other among them, are no accident either. */
const MOSTLY = 0.8;

/** Words that a post repeats are looked for so often again. */
const MOST_TRIES = 5;

/** Compares a quotation, given as its text and the places where its parts were joined, with one text of a post. */
export function comparePassage(
  text: string,
  splits: readonly number[],
  passage: Passage,
  stretches: readonly Stretch[],
  beside?: string,
): Found {
  const told = beside === undefined ? undefined : toldBy(beside, passage.lexicon);
  const quotation = { ...readQuotation(text, splits, passage, stretches), told };
  const rows = withoutOuterMarks(quotation.rows);
  const steps = align(rows, passage.tokens);
  const found = weigh(quotation, rows, steps, passage);
  if (isFaithful(found.verdict)) return found;
  const again = found.similarity === 1 ? elsewhere(quotation, rows, steps, passage) : undefined;
  if (again !== undefined) return again;
  return inAnotherOrder(quotation, rows, passage) ?? found;
}

/** The same words once more in the post, where nothing before or behind them takes them back. */
function elsewhere(
  quotation: Beside,
  rows: readonly Row[],
  steps: readonly Step[],
  passage: Passage,
): Found | undefined {
  let first = steps.find((step) => "post" in step);
  for (let tries = 0; tries < MOST_TRIES && first !== undefined && "post" in first; tries += 1) {
    const run = findRun(rows, passage.tokens, first.post + 1);
    if (run === undefined) return undefined;
    const found = weigh(quotation, rows, run, passage);
    if (isFaithful(found.verdict)) return found;
    first = run.find((step) => "post" in step);
  }
  return undefined;
}

/** Whether the words stand in the post as the article has them. */
export function isFaithful(verdict: WordsVerdict): boolean {
  return verdict === "verbatim" || verdict === "elided" || verdict === "bracketed";
}

/** Dots before the first and after the last word leave nothing out between words. */
function withoutOuterMarks(rows: readonly Row[]): readonly Row[] {
  const first = rows.findIndex(({ type }) => type !== "elision");
  const last = rows.findLastIndex(({ type }) => type !== "elision");
  return first === -1 ? [] : rows.slice(first, last + 1);
}

/** A quotation, and what the article tells beside it. */
type Beside = Quotation & { readonly told: Told | undefined };

function weigh(quotation: Beside, rows: readonly Row[], steps: readonly Step[], passage: Passage): Found {
  const { text, tokens, notes } = quotation;
  const article = sideOf(text, tokens, passage.lexicon);
  const runs = runsOf(steps, rows, passage.tokens.length);
  const tally: Tally = {
    differences: [],
    departures: [],
    matched: 0,
    matchedContent: 0,
    longest: 0,
    current: 0,
    deleted: 0,
    elided: false,
    bracketed: false,
  };
  const moved = movedCurrencies(runs, article, passage);
  for (const run of runs) {
    if (run.op === "same") take(tally, [article.tokens[run.article]!], passage);
    else if (run.op === "change") takeChange(run.change, moved.has(run.change), article, passage, tally);
    else takeMark(run, rows, quotation, article, passage, tally);
  }
  const similarity = tokens.length === 0 ? 0 : Math.min(1, tally.matched / tokens.length);
  const cut = passage.truncated ? cutOff(runs, article, passage) : undefined;
  if (cut !== undefined) return { ...absent(text, similarity), differences: [cut] };
  if (!isThere(tokens, tally, passage)) return absent(text, similarity);
  const posts = runs.flatMap((run) =>
    run.op === "same" ? [run.post] : run.op === "change" ? run.change.post : [],
  );
  const outer = outerMarks(quotation, rows, posts, passage);
  const differences = [
    ...tally.differences,
    ...questionMarks(runs, article, passage),
    ...cutDenials(runs, rows, article, passage, quotation.told),
  ];
  return {
    verdict: verdictOf(differences, tally.bracketed, tally.elided || outer.elided),
    differences,
    diff: diffOf(text, [...tally.departures, ...outer.departures], notes),
    ...(posts.length > 0 && {
      span: [passage.tokens[posts[0]!]!.start, passage.tokens[posts.at(-1)!]!.end] as const,
    }),
    similarity,
  };
}

function absent(text: string, similarity: number): Found {
  return {
    verdict: "not_found",
    differences: [],
    diff: text === "" ? [] : [{ in: "article", text }],
    similarity,
  };
}

function verdictOf(differences: readonly Difference[], bracketed: boolean, elided: boolean): WordsVerdict {
  if (differences.some(({ alarm }) => alarm)) return "altered";
  if (differences.some(({ kind }) => kind !== "elision")) return "near";
  if (bracketed) return "bracketed";
  return elided ? "elided" : "verbatim";
}

function take(tally: Tally, tokens: readonly Token[], { lexicon }: Side): void {
  tally.matched += tokens.length;
  tally.current += tokens.length;
  tally.longest = Math.max(tally.longest, tally.current);
  tally.matchedContent += contentOf(tokens, lexicon.stop);
}

function contentOf(tokens: readonly Token[], stop: ReadonlySet<string>): number {
  return tokens.filter(({ word }) => !stop.has(word)).length;
}

/** `$5` against `5 dollars`: the currency is missing before the number and added behind it. */
function movedCurrencies(runs: readonly Run[], article: Side, passage: Passage): Set<Change> {
  const changes = runs.flatMap((run) => (run.op === "change" ? [run.change] : []));
  const moved = new Set<Change>();
  changes.forEach((change, index) => {
    if (isCurrencyAtEnd(change, article, passage)) moved.add(change);
    const next = changes[index + 1];
    if (next === undefined || !isMovedCurrency(change, next, article, passage)) return;
    moved.add(change);
    moved.add(next);
  });
  return moved;
}

function takeChange(change: Change, moved: boolean, article: Side, passage: Passage, tally: Tally): void {
  const mine = change.article.map((place) => article.tokens[place]!);
  if (moved || isStyle(change, article, passage, passage.accounts)) {
    take(tally, mine, passage);
    return;
  }
  tally.current = 0;
  const theirs = trimmed(change, passage);
  const judged = { ...change, post: theirs };
  const optional = theirs.every((place) => passage.tokens[place]!.optional === true);
  if (!(optional && mine.length === 0)) tally.differences.push(judgeChange(judged, article, passage));
  tally.deleted += Math.max(0, theirs.length - mine.length);
  const start = mine[0]?.start ?? article.tokens[change.around.article[1]]?.start ?? article.text.length;
  const posted = printed(passage, theirs);
  const spaced =
    mine.length === 0 && !/\s$/.test(posted) && !isUnspaced(theirs, passage) ? `${posted} ` : posted;
  tally.departures.push({ start, end: mine.at(-1)?.end ?? start, posted: spaced, as: "post" });
}

/** Optional words at the edges of a change are none of it, unless the article has something in their place. */
function trimmed({ article, post }: Change, { tokens }: Side): readonly number[] {
  if (article.length > 0) return post;
  const isNeeded = (place: number) => tokens[place]!.optional !== true;
  const first = post.findIndex(isNeeded);
  return first === -1 ? post : post.slice(first, post.findLastIndex(isNeeded) + 1);
}

function isUnspaced(places: readonly number[], { tokens }: Side): boolean {
  return places.every((place) => tokens[place]!.kind === "character");
}

/** Whether so much of a quotation stands in a text that the rest counts as differences. */
function isThere(tokens: readonly Token[], tally: Tally, { lexicon }: Side): boolean {
  if (tokens.length === 0) return false;
  const exact = tally.differences.every(({ kind }) => kind === "elision");
  if (exact) return true;
  const content = contentOf(tokens, lexicon.stop);
  const characters = tokens.every(({ kind }) => kind === "character");
  if (tokens.length <= (characters ? FEW_CHARACTERS : FEW))
    return (
      tally.differences.every(({ alarm }) => alarm) &&
      tally.matched > 0 &&
      (content === 0 || tally.matchedContent > 0)
    );
  // A number for a number stands in its place, if not for itself.
  const alarms = tally.differences.filter(({ alarm }) => alarm).length;
  if (tally.matched + alarms / 2 < ENOUGH * tokens.length || tally.deleted > 1.5 * tally.matched + 5)
    return false;
  return (
    tally.matchedContent + alarms / 2 >= 0.5 * content ||
    (tally.matched >= MOSTLY * tokens.length && tally.matched >= LONG && tally.deleted === 0) ||
    tally.longest >= (characters ? LONG_CHARACTERS : LONG)
  );
}

/** Where the archived text breaks off within the quotation: all stands there up to its end, and goes on. */
function cutOff(runs: readonly Run[], article: Side, passage: Passage): Difference | undefined {
  const last = runs.at(-1);
  if (last?.op !== "change" || last.change.article.length === 0) return undefined;
  const end = last.change.post.at(-1) ?? last.change.around.post[0];
  if (end < passage.tokens.length - 2 || last.change.post.length > 1) return undefined;
  return {
    kind: "word",
    article: printed(article, last.change.article),
    post: "",
    alarm: false,
    note: "The archived text breaks off here: the rest cannot be compared.",
  };
}

const QUESTION = /[?？؟]/;
const STATEMENT = /[.!。！।۔]/;

/** Sentences quoted whole that are a question on one side only. */
function questionMarks(runs: readonly Run[], article: Side, post: Side): Difference[] {
  const differences: Difference[] = [];
  let whole = false;
  for (const run of runs) {
    if (run.op !== "same") {
      whole = false;
      continue;
    }
    if (startsSentence(post.sentences, run.post)) whole = true;
    else if (run === runs[0] && isCutQuestion(run, article, post)) whole = true;
    if (!whole || !endsSentence(post.sentences, run.post)) continue;
    const mine = after(article, run.article);
    const theirs = after(post, run.post);
    const asks = QUESTION.test(theirs);
    if (asks === QUESTION.test(mine) || !(asks || STATEMENT.test(theirs))) continue;
    differences.push({
      kind: "word",
      article: mine.trim(),
      post: theirs.trim(),
      alarm: false,
      note: asks ? "The post asks this as a question." : "The post does not ask this as a question.",
    });
  }
  return differences;
}

/** `How much is left?` quoted as `Much is left`: what made it a question was cut off its beginning. */
function isCutQuestion({ article: mine, post: theirs }: Same, article: Side, post: Side): boolean {
  let first = theirs;
  while (!startsSentence(post.sentences, first) && theirs - first < MOST_CUT) first -= 1;
  if (!startsSentence(post.sentences, first)) return false;
  let last = theirs;
  while (!endsSentence(post.sentences, last)) last += 1;
  if (!QUESTION.test(after(post, last))) return false;
  const claims = /^\p{Lu}/u.test(article.text.slice(article.tokens[mine]!.start));
  const apart = /[,;:–—]/.test(post.text.slice(post.tokens[first]!.start, post.tokens[theirs]!.start));
  return !apart && (claims || theirs - first <= 2);
}

/** So few words make a sentence a question. */
const MOST_CUT = 4;

/** What stands between a token and the next. */
function after({ text, tokens }: Side, place: number): string {
  return text.slice(tokens[place]!.end, tokens[place + 1]?.start ?? text.length).slice(0, 100);
}
