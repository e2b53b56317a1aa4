// The words with which the embed codes of services sign a post, as the services hand them out in a language.
import type { Phrases } from "./words.ts";

/** The words of one language. */
export interface EmbedWords {
  /** Instagram, before name and handle: `a post shared by`. */
  readonly shared: Phrases;
  /** Facebook, before the name: `posted by`; and what stands before the day. */
  readonly posted: Phrases;
  readonly postedOn: Phrases;
  /** Instagram, above the words: `view this post on Instagram`. */
  readonly above: Phrases;
}
