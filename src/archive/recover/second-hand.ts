// Keeping a post that did not come from its platform: from a web archive, an export, an article that carries a copy.
import { formatKey, sameKey } from "../../model/key.ts";
import type { PostKey } from "../../model/key.ts";
import type { PostOutcome } from "../../model/outcome.ts";
import type { Post } from "../../model/post.ts";
import type { Reference } from "../../model/reference.ts";
import { referenceAlias } from "../../model/reference.ts";
import { keptOutBy } from "../../model/decision.ts";
import { BASES, mapFiles, mapMedia, mapPictures } from "../../model/snapshot.ts";
import type { Basis, CopiedFrom } from "../../model/snapshot.ts";
import { withoutFuture } from "../../model/time.ts";
import { contentOf } from "../../model/version.ts";
import type { Records } from "../../store/index.ts";
import { endedAsWithdrawn, missingOf } from "../capture/result.ts";
import type { CaptureResult } from "../capture/result.ts";
import { withoutTakenOut } from "../capture/permitted.ts";
import { carryOver } from "../media/pictures.ts";
import { carryOverFiles } from "../media/video-files.ts";
import { noteSeen } from "../sightings.ts";
import { snapshotOf } from "../snapshot-of.ts";

/** Where a post was had from, and when it was written down there. */
export interface Provenance {
  readonly basis: Exclude<Basis, "signed" | "captured">;
  /**
   * When the material says that it was made, ISO 8601 UTC with milliseconds: a web archive's capture, an export. Not later
   * than `seenAt`.
   */
  readonly capturedAt: string;
  /** When it was met, by our own clock. */
  readonly seenAt: string;
  readonly copiedFrom: CopiedFrom;
  /** Who typed it, of a transcription that another archive handed over. */
  readonly transcribedBy?: string;
  /** Keeps the capture as evidence, if the material was asked for; `isWhole`: its answers hold nothing that was taken down. */
  readonly keepEvidence?: (isWhole: boolean) => Promise<string>;
  /** Keeps the post's pictures; asked only for a version that the archive lacks. Default: they stay where they are. */
  readonly withPictures?: (post: Post) => Promise<Post>;
}

/**
 * Keeps what was read from second-hand material, unless the archive holds better: a snapshot of a stronger basis that is
 * not younger by its date. Older material is kept beside it, as an earlier version. What is surer known stays the version
 * that is shown, and addresses go on leading to it.
 */
export async function keepSecondHand(
  url: string,
  reference: Reference | undefined,
  outcome: PostOutcome,
  { basis, capturedAt, seenAt, copiedFrom, transcribedBy, keepEvidence, withPictures }: Provenance,
  records: Records,
): Promise<CaptureResult> {
  const { key } = outcome;
  const keptOut = keptOutBy(await records.standing(key));
  if (keptOut) return endedAsWithdrawn(url, reference, keptOut);
  const left = await withoutTakenOut(outcome, records);
  const evidence = await keepEvidence?.(left === outcome);
  const read = withoutFuture(left.post, seenAt);
  const earlier = await records.snapshots(key);
  const names = [formatKey(key), ...outcome.aliases, ...(reference ? [referenceAlias(reference)] : [])];
  const point = async (): Promise<readonly string[]> => {
    const free = await freeNames(new Set(names), key, basis, records);
    await records.addAliases(key, free, seenAt);
    return free;
  };
  const better = earlier.find((known) => rank(known.basis) < rank(basis) && known.capturedAt <= capturedAt);
  if (better) {
    await point();
    return { url, reference, status: "archived", snapshot: better, ending: undefined, missing: [] };
  }
  const same = earlier.find((each) => each.basis === basis && sameWords(each.post, read));
  const isWhole = same !== undefined && (withPictures === undefined || missingOf(same).length === 0);
  const post =
    isWhole || withPictures === undefined
      ? read
      : carryOverFiles(carryOver(await withPictures(read), earlier), earlier);
  const made = snapshotOf(
    { ...outcome, post },
    {
      ...{ basis, capturedAt, copiedFrom },
      ...(transcribedBy !== undefined && { transcribedBy }),
      ...(evidence !== undefined && { evidence }),
    },
  );
  const known = isWhole ? same : earlier.find(({ version }) => version === made.version);
  const snapshot = known ?? made;
  if (known === undefined) await records.putSnapshot(snapshot);
  const aliases = await point();
  const reason = `From ${copiedFrom.source}`;
  // Once for each place: material that is read again says nothing new.
  if (
    !(await records.sightings(key)).some(
      (each) => each.version === snapshot.version && each.reason === reason,
    )
  )
    await noteSeen(snapshot, { at: seenAt, url, evidence }, { reason, aliases }, records);
  const status = known === undefined ? "recovered" : "unchanged";
  return { url, reference, status, snapshot, ending: undefined, missing: missingOf(snapshot) };
}

/** The names of a post that lead to no other post which is surer known: second-hand material takes none away from it. */
async function freeNames(
  names: ReadonlySet<string>,
  key: PostKey,
  basis: Basis,
  records: Records,
): Promise<string[]> {
  const free: string[] = [];
  for (const name of names) {
    const known = await records.resolve(name);
    const others = known && !sameKey(known, key) ? await records.snapshots(known) : [];
    if (!others.some((other) => rank(other.basis) < rank(basis))) free.push(name);
  }
  return free;
}

/** Whether two readings of a post are the same but for copies of its pictures and videos. */
function sameWords(a: Post, b: Post): boolean {
  const bare = (post: Post): string => {
    const withoutPictures = mapPictures(post, ({ url }) => ({ url }));
    return contentOf(
      mapMedia(withoutPictures, (medium) => mapFiles(medium, () => ({}))),
      "export",
    );
  };
  return bare(a) === bare(b);
}

const rank = (basis: Basis): number => BASES.indexOf(basis);
