// X's API v2: asked with the token of an app. The only service of X that is documented, and the only one with numbers,
// whole long texts and reasons.
import { jsonOf } from "../../model/capture.ts";
import { endingOfExchange } from "../read/ending.ts";
import { tweetSchema } from "./answer.ts";
import { apiErrorSchema, apiSchema } from "./api-answer.ts";
import { shapeApiPost } from "./api-shape.ts";
import { outcomeOfTweet } from "./outcome.ts";
import type { Exchange, Request } from "../../model/capture.ts";
import type { EndingKind, EndingOutcome, Outcome } from "../../model/outcome.ts";
import type { Api, ApiError } from "./api-answer.ts";
import type { TweetContext } from "./outcome.ts";

export const SERVICE = "X's API";

const FIELDS = {
  "tweet.fields":
    "article,attachments,author_id,community_id,created_at,display_text_range,edit_history_tweet_ids,entities,geo," +
    "in_reply_to_user_id,lang,note_tweet,possibly_sensitive,public_metrics,referenced_tweets,source,withheld",
  expansions:
    "attachments.media_keys,attachments.poll_ids,author_id,geo.place_id,in_reply_to_user_id,referenced_tweets.id," +
    "referenced_tweets.id.author_id,referenced_tweets.id.attachments.media_keys",
  "media.fields": "alt_text,duration_ms,height,media_key,preview_image_url,type,url,variants,width",
  "place.fields": "full_name,id,name",
  "poll.fields": "end_datetime,id,options,voting_status",
  "user.fields": "affiliation,id,name,profile_image_url,protected,username,verified,verified_type",
} as const;

/** The question for a post. The token is sent and written nowhere. */
export function apiRequest(id: string, token: string): Request {
  const url = new URL(`https://api.x.com/2/tweets/${id}`);
  for (const [name, value] of Object.entries(FIELDS)) url.searchParams.set(name, value);
  return { url: url.href, accept: "application/json", headers: { authorization: `Bearer ${token}` } };
}

/** The id of the newest version, if the answer says that it is not the one shown. */
export function newerApiVersion(exchange: Exchange): string | undefined {
  const post = apiSchema.safeParse(bodyOf(exchange)).data?.data[0];
  const newest = post?.edit_history_tweet_ids.at(-1);
  return newest === post?.id ? undefined : newest;
}

/** What the API says instead of a post. */
export function endingOfApi(exchange: Exchange, id: string | undefined): EndingOutcome | undefined {
  const ending = endingOfExchange(exchange, SERVICE);
  if (ending?.kind === "login_required") return { ...REFUSED, status: 401 };
  const said =
    ending?.kind === "not_found" || ending?.kind === "blocked" ? problemOf(bodyOf(exchange), id) : undefined;
  return said && { ...said, ...(ending?.status !== undefined && { status: ending.status }) };
}

/** A token that is not taken says nothing about the post. */
const REFUSED = {
  kind: "blocked",
  reason: `${SERVICE} does not take the token (401). This says nothing about the post.`,
} as const;

function bodyOf(exchange: Exchange): unknown {
  return "status" in exchange.result ? jsonOf(exchange.result) : undefined;
}

/**
 * What an answer of v2 means.
 *
 * @param context with the id of the post that is wanted: it chooses among several.
 * @param author what is known of the author otherwise, in the shape of a v1.1 account.
 */
export function readApiBody(
  body: unknown,
  context: TweetContext,
  author: Readonly<Record<string, unknown>> = {},
): Outcome {
  const answer = apiSchema.safeParse(body).data;
  if (!answer) return problemOf(body, context.id) ?? unreadable();
  const post = chosen(answer, context.id);
  if (!post)
    return {
      kind: "incomplete",
      reason: `The answer of ${SERVICE} holds ${answer.data.length} posts: the address of one has to say which is meant.`,
    };
  const tweet = tweetSchema.safeParse(shapeApiPost(post, answer, author)).data;
  return tweet ? outcomeOfTweet(tweet, context) : unreadable();
}

/** The post that is wanted; of an answer with one post, that one, whichever it is. */
function chosen({ data }: Api, id: string | undefined): Api["data"][number] | undefined {
  if (data.length === 1) return data[0];
  return data.find(
    (post) => post.id === id || (id !== undefined && post.edit_history_tweet_ids.includes(id)),
  );
}

function unreadable(): EndingOutcome {
  return { kind: "unreadable", reason: `${SERVICE} answered with something that is not a post.` };
}

/** What v2 says in the place of a post; the first that fits decides. */
const PROBLEMS: readonly (readonly [RegExp, EndingKind])[] = [
  [/\bsuspended\b/i, "author_suspended"],
  [/\bnot authorized to see\b|\/not-authorized-for-resource\b/i, "protected"],
  [/\bdeactivated\b/i, "author_deactivated"],
  [/\bwithheld\b/i, "withheld"],
  [/\/resource-not-found\b|\bnot found error\b|\bcould not find\b/i, "not_found"],
];

function problemOf(body: unknown, id: string | undefined): EndingOutcome | undefined {
  const answer = apiErrorSchema.safeParse(body).data;
  if (!answer) return undefined;
  const about = (error: ApiError): boolean =>
    id === undefined || (error.resource_id ?? error.value ?? id) === id;
  for (const problem of [...answer.errors.filter(about), answer]) {
    const said = [problem.title, problem.detail, problem.message, problem.type].filter(Boolean).join(" ");
    const kind = PROBLEMS.find(([pattern]) => pattern.test(said))?.[1];
    const words = problem.detail ?? problem.message ?? problem.title;
    if (kind !== undefined)
      return { kind, reason: `${SERVICE} says: “${(words ?? "").slice(0, 300).toWellFormed()}”` };
  }
  return undefined;
}
