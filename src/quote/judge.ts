// Judging a change of words: what it is about, and whether the meaning may have changed.
import { foldWord } from "../language/fold.ts";
import { meaningWords } from "../language/languages.ts";
import type { Difference, DifferenceKind } from "../model/quotation.ts";
import { differenceOf } from "./diff.ts";
import {
  countDenials,
  countLimits,
  datesOf,
  differ,
  figuresOf,
  isContrast,
  isOpposed,
  unitsOf,
} from "./meaning.ts";
import { endsSentence, isCapital, isName, placesOf, printed, startsSentence } from "./compared-text.ts";
import type { Piece, ComparedText } from "./compared-text.ts";
import type { Change } from "./style.ts";
import type { Token } from "./token.ts";

/** Characters around a change that may belong to the word that it changes, in scripts without spaces. */
const REACH = 3;

/** What a change of words is about. */
export function judgeChange(change: Change): Difference {
  const [kind, alarm, note] = kindOf(change);
  return differenceOf(kind, alarm, printed(change.article), printed(change.post), note);
}

type Judged = readonly [kind: DifferenceKind, alarm: boolean, note?: string];

function kindOf(change: Change): Judged {
  const { article, post } = change;
  const [mine, theirs, lexicon] = [article.tokens, post.tokens, post.side.lexicon];
  const [wide, theirWide] = [widened(article), widened(post)];
  if (countDenials(wide, lexicon) !== countDenials(theirWide, lexicon)) return ["negation", true];
  if (isOpposed(mine, theirs, article.side.lexicon)) return ["negation", true];
  const figure = figureKind(change);
  if (figure !== undefined) return [figure, true];
  if (differ(datesOf(mine), datesOf(theirs))) return ["date", true];
  if (isRebounded(change)) return ["number", true, "The number is bounded otherwise in the post."];
  const unit = unitKind(change);
  if (unit !== undefined) return [unit, true];
  if (isRenamed(change)) return ["name", true];
  if (isContrast(mine, theirs, lexicon)) return ["word", true];
  if (countLimits(wide, lexicon) !== countLimits(theirWide, lexicon)) return ["word", true];
  if (mine.length === 0 && isFused(post, undefined))
    return ["elision", true, "Two sentences of the post are joined without a mark."];
  return ["word", false];
}

/** The change with the characters around it, where it is written without spaces. */
function widened({ side, tokens, before, after }: Piece): readonly Token[] {
  const isCharacter = (token: Token | undefined) => token?.kind === "character";
  if (![...tokens, side.tokens[before], side.tokens[after]].some(isCharacter)) return tokens;
  return side.tokens.slice(Math.max(0, before - REACH + 1), Math.min(side.tokens.length, after + REACH));
}

function figureKind({ article, post }: Change): DifferenceKind | undefined {
  const { lexicon } = post.side;
  const [mine, theirs] = [article.tokens, post.tokens];
  const isSaid = ({ optional }: Token) => optional !== true;
  const counted = mine.some(isSaid) ? theirs : theirs.filter(isSaid);
  if (figuresOf(mine, lexicon, false).length + figuresOf(counted, lexicon, false).length === 0)
    return undefined;
  if (!differ(figuresOf(mine, lexicon, true), figuresOf(counted, lexicon, true))) return undefined;
  if (differ(datesOf(mine), datesOf(theirs))) return "date";
  const beside = [...neighbours(article), ...neighbours(post)];
  return datesOf(beside).some((key) => key.startsWith("month")) ? "date" : "number";
}

function neighbours({ side: { tokens }, before, after }: Piece): Token[] {
  return [tokens[before], tokens[after]].filter((token) => token !== undefined);
}

function unitKind({ article, post }: Change): DifferenceKind | undefined {
  const [one, other] = [unitsOf(article.tokens), unitsOf(post.tokens)];
  const counts = isBesideNumber(article) || isBesideNumber(post);
  return (["currency", "unit"] as const).find((kind) => {
    const replaced = one[kind].length > 0 && other[kind].length > 0;
    return differ(one[kind], other[kind]) && (replaced || counts);
  });
}

function isBesideNumber(piece: Piece): boolean {
  return [...piece.tokens, ...neighbours(piece)].some((token) => isNumber(token, piece.side));
}

function isNumber({ kind, word }: Token, { lexicon }: ComparedText): boolean {
  return kind === "number" || lexicon.amounts.has(word);
}

/** Names that stand on one side alone. A word that is a name on one side may be written small on the other. */
function isRenamed({ article, post }: Change): boolean {
  if (hasNameBeside(article, post) || hasNameBeside(post, article)) return true;
  // In shouting and in headlines a capital letter tells nothing; one for another may still be a name for another.
  const shouted = !article.side.capitalsTell || !post.side.capitalsTell;
  return shouted && hasCapital(article) && hasCapital(post);
}

function hasNameBeside(piece: Piece, { tokens }: Piece): boolean {
  return placesOf(piece).some((place) => {
    const { word } = piece.side.tokens[place]!;
    return tokens.every((token) => token.word !== word) && isName(piece.side, place);
  });
}

function hasCapital({ side: { lexicon, text }, tokens }: Piece): boolean {
  return tokens.some(
    ({ kind, word, start }) => kind === "word" && !lexicon.stop.has(word) && isCapital(text, start),
  );
}

/** Phrases that bound a number, the last word first: `at least 12` and `up to 12` are other statements than `12`. */
interface Bound {
  readonly bound: string;
  readonly words: readonly string[];
}

/** By their last word, the longest first: `no more than` is found before `more than`. */
const BOUNDS = new Map<string, Bound[]>();
for (const bound of ["atLeast", "atMost"] as const)
  for (const phrase of meaningWords(bound)) {
    const words = phrase.split(" ").map(foldWord).reverse();
    const known = [...(BOUNDS.get(words[0]!) ?? []), { bound, words }];
    BOUNDS.set(
      words[0]!,
      known.sort((a, b) => b.words.length - a.words.length),
    );
  }

/** Whether a number at a change, or right behind it, is bounded on one side otherwise than on the other. */
function isRebounded({ article, post }: Change): boolean {
  const [one, other] = [numberAt(article), numberAt(post)];
  if (one === undefined || other === undefined) return false;
  return boundBefore(article.side, one) !== boundBefore(post.side, other);
}

/** The first number in a piece and at the place behind it, before which a currency may stand. */
function numberAt(piece: Piece): number | undefined {
  const { side, after } = piece;
  const last = isUnit(side.tokens[after]) ? [after, after + 1] : [after];
  return [...placesOf(piece), ...last].find((place) => {
    const token = side.tokens[place];
    return token !== undefined && isNumber(token, side);
  });
}

function isUnit(token: Token | undefined): boolean {
  return token?.key.startsWith("=") === true;
}

function boundBefore({ tokens, sentences }: ComparedText, place: number): string | undefined {
  // A currency may stand between: `over $5`.
  const last = isUnit(tokens[place - 1]) ? place - 2 : place - 1;
  return BOUNDS.get(tokens[last]?.word ?? "")?.find(({ words }) =>
    words.every(
      (word, back) => tokens[last - back]?.word === word && sentences[last - back] === sentences[place],
    ),
  )?.bound;
}

/** How the article shows the ends of sentences beside a gap. */
export interface Shown {
  /** A sentence of the quotation ends before it. */
  readonly ends: boolean;
  /** A sentence of the quotation visibly begins after it: with a capital letter, or one put in brackets. */
  readonly begins: boolean;
  /** The attribution stands between the two parts. */
  readonly split: boolean;
  /** Before or after it stands no more than a word or two. */
  readonly few: boolean;
}

/** Whether what stands before and after words left out belongs to different sentences that now read as one. */
export function isFused({ side, before, after }: Piece, shown: Shown | undefined): boolean {
  const { sentences, tokens, text } = side;
  if (before < 0 || after >= tokens.length || sentences[before] === sentences[after]) return false;
  const wholeBefore = endsSentence(sentences, before);
  if (wholeBefore && startsSentence(sentences, after)) return false;
  if (shown === undefined) return true;
  const { split, few, ends, begins } = shown;
  if (split) return !wholeBefore && !few && !ends && !begins;
  if (begins || !wholeBefore) return !begins;
  if (ends) return false;
  // In scripts without capital letters and spaces a comma ends what reads as a whole.
  const comma = /[，、；：，,;]/.test(text.slice(tokens[after - 1]!.end, tokens[after]!.start));
  return tokens[after]!.kind !== "character" || !comma;
}
