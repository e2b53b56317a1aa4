// What the mirror vxTwitter answers (`/Twitter/status/{id}`), brought into the shape of syndication.
import { z } from "zod";
import { address, count, flag, list, maybe, pixels, rawText, text, word } from "../read/fields.ts";
import { POST_ID } from "./answer.ts";
import { shapePoll } from "./api-shape.ts";
import { escapeHtml, unescapeHtml } from "./text.ts";

const HANDLE = word(/^[A-Za-z0-9_]{1,50}$/);

const post = z.object({
  tweetID: z.string().regex(POST_ID),
  /** Links are expanded; it ends with the short link to the media, or does not. */
  text: rawText(100_000),
  user_screen_name: HANDLE,
  user_name: text(),
  user_profile_image_url: address(),
  /** In seconds. */
  date_epoch: maybe(z.number().int().positive().max(10_000_000_000)),
  lang: text(40),
  likes: count,
  retweets: count,
  replies: count,
  possibly_sensitive: flag,
  media_extended: list(
    z.object({
      /** `image`, `video`, `gif`. */
      type: text(20),
      url: address(),
      thumbnail_url: address(),
      altText: text(20_000),
      duration_millis: count,
      size: maybe(z.object({ width: pixels, height: pixels })),
    }),
    20,
  ),
  replyingTo: HANDLE,
  replyingToID: word(POST_ID),
  pollData: maybe(z.object({ options: list(z.object({ name: text(1_000), votes: count }), 4) })),
  communityNote: text(8_000),
  qrtURL: text(),
  qrt: z.unknown().optional(),
});

type Post = z.infer<typeof post>;

/** Brings an answer of vxTwitter into the shape of syndication. */
export function shapeVx(body: unknown): unknown {
  const { data } = post.safeParse(body);
  if (!data) return undefined;
  const quoted = post.safeParse(data.qrt).data;
  const quotedId = /\/status\/(\d{1,19})$/.exec(data.qrtURL ?? "")?.[1];
  return { ...shapePost(data), quoted_tweet: quoted && shapePost(quoted), quoted_id: quotedId };
}

function shapePost(data: Post): Record<string, unknown> {
  const {
    text: words,
    date_epoch: seconds,
    media_extended: media,
    pollData: poll,
    communityNote: note,
  } = data;
  return {
    id_str: data.tweetID,
    text:
      words === undefined ? undefined : escapeHtml(withoutMediaLink(unescapeHtml(words), media.length > 0)),
    created_at: seconds === undefined ? undefined : new Date(seconds * 1_000).toISOString(),
    lang: data.lang,
    possibly_sensitive: data.possibly_sensitive,
    favorite_count: data.likes,
    retweet_count: data.retweets,
    conversation_count: data.replies,
    user: {
      screen_name: data.user_screen_name,
      name: data.user_name,
      profile_image_url_https: data.user_profile_image_url,
    },
    mediaDetails: media.map(shapeMedium),
    in_reply_to_status_id_str: data.replyingToID,
    in_reply_to_screen_name: data.replyingTo,
    card:
      poll &&
      shapePoll({
        options: poll.options.map(({ name: label, votes }, position) => ({ label, votes, position })),
        end_datetime: undefined,
        voting_status: undefined,
      }),
    birdwatch_pivot: note === undefined ? undefined : { subtitle: { text: note } },
  };
}

function withoutMediaLink(words: string, hasMedia: boolean): string {
  return hasMedia ? words.replace(/(?<!\s)\s*https:\/\/t\.co\/[A-Za-z0-9]{1,20}$/, "") : words;
}

function shapeMedium({
  type,
  url,
  thumbnail_url: poster,
  altText,
  duration_millis: millis,
  size,
}: Post["media_extended"][number]): Record<string, unknown> {
  const isMoving = type === "video" || type === "gif";
  return {
    type: type === "gif" ? "animated_gif" : type === "image" ? "photo" : type,
    media_url_https: isMoving ? poster : url,
    ext_alt_text: altText,
    original_info: size,
    ...(isMoving && {
      video_info: { duration_millis: millis, variants: [{ url, content_type: "video/mp4" }] },
    }),
  };
}
