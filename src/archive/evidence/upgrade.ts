// Upgrading an archive: its evidence read by the readers of today, without asking anybody, and what older layouts lack written.
import type { PostOutcome } from "../../model/outcome.ts";
import { formatKey, sameKey } from "../../model/key.ts";
import type { Post } from "../../model/post.ts";
import { mapMedia, mapPictures, mediaOf, picturesOf, standsFor } from "../../model/snapshot.ts";
import type { Sighting, Snapshot } from "../../model/snapshot.ts";
import type { UPGRADE } from "../../options/evidence.ts";
import type { OptionsOf } from "../../options/value.ts";
import type { Records, Store } from "../../store/index.ts";
import { isCounted, takeInventory } from "../../store/inventory.ts";
import { TOOL } from "../../version.ts";
import { snapshotOf } from "../snapshot-of.ts";
import { differencesBetween } from "./differences.ts";
import { evidenceNamed, readingsFor } from "./readings.ts";
import type { Evidence, EvidenceTools } from "./readings.ts";

/** How an archive is upgraded. */
export type UpgradeOptions = OptionsOf<typeof UPGRADE>;

/**
 * What an upgrade did, or would do.
 *
 * - `reread`: the evidence of `from` is read otherwise now: `version` is kept beside it, and shown in its place.
 * - `unreadable`: today's readers find no post in the evidence of `from`, which stays as it is.
 * - `counted`: an older archive kept no count of the records of this post.
 * - `logged`: so many records were not named in the log; not told by a dry run.
 */
export type Upgraded =
  | {
      readonly what: "reread";
      /** Formatted, as in all of these. */
      readonly key: string;
      readonly from: string;
      readonly version: string;
      /** What is read otherwise, as an editor calls it: `the words`, `the link card`. */
      readonly fields: readonly string[];
    }
  | { readonly what: "unreadable"; readonly key: string; readonly from: string; readonly reason: string }
  | { readonly what: "counted"; readonly key: string }
  | { readonly what: "logged"; readonly records: number };

/** What upgrading works with. */
export interface UpgradeTools extends EvidenceTools {
  readonly records: Records;
  readonly store: Store;
  readonly now: () => Date;
}

/**
 * Upgrades an archive, post by post. Nothing that is kept is changed or removed, and what is done already is not done again: whoever
 * is killed runs it again.
 */
export async function* upgradeArchive(
  { dryRun = false }: UpgradeOptions,
  tools: UpgradeTools,
): AsyncGenerator<Upgraded> {
  const { records, store } = tools;
  const at = tools.now().toISOString();
  const articles = await articlesByPost(records);
  for await (const { key, snapshots, sightings, standing } of records.kept()) {
    if (!(await isCounted(store, key))) {
      if (!dryRun) await takeInventory(store, key, [...(articles.get(formatKey(key)) ?? [])]);
      yield { what: "counted", key: formatKey(key) };
    }
    // What is to be removed is not read again first.
    if (standing.erased ?? standing.unfinished) continue;
    const versions = new Set(snapshots.map(({ version }) => version));
    for (const snapshot of newestReadings(snapshots)) {
      const read = await readAnew(snapshot, sightings, at, tools);
      if (!read) continue;
      if ("reason" in read) {
        yield { what: "unreadable", key: formatKey(key), from: snapshot.version, reason: read.reason };
        continue;
      }
      const { made, fields } = read;
      if (versions.has(made.version)) continue;
      versions.add(made.version);
      if (!dryRun) await records.putReading(made);
      yield { what: "reread", key: formatKey(key), from: snapshot.version, version: made.version, fields };
    }
  }
  if (dryRun) return;
  const added = await records.logLacking();
  if (added > 0) yield { what: "logged", records: added };
}

/** Of each version what its evidence was read as last. */
function newestReadings(snapshots: readonly Snapshot[]): Snapshot[] {
  const before = new Set(snapshots.flatMap(({ reread }) => reread?.from ?? []));
  return snapshots.filter(({ version }) => !before.has(version));
}

/** What the evidence of a version is read as now; `undefined` if that is what is kept, or nobody can read it again. */
async function readAnew(
  snapshot: Snapshot,
  sightings: readonly Sighting[],
  at: string,
  tools: UpgradeTools,
): Promise<
  { readonly made: Snapshot; readonly fields: readonly string[] } | { readonly reason: string } | undefined
> {
  // What this very version read otherwise is no better reading: the audit tells of it.
  if (snapshot.tool === TOOL) return undefined;
  const evidence = await evidenceNamed(snapshot.evidence, tools);
  const outcome = evidence && readingOf(snapshot, sightings, evidence);
  if (!outcome) return undefined;
  if ("reason" in outcome) return outcome;
  const fields = differencesBetween(snapshot.post, outcome.post, false).map(({ called }) => called);
  if (fields.length === 0) return undefined;
  const { basis, capturedAt, copiedFrom, authorProof, version, reread } = snapshot;
  const post = withCopies(outcome.post, snapshot.post);
  const made = snapshotOf(
    { ...outcome, post },
    {
      ...{ basis, capturedAt, evidence: snapshot.evidence! },
      ...(copiedFrom && { copiedFrom }),
      ...(authorProof && { authorProof }),
    },
  );
  return { made: { ...made, reread: { from: [...(reread?.from ?? []), version], at } }, fields };
}

/** Which reading of the evidence is that of a version: it may tell of several, which the platform's own list of edits names. */
function readingOf(
  snapshot: Snapshot,
  sightings: readonly Sighting[],
  evidence: Evidence,
): PostOutcome | { readonly reason: string } | undefined {
  const outcomes = readingsFor(snapshot, evidence)?.map(({ outcome }) => outcome);
  const [first, ...others] = outcomes ?? [];
  if (!first) return undefined;
  if (first.kind !== "post") return { reason: first.reason };
  const names = new Set(standsFor(snapshot));
  const isSighted = sightings.some(({ version }) => version !== undefined && names.has(version));
  const written = writtenAt(snapshot.post);
  const found =
    isSighted || snapshot.basis === "web_archive"
      ? first
      : [...others, first].find((each) => each.kind === "post" && writtenAt(each.post) === written);
  return found?.kind === "post" && sameKey(found.key, snapshot.key) ? found : undefined;
}

const writtenAt = ({ edited, published }: Post): string | undefined => edited ?? published;

/** A post with the local copies that another reading of it has: evidence holds answers, and not pictures. */
function withCopies(post: Post, kept: Post): Post {
  const pictures = new Map([...picturesOf(kept)].map(({ picture }) => [picture.url, picture]));
  const media = new Map([...mediaOf(kept)].map((medium) => [medium.url, medium]));
  const pictured = mapPictures(
    post,
    (picture) => pictures.get(picture.url) ?? { ...picture, missing: NOT_THERE },
  );
  return mapMedia(pictured, (medium) => {
    const { files, captions, missing } = media.get(medium.url) ?? {};
    return { ...medium, ...(files && { files }), ...(captions && { captions }), ...(missing && { missing }) };
  });
}

const NOT_THERE = {
  kind: "not_recorded",
  reason: "Nobody kept it when the post was captured.",
} as const;

/** Which articles carry which post, by its formatted key. */
async function articlesByPost(records: Records): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  for await (const { article, post } of records.uses()) {
    const key = formatKey(post);
    found.set(key, (found.get(key) ?? new Set()).add(article));
  }
  return found;
}
