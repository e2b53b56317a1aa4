// A picture as downloaded, made fit to be published: decoded, turned upright, bounded, re-encoded with its credit alone.
import { PostproofError } from "../errors.ts";
import type { MissingPicture, Original, Rendition, StatedRights } from "../model/asset.ts";
import type { PictureRole } from "../model/snapshot.ts";
import { hasContentCredentials } from "./content-credentials.ts";
import { creditPacket, joinCredit } from "./credit-xmp.ts";
import type { CreditToWrite } from "./credit-xmp.ts";
import { openPicture, Undecodable } from "./decoding.ts";
import type { OpenPicture } from "./decoding.ts";
import { sha256 } from "./digest.ts";
import { formatOf, saysAnimated } from "./format.ts";
import type { PictureFormat } from "./format.ts";
import { statedIn } from "./metadata.ts";
import { COPY_FORMATS, encode, planFor } from "./rendition.ts";
import type { CopyFormat, Plan } from "./rendition.ts";

/** What is made of a picture, and what is refused. */
export interface ImagePolicy {
  /** Widths in pixels of the copies of images and posters, 1 to 4096. 1280, 640 and 320 by default. */
  readonly widths?: readonly number[];
  /**
   * Formats of the copies of images and posters, beside the fallback in JPEG or PNG. WebP by default. AVIF takes fewer
   * bytes and several times as long.
   */
  readonly formats?: readonly CopyFormat[];
  /** Pictures of more pixels than this are refused. 40 million by default. */
  readonly maxPixels?: number;
  /** Files of more bytes than this are refused. 15 MiB by default. */
  readonly maxBytes?: number;
  /** Keep the bytes as received with the evidence. On by default; without it a copy cannot be proved or remade. */
  readonly keepOriginal?: boolean;
}

/** A picture with the copies made of it. */
export interface ProcessedImage {
  /** Size of the source in pixels, turned upright. */
  readonly width: number;
  readonly height: number;
  /** Widest first, the fallback in JPEG or PNG last. */
  readonly renditions: readonly { readonly rendition: Rendition; readonly bytes: Uint8Array }[];
  /** Absent if originals are not kept. */
  readonly original?: { readonly original: Original; readonly bytes: Uint8Array };
  /** What the file itself says about rights; absent if nothing. */
  readonly stated?: StatedRights;
  /** The source moves; the copies are its first picture. */
  readonly animated?: true;
  /** The file carries Content Credentials (C2PA); nothing is said of their being valid. */
  readonly contentCredentials?: true;
}

/** What came of a picture. */
export type ImageResult =
  | { readonly ok: true; readonly image: ProcessedImage }
  | { readonly ok: false; readonly missing: MissingPicture };

/**
 * Makes the copies of a picture that a site may publish. What the bytes are is decided by decoding them: JPEG, PNG,
 * WebP, GIF (its first frame) and AVIF are kept. A picture that cannot be kept is a result, with the reason.
 *
 * The copies are in sRGB and carry no place, device, thumbnail or comment. All that they carry beside the picture is one
 * XMP packet with `credit` and what the file itself states about rights, joined as `joinCredit` says; none if there is
 * neither. The same bytes and the same credit give the same copies with the same build of sharp.
 * @throws PostproofError `missing_dependency` without sharp, `invalid_input` for a policy that cannot be
 */
export async function processImage(
  bytes: Uint8Array,
  role: PictureRole,
  policy: ImagePolicy = {},
  credit: CreditToWrite = {},
): Promise<ImageResult> {
  const { maxPixels = 40_000_000, maxBytes = 15 * 1_024 * 1_024, keepOriginal = true } = checkPolicy(policy);
  if (bytes.length === 0) return missing("unreadable", "The file is empty.");
  if (bytes.length > maxBytes) {
    return missing("too_large", `The file has ${bytes.length} bytes; at most ${maxBytes} are kept.`);
  }
  const format = formatOf(bytes);
  if (typeof format === "string") {
    return missing("unreadable", `${format} are not kept: only JPEG, PNG, WebP, GIF and AVIF pictures are.`);
  }
  try {
    const planOf = (width: number, height: number): Plan =>
      planFor(role, width, height, policy.widths, policy.formats);
    const image = await openPicture(bytes, format, maxPixels, (picture) =>
      copiesOf(picture, bytes, format, planOf, credit),
    );
    const original: Original = {
      file: `${sha256(bytes)}.${format.extension}`,
      type: format.type,
      bytes: bytes.length,
    };
    return { ok: true, image: { ...image, ...(keepOriginal && { original: { original, bytes } }) } };
  } catch (error) {
    return refusal(error, format, maxPixels);
  }
}

async function copiesOf(
  picture: OpenPicture,
  bytes: Uint8Array,
  format: PictureFormat,
  planOf: (width: number, height: number) => Plan,
  credit: CreditToWrite,
): Promise<ProcessedImage> {
  const { width, height, pages, blocks } = picture.header;
  const plan = planOf(width, height);
  const stated = statedIn(blocks);
  const renditions = await encode(picture, plan, creditPacket(joinCredit(credit, stated)));
  const moves = (format.extension !== "avif" && pages > 1) || saysAnimated(bytes, format);
  return {
    width,
    height,
    renditions,
    ...(stated && { stated }),
    ...(moves && { animated: true as const }),
    ...(hasContentCredentials(bytes, format) && { contentCredentials: true as const }),
  };
}

function refusal(error: unknown, format: PictureFormat, maxPixels: number): ImageResult {
  if (error instanceof PostproofError) throw error;
  if (error instanceof Undecodable) return missing(error.kind, error.message);
  const said = error instanceof Error ? error.message : String(error);
  if (said.includes("exceeds pixel limit")) {
    return missing("too_large", `The picture has more than ${maxPixels} pixels.`);
  }
  // Of the library's lines the last says why it gave up; those before it are warnings.
  const last = said.trim().split("\n").at(-1)!;
  const bare = last.replace(/^(Input buffer|VipsJpeg:|vipspng:) /, "").replace(/[:;]$/, "");
  const detail = bare.slice(0, 160);
  return missing(
    "unreadable",
    `The file is damaged or not really a picture (${format.extension}: ${detail}).`,
  );
}

function missing(kind: MissingPicture["kind"], reason: string): ImageResult {
  return { ok: false, missing: { kind, reason } };
}

function checkPolicy(policy: ImagePolicy): ImagePolicy {
  const whole = (value: number, max: number): boolean =>
    Number.isInteger(value) && value >= 1 && value <= max;
  const { widths = [1], formats = ["webp"], maxPixels = 1, maxBytes = 1 } = policy;
  const fits =
    widths.length >= 1 &&
    widths.length <= 10 &&
    widths.every((width) => whole(width, 4_096)) &&
    formats.length >= 1 &&
    formats.every((format) => COPY_FORMATS.includes(format));
  if (fits && whole(maxPixels, 1e9) && whole(maxBytes, 1e9)) return policy;
  throw new PostproofError(
    "invalid_input",
    "A media policy takes 1 to 10 widths of 1 to 4096 pixels, the formats avif and webp, and whole numbers for maxPixels and maxBytes.",
  );
}
