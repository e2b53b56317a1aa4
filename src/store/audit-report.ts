// What an audit reports: what is broken and what that breaks, what was checked, and what vouches for the log.
import type { Decided } from "./decided.ts";
import type { Flaw } from "./inspect.ts";
import type { Lack } from "./lacking.ts";

/** One thing that an audit found. */
export interface AuditFinding {
  /**
   * Problems: `link` (a link stands where a file or folder of the archive should: none is followed), `damaged` (does not
   * agree with its digest or its name, or is not of its form or kind), `unreadable` (the medium gives it not),
   * `newer_format` (written by a newer postproof, so it could not be checked), `missing_asset`, `missing_snapshot`,
   * `missing_post` (something names it and it is not there), `missing_mark` (no `archive.json`), `missing_alias`,
   * `missing_uses`, `missing_records` (others say that it should be there, or that more should be), `contradicted` (the
   * evidence beside it says otherwise, or an alias leads elsewhere), `log` (an entry of the log lacks, a head is not that of the
   * entries, or a manifest names one before it that is not there), `signature`, `stamp`, `root` (a signature, a time stamp or a
   * root noted elsewhere says that the log was another one, or cannot be trusted), `half_done` (a takedown that was begun and not
   * ended), `not_removed` (removed by a decision, and here again).
   *
   * Notes: `unsealed` (nothing in the log names it: kept by an older postproof, by an interrupted capture, or put there by
   * somebody), `unproven` (what the log does not prove as it stands, or a
   * signature of an author that could not be checked here), `reads_differently` (an older postproof read the evidence otherwise than this one, in what is no word, name or
   * date), `missing_evidence` (evidence that a record names is not in this copy: git leaves it out by default),
   * `orphan` (nothing names it: left by an interrupted capture, harmless), `foreign` (not a file of an archive), `taken_down`
   * (what a decision removed, or shows no more: its files are not missing).
   */
  readonly kind:
    | Flaw["kind"]
    | "link"
    | "missing_asset"
    | "missing_snapshot"
    | "missing_post"
    | "missing_mark"
    | Lack["kind"]
    | Contradiction["kind"]
    | Decided["kind"]
    | "log"
    | Doubt["kind"]
    | "unsealed"
    | "missing_evidence"
    | "orphan"
    | "foreign";
  /** The store key concerned; the beginning of the keys of a post or of all evidence ends in `/`. */
  readonly key: string;
  /** In plain words. */
  readonly what: string;
  /** Formatted keys of the posts, and paths of the articles, that it affects. */
  readonly breaks: readonly string[];
}

/** What came of an audit. */
export interface AuditReport {
  /** No problems. Notes do not count. */
  readonly intact: boolean;
  /** How many files of each kind were read. */
  readonly checked: Readonly<
    Record<
      | "snapshots"
      | "manifests"
      | "assets"
      | "originals"
      | "captures"
      | "aliases"
      | "sightings"
      | "rights"
      | "attachments"
      | "decisions"
      | "pictures"
      | "uses",
      number
    >
  >;
  /** How many snapshots were compared with what their evidence says, and say the same; and how many could not be. */
  readonly evidence: { readonly agree: number; readonly unchecked: number };
  /** The log, and what vouches for it; `undefined` if the archive has none. */
  readonly log: AuditedLog | undefined;
  /** Posts whose records nothing counts: an older postproof kept them, or a capture was interrupted at its end. */
  readonly uncounted: number;
  readonly problems: readonly AuditFinding[];
  readonly notes: readonly AuditFinding[];
}

/** A log as an audit found it. Entries, and with them all that they name, are those that were sealed, up to a size that is proven. */
export interface AuditedLog {
  /** How many entries there are. */
  readonly size: number;
  /** The root of their Merkle tree, 64 hex digits; `undefined` if an entry lacks. */
  readonly root: string | undefined;
  /** How many heads were checked. */
  readonly heads: number;
  /** The largest size that was signed with a key that is trusted. `known`: the key was named by whoever asked, not by the archive. */
  readonly signed?: {
    readonly size: number;
    readonly at: string;
    readonly signer: string;
    readonly known: boolean;
  };
  /** What was stamped when: the largest size, with the time of the authority. `trusted`: its certificate was checked. */
  readonly stamped?: {
    readonly size: number;
    readonly at: string;
    readonly authority: string;
    readonly trusted: boolean;
  };
  /** The largest size of which a root noted elsewhere agrees. */
  readonly known?: number;
}

/** What is to be said of what vouches for a log. */
export interface Doubt {
  readonly kind: "signature" | "stamp" | "root" | "unproven";
  readonly key: string;
  readonly what: string;
}

/** What vouches for a log. */
export interface Vouched extends Pick<AuditedLog, "signed" | "stamped" | "known"> {
  readonly doubts: readonly Doubt[];
}

/** What evidence says otherwise than a record. */
export interface Contradiction {
  readonly kind: "contradicted" | "reads_differently" | "unproven";
  /** The snapshot; without it the post is meant. */
  readonly version?: string;
  /** In plain words. */
  readonly what: string;
}

/** What came of comparing what is kept of one post with its evidence. */
export interface Compared {
  readonly agree: number;
  readonly unchecked: number;
  readonly contradictions: readonly Contradiction[];
  /** Aliases of the post that its evidence names. */
  readonly aliases: readonly string[];
}
