// Times of X: as its services write them, and as its ids carry them.
import { utcTime } from "../read/fields.ts";

/** `Wed Apr 19 21:33:06 +0000 2023`: the form of X's older interfaces. */
const OLD = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d\d:\d\d:\d\d) ([+-]\d{4}) (\d{4})$/;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A time in either of X's forms as ISO 8601 in UTC with milliseconds; `undefined` for anything else. */
export function timeOf(value: string | undefined): string | undefined {
  const match = value === undefined || value.length > 40 ? null : OLD.exec(value);
  if (!match) return utcTime(value);
  const [, name = "", day = "", clock = "", zone = "", year = ""] = match;
  const month = MONTHS.indexOf(name) + 1;
  if (month === 0) return undefined;
  return utcTime(`${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}T${clock}${zone}`);
}

/**
 * When an id was made, in milliseconds: ids since November 2010 carry their time (epoch 1288834974657).
 *
 * @returns `undefined` for the small ids of before.
 */
export function timeOfId(id: string): string | undefined {
  const number = BigInt(id);
  if (number < 300_000_000_000_000n) return undefined;
  return new Date(Number(number >> 22n) + 1_288_834_974_657).toISOString();
}
