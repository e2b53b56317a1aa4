// The editor's pages in a real browser, as an editor goes through them: without scripts, then what scripts make quicker.
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { ServerType } from "@hono/node-server";
import axe from "axe-core";
import { Document, Packer, Paragraph } from "docx";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "../browser/browser.ts";
import { RUN_AXE } from "../browser/in-page.ts";
import { openDesk } from "../archive/desk.ts";
import { asProgram, openServed, sending, TOKEN } from "./server.ts";

const desk = openDesk();
const served = openServed({ base: undefined } as never, desk);
const asked = new Set<string>();
const faults: string[] = [];
let server: ServerType;
let origin = "";
let browser: Browser;
let page: Page;
let scripted: Page;
let post = "";
let edited = "";
/** One with three versions. */
let thrice = "";
/** One that is withdrawn, one of which parts were taken out, one that was erased. */
const takenDown: string[] = [];

async function findings(): Promise<unknown> {
  await scripted.evaluate(axe.source);
  return await scripted.evaluate(RUN_AXE);
}

/** A document of these paragraphs. */
const draftOf = async (paragraphs: readonly string[]): Promise<Buffer> =>
  await Packer.toBuffer(
    new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] }),
  );

beforeAll(async () => {
  for (let number = 1; number <= 30; number++) await desk.post({ text: `Notice ${number} of the harbour.` });
  post = await desk.post({ text: "We open at nine.", at: "2026-02-11T10:00:00.000Z" });
  edited = await desk.post({ text: "The bridge is closed.", at: "2026-02-09T10:00:00.000Z" });
  await desk.edit(edited, "The bridge is open.");
  thrice = await desk.post({ text: "The pool is shut.", at: "2026-02-08T10:00:00.000Z" });
  for (const text of ["The pool is open.", "The pool is full."]) await desk.edit(thrice, text);
  for (const mode of ["unpublish", "redact", "erase"] as const) {
    const url = await desk.post({ text: `To ${mode}.`, at: "2026-02-07T10:00:00.000Z" });
    const how = { mode, by: "Eve Hart", why: "under review", ...(mode === "redact" && { parts: ["text"] }) };
    expect((await served.ask("/api/takedown", asProgram(sending({ post: url, ...how })))).status).toBe(200);
    takenDown.push(url);
  }
  browser = await openBrowser();
  server = serve({ fetch: (request) => served.handler(request), hostname: "127.0.0.1", port: 0 });
  await new Promise((resolve) => server.once("listening", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const extraHTTPHeaders = { authorization: `Bearer ${TOKEN}` };
  page = await browser.newPage({ extraHTTPHeaders, javaScriptEnabled: false });
  scripted = await browser.newPage({ extraHTTPHeaders });
  await scripted.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin });
  for (const each of [page, scripted]) {
    each.setDefaultTimeout(10_000);
    each.on("request", (request) => asked.add(new URL(request.url()).origin));
  }
  scripted.on("pageerror", (error) => faults.push(error.message));
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
  expect(await page.getByRole("textbox", { name: "HTML" }).inputValue()).toContain("<figure");
  expect(await page.getByRole("textbox", { name: "Markdown" }).inputValue()).toContain("We open at nine.");
  expect(await page.getByRole("textbox", { name: "Credit line" }).inputValue()).toMatch(/Ada/);
  expect(await page.getByRole("textbox", { name: "Address for oEmbed" }).inputValue()).toContain(
    `${origin}/post/x/`,
  );
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
  const [first] = await page.locator(".item").all();
  expect(await first!.innerText()).toMatch(/Alarm[^]*ten[^]*nine/);
  expect(await first!.getByRole("link", { name: "post", exact: true }).getAttribute("href")).toBe(post);
  await first!.getByRole("link", { name: "as archived" }).click();
  expect(await page.locator(".preview").innerText()).toContain("We open at nine.");
  await page.goBack();
  await page.locator(".refers a").first().click();
  expect(await page.locator(".preview").innerText()).toContain("We open at nine.");
});

it("a Word document is proofread as it was sent, its places told by paragraphs", async () => {
  await page.goto(origin);
  await page.getByLabel("Or a Word document").setInputFiles({
    ...{ name: "draft.docx", mimeType: "application/octet-stream" },
    buffer: await draftOf(["The harbour.", "Ada wrote on X: “We open at ten.”", post]),
  });
  await page.getByRole("button", { name: "Proofread" }).click();
  const told = await page.locator(".item").first().innerText();
  expect(told).toMatch(/“ten”[^]*“nine”[^]*Paragraph 2/);
});

it("of a draft that refers to very many posts some are listed, and no more captured than may be", async () => {
  const article = Array.from(
    { length: 230 },
    (_, at) => `https://x.com/nobody/status/${17 * 10 ** 17 + 1000 * at}`,
  );
  const sent = asProgram(sending({ article: article.join("\n\n"), format: "text" }));
  const html = await (await served.ask("/proofread", sent)).text();
  expect(html.match(/\/look\?post=/g)).toHaveLength(200);
  expect(html).toContain("<p>30 more</p>");
  expect(/name="posts" value="([^"]*)"/.exec(html)![1]!.split(" ")).toHaveLength(100);
});

it("a document longer than an article may be is refused", async () => {
  const form = new FormData();
  form.set(
    "document",
    new File([await draftOf(Array.from({ length: 30 }, () => "word ".repeat(10_000)))], "a.docx"),
  );
  const response = await served.ask("/proofread", { ...asProgram(), method: "POST", body: form });
  expect([response.status, await response.text()]).toEqual([
    400,
    expect.stringContaining("at most 1,000,000 characters"),
  ]);
});

it("nothing to read, and a file that is no document, are said to be so", async () => {
  await page.goto(origin);
  await page.getByRole("button", { name: "Proofread" }).click();
  expect(await page.locator("main").innerText()).toContain("There are no words");
  await page.goto(origin);
  await page.getByLabel("Or a Word document").setInputFiles({
    ...{ name: "draft.docx", mimeType: "application/octet-stream", buffer: Buffer.from("no document") },
  });
  await page.getByRole("button", { name: "Proofread" }).click();
  expect(await page.locator("main").innerText()).toMatch(/Word document/);
});

it("all posts of a draft that are not archived are captured at once, and what came of each is told", async () => {
  const others = [7, 8].map((last) => `https://x.com/nobody/status/170000000000000000${last}`);
  for (const each of [page, scripted]) {
    await each.goto(origin);
    await each.getByLabel("Words of the article").fill([post, ...others].join("\n\n"));
    await each.getByRole("button", { name: "Proofread" }).click();
    const rows = each.locator("main li");
    await rows.nth(2).waitFor();
    const states = [post, ...others].map((url) => `${url} ${url === post ? "Archived" : "Not archived"}`);
    expect(await rows.allInnerTexts()).toEqual(states);
    await each.getByRole("button", { name: "Capture the 2 not archived" }).click();
    const told = each.locator("li", { hasText: "Nobody was asked" });
    await told.nth(1).waitFor();
    expect((await told.allInnerTexts()).sort()).toEqual(
      others.map((url) => expect.stringContaining(url) as unknown),
    );
  }
});

it("with scripts a form is copied by its button, and a capture says how it goes and where it leads", async () => {
  await scripted.goto(`${origin}/look?post=${encodeURIComponent(post)}`);
  await scripted.getByRole("button", { name: "Copy Credit line" }).click();
  await scripted.getByText("Copied").waitFor();
  const line = await scripted.getByRole("textbox", { name: "Credit line" }).inputValue();
  expect(await scripted.evaluate("navigator.clipboard.readText()")).toBe(line);
  await scripted.getByRole("button", { name: "Look for a newer version" }).click();
  await scripted.waitForURL(/post=x%3A/);
  await scripted.goto(`${origin}/look?post=https://x.com/nobody/status/1700000000000000006`);
  await scripted.getByRole("button", { name: "Capture it" }).click();
  await scripted.getByText("Nobody was asked").waitFor();
  expect(await scripted.getByRole("button", { name: "Capture it" }).isVisible()).toBe(true);
});

it("with scripts what a text editor puts on the clipboard keeps its links", async () => {
  await scripted.goto(origin);
  await scripted.evaluate(
    `navigator.clipboard.write([new ClipboardItem({
      "text/plain": new Blob(["See the notice."], { type: "text/plain" }),
      "text/html": new Blob(['<p>See <a href="${post}">the notice</a>.</p>'], { type: "text/html" }),
    })])`,
  );
  await scripted.getByLabel("Words of the article").focus();
  await scripted.keyboard.press("Control+V");
  expect(await scripted.getByLabel("Words of the article").inputValue()).toBe("See the notice.");
  await scripted.getByRole("button", { name: "Proofread" }).click();
  await scripted.getByRole("heading", { name: "Posts that it refers to" }).waitFor();
  expect(await scripted.locator("main li").allInnerTexts()).toEqual([`${post} Archived`]);
});

it.each([
  [320, "light"],
  [320, "dark"],
  [768, "light"],
  [768, "dark"],
  [1200, "light"],
  [1200, "dark"],
] as const)(
  "at %i px, %s: nothing is wider than the page, and axe finds nothing",
  async (width, colorScheme) => {
    await scripted.setViewportSize({ width, height: 900 });
    await scripted.emulateMedia({ colorScheme });
    const isInOrder = async (page: string): Promise<void> => {
      const wide = await scripted.evaluate("document.documentElement.scrollWidth - innerWidth");
      expect([page, wide, await findings()]).toEqual([page, 0, []]);
    };
    const look = (name: string): string => `/look?post=${encodeURIComponent(name)}`;
    const pages = ["/?q=harbour", "/?q=zebra", look(edited), look("x:9"), "/sign-in", "/nowhere"];
    const seldom = [...takenDown.map(look), look(thrice), "/look", "/look?post=a:b&theme=c", "/?page=x"];
    for (const path of width === 320 ? [...pages, ...seldom] : pages) {
      await scripted.goto(origin + path);
      await isInOrder(path);
    }
    await scripted.goto(origin);
    await scripted
      .getByLabel("Words of the article")
      .fill(`Ada wrote on X: “We open at ten.” ${post} ${edited}`);
    await scripted.getByRole("button", { name: "Proofread" }).click();
    await scripted.locator(".item").first().waitFor();
    await isInOrder("a draft");
    if (width !== 320) return;
    // What came of captures, and a sign-in that failed, as they are without a script.
    await scripted.goto(origin);
    await scripted
      .getByLabel("Words of the article")
      .fill("https://x.com/a/status/17 https://x.com/a/status/18");
    await scripted.getByRole("button", { name: "Proofread" }).click();
    await scripted.getByRole("button", { name: "Capture the 2 not archived" }).waitFor();
    await scripted.evaluate("document.querySelector('form[data-capture]').submit()");
    await scripted.getByRole("heading", { name: "Captured" }).waitFor();
    await isInOrder("what came of captures");
    await scripted.goto(`${origin}/sign-in`);
    await scripted.getByLabel("Token").fill("wrong");
    await scripted.getByRole("button", { name: "Sign in" }).click();
    await scripted.getByRole("alert").waitFor();
    await isInOrder("a sign-in that failed");
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
  const writing = openServed({ reading: "everybody", write: true }, desk);
  const unsigned = await (await writing.ask(`/look?post=${post}`)).text();
  const next = encodeURIComponent(`/look?post=${post}`);
  expect(unsigned).toContain(`/sign-in?next=${next}">sign in</a>.`);
  expect([html, unsigned].map((page) => page.includes(">Sign out<"))).toEqual([true, false]);
  expect([[...asked], faults]).toEqual([[origin], []]);
});

it("fields that a form leaves empty ask for nothing, and others are told what they may hold", async () => {
  const { ask } = openServed({ reading: "everybody" }, desk);
  expect((await ask("/?q=&state=&absent=&from=&to=&platform=")).status).toBe(200);
  expect(await (await ask("/?state=edited")).text()).toContain("archived");
});
