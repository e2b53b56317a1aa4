// The words by which an article says on which day: weekdays, months, today and yesterday. Case and diacritics do not count.
import type { Phrases } from "./words.ts";

/** The words of one language; one that two languages share means a day in both. */
export interface DayWords {
  /** From Sunday on, the spellings of each. */
  readonly weekdays: readonly Phrases[];
  /** Parts of a day that are written in one word with the weekday: `Dienstagabend`. */
  readonly dayParts?: Phrases;
  /** From January on, the spellings of each. */
  readonly months: readonly Phrases[];
  readonly today: Phrases;
  readonly yesterday: Phrases;
  /** The night before the article's day, which began on the day before. */
  readonly lastNight?: Phrases;
  readonly dayBeforeYesterday: Phrases;
  /** Before or after a weekday: perhaps the one a week earlier. */
  readonly last: Phrases;
  /** Before or after a weekday: one to come. */
  readonly next: Phrases;
  /** Directly before a day: the words were not posted on it, but before, after or since. */
  readonly around: Phrases;
  /** Before a weekday: the night that ends on it. */
  readonly nightTo?: Phrases;
  /** Between two days of one month. */
  readonly and: Phrases;
  /** Says that another year, month or week than the article's is meant. */
  readonly farther: Phrases;
  /** Short forms of months and weekdays that are everyday words in this language or a near one: `sun`, `mar`. */
  readonly everyday?: Phrases;
  /** Between a day and its month or year: `3 de mayo de 2026`. */
  readonly links?: Phrases;
  /** Before a year. */
  readonly inYear?: Phrases;
  /** Behind an hour, where the day has twenty-four of them. */
  readonly hours?: Phrases;
}
