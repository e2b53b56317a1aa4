// A page around embeds, and its files: as an article would carry them.
import { readFile } from "node:fs/promises";
import type { PlatformMark, RenderOptions } from "../../src/render/index.ts";
import { draw } from "../render/pictures.ts";
import type { Files } from "./browser.ts";

/** The options with which test pages are rendered: pictures below `/media/`. */
export const options: RenderOptions = { assetUrl: (file) => `/media/${file}` };

/** A mark as a site might supply one: made up, no platform's. */
export const MARK: PlatformMark = { src: "/marks/platform.svg", width: 20, height: 20, alt: "" };
const MARK_SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path d="M2 2h16v16H2z" fill="#555"/><path d="M6 6h8v8H6z" fill="#fff"/></svg>`;

const PAGE_CSS = `
:root { color-scheme: light dark; --page: #fff; --text: #1b1b1a }
@media (prefers-color-scheme: dark) { :root { --page: #101011; --text: #ecebe8 } }
body { margin: 0 auto; padding: 0 20px; max-width: 720px; background: var(--page); color: var(--text); font: 17px/1.55 Georgia, "DejaVu Serif", serif }
h2 { font: 600 13px sans-serif; overflow-wrap: anywhere }
`;

/** A page with the given embeds, each under a heading of its own. */
export function pageOf(embeds: Readonly<Record<string, string>>, title = "Test page"): string {
  const body = Object.entries(embeds).map(([name, html]) => `<section><h2>${name}</h2>\n${html}\n</section>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><link rel="stylesheet" href="/page.css"><link rel="stylesheet" href="/embed.css"><main><h1>${title}</h1>${body.join("\n")}</main></html>`;
}

/** The files of such a page. */
export const files: Files = async (path) => {
  if (path === "/page.css") return { bytes: PAGE_CSS, type: "text/css" };
  if (path === "/embed.css") {
    return {
      bytes: await readFile(new URL("../../src/render/embed.css", import.meta.url)),
      type: "text/css",
    };
  }
  if (path === MARK.src) return { bytes: MARK_SVG, type: "image/svg+xml" };
  return path.startsWith("/media/") ? draw(path.slice("/media/".length)) : undefined;
};
