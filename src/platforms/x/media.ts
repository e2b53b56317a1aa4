// Photos, videos and animations of a post on X.
import { defined, webUrl } from "../read/fields.ts";
import { matchX, pageOf } from "./address.ts";
import { cardMedia } from "./unified-card.ts";
import type { Medium, MediumFile, MediumSource } from "../../model/media.ts";
import type { MediaDetail, TweetContent, Variant } from "./answer.ts";

/**
 * The media of a post. `mediaDetails` tells most; where it is missing, `photos` and `video` name the same media without
 * their alternative texts.
 */
export function readMedia(tweet: TweetContent): Medium[] {
  const details = [...tweet.mediaDetails, ...cardMedia(tweet.card)].flatMap((detail) => {
    const medium = detailMedium(detail);
    const from = sourceOf(detail, tweet);
    return medium ? [defined({ ...medium, from })] : [];
  });
  if (details.length > 0) return details;
  const photos = tweet.photos.map(({ url, width, height }) => imageMedium(url, { width, height }));
  const { video } = tweet;
  const moving =
    video && movingMedium("video", video.variants, { poster: video.poster, millis: video.durationMs });
  const known = [...photos, moving].filter((medium) => medium !== undefined);
  return known.length > 0 ? known : linkedMedia(tweet);
}

/** Media of which nothing is told but the links that stand for them in the text, where X does not show them. */
function linkedMedia({ entities }: TweetContent): Medium[] {
  const links = entities?.media.flatMap(({ expanded_url: url, url: short }) => url ?? webUrl(short) ?? []);
  return [...new Set(links)].map((url) => ({ type: "unknown", url }));
}

interface Size {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

function detailMedium(detail: MediaDetail): Medium | undefined {
  const size = detail.original_info ?? servedSize(detail.sizes);
  const { ext_alt_text: alt, media_url_https: poster, video_info: info } = detail;
  // Without its extended entities a video is listed as the photo that is its still.
  if (detail.type === "photo" && poster !== undefined && STILL.test(poster))
    return defined({ ...stillMedium(poster), alt, ...size });
  if (detail.type === "photo") return imageMedium(poster, size, alt);
  const type = detail.type === "animated_gif" ? "gif" : "video";
  return movingMedium(type, info?.variants ?? [], { poster, millis: info?.duration_millis, size, alt });
}

/** The largest size in which a medium is served, for answers that do not tell that of the original. */
function servedSize(sizes: MediaDetail["sizes"]): Size {
  const [largest] = [sizes?.large, sizes?.medium, sizes?.small]
    .filter((size) => size !== undefined)
    .toSorted((a, b) => (b.w ?? 0) - (a.w ?? 0));
  return { width: largest?.w, height: largest?.h };
}

/**
 * The account whose medium a post shows again: X names it, or the post in which it stood. A medium of an earlier post of
 * the same account is its own; by its id, since accounts change their names.
 */
function sourceOf(detail: MediaDetail, tweet: TweetContent): MediumSource | undefined {
  const { id_str: id, user, edit_control: edits } = tweet;
  const account = detail.additional_media_info?.source_user;
  const place = detail.expanded_url === undefined ? undefined : matchX(new URL(detail.expanded_url));
  const postId = detail.source_status_id_str ?? place?.id;
  const userId = account?.id_str ?? detail.source_user_id_str;
  const named = /^https:\/\/x\.com\/(\w+)\//.exec(place?.id === postId ? (place?.url ?? "") : "")?.[1];
  const handle = account?.screen_name ?? (named === "i" ? undefined : named);
  const isOwn =
    userId !== undefined && user?.id_str !== undefined
      ? userId === user.id_str
      : handle !== undefined && handle.toLowerCase() === user?.screen_name.toLowerCase();
  const isHere = postId === undefined || postId === id || edits?.edit_tweet_ids.includes(postId) === true;
  if (isOwn || (isHere && account === undefined)) return undefined;
  if (!isHere) return defined({ handle, name: account?.name, url: pageOf(postId, handle) });
  return account && defined({ handle, name: account.name, url: `https://x.com/${account.screen_name}` });
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

/** Addresses of the stills of videos and animations. */
export const STILL = /\/(?:tweet_video_thumb|ext_tw_video_thumb|amplify_video_thumb)\//;

/** A video or an animation of which only the still is known; by the address of that: which of both it is. */
export function stillMedium(url: string): Medium {
  const type = /\/tweet_video_thumb\//.test(url) ? "gif" : "video";
  return { type, url, picture: { url } };
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
