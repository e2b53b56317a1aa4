// The outcome of a post of X, whichever of X's shapes it came in.
import { defined } from "../read/fields.ts";
import { editChain, keyOf, readPartly, readTweet } from "./post.ts";
import type { EndingOutcome, Outcome } from "../../model/outcome.ts";
import type { Tweet } from "./answer.ts";

/** What surrounds a post that was brought into the shape of syndication. */
export interface TweetContext {
  /** The post that is wanted, where that is known: another one is `unreadable`. */
  readonly id: string | undefined;
  /** When the material was made, ISO 8601 UTC: dates the counts, which are left out without it. */
  readonly at: string | undefined;
  /** What the outcome names as its source. */
  readonly source: string;
  /** Who gave it, as a sentence begins with it. */
  readonly who: string;
}

/** Whether a post is the one that is wanted, in any of its versions. */
export function isPost(tweet: Tweet, id: string | undefined): boolean {
  return id === undefined || tweet.id_str === id || editChain(tweet).includes(id);
}

export function outcomeOfTweet(tweet: Tweet, { id, at, source, who }: TweetContext): Outcome {
  if (!isPost(tweet, id))
    return { kind: "unreadable", reason: `${who} answered with another post (${tweet.id_str}).` };
  const post = readTweet(tweet, at);
  if (!post) return incomplete(tweet, at);
  const aliases = aliasesOf(editChain(tweet), post.author.handle);
  return { kind: "post", key: keyOf(tweet), aliases, post, source };
}

function incomplete(tweet: Tweet, at: string | undefined): EndingOutcome {
  const lacks = [!tweet.user && "its author", tweet.text === undefined && "its text"]
    .filter(Boolean)
    .join(" and ");
  return {
    kind: "incomplete",
    reason: `X gives the post without ${lacks}, or not in a form that can be read.`,
    key: keyOf(tweet),
    partial: defined(readPartly(tweet, at)),
  };
}

/** The names under which a post may be met besides its key: every version's id, and their pages. */
export function aliasesOf(ids: readonly string[], handle: string): string[] {
  return ids.flatMap((id) => [
    `x:${id}`,
    `https://x.com/${handle}/status/${id}`,
    `https://twitter.com/${handle}/status/${id}`,
  ]);
}
