// The demo's pages in a real browser, under the strict policy.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { checkPage } from "./findings.ts";

const project = join(import.meta.dirname, "..", "..");
const run = promisify(execFile);
const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".webp": "image/webp",
  ".jpg": "image/jpeg",
  ".png": "image/png",
};

let folder = "";
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "postproof-page-"));
  await run(process.execPath, [join(project, "examples", "demo", "demo.js"), folder]);
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

it.each([
  ["article.html", 8],
  ["de/artikel.html", 4],
  ["looks.html", 5],
])(
  "%s loads nothing but its own files, shifts nothing, fits 280 px and is accessible",
  async (page, least) => {
    const html = await readFile(join(folder, page), "utf8");
    const found = await checkPage(browser, html, async (path) => {
      const type = TYPES[extname(path)];
      return type === undefined ? undefined : { bytes: await readFile(join(folder, path)), type };
    });
    expect(found.loaded.filter((path) => /\.(webp|jpe?g|png)$/.test(path)).length).toBeGreaterThan(least);
    expect(found).toMatchObject({
      strayRequests: [],
      consoleErrors: [],
      policyReports: [],
      overflow: [],
      layoutShift: 0,
      accessibility: [],
    });
  },
);
