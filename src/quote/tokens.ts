// Cutting a text into tokens that can be compared, each with its place in the text; words known in any spelling.
import { asciiDigits, foldWord } from "../language/fold.ts";
import { americanSpelling } from "../language/spelling.ts";
import type { Lexicon } from "./lexicon.ts";
import { readNumber, withScaleWords } from "./numbers.ts";
import { APOSTROPHE, FORM, HAS_UNSPACED, PIECES } from "./token.ts";
import type { Reading, Stretch, Token } from "./token.ts";

/** More tokens than any post has; what is beyond is not compared. */
const MOST_TOKENS = 120_000;

/** The tokens of a text in reading order. Stretches that are known to be links or emoji are taken as such. */
export function tokensOf(text: string, lexicon: Lexicon, stretches: readonly Stretch[] = []): Token[] {
  const reading = { text, lexicon, tokens: [] as Token[] };
  let from = 0;
  for (const stretch of stretches) {
    if (stretch.start < from) continue;
    scan(from, stretch.start, reading);
    if (stretch.kind === "link") reading.tokens.push(link(text, stretch.start, stretch.end));
    from = stretch.end;
  }
  scan(from, text.length, reading);
  return reading.tokens;
}

function scan(from: number, to: number, reading: Reading): void {
  const { text, tokens } = reading;
  FORM.lastIndex = from;
  while (tokens.length < MOST_TOKENS) {
    const plain = plainWord(text, FORM.lastIndex, to);
    if (plain !== undefined) {
      const [start, end] = plain;
      const raw = text.slice(start, end);
      tokens.push(wordToken(raw.toLowerCase(), raw, start, end, reading));
      FORM.lastIndex = Math.max(end, tokens.at(-1)!.end);
      continue;
    }
    const match = FORM.exec(text);
    if (match === null || match.index >= to) return;
    const raw = match.index + match[0].length > to ? match[0].slice(0, to - match.index) : match[0];
    read(raw, match, reading);
    if (match.index + match[0].length > to) return;
    // A number may have read on into its scale.
    FORM.lastIndex = Math.max(FORM.lastIndex, tokens.at(-1)?.end ?? 0);
  }
}

/** A word of nothing but basic letters, followed by a space or a mark that ends it: most words of many languages. */
function plainWord(
  text: string,
  from: number,
  to: number,
): readonly [start: number, end: number] | undefined {
  PLAIN.lastIndex = from;
  const match = PLAIN.exec(text);
  if (match === null || PLAIN.lastIndex > to) return undefined;
  return [from + match[0].length - match[1]!.length, from + match[0].length];
}

const PLAIN = /[ \n]*([A-Za-z]{2,})(?=[ \n,;!?)"”]|$)/y;

function read(raw: string, { index: start, groups: form = {} }: RegExpExecArray, reading: Reading): void {
  const { text, lexicon, tokens } = reading;
  const end = start + raw.length;
  if (form["link"] !== undefined)
    tokens.push(link(text, start, start + raw.replace(/(?<![.,;:!?)\]…'"])[.,;:!?)\]…'"]+$/, "").length));
  else if (form["keycap"] !== undefined) {
    if (/\d/.test(raw)) tokens.push({ ...number(raw[0]!, start, end), optional: true });
  } else if (form["mention"] !== undefined) tokens.push(mention(raw.replace(/(?<![.-])[.-]+$/, ""), start));
  else if (form["hashtag"] !== undefined && !HAS_UNSPACED.test(raw)) {
    const word = foldWord(raw.slice(1)).replaceAll("_", "");
    tokens.push({ key: asciiDigits(word), word, start, end, kind: "hashtag" });
  } else if (form["number"] !== undefined) readNumber(raw, start, reading);
  else if (form["fraction"] !== undefined) tokens.push({ ...number(raw, start, end), key: foldWord(raw) });
  else if (form["abbreviation"] !== undefined) readWord(raw.replaceAll(".", ""), start, end, reading);
  else if (form["sign"] !== undefined || form["currency"] !== undefined) {
    const joins = raw === "+" && !/\p{Nd}[kKmM]?$/u.test(text.slice(Math.max(0, start - 2), start));
    tokens.push(joins ? plus(text, start, lexicon) : sign(raw, start, lexicon));
  } else if (HAS_UNSPACED.test(raw)) {
    for (const { 0: piece, index } of raw.matchAll(PIECES))
      if (form["hashtag"] === undefined || piece !== raw[0]) readPiece(piece, start + index, reading);
  } else readWord(raw, start, end, reading);
}

function readPiece(piece: string, start: number, reading: Reading): void {
  const end = start + piece.length;
  if (HAS_UNSPACED.test(piece)) {
    const word = foldWord(piece);
    const value = "〇一二三四五六七八九十".indexOf(word);
    const also = word.length === 1 && value >= 0 && { also: [`#${value}`] };
    reading.tokens.push({ key: word, word, start, end, kind: "character", ...also });
  } else if (/^\p{Nd}/u.test(piece)) readNumber(piece, start, reading);
  else readWord(piece, start, end, reading);
}

const OWNED = new RegExp(`[${APOSTROPHE}]s$`);

function link(text: string, start: number, end: number): Token {
  const word = foldWord(text.slice(start, end))
    .replace(/^https?:\/\/(?:www\.)?|^www\./, "")
    .replace(/(?<![/…])[/…]+$/, "");
  return { key: `link:${word}`, also: [word], word, start, end, kind: "link", optional: true };
}

function mention(raw: string, start: number): Token {
  const [user] = raw.slice(1).replace(OWNED, "").split("@");
  const word = foldWord(user!.replace(/(?<![.-])[.-]+$/, ""));
  return { key: `@${word}`, word, start, end: start + raw.length, kind: "mention" };
}

function number(raw: string, start: number, end: number): Token {
  const value = /^\d+$/.test(raw) && { value: Number(raw) };
  return { key: `#${raw}`, word: raw, start, end, kind: "number", ...value };
}

const CURRENCY_SIGNS = new Map(
  `$=dollar US$=dollar R$=real A$=aud AU$=aud C$=cad CA$=cad NZ$=nzd HK$=hkd S$=sgd €=euro £=pound ¥=yen ₹=rupee ₽=ruble
  ₩=won ₺=lira ₪=shekel ₴=hryvnia ¢=cent ₿=bitcoin`
    .split(/\s+/)
    .map((pair) => pair.split("=") as [string, string]),
);

/** `Ada + Grace`: an `and`, or at the beginning of a line a list's mark. */
function plus(text: string, start: number, { and }: Lexicon): Token {
  const opens = /(?:^|\n)\s?$/.test(text.slice(Math.max(0, start - 2), start));
  const also = [...and, "plus", "más", "mais", "più"];
  const optional = opens && { optional: true as const };
  return { key: "&", also, word: "&", start, end: start + 1, kind: "sign", ...optional };
}

/** Any other sign. */
function sign(raw: string, start: number, lexicon: Lexicon): Token {
  const folded = raw.normalize("NFKC");
  const place = { word: folded, start, end: start + raw.length };
  if (folded === "&") return { ...place, key: "&", also: lexicon.and, kind: "sign" };
  if (folded === "%" || folded === "٪") return { ...place, key: "%", kind: "sign" };
  if (folded === "°") return { ...place, key: "=degree", kind: "sign" };
  const currency = CURRENCY_SIGNS.get(folded);
  return { ...place, key: currency === undefined ? folded : `=${currency}`, kind: "sign" };
}

/** Words that French, Italian and Catalan glue to the next one. */
const GLUED = /^(l|d|j|m|t|s|c|n|qu|jusqu|lorsqu|puisqu|quelqu|dell|all|nell|sull|dall|un|quest|quell)'(?=.)/;
/** The apostrophe with which it ends. */
const MARK = new RegExp(`[${APOSTROPHE}]`);

/** Adds the tokens of a word: itself, and before it the small word glued to it. */
function readWord(raw: string, start: number, end: number, reading: Reading): void {
  const word = foldWord(raw).replace(/(?<!')'+$/, "");
  if (word === "" || word === "_") return;
  const glued = GLUED.exec(word);
  if (glued === null || end - start !== raw.length) {
    reading.tokens.push(wordToken(word, raw, start, end, reading));
    return;
  }
  const length = raw.search(MARK) + 1;
  const first = word.slice(0, glued[1]!.length);
  reading.tokens.push({ key: first, word: first, start, end: start + length, kind: "word" });
  const rest = word.slice(glued[0].length).replace(/^'+/, "");
  if (rest !== "") reading.tokens.push(wordToken(rest, raw.slice(length), start + length, end, reading));
}

/** A word, a date, or a number in words, which may reach further than its first word. */
function wordToken(word: string, raw: string, start: number, end: number, reading: Reading): Token {
  const { text, lexicon } = reading;
  const second = lexicon.percentPhrases.get(word);
  if (second !== undefined && text.slice(end + 1, end + 1 + second.length).toLowerCase() === second)
    return { key: "%", word, start, end: end + 1 + second.length, kind: "word" };
  const known = lexicon.keys.get(word);
  if (known === undefined || !isDate(word, raw)) {
    const spelt = lexicon.twoSpellings ? americanSpelling(word) : word;
    return { key: /\p{Nd}/u.test(word) ? asciiDigits(word) : spelt, word, start, end, kind: "word" };
  }
  if (known.key !== `#${known.value}`) return { ...known, word, start, end };
  return { word, start, kind: "number", ...withScaleWords(tens(known.value!, end, reading), reading) };
}

/** A number in words, with the ones behind its tens: `twenty-five`, `treinta y cinco`. */
function tens(
  value: number,
  end: number,
  { text, lexicon }: Reading,
): { readonly key: string; readonly value: number; readonly end: number } {
  const ones = value >= 20 && value % 10 === 0 ? ONES.exec(text.slice(end, end + 20)) : null;
  const more = ones === null ? 0 : (lexicon.numbers.get(foldWord(ones[1]!)) ?? 0);
  if (more <= 0 || more >= 10) return { key: `#${value}`, value, end };
  return { key: `#${value + more}`, value: value + more, end: end + ones![0].length };
}

const ONES = /^(?: y | e | et |-et-|-| )(\p{L}+)/u;

/** English `may` and `march` are months with a capital letter only. */
function isDate(word: string, raw: string): boolean {
  return !(word === "may" || word === "march") || /^\p{Lu}/u.test(raw);
}
