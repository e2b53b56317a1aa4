// What is known of a language, read from its file when somebody asks for it, and once.
import type { CreditWords } from "./credit-words.ts";
import { FILES, phrasesOf } from "./files.ts";
import type { DayWords, EmbedWords, LanguageFile, NameWords, SpellingWords } from "./files.ts";
import type { MeaningWords } from "./meaning-words.ts";
import type { Phrases, Words } from "./words.ts";

const tagsWith = (part: keyof LanguageFile): readonly string[] =>
  FILES.filter((file) => file[part] !== undefined).map(({ language }) => language);

/** The languages whose attributions are understood, by their tags. */
export const LANGUAGES = tagsWith("attribution");

/** The languages in which what changes a meaning is known. */
export const MEANING_LANGUAGES = tagsWith("meaning");

/** The languages whose words for days are known. */
export const DAY_LANGUAGES = tagsWith("days");

function fileOf(language: string): LanguageFile | undefined {
  return FILES.find((file) => file.language === language);
}

/** In which script a language is usually printed (ISO 15924). */
export function scriptOf(language: string): string | undefined {
  return fileOf(language)?.script;
}

/** A reader that remembers what it read. */
function once<T>(read: (language: string) => T): (language: string) => T {
  const known = new Map<string, T>();
  return (language) => {
    const words = known.get(language) ?? read(language);
    known.set(language, words);
    return words;
  };
}

/** The words of a language by its name, for attributions; of English where it is not known. */
export const wordsOf: (language: string) => Words = once((language) => {
  const attribution = fileOf(language)?.attribution;
  if (attribution === undefined) return wordsOf(LANGUAGES[0]!);
  return { language, ...(listsIn(attribution) as Omit<Words, "language">) };
});

/** Made while the module loads, as all expressions are. */
const DENYING: ReadonlyMap<string, RegExp> = new Map(
  FILES.flatMap(({ language, meaning }) =>
    meaning?.denying === undefined ? [] : [[language, new RegExp(meaning.denying, "uy")] as const],
  ),
);

/** What changes a meaning in one of {@link MEANING_LANGUAGES}. */
export const meaningWordsOf: (language: string) => MeaningWords = once((language) => {
  const { script, meaning = {} } = fileOf(language)!;
  const { contrasts = [] } = meaning;
  const denying = DENYING.get(language);
  return {
    ...(listsIn(meaning) as MeaningWords),
    language,
    script,
    contrasts: contrasts.map((group) => phrasesOf([group])),
    ...(denying && { denying }),
  };
});

/** The words for days of one of {@link DAY_LANGUAGES}. */
export const dayWordsOf: (language: string) => DayWords = once((language) => {
  const { weekdays, months, ...lists } = fileOf(language)!.days!;
  const each = (lines: readonly string[]) => lines.map((line) => phrasesOf([line]));
  return {
    ...(listsIn(lists) as Omit<DayWords, "weekdays" | "months">),
    weekdays: each(weekdays),
    months: each(months),
  };
});

/** One list of all languages, for what is too short to tell its language. */
function together(
  part: "meaning" | "days" | "names" | "spelling" | "credit" | "embeds",
  list: string,
): Phrases {
  return FILES.flatMap((file) => {
    const lists: Readonly<Record<string, unknown>> = file[part] ?? {};
    return phrasesOf((lists[list] ?? []) as readonly string[]);
  });
}

/** One list of the words of credit lines. */
export function creditWords(list: keyof CreditWords): Phrases {
  return together("credit", list);
}

/** One list of the words that stand with names. */
export function wordsOfNames(list: Exclude<keyof NameWords, "shortForms">): Phrases {
  return together("names", list);
}

/** One list of the words that stand with days. */
export function dayWords(list: "everyday" | "links" | "inYear" | "hours"): Phrases {
  return together("days", list);
}

/** One list of the words that only say to what degree, or that tell nouns. */
export function meaningWords(
  list: "degrees" | "beforeNoun" | "prepositions" | "atLeast" | "atMost",
): Phrases {
  return together("meaning", list);
}

/** One list of the two spellings of English. */
export function spellingWords(list: keyof SpellingWords): Phrases {
  return together("spelling", list);
}

/** One list of the words of embed codes. */
export function embedWords(list: keyof EmbedWords): Phrases {
  return together("embeds", list);
}

/** The forms of given names, a list for each name. */
export function shortForms(): readonly Phrases[] {
  return FILES.flatMap(({ names }) => (names?.shortForms ?? []).map((line) => phrasesOf([line])));
}

/** Lists, and lists by service, as phrases; settings as they are. */
function listsIn(value: unknown): unknown {
  if (Array.isArray(value)) return phrasesOf(value as string[]);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, listsIn(inner)]));
}
