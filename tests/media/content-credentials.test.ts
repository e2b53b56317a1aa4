// Content Credentials are found where the C2PA specification puts them, in samples built byte by byte.
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { processImage } from "../../src/media/index.ts";
import { latin1, withSegment } from "./blocks.ts";

const u32 = (value: number): number[] => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];
const little = (value: number): number[] => u32(value).reverse();
const box = (name: string, ...content: (number | Uint8Array)[]): Uint8Array => {
  const bytes = content.flatMap((part) => (typeof part === "number" ? [part] : [...part]));
  return Uint8Array.from([...u32(8 + bytes.length), ...latin1(name), ...bytes]);
};

/** A superbox whose description names a type and a label (ISO 19566-5); four letters and the suffix of JUMBF types. */
const superbox = (type: string, ...content: Uint8Array[]): Uint8Array =>
  box(
    "jumb",
    box(
      "jumd",
      latin1(type),
      latin1("\x00\x11\x00\x10\x80\x00\x00\xAA\x00\x38\x9B\x71"),
      3,
      latin1(`${type}\0`),
    ),
    ...content,
  );
const MANIFEST = superbox("c2pa", superbox("c2ma", box("cbor", 0xa0)));
const OTHER = superbox("json", box("json", latin1("{}")));

const picture = () => sharp({ create: { width: 20, height: 10, channels: 3, background: "teal" } });

/** Each kind of file with a JUMBF box in the place of its manifest. */
const holding = {
  async jpeg(jumbf: Uint8Array) {
    const data = Uint8Array.from([...latin1("JP"), 0, 1, 0, 0, 0, 1, ...jumbf]);
    return withSegment(await picture().jpeg().toBuffer(), 0xeb, data);
  },
  async png(jumbf: Uint8Array) {
    const png = await picture().png().toBuffer();
    // the checksum is left wrong: libpng skips such a chunk, as it skips any that it does not know
    const chunk = [...u32(jumbf.length), ...latin1("caBX"), ...jumbf, 0, 0, 0, 0];
    return Uint8Array.from([...png.subarray(0, 33), ...chunk, ...png.subarray(33)]);
  },
  async webp(jumbf: Uint8Array) {
    const webp = await picture().webp().toBuffer();
    const padded = [...jumbf, ...(jumbf.length % 2 ? [0] : [])];
    const body = [...webp.subarray(8), ...latin1("C2PA"), ...little(jumbf.length), ...padded];
    return Uint8Array.from([...latin1("RIFF"), ...little(body.length), ...body]);
  },
  async avif(jumbf: Uint8Array) {
    const avif = await picture().avif().toBuffer();
    const mark = latin1("\xD8\xFE\xC3\xD6\x1B\x0E\x48\x3C\x92\x97\x58\x28\x87\x7E\xC4\x81");
    const uuid = box("uuid", mark, ...[0, 0, 0, 0], latin1("manifest\0"), ...[0, 0, 0, 0, 0, 0, 0, 0], jumbf);
    return Uint8Array.from([...avif, ...uuid]);
  },
};

const found = async (bytes: Uint8Array): Promise<unknown> => {
  const result = await processImage(bytes, "image");
  return result.ok ? result.image.contentCredentials : result.missing.reason;
};

describe.each(["jpeg", "png", "webp", "avif"] as const)("in a %s", (format) => {
  it("a manifest is found", async () => {
    expect(await found(await holding[format](MANIFEST))).toBe(true);
  });

  it("another JUMBF box in its place is none, nor is a plain file", async () => {
    expect(await found(await holding[format](OTHER))).toBeUndefined();
    expect(await found(await picture().toFormat(format).toBuffer())).toBeUndefined();
  });

  it("the copies do not carry it on: they are not what was signed", async () => {
    const result = await processImage(await holding[format](MANIFEST), "image");
    for (const { bytes } of result.ok ? result.image.renditions : [])
      expect(Buffer.from(bytes).includes("c2pa")).toBe(false);
    expect.assertions(result.ok ? result.image.renditions.length : 1);
  });
});

describe("elsewhere", () => {
  it("the bytes of a manifest within a picture's data or behind its end are none", async () => {
    for (const format of ["jpeg", "png"] as const) {
      const bytes = await picture().toFormat(format).toBuffer();
      expect(await found(Uint8Array.from([...bytes, ...MANIFEST]))).toBeUndefined();
    }
    const comment = withSegment(await picture().jpeg().toBuffer(), 0xfe, MANIFEST);
    expect(await found(comment)).toBeUndefined();
  });

  it("bytes that fill the space before a segment are passed over", async () => {
    const jpeg = await holding.jpeg(MANIFEST);
    expect(await found(Uint8Array.from([...jpeg.subarray(0, 2), 0xff, 0xff, ...jpeg.subarray(2)]))).toBe(
      true,
    );
  });

  it("a bare box at the top of an AVIF is one", async () => {
    const avif = await picture().avif().toBuffer();
    expect(await found(Uint8Array.from([...avif, ...MANIFEST]))).toBe(true);
  });
});
