// X's syndication service: how a post is asked for, and what its answers mean.
import { jsonOf } from "../../model/capture.ts";
import { sameKey } from "../../model/key.ts";
import { utcTime } from "../read/fields.ts";
import { tombstoneSchema, tweetSchema } from "./answer.ts";
import { isPost, outcomeOfTweet } from "./outcome.ts";
import { editChain, keyOf } from "./post.ts";
import type { Exchange, Request } from "../../model/capture.ts";
import type { EndingKind, EndingOutcome, Outcome, PostOutcome } from "../../model/outcome.ts";

export const SERVICE = "X's syndication service";

/** Without these, edits and the marks of organisations are left out of the answer. */
const FEATURES = [
  "tfw_timeline_list:",
  "tfw_follower_count_sunset:true",
  "tfw_tweet_edit_backend:on",
  "tfw_refsrc_session:on",
  "tfw_fosnr_soft_interventions_enabled:on",
  "tfw_show_birdwatch_pivots_enabled:on",
  "tfw_show_business_verified_badge:on",
  "tfw_duplicate_scribes_to_settings:on",
  "tfw_use_profile_image_shape_enabled:on",
  "tfw_show_blue_verified_badge:on",
  "tfw_legacy_timeline_sunset:true",
  "tfw_show_gov_verified_badge:on",
  "tfw_show_business_affiliate_badge:on",
  "tfw_tweet_edit_frontend:on",
].join(";");

/** The question for a post. */
export function syndicationRequest(id: string): Request {
  const url = new URL("https://cdn.syndication.twimg.com/tweet-result");
  url.searchParams.set("id", id);
  url.searchParams.set("lang", "en");
  url.searchParams.set("token", tokenOf(id));
  url.searchParams.set("features", FEATURES);
  return { url: url.href, accept: "application/json" };
}

/** The token that the service expects; without one it answers `{}`. Formula as in react-tweet and yt-dlp. */
export function tokenOf(id: string): string {
  return ((Number(id) / 1e15) * Math.PI).toString(36).replace(/(0+|\.)/g, "");
}

/** The id of the newest version, if the answer says that it is not the one shown. */
export function newerVersion(exchange: Exchange): string | undefined {
  const tweet = tweetSchema.safeParse(bodyOf(exchange)).data;
  if (tweet?.isStaleEdit !== true) return undefined;
  const newest = editChain(tweet).at(-1);
  return newest === tweet.id_str ? undefined : newest;
}

/** X lets a post be edited five times. */
const MOST_EDITS = 5;

/**
 * The next of the earlier versions of an edited post that nobody was asked for yet. An answer has the words of the one version that its
 * id names, and the ids of all.
 */
export function earlierVersion(exchanges: readonly Exchange[]): string | undefined {
  const asked = exchanges.map(({ request }) => new URL(request.url).searchParams.get("id"));
  const chains = exchanges.flatMap((exchange) => {
    const tweet = tweetSchema.safeParse(bodyOf(exchange)).data;
    return tweet ? [editChain(tweet)] : [];
  });
  return chains[0]
    ?.slice(0, -1)
    .slice(-MOST_EDITS)
    .find((id) => !asked.includes(id));
}

/** The versions of an edited post before the newest, as X answered about each: the first one first. */
export function earlierVersions(
  { key }: PostOutcome,
  exchanges: readonly Exchange[],
): readonly PostOutcome[] {
  const found = new Map<string, PostOutcome>();
  let chain: readonly string[] = [];
  for (const exchange of exchanges) {
    const isAbout = /^https:\/\/cdn\.syndication\.twimg\.com\/tweet-result\?/.test(exchange.request.url);
    const tweet = isAbout ? tweetSchema.safeParse(bodyOf(exchange)).data : undefined;
    if (!tweet) continue;
    const outcome = readAnswer(bodyOf(exchange), key.id, exchange.at);
    if (outcome.kind !== "post" || !sameKey(outcome.key, key)) continue;
    chain = editChain(tweet);
    // Numbers are those of the whole post, and that it was edited later is no part of what was written first.
    const { counts: _counts, isEdited, ...post } = outcome.post;
    const wasEdited = isEdited === true && tweet.id_str !== chain[0];
    found.set(tweet.id_str, { ...outcome, post: { ...post, ...(wasEdited && { isEdited }) } });
  }
  return chain.slice(0, -1).flatMap((id) => found.get(id) ?? []);
}

function bodyOf(exchange: Exchange): unknown {
  return "status" in exchange.result ? jsonOf(exchange.result) : undefined;
}

/**
 * What an answer of the service means.
 *
 * @param id the post asked for, where it is known: an answer about another one is `unreadable`.
 * @param time when it was given: dates the counts, which are left out without it.
 */
export function readAnswer(body: unknown, id: string | undefined, time: string | undefined): Outcome {
  const tombstone = tombstoneSchema.safeParse(body).data;
  if (tombstone) return readNotice(tombstone.tombstone.text?.text);
  const tweet = tweetSchema.safeParse(body).data;
  if (!tweet) return readNothing(body);
  if (tweet.text !== undefined && !hasUser(body) && isPost(tweet, id)) {
    return {
      kind: "author_suspended",
      reason: "X gives the post without its author, as it does for suspended accounts.",
      key: keyOf(tweet),
    };
  }
  return outcomeOfTweet(tweet, { id, at: utcTime(time), source: "syndication", who: SERVICE });
}

/** Whether there is an author at all, readable or not: only a missing one says that the account is suspended. */
function hasUser(body: unknown): boolean {
  return (
    typeof body === "object" &&
    body !== null &&
    "user" in body &&
    body.user !== null &&
    body.user !== undefined
  );
}

/** What the notices in the place of a post say, as X words them in English; the first that fits decides. */
const NOTICES: readonly (readonly [RegExp, EndingKind])[] = [
  [/\bdeleted\b/i, "deleted"],
  [/\bsuspended\b/i, "author_suspended"],
  [/\bage-restricted\b/i, "age_restricted"],
  [/\blimits who can view\b|\bprotected\b/i, "protected"],
  [/\baccount that no longer exists\b/i, "author_deactivated"],
  [/\bviolated the (?:X|Twitter) rules\b/i, "removed_by_moderator"],
];

/** What a notice in the place of a post says; without words it may mean anything. */
export function readNotice(notice: string | undefined): EndingOutcome {
  if (notice === undefined) {
    return {
      kind: "withheld",
      reason:
        "X shows nothing in the place of the post and gives no reason. This does not prove that it was deleted.",
    };
  }
  const kind = NOTICES.find(([pattern]) => pattern.test(notice))?.[1] ?? "withheld";
  return { kind, reason: `X shows a notice in the place of the post: “${notice.slice(0, 300)}”` };
}

/** Neither a post nor a notice: `{}` is what X gives signed-out readers of posts that it keeps from them. */
function readNothing(body: unknown): EndingOutcome {
  if (typeof body === "object" && body !== null && !Array.isArray(body) && Object.keys(body).length === 0) {
    return {
      kind: "withheld",
      reason: `${SERVICE} answered with nothing: the post is kept from signed-out readers, or the question was refused.`,
    };
  }
  return { kind: "unreadable", reason: `${SERVICE} answered with something that is not a post.` };
}
