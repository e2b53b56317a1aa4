// Runs of words with what there is to say of them: how they are marked, for the eye and in words.
import { CUT_SIGN } from "./words.ts";
import type { Html } from "../markup.ts";
import { markup } from "../markup.ts";

/** How a run of words is marked. */
export type MarkName =
  "only_article" | "editor" | "only_post" | "left_out" | "replaced" | "concerned" | "cut";

/** A run of words on one side. What is `around` stands beside the words compared. */
export interface Run {
  readonly text: string;
  readonly mark?: MarkName;
  readonly around?: true;
}

/** Stands where this page leaves words out. No article's own ellipsis looks like it. */
export const CUT: Run = { text: CUT_SIGN, mark: "cut" };

/** What the marks mean, in the order of the legend. */
const MARK_WORDS: Readonly<Record<MarkName, string>> = {
  only_article: "only in the article",
  editor: "an editor’s words",
  only_post: "only in the post",
  left_out: "left out, and marked so",
  replaced: "replaced by an editor’s words",
  concerned: "what the finding is about",
  cut: "shortened by this page, not by the article",
};

export function wordsOf(runs: readonly Run[]): Html {
  return markup`${runs
    .filter(({ text }) => text !== "")
    .map(({ text, mark, around }) => {
      const words = mark === undefined ? text : marked(mark, markup`${hidden(mark)}${text}`);
      return around && mark === undefined ? markup`<span class="around">${words}</span>` : words;
    })}`;
}

/** What the marks used mean; `undefined` if none is. */
export function legendOf(runs: readonly Run[]): Html | undefined {
  const used = new Set(runs.flatMap(({ mark }) => mark ?? []));
  const entries = (Object.keys(MARK_WORDS) as MarkName[])
    .filter((mark) => used.has(mark))
    .map((mark) => markup`<li>${marked(mark, mark === "cut" ? CUT.text : "words")} ${MARK_WORDS[mark]}</li>`);
  return entries.length === 0 ? undefined : markup`<ul class="legend" aria-label="Marks">${entries}</ul>`;
}

/** Words marked as those that a finding is about. */
export function concerned(content: Html | string): Html {
  return marked("concerned", markup`${hidden("concerned")}${content}`);
}

/** Marks the words in those around the quotation, each once, as near to it as it stands. */
export function markConcerned(runs: readonly Run[], words: readonly string[]): readonly Run[] {
  return words.reduce((rest, each) => {
    const start = rest.findIndex(({ around, mark }) => !around && mark !== "cut");
    const places = rest.flatMap(({ text, mark, around }, index) =>
      around && mark === undefined && text.includes(each) ? [index] : [],
    );
    // What stands behind the words tells of them more often than what stands before.
    const place = places.find((index) => index > start) ?? places.at(-1);
    if (place === undefined || each === "") return rest;
    const { text } = rest[place]!;
    const at = place < start ? text.lastIndexOf(each) : text.indexOf(each);
    return rest.toSpliced(
      place,
      1,
      { text: text.slice(0, at), around: true },
      { text: each, mark: "concerned", around: true },
      { text: text.slice(at + each.length), around: true },
    );
  }, runs);
}

function marked(mark: MarkName, content: Html | string): Html {
  if (mark === "only_article") return markup`<ins>${content}</ins>`;
  if (mark === "editor") return markup`<ins class="editor">${content}</ins>`;
  if (mark === "left_out") return markup`<del>${content}</del>`;
  if (mark === "cut") return markup`<span class="cut">${content}</span>`;
  if (mark === "only_post") return markup`<mark>${content}</mark>`;
  return markup`<mark class="${mark}">${content}</mark>`;
}

/** A mark in words, for those who do not see it. It has a direction of its own and is not copied with the text. */
function hidden(mark: MarkName): Html {
  return markup`<span class="hidden" lang="en" dir="ltr">[${MARK_WORDS[mark]}${mark === "cut" ? "" : ":"}] </span>`;
}
