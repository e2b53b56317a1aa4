// Times that come from outside: what is taken of them. No clock is read here; who asks says what time it is.
import type { Post, QuotedPost } from "./post.ts";

/**
 * How far two clocks may be apart, in milliseconds: a day. A local time that does not say its zone is read as UTC and may
 * lie 14 hours ahead; what lies further ahead is wrong.
 */
export const CLOCK_SKEW = 86_400_000;

/** Whether a time or a day, ISO 8601, lies further ahead of another than clocks and zones explain. */
export function isAhead(time: string, now: string): boolean {
  return Date.parse(time) > Date.parse(now) + CLOCK_SKEW;
}

/**
 * Since when something is known that claims a time of its own: that time, if it is one and not later than now; else now.
 *
 * @param claimed ISO 8601
 * @param now ISO 8601 UTC with milliseconds
 */
export function knownSince(claimed: string, now: string): string {
  // Before the year 0 and after 9999 a year has a sign, and no record of ours has.
  return /^\d{4}-/.test(claimed) && Date.parse(claimed) <= Date.parse(now) ? claimed : now;
}

/** The same post without the times at which it cannot have been written yet: they are unknown. */
export function withoutFuture(post: Post, now: string): Post {
  const { quote, repostOf } = post;
  const within = (each: NonNullable<Post["quote"]>): NonNullable<Post["quote"]> =>
    each.state === "present" ? { ...each, post: writtenBy(each.post, now) } : each;
  return {
    ...writtenBy(post, now),
    ...(quote && { quote: within(quote) }),
    ...(repostOf && { repostOf: within(repostOf) }),
  };
}

function writtenBy<T extends QuotedPost>(post: T, now: string): T {
  const { published, edited, counts, ...rest } = post;
  const known = (time: string | undefined): boolean => time !== undefined && !isAhead(time, now);
  return {
    ...rest,
    ...(known(published) && { published }),
    ...(known(edited) && { edited }),
    ...(edited !== undefined && !known(edited) && { isEdited: true }),
    ...(counts && { counts: { ...counts, at: knownSince(counts.at, now) } }),
  } as T;
}

/** A time of ours for people: `2026-12-03 09:30 UTC`. */
export const toMinute = (time: string): string => `${time.slice(0, 16).replace("T", " ")} UTC`;
