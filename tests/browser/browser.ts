// A real browser for tests, and what it finds on a page served under a strict policy.
import { mkdir, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import sparticuz from "@sparticuz/chromium";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";
import {
  FIND_OVERFLOW,
  OPEN_DETAILS,
  READ_SHIFTS,
  RUN_AXE,
  SCROLL_THROUGH,
  setTheme,
  WATCH_SHIFTS,
} from "./in-page.ts";

/** Nothing but pictures and styles of the site itself. */
export const POLICY = "default-src 'none'; img-src 'self'; style-src 'self'; report-uri /csp";

/** A file of the page under test. */
export interface ServedFile {
  readonly bytes: Uint8Array | string;
  readonly type: string;
}

/** What the page may load, by path with its leading slash. */
export type Files = (path: string) => Promise<ServedFile | undefined>;

/** What a browser found on a page. All is well if every list is empty and `layoutShift` is 0. */
export interface Findings {
  /** Requests beyond the page and its files: to other origins, and to paths that the site does not have. */
  readonly strayRequests: readonly string[];
  /** Paths of the files that were loaded. */
  readonly loaded: readonly string[];
  readonly consoleErrors: readonly string[];
  readonly policyReports: readonly string[];
  /** Elements that reach beyond a window of 280 px in some theme, if the page then scrolls sideways. */
  readonly overflow: readonly string[];
  /** Sum of all layout shifts while the pictures arrived late and the page was scrolled to its end. */
  readonly layoutShift: number;
  /** Violations found by axe in each theme, all `details` open: `paper light: color-contrast: selector`. */
  readonly accessibility: readonly string[];
}

/** Starts the Chromium that comes with the npm package; close it at the end. Playwright keeps it off the network. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await executable(), args: ["--no-sandbox"] });
}

/** Unpacks the browser once, however many test files ask for it at the same time. */
async function executable(): Promise<string> {
  const lock = join(tmpdir(), "postproof-chromium.lock");
  for (let tries = 0; tries < 240; tries++) {
    try {
      await mkdir(lock);
      break;
    } catch {
      await sleep(250);
    }
  }
  try {
    return await sparticuz.executablePath();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

/** Serves a page and its files on loopback while `use` runs. Pictures come late, so that shifts would show. */
export async function withSite<T>(
  html: string,
  files: Files,
  use: (origin: string, served: { loaded: string[]; unknown: string[]; reports: string[] }) => Promise<T>,
): Promise<T> {
  const served = { loaded: [] as string[], unknown: [] as string[], reports: [] as string[] };
  const answer = async (path: string, body: string): Promise<ServedFile | undefined> => {
    if (path === "/csp") served.reports.push(body);
    if (path === "/csp" || path === "/favicon.ico") return { bytes: "", type: "text/plain" };
    if (path === "/") return { bytes: html, type: "text/html; charset=utf-8" };
    const file = await files(path);
    (file ? served.loaded : served.unknown).push(path);
    if (file?.type.startsWith("image/")) await sleep(120);
    return file;
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      void answer(request.url ?? "/", Buffer.concat(chunks).toString()).then((file) => {
        const headers = { "content-type": file?.type ?? "text/plain", "content-security-policy": POLICY };
        response.writeHead(file ? 200 : 404, headers).end(file?.bytes ?? "");
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, served);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Loads a whole page under {@link POLICY} and measures it. */
export async function checkPage(browser: Browser, html: string, files: Files): Promise<Findings> {
  return withSite(html, files, async (origin, served) => {
    const context = await browser.newContext({ viewport: { width: 1024, height: 768 } });
    try {
      const page = await context.newPage();
      const consoleErrors: string[] = [];
      const strays: string[] = [];
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) consoleErrors.push(message.text());
      });
      page.on("pageerror", (error) => consoleErrors.push(error.message));
      page.on("request", (request) => {
        if (!request.url().startsWith(`${origin}/`)) strays.push(request.url());
      });
      await page.addInitScript(WATCH_SHIFTS);
      await page.goto(`${origin}/`, { waitUntil: "load" });
      await scrollThrough(page);
      const layoutShift = await page.evaluate<number>(READ_SHIFTS);
      const overflow = await findOverflow(page);
      const policyReports = [...served.reports];
      const accessibility = await findViolations(page);
      return {
        strayRequests: [...strays, ...served.unknown],
        loaded: served.loaded,
        consoleErrors,
        policyReports,
        overflow,
        layoutShift,
        accessibility,
      };
    } finally {
      await context.close();
    }
  });
}

/** Scrolls through the page, so that all its pictures are loaded. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(SCROLL_THROUGH);
  await page.waitForLoadState("networkidle");
}

const THEMES = ["paper", "card", "minimal"] as const;

async function findOverflow(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 280, height: 700 });
  await page.evaluate(OPEN_DETAILS);
  const found: string[] = [];
  for (const theme of THEMES) {
    await page.evaluate(setTheme(theme));
    found.push(...(await page.evaluate<string[]>(FIND_OVERFLOW)).map((wide) => `${theme}: ${wide}`));
  }
  if (before) await page.setViewportSize(before);
  return found;
}

async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(OPEN_DETAILS);
  await scrollThrough(page);
  // Evaluated from outside the page, so that the page's policy has no say in it.
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const theme of THEMES) {
    await page.evaluate(setTheme(theme));
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      found.push(
        ...(await page.evaluate<string[]>(RUN_AXE)).map(
          (violation) => `${theme} ${colorScheme}: ${violation}`,
        ),
      );
    }
  }
  return found;
}
