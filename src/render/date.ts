// Dates and numbers in a named locale and zone, never the host's.
import { PostproofError } from "../errors.ts";
import type { Html } from "./html.ts";
import { escape, markup, NOTHING } from "./html.ts";
import { formattersFor } from "./locale.ts";
import type { Words } from "./words/words.ts";

/** Writes times and numbers in one locale and one zone. */
export interface Formats {
  /** `24 February 2023, 23:29 UTC`; for a day without time `24 February 2023`; `undefined` if it is no date. */
  readonly moment: (iso: string) => Html | undefined;
  /** `24 February 2023`; `undefined` if it is no date. */
  readonly day: (iso: string) => Html | undefined;
  /** The same as a time for readers and machines, from its attribute on: ` datetime="...">24 February 2023</time>`. */
  readonly momentTime: (iso: string) => Html | undefined;
  readonly dayTime: (iso: string) => Html | undefined;
  /** What such a `time` element has to say of its language and direction. */
  readonly attributes: Html;
  readonly count: (value: number) => Html;
  /** A share from 0 to 1 as whole percent. */
  readonly percent: (share: number) => Html;
  /** The plural form that the number takes. */
  readonly plural: (value: number) => Intl.LDMLPluralRule;
}

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
  const name = JSON.stringify([locale, timeZone, words.language, words.direction, words.moment]);
  let formats = kept.get(name);
  if (!formats) {
    if (kept.size >= KEEP) kept.clear();
    formats = makeFormats(words, locale, timeZone);
    kept.set(name, formats);
  }
  last = { words, locale, timeZone, formats };
  return formats;
}

let last:
  | { readonly words: Wording; readonly locale: string; readonly timeZone: string; readonly formats: Formats }
  | undefined;

function makeFormats(words: Wording, locale: string, timeZone: string): Formats {
  try {
    const { day, plainDay, time, number, percent, language } = formattersFor(locale, timeZone);
    const plural = new Intl.PluralRules(pluralsOf(words.language, language.tag));
    const dayIn = (format: Intl.DateTimeFormat, at: Date): string => language.ordinal(format.format(at));
    const dayOf = remembered((iso) => written(iso, (at) => dayIn(isDay(iso) ? plainDay : day, at)));
    // Day, time and zone are joined by the words: versions of ICU differ in that, and in their spaces.
    const momentOf = remembered((iso) =>
      written(iso, (at) => {
        const values: Readonly<Record<string, string>> = { day: dayIn(day, at), ...time(at) };
        return words.moment.replace(/\{([a-z]+)\}/g, (_place, name: string) => values[name] ?? "");
      }),
    );
    const moment = (iso: string): Html | undefined => (isDay(iso) ? dayOf(iso) : momentOf(iso));
    const attributes = attributesOf(words, language.tag);
    return {
      day: dayOf,
      moment,
      dayTime: remembered((iso) => timed(iso, attributes, dayOf(iso))),
      momentTime: remembered((iso) => timed(iso, attributes, moment(iso))),
      attributes,
      count: (value) => escape(number.format(value)),
      percent: (share) => escape(percent.format(share)),
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

/** Times that are written in another language than the words say so, and all that may run in another direction. */
function attributesOf({ language, direction }: Wording, locale: string): Html {
  if (languageOf(language) !== languageOf(locale))
    return markup` lang="${escape(new Intl.Locale(locale).baseName)}" dir="auto"`;
  return direction === "rtl" ? markup` dir="auto"` : NOTHING;
}

function languageOf(tag: string): string {
  return new Intl.Locale(tag).language;
}

function isDay(iso: string): boolean {
  return iso.length === 10;
}

function written(iso: string, write: (at: Date) => string): Html | undefined {
  if (!/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d{1,9})?Z)?$/.test(iso)) return undefined;
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? undefined : escape(write(at).replace(/[\u00A0\u202F]/g, " "));
}

function timed(iso: string, attributes: Html, text: Html | undefined): Html | undefined {
  return text && markup` datetime="${escape(iso)}"${attributes}>${text}</time>`;
}

// The posts of one article, and the days on which they were captured, come again and again.
const REMEMBER = 256;

/** The same function, which knows what it gave for the last times that it was asked for. */
function remembered(write: (iso: string) => Html | undefined): (iso: string) => Html | undefined {
  const given = new Map<string, Html>();
  return (iso) => {
    let text = given.get(iso);
    if (text !== undefined) return text;
    text = write(iso);
    if (given.size >= REMEMBER) given.clear();
    if (text !== undefined) given.set(iso, text);
    return text;
  };
}

/** A length in seconds as a clock shows it: `0:31`, `1:02:03`. */
export function clock(seconds: number): Html {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (value: number): string => String(value).padStart(2, "0");
  return escape(hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`);
}
