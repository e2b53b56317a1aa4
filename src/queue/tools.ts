// What the parts of a queue work with.
import type PgBoss from "pg-boss";
import type { Database } from "../store/postgres-pool.ts";
import type { Trying } from "./jobs.ts";

/** What the parts of a queue work with. */
export interface QueueTools {
  readonly database: Database;
  /** Starts pg-boss, once. */
  readonly boss: () => Promise<PgBoss>;
  /** The schema of turns and workers, and that of pg-boss. */
  readonly own: string;
  readonly jobs: string;
  readonly trying: Trying;
  /** Seconds. */
  readonly lease: number;
  readonly host: string;
}
