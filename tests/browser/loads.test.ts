// What the finder of loads says, against what a real browser asks: every request to another host must have been found.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findLoads } from "../../src/render/index.ts";
import { LOADING, QUIET } from "../render/load-samples.ts";
import { openBrowser, scrollThrough } from "./browser.ts";

const ALL = [...LOADING, ...QUIET];
const SCRIPTLESS = LOADING.filter(({ text }) => /<noscript|<img|<iframe|<svg/.test(text));
/** So many pages are open at once: most of their time passes in waiting for nothing more to come. */
const AT_ONCE = 8;

let browser: Browser;
let origin = "";
const server = createServer(({ url = "" }, response) => {
  const number = /^\/(\d+)\/$/.exec(url)?.[1];
  const html = `<!doctype html><html lang=en><title>x</title>${ALL[Number(number)]?.text ?? ""}`;
  const type = number === undefined ? "text/plain" : "text/html; charset=utf-8";
  response.writeHead(number === undefined ? 204 : 200, { "content-type": type });
  response.end(number === undefined ? "" : html);
});
const asked = new Map<string, readonly string[]>();
const askedWithoutScript = new Map<string, readonly string[]>();

beforeAll(async () => {
  browser = await openBrowser();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await visitAll(
    ALL.map(({ text }) => text),
    true,
    asked,
  );
  await visitAll(
    SCRIPTLESS.map(({ text }) => text),
    false,
    askedWithoutScript,
  );
}, 180_000);
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

async function visitAll(
  texts: readonly string[],
  script: boolean,
  into: Map<string, readonly string[]>,
): Promise<void> {
  const waiting = [...texts];
  const visitor = async (): Promise<void> => {
    for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
      const context = await browser.newContext({ javaScriptEnabled: script });
      into.set(text, await visit(context, text, script).finally(() => context.close()));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, visitor));
}

/** What another host answers, so that a browser goes on. */
const ANSWERS: Readonly<Record<string, string>> = {
  script: "text/javascript",
  stylesheet: "text/css",
  document: "text/html",
};

/** The addresses at other hosts that Chromium asks for a page, scrolled to its end. */
async function visit(context: BrowserContext, text: string, script: boolean): Promise<string[]> {
  const found = new Set<string>();
  await context.route("**/*", async (route) => {
    const request = route.request();
    if (request.url().startsWith(`${origin}/`)) return route.continue();
    found.add(plain(request.url()));
    return route.fulfill({
      status: 200,
      contentType: ANSWERS[request.resourceType()] ?? "application/octet-stream",
      headers: { "access-control-allow-origin": "*" },
      body: "",
    });
  });
  const tab = await context.newPage();
  await tab.goto(`${origin}/${ALL.findIndex((sample) => sample.text === text)}/`, { waitUntil: "load" });
  await tab.waitForLoadState("networkidle");
  if (script && tab.url().startsWith(origin)) await scrollThrough(tab);
  return [...found];
}

/** An address without its scheme, which it may have from the page, and without its fragment. */
function plain(url: string): string {
  return url.replace(/^[a-z]+:/, "").replace(/#.*$/, "");
}

const BY_ITSELF = new Set(["at_once", "in_view", "if_used", "by_script"]);
const NOT_BY_ITSELF = new Set(["waiting", "on_action", "without_script"]);

describe("Chromium", () => {
  it.each(ALL)("asks nothing that was not found, and what was promised: $text", ({ text, notInChromium }) => {
    const loads = findLoads(text);
    const requests = asked.get(text)!;
    expect(loads.map(({ url }) => plain(url))).toEqual(expect.arrayContaining([...requests]));
    // A mere connection is no request.
    const promised = loads.filter(({ kind, when }) => kind !== "connection" && BY_ITSELF.has(when));
    const comes = expect.arrayContaining(promised.map(({ url }) => plain(url))) as unknown;
    if (notInChromium === undefined) expect(requests).toEqual(comes);
    else expect(requests).not.toEqual(comes);
    for (const { url } of loads.filter(({ when }) => NOT_BY_ITSELF.has(when)))
      expect(requests).not.toContain(plain(url));
  });

  it.each(SCRIPTLESS)("asks nothing else without script: $text", ({ text }) => {
    const urls = findLoads(text).map(({ url }) => plain(url));
    const requests = askedWithoutScript.get(text)!;
    expect(urls).toEqual(expect.arrayContaining([...requests]));
    if (text.includes("<noscript")) expect(requests).toEqual(urls);
  });

  it("asked for most of what was found", () => {
    expect([...asked.values()].flat().length).toBeGreaterThan(60);
  });
});
