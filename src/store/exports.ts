// Exports from an archive: where posts were written to. The posts are named by digests, so that nothing of one that is erased stays.
import { z } from "zod";
import { PostproofError } from "../errors.ts";
import { EXPORTS } from "../model/export.ts";
import type { Export } from "../model/export.ts";
import { time } from "../model/schema/value.ts";
import { damaged, readRecord, writeDocument } from "./document.ts";
import { PREFIX, exportKey } from "./layout.ts";
import { canonicalJson } from "../model/version.ts";
import { recordText } from "./schema.ts";
import type { Store } from "./store.ts";

/** An export as kept: `posts` says where the keys of each begin. */
export type KeptExport = Export;

/** Where posts were written to. */
export interface Exports {
  /** Remembers an export; another one to the same place replaces it, the same again changes nothing. @throws PostproofError `invalid_input` */
  putExport(made: KeptExport): Promise<void>;
  /** Every export known. */
  exports(): AsyncIterable<KeptExport>;
}

const exportSchema: z.ZodType<KeptExport> = z.looseObject({
  what: z.enum(EXPORTS),
  place: recordText,
  at: time,
  posts: z.array(z.string().max(200)).max(1_000_000).readonly().exactOptional(),
  title: recordText.exactOptional(),
  content: z.array(recordText).max(10_000).readonly().exactOptional(),
  all: z.boolean().exactOptional(),
});

/** The exports that a store knows of. */
export function exportsIn(store: Store): Exports {
  return {
    async putExport(made) {
      const result = exportSchema.safeParse(made);
      if (!result.success)
        throw new PostproofError(
          "invalid_input",
          `Not an export: the field ${JSON.stringify(result.error.issues[0]?.path.map(String).join(".") ?? "")} is wrong.`,
        );
      const storeKey = exportKey(made.place);
      const kept = await store.get(storeKey);
      // A build that runs every minute leaves an archive as it is.
      if (kept && isSame(readExportAt(storeKey, kept), result.data)) return;
      await store.put(storeKey, writeDocument(result.data));
    },
    async *exports() {
      for await (const storeKey of store.list(PREFIX.exports)) {
        const bytes = await store.get(storeKey);
        if (bytes) yield readExportAt(storeKey, bytes);
      }
    },
  };
}

/** Reads an export as kept under a store key. @throws PostproofError `damaged` */
export function readExportAt(storeKey: string, bytes: Uint8Array): KeptExport {
  const record = readRecord(exportSchema, storeKey, bytes);
  if (exportKey(record.place) !== storeKey)
    throw damaged(storeKey, "speaks of another place than its name says");
  return record;
}

/** Whether two exports differ in nothing but their time. */
function isSame(one: KeptExport, other: KeptExport): boolean {
  return canonicalJson({ ...one, at: "" }) === canonicalJson({ ...other, at: "" });
}
