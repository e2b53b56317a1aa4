// What a post of Reddit carries: pictures, galleries, videos, link cards, polls.
import { matchReddit } from "./address.ts";
import { storedMedium } from "./answer.ts";
import { defined, webUrl } from "../read/fields.ts";
import type { BareLink, RedditVideo } from "./answer.ts";
import type { Picture } from "../../model/asset.ts";
import type { Medium, MediumFile } from "../../model/media.ts";
import type { Card, Poll } from "../../model/post.ts";

const HLS = "application/vnd.apple.mpegurl";

/**
 * The media of a post: a gallery, a video or a picture, and those within its text.
 *
 * @param page of the post: what Reddit does not hand out is to be seen there.
 */
export function mediaOf(link: BareLink, page: string): Medium[] {
  if (link.gallery_data !== undefined && link.gallery_data.items.length > 0) {
    return link.gallery_data.items.flatMap(({ media_id: id, caption }) =>
      id === undefined
        ? []
        : (storedOf(link.media_metadata?.[id], caption) ?? { type: "unknown" as const, url: page }),
    );
  }
  const own = videoOf(link) ?? pictureOf(link);
  const all = [...(own ? [own] : []), ...storedIn(link.media_metadata)];
  return all.length === 0 && link.is_self !== true ? linkedBy(link.url, link.id ?? "").media : all;
}

/**
 * What a post links to, by the address alone: a picture or a video of Reddit's own, its gallery, or any other page, one of
 * Reddit too.
 *
 * @param id of the post itself, which is no link card.
 * @param still a preview of it.
 */
export function linkedBy(
  address: string | undefined,
  id: string,
  still?: string,
): { readonly media: Medium[]; readonly card?: Card } {
  const url = webUrl(address);
  if (url === undefined) return { media: [] };
  const { hostname, pathname } = new URL(url);
  const picture = still === undefined ? undefined : { url: still };
  if (hostname === "i.redd.it") return { media: [{ type: "image", url, picture: { url } }] };
  if (hostname === "v.redd.it") return { media: [defined({ type: "video" as const, url, picture })] };
  if (matchReddit(new URL(url))?.id === id)
    return { media: pathname.startsWith("/gallery/") ? [{ type: "unknown", url }] : [] };
  return { media: [], card: defined({ url, provider: hostname, picture }) };
}

/** The media within a text, by the table of its media. */
export function storedIn(table: BareLink["media_metadata"]): Medium[] {
  return Object.values(table ?? {})
    .slice(0, 50)
    .flatMap((each) => storedOf(each, undefined) ?? []);
}

/** @param caption what the author wrote below it: the nearest that Reddit has to a description. */
function storedOf(value: unknown, caption: string | undefined): Medium | undefined {
  const medium = storedMedium.safeParse(value).data;
  if (medium?.status !== "valid") return undefined;
  const { s: source, hlsUrl, x: width, y: height } = medium;
  if (medium.e === "RedditVideo")
    return hlsUrl === undefined
      ? undefined
      : defined({
          type: medium.isGif === true ? ("gif" as const) : ("video" as const),
          url: hlsUrl,
          alt: caption,
          width,
          height,
          files: [{ url: hlsUrl, type: HLS }],
        });
  const url = source?.u ?? source?.gif;
  if (url === undefined && source?.mp4 === undefined) return undefined;
  const size = { width: source?.x, height: source?.y };
  if (medium.e === "AnimatedImage") {
    const file = source?.mp4 ?? url!;
    return defined({
      type: "gif" as const,
      url: file,
      alt: caption,
      ...size,
      picture: url === undefined ? undefined : defined({ url, ...size }),
      files: source?.mp4 === undefined ? undefined : [{ url: source.mp4, type: "video/mp4" }],
    });
  }
  return defined({
    type: "image" as const,
    url: url!,
    alt: caption,
    ...size,
    picture: defined({ url: url!, ...size }),
  });
}

function videoOf({ media, preview, url }: BareLink): Medium | undefined {
  const video = media?.reddit_video;
  const address = video?.hls_url ?? video?.fallback_url;
  if (!video || address === undefined) return undefined;
  const { width, height, duration } = video;
  return defined({
    type: video.is_gif === true ? ("gif" as const) : ("video" as const),
    url: url ?? address,
    width,
    height,
    duration,
    picture: previewOf(preview),
    files: filesOf(video),
  });
}

/** The one file that is whole: of a video with sound there is none, and its pictures alone would be another video. */
function filesOf(video: RedditVideo): MediumFile[] | undefined {
  const { fallback_url: file, hls_url: playlist, bitrate_kbps: rate } = video;
  const isSilent = video.is_gif === true || video.has_audio === false;
  if (!isSilent && playlist !== undefined) return [{ url: playlist, type: HLS }];
  if (file === undefined) return undefined;
  const bitrate = rate === undefined ? undefined : Math.round(rate * 1_000);
  return [defined({ url: file, type: "video/mp4", bitrate })];
}

function pictureOf({ url, preview, post_hint: hint, is_self: isSelf }: BareLink): Medium | undefined {
  if (isSelf === true || url === undefined) return undefined;
  const isPicture = hint === "image" || /^https:\/\/i\.redd\.it\/[^/]+\.(?:jpe?g|png|webp|gif)$/i.test(url);
  if (!isPicture) return undefined;
  const { width, height } = previewOf(preview) ?? {};
  return defined({ type: "image" as const, url, width, height, picture: defined({ url, width, height }) });
}

function previewOf(preview: BareLink["preview"]): Picture | undefined {
  const source = preview?.images[0]?.source;
  return source?.url === undefined
    ? undefined
    : defined({ url: source.url, width: source.width, height: source.height });
}

/** The card of a post that links to another site. */
export function cardOf(link: BareLink, carried: readonly Medium[]): Card | undefined {
  const { url: address, media, preview, domain } = link;
  const url = linkedBy(address, link.id ?? "").card?.url;
  if (link.is_self === true || url === undefined || carried.length > 0) return undefined;
  const about = media?.oembed;
  const still = about?.thumbnail_url;
  return defined({
    url,
    title: about?.title,
    description: about?.description,
    provider: about?.provider_name ?? domain,
    author: about?.author_name,
    picture:
      previewOf(preview) ??
      (still === undefined
        ? undefined
        : defined({ url: still, width: about?.thumbnail_width, height: about?.thumbnail_height })),
  });
}

/** The poll with the state that it had when it was asked. */
export function pollOf({ poll_data: poll }: BareLink, at: string | undefined): Poll | undefined {
  if (poll === undefined || poll.options.length === 0) return undefined;
  const end = poll.voting_end_timestamp;
  const closesAt = end === undefined ? undefined : new Date(end).toISOString();
  return defined({
    options: poll.options.flatMap(({ text: title, vote_count: votes }) =>
      title === undefined ? [] : [defined({ title, votes })],
    ),
    votes: poll.total_vote_count,
    closesAt,
    closed: closesAt === undefined || at === undefined ? undefined : closesAt <= at,
  });
}
