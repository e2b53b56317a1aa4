// Calendar days as whole numbers, and moments as the days that they are in a named zone. Never the host's zone.
import { PostproofError } from "../errors.ts";

const DAY = 86_400_000;

/** A day as the number of days since 1 January 1970. */
export type Day = number;

/** The day of a date of the Gregorian calendar; `undefined` if there is none (31 June) or the year has not four digits. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  if (!(year >= 1000 && year <= 9999)) return undefined;
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date ? at.getTime() / DAY : undefined;
}

/** A day as `YYYY-MM-DD`. */
export function writtenDay(day: Day): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The weekday of a day, 0 for Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

export function yearOf(day: Day): number {
  return new Date(day * DAY).getUTCFullYear();
}

/** A moment as read from ISO 8601. */
export interface Moment {
  /** The day as written: right by itself where no time or no offset is given. */
  readonly written: Day;
  /** Milliseconds since 1970; absent where only a day is given, or a time that belongs to no zone. */
  readonly time?: number;
}

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?: ?(Z|[+-]\d{2}:?\d{2}))?)?$/i;

/** Reads ISO 8601, a day or a time; `undefined` if it is neither. */
export function readMoment(iso: string): Moment | undefined {
  const match = iso.length > 40 ? null : ISO.exec(iso.trim());
  if (!match) return undefined;
  const [, year, month, date, hour, minute, second = "0", offset] = match;
  const written = dayOf(Number(year), Number(month), Number(date));
  if (written === undefined) return undefined;
  if (hour === undefined || offset === undefined) return { written };
  const clock = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  return { written, time: written * DAY + (clock - offsetSeconds(offset)) * 1000 };
}

function offsetSeconds(offset: string): number {
  if (offset.toUpperCase() === "Z") return 0;
  const digits = offset.replace(/\D/g, "");
  const seconds = (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))) * 60;
  return offset.startsWith("-") ? -seconds : seconds;
}

/**
 * The day on which a moment falls in a zone. What carries no time is the day that is written.
 * @throws PostproofError `invalid_input` if the zone is unknown.
 */
export function dayIn({ written, time }: Moment, timeZone: string): Day {
  if (time === undefined) return written;
  const { year, month, day } = partsOf(time, timeZone);
  return dayOf(Number(year), Number(month), Number(day)) ?? written;
}

/**
 * A moment for an editor: `Wednesday 25 November 2026, 01:10 in Europe/Vienna`; without the time where none is known.
 * @throws PostproofError `invalid_input` if the zone is unknown.
 */
export function sayMoment(moment: Moment, timeZone: string): string {
  const day = new Date(dayIn(moment, timeZone) * DAY);
  const date = `${WEEKDAYS[day.getUTCDay()]!} ${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]!} ${day.getUTCFullYear()}`;
  if (moment.time === undefined) return date;
  const { hour, minute } = partsOf(moment.time, timeZone);
  return `${date}, ${hour!}:${minute!} in ${timeZone}`;
}

const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

function partsOf(time: number, timeZone: string): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  const parts = formatIn(timeZone).formatToParts(new Date(time));
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("en-GB-u-ca-gregory-nu-latn", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  } catch (cause) {
    throw new PostproofError("invalid_input", `${timeZone} is no time zone: give one such as Europe/Vienna`, {
      cause,
    });
  }
}
