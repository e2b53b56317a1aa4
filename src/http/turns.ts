// Turns at hosts: what many processes share, so that all together keep pace and budgets. shared-pace.ts takes them.

/** One limit of a host. */
export interface TurnLimit {
  /** Which: the same word for the same limit, whoever asks. */
  readonly name: string;
  /** Time between two turns, in ms. */
  readonly every: number;
  /** How many may be taken at once after a pause. */
  readonly atOnce: number;
}

/** A table of turns that many processes share. `openQueue` of `postproof/queue` has one in a database. */
export interface Turns {
  /**
   * Takes the next turn at a host that all limits allow, and gives how long to wait for it, in ms. Where that is more than `longest`
   * none is taken, and `taken` is false.
   */
  take(
    host: string,
    limits: readonly TurnLimit[],
    longest: number,
  ): Promise<{ readonly wait: number; readonly taken: boolean }>;
  /** Lets nobody take a turn at a host for so many ms. */
  rest(host: string, milliseconds: number): Promise<void>;
}
