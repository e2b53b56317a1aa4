// In which language a short text is written: by script, then by its commonest words. Says nothing rather than guess.
import { MEANING_LANGUAGES, meaningWordsOf } from "./languages.ts";
import { foldWord } from "./fold.ts";

/** Scripts that one language alone uses, or nearly so. */
const SCRIPTS: readonly (readonly [script: RegExp, language: string])[] = [
  [/\p{Script=Hangul}/gu, "ko"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Han}/gu, "zh"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Bengali}/gu, "bn"],
  [/\p{Script=Tamil}/gu, "ta"],
  [/\p{Script=Telugu}/gu, "te"],
  [/\p{Script=Georgian}/gu, "ka"],
  [/\p{Script=Armenian}/gu, "hy"],
  [/\p{Script=Ethiopic}/gu, "am"],
];

/** Scripts that several languages share, as ISO 15924 has them. */
const SHARED: readonly (readonly [script: RegExp, name: string])[] = [
  [/\p{Script=Latin}/u, "Latn"],
  [/\p{Script=Cyrillic}/u, "Cyrl"],
  [/\p{Script=Arabic}/u, "Arab"],
  [/\p{Script=Devanagari}/u, "Deva"],
];

/** Letters that one of several languages of a script has. */
const LETTERS: readonly (readonly [letters: RegExp, language: string])[] = [
  [/[ٹڈڑےں]/u, "ur"],
  [/[پچژگ]/u, "fa"],
  [/[іїєґ]/iu, "uk"],
  [/[ыэ]/iu, "ru"],
  [/[ğış]/u, "tr"],
  [/[ąęłżźćń]/u, "pl"],
  [/[řěů]/u, "cs"],
  [/[ãõ]/u, "pt"],
  [/[ñ¿¡]/u, "es"],
  [/ß/u, "de"],
  [/[őű]/u, "hu"],
  [/[șță]/u, "ro"],
  [/[ơưđ]/u, "vi"],
];

/** Written alike to a reader of one of them, or to a list of common words. */
const NEAR: readonly (readonly string[])[] = [
  ["da", "no", "nb", "nn", "sv"],
  ["hr", "sr", "bs", "sh"],
  ["id", "ms"],
  ["es", "gl", "ca", "pt"],
  ["ur", "hi"],
  ["zh", "yue", "ja"],
  ["ru", "uk", "bg", "be"],
  ["cs", "sk"],
  ["de", "nds", "lb"],
  ["nl", "af"],
];

/** The words that are looked at: the beginning tells the language. */
const ENOUGH = 300;
/** A language must lead by this. */
const LEAD = 1.6;
/** Weight of words found, where a word of one language alone weighs 1. */
const LEAST = 1.5;

/** No letters but Latin ones. */
const BASIC = /^[^\u0370-\u1DFF\u1F00-\u1FFF\u2C00-\uFFFF\u{10000}-\u{1EFFF}\u{20000}-\u{10FFFF}]*$/u;

let owners: ReadonlyMap<string, readonly string[]> | undefined;

function ownersOfWords(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const language of MEANING_LANGUAGES)
    for (const word of new Set(meaningWordsOf(language).stop.map(foldWord)))
      found.set(word, [...(found.get(word) ?? []), language]);
  return found;
}

/** The scripts of the letters of a text, as ISO 15924 has them; shared ones only. */
export function scriptsOf(text: string): string[] {
  return SHARED.filter(([script]) => script.test(text)).map(([, name]) => name);
}

/** The BCP 47 primary subtag of a text's language; `undefined` where it cannot be told with confidence. */
export function languageOf(text: string): string | undefined {
  const letters = text.slice(0, 5000).replace(/https?:\/\/\S+|[@#][\p{L}\p{N}_.]+/gu, " ");
  if (BASIC.test(letters)) return byWords(letters);
  const latin = letters.match(/\p{Script=Latin}/gu)?.length ?? 0;
  for (const [script, language] of SCRIPTS) {
    const found = letters.match(script)?.length ?? 0;
    // A character of a script such as Han is about a syllable or two, a word in Latin letters about five.
    if (found > 0 && found * 3 >= latin) return language;
  }
  return byWords(letters);
}

function byWords(letters: string): string | undefined {
  const scores = new Map<string, number>();
  const words = letters.match(/[\p{L}\p{M}'’]+/gu)?.slice(0, ENOUGH) ?? [];
  owners ??= ownersOfWords();
  for (const word of words) {
    const own = owners.get(foldWord(word)) ?? [];
    for (const owner of own) scores.set(owner, (scores.get(owner) ?? 0) + 1 / own.length);
  }
  if (!/^[\0-\x7F]*$/.test(letters))
    for (const [letter, language] of LETTERS)
      if (letter.test(letters)) scores.set(language, (scores.get(language) ?? 0) + 1);
  const ranked = [...scores].sort(([, a], [, b]) => b - a);
  const [best, second] = ranked;
  if (best === undefined || best[1] < Math.max(LEAST, words.length * 0.06)) return undefined;
  return second === undefined || best[1] >= second[1] * LEAD ? best[0] : undefined;
}

/** The primary subtag of a BCP 47 tag, in lower case; `undefined` for none and for `und`. */
export function primarySubtag(tag: string | undefined): string | undefined {
  const primary = tag?.slice(0, 40).split(/[-_]/)[0]?.toLowerCase();
  if (primary === undefined || !/^[a-z]{2,3}$/.test(primary)) return undefined;
  if (["und", "zxx", "mul", "art"].includes(primary) || primary.startsWith("q")) return undefined;
  return primary === "nb" || primary === "nn" ? "no" : primary;
}

/** Whether two languages are so unlike that words of one are no words of the other. */
export function areFar(one: string, other: string): boolean {
  return one !== other && !NEAR.some((group) => group.includes(one) && group.includes(other));
}

const ALPHABETS = [
  /\p{Script=Latin}/gu,
  /\p{Script=Cyrillic}/gu,
  /\p{Script=Arabic}/gu,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  /\p{Script=Hangul}/gu,
  /\p{Script=Hebrew}/gu,
  /\p{Script=Greek}/gu,
  /\p{Script=Devanagari}/gu,
  /\p{Script=Thai}/gu,
  /\p{Script=Bengali}/gu,
];

/** Whether two texts are mostly written in different scripts. */
export function writtenApart(one: string, other: string): boolean {
  const [first, second] = [mainAlphabet(one), mainAlphabet(other)];
  return first !== undefined && second !== undefined && first !== second;
}

function mainAlphabet(text: string): RegExp | undefined {
  const bare = text.slice(0, 5000).replace(/https?:\/\/\S+|[@#][\p{L}\p{N}_.]+/gu, " ");
  const letters = bare.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 8) return undefined;
  return ALPHABETS.find((alphabet) => (bare.match(alphabet)?.length ?? 0) > letters * 0.7);
}
