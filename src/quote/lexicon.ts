// The words on which meaning turns, merged for the languages of one comparison.
import { MEANING_LANGUAGES, meaningWordsOf, scriptOf } from "../language/languages.ts";
import type { MeaningWords } from "../language/meaning-words.ts";
import type { Phrases } from "../language/words.ts";
import { calendarWords, regionNames } from "../language/calendar.ts";
import { foldWord } from "../language/fold.ts";

/** What a word is compared by where that is not its spelling. */
export interface WordKey {
  readonly key: string;
  readonly also?: readonly string[];
  readonly kind: "word" | "number";
  readonly value?: number;
}

/** The lists of which it only counts whether a word stands in them, as the files of the languages have them. */
type SetName =
  "stop" | "negations" | "limits" | "weakNumbers" | "amounts" | "to" | "titles" | "abbreviations";
/** The phrases that are looked for word by word. */
type ClauseName = "conditions" | "exceptions" | "offers";

/** What is known of the languages of one comparison. Words are folded; a phrase is joined by `_`. */
export interface Lexicon
  extends
    Readonly<Record<SetName, ReadonlySet<string>>>,
    Readonly<Record<ClauseName, readonly (readonly string[])[]>> {
  /** What denies within words or without spaces, each sticky. */
  readonly denying: readonly RegExp[];
  /** What limits in a script without spaces. */
  readonly limiting: readonly string[];
  /** Word to the numbers of its groups. */
  readonly contrasts: ReadonlyMap<string, readonly number[]>;
  readonly opposites: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** Word to the exponent of ten. */
  readonly scales: ReadonlyMap<string, number>;
  /** What words of number, currency, unit, percent and date are compared by. */
  readonly keys: ReadonlyMap<string, WordKey>;
  /** First to second word of what is `%` in two words. */
  readonly percentPhrases: ReadonlyMap<string, string>;
  readonly and: readonly string[];
  readonly currencies: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  /** Month, weekday, `today` and the like to a key that is the same in every language. */
  readonly calendar: ReadonlyMap<string, string>;
  /** Countries by a single word, and by their names in scripts without spaces. */
  readonly regions: ReadonlySet<string>;
  readonly decimalComma: boolean | undefined;
  readonly nounsCapital: boolean;
  /** Whether English is among the languages, which has two spellings. */
  readonly twoSpellings: boolean;
}

const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

const made = new Map<string, Lexicon>();

/** Of the many languages in Latin letters, those that are looked at where nothing tells which; words of the first count. */
const COMMONEST = ["en", "de", "fr", "it", "es", "pt"];

/** By the languages asked for, where some of them is known. */
const asked = new Map<string, Lexicon>();

/** The lexicon of some languages, the likeliest first; of the common languages of their scripts if none is known. */
export function lexiconOf(languages: readonly string[], scriptsOfText: () => readonly string[]): Lexicon {
  const wish = languages.join();
  const before = asked.get(wish);
  if (before !== undefined) return before;
  const known = languages.filter((language) => MEANING_LANGUAGES.includes(language));
  const likely = known.length > 0 ? [...new Set(known)] : commonIn(scriptsOfText());
  const ordered = likely.length > 0 ? likely : ["en"];
  const name = ordered.join();
  let lexicon = made.get(name);
  if (lexicon === undefined) {
    if (made.size >= 200) made.clear();
    lexicon = merge(ordered.map(meaningWordsOf), known.length > 0);
    made.set(name, lexicon);
  }
  if (asked.size >= 200) asked.clear();
  if (known.length > 0) asked.set(wish, lexicon);
  return lexicon;
}

function commonIn(scripts: readonly string[]): string[] {
  return [
    ...(scripts.includes("Latn") ? COMMONEST : []),
    ...MEANING_LANGUAGES.filter((language) => {
      const script = scriptOf(language)!;
      return script !== "Latn" && scripts.includes(script);
    }),
  ];
}

function merge(entries: readonly MeaningWords[], certain: boolean): Lexicon {
  const all = (list: SetName | "percent" | "opposites" | "and") =>
    entries.flatMap((entry) => words(entry[list]));
  const set = (list: Parameters<typeof all>[0]) => new Set(all(list));
  const clauses = (list: ClauseName) => entries.flatMap((entry) => phrases(entry[list]));
  // Where two languages differ about a word, the likelier one counts.
  const pairs = <Value>(of: (entry: MeaningWords) => [string, Value][]) =>
    new Map(entries.toReversed().flatMap(of));
  const percent = set("percent");
  const currencies = pairs((entry) => equations(entry.currencies));
  const units = pairs((entry) => equations(entry.units));
  const calendar = pairs(datesOf);
  const numbers = pairs(numbersOf);
  const ordinals = pairs((entry) => counted(entry.ordinals, 1));
  return {
    stop: set("stop"),
    negations: set("negations"),
    limits: set("limits"),
    weakNumbers: set("weakNumbers"),
    amounts: set("amounts"),
    to: set("to"),
    titles: set("titles"),
    abbreviations: set("abbreviations"),
    conditions: clauses("conditions"),
    exceptions: clauses("exceptions"),
    offers: clauses("offers"),
    denying: entries.flatMap((entry) => entry.denying ?? []),
    limiting: all("limits").filter((word) => UNSPACED.test(word)),
    contrasts: groups(entries.flatMap((entry) => entry.contrasts ?? [])),
    opposites: [...set("opposites")],
    numbers,
    keys: new Map<string, WordKey>([
      ...[...calendar].map(([word, key]) => [word, { key, kind: "word" }] as const),
      ...[...percent].map((word) => [word, { key: "%", kind: "word" }] as const),
      ...[...units, ...currencies].map(
        ([word, unit]) => [word, { key: `=${unit}`, also: [word], kind: "word" }] as const,
      ),
      ...[...ordinals].map(([word, value]) => [word, { key: `#${value}.`, kind: "number", value }] as const),
      ...[...numbers].map(([word, value]) => [word, { key: `#${value}`, kind: "number", value }] as const),
    ]),
    scales: pairs((entry) => equations(entry.scales).map(([word, exponent]) => [word, Number(exponent)])),
    percentPhrases: new Map([...percent].flatMap(twoWords)),
    and: [...set("and")],
    currencies,
    units,
    calendar,
    regions: new Set(entries.flatMap(({ language }) => regionNames(language))),
    decimalComma: certain ? entries[0]!.decimalComma === true : undefined,
    twoSpellings: entries.some(({ language }) => language === "en"),
    nounsCapital: certain && entries.some((entry) => entry.nounsCapital === true),
  };
}

function phrases(list: Phrases = []): string[][] {
  return list.map((phrase) => phrase.split(" ").map(foldWord));
}

function words(list: Phrases = []): string[] {
  return list.map((phrase) => foldWord(phrase).replaceAll(" ", "_"));
}

function datesOf({ language, weekdays }: MeaningWords): [string, string][] {
  const inflected = counted(weekdays, 0).map(([word, day]): [string, string] => [word, `weekday:${day}`]);
  return [...calendarWords(language), ...inflected];
}

function twoWords(phrase: string): [string, string][] {
  const [first, second] = phrase.split("_");
  return second === undefined ? [] : [[first!, second]];
}

function equations(list: Phrases | undefined): [string, string][] {
  return words(list).map((entry) => entry.split("=") as [string, string]);
}

/** Words by their place in a list, spellings of one number joined by `/`. */
function counted(list: Phrases | undefined, first: number): [string, number][] {
  return words(list).flatMap((spellings, place) =>
    spellings.split("/").map((word): [string, number] => [word, place + first]),
  );
}

function numbersOf(entry: MeaningWords): [string, number][] {
  const more = equations(entry.moreNumbers).map(([word, value]): [string, number] => [word, Number(value)]);
  return [...counted(entry.numbers, 0), ...more];
}

function groups(lists: readonly Phrases[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  lists.forEach((list, group) => {
    for (const word of words(list)) found.set(word, [...(found.get(word) ?? []), group]);
  });
  return found;
}
