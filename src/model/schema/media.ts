// Pictures and media as schemas, the local copies made of them and why one is missing.
import { z } from "zod";
import { rights } from "./rights.ts";
import { assetFile, count, digest, list, short, size, text, url } from "./value.ts";
import type { Picture } from "../asset.ts";

const rendition = z.object({
  file: assetFile,
  type: z.enum(["image/avif", "image/webp", "image/jpeg", "image/png"]),
  width: size,
  height: size,
  bytes: count,
});

const missing = z.object({
  kind: z.enum([
    "policy",
    "rights",
    "not_found",
    "refused",
    "unreadable",
    "too_large",
    "network",
    "not_recorded",
  ]),
  reason: short,
});

const localFile = z.object({
  file: assetFile,
  type: z.enum(["video/mp4", "video/webm", "audio/mp4", "audio/mpeg", "audio/ogg", "text/vtt"]),
  bytes: count,
});

const original = z.object({ file: assetFile, type: short, bytes: count });

export const picture = z.object({
  url,
  width: size.exactOptional(),
  height: size.exactOptional(),
  renditions: list(rendition, 20).exactOptional(),
  missing: missing.exactOptional(),
  original: original.exactOptional(),
  stated: z
    .object({
      creator: text.exactOptional(),
      credit: text.exactOptional(),
      copyright: text.exactOptional(),
      source: text.exactOptional(),
      licensor: text.exactOptional(),
      licensorUrl: text.exactOptional(),
      webStatement: text.exactOptional(),
      usageTerms: text.exactOptional(),
      digitalSourceType: text.exactOptional(),
    })
    .exactOptional(),
  contentCredentials: z.literal(true).exactOptional(),
});

/** The schema of one picture. */
export const pictureSchema: z.ZodType<Picture> = picture;

export const medium = z.object({
  type: z.enum(["image", "video", "gif", "audio", "unknown"]),
  url,
  alt: text.exactOptional(),
  width: size.exactOptional(),
  height: size.exactOptional(),
  picture: picture.exactOptional(),
  duration: z.number().nonnegative().exactOptional(),
  files: list(
    z.object({
      url,
      type: short.exactOptional(),
      bitrate: count.exactOptional(),
      digest: digest.exactOptional(),
      copy: localFile.exactOptional(),
      original: original.exactOptional(),
    }),
    50,
  ).exactOptional(),
  captions: list(
    z.object({
      url,
      language: short.exactOptional(),
      digest: digest.exactOptional(),
      copy: localFile.exactOptional(),
      original: original.exactOptional(),
    }),
    200,
  ).exactOptional(),
  missing: missing.exactOptional(),
  sensitive: z.boolean().exactOptional(),
  rights: rights.exactOptional(),
});
