// A store by its address: one line in a configuration, one argument of the command line.
import { resolve } from "node:path";
import { PostproofError } from "../errors.ts";
import { filesStore } from "./files.ts";
import type { FilesOptions } from "./files.ts";
import { postgresStore } from "./postgres.ts";
import type { PostgresOptions } from "./postgres-pool.ts";
import { s3Store } from "./s3.ts";
import { sqliteStore } from "./sqlite.ts";
import type { Store } from "./store.ts";

/** How an address is taken. */
export interface AddressOptions extends FilesOptions {
  /** The folder from which paths are meant. Default: the working folder. */
  readonly from?: string;
}

/** What an address names. */
export interface StoreAddress {
  readonly kind: "files" | "sqlite" | "postgres" | "s3";
  /** The absolute path of a folder or file; absent for what lies elsewhere. */
  readonly path?: string;
  /** Of a database what a queue beside the archive takes: the address as it is, password and all. */
  readonly postgres?: PostgresOptions;
  /** The address as it may be shown: without a password. */
  readonly shown: string;
  /** Opens nothing yet: that does the first use. */
  readonly open: () => Store;
}

/**
 * What an address names:
 *
 * - `sqlite:PATH`, a file of SQLite,
 * - `postgres://USER@HOST/DATABASE`, with `?schema=NAME` for another schema than `postproof`,
 * - `s3://BUCKET/PREFIX`, with `?endpoint=https://…` and `?region=…`,
 * - everything else the path of a folder.
 *
 * @throws PostproofError `invalid_input` for an address that is none
 */
export function storeAddress(address: string, { from = ".", ...files }: AddressOptions = {}): StoreAddress {
  const scheme = /^([a-z0-9]+):(?=\S)/.exec(address)?.[1];
  if (scheme === "sqlite") {
    const path = resolve(from, address.slice("sqlite:".length));
    return { kind: "sqlite", path, shown: address, open: () => sqliteStore(path) };
  }
  if (scheme === "postgres" || scheme === "postgresql") return postgresAddress(address);
  if (scheme === "s3") return s3Address(address);
  // One letter is a drive.
  if (scheme !== undefined && scheme.length > 1)
    throw new PostproofError(
      "invalid_input",
      `No archive can be at ${address}: take a folder, sqlite:FILE, postgres://USER@HOST/DATABASE or s3://BUCKET/PREFIX.`,
    );
  const path = resolve(from, address);
  return { kind: "files", path, shown: address, open: () => filesStore(path, files) };
}

/** Opens the store at an address, as {@link storeAddress} reads it. @throws PostproofError `invalid_input` */
export function storeAt(address: string, options: AddressOptions = {}): Store {
  return storeAddress(address, options).open();
}

function postgresAddress(address: string): StoreAddress {
  const url = urlOf(address);
  const schema = url.searchParams.get("schema") ?? undefined;
  url.searchParams.delete("schema");
  const connectionString = url.href;
  if (url.password !== "") url.password = "***";
  const postgres = { connectionString, ...(schema !== undefined && { schema }) };
  return { kind: "postgres", shown: url.href, postgres, open: () => postgresStore(postgres) };
}

function s3Address(address: string): StoreAddress {
  const { hostname: bucket, pathname, searchParams } = urlOf(address);
  const prefix = pathname.replace(/^\//, "");
  const [endpoint, region] = ["endpoint", "region"].map((name) => searchParams.get(name) ?? undefined);
  const open = (): Store =>
    s3Store({
      bucket,
      // A folder, if it is one by intention: else "news" would hold what lies in "newsroom", too.
      prefix: prefix === "" || prefix.endsWith("/") ? prefix : `${prefix}/`,
      ...(endpoint !== undefined && { endpoint }),
      ...(region !== undefined && { region }),
    });
  return { kind: "s3", shown: address, open };
}

function urlOf(address: string): URL {
  try {
    return new URL(address);
  } catch {
    throw new PostproofError(
      "invalid_input",
      `Not an address of a store: ${address.replace(/:[^:@/]*@/, ":***@")}.`,
    );
  }
}
