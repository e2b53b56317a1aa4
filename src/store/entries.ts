// Entries in an archive: what is added to a post over time and never changed, each named by its time and digest.
import { z } from "zod";
import { PostproofError } from "../errors.ts";
import type { PostKey } from "../model/key.ts";
import { key as postKey } from "../model/schema/value.ts";
import { damaged, readRecord, recordDigest, writeDocument } from "./document.ts";
import { entriesPrefix, entryKey } from "./layout.ts";
import type { EntryKind } from "./layout.ts";
import type { Store } from "./store.ts";

/** Something that happened to a post at a time, ISO 8601 UTC with milliseconds. */
interface Dated {
  readonly at: string;
}

/** An entry as kept: with the key of its post, so that a post can be listed by it. */
export type Kept<T extends Dated> = T & { readonly key: PostKey };

/** One kind of entries. */
export interface Entries<T extends Dated> {
  /** Keeps an entry. The same entry twice is kept once. @throws PostproofError `invalid_input` */
  readonly add: (key: PostKey, entry: T) => Promise<void>;
  /** The entries of a post, oldest first. */
  readonly of: (key: PostKey) => Promise<T[]>;
}

/** How entries of a kind are checked, and read from their store key. */
export interface EntryForm<T extends Dated> {
  readonly kind: EntryKind;
  readonly schema: z.ZodType<T>;
}

/** The entries of one kind that a store keeps. */
export function entriesIn<T extends Dated>(store: Store, form: EntryForm<T>): Entries<T> {
  return {
    async add(key, entry) {
      const owner = postKey.safeParse(key);
      const result = form.schema.safeParse(entry);
      if (!owner.success || !result.success) {
        const field = result.success ? "key" : (result.error.issues[0]?.path.map(String).join(".") ?? "");
        throw new PostproofError(
          "invalid_input",
          `Not fit for the ${form.kind} of a post: the field ${JSON.stringify(field)} is wrong.`,
        );
      }
      const kept = { ...result.data, key: owner.data };
      const storeKey = entryKey(key, form.kind, kept.at, recordDigest(kept));
      await store.put(storeKey, writeDocument(kept), { ifAbsent: true });
    },

    async of(key) {
      const found: T[] = [];
      // The names begin with the time: the order of the keys is the order in time.
      for await (const storeKey of store.list(entriesPrefix(key, form.kind))) {
        const bytes = await store.get(storeKey);
        if (!bytes) continue;
        const { key: _key, ...entry } = readEntryAt(form, storeKey, bytes);
        found.push(form.schema.parse(entry));
      }
      return found;
    },
  };
}

/** Reads an entry as kept under a store key. @throws PostproofError `damaged` */
export function readEntryAt<T extends Dated>(
  form: EntryForm<T>,
  storeKey: string,
  bytes: Uint8Array,
): Kept<T> {
  const kept = readRecord(z.looseObject({ key: postKey }), storeKey, bytes);
  const { key, ...rest } = kept;
  const entry = form.schema.safeParse(rest);
  if (!entry.success) {
    const issue = entry.error.issues[0];
    throw damaged(
      storeKey,
      `is not as it should be (${issue?.path.map(String).join(".") ?? ""}: ${issue?.message ?? ""})`,
    );
  }
  if (entryKey(key, form.kind, entry.data.at, recordDigest(kept)) !== storeKey)
    throw damaged(storeKey, "holds another entry than its name says");
  return { ...entry.data, key };
}
