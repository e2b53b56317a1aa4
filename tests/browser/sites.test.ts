// Embeds on pages that are hard on them: what can be measured of their looks, also where a site forces its own.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { FORCEFUL } from "./hostile-sites.ts";
import { FIND_CUT_TEXT, FIND_OVERFLOW } from "./in-page.ts";
import type { View } from "./site-page.ts";
import { onSite } from "./site-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const on = <T>(css: string, program: string, view?: View): Promise<T> =>
  onSite<T>(browser, css, program, view);

/** Pictures and names that are not where they belong: one line each. */
const FIND_DISPLACED = `(() => {
  const found = [];
  const box = (element) => element.getBoundingClientRect();
  for (const head of document.querySelectorAll(".pp-by")) {
    const [avatar, words] = [head.querySelector(":scope > .u-photo"), head.querySelector("p")];
    const { width, left, right } = box(head);
    if (avatar) {
      const { width: wide, height: high } = box(avatar);
      if (wide > 60 || Math.abs(wide - high) > 1) found.push("avatar of " + wide + " by " + high);
      if (box(words).width < 0.4 * width) found.push("name in " + box(words).width + " of " + width);
      if (Math.min(Math.abs(box(avatar).left - left), Math.abs(box(avatar).right - right)) > 1) found.push("avatar away from the edge");
    }
  }
  for (const emoji of document.querySelectorAll(".pp-emoji, .pp-badge img")) {
    const { width: wide, height: high } = box(emoji);
    const size = 1.3 * parseFloat(getComputedStyle(emoji).fontSize);
    if (wide > size || high > size) found.push("emoji of " + wide + " by " + high);
  }
  for (const card of document.querySelectorAll(".pp-link:has(img)")) {
    if (getComputedStyle(card).flexDirection !== "row") continue;
    const [picture, words] = [box(card.querySelector("img")), box(card.firstElementChild)];
    if (picture.width > 0.35 * box(card).width) found.push("card's picture of " + picture.width + " in " + box(card).width);
    if (Math.max(picture.height, words.height) > box(card).height) found.push("card's picture of height " + picture.height);
  }
  for (const picture of document.querySelectorAll(".pp-media :is(img, video)")) {
    const { left, right, height } = box(picture);
    const media = box(picture.closest(".pp-media"));
    if (left < media.left - 1 || right > media.right + 1) found.push("picture beyond its block");
    if (height > 32.5 * parseFloat(getComputedStyle(picture).fontSize) && !picture.matches("video")) found.push("picture of height " + height);
  }
  return found;
})()`;

describe("what sites force leaves names, words and pictures in their places", () => {
  for (const [name, css] of Object.entries(FORCEFUL)) {
    it.each([280, 700])(`${name}, at %i px`, async (width) => {
      expect(await on(css, FIND_DISPLACED, { width, loaded: true })).toEqual([]);
      expect(await on(css, FIND_OVERFLOW, { width })).toEqual([]);
      expect(await on(css, FIND_CUT_TEXT, { width })).toEqual([]);
    });
  }

  it("would be seen, were it otherwise", async () => {
    const css = `.pp-by p { max-width: 60px !important } .pp-by > img, .pp-emoji, .pp-link img { min-width: 40% !important } .pp-media img { margin: 20px -20px !important }`;
    const found = (await on<string[]>(css, FIND_DISPLACED, { loaded: true })).join();
    for (const what of ["avatar of", "name in", "emoji of", "card's picture of", "picture beyond"])
      expect(found).toContain(what);
  });
});

it("pictures of accounts are round, or as square as pictures are, or have six corners", async () => {
  const program = `[...new Set([...document.querySelectorAll(".pp-by > .u-photo")].map((picture) => {
    const { borderRadius, clipPath } = getComputedStyle(picture);
    return [picture.className, borderRadius, clipPath === "none" ? clipPath : clipPath.split(",").length + " corners"].join(", ");
  }))].sort()`;
  expect(await on("img { border-radius: 9px; clip-path: none }", program)).toEqual([
    "u-photo pp-hex, 50%, 6 corners",
    "u-photo pp-square, 2px, none",
    "u-photo, 50%, none",
  ]);
});

/** The sizes of all text, in CSS pixels, from the smallest. */
const READ_SIZES = `(() => {
  const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "");
  const texts = [...document.querySelectorAll(".pp, .pp *")].filter((e) => hasText(e) && !e.matches("video *, audio *"));
  return texts.map((e) => parseFloat(getComputedStyle(e).fontSize)).sort((a, b) => a - b);
})()`;

it("where text is twice as large in the narrowest column, names stand below their pictures", async () => {
  const program = `[...document.querySelectorAll(".pp-by:has(> .u-photo)")].filter((head) =>
    head.querySelector("p").getBoundingClientRect().top < head.firstElementChild.getBoundingClientRect().bottom).length`;
  expect(await on<number>("main { font-size: 32px }", program, { width: 320 })).toBe(0);
  expect(await on<number>("", program, { width: 320 })).toBeGreaterThan(30);
});

describe("type", () => {
  it("is nowhere smaller than three quarters of the text around", async () => {
    const sizes = await on<number[]>("main { font-size: 20px }", READ_SIZES);
    expect(sizes.length).toBeGreaterThan(300);
    expect(sizes[0]).toBeGreaterThanOrEqual(15);
    expect(sizes.at(-1)).toBeLessThanOrEqual(22);
  });

  it("does not shrink with a root of ten pixels of which the site knows in its own paragraphs only", async () => {
    const sizes = await on<number[]>(
      "main.prose, main { font-size: 10px } main > p { font-size: 17px }",
      READ_SIZES,
    );
    expect(sizes[0]).toBeGreaterThanOrEqual(10.5);
    expect(sizes).toContain(14 * 1.0625);
  });

  it("grows with the text around", async () => {
    const [small, large] = await Promise.all(
      [16, 32].map((size) => on<number[]>(`main { font-size: ${size}px }`, READ_SIZES)),
    );
    expect(large!.map((size, index) => (size / small![index]!).toFixed(2))).toEqual(small!.map(() => "2.00"));
  });
});

describe("rings around what has the focus", () => {
  const READ_RINGS = `(() => {
    const lines = (element) => [...element.getClientRects()];
    const found = [];
    for (const link of document.querySelectorAll(".pp-by a:has(b)")) {
      const name = link.querySelector("b").getBoundingClientRect();
      const top = Math.min(...lines(link).map((line) => line.top));
      if (getComputedStyle(link.querySelector("b")).display !== "inline" || top > name.top + 4) found.push("not around " + link.textContent);
    }
    for (const link of document.querySelectorAll(":is(.pp-note, figcaption) a")) {
      link.focus();
      const style = getComputedStyle(link);
      const reach = parseFloat(style.outlineOffset) + parseFloat(style.outlineWidth);
      if (style.outlineStyle !== "solid" || reach > 0.5) found.push("over its line: " + link.outerHTML);
      if (lines(link)[0].height < 24) found.push("too low for a finger: " + link.outerHTML);
    }
    return found;
  })()`;

  it("go around name and handle, and keep off the lines above and below", async () => {
    const css = "* { outline: none } a:focus, *:focus-visible { outline: 0 }";
    expect(await on(css, READ_RINGS)).toEqual([]);
  });
});

describe("on paper", () => {
  const READ_ADDRESSES = `[...document.querySelectorAll("figcaption > a, .pp-thread > li > .pp-note > a")]
    .filter((link) => !getComputedStyle(link, "::after").content.includes(link.getAttribute("href")))
    .map((link) => link.outerHTML)`;

  it("every post of a thread gives its address too", async () => {
    expect(await on("a::after { content: none !important }", READ_ADDRESSES, { media: "print" })).not.toEqual(
      [],
    );
    expect(await on("", READ_ADDRESSES, { media: "print" })).toEqual([]);
  });

  it("bars of polls are printed as they are", async () => {
    const program = `getComputedStyle(document.querySelector("meter")).printColorAdjust`;
    expect(await on("", program, { media: "print" })).toBe("exact");
  });
});

it("names of accounts are as dark as each other in the colours of the page", async () => {
  const program = `(() => {
    for (const figure of document.querySelectorAll(".pp")) figure.classList.add("pp-minimal");
    const muted = document.querySelectorAll(".pp-by span, .pp-by small, .pp-by .p-nickname, .pp-by .pp-badge bdi");
    return [...new Set([...muted].map((element) => getComputedStyle(element).color))];
  })()`;
  expect(await on("", program)).toHaveLength(1);
});

it("with forced colours what opens an earlier version is no box, and keeps off its rule", async () => {
  const program = `[...document.querySelectorAll(".pp-earlier")].map((element) => {
    const summary = element.querySelector("summary");
    return getComputedStyle(summary).borderTopWidth + " " + (summary.getBoundingClientRect().left - element.getBoundingClientRect().left > 8);
  })`;
  expect(await on("", program, { colors: "forced" })).toEqual(["0px true", "0px true"]);
});
