// Foreign strings made fit to be shown.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuTime } from "../cpu-time.ts";
import { foreign, whole } from "../../src/render/plain.ts";

const [LRE, PDF, RLO, LRI, FSI, PDI] = ["\u202A", "\u202C", "\u202E", "\u2066", "\u2068", "\u2069"];

describe("direction controls", () => {
  it.each([
    ["an override that nothing closes", `a${RLO}b`, "ab"],
    ["a pop that closes nothing", `a${PDF}b${PDI}`, "ab"],
    ["a pair", `a${RLO}b${PDF}c`, `a${RLO}b${PDF}c`],
    ["an isolate that nothing closes", `${LRI}abc`, "abc"],
    ["a pair of isolates", `${FSI}a${PDI}`, `${FSI}a${PDI}`],
    ["an embedding left open within an isolate", `${LRI}a${LRE}b${PDI}c`, `${LRI}ab${PDI}c`],
    [
      "a pop within an isolate, of what was opened outside",
      `${LRE}a${LRI}b${PDF}c${PDI}d${PDF}`,
      `${LRE}a${LRI}bc${PDI}d${PDF}`,
    ],
    ["the order of two kinds crossed", `${LRI}a${RLO}b${PDI}c${PDF}`, `${LRI}ab${PDI}c`],
  ])("%s", (_name, text, expected) => expect(foreign(text)).toBe(expected));

  it("leaves nothing open, whatever comes", () => {
    const units = fc.constantFrom("a", LRE, PDF, RLO, LRI, FSI, PDI);
    fc.assert(
      fc.property(fc.array(units, { maxLength: 40 }), (parts) => {
        const open: string[] = [];
        for (const unit of foreign(parts.join(""))) {
          if ([LRE, RLO, LRI, FSI].includes(unit)) open.push(unit);
          if (unit === PDF) expect([LRE, RLO]).toContain(open.pop());
          if (unit === PDI) expect([LRI, FSI]).toContain(open.pop());
        }
        expect(open).toEqual([]);
      }),
    );
  });

  it("takes time in proportion to the length", () => {
    const start = cpuTime();
    foreign((LRI + RLO).repeat(50_000) + PDI.repeat(50_000));
    foreign(RLO.repeat(100_000) + PDI.repeat(100_000));
    expect(cpuTime() - start).toBeLessThan(2_000);
  });
});

describe("towers of marks", () => {
  it("caps accents at four", () =>
    expect(foreign("Z" + "\u0335\u0300\u0301".repeat(20) + "a")).toBe("Z\u0335\u0300\u0301\u0335a"));
  it("caps the marks of other scripts at eight", () =>
    expect(foreign("ก" + "\u0E47".repeat(50))).toBe("ก" + "\u0E47".repeat(8)));
  it.each(["Tiếng Việt", "שָׁלוֹם", "👩‍❤️‍👨 🇺🇳 1️⃣", "हिन्दी", "e\u0301\u0302\u0303\u0304"])("keeps %s", (text) =>
    expect(foreign(text)).toBe(text),
  );
});

describe("whatever comes", () => {
  it("has no control characters but line feeds and tabs, and no half of a sign", () => {
    expect(foreign("a\nb\r\u0000\u001Bc\td\uD83D")).toBe("a\nbc\td\uFFFD");
    expect(whole("a\r\u202E\uDE00b")).toBe("a\u202E\uFFFDb");
  });

  it("is harmless, though most is not looked at closely", () => {
    const sign = fc.oneof(
      fc.string({ unit: "binary", maxLength: 2 }),
      fc.constantFrom(
        ...[
          "\uFE0F",
          "\u0301",
          "\u20D0",
          "\u3099",
          "\u302A",
          "\uDB40",
          "\uDD00",
          "\uD834",
          "\uDD65",
          "\uD83C",
        ],
        ...[
          "\uDFFB",
          "\uD83E",
          "\uDE00",
          LRE,
          PDF,
          RLO,
          LRI,
          FSI,
          PDI,
          "👩‍👩‍👧",
          "❤️",
          "あ",
          "中",
          "é",
          "Ж",
          "’",
          "<",
          "&",
        ],
      ),
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        const text = foreign(signs.join(""));
        expect(text.isWellFormed()).toBe(true);
        // eslint-disable-next-line no-control-regex -- control characters are what must not be there
        expect(text).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F]|\p{M}{9}/u);
        expect(foreign(text)).toBe(text);
      }),
      { numRuns: 5_000 },
    );
  });

  it("takes a closer look at every direction control and every mark", () => {
    for (let code = 0; code <= 0x10_ffff; code++) {
      const sign = String.fromCodePoint(code);
      if (/[\u202A-\u202E\u2066-\u2069]/.test(sign)) expect(foreign(sign)).toBe("");
      if (/\p{M}/u.test(sign)) expect(Array.from(foreign(sign.repeat(20))).length).toBeLessThanOrEqual(8);
    }
  });
});
