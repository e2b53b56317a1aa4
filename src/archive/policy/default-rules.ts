// The rules that come with postproof. None of them removes anything for good. docs/policy.md gives the reasons at length.
import type { RULE } from "../../options/decisions.ts";
import type { OptionsOf } from "../../options/value.ts";

/** A rule: docs/policy.md. */
export type PolicyRule = OptionsOf<typeof RULE>;

const ABSENT = ["gone", "deleted", "suspended", "deactivated", "protected", "withheld", "removed"] as const;

/** The rules that stand behind those of a configuration, the first that fits counts. */
export const DEFAULT_RULES: readonly PolicyRule[] = [
  {
    name: "interface of X",
    platforms: ["x"],
    sources: ["api", "api-v2", "v1.1-status"],
    states: ABSENT,
    then: "remove",
    why: "X gives posts through its interface on the condition that those which are gone are not shown, nor that they were deleted.",
  },
  {
    name: "office or public figure asked",
    asked: true,
    authors: ["official", "public"],
    then: "keep_and_flag",
    why: "What offices and public figures said in public is not theirs alone to take back; an editor answers them.",
  },
  {
    name: "author asked",
    asked: true,
    then: "tombstone",
    why: "Somebody who asks is heard first: nothing is shown, everything is kept, and an editor decides in peace.",
  },
  {
    name: "office",
    authors: ["official"],
    then: "keep",
    why: "What an office said in public stays on record; that it was deleted is part of the record.",
  },
  {
    name: "gone and in use",
    used: true,
    states: ABSENT,
    then: "keep_and_flag",
    why: "The post is gone where it stood, and an article still shows it: an editor weighs its author's wish against the story.",
  },
];
