// What an audit makes of decisions: what they removed is not missing, what they began is to be ended, and what they removed is gone.
import { standingAfter } from "../model/decision.ts";
import type { Decision } from "../model/decision.ts";
import type { KeyMeaning } from "./layout.ts";
import type { Survey } from "./inspect.ts";

/** What was decided, as an audit tells of it. `key`: where the keys of the post begin, or the key of a file. */
export interface Decided {
  readonly kind: "taken_down" | "half_done" | "not_removed";
  readonly key: string;
  readonly what: string;
}

/**
 * The keys of all that decisions removed. Where there is a log, a decision that it does not name excuses nothing: whoever
 * takes files away could write one.
 */
export function removedBy({ decisions, log }: Survey): ReadonlySet<string> {
  const unsealed = new Set(log.leaves.length > 0 ? log.unsealed : []);
  const all = [...decisions.values()].flat().filter(({ kept }) => !unsealed.has(kept));
  return new Set(all.flatMap(({ removed = [] }) => removed.map(({ key }) => key)));
}

/**
 * Whether what the log names under a key was removed by a decision, so that what is there now was kept again since. The
 * decisions about a post are read before its other records.
 */
export function wasRemoved({ decisions, log }: Survey, key: string, place: KeyMeaning): boolean {
  const said = log.named.get(key);
  if (said === undefined || !("post" in place)) return false;
  return (decisions.get(place.post) ?? []).some(
    ({ kept, removed = [] }) =>
      !log.unsealed.includes(kept) &&
      removed.some((each) => each.key === key && each.digest === `sha256:${said}`),
  );
}

/** A note for each post of which something was taken down; a problem for what is half done, or is there again. */
export function decidedIn(survey: Survey): Decided[] {
  const isHalfDone = [...survey.decisions.values()].some((each) => standingAfter(each).unfinished);
  return [...survey.decisions].flatMap(([key, decisions]) => {
    const last = decisions.findLast(({ what }) => TAKES.has(what));
    const { unfinished } = standingAfter(decisions);
    const removed = decisions.flatMap((each) => each.removed ?? []);
    const count = new Set(removed.map((each) => each.key)).size;
    return [
      ...(last ? [{ kind: "taken_down" as const, key, what: inWords(last, count) }] : []),
      ...(unfinished ? [{ kind: "half_done" as const, key, what: halfDone(unfinished) }] : []),
      // Until it is done, what it removes from other posts may still be there.
      ...(isHalfDone ? [] : backIn(survey, decisions)),
    ];
  });
}

const TAKES: ReadonlySet<string> = new Set(["unpublish", "redact", "erase", "undo", "readmit"]);

const DONE: Readonly<Record<string, string>> = {
  unpublish: "Not shown any more",
  redact: "Parts of it were taken out",
  erase: "Erased",
  undo: "Shown again",
  readmit: "Kept again after it was erased",
};

function inWords({ what, at, by, why, because }: Decision, count: number): string {
  const cause = because === undefined ? "" : " because of another post in it,";
  const files =
    count === 0 ? "" : ` ${count === 1 ? "1 file" : `${count} files`} removed, each named by its digest.`;
  return `${DONE[what]!} on ${at},${cause} by ${by}: ${why}${/[.!?]$/.test(why) ? "" : "."}${files}`;
}

function halfDone({ what, at, by }: Decision): string {
  return `A takedown (${what}) was begun on ${at} by ${by} and is half done. Run the same command again: postproof takedown KEY --mode ${what} --yes.`;
}

const RECORDS: ReadonlySet<string> = new Set(["snapshot", "sighting", "rights", "attachment"]);
/** These may be kept again because of another post. */
const BLOBS: ReadonlySet<string> = new Set(["asset", "original", "capture"]);

/** What was removed and is there again, though nothing that is kept names it: from a backup, or from git. */
function backIn({ places, namedBy }: Survey, decisions: readonly Decision[]): Decided[] {
  if (standingAfter(decisions).erased === undefined && decisions.some(({ what }) => what === "readmit"))
    return [];
  const isNeeded = (key: string): boolean =>
    [...(namedBy.get(key) ?? [])].some((by) => places.get(by)?.kind !== "manifest");
  const keys = new Set(decisions.flatMap(({ removed = [] }) => removed.map(({ key }) => key)));
  return [...keys]
    .filter((key) => {
      const kind = places.get(key)?.kind;
      return kind !== undefined && (RECORDS.has(kind) || (BLOBS.has(kind) && !isNeeded(key)));
    })
    .map((key) => ({
      kind: "not_removed" as const,
      key,
      what: "It was removed by a decision and is here again, perhaps from a backup. Delete it, or take the post down again.",
    }));
}
