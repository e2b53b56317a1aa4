// A WACZ file of ours, shown by ReplayWeb.page in a real browser: each post, its picture, and nobody else is asked.
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFile } from "node:fs/promises";
import { collected, demoArchive, POSTS } from "../archive/exchange/demo.ts";
import { openBrowser } from "./browser.ts";
import { packReplay, serveReplay } from "./replay-site.ts";

const packed = packReplay();
const folder = "folder" in packed ? packed.folder : "";
if ("why" in packed)
  console.log(`ReplayWeb.page could not be packed from npm, so it shows nothing: ${packed.why}`);

/** Puts the program into the page, showing one address of the file. Text: the project's types know no document. */
const show = (url: string): string => `{
  const element = document.createElement("replay-web-page");
  const how = { source: "/posts.wacz", url: ${JSON.stringify(url)}, replayBase: "/replay/", embed: "replayonly" };
  for (const [name, value] of Object.entries(how)) element.setAttribute(name, value);
  document.body.append(element);
}`;

/** A picture of the page. */
interface InPage {
  loading: string;
  readonly naturalWidth: number;
  decode(): Promise<void>;
}

/** How wide pictures really are; 0 for one that did not come. Runs within the page. */
async function widthsOf(found: unknown): Promise<number[]> {
  const images = found as readonly InPage[];
  for (const image of images) {
    image.loading = "eager";
    await image.decode().catch(() => undefined);
  }
  return images.map(({ naturalWidth }) => naturalWidth);
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  if (folder !== "") await rm(folder, { recursive: true });
});

describe.skipIf(folder === "")("ReplayWeb.page", () => {
  it(
    "shows every post of a WACZ file, with its pictures, and asks nobody",
    { timeout: 240_000 },
    async () => {
      const { archive } = await demoArchive();
      const out = collected();
      const stylesheet = await readFile(new URL("../../src/render/embed.css", import.meta.url), "utf8");
      await archive.exportWacz(out.write, { stylesheet });
      const { server, origin } = await serveReplay(folder, out.bytes());
      const context = await browser.newContext({ locale: "en-US", viewport: { width: 1_000, height: 900 } });
      const asked = new Set<string>();
      context.on("request", (request) => asked.add(new URL(request.url()).origin));
      try {
        let shown = 0;
        for await (const { key, snapshots } of archive.list()) {
          const page = await context.newPage();
          await page.goto(origin);
          const url = `https://postproof.invalid/posts/${encodeURIComponent(`${key.platform}:${key.id}`)}/${snapshots[0]!.version}.html`;
          await page.evaluate(show(url));
          const frame = page
            .frameLocator("replay-web-page iframe")
            .frameLocator("iframe")
            .locator("figure")
            .first();
          await frame.waitFor({ timeout: 60_000 });
          const { post } = snapshots[0]!;
          expect(await frame.innerText()).toContain(`@${post.author.handle}`);
          const pictures = await frame.locator("img").evaluateAll(widthsOf);
          expect(pictures.length).toBeGreaterThan(0);
          expect(Math.min(...pictures)).toBeGreaterThan(0);
          if (process.env["POSTPROOF_SHOTS"] !== undefined)
            await writeFile(join(process.env["POSTPROOF_SHOTS"], `${shown}.png`), await page.screenshot());
          shown += 1;
          await page.close();
        }
        expect(shown).toBe(POSTS.length);
        expect([...asked].filter((each) => each !== origin && each !== "null")).toEqual([]);
      } finally {
        await context.close();
        server.closeAllConnections();
        server.close();
      }
    },
  );
});
