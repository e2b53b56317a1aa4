// Question marks: the one punctuation whose loss makes another sentence of the same words.
import type { Difference } from "../model/quotation.ts";
import type { Run } from "./runs.ts";
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

/** What stands between a token and the next. */
function after({ text, tokens }: Side, place: number): string {
  return text.slice(tokens[place]!.end, tokens[place + 1]?.start ?? text.length).slice(0, 100);
}
