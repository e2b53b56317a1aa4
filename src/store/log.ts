// The log of an archive: what came to it and when, in entries that are only ever added, each a leaf of a Merkle tree.
import { z } from "zod";
import { LOG_FORMAT } from "../model/manifest.ts";
import type { LogEntry, LoggedRecord } from "../model/manifest.ts";
import { time } from "../model/schema/value.ts";
import { TOOL } from "../version.ts";
import { damaged, readRecord, writeDocument } from "./document.ts";
import { logKey } from "./layout.ts";
import { loggedRecord } from "./manifests.ts";
import type { Store } from "./store.ts";

/** The log of an archive. */
export interface Log {
  /** Has a record named by whichever entry is written next. Writes nothing itself. */
  readonly note: (record: LoggedRecord) => void;
  /** Adds records, with those noted before, in one entry with whatever else is added at the moment. Durable once resolved. */
  readonly append: (records: readonly LoggedRecord[]) => Promise<void>;
  /** How many entries there are. */
  readonly size: () => Promise<number>;
  /** The entries from one on, in order, up to the first that is not there. @throws PostproofError `damaged` */
  readonly entries: (from?: number) => AsyncIterable<LogEntry>;
  /** How many records were added through this object, so that whoever ends a run knows whether there is something to seal. */
  readonly added: () => number;
}

/** So many records stand in one entry at most. */
const MOST_RECORDS = 1_000;

const entrySchema: z.ZodType<LogEntry> = z.strictObject({
  format: z.literal(LOG_FORMAT),
  index: z.number().int().nonnegative(),
  at: time,
  tool: z.string().max(100),
  records: z.array(loggedRecord).max(MOST_RECORDS).readonly(),
});

/**
 * The log kept in a store. An entry is claimed by its number: of several writers, in whatever processes, each gets its own, and
 * none is lost. Where the log ends is found by a few looks, and remembered.
 */
export function logIn(store: Store, now: () => Date): Log {
  let queue: LoggedRecord[] = [];
  let next: Promise<void> | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let known = 0;
  let added = 0;

  const has = async (index: number): Promise<boolean> => (await store.get(logKey(index))) !== undefined;
  const size = async (): Promise<number> => {
    // The log may be that of a backup brought back meanwhile.
    if (known > 0 && !(await has(known - 1))) known = 0;
    return (known = await endFrom(known, has));
  };

  const write = async (): Promise<void> => {
    next = undefined;
    while (queue.length > 0) {
      const records = queue.splice(0, MOST_RECORDS);
      const at = now().toISOString();
      try {
        let index = await size();
        while (!(await claim(store, { format: LOG_FORMAT, index, at, tool: TOOL, records })))
          index = await size();
        known = index + 1;
      } catch (error) {
        queue = [...records, ...queue];
        throw error;
      }
      added += records.length;
    }
  };

  return {
    note: (record) => void queue.push(record),
    async append(records) {
      queue.push(...records);
      // Whoever comes while an entry is being written shares the next one.
      next ??= turn.then(write);
      turn = next.catch(() => undefined);
      await next;
    },
    size,
    async *entries(from = 0) {
      for (let index = from; ; index++) {
        const bytes = await store.get(logKey(index));
        if (!bytes) return;
        yield readLogEntryAt(logKey(index), bytes);
      }
    },
    added: () => added,
  };
}

const claim = async (store: Store, entry: LogEntry): Promise<boolean> =>
  await store.put(logKey(entry.index), writeDocument(entry), { ifAbsent: true });

/** The first number that is not taken, from one on below which all are: by steps that double, then by halves. */
async function endFrom(from: number, has: (index: number) => Promise<boolean>): Promise<number> {
  let taken = from - 1;
  let step = 1;
  while (await has(taken + step)) {
    taken += step;
    step *= 2;
  }
  let free = taken + step;
  while (free - taken > 1) {
    const middle = taken + Math.floor((free - taken) / 2);
    if (await has(middle)) taken = middle;
    else free = middle;
  }
  return free;
}

/** Reads an entry of the log as kept under a store key. @throws PostproofError `damaged` */
export function readLogEntryAt(key: string, bytes: Uint8Array): LogEntry {
  const entry = readRecord(entrySchema, key, bytes);
  if (logKey(entry.index) !== key) throw damaged(key, "is another entry of the log than its name says");
  return entry;
}
