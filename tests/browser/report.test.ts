// The report in a real browser, opened from a file as its readers open it: quiet, narrow, accessible, filtered, printed.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportPage } from "../../src/cli/report/html.ts";
import { ARTICLE, everyRule, HOSTILE, hostileReport } from "../cli/report-samples.ts";
import { openBrowser } from "./browser.ts";
import { FIND_OVERFLOW, RUN_AXE } from "./in-page.ts";

const at = new Date("2026-11-24T09:00:00.000Z");
const PAGES = {
  "one article": [{ path: "story.html", text: ARTICLE, report: everyRule }],
  "several articles, hostile text among them": [
    { path: "story.html", text: ARTICLE, report: everyRule },
    ...HOSTILE.map((text) => ({ path: text, text, report: hostileReport(text) })),
  ],
};

let browser: Browser;
let folder = "";
beforeAll(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), "postproof-report-"));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(Object.entries(PAGES))("%s", (name, reports) => {
  let page: Page;
  const requests: string[] = [];
  const errors: string[] = [];
  beforeAll(async () => {
    const file = join(folder, `${name.length}.html`);
    await writeFile(file, reportPage(reports, { at }));
    page = await browser.newPage({ viewport: { width: 1024, height: 768 } });
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(pathToFileURL(file).href);
  });
  afterAll(() => page.close());

  it("asks for nothing but itself", () => expect(requests).toEqual([page.url()]));
  it("raises no errors", () => expect(errors).toEqual([]));

  it("does not scroll sideways at 320 px", async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    const found = await page.evaluate<string[]>(FIND_OVERFLOW);
    await page.setViewportSize({ width: 1024, height: 768 });
    expect(found).toEqual([]);
  });

  it.each([320, 1280])("keeps badges in their cells, and headings in one line, at %i px", async (width) => {
    await page.setViewportSize({ width, height: 700 });
    const outside = `[...document.querySelectorAll("td .badge")].filter((badge) =>
      badge.getBoundingClientRect().right > badge.closest("td").getBoundingClientRect().right + 1).length`;
    const lines = `[...document.querySelectorAll("thead th")].map((heading) => {
      const range = document.createRange();
      range.selectNodeContents(heading);
      return range.getClientRects().length;
    })`;
    expect(await page.evaluate<number>(outside)).toBe(0);
    expect(await page.evaluate<number[]>(lines)).toEqual([1, 1, 1]);
    await page.setViewportSize({ width: 1024, height: 768 });
  });

  it.each(["light", "dark"] as const)("is accessible in %s", async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(axe.source);
    expect(await page.evaluate<string[]>(RUN_AXE)).toEqual([]);
  });

  it("hides on screen what is not asked for, and prints all of it", async () => {
    const shown = `[...document.querySelectorAll(".item")].filter((item) => item.checkVisibility()).length`;
    const all = await page.evaluate<number>(shown);
    await page.locator("#show-alarm").uncheck();
    const alarms = reports
      .flatMap(({ report }) => report.items)
      .filter(({ severity }) => severity === "alarm");
    expect(await page.evaluate<number>(shown)).toBe(all - alarms.length);
    await page.emulateMedia({ media: "print" });
    expect(await page.evaluate<number>(shown)).toBe(all);
    await page.emulateMedia({ media: "screen" });
    await page.locator("#show-alarm").check();
  });
});

it("shows words side by side where there is room, and below each other where not", async () => {
  const file = join(folder, "sides.html");
  await writeFile(file, reportPage(PAGES["one article"], { at }));
  const page = await browser.newPage({ viewport: { width: 1024, height: 768 } });
  await page.goto(pathToFileURL(file).href);
  const sides = async (): Promise<readonly { readonly x: number; readonly y: number }[]> =>
    await page.evaluate(
      `[...document.querySelectorAll("#item-1-1 .side")].map((side) => { const { x, y } = side.getBoundingClientRect(); return { x, y }; })`,
    );
  const [left, right] = await sides();
  expect(right!.x).toBeGreaterThan(left!.x + 300);
  expect(right!.y).toBe(left!.y);
  await page.setViewportSize({ width: 360, height: 700 });
  const [upper, lower] = await sides();
  expect(lower!.x).toBe(upper!.x);
  expect(lower!.y).toBeGreaterThan(upper!.y);
  await page.close();
});
