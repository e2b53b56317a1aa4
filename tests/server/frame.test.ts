// The embed in the frame that a CMS puts around it, over a real port and in a real browser.
import { createAdaptorServer } from "@hono/node-server";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Browser } from "playwright-core";
import { createHandler } from "../../src/server/index.ts";
import { openDesk } from "../archive/desk.ts";
import { openBrowser } from "../browser/browser.ts";

const desk = openDesk();
const handler = createHandler({ archive: desk.archive });
let cms = "";
/** Another site than that of the server: a CMS with what oEmbed gave it. */
const site = createAdaptorServer({
  fetch: () => new Response(cms, { headers: { "content-type": "text/html; charset=utf-8" } }),
});
const server = createAdaptorServer({ fetch: (request) => handler(request) });
const portOf = (): number => (server.address() as AddressInfo).port;
let browser: Browser;

beforeAll(async () => {
  for (const each of [site, server]) {
    each.listen(0, "127.0.0.1");
    await once(each, "listening");
  }
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  for (const each of [site, server]) each.close();
});

it("tells the page around its height, with the secret that it was given, and asks its own server alone", async () => {
  const post = await desk.post({ text: "We open at nine.\n".repeat(12) });
  const base = `http://127.0.0.1:${portOf()}`;
  const { html } = (await (await fetch(`${base}/oembed?url=${encodeURIComponent(post)}`)).json()) as {
    html: string;
  };
  // What WordPress does with it: the secret goes behind # of the address.
  const framed = html.replace(/(src="[^"]+)"/, '$1#?secret=AbCdEf1234"');
  cms = `<!doctype html><title>A story</title><script>
    messages = []; addEventListener("message", ({ data, source }) =>
      messages.push({ ...data, isFrame: source === document.querySelector("iframe").contentWindow }));
  </script>${framed}`;
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).origin));
  await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
  await page.waitForFunction("messages.length > 0");
  await page.waitForLoadState("networkidle");
  const messages: { value: number }[] = await page.evaluate("messages");
  expect(messages[0]).toMatchObject({ secret: "AbCdEf1234", message: "height", isFrame: true });
  const frame = page.frames()[1]!;
  const [height, font] = await frame.evaluate<[number, string]>(
    `[Math.ceil(document.body.getBoundingClientRect().height), getComputedStyle(document.querySelector(".pp")).display]`,
  );
  expect(messages.at(-1)!.value).toBe(height);
  expect(height).toBeGreaterThan(200);
  expect(font).toBe("block"); // the stylesheet was let in
  expect(new Set(asked.slice(1).filter((origin) => !cmsOrigin().includes(origin)))).toEqual(new Set([base]));
  await page.close();
});

it("tells WordPress of the page of the post where a link is followed, and elsewhere lets it open", async () => {
  const post = await desk.post({ text: "See https://harbour.example/advice for more." });
  const base = `http://127.0.0.1:${portOf()}`;
  const { html } = (await (
    await fetch(`${base}/oembed?as=frame&url=${encodeURIComponent(post)}`)
  ).json()) as {
    html: string;
  };
  const page = await browser.newPage();
  await page.context().route("https://x.com/**", (route) => route.abort());
  const listening = `<script>messages = []; addEventListener("message", ({ data }) => messages.push(data));</script>`;
  for (const [secret, isTold] of [
    ["#?secret=AbCdEf1234", true],
    ["", false],
  ] as const) {
    cms = `<!doctype html><title>A story</title>${listening}${html.replace(/(src="[^"]+)"/, `$1${secret}"`)}`;
    await page.goto(cmsOrigin());
    await page.waitForFunction("messages.length > 0");
    const opened = isTold ? undefined : page.waitForEvent("popup");
    await page.frames()[1]!.locator("a[href^='https://x.com']").last().click();
    if (isTold) await page.waitForFunction(`messages.some(({ message }) => message === "link")`);
    else expect(await (await opened)!.opener()).toBe(page);
    const links = await page.evaluate(`messages.filter(({ message }) => message === "link")`);
    const value = `${base}/post/x/${post.split("/").at(-1)!}`;
    expect(links).toEqual(isTold ? [{ secret: "AbCdEf1234", message: "link", value }] : []);
  }
  await page.close();
});

it("is light for readers who prefer dark, unless its address says otherwise", async () => {
  const post = await desk.post({ text: "We open at nine." });
  const page = await browser.newPage({ colorScheme: "dark" });
  const papers = [];
  for (const scheme of ["light", "dark", "auto"]) {
    await page.goto(`http://127.0.0.1:${portOf()}/embed?url=${encodeURIComponent(post)}&scheme=${scheme}`);
    papers.push(
      await page.evaluate(
        `[getComputedStyle(document.documentElement).colorScheme, getComputedStyle(document.querySelector(".pp")).backgroundColor]`,
      ),
    );
  }
  expect(papers).toEqual([
    ["light", "rgb(250, 249, 246)"],
    ["dark", "rgb(29, 29, 28)"],
    ["light dark", "rgb(29, 29, 28)"],
  ]);
  await page.close();
});

function cmsOrigin(): string {
  return `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
}
