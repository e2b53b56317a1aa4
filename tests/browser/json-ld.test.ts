// The data that a rewritten page carries, read back from it by a real browser.
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ANSWERS } from "../archive/demo-answers.ts";
import { openBrowser } from "./browser.ts";
import { checkPage } from "./findings.ts";

const project = join(import.meta.dirname, "..", "..");
const run = promisify(execFile);
const HARBOUR = "https://x.com/ElleryHarbour_x/status/2021500000000000000";
const QUOTED = `<p>“The harbour is closed to all traffic from 07:00,” Port Ellery Harbour <a href="${HARBOUR}">said in a post on X</a>.</p>`;

type Node = Readonly<Record<string, unknown>>;

let folder = "";
let browser: Browser;
let original = "";
const cli = (...args: string[]) =>
  run(process.execPath, [join(project, "dist", "cli.js"), ...args], { cwd: folder });
const page = () => readFile(join(folder, "article.html"), "utf8");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "postproof-data-"));
  await cp(join(project, "examples", "demo", "page.css"), join(folder, "page.css"));
  const article = await readFile(join(project, "examples", "demo", "article.html"), "utf8");
  original = article.replace("<p>It is the first closure", `${QUOTED}\n<p>It is the first closure`);
  await writeFile(join(folder, "article.html"), original);
  await cli("capture", "article.html", "--replay", ANSWERS);
  await cli("rewrite", "article.html", "--missing", "link", "--json-ld");
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

async function graph(html: string): Promise<readonly Node[]> {
  const tab = await browser.newPage();
  try {
    await tab.route("**/*", (route) => route.abort());
    await tab.setContent(html, { waitUntil: "domcontentloaded" });
    const texts = await tab.locator('script[type="application/ld+json"]').allTextContents();
    expect(texts).toHaveLength(1);
    const document = JSON.parse(texts[0]!) as { "@context": string; "@graph": readonly Node[] };
    expect(document["@context"]).toBe("https://schema.org");
    return document["@graph"];
  } finally {
    await tab.close();
  }
}

describe("the data of a page", () => {
  it("describe the posts, their pictures with credit, and the quotations", async () => {
    const nodes = await graph(await page());
    const posting = nodes.find((node) => node["@id"] === HARBOUR)!;
    expect(posting).toMatchObject({
      "@type": "SocialMediaPosting",
      url: HARBOUR,
      author: { "@type": "Organization", name: "Port Ellery Harbour", alternateName: "@ElleryHarbour_x" },
      datePublished: "2026-02-11T06:12:08.000Z",
      inLanguage: "en",
    });
    expect(posting["articleBody"]).toContain("58 knots at the breakwater & rising");
    const [image] = posting["image"] as readonly Node[];
    expect(image).toMatchObject({ "@type": "ImageObject" });
    expect(image!["creditText"]).toContain("Port Ellery Harbour");
    expect(String(image!["contentUrl"])).toMatch(/^postproof\/[0-9a-f]{64}\.webp$/);
    // Who posted a picture is not thereby who made it.
    expect(image).not.toHaveProperty("creator");
    expect(nodes.find((node) => node["@type"] === "Quotation")).toMatchObject({
      text: "The harbour is closed to all traffic from 07:00,",
      creator: { name: "Port Ellery Harbour" },
      isBasedOn: { "@id": HARBOUR },
    });
  });

  it("load nothing and break no policy", async () => {
    const found = await checkPage(browser, await page(), async (path) =>
      path.endsWith(".css")
        ? { bytes: await readFile(join(folder, path)), type: "text/css" }
        : {
            bytes: await readFile(join(folder, path)),
            type: path.endsWith("jpg") ? "image/jpeg" : "image/webp",
          },
    );
    expect(found).toMatchObject({ strayRequests: [], consoleErrors: [], policyReports: [] });
  });

  it("stand there once however often the page is rewritten, and go when it is restored", async () => {
    const before = await page();
    await cli("rewrite", "article.html", "--missing", "link", "--json-ld");
    expect(await page()).toBe(before);
    await cli("rewrite", "article.html", "--restore");
    expect(await page()).toBe(original);
  });

  it("cannot be broken out of by what a post says", async () => {
    const { renderJsonLd } = await import("../../src/render/html/markup.ts");
    const nasty = { "@graph": [{ text: "</script><script>alert(1)</script><!-- \u2028 \ud800" }] };
    const tab = await browser.newPage();
    try {
      await tab.setContent(`<body>${renderJsonLd(nasty)}<p>after</p>`);
      expect(await tab.locator("script").count()).toBe(1);
      expect(await tab.locator("p").textContent()).toBe("after");
    } finally {
      await tab.close();
    }
  });
});
