// Judging a change of words: what it is about, and whether the meaning may have changed.
import type { Difference, DifferenceKind } from "../model/quotation.ts";
import { isRebounded } from "./bounds.ts";
import { isFused } from "./gaps.ts";
import {
  contrast,
  countDenials,
  countLimits,
  datesOf,
  differ,
  figuresOf,
  isOpposed,
  namesOf,
  unitsOf,
} from "./meaning.ts";
import { printed } from "./side.ts";
import type { Side } from "./side.ts";
import type { Change } from "./style.ts";
import type { Token } from "./token.ts";

/** Characters around a change that may belong to the word that it changes, in scripts without spaces. */
const REACH = 3;

/** What a change of words is about. `text` gives the words as printed. */
export function judgeChange(change: Change, article: Side, post: Side): Difference {
  const [kind, alarm, note] = kindOf(change, article, post);
  return {
    kind,
    article: printed(article, change.article),
    post: printed(post, change.post),
    alarm,
    ...(note !== undefined && { note }),
  };
}

type Judged = readonly [kind: DifferenceKind, alarm: boolean, note?: string];

function kindOf(change: Change, article: Side, post: Side): Judged {
  const { lexicon } = post;
  const mine = change.article.map((place) => article.tokens[place]!);
  const theirs = change.post.map((place) => post.tokens[place]!);
  const wide = [
    widened(article, change.article, change.around.article, mine),
    widened(post, change.post, change.around.post, theirs),
  ] as const;
  if (countDenials(wide[0], lexicon) !== countDenials(wide[1], lexicon)) return ["negation", true];
  if (isOpposed(mine, theirs, article)) return ["negation", true];
  const figure = figureKind(mine, theirs, change, article, post);
  if (figure !== undefined) return [figure, true];
  if (differ(datesOf(mine), datesOf(theirs))) return ["date", true];
  if (isRebounded(change, article, post))
    return ["number", true, "The number is bounded otherwise in the post."];
  const unit = unitKind(mine, theirs, change, article, post);
  if (unit !== undefined) return [unit, true];
  if (isRenamed(change, article, post)) return ["name", true];
  if (contrast(mine, theirs, lexicon)) return ["word", true];
  if (countLimits(wide[0], lexicon) !== countLimits(wide[1], lexicon)) return ["word", true];
  if (mine.length === 0 && isFused(change.around.post, post, undefined))
    return ["elision", true, "Two sentences of the post are joined without a mark."];
  return ["word", false];
}

/** The change with the characters around it, where it is written without spaces. */
function widened(
  side: Side,
  places: readonly number[],
  [before, after]: readonly [number, number],
  own: readonly Token[],
): readonly Token[] {
  const isCharacter = (place: number) => side.tokens[place]?.kind === "character";
  if (!places.some(isCharacter) && !isCharacter(before) && !isCharacter(after)) return own;
  return side.tokens.slice(Math.max(0, before - REACH + 1), Math.min(side.tokens.length, after + REACH));
}

function figureKind(
  mine: readonly Token[],
  theirs: readonly Token[],
  change: Change,
  article: Side,
  post: Side,
): DifferenceKind | undefined {
  const { lexicon } = post;
  const counted = mine.some(({ optional }) => optional !== true)
    ? theirs
    : theirs.filter(({ optional }) => optional !== true);
  const strong = [figuresOf(mine, lexicon, false), figuresOf(counted, lexicon, false)] as const;
  if (strong[0].length + strong[1].length === 0) return undefined;
  if (!differ(figuresOf(mine, lexicon, true), figuresOf(counted, lexicon, true))) return undefined;
  if (datesOf(mine).join() !== datesOf(theirs).join()) return "date";
  const beside = [
    ...change.around.article.map((place) => article.tokens[place]),
    ...change.around.post.map((place) => post.tokens[place]),
  ].filter((token) => token !== undefined);
  return datesOf(beside).some((key) => key.startsWith("month")) ? "date" : "number";
}

function unitKind(
  mine: readonly Token[],
  theirs: readonly Token[],
  change: Change,
  article: Side,
  post: Side,
): DifferenceKind | undefined {
  const [one, other] = [unitsOf(mine), unitsOf(theirs)];
  const counts =
    besideNumber(article, change.article, change.around.article) ||
    besideNumber(post, change.post, change.around.post);
  for (const kind of ["currencies", "units"] as const) {
    const replaced = one[kind].length > 0 && other[kind].length > 0;
    if (differ(one[kind], other[kind]) && (replaced || counts)) return kind === "units" ? "unit" : "currency";
  }
  return undefined;
}

function besideNumber(
  side: Side,
  places: readonly number[],
  [before, after]: readonly [number, number],
): boolean {
  return [before, ...places, after].some((place) => {
    const token = side.tokens[place];
    return token?.kind === "number" || (token !== undefined && side.lexicon.amounts.has(token.word));
  });
}

/** Names that stand on one side alone. A word that is a name on one side may be written small on the other. */
function isRenamed(change: Change, article: Side, post: Side): boolean {
  const mine = namesOf(article, change.article);
  const theirs = namesOf(post, change.post);
  const words = [
    change.article.map((place) => article.tokens[place]!.word),
    change.post.map((place) => post.tokens[place]!.word),
  ];
  if (mine.some((name) => !words[1]!.includes(name)) || theirs.some((name) => !words[0]!.includes(name)))
    return true;
  // In shouting and in headlines a capital letter tells nothing; one for another may still be a name for another.
  const shouted = !article.capitalsTell || !post.capitalsTell;
  return (
    shouted &&
    capitalPlaces(article, change.article).length > 0 &&
    capitalPlaces(post, change.post).length > 0
  );
}

function capitalPlaces(side: Side, places: readonly number[]): number[] {
  return places.filter((place) => {
    const { kind, word, start } = side.tokens[place]!;
    return (
      kind === "word" && !side.lexicon.stop.has(word) && /^\p{Lu}/u.test(side.text.slice(start, start + 2))
    );
  });
}
