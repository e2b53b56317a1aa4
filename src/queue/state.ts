// How far a queue is: what waits, runs, is done and has failed, how fast it goes, and who works.
import type { QueueTools } from "./tools.ts";

/** How far a queue is. */
export interface QueueState {
  /** Posts that wait, with those of `later`. */
  readonly waiting: number;
  /** Of these the ones that are not to be tried yet: their host wants rest, or they failed lately. */
  readonly later: number;
  readonly running: number;
  /** Posts that failed for good. */
  readonly failed: number;
  /** Done within the last day, by what they came to: `captured`, `archived`, `not_found`, ... */
  readonly done: Readonly<Record<string, number>>;
  /** Posts done a minute, within the last ten minutes. */
  readonly perMinute: number;
  /** Seconds until nothing waits, at that rate; absent where nothing was done lately, or nothing waits. */
  readonly secondsLeft?: number;
  readonly platforms: readonly QueuePlatform[];
  /** Workers that were seen lately. */
  readonly workers: readonly QueueWorker[];
}

/** The same of one platform. */
export interface QueuePlatform {
  readonly platform: string;
  readonly waiting: number;
  readonly running: number;
  readonly failed: number;
}

/** A process that works. */
export interface QueueWorker {
  readonly host: string;
  /** Its number on that machine. */
  readonly process: number;
  /** Since when, ISO 8601. */
  readonly since: string;
  /** How many posts it holds. */
  readonly holds: number;
}

/** Posts a minute are counted over so many minutes, or since the first was done. */
const LATELY = 10;
/** ... but over this many at least. */
const LEAST = 0.25;

/** Asks how far a queue is. */
export async function stateOf({ boss, database, jobs, own, lease }: QueueTools): Promise<QueueState> {
  await boss();
  const { rows: counts } = await database.query<{
    name: string;
    state: string;
    count: number;
    later: number;
  }>(
    `SELECT name, state, count(*)::int AS count, (count(*) FILTER (WHERE start_after > now()))::int AS later
     FROM "${jobs}".job WHERE state IN ('created', 'retry', 'active', 'failed') GROUP BY name, state ORDER BY name`,
  );
  const { rows: done } = await database.query<{
    outcome: string;
    count: number;
    lately: number;
    first: number | null;
  }>(
    `SELECT coalesce(output ->> 'outcome', 'done') AS outcome, count(*)::int AS count,
       (count(*) FILTER (WHERE completed_on > now() - interval '${LATELY} minutes'))::int AS lately,
       extract(epoch FROM now() - min(completed_on) FILTER (WHERE completed_on > now() - interval '${LATELY} minutes'))::float8 AS first
     FROM "${jobs}".job WHERE state = 'completed' GROUP BY 1 ORDER BY 2 DESC`,
  );
  const { rows: workers } = await database.query<{
    host: string;
    process: number;
    since: Date;
    holds: number;
  }>(
    `SELECT host, process, since, jsonb_array_length(holds) AS holds
     FROM "${own}".workers WHERE seen > now() - $1 * interval '1 second' ORDER BY host, process`,
    [lease],
  );
  const sum = (states: readonly string[], of: "count" | "later" = "count", name?: string): number =>
    counts
      .filter((row) => states.includes(row.state) && (name === undefined || row.name === name))
      .reduce((total, row) => total + row[of], 0);
  const waiting = sum(WAITING);
  const lately = done.reduce((total, row) => total + row.lately, 0);
  const minutes = Math.max(LEAST, ...done.map(({ first }) => (first ?? 0) / 60));
  const perMinute = lately === 0 ? 0 : lately / minutes;
  return {
    waiting,
    later: sum(WAITING, "later"),
    running: sum(["active"]),
    failed: sum(["failed"]),
    done: Object.fromEntries(done.map(({ outcome, count }) => [outcome, count])),
    perMinute,
    ...(perMinute > 0 && waiting > 0 && { secondsLeft: (waiting / perMinute) * 60 }),
    platforms: [...new Set(counts.map(({ name }) => name))].map((platform) => ({
      platform,
      waiting: sum(WAITING, "count", platform),
      running: sum(["active"], "count", platform),
      failed: sum(["failed"], "count", platform),
    })),
    workers: workers.map(({ since, ...worker }) => ({ ...worker, since: since.toISOString() })),
  };
}

const WAITING = ["created", "retry"];
