// What the headers of an answer say about waiting: Retry-After, and rate limits in all the forms that services use.

/** Headers as recorded: names in lower case, several values of one name joined by a comma. */
type Headers = Readonly<Record<string, string>>;

/** Seconds to wait where a service asks for it and does not say how long. */
export const DEFAULT_WAIT = 60;
/** No wait longer than a day, in seconds, is believed: it is a fault, or a clock that is wrong. */
export const LONGEST_WAIT = 86_400;

/**
 * Seconds that an answer which refuses (429, 503) asks to wait: 0 to {@link LONGEST_WAIT}, rounded up.
 *
 * `Retry-After` counts first. Then the quotas: of those that are used up the last to be renewed, or, where no quota
 * says that it is used up, the first. Times of day are compared with the `date` of the answer, so that it does not
 * matter whether our clock is right; without that header with `at`, when it came.
 *
 * @returns `undefined` if nothing is said, or nothing that can be read.
 */
export function waitOf(headers: Headers, at: Date): number | undefined {
  const asked = retryAfterOf(headers, at);
  if (asked !== undefined) return asked;
  const quotas = quotasIn(headers, clockOf(headers, at));
  const spent = quotas.filter(({ remaining }) => remaining !== undefined && remaining < 1);
  if (spent.length > 0) return bounded(Math.max(...spent.map(({ reset }) => reset)));
  return quotas.length > 0 ? bounded(Math.min(...quotas.map(({ reset }) => reset))) : undefined;
}

/**
 * Seconds that an answer asks to wait by `Retry-After` alone: 0 to {@link LONGEST_WAIT}. For answers that tell of trouble
 * (5xx) and not of too many questions: their quotas say nothing about when the trouble ends.
 */
export function retryAfterOf(headers: Headers, at: Date): number | undefined {
  const asked = readRetryAfter(headers["retry-after"], clockOf(headers, at));
  return asked === undefined ? undefined : bounded(asked);
}

/**
 * Seconds that a service should be left alone after an answer of any status, because a quota is used up by it: above 0,
 * {@link LONGEST_WAIT} at most. `undefined` if something is left of every quota, or nothing is said.
 */
export function restOf(headers: Headers, at: Date): number | undefined {
  const spent = quotasIn(headers, clockOf(headers, at)).filter(
    ({ remaining, reset }) => remaining !== undefined && remaining < 1 && reset > 0,
  );
  return spent.length > 0 ? bounded(Math.max(...spent.map(({ reset }) => reset))) : undefined;
}

/**
 * What a `Retry-After` header says, in seconds from `now` (RFC 9110: a number of seconds or an HTTP date; a date
 * that has passed is 0). `undefined` if there is none or it cannot be read.
 */
export function readRetryAfter(header: string | undefined, now: Date): number | undefined {
  const value = header?.trim() ?? "";
  if (value.length > 64) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  if (!/^[A-Za-z]+,? /.test(value)) return undefined;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now.getTime()) / 1000));
}

/** One quota: what is left of it, and the seconds until it is renewed (below 0: it has been). */
interface Quota {
  readonly remaining: number | undefined;
  readonly reset: number;
}

/**
 * The beginnings of header names that end in `-remaining` and `-reset`: Bluesky and the older IETF drafts; Mastodon and
 * Reddit; X; Tumblr, for the hour and for the day.
 */
const FAMILIES = [
  "ratelimit",
  "x-ratelimit",
  "x-rate-limit",
  "x-ratelimit-perhour",
  "x-ratelimit-perday",
] as const;

function quotasIn(headers: Headers, now: Date): Quota[] {
  const quotas = FAMILIES.flatMap((family) =>
    quotaOf(headers[`${family}-remaining`], headers[`${family}-reset`], now),
  );
  return [...quotas, ...quotasOfField(headers["ratelimit"] ?? "", now)];
}

function quotaOf(remaining: string | undefined, reset: string | undefined, now: Date): Quota[] {
  const seconds = reset === undefined ? undefined : readReset(reset, now);
  return seconds === undefined ? [] : [{ remaining: readNumber(remaining ?? ""), reset: seconds }];
}

/**
 * The quotas of the one field `RateLimit` of the IETF drafts: `"default";r=50;t=30` and, before draft 8,
 * `limit=100, remaining=50, reset=30`.
 */
function quotasOfField(field: string, now: Date): Quota[] {
  if (field.length > 1_024) return [];
  const named = (part: string, ...names: string[]): string | undefined => {
    const pair = part.split(/[;,]/).map((each) => each.trim().split("=", 2));
    return pair.find(([name]) => names.includes(name ?? ""))?.[1];
  };
  const parts = field.includes(";") ? field.split(",") : [field];
  return parts.flatMap((part) => quotaOf(named(part, "r", "remaining"), named(part, "t", "reset"), now));
}

/** From this number on a reset is a time in Unix seconds (2001), and from the next on in milliseconds; below, seconds to go. */
const UNIX_SECONDS = 1e9;
const UNIX_MILLISECONDS = 1e11;

/** When a quota is renewed, in seconds from `now`: a number as above, an ISO 8601 time (Mastodon) or an HTTP date. */
function readReset(header: string, now: Date): number | undefined {
  const value = header.trim();
  if (value.length > 64) return undefined;
  const number = readNumber(value);
  if (number !== undefined) {
    if (number < UNIX_SECONDS) return number;
    return (number < UNIX_MILLISECONDS ? number : number / 1000) - now.getTime() / 1000;
  }
  if (!/^(\d{4}-\d\d-\d\dT|[A-Za-z]+,? )/.test(value)) return undefined;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : (at - now.getTime()) / 1000;
}

/** Reddit counts in fractions: `598.0`. */
function readNumber(text: string): number | undefined {
  return /^\d{1,16}(\.\d{1,9})?$/.test(text.trim()) ? Number(text) : undefined;
}

/** The time by the clock that made the headers: `date`, and how long the answer has lain in a cache since. */
function clockOf(headers: Headers, at: Date): Date {
  const date = Date.parse((headers["date"] ?? "").slice(0, 64));
  const age = readNumber((headers["age"] ?? "").slice(0, 20)) ?? 0;
  const clock = new Date(date + Math.min(age, LONGEST_WAIT) * 1000);
  // The last day that a date can name has no day after it.
  return Number.isNaN(clock.getTime()) ? at : clock;
}

function bounded(seconds: number): number {
  return Math.min(Math.max(Math.ceil(seconds), 0), LONGEST_WAIT);
}
