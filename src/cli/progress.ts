// How far a long run is, how fast it goes, and how long the rest will take.
import type { Terminal } from "./terminal.ts";

/** Progress of one run. */
export interface Progress {
  /** One more is done. `counts`: whether it took the time that the rest will take too. */
  step(counts: boolean): void;
}

/** Without a terminal a line is written after so many, or so many ms after the line before. */
const EVERY = 500;
const EVERY_MS = 60_000;
/** The speed is that of the last so many. */
const RECENT = 50;

/**
 * Shows progress: on a terminal one line that changes, elsewhere a line now and then.
 * @param clock time in ms
 */
export function openProgress(terminal: Terminal, total: number, clock = () => performance.now()): Progress {
  let done = 0;
  let said = clock();
  const recent: number[] = [said];
  terminal.progress(progressLine(done, total, recent));
  if (total > 1) terminal.milestone(`${total} to do`);
  return {
    step(counts) {
      done += 1;
      const now = clock();
      if (counts) {
        recent.push(now);
        if (recent.length > RECENT) recent.shift();
      }
      const text = progressLine(done, total, recent);
      terminal.progress(text);
      if (done < total && (done % EVERY === 0 || now - said >= EVERY_MS)) {
        said = now;
        terminal.milestone(text);
      }
    },
  };
}

function progressLine(done: number, total: number, recent: readonly number[]): string {
  const span = recent.at(-1)! - recent[0]!;
  const rate = span > 0 ? (recent.length - 1) / (span / 1000) : 0;
  const left =
    rate > 0
      ? `, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second, ${duration((total - done) / rate)} left`
      : "";
  return `${done}/${total}${done < total ? left : ""}`;
}

/** Seconds in words: `40 s`, `12 min`, `3 h 20 min`, `2 days 4 h`. */
export function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 90) return `${whole} s`;
  const minutes = Math.round(whole / 60);
  if (minutes < 90) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  return hours % 24 === 0 ? `${hours / 24} days` : `${Math.floor(hours / 24)} days ${hours % 24} h`;
}
