// In which language a passage is written, as far as its attributions need to know.
import { LANGUAGES, scriptOf, wordsOf } from "./languages.ts";
import type { Words } from "./words.ts";

/** How many small words tell a language apart in a passage; below that the article's language holds. */
const ENOUGH = 2;
/** By so much it must be ahead of the article's language. */
const CLEAR = 1;
/** As much of a text is looked at, in characters. */
const SAMPLE = 4_000;
/** As much of a passage, where the article's language is known. */
const BRIEF = 400;
/** A letter that Latin script has not. */
const NOT_LATIN = /[\u0370-\u1dff\u1f00-\u1fff\u2e80-\uffff]/;
const WORD = /[a-z\u00df-\u024f\u0370-\u052f\u0590-\u06ff\u1e00-\u1fff]+/g;

/** The small words of a text, each as the languages that have it. */
function smallWords(text: string): (readonly number[])[] {
  const found: (readonly number[])[] = [];
  for (const word of text.toLowerCase().match(WORD) ?? []) {
    const languages = languagesWith(word);
    if (languages) found.push(languages);
  }
  return found;
}

/** The language of a text: by script where that is enough, else by its small words; `otherwise` if they are too few. */
export function languageOf(text: string, otherwise?: Words): Words {
  const sample = text.slice(0, otherwise === undefined ? SAMPLE : BRIEF);
  const script = NOT_LATIN.test(sample) ? byScript(sample) : undefined;
  if (script !== undefined) return wordsOf(script);
  if (otherwise !== undefined && isSurely(sample, otherwise)) return otherwise;
  const small = smallWords(sample);
  if (otherwise !== undefined && small.length < ENOUGH) return otherwise;
  const counts = LANGUAGES.map(() => 0);
  // A word of many languages counts little for each.
  for (const languages of small)
    for (const language of languages) counts[language]! += 1 / languages.length + 0.2;
  const best = counts.indexOf(Math.max(...counts));
  if (otherwise === undefined) return wordsOf(LANGUAGES[best]!);
  // A few words that two languages share do not show that the article changed its language.
  const clear = counts[best]! - counts[LANGUAGES.indexOf(otherwise.language)]! >= CLEAR;
  return counts[best]! >= ENOUGH && clear ? wordsOf(LANGUAGES[best]!) : otherwise;
}

/** How many telling words at the beginning of a passage show that it is in the article's language. */
const SURE = 4;
const TELLING = 240;

/** A quick look: words that only one or two languages have, none of them of another. */
function isSurely(text: string, language: Words): boolean {
  const own = LANGUAGES.indexOf(language.language);
  let hits = 0;
  for (const [word] of text.slice(0, TELLING).toLowerCase().matchAll(WORD)) {
    const languages = languagesWith(word);
    if (languages === undefined || languages.length > 2) continue;
    if (!languages.includes(own)) return false;
    if (++hits >= SURE) return true;
  }
  return false;
}

function byScript(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const has = (script: RegExp): boolean => (text.match(script)?.length ?? 0) * 4 > letters && letters > 0;
  if (has(/[\p{sc=Hiragana}\p{sc=Katakana}]/gu)) return "ja";
  if (has(/\p{sc=Han}/gu)) return /[\p{sc=Hiragana}]/u.test(text) ? "ja" : "zh";
  if (has(/\p{sc=Cyrillic}/gu)) return /[іїєґ]/i.test(text) ? "uk" : "ru";
  if (has(/\p{sc=Arabic}/gu)) return "ar";
  if (has(/\p{sc=Hebrew}/gu)) return "he";
  if (has(/\p{sc=Greek}/gu)) return "el";
  if (has(/\p{sc=Hangul}/gu)) return "ko";
  if (has(/\p{sc=Devanagari}/gu)) return "hi";
  return undefined;
}

/** Of each script the small words, with the languages that have them: read when a text has letters of that script. */
const common = new Map<string, ReadonlyMap<string, readonly number[]>>();

function languagesWith(word: string): readonly number[] | undefined {
  const script =
    word.charCodeAt(0) < 0x370 ? "Latn" : (SCRIPTS.find(([, letter]) => letter.test(word))?.[0] ?? "");
  let words = common.get(script);
  if (!words) common.set(script, (words = commonWords(script)));
  return words.get(word);
}

/** The scripts other than Latin whose words are parted by spaces and told by {@link WORD}. */
const SCRIPTS: readonly (readonly [script: string, letter: RegExp])[] = [
  ["Grek", /^[\u0370-\u03ff\u1f00-\u1fff]/],
  ["Cyrl", /^[\u0400-\u052f]/],
  ["Hebr", /^[\u0590-\u05ff]/],
  ["Arab", /^[\u0600-\u06ff]/],
];

function commonWords(script: string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  LANGUAGES.forEach((language, index) => {
    if (scriptOf(language) !== script) return;
    const { common, says, writes, adds, determiners, pronouns, coordinators, place, titles } =
      wordsOf(language);
    const own = [common, says, writes, adds, determiners, pronouns, coordinators, place, titles];
    for (const word of new Set(own.flat())) found.set(word, [...(found.get(word) ?? []), index]);
  });
  return found;
}
