// A cue: a phrase that says where words stand, such as "in a tweet", "on X", "in an interview".
import type { Span } from "../../../language/sentences.ts";

/** A phrase that says where words stand. */
export interface Cue extends Span {
  /** The noun or service that decides. */
  readonly head: number;
  readonly kind: "post" | "other";
  /**
   * `in`: behind a preposition of place, or with a case ending that says so. `according`: behind "according to".
   * `subject`: it speaks itself ("the tweet read"). `object`: none of these; counts only beside a verb of reading or
   * posting. `user`: "a Twitter user". `reply`: written in reply to a post, so most likely a post.
   */
  readonly role: "in" | "according" | "subject" | "object" | "user" | "reply";
  readonly service?: string;
  /** A noun that can mean something else (a reply, a post without a service). */
  readonly weak: boolean;
  /** "On the platform": means a service that was named before, and nothing without one. */
  readonly back?: true;
}

/** A cue and how it stands to the verb. */
export interface FoundCue {
  readonly cue: Cue;
  /** In another clause than the verb, or on the other side of the words. */
  readonly apart: boolean;
}
