// The formats of a picture: the browser is offered the smallest first, and one that it surely knows last.
import { describe, expect, it } from "vitest";
import type { Rendition } from "../../src/model/asset.ts";
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
