// One side of a comparison: a text cut into tokens, with its sentences and how it uses capital letters.
import { meaningWords } from "../language/languages.ts";
import { foldWord } from "../language/fold.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Token } from "./token.ts";

export interface ComparedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** For every token the number of its sentence. */
  readonly sentences: Int32Array;
  readonly lexicon: Lexicon;
  /** Whether capital letters tell a name here: not in shouting, not in headline case. */
  readonly capitalsTell: boolean;
  /** Words with a capital letter within a sentence somewhere. */
  readonly names: ReadonlySet<string>;
  /** The words of an editor's bracket within `text`. */
  readonly bracket?: true;
}

/** A text of a post, ready to be compared. */
export interface PostText extends ComparedText {
  /** Display name by handle, folded. */
  readonly accounts: ReadonlyMap<string, string>;
  /** The dates in it, as `datesPrinted` gives them. */
  readonly dates: ReadonlySet<string>;
  /** The text is only the beginning of what was posted. */
  readonly truncated: boolean;
}

/** Makes a side of a text and its tokens. */
export function comparedTextOf(text: string, tokens: readonly Token[], lexicon: Lexicon): ComparedText {
  const sentences = sentencesOf(text, tokens, lexicon);
  const words = tokens.filter(({ kind, word }) => kind === "word" && word.length > 1);
  const capital = words.filter(({ start }) => isCapital(text, start)).length;
  const capitalsTell = capital <= 4 || capital < words.length * 0.7;
  const names = new Set<string>();
  tokens.forEach((token, index) => {
    if (token.kind === "word" && !startsSentence(sentences, index) && isCapital(text, token.start))
      names.add(token.word);
  });
  return { text, tokens, sentences, lexicon, capitalsTell, names };
}

/** Whether a token is the first of its sentence. */
export function startsSentence(sentences: Int32Array, index: number): boolean {
  return index === 0 || sentences[index] !== sentences[index - 1];
}

/** Whether a token is the last of its sentence. */
export function endsSentence(sentences: Int32Array, index: number): boolean {
  return index === sentences.length - 1 || sentences[index] !== sentences[index + 1];
}

/** The words of an editor's bracket: a capital letter within a sentence tells a name, whichever word it begins. */
export function bracketSide(text: string, tokens: readonly Token[], lexicon: Lexicon): ComparedText {
  const capital = tokens.filter(({ start }) => isCapital(text, start)).map(({ word }) => word);
  return {
    ...comparedTextOf(text, tokens, lexicon),
    capitalsTell: true,
    names: new Set(capital),
    bracket: true,
  };
}

/** Whether a capital letter stands at a place. */
export function isCapital(text: string, start: number): boolean {
  return /^\p{Lu}/u.test(text.slice(start, start + 2));
}

/** German words before a noun. */
const BEFORE_NOUN = new Set(meaningWords("beforeNoun").map(foldWord));
/** No adjectives, for all their ending. */
const PREPOSITIONS = new Set(meaningWords("prepositions"));
const NOUN_ENDING =
  /(?:ung|ungen|heit|heiten|keit|keiten|schaft|tion|tionen|tät|täten|ismus|nis|nisse|ling)$/;
const ADJECTIVE = /(?:e|en|er|es|em)$/;

/** Whether a token of a side reads as (part of) a name. */
export function isName(side: ComparedText, index: number): boolean {
  const token = side.tokens[index]!;
  const { lexicon, text } = side;
  if (token.kind === "mention") return true;
  if (token.kind !== "word" && token.kind !== "hashtag") return false;
  const { word } = token;
  if (lexicon.regions.has(word) && isCapital(text, token.start)) return true;
  if (isEveryday(token, lexicon)) return false;
  const raw = text.slice(token.start, token.end);
  if (!isCapital(text, token.start)) return false;
  if (/^\p{Lu}[\p{Lu}\p{N}.]+$/u.test(raw) && raw.length <= 8 && side.capitalsTell) return true;
  if (!side.capitalsTell) return false;
  if (lexicon.nounsCapital) return isGermanName(side, index);
  if (!startsSentence(side.sentences, index)) return true;
  if (side.names.has(word)) return true;
  const next = side.tokens[index + 1];
  return (
    next?.kind === "word" &&
    side.sentences[index + 1] === side.sentences[index] &&
    isCapital(text, next.start) &&
    !isEveryday(next, lexicon)
  );
}

/** Words with a capital letter that name nobody: `I`, `Mr`, `Monday`. */
function isEveryday({ word, key }: Token, { stop, titles, calendar, negations }: Lexicon): boolean {
  return (
    stop.has(word) || titles.has(word) || negations.has(word) || calendar.has(word) || key.startsWith("=")
  );
}

function isGermanName(side: ComparedText, index: number): boolean {
  const { word } = side.tokens[index]!;
  const before = side.tokens[index - 1];
  const opens = startsSentence(side.sentences, index);
  if (NOUN_ENDING.test(word)) return false;
  if (opens) return side.bracket === true && index === 0 && !followsArticle(side);
  if (before === undefined || before.kind !== "word") return false;
  const lower = !isCapital(side.text, before.start);
  if (
    BEFORE_NOUN.has(before.word) ||
    (lower &&
      !side.lexicon.stop.has(before.word) &&
      !PREPOSITIONS.has(before.word) &&
      ADJECTIVE.test(before.word))
  )
    return false;
  return true;
}

/** Whether an article stands before a bracket: `die [Partei]` tells no name. */
function followsArticle({ text, tokens }: ComparedText): boolean {
  const before = text.slice(Math.max(0, tokens[0]!.start - 20), tokens[0]!.start);
  const word = /(?<!\p{L})(\p{L}+)\s*[[［]\s*$/u.exec(before)?.[1];
  return word !== undefined && word !== "und" && BEFORE_NOUN.has(foldWord(word));
}

/** Some tokens of a side in a row, and the places before and behind them; out of range at the ends. */
export interface Piece {
  readonly side: ComparedText;
  /** `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
  readonly before: number;
  readonly after: number;
}

/** The tokens of a side from a place up to another. */
export function pieceOf(side: ComparedText, from: number, to: number): Piece {
  return { side, from, to, tokens: side.tokens.slice(from, to), before: from - 1, after: to };
}

/** Some of the tokens of a piece, between the same neighbours. */
export function within(piece: Piece, from: number, to: number): Piece {
  return { ...piece, from, to, tokens: piece.side.tokens.slice(from, to) };
}

export function placesOf({ from, tokens }: Piece): number[] {
  return tokens.map((_, index) => from + index);
}

export function printed({ side: { text }, tokens }: Piece): string {
  return tokens.length === 0 ? "" : text.slice(tokens[0]!.start, tokens.at(-1)!.end);
}

const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const CLOSING = /["'”’»)\]]\s*$/;

/** German words before an ordinal: the period of `am 3. Mai` ends nothing. */
const BEFORE_ORDINAL =
  /(?:^|[\s(])(?:am|im|der|die|das|den|dem|des|zum|zur|vom|beim|ins|bis|ab|seit|und|oder|ihr|sein|unser|ein|eine|einen)\s$/iu;

/** For every token the number of its sentence. */
function sentencesOf(text: string, tokens: readonly Token[], lexicon: Lexicon): Int32Array {
  const sentences = new Int32Array(tokens.length);
  let sentence = 0;
  for (let index = 1; index < tokens.length; index += 1) {
    if (endsBetween(text, tokens[index - 1]!, tokens[index]!, lexicon)) sentence += 1;
    sentences[index] = sentence;
  }
  return sentences;
}

/** Whether a sentence ends between two neighbouring tokens of a text. */
export function endsBetween(text: string, before: Token, after: Token, lexicon: Lexicon): boolean {
  const gap = text.slice(before.end, Math.min(after.start, before.end + 200));
  if (gap === "" || gap === " ") return gap === " " && endsInAbbreviation(text, before, after, lexicon);
  const lower = /^[@#]?\p{Ll}/u.test(text.slice(after.start, after.start + 3));
  if (/\n[\s\u200B]*\n/.test(gap) || after.start - before.end > 200) return true;
  if (/[?!？！؟]/.test(gap)) return !(lower && CLOSING.test(gap));
  if (/[。｡।۔።]/.test(gap)) return true;
  if (/\n/.test(gap)) return !lower || /[.…•·▪►→*-]|\p{Extended_Pictographic}/u.test(gap);
  if (/…|\.\s?\./.test(gap)) return !lower;
  if (/[\]］]\s*$/.test(gap) && standsAlone(text.slice(Math.max(0, before.end - 400), before.end)))
    return !lower;
  if (EMOJI.test(gap)) return !lower || gap.includes(".");
  if (!gap.startsWith(".") && !/^["'”’»)\]]+\./.test(gap) && !/^\.["'”’»)\]]*\s/.test(gap)) return false;
  if (gap === ".") return !lower;
  return !isAbbreviation(text, before, lower, lexicon);
}

/** `[UPDATE] We`: a bracket that opens a sentence is one of its own; `[Director] Ada` within one is none. */
function standsAlone(upToBracket: string): boolean {
  const open = Math.max(upToBracket.lastIndexOf("["), upToBracket.lastIndexOf("［"));
  return (
    open !== -1 &&
    /(?:(?:^|[.!?…。！？"”»)\]]|\p{Extended_Pictographic}\uFE0F?)\s*|\n[^\S\n]*)$/u.test(
      upToBracket.slice(0, open),
    )
  );
}

function isAbbreviation(text: string, before: Token, lower: boolean, lexicon: Lexicon): boolean {
  if (before.kind === "number")
    return (
      lexicon.nounsCapital && BEFORE_ORDINAL.test(text.slice(Math.max(0, before.start - 12), before.start))
    );
  const raw = text.slice(before.start, before.end);
  if (raw.length === 1 && /\p{L}/u.test(raw) && before.kind === "word") return raw !== "I";
  return lexicon.abbreviations.has(before.word) && (lower || before.word.length > 1);
}

/** `in the U.S. They`: the period of an abbreviation that ends a sentence too. */
function endsInAbbreviation(text: string, before: Token, after: Token, lexicon: Lexicon): boolean {
  if (text[before.end - 1] !== "." || before.end - before.start < 3) return false;
  return /^\p{Lu}/u.test(text.slice(after.start, after.start + 2)) && lexicon.stop.has(after.word);
}
