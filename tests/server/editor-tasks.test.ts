// The editor's page under what a desk meets: slow platforms, captures called off, posts that are gone, very many posts, versions,
// and an editor who uses the keyboard alone.
import { serve } from "@hono/node-server";
import type { ServerType } from "@hono/node-server";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { parseKey } from "../../src/index.ts";
import type { PostRecord, Snapshot } from "../../src/index.ts";
import { writeDocument } from "../../src/store/document.ts";
import { memoryStore, openRecords } from "../../src/store/index.ts";
import type { Store } from "../../src/store/index.ts";
import { snapshotKey } from "../../src/store/layout.ts";
import { versionOf } from "../../src/store/snapshots.ts";
import { demoInternet } from "../archive/demo-answers.ts";
import { openDesk } from "../archive/desk.ts";
import { openBrowser } from "../browser/browser.ts";
import { loopback } from "../loopback.ts";
import type { Loopback } from "../loopback.ts";
import { BEN } from "../platforms/x-samples.ts";
import { openServed, TOKEN } from "./server.ts";

let browser: Browser;
const servers: ServerType[] = [];

/** Serves an archive on this machine, and gives its address. */
async function served(archive: Archive): Promise<string> {
  const { handler } = openServed({ base: undefined, archive } as never);
  const server = serve({ fetch: (request) => handler(request), hostname: "127.0.0.1", port: 0 });
  servers.push(server);
  await new Promise((resolve) => server.once("listening", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function opened(javaScriptEnabled = true): Promise<Page> {
  const page = await browser.newPage({
    ...{ javaScriptEnabled, extraHTTPHeaders: { authorization: `Bearer ${TOKEN}` } },
  });
  page.setDefaultTimeout(15_000);
  return page;
}

beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  for (const server of servers) server.close();
});

const HARBOUR = "https://x.com/ElleryHarbour_x/status/2021500000000000000";
const BREAKFAST = "https://bsky.app/profile/ada.example.com/post/3demobreakfast";
const WARNED = "https://social.example/@met/115900000000000001";
/** Of posts that are not there. */
const NOBODYS = [1, 2, 3, 4, 5, 6, 7, 8].map(
  (last) => `https://x.com/nobody/status/170000000000000001${last}`,
);
const GONE = "https://x.com/ferry_example/status/2021533333333333333";

describe("with platforms that answer late", { timeout: 90_000 }, () => {
  let internet: Loopback;
  let archive: Archive;
  let origin: string;
  let page: Page;
  /** Hosts that answer only when they are let go. */
  let held: (host: string) => boolean = () => false;
  let waiting: (() => void)[] = [];
  const letGo = (): void => {
    held = () => false;
    for (const go of waiting) go();
    waiting = [];
  };

  beforeAll(async () => {
    const answers = demoInternet();
    internet = await loopback(async (host, ...asked) => {
      if (held(host)) await new Promise<void>((go) => waiting.push(go));
      return await answers(host, ...asked);
    });
    archive = createArchive({
      store: memoryStore(),
      now: () => new Date("2026-02-12T08:00:00.000Z"),
      http: { connect: internet.connect, pace: 0, timeout: 20_000 },
    });
    origin = await served(archive);
    page = await opened();
  });
  afterAll(async () => {
    letGo();
    await archive.close();
    await internet.close();
  });

  it("of a capture that is called off what was done stays, what was not is said, and can be gone on with", async () => {
    held = (host) => !host.includes("bsky") && host !== "plc.directory";
    await page.goto(origin);
    await page.getByLabel("Words of the article").fill([BREAKFAST, HARBOUR, WARNED].join("\n\n"));
    await page.getByRole("button", { name: "Proofread" }).click();
    await page.getByRole("button", { name: "Capture the 3 not archived" }).click();
    const status = page.getByRole("status");
    await status.getByText("1 of 3").waitFor();
    expect(await page.getByRole("progressbar", { name: "Captured" }).getAttribute("value")).toBe("1");
    await page.getByRole("button", { name: "Cancel" }).click();
    expect(await status.innerText()).toMatch(/^Stopped: 1 of 3 done, 2 not captured\./);
    expect((await page.locator(".captured li").allInnerTexts()).map((each) => each.split(" ", 2))).toEqual([
      [BREAKFAST, "captured"],
      [HARBOUR, "not"],
      [WARNED, "not"],
    ]);
    expect((await archive.status(BREAKFAST)).state).toBe("archived");
    letGo();
    await page.getByRole("button", { name: "Capture the 2 posts left" }).click();
    await status.getByText("Done: 2 of 2").waitFor();
    for (const url of [HARBOUR, WARNED]) expect((await archive.status(url)).state).toBe("archived");
  });

  it("while a platform lets an editor wait, that is said, and the page can be used; then it leads to the post", async () => {
    held = () => true;
    const before = internet.requests.length;
    await page.goto(`${origin}/look?post=${encodeURIComponent(HARBOUR)}`);
    await page.getByRole("button", { name: "Look for a newer version" }).click();
    expect(await page.getByRole("status").last().innerText()).toContain("this page can be used meanwhile");
    await expect.poll(() => internet.requests.length).toBeGreaterThan(before);
    await page.getByRole("button", { name: "Copy Credit line" }).click();
    await page.getByText(/Copied|Selected/).waitFor();
    const other = await opened();
    await other.goto(origin);
    expect(await other.locator(".posts li").count()).toBe(3);
    await other.close();
    letGo();
    await page.waitForURL(/post=x%3A/);
  });

  it("one that never answers is given up, and that is said with the time, with a script and without", async () => {
    const impatient = createArchive({
      store: memoryStore(),
      http: { connect: internet.connect, pace: 0, timeout: 700 },
    });
    const at = await served(impatient);
    const bare = await opened(false);
    held = () => true;
    for (const each of [bare, page]) {
      await each.goto(`${at}/look?post=${encodeURIComponent(HARBOUR)}`);
      await each.getByRole("button", { name: /Capture it|Ask again/ }).click();
      await each
        .getByText(each === page ? /\(timeout\)\. Waited for \d+ s\./ : /No answer came from .* \(timeout\)/)
        .first()
        .waitFor();
      expect(await each.getByRole("button", { name: /Capture it|Ask again/ }).isVisible()).toBe(true);
    }
    letGo();
    await impatient.close();
  });

  it("a post that is gone is said to be so, with what its platform answered", async () => {
    await page.goto(`${origin}/look?post=${encodeURIComponent(GONE)}`);
    await page.getByRole("button", { name: "Capture it" }).click();
    await page
      .getByRole("status")
      .getByText(/not found|deleted/i)
      .waitFor();
    await page.goto(`${origin}/?state=gone`);
    expect(await page.locator(".posts .state").allInnerTexts()).toEqual(["Gone before it was kept"]);
    await page.locator(".posts a").click();
    expect(await page.getByRole("alert").innerText()).toMatch(/^Asked on 2026-02-12: /);
  });

  it("platforms are chosen from those that the archive has, and each filter holds", async () => {
    await page.goto(origin);
    const platforms = page.getByLabel("Platform", { exact: true });
    expect(await platforms.locator("option").allInnerTexts()).toEqual(["any", "Bluesky", "Mastodon", "X"]);
    await archive.recordUses("news/storm.html", [
      {
        ...{ article: "news/storm.html", kind: "embed", at: "2026-02-12T09:00:00.000Z", range: [0, 10] },
        ...(await useOf(WARNED)),
      },
    ] as never);
    const found = async (choose: () => Promise<unknown>): Promise<number> => {
      await page.goto(origin);
      await choose();
      await page.getByRole("button", { name: "Find" }).click();
      await page.getByText("Show all").waitFor();
      return await page.locator(".posts li").count();
    };
    expect(await found(() => platforms.selectOption({ label: "Bluesky" }))).toBe(1);
    expect(await found(() => page.getByLabel("Posted from").fill("2030-01-01"))).toBe(0);
    expect(await page.locator("main").innerText()).toContain("No post fits all of this.");
    expect(await found(() => page.getByLabel("Posted until").fill("2030-01-01"))).toBe(3);
    // What was recorded elsewhere is seen when the list is read again.
    const used = (): Promise<number> => found(() => page.getByLabel("Used in").fill("storm"));
    await expect.poll(used).toBe(1);
  });

  it("by the keyboard alone a capture is called off and gone on with, and the focus goes along", async () => {
    held = () => true;
    await page.goto(origin);
    await page.getByLabel("Words of the article").fill(NOBODYS.slice(0, 2).join("\n\n"));
    await page.keyboard.press("Tab");
    await tabTo(page, "Proofread");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Posts that it refers to" }).waitFor();
    await tabTo(page, "Capture the 2 not archived");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Cancel" }).waitFor();
    expect((await page.evaluate<{ readonly name: string }>(FOCUSED)).name).toBe("Cancel");
    await page.keyboard.press("Enter");
    await page.getByText("Stopped: 0 of 2 done").waitFor();
    expect((await page.evaluate<{ readonly name: string }>(FOCUSED)).name).toMatch(/^Stopped: /);
    letGo();
    await tabTo(page, "Capture the 2 posts left");
    await page.keyboard.press("Enter");
    await page.getByText("Done: 2 of 2").waitFor();
  });

  it("without a script whoever leaves the page calls its capture off: what was not begun is not asked for", async () => {
    held = () => true;
    const rest = NOBODYS.slice(2);
    const begun = (): readonly string[] =>
      rest.filter((url) => internet.requests.some(({ path }) => path.includes(url.split("/").at(-1)!)));
    const bare = await opened(false);
    await bare.goto(origin);
    await bare.getByLabel("Words of the article").fill(rest.join("\n\n"));
    await bare.getByRole("button", { name: "Proofread" }).click();
    await bare.getByRole("heading", { name: "Posts that it refers to" }).waitFor();
    await tabTo(bare, "Capture the 6 not archived");
    await bare.keyboard.press("Enter");
    // A capture that another test called off may still ask for its own posts.
    await expect.poll(() => begun().length).toBeGreaterThan(0);
    // Back over the six links to the posts. What has the focus cannot be asked while the browser waits for an answer.
    for (let link = 0; link <= rest.length; link++) await bare.keyboard.press("Shift+Tab");
    await bare.keyboard.press("Enter");
    await bare.getByRole("heading", { name: "Get a post into an article" }).waitFor();
    letGo();
    const tried = async (url: string): Promise<boolean> => (await archive.show(url)) !== undefined;
    for (const url of rest.slice(0, 4)) await expect.poll(() => tried(url)).toBe(true);
    expect([begun(), await Promise.all(rest.slice(4).map(tried))]).toEqual([
      rest.slice(0, 4),
      [false, false],
    ]);
    await bare.close();
  });

  async function useOf(url: string): Promise<object> {
    const { current } = (await archive.show(url))!;
    return { post: current!.key, snapshot: current!.version };
  }
});

it("one of 10,000 is found by words, author and state, and opened", { timeout: 60_000 }, async () => {
  const desk = openDesk();
  const url = await desk.post({ text: "The ferry to Kestrel sails at six.", user: BEN });
  await addOthers((await desk.archive.show(url))!, 10_000, desk.store);
  const page = await opened();
  const origin = await served(desk.archive);
  await page.goto(origin);
  expect(await page.locator(".count").innerText()).toContain("10,000 posts");
  await page.getByLabel("Words", { exact: true }).fill("ferry KESTREL");
  await page.getByLabel("Author").fill("@ben");
  await page.getByLabel("State").selectOption("archived");
  await page.getByRole("button", { name: "Find" }).click();
  expect(await page.locator(".posts .words").allInnerTexts()).toEqual(["The ferry to Kestrel sails at six."]);
  await page.locator(".posts a").click();
  expect(await page.locator(".preview").innerText()).toContain("The ferry to Kestrel sails at six.");
  await page.close();
});

it("posts that their platform does not show any more are found by the keyboard alone, at 320 px", async () => {
  const desk = openDesk();
  const urls = [await desk.post({ text: "The lock is open." }), await desk.post({ text: "It is closed." })];
  const [there, lost] = urls.map((url) => `x:${url.split("/").at(-1)!}`) as [string, string];
  await openRecords(desk.store).addSighting(parseKey(lost)!, {
    ...{ at: "2026-02-13T08:00:00.000Z", url: urls[1]!, tool: "test" },
    ...{ outcome: "deleted", reason: "Its author deleted it." },
  });
  const page = await opened();
  await page.setViewportSize({ width: 320, height: 800 });
  const origin = await served(desk.archive);
  for (const [steps, key, facts] of [
    [1, there, /· Archived$/],
    [2, lost, /· Archived · not there any more$/],
  ] as const) {
    await page.goto(origin);
    await tabTo(page, "On its platform");
    for (let step = 0; step < steps; step++) await page.keyboard.press("ArrowDown");
    await tabTo(page, "Find");
    await page.keyboard.press("Enter");
    await page.getByText("1 post found").waitFor();
    expect(await page.locator(".posts a").getAttribute("href")).toContain(encodeURIComponent(key));
    expect(await page.locator(".posts .facts").innerText()).toMatch(facts);
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
  }
  await tabTo(page, "Show all posts");
  await page.keyboard.press("Enter");
  await page.getByText("2 posts", { exact: true }).waitFor();
  await page.close();
});

/** Keeps posts like another, which say something else, until there are so many. */
async function addOthers({ current }: PostRecord, total: number, store: Store): Promise<void> {
  const text = JSON.stringify(current!);
  for (let number = 1; number < total; number++) {
    const like = JSON.parse(
      text
        .replaceAll("The ferry to Kestrel sails", `Ferry ${number} to Harrier sails`)
        .replaceAll(current!.key.id, `${current!.key.id}${number}`),
    ) as Snapshot;
    const snapshot = { ...like, version: versionOf(like.post, like.basis) };
    await store.put(snapshotKey(snapshot.key, snapshot.version), writeDocument(snapshot));
  }
}

it("two versions of a post stand beside each other, with the words that went and came marked", async () => {
  const desk = openDesk();
  const url = await desk.post({ text: "We open at nine on Monday." });
  desk.setTime("2026-02-12T09:00:00.000Z");
  await desk.edit(url, "We open at ten on Monday.");
  desk.setTime("2026-02-12T10:00:00.000Z");
  await desk.edit(url, "We open at ten on Tuesday.");
  const origin = await served(desk.archive);
  const page = await opened(false);
  await page.goto(`${origin}/look?post=${encodeURIComponent(url)}`);
  const marked = async (): Promise<string[]> =>
    await page.locator(".compared :is(del, ins)").allTextContents();
  expect(await marked()).toEqual(["[removed: Monday]", "[added: Tuesday]"]);
  await page.getByLabel("Earlier version").selectOption({ index: 0 });
  await page.getByRole("button", { name: "Compare" }).click();
  expect(await marked()).toEqual([
    "[removed: nine]",
    "[removed: Monday]",
    "[added: ten]",
    "[added: Tuesday]",
  ]);
  const clamped = "getComputedStyle(document.querySelector('.compared .words')).webkitLineClamp";
  expect(await page.evaluate(clamped)).toBe("none"); // nothing of what changed is cut
  await page.setViewportSize({ width: 1200, height: 900 });
  const [left, right] = await Promise.all(
    [0, 1].map((at) => page.locator(".compared section").nth(at).boundingBox()),
  );
  expect([right!.x > left!.x + left!.width, right!.y]).toEqual([true, left!.y]);
  await page.close();
});

it("two versions are chosen by the keyboard alone, with a script and without", async () => {
  const desk = openDesk();
  const url = await desk.post({ text: "We open at nine." });
  for (const [hour, text] of [
    ["09", "We open at ten."],
    ["10", "We open at eleven."],
  ] as const) {
    desk.setTime(`2026-02-12T${hour}:00:00.000Z`);
    await desk.edit(url, text);
  }
  const origin = await served(desk.archive);
  for (const withScript of [false, true]) {
    const page = await opened(withScript);
    await page.goto(`${origin}/look?post=${encodeURIComponent(url)}`);
    await tabTo(page, "Earlier version");
    await page.keyboard.press("ArrowUp");
    expect(await tabTo(page, "Later version")).toEqual(["Later version"]);
    await page.keyboard.press("ArrowUp");
    expect(await tabTo(page, "Compare")).toEqual(["Compare"]);
    await page.keyboard.press("Enter");
    await page.waitForURL(/before=/);
    expect(await page.locator(".compared :is(del, ins)").allTextContents()).toEqual([
      ...["[removed: nine]", "[added: ten]"],
    ]);
    await page.close();
  }
});

/** What has the focus: its name, and whether that is seen. */
const FOCUSED = `(({ labels, ariaLabel, textContent, value }, { outlineStyle, outlineWidth }) => ({
  name: (ariaLabel ?? labels?.[0]?.textContent ?? textContent ?? value).trim(),
  seen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
}))(document.activeElement, getComputedStyle(document.activeElement))`;

/** Goes on with the Tab key until something has the focus, and gives the names of all that had it on the way. */
async function tabTo(page: Page, name: string | RegExp): Promise<string[]> {
  const passed: string[] = [];
  for (let count = 0; count < 60; count++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate<{ readonly name: string; readonly seen: boolean }>(FOCUSED);
    expect(focused.seen, focused.name).toBe(true);
    passed.push(focused.name);
    if (typeof name === "string" ? focused.name === name : name.test(focused.name)) return passed;
  }
  throw new Error(`Never reached: ${String(name)}. Passed: ${passed.join(", ")}`);
}

describe("with the keyboard alone", { timeout: 60_000 }, () => {
  let page: Page;
  let origin: string;
  let post: string;
  beforeAll(async () => {
    const desk = openDesk();
    post = await desk.post({ text: "We open at nine." });
    await desk.post({ text: "The lock is closed.", user: BEN });
    origin = await served(desk.archive);
    page = await opened();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin });
  });

  it("an editor pastes a link, captures, and copies the embed", async () => {
    await page.goto(origin);
    expect(await tabTo(page, "Address of the post")).toEqual([
      ...["Skip to the page", "Postproof", "All posts", "Address of the post"],
    ]);
    await page.keyboard.type(post);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/look\?/);
    await tabTo(page, "Look for a newer version");
    await page.keyboard.press("Enter");
    await page.waitForURL(/post=x%3A/);
    await tabTo(page, "Copy HTML");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("Copied").waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toMatch(/^<figure[^]*We open at nine\./);
  });

  it("cancels a capture, or hears why it came to nothing, without losing the place", async () => {
    await page.goto(`${origin}/look?post=https://x.com/nobody/status/1700000000000000009`);
    await tabTo(page, "Capture it");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("Nobody was asked").waitFor();
    const at = await page.evaluate<string>("document.activeElement.getAttribute('role')");
    expect(at).toBe("status");
    expect(await tabTo(page, "Capture it")).toEqual(["Capture it"]);
  });

  it("proofreads a draft and follows an alarm to its source", async () => {
    await page.goto(origin);
    await tabTo(page, "Words of the article");
    await page.keyboard.type(`Ada wrote on X: “We open at ten.” ${post}`);
    expect(await tabTo(page, "Proofread")).toEqual(["Written as", "Or a Word document", "Proofread"]);
    await page.keyboard.press("Enter");
    await page.locator(".item").first().waitFor();
    await tabTo(page, "as archived");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/look\?/);
    expect(await page.locator(".preview").innerText()).toContain("We open at nine.");
  });

  it("filters the list and opens what was found", async () => {
    await page.goto(origin);
    await tabTo(page, "Words");
    expect(await tabTo(page, "State")).toEqual(["Author", "Platform", "State"]);
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.type("ben");
    await page.keyboard.press("Enter");
    await page.getByText("1 post found").waitFor();
    await tabTo(page, "Ben Example");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/look\?/);
    expect(await page.locator(".preview").innerText()).toContain("The lock is closed.");
  });

  it("is told by a screen reader what each page holds, in its order", async () => {
    const heard = async (within: string): Promise<string> =>
      (await page.locator(within).ariaSnapshot())
        .replaceAll(origin, "ORIGIN")
        .replace(/(textbox "[^"]*"|code): .*/g, "$1");
    await page.goto(origin);
    expect(await heard("body")).toMatchInlineSnapshot(`
      "- link "Skip to the page":
        - /url: "#main"
      - banner:
        - paragraph:
          - link "Postproof":
            - /url: ORIGIN/
          - link "All posts":
            - /url: ORIGIN/
      - main:
        - heading "Posts" [level=1]
        - heading "Get a post into an article" [level=2]
        - paragraph:
          - text: Address of the post
          - textbox "Address of the post":
            - /placeholder: https://
        - paragraph: As it stands in the browser. You see whether it is kept, and copy its embed and credit line.
        - paragraph:
          - button "Look it up"
        - heading "Proofread a draft" [level=2]
        - paragraph:
          - text: Words of the article
          - textbox "Words of the article"
        - paragraph: Quotations, credits and embeds are compared with the posts kept here. Nothing of the draft is stored.
        - paragraph:
          - text: Written as
          - combobox "Written as":
            - option "plain text" [selected]
            - option "HTML"
            - option "Markdown"
          - text: Or a Word document
          - button "Or a Word document"
        - paragraph:
          - button "Proofread"
        - search "Find posts":
          - paragraph:
            - text: Words
            - searchbox "Words"
          - paragraph:
            - text: Author
            - textbox "Author"
          - paragraph:
            - text: Platform
            - combobox "Platform":
              - option "any" [selected]
              - option "X"
          - paragraph:
            - text: State
            - combobox "State":
              - option "any" [selected]
              - option "Archived"
              - option "Recovered from a web archive"
              - option "Copy from an article"
              - option "Transcribed by hand"
              - option "Gone before it was kept"
              - option "Withdrawn by this site"
              - option "Not archived"
          - paragraph:
            - text: On its platform
            - combobox "On its platform":
              - option "there or not" [selected]
              - option "there"
              - option "not there any more"
          - paragraph:
            - text: Used in
            - textbox "Used in":
              - /placeholder: part of a file name
          - paragraph:
            - text: Posted from
            - textbox "Posted from"
          - paragraph:
            - text: Posted until
            - textbox "Posted until"
          - paragraph:
            - button "Find"
        - heading "2 posts" [level=2]
        - text: what was looked at last first
        - list:
          - listitem:
            - heading "Ada Example" [level=3]:
              - link "Ada Example":
                - /url: ORIGIN/look?post=x%3A2021162223006646272
            - paragraph: We open at nine.
            - paragraph: X · 2026-02-10 · Archived
          - listitem:
            - heading "Ben Example" [level=3]:
              - link "Ben Example":
                - /url: ORIGIN/look?post=x%3A2021162223006646273
            - paragraph: The lock is closed.
            - paragraph: X · 2026-02-10 · Archived"
    `);
    await page.goto(`${origin}/look?post=${encodeURIComponent(post)}`);
    expect(await heard("main")).toMatchInlineSnapshot(`
      "- main:
        - heading "Post by Ada Example on X" [level=1]
        - paragraph:
          - text: Archived ·
          - link "original":
            - /url: https://x.com/ada_example/status/2021162223006646272
          - text: ·
          - link "public page":
            - /url: ORIGIN/post/x/2021162223006646272
        - region "Preview":
          - heading "Preview" [level=2]
          - paragraph:
            - text: "Theme:"
            - strong: paper
            - link "card":
              - /url: ORIGIN/look?post=x%3A2021162223006646272&theme=card
            - link "minimal":
              - /url: ORIGIN/look?post=x%3A2021162223006646272&theme=minimal
          - figure "Post by Ada Example on X":
            - paragraph:
              - link "Ada Example @ada_example":
                - /url: https://x.com/ada_example
              - text: on X
            - blockquote:
              - paragraph: We open at nine.
            - link "10 February 2026, 10:00 UTC":
              - /url: https://x.com/ada_example/status/2021162223006646272
              - time: 10 February 2026, 10:00 UTC
            - text: Captured from X on
            - time: 12 February 2026
        - heading "To copy" [level=2]
        - paragraph:
          - text: HTML
          - button "Copy HTML": Copy
          - status
          - textbox "HTML"
        - paragraph:
          - text: Markdown
          - button "Copy Markdown": Copy
          - status
          - textbox "Markdown"
        - paragraph:
          - text: Credit line
          - button "Copy Credit line": Copy
          - status
          - textbox "Credit line"
        - paragraph:
          - text: Address for oEmbed and WordPress
          - button "Copy Address for oEmbed and WordPress": Copy
          - status
          - textbox "Address for oEmbed and WordPress"
        - heading "Versions" [level=2]
        - list:
          - listitem:
            - time: 2026-02-12 08:00 UTC
            - text: · captured ·
            - code
        - heading "Uses" [level=2]
        - paragraph: In no article yet.
        - heading "Newer version" [level=2]
        - status
        - paragraph:
          - button "Look for a newer version""
    `);
  });
});
