// A queue of posts in PostgreSQL: what waits is taken by any number of workers on any number of machines.
import { hostname } from "node:os";
import type PgBoss from "pg-boss";
import type { Archive, Turns } from "../index.ts";
import { PostproofError } from "../index.ts";
import { referenceAlias } from "../model/reference.ts";
import { parseReference } from "../platforms/index.ts";
import type { Platform } from "../platforms/index.ts";
import { openDatabase } from "../store/postgres-pool.ts";
import type { PostgresOptions } from "../store/postgres-pool.ts";
import { makeQueue, startBoss } from "./jobs.ts";
import { stateOf } from "./state.ts";
import type { QueueState } from "./state.ts";
import { MIGRATIONS, turnsIn } from "./tables.ts";
import type { PutTask, Task } from "./task.ts";
import type { QueueTools } from "./tools.ts";
import { work } from "./work.ts";
import type { Worked, WorkOptions } from "./work.ts";

/** Which database, and how its queue is worked off. The schema is that of the archive; the queue's own stand beside it. */
export interface QueueOptions extends PostgresOptions {
  /** The platforms that take addresses, in order, as an archive has them. */
  readonly platforms?: readonly Platform[];
  /** How often a post is tried before it has failed for good. Default 6. */
  readonly tries?: number;
  /** Seconds before the second try, doubled for each further one. Default 60. */
  readonly pause?: number;
  /** Seconds after which a worker that says nothing is taken for dead, and what it held goes back. Default 60. */
  readonly lease?: number;
}

/** What came of putting posts in. */
export interface Put {
  /** Posts that were put in. */
  readonly put: number;
  /** Posts that were waiting, or being captured, already. */
  readonly waiting: number;
  /** Addresses that no platform takes. */
  readonly unsupported: readonly string[];
}

/** A post that was tried as often as it may be. */
export interface FailedTask {
  readonly id: string;
  readonly url: string;
  readonly platform: string;
  /** What the last try came to, in a sentence. */
  readonly reason: string;
  readonly tries: number;
  /** When it was put in, and when it failed for good, ISO 8601. */
  readonly put: string;
  readonly failed: string;
}

/** A queue. Made by {@link openQueue}. */
export interface Queue {
  /** Turns at hosts that all workers share: `createArchive({ http: { turns } })`. */
  readonly turns: Turns;
  /**
   * Puts posts in, each once: one that waits already is not put in again, and one that had failed for good is tried again.
   * @throws PostproofError `store`, `missing_dependency`
   */
  put(posts: Iterable<string | Task> | AsyncIterable<string | Task>): Promise<Put>;
  /** Takes posts and captures them into an archive, until nothing waits, or for ever. */
  work(archive: Archive, options?: WorkOptions): Promise<Worked>;
  /** How far it is. */
  state(): Promise<QueueState>;
  /** What failed for good, the latest first. */
  failed(): Promise<FailedTask[]>;
  /** Tries again what failed for good: these, or all. Gives how many. */
  retry(failed?: readonly FailedTask[]): Promise<number>;
  /** Takes what failed for good out of the list: these, or all. Gives how many. */
  forget(failed?: readonly FailedTask[]): Promise<number>;
  /** Closes its connections. */
  close(): Promise<void>;
}

/** Posts that are put in by one statement. */
const BATCH = 500;
/** The longest name of a schema to which the queue can add its own. */
const LONGEST_SCHEMA = 57;

/**
 * Opens the queue of an archive in PostgreSQL. Needs `pg` and `pg-boss`; connects when something is first asked.
 * @throws PostproofError `invalid_input` for a schema that is none
 */
export function openQueue(options: QueueOptions = {}): Queue {
  const { schema = "postproof", platforms, tries = 6, pause = 60, lease = 60 } = options;
  if (schema.length > LONGEST_SCHEMA)
    throw new PostproofError(
      "invalid_input",
      `The schema of a queue has at most ${LONGEST_SCHEMA} characters.`,
    );
  const [own, jobs] = [`${schema}_queue`, `${schema}_jobs`];
  const database = openDatabase(options, own, MIGRATIONS);
  let started: Promise<PgBoss> | undefined;
  const boss = (): Promise<PgBoss> =>
    (started ??= startBoss(database, jobs).catch((error: unknown) => {
      started = undefined;
      throw error;
    }));
  const tools: QueueTools = { database, boss, own, jobs, trying: { tries, pause }, lease, host: hostname() };
  return {
    turns: turnsIn(database, own),
    put: (posts) => put(posts, platforms, tools),
    work: (archive, how = {}) => work(archive, how, tools),
    state: () => stateOf(tools),
    failed: async () => (await failedIn(tools)).map(toldOf),
    retry: async (failed) => await tryAgain(failed, tools),
    forget: async (failed) => await forget(await failedIn(tools, failed), tools),
    close: async () => {
      await (await started)?.stop({ graceful: false });
      await database.close();
    },
  };
}

async function put(
  posts: Iterable<string | Task> | AsyncIterable<string | Task>,
  platforms: readonly Platform[] | undefined,
  tools: QueueTools,
): Promise<Put> {
  const now = new Date().toISOString();
  const batches = new Map<string, Map<string, PutTask>>();
  const unsupported: string[] = [];
  let [done, waiting] = [0, 0];
  const flush = async (name: string): Promise<void> => {
    const batch = batches.get(name)!;
    batches.delete(name);
    const there = await putBatch(name, batch, tools);
    done += batch.size - there;
    waiting += there;
  };
  for await (const post of posts) {
    const task = typeof post === "string" ? { url: post } : post;
    const reference = platforms ? parseReference(task.url, platforms) : parseReference(task.url);
    if (!reference) {
      unsupported.push(task.url);
      continue;
    }
    const { platform } = reference;
    const batch = batches.get(platform) ?? new Map<string, PutTask>();
    batches.set(platform, batch);
    const key = `${task.again === true ? "again " : ""}${referenceAlias(reference)}`;
    batch.set(key, { ...task, key, put: now });
    if (batch.size >= BATCH) await flush(platform);
  }
  for (const name of [...batches.keys()]) await flush(name);
  return { put: done, waiting, unsupported };
}

/** Puts in what does not wait yet, and gives how many do. */
async function putBatch(
  name: string,
  batch: ReadonlyMap<string, PutTask>,
  { boss: start, database, jobs, trying }: QueueTools,
): Promise<number> {
  const boss = await start();
  await makeQueue(boss, name, trying);
  const { rows } = await database.query<{ id: string; key: string; state: string }>(
    `SELECT id, singleton_key AS key, state FROM "${jobs}".job
     WHERE name = $1 AND singleton_key = ANY($2) AND (state <= 'active' OR state = 'failed')`,
    [name, [...batch.keys()]],
  );
  const waiting = new Set(rows.flatMap(({ key, state }) => (state === "failed" ? [] : [key])));
  await boss.insert(
    [...batch].flatMap(([singletonKey, data]) =>
      waiting.has(singletonKey) ? [] : [{ name, data, singletonKey }],
    ),
  );
  const failed = rows.flatMap(({ id, state }) => (state === "failed" ? [id] : []));
  if (failed.length > 0) await boss.deleteJob(name, failed);
  return waiting.size;
}

/** A job that failed for good, as pg-boss keeps it. */
interface FailedRow {
  readonly id: string;
  readonly name: string;
  readonly data: PutTask;
  readonly output: { readonly message?: string } | null;
  readonly tries: number;
  readonly failed: Date;
}

async function failedIn(
  { boss, database, jobs }: QueueTools,
  only?: readonly FailedTask[],
): Promise<readonly FailedRow[]> {
  await boss();
  const { rows } = await database.query<FailedRow>(
    `SELECT id, name, data, output, retry_count + 1 AS tries, completed_on AS failed FROM "${jobs}".job
     WHERE state = 'failed' AND ($1::uuid[] IS NULL OR id = ANY($1)) ORDER BY completed_on DESC, id`,
    [only?.map(({ id }) => id) ?? null],
  );
  return rows;
}

function toldOf({ id, name, data, output, tries, failed }: FailedRow): FailedTask {
  const reason = output?.message ?? "Whoever took it never said what came of it.";
  return { id, url: data.url, platform: name, reason, tries, put: data.put, failed: failed.toISOString() };
}

/** Puts them in anew, with all tries: what waits takes the place of what failed. */
async function tryAgain(only: readonly FailedTask[] | undefined, tools: QueueTools): Promise<number> {
  const rows = await failedIn(tools, only);
  const put = new Date().toISOString();
  for (const [name, each] of byQueue(rows)) {
    const batch = each.map(({ data }) => [data.key, { ...data, put }] as const);
    for (let from = 0; from < batch.length; from += BATCH)
      await putBatch(name, new Map(batch.slice(from, from + BATCH)), tools);
  }
  return rows.length;
}

async function forget(rows: readonly FailedRow[], { boss: start }: QueueTools): Promise<number> {
  const boss = await start();
  for (const [name, each] of byQueue(rows))
    await boss.deleteJob(
      name,
      each.map(({ id }) => id),
    );
  return rows.length;
}

function byQueue(rows: readonly FailedRow[]): ReadonlyMap<string, readonly FailedRow[]> {
  const found = new Map<string, FailedRow[]>();
  for (const row of rows) {
    const each = found.get(row.name) ?? [];
    found.set(row.name, each);
    each.push(row);
  }
  return found;
}
