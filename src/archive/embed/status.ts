// How a post that is referred to stands: archived, had from elsewhere, gone, or missing.
import { isSettledEnding } from "../../model/gone.ts";
import { isWithdrawn } from "../../model/decision.ts";
import type { Standing } from "../../model/decision.ts";
import type { PostKey } from "../../model/key.ts";
import type { Basis } from "../../model/snapshot.ts";
import { isLookup } from "../recover/recover.ts";
import type { STATES } from "../../options/search.ts";
import type { Since } from "../../render/index.ts";
import type { Records } from "../../store/index.ts";
import type { PostRecord, Posts } from "../posts.ts";
import { aliasOf } from "../takedown/meant.ts";
import { sinceOf } from "./availability.ts";

/** How a post stands in an archive. */
export interface PostStatus {
  /**
   * `archived`: captured from its platform. `recovered`: from a web archive or an export. `publisher_copy`: salvaged from
   * an article's embed code. `transcribed`: typed by a person. `gone`: nothing is kept, and its platform gave it not when
   * it was last asked. `withdrawn`: nothing of it is shown by decision, kept or erased. `missing`: nothing is kept, and it is
   * not known to be gone.
   */
  readonly state: (typeof STATES)[number];
  /** The post's key, where it is known. */
  readonly key?: PostKey;
  /** What became of it on its platform since, where something is kept and a later look found that it is not there any more. */
  readonly since?: Since;
  /** The outcome of the last attempt and its reason, where nothing is kept and it was asked for. */
  readonly outcome?: string;
  readonly reason?: string;
  /** What was decided about it, where anything was; also of one that was erased. */
  readonly decided?: Standing;
}

const STATE_BY_BASIS: Readonly<Record<Basis, PostStatus["state"]>> = {
  signed: "archived",
  captured: "archived",
  web_archive: "recovered",
  export: "recovered",
  publisher_copy: "publisher_copy",
  transcribed: "transcribed",
};

/** How the post behind a URL or key stands, or one whose record is at hand. Reads the store only. */
export async function statusOf(
  post: string | PostRecord,
  { posts, records }: { readonly posts: Posts; readonly records: Pick<Records, "forgotten"> },
): Promise<PostStatus> {
  if (typeof post !== "string") return standingOf(post);
  const key = await posts.resolve(post);
  const record = key && (await posts.record(key));
  if (record) return standingOf(record);
  const decided = await records.forgotten(aliasOf(post, { posts }));
  return decided?.erased ? { state: "withdrawn", decided } : { state: "missing" };
}

function standingOf({ key, current, snapshots, sightings, decided: found }: PostRecord): PostStatus {
  const decided = found && { decided: found };
  if (found && isWithdrawn(found)) return { state: "withdrawn", key, ...decided };
  if (current) {
    const since = sinceOf(sightings, snapshots);
    return { state: STATE_BY_BASIS[current.basis], key, ...(since && { since }), ...decided };
  }
  const last = sightings.findLast((sighting) => !isLookup(sighting));
  if (!last) return { state: "missing" };
  const { outcome, reason } = last;
  const state = isSettledEnding(outcome) ? "gone" : "missing";
  return { state, key, outcome, ...(reason !== undefined && { reason }) };
}
