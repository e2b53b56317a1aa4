// Evidence: what the captures kept beside a post are read as now, and where its snapshots and sightings say otherwise.
import { formatKey, sameKey } from "../../model/key.ts";
import { referenceAlias } from "../../model/reference.ts";
import { byVersion } from "../../model/snapshot.ts";
import type { Sighting, Snapshot } from "../../model/snapshot.ts";
import type { Compare, Contradiction } from "../../store/index.ts";
import { TOOL } from "../../version.ts";
import { canonicalJson } from "../../model/version.ts";
import { differencesBetween } from "./differences.ts";
import type { Difference } from "./differences.ts";
import { isLookup } from "../recover/recover.ts";
import { evidenceNamed, isWithheld, readCaptured, readingsFor } from "./readings.ts";
import type { Evidence, EvidenceTools, Reading } from "./readings.ts";

/**
 * Compares what is kept of a post with its evidence, read again by the readers that made it: what was captured, and what
 * was found in web archives. Imports, publishers' copies and transcriptions have none, and are left unchecked; so is what
 * is not in this copy, what the platform's terms forbade to keep, and what no platform here reads.
 */
export function openComparison({ records, platforms }: EvidenceTools): Compare {
  const find = (name: string | undefined): Promise<Evidence | undefined> =>
    evidenceNamed(name, { records, platforms });
  return async ({ snapshots, sightings }) => {
    const contradictions: Contradiction[] = [];
    const aliases: string[] = [];
    let agree = 0;
    let unchecked = 0;
    // What is read anew beside a version is compared itself.
    const again = new Set(snapshots.flatMap(({ reread }) => reread?.from ?? []));
    const read = byVersion(snapshots);
    for (const snapshot of snapshots) {
      const evidence = await find(snapshot.evidence);
      const signature = evidence && (await compareSignature(snapshot, evidence));
      if (signature) contradictions.push(signature);
      const found = evidence ? compareSnapshot(snapshot, evidence) : claimWithout(snapshot);
      if (found === undefined) unchecked += 1;
      else if (found === "agrees") {
        agree += 1;
        // Aliases are written before the sighting: where that is there, no interruption excuses that one is not.
        const isSighted = sightings.some((each) => each.evidence === snapshot.evidence);
        if (isSighted) aliases.push(...aliasesBy(snapshot, evidence!));
      } else
        contradictions.push(again.has(snapshot.version) ? { ...found, kind: "reads_differently" } : found);
    }
    for (const sighting of sightings) {
      const seen = sighting.version === undefined ? undefined : read.get(sighting.version);
      // Compared above, or of the posts around it.
      if (sighting.evidence === seen?.evidence || sighting.thread) continue;
      const evidence = await find(sighting.evidence);
      const found = evidence && compareSighting(sighting, seen, evidence);
      if (found) contradictions.push(found);
    }
    return { agree, unchecked, contradictions, aliases };
  };
}

/** What was signed by the author, against the proof in its evidence; `undefined` where it holds. */
async function compareSignature(
  snapshot: Snapshot,
  { capture, platform }: Evidence,
): Promise<Contradiction | undefined> {
  const { basis, key, authorProof, redacted, version } = snapshot;
  if (basis !== "signed" || redacted || isWithheld(capture)) return undefined;
  const { checkAuthor } = await import("./author-proof.ts");
  const found = await checkAuthor(capture, key, platform);
  if (!found) return contradiction(snapshot, "Accounts of its platform sign nothing.");
  if (found.verified)
    return canonicalJson(found) === canonicalJson(authorProof)
      ? undefined
      : contradiction(snapshot, "Its evidence proves another signature than the one that it names.");
  return found.why === "unchecked"
    ? { kind: "unproven", version, what: found.reason }
    : contradiction(snapshot, `Its evidence does not prove that its author signed it. ${found.reason}`);
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
