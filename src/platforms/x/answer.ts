// What X's syndication and oEmbed services answer: these schemas are the documentation of both. Neither is official
// or stable; every field but those that make it a post may be absent, null or of another type. The shape of syndication
// is also the one into which the readers of X's other shapes bring a post.
import { z } from "zod";
import { address, count, flag, list, maybe, pixels, rawText, text, word } from "../read/fields.ts";
import type { Maybe } from "../read/fields.ts";

/** An id of a post: decimal digits, at most 19 of them, without leading zeros. Beyond 2^53, so always a string. */
export const POST_ID = /^[1-9][0-9]{0,18}$/;

/** A name as it stands after `@`. */
const SCREEN_NAME = /^[A-Za-z0-9_]{1,50}$/;

/** A number, or a numeral as data exports have it. */
const number = z.union([
  z.number(),
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
]);
const place = number.pipe(z.number().int().nonnegative());
/** A number of likes, views and so on, or a numeral. */
const tally: Maybe<number> = maybe(number.pipe(z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER)));

/** Start and end of an entity, in code points over the text as it stands, still HTML-escaped. */
const indices = z.tuple([place, place]);

const mention = z.object({ screen_name: z.string().regex(SCREEN_NAME), id_str: word(/^\d{1,20}$/), indices });
const tag = z.object({ text: z.string().min(1).max(500), indices });
/** `url` is the short one (t.co) that stands in the text, `display_url` what X shows in its place. */
const link = z.object({
  url: z.string().min(1).max(4_096),
  expanded_url: address(),
  display_url: text(),
  indices,
});

/** Any of the lists may be absent (since June 2026 X leaves out empty ones) or `{}`. */
const entities = z.object({
  hashtags: list(tag, 500),
  symbols: list(tag, 500),
  user_mentions: list(mention, 500),
  urls: list(link, 500),
  media: list(link, 100),
});

const user = z.object({
  screen_name: z.string().regex(SCREEN_NAME),
  id_str: word(/^\d{1,20}$/),
  name: text(),
  /** 48 px (`_normal`). */
  profile_image_url_https: address(),
  /** `Circle`, `Square` (organisations), `Hexagon`. */
  profile_image_shape: text(20),
  /** The mark of before 2023, no longer given to private persons. */
  verified: flag,
  /** `Business`, `Government`. */
  verified_type: text(40),
  is_blue_verified: flag,
  /** Its posts are for those whom it lets follow. */
  protected: flag,
  /** The badge of an organisation that the account belongs to. */
  highlighted_label: maybe(
    z.object({
      description: text(),
      badge: maybe(z.object({ url: address() })),
      url: maybe(z.object({ url: address() })),
    }),
  ),
});

/** One encoding of a video. HLS (`application/x-mpegURL`) has no bitrate; an animated GIF has 0. */
const variant = z.object({
  url: address(),
  src: address(),
  content_type: text(100),
  type: text(100),
  bitrate: tally,
});

const mediaSize = maybe(z.object({ w: pixels, h: pixels }));

/** One medium; `unified_card` has the same. */
export const mediaDetail = z.object({
  type: z.enum(["photo", "video", "animated_gif"]),
  media_url_https: address(),
  ext_alt_text: text(20_000),
  original_info: maybe(z.object({ width: pixels, height: pixels })),
  /** Sizes in which it is served, all of one shape but for `thumb`; older answers give no other. */
  sizes: maybe(z.object({ large: mediaSize, medium: mediaSize, small: mediaSize })),
  /** The post in which it stood first: another one than this where it is shown again. */
  expanded_url: address(),
  source_status_id_str: word(POST_ID),
  source_user_id_str: word(/^\d{1,20}$/),
  additional_media_info: maybe(z.object({ source_user: maybe(user) })),
  video_info: maybe(z.object({ duration_millis: tally, variants: list(variant, 50) })),
});

const image = maybe(z.object({ image_value: z.object({ url: address(), width: pixels, height: pixels }) }));
const string = maybe(z.object({ string_value: text() }));
const boolean = maybe(z.object({ boolean_value: flag }));

/** `name` begins with a publisher's number where the card is of a later kind: `3691233323:audiospace`. */
const card = z.object({
  name: text(200),
  /** Usually the t.co link of the text; `card://...` for polls. */
  url: text(),
  binding_values: maybe(
    z.object({
      card_url: string,
      title: string,
      description: string,
      domain: string,
      vanity_url: string,
      photo_image_full_size_original: image,
      summary_photo_image_original: image,
      player_image_original: image,
      thumbnail_image_original: image,
      thumbnail_image_large: image,
      thumbnail_image: image,
      /** Live videos, and events with one. */
      broadcast_url: string,
      broadcast_title: string,
      broadcaster_display_name: string,
      broadcast_thumbnail_original: image,
      event_title: string,
      event_subtitle: string,
      event_thumbnail_original: image,
      /** Cards of the newest kind: JSON in a string, read in unified-card.ts. */
      unified_card: maybe(z.object({ string_value: rawText(200_000) })),
      choice1_label: string,
      choice2_label: string,
      choice3_label: string,
      choice4_label: string,
      /** Counts are decimal strings. */
      choice1_count: string,
      choice2_count: string,
      choice3_count: string,
      choice4_count: string,
      end_datetime_utc: string,
      counts_are_final: boolean,
    }),
  ),
});

/** A link in a note. Start and end are taken as code points; `url` is the short one. */
const noteLink = z.object({ fromIndex: place, toIndex: place, ref: z.object({ url: address() }) });

const content = z.object({
  __typename: text(40),
  id_str: z.string().regex(POST_ID),
  /** HTML-escaped (`&amp;`, `&lt;`, `&gt;`), cut at about 280 for longer posts; ends with the t.co link of its media. */
  text: rawText(),
  /** The part that X shows. Its end does not always agree with code points. */
  display_text_range: maybe(indices),
  entities: maybe(entities),
  /** ISO 8601, seconds only. */
  created_at: text(40),
  lang: text(40),
  /** Absent where the account is suspended. */
  user: maybe(user),
  /** Its presence says that `text` is only the beginning. */
  note_tweet: maybe(z.object({})),
  /** A preview of a long-form article. */
  article: maybe(
    z.object({
      title: text(20_000),
      preview_text: text(20_000),
      rest_id: word(POST_ID),
      id: text(100),
      cover_media: maybe(
        z.object({
          media_info: z.object({
            original_img_url: address(),
            original_img_width: pixels,
            original_img_height: pixels,
          }),
        }),
      ),
    }),
  ),
  favorite_count: tally,
  conversation_count: tally,
  /** In quoted posts only. */
  reply_count: tally,
  retweet_count: tally,
  mediaDetails: list(mediaDetail, 20),
  /** The same photos once more, without alternative text; now and then the only list. */
  photos: list(z.object({ url: address(), width: pixels, height: pixels }), 20),
  video: maybe(z.object({ poster: address(), durationMs: count, variants: list(variant, 50) })),
  card: maybe(card),
  possibly_sensitive: flag,
  in_reply_to_status_id_str: word(POST_ID),
  in_reply_to_screen_name: word(SCREEN_NAME),
  /** Edits make new ids: all versions, the first one first. */
  edit_control: maybe(z.object({ edit_tweet_ids: list(z.string().regex(POST_ID), 50) })),
  isEdited: flag,
  /** A newer version exists. */
  isStaleEdit: flag,
  /** Not of syndication, whose other shapes have these: the text is cut and the rest is nowhere. */
  truncated: flag,
  quote_count: tally,
  view_count: tally,
  /** The program with which it was posted: a link around its name, or the name. */
  source: text(1_000),
  /** Country codes; `XX` all, `XY` for a claim of copyright. */
  /** Of v1.1: that it quotes a post, whether or not it says which. */
  is_quote_status: flag,
  quoted_status_id_str: word(POST_ID),
  withheld_in_countries: list(z.string().regex(/^[A-Z]{2}$/), 300),
  /** Posted to a community; its name is told by few. */
  community: flag,
  community_name: text(300),
  community_id: word(POST_ID),
  /** What readers added, in the words that X shows under the post. */
  birdwatch_pivot: maybe(
    z.object({
      title: text(200),
      /** "Readers added context". */
      shorttitle: text(200),
      destinationUrl: address(),
      note: maybe(z.object({ rest_id: word(POST_ID) })),
      subtitle: maybe(z.object({ text: text(8_000), entities: list(noteLink, 100) })),
    }),
  ),
  /** Where the author says that it was posted; nobody has to. */
  place: maybe(z.object({ full_name: text(300), name: text(300) })),
});

/** A post as syndication answers it. */
export const tweetSchema = content.extend({
  /** The quoted post, one level; may be absent if that is gone. */
  quoted_tweet: maybe(content),
  /** The post answered. */
  parent: maybe(content),
  /** Not of syndication: the post quoted where it is not given, and the post reposted. */
  quoted_id: word(POST_ID),
  quoted_state: maybe(z.enum(["gone", "blocked", "unavailable"])),
  retweeted_tweet: maybe(content),
  retweeted_id: word(POST_ID),
});

/** A post without the posts that it quotes or answers. */
export type TweetContent = z.infer<typeof content>;
/** A post as syndication answers it. */
export type Tweet = z.infer<typeof tweetSchema>;
export type User = z.infer<typeof user>;
export type Entities = z.infer<typeof entities>;
export type MediaDetail = z.infer<typeof mediaDetail>;
export type Variant = z.infer<typeof variant>;
export type NoteLink = z.infer<typeof noteLink>;
export type TweetCard = z.infer<typeof card>;

/** In the place of a post that X does not show: the notice is all that tells why. It may be empty. */
export const tombstoneSchema = z.object({
  tombstone: z.object({ text: maybe(z.object({ text: text(2_000) })) }),
});

/** Publish oEmbed: only `html` matters, a `blockquote.twitter-tweet`. */
export const oembedSchema = z.object({
  html: z.string().min(1).max(20_000),
  author_name: text(),
  author_url: address(),
  url: address(),
});
