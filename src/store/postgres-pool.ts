// A database of PostgreSQL: a pool of connections that asks again while the server is away, tables by number, errors that say what to do.
import type { Pool, PoolConfig, QueryResult } from "pg";
import { PostproofError } from "../errors.ts";

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

/** How often a statement is made while the server is away: for some 25 seconds, since one that failed needs a while to come back. */
const TRIES = 8;

/** What a statement gave: of several, the last. */
export interface Answer<Row> extends Pick<QueryResult, "rowCount"> {
  readonly rows: readonly Row[];
  /** How often it was made: more than once where a connection broke, and it may have been done the first time already. */
  readonly tries: number;
}

/** A statement, with its values; gives its rows. */
export type Query = <Row extends object>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

/** A database. It connects when it is first asked. */
export interface Database {
  /** @throws PostproofError `store`, `missing_dependency`, `newer_format` */
  readonly query: <Row extends object>(sql: string, values?: readonly unknown[]) => Promise<Answer<Row>>;
  /** Runs statements in one transaction, in which tables of the schema stand under their bare names. Made once, not again. */
  readonly transaction: (work: (query: Query) => Promise<void>) => Promise<void>;
  /** Ends its connections. The next statement opens others. */
  readonly close: () => Promise<void>;
}

/**
 * A database with tables in a schema of their own. The migrations make them, by number: each is applied once, in order, and none is
 * ever changed. They run with that schema as the search path.
 * @throws PostproofError `invalid_input` for a name that is no schema here
 */
export function openDatabase(
  options: PostgresOptions,
  schema: string,
  migrations: readonly string[],
): Database {
  checkSchema(schema);
  let opened: Promise<Pool> | undefined;
  let wasOpen = false;
  const query = async <Row extends object>(
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<Answer<Row>> => {
    for (let tries = 1; ; tries += 1) {
      try {
        opened ??= openPool(options, schema, migrations);
        const pool = await opened;
        wasOpen = true;
        const result = [await pool.query<Row>(sql, [...values])].flat().at(-1)!;
        return { rows: result.rows, rowCount: result.rowCount, tries };
      } catch (error) {
        if (!wasOpen) opened = undefined;
        if (tries === TRIES || !isPassing(error, wasOpen)) throw postgresError(error);
        await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** tries * (0.5 + Math.random())));
      }
    }
  };
  return {
    query,
    async transaction(work) {
      await query("SELECT 1"); // opens it, and waits for a server that starts
      await inTransaction(await opened!, schema, work);
    },
    async close() {
      const closing = opened;
      opened = undefined;
      wasOpen = false;
      await closing?.then((pool) => pool.end()).catch(() => undefined);
    },
  };
}

async function inTransaction(
  pool: Pool,
  schema: string,
  work: (query: Query) => Promise<void>,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query(`SET LOCAL search_path TO "${schema}"`);
    await work(async <Row extends object>(sql: string, values: readonly unknown[] = []) => {
      return (await client.query<Row>(sql, [...values])).rows;
    });
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw postgresError(error);
  } finally {
    client.release();
  }
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
  migrations: readonly string[],
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
    await migrate(pool, schema, migrations);
    return pool;
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** Applies what was not applied yet; of many that begin at once, one does so and the others wait. */
async function migrate(pool: Pool, schema: string, migrations: readonly string[]): Promise<void> {
  const client = await pool.connect();
  try {
    const found = await client
      .query<{ applied: number }>(`SELECT applied FROM "${schema}".form`)
      .catch(() => undefined);
    if (found?.rows[0]?.applied === migrations.length) return;
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock(hashtext($1))", [`postproof ${schema}`]);
    await client.query(`CREATE SCHEMA IF NOT EXISTS "${schema}"`);
    await client.query(`SET LOCAL search_path TO "${schema}"`);
    await client.query("CREATE TABLE IF NOT EXISTS form (applied integer NOT NULL)");
    const { rows } = await client.query<{ applied: number }>("SELECT applied FROM form");
    const applied = rows[0]?.applied ?? 0;
    if (applied > migrations.length)
      throw new PostproofError(
        "newer_format",
        `The tables in ${schema} were made by a newer postproof. Update this one.`,
      );
    for (const sql of migrations.slice(applied)) await client.query(sql);
    await client.query(rows[0] ? "UPDATE form SET applied = $1" : "INSERT INTO form VALUES ($1)", [
      migrations.length,
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
const AWAY = /^(08...|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/;

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
