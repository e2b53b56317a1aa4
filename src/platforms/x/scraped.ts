// Posts of X in the shapes of programs that fetch them: yt-dlp's description of a video, Scrapfly.
import { z } from "zod";
import { cleanString, textFromRun } from "../../model/text.ts";
import {
  address,
  count,
  defined,
  flag,
  list,
  maybe,
  pixels,
  rawText,
  text,
  word,
  utcTime,
} from "../read/fields.ts";
import { pageOf } from "./address.ts";
import { POST_ID, tweetSchema } from "./answer.ts";
import { bareRun, unescapeHtml } from "./text.ts";
import { aliasesOf, outcomeOfTweet } from "./outcome.ts";
import type { Medium } from "../../model/media.ts";
import type { Outcome } from "../../model/outcome.ts";
import type { Post } from "../../model/post.ts";
import type { ReadContext } from "../platform.ts";
import type { TweetContext } from "./outcome.ts";

const HANDLE = /^[A-Za-z0-9_]{1,50}$/;

/** What yt-dlp writes of a video (`--write-info-json`): the text in `description`, on one line. */
const info = z.object({
  display_id: z.string().regex(POST_ID),
  description: rawText(),
  uploader: text(),
  uploader_id: z.string().regex(HANDLE),
  timestamp: maybe(z.number().int().positive().max(10_000_000_000)),
  url: address(),
  thumbnail: address(),
  duration: maybe(z.number().positive().max(1_000_000)),
  width: pixels,
  height: pixels,
  formats: list(
    z.object({
      url: address(),
      protocol: text(40),
      ext: text(10),
      tbr: maybe(z.number().positive().max(1_000_000)),
    }),
    100,
  ),
  like_count: count,
  repost_count: count,
  comment_count: count,
  view_count: count,
  /** 18 where the post is marked as sensitive. */
  age_limit: count,
});

/** Reads yt-dlp's description of a post with a video. */
export function readInfo(body: unknown, id: string | undefined, capturedAt: string | undefined): Outcome {
  const { data } = info.safeParse(body);
  if (data?.description === undefined)
    return { kind: "unreadable", reason: "This does not describe a post of X." };
  if (id !== undefined && data.display_id !== id)
    return { kind: "unreadable", reason: `This describes another post (${data.display_id}).` };
  const at = utcTime(capturedAt);
  const { uploader_id: handle, uploader: name, timestamp } = data;
  const post: Post = defined({
    url: pageOf(data.display_id, handle),
    author: defined({ handle, name, url: `https://x.com/${handle}` }),
    // The link to the video ends every such text.
    text: textFromRun(bareRun(unescapeHtml(data.description), { dropLast: true })),
    published: timestamp === undefined ? undefined : new Date(timestamp * 1_000).toISOString(),
    sensitive: (data.age_limit ?? 0) >= 18 ? true : undefined,
    media: videoOf(data),
    counts:
      at === undefined || (data.like_count ?? data.repost_count) === undefined
        ? undefined
        : defined({
            likes: data.like_count,
            reposts: data.repost_count,
            replies: data.comment_count,
            views: data.view_count,
            at,
          }),
  });
  const key = { platform: "x", id: data.display_id };
  return {
    kind: "post",
    key,
    aliases: aliasesOf([data.display_id], handle),
    post,
    source: "media-provider-info",
  };
}

function videoOf({ url, thumbnail, formats, duration, width, height }: z.infer<typeof info>): Medium[] {
  const files = formats
    .filter((format) => format.url !== undefined && format.protocol === "https")
    .map((format) =>
      defined({
        url: format.url!,
        type: format.ext === "mp4" ? "video/mp4" : undefined,
        bitrate: format.tbr === undefined ? undefined : Math.round(format.tbr * 1_000),
      }),
    )
    .toSorted((a, b) => (b.bitrate ?? -1) - (a.bitrate ?? -1));
  const best = files[0]?.url ?? url;
  if (best === undefined) return [];
  return [
    defined({
      type: "video" as const,
      url: best,
      width,
      height,
      picture: thumbnail === undefined ? undefined : { url: thumbnail },
      duration,
      files: files.length > 0 ? files : undefined,
    }),
  ];
}

/** Scrapfly's own shape: the words of v1.1 for most, ids without `_str`, no entities, accounts without their handle. */
const scraped = z.looseObject({
  id: word(POST_ID),
  text: maybe(z.string()),
  language: z.unknown().optional(),
  is_quote: flag,
  views: z.unknown().optional(),
  user: maybe(z.looseObject({ rest_id: z.unknown().optional() })),
});

/** Reads Scrapfly's shape; its accounts are no posts. */
export function readScraped(
  body: unknown,
  context: TweetContext,
  author: Readonly<Record<string, unknown>>,
): Outcome {
  const { data } = scraped.safeParse(body);
  if (data?.id === undefined || data.text === undefined) {
    return data?.["rest_id"] === undefined
      ? { kind: "unreadable", reason: "The material holds no post of X." }
      : { kind: "unsupported", reason: "This is an account of X, not a post." };
  }
  const { id, language, user, views, is_quote: isQuote, ...rest } = data;
  const tweet = tweetSchema.safeParse({
    ...rest,
    id_str: id,
    text: cleanString(data.text),
    lang: language,
    view_count: views,
    conversation_count: rest["reply_count"],
    user: { ...user, id_str: user?.rest_id, ...author },
    quoted_state: isQuote === true ? "unavailable" : undefined,
  }).data;
  return tweet
    ? outcomeOfTweet(tweet, context)
    : { kind: "unreadable", reason: "The material holds no post of X." };
}

/** What is known of an author from around the material, in the shape of an account of v1.1. */
export function authorAround({ author, url }: ReadContext): Readonly<Record<string, unknown>> {
  const inUrl = /^https?:\/\/(?:[a-z]{1,10}\.)?(?:twitter|x)\.com\/([A-Za-z0-9_]{1,50})\/status/i.exec(
    url ?? "",
  )?.[1];
  const handle = author?.handle?.replace(/^@/, "") ?? (inUrl?.toLowerCase() === "i" ? undefined : inUrl);
  if (handle === undefined) return {};
  return defined({ screen_name: handle, id_str: author?.id, name: author?.name });
}
