// Every golden case and every recorded post in a real browser: private, quiet, still, readable, accessible.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderEmbed } from "../../src/render/index.ts";
import { cases } from "../embeds/cases.ts";
import { renderCase, THEMES } from "../embeds/render.ts";
import { openBrowser } from "./browser.ts";
import type { Findings, Themes } from "./findings.ts";
import { checkPage } from "./findings.ts";
import { files, options, pageOf } from "./page.ts";
import { recordedSamples } from "./recordings.ts";

/** No more embeds than these stand on one page. */
const ON_A_PAGE = 135;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

function checked(embeds: Readonly<Record<string, string>>, themes: Themes): void {
  let findings: Findings;
  beforeAll(async () => {
    findings = await checkPage(browser, pageOf(embeds), files, themes);
  }, 300_000);

  it("loads its own files", () => expect(findings.loaded.length).toBeGreaterThan(20));
  it("asks for nothing else", () => expect(findings.strayRequests).toEqual([]));
  it("raises no errors", () => expect(findings.consoleErrors).toEqual([]));
  it("breaks no policy", () => expect(findings.policyReports).toEqual([]));
  it("does not scroll sideways at 280 px", () => expect(findings.overflow).toEqual([]));
  it("does not move while it loads", () => expect(findings.layoutShift).toBe(0));
  it("is accessible in its themes, light and dark", () => expect(findings.accessibility).toEqual([]));
  it("hides nothing of what it says", () => expect(findings.unreadable).toEqual([]));
  it("can be read without styles", () => expect(findings.unreadableUnstyled).toEqual([]));
  it("can be reached by keyboard, all of it", () => expect(findings.unreachable).toEqual([]));
}

function pagesOf(
  embeds: readonly (readonly [string, string])[],
): [string, Readonly<Record<string, string>>, number][] {
  const pages = Math.ceil(embeds.length / ON_A_PAGE);
  return Array.from({ length: pages }, (_none, page) => {
    const some = embeds.filter((_embed, index) => index % pages === page);
    return [`${page + 1} of ${pages}, ${some.length} embeds`, Object.fromEntries(some), page];
  });
}

const golden = Object.entries(cases).map(([name, each]) => [name, renderCase(each)] as const);
describe.each(pagesOf(golden))("page of golden cases %s", (_name, embeds) => checked(embeds, THEMES));

/** What no theme lays out otherwise than the golden cases: one theme a page, each in its turn. */
const inTurn = (_name: string, embeds: Readonly<Record<string, string>>, page: number): void =>
  checked(embeds, [THEMES[page % THEMES.length]!]);

const covered = Object.entries(cases).map(
  ([name, each]) => [name, renderCase(each, { sensitive: "show", loginRequired: "show" })] as const,
);
const differing = covered.filter(([, html], index) => html !== golden[index]![1]);
describe.each(pagesOf(differing))("page of cases with all shown %s", inTurn);

const recorded = Object.entries(recordedSamples()).map(
  ([path, { label, snapshot }]) => [path, renderEmbed(snapshot, { ...options, label })] as const,
);
describe.each(pagesOf(recorded))("page of recorded posts %s", inTurn);

it("sees every kind of fault", async () => {
  const bad = `<img src="https://pictures.example/a.png"><img src="/media/none.png" alt=""><p style="color:#777;width:900px;background:#888">grey</p>`;
  const moving = `<img src="/late.svg" alt="late"><p>pushed down</p><img src="/late.svg" alt="wide" width="900" height="9">`;
  const unseen = `<figure><p hidden>needed</p><a href="/" tabindex="-1">skipped</a><a href="/">second</a><a href="/" tabindex="1">first</a></figure>`;
  const small = `<figure><a href="/"><span class="tiny">needed</span></a></figure>`;
  const late = {
    bytes: `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"/>`,
    type: "image/svg+xml",
  };
  const page = pageOf({ moving, bad, unseen, small }).replace(
    "<main>",
    `<link rel="stylesheet" href="/tiny.css"><main>`,
  );
  const findings = await checkPage(browser, page, async (path) => {
    // What comes before anything was painted shifts nothing.
    if (path === "/late.svg") return new Promise((done) => setTimeout(() => done(late), 500));
    return path === "/tiny.css"
      ? { bytes: ".tiny { position: absolute; width: 1px; height: 1px; overflow: hidden }", type: "text/css" }
      : files(path);
  });
  expect(findings.strayRequests).toContain("/media/none.png");
  expect(findings.consoleErrors.join()).toContain("Content Security Policy");
  expect(findings.policyReports.join()).toContain("https://pictures.example/a.png");
  expect(findings.overflow.join()).toContain(`alt="wide"`);
  expect(findings.layoutShift).toBeGreaterThan(0);
  expect(findings.accessibility.join()).toContain("paper, light: image-alt");
  expect(findings.unreadable.join()).toMatch(/unseen: needed.* is seen as skipped/);
  expect(findings.unreadable.join()).toContain("small: too small to be seen");
  expect(findings.unreadableUnstyled.join()).toMatch(/unseen: needed/);
  expect(findings.unreachable.join()).toMatch(/not reached: <a href="\/" tabindex="-1">/);
  expect(findings.unreachable.join()).toMatch(/out of order: /);
});
