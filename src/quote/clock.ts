// Times of day as two houses print them: `9 p.m.`, `9:00 pm`, `21:00`.
import { dayWords } from "../language/languages.ts";
import type { Side } from "./side.ts";
import type { Token } from "./token.ts";

/** Some tokens of a side, by their places, with the place of the next one. */
export interface Stretch {
  readonly side: Side;
  readonly places: readonly number[];
  readonly next: number;
}

/** Whether two stretches say the same time of day. */
export function isSameTime(mine: Stretch, theirs: Stretch): boolean {
  const minutes = minutesOf(mine);
  return minutes !== undefined && minutes === minutesOf(theirs);
}

/** What stands behind an hour where the day has twenty-four of them. */
const HOUR: ReadonlySet<string> = new Set(dayWords("hours"));

/**
 * Minutes since midnight; `undefined` for what is no time, or may be one of two: of `9:00` alone nobody knows whether it
 * is in the evening, of `09:00` and `21:00` everybody.
 */
function minutesOf({ side: { tokens }, places, next }: Stretch): number | undefined {
  const [time, half, more] = places.map((place) => tokens[place]!);
  if (time === undefined || more !== undefined) return undefined;
  const read = clockOf(time);
  if (read === undefined) return undefined;
  const [hour, minute] = read;
  const of = halfOf(half ?? tokens[next]);
  if (half !== undefined && of === undefined) return undefined;
  if (of === undefined) {
    if (HOUR.has(tokens[next]?.word ?? "")) return 60 * hour + minute;
    const isOfDay = hour > 12 || hour === 0 || time.end - time.start === 5;
    return time.key.startsWith("time:") && isOfDay ? 60 * hour + minute : undefined;
  }
  if (hour < 1 || hour > 12) return undefined;
  return 60 * ((hour % 12) + (of === "pm" ? 12 : 0)) + minute;
}

function clockOf({ kind, key, value }: Token): readonly [hour: number, minute: number] | undefined {
  const match = /^time:(\d{1,2}):(\d{2})$/.exec(key);
  if (match !== null) return [Number(match[1]), Number(match[2])];
  return kind === "number" && value !== undefined && Number.isInteger(value) && value >= 0 && value <= 24
    ? [value, 0]
    : undefined;
}

function halfOf(token: Token | undefined): "am" | "pm" | undefined {
  return token?.key === "=am" ? "am" : token?.key === "=pm" ? "pm" : undefined;
}
