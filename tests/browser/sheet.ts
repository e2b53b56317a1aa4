// Sheets: pages of many golden cases side by side, and pictures of them that are the same on every machine.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import sharp from "sharp";
import type { Case } from "../embeds/cases.ts";
import { cases } from "../embeds/cases.ts";
import type { CaseOptions } from "../embeds/render.ts";
import { renderCase } from "../embeds/render.ts";
import { draw } from "../render/pictures.ts";
import type { Files } from "./browser.ts";
import { POLICY, withSite } from "./browser.ts";
import { files as pageFiles } from "./page.ts";

/** How cases are looked at. */
export interface Mode {
  /** Width of the column in which each embed stands, in CSS pixels. */
  readonly width: number;
  readonly scheme?: "dark";
  readonly media?: "print";
  readonly colors?: "forced";
  readonly direction?: "rtl";
  /** Everything that opens is open. */
  readonly open?: true;
  readonly options?: CaseOptions;
  /** The cases looked at in this mode; all by default. */
  readonly of?: (name: string, each: Case) => boolean;
}

/** A picture of an embed as raw pixels, three bytes each. */
export interface Shot {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Nothing that depends on the machine has a say in how a glyph or an edge is drawn. */
export const EXACT: readonly string[] = [
  "--font-render-hinting=none",
  "--disable-lcd-text",
  "--disable-skia-runtime-opts",
  "--force-color-profile=srgb",
  "--force-device-scale-factor=1",
  "--hide-scrollbars",
];

const FONTS = [
  [
    "source-serif-4",
    "latin",
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+2122,U+2191,U+2193,U+2212",
  ],
  ["source-serif-4", "latin-ext", "U+0100-02BA,U+1E00-1E9F,U+20A0-20C0"],
  ["noto-sans-arabic", "arabic", "U+0600-06FF,U+0750-077F,U+FB50-FDFF,U+FE70-FEFC"],
  ["noto-sans-hebrew", "hebrew", "U+0590-05FF,U+20AA,U+FB1D-FB4F"],
] as const;
const FACES = FONTS.flatMap(([name, subset, range]) =>
  (name === "source-serif-4"
    ? ["400-normal", "400-italic", "600-normal", "600-italic"]
    : ["400-normal", "600-normal"]
  ).map((style) => {
    const [weight, slant] = style.split("-");
    return `@font-face { font-family: sheet; src: url(/fonts/${name}/${name}-${subset}-${style}.woff2); font-weight: ${weight}; font-style: ${slant}; unicode-range: ${range} }`;
  }),
).join("\n");

/** Text that these fonts have all glyphs for: what holds other characters is left out of pictures. */
const COVERED =
  /^[\t\n -\u017F\u0590-\u05FF\u0600-\u06FF\u2010-\u2027\u202F\u2030-\u2039\u203A\u2066-\u2069\u200E\u200F]*$/;

/** Between cells, so that outlines and shadows keep to their own. */
const GAP = 24;
const COLUMNS = 4;
/** More cases than these make a sheet too high to be drawn at once. */
const ON_A_SHEET = 72;

// Round pictures are drawn square: a round edge at a fraction of a pixel is drawn by where on the sheet it stands, so that
// one case more would change all after it. That they are round is measured in sites.test.ts.
const SHEET_CSS = `${FACES}
html { color-scheme: light dark; background: Canvas; color: CanvasText }
body { margin: 0; font: 16px/1.5 sheet }
main { position: relative }
.cell { position: absolute }
.pp:not(#n#n#n) { --pp-margin: 0; --pp-width: 100% }
.pp:not(#n#n#n) :is(code, pre, kbd, samp) { font-family: sheet }
.pp:not(#n#n#n) .pp-by > .u-photo:not([class*="pp-"]) { border-radius: 0 }
video::-webkit-media-controls, audio::-webkit-media-controls { display: none !important }
*, *::before, *::after { animation: none !important; transition: none !important; caret-color: transparent !important }`;

const { resolve } = createRequire(import.meta.url);
const files: Files = async (path) => {
  if (path === "/sheet.css") return { bytes: SHEET_CSS, type: "text/css" };
  if (path.startsWith("/fonts/")) {
    const [name, file] = path.slice("/fonts/".length).split("/");
    return { bytes: await readFile(resolve(`@fontsource/${name}/files/${file}`)), type: "font/woff2" };
  }
  return path.startsWith("/media/") ? draw(path.slice("/media/".length), true) : pageFiles(path);
};

/** The cases that are looked at in a mode, as embeds. */
export function embedsOf({ of, options }: Mode): [string, string][] {
  return Object.entries(cases)
    .filter(([name, each]) => of?.(name, each) !== false)
    .map(([name, each]): [string, string] => [name, renderCase(each, options)])
    .filter(([, html]) => COVERED.test(html));
}

/** Draws embeds in a mode; the font of every glyph is looked at, and one that is none of the page's is an error. */
export async function shoot(
  browser: Browser,
  mode: Mode,
  embeds: readonly (readonly [string, string])[],
): Promise<Map<string, Shot>> {
  const shots = new Map<string, Shot>();
  for (let from = 0; from < embeds.length; from += ON_A_SHEET)
    await shootSheet(browser, mode, embeds.slice(from, from + ON_A_SHEET), shots);
  return shots;
}

async function shootSheet(
  browser: Browser,
  mode: Mode,
  embeds: readonly (readonly [string, string])[],
  shots: Map<string, Shot>,
): Promise<void> {
  const cells = embeds.map(
    ([, html]) =>
      `<div class="cell">${mode.open ? html.replaceAll("<details", "<details open") : html}</div>`,
  );
  const width = COLUMNS * (mode.width + GAP) + GAP;
  const page = `<!doctype html><html lang="en" dir="${mode.direction ?? "ltr"}"><meta charset="utf-8"><title>Sheet</title><link rel="stylesheet" href="/embed.css"><link rel="stylesheet" href="/sheet.css"><main>${cells.join("")}</main></html>`;
  await withSite(
    page,
    files,
    async (origin) => {
      const context = await browser.newContext({
        viewport: { width, height: 600 },
        deviceScaleFactor: 1,
        colorScheme: mode.scheme ?? "light",
        reducedMotion: "reduce",
        ...(mode.colors && { forcedColors: "active" }),
      });
      try {
        const tab = await context.newPage();
        if (mode.media) await tab.emulateMedia({ media: mode.media });
        await tab.goto(`${origin}/`);
        // A picture may be a fraction of a pixel higher than its attributes say: only loaded, all have their last height.
        await tab.evaluate(setWidth(mode.width));
        await tab.evaluate(WAIT_FOR_PICTURES);
        const places = await tab.evaluate<Place[]>(placeCells(mode.width));
        const height = Math.max(...places.map((place) => place.y + place.height)) + GAP;
        await tab.setViewportSize({ width, height });
        await tab.evaluate(WAIT_FOR_PICTURES);
        await checkFonts(await tab.context().newCDPSession(tab));
        const keys = await context.newCDPSession(tab);
        const { data } = await keys.send("Page.captureScreenshot", { format: "png", optimizeForSpeed: true });
        const sheet = sharp(Buffer.from(data, "base64")).removeAlpha();
        const { data: pixels, info } = await sheet.raw().toBuffer({ resolveWithObject: true });
        places.forEach((place, index) => shots.set(embeds[index]![0], cut(pixels, info.width, place)));
      } finally {
        await context.close();
      }
    },
    POLICY.replace("report-uri", "font-src 'self'; report-uri"),
  );
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const setWidth = (width: number): string => `(async () => {
  for (const cell of document.querySelectorAll(".cell")) cell.style.width = "${width}px";
  for (const image of document.images) image.loading = "eager";
  document.body.getBoundingClientRect();
  await document.fonts.ready;
})()`;

/** Puts the cells below each other in columns, each at a whole pixel, and says where they are. */
const placeCells = (width: number): string => `(() => {
  const cells = [...document.querySelectorAll(".cell")];
  const ends = Array(${COLUMNS}).fill(${GAP});
  return cells.map((cell) => {
    const height = Math.ceil(cell.getBoundingClientRect().height);
    const column = ends.indexOf(Math.min(...ends));
    const place = { x: ${GAP} + column * (${width} + ${GAP}), y: ends[column], width: ${width}, height };
    ends[column] += height + ${GAP};
    cell.style.left = place.x + "px";
    cell.style.top = place.y + "px";
    return place;
  });
})()`;

const WAIT_FOR_PICTURES = `(async () => {
  const pictures = [...document.images].filter((image) => image.checkVisibility());
  const loaded = (image) => image.complete || new Promise((done) => (image.onload = image.onerror = done));
  await Promise.all(pictures.map(loaded));
  const lost = pictures.filter((image) => image.naturalWidth === 0);
  if (lost.length > 0) throw new Error("Not loaded: " + lost.map((image) => image.currentSrc).join());
  // Decoding may be put off under load; a second try then waits for the first.
  await Promise.all(pictures.map((image) => image.decode().catch(() => image.decode())));
  // A poster tells nobody when it is there; a picture of its address has the same bytes, and does.
  const posters = [...document.querySelectorAll("video[poster]")].map(({ poster }) => Object.assign(new Image(), { src: poster }));
  await Promise.all(posters.map((image) => image.decode().catch(() => image.decode())));
  for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
})()`;

interface Devtools {
  send(method: "DOM.enable" | "CSS.enable"): Promise<unknown>;
  send(method: "DOM.getDocument"): Promise<{ root: { nodeId: number } }>;
  send(method: "DOM.querySelector", at: { nodeId: number; selector: string }): Promise<{ nodeId: number }>;
  send(
    method: "CSS.getPlatformFontsForNode",
    at: { nodeId: number },
  ): Promise<{ fonts: readonly { familyName: string; isCustomFont: boolean; glyphCount: number }[] }>;
}

async function checkFonts(devtools: Devtools): Promise<void> {
  await devtools.send("DOM.enable");
  await devtools.send("CSS.enable");
  const { root } = await devtools.send("DOM.getDocument");
  const { nodeId } = await devtools.send("DOM.querySelector", { nodeId: root.nodeId, selector: "main" });
  const { fonts } = await devtools.send("CSS.getPlatformFontsForNode", { nodeId });
  const foreign = fonts.filter(({ isCustomFont }) => !isCustomFont);
  if (foreign.length > 0) throw new Error(`Drawn in fonts of this machine: ${JSON.stringify(foreign)}`);
}

function cut(sheet: Uint8Array, sheetWidth: number, { x, y, width, height }: Place): Shot {
  const pixels = new Uint8Array(width * height * 3);
  for (let row = 0; row < height; row++) {
    const from = ((y + row) * sheetWidth + x) * 3;
    pixels.set(sheet.subarray(from, from + width * 3), row * width * 3);
  }
  return { width, height, pixels };
}
