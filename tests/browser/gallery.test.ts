// The gallery in a real browser, opened from a folder as its readers open it: quiet, searched, without script, accessible.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import { memoryStore } from "../../src/store/index.ts";
import { configSchema } from "../../src/site/config.ts";
import type { Config } from "../../src/site/config.ts";
import { writeGallery } from "../../src/site/gallery/gallery.ts";
import { galleryPosts, keepPosts } from "../site/gallery-posts.ts";
import { openBrowser } from "./browser.ts";
import { FIND_OVERFLOW, RUN_AXE } from "./in-page.ts";

let browser: Browser;
let folder = "";
let total = 0;
const requests: string[] = [];
const faults: string[] = [];
const address = (name: string): string => pathToFileURL(join(folder, name)).href;

async function openPage(options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(60_000);
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  return page;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "postproof-gallery-"));
  const store = memoryStore();
  const posts = await galleryPosts(120);
  total = posts.length;
  await keepPosts(store, posts);
  await writeGallery({
    archive: createArchive({ store }),
    config: configSchema.parse({ archive: "" }) as Config,
    folder,
    isStopped: () => false,
    step: () => undefined,
  });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

const found = (page: Page) => page.locator("#found .posts li");
const told = (page: Page) => page.locator("#found [role=status]");

describe("the search", () => {
  let page: Page;
  beforeAll(async () => {
    page = await openPage();
    await page.goto(address("index.html"));
  });
  afterAll(() => page.close());

  it("reads its index when somebody begins to search, and not before", async () => {
    expect(requests.filter((url) => url.includes("/search/"))).toEqual([]);
    await page.getByLabel("Words").focus();
    await expect.poll(() => requests.filter((url) => url.includes("/search/")).length).toBeGreaterThan(0);
  });

  it.each([
    ["words, whatever their case and accents", { Words: "grosse HARBOUR" }, 0],
    ["a word with its accents left out", { Words: "ete gulls" }, 1],
    ["several words that all stand in it", { Words: "notice 77" }, 1],
    ["the author", { Author: "mal_example", Words: "hostile" }, undefined],
    ["the article that uses it", { "Used in": "ferry" }, 1],
    ["what it says now, not what it said before", { Words: "leaves at nine" }, 0],
    ["days", { "Posted from": "2025-01-03", to: "2025-01-05" }, 3],
  ] as const)("finds by %s", async (_, fields, count) => {
    await page.getByRole("button", { name: "Show all" }).click();
    for (const [label, value] of Object.entries(fields))
      await page.getByLabel(label, { exact: true }).fill(value);
    await page.keyboard.press("Enter");
    if (count === undefined) await expect.poll(() => found(page).count()).toBeGreaterThan(5);
    else
      await expect
        .poll(async () => [await told(page).isVisible(), await found(page).count()])
        .toEqual([true, count]);
  });

  it("finds by state and platform, keeps what is asked in the address, and shows a post and comes back", async () => {
    await page.getByRole("button", { name: "Show all" }).click();
    await page.getByLabel("State").selectOption({ label: "not there any more" });
    await page.getByLabel("Platform").selectOption({ label: "X" });
    await expect
      .poll(() => found(page).allInnerTexts())
      .toEqual([expect.stringContaining("The lighthouse is dark.")]);
    expect(await told(page).innerText()).toBe("1 post");
    await found(page).getByRole("link").click();
    expect(await page.locator("h1").innerText()).toBe("Post by Ada Example on X");
    await page.goBack();
    await expect.poll(() => found(page).count()).toBe(1);
  });

  it("runs nothing of what posts say, in results or anywhere", async () => {
    await page.getByRole("button", { name: "Show all" }).click();
    await page.getByLabel("Words").fill("hostile");
    await expect.poll(() => found(page).count()).toBe(50);
    await page.getByRole("button", { name: "Older" }).click();
    await expect.poll(() => found(page).count()).toBeGreaterThan(50);
    expect(await page.evaluate<unknown>("globalThis.boom")).toBeUndefined();
    expect(
      await page.evaluate<number>("document.querySelectorAll('#found script, #found [onerror]').length"),
    ).toBe(0);
    const addresses = await page.evaluate<string[]>(
      "[...document.querySelectorAll('#found a')].map(({ href }) => href)",
    );
    expect(addresses.every((each) => each.startsWith(address("post/")))).toBe(true);
  });
});

it("without a script every list and post is there, and no form that would do nothing", async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(address("index.html"));
  expect(await page.locator("form").isVisible()).toBe(false);
  await page.getByRole("link", { name: "All posts" }).click();
  let count = await page.locator(".posts li").count();
  for (let older = page.getByRole("link", { name: "Older" }); (await older.count()) > 0;) {
    await older.click();
    count += await page.locator(".posts li").count();
  }
  expect(count).toBe(total);
  await page.close();
});

it("is used by the keyboard alone", async () => {
  const page = await openPage();
  await page.goto(address("index.html"));
  await page.keyboard.press("Tab");
  expect(await page.evaluate<string>("document.activeElement.className")).toBe("skip");
  await page.getByLabel("Words").focus();
  await page.keyboard.type("lighthouse");
  await expect.poll(() => found(page).count()).toBe(1);
  while ((await page.evaluate<string>("document.activeElement.closest('#found')?.id ?? ''")) === "")
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.url()).toContain("/post/x/10002.html");
  await page.close();
});

describe.each([320, 1_200])("at %d px", (width) => {
  it.each(["light", "dark"] as const)(
    "is accessible in %s, and does not scroll sideways",
    async (colorScheme) => {
      const page = await openPage({ viewport: { width, height: 800 }, colorScheme });
      const names = ["index.html", "months.html", "list/2.html", "post/x/10001.html", "post/x/10005.html"];
      for (const name of names) {
        await page.goto(address(name));
        if (name === "index.html") {
          await page.getByLabel("Words").fill("harbour");
          await expect.poll(() => found(page).count()).toBeGreaterThan(10);
        }
        await page.evaluate(axe.source);
        expect([name, await page.evaluate(RUN_AXE)]).toEqual([name, []]);
        expect([name, await page.evaluate<string[]>(FIND_OVERFLOW)]).toEqual([name, []]);
      }
      await page.close();
    },
  );
});

it("asked for nothing outside of its folder, and raised no error", () => {
  expect(requests.filter((url) => !url.startsWith(address("")))).toEqual([]);
  expect(requests.length).toBeGreaterThan(50);
  expect(faults).toEqual([]);
});
