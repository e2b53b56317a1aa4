// Dates as embed codes and pages print them beside a post, in any language: told by their shape, not by names of months.

/** White space within a line. */
const SPACE = "[ \\u00A0\\u202F]";
const YEAR = "(?:19|20)\\d\\d";
/** `October`, `Oct.`, `märz`. */
const MONTH = "\\p{L}{3,12}\\.?";
const DAY = "\\d{1,2}(?:\\.|º|ª|st|nd|rd|th|er)?";
/** Small words between day, month and year: `24 de octubre de 2018`. */
const SMALL = `(?:\\p{Ll}{1,3}${SPACE})?`;

const WITH_YEAR = [
  `${MONTH}${SPACE}${DAY},?${SPACE}${YEAR}`,
  `${DAY}${SPACE}${SMALL}${MONTH},?${SPACE}${SMALL}${YEAR}`,
  `${YEAR}[-./]\\d{1,2}[-./]\\d{1,2}`,
  `\\d{1,2}[-./]\\d{1,2}[-./](?:${YEAR}|\\d\\d)`,
  `${YEAR}年 ?\\d{1,2}月 ?\\d{1,2}日`,
];
const WITHOUT_YEAR = [`${MONTH}${SPACE}${DAY}`, `${DAY}${SPACE}${SMALL}${MONTH}`, "\\d{1,2}[smhd]"];

/** `3:04pm PDT`, `15.04 Uhr`, with the word that joins it to the day. */
const CLOCK = `\\d{1,2}[:.h]\\d\\d(?:${SPACE}?[apAP]\\.?[mM]\\.?)?(?:${SPACE}(?:Uhr|[A-Z]{3,4}))?`;
const JOINT = `(?:,?${SPACE}(?:\\p{L}{1,3}${SPACE}){0,3}|${SPACE}?[·•-]${SPACE}?)`;
/** `on Tuesday,`, `le mardi`: a weekday has four letters or more, `am` and `le` have up to three. */
const LEAD = `(?:\\p{L}{1,3}\\.?,?${SPACE})??(?<weekday>\\p{L}{4,20}(?:-\\p{L}{4,10})?,?${SPACE}(?:\\p{L}{1,3}${SPACE})?)??`;

const shape = (dates: readonly string[]): RegExp =>
  new RegExp(
    `^${LEAD}(?:${CLOCK}${JOINT})?(?<day>${dates.join("|")})(?![\\p{L}\\d])(?:${JOINT}${CLOCK}(?![\\p{L}\\d]))?`,
    "u",
  );
const YEARLY = shape(WITH_YEAR);
const SHORT = shape(WITHOUT_YEAR);

/** No date with weekday and time is longer (UTF-16 code units). */
const MAX_DATE = 90;

/** A date where it stands in a text. */
export interface PrintedDate {
  /** Day, month and year as written, without weekday and time. */
  readonly day: string;
  /** Where all of it ends, the time included. */
  readonly end: number;
  /** Whether a weekday stands before the day. */
  readonly weekday: boolean;
}

/**
 * Reads the date that begins at a place.
 *
 * @param short takes one without a year (`Oct 24`, `3h`), too
 */
export function dateAt(text: string, at: number, short = false): PrintedDate | undefined {
  const piece = text.slice(at, at + MAX_DATE);
  const match = YEARLY.exec(piece) ?? (short ? SHORT.exec(piece) : null);
  if (!match) return undefined;
  const { day, weekday } = match.groups as { readonly day: string; readonly weekday?: string };
  return { day, end: at + match[0].length, weekday: weekday !== undefined };
}
