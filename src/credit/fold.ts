// Words as they are compared: without letter case, accents and width.
import type { CreditWords } from "../language/credit-words.ts";
import { creditWords } from "../language/languages.ts";

/** Script without spaces between words. */
export const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆]/u;

/** A word without what does not count in comparisons: letter case, accents, width. */
export function fold(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  const plain = text.normalize("NFKC").toLowerCase().replace(/[’‘ʼ]/g, "'");
  return UNSPACED.test(plain) ? plain : plain.normalize("NFD").replace(/\p{M}/gu, "");
}

/** A list of words of all languages, folded. */
export function foldedWords(list: keyof CreditWords): ReadonlySet<string> {
  return new Set(creditWords(list).map(fold));
}
