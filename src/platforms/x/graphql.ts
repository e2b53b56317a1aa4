// Posts as the interface of X's own web pages gives them (GraphQL), brought into the shape of syndication.
import { z } from "zod";
import { maybe, text } from "../read/fields.ts";
import { tweetSchema } from "./answer.ts";
import { outcomeOfTweet } from "./outcome.ts";
import { objectOf, shapeStatus } from "./status.ts";
import { readNotice } from "./syndication.ts";
import type { EndingKind, EndingOutcome, Outcome } from "../../model/outcome.ts";
import type { TweetContext } from "./outcome.ts";

/** Accounts: since 2025 name and handle stand in `core`, the avatar in `avatar`, marks in `verification`. */
const user = z.looseObject({
  rest_id: z.unknown().optional(),
  legacy: z.unknown().optional(),
  core: z.unknown().optional(),
  avatar: maybe(z.object({ image_url: z.unknown().optional() })),
  verification: z.unknown().optional(),
  privacy: z.unknown().optional(),
  affiliates_highlighted_label: maybe(z.object({ label: z.unknown().optional() })),
});

/** One result: a post, a post with limits around it, or what stands in the place of one. */
const result = z.looseObject({
  /** `Tweet`, `TweetWithVisibilityResults` (the post is in `tweet`), `TweetTombstone`, `TweetUnavailable`. */
  __typename: text(60),
  tweet: z.unknown().optional(),
  legacy: z.unknown().optional(),
  core: maybe(z.object({ user_results: z.object({ result: user }) })),
  /** Long texts: whole, with entities of their own. */
  note_tweet: maybe(
    z.object({
      note_tweet_results: z.object({
        result: z.object({ text: z.string(), entity_set: z.unknown().optional() }),
      }),
    }),
  ),
  card: maybe(z.object({ legacy: z.looseObject({ binding_values: z.unknown().optional() }) })),
  /** A result within a result; a reposted one stands in `legacy.retweeted_status_result`. */
  quoted_status_result: z.unknown().optional(),
  views: maybe(z.object({ count: z.unknown().optional() })),
  community_results: z.unknown().optional(),
  article: maybe(z.object({ article_results: z.object({ result: z.unknown() }) })),
  tombstone: maybe(z.object({ text: maybe(z.object({ text: text(2_000) })) })),
  /** `Suspended`, `Deleted`, `Protected`, `NsfwLoggedOut`, `NsfwViewerHasNoStatedAge`, ... */
  reason: text(100),
});

/** What `TweetUnavailable` gives as its reason. */
const REASONS: Readonly<Record<string, EndingKind>> = {
  Suspended: "author_suspended",
  Deleted: "deleted",
  Protected: "protected",
  NsfwLoggedOut: "age_restricted",
  NsfwViewerHasNoStatedAge: "age_restricted",
  NsfwViewerIsUnderage: "age_restricted",
};

/** Reads a result, bare or within the answer that holds it. */
export function readResult(body: unknown, context: TweetContext): Outcome {
  const found = unwrap(body);
  const { data } = result.safeParse(found);
  if (data?.__typename === "TweetTombstone" || data?.tombstone) return readNotice(data.tombstone?.text?.text);
  if (data?.__typename === "TweetUnavailable") return readReason(data.reason);
  const tweet = tweetSchema.safeParse(shapeResult(found)).data;
  return tweet
    ? outcomeOfTweet(tweet, context)
    : { kind: "unreadable", reason: "The material holds no post of X." };
}

/** The result within an answer: `{ data: { tweetResult: { result } } }`, or less of it; and out of its limits. */
function unwrap(body: unknown): unknown {
  let inner = body;
  for (const name of ["data", "tweetResult", "tweet_result", "result", "tweet"]) {
    const next = objectOf(inner)[name];
    if (typeof next === "object" && next !== null) inner = next;
  }
  return inner;
}

function readReason(reason: string | undefined): EndingOutcome {
  const kind = reason !== undefined && Object.hasOwn(REASONS, reason) ? REASONS[reason]! : "withheld";
  const said = reason === undefined ? "without a reason" : `for the reason “${reason}”`;
  return { kind, reason: `X says that the post is not available, ${said}.` };
}

function shapeResult(body: unknown): Record<string, unknown> | undefined {
  const reposted = objectOf(
    unwrap(objectOf(objectOf(objectOf(body)["legacy"])["retweeted_status_result"])["result"]),
  );
  // What a repost quotes is what the reposted post quotes.
  const quoting = reposted["legacy"] === undefined ? objectOf(body) : reposted;
  const quoted = objectOf(quoting["quoted_status_result"])["result"];
  const shaped = shapeContent(body);
  return (
    shaped && {
      ...shaped,
      quoted_tweet: shapeContent(unwrap(quoted)),
      quoted_id: objectOf(quoting["legacy"])["quoted_status_id_str"],
      quoted_state: stateOf(quoted),
      retweeted_tweet: shapeContent(reposted),
    }
  );
}

/** A result without the posts within it: one level and no more. */
function shapeContent(body: unknown): Record<string, unknown> | undefined {
  const { data } = result.safeParse(body);
  if (!data) return undefined;
  const account = data.core && shapeUser(data.core.user_results.result);
  const shaped = shapeStatus(data.legacy, account);
  if (!shaped) return undefined;
  const note = data.note_tweet?.note_tweet_results.result;
  return {
    ...shaped,
    ...(note && {
      text: note.text,
      entities: note.entity_set,
      display_text_range: undefined,
      truncated: false,
    }),
    // Of a version that is not the first, the list stands one level further in.
    edit_control: objectOf(data["edit_control"])["edit_control_initial"] ?? data["edit_control"],
    source: data["source"],
    birdwatch_pivot: data["birdwatch_pivot"],
    view_count: data.views?.count,
    community: data.community_results !== undefined,
    ...shapeCommunity(data.community_results),
    card: shapeCard(data.card?.legacy),
    article: data.article?.article_results.result,
    mediaDetails: shapeMedia(shaped["mediaDetails"]),
  };
}

function shapeCommunity(results: unknown): Record<string, unknown> {
  const found = objectOf(objectOf(results)["result"]);
  return { community_name: found["name"], community_id: found["id_str"] ?? found["rest_id"] };
}

/** Media whose account, if it is another one, stands in them as a result. */
function shapeMedia(media: unknown): unknown {
  if (!Array.isArray(media)) return media;
  return media.map((medium: unknown) => {
    const about = objectOf(objectOf(medium)["additional_media_info"]);
    const account = user.safeParse(objectOf(objectOf(about["source_user"])["user_results"])["result"]).data;
    return account
      ? { ...objectOf(medium), additional_media_info: { source_user: shapeUser(account) } }
      : medium;
  });
}

function shapeUser(account: z.infer<typeof user>): Readonly<Record<string, unknown>> {
  const { avatar, affiliates_highlighted_label: label } = account;
  return {
    ...objectOf(account.legacy),
    ...objectOf(account.core),
    ...objectOf(account.verification),
    ...objectOf(account.privacy),
    ...(avatar && { profile_image_url_https: avatar.image_url }),
    id_str: account.rest_id,
    is_blue_verified: account["is_blue_verified"],
    profile_image_shape: account["profile_image_shape"],
    highlighted_label: label?.label,
  };
}

/** A card's values are a list of keys and values here. */
function shapeCard(card: { readonly binding_values?: unknown } | undefined): unknown {
  if (!card || !Array.isArray(card.binding_values)) return card;
  const values = card.binding_values.slice(0, 200).flatMap((entry: unknown) => {
    const { key, value } = objectOf(entry);
    return typeof key === "string" ? [[key, value] as const] : [];
  });
  return { ...card, binding_values: Object.fromEntries(values) };
}

/** What became of a quoted post that is not given. */
function stateOf(quoted: unknown): "gone" | "blocked" | "unavailable" | undefined {
  const { data } = result.safeParse(quoted);
  if (!data || (data.__typename !== "TweetTombstone" && data.__typename !== "TweetUnavailable"))
    return undefined;
  const said = `${data.reason ?? ""} ${data.tombstone?.text?.text ?? ""}`;
  return /\bdeleted\b/i.test(said) ? "gone" : /\bblock/i.test(said) ? "blocked" : "unavailable";
}
