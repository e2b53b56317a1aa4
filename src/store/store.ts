// The contract of a store: bytes under keys.
import { PostproofError } from "../errors.ts";
import type { Search } from "./search/search.ts";

/** How to put. */
export interface PutOptions {
  /** Write only if nothing is kept under the key yet. */
  readonly ifAbsent?: boolean;
  /** Write only if exactly these bytes are still kept under the key: nobody changed them since they were read. */
  readonly ifStill?: Uint8Array;
}

/**
 * Bytes under keys. Keys are of the form that `isKey` accepts; any other is refused with a PostproofError
 * `invalid_input`, and so is a key that is also the folder of another (`a` beside `a/b`), but for stores to which that makes no
 * difference and which would have to ask for it. Failures of the medium are thrown; a store on a disk says with a PostproofError
 * `disk` what to do, one on an engine with `store`.
 *
 * A reader sees the old bytes or the new ones, never a part of them, whoever else writes at the same time.
 */
export interface Store {
  /** The bytes under a key; `undefined` if there are none. */
  get(key: string): Promise<Uint8Array | undefined>;
  /**
   * Keeps bytes under a key: atomic, and durable once resolved. `true` if they were written, `false` if `ifAbsent` was
   * asked for and something is there already, or `ifStill` and something else is there, or nothing.
   */
  put(key: string, bytes: Uint8Array, options?: PutOptions): Promise<boolean>;
  /** Removes a key; no error if there is none. */
  delete(key: string): Promise<void>;
  /** The keys that begin with a string, in ascending order of their code units. `""` lists all. */
  list(prefix: string): AsyncIterable<string>;
  /** Names of links that stand where bytes should: an archive has none, and an audit tells of each. Left out by stores that know no links. */
  links?(): AsyncIterable<string>;
  /** Finds posts by an engine of its own. Left out by stores that have none: an archive then keeps in memory what it searches. */
  readonly search?: Search;
  /** Lets go of connections and open files, once what was begun is done. The store can be used again after. */
  close?(): Promise<void>;
}

/**
 * Changes what is kept under a key, however many do so at once.
 * @param change gives the bytes to be kept; `undefined` leaves what is there. Called again if somebody else was faster.
 */
export async function updateKept(
  store: Store,
  key: string,
  change: (kept: Uint8Array | undefined) => Uint8Array | undefined,
): Promise<void> {
  for (;;) {
    const kept = await store.get(key);
    const next = change(kept);
    if (next === undefined) return;
    if (await store.put(key, next, kept ? { ifStill: kept } : { ifAbsent: true })) return;
  }
}

/** Whether two byte sequences are the same. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** The folders in which a key lies: of `a/b/c` these are `a` and `a/b`. */
export function foldersAbove(key: string): string[] {
  const parts = key.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

/** A key that is the folder of another, or lies below one: on a disk both cannot be. */
export function clashError(key: string): PostproofError {
  return new PostproofError("invalid_input", `The key ${key} is the folder of another, or lies below one.`);
}
