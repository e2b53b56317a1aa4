// A store in one file: SQLite, by what Node has built in or by libsql where it has none.
import { dirname, resolve } from "node:path";
import { openFolder } from "../disk/folder.ts";
import { PostproofError } from "../errors.ts";
import { checkKey } from "./layout.ts";
import { library } from "./sqlite-library.ts";
import type { Database, Statement } from "./sqlite-library.ts";
import { searchSqlite } from "./search/sqlite.ts";
import type { SqliteAccess } from "./search/sqlite.ts";
import { clashError, foldersAbove } from "./store.ts";
import type { PutOptions, Store } from "./store.ts";

/** A change that waits for the next transaction. */
interface Waiting {
  readonly change: (statements: Statements) => boolean;
  readonly resolve: (written: boolean) => void;
  readonly reject: (error: unknown) => void;
}

/** Keys that are read at once while listing. */
const PAGE = 1_000;
/** The last character of a key comes before it. */
const AFTER_ALL = "\u007f";

/** What the file is. The number in it is that of its form; a newer form is refused. */
const FORM = 1;
/** Keys are in no order: of a large archive each put changes another page of their index, read from the file where it is not held. */
const CACHE_KB = 32_768;
const OPENING = `
  PRAGMA busy_timeout = 30000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA secure_delete = ON;
  PRAGMA cache_size = -${CACHE_KB};
`;
const TABLE = `
  CREATE TABLE IF NOT EXISTS kept (key TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL);
  PRAGMA user_version = ${FORM};
`;

/**
 * A store in one file of SQLite, which the first use creates, with `-wal` and `-shm` beside it while it is open. Several processes of
 * one machine may use it at once; a folder on a network is no place for it. What is put at the same time is flushed together.
 *
 * Node 22.13 and later have SQLite built in; on an older one `libsql` is needed: npm install libsql.
 *
 * @param file its path; the folder is made where there is none.
 */
export function sqliteStore(file: string): Store {
  const path = resolve(file);
  let opened: Promise<Statements> | undefined;
  let waiting: Waiting[] = [];

  const open = (): Promise<Statements> =>
    (opened ??= openFile(path).catch((error: unknown) => {
      opened = undefined;
      throw error;
    }));

  /** All that came until now, in one transaction: one flush of the disk for all of it. */
  const flush = async (): Promise<void> => {
    const taken = waiting;
    waiting = [];
    try {
      const results = inOneTransaction(await open(), taken);
      for (const [index, { resolve: done, reject }] of taken.entries()) {
        const result = results[index]!;
        if (typeof result === "boolean") done(result);
        else reject(result);
      }
    } catch (error) {
      for (const { reject } of taken) reject(sqliteError(path, error));
    }
  };

  const change = (work: Waiting["change"]): Promise<boolean> =>
    new Promise((done, reject) => {
      if (waiting.push({ change: work, resolve: done, reject }) === 1) setImmediate(() => void flush());
    });

  return {
    async get(key) {
      checkKey(key);
      const { get } = await open();
      const row = guarded(path, () => get.get(key)) as { readonly bytes: Uint8Array } | undefined;
      return row && plain(row.bytes);
    },

    async put(key, bytes, options = {}) {
      checkKey(key);
      const copy = bytes.slice(); // as they are now, whatever the caller does next
      return await change((statements) => putNow(statements, key, copy, options));
    },

    async delete(key) {
      checkKey(key);
      const wasThere = await change(({ remove }) => remove.run(key).changes > 0);
      // What was removed is overwritten in the file, and the journal must not keep it.
      if (wasThere) emptyJournal((await open()).database);
    },

    async *list(prefix) {
      const { page } = await open();
      for (let from = prefix; ;) {
        const rows = guarded(path, () => page.all(from, prefix + AFTER_ALL)) as { readonly key: string }[];
        for (const { key } of rows) yield key;
        if (rows.length < PAGE) return;
        from = `${rows.at(-1)!.key}\u0000`;
      }
    },

    search: searchSqlite(accessOf(path, open, change)),

    async close() {
      const closing = opened;
      await change(() => true).catch(() => undefined);
      opened = undefined;
      await closing?.then(({ database }) => database.close()).catch(() => undefined);
    },
  };
}

function accessOf(
  path: string,
  open: () => Promise<Statements>,
  change: (work: Waiting["change"]) => Promise<boolean>,
): SqliteAccess {
  return {
    read: async (work) => {
      const { database } = await open();
      return guarded(path, () => work(database));
    },
    change: async (work) => {
      await change(({ database }) => {
        work(database);
        return true;
      });
    },
  };
}

type Statements = Readonly<Record<(typeof NAMES)[number], Statement>> & { readonly database: Database };

const NAMES = ["get", "page", "insert", "replace", "remove", "below", "isKept"] as const;
const SQL: Readonly<Record<(typeof NAMES)[number], string>> = {
  get: "SELECT bytes FROM kept WHERE key = ?",
  page: `SELECT key FROM kept WHERE key >= ? AND key < ? ORDER BY key LIMIT ${PAGE}`,
  insert: "INSERT INTO kept (key, bytes) VALUES (?, ?) ON CONFLICT (key) DO NOTHING",
  replace: "UPDATE kept SET bytes = ? WHERE key = ?",
  remove: "DELETE FROM kept WHERE key = ?",
  below: "SELECT 1 FROM kept WHERE key > ? AND key < ? LIMIT 1",
  isKept: "SELECT 1 FROM kept WHERE key = ?",
};

function putNow(
  { get, insert, replace, below, isKept }: Statements,
  key: string,
  bytes: Uint8Array,
  { ifAbsent, ifStill }: PutOptions,
): boolean {
  if (ifStill) {
    const row = get.get(key) as { readonly bytes: Uint8Array } | undefined;
    return (
      row !== undefined && Buffer.compare(row.bytes, ifStill) === 0 && replace.run(bytes, key).changes > 0
    );
  }
  if (ifAbsent !== true && replace.run(bytes, key).changes > 0) return true;
  const isClash =
    below.get(`${key}/`, `${key}0`) !== undefined || // "0" is what follows "/"
    foldersAbove(key).some((folder) => isKept.get(folder) !== undefined);
  if (isClash) throw clashError(key);
  return insert.run(key, bytes).changes > 0;
}

/** What each change came to: what it gave, or a refusal that concerns it alone. @throws what concerns all of them */
function inOneTransaction(statements: Statements, changes: readonly Waiting[]): (boolean | PostproofError)[] {
  const { database } = statements;
  database.exec("BEGIN IMMEDIATE");
  try {
    const results = changes.map(({ change }) => {
      try {
        return change(statements);
      } catch (error) {
        if (error instanceof PostproofError) return error;
        throw error;
      }
    });
    database.exec("COMMIT");
    return results;
  } catch (error) {
    try {
      database.exec("ROLLBACK");
    } catch {
      // A full disk has ended it already.
    }
    throw error;
  }
}

/** Moves all that the journal holds into the file; where somebody reads at the moment, the next that removes or closes does it. */
function emptyJournal(database: Database): void {
  try {
    database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get();
  } catch {
    // Somebody holds the file: nothing is lost by that.
  }
}

async function openFile(path: string): Promise<Statements> {
  const open = await library();
  await openFolder(dirname(path)).makeFolder("");
  return guarded(path, () => {
    const database = open(path);
    database.exec(OPENING);
    const form = Object.values(database.prepare("PRAGMA user_version").get() as object)[0] as number;
    if (form > FORM) {
      database.close();
      throw new PostproofError("newer_format", `${path} was written by a newer postproof. Update this one.`);
    }
    if (form < FORM) begin(database, path);
    const prepared = NAMES.map((name) => [name, database.prepare(SQL[name])] as const);
    return { ...(Object.fromEntries(prepared) as Record<(typeof NAMES)[number], Statement>), database };
  });
}

/** Makes the table, in a file that holds nothing yet: one of another program is left alone. */
function begin(database: Database, path: string): void {
  const others = database.prepare(
    "SELECT name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND name <> 'kept'",
  );
  const other = others.get() as { readonly name: string } | undefined;
  if (other) {
    database.close();
    throw new PostproofError(
      "store",
      `${path} is the database of another program (it has ${other.name}). Name a file of its own.`,
    );
  }
  database.exec(`BEGIN IMMEDIATE; ${TABLE} COMMIT;`);
}

function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw sqliteError(path, error);
  }
}

function sqliteError(path: string, error: unknown): unknown {
  if (error instanceof PostproofError) return error;
  const said = error instanceof Error ? error.message : String(error);
  const next = /locked|busy/i.test(said)
    ? "Another process holds it for longer than half a minute: try again when it is done."
    : /full/i.test(said)
      ? "The disk is full: make room and do the same again."
      : /not a database|malformed/i.test(said)
        ? "Name another file, or take this one from a backup."
        : "See that its folder is there and may be written to.";
  return new PostproofError("store", `${path} (SQLite): ${said}. ${next}`, { cause: error });
}

/** Bytes of their own, whichever kind a library gives. */
function plain(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
