// What is decided about posts: takedowns, an editor's decisions, the policy by which what is gone is treated, how long things are kept.
import { MODES, PARTS_REDACTED, POLICIES } from "../model/decision.ts";
import type { Elsewhere } from "../model/decision.ts";
import type { Given } from "./value.ts";

const WHO = { is: "string", what: "who decides it: a name", required: true } as const;
const WHY = { is: "string", what: "why, in a sentence", required: true } as const;

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
  /**
   * Changes what stands outside of the archive, such as articles: called once the decision is written down, before the
   * archive forgets who uses the post. Called again if the takedown is.
   */
  elsewhere: { is: "function", what: "a function that changes articles" } as Given<
    (elsewhere: Elsewhere) => Promise<void>
  >,
} as const;

/** What a takedown would do. */
export const PLAN_TAKEDOWN = { mode: TAKEDOWN.mode, parts: TAKEDOWN.parts } as const;

/** What an editor decides. */
export const DECIDE = {
  /**
   * `keep`: shown whole. `keep_and_flag`: shown, and an editor should look at it. `text_only`: without pictures and videos.
   * `tombstone`: a neutral note. `remove`: nothing. `legal_hold`: nothing of it may be removed, until `release`.
   */
  what: { oneOf: [...POLICIES, "legal_hold", "release"], what: "what is decided", required: true },
  by: WHO,
  why: WHY,
} as const;
