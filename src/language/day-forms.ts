// Days written in digits, and in Japanese, Chinese and Korean, turned into the words that the reader of days knows.

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
