// What is decided about posts: takedowns, an editor's decisions, the policy by which what is gone is treated, how long things are kept.
import { MODES, PARTS_REDACTED, POLICIES } from "../model/decision.ts";
import type { Elsewhere } from "../model/decision.ts";
import type { Export } from "../model/export.ts";
import { AUTHOR_KINDS, POST_STATES, RULE_OUTCOMES } from "../model/policy.ts";
import { BASES } from "../model/snapshot.ts";
import type { Given } from "./value.ts";

const WHO = { is: "string", what: "who decides it: a name", required: true } as const;
const WHY = { is: "string", what: "why, in a sentence", required: true } as const;
const BY_RULE = { is: "string", what: "the name of a rule" } as const;
const ELSEWHERE = { is: "function", what: "a function that changes articles" } as Given<
  (elsewhere: Elsewhere) => Promise<void>
>;

/** How a post is taken down. */
export const TAKEDOWN = {
  /**
   * `unpublish`: nothing of it is shown, everything stays, and `undo` shows it again. `redact`: `parts` are taken out.
   * `erase`: all of it is removed, and a stub says what there was.
   */
  mode: { oneOf: [...MODES, "undo"], what: "how", required: true },
  /** Who decides it. Stays in the archive. */
  by: WHO,
  /** Why. Stays in the archive: without the author's name and words, which an erasure would leave there. */
  why: WHY,
  /** With `redact`: what is taken out. With the author the pictures go too, for their copies carry the name. */
  parts: { list: { oneOf: PARTS_REDACTED }, what: "a list of text, media, author" },
  /** The rule that says so, where one does. */
  rule: BY_RULE,
  /**
   * Changes what stands outside of the archive, such as articles: called once the decision is written down, before the
   * archive forgets who uses the post. Called again if the takedown is.
   */
  elsewhere: ELSEWHERE,
  /**
   * Writes anew what was exported and holds the post: called once the archive does not hold it any more, before the takedown is done.
   * Called again if the takedown is.
   */
  afterwards: { is: "function", what: "a function that writes exports anew" } as Given<
    (exports: readonly Export[]) => Promise<void>
  >,
} as const;

/** What a takedown would do. */
export const PLAN_TAKEDOWN = { mode: TAKEDOWN.mode, parts: TAKEDOWN.parts } as const;

/** What an editor decides. */
export const DECIDE = {
  /**
   * `keep`: shown whole. `keep_and_flag`: shown, and an editor should look at it. `text_only`: without pictures and videos.
   * `tombstone`: a neutral note. `remove`: nothing. `legal_hold`: nothing of it may be removed, until `release`. `asked`: its author
   * asked for it to be taken down, which changes nothing by itself: rules may say what follows.
   */
  what: { oneOf: [...POLICIES, "legal_hold", "release", "asked"], what: "what is decided", required: true },
  by: WHO,
  why: WHY,
  /** The rule that says so, where one does. */
  rule: BY_RULE,
  /** Changes articles that show the post, and published files that it needs no more: called once the decision is written down. */
  elsewhere: ELSEWHERE,
} as const;

/** A rule: what it asks of a post, all of which must hold, and what is then to be done. */
export const RULE = {
  /** What the rule is called in lists and in the log of decisions. A decision by a rule is followed until the rule says otherwise. */
  name: { is: "string", what: "a name, at most 80 characters", like: /^\S.{0,79}$/, required: true },
  /** What is to be done: the decision of that name, or `erase`, the takedown of that name (docs/takedown.md). */
  then: { oneOf: RULE_OUTCOMES, what: "what is to be done", required: true },
  /** Why, in a sentence: shown with each post, and kept with each decision. */
  why: { is: "string", what: "why, in a sentence", like: /^\S.{0,499}$/, required: true },
  /** Only posts of these platforms, by name. */
  platforms: { list: { is: "string", what: "the name of a platform" }, what: "a list of platforms" },
  /** Only posts known on one of these [bases](docs/gone.md). */
  bases: { list: { oneOf: BASES }, what: "a list of bases" },
  /** Only posts read from one of these answers, as `show --json` names it in `source`: of X `api` is its interface with a token. */
  sources: { list: { is: "string", what: "the name of a source" }, what: "a list of sources" },
  /** Only posts of these kinds of authors. `private` means `unknown` as well: of most people nothing says what they are. */
  authors: { list: { oneOf: AUTHOR_KINDS }, what: "a list of kinds of authors" },
  /** Only posts of which one of these became. `gone`: not found, and nobody says why. `removed`: by moderators. */
  states: { list: { oneOf: POST_STATES }, what: "a list of states" },
  /** Only posts whose author asked for them to be taken down (`postproof decide URL --what asked`), or only others. */
  asked: { is: "boolean" },
  /** Only posts that an article uses, or only those that none does, as far as the archive knows. */
  used: { is: "boolean" },
  /** Only posts of which the archive has kept something for so long: `90 days`, `18 months`, `2 years`. */
  keptFor: {
    is: "string",
    what: 'a time such as "90 days", "18 months" or "2 years"',
    like: /^[1-9]\d{0,3} (?:day|week|month|year)s?$/,
  },
} as const;

const ACCOUNTS = {
  list: {
    is: "string",
    what: "an account such as x:@city_northport, or @press@social.example",
    like: /^(?:[a-z][a-z0-9-]*:)?@[^\s@]+(?:@[^\s@]+)?$/,
  },
  what: "a list of accounts",
} as const;

/** What happens to posts of which kind: docs/policy.md. */
export const POLICY = {
  /** Rules, the first that fits counts; behind them come the default ones ([a table](docs/policy.md#the-rules-that-come-with-postproof)). */
  rules: { list: { fields: RULE, what: "{ name, then, why }" }, what: "a list of rules", config: true },
  /** Accounts of offices and of those who hold one: `x:@city_northport`, `@press@social.example`; without a platform on every one. */
  official: { ...ACCOUNTS, config: true },
  /** Accounts of organisations and of people in public life. */
  public: { ...ACCOUNTS, config: true },
  /** Accounts of private persons, whatever their platform marks them as. */
  private: { ...ACCOUNTS, config: true },
} as const;

/** Of which posts it is asked what the rules say. */
export const RULINGS = {
  ...POLICY,
  /** Only these posts, by address or key. Default: every post. */
  only: {
    is: "object",
    what: "addresses or keys of posts, such as a list",
    has: [Symbol.iterator],
  } as Given<Iterable<string>>,
} as const;
