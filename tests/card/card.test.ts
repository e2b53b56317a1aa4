// Cards: a post as a picture, with the site's fonts alone.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, describe, expect, it, vi } from "vitest";
import { coverageOf } from "../../src/card/font.ts";
import { printCard, printCardSvg, renderCard } from "../../src/card/index.ts";
import { wordsOf } from "../../src/card/layout.ts";
import type { EmbedView, RenderOptions } from "../../src/render/index.ts";
import { cases } from "../embeds/cases.ts";
import { draw } from "../render/pictures.ts";
import { post, run, snapshot } from "../render/posts.ts";
import { viewOf } from "../render/views.ts";

const font = (name: string, subset: string): Uint8Array =>
  readFileSync(
    join(
      import.meta.dirname,
      `../../node_modules/@fontsource/${name}/files/${name}-${subset}-400-normal.woff`,
    ),
  );
const LATIN = font("source-serif-4", "latin");
const ARABIC = font("noto-sans-arabic", "arabic");
const SITE: RenderOptions = { assetUrl: (file) => file, media: "poster" };
const see = (name: string): EmbedView => viewOf(cases[name]!, SITE);
const asset = async (file: string): Promise<Uint8Array> => (await draw(file))!.bytes;
const fonts = [LATIN, ARABIC];

afterEach(() => vi.doUnmock("@takumi-rs/core"));

describe("a card", () => {
  it("is a PNG of 1200 by 630 with words and pictures, the same each time", async () => {
    for (const name of ["photo", "arabic", "text-long", "missing-x"]) {
      const png = await printCard(see(name), { fonts, asset });
      expect(await sharp(png).metadata(), name).toMatchObject({ format: "png", width: 1200, height: 630 });
      const { channels } = await sharp(png).greyscale().stats();
      expect(channels[0]!.stdev, name).toBeGreaterThan(5);
      expect(Buffer.compare(png, await printCard(see(name), { fonts, asset })), name).toBe(0);
    }
    const dark = await sharp(await printCard(see("quote"), { fonts, scheme: "dark" })).stats();
    expect(dark.channels[0]!.mean).toBeLessThan(60);
  });

  it("is an SVG that loads nothing and asks for no font", async () => {
    const svg = await printCardSvg(see("photo"), { fonts, asset });
    expect(svg).toMatch(/^<svg [^>]*width="1200" height="630"/);
    const addresses = Array.from(
      svg.matchAll(/(?:href|src)="([^"]{0,20})|url\(([^)]{0,20})/g),
      ([, a, b]) => a ?? b,
    );
    expect(addresses.filter((address) => !/^(?:#|data:image\/)/.test(address!))).toEqual([]);
    expect(svg).not.toMatch(/<text|<style|<script|font-family/);
  });

  it("says what became of the post, and shows nothing that readers have to open", () => {
    expect(wordsOf(see("since-gone-text")).foot).toContain("No longer found on X on 14 March 2023.");
    expect(wordsOf(see("basis-transcribed")).foot).toContain("not captured from X");
    expect(wordsOf(see("warning"))).toMatchObject({
      said: "Content warning: Discussion of an accident",
      picture: undefined,
    });
    expect(wordsOf(see("sensitive-images")).picture).toBeUndefined();
    expect(wordsOf(see("everything")).foot).toContain(
      " · Edited 24 February 2023, 23:45 UTC · Note by readers of X · ",
    );
    expect(wordsOf(see("repost-of-a-quote")).foot).toMatch(
      /^Reposted by Cy :wave: Placeholder .+ · Captured from/,
    );
    expect(wordsOf(see("truncated")).foot).toContain("The platform gave only the beginning of this post.");
    expect(wordsOf(see("thread")).foot).toMatch(/^Thread of 3 posts · /);
    expect(wordsOf(see("quote")).said).toContain("\n\nCy Placeholder: “What we found in the archive");
    for (const [name, each] of Object.entries(cases)) {
      const { said, foot } = wordsOf(viewOf(each, SITE));
      expect(said + foot, name).not.toMatch(/undefined|\[object/);
      expect(foot, name).not.toBe("");
    }
  });
});

describe("fonts", () => {
  const ada = { handle: "ada", name: "Ada", url: "https://x.com/ada" };
  const saying = (text: string) => snapshot("x", "1", post({ author: ada, text: run(text) }));

  it.each([
    ["漢", "The sign 漢 stands here.", "U+6F22"],
    ["🙂", "Good \u200Dmorning 🙂\uFE0F", "U+1F642"],
    ["م", "مرحبا", "U+0645"],
  ])("have to have %s", async (sign, text, number) => {
    const card = renderCard(saying(text), SITE, { fonts: [LATIN] });
    await expect(card).rejects.toMatchObject({
      code: "missing_glyph",
      message: `None of the fonts has “${sign}” (${number}). Add one that has it to fonts.`,
    });
  });

  it("are read for what they have", async () => {
    const latin = await coverageOf(LATIN, "latin");
    const arabic = await coverageOf(ARABIC, "arabic");
    expect(["a", "é", "—", "“"].map((sign) => latin(sign.codePointAt(0)!))).toEqual([true, true, true, true]);
    expect(["م", "漢"].map((sign) => latin(sign.codePointAt(0)!))).toEqual([false, false]);
    expect(["م", "ب"].map((sign) => arabic(sign.codePointAt(0)!))).toEqual([true, true]);
  });

  it("are read in both forms of the table of characters", async () => {
    // From A to C: glyphs 5, 0 (none) and 7; as segments by a list of glyphs, and in groups by the first glyph of each.
    const four = [4, 40, 0, 4, 0, 0, 0, 0x43, 0xffff, 0, 0x41, 0xffff, 0, 1, 4, 0, 5, 0, 7];
    const twelve = [12, 0, 0, 40, 0, 0, 0, 2, 0, 0x41, 0, 0x41, 0, 5, 1, 0xf600, 1, 0xf64f, 0, 9];
    expect(await covered(four, [0x40, 0x41, 0x42, 0x43, 0x44, 0xffff])).toEqual([0x41, 0x43]);
    expect(await covered(twelve, [0x40, 0x41, 0x42, 0x1f600, 0x1f64f, 0x1f650])).toEqual([
      0x41, 0x1f600, 0x1f64f,
    ]);
  });

  async function covered(subtable: readonly number[], codes: readonly number[]): Promise<number[]> {
    const head = [0x0001, 0, 1, 0, 0, 0, 0x636d, 0x6170, 0, 0, 0, 28, 0, 12 + 2 * subtable.length];
    const words = [...head, 0, 1, 3, subtable[0] === 12 ? 10 : 1, 0, 12, ...subtable];
    const bytes = new Uint8Array(words.flatMap((word) => [word >> 8, word & 0xff]));
    const has = await coverageOf(bytes, "made");
    return codes.filter((code) => has(code));
  }

  it.each([
    ["nothing", new Uint8Array()],
    ["a .woff2", new TextEncoder().encode("wOF2 and what follows")],
    ["half a font", LATIN.subarray(0, 600)],
  ])("that are %s are refused by their place", async (_what, bytes) => {
    const card = renderCard(saying("Hello"), SITE, { fonts: [LATIN, bytes] });
    await expect(card).rejects.toMatchObject({
      code: "invalid_input",
      message: expect.stringMatching(/^fonts\[1\] cannot be read/) as string,
    });
  });
});

it("says what to install where there is nothing to draw with", async () => {
  vi.doMock("@takumi-rs/core", () => {
    throw new Error("not there");
  });
  const card = printCard(see("photo"), { fonts });
  await expect(card).rejects.toMatchObject({
    code: "missing_dependency",
    message: expect.stringContaining("npm install @takumi-rs/core") as string,
  });
});
