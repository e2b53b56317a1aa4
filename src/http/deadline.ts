// A deadline: one allowance of time for a whole job, which stands still while the job waits in line.

/** Time for one job. Times in ms. */
export interface Deadline {
  /** Aborts when the time is over or the job is called off. */
  readonly signal: AbortSignal;
  /** What is left of the allowance. */
  left(): number;
  /** Lets the time run. */
  run(): void;
  /** Stops the time. */
  hold(): void;
  /** Waits, on the allowance; rejects with the reason of the signal. */
  sleep(milliseconds: number): Promise<void>;
  /** Settles as the work does, or rejects with the reason of the signal when that aborts first. */
  race<T>(work: Promise<T>): Promise<T>;
  /** Aborts with a reason and stops the time. */
  abort(reason: Error): void;
}

/** The longest time, in ms, that a Node timer can be set to; a longer one would fire at once. */
export const LONGEST_TIMER = 2 ** 31 - 1;

/** Makes a deadline that does not run yet. `late` gives the error that the signal then carries. */
export function createDeadline(allowance: number, late: () => Error): Deadline {
  const controller = new AbortController();
  const { signal } = controller;
  let spent = 0;
  let since: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  const left = () => Math.max(0, allowance - spent - (since === undefined ? 0 : performance.now() - since));
  const hold = () => {
    clearTimeout(timer);
    spent = allowance - left();
    since = undefined;
  };
  const race = async <T>(work: Promise<T>): Promise<T> => {
    let stop: () => void = () => undefined;
    const aborted = new Promise<never>((_resolve, reject) => {
      stop = () => reject(signal.reason as Error);
      if (signal.aborted) stop();
      else signal.addEventListener("abort", stop);
    });
    try {
      return await Promise.race([work, aborted]);
    } finally {
      signal.removeEventListener("abort", stop);
    }
  };
  return {
    signal,
    left,
    hold,
    race,
    run() {
      if (since !== undefined || signal.aborted) return;
      since = performance.now();
      timer = setTimeout(() => controller.abort(late()), Math.min(left(), LONGEST_TIMER));
    },
    async sleep(milliseconds) {
      let pause: NodeJS.Timeout | undefined;
      try {
        await race(new Promise<void>((resolve) => (pause = setTimeout(resolve, milliseconds))));
      } finally {
        clearTimeout(pause);
      }
    },
    abort(reason) {
      hold();
      controller.abort(reason);
    },
  };
}
