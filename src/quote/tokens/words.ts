// Words as tokens: taken off the small ones glued to them, numbers and dates known in any spelling.
import { asciiDigits, foldWord } from "../../language/fold.ts";
import { withScaleWords } from "../numbers.ts";
import { americanSpelling } from "../../language/spelling.ts";
import { APOSTROPHE } from "./forms.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Token } from "../token.ts";

/** Words that French, Italian and Catalan glue to the next one. */
const GLUED = /^(l|d|j|m|t|s|c|n|qu|jusqu|lorsqu|puisqu|quelqu|dell|all|nell|sull|dall|un|quest|quell)'(?=.)/;
/** The apostrophe with which it ends. */
const MARK = new RegExp(`[${APOSTROPHE}]`);

/** Adds the tokens of a word: itself, and before it the small word glued to it. */
export function readWord(
  raw: string,
  start: number,
  end: number,
  text: string,
  lexicon: Lexicon,
  tokens: Token[],
): void {
  const word = foldWord(raw).replace(/(?<!')'+$/, "");
  if (word === "" || word === "_") return;
  const glued = GLUED.exec(word);
  if (glued === null || end - start !== raw.length) {
    tokens.push(wordToken(word, raw, start, end, text, lexicon));
    return;
  }
  const length = raw.search(MARK) + 1;
  const first = word.slice(0, glued[1]!.length);
  tokens.push({ key: first, word: first, start, end: start + length, kind: "word" });
  const rest = word.slice(glued[0].length).replace(/^'+/, "");
  if (rest !== "") tokens.push(wordToken(rest, raw.slice(length), start + length, end, text, lexicon));
}

/** A word, a date, or a number in words, which may reach further than its first word. */
export function wordToken(
  word: string,
  raw: string,
  start: number,
  end: number,
  text: string,
  lexicon: Lexicon,
): Token {
  const second = lexicon.percentPhrases.get(word);
  if (second !== undefined && text.slice(end + 1, end + 1 + second.length).toLowerCase() === second)
    return { key: "%", word, start, end: end + 1 + second.length, kind: "word" };
  const known = lexicon.keys.get(word);
  if (known === undefined || !isDate(word, raw)) {
    const spelt = lexicon.twoSpellings ? americanSpelling(word) : word;
    return { key: /\p{Nd}/u.test(word) ? asciiDigits(word) : spelt, word, start, end, kind: "word" };
  }
  if (known.key === `#${known.value}`) return numberWord(known.value!, word, start, end, text, lexicon);
  return { ...known, word, start, end };
}

/** `five`, `twenty-five`, `five million`, `treinta y cinco`. */
function numberWord(
  value: number,
  word: string,
  start: number,
  end: number,
  text: string,
  lexicon: Lexicon,
): Token {
  let found = { key: `#${value}`, value, end };
  const ones = value >= 20 && value % 10 === 0 ? ONES.exec(text.slice(end, end + 20)) : null;
  const more = ones === null ? undefined : lexicon.numbers.get(foldWord(ones[1]!));
  if (more !== undefined && more > 0 && more < 10)
    found = { key: `#${value + more}`, value: value + more, end: end + ones![0].length };
  return { word, start, kind: "number", ...withScaleWords(found, text, lexicon) };
}

const ONES = /^(?: y | e | et |-et-|-| )(\p{L}+)/u;

/** English `may` and `march` are months with a capital letter only. */
function isDate(word: string, raw: string): boolean {
  return !(word === "may" || word === "march") || /^\p{Lu}/u.test(raw);
}
