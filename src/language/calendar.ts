// Names of months, weekdays, near days and countries in a language, as the runtime's locale data (Unicode CLDR) has them.
import { dayWords } from "./languages.ts";
import { foldWord } from "./fold.ts";

const DAY = 86_400_000;
/** A Sunday. */
const SUNDAY = Date.UTC(2023, 0, 1);

/** Alone and, because languages inflect it, within a date. */
const MONTHS: readonly Intl.DateTimeFormatOptions[] = [
  { month: "short" },
  { month: "long" },
  { month: "long", day: "numeric" },
];

/** Words for a month, a weekday or a near day, each with a key that is the same in every language. */
export function calendarWords(language: string): [word: string, key: string][] {
  const found: [string, string][] = [];
  const add = (text: string, key: string) => {
    const word = foldWord(text.trim().replace(/\.$/, ""));
    // Short forms of one or two letters, and names with numbers or spaces in them, tell nothing as a word.
    if (word.length >= 3 && /^[\p{L}\p{M}]+$/u.test(word)) found.push([word, key]);
  };
  for (const form of MONTHS) {
    const format = new Intl.DateTimeFormat(language, { ...form, timeZone: "UTC", calendar: "gregory" });
    for (let month = 0; month < 12; month += 1)
      add(part(format, Date.UTC(2023, month, 10), "month"), `month:${month}`);
  }
  for (const weekday of ["short", "long"] as const) {
    const format = new Intl.DateTimeFormat(language, { weekday, timeZone: "UTC", calendar: "gregory" });
    for (let day = 0; day < 7; day += 1) add(part(format, SUNDAY + day * DAY, "weekday"), `weekday:${day}`);
  }
  const near = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  for (const days of [-2, -1, 0, 1, 2]) add(near.format(days, "day"), `day:${days}`);
  if (language === "en") found.push(["sept", "month:8"], ["tues", "weekday:2"], ["thurs", "weekday:4"]);
  return found.filter(([word]) => !EVERYDAY.has(word));
}

/** Short forms that are everyday words in their language or a near one: `sun`, French `mon`, Spanish `mar`. */
const EVERYDAY = new Set(dayWords("everyday"));

function part(format: Intl.DateTimeFormat, date: number, type: "month" | "weekday"): string {
  return format.formatToParts(date).find((piece) => piece.type === type)?.value ?? "";
}

const LETTERS = "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z".split(" ");

/** Names of countries that are one word, or written without spaces. */
export function regionNames(language: string): string[] {
  const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  return LETTERS.flatMap((first) =>
    LETTERS.flatMap((second) => {
      const name = names.of(first + second);
      return name !== undefined && /^[\p{L}\p{M}]{2,}$/u.test(name) ? [foldWord(name)] : [];
    }),
  );
}
