// A sliding window: the times of the last requests under one budget, and when the next one may start.
import type { Budget } from "./budgets.ts";
import { budgetsFor } from "./budgets.ts";

/** The count under one budget. Times in ms, by the clock of `performance.now()`. */
export interface Window {
  readonly budget: Budget;
  /** When the next request may start; a time that has passed if it may start now. */
  freeAt(): number;
  /** Counts a request that starts at this time. */
  count(now: number): void;
  /** Whether nothing of what was counted still matters at this time. */
  isIdle(now: number): boolean;
}

/** Makes a window. It holds as many times as the budget allows requests, and no timer. */
export function createWindow(budget: Budget): Window {
  const most = Math.max(1, Math.floor(budget.requests));
  const length = budget.seconds * 1000;
  const starts: number[] = []; // grows to `most`, then is written round and round
  let oldest = 0;
  let latest = -Infinity;
  return {
    budget,
    freeAt: () => (starts.length < most ? -Infinity : starts[oldest]! + length),
    count(now) {
      latest = now;
      if (starts.length < most) {
        starts.push(now);
        return;
      }
      starts[oldest] = now;
      oldest = (oldest + 1) % most;
    },
    isIdle: (now) => latest + length <= now,
  };
}

/** Idle windows are forgotten when more than this many are known. */
const WINDOWS_KEPT = 2000;

/** Gives the windows that a request to a host and path counts under, each host its own. */
export function openWindows(table: readonly Budget[]): (host: string, path: string) => readonly Window[] {
  const known = new Map<string, Window>();
  return (host, path) =>
    budgetsFor(host, path, table).map((budget) => {
      const name = `${table.indexOf(budget)} ${host}`;
      let window = known.get(name);
      if (window === undefined) {
        if (known.size >= WINDOWS_KEPT) forgetIdle(known);
        window = createWindow(budget);
        known.set(name, window);
      }
      return window;
    });
}

function forgetIdle(known: Map<string, Window>): void {
  const now = performance.now();
  for (const [name, window] of known) if (window.isIdle(now)) known.delete(name);
}
