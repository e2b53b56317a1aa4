// What words say about days, before it is known from which day they count.
import { DAY_LANGUAGES, dayWords, dayWordsOf } from "./languages.ts";
import type { Phrases } from "./words.ts";
import { CLOCK, spellOutDays } from "./calendar.ts";

/** Longer words are no statement of a day. */
const MAX_WORDS = 300;

/** A date, or a month or year, as said. */
export interface DatesSaid {
  /** Absent where it is to be inferred. */
  readonly year?: number;
  /** Absent where only the day of the month is written. */
  readonly month?: number;
  /** Absent where the whole month is meant. */
  readonly dates?: readonly [first: number, last: number];
}

export interface WeekdaySaid {
  /** 0 for Sunday. */
  readonly weekday: number;
  /** Days by which it may begin earlier: the week before, or the night before. */
  readonly earlier: number;
}

/** All that words say about days. */
export interface DaysSaid {
  readonly dates: readonly DatesSaid[];
  /** Days from the article's day. */
  readonly relative: readonly (readonly [first: number, last: number])[];
  readonly weekdays: readonly WeekdaySaid[];
  /** Speaks of another week, month or year. */
  readonly farther: boolean;
}

type Sense =
  | { readonly kind: "weekday" | "month"; readonly value: number; readonly language: number }
  | { readonly kind: "relative"; readonly value: readonly [number, number]; readonly language: number };

/** Words recognized in digits and in scripts without spaces belong to every language. */
const ANY = -1;
const LONGEST = 4;

/** Case, width and diacritics do not count; digits are Western. */
function fold(words: string): string {
  return words
    .normalize("NFKC")
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .toLowerCase()
    .replaceAll("ł", "l");
}

/** Words without marks, by what they hold. */
function tokensOf(words: string): string[] {
  return (
    words
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

const SENSES = new Map<string, Sense[]>();
const PHRASES = DAY_LANGUAGES.map((tag, language) => {
  const words = dayWordsOf(tag);
  const list = (phrases: Phrases = []): string[] => phrases.map((phrase) => tokensOf(fold(phrase)).join(" "));
  const add = (phrases: Phrases | undefined, sense: Sense): void => {
    for (const word of list(phrases)) SENSES.set(word, [...(SENSES.get(word) ?? []), sense]);
  };
  words.weekdays.forEach((spellings, value) => {
    const joined = (words.dayParts ?? []).map((part) => spellings[0]! + part);
    add([...spellings, ...joined], { kind: "weekday", value, language });
  });
  words.months.forEach((spellings, index) => add(spellings, { kind: "month", value: index + 1, language }));
  add(words.today, { kind: "relative", value: [0, 0], language });
  add(words.yesterday, { kind: "relative", value: [-1, -1], language });
  add(words.lastNight, { kind: "relative", value: [-1, 0], language });
  add(words.dayBeforeYesterday, { kind: "relative", value: [-2, -2], language });
  return {
    last: new Set(list(words.last)),
    next: new Set(list(words.next)),
    around: new Set(list(words.around)),
    nightTo: new Set(list(words.nightTo)),
    and: new Set(list(words.and)),
    farther: new Set(list(words.farther)),
  };
});
for (let value = 0; value < 7; value += 1)
  SENSES.set(`weekday${value}`, [{ kind: "weekday", value, language: ANY }]);
for (let value = 1; value <= 12; value += 1)
  SENSES.set(`month${value}`, [{ kind: "month", value, language: ANY }]);
SENSES.set("lastnight", [{ kind: "relative", value: [-1, 0], language: ANY }]);
SENSES.set("daybefore", [{ kind: "relative", value: [-2, -2], language: ANY }]);

type PhraseKind = keyof (typeof PHRASES)[number];

/** A phrase about a day, from token `start` to before token `end`. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly senses: readonly Sense[];
}

/** Reads what words say about days; `undefined` where they name days without meaning them: before, since, next. */
export function readDays(words: string): DaysSaid | undefined {
  if (words.length > MAX_WORDS) return undefined;
  const spelled = spellOutDays(fold(words));
  if (spelled === undefined) return undefined;
  const tokens = tokensOf(spelled);
  const found = findSenses(tokens);
  const dates: DatesSaid[] = [];
  const relative: (readonly [number, number])[] = [];
  const weekdays: WeekdaySaid[] = [];
  for (const { start, end, senses } of found) {
    const before = (kind: PhraseKind, at = start): boolean => endsWith(tokens, at, senses, kind);
    const after = (kind: PhraseKind): boolean => startsWith(tokens, end, senses, kind);
    const [{ kind, value }] = senses as [Sense];
    if (kind === "month") {
      const date = readDate(tokens, start, end, value, senses);
      if (date && before("around", date.start)) return undefined;
      if (date) dates.push(date.said);
      continue;
    }
    if (before("around") || before("next") || after("next")) return undefined;
    if (kind === "relative") relative.push(value);
    else {
      const week =
        before("last") || after("last") || holds(tokens, senses, "last") || tokens.includes("weekago");
      weekdays.push({ weekday: value, earlier: week ? 7 : before("nightTo") ? 1 : 0 });
    }
  }
  const bare = readBareDates(tokens, dates.length + relative.length + weekdays.length === 0);
  const senses = found.flatMap((one) => one.senses);
  const farther =
    tokens.includes("farther") || tokens.some((_, at) => startsWith(tokens, at, senses, "farther"));
  return { dates: [...dates, ...bare], relative, weekdays, farther };
}

function findSenses(tokens: readonly string[]): Found[] {
  const found: Found[] = [];
  for (let start = 0; start < tokens.length;) {
    let end = Math.min(tokens.length, start + LONGEST);
    while (end > start && !SENSES.has(tokens.slice(start, end).join(" "))) end -= 1;
    const senses = SENSES.get(tokens.slice(start, end).join(" "));
    if (senses) found.push({ start, end, senses });
    start = senses ? end : start + 1;
  }
  return found;
}

function phrasesOf(senses: readonly Sense[], kind: PhraseKind): ReadonlySet<string>[] {
  const all = senses.some(({ language }) => language === ANY);
  return all ? PHRASES.map((one) => one[kind]) : senses.map(({ language }) => PHRASES[language]![kind]);
}

/** Whether a phrase of the kind ends directly before a token. */
function endsWith(
  tokens: readonly string[],
  at: number,
  senses: readonly Sense[],
  kind: PhraseKind,
): boolean {
  const sets = phrasesOf(senses, kind);
  return [1, 2, 3].some((length) => {
    const phrase = tokens.slice(Math.max(0, at - length), at).join(" ");
    return phrase !== "" && sets.some((set) => set.has(phrase));
  });
}

/** Whether a phrase of the kind begins with a token. */
function startsWith(
  tokens: readonly string[],
  at: number,
  senses: readonly Sense[],
  kind: PhraseKind,
): boolean {
  const sets = phrasesOf(senses, kind);
  return [1, 2].some((length) => sets.some((set) => set.has(tokens.slice(at, at + length).join(" "))));
}

/** Whether a phrase of the kind, of two words, stands anywhere: `Tuesday of last week`. */
function holds(tokens: readonly string[], senses: readonly Sense[], kind: PhraseKind): boolean {
  const sets = phrasesOf(senses, kind);
  return tokens.some(
    (_, at) => sets.some((set) => set.has(tokens.slice(at, at + 2).join(" "))) && at + 1 < tokens.length,
  );
}

/** Words between a day and its month or year: `3 de mayo de 2026`. */
const LINKS = new Set(dayWords("links"));

const dateNumber = (token: string | undefined): number | undefined => {
  const match = /^(\d{1,2})(?:st|nd|rd|th|er|e|o|a|го|й|ого)?$/.exec(token ?? "");
  const value = Number(match?.[1]);
  return value >= 1 && value <= 31 ? value : undefined;
};

const yearNumber = (token: string | undefined): number | undefined =>
  /^(?:19|20|21)\d\d$/.test(token ?? "") ? Number(token) : undefined;

/** The date around a month's name: before it (`3 May`) or else behind it (`May 3`), with its year. */
function readDate(
  tokens: readonly string[],
  start: number,
  end: number,
  month: number,
  senses: readonly Sense[],
): { readonly said: DatesSaid; readonly start: number } | undefined {
  const ands = phrasesOf(senses, "and");
  const isAnd = (token = ""): boolean => ands.some((set) => set.has(token));
  const yearFrom = (at: number): number | undefined =>
    yearNumber(tokens[LINKS.has(tokens[at] ?? "") ? at + 1 : at]);
  const written = (year: number | undefined, dates?: readonly [number, number]): DatesSaid => ({
    month,
    ...(year !== undefined && { year }),
    ...(dates && { dates }),
  });
  const at = LINKS.has(tokens[start - 1] ?? "") ? start - 2 : start - 1;
  const date = dateNumber(tokens[at]);
  if (date !== undefined) {
    const other = isAnd(tokens[at - 1]) ? at - 2 : at - 1;
    const first = dateNumber(tokens[other]);
    const said = written(yearFrom(end), [first ?? date, date]);
    return { said, start: first === undefined ? at : other };
  }
  const next = dateNumber(tokens[end]);
  if (next !== undefined) {
    const other = isAnd(tokens[end + 1]) ? end + 2 : end + 1;
    const last = dateNumber(tokens[other]);
    return { said: written(yearFrom(last === undefined ? end + 1 : other + 1), [next, last ?? next]), start };
  }
  const year = yearFrom(end);
  return year === undefined ? undefined : { said: written(year), start };
}

const IN = new Set(dayWords("inYear"));

/** `24日`, and a year where nothing else says when. */
function readBareDates(tokens: readonly string[], alone: boolean): DatesSaid[] {
  return tokens.flatMap((token, at): DatesSaid[] => {
    const date = token.startsWith("date") ? dateNumber(token.slice(4)) : undefined;
    if (date !== undefined) return [{ dates: [date, date] }];
    const year = alone ? yearNumber(token) : undefined;
    const isSaid = year !== undefined && tokens[at - 1] !== CLOCK && (at === 0 || IN.has(tokens[at - 1]!));
    return isSaid ? [{ year }] : [];
  });
}
