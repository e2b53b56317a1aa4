// SQLite itself: what Node has built in, or libsql where it has none.
import { PostproofError } from "../errors.ts";

/** What both libraries have in common. */
export interface Database {
  prepare(sql: string): Statement;
  exec(sql: string): unknown;
  close(): void;
}
export type Value = string | number | Uint8Array;
export interface Statement {
  run(...values: Value[]): { readonly changes: number | bigint };
  get(...values: Value[]): unknown;
  all(...values: Value[]): unknown[];
}

/** `node:sqlite`, of which the oldest Node that we run on knows nothing. */
interface BuiltIn {
  readonly DatabaseSync: new (path: string) => Database;
}

/** Opens a file, by the library that there is. */
export async function library(): Promise<(path: string) => Database> {
  const builtIn = process.getBuiltinModule("node:sqlite") as unknown as BuiltIn | undefined;
  if (builtIn) return (path) => new builtIn.DatabaseSync(path);
  try {
    const { default: Libsql } = (await import("libsql")) as unknown as {
      readonly default: new (path: string) => Database;
    };
    return (path) => new Libsql(path);
  } catch (cause) {
    throw new PostproofError(
      "missing_dependency",
      "An archive in SQLite needs Node 22.13 or later, or the package libsql: npm install libsql",
      { cause },
    );
  }
}
