// The contract of a store: bytes under keys.

/** How to put. */
export interface PutOptions {
  /** Write only if nothing is kept under the key yet. */
  readonly ifAbsent?: boolean;
}

/**
 * Bytes under keys. Keys are of the form that `isKey` accepts; any other is refused with a PostproofError
 * `invalid_input`, and so is a key that is also the folder of another (`a` beside `a/b`). Failures of the medium
 * (a full disk, missing permission) are thrown as they come.
 *
 * A reader sees the old bytes or the new ones, never a part of them, whoever else writes at the same time.
 */
export interface Store {
  /** The bytes under a key; `undefined` if there are none. */
  get(key: string): Promise<Uint8Array | undefined>;
  /**
   * Keeps bytes under a key: atomic, and durable once resolved. `true` if they were written, `false` if `ifAbsent` was
   * asked for and something is there already.
   */
  put(key: string, bytes: Uint8Array, options?: PutOptions): Promise<boolean>;
  /** Removes a key; no error if there is none. */
  delete(key: string): Promise<void>;
  /** The keys that begin with a string, in ascending order of their code units. `""` lists all. */
  list(prefix: string): AsyncIterable<string>;
}
