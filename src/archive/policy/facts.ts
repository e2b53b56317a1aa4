// What rules ask about a post, read from what the archive holds of it: pure.
import { isObservation } from "../../model/change/change.ts";
import type { ChangeKind } from "../../model/change/change.ts";
import type { AuthorKind, PostState } from "../../model/policy.ts";
import type { VerifiedKind } from "../../model/author.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { POLICY } from "../../options/decisions.ts";
import type { OptionsOf } from "../../options/value.ts";
import { sinceOf } from "../embed/availability.ts";
import { eventsOf } from "../history/history.ts";
import type { PostHistory } from "../history/history.ts";
import type { PostRecord } from "../posts.ts";

/** What rules ask about a post. Times are ISO 8601 UTC. */
export interface PostFacts {
  readonly author: AuthorKind;
  /** What became of it, and since when that is known; nothing of a post that is there as it was. */
  readonly states: ReadonlyMap<PostState, string>;
  /** When the archive first kept anything of it. */
  readonly keptSince: string;
}

/** Accounts that an editor lists by kind. */
type Listed = Pick<OptionsOf<typeof POLICY>, "official" | "public" | "private">;

/** Reads them. `record` with all versions, whatever was decided about the post. */
export function factsOf(
  record: PostRecord,
  current: Snapshot,
  history: PostHistory,
  listed: Listed,
): PostFacts {
  const { snapshots, sightings } = record;
  const times = [...snapshots.map(({ capturedAt }) => capturedAt), ...sightings.map(({ at }) => at)];
  return {
    author: authorKindOf(current, snapshots, listed),
    states: statesOf(record, history),
    keptSince: times.reduce((first, each) => (each < first ? each : first)),
  };
}

/** What the marks of platforms say. One that is sold, or says that an account is authentic, tells nothing of who it is. */
const MARKED: Readonly<Record<VerifiedKind, AuthorKind>> = {
  government: "official",
  business: "public",
  verifier: "public",
  individual: "unknown",
  subscriber: "unknown",
};

/** An editor's word counts before a platform's, and of several the one that protects most. */
function authorKindOf({ key, post }: Snapshot, snapshots: readonly Snapshot[], listed: Listed): AuthorKind {
  const handles = new Set(snapshots.map((each) => each.post.author.handle.toLowerCase()));
  const isListed = (account: string): boolean => {
    const { platform, handle } = accountOf(account);
    return (platform === "" || platform === key.platform) && handles.has(handle.toLowerCase());
  };
  const kind = (["private", "official", "public"] as const).find((each) => listed[each]?.some(isListed));
  const { verified, automated } = post.author;
  const marked = verified === undefined ? "unknown" : MARKED[verified];
  return kind ?? (marked === "unknown" && automated === true ? "bot" : marked);
}

/** An account as an editor lists it, `x:@ada_example`; without a platform that is empty. */
export function accountOf(account: string): { readonly platform: string; readonly handle: string } {
  const [platform, handle] = account.split(/:?@(.*)/s) as [string, string];
  return { platform, handle };
}

/** What an author changes in a post; a renamed account, a new profile picture or a readers' note is no edit. */
const EDITS: ReadonlySet<ChangeKind> = new Set([
  "text",
  "link",
  "media_added",
  "media_removed",
  "media_swapped",
  "poll_changed",
]);

function statesOf(
  { sightings, snapshots }: PostRecord,
  history: PostHistory,
): ReadonlyMap<PostState, string> {
  const states = new Map<PostState, string>();
  const edit = eventsOf(history).findLast(({ changes }) =>
    changes.some((each) => !isObservation(each) && each.doubt === undefined && EDITS.has(each.kind)),
  );
  if (edit) states.set("edited", edit.at);
  const since = sinceOf(sightings, snapshots);
  if (since && since.absence !== "withdrawn" && since.absence !== "unknown") {
    const first = history.entries.findLast(({ what }) => what === "gone");
    states.set(since.absence, first?.at ?? since.at);
  }
  return states;
}

/** The time at which a post was kept for as long as a rule says: `90 days`, `18 months`. Months and years are those of the calendar. */
export function keptFor(since: string, length: string): string {
  const [, count, unit] = /^(\d+) (day|week|month|year)/.exec(length)!;
  const date = new Date(since);
  const days = unit === "week" ? 7 * Number(count) : Number(count);
  if (unit === "day" || unit === "week") date.setUTCDate(date.getUTCDate() + days);
  else {
    const months = unit === "year" ? 12 * Number(count) : Number(count);
    const day = date.getUTCDate();
    date.setUTCMonth(date.getUTCMonth() + months);
    // What began on the 31st ends on the last day of a shorter month.
    if (date.getUTCDate() !== day) date.setUTCDate(0);
  }
  return date.toISOString();
}
