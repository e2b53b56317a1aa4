// Pictures in, copies out: sizes, formats, orientation, colours, and nothing beside the picture and its credit.
import type * as Processes from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it, vi } from "vitest";
import { processImage, sha256 } from "../../src/media/index.ts";
import type { CreditToWrite, ImagePolicy, ProcessedImage } from "../../src/media/index.ts";
import type { PictureRole } from "../../src/model/snapshot.ts";
import { extraParts, holds, packetOf, SIGNATURES } from "./bytes.ts";

type Colour = { r: number; g: number; b: number; alpha?: number };
const BLUE: Colour = { r: 20, g: 60, b: 200 };

/** A picture of one colour. */
function plain(width: number, height: number, background = BLUE) {
  return sharp({ create: { width, height, channels: background.alpha === undefined ? 3 : 4, background } });
}

/** A picture whose upper half is red and lower half is green. */
function halves(width: number, height: number) {
  const data = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at++) data[at * 3 + (at < (width * height) / 2 ? 0 : 1)] = 255;
  return sharp(data, { raw: { width, height, channels: 3 } });
}

async function processed(
  bytes: Uint8Array,
  role: PictureRole = "image",
  policy?: ImagePolicy,
  credit?: CreditToWrite,
): Promise<ProcessedImage> {
  const result = await processImage(bytes, role, policy, credit);
  if (!result.ok) throw new Error(result.missing.reason);
  return result.image;
}

/** `640x480 webp` for each copy, in order. */
const sizes = (image: ProcessedImage): string[] =>
  image.renditions.map(
    ({ rendition: { width, height, file } }) => `${width}x${height} ${file.split(".")[1]!}`,
  );

async function pixel(bytes: Uint8Array, left: number, top: number): Promise<number[]> {
  return [...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())];
}

describe("the copies of an image", () => {
  it.each([
    [2000, 1000, ["1280x640 webp", "640x320 webp", "320x160 webp", "640x320 jpg"]],
    [1280, 720, ["1280x720 webp", "640x360 webp", "320x180 webp", "640x360 jpg"]],
    [1000, 500, ["1000x500 webp", "640x320 webp", "320x160 webp", "640x320 jpg"]],
    [400, 300, ["400x300 webp", "320x240 webp", "400x300 jpg"]],
    [100, 50, ["100x50 webp", "100x50 jpg"]],
    [1, 1, ["1x1 webp", "1x1 jpg"]],
  ])("of %i x %i are never larger than it", async (width, height, expected) => {
    const image = await processed(await plain(width, height).jpeg().toBuffer());
    expect(sizes(image)).toStrictEqual(expected);
    expect([image.width, image.height]).toStrictEqual([width, height]);
  });

  it("of a very tall one are at most 4096 high", async () => {
    const image = await processed(await plain(1000, 10_000).png().toBuffer());
    expect(sizes(image)).toStrictEqual(["410x4096 webp", "320x3197 webp", "410x4096 jpg"]);
    expect([image.width, image.height]).toStrictEqual([1000, 10_000]);
  });

  it("of a very long or very thin one exist", async () => {
    expect(sizes(await processed(await plain(20_000, 2).png().toBuffer()))).toHaveLength(4);
    expect(sizes(await processed(await plain(2, 20_000).png().toBuffer()))).toStrictEqual([
      "1x4096 webp",
      "1x4096 jpg",
    ]);
  });

  it("have the widths that the policy names", async () => {
    const bytes = await plain(900, 300).jpeg().toBuffer();
    const image = await processed(bytes, "poster", { widths: [200, 800, 1600] });
    expect(sizes(image)).toStrictEqual(["900x300 webp", "800x267 webp", "200x67 webp", "640x213 jpg"]);
  });

  it("have the formats that the policy names, each width in each", async () => {
    const bytes = await plain(700, 350).jpeg().toBuffer();
    const both = ["700x350 avif", "700x350 webp", "320x160 avif", "320x160 webp", "640x320 jpg"];
    for (const formats of [
      ["avif", "webp"],
      ["webp", "avif"],
    ] as const)
      expect(sizes(await processed(bytes, "image", { widths: [1280, 320], formats }))).toStrictEqual(both);
    expect(sizes(await processed(bytes, "poster", { widths: [320], formats: ["avif"] }))).toStrictEqual([
      "320x160 avif",
      "320x160 jpg",
    ]);
    // these are shown as one file, so it must be one that every reader can show
    for (const role of ["avatar", "badge", "emoji", "card"] as const) {
      const image = await processed(bytes, role, { formats: ["avif"] });
      expect(image.renditions.map(({ rendition }) => rendition.type)).not.toContain("image/avif");
    }
  });

  it("are named by their digest and described as they are", async () => {
    const bytes = await halves(700, 500).png().toBuffer();
    const image = await processed(bytes, "image", { formats: ["avif", "webp"] }, { creditLine: "X/@ada" });
    for (const { rendition, bytes: copy } of image.renditions) {
      expect(rendition.file).toBe(`${sha256(copy)}.${rendition.file.split(".")[1]!}`);
      expect(rendition.bytes).toBe(copy.length);
      const metadata = await sharp(copy).metadata();
      expect(metadata.format === "heif" ? "image/avif" : `image/${metadata.format}`).toBe(rendition.type);
      expect([metadata.width, metadata.height]).toStrictEqual([rendition.width, rendition.height]);
    }
    expect(image.original).toStrictEqual({
      original: { file: `${sha256(bytes)}.png`, type: "image/png", bytes: bytes.length },
      bytes,
    });
    expect((await processed(bytes, "image", { keepOriginal: false })).original).toBeUndefined();
  });

  it("are the same bytes every time", async () => {
    const bytes = await halves(1500, 900).jpeg().toBuffer();
    expect(await processed(bytes)).toStrictEqual(await processed(bytes));
    const again = () =>
      processed(bytes, "image", { formats: ["avif", "webp"] }, { creditLine: "X/@ada", alt: "Halves" });
    expect(await again()).toStrictEqual(await again());
  });
});

describe("other pictures", () => {
  it("avatars are small squares from the middle", async () => {
    expect(sizes(await processed(await plain(400, 400).jpeg().toBuffer(), "avatar"))).toStrictEqual([
      "96x96 webp",
      "96x96 jpg",
    ]);
    expect(sizes(await processed(await plain(300, 60).jpeg().toBuffer(), "avatar"))).toStrictEqual([
      "60x60 webp",
      "60x60 jpg",
    ]);
  });

  it.each(["emoji", "badge"] as const)("%ss are at most 64 high, with PNG beside", async (role) => {
    expect(sizes(await processed(await plain(256, 128).png().toBuffer(), role))).toStrictEqual([
      "128x64 webp",
      "128x64 png",
    ]);
    expect(sizes(await processed(await plain(20, 20).png().toBuffer(), role))).toStrictEqual([
      "20x20 webp",
      "20x20 png",
    ]);
    expect(sizes(await processed(await plain(3000, 60).png().toBuffer(), role))[0]).toBe("512x10 webp");
  });

  it("cards have two widths", async () => {
    const bytes = await plain(1200, 630).jpeg().toBuffer();
    expect(sizes(await processed(bytes, "card"))).toStrictEqual([
      "640x336 webp",
      "320x168 webp",
      "640x336 jpg",
    ]);
  });

  it("with something shining through keep that, and fall back to PNG", async () => {
    const image = await processed(
      await plain(500, 300, { ...BLUE, alpha: 0.5 })
        .png()
        .toBuffer(),
    );
    expect(sizes(image)).toStrictEqual(["500x300 webp", "320x192 webp", "500x300 png"]);
    for (const { bytes } of image.renditions) expect((await pixel(bytes, 5, 5))[3]).toBeCloseTo(128, -1);
  });

  it("with an alpha channel of no effect fall back to JPEG", async () => {
    const image = await processed(
      await plain(500, 300, { ...BLUE, alpha: 1 })
        .png()
        .toBuffer(),
    );
    expect(sizes(image).at(-1)).toBe("500x300 jpg");
  });
});

describe("what goes in", () => {
  it.each(["jpeg", "png", "webp", "gif", "avif"] as const)("%s is kept in its colours", async (format) => {
    const bytes = await plain(80, 60).toFormat(format).toBuffer();
    const image = await processed(bytes);
    expect(image.original?.original.type).toBe(`image/${format}`);
    const [red, green, blue] = await pixel(image.renditions[0]!.bytes, 40, 30);
    expect(Math.abs(red! - BLUE.r) + Math.abs(green! - BLUE.g) + Math.abs(blue! - BLUE.b)).toBeLessThan(30);
    expect(image.animated).toBeUndefined();
  });

  it("grey, sixteen bits, CMYK and palettes become eight-bit sRGB", async () => {
    const inputs = [
      await halves(60, 40).greyscale().jpeg().toBuffer(),
      await halves(60, 40).toColourspace("rgb16").png().toBuffer(),
      await halves(60, 40).toColourspace("cmyk").jpeg().toBuffer(),
      await halves(60, 40).png({ palette: true }).toBuffer(),
    ];
    for (const input of inputs) {
      const { renditions } = await processed(input);
      for (const { bytes } of renditions) {
        const metadata = await sharp(bytes).metadata();
        expect([metadata.depth, metadata.hasProfile]).toStrictEqual(["uchar", false]);
        expect(["srgb", "b-w"]).toContain(metadata.space);
      }
    }
  });

  it("another colour space is converted, not just relabelled", async () => {
    // The strongest green of Display P3 lies outside sRGB: converted, its numbers differ.
    const bytes = await plain(60, 40, { r: 120, g: 200, b: 120 }).withIccProfile("p3").png().toBuffer();
    const stored = await pixel(await sharp(bytes, { ignoreIcc: true }).png().toBuffer(), 5, 5);
    const [red] = await pixel((await processed(bytes)).renditions.at(-1)!.bytes, 5, 5);
    expect(Math.abs(red! - 120)).toBeLessThan(6);
    expect(Math.abs(stored[0]! - 120)).toBeGreaterThan(8);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])("orientation %i is applied", async (orientation) => {
    // First upright, then stored as a camera would that was held so.
    const upright = halves(60, 40);
    const turned = { 1: 0, 2: 0, 3: 180, 4: 180, 5: 270, 6: 270, 7: 90, 8: 90 }[orientation]!;
    const mirrored = [2, 4, 5, 7].includes(orientation);
    const stored = await (turned === 0 ? upright : upright.rotate(turned)).png().toBuffer();
    const bytes = await (mirrored ? sharp(stored).flop(![5, 7].includes(orientation)).flip([5, 7].includes(orientation)) : sharp(stored))
      .jpeg({ chromaSubsampling: "4:4:4" }).withMetadata({ orientation }).toBuffer(); // prettier-ignore
    const image = await processed(bytes);
    expect([image.width, image.height]).toStrictEqual([60, 40]);
    for (const { rendition, bytes: copy } of image.renditions) {
      expect([rendition.width, rendition.height]).toStrictEqual([60, 40]);
      const [top, bottom] = [await pixel(copy, 30, 4), await pixel(copy, 30, 35)];
      expect([top[0]! > 200, top[1]! < 60, bottom[0]! < 60, bottom[1]! > 200]).toStrictEqual([
        true,
        true,
        true,
        true,
      ]);
      expect((await sharp(copy).metadata()).orientation).toBeUndefined();
    }
  });

  it.each(["gif", "webp"] as const)(
    "a moving %s gives its first picture, and says that it moves",
    async (format) => {
      const frames = await Promise.all(
        [plain(50, 50), plain(50, 50, { r: 250, g: 0, b: 0 })].map((frame) => frame.png().toBuffer()),
      );
      const bytes = await sharp(frames, { join: { animated: true } })
        .toFormat(format, { loop: 0, delay: [100, 100] })
        .toBuffer();
      const image = await processed(bytes);
      expect(image.animated).toBe(true);
      expect([image.width, image.height]).toStrictEqual([50, 50]);
      expect((await pixel(image.renditions[0]!.bytes, 25, 25))[2]).toBeGreaterThan(150);
    },
  );

  it("a moving PNG says so too", async () => {
    const still = await plain(50, 50).png().toBuffer();
    const chunk = Buffer.from("\0\0\0\x08acTL\0\0\0\x02\0\0\0\0", "latin1");
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(chunk.subarray(4)));
    const moving = Buffer.concat([still.subarray(0, 33), chunk, sum, still.subarray(33)]);
    expect((await processed(still)).animated).toBeUndefined();
    expect((await processed(moving)).animated).toBe(true);
  });
});

describe("the copies hold nothing but the picture and its credit", () => {
  it.each(["jpeg", "png", "webp", "avif"] as const)(
    "made from a %s with everything in it",
    async (format) => {
      const bytes = await halves(300, 200)
        .toFormat(format)
        .withExif({
          IFD0: { Artist: "Ada Example", Make: "canary-camera" },
          IFD3: { GPSLatitude: "51/1 30/1 0/1", GPSLatitudeRef: "N" },
        })
        .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><canary-xmp/></x:xmpmeta>')
        .withIccProfile("p3")
        .toBuffer();
      expect(holds(bytes, "canary-camera")).toBe(true);
      for (const role of ["image", "avatar", "emoji"] as const) {
        const { renditions } = await processed(bytes, role, { formats: ["avif", "webp"] });
        for (const { rendition, bytes: copy } of renditions) {
          expect(extraParts(rendition.file, copy)).toStrictEqual(["XMP"]);
          const { packet, rest } = packetOf(copy);
          for (const text of ["canary", ...SIGNATURES]) expect(holds(rest, text)).toBe(false);
          expect(packet).toMatch(/^[^\n]*<dc:creator><rdf:Seq><rdf:li>Ada Example<\/rdf:li>[^\n]*$/);
          expect(packet).not.toMatch(/canary|51\/1|exif|tiff/i);
        }
      }
    },
  );

  it("and of a picture of which nothing is known, nothing but the picture", async () => {
    const bytes = await halves(300, 200)
      .jpeg()
      .withExif({ IFD0: { Make: "canary-camera" } })
      .toBuffer();
    const { renditions } = await processed(bytes, "image", { formats: ["avif", "webp"] });
    for (const { rendition, bytes: copy } of renditions) {
      expect(extraParts(rendition.file, copy)).toStrictEqual([]);
      for (const text of ["canary", ...SIGNATURES]) expect(holds(copy, text)).toBe(false);
    }
  });

  it("which the check would see", async () => {
    const inputs = {
      jpg: halves(60, 40).jpeg(),
      png: halves(60, 40).png(),
      webp: halves(60, 40).webp(),
      avif: halves(60, 40).avif(),
    };
    for (const [extension, input] of Object.entries(inputs)) {
      const marked = await input.withExif({ IFD0: { Artist: "someone" } }).toBuffer();
      expect(extraParts(`x.${extension}`, marked)).not.toStrictEqual([]);
      expect(
        extraParts(
          `x.${extension}`,
          Buffer.concat([await input.withExif({}).toBuffer(), Buffer.from("more")]),
        ),
      ).not.toStrictEqual([]);
    }
  });
});

describe("what is refused", () => {
  const refused = async (bytes: Uint8Array, policy?: ImagePolicy) => {
    const result = await processImage(bytes, "image", policy);
    return result.ok ? "kept" : `${result.missing.kind}: ${result.missing.reason}`;
  };
  const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");
  const only = "are not kept: only JPEG, PNG, WebP, GIF and AVIF pictures are.";

  it.each([
    ['<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', `unreadable: SVG pictures ${only}`],
    ["%PDF-1.7", `unreadable: PDF documents ${only}`],
    ["II*\0\x08\0\0\0", `unreadable: TIFF pictures ${only}`],
    ["MM\0*\0\0\0\x08", `unreadable: TIFF pictures ${only}`],
    ["BM\x3A\0\0\0", `unreadable: BMP pictures ${only}`],
    ["\0\0\0\x18ftypheic\0\0\0\0mif1heic", `unreadable: HEIC pictures and videos ${only}`],
    ["\0\0\0\x18ftypmp42\0\0\0\0isommp42", `unreadable: HEIC pictures and videos ${only}`],
    ["\xFF\x0A\xFA\x7F", `unreadable: JPEG XL pictures ${only}`],
    ["\0\0\0\x0CJXL \r\n\x87\n", `unreadable: JPEG XL pictures ${only}`],
    ["\0\0\x01\0\x01\0", `unreadable: Icon files ${only}`],
    ["\x1F\x8B\x08", `unreadable: Compressed files ${only}`],
    ["<!DOCTYPE html><p>Not found", `unreadable: HTML or XML pages ${only}`],
    ["hello", `unreadable: Files of this kind ${only}`],
    ["", "unreadable: The file is empty."],
    ["\xFF\xD8\xFF", /^unreadable: The file is damaged or not really a picture \(jpg: .+\)\.$/],
    ["\x89PNG\r\n\x1A\n", /^unreadable: The file is damaged or not really a picture \(png: .+\)\.$/],
    [
      "GIF89a<svg onload=alert(1)>",
      /^unreadable: The file is damaged or not really a picture \(gif: .+\)\.$/,
    ],
    ["RIFF\0\0\0\0WEBP<svg/>", /^unreadable: The file is damaged or not really a picture \(webp: .+\)\.$/],
    [
      "\0\0\0\x18ftypavif\0\0\0\0mif1avif",
      /^unreadable: The file is damaged or not really a picture \(avif: .+\)\.$/,
    ],
  ])("%j", async (text, reason) => {
    expect(await refused(latin1(text))).toEqual(
      typeof reason === "string" ? reason : expect.stringMatching(reason),
    );
  });

  it("a picture cut short, in any format", async () => {
    for (const format of ["jpeg", "png", "gif", "webp", "avif"] as const) {
      const noise = sharp({
        create: {
          width: 300,
          height: 300,
          channels: 3,
          background: BLUE,
          noise: { type: "gaussian", mean: 128, sigma: 40 },
        },
      });
      const whole = await noise.toFormat(format).toBuffer();
      expect(await refused(whole)).toBe("kept");
      expect(await refused(whole.subarray(0, whole.length >> 1))).toMatch(/^unreadable: The file is damaged/);
    }
  });

  it("what is too large, in bytes or in pixels", async () => {
    const bytes = await plain(100, 100).png().toBuffer();
    expect(await refused(bytes, { maxBytes: bytes.length - 1 })).toBe(
      `too_large: The file has ${bytes.length} bytes; at most ${bytes.length - 1} are kept.`,
    );
    expect(await refused(bytes, { maxBytes: bytes.length })).toBe("kept");
    expect(await refused(bytes, { maxPixels: 9_999 })).toBe(
      "too_large: The picture has more than 9999 pixels.",
    );
    expect(await refused(bytes, { maxPixels: 10_000 })).toBe("kept");
  });

  it("a policy that cannot be, as an error", async () => {
    const bytes = await plain(10, 10).png().toBuffer();
    const policies: ImagePolicy[] = [{ widths: [] }, { widths: [0] }, { widths: [10.5] }, { widths: [5_000] }, { formats: [] }, { formats: ["gif" as "webp"] }, { maxPixels: 0 }, { maxBytes: NaN },
      { widths: Array.from({ length: 11 }, (_, index) => index + 1) }]; // prettier-ignore
    for (const policy of policies) {
      await expect(processImage(bytes, "image", policy)).rejects.toMatchObject({ code: "invalid_input" });
    }
  });
});

describe("without sharp", () => {
  it("says what to install", async () => {
    // From a folder that has no packages.
    const folder = mkdtempSync(join(tmpdir(), "postproof-"));
    const program = join(folder, "decoder.js");
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    copyFileSync(join(import.meta.dirname, "../../src/media/decoder.js"), program);
    vi.resetModules();
    vi.doMock("node:child_process", async (original) => {
      const { fork, ...rest } = await original<typeof Processes>();
      return { ...rest, fork: (_program: URL, ...how: [string[], object]) => fork(program, ...how) };
    });
    const { processImage: process } = await import("../../src/media/image.ts");
    await expect(process(Buffer.from("GIF89a"), "image")).rejects.toMatchObject({
      name: "PostproofError",
      code: "missing_dependency",
      message: "Pictures need the package sharp: npm install sharp. Or capture with --media none.",
    });
    // what needs no decoder is answered all the same
    expect(await process(Buffer.from("%PDF-1.7"), "image")).toMatchObject({ ok: false });
    vi.doUnmock("node:child_process");
    vi.resetModules();
    rmSync(folder, { recursive: true });
  });
});
