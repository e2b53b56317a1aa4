// The pace: requests to one host start in order, some time apart, few at once, and not while it asks for rest.
import { PostproofError } from "../errors.ts";
import { LONGEST_TIMER } from "./deadline.ts";

/** The pace of one door. Times in ms. */
export interface Pace {
  /**
   * Waits for the turn of a request to `host`; call the function that it gives when the request is over.
   *
   * Rejects with the reason of `signal` when that aborts, and at once with a `timeout` PostproofError while the
   * host has asked to be left alone for longer than `longestRest`.
   */
  enter(host: string, signal: AbortSignal): Promise<() => void>;
  /** Starts nothing at `host` for so long. */
  rest(host: string, milliseconds: number): void;
}

/** How a pace is set. Times in ms. */
export interface PaceSettings {
  /** The least time between the starts of two requests to a host. */
  readonly interval: (host: string) => number;
  /** The longest rest that a request waits for. */
  readonly longestRest: number;
}

/** Requests to one host that may be under way at once. */
const AT_ONCE = 2;
/** Idle hosts are forgotten when more than this many are known. */
const HOSTS_KEPT = 1000;

interface Waiter {
  readonly start: () => void;
  readonly refuse: (reason: Error) => void;
}

interface Line {
  readonly waiting: Waiter[];
  running: number;
  nextAt: number;
  restUntil: number;
  timer: NodeJS.Timeout | undefined;
}

/** Makes a pace. It holds a timer only while someone waits. */
export function createPace(settings: PaceSettings): Pace {
  const lines = new Map<string, Line>();

  const lineOf = (host: string): Line => {
    let line = lines.get(host);
    if (line === undefined) {
      if (lines.size >= HOSTS_KEPT) forgetIdle(lines);
      line = { waiting: [], running: 0, nextAt: 0, restUntil: 0, timer: undefined };
      lines.set(host, line);
    }
    return line;
  };

  const move = (host: string, line: Line): void => {
    clearTimeout(line.timer);
    line.timer = undefined;
    const now = performance.now();
    if (line.restUntil - now > settings.longestRest) {
      const reason = restReason(host, line.restUntil - now);
      for (const waiter of line.waiting.splice(0)) waiter.refuse(reason);
      return;
    }
    if (line.waiting.length === 0 || line.running >= AT_ONCE) return;
    const wait = Math.max(line.nextAt, line.restUntil) - now;
    if (wait > 0) {
      line.timer = setTimeout(() => move(host, line), Math.min(Math.ceil(wait), LONGEST_TIMER));
      return;
    }
    line.running += 1;
    line.nextAt = now + settings.interval(host);
    line.waiting.shift()!.start();
    move(host, line);
  };

  return {
    enter(host, signal) {
      const line = lineOf(host);
      return new Promise((resolve, reject) => {
        const settle = () => {
          signal.removeEventListener("abort", abort);
          const place = line.waiting.indexOf(waiter);
          if (place !== -1) line.waiting.splice(place, 1);
        };
        const waiter: Waiter = {
          start: () => {
            settle();
            resolve(
              onceOnly(() => {
                line.running -= 1;
                move(host, line);
              }),
            );
          },
          refuse: (reason) => {
            settle();
            reject(reason);
          },
        };
        const abort = () => {
          waiter.refuse(signal.reason as Error);
          move(host, line);
        };
        if (signal.aborted) {
          abort();
          return;
        }
        signal.addEventListener("abort", abort);
        line.waiting.push(waiter);
        move(host, line);
      });
    },
    rest(host, milliseconds) {
      const line = lineOf(host);
      line.restUntil = Math.max(line.restUntil, performance.now() + milliseconds);
      move(host, line);
    },
  };
}

function restReason(host: string, milliseconds: number): PostproofError {
  const seconds = Math.ceil(milliseconds / 1000);
  return new PostproofError(
    "timeout",
    `${host} asked to be left alone for another ${seconds} s, so it was not asked; try again then`,
    { retryAfter: seconds },
  );
}

function forgetIdle(lines: Map<string, Line>): void {
  const now = performance.now();
  for (const [host, line] of lines) {
    const idle = line.running === 0 && line.waiting.length === 0;
    if (idle && line.nextAt <= now && line.restUntil <= now) lines.delete(host);
  }
}

function onceOnly(act: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    act();
  };
}
