// The two sides of a comparison: the article's words where they stand, and the post's own, with what differs marked.
import type { ComparedPost, DiffPiece, PostPart, ProofItem } from "../index.ts";
import type { Run } from "./marks.ts";
import { CUT, markConcerned } from "./marks.ts";
import { passageAround } from "./passage.ts";
import { standingFindings } from "./rules.ts";

/** Longest text shown of a post or an article's item, in UTF-16 code units. */
const MAX_SHOWN = 8_000;
/** How much of a post is shown on either side of the words compared, and of one of which no words were compared. */
const MAX_AROUND = 220;
const MAX_UNCOMPARED = 360;

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

/** The words of the part of a post that was compared, where that is not its text. */
export interface PartRuns {
  readonly title: string;
  readonly runs: readonly Run[];
}

/** The article's words within their paragraph, a split quotation with all that stands between its pieces. */
export function articleRuns(item: ProofItem, source: string | undefined, path: string): readonly Run[] {
  const { kind, range } = item;
  const own = quotedRuns(item);
  const pieces = item.parts ?? [{ text: item.text, range }];
  const split = piecewise(own, pieces);
  const ranges = pieces.map((piece) => piece.range);
  const passage = source === undefined || kind === "embed" ? undefined : passageAround(source, ranges, path);
  if (!passage || !split) return own;
  const runs = split.flatMap((piece, index): Run[] => {
    const [opening, closing] = framing(passage.pieces[index]!, pieces[index]!.text);
    const between = passage.between[index];
    return [
      around(opening),
      ...piece,
      ...shortMiddle(closing),
      ...(between === undefined ? [] : shortMiddle(between)),
    ];
  });
  const { before, after } = passage;
  const all = [
    ...(before.isCut ? [CUT, around(" ")] : []),
    around(before.text),
    ...runs,
    around(after.text),
    ...(after.isCut ? [around(" "), CUT] : []),
  ];
  return markConcerned(
    joined(all),
    standingFindings(item).flatMap(({ article }) => article ?? []),
  );
}

/** The post's text: the words compared, with what stands around them. */
export function postRuns(post: ComparedPost, item: ProofItem): readonly Run[] {
  const pieces = piecesOf(item);
  const { part, span } = item.comparison ?? {};
  if (!pieces || part !== "text") {
    const max = item.kind === "quotation" || item.kind === "pasted" ? MAX_UNCOMPARED * 2 : MAX_UNCOMPARED;
    const isLong = post.text.length > max;
    return [{ text: isLong ? cutAfter(post.text, max) : post.text, around: true }, ...(isLong ? [CUT] : [])];
  }
  const [start, end] = span ?? [0, Math.min(post.text.length, MAX_SHOWN)];
  const before = post.text.slice(0, start);
  const after = post.text.slice(end);
  const isLong = [before.length > MAX_AROUND, after.length > MAX_AROUND];
  return [
    ...(isLong[0] ? [CUT] : []),
    { text: isLong[0] ? cutBefore(before, MAX_AROUND) : before, around: true },
    ...runsWithin(post.text.slice(start, Math.min(end, start + MAX_SHOWN)), pieces),
    ...(end - start > MAX_SHOWN ? [CUT] : []),
    { text: isLong[1] ? cutAfter(after, MAX_AROUND) : after, around: true },
    ...(isLong[1] ? [CUT] : []),
  ];
}

/** The words of another part of the post than its text; `undefined` if its text was compared. */
export function partRuns(item: ProofItem): PartRuns | undefined {
  const title = PARTS[item.comparison?.part ?? "text"];
  const pieces = piecesOf(item);
  if (title === undefined || !pieces) return undefined;
  // The words of other parts are at hand only as far as the diff holds them.
  const runs = pieces.flatMap(({ in: where, text }): Run[] => {
    if (where === "both") return [{ text }];
    return where === "article" ? [] : [{ text, mark: POST_MARKS[where] }];
  });
  return { title, runs };
}

/** The pieces to show of an item, `undefined` where a diff would say nothing. */
function piecesOf({ comparison }: ProofItem): readonly DiffPiece[] | undefined {
  if (!comparison || !SHOWN.has(comparison.verdict) || comparison.diff.length === 0) return undefined;
  const length = comparison.diff.reduce((sum, { text }) => sum + text.length, 0);
  return length > MAX_SHOWN ? undefined : comparison.diff;
}

/** Pieces in both and in the article are the quotation; a mark or bracket stands before the post's words for it. */
function quotedRuns(item: ProofItem): readonly Run[] {
  const pieces = piecesOf(item);
  const { text } = item;
  if (!pieces) return text.length <= MAX_SHOWN ? [{ text }] : [{ text: cutAfter(text, MAX_SHOWN) }, CUT];
  return pieces.flatMap(({ in: where, text: words }, index): Run[] => {
    if (where === "both") return [{ text: words }];
    if (where !== "article") return [];
    const next = pieces[index + 1]?.in;
    if (next === "elided" || /^[\s.…[\]()]*$/.test(words)) return [{ text: words }];
    const isEditors = next === "bracketed" || /^\s*\[[^[\]]*\]\s*$/.test(words);
    return [{ text: words, mark: isEditors ? "editor" : "only_article" }];
  });
}

/** Runs cut where the pieces of a quotation end; `undefined` if they are not its words. */
function piecewise(
  runs: readonly Run[],
  pieces: readonly { readonly text: string }[],
): readonly (readonly Run[])[] | undefined {
  if (pieces.length === 1) return [runs];
  const whole = runs.map(({ text }) => text).join("");
  if (whole !== pieces.map(({ text }) => text).join(" ")) return undefined;
  let from = 0;
  return pieces.map(({ text }) => {
    const end = from + text.length;
    const piece = sliced(runs, from, end);
    from = end + 1;
    return piece;
  });
}

function sliced(runs: readonly Run[], from: number, end: number): readonly Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, end - at));
    at += run.text.length;
    return text === "" ? [] : [{ ...run, text }];
  });
}

/** Quotation marks of any language. */
const MARKS_BEFORE = /^[\p{Pi}\p{Pf}"'„‚「『]{0,3}/u;
const MARKS_BEHIND = /[\p{Pi}\p{Pf}"'」』]{0,3}$/u;

/** What belongs to a piece in the article and is not of its words: quotation marks, the signature of a pasted post. */
function framing(printed: string, words: string): readonly [opening: string, closing: string] {
  const text = words.replace(/\s+/g, " ");
  const at = printed.indexOf(text);
  if (at >= 0) return [printed.slice(0, at), printed.slice(at + text.length)];
  return [MARKS_BEFORE.exec(printed)![0], MARKS_BEHIND.exec(printed)![0]];
}

/** Neighbouring runs around the words as one: what a finding is about may reach over both. */
function joined(runs: readonly Run[]): readonly Run[] {
  return runs.reduce<readonly Run[]>((all, run) => {
    const last = all.at(-1);
    const isSame = last?.around && run.around && last.mark === undefined && run.mark === undefined;
    return isSame ? [...all.slice(0, -1), { ...run, text: last.text + run.text }] : [...all, run];
  }, []);
}

/** The author's sentence between two pieces is short; whole paragraphs may lie between them too. */
function shortMiddle(text: string): readonly Run[] {
  if (text.length <= 2 * MAX_AROUND) return [around(text)];
  return [around(cutAfter(text, MAX_AROUND)), CUT, around(cutBefore(text, MAX_AROUND))];
}

function around(text: string): Run {
  return { text, around: true };
}

function cutAfter(text: string, max: number): string {
  return text.slice(0, max).replace(/\s\S{0,40}$/, " ");
}

function cutBefore(text: string, max: number): string {
  return text.slice(-max).replace(/^\S{0,40}\s/, " ");
}

const POST_MARKS = { post: "only_post", elided: "left_out", bracketed: "replaced" } as const;

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
