// A store in PostgreSQL: one table of keys and bytes.
import { checkKey } from "./layout.ts";
import { openDatabase } from "./postgres-pool.ts";
import type { PostgresOptions } from "./postgres-pool.ts";
import { searchPostgres } from "./search/postgres.ts";
import { clashError, foldersAbove, sameBytes } from "./store.ts";
import type { PutOptions, Store } from "./store.ts";

/** Keys that are read at once while listing. */
const PAGE = 1_000;
const AFTER_ALL = "\u007f";

/**
 * What makes the tables, by number. Keys sort by their code units, so that
 * what begins with a prefix stands together. Bytes are not compressed: pictures are so already, and records are short.
 */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE kept (key text COLLATE "C" PRIMARY KEY, bytes bytea NOT NULL);
   ALTER TABLE kept ALTER COLUMN bytes SET STORAGE EXTERNAL;`,
];

/**
 * A store in a database of PostgreSQL 13 or later. Any number of processes on any number of machines may use it at once. What is large
 * (pictures, videos, answers as received) is better kept beside, in a bucket or a folder: `splitStore`.
 *
 * Needs `pg`: npm install pg. The tables are made by the first use, and moved to a newer form by a newer postproof.
 */
export function postgresStore(options: PostgresOptions = {}): Store {
  const { schema = "postproof" } = options;
  const kept = `"${schema}".kept`;
  const { query, transaction, close } = openDatabase(options, schema, MIGRATIONS);

  const get = async (key: string): Promise<Uint8Array | undefined> => {
    const { rows } = await query<{ bytes: Buffer }>(`SELECT bytes FROM ${kept} WHERE key = $1`, [key]);
    return rows[0] && new Uint8Array(rows[0].bytes);
  };

  const put = async (key: string, bytes: Uint8Array, { ifAbsent, ifStill }: PutOptions): Promise<boolean> => {
    // Whoever asked twice, because a connection broke, may have been refused by what he wrote himself.
    const isOurs = async (tries: number): Promise<boolean> =>
      tries > 1 && sameBytes((await get(key)) ?? new Uint8Array(), bytes);
    if (ifStill) {
      const sql = `UPDATE ${kept} SET bytes = $2 WHERE key = $1 AND bytes = $3`;
      const { rowCount, tries } = await query(sql, [key, bytes, ifStill]);
      return rowCount === 1 || (await isOurs(tries));
    }
    const onConflict = ifAbsent === true ? "DO NOTHING" : "DO UPDATE SET bytes = EXCLUDED.bytes";
    // "0" is what follows "/".
    const sql = `
      INSERT INTO ${kept} (key, bytes) SELECT $1, $2
      WHERE NOT EXISTS (SELECT 1 FROM ${kept} WHERE key = ANY($3::text[]))
        AND NOT EXISTS (SELECT 1 FROM ${kept} WHERE key > $1 || '/' AND key < $1 || '0')
      ON CONFLICT (key) ${onConflict}`;
    const { rowCount, tries } = await query(sql, [key, bytes, foldersAbove(key)]);
    if (rowCount === 1 || (await isOurs(tries))) return true;
    const isThere = await query(`SELECT 1 FROM ${kept} WHERE key = $1`, [key]);
    if (isThere.rowCount === 0) throw clashError(key);
    return false;
  };

  return {
    get: async (key) => await get(checkKey(key)),
    put: async (key, bytes, given = {}) => await put(checkKey(key), bytes.slice(), given),
    async delete(key) {
      await query(`DELETE FROM ${kept} WHERE key = $1`, [checkKey(key)]);
    },
    async *list(prefix) {
      for (let from = prefix, above = ">="; ; above = ">") {
        const sql = `SELECT key FROM ${kept} WHERE key ${above} $1 AND key < $2 ORDER BY key LIMIT ${PAGE}`;
        const { rows } = await query<{ key: string }>(sql, [from, prefix + AFTER_ALL]);
        for (const { key } of rows) yield key;
        if (rows.length < PAGE) return;
        from = rows.at(-1)!.key;
      }
    },
    search: searchPostgres(schema, {
      query: async <Row extends object>(sql: string, values?: readonly unknown[]) =>
        (await query<Row>(sql, values)).rows,
      change: transaction,
    }),
    close,
  };
}
