// A post from what X's syndication answers.
import { defined } from "../read/fields.ts";
import { languageTag } from "../read/language.ts";
import { utcTime } from "../read/time.ts";
import { pageOf } from "./address.ts";
import { readCard, readPoll } from "./card.ts";
import { readMedia } from "./media.ts";
import { readText } from "./text.ts";
import type { Author, Badge, VerifiedKind } from "../../model/author.ts";
import type { PostKey } from "../../model/key.ts";
import type { Counts, Post, Quote, QuotedPost, ReplyContext } from "../../model/post.ts";
import type { Tweet, TweetContent, User } from "./answer.ts";
import type { TweetText } from "./text.ts";

/** What of a post can be read without knowing its author and its text. */
export type Rest = Omit<QuotedPost, "author" | "text" | "replyTo">;

/** All versions of a post, the first one first; the post's own id alone where the list does not hold it. */
export function editChain(tweet: TweetContent): readonly string[] {
  const ids = tweet.edit_control?.edit_tweet_ids ?? [];
  return ids.includes(tweet.id_str) ? ids : [tweet.id_str];
}

/** The identity of a post: the first id of its edit chain. */
export function keyOf(tweet: TweetContent): PostKey {
  return { platform: "x", id: editChain(tweet)[0]! };
}

/** The post; `undefined` without its author or its text. */
export function readTweet(tweet: Tweet, at: string | undefined): Post | undefined {
  const quoted = tweet.quoted_tweet;
  const post = readContent(tweet, at, tweet.parent, quoted && editChain(quoted));
  if (!post) return undefined;
  return quoted ? { ...post, quote: readQuote(quoted, at) } : post;
}

function readQuote(quoted: TweetContent, at: string | undefined): Quote {
  const key = keyOf(quoted);
  const post = readContent(quoted, at);
  return post ? { state: "present", key, post } : { state: "unavailable", key, url: pageOf(quoted.id_str) };
}

function readContent(
  tweet: TweetContent,
  at: string | undefined,
  parent?: TweetContent,
  quotedIds: readonly string[] = [],
): QuotedPost | undefined {
  if (!tweet.user || tweet.text === undefined) return undefined;
  // A text that is cut ends with a link to the whole: the post itself.
  const own = tweet.note_tweet ? editChain(tweet) : [];
  const text = readText(tweet, new Set([...quotedIds, ...own]));
  return defined({
    ...readRest(tweet, at),
    author: readAuthor(tweet.user),
    text: text.text,
    replyTo: readReply(tweet, parent, text),
  });
}

/** Everything but author and text. */
export function readRest(tweet: TweetContent, at: string | undefined): Rest {
  const chain = editChain(tweet);
  const edited = chain[0] !== tweet.id_str;
  const stated = utcTime(tweet.created_at);
  return defined({
    url: pageOf(tweet.id_str, tweet.user?.screen_name),
    // The answer dates the version that it shows; the first id of the chain tells when the post first appeared.
    published: edited ? (timeOfId(chain[0]!) ?? stated) : stated,
    edited: edited ? timeOfId(tweet.id_str) : undefined,
    isEdited: edited || tweet.isEdited === true ? true : undefined,
    language: languageTag(tweet.lang),
    sensitive: tweet.possibly_sensitive === true ? true : undefined,
    media: readMedia(tweet),
    card: readCard(tweet),
    poll: readPoll(tweet, at),
    counts: readCounts(tweet, at),
    truncated: tweet.note_tweet ? true : undefined,
  });
}

/**
 * When an id was made, in milliseconds: ids since November 2010 carry their time (epoch 1288834974657).
 *
 * @returns `undefined` for the small ids of before.
 */
export function timeOfId(id: string): string | undefined {
  const number = BigInt(id);
  if (number < 300_000_000_000_000n) return undefined;
  return new Date(Number(number >> 22n) + 1_288_834_974_657).toISOString();
}

function readReply(
  tweet: TweetContent,
  parent: TweetContent | undefined,
  text: TweetText,
): ReplyContext | undefined {
  const id = tweet.in_reply_to_status_id_str ?? parent?.id_str;
  const handle = tweet.in_reply_to_screen_name ?? parent?.user?.screen_name;
  if (id === undefined && handle === undefined) return undefined;
  return defined({
    id,
    url: id === undefined ? undefined : pageOf(id, handle),
    handle,
    addressees: text.addressees.length > 0 ? text.addressees : undefined,
  });
}

function readCounts(tweet: TweetContent, at: string | undefined): Counts | undefined {
  const likes = tweet.favorite_count;
  const replies = tweet.conversation_count ?? tweet.reply_count;
  const reposts = tweet.retweet_count;
  if (at === undefined || [likes, replies, reposts].every((value) => value === undefined)) return undefined;
  return defined({ likes, reposts, replies, at });
}

function readAuthor(user: User): Author {
  const { screen_name: handle, profile_image_url_https: avatar } = user;
  const badge = readBadge(user);
  return defined({
    id: user.id_str,
    handle,
    name: user.name,
    url: `https://x.com/${handle}`,
    avatar:
      avatar === undefined ? undefined : { url: avatar.replace(/_normal(\.[a-z]{3,4})$/, "_400x400$1") },
    avatarShape: readShape(user.profile_image_shape),
    verified: readVerified(user),
    badges: badge && [badge],
  });
}

function readShape(shape: string | undefined): Author["avatarShape"] {
  const word = shape?.toLowerCase();
  return word === "circle" || word === "square" || word === "hexagon" ? word : undefined;
}

function readVerified(user: User): VerifiedKind | undefined {
  if (user.verified_type === "Business") return "business";
  if (user.verified_type === "Government") return "government";
  if (user.is_blue_verified === true) return "subscriber";
  return user.verified === true ? "individual" : undefined;
}

function readBadge({ highlighted_label: label }: User): Badge | undefined {
  if (label?.description === undefined) return undefined;
  const picture = label.badge?.url;
  return defined({
    label: label.description,
    url: label.url?.url,
    picture: picture === undefined ? undefined : { url: picture },
  });
}
