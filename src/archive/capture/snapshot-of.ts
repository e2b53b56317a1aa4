// The snapshot of a post that was read.
import { sha256 } from "../../media/digest.ts";
import type { PostOutcome } from "../../model/outcome.ts";
import { SNAPSHOT_FORMAT } from "../../model/snapshot.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { contentOf } from "../../model/version.ts";
import { TOOL } from "../../version.ts";

/**
 * The snapshot of a post that was read, without a store or a network: for loose material that `readPost` or `normalize`
 * has read. Its pictures stay as they are, so that an embed shows placeholders for those without local copies.
 */
export function snapshotOf(
  outcome: PostOutcome,
  { basis, capturedAt, evidence }: Pick<Snapshot, "basis" | "capturedAt" | "evidence">,
): Snapshot {
  return {
    format: SNAPSHOT_FORMAT,
    key: outcome.key,
    version: sha256(contentOf(outcome.post, basis)).slice(0, 20),
    basis,
    capturedAt,
    source: outcome.source,
    tool: TOOL,
    ...(evidence !== undefined && { evidence }),
    ...(outcome.sources && { sources: outcome.sources }),
    ...(outcome.conflicts && { conflicts: outcome.conflicts }),
    post: outcome.post,
  };
}
