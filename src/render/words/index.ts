// Front door of `postproof/words`: the words of embeds, in each language that there are any in, and which of them a locale
// asks for.
import { PostproofError } from "../../errors.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { he } from "./he.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { pt } from "./pt.ts";
import { zh } from "./zh.ts";
import { zhHant } from "./zh-hant.ts";
import type { Words } from "./words.ts";

export type { Absence, Plural, QuoteState, Words } from "./words.ts";
export { ar, de, en, es, fr, he, it, ja, pt, zh, zhHant };

/** A language that embeds can speak. */
export interface Language {
  /** Its name in itself. */
  readonly name: string;
  readonly words: Words;
  /** Whether somebody whose language it is has read the words. Those that nobody has are offered all the same. */
  readonly reviewed: boolean;
}

/** All languages that come with postproof, English first. */
export const languages: readonly Language[] = [
  { name: "English", words: en, reviewed: true },
  { name: "Deutsch", words: de, reviewed: false },
  { name: "français", words: fr, reviewed: false },
  { name: "español", words: es, reviewed: false },
  { name: "português", words: pt, reviewed: false },
  { name: "italiano", words: it, reviewed: false },
  { name: "العربية", words: ar, reviewed: false },
  { name: "עברית", words: he, reviewed: false },
  { name: "日本語", words: ja, reviewed: false },
  { name: "简体中文", words: zh, reviewed: false },
  { name: "繁體中文", words: zhHant, reviewed: false },
];

/**
 * The words for a locale, by the lookup of BCP 47: `de-AT` gets German, `zh-TW` Chinese in traditional characters, a
 * language that nobody has written words for gets English.
 * @param own catalogues of the site itself, which come before those of postproof.
 * @throws PostproofError `invalid_input` if the locale is not a BCP 47 tag.
 */
export function wordsFor(locale: string, own: readonly Words[] = []): Words {
  const isList: boolean = Array.isArray(own);
  if (!isList)
    throw new PostproofError(
      "invalid_input",
      "wordsFor takes catalogues as a list: wordsFor(locale, [nl, fy]).",
    );
  const offered = [...own, ...languages.map(({ words }) => words)];
  // With the script that goes without saying, `zh-TW` is `zh-Hant-TW`.
  for (const range of rangesOf(locale)) {
    for (let tag = range; tag !== ""; tag = tag.slice(0, Math.max(0, tag.lastIndexOf("-")))) {
      const found = offered.find(({ language }) => language.toLowerCase() === tag);
      if (found) return found;
    }
  }
  return en;
}

function rangesOf(locale: string): string[] {
  try {
    const tag = new Intl.Locale(locale);
    return [tag, tag.maximize()].map(({ baseName }) => baseName.toLowerCase());
  } catch (cause) {
    throw new PostproofError(
      "invalid_input",
      `Locale ${JSON.stringify(locale)} is not a BCP 47 tag. Use one such as "en" or "de-AT".`,
      { cause },
    );
  }
}
