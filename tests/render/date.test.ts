// Times and numbers: named locale, named zone, the same on any host.
import { describe, expect, it } from "vitest";
import { clock, formatsFor } from "../../src/render/date.ts";

const NIGHT = "2023-02-24T23:29:00.000Z";

describe("formats", () => {
  it.each([
    ["en", "UTC", "24 February 2023, 23:29 UTC"],
    ["en-US", "America/New_York", "February 24, 2023, 6:29 PM EST"],
    ["de", "Europe/Vienna", "25. Februar 2023, 00:29 MEZ"],
    ["ja", "Asia/Tokyo", "2023年2月25日, 8:29 JST"],
  ])("%s in %s", (locale, zone, expected) => expect(formatsFor(locale, zone).moment(NIGHT)).toBe(expected));

  it("gives a day without time as that day in every zone", () => {
    expect(formatsFor("en", "America/Los_Angeles").moment("2023-02-24")).toBe("24 February 2023");
    expect(formatsFor("en", "Pacific/Auckland").day("2023-02-24")).toBe("24 February 2023");
  });

  it("gives the day of a time in the zone", () => {
    expect(formatsFor("en", "Europe/Vienna").day(NIGHT)).toBe("25 February 2023");
  });

  it.each(["", "yesterday", "2023-13-45", "2023-02-24T99:00:00.000Z", `2020-01-01" onfocus="x`])(
    "takes %j for no date",
    (text) => {
      expect(formatsFor("en", "UTC").moment(text)).toBeUndefined();
    },
  );

  it("falls back to English, never to the host, for a locale that the runtime does not know", () => {
    expect(formatsFor("tlh", "UTC").day("2023-02-24")).toBe("24 February 2023");
  });

  it.each([
    ["not a locale", "UTC"],
    ["en", "Mars/Olympus"],
    ["en", ""],
  ])("refuses %s in %s", (locale, zone) => {
    expect(() => formatsFor(locale, zone)).toThrow(expect.objectContaining({ code: "invalid_input" }));
  });

  it("makes them once", () => expect(formatsFor("en", "UTC")).toBe(formatsFor("en", "UTC")));

  it("writes shares, counts and plural forms", () => {
    const { percent, count, plural } = formatsFor("de", "UTC");
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
