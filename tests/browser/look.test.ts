// The stylesheet in a real browser: nothing that a site says of its own elements changes what an embed looks like.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { SITES } from "./hostile-sites.ts";
import { FIND_CUT_TEXT, FIND_OVERFLOW, READ_COLOURS, READ_LOOK, READ_NARROW, READ_WIDTH } from "./in-page.ts";
import { onSite } from "./site-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** What a program finds on the page of embeds, with a stylesheet of the site before the embeds' own. */
const on = <T>(css: string, program: string, width = 700, scheme?: "dark"): Promise<T> =>
  onSite<T>(browser, css, program, { width, ...(scheme && { scheme }) });

/** The look of all embeds, once their pictures are there. */
const lookWith = (css: string, last = false): Promise<string[]> =>
  onSite(browser, css, READ_LOOK, { loaded: true, last });

/** The first things in which two looks differ. */
function differences(plain: readonly string[], found: readonly string[]): string[] {
  if (plain.length !== found.length) return [`${found.length} elements instead of ${plain.length}`];
  return plain
    .flatMap((line, index) => {
      const [was, is] = [line.split(" | "), found[index]!.split(" | ")];
      return is.filter((part, place) => part !== was[place]).map((part) => `${is[0]}: ${part}`);
    })
    .slice(0, 20);
}

describe("what embeds look like", () => {
  let plain: string[];
  beforeAll(async () => {
    plain = await lookWith("");
  });

  it("is read of every element", () => {
    expect(plain.length).toBeGreaterThan(700);
    expect(plain.join("\n")).toMatch(/^img\..* aspectRatio:auto \d+ /m);
  });

  for (const [name, css] of Object.entries(SITES)) {
    it(`does not depend on the site's stylesheet: ${name}`, async () => {
      expect(differences(plain, await lookWith(css))).toEqual([]);
    });
  }

  it("does not depend on which stylesheet comes last", async () => {
    expect(differences(plain, await lookWith(Object.values(SITES).join("\n"), true))).toEqual([]);
  });

  it("would differ, were it not defended", async () => {
    const found = await lookWith(".pp.pp p:not(#m#m#m#m) { color: red }");
    expect(differences(plain, found).join()).toContain("color:rgb(255, 0, 0)");
  });
});

/** The spacing that readers may set, after WCAG 2.2, 1.4.12. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }`;

describe("readers who space text out", () => {
  for (const width of [280, 700]) {
    it(`lose nothing at ${width} px`, async () => {
      expect(await on(SPACING, FIND_OVERFLOW, width)).toEqual([]);
      expect(await on(SPACING, FIND_CUT_TEXT, width)).toEqual([]);
    });
  }
});

it("follows the width of its column, not of the window", async () => {
  const narrow = `main { inline-size: 300px } `;
  expect(await on(narrow, READ_NARROW, 1200)).toBe("column-reverse");
  expect(await on("", READ_NARROW, 1200)).toBe("row");
});

describe("for readers who want it dark, embeds are", () => {
  const dark = "rgb(29, 29, 28) rgb(235, 233, 228)";
  const light = "rgb(250, 249, 246) rgb(26, 26, 24)";
  const cases: readonly (readonly [where: string, css: string, theme: string, colours: string])[] = [
    ["dark on a page that can be dark", "", "", dark],
    ["light on a page that cannot", ":root:root { color-scheme: normal }", "", light],
    ["light where the page says so", "", "light", light],
    ["dark where the page says so", ":root:root { color-scheme: light }", "dark", dark],
    ["dark by a property", ":root:root { color-scheme: light; --pp-scheme: light dark }", "", dark],
  ];
  for (const [where, css, theme, colours] of cases) {
    it(where, async () => {
      const program = `document.documentElement.dataset.theme = "${theme}"; ${READ_COLOURS}`;
      expect(await on<string>(css, program, 700, "dark")).toBe(colours);
    });
  }
});

describe("in a parent that shrinks to what it holds", () => {
  const parents: readonly (readonly [css: string, least: number])[] = [
    ["section { display: flex; flex-direction: column; align-items: center }", 600],
    ["section { display: flex } h2 { flex: none; inline-size: 100px }", 540],
    ["section { display: grid; justify-items: center }", 600],
    ["section { float: left; clear: both }", 210],
    ["section { display: inline-block }", 210],
    ["section { display: table }", 210],
  ];
  for (const [css, least] of parents) {
    it(`an embed does not collapse, nor stand out: ${css}`, async () => {
      expect(await on<number>(css, READ_WIDTH)).toBeGreaterThanOrEqual(least);
      expect(await on(css.replace("100px", "0"), FIND_OVERFLOW, 280)).toEqual([]);
    });
  }
});
