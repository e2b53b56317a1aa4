// Question marks: the one punctuation whose loss makes another sentence of the same words.
import type { Difference } from "../model/quotation.ts";
import type { Run, Same } from "./runs.ts";
import { endsSentence, startsSentence } from "./side.ts";
import type { Side } from "./side.ts";

const QUESTION = /[?？؟]/;
const STATEMENT = /[.!。！।۔]/;

/** Sentences quoted whole that are a question on one side only. */
export function questionMarks(runs: readonly Run[], article: Side, post: Side): Difference[] {
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
