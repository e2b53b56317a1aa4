// Jobs of pg-boss: it is loaded when it is first used, over the connections that the queue has.
import type PgBoss from "pg-boss";
import { PostproofError } from "../index.ts";
import type { Database } from "../store/postgres-pool.ts";

const MINUTES_OF_TEN_YEARS = 5_256_000;
const DAY = 86_400;

/** How often a task is tried, and how long it rests in between. */
export interface Trying {
  /** Tries in all. */
  readonly tries: number;
  /** Seconds before the second try; each later pause is twice as long, and up to twice that at random. */
  readonly pause: number;
}

/** Starts pg-boss in a schema. What failed for good stays for ten years, what is done for a day, to be counted. */
export async function startBoss(database: Database, schema: string): Promise<PgBoss> {
  const Boss = await library();
  const executeSql: PgBoss.Db["executeSql"] = async (text, values) => {
    const { rows } = await database.query(text, values);
    return { rows: [...rows] };
  };
  for (let tries = 1; ; tries += 1) {
    const boss = new Boss({
      ...{ db: { executeSql }, schema, supervise: false, schedule: false },
      archiveCompletedAfterSeconds: DAY,
      archiveFailedAfterSeconds: 3650 * DAY,
      deleteAfterDays: 1,
    });
    // Each call that fails says so itself.
    boss.on("error", () => undefined);
    try {
      return await boss.start();
    } catch (error) {
      // Of two that make the tables at once one is refused, and finds them made a moment later.
      if (tries === 5 || !isMadeBefore(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200 * tries));
    }
  }
}

/** Whether something was to be made that is there already. */
function isMadeBefore(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  return typeof code === "string" && /^(23505|42P0[67]|42710|42723)$/.test(code);
}

/** Makes the queue of a platform, where there is none yet. */
export async function makeQueue(boss: PgBoss, name: string, { tries, pause }: Trying): Promise<void> {
  await boss.createQueue(name, {
    name,
    policy: "short",
    retryLimit: tries - 1,
    retryDelay: pause,
    retryBackoff: true,
    // Longer than any capture takes; what the dead held is given back sooner.
    expireInSeconds: 3_600,
    retentionMinutes: MINUTES_OF_TEN_YEARS,
  });
}

async function library(): Promise<typeof PgBoss> {
  try {
    return (await import("pg-boss")).default;
  } catch (cause) {
    throw new PostproofError("missing_dependency", "A queue needs a package: npm install pg-boss@10", {
      cause,
    });
  }
}
