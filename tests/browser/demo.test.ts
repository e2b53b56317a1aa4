// The demo's page in a real browser, under the strict policy.
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ANSWERS } from "../archive/demo-answers.ts";
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
  for (const file of ["article.html", "page.css"])
    await cp(join(project, "examples", "demo", file), join(folder, file));
  const cli = (...args: string[]) =>
    run(process.execPath, [join(project, "dist", "cli.js"), ...args], { cwd: folder });
  await cli("capture", "article.html", "--replay", ANSWERS);
  await cli("rewrite", "article.html", "--missing", "link");
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

it("loads nothing but its own files, shifts nothing, fits 280 px and is accessible", async () => {
  const html = await readFile(join(folder, "article.html"), "utf8");
  const found = await checkPage(browser, html, async (path) => {
    const type = TYPES[extname(path)];
    return type === undefined ? undefined : { bytes: await readFile(join(folder, path)), type };
  });
  expect(found.loaded.filter((path) => /\.(webp|jpe?g|png)$/.test(path)).length).toBeGreaterThan(8);
  expect(found).toMatchObject({
    strayRequests: [],
    consoleErrors: [],
    policyReports: [],
    overflow: [],
    layoutShift: 0,
    accessibility: [],
  });
});
