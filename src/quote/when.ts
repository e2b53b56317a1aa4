// When an article says that something was posted, as days: "on Tuesday", "am 3. Mai", "昨日".
import type { Day } from "./day.ts";
import { dayIn, dayOf, readMoment, weekdayOf, writtenDay, yearOf } from "./day.ts";
import { readDays } from "../language/said-days.ts";
import type { DatesSaid, DaysSaid } from "../language/said-days.ts";

/** What words such as "on Tuesday" count from. */
export interface WhenContext {
  /** When the article was published, ISO 8601 day or time. */
  readonly articleDate?: string;
  /** The desk's zone (IANA): decides which day a time of publication is. */
  readonly timeZone: string;
}

/** From the first to the last day that words may mean, both `YYYY-MM-DD`. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/**
 * Reads on which days an article says that something was posted.
 *
 * "Tuesday" is the last Tuesday up to the article's day, that day included; "last Tuesday" may be the one before it. A
 * date without a year is the last such date up to the article's day. Loose words ("recently", "last year"), days to
 * come, and days that are only counted from ("since Tuesday") say nothing definite.
 *
 * @returns `undefined` where nothing definite is said, or where it counts from an article's date that is not known
 * @throws PostproofError `invalid_input` if the time zone is unknown
 */
export function readWhen(words: string, { articleDate, timeZone }: WhenContext): DayRange | undefined {
  const said = readDays(words);
  if (!said) return undefined;
  const moment = articleDate === undefined ? undefined : readMoment(articleDate);
  const ranges = resolve(said, moment && dayIn(moment, timeZone));
  if (ranges.length === 0) return undefined;
  const from = Math.min(...ranges.map(([first]) => first));
  const to = Math.max(...ranges.map(([, last]) => last));
  return { from: writtenDay(from), to: writtenDay(to) };
}

/** The weekdays that words name, 0 for Sunday; empty where they name none, or not as the day of posting. */
export function readWeekdays(words: string): readonly number[] {
  return readDays(words)?.weekdays.map(({ weekday }) => weekday) ?? [];
}

type Days = readonly [first: Day, last: Day];

function resolve({ dates, relative, weekdays, farther }: DaysSaid, today: Day | undefined): Days[] {
  const definite = dates.flatMap((said) => resolveDates(said, farther ? undefined : today));
  if (definite.length > 0 || dates.length > 0) return definite.length === dates.length ? definite : [];
  if (today === undefined) return [];
  if (relative.length > 0) return relative.map(([first, last]) => [today + first, today + last]);
  if (farther) return [];
  return weekdays.map(({ weekday, earlier }) => {
    const back = (weekdayOf(today) - weekday + 7) % 7;
    // "Last Tuesday", written on a Tuesday, is not today.
    return [today - back - earlier, today - back - (back === 0 && earlier === 7 ? 7 : 0)];
  });
}

function resolveDates({ year, month, dates }: DatesSaid, today: Day | undefined): Days[] {
  if (month === undefined) {
    if (year !== undefined) return days(dayOf(year, 1, 1), dayOf(year, 12, 31));
    return today === undefined || !dates ? [] : lastDateOf(dates[0], today);
  }
  if (!dates) return year === undefined ? [] : days(dayOf(year, month, 1), lastOfMonth(year, month));
  if (year !== undefined) return days(dayOf(year, month, dates[0]), dayOf(year, month, dates[1]));
  if (today === undefined) return [];
  const inYear = (one: number): Days[] => days(dayOf(one, month, dates[0]), dayOf(one, month, dates[1]));
  const [thisYear] = inYear(yearOf(today));
  return thisYear && thisYear[0] <= today ? [thisYear] : inYear(yearOf(today) - 1);
}

/** The last day up to `today` that is the nth of a month. */
function lastDateOf(date: number, today: Day): Days[] {
  for (let day = today; day > today - 62; day -= 1) {
    if (new Date(writtenDay(day)).getUTCDate() === date) return [[day, day]];
  }
  return [];
}

function lastOfMonth(year: number, month: number): Day | undefined {
  return [31, 30, 29, 28].map((date) => dayOf(year, month, date)).find((day) => day !== undefined);
}

function days(first: Day | undefined, last: Day | undefined): Days[] {
  return first === undefined || last === undefined || last < first ? [] : [[first, last]];
}
