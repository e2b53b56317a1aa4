// The proof of one version: its manifest, the entry of the log that names it, and the way from there to a root.
import { PostproofError } from "../../errors.ts";
import type { PostKey } from "../../model/key.ts";
import { formatKey } from "../../model/key.ts";
import type { InclusionProof, LogEntry } from "../../model/manifest.ts";
import { inclusionPath, leafOf } from "../../store/index.ts";
import { rootsOf } from "../../store/log-survey.ts";
import type { AuthorProof } from "../../model/snapshot.ts";
import type { Records } from "../../store/index.ts";

/** What proves one version of a post to somebody who knows a root of the log. */
export interface VersionProof extends InclusionProof {
  /** The key of the manifest, which the entry names with its SHA-256; the manifest names the files of the version with theirs. */
  readonly manifest: string;
  /** What came of checking that the account signed the post; absent where that was not checked. */
  readonly authorProof?: AuthorProof;
}

/**
 * Proves that a version stands in the log, up to its last head that covers it, else up to its end.
 * @throws PostproofError `not_archived` for a version that the log does not name
 */
export async function proveVersion(key: PostKey, version: string, records: Records): Promise<VersionProof> {
  const last = await records.lastHead();
  const leaves: Buffer[] = [];
  let found: { readonly entry: LogEntry; readonly manifest: string } | undefined;
  const manifest = records.manifestOf(key, version);
  for await (const entry of records.logEntries()) {
    leaves.push(leafOf(entry));
    if (!found && entry.records.some((record) => record.key === manifest)) found = { entry, manifest };
  }
  if (!found)
    throw new PostproofError(
      "not_archived",
      `The log of the archive does not name version ${version} of ${formatKey(key)}. If it is kept: postproof seal`,
    );
  const sealed =
    last && last.head.size > found.entry.index && last.head.size <= leaves.length
      ? last.head.size
      : leaves.length;
  const path = inclusionPath(leaves.slice(0, sealed), found.entry.index).map((hash) => hash.toString("hex"));
  const authorProof = (await records.snapshot(key, version))?.authorProof;
  return {
    ...found,
    ...(authorProof && { authorProof }),
    size: sealed,
    root: rootsOf({ leaves }, [sealed]).get(sealed)!,
    path,
  };
}
