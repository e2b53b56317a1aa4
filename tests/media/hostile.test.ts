// Hostile pictures: each is kept clean or refused with a reason; nothing crashes, hangs or leaks.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { processImage } from "../../src/media/index.ts";
import { hasMaterial, material } from "../material.ts";
import { extraParts, holds, packetOf, SIGNATURES } from "./bytes.ts";
import { faultOf } from "./xml.ts";

const SECONDS_EACH = 10;

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

describe.runIf(hasMaterial)("the collection (hostile/images)", () => {
  it("is kept clean or refused, file by file", { timeout: 600_000 }, async () => {
    const tally = { ok: 0, refused: 0, stated: 0, slowest: 0, slowestFile: "" };
    for (const path of filesBelow(material("hostile/images"))) {
      const start = performance.now();
      const result = await processImage(readFileSync(path), "image");
      const took = performance.now() - start;
      if (took > tally.slowest)
        Object.assign(tally, { slowest: took, slowestFile: path.split("/").slice(-2).join("/") });
      if (!result.ok) {
        tally.refused += 1;
        expect(result.missing.reason, path).toMatch(/^[A-Z].{5,300}\.$/);
        continue;
      }
      tally.ok += 1;
      if (result.image.stated) tally.stated += 1;
      for (const { rendition, bytes } of result.image.renditions) {
        expect(extraParts(rendition.file, bytes), path).toStrictEqual(result.image.stated ? ["XMP"] : []);
        const { packet, rest } = packetOf(bytes);
        for (const text of [...SIGNATURES, "<script", "<svg", "alert("])
          expect(holds(rest, text), path).toBe(false);
        expect(packet === undefined ? undefined : faultOf(packet), path).toBeUndefined();
        expect(rendition.width * rendition.height, path).toBeGreaterThan(0);
      }
    }
    console.log({ ...tally, mostMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024) });
    expect(tally.slowest).toBeLessThan(SECONDS_EACH * 1_000);
    expect(tally.ok).toBeGreaterThan(200);
  });

  it("decides as the makers of the test pictures meant it", { timeout: 120_000 }, async () => {
    // PngSuite: names beginning with x are corrupt, all others valid
    for (const path of filesBelow(material("hostile/images/pngsuite"))) {
      const name = path.split("/").at(-1)!;
      expect([name, (await processImage(readFileSync(path), "image")).ok]).toStrictEqual([
        name,
        !name.startsWith("x"),
      ]);
    }
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const result = await processImage(
        readFileSync(material(`hostile/images/sharp/Landscape_${number}.jpg`)),
        "image",
      );
      expect(result.ok && result.image.width > result.image.height).toBe(true);
    }
    const bombs = ["bomb-16383x16383-1bit.png", "bomb-30000x30000-1bit.png", "gif-huge-65535x65535.gif"];
    for (const bomb of bombs) {
      const result = await processImage(readFileSync(material(`hostile/images/generated/${bomb}`)), "image");
      expect(result).toMatchObject({ ok: false, missing: { kind: "too_large" } });
    }
  });
});

describe("pictures with bytes changed at random", () => {
  it.each(["jpeg", "png", "webp", "gif", "avif"] as const)(
    "%s: kept clean or refused",
    { timeout: 120_000 },
    async (format) => {
      const create = {
        width: 90,
        height: 70,
        channels: 3,
        background: "teal",
        noise: { type: "gaussian", mean: 128, sigma: 30 },
      } as const;
      const whole = await sharp({ create })
        .toFormat(format)
        .withExif({ IFD0: { Artist: "Ada" } })
        .toBuffer();
      let seed = 20261123;
      const random = (below: number): number =>
        (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) % below;
      let kept = 0;
      for (let round = 0; round < 60; round++) {
        const bytes = Uint8Array.from(whole);
        for (let change = 0; change <= random(6); change++) bytes[random(bytes.length)] = random(256);
        const result = await processImage(bytes, "avatar");
        if (!result.ok) continue;
        kept += 1;
        for (const { rendition, bytes: copy } of result.image.renditions)
          expect(extraParts(rendition.file, copy)).toStrictEqual(result.image.stated ? ["XMP"] : []);
      }
      console.log(`${format}: ${kept} of 60 kept, the others refused`);
    },
  );
});
