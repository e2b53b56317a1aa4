// The snapshot of a post that was read.
import type { PostOutcome } from "../model/outcome.ts";
import { SNAPSHOT_FORMAT } from "../model/snapshot.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { versionOf } from "../store/snapshots.ts";
import { TOOL } from "../version.ts";

/**
 * The snapshot of a post that was read, without a store or a network: for loose material that `readPost` or `normalize`
 * has read. Its pictures stay as they are, so that an embed shows placeholders for those without local copies.
 */
export function snapshotOf(
  outcome: PostOutcome,
  known: Pick<Snapshot, "basis" | "capturedAt" | "evidence" | "transcribedBy" | "copiedFrom">,
): Snapshot {
  const { basis, capturedAt, evidence, transcribedBy, copiedFrom } = known;
  return {
    format: SNAPSHOT_FORMAT,
    key: outcome.key,
    version: versionOf(outcome.post, basis),
    basis,
    capturedAt,
    source: outcome.source,
    tool: TOOL,
    ...(evidence !== undefined && { evidence }),
    ...(transcribedBy !== undefined && { transcribedBy }),
    ...(copiedFrom && { copiedFrom }),
    ...(outcome.sources && { sources: outcome.sources }),
    ...(outcome.conflicts && { conflicts: outcome.conflicts }),
    post: outcome.post,
  };
}
