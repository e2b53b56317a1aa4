// Cards of X: link previews, Spaces, article previews and polls.
import { defined, webUrl, utcTime } from "../read/fields.ts";
import { unifiedCard } from "./unified-card.ts";
import type { Card, Poll } from "../../model/post.ts";
import type { TweetCard, TweetContent } from "./answer.ts";

type Values = NonNullable<TweetCard["binding_values"]>;

/** `poll2choice_text_only`, `poll4choice_image`, `poll3choice_video`. */
const POLL = /^(?:\d{1,20}:)?poll[2-4]choice_[a-z_]{1,40}$/;

/** The link preview of a post: its card, or the preview of the long-form article that it is. */
export function readCard(tweet: TweetContent): Card | undefined {
  return unifiedCard(tweet.card) ?? linkCard(tweet) ?? articleCard(tweet);
}

function linkCard(tweet: TweetContent): Card | undefined {
  const { card } = tweet;
  if (!card || POLL.test(card.name ?? "")) return undefined;
  const values = card.binding_values;
  const url =
    webUrl(values?.broadcast_url?.string_value) ?? expand(values?.card_url?.string_value ?? card.url, tweet);
  if (url === undefined) return undefined;
  const said = [values?.title, values?.broadcast_title, values?.event_title];
  return defined({
    url,
    title: said.find((value) => value?.string_value !== undefined)?.string_value,
    description: values?.description?.string_value ?? values?.event_subtitle?.string_value,
    provider: values?.vanity_url?.string_value ?? values?.domain?.string_value,
    author: values?.broadcaster_display_name?.string_value,
    picture: values && pictureOf(values),
  });
}

/** Cards name their target by the short link (t.co) that stands in the text. */
function expand(url: string | undefined, tweet: TweetContent): string | undefined {
  if (url === undefined) return undefined;
  const link = tweet.entities?.urls.find((entity) => entity.url === url);
  return link?.expanded_url ?? webUrl(url);
}

function pictureOf(values: Values): Card["picture"] {
  const image = [
    values.photo_image_full_size_original,
    values.summary_photo_image_original,
    values.player_image_original,
    values.thumbnail_image_original,
    values.thumbnail_image_large,
    values.thumbnail_image,
    values.broadcast_thumbnail_original,
    values.event_thumbnail_original,
  ].find((value) => value?.image_value.url !== undefined)?.image_value;
  if (image?.url === undefined) return undefined;
  return defined({ url: image.url, width: image.width, height: image.height });
}

function articleCard(tweet: TweetContent): Card | undefined {
  const { article } = tweet;
  const title = article?.title;
  if (title === undefined) return undefined;
  const link = tweet.entities?.urls.find(
    ({ expanded_url: url }) => url !== undefined && /\/article\/\d/.test(url),
  );
  const url = link?.expanded_url ?? `https://x.com/${tweet.user?.screen_name ?? "i"}/article/${tweet.id_str}`;
  const cover = article?.cover_media?.media_info;
  const picture =
    cover?.original_img_url === undefined
      ? undefined
      : defined({
          url: cover.original_img_url,
          width: cover.original_img_width,
          height: cover.original_img_height,
        });
  return defined({ url, title, description: article?.preview_text, picture });
}

/**
 * The poll of a post.
 *
 * @param at when it was read: tells whether a poll was closed that X has not counted up yet.
 */
export function readPoll(tweet: TweetContent, at: string | undefined): Poll | undefined {
  const values = tweet.card?.binding_values;
  if (!values || !POLL.test(tweet.card?.name ?? "")) return undefined;
  const options = [
    [values.choice1_label, values.choice1_count],
    [values.choice2_label, values.choice2_count],
    [values.choice3_label, values.choice3_count],
    [values.choice4_label, values.choice4_count],
  ].flatMap(([label, count]) => {
    const title = label?.string_value;
    return title === undefined ? [] : [defined({ title, votes: votesOf(count?.string_value) })];
  });
  if (options.length === 0) return undefined;
  const closesAt = utcTime(values.end_datetime_utc?.string_value);
  const counted = options.every(({ votes }) => votes !== undefined);
  return defined({
    options,
    votes: counted ? options.reduce((sum, { votes }) => sum + (votes ?? 0), 0) : undefined,
    closesAt,
    closed: isClosed(values.counts_are_final?.boolean_value, closesAt, at),
  });
}

function isClosed(
  final: boolean | undefined,
  closesAt: string | undefined,
  at: string | undefined,
): boolean | undefined {
  if (final === true) return true;
  return closesAt === undefined || at === undefined ? final : at >= closesAt;
}

function votesOf(count: string | undefined): number | undefined {
  return count !== undefined && /^\d{1,12}$/.test(count) ? Number(count) : undefined;
}
