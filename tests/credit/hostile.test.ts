// Lines that try to make the parser slow, or make it see what no reader sees.
import { describe, expect, test } from "vitest";
import { composeCredit, parseCredit } from "../../src/credit/index.ts";
import { cpuTime } from "../cpu-time.ts";

const PIECES: readonly (readonly [string, string])[] = [
  ["slashes", "/"],
  ["brackets", "("],
  ["bracket pairs", "()"],
  ["spaced brackets", "( "],
  ["closing brackets", ")"],
  ["bars", "| "],
  ["curly quotes", "“"],
  ["straight quotes", '"'],
  ["handles", "@a/"],
  ["dots behind an at sign", "@....."],
  ["services", "X/"],
  ["credit words", "Photo: "],
  ["vias", "via "],
  ["initials", "A. "],
  ["domains", "a.b.c."],
  ["addresses", "http://x.com/"],
  ["licences", "CC-BY-"],
  ["positions", "left, "],
  ["lists", "from left: A, "],
  ["Japanese", "写真より"],
  ["bidi controls", "\u202e"],
  ["combining marks", "\u0301"],
  ["lone surrogates", "\ud83d"],
  ["spaces", "\u00a0"],
  ["line ends", "\n"],
];

describe.each(PIECES)("%s", (_, piece) => {
  test("100 kB take no longer in proportion", () => {
    const line = piece.repeat(Math.ceil(100_000 / piece.length));
    parseCredit(line, { caption: true });
    const before = cpuTime();
    for (let round = 0; round < 5; round++) parseCredit(line, { caption: true });
    expect((cpuTime() - before) / 5).toBeLessThan(100);
  });

  test("the longest line that is read whole", () => {
    const line = `${piece.repeat(2_000).slice(0, 1_980)} | Twitter/Ada`;
    const before = cpuTime();
    for (let round = 0; round < 5; round++) parseCredit(line, { caption: true });
    expect((cpuTime() - before) / 5).toBeLessThan(200);
  });
});

test("of a long line only the end is read", () => {
  const line = `Photo: Bo Sample/Facebook. ${"The fair of Sampleton. ".repeat(200)}| Twitter/Ada Example`;
  const credit = parseCredit(line);
  expect(credit).toMatchObject({ platform: "x", name: "Ada Example", people: [] });
  expect(line.slice(...credit.range)).toBe("Twitter/Ada Example");
  expect(credit.description?.startsWith("Photo: Bo Sample/Facebook. The fair")).toBe(true);
  expect(parseCredit(`Photo: Bo Sample/Facebook. ${"The fair of Sampleton. ".repeat(200)}`).source).toBe(
    "none",
  );
});

test("marks that steer layout do not part a credit from its service, nor get into what is composed", () => {
  expect(parseCredit("\u202bTwitter\u202c/\u2066Ada Example\u2069")).toMatchObject({
    platform: "x",
    name: "Ada Example",
  });
  expect(
    composeCredit({ source: "platform", platform: "x", name: "\u202eAda\u0000 Example", people: [] }),
  ).toBe("X/Ada Example");
});

test("a name with line ends stays on its line", () => {
  expect(composeCredit({ source: "platform", platform: "x", name: "Ada\nExample\u2028 ", people: [] })).toBe(
    "X/Ada Example",
  );
});
