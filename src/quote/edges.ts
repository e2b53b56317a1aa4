// The ends of a quotation: words taken off a sentence there may be the ones that deny it.
import type { Difference, DifferenceKind } from "../model/quotation.ts";
import { differenceOf } from "./diff.ts";
import type { Lexicon } from "./lexicon.ts";
import { countDenials, countLimits } from "./meaning.ts";
import { endsSentence, pieceOf, printed, startsSentence } from "./compared-text.ts";
import type { Piece, ComparedText } from "./compared-text.ts";
import type { Token } from "./token.ts";
import { tokensOf } from "./tokens.ts";

/** So few words, or characters of a script without spaces, before or after a cut still belong to what was cut. */
const FEW = 2;
const FEW_CHARACTERS = 5;
/** What begins with a capital letter of the article's own claims to be a whole sentence: so many are looked at. */
const CLAIMED = 4;
/** A mark after which what follows stands for itself: `No, we will`. */
const APART = /[,;:!?，、；：،–—]|\s-\s/;

/** A piece of a quotation, as places of the post, and what the article shows of how it was cut. */
export interface Cut {
  readonly first: number;
  readonly last: number;
  /** It begins with a capital letter, and with one that the post does not have there. */
  readonly capital: boolean;
  readonly claims: boolean;
  /** The last place of the piece before it, and the first of the piece behind it. */
  readonly before: number | undefined;
  readonly behind: number | undefined;
  readonly hints: Hints | undefined;
}

/** Whether the article's own words beside a quotation tell of what bounds or denies it; `undefined` if they are not known. */
export interface Hints {
  readonly condition: boolean;
  readonly denial: boolean;
}

/**
 * What was cut off a sentence of the post and takes back what was quoted, or bounds it: `No vamos a cerrar` quoted as
 * `Vamos a cerrar`, `If it rains, we close` as `We close`.
 */
export function deniedAtEdge(cut: Cut, post: ComparedText): Difference | undefined {
  const { first, last, claims, before, behind, hints } = cut;
  const doubted = doubtedHead(first, post) ?? conditionBefore(cut, post) ?? conditionBehind(cut, post);
  if (doubted !== undefined) return doubted;
  const [isHeadCut, isTailCut] = [isCut(post, before, first), isCut(post, behind, last)];
  const head = isHeadCut ? stretchBefore(post, first, claims) : undefined;
  const tail = isTailCut ? stretchBehind(post, last) : undefined;
  for (const left of [head, tail]) {
    if (left === undefined) continue;
    if (isDenied(left, left === head))
      return dropped(left, "negation", "The sentence of the post has a negation there.");
    if (left === head && claims && countLimits(left.tokens, post.lexicon) > 0)
      return dropped(left, "word", "The sentence of the post begins with a condition or limit.");
  }
  if (hints?.denial === true || last - first + 1 < STATEMENT) return undefined;
  const beside = [isHeadCut ? first - 1 : -1, isTailCut ? last + 1 : -1];
  const denial = beside.find((place, index) => isDenialBeside(place, index === 0 ? first : last, post));
  return denial === undefined
    ? undefined
    : dropped(pieceOf(post, denial, denial + 1), "negation", "The post denies this with the word beside it.");
}

/** Whether the words next to a place, in its sentence, are no words of another piece of the quotation. */
function isCut({ sentences }: ComparedText, other: number | undefined, place: number): boolean {
  return other === undefined || sentences[other] !== sentences[place];
}

/** Fewer words than this are no statement that a word beside them could deny. */
const STATEMENT = 3;

/** `no | fancy extra features`: a word that denies, with no mark between it and what was quoted. */
function isDenialBeside(
  place: number,
  edge: number,
  { text, tokens, sentences, lexicon }: ComparedText,
): boolean {
  if (tokens[place]?.kind !== "word" || sentences[place] !== sentences[edge]) return false;
  const [one, other] = place < edge ? [place, edge] : [edge, place];
  const between = text.slice(tokens[one]!.end, tokens[other]!.start);
  return between.trim() === "" && countDenials([tokens[place]], lexicon) > 0;
}

function dropped(left: Piece, kind: DifferenceKind, note: string): Difference {
  return differenceOf(kind, true, "", printed(left), note);
}

/** `I don't think that …`, `It is a lie that …`: what was cut off takes back the clause quoted. */
function doubtedHead(first: number, { text, tokens, sentences }: ComparedText): Difference | undefined {
  let start = first;
  while (!startsSentence(sentences, start) && first - start < MOST_DOUBTING) start -= 1;
  if (start === first) return undefined;
  const words = text.slice(tokens[start]!.start, tokens[first]!.start).slice(-200).trim();
  if (!DOUBTING.test(words.replaceAll("’", "'"))) return undefined;
  const note = "The words before the quotation take it back or put it in doubt.";
  return differenceOf("negation", true, "", words, note);
}

const MOST_DOUBTING = 12;
const THINK =
  "(?:think|believe|know|say|said|mean|expect|agree|recall|remember|suggest|imply|feel|see|recommend|claim)";
const DOUBTING = new RegExp(
  `(?:^|[\\s,;:(])(?:${[
    `(?:not|never|no one|nobody|\\w+n't|without) (?:really |even |ever )?(?:${THINK}|thinks|believes|says|saying|thinking|claiming)(?: that)?`,
    "(?:not|isn't|never|hardly) (?:true|right|correct|the case|proven|clear|certain|sure)(?: that)?",
    "(?:a lie|a myth|false|untrue|wrong|nonsense|a rumou?r|a joke|impossible|unlikely|doubtful)(?: to \\w+)? that",
    "(?:i|we|they|he|she) (?:doubt|doubts|deny|denies|denied|wish|wishes|pretend|pretends|pretended)(?: that)?",
    "(?:people|they|critics|opponents|some|trolls|liars) (?:falsely |wrongly )?(?:claim|claims|claimed|pretend|allege|say)(?: that)?",
    "(?:glaube|glauben|denke|denken|sage|sagen|finde|stimmt|behaupte) (?:\\w+ )?nicht,? dass",
    "(?:lüge|falsch|unsinn|mythos|märchen),? dass",
    "(?:pense|pensons|crois|croyons|dis|disons) pas (?:que |qu')",
    "no (?:creo|creemos|pienso|digo|es verdad|es cierto) que",
    "não (?:acho|acredito|penso|é verdade) que",
    "non (?:credo|penso|crediamo|è vero) che",
  ].join("|")})[\\s"“„«‘']*$`,
  "iu",
);

/** `If it rains, we close` quoted as `We close`: the clause on which the words depend stood before them. */
function conditionBefore(
  { first, last, capital, claims, before, hints }: Cut,
  post: ComparedText,
): Difference | undefined {
  const { text, tokens, sentences, lexicon } = post;
  if (hints?.condition === true || first === 0 || !isCut(post, before, first)) return undefined;
  if (!/[,;:，、،–—]\s*$/.test(text.slice(tokens[first - 1]!.end, tokens[first]!.start))) return undefined;
  // Whoever quotes the clause whole, as a sentence of its own, or behind another piece, leaves the condition out.
  const whole = claims || before !== undefined || (capital && endsSentence(sentences, last));
  if (!whole && hints === undefined) return undefined;
  const start = startOf(sentences, first);
  const begins = lexicon.stop.has(tokens[start]!.word) ? [start, start + 1] : [start];
  const length = Math.max(...begins.map((place) => conditionAt(post, place)));
  if (length === 0 || first <= start + length) return undefined;
  const left = pieceOf(post, start, first);
  return dropped(left, "word", "The sentence of the post begins with this condition.");
}

/** `… unless it rains`: a condition or an exception right behind the cut. */
function conditionBehind(
  { first, last, claims, behind, hints }: Cut,
  post: ComparedText,
): Difference | undefined {
  const { text, tokens, sentences, lexicon } = post;
  if (hints?.condition === true || endsSentence(sentences, last) || !isCut(post, behind, last))
    return undefined;
  const mark = text.slice(tokens[last]!.end, tokens[last + 1]!.start).trim();
  if (mark !== "" && !/^[,，、،–—-]$/.test(mark)) return undefined;
  const whole = claims || hints?.condition === false || startsSentence(sentences, first);
  // “The pool — only if the pump works — is open”: so few words are no statement.
  const stated = whole && last - Math.max(first, startOf(sentences, last)) + 1 >= WHOLE;
  const excepted = phraseAt(tokens, last + 1, lexicon.exceptions) > 0 && (stated || mark === "");
  const depends = stated && conditionAt(post, last + 1) > 0;
  if (!excepted && !depends) return undefined;
  let end = last + 1;
  while (!endsSentence(sentences, end)) end += 1;
  const left = pieceOf(post, last + 1, end + 1);
  return dropped(left, "word", "The sentence of the post goes on with this condition or exception.");
}

/** Fewer words than this, cut before a condition, are no statement that it bounds. */
const WHOLE = 4;

function startOf(sentences: Int32Array, place: number): number {
  let start = place;
  while (!startsSentence(sentences, start)) start -= 1;
  return start;
}

/** How many words begin a condition or an exception at a place; 0 if none stands there, or it only offers something. */
function conditionAt({ tokens, lexicon }: Pick<ComparedText, "tokens" | "lexicon">, place: number): number {
  if (phraseAt(tokens, place, lexicon.offers) > 0) return 0;
  return Math.max(phraseAt(tokens, place, lexicon.conditions), phraseAt(tokens, place, lexicon.exceptions));
}

/** The words read last, by lexicon: a quotation is compared with several posts, and what stands beside it stays. */
const lastHints = new WeakMap<Lexicon, { readonly text: string; readonly hints: Hints }>();

/** What some words of the article tell. */
export function hintsIn(text: string, lexicon: Lexicon): Hints {
  const last = lastHints.get(lexicon);
  if (last?.text === text) return last.hints;
  const tokens = tokensOf(text, lexicon);
  const hints = {
    condition: tokens.some((_, place) => conditionAt({ tokens, lexicon }, place) > 0),
    denial: countDenials(tokens, lexicon) > 0,
  };
  lastHints.set(lexicon, { text, hints });
  return hints;
}

/** How many words the longest of some phrases has at a place; 0 if none stands there. */
function phraseAt(tokens: readonly Token[], place: number, phrases: Lexicon["conditions"]): number {
  const here = phrases.filter((words) => words.every((word, index) => tokens[place + index]?.word === word));
  return Math.max(0, ...here.map(({ length }) => length));
}

/** The few words between the beginning of a sentence and a cut; `undefined` for more, or if a mark sets them apart. */
function stretchBefore(post: ComparedText, first: number, claims: boolean): Piece | undefined {
  const most = post.tokens[first]?.kind === "character" ? FEW_CHARACTERS : claims ? CLAIMED : FEW;
  let from = first;
  for (; !startsSentence(post.sentences, from); from -= 1)
    if (first - from === most || isApart(post, from - 1)) return undefined;
  return from < first ? pieceOf(post, from, first) : undefined;
}

/** The same between a cut and the end of its sentence. */
function stretchBehind(post: ComparedText, last: number): Piece | undefined {
  const most = post.tokens[last]?.kind === "character" ? FEW_CHARACTERS : FEW;
  let to = last;
  for (; !endsSentence(post.sentences, to); to += 1)
    if (to - last === most || isApart(post, to)) return undefined;
  return to > last ? pieceOf(post, last + 1, to + 1) : undefined;
}

function isApart({ text, tokens }: ComparedText, place: number): boolean {
  return APART.test(text.slice(tokens[place]!.end, tokens[place + 1]!.start));
}

function isDenied({ side, tokens: left, before, after }: Piece, isHead: boolean): boolean {
  const { tokens, lexicon } = side;
  const edge = isHead ? after : before;
  if (tokens[edge]?.kind !== "character") return countDenials(left, lexicon) > 0;
  const kept = isHead ? tokens.slice(edge, edge + 2) : tokens.slice(Math.max(0, edge - 1), edge + 1);
  const whole = isHead ? [...left, ...kept] : [...kept, ...left];
  return countDenials(whole, lexicon) > countDenials(kept, lexicon);
}
