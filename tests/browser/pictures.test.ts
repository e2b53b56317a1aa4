// Visual regression: every golden case as a picture, compared with the one that was kept.
// `npm run pictures` keeps them anew; look at them, and at the pictures of differences, before you do.
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Shots } from "../embeds/baseline.ts";
import { difference, keep, kept, show } from "../embeds/baseline.ts";
import { MODES } from "../embeds/modes.ts";
import { openBrowser } from "./browser.ts";
import { embedsOf, EXACT, shoot } from "./sheet.ts";
import type { Mode } from "./sheet.ts";

/** Whether the pictures are to be kept anew: `vitest --mode anew`. */
const ANEW = process.env["POSTPROOF_MODE"] === "anew";
const DIFFERENCES = join(tmpdir(), "postproof-pictures");

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser(EXACT);
});
afterAll(() => browser.close());

const WIDTHS = [...new Set(Object.values(MODES).map(({ width }) => width))];

describe.each(WIDTHS)("at %i px", (width) => {
  const modes = Object.entries(MODES).filter(([, mode]) => mode.width === width);
  const taken = new Map<string, Shots>();
  beforeAll(async () => {
    if (!ANEW) return;
    for (const [name, mode] of modes) taken.set(name, await shoot(browser, mode, embedsOf(mode)));
    await keep(width, taken);
  }, 600_000);

  it.each(modes)(
    "every case looks as it did: %s",
    async (name, mode) => {
      const shots = taken.get(name) ?? (await shoot(browser, mode, embedsOf(mode)));
      const before = await kept(width, name);
      const found: string[] = [];
      for (const [each, shot] of shots) {
        const what = difference(before.get(each), shot);
        if (what === undefined) continue;
        await mkdir(DIFFERENCES, { recursive: true });
        const file = join(DIFFERENCES, `${name}-${each}.png`);
        await show(file, before.get(each), shot);
        found.push(`${each} ${what}: ${file}`);
      }
      expect(found.join("\n")).toBe("");
      expect([...before.keys()], "cases kept that are no more").toEqual([...shots.keys()]);
    },
    300_000,
  );
});

describe("a change is seen", () => {
  const mode: Mode = { width: 544, of: (name) => name === "text-long" || name === "poll-closed" };
  const changes: readonly (readonly [string, (html: string) => string])[] = [
    ["one letter", (html) => html.replace("ledger that nobody", "ledger that nobode")],
    ["one stop more", (html) => html.replace("look again next year.", "look again next year..")],
    ["a share of a poll by one point", (html) => html.replace("88%", "89%")],
    ["a class", (html) => html.replace('class="pp-by', 'class="')],
  ];
  it.each(changes)("%s", async (_what, change) => {
    const embeds = embedsOf(mode);
    const shots = await shoot(browser, mode, embeds);
    const changed = await shoot(
      browser,
      mode,
      embeds.map(([name, html]) => [name, change(html)] as const),
    );
    expect([...changed].map(([name, shot]) => difference(shots.get(name), shot)).join("")).toMatch(
      /differs|instead/,
    );
    const again = await shoot(browser, mode, embeds);
    for (const [name, shot] of again) expect(difference(shots.get(name), shot)).toBeUndefined();
  });
});
