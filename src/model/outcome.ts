// An outcome: what an attempt to read a post came to. Data, never an exception.
import type { PostKey } from "./key.ts";
import type { Post } from "./post.ts";

/**
 * How an attempt can end without a post. A bare 404 is `not_found`, never `deleted`: platforms answer 404 for
 * private, age-restricted and moderated posts too.
 */
export const ENDINGS = [
  "deleted",
  "not_found",
  "author_suspended",
  "author_deactivated",
  "protected",
  "age_restricted",
  "login_required",
  "withheld",
  "geo_blocked",
  "removed_by_moderator",
  "takedown",
  "rate_limited",
  "blocked",
  "challenge",
  "unsupported",
  "unreadable",
  "incomplete",
  "upstream_error",
  "network_error",
  "cut_off",
] as const;

/** One of {@link ENDINGS}. */
export type EndingKind = (typeof ENDINGS)[number];

/** A post was read. */
export interface PostOutcome {
  readonly kind: "post";
  readonly key: PostKey;
  /** Every other form under which this post may be met: ids of the edit chain, URLs, handle forms. */
  readonly aliases: readonly string[];
  readonly post: Post;
  /** Which answer the post was read from, in a word: `syndication`, `oembed`, `getPostThread`, `api-status`. */
  readonly source: string;
  /** Fields of the post that another answer gave, with the word for it: `{ media: "page" }`. */
  readonly sources?: Readonly<Record<string, string>>;
  /**
   * Hosts besides that of the key that were asked about the account name of the author, and know the account by it: a name
   * `user@host` of any other is not taken.
   */
  readonly confirmedBy?: readonly string[];
  /** Where the answers do not agree, and what they say of other places than the post's own, which only those could confirm. */
  readonly conflicts?: readonly Conflict[];
}

/** A field of a post on which two answers disagree. The post holds what the surer one said. */
export interface Conflict {
  /** A field of the post: `text`, `published`, `author.handle`. */
  readonly field: string;
  /** Which answer said otherwise, in a word. */
  readonly source: string;
  /** What it said, at most 500 characters of it. */
  readonly said: string;
}

/** No post was read, and this is what is known about why. */
export interface EndingOutcome {
  readonly kind: EndingKind;
  /** One sentence in plain words: what the platform answered, and what that does and does not prove. */
  readonly reason: string;
  /** The key, where the answer names it. */
  readonly key?: PostKey;
  /** HTTP status of the deciding answer. */
  readonly status?: number;
  /** Seconds to wait before trying again (`rate_limited`). */
  readonly retryAfter?: number;
  /** What was read all the same (`incomplete`): never archived as a post. */
  readonly partial?: Partial<Post>;
}

/** What an attempt to read a post came to. */
export type Outcome = PostOutcome | EndingOutcome;

/** Endings after which trying again later makes sense: the post itself was not seen to be gone. */
export const RETRYABLE: ReadonlySet<EndingKind> = new Set([
  "rate_limited",
  "blocked",
  "challenge",
  "upstream_error",
  "network_error",
  "cut_off",
]);
