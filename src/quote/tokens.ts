// Cutting a text into tokens that can be compared, each with its place in the text.
import { asciiDigits, foldWord } from "./fold.ts";
import { readNumber, withScaleWords } from "./numbers.ts";
import type { Lexicon } from "./lexicon.ts";
import { americanSpelling } from "./spelling.ts";
import type { Stretch, Token } from "./token.ts";

/** More tokens than any post has; what is beyond is not compared. */
const MOST_TOKENS = 120_000;

/** Written without spaces between words: compared character by character. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々`;
const HIDDEN = String.raw`\u00AD\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF`;
const APOSTROPHE = String.raw`'’‘ʼ\u0060´＇ʹʻ`;
/** `#Brexit’s`, `@ada’s`. */
const OWNING = String.raw`(?:[${APOSTROPHE}]s(?![\p{L}\p{N}]))?`;
/** `US$`, `R$`: the letters are part of the sign. */
const CURRENCY = String.raw`(?<![\p{L}\p{N}])(?:US|AU|CA|NZ|HK|[ACRS])\$(?=\s?\p{Nd})|\p{Sc}`;

const FORMS = {
  link: String.raw`(?:https?:\/\/|www\.)[!#-;=?-~]+|(?<![\p{L}\p{N}.\/])(?:pic\.twitter\.com|pic\.x\.com|t\.co)\/\w+`,
  keycap: String.raw`[0-9#*]\uFE0F?\u20E3`,
  mention: String.raw`(?<![\p{L}\p{N}])[@＠][\p{L}\p{N}_][\p{L}\p{N}_.-]{0,100}(?:@[\p{L}\p{N}_.-]{1,100})?${OWNING}`,
  hashtag: String.raw`[#＃][\p{L}\p{M}\p{N}_${HIDDEN}]*[\p{L}_][\p{L}\p{M}\p{N}_${HIDDEN}]*${OWNING}`,
  number: String.raw`\p{Nd}{1,3}(?:[ \u00A0\u2009\u202F]\p{Nd}{3})+(?!\p{Nd})(?:[.,]\p{Nd}+)?|\p{Nd}{1,2}(?::\p{Nd}{2})+(?!\p{Nd})|\p{Nd}+(?:[.,'’٬٫·]\p{Nd}+)*`,
  currency: CURRENCY,
  fraction: String.raw`[\u00BC-\u00BE\u2150-\u215E]`,
  abbreviation: String.raw`(?:\p{L}\.){2,8}(?:\p{L}(?![\p{L}\p{N}]))?`,
  character: String.raw`(?!\p{M})[${UNSPACED}][\p{M}${HIDDEN}]*`,
  word: String.raw`[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_${HIDDEN}]|[${APOSTROPHE}](?=[\p{L}]))*`,
  sign: String.raw`[&＆%％‰٪°]|(?<=\p{Nd}[kKmM]?)\+(?!\p{Nd})|(?<=\p{L})\+(?=\p{L})|(?<!\S)\+(?!\S)|[<>≤≥≈](?=\s?\p{Nd})`,
};
const NAMES = Object.keys(FORMS) as (keyof typeof FORMS)[];
const FORM = new RegExp(NAMES.map((name) => `(?<${name}>${FORMS[name]})`).join("|"), "gu");
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, "u");
const PIECES = new RegExp(`(?!\\p{M})[${UNSPACED}][\\p{M}${HIDDEN}]*|\\p{Nd}+|[^${UNSPACED}\\p{Nd}]+`, "gu");

/** Words that French, Italian and Catalan glue to the next one. */
const GLUED = /^(l|d|j|m|t|s|c|n|qu|jusqu|lorsqu|puisqu|quelqu|dell|all|nell|sull|dall|un|quest|quell)'(?=.)/;

/** The tokens of a text in reading order. Stretches that are known to be links or emoji are taken as such. */
export function tokensOf(text: string, lexicon: Lexicon, stretches: readonly Stretch[] = []): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const stretch of stretches) {
    if (stretch.start < from) continue;
    scan(text, from, stretch.start, lexicon, tokens);
    if (stretch.kind === "link") tokens.push(link(text, stretch.start, stretch.end));
    from = stretch.end;
  }
  scan(text, from, text.length, lexicon, tokens);
  return tokens;
}

function scan(text: string, from: number, to: number, lexicon: Lexicon, tokens: Token[]): void {
  FORM.lastIndex = from;
  while (tokens.length < MOST_TOKENS) {
    const plain = plainWord(text, FORM.lastIndex, to);
    if (plain !== undefined) {
      const [start, end] = plain;
      tokens.push(
        wordToken(text.slice(start, end).toLowerCase(), text.slice(start, end), start, end, text, lexicon),
      );
      FORM.lastIndex = Math.max(end, tokens.at(-1)!.end);
      continue;
    }
    const match = FORM.exec(text);
    if (match === null || match.index >= to) return;
    const raw = match.index + match[0].length > to ? match[0].slice(0, to - match.index) : match[0];
    read(raw, match, text, lexicon, tokens);
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

function read(raw: string, match: RegExpExecArray, text: string, lexicon: Lexicon, tokens: Token[]): void {
  const start = match.index;
  const form = match.groups!;
  if (form["link"] !== undefined) {
    tokens.push(link(text, start, start + raw.replace(/[.,;:!?)\]…'"]+$/, "").length));
  } else if (form["keycap"] !== undefined) {
    if (/\d/.test(raw)) tokens.push({ ...number(raw[0]!, start, start + raw.length), optional: true });
  } else if (form["mention"] !== undefined) {
    tokens.push(mention(raw.replace(/[.-]+$/, ""), start));
  } else if (form["hashtag"] !== undefined) {
    readHashtag(raw, start, text, lexicon, tokens);
  } else if (form["number"] !== undefined) {
    readNumber(raw, start, text, lexicon, tokens);
  } else if (form["fraction"] !== undefined) {
    tokens.push({ ...number(raw, start, start + raw.length), key: foldWord(raw) });
  } else if (form["abbreviation"] !== undefined) {
    readWord(raw.replaceAll(".", ""), start, start + raw.length, text, lexicon, tokens);
  } else if (form["sign"] !== undefined || form["currency"] !== undefined) {
    tokens.push(
      raw === "+" && !/\p{Nd}[kKmM]?$/u.test(text.slice(Math.max(0, start - 2), start))
        ? plus(text, start, lexicon)
        : sign(raw, start, lexicon),
    );
  } else if (HAS_UNSPACED.test(raw)) {
    for (const piece of raw.matchAll(PIECES)) readPiece(piece[0], start + piece.index, text, lexicon, tokens);
  } else {
    readWord(raw, start, start + raw.length, text, lexicon, tokens);
  }
}

function readHashtag(raw: string, start: number, text: string, lexicon: Lexicon, tokens: Token[]): void {
  if (HAS_UNSPACED.test(raw)) {
    for (const piece of raw.matchAll(PIECES))
      if (piece[0] !== raw[0]) readPiece(piece[0], start + piece.index, text, lexicon, tokens);
    return;
  }
  const word = foldWord(raw.slice(1)).replaceAll("_", "");
  tokens.push({ key: asciiDigits(word), word, start, end: start + raw.length, kind: "hashtag" });
}

function readPiece(piece: string, start: number, text: string, lexicon: Lexicon, tokens: Token[]): void {
  if (HAS_UNSPACED.test(piece)) {
    const word = foldWord(piece);
    const also = CHARACTER_NUMBERS.get(word);
    const end = start + piece.length;
    tokens.push({
      key: word,
      word,
      start,
      end,
      kind: "character",
      ...(also !== undefined && { also: [also] }),
    });
  } else if (/^\p{Nd}/u.test(piece)) {
    readNumber(piece, start, text, lexicon, tokens);
  } else readWord(piece, start, start + piece.length, text, lexicon, tokens);
}

const CHARACTER_NUMBERS = new Map(
  "〇 一 二 三 四 五 六 七 八 九 十".split(" ").map((sign, value) => [sign, `#${value}`]),
);

function readWord(
  raw: string,
  start: number,
  end: number,
  text: string,
  lexicon: Lexicon,
  tokens: Token[],
): void {
  const word = foldWord(raw).replace(/'+$/, "");
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

const OWNED = new RegExp(`[${APOSTROPHE}]s$`);
const MARK = new RegExp(`[${APOSTROPHE}]`);

function wordToken(
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

function link(text: string, start: number, end: number): Token {
  const word = foldWord(text.slice(start, end))
    .replace(/^https?:\/\/(?:www\.)?|^www\./, "")
    .replace(/[/…]+$/, "");
  return { key: `link:${word}`, also: [word], word, start, end, kind: "link", optional: true };
}

function mention(raw: string, start: number): Token {
  const word = foldWord(
    raw
      .slice(1)
      .replace(OWNED, "")
      .split("@")[0]!
      .replace(/[.-]+$/, ""),
  );
  return { key: `@${word}`, word, start, end: start + raw.length, kind: "mention" };
}

function number(raw: string, start: number, end: number): Token {
  return {
    key: `#${raw}`,
    word: raw,
    start,
    end,
    kind: "number",
    ...(/^\d+$/.test(raw) && { value: Number(raw) }),
  };
}

const CURRENCY_SIGNS = new Map([
  ["$", "dollar"],
  ["US$", "dollar"],
  ["R$", "real"],
  ["A$", "aud"],
  ["AU$", "aud"],
  ["C$", "cad"],
  ["CA$", "cad"],
  ["NZ$", "nzd"],
  ["HK$", "hkd"],
  ["S$", "sgd"],
  ["€", "euro"],
  ["£", "pound"],
  ["¥", "yen"],
  ["₹", "rupee"],
  ["₽", "ruble"],
  ["₩", "won"],
  ["₺", "lira"],
  ["₪", "shekel"],
  ["₴", "hryvnia"],
  ["¢", "cent"],
  ["₿", "bitcoin"],
]);

/** `Ada + Grace`: an `and`, or at the beginning of a line a list's mark. */
function plus(text: string, start: number, { and }: Lexicon): Token {
  const opens = /(?:^|\n)\s?$/.test(text.slice(Math.max(0, start - 2), start));
  return {
    key: "&",
    also: [...and, ...PLUS],
    word: "&",
    start,
    end: start + 1,
    kind: "sign",
    ...(opens && { optional: true as const }),
  };
}

const PLUS = ["plus", "más", "mais", "più"];

function sign(raw: string, start: number, lexicon: Lexicon): Token {
  const folded = raw.normalize("NFKC");
  const place = { word: folded, start, end: start + raw.length };
  if (folded === "&") return { ...place, key: "&", also: lexicon.and, kind: "sign" };
  if (folded === "%" || folded === "٪") return { ...place, key: "%", kind: "sign" };
  if (folded === "°") return { ...place, key: "=degree", kind: "sign" };
  const currency = CURRENCY_SIGNS.get(folded);
  return { ...place, key: currency === undefined ? folded : `=${currency}`, kind: "sign" };
}
