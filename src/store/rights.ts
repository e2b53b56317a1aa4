// Statements about rights in an archive: who may show what, stated by an editor, never changed.
import { z } from "zod";
import type { RightsStatement } from "../model/credit.ts";
import type { PostKey } from "../model/key.ts";
import { RIGHTS_FIELDS } from "../model/schema/rights.ts";
import { time } from "../model/schema/value.ts";
import { entriesIn } from "./entries.ts";
import type { EntryForm } from "./entries.ts";
import type { Log } from "./log.ts";
import { recordText } from "./schema.ts";
import type { Store } from "./store.ts";

/** What editors stated about rights. */
export interface RightsRecords {
  /** Keeps a statement. @throws PostproofError `invalid_input` */
  addRights(key: PostKey, statement: RightsStatement): Promise<void>;
  /** The statements about a post and its media, oldest first. */
  rights(key: PostKey): Promise<RightsStatement[]>;
}

/** The form of a statement. */
export const RIGHTS: EntryForm<RightsStatement> = {
  kind: "rights",
  schema: z.looseObject({
    at: time,
    statedBy: recordText,
    medium: z.number().int().positive().exactOptional(),
    ...RIGHTS_FIELDS,
  }),
};

/** The statements kept in a store. */
export function rightsRecordsIn(store: Store, now: () => Date, log: Pick<Log, "append">): RightsRecords {
  const entries = entriesIn(store, RIGHTS, now, log);
  return { addRights: entries.add, rights: entries.of };
}
