// Cutting a text into tokens that can be compared, each with its place in the text.
import { asciiDigits, foldWord } from "../language/fold.ts";
import type { Lexicon } from "./lexicon.ts";
import { readNumber } from "./numbers.ts";
import type { Stretch, Token } from "./token.ts";
import { APOSTROPHE, FORM, HAS_UNSPACED, PIECES } from "./tokens/forms.ts";
import { readWord, wordToken } from "./tokens/words.ts";

/** More tokens than any post has; what is beyond is not compared. */
const MOST_TOKENS = 120_000;

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
    tokens.push(link(text, start, start + raw.replace(/(?<![.,;:!?)\]…'"])[.,;:!?)\]…'"]+$/, "").length));
  } else if (form["keycap"] !== undefined) {
    if (/\d/.test(raw)) tokens.push({ ...number(raw[0]!, start, start + raw.length), optional: true });
  } else if (form["mention"] !== undefined) {
    tokens.push(mention(raw.replace(/(?<![.-])[.-]+$/, ""), start));
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

const OWNED = new RegExp(`[${APOSTROPHE}]s$`);

function link(text: string, start: number, end: number): Token {
  const word = foldWord(text.slice(start, end))
    .replace(/^https?:\/\/(?:www\.)?|^www\./, "")
    .replace(/(?<![/…])[/…]+$/, "");
  return { key: `link:${word}`, also: [word], word, start, end, kind: "link", optional: true };
}

function mention(raw: string, start: number): Token {
  const word = foldWord(
    raw
      .slice(1)
      .replace(OWNED, "")
      .split("@")[0]!
      .replace(/(?<![.-])[.-]+$/, ""),
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
