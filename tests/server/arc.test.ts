// The pages of Arc XP's Composer, in a page that speaks as the Composer does (its specification: washingtonpost/arc-custom-embed).
import { createAdaptorServer } from "@hono/node-server";
import axe from "axe-core";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "../browser/browser.ts";
import { RUN_AXE } from "../browser/in-page.ts";
import { asProgram, openServed } from "./server.ts";

/** What the Composer is sent. */
interface Message {
  readonly source: string;
  readonly action: string;
  readonly key: string;
  readonly data?: {
    readonly height?: number;
    readonly id?: string;
    readonly url?: string;
    readonly config?: unknown;
  };
}

const served = openServed({ base: undefined } as never);
const { desk } = served;
let framed = "";
/** The Composer: a frame, and a list of what came from it. */
const composer = createAdaptorServer({
  fetch: () =>
    new Response(
      `<!doctype html><title>Composer</title><script>messages = []; addEventListener("message", ({ data, source }) =>
  source === document.querySelector("iframe").contentWindow && messages.push(JSON.parse(data)));</script>
<iframe width="700" height="600" scrolling="no" src="${framed.replaceAll("&", "&amp;")}"></iframe>`,
      { headers: { "content-type": "text/html; charset=utf-8" } },
    ),
});
const server = createAdaptorServer({ fetch: (request) => served.handler(request) });
const originOf = (each: typeof server): string => `http://127.0.0.1:${(each.address() as AddressInfo).port}`;
let browser: Browser;
let page: Page;
let post = "";
let search = "";
const complaints: string[] = [];

beforeAll(async () => {
  for (const each of [composer, server]) {
    each.listen(0, "127.0.0.1");
    await once(each, "listening");
  }
  await desk.post({ text: "The ferry is late." });
  await desk.post({ text: '“é😀"<b>&'.repeat(400) });
  post = await desk.post({ text: "We open at nine." });
  const page_ = await (await fetch(`${originOf(server)}/arc`, asProgram())).text();
  search = /<code>([^<]+\/arc\/search\?key=[^<]+)<\/code>/.exec(page_)![1]!;
  browser = await openBrowser();
  page = await browser.newPage();
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
});
afterAll(async () => {
  await browser.close();
  for (const each of [composer, server]) each.close();
});

/** Shows a page as the Composer does, and waits until it says that it is ready. */
async function show(address: string, key: string): Promise<number> {
  const url = new URL(address, originOf(server));
  url.searchParams.set("k", key);
  framed = url.href;
  await page.goto(originOf(composer));
  const ready = await next("ready");
  expect(ready).toMatchObject({ source: "custom_embed", key });
  const height = await frame().evaluate<number>("document.documentElement.scrollHeight");
  expect(ready.data?.height).toBe(height);
  return height;
}

const frame = () => page.frames()[1]!;

async function next(action: string): Promise<Message> {
  // The Composer gives up after some ten seconds: how long it takes is up to the machine here.
  await page.waitForFunction(`messages.some((each) => each.action === ${JSON.stringify(action)})`);
  const messages = await page.evaluate<Message[]>("messages");
  return messages.find((each) => each.action === action)!;
}

/** Every name of a field, at any depth. */
function names(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...names(inner)]);
}

it("a post is looked for, chosen, shown and changed, each page ready with its height and told apart by its key", async () => {
  await show(search, "j0a");
  await frame().getByRole("searchbox").fill("OPEN at");
  await page.evaluate("messages.length = 0");
  await frame().getByRole("button", { name: "Find" }).click();
  await next("ready");
  expect(await frame().locator("li").count()).toBe(1);
  expect(await (await frame().evaluate(axe.source), frame().evaluate(RUN_AXE))).toEqual([]);
  await frame()
    .getByRole("button", { name: /^Choose/ })
    .click();
  const chosen = await next("data");
  expect(chosen).toMatchObject({ source: "custom_embed", key: "j0a" });
  const id = post.split("/").at(-1)!;
  expect(chosen.data).toEqual({
    id: `x:${id}`,
    url: `${originOf(server)}/post/x/${id}`,
    config: { title: expect.stringContaining("Ada") as unknown, scheme: "light" },
  });

  const kept = (data: unknown): string => `p=${encodeURIComponent(JSON.stringify(data))}`;
  const height = await show(`/arc/view?${kept(chosen.data)}`, "j0b");
  expect(height).toBeGreaterThan(100);
  expect(await frame().locator("figure").innerText()).toContain("We open at nine.");

  await show(`/arc/edit?${kept(chosen.data)}`, "j0c");
  expect(await (await frame().evaluate(axe.source), frame().evaluate(RUN_AXE))).toEqual([]);
  await frame().getByRole("button", { name: "Dark" }).click();
  const changed = await next("data");
  expect(changed).toMatchObject({ key: "j0c", data: { id: chosen.data!.id, config: { scheme: "dark" } } });
  await frame().getByRole("button", { name: "Cancel" }).click();
  expect(await next("cancel")).toEqual({ source: "custom_embed", action: "cancel", key: "j0c" });
  expect(complaints).toEqual([]);
});

it("an address finds its post; where there is none, a page says so and is ready all the same", async () => {
  await show(`${search}&q=${encodeURIComponent(`${post}?s=20`)}`, "a");
  expect(await frame().locator("li").count()).toBe(1);
  await show(`${search}&q=nothing+like+that`, "b");
  expect(await frame().locator("main").innerText()).toContain("No archived post is like that");
  const gone = encodeURIComponent(JSON.stringify({ id: "x:1", url: "", config: {} }));
  for (const path of ["view", "edit"]) {
    await show(`/arc/${path}?p=${gone}`, "c");
    expect(await frame().getByRole("alert").innerText()).toBe("This post is not in the archive: x:1");
  }
});

it("what a story keeps is small, whatever a post says, and has no field that Arc XP strips", async () => {
  const html = await (await fetch(`${search}&q=`)).text();
  const all = [...html.matchAll(/data-kept="([^"]+)"/g)].map(([, json]) =>
    json!.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"),
  );
  expect(all).toHaveLength(3);
  for (const json of all) {
    expect(Buffer.byteLength(json)).toBeLessThanOrEqual(2_048);
    expect(names(JSON.parse(json)).filter((name) => ["type", "version", "referent"].includes(name))).toEqual(
      [],
    );
  }
});

it("the search wants the key of its address, which opens nothing else", async () => {
  const [, key] = /key=(.+)$/.exec(search)!;
  const status = async (path: string): Promise<number> =>
    (await fetch(originOf(server) + path, { redirect: "manual" })).status;
  expect(await status("/arc/search")).toBe(401);
  expect(await status(`/arc/search?key=${"a".repeat(43)}`)).toBe(401);
  expect(await status(`/arc/search?key=${key!}`)).toBe(200);
  expect(await status("/arc")).toBe(303); // to the sign-in
  expect(await status(`/api/posts?key=${key!}`)).toBe(401);
  expect(await status(`/?key=${key!}`)).toBe(303);
  for (const p of ["", "{", "[]", '{"id":7}', `{"id":"${"a".repeat(5_000)}"}`])
    expect([p.slice(0, 9), await status(`/arc/view?p=${encodeURIComponent(p)}`)]).toEqual([
      p.slice(0, 9),
      400,
    ]);
});
