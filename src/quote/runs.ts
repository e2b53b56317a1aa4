// The steps of an alignment gathered into runs: words in both, changes, marks.
import type { Step } from "./table.ts";
import type { Row } from "./segments.ts";
import type { Change } from "./style.ts";

/** A word in both, with its place among the tokens of either side. */
export interface Same {
  readonly op: "same";
  readonly article: number;
  readonly post: number;
}

/** Differing words, in a row. */
export interface Differing {
  readonly op: "change";
  readonly change: Change;
}

/** A mark of the editor: its row, the post's tokens that it leaves out or replaces, the article's token after it. */
export interface Marked {
  readonly op: "elision" | "bracket";
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly next: number;
}

export type Run = Same | Differing | Marked;

/** Gathers the steps of an alignment of some rows with a post of `length` tokens. */
export function runsOf(steps: readonly Step[], rows: readonly Row[], length: number): Run[] {
  const places = articlePlaces(rows);
  const runs: Run[] = [];
  let article = 0;
  let post = firstPost(steps);
  let open: { article: number[]; post: number[] } | undefined;
  const close = () => {
    if (open === undefined) return;
    const mine = [article - open.article.length - 1, article] as const;
    const theirs = [post - open.post.length - 1, Math.min(post, length)] as const;
    runs.push({ op: "change", change: { ...open, around: { article: mine, post: theirs } } });
    open = undefined;
  };
  for (const step of steps) {
    if (step.op === "same") {
      close();
      runs.push({ op: "same", article: places[step.row]!, post: step.post });
      article = places[step.row]! + 1;
      post = step.post + 1;
    } else if (step.op === "elision" || step.op === "bracket") {
      close();
      runs.push({ ...step, op: step.op, next: article });
      post = step.to;
    } else {
      open ??= { article: [], post: [] };
      if ("row" in step) {
        open.article.push(places[step.row]!);
        article = places[step.row]! + 1;
      }
      if ("post" in step) {
        open.post.push(step.post);
        post = step.post + 1;
      }
    }
  }
  close();
  return runs;
}

/** For every row its place among the article's tokens; for a mark, that of the token after it. */
function articlePlaces(rows: readonly Row[]): number[] {
  let next = 0;
  return rows.map((row) => (row.type === "token" ? next++ : next));
}

function firstPost(steps: readonly Step[]): number {
  for (const step of steps) {
    if ("post" in step) return step.post;
    if (step.op === "elision" || step.op === "bracket") return step.from;
  }
  return 0;
}
