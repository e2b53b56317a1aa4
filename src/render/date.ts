// Dates and numbers in a named locale and zone, never the host's. Of what a locale decides, Western digits and the Gregorian
// calendar are decided for all, unless the tag asks for others (`ar-EG-u-nu-arab`, `th-u-ca-buddhist`).
import { PostproofError } from "../errors.ts";
import type { Words } from "./words/words.ts";
import type { ZoneOffset } from "./zone.ts";
import { offsetIn } from "./zone.ts";

/** Writes times and numbers in one locale and one zone. */
export interface Formats {
  /** `24 February 2023, 23:29 UTC`; for a day without time `24 February 2023`; `undefined` if it is no date. */
  readonly moment: (iso: string) => string | undefined;
  /** `24 February 2023`; `undefined` if it is no date. */
  readonly day: (iso: string) => string | undefined;
  /** The language in which these are written, where that is not the words' own. */
  readonly language: string | undefined;
  /** Whether they may run in another direction than the words. */
  readonly apart: boolean;
  readonly count: (value: number) => string;
  /** A share from 0 to 1 as whole percent. */
  readonly percent: (share: number) => string;
  /** The plural form that the number takes. */
  readonly plural: (value: number) => Intl.LDMLPluralRule;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

// Building a formatter costs more than a whole embed, so they are kept. Sites use one or two; the bound is for servers
// that take locale and zone from a request.
const kept = new Map<string, Formats>();
const KEEP = 64;

/** What the words of an embed decide about dates and numbers. */
export type Wording = Pick<Words, "language" | "direction" | "moment">;

/**
 * The formats of a locale and zone, for an embed in the language of its words.
 * @throws PostproofError `invalid_input` if the locale is not a BCP 47 tag or the zone is unknown.
 */
export function formatsFor(words: Wording, locale: string, timeZone: string): Formats {
  if (last?.words === words && last.locale === locale && last.timeZone === timeZone) return last.formats;
  const name = `${locale}\n${timeZone}\n${words.language}\n${words.direction}\n${words.moment}`;
  let formats = kept.get(name);
  if (!formats) {
    if (kept.size >= KEEP) kept.clear();
    formats = makeFormats(words, locale, timeZone);
    kept.set(name, formats);
  }
  last = { words, locale, timeZone, formats };
  return formats;
}

// Most sites use one of them.
let last:
  | { readonly words: Wording; readonly locale: string; readonly timeZone: string; readonly formats: Formats }
  | undefined;

function makeFormats(words: Wording, locale: string, timeZone: string): Formats {
  try {
    const { day, time, zone, number, percent, language } = formattersFor(locale, timeZone);
    const plural = new Intl.PluralRules(pluralsOf(words.language, language.tag));
    // Asking the runtime's data costs as much as half an embed: each minute of the day is asked for once, and the days of
    // ten years.
    const dayOn = remembered(4096, (days: number) => fit(language.ordinal(day.format(days * DAY))));
    const timeAt = remembered(1440, (minutes: number) => fit(time(minutes * MINUTE)));
    const momentOn = momentsBy(words.moment);
    const moment = (at: number): string => {
      const { ahead, name } = zone(at);
      const days = Math.floor((at + ahead) / DAY);
      const minutes = Math.floor((at + ahead - days * DAY) / MINUTE);
      return momentOn({ day: dayOn(days), time: timeAt(minutes), zone: name });
    };
    const dayOf = (at: number): string => dayOn(Math.floor((at + zone(at).ahead) / DAY));
    const plainDayOf = (at: number): string => dayOn(at / DAY);
    const isForeign = languageOf(words.language) !== languageOf(language.tag);
    return {
      day: lately((iso) => written(iso, isDay(iso) ? plainDayOf : dayOf)),
      moment: lately((iso) => written(iso, isDay(iso) ? plainDayOf : moment)),
      language: isForeign ? new Intl.Locale(language.tag).baseName : undefined,
      apart: isForeign || words.direction === "rtl",
      count: (value) => number.format(value),
      percent: (share) => percent.format(share),
      plural: (value) => plural.select(value),
    };
  } catch (cause) {
    throw new PostproofError(
      "invalid_input",
      `Locale ${JSON.stringify(locale)} with time zone ${JSON.stringify(timeZone)} is not known here. Use a BCP 47 tag such as "en" or "de-AT" and an IANA zone such as "UTC" or "Europe/Vienna".`,
      { cause },
    );
  }
}

/** Plural forms are those of the words; of the country of the locale where that is one of the same language. */
function pluralsOf(language: string, locale: string): string[] {
  return [languageOf(language) === languageOf(locale) ? locale : language, "en"];
}

function languageOf(tag: string): string {
  return new Intl.Locale(tag).language;
}

function isDay(iso: string): boolean {
  return iso.length === 10;
}

function written(iso: string, write: (at: number) => string): string | undefined {
  const at = millisecondsOf(iso);
  return at === undefined ? undefined : write(at);
}

const ISO =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z)?$/;

// The calendar repeats itself after so many years and days. `Date.UTC` takes the first hundred years for others.
const CYCLE = { years: 400, days: 146_097 };

/** Milliseconds since 1970, whole seconds of them; `undefined` if it is no date. `Date.parse` takes three times as long. */
function millisecondsOf(iso: string): number | undefined {
  if (!ISO.test(iso)) return undefined;
  const two = (at: number): number => 10 * iso.charCodeAt(at) + iso.charCodeAt(at + 1) - 11 * ZERO;
  const year = 100 * two(0) + two(2);
  const day = Date.UTC(year + CYCLE.years, two(5) - 1, two(8)) - CYCLE.days * DAY;
  return isDay(iso) ? day : day + 3_600_000 * two(11) + MINUTE * two(14) + 1000 * two(17);
}

const ZERO = "0".charCodeAt(0);

/** Text of the runtime's data: versions of ICU differ in their spaces. */
function fit(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, " ");
}

/** Joins day, time and zone as the words do: versions of ICU differ in that too. */
function momentsBy(words: string): (values: Readonly<Record<string, string>>) => string {
  const [start = "", ...rest] = words.split(/\{([a-z]+)\}/).map(fit);
  return (values) => {
    let text = start;
    for (let index = 0; index < rest.length; index += 2)
      text += (values[rest[index]!] ?? "") + (rest[index + 1] ?? "");
    return text;
  };
}

/**
 * The same function, which knows what it gave the last few times: the posts of a page are captured at one time, and stand
 * in it more than once. A map of them all would cost more than it saves.
 */
function lately(write: (iso: string) => string | undefined): (iso: string) => string | undefined {
  const given = new Array<{ iso: string; text: string | undefined }>(4).fill({ iso: "", text: undefined });
  let turn = 0;
  return (iso) => {
    for (const each of given) if (each.iso === iso) return each.text;
    const text = write(iso);
    given[turn] = { iso, text };
    turn = (turn + 1) % given.length;
    return text;
  };
}

/** The same function, which knows what it gave before, as far as `most` goes. */
function remembered(most: number, write: (key: number) => string): (key: number) => string {
  const given = new Map<number, string>();
  return (key) => {
    let text = given.get(key);
    if (text === undefined) {
      text = write(key);
      if (given.size >= most) given.clear();
      given.set(key, text);
    }
    return text;
  };
}

/** A length in seconds as a clock shows it: `0:31`, `1:02:03`. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (value: number): string => String(value).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** The formatters of one locale and zone. */
interface Formatters {
  /** A day and a time of day, both read off UTC. */
  readonly day: Intl.DateTimeFormat;
  readonly time: (at: number) => string;
  /** How the clocks of the zone stand. */
  readonly zone: (at: number) => ZoneOffset;
  readonly number: Intl.NumberFormat;
  readonly percent: Intl.NumberFormat;
  readonly language: Writing;
}

/** The language that a runtime writes a locale in. */
interface Writing {
  /** The locale that it found. */
  readonly tag: string;
  /** A day with its first of the month as the language writes it. */
  readonly ordinal: (day: string) => string;
}

/**
 * The formatters of a locale and zone.
 * @throws RangeError if the locale is not a BCP 47 tag or the zone is unknown.
 */
function formattersFor(locale: string, timeZone: string): Formatters {
  // English without a country is written the way most countries write it. Without the second in the list Intl would
  // silently take the host's locale for one that the runtime does not know.
  const locales = [locale === "en" ? "en-GB" : locale, "en-GB"];
  const { calendar = "gregory", numberingSystem = "latn" } = new Intl.Locale(locale);
  const utc = { numberingSystem, timeZone: "UTC" } as const;
  const day = new Intl.DateTimeFormat(locales, {
    ...utc,
    day: "numeric",
    month: "long",
    year: "numeric",
    calendar,
  });
  const tag = day.resolvedOptions().locale;
  return {
    day,
    // Some languages write a time otherwise where its zone follows, which it does here.
    time: timeOfDay(
      new Intl.DateTimeFormat(locales, { ...utc, hour: "numeric", minute: "2-digit", timeZoneName: "short" }),
    ),
    zone: offsetIn(locales, timeZone),
    number: new Intl.NumberFormat(locales, { numberingSystem }),
    percent: new Intl.NumberFormat(locales, { numberingSystem, style: "percent" }),
    language: { tag, ordinal: ordinalOf(tag) },
  };
}

/** Reads hour and minute off a format, wherever that puts the zone. */
function timeOfDay(format: Intl.DateTimeFormat): (at: number) => string {
  const isTime = ({ type }: Intl.DateTimeFormatPart): boolean =>
    type !== "literal" && type !== "timeZoneName";
  return (at) => {
    const parts = format.formatToParts(at);
    const time = parts.slice(parts.findIndex(isTime), parts.findLastIndex(isTime) + 1);
    return time.map(({ value }) => value).join("");
  };
}

/** How the first day of a month is written, where not like the others. The runtime's data do not know. */
const FIRST: ReadonlyMap<string, string> = new Map([
  ["fr", "1er"],
  ["pt-BR", "1º"],
]);

function ordinalOf(tag: string): (day: string) => string {
  const { language, region } = new Intl.Locale(tag).maximize();
  const first = FIRST.get(language) ?? FIRST.get(`${language}-${region ?? ""}`);
  return first === undefined ? (day) => day : (day) => day.replace(/^1 /, `${first} `);
}
