// Comparing a quotation with one text: what differs, and what that makes of it.
import type { Difference, WordsVerdict } from "../model/quotation.ts";
import { align, findRun, inAnotherOrder, layBy } from "./align.ts";
import type { Laid } from "./align.ts";
import type { Same } from "./table.ts";
import { diffOf, differenceOf } from "./diff.ts";
import type { Found, Tally } from "./diff.ts";
import { hintsIn } from "./edges.ts";
import type { Hints } from "./edges.ts";
import { judgeChange } from "./judge.ts";
import { cutDenials, outerMarks, takeMark } from "./marks.ts";
import { readQuotation } from "./segments.ts";
import type { Row } from "./segments.ts";
import { endsSentence, isCapital, placesOf, printed, startsSentence, within } from "./compared-text.ts";
import type { PostText, Piece, ComparedText } from "./compared-text.ts";
import { isStyle, movedCurrencies } from "./style.ts";
import type { Change } from "./style.ts";
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
  passage: PostText,
  stretches: readonly Stretch[],
  beside?: string,
): Found {
  const hints = beside === undefined ? undefined : hintsIn(beside, passage.lexicon);
  const quotation = readQuotation(text, splits, passage, stretches);
  const rows = withoutOuterMarks(quotation.rows);
  let steps = align(rows, passage.tokens);
  const found = weigh(layBy(steps, quotation, rows, passage), hints);
  if (isFaithful(found.verdict)) return found;
  // The same words once more in the post, where nothing before or behind them takes them back.
  for (let tries = 0; tries < MOST_TRIES && found.similarity === 1; tries += 1) {
    const first = steps.find((step) => "post" in step);
    const run = first && findRun(rows, passage.tokens, first.post + 1);
    if (run === undefined) break;
    const again = weigh(layBy(run, quotation, rows, passage), hints);
    if (isFaithful(again.verdict)) return again;
    steps = run;
  }
  return inAnotherOrder(quotation, rows, passage) ?? found;
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

function weigh(laid: Laid, hints: Hints | undefined): Found {
  const { article, post, runs } = laid;
  const { text, tokens, notes } = laid.quotation;
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
  const moved = movedCurrencies(runs.flatMap((run) => (run.op === "change" ? [run.change] : [])));
  for (const run of runs) {
    if (run.op === "same") take(tally, [article.tokens[run.article]!], post);
    else if (run.op !== "change") takeMark(run, laid, tally);
    else if (moved.has(run.change) || isStyle(run.change, post.accounts))
      take(tally, run.change.article.tokens, post);
    else takeChange(run.change, tally);
  }
  const similarity = tokens.length === 0 ? 0 : Math.min(1, tally.matched / tokens.length);
  const cut = post.truncated ? cutOff(laid) : undefined;
  if (cut !== undefined) return { ...absent(text, similarity), differences: [cut] };
  if (!isThere(tokens, tally, post)) return absent(text, similarity);
  const posts = runs.flatMap((run) =>
    run.op === "same" ? [run.post] : run.op === "change" ? placesOf(run.change.post) : [],
  );
  const outer = outerMarks(laid, posts);
  const differences = [...tally.differences, ...questionMarks(laid), ...cutDenials(laid, hints)];
  return {
    verdict: verdictOf(differences, tally.bracketed, tally.elided || outer.elided),
    differences,
    diff: diffOf(text, [...tally.departures, ...outer.departures], notes),
    ...(posts.length > 0 && {
      span: [post.tokens[posts[0]!]!.start, post.tokens[posts.at(-1)!]!.end] as const,
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

function take(tally: Tally, tokens: readonly Token[], { lexicon }: ComparedText): void {
  tally.matched += tokens.length;
  tally.current += tokens.length;
  tally.longest = Math.max(tally.longest, tally.current);
  tally.matchedContent += contentOf(tokens, lexicon.stop);
}

function contentOf(tokens: readonly Token[], stop: ReadonlySet<string>): number {
  return tokens.filter(({ word }) => !stop.has(word)).length;
}

function takeChange(change: Change, tally: Tally): void {
  const { article } = change;
  const post = trimmed(change);
  tally.current = 0;
  const isOptional = post.tokens.every(({ optional }) => optional === true);
  if (!isOptional || article.tokens.length > 0) tally.differences.push(judgeChange({ article, post }));
  tally.deleted += Math.max(0, post.tokens.length - article.tokens.length);
  const { text, tokens } = article.side;
  const start = article.tokens[0]?.start ?? tokens[article.after]?.start ?? text.length;
  const posted = printed(post);
  const isPut = article.tokens.length > 0 || /\s$/.test(posted);
  const isUnspaced = post.tokens.every(({ kind }) => kind === "character");
  const spaced = isPut || isUnspaced ? posted : `${posted} `;
  tally.departures.push({ start, end: article.tokens.at(-1)?.end ?? start, posted: spaced, as: "post" });
}

/** Optional words at the edges of a change are none of it, unless the article has something in their place. */
function trimmed({ article, post }: Change): Piece {
  if (article.tokens.length > 0) return post;
  const isNeeded = ({ optional }: Token) => optional !== true;
  const first = post.tokens.findIndex(isNeeded);
  if (first === -1) return post;
  return within(post, post.from + first, post.from + post.tokens.findLastIndex(isNeeded) + 1);
}

/** Whether so much of a quotation stands in a text that the rest counts as differences. */
function isThere(tokens: readonly Token[], tally: Tally, { lexicon }: ComparedText): boolean {
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
function cutOff({ runs }: Laid): Difference | undefined {
  const last = runs.at(-1);
  if (last?.op !== "change" || last.change.article.tokens.length === 0) return undefined;
  const { article, post } = last.change;
  if (post.to - 1 < post.side.tokens.length - 2 || post.tokens.length > 1) return undefined;
  const note = "The archived text breaks off here: the rest cannot be compared.";
  return differenceOf("word", false, printed(article), "", note);
}

const QUESTION = /[?？؟]/;
const STATEMENT = /[.!。！।۔]/;

/** Sentences quoted whole that are a question on one side only. */
function questionMarks({ runs, article, post }: Laid): Difference[] {
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
    const [mine, theirs] = [after(article, run.article), after(post, run.post)];
    const asks = QUESTION.test(theirs);
    if (asks === QUESTION.test(mine) || !(asks || STATEMENT.test(theirs))) continue;
    const note = `The post ${asks ? "asks" : "does not ask"} this as a question.`;
    differences.push(differenceOf("word", false, mine.trim(), theirs.trim(), note));
  }
  return differences;
}

/** `How much is left?` quoted as `Much is left`: what made it a question was cut off its beginning. */
function isCutQuestion(
  { article: mine, post: theirs }: Same,
  article: ComparedText,
  post: ComparedText,
): boolean {
  let first = theirs;
  while (!startsSentence(post.sentences, first) && theirs - first < MOST_CUT) first -= 1;
  if (!startsSentence(post.sentences, first)) return false;
  let last = theirs;
  while (!endsSentence(post.sentences, last)) last += 1;
  if (!QUESTION.test(after(post, last))) return false;
  const claims = isCapital(article.text, article.tokens[mine]!.start);
  const apart = /[,;:–—]/.test(post.text.slice(post.tokens[first]!.start, post.tokens[theirs]!.start));
  return !apart && (claims || theirs - first <= 2);
}

/** So few words make a sentence a question. */
const MOST_CUT = 4;

/** What stands between a token and the next. */
function after({ text, tokens }: ComparedText, place: number): string {
  return text.slice(tokens[place]!.end, tokens[place + 1]?.start ?? text.length).slice(0, 100);
}
