// The report in a real browser, opened from a file as its readers open it: quiet, narrow, accessible, filtered, printed.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportPage } from "../../src/report/page.ts";
import { ARTICLE, everyRule, HOSTILE, hostileReport } from "../cli/report-samples.ts";
import { proofreadArticle } from "../cli/report-article.ts";
import { openBrowser } from "./browser.ts";
import { CLOSE_DETAILS, FIND_OVERFLOW, OPEN_DETAILS, RUN_AXE } from "./in-page.ts";

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

  it.each(["light", "dark"] as const)("is accessible in %s", async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(axe.source);
    expect(await page.evaluate<string[]>(RUN_AXE)).toEqual([]);
    await page.evaluate(OPEN_DETAILS);
    expect(await page.evaluate<string[]>(RUN_AXE)).toEqual([]);
    await page.evaluate(CLOSE_DETAILS);
  });

  it("has one heading of the first rank, and skips none below it", async () => {
    const ranks = await page.evaluate<number[]>(
      `[...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(({ localName }) => Number(localName[1]))`,
    );
    expect(ranks.filter((rank) => rank === 1)).toEqual([1]);
    expect(ranks.filter((rank, index) => rank > (ranks[index - 1] ?? 0) + 1)).toEqual([]);
  });

  it("opens by the keyboard what is closed", async () => {
    const summary = page.locator("details.line > summary").first();
    await summary.focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("details[open]").count()).toBe(1);
    await page.keyboard.press("Enter");
  });

  it("prints what is closed on screen, too", async () => {
    const shown = `[...document.querySelectorAll(".pair")].filter((pair) => pair.getBoundingClientRect().height > 0 && pair.checkVisibility({ contentVisibilityAuto: true })).length`;
    const all = await page.locator(".pair").count();
    expect(await page.evaluate<number>(shown)).toBeLessThan(all);
    await page.emulateMedia({ media: "print" });
    expect(await page.evaluate<number>(shown)).toBe(all);
    await page.emulateMedia({ media: "screen" });
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

describe("an article with thirteen findings, pictures among them", () => {
  let page: Page;
  const requests: string[] = [];
  beforeAll(async () => {
    const { article } = await proofreadArticle();
    const file = join(folder, "thirteen.html");
    await writeFile(file, reportPage([article], { at, timeZone: "Europe/Stockholm" }));
    page = await browser.newPage({ viewport: { width: 1200, height: 1000 } });
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(file).href);
  });
  afterAll(() => page.close());

  it("fits two screens", async () => {
    const findings = page.locator(".item:not(.line)");
    expect(await findings.count()).toBe(13);
    const { y, height } = (await findings.last().boundingBox())!;
    expect(y + height).toBeLessThan(2_000);
  });

  it("shows each picture in both places without asking for it, with words for those who do not see it", async () => {
    const images = `[...document.images].map(({ naturalWidth, height, alt }) => naturalWidth > 0 && height > 60 && alt !== "")`;
    expect(await page.evaluate<boolean[]>(images)).toEqual([true, true, true, true]);
    expect(requests.filter((url) => !url.startsWith("data:"))).toEqual([page.url()]);
  });

  it.each(["light", "dark"] as const)(
    "is accessible in %s, and does not scroll sideways",
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(axe.source);
      expect(await page.evaluate<string[]>(RUN_AXE)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 700 });
      expect(await page.evaluate<string[]>(FIND_OVERFLOW)).toEqual([]);
      expect(await page.evaluate<string[]>(RUN_AXE)).toEqual([]);
      await page.setViewportSize({ width: 1200, height: 1000 });
    },
  );
});
