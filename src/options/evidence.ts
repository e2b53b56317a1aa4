// Options of what proves an archive: sealing, auditing, proofs of single posts.

/** How an archive is sealed. */
export const SEAL = {
  /**
   * Only what this archive object added, without a time stamp: cheap, for the end of a run. By default the whole archive is
   * looked through for what the log lacks, and the head is stamped where an authority is configured.
   */
  added: { is: "boolean", default: false },
} as const;

/** How an archive is upgraded. */
export const UPGRADE = {
  /** Changes nothing, and tells what would be. */
  dryRun: { is: "boolean", default: false },
} as const;

const KNOWN_ROOT = {
  fields: {
    root: { is: "string", what: "64 hex digits", like: /^[0-9a-f]{64}$/, required: true },
    size: { is: "number", what: "a whole number of entries", least: 0, required: true },
  },
  what: "{ root, size }",
} as const;

/** What an archive is audited against. */
export const AUDIT = {
  /** Public keys (Ed25519, PEM) that are known to be those of the archive; keys for which they vouch count too. By default the archive's own list is believed. */
  publicKeys: { list: { is: "string", what: "a public key as PEM" }, what: "a list of public keys" },
  /** Certificates (PEM) of authorities of time stamps that are trusted. Without any, the names in time stamps are not checked. */
  authorities: { list: { is: "string", what: "a certificate as PEM" }, what: "a list of certificates" },
  /** Roots of the log that were noted outside of the archive, printed or mailed. */
  roots: { list: KNOWN_ROOT, what: "a list of { root, size }" },
} as const;

/** What an archive is audited against where nothing is said: files, named in the configuration. */
export const AUDITED = {
  /**
   * Files with public keys that sign this archive, for `postproof audit` without `--public-key`. What no key of these vouches
   * for is then a problem. A file that is not there is an error.
   */
  publicKeys: { list: { is: "string", what: "a file" }, what: "a list of files", config: true },
  /** Files with certificates of authorities whose time stamps are trusted, for `postproof audit` without `--stamp-authority`. */
  authorities: { list: { is: "string", what: "a file" }, what: "a list of files", config: true },
} as const;
