// What Chromium asks for each of many pages: they are loaded as frames of a few documents.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import type { Browser, BrowserContext, Frame, Page, Request } from "playwright-core";

/** So many pages stand in one document. */
const TOGETHER = 50;
/** A document counts as asked once no request came for so long (ms). */
const QUIET = 500;
/** Chromium at times never ends loading a document of so many frames: then it is asked again in another tab. */
const LONGEST = 120_000;
const TRIES = 3;

/** The host names that each of some pages asks, by the number of the page. */
export async function hostsAskedFor(
  browser: Browser,
  pages: ReadonlyMap<number, string>,
  script: boolean,
): Promise<Map<number, Set<string>>> {
  const asked = new Map<number, Set<string>>();
  const numbers = [...pages.keys()];
  const server = createServer(({ url = "" }, response) => {
    const [, kind, number] = /^\/(all|page)\/(\d+)$/.exec(url) ?? [];
    const first = Number(number);
    const frames = numbers
      .slice(first, first + TOGETHER)
      .map((each) => `<iframe src="/page/${each}"></iframe>`);
    const html = kind === "all" ? `<!doctype html>${frames.join("")}` : pages.get(first);
    response.writeHead(html === undefined ? 204 : 200, { "content-type": "text/html; charset=utf-8" });
    response.end(html ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width: 1600, height: 4000 },
  });
  let latest = 0;
  try {
    await context.route("**/*", async (route) => {
      latest = performance.now();
      const url = new URL(route.request().url());
      if (url.origin === origin) return route.continue();
      const page = pageOf(route.request());
      asked.set(page, (asked.get(page) ?? new Set()).add(url.hostname));
      return route.abort();
    });
    for (let first = 0; first < numbers.length; first += TOGETHER) {
      await inSomeTab(context, async (tab) => {
        await tab.goto(`${origin}/all/${first}`, { waitUntil: "load", timeout: LONGEST });
        while (performance.now() - latest < QUIET) await setTimeout(QUIET / 5);
      });
    }
  } finally {
    await context.close();
    server.closeAllConnections();
    server.close();
  }
  return asked;
}

async function inSomeTab(context: BrowserContext, ask: (tab: Page) => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const tab = await context.newPage();
    try {
      await ask(tab);
      return;
    } catch (error) {
      if (tries === TRIES) throw error;
    } finally {
      await tab.close();
    }
  }
}

/** The page that asks: the frame of it in which a request is made may be further within. */
function pageOf(request: Request): number {
  for (let frame: Frame | null = request.frame(); frame; frame = frame.parentFrame()) {
    const number = /\/page\/(\d+)$/.exec(frame.url())?.[1];
    if (number !== undefined) return Number(number);
  }
  // Asked ahead, before the frame has its address: hosts of a page end in its number.
  return Number(/-(\d+)\.example$/.exec(new URL(request.url()).hostname)?.[1] ?? -1);
}
