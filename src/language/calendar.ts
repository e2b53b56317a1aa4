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

/** The words that stand for what has been recognized, whatever the language: `month5`, `weekday2`, `date24`. */
export const CLOCK = "clock";

type Form = readonly [pattern: RegExp, written: string | ((...match: string[]) => string)];

const CHINESE = "日一二三四五六";
const JAPANESE = "日月火水木金土";
const KOREAN = "일월화수목금토";
const NIGHT_AND_DAY: readonly Form[] = [
  [/一昨日|おととい|前天|그저께/g, " daybefore "],
  [/昨夜|昨晩|昨晚|ゆうべ|어젯밤/g, " lastnight "],
  [/昨日|昨天|きのう|어제/g, " yesterday "],
  [/今日|今天|今朝|今晩|今夜|今早|今晚|きょう|けさ|오늘/g, " today "],
  [/先週|上周|上週|지난주/g, " weekago "],
  [/去年|昨年|先月|上个月|上個月|작년|지난달/g, " farther "],
];

/** Read from the first on: a longer form stands before one that it contains. */
const FORMS: readonly Form[] = [
  [/(\d{4})-(\d{2})-(\d{2})(?:t[\d:.]{2,12}z?)?/g, dated(3, 2, 1)],
  [/(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d)/g, dated(1, 2, 3)],
  [/(?<![\d.])(\d{1,2})\. ?(\d{1,2})\.(?!\d)/g, dated(1, 2)],
  [/(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/g, slashed],
  [/(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日号號일]?/g, dated(3, 2, 1)],
  [/(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日号號일]/g, dated(2, 1)],
  [/\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.? ?m\b\.?)?/g, ` ${CLOCK} `],
  [/\d{1,2} ?(?:[ap]\.? ?m\b\.?|uhr\b|h\b|[時时点點시]|часов|часа)/g, ` ${CLOCK} `],
  [
    /上[个個]?(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])/g,
    (_, day) => ` weekago ${weekday(CHINESE, day)} `,
  ],
  [/(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])/g, (_, day) => ` ${weekday(CHINESE, day)} `],
  [/([日月火水木金土])曜日?/g, (_, day) => ` ${weekday(JAPANESE, day)} `],
  [/([일월화수목금토])요일/g, (_, day) => ` ${weekday(KOREAN, day)} `],
  ...NIGHT_AND_DAY,
  [/(?<!\d)(\d{1,2}) ?日(?![間间前後后内以])/g, " date$1 "],
  [/(?<!\d)(\d{1,2})일(?!간| ?전| ?후)/g, " date$1 "],
];

/** Says that the words were not posted on the day, but before, after or since. */
const AROUND = /以来|以來|以降|以后|以後|之前|之后|之後|以前|から|まで|부터|까지/;

/**
 * Rewrites what is written in digits or without spaces as words with spaces: `5月3日` becomes `3 month5`. `undefined`
 * where such a form says that another time than the day itself is meant.
 *
 * @param words in lower case, full-width forms folded, digits Western
 */
export function spellOutDays(words: string): string | undefined {
  if (AROUND.test(words)) return undefined;
  return FORMS.reduce<string>((text, [pattern, written]) => {
    return typeof written === "string" ? text.replace(pattern, written) : text.replace(pattern, written);
  }, words);
}

function dated(date: number, month: number, year?: number): (...match: string[]) => string {
  return (...match) =>
    ` ${match[date]!} month${Number(match[month])} ${year === undefined ? "" : match[year]!} `;
}

/** Which of day and month comes first depends on the country: read only where the numbers leave no choice. */
function slashed(_: string, one = "", other = "", year = ""): string {
  if (Number(other) > 12 || one === other) return ` ${other} month${Number(one)} ${year} `;
  return Number(one) > 12 ? ` ${one} month${Number(other)} ${year} ` : " ";
}

function weekday(week: string, day = ""): string {
  return `weekday${week.indexOf(day === "天" ? "日" : day)}`;
}
