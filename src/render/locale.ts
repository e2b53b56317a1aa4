// What a locale decides, and what is decided for all: Western digits and the Gregorian calendar, unless the tag asks for
// others (`ar-EG-u-nu-arab`, `th-u-ca-buddhist`). Posts carry such dates, and the defaults of locales change with the
// version of the runtime's data.
import type { Standing } from "./zone.ts";
import { standingIn } from "./zone.ts";

/** The formatters of one locale and zone. */
export interface Formatters {
  /** A day and a time of day, both read off UTC. */
  readonly day: Intl.DateTimeFormat;
  readonly time: (at: number) => string;
  /** How the clocks of the zone stand. */
  readonly zone: (at: number) => Standing;
  readonly number: Intl.NumberFormat;
  readonly percent: Intl.NumberFormat;
  readonly language: Writing;
}

/** The language that a runtime writes a locale in. */
export interface Writing {
  /** The locale that it found. */
  readonly tag: string;
  /** A day with its first of the month as the language writes it. */
  readonly ordinal: (day: string) => string;
}

/**
 * The formatters of a locale and zone.
 * @throws RangeError if the locale is not a BCP 47 tag or the zone is unknown.
 */
export function formattersFor(locale: string, timeZone: string): Formatters {
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
    zone: standingIn(locales, timeZone),
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
