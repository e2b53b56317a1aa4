// A shared pace: that of one door, and that of all who share a table of turns with it, so that ten of them ask a host no faster than one.
import { PostproofError } from "../errors.ts";
import { budgetsFor } from "./budgets.ts";
import type { Budget } from "./budgets.ts";
import type { Pace } from "./pace.ts";
import type { TurnLimit, Turns } from "./turns.ts";

/** How turns are taken. Times in ms. */
export interface TurnSettings {
  readonly turns: Turns;
  readonly interval: (host: string) => number;
  readonly budgets: readonly Budget[];
  /** The longest that a turn is waited for. */
  readonly longestTurn: number;
}

/** A pace that is kept by this door and, beyond it, by all who share the turns. */
export function sharePace(own: Pace, { turns, interval, budgets, longestTurn }: TurnSettings): Pace {
  const slowness = new Map<string, number>();
  const limitsOf = (host: string, path: string): TurnLimit[] => {
    const every = Math.max(interval(host), slowness.get(host) ?? 0);
    return [
      ...(every > 0 ? [{ name: "pace", every, atOnce: 1 }] : []),
      ...budgetsFor(host, path, budgets).map(limitOf),
    ];
  };
  return {
    async enter(host, signal, path = "/") {
      const leave = await own.enter(host, signal, path);
      try {
        const { wait, taken } = await turns.take(host, limitsOf(host, path), longestTurn);
        if (!taken) throw laterReason(host, wait);
        await pause(wait, signal);
        return leave;
      } catch (error) {
        leave();
        throw error;
      }
    },
    rest(host, milliseconds) {
      own.rest(host, milliseconds);
      // Whoever cannot tell the others rests alone.
      turns.rest(host, milliseconds).catch(() => undefined);
    },
    slow(host, milliseconds) {
      own.slow(host, milliseconds);
      slowness.set(host, milliseconds);
    },
  };
}

/** A request may be sent so much later than its turn, in seconds, without a budget being exceeded. */
const LATE = 1;

/**
 * A budget as turns. A tenth of it may be taken at once and the rest comes evenly, so that no stretch of its length ever holds more than
 * the budget, whenever it begins, and though some requests are a little late.
 */
export function limitOf({ host, paths = [], requests, seconds }: Budget): TurnLimit {
  const most = Math.max(1, Math.floor(requests));
  const atOnce = Math.max(1, Math.floor(most / 10));
  return {
    name: [host, ...paths, most, seconds].join(" "),
    every: ((seconds + LATE) * 1000) / Math.max(1, most - atOnce),
    atOnce,
  };
}

function laterReason(host: string, wait: number): PostproofError {
  const seconds = Math.ceil(wait / 1000);
  return new PostproofError(
    "rate_limited",
    `the next turn at ${host} that nobody else has taken is in ${seconds} s, so it was not asked; try again then`,
    { retryAfter: seconds },
  );
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds <= 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", abort);
      resolve();
    }, milliseconds);
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
  });
}
