// What X's API v2 answers (docs.x.com): this schema is its documentation, cut down to what is read. Everything but id and
// text comes only where it was asked for.
import { z } from "zod";
import { address, count, flag, list, maybe, pixels, rawText, text, word } from "../read/fields.ts";
import { POST_ID } from "./answer.ts";

const USERNAME = /^[A-Za-z0-9_]{1,50}$/;
const USER_ID = /^\d{1,20}$/;

/** Start and end in code points over the text, still HTML-escaped; now and then they are wrong. */
const span = { start: z.number().int().nonnegative(), end: z.number().int().nonnegative() };
const image = z.object({ url: address(), width: pixels, height: pixels });

const entities = z.object({
  mentions: list(z.object({ ...span, username: z.string().regex(USERNAME), id: word(USER_ID) }), 500),
  hashtags: list(z.object({ ...span, tag: z.string().min(1).max(500) }), 500),
  cashtags: list(z.object({ ...span, tag: z.string().min(1).max(100) }), 500),
  urls: list(
    z.object({
      ...span,
      url: z.string().min(1).max(4_096),
      expanded_url: address(),
      display_url: text(),
      /** Where the link finally leads, and what its page says of itself: the link preview. */
      unwound_url: address(),
      title: text(),
      description: text(20_000),
      images: list(image, 20),
      /** Of a link to a medium of the post. */
      media_key: word(/^\d{1,3}_\d{1,20}$/),
    }),
    500,
  ),
});

/** A post. Without `expansions`, accounts, media and other posts stand in it by id only. */
export const apiPostSchema = z.object({
  id: z.string().regex(POST_ID),
  /** HTML-escaped, ends with the t.co links of media and quote; cut at about 280 for longer posts. */
  text: rawText(),
  author_id: word(USER_ID),
  created_at: text(40),
  lang: text(40),
  source: text(1_000),
  possibly_sensitive: flag,
  in_reply_to_user_id: word(USER_ID),
  referenced_tweets: list(
    z.object({ type: z.enum(["replied_to", "quoted", "retweeted"]), id: z.string().regex(POST_ID) }),
    10,
  ),
  attachments: maybe(
    z.object({ media_keys: list(z.string().max(40), 20), poll_ids: list(z.string().max(40), 5) }),
  ),
  entities: maybe(entities),
  display_text_range: z.unknown().optional(),
  public_metrics: maybe(
    z.object({
      retweet_count: count,
      reply_count: count,
      like_count: count,
      quote_count: count,
      impression_count: count,
    }),
  ),
  /** Every edit makes a new id: all versions, the first one first. */
  edit_history_tweet_ids: list(z.string().regex(POST_ID), 50),
  /** The whole of a long text. */
  note_tweet: maybe(z.object({ text: rawText(100_000), entities: maybe(entities) })),
  article: maybe(z.object({ title: text(), preview_text: text(20_000) })),
  community_id: text(40),
  /** Coordinates may stand beside the place; they are not read. */
  geo: maybe(z.object({ place_id: text(40) })),
  withheld: maybe(z.object({ copyright: flag, country_codes: list(z.string().max(2), 300) })),
});

const user = z.object({
  id: z.string().regex(USER_ID),
  username: z.string().regex(USERNAME),
  name: text(),
  profile_image_url: address(),
  verified: flag,
  /** `blue`, `business`, `government`, `none`. */
  verified_type: text(40),
  protected: flag,
  affiliation: maybe(z.object({ description: text(), badge_url: address(), url: address() })),
});

const media = z.object({
  media_key: z.string().max(40),
  type: z.enum(["photo", "video", "animated_gif"]),
  /** Of photos. */
  url: address(),
  preview_image_url: address(),
  alt_text: text(20_000),
  width: pixels,
  height: pixels,
  duration_ms: count,
  variants: list(z.object({ bit_rate: count, content_type: text(100), url: address() }), 50),
});

const poll = z.object({
  id: z.string().max(40),
  options: list(z.object({ position: count, label: text(1_000), votes: count }), 4),
  end_datetime: text(40),
  voting_status: text(20),
});

/** How v2 says no, with a status of 200 or another: what it says, and of what. */
const error = z.object({
  /** `Not Found Error`, `Authorization Error`, ... */
  title: text(200),
  detail: text(2_000),
  message: text(2_000),
  /** `https://api.twitter.com/2/problems/resource-not-found`, `.../not-authorized-for-resource`, ... */
  type: text(500),
  resource_id: text(40),
  value: text(40),
});

/** An answer about one post (`data` an object) or several (a list). */
export const apiSchema = z.object({
  data: z.union([
    list(apiPostSchema, 1_000).refine((posts) => posts.length > 0),
    apiPostSchema.transform((post) => [post]),
  ]),
  includes: maybe(
    z.object({
      users: list(user, 1_000),
      media: list(media, 1_000),
      polls: list(poll, 1_000),
      tweets: list(apiPostSchema, 1_000),
      places: list(z.object({ id: z.string().max(40), full_name: text(300), name: text(300) }), 1_000),
    }),
  ),
  errors: list(error, 100),
});

/** An answer that holds no post: problems, or one problem at its top. */
export const apiErrorSchema = error.extend({ errors: list(error, 100) });

export type Api = z.infer<typeof apiSchema>;
export type ApiPost = z.infer<typeof apiPostSchema>;
export type ApiEntities = z.infer<typeof entities>;
export type ApiMedia = z.infer<typeof media>;
export type ApiUser = z.infer<typeof user>;
export type ApiPoll = z.infer<typeof poll>;
export type ApiError = z.infer<typeof error>;
