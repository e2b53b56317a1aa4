// What happens to a picture between a post and an article, by name.
import sharp from "sharp";
import type { Sharp } from "sharp";

/** Decoded pixels. */
export interface Raw {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 2 | 3 | 4;
}

type Alteration = (picture: Raw) => Promise<Buffer>;
type Side = "left" | "right" | "top" | "bottom";

export const SIDES: readonly Side[] = ["left", "right", "top", "bottom"];

/** The picture of a file as pixels, upright, opaque, at most 1000 pixels wide. */
export async function rawOf(bytes: Uint8Array): Promise<Raw> {
  return await raw(
    sharp(bytes, { autoOrient: true })
      .flatten({ background: "white" })
      .resize({ width: 1_000, withoutEnlargement: true }),
  );
}

/** Pixels to be worked on. */
export function opened({ data, width, height, channels }: Raw): Sharp {
  return sharp(data, { raw: { width, height, channels } });
}

async function raw(picture: Sharp): Promise<Raw> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}

/** Without these shares of its width and height. */
export async function cropped(picture: Raw, off: Partial<Record<Side, number>>): Promise<Raw> {
  const { left = 0, right = 0, top = 0, bottom = 0 } = off;
  return await raw(
    opened(picture).extract({
      left: Math.round(picture.width * left),
      top: Math.round(picture.height * top),
      width: Math.floor(picture.width * (1 - left - right)),
      height: Math.floor(picture.height * (1 - top - bottom)),
    }),
  );
}

async function scaled(picture: Raw, share: number): Promise<Raw> {
  return await raw(opened(picture).resize({ width: Math.max(1, Math.round(picture.width * share)) }));
}

const jpeg = (picture: Raw, quality = 80): Promise<Buffer> => opened(picture).jpeg({ quality }).toBuffer();
const toned = (factor: number, plus: number): Alteration => {
  return (picture) => opened(picture).linear(factor, plus).jpeg().toBuffer();
};

/** After each of these a picture is to be found again. */
export const PROMISED: ReadonlyMap<string, Alteration> = new Map<string, Alteration>([
  ...[0.25, 0.33, 0.5, 0.75, 1.5].map(
    (share) => [`resized to ${share}`, async (picture: Raw) => jpeg(await scaled(picture, share))] as const,
  ),
  ...[30, 50, 75, 95].map(
    (quality) => [`JPEG ${quality}`, (picture: Raw) => jpeg(picture, quality)] as const,
  ),
  ["WebP 30", (picture) => opened(picture).webp({ quality: 30 }).toBuffer()],
  ["WebP 80", (picture) => opened(picture).webp().toBuffer()],
  ["AVIF 50", (picture) => opened(picture).avif({ effort: 1 }).toBuffer()],
  ["PNG", (picture) => opened(picture).png({ compressionLevel: 1 }).toBuffer()],
  [
    "JPEG 60, then 0.8 of the size in JPEG 40",
    async (picture) => jpeg(await scaled(await rawOf(await jpeg(picture, 60)), 0.8), 40),
  ],
  ["brighter by a tenth", toned(1.1, 0)],
  ["darker by a tenth", toned(0.9, 0)],
  ["lifted by 25 levels", toned(1, 25)],
  ["sunk by 25 levels", toned(1, -25)],
  ["a tenth more contrast", toned(1.1, -12.8)],
  ["a tenth less contrast", toned(0.9, 12.8)],
  ["grey", (picture) => opened(picture).greyscale().jpeg().toBuffer()],
  ...SIDES.flatMap((side) =>
    [0.025, 0.05, 0.075, 0.1].map(
      (share) =>
        [
          `${share} off the ${side}`,
          async (picture: Raw) => jpeg(await cropped(picture, { [side]: share })),
        ] as const,
    ),
  ),
  ...SIDES.flatMap((side) =>
    (
      [
        [0.5, 50],
        [0.25, 30],
      ] as const
    ).map(
      ([share, quality]) =>
        [
          `0.1 off the ${side}, ${share} of the size, JPEG ${quality}`,
          async (picture: Raw) => jpeg(await scaled(await cropped(picture, { [side]: 0.1 }), share), quality),
        ] as const,
    ),
  ),
]);

const crops = (name: string, off: (share: number) => Partial<Record<Side, number>>): [string, Alteration][] =>
  [0.025, 0.05, 0.1, 0.15].map((share) => [
    `${share} off ${name}`,
    async (picture: Raw) => jpeg(await cropped(picture, off(share))),
  ]);

/** Not promised: cropped at two sides or more. */
export const UNPROMISED: ReadonlyMap<string, Alteration> = new Map<string, Alteration>([
  ...crops("left and right each", (share) => ({ left: share, right: share })),
  ...crops("top and bottom each", (share) => ({ top: share, bottom: share })),
  ...crops("left and top each", (share) => ({ left: share, top: share })),
  ...crops("all four sides each", (share) => ({ left: share, right: share, top: share, bottom: share })),
]);
