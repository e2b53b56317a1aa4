// What proves an archive: the manifest of a version, the log of the archive, its heads. Digests, sizes and times; no words.

/** One file that a version rests on. */
export interface ManifestFile {
  /**
   * `snapshot`: the record. `capture`: the answers as received. `screenshot`: what a browser showed. `original`: a file as downloaded.
   * `asset`: a copy to be published.
   */
  readonly kind: "snapshot" | "capture" | "screenshot" | "original" | "asset";
  /** Its key in the store. */
  readonly key: string;
  /** SHA-256 of its bytes, 64 hex digits. */
  readonly sha256: string;
  /** Its size; absent for what was not at hand when the manifest was written. */
  readonly bytes?: number;
}

/** The format mark of a manifest. */
export const MANIFEST_FORMAT = "postproof/manifest@1";

/**
 * All that one version of a post rests on. Its digest stands in the log of the archive. Nothing in it tells what the post
 * said or whose it was: it may stay when the post has to go.
 */
export interface Manifest {
  readonly format: typeof MANIFEST_FORMAT;
  /** Where the keys of the post begin: a platform and a digest. */
  readonly post: string;
  readonly version: string;
  /** When it was written, ISO 8601 UTC, by the clock of the machine. */
  readonly at: string;
  readonly tool: string;
  /**
   * SHA-256 of the manifests of the versions before: one, or several where two were written at the same moment; none for
   * the first version.
   */
  readonly previous: readonly string[];
  readonly files: readonly ManifestFile[];
}

/** A record of the archive by its digest, as the log names it. */
export interface LoggedRecord {
  readonly key: string;
  /** SHA-256 of its bytes, 64 hex digits. */
  readonly sha256: string;
}

/** The format mark of an entry of the log. */
export const LOG_FORMAT = "postproof/log@1";

/** One entry of the log: records that came to the archive together. It is a leaf of the Merkle tree (RFC 6962). */
export interface LogEntry {
  readonly format: typeof LOG_FORMAT;
  /** Counted from 0. */
  readonly index: number;
  /** ISO 8601 UTC, by the clock of the machine. */
  readonly at: string;
  readonly tool: string;
  readonly records: readonly LoggedRecord[];
}

/** The format mark of a head. */
export const HEAD_FORMAT = "postproof/head@1";

/** What the whole log was at a time: the number of its entries and the root of their Merkle tree. */
export interface LogHead {
  readonly format: typeof HEAD_FORMAT;
  readonly size: number;
  /** 64 hex digits. */
  readonly root: string;
  /** ISO 8601 UTC, by the clock of the machine. */
  readonly at: string;
  /** The roots of the full subtrees, largest first: with them the next head is made without reading the log again. */
  readonly peaks: readonly string[];
}

/** Shows that one entry stands in a log of a known root (RFC 6962, section 2.1.1). */
export interface InclusionProof {
  readonly entry: LogEntry;
  readonly size: number;
  readonly root: string;
  /** The hashes beside the way from the leaf to the root, 64 hex digits each, the lowest first. */
  readonly path: readonly string[];
}
