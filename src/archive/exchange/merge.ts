// Another archive taken into this one: what its evidence contradicts is refused, and the rest is taken by the store.
import type { Material } from "../../model/material.ts";
import type { MERGE } from "../../options/exchange.ts";
import type { OptionsOf } from "../../options/value.ts";
import type { Platform } from "../../platforms/index.ts";
import { openRecords } from "../../store/index.ts";
import type { Merged, RecordTools, Store } from "../../store/index.ts";
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
  const compare = openComparison({ records: openRecords(theirs, { isWhole, now }), platforms });
  const mark = await theirs.get(ARCHIVE_KEY);
  if (mark) checkMark(mark);
  yield* mergeInto(store, theirs, {
    from: from ?? (mark && nameIn(mark)) ?? (isMaterial ? other.name : "another archive"),
    ...{ now, isWhole },
    refused: async (post) => {
      const { contradictions } = await compare(post);
      return new Map(
        contradictions.flatMap(({ kind, version, what }) =>
          kind === "contradicted" && version !== undefined ? [[version, what] as const] : [],
        ),
      );
    },
  });
}
