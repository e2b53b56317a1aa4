// The formats of a picture: the browser is offered the smallest first, and one that it surely knows last.
import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import type { Rendition } from "../../src/model/asset.ts";
import type { Medium } from "../../src/model/media.ts";
import { renderEmbed } from "../../src/render/index.ts";
import { post, snapshot } from "./samples.ts";

const copy = (digit: string, type: "avif" | "webp" | "jpeg", width: number): Rendition => ({
  file: `${digit.repeat(64)}.${type === "jpeg" ? "jpg" : type}`,
  type: `image/${type}`,
  width,
  height: width / 2,
  bytes: width,
});

function pictureIn(renditions: readonly Rendition[]): string {
  const author = { handle: "ada_example", url: "https://x.com/ada_example" };
  const url = "https://pictures.example/dog";
  const shown = snapshot(
    "x",
    "1",
    post({ author, media: [{ type: "image", url, alt: "A dog", picture: { url, renditions } }] }),
  );
  const html = renderEmbed(shown, { label: "X", assetUrl: (file) => file.replace(/(.)\1{63}/, "$1") });
  return /<picture>.*<\/picture>|<img[^>]*>/.exec(html)![0];
}

/** Each source as `type: candidates`, then what the `img` shows. */
const offers = (html: string): string[] => [
  ...Array.from(
    html.matchAll(/<source type="([^"]*)" srcset="([^"]*)"/g),
    ([, type, set]) => `${type!}: ${set!}`,
  ),
  /<img class="u-photo" src="([^"]*)"/.exec(html)![1]!,
];

describe("a picture in several formats", () => {
  it("offers AVIF before WebP, each in its widths", () => {
    const all = [copy("a", "avif", 640), copy("b", "webp", 640), copy("c", "avif", 320), copy("d", "webp", 320), copy("e", "jpeg", 640)]; // prettier-ignore
    expect(offers(pictureIn(all))).toStrictEqual([
      "image/avif: a.avif 640w,c.avif 320w",
      "image/webp: b.webp 640w,d.webp 320w",
      "e.jpg",
    ]);
  });

  it("offers what there is", () => {
    expect(offers(pictureIn([copy("a", "avif", 640), copy("e", "jpeg", 640)]))).toStrictEqual([
      "image/avif: a.avif 640w",
      "e.jpg",
    ]);
    expect(offers(pictureIn([copy("e", "jpeg", 640)]))).toStrictEqual(["e.jpg"]);
    expect(pictureIn([copy("e", "jpeg", 640)])).not.toContain("<picture");
  });
});

describe("one of several pictures", () => {
  const author = { handle: "ada_example", url: "https://x.com/ada_example" };
  const photo = (width: number, height: number, alt: string, more: Partial<Rendition> = {}): Medium => {
    const url = "https://pictures.example/quay";
    const renditions = [{ ...copy("b", "webp", 1280), width, height, ...more }, copy("e", "jpeg", 640)];
    return { type: "image", url, alt, picture: { url, renditions } };
  };
  const grid = (...media: Medium[]) =>
    load(
      renderEmbed(snapshot("x", "1", post({ author, media })), {
        label: "X",
        assetUrl: (file) => `/media/${file}`,
      }),
      null,
      false,
    )(".pp-media");
  const plain = photo(1280, 853, "A quay");

  it("is a link to the whole of it on the site, in its widest copy", () => {
    const links = grid(plain, plain).children("a");
    expect(links.length).toBe(2);
    expect(links.first().attr()).toEqual({ href: `/media/${"b".repeat(64)}.webp` });
    expect(links.first().find("img").attr("alt")).toBe("A quay");
  });

  it("is none where it stands alone, or where nothing was kept of it", () => {
    expect(grid(plain).find("a").length).toBe(0);
    const lost: Medium = { type: "image", url: "https://pictures.example/lost" };
    expect(
      grid(plain, lost)
        .children()
        .toArray()
        .map(({ tagName }) => tagName),
    ).toEqual(["a", "span"]);
    // A name that no store makes is no local copy.
    const doctored = photo(1280, 853, "A quay", { file: "../../secret.webp" });
    expect(grid(plain, doctored).children("a").last().attr("href")).toBe(`/media/${"e".repeat(64)}.jpg`);
  });

  it.each([
    ["the screen of a telephone", photo(590, 1280, "A message"), true],
    ["a banner", photo(1280, 500, "A banner"), true],
    [
      "a long description",
      photo(1280, 1280, `It says: ${"we have no power to close it. ".repeat(12)}`),
      true,
    ],
    ["a photograph, upright", photo(960, 1280, "A mast"), false],
    ["a photograph", plain, false],
  ])("is cut to its place unless it is most likely one of text: %s", (_name, medium, uncut) => {
    expect(grid(medium, plain).find("img").first().hasClass("pp-uncut")).toBe(uncut);
    // Alone it is never cut.
    expect(grid(medium).find(".pp-uncut").length).toBe(0);
  });
});
