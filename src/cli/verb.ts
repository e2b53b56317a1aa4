// A verb of the command line, as its row says it.
import type { Flags, FlagsOf } from "./flags.ts";

/** A verb. */
export interface Verb {
  readonly name: string;
  readonly does: string;
  /** What stands after it, beside flags, each with what it is. */
  readonly takes: Readonly<Record<string, string>>;
  readonly flags: Flags;
  readonly examples: readonly string[];
  /** What else help says. */
  readonly more?: string;
  /** Does it, and gives the exit code. */
  readonly run: (args: readonly string[], flags: never) => Promise<number>;
}

/** A verb whose work takes the flags of its row. */
export function verb<F extends Flags>(
  row: Omit<Verb, "flags" | "run"> & {
    readonly flags: F;
    readonly run: (args: readonly string[], flags: FlagsOf<F>) => Promise<number>;
  },
): Verb {
  return row;
}
