// On which days an article says that something was posted, in its desk's zone; and where it says nothing definite.
import { describe, expect, it } from "vitest";
import { PostproofError } from "../../src/errors.ts";
import { readWeekdays, readWhen } from "../../src/quote/when.ts";
import { cpuTime } from "../cpu-time.ts";

// 24 November 2026 is a Tuesday; the article appeared on Friday, 27 November.
const FRIDAY = "2026-11-27";
const read = (words: string, articleDate: string | undefined = FRIDAY, timeZone = "UTC") => {
  const range = readWhen(words, { timeZone, articleDate });
  return range && (range.from === range.to ? range.from : `${range.from}/${range.to}`);
};

describe("readWhen: weekdays", () => {
  it.each([
    "on Tuesday",
    "Tuesday",
    "late on Tuesday evening",
    "Tuesday's",
    "Tues.",
    "am Dienstag",
    "am Dienstagabend",
    "mardi",
    "mardi soir",
    "el martes",
    "martedì",
    "na terça-feira",
    "na terça",
    "op dinsdag",
    "i tisdags",
    "we wtorek",
    "во вторник",
    "у вівторок",
    "يوم الثلاثاء",
    "火曜日",
    "周二",
    "週二晚上",
    "星期二",
    "화요일",
  ])("%s is the last Tuesday up to the article's day", (words) => {
    expect(read(words)).toBe("2026-11-24");
  });

  it.each([
    ["on Friday", "2026-11-27"],
    ["miércoles", "2026-11-25"],
    ["w środę", "2026-11-25"],
    ["в среду", "2026-11-25"],
    ["У п’ятницю", "2026-11-27"],
    ["Samstag", "2026-11-21"],
    ["dimanche", "2026-11-22"],
    ["土曜日", "2026-11-21"],
    ["on Monday and Tuesday", "2026-11-23/2026-11-24"],
    ["in der Nacht auf Mittwoch", "2026-11-24/2026-11-25"],
    ["last Friday", "2026-11-20"],
    ["last Tuesday", "2026-11-17/2026-11-24"],
    ["on Tuesday of last week", "2026-11-17/2026-11-24"],
    ["上周二", "2026-11-17/2026-11-24"],
  ])("%s is %s", (words, range) => {
    expect(read(words)).toBe(range);
  });

  it("counts from the article's day in the desk's zone", () => {
    // 23:30 UTC on Tuesday is Wednesday in Vienna.
    expect(read("on Wednesday", "2026-11-24T23:30:00Z", "Europe/Vienna")).toBe("2026-11-25");
    expect(read("on Wednesday", "2026-11-24T23:30:00Z", "UTC")).toBe("2026-11-18");
    expect(read("today", "2026-11-25T02:00:00+01:00", "America/New_York")).toBe("2026-11-24");
  });

  it("says nothing without the article's day, but names the weekday", () => {
    expect(readWhen("on Tuesday", { timeZone: "UTC" })).toBeUndefined();
    expect(readWeekdays("on Tuesday")).toEqual([2]);
    expect(readWeekdays("日曜日")).toEqual([0]);
    expect(readWeekdays("recently")).toEqual([]);
  });
});

describe("readWhen: days from the article's day", () => {
  it.each([
    ["today", "2026-11-27"],
    ["this morning", "2026-11-27"],
    ["heute", "2026-11-27"],
    ["aujourd’hui", "2026-11-27"],
    ["ce matin", "2026-11-27"],
    ["esta mañana", "2026-11-27"],
    ["oggi", "2026-11-27"],
    ["hoje", "2026-11-27"],
    ["vandaag", "2026-11-27"],
    ["dziś", "2026-11-27"],
    ["сегодня", "2026-11-27"],
    ["اليوم", "2026-11-27"],
    ["今日", "2026-11-27"],
    ["今天", "2026-11-27"],
    ["yesterday", "2026-11-26"],
    ["gestern Abend", "2026-11-26"],
    ["hier soir", "2026-11-26"],
    ["ayer", "2026-11-26"],
    ["вчера вечером", "2026-11-26"],
    ["أمس", "2026-11-26"],
    ["昨日", "2026-11-26"],
    ["昨天", "2026-11-26"],
    ["last night", "2026-11-26/2026-11-27"],
    ["昨夜", "2026-11-26/2026-11-27"],
    ["the day before yesterday", "2026-11-25"],
    ["vorgestern", "2026-11-25"],
    ["avant-hier", "2026-11-25"],
    ["一昨日", "2026-11-25"],
  ])("%s is %s", (words, range) => {
    expect(read(words)).toBe(range);
  });
});

describe("readWhen: dates", () => {
  it.each([
    "3 May",
    "on May 3",
    "May 3rd, 2026",
    "at 11:30 p.m. on May 3",
    "Sunday, May 3",
    "am 3. Mai",
    "03.05.2026",
    "3.5.2026",
    "le 3 mai",
    "3 de mayo",
    "el 3 de mayo de 2026",
    "il 3 maggio",
    "3 de maio de 2026",
    "3 mei",
    "3 maja",
    "3 мая",
    "3 мая 2026 года",
    "3 травня",
    "٣ مايو",
    "3 أيار",
    "5月3日",
    "2026年5月3日",
    "２０２６年５月３日",
    "5월 3일",
    "2026-05-03",
    "2026-05-03T10:00:00Z",
  ])("%s is 3 May 2026", (words) => {
    expect(read(words)).toBe("2026-05-03");
  });

  it.each([
    ["30 December", "2025-12-30"],
    ["27 November", "2026-11-27"],
    ["28 November", "2025-11-28"],
    ["May 3 and 4", "2026-05-03/2026-05-04"],
    ["3 and 4 May", "2026-05-03/2026-05-04"],
    ["5/13/2026", "2026-05-13"],
    ["13/5/2026", "2026-05-13"],
    ["in May 2022", "2022-05-01/2022-05-31"],
    ["in 2019", "2019-01-01/2019-12-31"],
    ["24日", "2026-11-24"],
    ["30日", "2026-10-30"],
    ["29 February 2024", "2024-02-29"],
  ])("%s is %s", (words, range) => {
    expect(read(words)).toBe(range);
  });

  it("needs no article's day where the year is written", () => {
    expect(readWhen("on May 3, 2026", { timeZone: "UTC" })).toEqual({ from: "2026-05-03", to: "2026-05-03" });
    expect(readWhen("on May 3", { timeZone: "UTC" })).toBeUndefined();
  });
});

describe("readWhen: nothing definite", () => {
  it.each([
    "",
    "earlier",
    "recently",
    "last year",
    "earlier this week",
    "since Tuesday",
    "before Tuesday",
    "two days after Tuesday's vote",
    "by Friday",
    "ahead of Tuesday",
    "next Tuesday",
    "seit Dienstag",
    "vor dem 3. Mai",
    "nach Dienstag",
    "depuis mardi",
    "desde el martes",
    "na dinsdag",
    "с вторника",
    "منذ الثلاثاء",
    "火曜日以来",
    "3日前",
    "nächsten Dienstag",
    "31 June 2026",
    "5/6/2026",
    "on May 3 last year",
    "may",
  ])("%s", (words) => {
    expect(read(words)).toBeUndefined();
  });

  it("is not confused by a date of publication that is none", () => {
    expect(read("on Tuesday", "soon")).toBeUndefined();
  });

  it("refuses an unknown zone", () => {
    const act = () => readWhen("today", { articleDate: "2026-11-24T10:00:00Z", timeZone: "Sample/Town" });
    expect(act).toThrow(PostproofError);
  });

  it("does not run away on long or hostile words", () => {
    const start = cpuTime();
    for (const words of ["3 ".repeat(100_000), "May 3 and ".repeat(29), "1.".repeat(149), "9".repeat(290)])
      read(words);
    expect(cpuTime() - start).toBeLessThan(200);
  });
});
