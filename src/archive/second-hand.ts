// Keeping a post that did not come from its platform: from a web archive, an export, an article that carries a copy.
import { formatKey } from "../model/key.ts";
import type { PostOutcome } from "../model/outcome.ts";
import type { Post } from "../model/post.ts";
import type { Reference } from "../model/reference.ts";
import { referenceAlias } from "../model/reference.ts";
import { BASES, mapFiles, mapMedia, mapPictures } from "../model/snapshot.ts";
import type { Basis, CopiedFrom, Snapshot } from "../model/snapshot.ts";
import { contentOf } from "../model/version.ts";
import type { Records } from "../store/index.ts";
import { TOOL } from "../version.ts";
import { missingOf, snapshotOf } from "./capture.ts";
import type { CaptureResult } from "./capture.ts";
import { carryOver } from "./pictures.ts";
import { carryOverFiles } from "./recordings.ts";

/** Where a post was had from, and when it was written down there. */
export interface Provenance {
  readonly basis: Exclude<Basis, "signed" | "captured" | "transcribed">;
  /** When the material was made, ISO 8601 UTC with milliseconds: a web archive's capture, an export. */
  readonly capturedAt: string;
  readonly copiedFrom: CopiedFrom;
  /** The capture kept as evidence, if the material was asked for. */
  readonly evidence?: string;
  /** Keeps the post's pictures; asked only for a version that the archive lacks. Default: they stay where they are. */
  readonly withPictures?: (post: Post) => Promise<Post>;
}

/**
 * Keeps what was read from second-hand material, unless the archive holds better: a snapshot of a stronger basis that is
 * not older. Older material is kept beside it, as an earlier version; the newest one seen stays the one that is shown.
 */
export async function keepSecondHand(
  url: string,
  reference: Reference | undefined,
  outcome: PostOutcome,
  { basis, capturedAt, copiedFrom, evidence, withPictures }: Provenance,
  records: Records,
): Promise<CaptureResult> {
  const { key } = outcome;
  const earlier = await records.snapshots(key);
  const aliases = new Set([
    formatKey(key),
    ...outcome.aliases,
    ...(reference ? [referenceAlias(reference)] : []),
  ]);
  const better = earlier.find((known) => rank(known.basis) < rank(basis) && known.capturedAt <= capturedAt);
  if (better) {
    await records.addAliases(key, [...aliases], capturedAt);
    return { url, reference, status: "archived", snapshot: better, ending: undefined, missing: [] };
  }
  const same = earlier.find((each) => each.basis === basis && sameWords(each.post, outcome.post));
  const isWhole = same !== undefined && (withPictures === undefined || missingOf(same).length === 0);
  const post =
    isWhole || withPictures === undefined
      ? outcome.post
      : carryOverFiles(carryOver(await withPictures(outcome.post), earlier), earlier);
  const made = snapshotOf(
    { ...outcome, post },
    { basis, capturedAt, ...(evidence !== undefined && { evidence }) },
  );
  const known = isWhole ? same : earlier.find(({ version }) => version === made.version);
  const snapshot: Snapshot = known ?? { ...made, copiedFrom };
  const { version } = snapshot;
  if (known === undefined) await records.putSnapshot(snapshot);
  await records.addAliases(key, [...aliases], capturedAt);
  await records.addSighting(key, {
    at: capturedAt,
    url,
    outcome: "post",
    reason: `From ${copiedFrom.source}`,
    version,
    ...(evidence !== undefined && { evidence }),
    tool: TOOL,
  });
  const status = known === undefined ? "recovered" : "unchanged";
  return { url, reference, status, snapshot, ending: undefined, missing: missingOf(snapshot) };
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
