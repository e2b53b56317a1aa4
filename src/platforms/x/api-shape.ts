// Posts of API v2 brought into the shape of syndication: what v2 keeps beside a post is put where it belongs.
import { matchX } from "./address.ts";
import type { Api, ApiEntities, ApiMedia, ApiPoll, ApiPost, ApiUser } from "./api-answer.ts";

/** What stands beside the posts of an answer. */
type Beside = Pick<Api, "includes" | "errors">;

/**
 * Brings a post of v2 into the shape of syndication.
 *
 * @param author what is known of the author otherwise, for answers that hold no accounts.
 */
export function shapeApiPost(
  post: ApiPost,
  beside: Beside,
  author: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const reply = idOf(post, "replied_to");
  const reposted = idOf(post, "retweeted");
  // What a repost quotes is what the reposted post quotes.
  const passedOn = beside.includes?.tweets.find(({ id }) => id === reposted);
  const quoted = idOf(passedOn ?? post, "quoted");
  return {
    ...shapeContent(post, beside, author),
    in_reply_to_status_id_str: reply,
    in_reply_to_screen_name:
      reply === undefined ? undefined : usersOf(beside).get(post.in_reply_to_user_id ?? "")?.username,
    quoted_tweet: quoted === undefined ? undefined : shapeIncluded(quoted, beside),
    quoted_id: quoted,
    quoted_state: quoted === undefined ? undefined : stateOf(quoted, beside),
    retweeted_tweet:
      reposted === undefined ? undefined : (shapeIncluded(reposted, beside) ?? shapeReposted(post, reposted)),
    retweeted_id: reposted,
  };
}

function idOf(post: ApiPost, type: ApiPost["referenced_tweets"][number]["type"]): string | undefined {
  return post.referenced_tweets.find((reference) => reference.type === type)?.id;
}

function usersOf({ includes }: Beside): ReadonlyMap<string, ApiUser> {
  return new Map(includes?.users.map((user) => [user.id, user]));
}

function shapeIncluded(id: string, beside: Beside): Record<string, unknown> | undefined {
  const post = beside.includes?.tweets.find((included) => included.id === id);
  return post && shapeContent(post, beside, {});
}

/** What became of a quoted post that is not included: the problems of the answer tell. */
function stateOf(id: string, { errors }: Beside): string {
  const problem = errors.find(({ resource_id, value }) => (resource_id ?? value) === id);
  return problem?.type?.endsWith("/resource-not-found") === true ? "gone" : "unavailable";
}

/** A repost begins with `RT @handle: ` and as much of the reposted text as fits. */
function shapeReposted({ text = "" }: ApiPost, id: string): Record<string, unknown> | undefined {
  const match = /^RT @([A-Za-z0-9_]{1,50}): ([^]*)$/.exec(text);
  return match
    ? { id_str: id, text: match[2], truncated: /…$/u.test(text), user: { screen_name: match[1] } }
    : undefined;
}

function shapeContent(
  post: ApiPost,
  beside: Beside,
  author: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { includes } = beside;
  const whole = post.note_tweet?.text === undefined ? undefined : post.note_tweet;
  const text = whole?.text ?? post.text;
  const entities = whole ? whole.entities : post.entities;
  const user = usersOf(beside).get(post.author_id ?? "");
  const keys = post.attachments?.media_keys ?? [];
  const poll = includes?.polls.find(({ id }) => post.attachments?.poll_ids.includes(id));
  const versions = post.edit_history_tweet_ids;
  return {
    id_str: post.id,
    text,
    display_text_range: whole ? undefined : post.display_text_range,
    entities: text === undefined ? undefined : shapeEntities(text, entities),
    created_at: post.created_at,
    lang: post.lang,
    source: post.source,
    possibly_sensitive: post.possibly_sensitive,
    user: user ? shapeUser(user) : { id_str: post.author_id, ...author },
    mediaDetails: keys.flatMap((key) => {
      const medium = includes?.media.find(({ media_key }) => media_key === key);
      const link = post.entities?.urls.find(({ media_key }) => media_key === key);
      return medium ? [{ ...shapeMedium(medium), expanded_url: link?.expanded_url }] : [];
    }),
    card: poll ? shapePoll(poll) : shapeCard(entities),
    article: post.article,
    favorite_count: post.public_metrics?.like_count,
    conversation_count: post.public_metrics?.reply_count,
    retweet_count: post.public_metrics?.retweet_count,
    quote_count: post.public_metrics?.quote_count,
    view_count: post.public_metrics?.impression_count,
    edit_control: versions.length > 0 ? { edit_tweet_ids: versions } : undefined,
    truncated: !whole && leadsToItself(post),
    community: post.community_id !== undefined,
    withheld_in_countries: post.withheld?.country_codes,
    place: includes?.places.find(({ id }) => id === post.geo?.place_id),
  };
}

/** A text that is cut ends with a link to the post itself. */
function leadsToItself({ id, entities }: ApiPost): boolean {
  const link = entities?.urls.findLast((url) => !isMedium(url))?.expanded_url;
  const reference = link === undefined ? undefined : matchX(new URL(link));
  return reference?.id === id && reference.focus === undefined;
}

function shapeUser(user: ApiUser): Record<string, unknown> {
  const type = user.verified_type;
  return {
    id_str: user.id,
    screen_name: user.username,
    name: user.name,
    profile_image_url_https: user.profile_image_url,
    protected: user.protected,
    is_blue_verified: type === "blue",
    verified_type: type === "business" ? "Business" : type === "government" ? "Government" : undefined,
    // Before there were types, the mark was the one that nobody could buy.
    verified: user.verified === true && type === undefined,
    highlighted_label: user.affiliation && {
      description: user.affiliation.description,
      badge: { url: user.affiliation.badge_url },
      url: { url: user.affiliation.url },
    },
  };
}

function shapeMedium(medium: ApiMedia): Record<string, unknown> {
  return {
    type: medium.type,
    media_url_https: medium.url ?? medium.preview_image_url,
    ext_alt_text: medium.alt_text,
    original_info: { width: medium.width, height: medium.height },
    video_info: {
      duration_millis: medium.duration_ms,
      variants: medium.variants.map(({ bit_rate, content_type, url }) => ({
        bitrate: bit_rate,
        content_type,
        url,
      })),
    },
  };
}

/** Brings a poll into the shape of a card, which it is in syndication. */
export function shapePoll(poll: Omit<ApiPoll, "id">): Record<string, unknown> {
  const values = poll.options
    .toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0))
    .flatMap(({ label, votes }, index) => [
      [`choice${index + 1}_label`, { string_value: label }] as const,
      [
        `choice${index + 1}_count`,
        { string_value: votes === undefined ? undefined : String(votes) },
      ] as const,
    ]);
  return {
    name: `poll${Math.max(poll.options.length, 2)}choice_text_only`,
    binding_values: {
      ...Object.fromEntries(values),
      end_datetime_utc: { string_value: poll.end_datetime },
      ...(poll.voting_status !== undefined && {
        counts_are_final: { boolean_value: poll.voting_status === "closed" },
      }),
    },
  };
}

/** The link preview: what the last link that has one says of its page. */
function shapeCard(entities: ApiEntities | undefined): Record<string, unknown> | undefined {
  const link = entities?.urls.findLast((url) => url.title !== undefined && !isMedium(url));
  const picture = link?.images[0];
  return (
    link && {
      name: "summary",
      url: link.url,
      binding_values: {
        card_url: { string_value: link.url },
        title: { string_value: link.title },
        description: { string_value: link.description },
        ...(picture && { thumbnail_image_original: { image_value: picture } }),
      },
    }
  );
}

type Span = readonly [number, number];

/** The entities of a text of v2; those whose text does not stand in it are left out. */
function shapeEntities(text: string, entities: ApiEntities | undefined): Record<string, unknown> {
  const points = Array.from(text);
  const find = (start: number, end: number, shown: string): Span | undefined =>
    placeOf(points, [start, end], shown);
  const { mentions = [], hashtags = [], cashtags = [], urls = [] } = entities ?? {};
  const links = urls.flatMap((url) => {
    const indices = find(url.start, url.end, url.url);
    return indices ? [{ ...url, indices }] : [];
  });
  return {
    user_mentions: mentions.flatMap(({ start, end, username, id }) => {
      const indices = find(start, end, `@${username}`);
      return indices ? [{ screen_name: username, id_str: id, indices }] : [];
    }),
    hashtags: hashtags.flatMap(({ start, end, tag }) => {
      const indices = find(start, end, `#${tag}`);
      return indices ? [{ text: tag, indices }] : [];
    }),
    symbols: cashtags.flatMap(({ start, end, tag }) => {
      const indices = find(start, end, `$${tag}`);
      return indices ? [{ text: tag, indices }] : [];
    }),
    urls: links.filter((url) => !isMedium(url)),
    media: links.filter(isMedium),
  };
}

/** Whether a link leads to a medium of the post, which X shows in its place. */
function isMedium({ media_key: key, display_url: shown }: ApiEntities["urls"][number]): boolean {
  return key !== undefined || /^pic\.(?:twitter|x)\.com\//.test(shown ?? "");
}

/**
 * Where a text stands: at the place that v2 states, in code points or in UTF-16 units; else at the first place where it
 * stands at all.
 */
function placeOf(points: readonly string[], [start, end]: Span, shown: string): Span | undefined {
  const fits = (from: number, to: number) => same(points.slice(from, to).join(""), shown);
  if (end - start <= shown.length && fits(start, end)) return [start, end];
  const whole = points.join("");
  const at = same(whole.slice(start, end), shown) ? start : whole.indexOf(shown);
  if (at < 0) return undefined;
  const from = Array.from(whole.slice(0, at)).length;
  return [from, from + Array.from(shown).length];
}

/** Handles and tags are the same in any case, and may stand with a full-width sign. */
function same(found: string, shown: string): boolean {
  const plain = found.replace(/^＃/u, "#").replace(/^＠/u, "@").replace(/^＄/u, "$");
  return plain === shown || plain.toLowerCase() === shown.toLowerCase();
}
