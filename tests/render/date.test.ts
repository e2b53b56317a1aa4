// Times and numbers: named locale, named zone, the same on any host.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clock, formatsFor } from "../../src/render/date.ts";
import { languages, en, ar, de, fr, ja } from "../../src/render/words/index.ts";

const NIGHT = "2023-02-24T23:29:00.000Z";

describe("formats", () => {
  it.each([
    ["en", "UTC", "24 February 2023, 23:29 UTC"],
    ["en-US", "America/New_York", "February 24, 2023, 6:29 PM EST"],
    ["de", "Europe/Vienna", "25. Februar 2023, 00:29 MEZ"],
    ["ja", "Asia/Tokyo", "2023年2月25日, 8:29 JST"],
  ])("%s in %s", (locale, zone, expected) =>
    expect(formatsFor(en, locale, zone).moment(NIGHT)).toBe(expected),
  );

  it.each([
    [
      "de",
      "24. Februar 2023, 23:29 Uhr UTC",
      "25. Februar 2023, 00:29 Uhr MEZ",
      "25. Februar 2023, 04:59 Uhr UTC+5:30",
    ],
    [
      "fr",
      "24 février 2023 à 23:29 UTC",
      "25 février 2023 à 00:29 UTC+1",
      "25 février 2023 à 04:59 UTC+5:30",
    ],
    [
      "es",
      "24 de febrero de 2023, 23:29 UTC",
      "25 de febrero de 2023, 0:29 CET",
      "25 de febrero de 2023, 4:59 UTC+5:30",
    ],
    [
      "pt",
      "24 de fevereiro de 2023, 23:29 UTC",
      "25 de fevereiro de 2023, 00:29 UTC+1",
      "25 de fevereiro de 2023, 04:59 UTC+5:30",
    ],
    [
      "it",
      "24 febbraio 2023, ore 23:29 UTC",
      "25 febbraio 2023, ore 00:29 CET",
      "25 febbraio 2023, ore 04:59 UTC+5:30",
    ],
    [
      "ar",
      "24 فبراير 2023، الساعة 11:29 م (UTC)",
      "25 فبراير 2023، الساعة 12:29 ص (UTC+1)",
      "25 فبراير 2023، الساعة 4:59 ص (UTC+5:30)",
    ],
    [
      "he",
      "24 בפברואר 2023 בשעה 23:29 (UTC)",
      "25 בפברואר 2023 בשעה 00:29 (UTC+1)",
      "25 בפברואר 2023 בשעה 04:59 (UTC+5:30)",
    ],
    ["ja", "2023年2月24日 23:29（UTC）", "2023年2月25日 0:29（UTC+1）", "2023年2月25日 4:59（UTC+5:30）"],
    [
      "zh-Hans",
      "2023年2月24日 23:29（UTC）",
      "2023年2月25日 00:29（UTC+1）",
      "2023年2月25日 04:59（UTC+5:30）",
    ],
    [
      "zh-Hant",
      "2023年2月24日 下午11:29（UTC）",
      "2023年2月25日 上午12:29（UTC+1）",
      "2023年2月25日 上午4:59（UTC+5:30）",
    ],
  ])("joins day, time and zone as %s does", (language, utc, vienna, kolkata) => {
    const { words } = languages.find(({ words }) => words.language === language)!;
    const zones = ["UTC", "Europe/Vienna", "Asia/Kolkata"];
    expect(zones.map((zone) => formatsFor(words, language, zone).moment(NIGHT))).toEqual([
      utc,
      vienna,
      kolkata,
    ]);
  });

  it.each([
    ["America/Sao_Paulo", "20:29 UTC\u22123"],
    ["Asia/Dubai", "03:29 UTC+4"],
    ["Europe/London", "23:29 GMT"],
    ["America/New_York", "18:29 UTC\u22125"],
    ["Etc/GMT+5", "18:29 UTC\u22125"],
    ["Asia/Kathmandu", "05:14 UTC+5:45"],
  ])("names %s by an abbreviation that readers know, else by its distance from UTC", (zone, expected) => {
    expect(formatsFor(en, "en", zone).moment(NIGHT)).toMatch(
      new RegExp(`, ${expected.replace("+", "\\+")}$`),
    );
  });

  // Days and times are put together from what was written before, and zones are asked once a day: around every change of
  // clocks that is the same as asking each time.
  it.each([
    ["Europe/Vienna", "2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"],
    ["America/New_York", "2023-03-12T07:00:00Z", "2023-11-05T06:00:00Z"],
    ["Australia/Lord_Howe", "2024-04-06T15:00:00Z", "2024-10-05T15:30:00Z"],
    ["Africa/Casablanca", "2024-03-10T02:00:00Z", "2024-04-14T02:00:00Z"],
    ["Pacific/Apia", "2011-12-30T10:00:00Z", "2012-03-31T14:00:00Z"],
    ["Asia/Kathmandu", "1985-12-31T18:30:00Z", "2023-01-01T00:00:00Z"],
    ["America/Caracas", "2016-05-01T07:00:00Z", "2007-12-09T07:00:00Z"],
    ["Europe/Dublin", "1947-04-13T01:00:00Z", "1968-10-27T00:00:00Z"],
    ["Asia/Pyongyang", "2015-08-14T15:00:00Z", "2018-05-04T15:00:00Z"],
  ])("follows the clocks of %s", (timeZone, ...changes) => {
    const utc = { timeZone, numberingSystem: "latn", calendar: "gregory" } as const;
    const day = new Intl.DateTimeFormat("en-GB", { ...utc, day: "numeric", month: "long", year: "numeric" });
    const time = new Intl.DateTimeFormat("en-GB", {
      ...utc,
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    const { moment } = formatsFor(en, "en", timeZone);
    let compared = 0;
    for (const change of changes)
      for (let minutes = -3000; minutes <= 3000; minutes += 7) {
        const at = new Date(Date.parse(change) + minutes * 60_000);
        expect(moment(at.toISOString())).toContain(`${day.format(at)}, ${time.format(at)} `);
        compared++;
      }
    expect(compared).toBe(2 * 858);
  });

  it("writes any time that the model allows as asking each time would", () => {
    const locales = ["en", "de", "ja", "ar-EG-u-nu-arab", "th-u-ca-buddhist", "zh-Hant"];
    const zones = ["UTC", "America/St_Johns", "Asia/Tehran", "Pacific/Chatham", "Africa/Monrovia"];
    fc.assert(
      fc.property(
        fc.date({ min: new Date("0001-01-02"), max: new Date("9999-12-30"), noInvalidDate: true }),
        fc.constantFrom(...locales),
        fc.constantFrom(...zones),
        (at, locale, timeZone) => {
          const { numberingSystem = "latn", calendar = "gregory" } = new Intl.Locale(locale);
          const day = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
            ...{ timeZone, numberingSystem, calendar },
            ...{ day: "numeric", month: "long", year: "numeric" },
          });
          const { day: dayOf } = formatsFor(en, locale, timeZone);
          expect(dayOf(at.toISOString())).toBe(day.format(at).replace(/[\u00A0\u202F]/g, " "));
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    "2023-13-01",
    "2023-00-10",
    "2023-01-32",
    "2023-01-01T24:00:00Z",
    "2023-01-01T10:60:00Z",
    "x",
    "",
  ])("takes %j for no date", (iso) => {
    const { day, moment } = formatsFor(en, "en", "UTC");
    expect([day(iso), moment(iso)]).toEqual([undefined, undefined]);
  });

  it("speaks of Greenwich in English only", () => {
    for (const language of ["de", "fr", "es", "ja", "ar"])
      expect(formatsFor(en, language, "Europe/London").moment(NIGHT)).toContain(" UTC");
  });

  it("writes Western digits and the Gregorian calendar unless the tag asks for others", () => {
    const written = (words: typeof en, locale: string): string[] => {
      const { day, count, percent } = formatsFor(words, locale, "UTC");
      return [day(NIGHT)!, count(1605), percent(0.75).replace(/[\u200E\u200F\u061C]/g, "")];
    };
    expect(written(ar, "ar")).toEqual(["24 فبراير 2023", "1,605", "75%"]);
    expect(written(ar, "ar-EG")).toEqual(["24 فبراير 2023", "1,605", "75%"]);
    expect(written(ar, "ar-SA")[0]).toBe("24 فبراير 2023");
    expect(written(ar, "ar-EG-u-nu-arab")).toEqual(["٢٤ فبراير ٢٠٢٣", "١٬٦٠٥", "٧٥٪؜".replace("؜", "")]);
    expect(formatsFor(en, "fa", "UTC").day(NIGHT)).toMatch(/^24 .* 2023$/);
    expect(formatsFor(en, "th", "UTC").day(NIGHT)).toContain("2023");
    expect(formatsFor(en, "th-u-ca-buddhist", "UTC").day(NIGHT)).toContain("2566");
    expect(formatsFor(en, "hi-u-nu-deva", "UTC").day(NIGHT)).toContain("२०२३");
  });

  it("writes the first of a month as French and Brazilian newspapers do", () => {
    const first = (locale: string): unknown => formatsFor(en, locale, "UTC").day("2023-02-01");
    expect(["fr", "fr-CA", "pt", "pt-BR", "pt-PT", "it"].map(first)).toEqual([
      ...["1er février 2023", "1er février 2023", "1º de fevereiro de 2023", "1º de fevereiro de 2023"],
      ...["1 de fevereiro de 2023", "1 febbraio 2023"],
    ]);
    expect(formatsFor(fr, "fr", "UTC").day("2023-02-11")).toBe("11 février 2023");
  });

  it("takes plural forms from the language of the words, not of the dates", () => {
    expect([0, 1, 2].map(formatsFor(en, "ja", "UTC").plural)).toEqual(["other", "one", "other"]);
    expect([0, 1, 2, 3, 11, 100].map(formatsFor(ar, "en", "UTC").plural)).toEqual([
      "zero",
      "one",
      "two",
      "few",
      "many",
      "other",
    ]);
    expect([0, 1].map(formatsFor(ja, "fr", "UTC").plural)).toEqual(["other", "other"]);
  });

  it("says of a date in another language, or beside a script of the other direction, what it is", () => {
    const said = (words: typeof en, locale: string) => {
      const { language, apart } = formatsFor(words, locale, "UTC");
      return [language, apart];
    };
    expect(said(de, "de-AT")).toEqual([undefined, false]);
    expect(said(en, "tlh")).toEqual([undefined, false]);
    expect(said(de, "fr-u-nu-latn")).toEqual(["fr", true]);
    expect(said(ar, "ar-EG")).toEqual([undefined, true]);
  });

  it("gives a day without time as that day in every zone", () => {
    expect(formatsFor(en, "en", "America/Los_Angeles").moment("2023-02-24")).toBe("24 February 2023");
    expect(formatsFor(en, "en", "Pacific/Auckland").day("2023-02-24")).toBe("24 February 2023");
  });

  it("gives the day of a time in the zone", () => {
    expect(formatsFor(en, "en", "Europe/Vienna").day(NIGHT)).toBe("25 February 2023");
  });

  it.each(["", "yesterday", "2023-13-45", "2023-02-24T99:00:00.000Z", `2020-01-01" onfocus="x`])(
    "takes %j for no date",
    (text) => {
      expect(formatsFor(en, "en", "UTC").moment(text)).toBeUndefined();
    },
  );

  it("falls back to English, never to the host, for a locale that the runtime does not know", () => {
    expect(formatsFor(en, "tlh", "UTC").day("2023-02-24")).toBe("24 February 2023");
  });

  it.each([
    ["not a locale", "UTC"],
    ["en", "Mars/Olympus"],
    ["en", ""],
  ])("refuses %s in %s", (locale, zone) => {
    expect(() => formatsFor(en, locale, zone)).toThrow(expect.objectContaining({ code: "invalid_input" }));
  });

  it("makes them once", () => expect(formatsFor(en, "en", "UTC")).toBe(formatsFor(en, "en", "UTC")));

  it("writes shares, counts and plural forms", () => {
    const { percent, count, plural } = formatsFor(en, "de", "UTC");
    expect([percent(0.75).replace(/\s/, " "), count(1605), plural(1), plural(2)]).toEqual([
      "75 %",
      "1.605",
      "one",
      "other",
    ]);
  });
});

it.each([
  [0.4, "0:00"],
  [31.2, "0:31"],
  [59.6, "1:00"],
  [3725, "1:02:05"],
])("%d seconds are %s", (seconds, expected) => expect(clock(seconds)).toBe(expected));
