// Evidence read again: what a capture that is kept is read as by the readers of today.
import { PostproofError } from "../../errors.ts";
import type { Capture } from "../../model/capture.ts";
import { answerOf, recordedUntil } from "../../model/capture.ts";
import type { Outcome } from "../../model/outcome.ts";
import { readCapture } from "../../model/schema/capture.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { knownSince, withoutFuture } from "../../model/time.ts";
import { normalize, versionsIn } from "../../platforms/index.ts";
import type { Platform } from "../../platforms/index.ts";
import type { Records } from "../../store/index.ts";
import { rereadCopies } from "../recover/recover.ts";

/** What reading evidence again works with. */
export interface EvidenceTools {
  readonly records: Pick<Records, "capture">;
  readonly platforms: readonly Platform[];
}

/** A capture kept as evidence, and the platform that was asked. */
export interface Evidence {
  readonly capture: Capture;
  readonly platform: Platform;
}

/** What evidence is read as, and when it was taken. */
export interface Reading {
  readonly at: string;
  readonly outcome: Outcome;
}

/** Evidence by its name; `undefined` for one that is not here, or that no platform here reads. */
export async function evidenceNamed(
  name: string | undefined,
  { records, platforms }: EvidenceTools,
): Promise<Evidence | undefined> {
  const capture = name === undefined ? undefined : await captureNamed(name, records);
  const platform = platforms.find((each) => each.name === capture?.reference.platform);
  return capture && platform && { capture, platform };
}

/** A capture that can be read again; `undefined` for one that is not here or is damaged, which is said elsewhere. */
async function captureNamed(name: string, records: EvidenceTools["records"]): Promise<Capture | undefined> {
  try {
    const capture = await records.capture(name);
    return capture && readCapture(capture);
  } catch (error) {
    // A store that cannot be reached says nothing about what it holds.
    if (error instanceof PostproofError && error.code === "store") throw error;
    return undefined;
  }
}

/**
 * What evidence is read as by the reader that made a snapshot, with the times that were taken of it; `undefined` if none
 * made it, or nobody can read it again.
 */
export function readingsFor(snapshot: Snapshot, evidence: Evidence): Reading[] | undefined {
  const { capture } = evidence;
  return claimedReadings(snapshot, evidence)?.map(({ at, outcome }) => ({
    at: knownSince(at, capture.capturedAt),
    outcome:
      outcome.kind === "post"
        ? { ...outcome, post: withoutFuture(outcome.post, recordedUntil(capture)) }
        : outcome,
  }));
}

function claimedReadings(
  { basis, copiedFrom, redacted }: Snapshot,
  evidence: Evidence,
): Reading[] | undefined {
  const { capture, platform } = evidence;
  // What was taken out by a decision is in no evidence, or is to be removed from it.
  if (isWithheld(capture) || redacted) return undefined;
  switch (basis) {
    case "signed":
    case "captured":
      return [readCaptured(evidence), ...earlierIn(evidence)].map((outcome) => ({
        at: capture.capturedAt,
        outcome,
      }));
    case "web_archive":
      return rereadCopies(capture, copiedFrom, platform);
    default:
      return undefined;
  }
}

/** The versions before it that the platform's own list of edits tells of. */
const earlierIn = (evidence: Evidence): readonly Outcome[] =>
  versionsIn(evidence.capture, readCaptured(evidence), [evidence.platform]);

export const readCaptured = ({ capture, platform }: Evidence): Outcome => normalize(capture, [platform]);

/** Whether answers are told by their digests, because the platform's terms forbid keeping them. */
export function isWithheld({ exchanges }: Capture): boolean {
  return exchanges.some((exchange) => answerOf(exchange)?.bodyDigest !== undefined);
}
