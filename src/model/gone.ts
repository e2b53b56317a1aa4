// What was seen to be gone, and when asking again makes sense.
import type { EndingKind } from "./outcome.ts";
import { ENDINGS, RETRYABLE } from "./outcome.ts";
import { isAhead } from "./time.ts";

/** Days until what is gone is asked for again: after the first time, the second in a row, and so on. Own choice. */
export const DAYS_OF_REST: readonly number[] = [1, 7, 30, 180];

const DAY = 86_400_000;

/**
 * When something that was seen to be gone may be asked for again, ISO 8601 UTC with milliseconds.
 *
 * @param at when it was last seen to be gone, ISO 8601.
 * @param times how often in a row, that time included; at least 1.
 */
export function askedAgainAt(at: string, times: number): string {
  const days = DAYS_OF_REST[Math.min(times, DAYS_OF_REST.length) - 1] ?? DAYS_OF_REST[0]!;
  return new Date(Date.parse(at) + days * DAY).toISOString();
}

/**
 * Until when something that was seen to be gone is left alone; `undefined` if it may be asked for now. What claims to have
 * been seen at a time that has not come yet says nothing.
 *
 * @param at when it was last seen to be gone, ISO 8601.
 * @param times how often in a row, that time included; at least 1.
 */
export function restsUntil(at: string, times: number, now: string): string | undefined {
  const end = askedAgainAt(at, times);
  return isAhead(at, now) || end <= now ? undefined : end;
}

/** A picture that its host does not give any more. */
export interface GonePicture {
  /** Where it was asked for. */
  readonly url: string;
  /** The status that the host answered: 403, 404 or 410. */
  readonly status: number;
  /** The same in plain words. */
  readonly reason: string;
  /** When it was last asked for, ISO 8601 UTC with milliseconds. */
  readonly at: string;
  /** How often in a row it was gone. */
  readonly times: number;
  /** Before this time it is not asked for again, for those who read the record: {@link restsUntil} decides. ISO 8601 UTC with milliseconds. */
  readonly retryAt: string;
}

/** Statuses by which a host says that it will not give a picture, today or tomorrow. */
export const GONE_STATUSES: ReadonlySet<number> = new Set([403, 404, 410]);

const SETTLED: ReadonlySet<string> = new Set(ENDINGS.filter((kind) => !RETRYABLE.has(kind)));

/** Whether the outcome of a sighting is an ending after which asking again at once makes no sense. */
export function isSettledEnding(outcome: string): outcome is EndingKind {
  return SETTLED.has(outcome);
}
