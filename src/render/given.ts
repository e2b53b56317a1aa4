// Snapshots that no compiler has looked at.
import { PostproofError } from "../errors.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { SNAPSHOT_FORMAT } from "../model/snapshot.ts";
import { inWords } from "../options/refusal.ts";

/** Makes sure that what is to be rendered is a snapshot at all. What stands in it, `readSnapshot` checks. */
export function checkSnapshot(value: unknown, caller: string): asserts value is Snapshot {
  if (!isSnapshot(value)) throw notASnapshot(value, caller);
}

/** Whether a value calls itself a snapshot of the format known here, and holds a post. */
export function isSnapshot(value: unknown): value is Snapshot {
  const given = value as Partial<Record<keyof Snapshot, unknown>> | null | undefined;
  return given?.format === SNAPSHOT_FORMAT && isObject(given.key) && isObject(given.post);
}

/** What is wrong with what was given in a snapshot's place, and what is meant. */
export function notASnapshot(value: unknown, caller: string): PostproofError {
  const fields = isObject(value) ? (value as Readonly<Record<string, unknown>>) : {};
  const { format } = fields;
  if (typeof format === "string" && format.startsWith("postproof/snapshot@") && format !== SNAPSHOT_FORMAT)
    return new PostproofError(
      "newer_format",
      `${caller} reads ${SNAPSHOT_FORMAT}, not ${format}. Install a newer postproof.`,
    );
  return new PostproofError(
    "invalid_snapshot",
    `${caller} takes a snapshot, not ${inWords(value)}. ${meant(value, fields)}`,
  );
}

function meant(value: unknown, fields: Readonly<Record<string, unknown>>): string {
  if (typeof fields["then"] === "function") return "It is a promise: await it.";
  if (isSnapshot(fields["current"]) || isSnapshot(fields["snapshot"]))
    return `Pass its ${isSnapshot(fields["current"]) ? "current" : "snapshot"}.`;
  if (typeof value === "string") return "Read it: readSnapshot(JSON.parse(text)).";
  if (value === undefined) return "Of a post that is not archived there is none: renderMissing makes a link.";
  return "It is what readSnapshot gives.";
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
