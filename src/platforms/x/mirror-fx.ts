// What the mirror FxTwitter answers (API v2, `/2/status/{id}`; its schemas are public), brought into the shape of
// syndication. It passes on X's own text with X's own offsets.
import { z } from "zod";
import { address, count, flag, list, maybe, pixels, rawText, text, word } from "../read/fields.ts";
import { POST_ID } from "./answer.ts";
import { shapePoll } from "./api-shape.ts";
import { escapeHtml } from "./text.ts";

const HANDLE = word(/^[A-Za-z0-9_]{1,50}$/);

/** What a stretch of the raw text is: `hashtag`, `symbol`, `url`, `mention`, `media`, `bold`, ... */
const facet = z.object({
  type: z.string().max(40),
  indices: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]),
  /** The tag, the name, the short link. */
  original: text(),
  replacement: address(),
  display: text(),
  id: text(40),
});

const medium = z.object({
  /** `photo`, `video`, `gif`. */
  type: z.string().max(40),
  url: address(),
  width: pixels,
  height: pixels,
  altText: text(20_000),
  thumbnail_url: address(),
  /** In seconds. */
  duration: maybe(z.number().nonnegative().max(1_000_000)),
  formats: list(z.object({ url: address(), bitrate: count, container: text(10) }), 50),
  /** Whose it is, where that is another account. */
  publisher: maybe(z.object({ id: text(20), screen_name: HANDLE, name: text() })),
});

const status = z.object({
  /** `status`, or `tombstone` in the place of one. */
  type: text(20),
  id: word(POST_ID),
  text: rawText(100_000),
  raw_text: maybe(
    z.object({
      text: rawText(100_000),
      display_text_range: z.unknown().optional(),
      facets: list(facet, 1_000),
    }),
  ),
  created_at: text(40),
  lang: text(40),
  source: text(1_000),
  possibly_sensitive: flag,
  likes: count,
  reposts: count,
  quotes: count,
  replies: count,
  views: count,
  author: maybe(
    z.object({
      id: text(20),
      screen_name: HANDLE,
      name: text(),
      avatar_url: address(),
      protected: flag,
      verification: maybe(z.object({ verified: flag, type: text(40) })),
    }),
  ),
  media: maybe(z.object({ all: list(medium, 20) })),
  replying_to: maybe(z.object({ screen_name: HANDLE, status: word(POST_ID) })),
  poll: maybe(z.object({ choices: list(z.object({ label: text(1_000), count }), 4), ends_at: text(40) })),
  card: maybe(
    z.object({
      url: address(),
      title: text(),
      description: text(20_000),
      domain: text(300),
      image: maybe(z.object({ url: address(), width: pixels, height: pixels })),
    }),
  ),
  community: maybe(z.object({ id: text(20), name: text(300) })),
  community_note: maybe(z.object({ text: text(8_000) })),
  article: z.unknown().optional(),
  quote: z.unknown().optional(),
});

type Status = z.infer<typeof status>;

/** Brings an answer of FxTwitter into the shape of syndication. */
export function shapeFx(body: unknown): unknown {
  const found = z.object({ status }).safeParse(body).data?.status;
  if (!found || found.type === "tombstone") return undefined;
  const quote = status.safeParse(found.quote).data;
  return {
    ...shapeStatus(found),
    ...(quote?.type === "tombstone"
      ? { quoted_id: quote.id, quoted_state: "unavailable" }
      : { quoted_tweet: quote && shapeStatus(quote) }),
  };
}

function shapeStatus(found: Status): Record<string, unknown> {
  const { author, raw_text: raw, media, replying_to: parent, poll, community_note: note } = found;
  return {
    id_str: found.id,
    // Without its raw form, the text is given with links expanded and escapes taken away.
    text: raw?.text ?? (found.text === undefined ? undefined : escapeHtml(found.text)),
    display_text_range: raw?.display_text_range,
    entities: raw && entitiesOf(raw.facets),
    created_at: found.created_at,
    lang: found.lang,
    source: found.source,
    possibly_sensitive: found.possibly_sensitive,
    favorite_count: found.likes,
    retweet_count: found.reposts,
    quote_count: found.quotes,
    conversation_count: found.replies,
    view_count: found.views,
    user: author && shapeAuthor(author),
    mediaDetails: media?.all.map(shapeMedium),
    in_reply_to_status_id_str: parent?.status,
    in_reply_to_screen_name: parent?.screen_name,
    card: poll
      ? shapePoll({
          options: poll.choices.map(({ label, count: votes }, position) => ({ label, votes, position })),
          end_datetime: poll.ends_at,
          voting_status: undefined,
        })
      : shapeCard(found.card),
    article: found.article,
    community: found.community !== undefined,
    community_name: found.community?.name,
    community_id: found.community?.id,
    birdwatch_pivot: note && { subtitle: { text: note.text } },
  };
}

function entitiesOf(facets: readonly z.infer<typeof facet>[]): Record<string, unknown> {
  const of = (type: string) => facets.filter((each) => each.type === type);
  const links = (type: string) =>
    of(type).map(({ indices, original, replacement, display }) => ({
      url: original,
      expanded_url: replacement,
      display_url: display,
      indices,
    }));
  return {
    hashtags: of("hashtag").map(({ indices, original }) => ({ text: original, indices })),
    symbols: of("symbol").map(({ indices, original }) => ({ text: original, indices })),
    user_mentions: of("mention").map(({ indices, original, id }) => ({
      screen_name: original,
      id_str: id,
      indices,
    })),
    urls: links("url"),
    media: links("media"),
  };
}

function shapeAuthor(author: NonNullable<Status["author"]>): Record<string, unknown> {
  const type = author.verification?.verified === true ? author.verification.type : undefined;
  return {
    id_str: author.id,
    screen_name: author.screen_name,
    name: author.name,
    profile_image_url_https: author.avatar_url,
    protected: author.protected,
    is_blue_verified: type === "individual",
    verified_type: type === "organization" ? "Business" : type === "government" ? "Government" : undefined,
  };
}

function shapeMedium(found: z.infer<typeof medium>): Record<string, unknown> {
  const { type, url, width, height, altText, thumbnail_url: poster, duration, formats, publisher } = found;
  const isMoving = type === "video" || type === "gif";
  const types: Readonly<Record<string, string>> = {
    mp4: "video/mp4",
    m3u8: "application/x-mpegURL",
    webm: "video/webm",
  };
  const files = formats.length > 0 ? formats : [{ url, bitrate: undefined, container: undefined }];
  return {
    type: type === "gif" ? "animated_gif" : type,
    media_url_https: isMoving ? poster : url,
    ext_alt_text: altText,
    original_info: { width, height },
    additional_media_info: {
      source_user: publisher && {
        id_str: publisher.id,
        screen_name: publisher.screen_name,
        name: publisher.name,
      },
    },
    ...(isMoving && {
      video_info: {
        duration_millis: duration === undefined ? undefined : Math.round(duration * 1_000),
        variants: files.map(({ url: file, bitrate, container }) => ({
          url: file,
          bitrate,
          content_type: types[container ?? ""],
        })),
      },
    }),
  };
}

function shapeCard(card: Status["card"]): Record<string, unknown> | undefined {
  if (card?.url === undefined) return undefined;
  return {
    name: "summary",
    url: card.url,
    binding_values: {
      title: { string_value: card.title },
      description: { string_value: card.description },
      domain: { string_value: card.domain },
      ...(card.image && { thumbnail_image_original: { image_value: card.image } }),
    },
  };
}
