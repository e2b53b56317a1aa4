// The editor's pages in a real browser, as an editor goes through them; none of them needs a script.
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { ServerType } from "@hono/node-server";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "../browser/browser.ts";
import { RUN_AXE } from "../browser/in-page.ts";
import { openDesk } from "../archive/desk.ts";
import { openServed, TOKEN } from "./server.ts";

const desk = openDesk();
const served = openServed({ base: undefined } as never, desk);
const asked = new Set<string>();
let server: ServerType;
let origin = "";
let browser: Browser;
let page: Page;
let post = "";

async function findings(): Promise<unknown> {
  await page.evaluate(axe.source);
  return await page.evaluate(RUN_AXE);
}

beforeAll(async () => {
  for (let number = 1; number <= 30; number++) await desk.post({ text: `Notice ${number} of the harbour.` });
  post = await desk.post({ text: "We open at nine.", at: "2026-02-11T10:00:00.000Z" });
  browser = await openBrowser();
  server = serve({ fetch: (request) => served.handler(request), hostname: "127.0.0.1", port: 0 });
  await new Promise((resolve) => server.once("listening", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  page = await browser.newPage({ extraHTTPHeaders: { authorization: `Bearer ${TOKEN}` } });
  page.setDefaultTimeout(10_000);
  page.on("request", (request) => asked.add(new URL(request.url()).origin));
}, 60_000);
afterAll(async () => {
  await browser.close();
  server.close();
});

it("a post is looked up by its address, and can be copied in every form and seen in every theme", async () => {
  await page.goto(origin);
  await page.getByLabel("Address of the post").fill(post);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/look\?/);
  expect(await page.locator(".preview figure").innerText()).toContain("We open at nine.");
  expect(await page.getByLabel("HTML").inputValue()).toContain("<figure");
  expect(await page.getByLabel("Markdown").inputValue()).toContain("We open at nine.");
  expect(await page.getByLabel("Credit line").inputValue()).toMatch(/Ada/);
  expect(await page.getByLabel("Address for oEmbed").inputValue()).toContain(`${origin}/post/x/`);
  const before = await page.locator(".preview figure").getAttribute("class");
  await page.locator(".themes a").last().click();
  expect(await page.locator(".preview figure").getAttribute("class")).not.toBe(before);
  await page.getByRole("button", { name: "Look for a newer version" }).click();
  expect(await page.locator(".versions li").count()).toBe(1);
});

it("one that is not there is asked for, and why it could not be had is said", async () => {
  await page.goto(`${origin}/look?post=https://x.com/nobody/status/1700000000000000009`);
  expect(await page.locator("h1").innerText()).toBe("This post is not archived");
  await page.getByRole("button", { name: "Capture it" }).click();
  expect(await page.getByRole("alert").innerText()).toMatch(/^Asked on /);
  expect(await page.getByRole("button", { name: "Ask again" }).count()).toBe(1);
});

it("one of many is found by words, author and state, and pages lead on", async () => {
  await page.goto(origin);
  expect(await page.locator(".posts li").count()).toBe(25);
  await page.getByRole("link", { name: "Older" }).click();
  expect(await page.locator("nav").innerText()).toContain("Page 2 of 2");
  await page.getByLabel("Words", { exact: true }).fill("NOTICE 17");
  await page.getByLabel("Author").fill("ada");
  await page.getByLabel("State").selectOption("archived");
  await page.getByRole("button", { name: "Find" }).click();
  expect(await page.locator(".posts li .words").allInnerTexts()).toEqual(["Notice 17 of the harbour."]);
});

it("a draft is proofread, an alarm leads to its source, and a post that it refers to can be looked at", async () => {
  await page.goto(origin);
  await page.getByLabel("Words of the article").fill(`Ada wrote on X: “We open at ten.” ${post}\n\n${post}`);
  await page.getByRole("button", { name: "Proofread" }).click();
  const [first] = await page.locator(".finding").all();
  expect(await first!.innerText()).toMatch(/Alarm[^]*ten[^]*nine/);
  expect(await first!.locator("a").getAttribute("href")).toBe(post);
  await page.locator("ul a").first().click();
  expect(await page.locator(".preview").innerText()).toContain("We open at nine.");
});

it.each([
  [320, "light"],
  [1200, "dark"],
] as const)(
  "at %i px, %s: nothing is wider than the page, and axe finds nothing",
  async (width, colorScheme) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    for (const path of ["/?q=harbour", `/look?post=${encodeURIComponent(post)}`, "/look?post=x:9"]) {
      await page.goto(origin + path);
      const wide = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      expect([path, wide, await findings()]).toEqual([path, 0, []]);
    }
  },
);

it("whoever signed in sends forms with what was given out to them, and a server that only reads offers no capture", async () => {
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const signed = await served.ask("/sign-in", { method: "POST", headers: form, body: `token=${TOKEN}` });
  const cookie = signed.headers.get("set-cookie")!.split(";")[0]!;
  const html = await (await served.ask("/", { headers: { cookie } })).text();
  const csrf = /name="csrf" value="([^"]+)"/.exec(html)![1]!;
  const send = (body: string): Promise<Response> =>
    served.ask("/proofread", { method: "POST", headers: { ...form, cookie }, body });
  expect((await send("article=a&format=text")).status).toBe(403);
  expect((await send(`article=a&format=text&csrf=${csrf}`)).status).toBe(200);
  const reading = openServed({ reading: "everybody", write: false }, desk);
  expect(await (await reading.ask(`/look?post=${post}`)).text()).not.toContain("<button>Look for");
  expect([...asked]).toEqual([origin]);
});
