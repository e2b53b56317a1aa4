// Posts of Instagram and Threads as their own pages hold them: one shape for both, with pictures in several sizes.
import { z } from "zod";
import { address, count, defined, flag, list, maybe, pixels, rawText, text, word } from "../read/fields.ts";
import type { Picture } from "../../model/asset.ts";
import type { Author } from "../../model/author.ts";
import type { Medium } from "../../model/media.ts";
import type { Maybe } from "../read/fields.ts";

/** A user name on Instagram and Threads, without `@`. */
export const HANDLE = /^[A-Za-z0-9_.]{1,50}$/;

/** A number of any length, as digits. */
export const digits: Maybe<string> = maybe(
  z.union([z.string(), z.number().transform(String)]).pipe(z.string().regex(/^\d{1,30}$/)),
);

const version = z.object({ url: address(), width: pixels, height: pixels });

/** One picture or video of a post. */
const item = z.object({
  image_versions2: maybe(z.object({ candidates: list(version, 50) })),
  video_versions: list(version, 50),
  video_duration: maybe(z.number().positive().max(1e6)),
  original_width: pixels,
  original_height: pixels,
  accessibility_caption: text(10_000),
});
type Item = z.infer<typeof item>;

/** The author. */
export const userSchema = z.object({
  pk: digits,
  id: digits,
  username: z.string().regex(HANDLE),
  full_name: text(500),
  profile_pic_url: address(),
  is_verified: flag,
});

/** One post. */
export const mediaSchema = item.extend({
  pk: digits,
  code: word(/^[A-Za-z0-9_-]{5,60}$/),
  user: maybe(userSchema),
  caption: maybe(z.object({ text: rawText() })),
  taken_at: maybe(z.number().int().min(1e9).max(1e10)),
  carousel_media: list(item, 50),
  like_count: count,
  comment_count: count,
  /** The author hides how many like it: the number that stands there is none. */
  like_and_view_counts_disabled: flag,
});
/** See {@link mediaSchema}. */
export type MetaMedia = z.infer<typeof mediaSchema>;

/** The media of a post. */
export function mediaOf(media: MetaMedia): Medium[] {
  const items = media.carousel_media.length > 0 ? media.carousel_media : [media];
  return items.flatMap((one) => mediumOf(one) ?? []);
}

function mediumOf(one: Item): Medium | undefined {
  const poster = pictureOf(one);
  const { original_width: width, original_height: height, video_duration: duration } = one;
  const files = one.video_versions.flatMap(({ url }) =>
    url === undefined ? [] : [{ url, type: "video/mp4" }],
  );
  const alt = ownAlt(one.accessibility_caption);
  if (files[0]) {
    const { url } = files[0];
    return defined({
      type: "video" as const,
      url,
      alt,
      width,
      height,
      picture: poster,
      duration,
      files: distinct(files),
    });
  }
  if (!poster) return undefined;
  return defined({
    type: "image" as const,
    url: poster.url,
    alt,
    width: width ?? poster.width,
    height: height ?? poster.height,
    picture: poster,
  });
}

function distinct<T extends { readonly url: string }>(files: readonly T[]): T[] {
  return [...new Map(files.map((file) => [file.url, file])).values()];
}

/** The largest of the sizes that are offered. */
function pictureOf({ image_versions2: images }: Item): Picture | undefined {
  const offered = (images?.candidates ?? []).filter(({ url }) => url !== undefined);
  const [best] = offered.sort((a, b) => (b.width ?? 0) - (a.width ?? 0));
  return best && defined({ url: best.url!, width: best.width, height: best.height });
}

/**
 * The author's own description. Where there is none, a program writes one (`Photo by Ada on May 1, 2024. May be an image
 * of ferry`): that is not taken for the author's.
 */
export function ownAlt(caption: string | undefined): string | undefined {
  const start = caption?.slice(0, 500) ?? "";
  return /\bMay be (?:an?|\d|text|one|closeup|graphic|doodle|meme|cartoon|Twitter)\b|^No photo description available|^Instagram post shared by/i.test(
    start,
  )
    ? undefined
    : caption;
}

/** An author as pages hold one. */
export function authorOf(user: z.infer<typeof userSchema>, profile: string): Author {
  const { pk, id, username: handle, full_name: name, profile_pic_url: avatar, is_verified: verified } = user;
  return defined({
    id: pk ?? id,
    handle,
    name,
    url: profile,
    avatar: avatar === undefined ? undefined : { url: avatar },
    // Meta marks accounts as authentic and sells the same mark: which of the two it is, it does not say here.
    badges: verified === true ? [{ label: "Verified" }] : undefined,
  });
}

/** A time in seconds since 1970. */
export function timeOf(seconds: number | undefined): string | undefined {
  return seconds === undefined ? undefined : new Date(seconds * 1_000).toISOString();
}
