// Judging an editor's marks: what an elision left out, what a bracket put in or replaced.
import type { Difference, DifferenceKind } from "../model/quotation.ts";
import { isFused } from "./gaps.ts";
import type { Shown } from "./gaps.ts";
import { namesAccount } from "./handles.ts";
import {
  contrast,
  countDenials,
  countLimits,
  datesOf,
  differ,
  figuresOf,
  isOpposed,
  unitsOf,
} from "./meaning.ts";
import { isName, printed } from "./side.ts";
import type { Side } from "./side.ts";

/** What an elision leaves out, and whether that mattered. `undefined` where nothing needs to be said. */
export function judgeElision(
  [from, to]: readonly [number, number],
  post: Side,
  shown: Shown,
  mark: string,
): Difference | undefined {
  const places = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  const left = { kind: "elision", article: mark, post: printed(post, places) } as const;
  if (places.length === 0 || from === 0 || to >= post.tokens.length) return undefined;
  const around = [from - 1, to] as const;
  if (isFused(around, post, shown))
    return { ...left, alarm: true, note: "What was left out joins parts of two sentences into one." };
  const crosses = post.sentences[from - 1] !== post.sentences[to];
  // Parts with the attribution between them, of two sentences, stand each for itself.
  if (shown.split && crosses)
    return { ...left, alarm: false, note: "The parts come from different sentences." };
  const dropped = places.filter((place) => isOfKept(post.sentences, place, around));
  const limit = limitIn(dropped, around, post);
  if (limit !== undefined) return { ...left, alarm: true, note: limit };
  return crosses ? { ...left, alarm: false, note: "Whole sentences were left out." } : undefined;
}

/** Whether a token left out belongs to a sentence of which a part was kept, or is a short sentence of its own. */
function isOfKept(sentences: Int32Array, place: number, [before, after]: readonly [number, number]): boolean {
  const sentence = sentences[place];
  if (sentence === sentences[before] || sentence === sentences[after]) return true;
  return sentences[place - 2] !== sentence && sentences[place + 2] !== sentence;
}

function limitIn(
  places: readonly number[],
  [before, after]: readonly [number, number],
  post: Side,
): string | undefined {
  const { tokens, lexicon } = post;
  const edge = (place: number) => (tokens[place]?.kind === "character" ? [tokens[place]] : []);
  const kept = [...edge(before - 1), ...edge(before), ...edge(after), ...edge(after + 1)];
  const all = [
    ...edge(before - 1),
    ...edge(before),
    ...places.map((place) => tokens[place]!),
    ...edge(after),
    ...edge(after + 1),
  ];
  if (countDenials(all, lexicon) > countDenials(kept, lexicon)) return "A negation was left out.";
  if (countLimits(all, lexicon) > countLimits(kept, lexicon)) return "A condition or limit was left out.";
  return undefined;
}

/** What an editor's bracket did. `undefined` where it only explains. */
export function judgeBracket(
  inner: Side,
  stem: string | undefined,
  [from, to]: readonly [number, number],
  post: Side,
  mark: string,
  accounts: ReadonlyMap<string, string>,
): Difference | undefined {
  const { lexicon } = post;
  const places = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  const theirs = places.map((place) => post.tokens[place]!);
  const mine = inner.tokens;
  const difference = (kind: DifferenceKind, alarm: boolean, note: string): Difference => ({
    kind,
    article: mark,
    post: printed(post, places),
    alarm,
    note,
  });
  if (countDenials(mine, lexicon) !== countDenials(theirs, lexicon))
    return difference("negation", true, "The bracket adds or hides a negation.");
  if (isOpposed(mine, theirs, inner))
    return difference("negation", true, "The bracket turns a word into its opposite.");
  if (countLimits(theirs, lexicon) > countLimits(mine, lexicon))
    return difference("elision", true, "The bracket hides a condition or limit.");
  const figures = [figuresOf(mine, lexicon, true), figuresOf(theirs, lexicon, false)] as const;
  if (figures[1].some((figure) => !figures[0].includes(figure)))
    return difference("number", true, "The bracket replaces a number.");
  const dates = [datesOf(mine), datesOf(theirs)] as const;
  if (dates[0].length > 0 && dates[1].some((date) => !date.startsWith("day") && !dates[0].includes(date)))
    return difference("date", true, "The bracket replaces a date by another.");
  const units = [unitsOf(mine), unitsOf(theirs)] as const;
  for (const kind of ["currencies", "units"] as const)
    if (units[0][kind].length > 0 && units[1][kind].length > 0 && differ(units[0][kind], units[1][kind]))
      return difference(
        kind === "units" ? "unit" : "currency",
        true,
        "The bracket replaces a unit by another.",
      );
  if (renames(inner, places, post, accounts))
    return difference("name", true, "The bracket replaces a name by another.");
  if (contrast(mine, theirs, lexicon))
    return difference("word", true, "The bracket replaces a word by one of another meaning.");
  if (places.length > 0 && post.sentences[from] !== post.sentences[to - 1])
    return difference("elision", true, "The bracket joins two sentences.");
  if (stem !== undefined && !theirs.some(({ word }) => isOfStem(word, stem)))
    return difference("word", false, "The bracket is part of another word than the post's.");
  return undefined;
}

function isOfStem(word: string, stem: string): boolean {
  const letters = stem.slice(0, Math.max(1, Math.min(4, stem.length)));
  return word.startsWith(letters) || word.endsWith(stem.slice(-4));
}

/** A name for a name is a change, unless they share a word (`[Ada Lovelace]` for `Lovelace`) or it is the account's. */
function renames(
  inner: Side,
  places: readonly number[],
  post: Side,
  accounts: ReadonlyMap<string, string>,
): boolean {
  const words = inner.tokens.map(({ word }) => word);
  const mine = inner.tokens.filter((_, index) => isName(inner, index));
  const theirs = places.filter((place) => isName(post, place)).map((place) => post.tokens[place]!);
  if (mine.length === 0 || theirs.length === 0) return false;
  return !theirs.some(
    ({ word, kind }) =>
      words.includes(word) ||
      (kind === "mention" && namesAccount(words, word, accounts.get(word), inner.lexicon.titles)),
  );
}
