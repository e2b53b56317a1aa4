// Numbers as printed, and what they are compared by.
import { describe, expect, it } from "vitest";
import { lexiconOf } from "../../src/quote/lexicon.ts";
import { tokensOf } from "../../src/quote/tokens.ts";

const keys = (text: string, language: string) =>
  tokensOf(
    text,
    lexiconOf([language], () => []),
  ).map(({ key }) => key);

describe("numbers", () => {
  it.each([
    ["en", "1,200", "#1200"],
    ["en", "1 200", "#1200"],
    ["en", "1.5", "#1.5"],
    ["en", "1.50", "#1.5"],
    ["de", "1.200", "#1200"],
    ["de", "1.200,50", "#1200.5"],
    ["en", "1,200.50", "#1200.5"],
    ["de", "1'200", "#1200"],
    ["en", "12,34,567", "#1234567"],
    ["en", "007", "#007"],
    ["en", "5 million", "#5000000"],
    ["en", "1.1 million", "#1100000"],
    ["en", "five hundred thousand", "#500000"],
    ["de", "2,5 Mrd.", "#2500000000"],
    ["ja", "3万5000", "#35000"],
    ["ar", "٣٥", "#35"],
    ["en", "twenty-five", "#25"],
    ["fr", "trente et un", "#31"],
    ["es", "cuarenta y dos", "#42"],
    ["en", "2nd", "#2."],
    ["en", "second", "#2."],
    ["en", "at -5 degrees", "at #-5 =degree"],
    ["en", "sub-5", "sub #5"],
    ["fr", "14h30", "time:14:30"],
    ["de", "14.30 Uhr", "time:14:30 =uhr"],
    ["en", "5.3.2024", "#5-3-2024"],
    ["en", "COVID-19", "covid #19"],
    ["en", "4x4", "4x4"],
    ["en", "the 1990s", "the 1990s"],
    ["en", "US$5m", "=dollar #5000000"],
    ["en", "4.5 per cent", "#4.5 %"],
    ["en", "1,000+", "#1000 +"],
  ])("in %s: %j is %s", (language, text, expected) => {
    expect(keys(text, language).join(" ")).toBe(expected);
  });

  it("lets a separator that is unusual in the language be read either way", () => {
    const [token] = tokensOf(
      "1.500",
      lexiconOf(["en"], () => []),
    );
    expect(token).toMatchObject({ key: "#1.5", also: ["#1500"] });
    expect(
      tokensOf(
        "1,500",
        lexiconOf(["en"], () => []),
      )[0],
    ).not.toHaveProperty("also");
  });
});
