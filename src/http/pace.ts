// The pace: requests to one host start in order, some time apart, few at once, within its budgets, and not while it rests.
import { PostproofError } from "../errors.ts";
import { LONGEST_TIMER } from "./deadline.ts";
import type { Window } from "./window.ts";

/** The pace of one door. Times in ms. */
export interface Pace {
  /**
   * Waits for the turn of a request to `host`; call the function that it gives when the request is over. `path`
   * decides under which budgets the request counts.
   *
   * Rejects with the reason of `signal` when that aborts, and at once with a `rate_limited` PostproofError while the
   * host has asked to be left alone for longer than `longestRest`, or a budget is spent for longer than `longestTurn`.
   */
  enter(host: string, signal: AbortSignal, path?: string): Promise<() => void>;
  /** Starts nothing at `host` for so long. */
  rest(host: string, milliseconds: number): void;
  /** Keeps requests to `host` at least so far apart from now on. */
  slow(host: string, milliseconds: number): void;
}

/** How a pace is set. Times in ms. */
export interface PaceSettings {
  /** The least time between the starts of two requests to a host. */
  readonly interval: (host: string) => number;
  /** The longest rest that a request waits for. */
  readonly longestRest: number;
  /** The windows that a request counts under. Default none. */
  readonly windows?: (host: string, path: string) => readonly Window[];
  /** The longest time until its budgets allow the next request that a request waits for. Default `longestRest`. */
  readonly longestTurn?: number;
}

const DEFAULT_INTERVAL = 250;

/** The least time in ms between the starts of two requests to a host, as a door is told it: see `DoorOptions.pace`. */
export function intervalsOf(pace: number | Readonly<Record<string, number>> = {}): (host: string) => number {
  if (typeof pace === "number") return () => pace;
  const named = new Map(Object.entries(pace));
  return (host) => named.get(host) ?? DEFAULT_INTERVAL;
}

/** Requests to one host that may be under way at once. */
const AT_ONCE = 2;
/** Idle hosts are forgotten when more than this many are known. */
const HOSTS_KEPT = 1000;

interface Waiter {
  readonly windows: readonly Window[];
  readonly start: () => void;
  readonly refuse: (reason: Error) => void;
}

interface Line {
  readonly host: string;
  readonly waiting: Waiter[];
  running: number;
  slowness: number;
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
      line = { host, waiting: [], running: 0, slowness: 0, nextAt: 0, restUntil: 0, timer: undefined };
      lines.set(host, line);
    }
    return line;
  };

  return {
    enter(host, signal, path = "/") {
      return wait(lineOf(host), settings.windows?.(host, path) ?? [], signal, settings);
    },
    rest(host, milliseconds) {
      const line = lineOf(host);
      line.restUntil = Math.max(line.restUntil, performance.now() + milliseconds);
      move(line, settings);
    },
    slow(host, milliseconds) {
      const line = lineOf(host);
      if (milliseconds > line.slowness) line.nextAt = Math.max(line.nextAt, performance.now() + milliseconds);
      line.slowness = milliseconds;
    },
  };
}

/** Waits in a line until its turn has come, is refused, or is called off. */
function wait(
  line: Line,
  windows: readonly Window[],
  signal: AbortSignal,
  settings: PaceSettings,
): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      signal.removeEventListener("abort", abort);
      const place = line.waiting.indexOf(waiter);
      if (place !== -1) line.waiting.splice(place, 1);
    };
    const leave = () => {
      line.running -= 1;
      move(line, settings);
    };
    const waiter: Waiter = {
      windows,
      start: () => {
        settle();
        resolve(onceOnly(leave));
      },
      refuse: (reason) => {
        settle();
        reject(reason);
      },
    };
    const abort = () => {
      waiter.refuse(signal.reason as Error);
      move(line, settings);
    };
    if (signal.aborted) {
      abort();
      return;
    }
    signal.addEventListener("abort", abort);
    line.waiting.push(waiter);
    move(line, settings);
  });
}

/** Starts whoever may start, refuses whoever would wait too long, and comes back when the next may. */
function move(line: Line, settings: PaceSettings): void {
  clearTimeout(line.timer);
  line.timer = undefined;
  const now = performance.now();
  refuse(line, now, settings);
  if (line.waiting.length === 0 || line.running >= AT_ONCE) return;
  // Whose budget is spent lets those behind go first, if theirs is another.
  const next = line.waiting.reduce((first, other) =>
    freeAt(other, now) < freeAt(first, now) ? other : first,
  );
  const left = Math.max(line.nextAt, line.restUntil, freeAt(next, now)) - now;
  if (left > 0) {
    line.timer = setTimeout(() => move(line, settings), Math.min(Math.ceil(left), LONGEST_TIMER));
    return;
  }
  line.running += 1;
  line.nextAt = now + Math.max(settings.interval(line.host), line.slowness);
  for (const window of next.windows) window.count(now);
  next.start();
  move(line, settings);
}

/** Refuses all while the host rests for too long, else those whose budget is spent for too long. */
function refuse(line: Line, now: number, { longestRest, longestTurn = longestRest }: PaceSettings): void {
  const { host, waiting, restUntil } = line;
  if (restUntil - now > longestRest) {
    const reason = restReason(host, restUntil - now);
    for (const waiter of waiting.splice(0)) waiter.refuse(reason);
    return;
  }
  for (const waiter of [...waiting]) {
    const window = fullest(waiter);
    if (window !== undefined && window.freeAt() - now > longestTurn)
      waiter.refuse(spentReason(host, window, now));
  }
}

/** The window of a request that is the last to have room. */
function fullest({ windows }: Waiter): Window | undefined {
  return windows.length === 0
    ? undefined
    : windows.reduce((last, other) => (other.freeAt() > last.freeAt() ? other : last));
}

/** When the budgets of a request allow it; `now` if they do already, so that those who may start keep their order. */
function freeAt(waiter: Waiter, now: number): number {
  return Math.max(now, fullest(waiter)?.freeAt() ?? now);
}

function restReason(host: string, milliseconds: number): PostproofError {
  const seconds = Math.ceil(milliseconds / 1000);
  return new PostproofError(
    "rate_limited",
    `${host} asked to be left alone for another ${seconds} s, so it was not asked; try again then`,
    { retryAfter: seconds },
  );
}

function spentReason(host: string, window: Window, now: number): PostproofError {
  const { budget } = window;
  const seconds = Math.ceil((window.freeAt() - now) / 1000);
  return new PostproofError(
    "rate_limited",
    `the budget of ${host} (${budget.requests} requests in ${budget.seconds} s) is spent for another ${seconds} s, so it was not asked; try again then`,
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
