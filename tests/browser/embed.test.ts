// The rendered samples in a real browser: private, quiet, still, accessible.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RenderOptions } from "../../src/render/index.ts";
import { renderEmbed, renderMissing } from "../../src/render/index.ts";
import { hasMaterial } from "../material.ts";
import type { Sample } from "../render/samples.ts";
import { samples } from "../render/samples.ts";
import type { Findings } from "./browser.ts";
import { checkPage, openBrowser } from "./browser.ts";
import { files, options, pageOf } from "./page.ts";
import { RECORDINGS, recordedSample } from "./recordings.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const render = ({ label, snapshot }: Sample, theme: RenderOptions["theme"] = "paper"): string =>
  renderEmbed(snapshot, { ...options, label, theme });

function checked(embeds: () => Readonly<Record<string, string>>, least: number): void {
  let findings: Findings;
  beforeAll(async () => {
    findings = await checkPage(browser, pageOf(embeds()), files);
  });

  it("loads its own files", () => expect(findings.loaded.length).toBeGreaterThan(least));
  it("asks for nothing else", () => expect(findings.strayRequests).toEqual([]));
  it("raises no errors", () => expect(findings.consoleErrors).toEqual([]));
  it("breaks no policy", () => expect(findings.policyReports).toEqual([]));
  it("does not scroll sideways at 280 px, in any theme", () => expect(findings.overflow).toEqual([]));
  it("does not move while it loads", () => expect(findings.layoutShift).toBe(0));
  it("is accessible in each theme, in light and dark", () => expect(findings.accessibility).toEqual([]));
}

describe("all samples on one page", () => {
  checked(() => {
    const embeds = Object.entries(samples).map(([name, sample]): [string, string] => [name, render(sample)]);
    const missing = renderMissing({ url: "https://x.com/ada_example/status/99", label: "X" });
    return { ...Object.fromEntries(embeds), missing };
  }, 30);
});

describe("samples with everything shown that is covered", () => {
  const open = {
    ...options,
    theme: "card",
    sensitive: "show",
    loginRequired: "show",
    locale: "de",
    timeZone: "Europe/Vienna",
  } as const;
  checked(
    () =>
      Object.fromEntries(
        Object.entries(samples).map(([name, { snapshot }]) => [name, renderEmbed(snapshot, open)]),
      ),
    30,
  );
});

describe.runIf(hasMaterial)("recorded posts on one page", () => {
  checked(
    () => Object.fromEntries(RECORDINGS.map((file) => [file, render(recordedSample(file), "minimal")])),
    30,
  );
});

it("would see all of that", async () => {
  const bad = `<img src="https://pictures.example/a.png"><img src="/media/none.png" alt=""><p style="color:#777;width:900px;background:#888">grey</p>`;
  const moving = `<img src="/late.svg" alt="late"><p>pushed down</p><img src="/late.svg" alt="wide" width="900" height="9">`;
  const late = {
    bytes: `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"/>`,
    type: "image/svg+xml",
  };
  const findings = await checkPage(browser, pageOf({ moving, bad }), async (path) =>
    path === "/late.svg" ? late : files(path),
  );
  expect(findings.strayRequests).toContain("/media/none.png");
  expect(findings.consoleErrors.join()).toContain("Content Security Policy");
  expect(findings.policyReports.join()).toContain("https://pictures.example/a.png");
  expect(findings.overflow.join()).toContain(`alt="wide"`);
  expect(findings.layoutShift).toBeGreaterThan(0);
  expect(findings.accessibility.join()).toContain("paper light: image-alt");
});
