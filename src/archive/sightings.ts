// Sightings, noted in one way: what a look at a post came to.
import type { PostKey } from "../model/key.ts";
import type { EndingOutcome } from "../model/outcome.ts";
import type { EndingSighting, PostSighting, Snapshot } from "../model/snapshot.ts";
import type { Records } from "../store/index.ts";
import { TOOL } from "../version.ts";

/** A look at a post, whatever it came to. */
export interface Look {
  readonly at: string;
  readonly url: string;
  readonly evidence?: string | undefined;
}

/** Notes that a version of a post was seen. */
export async function noteSeen(
  { key, version }: Pick<Snapshot, "key" | "version">,
  { at, url, evidence }: Look,
  more: Pick<PostSighting, "reason" | "aliases" | "thread">,
  records: Records,
): Promise<void> {
  const known = evidence === undefined ? {} : { evidence };
  await records.addSighting(key, { at, url, outcome: "post", version, ...more, ...known, tool: TOOL });
}

/** Notes that no post was seen, and why. */
export async function noteEnding(
  key: PostKey,
  { kind: outcome, reason }: EndingOutcome,
  { at, url, evidence }: Look,
  records: Records,
  more: Pick<EndingSighting, "searched"> = {},
): Promise<void> {
  const known = evidence === undefined ? {} : { evidence };
  await records.addSighting(key, { at, url, outcome, reason, ...more, ...known, tool: TOOL });
}
