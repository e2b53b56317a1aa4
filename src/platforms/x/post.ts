// A post from what X's syndication answers.
import { defined, languageTag } from "../read/fields.ts";
import { matchX, pageOf } from "./address.ts";
import { readCard, readPoll } from "./card.ts";
import { readMedia } from "./media.ts";
import { readNote, readPlace } from "./note.ts";
import { readText } from "./text.ts";
import { timeOf, timeOfId } from "./time.ts";
import type { Author, Badge, VerifiedKind } from "../../model/author.ts";
import type { PostKey } from "../../model/key.ts";
import type { Community, Counts, Post, Quote, QuotedPost, ReplyContext } from "../../model/post.ts";
import type { Tweet, TweetContent, User } from "./answer.ts";
import type { TweetText } from "./text.ts";

/** What of a post can be read without knowing its author and its text. */
export type OtherFields = Omit<QuotedPost, "author" | "text" | "replyTo">;

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
  return tweet.user && tweet.text !== undefined
    ? signed(readParts(tweet, tweet.text, at), readAuthor(tweet.user))
    : undefined;
}

/** A post with its author. The order of its keys is all that is meant: the author stands before the words. */
function signed(parts: Omit<Post, "author">, author: Author): Post {
  const { text, replyTo, quote, repostOf, ...rest } = parts;
  return defined({ ...rest, author, text, replyTo, quote, repostOf });
}

/** What can be read of a post without its author: all but that, if its text is known. */
export function readPartly(tweet: Tweet, at: string | undefined): Partial<Post> {
  return tweet.text === undefined ? readOtherFields(tweet, at) : readParts(tweet, tweet.text, at);
}

function readParts(tweet: Tweet, text: string, at: string | undefined): Omit<Post, "author"> {
  if (tweet.retweeted_tweet || tweet.retweeted_id !== undefined) return readRepost(tweet, at);
  return defined({
    ...readWords({ ...tweet, text }, at, tweet.parent, quotedIds(tweet)),
    quote: quoteOf(tweet, at),
  });
}

/** The ids under which the quoted post may be linked to. */
function quotedIds({ quoted_tweet: quoted, quoted_id: id }: Tweet): readonly string[] {
  return quoted ? editChain(quoted) : id === undefined ? [] : [id];
}

function quoteOf(tweet: Tweet, at: string | undefined): Quote | undefined {
  return tweet.quoted_tweet ? readQuote(tweet.quoted_tweet, at) : missingQuote(tweet);
}

/**
 * A repost has nothing of its own but its author and its time: what else it seems to have is the other post's. So is the
 * quotation.
 */
function readRepost(tweet: Tweet, at: string | undefined): Omit<Post, "author"> {
  const { url, published, application, visibility } = readOtherFields(tweet, at);
  const reposted = tweet.retweeted_tweet;
  const id = tweet.retweeted_id;
  const gone = (): Quote => ({
    state: "unavailable",
    ...(id !== undefined && { key: { platform: "x", id } }),
  });
  return defined({
    url,
    text: [],
    published,
    application,
    visibility,
    media: [],
    quote: reposted && quoteOf(tweet, at),
    repostOf: reposted ? readQuote(reposted, at, quotedIds(tweet)) : gone(),
  });
}

/** @param within ids of the post that it quotes itself, where that is shown: of a reposted post. */
function readQuote(quoted: TweetContent, at: string | undefined, within?: readonly string[]): Quote {
  const key = keyOf(quoted);
  const { user, text } = quoted;
  if (!user || text === undefined) return { state: "unavailable", key, url: pageOf(quoted.id_str) };
  const quotesAnother = within ? undefined : quotedWithin(quoted);
  const post = signed(readWords({ ...quoted, text }, at, undefined, within), readAuthor(user));
  return { state: "present", key, post: defined({ ...post, quotesAnother }) };
}

/** What a quoted post quotes, unless its text has the link. */
function quotedWithin({
  quoted_status_id_str: id,
  is_quote_status: quotes,
  entities,
}: TweetContent): QuotedPost["quotesAnother"] {
  if (id === undefined) return quotes === true ? {} : undefined;
  const isLinked = entities?.urls.some(
    ({ expanded_url: url }) => url !== undefined && matchX(new URL(url))?.id === id,
  );
  return isLinked === true ? undefined : { url: pageOf(id) };
}

function missingQuote(tweet: Tweet): Quote | undefined {
  const { quoted_id: id, quoted_state: state, is_quote_status: quotes } = tweet;
  if (id === undefined)
    return state === undefined && quotes !== true ? undefined : { state: state ?? "unavailable" };
  return { state: state ?? "unavailable", key: { platform: "x", id }, url: pageOf(id) };
}

function readWords(
  tweet: TweetContent & { readonly text: string },
  at: string | undefined,
  parent?: TweetContent,
  quotedIds: readonly string[] = [],
): Omit<QuotedPost, "author"> {
  // A text that is cut ends with a link to the whole: the post itself.
  const own = isCut(tweet) ? editChain(tweet) : [];
  const text = readText(tweet, new Set([...quotedIds, ...own]));
  return defined({ ...readOtherFields(tweet, at), text: text.text, replyTo: readReply(tweet, parent, text) });
}

function isCut(tweet: TweetContent): boolean {
  return tweet.note_tweet !== undefined || tweet.truncated === true;
}

/** Everything but author and text. */
export function readOtherFields(tweet: TweetContent, at: string | undefined): OtherFields {
  const chain = editChain(tweet);
  const edited = chain[0] !== tweet.id_str;
  const stated = timeOf(tweet.created_at);
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
    truncated: isCut(tweet) ? true : undefined,
    labels: readLabels(tweet),
    note: readNote(tweet),
    place: readPlace(tweet),
    community: readCommunity(tweet),
    visibility:
      tweet.user?.protected === true ? "protected" : tweet.community === true ? "community" : undefined,
    application: applicationOf(tweet.source),
  });
}

function readCommunity({ community_name: name, community_id: id }: TweetContent): Community | undefined {
  return name === undefined
    ? undefined
    : defined({ name, url: id === undefined ? undefined : `https://x.com/i/communities/${id}` });
}

/** What X says about the post beside it: where it is withheld. */
function readLabels({ withheld_in_countries: countries }: TweetContent): string[] | undefined {
  const labels = countries.slice(0, 90).map((country) => `withheld in ${country}`);
  return labels.length > 0 ? labels : undefined;
}

/** The name of a program, out of the link that X puts around it. */
function applicationOf(source: string | undefined): string | undefined {
  const name =
    />([^<]{1,200})</.exec(source ?? "")?.[1] ?? (source?.includes("<") === true ? undefined : source);
  return name?.trim() || undefined;
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
  const { retweet_count: reposts, quote_count: quotes, view_count: views } = tweet;
  if (at === undefined || [likes, replies, reposts, quotes, views].every((value) => value === undefined))
    return undefined;
  return defined({ likes, reposts, replies, quotes, views, at });
}

/** The author as X gives it. */
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
