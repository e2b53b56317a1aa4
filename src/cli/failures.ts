// What goes wrong in a run, and how it ends: what fails in one article is that article's, told by name, and the run goes on.
import { foreseen } from "../disk/fault.ts";
import { PostproofError } from "../index.ts";
import type { ErrorCode } from "../index.ts";
import type { Terminal } from "./terminal.ts";

/** Exit codes of the command line. */
export const EXIT = { done: 0, findings: 1, usage: 2, incomplete: 3 } as const;

/** The failures of one run. */
export interface Failures {
  /** How many there were so far. */
  readonly count: number;
  /** What is with an article that failed: "not read". */
  readonly so: string;
  /** Whether a person has interrupted the run: what is under way is finished, the rest is left. */
  readonly isStopped: boolean;
  /** Whether anything failed, or the run was interrupted. */
  readonly isIncomplete: boolean;
  /**
   * Does work that can be interrupted: the first time it is told by `isStopped`, and by `stop` if there is one, the second time the
   * program ends.
   */
  listening<T>(work: () => Promise<T>, stop?: () => void): Promise<T>;
  /** Does the work of one article. What it throws is told, and counts: then it came to `undefined`. */
  attempt<T>(path: string, work: () => Promise<T> | T): Promise<T | undefined>;
  /** Tells of something that failed, and counts it. `named`: what it is called with `--json`, by default a file. */
  tell(path: string, error: unknown, named?: object): void;
}

/**
 * Opens the failures of a run. Each is a warning in words; with `--json` an object with `file`, `error` and `message`.
 * @param so what then is with the article: "not read"
 */
export function openFailures(terminal: Terminal, so: string): Failures {
  let count = 0;
  let isStopped = false;
  const tell = (path: string, thrown: unknown, named: object = { file: path }): void => {
    count += 1;
    const error = foreseen(thrown);
    const isForeseen = error instanceof PostproofError;
    const message = error instanceof Error ? error.message : String(error);
    // Where the article comes by standard input, standard output may be the article itself.
    if (terminal.json && !/^-(?:#|$)/.test(path))
      terminal.result({ ...named, error: isForeseen ? error.code : "unforeseen", message }, undefined);
    else if (isForeseen) terminal.warn(`${path}: ${so}. ${message}`);
    if (!isForeseen) terminal.warn([`${path}: ${so}.`, ...unforeseen(error)]);
  };
  return {
    so,
    get count() {
      return count;
    },
    get isStopped() {
      return isStopped;
    },
    get isIncomplete() {
      return isStopped || count > 0;
    },
    tell,
    attempt: attemptTelling(tell),
    async listening(work, stop) {
      const end = onInterrupt(() => {
        isStopped = true;
        stop?.();
        terminal.warn(
          "Stopping: what is under way is finished. Once more stops at once; nothing that is kept is lost.",
        );
      });
      return await work().finally(end);
    },
  };
}

/** Calls `stop` at the first interruption; the second one ends the program as if nobody had listened. Gives what ends it. */
function onInterrupt(stop: () => void): () => void {
  const signals = ["SIGINT", "SIGTERM"] as const;
  const end = (): void => signals.forEach((signal) => process.removeListener(signal, listener));
  const listener = (): void => {
    end();
    stop();
  };
  for (const signal of signals) process.on(signal, listener);
  return end;
}

function attemptTelling(tell: Failures["tell"]): Failures["attempt"] {
  return async (path, work) => {
    try {
      return await work();
    } catch (error) {
      tell(path, error);
      return undefined;
    }
  };
}

/** A failure as it is written down for a run that goes on later. */
export interface KeptFailure {
  readonly path: string;
  readonly message: string;
  /** Of an error that was foreseen; of another where it arose. */
  readonly code?: ErrorCode;
  readonly stack?: string;
}

/** The same failures, each also given to `keep`. */
export function keepFailures(failures: Failures, keep: (failure: KeptFailure) => void): Failures {
  const tell = (path: string, thrown: unknown): void => {
    keep(keptFailure(path, foreseen(thrown)));
    failures.tell(path, thrown);
  };
  return {
    so: failures.so,
    get count() {
      return failures.count;
    },
    get isStopped() {
      return failures.isStopped;
    },
    get isIncomplete() {
      return failures.isIncomplete;
    },
    listening: (work) => failures.listening(work),
    tell,
    attempt: attemptTelling(tell),
  };
}

function keptFailure(path: string, error: unknown): KeptFailure {
  if (!(error instanceof Error)) return { path, message: String(error) };
  const { message, stack } = error;
  if (error instanceof PostproofError) return { path, message, code: error.code };
  return { path, message, ...(stack !== undefined && { stack }) };
}

/** Tells of a failure of an earlier run again: what failed then has not been tried since. */
export function tellAgain(failures: Failures, { path, message, code, stack }: KeptFailure): void {
  if (code === undefined)
    failures.tell(path, Object.assign(new Error(message), stack !== undefined && { stack }));
  else failures.tell(path, new PostproofError(code, message));
}

/** An error that nobody foresaw, one part a line: what it says, where it arose, and the request to report it. */
export function unforeseen(error: unknown): string[] {
  const report = "This should not have happened. Please report it with the command you ran.";
  if (!(error instanceof Error)) return [`postproof: ${String(error)}`, report];
  const { name, message, stack = "" } = error;
  const told = stack.indexOf(message);
  const frames = stack.slice(told < 0 ? 0 : told + message.length).split("\n");
  return [`postproof: ${name}: ${message}`, ...frames.filter((line) => /^\s+at /.test(line)), report];
}
