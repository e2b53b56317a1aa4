// Entries in an archive: what is added to a post over time and never changed, each named by its time and digest.
import { z } from "zod";
import { PostproofError } from "../errors.ts";
import type { PostKey } from "../model/key.ts";
import { key as postKey } from "../model/schema/value.ts";
import { isAhead } from "../model/time.ts";
import { canonicalJson } from "../model/version.ts";
import { damaged, readRecord, recordDigest, writeDocument } from "./document.ts";
import { entriesPrefix, entryKey, hexDigest } from "./layout.ts";
import type { Log } from "./log.ts";
import type { EntryKind } from "./layout.ts";
import { takeInventory } from "./inventory.ts";
import type { Store } from "./store.ts";

/** Something that happened to a post at a time, ISO 8601 UTC with milliseconds. */
interface Dated {
  readonly at: string;
}

/** An entry as kept. */
export type Kept<T extends Dated> = T & {
  /** Of its post, so that a post can be listed by it. */
  readonly key: PostKey;
  /**
   * The names of entries that were kept already when this one came, although they claim no earlier time: they count as
   * earlier, whatever a clock said. Absent if there were none.
   */
  readonly after?: readonly string[];
};

/** One kind of entries. */
export interface Entries<T extends Dated> {
  /** Keeps an entry. The same entry twice is kept once. @throws PostproofError `invalid_input` */
  readonly add: (key: PostKey, entry: T) => Promise<void>;
  /** The entries of a post in the order in which they arrived. */
  readonly of: (key: PostKey) => Promise<T[]>;
}

/** How entries of a kind are checked, and read from their store key. */
export interface EntryForm<T extends Dated> {
  readonly kind: EntryKind;
  readonly schema: z.ZodType<T>;
}

/** Names of entries that one entry says it came after. */
const after = z.array(z.string().max(100)).max(1_000).readonly();

/** What every entry holds. Made once: a schema takes far longer to be made than to read a record. */
const keptSchema = z.looseObject({ key: postKey, after: after.exactOptional() });

/**
 * The entries of one kind that a store keeps. `now` tells which of them claim a time that has not come yet; each is named in the
 * log when it is kept.
 */
export function entriesIn<T extends Dated>(
  store: Store,
  form: EntryForm<T>,
  now: () => Date,
  log: Pick<Log, "append">,
): Entries<T> {
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
      const { same, later } = await keptBefore(store, form, kept);
      const record = { ...kept, ...(later.length > 0 && { after: later.slice(-1_000) }) };
      const storeKey = entryKey(key, form.kind, kept.at, recordDigest(record));
      const bytes = writeDocument(record);
      const isNew = !same && (await store.put(storeKey, bytes, { ifAbsent: true }));
      // Behind it, so that whoever is killed before leaves more than is counted, and never less.
      await takeInventory(store, key);
      if (isNew) await log.append([{ key: storeKey, sha256: hexDigest(bytes) }]);
    },

    async of(key) {
      const found = new Map<string, Kept<T>>();
      for await (const storeKey of store.list(entriesPrefix(key, form.kind))) {
        const bytes = await store.get(storeKey);
        if (bytes) found.set(storeKey, readEntryAt(form, storeKey, bytes));
      }
      return entriesInOrder(found, now().toISOString());
    },
  };
}

/** Whether an entry is kept already, and the names of those that are and claim no earlier time. */
async function keptBefore<T extends Dated>(
  store: Store,
  form: EntryForm<T>,
  entry: Kept<T>,
): Promise<{ readonly same: boolean; readonly later: readonly string[] }> {
  const own = nameOf(entryKey(entry.key, form.kind, entry.at, ""));
  const later: string[] = [];
  for await (const storeKey of store.list(entriesPrefix(entry.key, form.kind))) {
    const name = nameOf(storeKey);
    // The names begin with the time.
    if (name < own) continue;
    later.push(name);
    const bytes = name.startsWith(own) ? await store.get(storeKey) : undefined;
    if (!bytes) continue;
    const { after: _after, ...kept } = readEntryAt(form, storeKey, bytes);
    if (canonicalJson(kept) === canonicalJson(entry)) return { same: true, later };
  }
  return { same: false, later };
}

const nameOf = (storeKey: string): string => storeKey.slice(storeKey.lastIndexOf("/") + 1, -".json".length);

/** Entries of a post, by their store keys, in the order in which they arrived. `now`: the time of the clock. */
export function entriesInOrder<T extends Dated>(entries: ReadonlyMap<string, Kept<T>>, now: string): T[] {
  const named = new Map([...entries].map(([storeKey, entry]) => [nameOf(storeKey), entry]));
  // They were checked when they were read: what is left is a `T`, which a compiler cannot see of any `T`.
  return inOrderOfArrival(named, now).map(({ key: _key, after: _after, ...entry }) => entry as unknown as T);
}

/**
 * By time; but what was there before an entry, whatever time it claims, stands before it, and what claims a time that has
 * not come yet, and was before nothing, stands first: nobody knows when it came. On one machine this is the order of arrival, whatever its clock
 * said; of two machines that did not know of each other's entries, their clocks decide.
 */
function inOrderOfArrival<T extends Dated>(entries: ReadonlyMap<string, Kept<T>>, now: string): Kept<T>[] {
  const times = new Map([...entries].map(([name, { at }]) => [name, at]));
  for (const { at, after: earlier = [] } of entries.values())
    for (const name of earlier) if ((times.get(name) ?? "") > at) times.set(name, at);
  for (const [name, time] of times) if (isAhead(time, now)) times.set(name, "");
  const left = new Map(
    [...entries].sort(
      ([a, one], [b, other]) =>
        compare(times.get(a)!, times.get(b)!) || compare(one.at, other.at) || compare(a, b),
    ),
  );
  const ordered: Kept<T>[] = [];
  while (left.size > 0) {
    const [name, entry] = firstFree(left);
    left.delete(name);
    ordered.push(entry);
  }
  return ordered;
}

/** The first entry that came after none of the others; the first of all where each says that of another. */
function firstFree<T extends Dated>(left: ReadonlyMap<string, Kept<T>>): readonly [string, Kept<T>] {
  for (const entry of left) if (!entry[1].after?.some((name) => left.has(name))) return entry;
  return [...left][0]!;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Reads an entry as kept under a store key. @throws PostproofError `damaged` */
export function readEntryAt<T extends Dated>(
  form: EntryForm<T>,
  storeKey: string,
  bytes: Uint8Array,
): Kept<T> {
  const kept = readRecord(keptSchema, storeKey, bytes);
  const { key, after: earlier, ...rest } = kept;
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
  return { ...entry.data, key, ...(earlier && { after: earlier }) };
}
