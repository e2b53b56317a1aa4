// What Reddit's API answers about a post (`t3`) and a comment (`t1`). These schemas are its documentation.
import { z } from "zod";
import { address, count, flag, list, maybe, pixels, text, word } from "../read/fields.ts";

/** Seconds since 1970, with or without decimals. */
const moment = z.number().nonnegative().max(1e11);
const seconds = maybe(moment);
/** When it was edited: seconds, `false`, or (of old posts) `true`. */
const edited = maybe(z.union([moment, z.boolean()]));

const sized = maybe(z.object({ u: address(), gif: address(), mp4: address(), x: pixels, y: pixels }));

/** A picture or a video in a gallery or within a text, by its id in `media_metadata`. */
export const storedMedium = z.object({
  /** `valid`, `unprocessed`, `failed`. */
  status: text(40),
  /** `Image`, `AnimatedImage`, `RedditVideo`. */
  e: text(40),
  s: sized,
  hlsUrl: address(),
  x: pixels,
  y: pixels,
  isGif: flag,
});

const video = z.object({
  fallback_url: address(),
  hls_url: address(),
  width: pixels,
  height: pixels,
  /** In seconds. */
  duration: maybe(z.number().nonnegative().max(1e6)),
  is_gif: flag,
  /** The file at `fallback_url` holds the pictures alone. */
  has_audio: flag,
  bitrate_kbps: maybe(z.number().positive().max(1e6)),
});

const oembed = z.object({
  title: text(),
  description: text(),
  provider_name: text(200),
  author_name: text(200),
  thumbnail_url: address(),
  thumbnail_width: pixels,
  thumbnail_height: pixels,
});

const preview = z.object({
  images: list(z.object({ source: maybe(z.object({ url: address(), width: pixels, height: pixels })) }), 5),
});

const poll = z.object({
  options: list(z.object({ text: text(500), vote_count: count }), 50),
  total_vote_count: count,
  /** In milliseconds. */
  voting_end_timestamp: maybe(z.number().nonnegative().max(1e14)),
});

/** A post, without what it was taken over from. */
export const bareLink = z.object({
  id: word(/^[0-9a-z]{2,10}$/),
  title: text(),
  /** `[removed]` or `[deleted]` where there was one. */
  selftext: text(60_000),
  /** With `raw_json=1` as HTML; else once more escaped. */
  selftext_html: maybe(z.string().max(400_000)),
  author: text(100),
  author_fullname: word(/^t2_[0-9a-z]{1,15}$/),
  created_utc: seconds,
  edited,
  score: count,
  num_comments: count,
  over_18: flag,
  spoiler: flag,
  is_self: flag,
  is_video: flag,
  is_robot_indexable: flag,
  post_hint: text(40),
  domain: text(300),
  url: address(),
  permalink: word(/^\/[^\s]{1,600}$/),
  removed_by_category: text(60),
  media: maybe(z.object({ reddit_video: maybe(video), oembed: maybe(oembed) })),
  preview: maybe(preview),
  gallery_data: maybe(
    z.object({ items: list(z.object({ media_id: word(/^[\w|]{1,100}$/), caption: text(2_000) }), 50) }),
  ),
  media_metadata: maybe(z.record(z.string().max(100), z.unknown())),
  poll_data: maybe(poll),
  crosspost_parent: word(/^t3_[0-9a-z]{2,10}$/),
});

export const link = bareLink.extend({ crosspost_parent_list: list(bareLink, 1) });

/** A post as the API has it, without what it was taken over from. */
export type BareLink = z.infer<typeof bareLink>;
export type RedditVideo = z.infer<typeof video>;
/** A post as the API has it. */
export type Link = z.infer<typeof link>;

export const comment = z.object({
  id: word(/^[0-9a-z]{2,10}$/),
  link_id: word(/^t3_[0-9a-z]{2,10}$/),
  /** `t3_` or `t1_`: what it answers. */
  parent_id: word(/^t[13]_[0-9a-z]{2,10}$/),
  author: text(100),
  author_fullname: word(/^t2_[0-9a-z]{1,15}$/),
  body: text(60_000),
  body_html: maybe(z.string().max(400_000)),
  created_utc: seconds,
  edited,
  score: count,
  permalink: word(/^\/[^\s]{1,600}$/),
  media_metadata: maybe(z.record(z.string().max(100), z.unknown())),
});

export type Comment = z.infer<typeof comment>;

/** Anything of the API: `{ kind, data }`. */
export const thing = z.object({ kind: word(/^(?:t1|t3|Listing)$/), data: z.unknown() });

/** A list of things. */
export const listing = z.object({ children: list(thing, 500) });

/** Why it does not answer: `{"reason": "private", "error": 403}`. */
export const refusal = z.object({ reason: text(60), message: text(200) });

/** A post in a list of a scraper (scrapfly): no text. */
export const scrapedPost = z.object({
  postId: word(/^t3_[0-9a-z]{2,10}$/),
  authorId: word(/^t2_[0-9a-z]{1,15}$/),
  author: text(100),
  authorProfile: address(),
  title: text(),
  postTitle: text(),
  publishingDate: text(60),
});
