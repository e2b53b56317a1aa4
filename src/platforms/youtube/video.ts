// A video as a post: its title and description are the text, its still the picture.
import { channelOf, pageOfId, watchPage } from "./address.ts";
import { metadataRow, scrapedVideo, videoDetails } from "./answer.ts";
import { momentOf } from "./page-tags.ts";
import { defined, utcTime, englishDay } from "../read/fields.ts";
import { readOEmbedAnswer } from "../read/oembed.ts";
import { objectsNamed } from "../read/script-json.ts";
import { titled } from "../read/page-text.ts";
import { postOfInfo, readVideoInfo } from "../read/ytdl.ts";
import type { PlayerResponse, VideoDetails } from "./answer.ts";
import type { PageTags } from "./page-tags.ts";
import type { Picture } from "../../model/asset.ts";
import type { Author } from "../../model/author.ts";
import type { Rights } from "../../model/credit.ts";
import type { Outcome } from "../../model/outcome.ts";
import type { Post } from "../../model/post.ts";

/** What a reader of an answer knows beside it. */
export interface VideoContext {
  /** The id that it must be of: of a video, or `clip/<id>`. */
  readonly id?: string | undefined;
  /** When it was asked, ISO 8601 UTC. Without it numbers are left out. */
  readonly at?: string | undefined;
}

const OTHER_VIDEO = "The answer is about another video than the one asked for.";

/** The post; the key is the video's own id, also where a clip of it was asked for. */
export function videoOutcome(
  id: string,
  post: Omit<Post, "url">,
  source: string,
  context: VideoContext,
): Outcome {
  const isClip = context.id?.startsWith("clip/") === true;
  if (!isClip && context.id !== undefined && context.id !== id)
    return { kind: "unreadable", reason: OTHER_VIDEO };
  return {
    kind: "post",
    key: { platform: "youtube", id },
    aliases: isClip ? [`youtube:${context.id}`, pageOfId(context.id)] : [],
    post: { ...post, url: watchPage(id) },
    source,
  };
}

/** Reads an answer of the oEmbed service: title, channel and still, and nothing else. */
export function readOembed(body: unknown, context: VideoContext): Outcome {
  const answer = readOEmbedAnswer(body);
  if (!answer)
    return { kind: "unreadable", reason: "YouTube's oEmbed answered with something that is no oEmbed." };
  const named = /\/embed\/([A-Za-z0-9_-]{11})(?=[?&"'\s]|$)/.exec(answer.html?.slice(0, 5_000) ?? "")?.[1];
  if (named === undefined || named === "videoseries") {
    return {
      kind: "unsupported",
      reason: "YouTube's oEmbed describes a playlist or something else that is no single video.",
    };
  }
  const author = channelOf(answer.author_url, answer.author_name, undefined);
  const key = { platform: "youtube", id: named };
  if (author === undefined)
    return { kind: "incomplete", reason: "YouTube's oEmbed does not name the channel.", key };
  const { thumbnail_url: still, thumbnail_width: width, thumbnail_height: height } = answer;
  const post = {
    author,
    text: titled(answer.title),
    media: [
      mediumOf(named, still === undefined ? undefined : defined({ url: still, width, height }), undefined),
    ],
    // Whether the video has a description, the answer does not say.
    truncated: true,
  };
  return videoOutcome(named, post, "oembed", context);
}

/** Reads what a page's player is told, with the page's tags where that is silent. */
export function readPlayer(
  player: PlayerResponse,
  data: unknown,
  tags: PageTags,
  context: VideoContext,
): Outcome | undefined {
  const { videoDetails: details } = player;
  if (details?.videoId === undefined || details.title === undefined) return undefined;
  const about = player.microformat?.playerMicroformatRenderer;
  const channel = details.channelId ?? about?.externalChannelId ?? tags.channelId;
  const author = channelOf(
    about?.ownerProfileUrl ?? tags.channelPage,
    details.author ?? about?.ownerChannelName,
    channel,
  );
  if (author === undefined) return undefined;
  const picture = largest(about?.thumbnail ?? []) ?? largest(details.thumbnail) ?? asPicture(tags.picture);
  const post = defined({
    ...postOfDetails(details, author, picture, context.at),
    published: momentOf(about?.publishDate ?? about?.uploadDate) ?? tags.published,
    sensitive: about?.isFamilySafe === false ? true : undefined,
    visibility: about?.isUnlisted === true ? "unlisted" : undefined,
    rights: licenceIn(data),
  });
  return videoOutcome(details.videoId, post, "page", context);
}

/** Reads the tags alone. */
export function readTagsOfVideo(id: string, tags: PageTags, context: VideoContext): Outcome {
  const author = channelOf(tags.channelPage, tags.channelName, tags.channelId);
  const key = { platform: "youtube", id };
  if (author === undefined || tags.title === undefined)
    return {
      kind: "incomplete",
      reason: "The page names the video, and neither its title nor its channel can be read.",
      key,
    };
  const post = defined({
    author,
    text: titled(tags.title, tags.description),
    published: tags.published,
    media: [mediumOf(id, asPicture(tags.picture), tags.duration)],
    truncated: tags.cut ? true : undefined,
  });
  return videoOutcome(id, post, "page", context);
}

/** Reads the first video of a list that a scraper made, in one of its two shapes. */
export function readScraped(body: unknown, context: VideoContext): Outcome {
  const first: unknown = Array.isArray(body) ? body[0] : body;
  const listed = scrapedVideo.safeParse(first).data;
  const { video, channel } = listed ?? {};
  const bare = videoDetails.safeParse(first).data;
  const id = video?.videoId ?? bare?.videoId;
  const author = channel
    ? channelOf(channel.channelUrl, channel.name, channel.identifierId)
    : channelOf(undefined, bare?.author, bare?.channelId);
  if (id === undefined || author === undefined)
    return { kind: "unreadable", reason: "The material names no video with its channel." };
  if (!video)
    return videoOutcome(
      id,
      postOfDetails(bare!, author, largest(bare!.thumbnail), context.at),
      "scrapfly",
      context,
    );
  const at = utcTime(context.at);
  const { viewCount: views, likeCount: likes } = video.stats ?? {};
  const post = defined({
    author,
    text: titled(video.title, video.description),
    published: englishDay(video.publishingDate),
    media: [mediumOf(id, largest(video.thumbnail), video.lengthSeconds)],
    counts: at === undefined ? undefined : defined({ views, likes, at }),
  });
  return videoOutcome(id, post, "scrapfly", context);
}

/** Reads what yt-dlp writes beside a download. */
export function readInfo(body: unknown, context: VideoContext): Outcome {
  const info = readVideoInfo(body, "youtube");
  const author = info && channelOf(info.uploader_url, info.uploader, info.channel_id);
  if (!info || author === undefined || !/^[A-Za-z0-9_-]{11}$/.test(info.id!))
    return { kind: "unreadable", reason: "The material names no video of YouTube with its channel." };
  return videoOutcome(
    info.id!,
    postOfInfo(info, watchPage(info.id!), author, context.at),
    "media-provider-info",
    context,
  );
}

function postOfDetails(
  details: VideoDetails,
  author: Author,
  picture: Picture | undefined,
  at: string | undefined,
): Omit<Post, "url"> {
  const read = utcTime(at);
  const { lengthSeconds, viewCount } = details;
  // A broadcast that is on has the length 0.
  const duration = lengthSeconds === undefined || lengthSeconds === "0" ? undefined : Number(lengthSeconds);
  return defined({
    author,
    text: titled(details.title, details.shortDescription),
    media: [mediumOf(details.videoId!, picture, duration)],
    counts:
      read === undefined || viewCount === undefined ? undefined : { views: Number(viewCount), at: read },
  });
}

function mediumOf(
  id: string,
  picture: Picture | undefined,
  duration: number | undefined,
): Post["media"][number] {
  return defined({ type: "video" as const, url: watchPage(id), duration, picture });
}

type Sized = {
  readonly url?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
};

/** The widest of several sizes of a picture. */
export function largest(sizes: readonly Sized[]): Picture | undefined {
  const usable = sizes.flatMap(({ url, width, height }) =>
    url === undefined ? [] : [defined({ url, width, height })],
  );
  return usable.toSorted((a, b) => (b.width ?? 0) - (a.width ?? 0))[0];
}

function asPicture(url: string | undefined): Picture | undefined {
  return url !== undefined && /^https?:\/\/[^\s<>"]{1,4000}$/.test(url) ? { url } : undefined;
}

/** The licence that the page states below the description: Creative Commons, as YouTube calls it. */
function licenceIn(data: unknown): Rights | undefined {
  for (const row of objectsNamed(data, "metadataRowRenderer")) {
    const { title, contents } = metadataRow.safeParse(row).data ?? {};
    if (title?.trim().toLowerCase() !== "license") continue;
    const name = contents
      ?.map(({ simpleText, runs }) => simpleText ?? runs.map(({ text }) => text ?? "").join(""))
      .join(" ");
    if (name?.includes("Creative Commons") === true)
      return { licence: { name: name.trim().slice(0, 200), basis: "stated by the platform" } };
  }
  return undefined;
}
