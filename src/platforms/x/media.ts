// Photos, videos and animations of a post on X.
import { defined } from "../read/fields.ts";
import type { Medium, MediumFile } from "../../model/media.ts";
import type { MediaDetail, TweetContent, Variant } from "./answer.ts";

/**
 * The media of a post. `mediaDetails` tells most; where it is missing, `photos` and `video` name the same media without
 * their alternative texts.
 */
export function readMedia(tweet: TweetContent): Medium[] {
  const details = tweet.mediaDetails.map(detailMedium).filter((medium) => medium !== undefined);
  if (details.length > 0) return details;
  const photos = tweet.photos.map(({ url, width, height }) => imageMedium(url, { width, height }));
  const { video } = tweet;
  const moving =
    video && movingMedium("video", video.variants, { poster: video.poster, millis: video.durationMs });
  return [...photos, moving].filter((medium) => medium !== undefined);
}

interface Size {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

function detailMedium(detail: MediaDetail): Medium | undefined {
  const size = detail.original_info ?? {};
  const { ext_alt_text: alt, media_url_https: poster, video_info: info } = detail;
  if (detail.type === "photo") return imageMedium(poster, size, alt);
  const type = detail.type === "animated_gif" ? "gif" : "video";
  return movingMedium(type, info?.variants ?? [], { poster, millis: info?.duration_millis, size, alt });
}

/** A photo in the size in which it was posted; `undefined` without an address. */
export function imageMedium(address: string | undefined, size: Size, alt?: string): Medium | undefined {
  if (address === undefined) return undefined;
  const url = originalOf(address);
  const { width, height } = size;
  return defined({
    type: "image" as const,
    url,
    alt,
    width,
    height,
    picture: defined({ url, width, height }),
  });
}

interface Moving {
  readonly poster: string | undefined;
  readonly millis: number | undefined;
  readonly size?: Size;
  readonly alt?: string | undefined;
}

function movingMedium(
  type: "video" | "gif",
  variants: readonly Variant[],
  about: Moving,
): Medium | undefined {
  const files = filesOf(variants);
  const url = files[0]?.url ?? about.poster;
  if (url === undefined) return undefined;
  const { width, height } = about.size ?? {};
  return defined({
    type,
    url,
    alt: about.alt,
    width,
    height,
    picture: about.poster === undefined ? undefined : { url: about.poster },
    duration: about.millis === undefined || about.millis === 0 ? undefined : about.millis / 1_000,
    files: files.length > 0 ? files : undefined,
  });
}

/** Encodings with the highest bitrate first; those without one (HLS) last, in the order given. */
function filesOf(variants: readonly Variant[]): MediumFile[] {
  return variants
    .flatMap(({ url, src, content_type, type, bitrate }) => {
      const address = url ?? src;
      return address === undefined ? [] : [defined({ url: address, type: content_type ?? type, bitrate })];
    })
    .sort((a, b) => (b.bitrate ?? -1) - (a.bitrate ?? -1));
}

/** The address of a photo in the size in which it was posted; other addresses stay as they are. */
function originalOf(address: string): string {
  const match = /^https:\/\/pbs\.twimg\.com\/media\/([A-Za-z0-9_-]{1,100})\.(jpg|png|webp)$/.exec(address);
  return match ? `https://pbs.twimg.com/media/${match[1]!}?format=${match[2]!}&name=orig` : address;
}
