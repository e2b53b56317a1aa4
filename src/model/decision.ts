// A decision: what a newsroom does with a post that changed, is gone, or is to be taken down; and what follows from all of them.

/** What can be decided by policy: how much of a post is shown from now on. */
export const POLICIES = ["keep", "keep_and_flag", "text_only", "tombstone", "remove"] as const;

/** One of {@link POLICIES}. */
export type Policy = (typeof POLICIES)[number];

/** How a post is taken down: shown no more, parts of it taken out, all of it removed. */
export const MODES = ["unpublish", "redact", "erase"] as const;

/** One of {@link MODES}. */
export type Mode = (typeof MODES)[number];

/**
 * Everything that can be decided. `asked`: its author asked for it to be taken down, which decides nothing by itself. `legal_hold`:
 * nothing of it may be removed, until `release`. `undo`: shown again after `unpublish`. `readmit`: kept again, whole, after `erase` or
 * `redact`.
 */
export const DECISIONS = [
  ...POLICIES,
  ...MODES,
  "legal_hold",
  "release",
  "undo",
  "asked",
  "readmit",
] as const;

/** One of {@link DECISIONS}. */
export type DecisionKind = (typeof DECISIONS)[number];

/** Parts of a post that can be taken out of it: its words, its pictures and videos, who posted it. */
export const PARTS_REDACTED = ["text", "media", "author"] as const;

/** One of {@link PARTS_REDACTED}. */
export type RedactedPart = (typeof PARTS_REDACTED)[number];

/** A file of the archive that was removed: its key, a name made of digests, and the digest of its bytes. */
export interface Removed {
  readonly key: string;
  /** `sha256:<hex>`. */
  readonly digest: string;
}

/** One decision about one post. Kept and never changed. It holds no words, names or addresses of the post. */
export interface Decision {
  /** When it was made, ISO 8601 UTC with milliseconds. */
  readonly at: string;
  readonly what: DecisionKind;
  /** Who decided: a name. */
  readonly by: string;
  /** Why, in words for those who read the archive later. */
  readonly why: string;
  /** The name of the rule that said so, where whoever decided followed one. */
  readonly rule?: string;
  /** Of `redact`: what is taken out. */
  readonly parts?: readonly RedactedPart[];
  /** Of what removes files: that it was begun, or that nothing is left to do. */
  readonly state?: "begun" | "done";
  /** Of what removes files: each of them. */
  readonly removed?: readonly Removed[];
  /** Set where the post itself was not taken down, and another one that it quotes or answers was. */
  readonly because?: "another_post";
}

/** How much is shown of a post: all, its words alone, a neutral note, or nothing. */
export type Extent = "whole" | "text" | "note" | "nothing";

/** What holds for a post after all that was decided. */
export interface Standing {
  readonly shown: Extent;
  /** The decision by which it is shown so; `undefined` if none was made. */
  readonly by: Decision | undefined;
  /** The legal hold that is in force. */
  readonly hold: Decision | undefined;
  /** The last note that its author asked for it to be taken down. */
  readonly asked: Decision | undefined;
  /** The takedown by which all of it was removed, or is being removed. */
  readonly erased: Decision | undefined;
  /** The latest decision by which parts of it were taken out for good, with the parts of all such decisions. */
  readonly redacted: Decision | undefined;
  /** A takedown that was begun and not ended. */
  readonly unfinished: Decision | undefined;
  /** An editor should look at it. */
  readonly isFlagged: boolean;
}

const SHOWN: Readonly<Record<Policy, Extent>> = {
  keep: "whole",
  keep_and_flag: "whole",
  text_only: "text",
  tombstone: "note",
  remove: "nothing",
};

const isPolicy = (what: DecisionKind): what is Policy => Object.hasOwn(SHOWN, what);

/** What holds after these decisions, the earliest first. */
export function standingAfter(decisions: readonly Decision[]): Standing {
  let policy: Decision | undefined;
  let withdrawn: Decision | undefined;
  let hold: Decision | undefined;
  let asked: Decision | undefined;
  let erased: Decision | undefined;
  let redacted: Decision | undefined;
  const begun = new Map<string, Decision>();
  for (const decision of decisions) {
    const { what, state, parts } = decision;
    if (isPolicy(what)) policy = decision;
    else if (what === "unpublish") withdrawn = decision;
    else if (what === "undo") withdrawn = undefined;
    else if (what === "legal_hold") hold = decision;
    else if (what === "release") hold = undefined;
    else if (what === "asked") asked = decision;
    else if (what === "readmit") erased = redacted = undefined;
    else if (what === "erase") erased ??= decision;
    else if (parts)
      redacted = { ...decision, parts: [...new Set([...(redacted?.parts ?? []), ...parts])].sort() };
    if (state === "begun" && !begun.has(what)) begun.set(what, decision);
    if (state === "done") begun.delete(what);
  }
  const unfinished = [...begun.values()][0];
  const common = { hold, asked, erased, redacted, unfinished, isFlagged: policy?.what === "keep_and_flag" };
  if (erased) return { ...common, shown: "note", by: erased };
  if (withdrawn) return { ...common, shown: "note", by: withdrawn };
  return { ...common, shown: policy ? SHOWN[policy.what as Policy] : "whole", by: policy };
}

/**
 * The decision by which nothing that is new of a post is kept: it was erased, or its author was taken out, whose name may stand in
 * every address and answer.
 */
export function keptOutBy({ erased, redacted }: Standing): Decision | undefined {
  return erased ?? (redacted?.parts?.includes("author") ? redacted : undefined);
}

/** Whether nothing that a post says is shown. */
export function isWithdrawn({ shown }: Standing): boolean {
  return shown === "note" || shown === "nothing";
}

/** What a text has of a post: its content, or no more than a name in it, which may stand there for other reasons. */
export type Holding = "content" | "name";

/** What stands outside of the archive, to be changed while the archive still knows of it. */
export interface Elsewhere {
  readonly mode: Mode | "undo";
  /** The key of the post. */
  readonly key: string;
  readonly articles: readonly string[];
  /** Names of published files that go. */
  readonly files: readonly string[];
  /** What a text holds of the post, or of the parts that were taken out; `undefined` if nothing. */
  readonly holds: (text: string) => Holding | undefined;
}
