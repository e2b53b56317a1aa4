// Pictures and media as schemas, the local copies made of them and why one is missing.
import { z } from "zod";
import { rights } from "./rights.ts";
import { count, digest, list, short, size, text, url } from "./value.ts";
import { LOCAL_FILE_TYPES, ORIGINAL_TYPES, RENDITION_TYPES } from "../asset.ts";
import type { Picture } from "../asset.ts";

const NAMED_OTHERWISE = "the name of the file does not end as its media type says";

/** The name of a file: its digest, and one of the endings of the types that it may have. */
const nameOf = (types: Readonly<Record<string, string>>) =>
  z.string().regex(new RegExp(`^[0-9a-f]{64}\\.(${Object.values(types).join("|")})$`));

/** Whether the name of a file ends as its media type says: it is the name by which a server tells browsers the type. */
const isNamed =
  (types: Readonly<Record<string, string>>) =>
  ({ file, type }: { readonly file: string; readonly type: string }): boolean =>
    Object.hasOwn(types, type) && file.endsWith(`.${types[type]!}`);

const rendition = z
  .object({
    file: nameOf(RENDITION_TYPES),
    type: z.enum(Object.keys(RENDITION_TYPES) as (keyof typeof RENDITION_TYPES)[]),
    width: size,
    height: size,
    bytes: count,
  })
  .refine(isNamed(RENDITION_TYPES), NAMED_OTHERWISE);

const missing = z.object({
  kind: z.enum([
    "policy",
    "rights",
    "not_found",
    "refused",
    "unreadable",
    "too_large",
    "over_limit",
    "network",
    "not_recorded",
  ]),
  reason: short,
});

const localFile = z
  .object({
    file: nameOf(LOCAL_FILE_TYPES),
    type: z.enum(Object.keys(LOCAL_FILE_TYPES) as (keyof typeof LOCAL_FILE_TYPES)[]),
    bytes: count,
  })
  .refine(isNamed(LOCAL_FILE_TYPES), NAMED_OTHERWISE);

const original = z
  .object({ file: nameOf(ORIGINAL_TYPES), type: short, bytes: count })
  .refine(isNamed(ORIGINAL_TYPES), NAMED_OTHERWISE);

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
  from: z
    .object({ handle: short.exactOptional(), name: short.exactOptional(), url: url.exactOptional() })
    .exactOptional(),
});
