// What lists of posts say by themselves, in the languages of embeds: the gallery, and the list of the server's pages in English.
import { wordsFor } from "../../index.ts";
import type { Plural } from "../../render/index.ts";
import type { STATES } from "../../options/search.ts";
import words from "./words.json";

/** Words of lists of posts. Places in braces are filled in. */
export interface ListWords {
  /** What the list is called. */
  readonly title: string;
  /** Leads past the head of the page. */
  readonly skip: string;
  /** Names the form. */
  readonly find: string;
  readonly words: string;
  readonly author: string;
  readonly platform: string;
  /** Nothing is chosen. */
  readonly any: string;
  readonly state: string;
  /** An article. */
  readonly used: string;
  readonly from: string;
  readonly to: string;
  /** The button. */
  readonly search: string;
  /** Leads back from what was found. */
  readonly reset: string;
  readonly count: Plural;
  readonly newer: string;
  readonly older: string;
  /** `{page}`, `{pages}`. */
  readonly page: string;
  /** Names the links to other pages. */
  readonly pages: string;
  readonly months: string;
  /** Of a post that its platform does not show any more. */
  readonly absent: string;
  readonly versions: Plural;
  /** `{articles}`. */
  readonly usedIn: string;
  readonly credit: string;
  readonly allPosts: string;
  readonly none: string;
  /** `{count}`. */
  readonly most: string;
  readonly loading: string;
  readonly undated: string;
  /** How posts stand. */
  readonly states: Readonly<Record<(typeof STATES)[number], string>>;
}

const WORDS: Readonly<Record<string, ListWords>> = words;

/** The words of lists for a locale: in the language in which its embeds speak. */
export function listWordsFor(locale: string): ListWords {
  return WORDS[wordsFor(locale).language] ?? words.en;
}

/** Of the locale asked for last: a formatter takes longer to be made than to write a thousand numbers. */
let known:
  | { readonly locale: string; readonly rules: Intl.PluralRules; readonly numbers: Intl.NumberFormat }
  | undefined;

/** A phrase with a number in it. */
export function pluralOf(phrase: Plural, count: number, locale: string): string {
  if (known?.locale !== locale)
    known = { locale, rules: new Intl.PluralRules(locale), numbers: new Intl.NumberFormat(locale) };
  const form = phrase[known.rules.select(count)] ?? phrase.other;
  return form.replace("{count}", known.numbers.format(count));
}
