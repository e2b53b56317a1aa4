// The snapshot of a post that was read.
import type { PostOutcome } from "../model/outcome.ts";
import { SNAPSHOT_FORMAT } from "../model/snapshot.ts";
import type { NotProven, Snapshot } from "../model/snapshot.ts";
import { versionOf } from "../store/snapshots.ts";
import { TOOL } from "../version.ts";

/**
 * The snapshot of a post that was read, without a store or a network: for loose material that `readPost` or `normalize`
 * has read. Its pictures stay as they are, so that an embed shows placeholders for those without local copies.
 */
export function snapshotOf(
  outcome: PostOutcome,
  known: Pick<Snapshot, "basis" | "capturedAt" | "evidence" | "authorProof" | "transcribedBy" | "copiedFrom">,
): Snapshot {
  const { basis, capturedAt, evidence, authorProof, transcribedBy, copiedFrom } = known;
  return {
    format: SNAPSHOT_FORMAT,
    key: outcome.key,
    version: versionOf(outcome.post, basis),
    basis,
    capturedAt,
    source: outcome.source,
    tool: TOOL,
    ...(evidence !== undefined && { evidence }),
    ...(authorProof && { authorProof }),
    ...(transcribedBy !== undefined && { transcribedBy }),
    ...(copiedFrom && { copiedFrom }),
    ...(outcome.sources && { sources: outcome.sources }),
    ...(outcome.conflicts && { conflicts: outcome.conflicts }),
    post: outcome.post,
  };
}

/** The version as which a post is kept already. What is known to be signed stays that where the proof could not be had this time. */
export function keptAs(
  { version, post, authorProof }: Snapshot,
  earlier: readonly Snapshot[],
): Snapshot | undefined {
  const isOpen = !authorProof || (!authorProof.verified && OPEN.has(authorProof.why));
  const names = isOpen ? [versionOf(post, "signed"), version] : [version];
  return names.flatMap((name) => earlier.find((each) => each.version === name) ?? [])[0];
}

const OPEN: ReadonlySet<NotProven["why"]> = new Set<NotProven["why"]>(["unchecked", "unavailable"]);
