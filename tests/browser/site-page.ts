// A page of many embeds as a site carries it: its own stylesheet first, then that of embeds.
import type { Browser } from "playwright-core";
import { renderEmbed } from "../../src/render/index.ts";
import { cases } from "../embeds/cases.ts";
import { renderCase } from "../embeds/render.ts";
import { samples } from "../render/samples.ts";
import { withSite } from "./browser.ts";
import { scrollThrough } from "./findings.ts";
import { OPEN_DETAILS } from "./in-page.ts";
import { files, options, pageOf } from "./page.ts";

/** Golden cases that have something which no sample has. */
const MORE = [
  "thread-warnings",
  "edited-earlier-two",
  "poll-hidden",
  "text-spoiler",
  "text-lists",
  "author-badges",
  "author-hexagon",
  "author-long-name",
  "alt-shown-album",
  "video-local",
  "quote-card",
  "since-gone-note",
  "missing-unlabelled",
  "words-ar",
  "mark-supplied",
];

const page = pageOf({
  ...Object.fromEntries(
    Object.entries(samples).map(([name, { label, snapshot }]) => [
      name,
      renderEmbed(snapshot, { ...options, label }),
    ]),
  ),
  ...Object.fromEntries(MORE.map((name) => [name, renderCase(cases[name]!)])),
})
  .replace("<html", `<html class="prose" id="page"`)
  .replace("<main", `<main id="content"`);

/** How the page is looked at. */
export interface View {
  readonly width?: number;
  readonly scheme?: "dark";
  readonly media?: "print";
  readonly colors?: "forced";
  /** Whether all pictures are to be there: one that is has the proportions of its file, a fraction of a pixel off. */
  readonly loaded?: boolean;
  /** Whether the site's stylesheet stands after that of embeds. */
  readonly last?: boolean;
}

/** What a program finds on the page, all opened, with a stylesheet of the site. */
export async function onSite<T>(browser: Browser, css: string, program: string, view: View = {}): Promise<T> {
  const link = `<link rel="stylesheet" href="/site.css">`;
  const html = view.last ? page.replace("<main", `${link}<main`) : page.replace("<link", `${link}<link`);
  const all: typeof files = async (path) =>
    path === "/site.css" ? { bytes: css, type: "text/css" } : files(path);
  return withSite(html, all, async (origin) => {
    const context = await browser.newContext({
      viewport: { width: view.width ?? 700, height: 900 },
      colorScheme: view.scheme ?? "light",
      ...(view.colors && { forcedColors: "active" }),
    });
    try {
      const tab = await context.newPage();
      if (view.media) await tab.emulateMedia({ media: view.media });
      await tab.goto(`${origin}/`);
      await tab.evaluate(OPEN_DETAILS);
      if (view.loaded) await scrollThrough(tab);
      return await tab.evaluate<T>(program);
    } finally {
      await context.close();
    }
  });
}
