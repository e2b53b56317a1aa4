// Another archive taken into this one: what its evidence contradicts is refused, and the rest is taken by the store.
import type { Material } from "../../model/material.ts";
import type { MERGE } from "../../options/exchange.ts";
import type { OptionsOf } from "../../options/value.ts";
import type { Platform } from "../../platforms/index.ts";
import { openRecords } from "../../store/index.ts";
import type { KeptPost, Merged, Records, RecordTools, Store } from "../../store/index.ts";
import { captureKey, snapshotKey } from "../../store/removal.ts";
import { versionOf } from "../../store/snapshots.ts";
import { withoutTakenOut } from "../capture/permitted.ts";
import { mergeInto } from "../../store/merge.ts";
import { ARCHIVE_KEY } from "../../store/layout.ts";
import { checkMark, nameIn } from "../../store/mark.ts";
import { openComparison } from "../evidence/comparison.ts";
import { openHeldArchive, strangeNames } from "./held-archive.ts";

/** How another archive is taken in. */
export type MergeOptions = OptionsOf<typeof MERGE>;

/** What merging works with. */
export interface MergeTools {
  readonly store: Store;
  readonly now: () => Date;
  readonly isWhole: NonNullable<RecordTools["isWhole"]>;
  readonly platforms: readonly Platform[];
}

/** Takes in another archive, file by file. */
export async function* mergeArchive(
  other: Store | Material,
  { from }: MergeOptions,
  { store, now, isWhole, platforms }: MergeTools,
): AsyncGenerator<Merged> {
  const isMaterial = "files" in other;
  const theirs = isMaterial ? await openHeldArchive(other) : other;
  for (const key of isMaterial ? await strangeNames(other) : [])
    yield { key, what: "not_taken", why: "Not a file of an archive." };
  const ours = openRecords(store, { isWhole, now });
  const compare = openComparison({ records: openRecords(theirs, { isWhole, now }), platforms });
  const mark = await theirs.get(ARCHIVE_KEY);
  if (mark) checkMark(mark);
  yield* mergeInto(store, theirs, {
    from: from ?? (mark && nameIn(mark)) ?? (isMaterial ? other.name : "another archive"),
    ...{ now, isWhole },
    refused: async (post) => {
      const { contradictions } = await compare(post);
      return new Map([
        ...contradictions.flatMap(({ kind, version, what }) =>
          kind === "contradicted" && version !== undefined
            ? [[snapshotKey(post.key, version), what] as const]
            : [],
        ),
        ...(await takenOutIn(post, ours)).map((key) => [key, TAKEN_OUT] as const),
      ]);
    },
  });
}

const TAKEN_OUT = "It holds what was taken down here.";

/**
 * The keys of versions that hold what was taken out of this archive, of the post itself or of another one in it, and of their evidence;
 * of a post that was erased all of them.
 */
async function takenOutIn({ key, snapshots, sightings }: KeptPost, ours: Records): Promise<string[]> {
  const { erased } = await ours.standing(key);
  const refused = new Set<string>();
  for (const { version, basis, post } of snapshots) {
    const left = await withoutTakenOut({ kind: "post", key, aliases: [], post, source: "" }, ours);
    if (erased || versionOf(left.post, basis) !== version) refused.add(version);
  }
  const looks = [...snapshots, ...sightings].filter(
    ({ version }) => erased !== undefined || refused.has(version ?? ""),
  );
  return [
    ...[...refused].map((version) => snapshotKey(key, version)),
    ...looks.flatMap(({ evidence }) => (evidence === undefined ? [] : [captureKey(evidence)])),
  ];
}
