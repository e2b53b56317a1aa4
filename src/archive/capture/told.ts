// Versions that a platform's own list of edits tells of.
import { changesBetween } from "../../model/change/between.ts";
import type { ChangeKind } from "../../model/change/change.ts";
import type { Capture } from "../../model/capture.ts";
import { recordedUntil } from "../../model/capture.ts";
import type { PostOutcome } from "../../model/outcome.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { withoutFuture } from "../../model/time.ts";
import { versionsIn } from "../../platforms/index.ts";
import type { Platform } from "../../platforms/platform.ts";
import type { Records } from "../../store/index.ts";
import { carryOver } from "../media/pictures.ts";
import { carryOverFiles } from "../media/video-files.ts";
import { snapshotOf } from "../snapshot-of.ts";
import { withoutTakenOut } from "./permitted.ts";

/** What they are kept with. */
interface ToldTools {
  readonly records: Records;
  readonly platformOf: (name: string) => Platform;
}

/**
 * Keeps the earlier versions that the platform itself tells of, in its list of edits, with the copies that are there. What is kept
 * already in the same words, with the same media, is no other version.
 */
export async function keepTold(
  capture: Capture,
  outcome: PostOutcome,
  { capturedAt, evidence }: { readonly capturedAt: string; readonly evidence: string },
  known: readonly Snapshot[],
  { records, platformOf }: ToldTools,
): Promise<void> {
  const told = versionsIn(capture, outcome, [platformOf(capture.reference.platform)]);
  for (const version of told) {
    const left = await withoutTakenOut(version, records);
    const read = withoutFuture(left.post, recordedUntil(capture));
    const post = carryOverFiles(carryOver(read, known), known);
    const snapshot = snapshotOf({ ...version, post }, { basis: "captured", capturedAt, evidence });
    const isKnown = known.some(
      (each) =>
        each.basis === "captured" && !changesBetween(each, snapshot).some(({ kind }) => TOLD.has(kind)),
    );
    if (!isKnown) await records.putSnapshot(snapshot);
  }
}

/** What tells one version in a list of edits from another. */
const TOLD: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  ...(["text", "link", "media_added", "media_removed", "media_swapped", "media_order", "alt"] as const),
  ...(["warning", "edited"] as const),
]);
