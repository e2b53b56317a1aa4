// Renditions: which copies are made of a picture, by what it is to its post, and how they are encoded.
import type { ResizeOptions } from "sharp";
import { RENDITION_TYPES } from "../model/asset.ts";
import type { Rendition } from "../model/asset.ts";
import type { PictureRole } from "../model/snapshot.ts";
import type { CopyOrder, OpenPicture } from "./decoding.ts";
import { sha256 } from "./digest.ts";
import { withXmpChunk } from "./png-text.ts";

/** The formats of which a site may choose, in the order in which a browser is offered them. */
export const COPY_FORMATS = ["avif", "webp"] as const;

/** One of {@link COPY_FORMATS}. */
export type CopyFormat = (typeof COPY_FORMATS)[number];

/** Which copies to make. */
export interface Plan {
  /** From the source to the largest copy; the others are made from that. */
  readonly base: ResizeOptions;
  /** Widths of the copies, widest first, none wider than the source. */
  readonly widths: readonly number[];
  /** Each width is made in each of these. */
  readonly formats: readonly CopyFormat[];
  /** Width of the copy for programs that cannot read those formats (mail, old readers). */
  readonly fallback: number;
  /** PNG even where nothing shines through: small graphics, which JPEG blurs. */
  readonly graphic: boolean;
}

const WIDTHS = [1_280, 640, 320];
const CARD_WIDTHS = [640, 320];
const FALLBACK = 640;
const MAX_HEIGHT = 4_096;
const ENCODERS: Readonly<Record<CopyOrder["format"], CopyOrder["options"]>> = {
  // Measured on four photographs: a fifth to a half fewer bytes than the WebP, for nine times its CPU time.
  avif: { quality: 55, effort: 2 },
  // Effort is of 0 to 6. Measured on a photograph in three widths: 2 takes six tenths of the time of 4 for 3.5% more bytes.
  webp: { quality: 80, effort: 2 },
  jpeg: { quality: 80 },
  png: { compressionLevel: 9 },
};
const ONLY_WEBP: readonly CopyFormat[] = ["webp"];
const AVATAR = 96;
const EMOJI = { width: 512, height: 64 };

/** The copies of a picture of this size. Never larger than the source. */
export function planFor(
  role: PictureRole,
  width: number,
  height: number,
  widths = WIDTHS as readonly number[],
  formats = ONLY_WEBP,
): Plan {
  const inside = { fit: "inside", withoutEnlargement: true } as const;
  if (role === "avatar") {
    // Shown in a square or a circle on every platform: cut to the middle here too.
    const side = Math.min(AVATAR, width, height);
    return {
      base: { width: side, height: side, fit: "cover" },
      widths: [side],
      formats: ONLY_WEBP,
      fallback: side,
      graphic: false,
    };
  }
  if (role === "emoji" || role === "badge") {
    return {
      base: { ...EMOJI, ...inside },
      widths: [width],
      formats: ONLY_WEBP,
      fallback: width,
      graphic: true,
    };
  }
  const wanted = role === "card" ? CARD_WIDTHS : widths;
  const top = Math.min(width, Math.max(...wanted));
  const narrower = wanted.filter((each) => each < top);
  return {
    base: { width: top, height: MAX_HEIGHT, ...inside },
    widths: [...new Set([top, ...narrower])].sort((a, b) => b - a),
    // Cards, like avatars and emoji, are shown as one file, without a choice of formats.
    formats: role === "card" ? ONLY_WEBP : COPY_FORMATS.filter((format) => formats.includes(format)),
    fallback: Math.min(top, FALLBACK),
    graphic: false,
  };
}

/**
 * Decodes a picture and encodes its copies, with the XMP packet in each: it goes in before the digest is taken that names
 * the file.
 */
export async function encode(
  picture: Pick<OpenPicture, "shrink" | "copy">,
  plan: Plan,
  xmp?: string,
): Promise<{ readonly rendition: Rendition; readonly bytes: Uint8Array }[]> {
  const { width: most, opaque } = await picture.shrink(plan.base);
  const made = [];
  // A height at its cap may have made the picture narrower than planned.
  const widths = new Set(plan.widths.map((width) => Math.min(width, most)));
  for (const width of widths)
    for (const format of plan.formats) made.push(await copy(picture, format, width, opaque, xmp));
  const last = opaque && !plan.graphic ? "jpeg" : "png";
  made.push(await copy(picture, last, Math.min(plan.fallback, most), opaque, xmp));
  return made;
}

async function copy(
  picture: Pick<OpenPicture, "copy">,
  format: CopyOrder["format"],
  width: number,
  withoutAlpha: boolean,
  xmp: string | undefined,
): Promise<{ readonly rendition: Rendition; readonly bytes: Uint8Array }> {
  // Into a PNG the library writes it compressed, which common readers do not read.
  const apart = format === "png";
  const packet = apart ? undefined : xmp;
  const made = await picture.copy({ width, format, options: ENCODERS[format], withoutAlpha, xmp: packet });
  const encoded = new Uint8Array(made.bytes.buffer, made.bytes.byteOffset, made.bytes.byteLength);
  const bytes = xmp !== undefined && apart ? withXmpChunk(encoded, xmp) : encoded;
  const type = `image/${format}` as const;
  const file = `${sha256(bytes)}.${RENDITION_TYPES[type]}`;
  return { rendition: { file, type, width: made.width, height: made.height, bytes: bytes.length }, bytes };
}
