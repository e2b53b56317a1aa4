// Evidence: what the captures kept beside a post are read as now, and where its snapshots and sightings say otherwise.
import type { Capture } from "../../model/capture.ts";
import { answerOf, recordedUntil } from "../../model/capture.ts";
import { formatKey, sameKey } from "../../model/key.ts";
import type { Outcome } from "../../model/outcome.ts";
import { readCapture } from "../../model/schema/capture.ts";
import { referenceAlias } from "../../model/reference.ts";
import type { Sighting, Snapshot } from "../../model/snapshot.ts";
import { knownSince, withoutFuture } from "../../model/time.ts";
import { normalize, versionsIn } from "../../platforms/index.ts";
import type { Platform } from "../../platforms/index.ts";
import type { Compare, Contradiction, Records } from "../../store/index.ts";
import { TOOL } from "../../version.ts";
import { differencesBetween } from "./differences.ts";
import type { Difference } from "./differences.ts";
import { isLookup, rereadCopies } from "../recover/recover.ts";

/** What comparing with evidence works with. */
export interface EvidenceTools {
  readonly records: Pick<Records, "capture">;
  readonly platforms: readonly Platform[];
}

/** A capture kept as evidence, and the platform that was asked. */
interface Evidence {
  readonly capture: Capture;
  readonly platform: Platform;
}

/** What evidence is read as, and when it was taken. */
interface Reading {
  readonly at: string;
  readonly outcome: Outcome;
}

/**
 * Compares what is kept of a post with its evidence, read again by the readers that made it: what was captured, and what
 * was found in web archives. Imports, publishers' copies and transcriptions have none, and are left unchecked; so is what
 * is not in this copy, what the platform's terms forbade to keep, and what no platform here reads.
 */
export function openComparison({ records, platforms }: EvidenceTools): Compare {
  const find = async (name: string | undefined): Promise<Evidence | undefined> => {
    const capture = name === undefined ? undefined : await captureNamed(name, records);
    const platform = platforms.find((each) => each.name === capture?.reference.platform);
    return capture && platform && { capture, platform };
  };
  return async ({ snapshots, sightings }) => {
    const contradictions: Contradiction[] = [];
    const aliases: string[] = [];
    let agree = 0;
    let unchecked = 0;
    for (const snapshot of snapshots) {
      const evidence = await find(snapshot.evidence);
      const found = evidence ? compareSnapshot(snapshot, evidence) : claimWithout(snapshot);
      if (found === undefined) unchecked += 1;
      else if (found === "agrees") {
        agree += 1;
        // Aliases are written before the sighting: where that is there, no interruption excuses that one is not.
        const isSighted = sightings.some((each) => each.evidence === snapshot.evidence);
        if (isSighted) aliases.push(...aliasesBy(snapshot, evidence!));
      } else contradictions.push(found);
    }
    for (const sighting of sightings) {
      const seen = snapshots.find(({ version }) => version === sighting.version);
      // Compared above, or of the posts around it.
      if (sighting.evidence === seen?.evidence || sighting.thread) continue;
      const evidence = await find(sighting.evidence);
      const found = evidence && compareSighting(sighting, seen, evidence);
      if (found) contradictions.push(found);
    }
    return { agree, unchecked, contradictions, aliases };
  };
}

/** A capture that can be read again; `undefined` for one that is not here or is damaged, which is said elsewhere. */
async function captureNamed(name: string, records: EvidenceTools["records"]): Promise<Capture | undefined> {
  try {
    const capture = await records.capture(name);
    return capture && readCapture(capture);
  } catch {
    return undefined;
  }
}

/** A snapshot against its evidence: `"agrees"`, what is said otherwise, or `undefined` where the evidence cannot tell. */
function compareSnapshot(snapshot: Snapshot, evidence: Evidence): Contradiction | "agrees" | undefined {
  const readings = readingsFor(snapshot, evidence);
  if (!readings) return undefined;
  const found = readings.map((reading) => compareReading(snapshot, reading, evidence.capture.tool, true));
  return found.includes(undefined) ? "agrees" : (found[0] ?? contradiction(snapshot, NO_COPY_IN_IT));
}

/**
 * A sighting of a version against evidence of its own, from another time than the snapshot's; one of an ending against
 * how its evidence ends. `undefined` where they agree, or the evidence cannot tell.
 */
function compareSighting(
  sighting: Sighting,
  seen: Snapshot | undefined,
  evidence: Evidence,
): Contradiction | undefined {
  if (seen) {
    const found = readingsFor(seen, evidence)?.map((reading) =>
      compareReading(seen, reading, evidence.capture.tool, false),
    );
    return found?.includes(undefined) === true ? undefined : found?.[0];
  }
  const { reference, tool } = evidence.capture;
  // A short link is followed before a platform is asked, and a search in web archives asks none.
  if (sighting.version !== undefined || reference.short === true || isLookup(sighting)) return undefined;
  const { kind } = readCaptured(evidence);
  if (kind === sighting.outcome || isWithheld(evidence.capture) || tool !== TOOL) return undefined;
  return {
    kind: "contradicted",
    what: `The sighting of ${sighting.at} says "${sighting.outcome}", and its evidence says "${kind}".`,
  };
}

/** The aliases that a capture gave the post; another version of postproof may know others. */
function aliasesBy({ key }: Snapshot, evidence: Evidence): string[] {
  const { reference, tool } = evidence.capture;
  const outcome = readCaptured(evidence);
  return outcome.kind === "post" && tool === TOOL
    ? [formatKey(key), referenceAlias(reference), ...outcome.aliases]
    : [];
}

/**
 * What evidence is read as by the reader that made a snapshot, with the times that were taken of it; `undefined` if none
 * made it, or nobody can read it again.
 */
function readingsFor(snapshot: Snapshot, evidence: Evidence): Reading[] | undefined {
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

const readCaptured = ({ capture, platform }: Evidence): Outcome => normalize(capture, [platform]);

/** Whether answers are told by their digests, because the platform's terms forbid keeping them. */
function isWithheld({ exchanges }: Capture): boolean {
  return exchanges.some((exchange) => answerOf(exchange)?.bodyDigest !== undefined);
}

/** @param isOwn whether the evidence is the snapshot's own, and not that of a later look at the same version. */
function compareReading(
  snapshot: Snapshot,
  { at, outcome }: Reading,
  tool: string,
  isOwn: boolean,
): Contradiction | undefined {
  if (outcome.kind !== "post")
    return contradiction(snapshot, `Its evidence holds no post: ${outcome.reason}`);
  const different = [
    ...(sameKey(snapshot.key, outcome.key) ? [] : [essential("the post that it is")]),
    ...(isOwn && snapshot.capturedAt !== at ? [essential("the time of the capture")] : []),
    ...differencesBetween(snapshot.post, outcome.post, isOwn),
    ...(isOwn && snapshot.source !== outcome.source
      ? [{ called: "what it was read from", isEssential: false }]
      : []),
  ];
  if (different.length === 0) return undefined;
  const fields = different.map(({ called }) => called).join(", ");
  // Another version may read better what it always read; who said what, where and when stays.
  return tool === TOOL || different.some(({ isEssential }) => isEssential)
    ? contradiction(snapshot, `Its evidence says otherwise: ${fields}.`)
    : {
        kind: "reads_differently",
        version: snapshot.version,
        what: `${tool} read its evidence otherwise than ${TOOL} does: ${fields}.`,
      };
}

const essential = (called: string): Difference => ({ called, isEssential: true });

const NO_COPY_IN_IT = "Its evidence does not hold the copy in a web archive that it names.";

/** What a capture from the platform is without evidence: a claim. What was had from elsewhere claims nothing of the kind. */
function claimWithout(snapshot: Snapshot): Contradiction | undefined {
  const { basis, evidence } = snapshot;
  return evidence === undefined && (basis === "captured" || basis === "signed")
    ? contradiction(snapshot, "It claims to be from the platform, and names no evidence.")
    : undefined;
}

function contradiction({ version }: Snapshot, what: string): Contradiction {
  return { kind: "contradicted", version, what };
}
