// A store in PostgreSQL: one table of keys and bytes.
import type { Pool, PoolConfig, QueryResult } from "pg";
import { PostproofError } from "../errors.ts";
import { checkKey } from "./layout.ts";
import { clashError, foldersAbove, sameBytes } from "./store.ts";
import type { PutOptions, Store } from "./store.ts";

/** Which database, and where in it. */
export interface PostgresOptions {
  /**
   * `postgres://user@host:5432/database`. What it leaves out is taken where all tools of PostgreSQL take it: `PGHOST`, `PGUSER`,
   * `PGPASSWORD`, `PGDATABASE`, `PGSSLMODE`, `~/.pgpass`.
   */
  readonly connectionString?: string;
  /** The schema in which its tables are; made where there is none. Default `postproof`. One database holds several archives so. */
  readonly schema?: string;
  /** Most connections at once. Default 10. */
  readonly connections?: number;
}

/** Keys that are read at once while listing. */
const PAGE = 1_000;
const AFTER_ALL = "\u007f";
/** How often a statement is made while the server is away: for some 25 seconds, since one that failed needs a while to come back. */
const TRIES = 8;

/**
 * What makes the tables, by number: each is applied once, in order, and none is ever changed. Keys sort by their code units, so that
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
  checkSchema(schema);
  const kept = `"${schema}".kept`;
  let opened: Promise<Pool> | undefined;
  let wasOpen = false;

  const query = async <Row extends object>(
    sql: string,
    values: readonly unknown[],
  ): Promise<Pick<QueryResult<Row>, "rows" | "rowCount"> & { readonly tries: number }> => {
    for (let tries = 1; ; tries += 1) {
      try {
        opened ??= openPool(options, schema);
        const pool = await opened;
        wasOpen = true;
        const { rows, rowCount } = await pool.query<Row>(sql, [...values]);
        return { rows, rowCount, tries };
      } catch (error) {
        if (!wasOpen) opened = undefined;
        if (tries === TRIES || !isPassing(error, wasOpen)) throw postgresError(error);
        await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** tries * (0.5 + Math.random())));
      }
    }
  };

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
    async close() {
      const closing = opened;
      opened = undefined;
      wasOpen = false;
      await closing?.then((pool) => pool.end()).catch(() => undefined);
    },
  };
}

/** It stands in statements as it is. @throws PostproofError `invalid_input` */
function checkSchema(schema: string): void {
  if (/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) return;
  throw new PostproofError(
    "invalid_input",
    `${JSON.stringify(schema)} cannot be a schema here: use a-z, 0-9 and "_".`,
  );
}

async function openPool(
  { connectionString, connections = 10 }: PostgresOptions,
  schema: string,
): Promise<Pool> {
  const { Pool: Made } = await library();
  const config: PoolConfig = {
    max: connections,
    connectionTimeoutMillis: 30_000,
    allowExitOnIdle: true,
    application_name: "postproof",
  };
  const pool = new Made({ ...config, ...(connectionString !== undefined && { connectionString }) });
  // A connection that breaks while nobody uses it is made anew for the next.
  pool.on("error", () => undefined);
  try {
    await migrate(pool, schema);
    return pool;
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** Applies what was not applied yet; of many that begin at once, one does so and the others wait. */
async function migrate(pool: Pool, schema: string): Promise<void> {
  const client = await pool.connect();
  try {
    const found = await client
      .query<{ applied: number }>(`SELECT applied FROM "${schema}".form`)
      .catch(() => undefined);
    if (found?.rows[0]?.applied === MIGRATIONS.length) return;
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock(hashtext($1))", [`postproof ${schema}`]);
    await client.query(`CREATE SCHEMA IF NOT EXISTS "${schema}"`);
    await client.query(`SET LOCAL search_path TO "${schema}"`);
    await client.query("CREATE TABLE IF NOT EXISTS form (applied integer NOT NULL)");
    const { rows } = await client.query<{ applied: number }>("SELECT applied FROM form");
    const applied = rows[0]?.applied ?? 0;
    if (applied > MIGRATIONS.length)
      throw new PostproofError(
        "newer_format",
        `The tables in ${schema} were made by a newer postproof. Update this one.`,
      );
    for (const sql of MIGRATIONS.slice(applied)) await client.query(sql);
    await client.query(rows[0] ? "UPDATE form SET applied = $1" : "INSERT INTO form VALUES ($1)", [
      MIGRATIONS.length,
    ]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function library(): Promise<{ readonly Pool: new (config: PoolConfig) => Pool }> {
  try {
    return (await import("pg")).default;
  } catch (cause) {
    throw new PostproofError(
      "missing_dependency",
      "An archive in PostgreSQL needs a package: npm install pg",
      { cause },
    );
  }
}

/** A server that starts or stops, or has too many connections; two that waited for each other. */
const PASSING = /^(40001|40P01|53300|57P0[123])$/;
/** A connection that broke, or a server that was there before and is not now. */
const AWAY = /^(08...|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

function codeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : "";
}

/** Whether the same may work in a moment. Of a server that never answered the address may be wrong: that is said at once. */
function isPassing(error: unknown, wasOpen: boolean): boolean {
  const code = codeOf(error);
  // The library says only in words that a connection broke.
  const isBroken = /connection terminated/i.test(error instanceof Error ? error.message : "");
  return PASSING.test(code) || (wasOpen && (AWAY.test(code) || isBroken));
}

const NEXT: Readonly<Record<string, string>> = {
  ECONNREFUSED: "See that the server runs and that its address is right.",
  ENOTFOUND: "See that the address of the server is right.",
  "28P01": "See that the user and PGPASSWORD are right.",
  "28000": "See that the user may connect.",
  "3D000": "Make the database, or name another.",
  "42501": "Give the user the right to make a schema, or make it for him.",
  "53100": "The disk of the server is full: make room and do the same again.",
};

function postgresError(error: unknown): unknown {
  if (error instanceof PostproofError) return error;
  const code = codeOf(error);
  // Of several addresses that were tried, each has an error of its own.
  const said = (error instanceof Error && error.message !== "" ? error.message : code) || String(error);
  const next = NEXT[code] ?? "What is kept is whole: do the same again later.";
  return new PostproofError("store", `PostgreSQL: ${said}. ${next}`, { cause: error });
}
