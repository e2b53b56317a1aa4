// What the finder of loads says, against what a real browser asks: every request to another host must have been found.
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findLoads } from "../../src/render/loads/index.ts";
import { hasMaterial, material } from "../material.ts";
import { LOADING, QUIET } from "../render/load-samples.ts";
import { openBrowser } from "./browser.ts";
import { scrollThrough } from "./findings.ts";

const ALL = [...LOADING, ...QUIET];
/** Pages of publishers: the recorded ones. */
const ARTICLES = hasMaterial
  ? readdirSync(material("recorded/articles"))
      .filter((name) => name.endsWith(".html"))
      .map((name) => readFileSync(material(`recorded/articles/${name}`), "utf8"))
  : [];
const PAGES = [...ALL.map(({ text }) => `<!doctype html><html lang=en><title>x</title>${text}`), ...ARTICLES];
const SCRIPTLESS = LOADING.filter(({ text }) => /<noscript|<img|<iframe|<svg/.test(text));
/** So many pages are open at once: most of their time passes in waiting for nothing more to come. */
const AT_ONCE = 8;

let browser: Browser;
let origin = "";
const server = createServer(({ url = "" }, response) => {
  const number = /^\/(\d+)\/$/.exec(url)?.[1];
  const html = PAGES[Number(number)] ?? "";
  const type = number === undefined ? "text/plain" : "text/html; charset=utf-8";
  response.writeHead(number === undefined ? 204 : 200, { "content-type": type });
  response.end(number === undefined ? "" : html);
});
const asked = new Map<number, readonly string[]>();
const askedWithoutScript = new Map<number, readonly string[]>();

beforeAll(async () => {
  browser = await openBrowser();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await visitAll([...ALL.keys()], true, asked);
  const articles = ARTICLES.map((_page, index) => ALL.length + index);
  await visitAll([...SCRIPTLESS.map((each) => ALL.indexOf(each)), ...articles], false, askedWithoutScript);
}, 180_000);
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

async function visitAll(
  pages: readonly number[],
  script: boolean,
  into: Map<number, readonly string[]>,
): Promise<void> {
  const waiting = [...pages];
  const visitor = async (): Promise<void> => {
    for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
      const context = await browser.newContext({ javaScriptEnabled: script });
      into.set(page, await visit(context, page, script).finally(() => context.close()));
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
async function visit(context: BrowserContext, number: number, script: boolean): Promise<string[]> {
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
  await tab.goto(`${origin}/${number}/`, { waitUntil: "load" });
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
  it.each(ALL)("asks nothing that was not found, and what was promised: $text", (sample) => {
    const { text, notInChromium } = sample;
    const loads = findLoads(text);
    const requests = asked.get(ALL.indexOf(sample))!;
    expect(loads.map(({ url }) => plain(url))).toEqual(expect.arrayContaining([...requests]));
    // A mere connection is no request.
    const promised = loads.filter(({ kind, when }) => kind !== "connection" && BY_ITSELF.has(when));
    const comes = expect.arrayContaining(promised.map(({ url }) => plain(url))) as unknown;
    if (notInChromium === undefined) expect(requests).toEqual(comes);
    else expect(requests).not.toEqual(comes);
    for (const { url } of loads.filter(({ when }) => NOT_BY_ITSELF.has(when)))
      expect(requests).not.toContain(plain(url));
  });

  it.each(SCRIPTLESS)("asks nothing else without script: $text", (sample) => {
    const { text } = sample;
    const urls = findLoads(text).map(({ url }) => plain(url));
    const requests = askedWithoutScript.get(ALL.indexOf(sample))!;
    expect(urls).toEqual(expect.arrayContaining([...requests]));
    if (text.includes("<noscript")) expect(requests).toEqual(urls);
  });

  it("asked for most of what was found", () => {
    expect([...asked.values()].flat().length).toBeGreaterThan(60);
  });

  it.runIf(hasMaterial)("asks nothing else for pages of publishers", () => {
    let requests = 0;
    for (const [index, page] of ARTICLES.entries()) {
      const found = new Set(findLoads(page).map(({ url }) => file(url)));
      const wanted = askedWithoutScript.get(ALL.length + index)!;
      requests += wanted.length;
      expect(wanted.map(file).filter((url) => !found.has(url))).toEqual([]);
    }
    expect(requests).toBeGreaterThan(900);
  });
});

/** An address without its query, whose bytes depend on the page's encoding. */
function file(url: string): string {
  return plain(url).replace(/\?.*$/, "");
}
