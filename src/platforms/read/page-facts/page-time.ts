// Times as pages state them: in UTC where the page says which moment is meant, as a day where it does not.
import { utcTime } from "../time.ts";

const STATED =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?$/i;
/** As in the headers of letters: `Tue, 04 Aug 2020 10:00:00 +0200`. */
const LETTER =
  /^(?:[a-z]{3}, ?)?(\d{1,2}) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} (\d{4}) (\d\d:\d\d)(?::(\d\d))? (GMT|UTC|Z|[+-]\d{4})$/i;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * A time as a page states it, as ISO 8601 in UTC with milliseconds. A time without a zone may be meant anywhere on earth:
 * of it the day stays, as `YYYY-MM-DD`.
 *
 * @returns `undefined` for anything else, days that do not exist included.
 */
export function pageTime(value: string | undefined): string | undefined {
  const text = value?.trim();
  if (text === undefined || text.length > 60) return undefined;
  const stated = STATED.exec(text);
  if (stated) {
    const [, day, minute, second = "00", decimals, zone] = stated;
    if (minute === undefined || zone === undefined)
      return utcTime(`${day!}T${minute ?? "00:00"}:${second}Z`)?.slice(0, 10);
    return utcTime(`${day!}T${minute}:${second}${decimals ? `.${decimals}` : ""}${offsetOf(zone)}`);
  }
  const letter = LETTER.exec(text);
  if (!letter) return undefined;
  const [, day, month, year, minute, second = "00", zone] = letter;
  const number = String(MONTHS.indexOf(month!.toLowerCase()) + 1).padStart(2, "0");
  return utcTime(`${year!}-${number}-${day!.padStart(2, "0")}T${minute!}:${second}${offsetOf(zone!)}`);
}

function offsetOf(zone: string): string {
  if (/^[a-z]/i.test(zone)) return "Z";
  return zone.length === 3 ? `${zone}:00` : zone;
}
