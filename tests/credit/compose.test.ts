// Credit lines in house styles and templates of one's own.
import { describe, expect, test } from "vitest";
import { composeCredit, parseCredit } from "../../src/credit/index.ts";
import type { HouseStyle } from "../../src/credit/index.ts";
import type { CreditFacts } from "../../src/model/credit-line.ts";

const ada: CreditFacts = {
  source: "platform",
  platform: "x",
  name: "Ada Example",
  handle: "ada",
  people: [],
};

describe("house styles", () => {
  test.each<readonly [HouseStyle, string]>([
    ["plain", "Ada Example via X/@ada"],
    ["ap", "(Ada Example/@ada/X)"],
    ["afp", "(Photo by Ada Example / @ada / X)"],
    ["reuters", "X/Ada Example/@ada"],
    ["guardian", "Photograph: Ada Example/@ada/X"],
  ])("%s", (style, line) => expect(composeCredit(ada, style)).toBe(line));

  test.each<readonly [HouseStyle, string]>([
    ["plain", "Screenshot: Ada Example via X/@ada via AP"],
    ["ap", "(Ada Example/@ada/X/Screenshot via AP)"],
    ["afp", "(Photo by Ada Example / @ada / X / Screenshot / AP)"],
    ["reuters", "X/Ada Example/@ada/Screenshot/via AP"],
    ["guardian", "Photograph: Ada Example/@ada/X/Screenshot/AP"],
  ])("%s with an agency, off a screen", (style, line) =>
    expect(composeCredit({ ...ada, via: "AP", manner: "screenshot" }, style)).toBe(line),
  );

  test("only the name, as the first article has it", () => {
    const facts: CreditFacts = {
      source: "platform",
      platform: "x",
      name: "Secretary Ada Example",
      people: [],
    };
    expect(composeCredit(facts, "plain", { published: "2023-02-01T10:00:00.000Z" })).toBe(
      "Twitter/Secretary Ada Example",
    );
  });

  test.each<readonly [HouseStyle, string]>([
    ["plain", "The fair. | X/@ada"],
    ["ap", "The fair. (@ada/X)"],
    ["afp", "The fair. (Photo by @ada / X)"],
    ["reuters", "The fair. | X/@ada"],
    ["guardian", "The fair. Photograph: @ada/X"],
  ])("%s behind a description", (style, line) =>
    expect(
      composeCredit(
        { source: "platform", platform: "x", handle: "ada", description: "The fair.", people: [] },
        style,
      ),
    ).toBe(line),
  );

  test("agencies and libraries", () => {
    const agency: CreditFacts = {
      source: "agency",
      sourceName: "AFP",
      name: "Ada Example",
      via: "Getty Images",
      people: [],
    };
    expect(composeCredit(agency, "guardian")).toBe("Photograph: Ada Example/AFP/Getty Images");
    expect(composeCredit(agency, "plain")).toBe("AFP/Ada Example via Getty Images");
    expect(composeCredit({ source: "library", platform: "wikimedia", name: "Ada Example", people: [] })).toBe(
      "Wikimedia Commons/Ada Example",
    );
    expect(composeCredit({ source: "agency", name: "Ada Example", people: [] })).toBe("Photo: Ada Example");
  });

  test("several services", () => {
    const facts: CreditFacts = {
      source: "platform",
      platform: "instagram",
      alsoOn: ["tiktok"],
      sourceName: "Instagram",
      name: "Ada Example",
      people: [],
    };
    for (const style of ["plain", "ap", "afp", "reuters", "guardian"] as const) {
      const { alsoOn, platform, name } = parseCredit(composeCredit(facts, style));
      expect({ alsoOn, platform, name }).toEqual({
        alsoOn: ["tiktok"],
        platform: "instagram",
        name: "Ada Example",
      });
    }
  });

  test("a lone service gets a word that announces it", () => {
    expect(composeCredit({ source: "platform", platform: "x", people: [] })).toBe("Photo: X");
  });

  test("no source, no credit", () => {
    expect(composeCredit({ source: "none", description: "The fair.", people: [] })).toBe("The fair.");
    expect(composeCredit({ source: "none", people: [] }, "{credit}")).toBe("");
  });

  test("a handle that cannot stand behind @ is left out", () => {
    expect(composeCredit({ ...ada, handle: "not a handle" })).toBe("X/Ada Example");
  });

  test.each([
    ["via Ada", "X/“via Ada”"],
    ["Ada / Bo", "X/“Ada / Bo”"],
    ["Twitter Support", "X/“Twitter Support”"],
    ["Ada “The Example” Sample", "X/“Ada “The Example” Sample”"],
    ["Ada ” Sample", 'X/“Ada " Sample”'],
    ["Ada\u200b  Example\n", "X/Ada Example"],
    ["A".repeat(300), `X/“${"A".repeat(199)}…”`],
  ])("a name that would be misread stands in quotation marks: %s", (name, line) =>
    expect(composeCredit({ source: "platform", platform: "x", name, people: [] })).toBe(line),
  );
});

describe("the service by the day of the post", () => {
  test.each([
    ["2023-07-23T23:59:59.000Z", false, "Twitter/@ada"],
    ["2023-07-24T00:00:00.000Z", false, "X/@ada"],
    ["2023-07-24", true, "X (formerly Twitter)/@ada"],
    ["2023-07-23", true, "Twitter/@ada"],
  ])("%s formerly: %s", (published, formerly, line) => {
    const facts: CreditFacts = { source: "platform", platform: "x", handle: "ada", people: [] };
    expect(composeCredit(facts, "plain", { published, formerly })).toBe(line);
    expect(parseCredit(line)).toMatchObject({ platform: "x", handle: "ada" });
  });

  test("without a day as the facts have it", () => {
    const facts: CreditFacts = {
      source: "platform",
      platform: "x",
      sourceName: "Twitter",
      handle: "ada",
      people: [],
    };
    expect(composeCredit(facts)).toBe("Twitter/@ada");
    expect(composeCredit({ ...facts, sourceName: "Facebook" })).toBe("X/@ada");
  });
});

describe("templates", () => {
  const facts: CreditFacts = { ...ada, via: "Reuters", description: "The fair." };
  test.each([
    ["Photo: {name}/{platform} via {via}", "Photo: Ada Example/X via Reuters"],
    ["{description} ({credit})", "The fair. (Ada Example via X/@ada via Reuters)"],
    ["{platform} | {handle} | {year}", "X | @ada | 2024"],
    ["© {name} {date}", "© Ada Example 2024-05-06"],
    ["{name} ({handle}), {platform}", "Ada Example (@ada), X"],
    ["{manner}{source}", "X"],
  ])("%s", (template, line) =>
    expect(composeCredit(facts, template, { published: "2024-05-06T07:08:09.000Z" })).toBe(line),
  );

  test.each([
    ["Photo: {name}/{platform} via {via}", "Photo: X"],
    ["{name} ({handle}), {platform}", "X"],
    ["{platform} ({handle})", "X"],
    ["{platform}, {name}, {via}.", "X."],
    ["{via}: {name}", ""],
    ["({via})", ""],
    ["[{manner}: {via}] {platform}", "X"],
  ])("what is missing goes with its separator: %s", (template, line) =>
    expect(composeCredit({ source: "platform", platform: "x", people: [] }, template)).toBe(line),
  );

  test.each(["{photographer}", "{}", "bbc", "constructor", ""])("not known: %s", (style) => {
    expect(() => composeCredit(ada, style)).toThrow(expect.objectContaining({ code: "invalid_input" }));
  });
});
