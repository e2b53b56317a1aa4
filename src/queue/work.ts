// A worker: takes posts from the queue, a few of each platform in turn, captures them, and says what came of each.
import type PgBoss from "pg-boss";
import type { Archive, CaptureResult } from "../index.ts";
import { PostproofError } from "../index.ts";
import type { QueueTools } from "./tools.ts";
import { openPresence } from "./presence.ts";
import { doTask } from "./task.ts";
import type { Came, PutTask } from "./task.ts";

/** How a worker works. */
export interface WorkOptions {
  /** Posts at once. Default 4. */
  readonly concurrency?: number;
  /** Goes on where nothing waits, until it is stopped. Default: ends then. */
  readonly goOn?: boolean;
  /** Stops it: what is under way is finished, nothing new is taken. */
  readonly signal?: AbortSignal;
  /** Told of each post that was done, put off or failed, as soon as that is written down. */
  readonly onTask?: (url: string, came: TaskResult) => void;
}

/** What a post came to for now. */
export interface TaskResult {
  readonly kind: Came["kind"];
  /** What the capture gave; absent where it was not asked for or broke. */
  readonly result?: CaptureResult | undefined;
  /** Why it failed. */
  readonly reason?: string;
}

/** What a worker did. */
export interface Worked {
  readonly done: number;
  /** Put off, because their hosts want rest. */
  readonly later: number;
  /** Tries that failed. */
  readonly failed: number;
}

/** Where nothing waits, the queue is asked again after so many ms. */
const IDLE = 1_000;
/** Of one platform so many are taken before it is the turn of the next. */
const SHARE = 2;
/** Where so many posts of a platform in a row could not be asked for, it is left alone, for at most so many ms. */
const REFUSALS = 3;
const LONGEST_REST = 30_000;
/** A platform for which something was put in for the first time is noticed after so many ms. */
const NEW_PLATFORM = 5_000;
/** What is due within so many seconds is waited for by a worker that ends where nothing waits. */
const SOON = 30;
/** What no other try and no other post would change: the worker ends with it. */
const USELESS: ReadonlySet<string> = new Set(["missing_dependency", "newer_format", "disk"]);

type Job = PgBoss.Job<PutTask>;

/** Takes posts and captures them. */
export async function work(
  archive: Archive,
  { concurrency = 4, goOn = false, signal, onTask }: WorkOptions,
  tools: QueueTools,
): Promise<Worked> {
  const boss = await tools.boss();
  const presence = await openPresence(boss, tools);
  const taking = openTaking(boss);
  const running = new Map<Job, Promise<void>>();
  const tally = { done: 0, later: 0, failed: 0 };
  let useless: Error | undefined;
  const isStopped = (): boolean => signal?.aborted === true || useless !== undefined;
  const begin = (job: Job): void => {
    const doing = finish(job, archive, boss)
      .then((came) => {
        tally[came.kind] += 1;
        taking.note(job.name, came);
        onTask?.(job.data.url, came);
      })
      .catch((error: unknown) => (useless ??= error as Error))
      .finally(() => running.delete(job));
    running.set(
      job,
      doing.then(() => undefined),
    );
  };
  try {
    while (!isStopped()) {
      const jobs = await taking.take(concurrency - running.size);
      for (const job of jobs) begin(job);
      if (jobs.length > 0) await presence.hold([...running.keys()]);
      else if (running.size === 0 && !goOn && !(await isMoreToCome(tools))) break;
      if (jobs.length === 0 || running.size >= concurrency) await oneOf(running.values(), signal);
    }
  } finally {
    await Promise.all(running.values());
    await presence.end();
  }
  if (useless !== undefined) throw useless;
  return tally;
}

/** Does one task and writes down what came of it. @throws what would come of every other task, too */
async function finish(job: Job, archive: Archive, boss: PgBoss): Promise<TaskResult> {
  const { id, name, data } = job;
  let came: Came;
  try {
    came = await doTask(archive, data);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await boss.fail(name, id, { message: reason });
    if (error instanceof PostproofError && USELESS.has(error.code)) throw error;
    return { kind: "failed", reason };
  }
  if (came.kind === "failed") await boss.fail(name, id, { message: came.reason });
  else if (came.kind === "done") await boss.complete(name, id, { outcome: came.outcome });
  else {
    // Put in anew, so that waiting counts as no try; the one that it was goes away only then.
    await boss.insert([
      { name, data, singletonKey: data.key, startAfter: `${Math.ceil(came.seconds)} seconds` },
    ]);
    await boss.deleteJob(name, id);
  }
  return came;
}

/** Takes from the queues of all platforms in turn. */
function openTaking(boss: PgBoss): {
  readonly take: (most: number) => Promise<Job[]>;
  readonly note: (name: string, came: TaskResult) => void;
} {
  let names: string[] = [];
  let namesAt = -Infinity;
  let next = 0;
  const restsUntil = new Map<string, number>();
  const refused = new Map<string, number>();
  return {
    async take(most) {
      const now = performance.now();
      if (now - namesAt > NEW_PLATFORM) {
        names = (await boss.getQueues()).map(({ name }) => name).filter((name) => !name.startsWith("__"));
        namesAt = now;
      }
      const taken: Job[] = [];
      for (let tried = 0; tried < names.length && taken.length < most; tried += 1) {
        next = (next + 1) % names.length;
        const name = names[next]!;
        if ((restsUntil.get(name) ?? 0) > now) continue;
        const batchSize = Math.min(SHARE, most - taken.length);
        const jobs = await boss.fetch<PutTask>(name, { batchSize, priority: false });
        if (jobs.length === 0) restsUntil.set(name, now + IDLE);
        taken.push(...jobs.map((job) => ({ ...job, name })));
      }
      return taken;
    },
    note(name, { kind, result }) {
      const times = kind === "later" ? (refused.get(name) ?? 0) + 1 : 0;
      refused.set(name, times);
      const rest = (result?.ending?.retryAfter ?? 0) * 1_000;
      if (times >= REFUSALS) restsUntil.set(name, performance.now() + Math.min(rest, LONGEST_REST));
    },
  };
}

/** Whether others hold something, which may come back, or something is due soon. */
async function isMoreToCome({ database, jobs }: QueueTools): Promise<boolean> {
  const { rows } = await database.query<{ more: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM "${jobs}".job WHERE state = 'active'
       OR (state < 'active' AND start_after < now() + interval '${SOON} seconds')) AS more`,
  );
  return rows[0]!.more;
}

/** Waits until one of these is over, or a moment has passed. */
async function oneOf(running: Iterable<Promise<void>>, signal: AbortSignal | undefined): Promise<void> {
  if (signal?.aborted === true) return;
  let end: () => void = () => undefined;
  const over = new Promise<void>((resolve) => (end = resolve));
  const timer = setTimeout(end, IDLE);
  signal?.addEventListener("abort", end, { once: true });
  try {
    await Promise.race([...running, over]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", end);
  }
}
