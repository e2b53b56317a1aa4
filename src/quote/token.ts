// What texts are cut into, and the patterns of its forms: links, mentions, numbers, characters, words, signs.
import type { Lexicon } from "./lexicon.ts";

/** A word, a number or a sign that counts as one. */
export interface Token {
  /** Comparable form: equal keys are equal words. */
  readonly key: string;
  /** Other comparable forms: `&` is also `and`. */
  readonly also?: readonly string[];
  /** Folded spelling, for looking words up. */
  readonly word: string;
  /** In UTF-16 code units of the text. */
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number" | "sign" | "mention" | "hashtag" | "link" | "character";
  /** Of numbers. */
  readonly value?: number;
  /** May be left out unmarked: a link, a list's number. */
  readonly optional?: true;
}

/** A text that is being cut, and its tokens so far. */
export interface Reading {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly tokens: Token[];
}

/** A stretch of text that readers know as a link, or as a picture of an emoji. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly kind: "link" | "emoji";
}

/** Written without spaces between words: compared character by character. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々`;
/** Marks that nobody sees. */
const HIDDEN = String.raw`\u00AD\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF`;
/** What is written for an apostrophe. */
export const APOSTROPHE = String.raw`'’‘ʼ\u0060´＇ʹʻ`;

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

/** Their names, first those that would be taken for another. */
const NAMES = Object.keys(FORMS) as (keyof typeof FORMS)[];
/** Any token, in the group of its form. */
export const FORM = new RegExp(NAMES.map((name) => `(?<${name}>${FORMS[name]})`).join("|"), "gu");
/** Whether a text holds anything written without spaces. */
export const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, "u");
/** The characters of such a text, and the numbers and words between them. */
export const PIECES = new RegExp(
  `(?!\\p{M})[${UNSPACED}][\\p{M}${HIDDEN}]*|\\p{Nd}+|[^${UNSPACED}\\p{Nd}]+`,
  "gu",
);
