// What rules about posts speak of: what kind of author a post has, what became of it, and what is to be done with it.
import { POLICIES } from "./decision.ts";

/**
 * Kinds of authors.
 *
 * - `official`: an office or somebody who holds one, as the platform marks it or an editor lists it.
 * - `public`: an organisation, as the platform marks it, or somebody in public life, whom an editor lists.
 * - `bot`: the account says that it is run by a program.
 * - `private`: somebody whom an editor lists as such.
 * - `unknown`: nothing says what it is. No platform marks private persons, so that most are.
 */
export const AUTHOR_KINDS = ["official", "public", "bot", "private", "unknown"] as const;

/** One of {@link AUTHOR_KINDS}. */
export type AuthorKind = (typeof AUTHOR_KINDS)[number];

/**
 * What became of a post: `edited` (its words, pictures or links are others than at first), or why it is not there, as far as the
 * platform says. `gone`: it was not found, and nobody says why. `removed`: by moderators.
 */
export const POST_STATES = [
  "edited",
  "gone",
  "deleted",
  "suspended",
  "deactivated",
  "protected",
  "withheld",
  "removed",
] as const;

/** One of {@link POST_STATES}. */
export type PostState = (typeof POST_STATES)[number];

/** What a rule can say: a policy, as an editor decides one; that all of it is removed; that nothing may be. */
export const RULE_OUTCOMES = [...POLICIES, "erase", "legal_hold"] as const;

/** One of {@link RULE_OUTCOMES}. */
export type RuleOutcome = (typeof RULE_OUTCOMES)[number];
