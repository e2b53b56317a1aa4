// Dates and numbers in a named locale and zone, never the host's.
import { PostproofError } from "../errors.ts";
import type { Html } from "./html.ts";
import { escape } from "./html.ts";

/** Writes times and numbers in one locale and one zone. */
export interface Formats {
  /** `24 February 2023, 23:29 UTC`; for a day without time `24 February 2023`; `undefined` if it is no date. */
  readonly moment: (iso: string) => Html | undefined;
  /** `24 February 2023`; `undefined` if it is no date. */
  readonly day: (iso: string) => Html | undefined;
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

/**
 * The formats of a locale and zone.
 * @throws PostproofError `invalid_input` if the locale is not a BCP 47 tag or the zone is unknown.
 */
export function formatsFor(locale: string, timeZone: string): Formats {
  if (last?.locale === locale && last.timeZone === timeZone) return last.formats;
  const name = `${locale} ${timeZone}`;
  let formats = kept.get(name);
  if (!formats) {
    if (kept.size >= KEEP) kept.clear();
    formats = makeFormats(locale, timeZone);
    kept.set(name, formats);
  }
  last = { locale, timeZone, formats };
  return formats;
}

let last: { readonly locale: string; readonly timeZone: string; readonly formats: Formats } | undefined;

function makeFormats(locale: string, timeZone: string): Formats {
  // English without a country is written the way most countries write it. The last in the list stands in for a locale
  // that the runtime does not know; without it Intl would silently take the host's.
  const locales = [locale === "en" ? "en-GB" : locale, "en-GB"];
  const date = { day: "numeric", month: "long", year: "numeric" } as const;
  try {
    const dayOf = new Intl.DateTimeFormat(locales, { ...date, timeZone });
    const plainDay = new Intl.DateTimeFormat(locales, { ...date, timeZone: "UTC" });
    const timeOf = new Intl.DateTimeFormat(locales, {
      hour: "numeric",
      minute: "2-digit",
      timeZone,
      timeZoneName: "short",
    });
    const number = new Intl.NumberFormat(locales);
    const percent = new Intl.NumberFormat(locales, { style: "percent" });
    const plural = new Intl.PluralRules(locales);
    // Date and time are joined here and their spaces made plain: versions of ICU differ in both.
    const day = remembered((iso) => written(iso, (at) => (isDay(iso) ? plainDay : dayOf).format(at)));
    const moment = remembered((iso) => written(iso, (at) => `${dayOf.format(at)}, ${timeOf.format(at)}`));
    return {
      day,
      moment: (iso) => (isDay(iso) ? day(iso) : moment(iso)),
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

function isDay(iso: string): boolean {
  return iso.length === 10;
}

function written(iso: string, write: (at: Date) => string): Html | undefined {
  if (!/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d{1,9})?Z)?$/.test(iso)) return undefined;
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? undefined : escape(write(at).replace(/\u202F/g, " "));
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
