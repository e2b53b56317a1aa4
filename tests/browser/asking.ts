// What Chromium asks for each of many pages: they are loaded as frames of a few documents.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Frame, Request } from "playwright-core";

/** So many pages stand in one document. */
const TOGETHER = 50;

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
  context.setDefaultTimeout(0); // a busy machine takes its time; the test as a whole has a limit
  try {
    await context.route("**/*", async (route) => {
      const url = new URL(route.request().url());
      if (url.origin === origin) return route.continue();
      const page = pageOf(route.request());
      asked.set(page, (asked.get(page) ?? new Set()).add(url.hostname));
      return route.abort();
    });
    for (let first = 0; first < numbers.length; first += TOGETHER) {
      const tab = await context.newPage();
      await tab.goto(`${origin}/all/${first}`, { waitUntil: "load" });
      await tab.waitForLoadState("networkidle");
      await tab.close();
    }
  } finally {
    await context.close();
    server.closeAllConnections();
    server.close();
  }
  return asked;
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
