// The two sides of a comparison: the article's words and the post's own, with what differs marked.
import type { ComparedPost, ProofItem } from "../../index.ts";
import type { DiffPiece, PostPart } from "../../index.ts";
import type { Html } from "./markup.ts";
import { markup } from "./markup.ts";

/** Longest text shown of a post or an article's item, in UTF-16 code units. */
const MAX_SHOWN = 8_000;
/** How much of a long post is shown on either side of the words compared. */
const MAX_AROUND = 1_200;

/** How a run of words is marked. */
type MarkName = "only_article" | "editor" | "only_post" | "left_out" | "replaced";

/** What the marks mean, in the order of the legend. */
const MARK_WORDS: Readonly<Record<MarkName, string>> = {
  only_article: "only in the article",
  editor: "an editor’s words",
  only_post: "only in the post",
  left_out: "left out, and marked so",
  replaced: "replaced by an editor’s words",
};

/** A run of words on one side. */
interface Run {
  readonly text: string;
  readonly mark?: MarkName;
}

/** Verdicts under which a word diff says something. */
const SHOWN = new Set(["verbatim", "elided", "bracketed", "near", "reordered", "joined", "altered"]);

const PARTS: Readonly<Partial<Record<PostPart, string>>> = {
  quote: "Words of the quoted post",
  repost: "Words of the reposted post",
  alt: "Words of a picture’s description",
  card: "Words of the link card",
  poll: "Words of the poll",
  warning: "Words of the content warning",
  thread: "Words of the thread",
};

/** The article's words. */
export function articleWords(item: ProofItem): Html {
  return wordsOf(articleRuns(item));
}

/** The words of the post: its text as archived; those of another of its parts before it. */
export function postWords(post: ComparedPost, item: ProofItem): Html {
  const { comparison } = item;
  const whole = paragraph(markup`${bounded(post.text)}`);
  if (!piecesOf(item) || !comparison) return whole;
  const { before, runs, after } = postRuns(post, item);
  if (comparison.part === "text")
    return paragraph(markup`${around(before)}<span class="compared">${wordsOf(runs)}</span>${around(after)}`);
  const part = markup`<p class="part">${PARTS[comparison.part]}</p>${paragraph(wordsOf(runs))}`;
  if (post.text.trim() === "") return part;
  return markup`${part}<p class="part">The post itself</p>${paragraph(around(bounded(post.text))!)}`;
}

/** What the marks of an item mean; `undefined` if it has none. */
export function legendOf(item: ProofItem): Html | undefined {
  const runs = [...articleRuns(item), ...(item.post ? postRuns(item.post, item).runs : [])];
  const used = new Set(runs.flatMap(({ mark }) => mark ?? []));
  const entries = (Object.keys(MARK_WORDS) as MarkName[])
    .filter((mark) => used.has(mark))
    .map((mark) => markup`<li>${marked(mark, "words")} ${MARK_WORDS[mark]}</li>`);
  return entries.length === 0 ? undefined : markup`<ul class="legend" aria-label="Marks">${entries}</ul>`;
}

/** Words as far as a page shows them. Empty lines in a row count as one. */
export function bounded(words: string): string {
  const text = words.replace(/\n(?:[^\S\n]*\n){2,}/g, "\n\n");
  if (text.length <= MAX_SHOWN) return text;
  return `${text.slice(0, MAX_SHOWN)} … [${(text.length - MAX_SHOWN).toLocaleString("en")} more characters are not shown]`;
}

/** The pieces to show of an item, `undefined` where a diff would say nothing. */
function piecesOf({ comparison }: ProofItem): readonly DiffPiece[] | undefined {
  if (!comparison || !SHOWN.has(comparison.verdict) || comparison.diff.length === 0) return undefined;
  const length = comparison.diff.reduce((sum, { text }) => sum + text.length, 0);
  return length > MAX_SHOWN ? undefined : comparison.diff;
}

/** Pieces in both and in the article are the quotation; a mark or bracket stands before the post's words for it. */
function articleRuns(item: ProofItem): readonly Run[] {
  const pieces = piecesOf(item);
  if (!pieces) return [{ text: bounded(item.text) }];
  return pieces.flatMap(({ in: where, text }, index): Run[] => {
    if (where === "both") return [{ text }];
    if (where !== "article") return [];
    const next = pieces[index + 1]?.in;
    if (next === "elided" || /^[\s.…[\]()]*$/.test(text)) return [{ text }];
    const isEditors = next === "bracketed" || /^\s*\[[^[\]]*\]\s*$/.test(text);
    return [{ text, mark: isEditors ? "editor" : "only_article" }];
  });
}

const POST_MARKS = { post: "only_post", elided: "left_out", bracketed: "replaced" } as const;

function postRuns(
  { text }: ComparedPost,
  item: ProofItem,
): { readonly before: string; readonly runs: readonly Run[]; readonly after: string } {
  const pieces = piecesOf(item) ?? [];
  const { part, span } = item.comparison ?? {};
  if (part !== "text") {
    // The words of other parts are at hand only as far as the diff holds them.
    const runs = pieces.flatMap(({ in: where, text: words }): Run[] => {
      if (where === "both") return [{ text: words }];
      return where === "article" ? [] : [{ text: words, mark: POST_MARKS[where] }];
    });
    return { before: "", runs, after: "" };
  }
  const [start, end] = span ?? [0, Math.min(text.length, MAX_SHOWN)];
  const before = text.slice(0, start);
  const after = text.slice(end);
  return {
    before: before.length > MAX_AROUND ? `… ${before.slice(-MAX_AROUND)}` : before,
    runs: runsWithin(text.slice(start, Math.min(end, start + MAX_SHOWN)), pieces),
    after: after.length > MAX_AROUND ? `${after.slice(0, MAX_AROUND)} …` : after,
  };
}

/** Finds the post's side of a diff in the post's own words, which may be written otherwise where both agree. */
function runsWithin(text: string, pieces: readonly DiffPiece[]): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  let expected = 0;
  for (const { in: where, text: piece } of pieces) {
    if (where === "both") expected += piece.length;
    if (where === "both" || where === "article") continue;
    const words = piece.trim();
    const place = nearest(text, words, from, expected);
    if (place === undefined) continue;
    runs.push({ text: text.slice(from, place) }, { text: words, mark: POST_MARKS[where] });
    from = expected = place + words.length;
  }
  return [...runs, { text: text.slice(from) }];
}

/** Letters of a word are told from the same letters elsewhere only where they stand as expected. */
const CLOSE = 2;

/** The place of words that is nearest to the one expected; `undefined` if there is none. */
function nearest(text: string, words: string, from: number, expected: number): number | undefined {
  const joins = /[\p{L}\p{N}]{2}/u;
  let best: number | undefined;
  for (let at = words === "" ? -1 : text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const stands =
      Math.abs(at - expected) <= CLOSE ||
      (!joins.test(text.slice(Math.max(0, at - 1), at + 1)) &&
        !joins.test(text.slice(at + words.length - 1, at + words.length + 1)));
    if (stands && (best === undefined || Math.abs(at - expected) < Math.abs(best - expected))) best = at;
    if (at >= expected && best !== undefined) break;
  }
  return best;
}

function wordsOf(runs: readonly Run[]): Html {
  return markup`${runs.map(({ text, mark }) =>
    mark === undefined ? text : marked(mark, markup`${hidden(mark)}${text}`),
  )}`;
}

function marked(mark: MarkName, content: Html | string): Html {
  if (mark === "only_article") return markup`<ins>${content}</ins>`;
  if (mark === "editor") return markup`<ins class="editor">${content}</ins>`;
  if (mark === "left_out") return markup`<del>${content}</del>`;
  return mark === "replaced"
    ? markup`<mark class="replaced">${content}</mark>`
    : markup`<mark>${content}</mark>`;
}

/** A mark in words, for those who do not see it. It has a direction of its own and is not copied with the text. */
function hidden(mark: MarkName): Html {
  return markup`<span class="hidden" lang="en" dir="ltr">[${MARK_WORDS[mark]}:] </span>`;
}

function paragraph(content: Html): Html {
  return markup`<p dir="auto">${content}</p>`;
}

function around(text: string): Html | undefined {
  return text === "" ? undefined : markup`<span class="around">${text}</span>`;
}
