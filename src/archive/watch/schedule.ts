// When a post is looked at again: soon after it was captured or used, then ever more rarely.
import { askedAgainAt, isSettledEnding } from "../../model/gone.ts";
import { RETRYABLE } from "../../model/outcome.ts";
import type { EndingKind } from "../../model/outcome.ts";
import type { Sighting } from "../../model/snapshot.ts";
import { isAhead } from "../../model/time.ts";
import { isFromPlatform } from "../embed/availability.ts";
import type { PostRecord } from "../posts.ts";
import { isLookup } from "../recover/recover.ts";

/**
 * Hours after a post was captured, or an article began to use it, at which it is looked at again: an hour, a day, a week, a month, a
 * quarter. After the last, again each time that as long has passed. Edits and deletions come early; own choice.
 */
export const HOURS: readonly number[] = [1, 24, 168, 720, 2_160];

const HOUR = 3_600_000;
/** The longest that a look which failed is put off, in hours. */
const LONGEST_PAUSE = 24;

/** A look at the platform of a post, and what it came to. */
export type Look = Pick<Sighting, "at" | "outcome">;

/** The looks at a post's platform, in order: what was had from elsewhere, and where it stood in a chain, are none. */
export function looksOf({ snapshots, sightings }: PostRecord): readonly Look[] {
  const elsewhere = new Set(
    snapshots.flatMap(({ basis, version }) => (isFromPlatform(basis) ? [] : [version])),
  );
  return sightings
    .filter(
      (sighting) =>
        !isLookup(sighting) &&
        sighting.thread === undefined &&
        (sighting.version === undefined || !elsewhere.has(sighting.version)),
    )
    .map(({ at, outcome }) => ({ at, outcome }));
}

/**
 * When a post is to be looked at next, ISO 8601 UTC with milliseconds; it is due once that has passed.
 *
 * What is gone is asked for as rarely as anywhere: a day later, then 7, 30 and 180 days. A look that failed is made again after an
 * hour, then two, four and so on, a day at most.
 *
 * @param all the looks at it so far. Without any it is due now.
 * @param used when articles began to use it, ISO 8601.
 */
export function nextLook(
  all: readonly Look[],
  used: readonly string[],
  now: string,
  hours: readonly number[] = HOURS,
): string {
  const looks = all.filter(({ at }) => !isAhead(at, now));
  const last = looks.at(-1);
  if (!last) return now;
  const gone = looks.length - 1 - looks.findLastIndex(({ outcome }) => !isSettledEnding(outcome));
  if (gone > 0) return askedAgainAt(last.at, gone);
  const failed = looks.length - 1 - looks.findLastIndex(({ outcome }) => !isRetryable(outcome));
  const pause = failed > 0 ? Math.min(2 ** (failed - 1), LONGEST_PAUSE) * HOUR : 0;
  const told = looks.findLast(({ outcome }) => !isRetryable(outcome));
  const first = looks.find(({ outcome }) => outcome === "post") ?? last;
  const begins = [first.at, ...used].filter((at) => !isAhead(at, now)).map((at) => Date.parse(at));
  // What was gone before its looks began to fail is no sooner due for that.
  const after = told ? Date.parse(told.at) : -Infinity;
  const due = Math.min(...begins.map((begin) => firstStep(begin, after, hours)));
  return new Date(Math.max(due, Date.parse(last.at) + pause)).toISOString();
}

const isRetryable = (outcome: Look["outcome"]): boolean => RETRYABLE.has(outcome as EndingKind);

/** The first step of a schedule that begins at one time and lies after another; times in ms. */
function firstStep(begin: number, after: number, hours: readonly number[]): number {
  const step = hours.find((each) => begin + each * HOUR > after);
  if (step !== undefined) return begin + step * HOUR;
  const last = (hours.at(-1) ?? HOURS.at(-1)!) * HOUR;
  return begin + (Math.floor((after - begin) / last) + 1) * last;
}
