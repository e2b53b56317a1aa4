// The history of a post: every look at it in order, what it came to, and what had changed since the look before.
import { isObservation } from "../../model/change/change.ts";
import type { Change, Compared } from "../../model/change/change.ts";
import { changesBetween } from "../../model/change/between.ts";
import { formatKey } from "../../model/key.ts";
import type { PostKey } from "../../model/key.ts";
import { readCapture } from "../../model/schema/capture.ts";
import { byVersion } from "../../model/snapshot.ts";
import type { Basis, Sighting, Snapshot } from "../../model/snapshot.ts";
import { normalize } from "../../platforms/index.ts";
import type { Platform } from "../../platforms/platform.ts";
import type { Since } from "../../render/index.ts";
import type { Records } from "../../store/index.ts";
import { absenceOf, isFromPlatform } from "../embed/availability.ts";
import type { PostRecord } from "../posts.ts";
import { isLookup } from "../recover/recover.ts";

/**
 * What one entry of a history tells.
 *
 * - `first`: the first version that its platform gave. `changed`: another version than the one before.
 * - `told`: an earlier version that the platform itself told of, in its list of edits.
 * - `seen`: seen again, the same; `changes` then holds numbers that moved, if any.
 * - `gone`: not there any more, or for another reason than before; `absence` says which. A platform that does not find a post has
 *   not said that it was deleted. `still_gone`: looked again, the same. `back`: there again; `changes` may tell of another version.
 * - `unread`: an attempt that says nothing about the post: no network, too many questions, an answer in an unknown form.
 * - `elsewhere`: a version from elsewhere than the platform. `searched`: web archives were searched, without a find.
 */
export type HistoryKind =
  | "first"
  | "changed"
  | "told"
  | "seen"
  | "gone"
  | "still_gone"
  | "back"
  | "unread"
  | "elsewhere"
  | "searched";

/** One entry of the history of a post. */
export interface HistoryEntry {
  readonly what: HistoryKind;
  /** When it was looked, ISO 8601 UTC; of a version that the platform told of, when it told. */
  readonly at: string;
  /** When the author wrote this version, as far as the platform says: the time of the edit, else of the post. */
  readonly writtenAt?: string;
  /** What the attempt came to. */
  readonly outcome: Sighting["outcome"];
  /** The version seen. */
  readonly version?: string;
  readonly basis?: Basis;
  /** When the evidence of this look was read anew, where a later postproof reads it otherwise. */
  readonly rereadAt?: string;
  /** Why the post is not there, as far as the platform says. */
  readonly absence?: Since["absence"];
  /** What was answered, in plain words, where no post was. */
  readonly reason?: string;
  /** The address asked for. */
  readonly url?: string;
  /** `sha256:<hex>` of the capture kept as evidence. */
  readonly evidence?: string;
  /** What changed to the version before in this list; empty where nothing did, and for the first. */
  readonly changes: readonly Change[];
}

/** The history of a post. */
export interface PostHistory {
  readonly key: PostKey;
  /** In the order in which it became known. */
  readonly entries: readonly HistoryEntry[];
  /** Every version, in the order in which they arrived. */
  readonly versions: readonly Snapshot[];
}

/** What histories are read with. */
export interface HistoryTools {
  readonly records: Pick<Records, "capture">;
  readonly platforms: readonly Platform[];
}

/**
 * The entries that tell what became of the post itself since it was first known: edited, gone, or back. What was edited before is
 * none of them.
 */
export function eventsOf({ entries }: PostHistory): readonly HistoryEntry[] {
  const first = entries.findIndex(({ what, version }) => version !== undefined && what !== "told");
  return first === -1 ? [] : entries.slice(first + 1).filter(isEvent);
}

function isEvent({ what, changes }: HistoryEntry): boolean {
  if (what === "gone" || what === "back") return true;
  return what !== "elsewhere" && what !== "first" && changes.some((each) => !isObservation(each));
}

/** The history of a post by its record. Without `tools` no evidence is read, and numbers that moved are not told. */
export async function historyOf(record: PostRecord, tools?: HistoryTools): Promise<PostHistory> {
  const { key, snapshots, sightings } = record;
  const walk = new Walk();
  // Of a version whose evidence was read anew, as it is read now: nobody changed the post.
  const read = byVersion(snapshots);
  // Where a post stood in its author's chain is no look at it.
  const looks = sightings.filter(({ thread }) => thread === undefined);
  const sighted = new Set(looks.map(({ version }) => version && read.get(version)));
  const untold = new Set([...read.values()].filter((snapshot) => !sighted.has(snapshot)));
  const tell = (told: Snapshot): void => {
    untold.delete(told);
    walk.tell(told);
  };
  for (const snapshot of [...untold])
    if (!looks.some(({ evidence }) => evidence !== undefined && evidence === snapshot.evidence))
      tell(snapshot);
  for (const sighting of looks) {
    for (const snapshot of inOrderOfWriting([...untold]))
      if (snapshot.evidence !== undefined && snapshot.evidence === sighting.evidence) tell(snapshot);
    const seen = sighting.version === undefined ? undefined : read.get(sighting.version);
    walk.look(sighting, seen, seen && tools && (await readingOf(sighting, seen, key, tools)));
  }
  return { key, entries: walk.entries, versions: snapshots };
}

function inOrderOfWriting(snapshots: readonly Snapshot[]): readonly Snapshot[] {
  const time = ({ post }: Snapshot): string => post.edited ?? post.published ?? "";
  return snapshots.toSorted((a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0));
}

/** Sightings one after the other, and how the post then stands. */
class Walk {
  readonly entries: HistoryEntry[] = [];
  #shown: Compared | undefined;
  #version: string | undefined;
  #absence: Since["absence"] | undefined;

  /** A version that nobody sighted: the platform's own list of edits told of it, or its capture was cut off. */
  tell(snapshot: Snapshot): void {
    const { capturedAt: at, evidence, basis } = snapshot;
    const what = isFromPlatform(basis) ? "told" : "elsewhere";
    const changes = this.#changesTo(snapshot, undefined);
    this.entries.push({
      ...{ what, at, ...versionOf(snapshot), outcome: "post" },
      ...(evidence !== undefined && { evidence }),
      changes,
    });
    this.#show(snapshot, undefined);
  }

  look(sighting: Sighting, seen: Snapshot | undefined, reading: Compared | undefined): void {
    const { at, url, evidence, outcome, reason } = sighting;
    const isGone = outcome !== "post" && !isLookup(sighting);
    const absence = isGone ? absenceOf(outcome) : undefined;
    const changes = seen ? this.#changesTo(seen, reading) : [];
    this.entries.push({
      what: this.#kindOf(sighting, seen, absence, changes),
      ...{ at, url, outcome },
      ...(seen && versionOf(seen)),
      ...(absence && { absence }),
      ...(reason !== undefined && { reason }),
      ...(evidence !== undefined && { evidence }),
      changes,
    });
    if (absence) this.#absence = absence;
    if (!seen) return;
    if (isFromPlatform(seen.basis)) this.#absence = undefined;
    this.#show(seen, reading);
  }

  #kindOf(
    sighting: Sighting,
    seen: Snapshot | undefined,
    absence: Since["absence"] | undefined,
    changes: readonly Change[],
  ): HistoryKind {
    if (isLookup(sighting)) return "searched";
    if (sighting.outcome !== "post") {
      if (absence === undefined) return "unread";
      return absence === this.#absence ? "still_gone" : "gone";
    }
    if (seen && !isFromPlatform(seen.basis)) return "elsewhere";
    if (this.#absence !== undefined) return "back";
    if (!this.entries.some(({ what }) => what === "first" || what === "back")) return "first";
    return seen?.version !== this.#version && changes.some((each) => !isObservation(each))
      ? "changed"
      : "seen";
  }

  /** What changed to what was shown last; numbers are compared only where both are known. */
  #changesTo(snapshot: Snapshot, reading: Compared | undefined): Change[] {
    const before = this.#shown;
    if (!before) return [];
    const after = withNumbersOf(snapshot, reading);
    if (snapshot.version !== this.#version) return changesBetween(before, after).filter(bothKnown);
    return changesBetween(before, after).filter((each) => isObservation(each) && bothKnown(each));
  }

  #show(snapshot: Snapshot, reading: Compared | undefined): void {
    // A copy from elsewhere takes no place of what the platform shows.
    if (this.#shown && isFromPlatform(this.#shown.basis) && !isFromPlatform(snapshot.basis)) return;
    const after = withNumbersOf(snapshot, reading);
    const { counts } = this.#shown?.post ?? {};
    this.#shown = after.post.counts || !counts ? after : { ...after, post: { ...after.post, counts } };
    this.#version = snapshot.version;
  }
}

const versionOf = (
  snapshot: Snapshot,
): Pick<HistoryEntry, "version" | "basis" | "writtenAt" | "rereadAt"> => {
  const { version, basis, post, reread } = snapshot;
  const writtenAt = post.edited ?? post.published;
  return {
    ...{ version, basis },
    ...(writtenAt !== undefined && { writtenAt }),
    ...(reread && { rereadAt: reread.at }),
  };
};

const bothKnown = (change: Change): boolean =>
  change.kind !== "counts" || (change.before !== undefined && change.after !== undefined);

/** A version with the numbers of the look at which it was seen; without any where these are not known. */
function withNumbersOf(snapshot: Snapshot, reading: Compared | undefined): Compared {
  if (!reading) return withoutCounts(snapshot);
  const { counts, poll } = reading.post;
  const known = withoutCounts(snapshot);
  return {
    ...known,
    post: { ...known.post, ...(counts && { counts }), ...(poll && snapshot.post.poll && { poll }) },
  };
}

function withoutCounts({ post, ...rest }: Snapshot): Compared {
  const { counts: _counts, ...others } = post;
  return { ...rest, post: others };
}

/** What the evidence of a look says; `undefined` where it is not here, or says nothing of this post. */
async function readingOf(
  { evidence }: Sighting,
  seen: Snapshot,
  key: PostKey,
  { records, platforms }: HistoryTools,
): Promise<Compared | undefined> {
  if (evidence === seen.evidence) return seen;
  if (evidence === undefined) return undefined;
  try {
    const found = await records.capture(evidence);
    const outcome = found && normalize(readCapture(found), platforms);
    if (outcome?.kind !== "post" || formatKey(outcome.key) !== formatKey(key)) return undefined;
    return { ...outcome, basis: seen.basis };
  } catch {
    // What is damaged is the audit's affair.
    return undefined;
  }
}
