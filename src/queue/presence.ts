// Presence: a worker says now and then that it is there and what it holds; what the dead held goes back.
import { randomUUID } from "node:crypto";
import type PgBoss from "pg-boss";
import type { QueueTools } from "./tools.ts";

/** What a worker tells of itself. */
export interface Presence {
  /** What it holds from now on. */
  readonly hold: (jobs: readonly Held[]) => Promise<void>;
  /** It goes, and holds nothing more. */
  readonly end: () => Promise<void>;
}

/** A job that a worker holds. */
export interface Held {
  readonly name: string;
  readonly id: string;
}

/** What is done is tidied away after so many beats. */
const TIDY = 30;

/** Tells that a worker is there, six times within each lease, until it ends. */
export async function openPresence(boss: PgBoss, tools: QueueTools): Promise<Presence> {
  const { database, own, lease, host } = tools;
  const id = randomUUID();
  let held: readonly Held[] = [];
  let beats = 0;
  const tell = async (): Promise<void> => {
    await database.query(
      `INSERT INTO "${own}".workers (id, host, process, holds) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE SET seen = now(), holds = EXCLUDED.holds`,
      [id, host, process.pid, JSON.stringify(held.map((job) => ({ name: job.name, id: job.id })))],
    );
  };
  const beat = async (): Promise<void> => {
    await tell();
    await giveBack(boss, tools);
    if ((beats += 1) % TIDY === 0) await boss.maintain();
  };
  await tell();
  await giveBack(boss, tools);
  // While the database is away nobody else takes anything either.
  let beating = Promise.resolve();
  const timer = setInterval(
    () => {
      beating = beating.then(beat).catch(() => undefined);
    },
    (lease * 1000) / 6,
  );
  return {
    async hold(jobs) {
      held = jobs;
      await tell();
    },
    async end() {
      clearInterval(timer);
      await beating;
      await database.query(`DELETE FROM "${own}".workers WHERE id = $1`, [id]).catch(() => undefined);
    },
  };
}

/**
 * Gives back what no worker holds that was seen within the lease: it dropped dead with it in its hands, also between taking something and
 * saying so. Each try that ends so counts.
 */
async function giveBack(boss: PgBoss, { database, own, jobs, lease }: QueueTools): Promise<void> {
  await database.query(`DELETE FROM "${own}".workers WHERE seen < now() - $1 * interval '1 second'`, [lease]);
  const { rows } = await database.query<Held>(
    `SELECT name, id FROM "${jobs}".job WHERE state = 'active' AND started_on < now() - $1 * interval '1 second'
       AND id::text NOT IN (SELECT held ->> 'id' FROM "${own}".workers, jsonb_array_elements(holds) AS held)`,
    [lease],
  );
  for (const { name, id } of rows)
    await boss.fail(name, id, { message: "The worker that took it ended without a word." });
}
