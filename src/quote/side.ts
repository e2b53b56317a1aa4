// One side of a comparison: a text cut into tokens, with its sentences and how it uses capital letters.
import { meaningWords } from "../language/languages.ts";
import { foldWord } from "../language/fold.ts";
import { sentencesOf } from "./sentences.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Token } from "./token.ts";

/** A text that is compared. */
export interface Side {
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

/** Makes a side of a text and its tokens. */
export function sideOf(text: string, tokens: readonly Token[], lexicon: Lexicon): Side {
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
export function bracketSide(text: string, tokens: readonly Token[], lexicon: Lexicon): Side {
  const capital = tokens.filter(({ start }) => isCapital(text, start)).map(({ word }) => word);
  return { ...sideOf(text, tokens, lexicon), capitalsTell: true, names: new Set(capital), bracket: true };
}

function isCapital(text: string, start: number): boolean {
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
export function isName(side: Side, index: number): boolean {
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

function isGermanName(side: Side, index: number): boolean {
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
function followsArticle({ text, tokens }: Side): boolean {
  const before = text.slice(Math.max(0, tokens[0]!.start - 20), tokens[0]!.start);
  const word = /(?<!\p{L})(\p{L}+)\s*[[［]\s*$/u.exec(before)?.[1];
  return word !== undefined && word !== "und" && BEFORE_NOUN.has(foldWord(word));
}

/** Tokens as printed, from the first to the last. */
export function printed({ text, tokens }: Side, places: readonly number[]): string {
  if (places.length === 0) return "";
  return text.slice(tokens[places[0]!]!.start, tokens[places.at(-1)!]!.end);
}
