// Attachments in an archive: files that a person keeps with a post as evidence.
import { z } from "zod";
import type { Attachment } from "../model/attachment.ts";
import type { PostKey } from "../model/key.ts";
import { keptFile, time } from "../model/schema/value.ts";
import { entriesIn } from "./entries.ts";
import type { EntryForm } from "./entries.ts";
import type { Log } from "./log.ts";
import { recordText } from "./schema.ts";
import type { Store } from "./store.ts";

/** The attachments of posts. Their bytes are originals: evidence, never published. */
export interface Attachments {
  /** Keeps an attachment's record; its bytes must be kept before. @throws PostproofError `invalid_input` */
  addAttachment(key: PostKey, attachment: Attachment): Promise<void>;
  /** The attachments of a post, in the order in which they arrived. */
  attachments(key: PostKey): Promise<Attachment[]>;
}

/** The form of an attachment. */
export const ATTACHMENT: EntryForm<Attachment> = {
  kind: "attachments",
  schema: z.looseObject({
    at: time,
    by: recordText.exactOptional(),
    name: recordText,
    file: keptFile,
    bytes: z.number().int().nonnegative(),
    note: recordText.exactOptional(),
  }),
};

/** The attachments kept in a store. */
export function attachmentsIn(store: Store, now: () => Date, log: Pick<Log, "append">): Attachments {
  const entries = entriesIn(store, ATTACHMENT, now, log);
  return { addAttachment: entries.add, attachments: entries.of };
}
