// Renditions: which copies are made of a picture, by what it is to its post, and how they are encoded.
import type { ResizeOptions } from "sharp";
import { RENDITION_TYPES } from "../model/asset.ts";
import type { Rendition } from "../model/asset.ts";
import type { PictureRole } from "../model/snapshot.ts";
import { sha256 } from "./digest.ts";
import { withXmpChunk } from "./png-text.ts";
import type { Sharp } from "./sharp.ts";

/** The formats of which a site may choose, in the order in which a browser is offered them. */
export const COPY_FORMATS = ["avif", "webp"] as const;

/** One of {@link COPY_FORMATS}. */
export type CopyFormat = (typeof COPY_FORMATS)[number];

/** Decoded pixels, eight bits a channel, sRGB or grey, upright. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 2 | 3 | 4;
}

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
/** Of 0 to 6. Measured on a photograph in three widths: 2 takes six tenths of the time of 4 for 3.5% more bytes. */
const EFFORT = 2;
/** Measured on four photographs: a fifth to a half fewer bytes than the WebP, for nine times its CPU time. */
const AVIF = { quality: 55, effort: 2 };
const WEBP: readonly CopyFormat[] = ["webp"];
const AVATAR = 96;
const EMOJI = { width: 512, height: 64 };

/** The copies of a picture of this size. Never larger than the source. */
export function planFor(
  role: PictureRole,
  width: number,
  height: number,
  widths = WIDTHS as readonly number[],
  formats = WEBP,
): Plan {
  const inside = { fit: "inside", withoutEnlargement: true } as const;
  if (role === "avatar") {
    // Shown in a square or a circle on every platform: cut to the middle here too.
    const side = Math.min(AVATAR, width, height);
    return {
      base: { width: side, height: side, fit: "cover" },
      widths: [side],
      formats: WEBP,
      fallback: side,
      graphic: false,
    };
  }
  if (role === "emoji" || role === "badge") {
    return { base: { ...EMOJI, ...inside }, widths: [width], formats: WEBP, fallback: width, graphic: true };
  }
  const wanted = role === "card" ? CARD_WIDTHS : widths;
  const top = Math.min(width, Math.max(...wanted));
  const narrower = wanted.filter((each) => each < top);
  return {
    base: { width: top, height: MAX_HEIGHT, ...inside },
    widths: [...new Set([top, ...narrower])].sort((a, b) => b - a),
    // Cards, like avatars and emoji, are shown as one file, without a choice of formats.
    formats: role === "card" ? WEBP : COPY_FORMATS.filter((format) => formats.includes(format)),
    fallback: Math.min(top, FALLBACK),
    graphic: false,
  };
}

/**
 * Encodes the copies. From bare pixels: nothing but pixels can come along, and the XMP packet, which goes in before the
 * digest is taken that names the file.
 */
export async function encode(
  sharp: Sharp,
  source: Pixels,
  plan: Plan,
  xmp?: string,
): Promise<{ readonly rendition: Rendition; readonly bytes: Uint8Array }[]> {
  const opaque = isOpaque(source);
  const start = (width: number): ReturnType<Sharp> => {
    const { data, width: from, height, channels } = source;
    const image = sharp(data, { raw: { width: from, height, channels } }).timeout({ seconds: 10 });
    if (opaque && channels % 2 === 0) image.removeAlpha();
    return width < from ? image.resize({ width }) : image;
  };
  const made = [];
  // A height at its cap may have made the picture narrower than planned.
  const widths = new Set(plan.widths.map((width) => Math.min(width, source.width)));
  for (const width of widths) {
    for (const format of plan.formats) {
      made.push(
        format === "avif"
          ? await finish(start(width).avif(AVIF), "image/avif", xmp)
          : await finish(start(width).webp({ quality: 80, effort: EFFORT }), "image/webp", xmp),
      );
    }
  }
  const last = start(Math.min(plan.fallback, source.width));
  made.push(
    opaque && !plan.graphic
      ? await finish(last.jpeg({ quality: 80 }), "image/jpeg", xmp)
      : await finish(last.png({ compressionLevel: 9 }), "image/png", xmp),
  );
  return made;
}

async function finish(
  image: ReturnType<Sharp>,
  type: Rendition["type"],
  xmp: string | undefined,
): Promise<{ readonly rendition: Rendition; readonly bytes: Uint8Array }> {
  // Into a PNG the library writes it compressed, which common readers do not read.
  const apart = type === "image/png";
  if (xmp !== undefined && !apart) image.withXmp(xmp);
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  const encoded = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const bytes = xmp !== undefined && apart ? withXmpChunk(encoded, xmp) : encoded;
  const file = `${sha256(bytes)}.${RENDITION_TYPES[type]}`;
  return { rendition: { file, type, width: info.width, height: info.height, bytes: bytes.length }, bytes };
}

function isOpaque({ data, channels }: Pixels): boolean {
  if (channels % 2 === 1) return true;
  for (let at = channels - 1; at < data.length; at += channels) if (data[at] !== 255) return false;
  return true;
}
