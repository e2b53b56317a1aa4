// Material that people already hold: a folder of files, or one file, from which posts are imported.

/** A file that somebody holds. It may be larger than memory. */
export interface HeldFile {
  /** Below the material's top, with `/`: `data/tweets.js`. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** When it was last changed, ISO 8601 UTC. */
  readonly modified: string;
  /** Its bytes, from the beginning; can be asked for again. */
  bytes(): AsyncIterable<Uint8Array>;
  /** Its bytes from a place on. Without it, those before are read and passed over. */
  bytesFrom?(place: number): AsyncIterable<Uint8Array>;
}

/** A folder of files, or one file. `filesMaterial(path)` of `postproof/store` opens one on a disk. */
export interface Material {
  /** What it is called where it is kept: a path or an address. Stands with every post that comes from it. */
  readonly name: string;
  /** Every file, in an order that stays the same. */
  files(): AsyncIterable<HeldFile>;
  /** One file by its path; `undefined` if there is none. */
  file(path: string): Promise<HeldFile | undefined>;
  /** Names of links, which are never followed. Left out by material that knows none. */
  links?(): AsyncIterable<string>;
}
