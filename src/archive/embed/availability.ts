// What became of posts since they were captured, as far as later looks at their platforms say, and what they said before.
import type { EndingKind } from "../../model/outcome.ts";
import type { PostKey } from "../../model/key.ts";
import type { Sighting, Snapshot } from "../../model/snapshot.ts";
import { plainText } from "../../model/text.ts";
import type { Since, ThreadPost } from "../../render/index.ts";
import type { Records } from "../../store/index.ts";
import type { PostRecord } from "../posts.ts";
import { isLookup } from "../recover/recover.ts";

/** The endings that say that a post is not there. The others say only that it could not be read. */
const ABSENCES: Partial<Record<EndingKind, Since["absence"]>> = {
  not_found: "gone",
  deleted: "deleted",
  author_suspended: "suspended",
  author_deactivated: "deactivated",
  protected: "protected",
  withheld: "withheld",
  geo_blocked: "withheld",
  removed_by_moderator: "removed",
  takedown: "removed",
};

/** What an ending says of a post that is not there; `undefined` for one that says only that it could not be read. */
export function absenceOf(outcome: EndingKind): Since["absence"] | undefined {
  return ABSENCES[outcome];
}

/**
 * What the last look at the platform that says anything found of a post; nothing if it found the post. A copy from
 * elsewhere is no look at the platform.
 */
export function sinceOf(sightings: readonly Sighting[], snapshots: readonly Snapshot[]): Since | undefined {
  const fromElsewhere = new Set(
    snapshots.flatMap(({ basis, version }) => (isFromPlatform(basis) ? [] : [version])),
  );
  for (const sighting of sightings.toReversed()) {
    if (isLookup(sighting)) continue;
    if (sighting.outcome === "post") {
      if (!fromElsewhere.has(sighting.version)) return undefined;
      continue;
    }
    const absence = absenceOf(sighting.outcome);
    if (absence !== undefined) return { absence, at: sighting.at };
  }
  return undefined;
}

/**
 * The versions of a post before the one shown that its platform gave and that said something else, the newest first,
 * each wording once.
 *
 * @param snapshots in the order in which they arrived.
 */
export function earlierOf(shown: Snapshot, snapshots: readonly Snapshot[]): Snapshot[] {
  const said = new Set([plainText(shown.post.text)]);
  return snapshots
    .slice(
      0,
      Math.max(
        0,
        snapshots.findIndex(({ version }) => version === shown.version),
      ),
    )
    .filter(({ basis }) => isFromPlatform(basis))
    .toReversed()
    .filter(({ post }) => {
      const text = plainText(post.text);
      return !said.has(text) && said.add(text);
    });
}

/** Whether what is known on a basis was read from the platform itself. */
export function isFromPlatform(basis: Snapshot["basis"]): boolean {
  return basis === "captured" || basis === "signed";
}

/** A snapshot with what became of its post, and what it said before if that is asked for. */
export function withAvailability(
  snapshot: Snapshot,
  showEarlier: boolean,
  { snapshots, sightings }: Pick<PostRecord, "snapshots" | "sightings">,
): ThreadPost {
  const since = sinceOf(sightings, snapshots);
  const earlier = showEarlier ? earlierOf(snapshot, snapshots) : [];
  return { snapshot, ...(since && { since }), ...(earlier.length > 0 && { earlier }) };
}

/** What is known of what became of a post of which nothing is archived. */
export async function availabilityOf(key: PostKey, records: Records): Promise<Since | undefined> {
  return sinceOf(await records.sightings(key), []);
}
