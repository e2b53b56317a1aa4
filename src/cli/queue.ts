// postproof work and queue: posts that wait are captured by any number of processes, and how far they are is shown.
import { PostproofError } from "../index.ts";
import type { FailedTask, Queue, QueueState, TaskResult } from "../queue/index.ts";
import { tellResult } from "./capture.ts";
import { EXIT, openFailures } from "./failures.ts";
import type { FlagsOf, QUEUE, WORK } from "./flags.ts";
import { duration } from "./progress.ts";
import { queueAt } from "./queued.ts";
import { openSession, sealAndClose, shownPlace } from "./session.ts";
import type { Session } from "./session.ts";
import { ENDING_WORDS, STATUS_WORDS, counted } from "./words.ts";

/** Flags of `postproof work`. */
export type WorkFlags = FlagsOf<typeof WORK>;

/** Flags of `postproof queue`. */
export type QueueFlags = FlagsOf<typeof QUEUE>;

/** So many of those that failed are named unless all are wanted. */
const MOST_NAMED = 20;

/** Captures what waits, until nothing does or it is stopped. */
export async function work(flags: WorkFlags): Promise<number> {
  let queue: Queue | undefined;
  const session = await openSession(flags, undefined, (place) => (queue = queueAt(place)).turns);
  const { archive, terminal } = session;
  const failures = openFailures(terminal, "not captured");
  const stop = new AbortController();
  try {
    const did = await failures.listening(
      async () =>
        await queue!.work(archive, {
          goOn: flags.daemon ?? false,
          signal: stop.signal,
          ...(flags.concurrency !== undefined && { concurrency: flags.concurrency }),
          onTask: (url, came) => tellTask(url, came, session),
        }),
      () => stop.abort(),
    );
    const { waiting, running, failed } = await queue!.state();
    terminal.note(
      `${counted(did.done, "post")} done, ${did.later} put off, ${counted(did.failed, "try", "tries")} failed, archive ${shownPlace(session)}`,
    );
    if (waiting + running > 0) {
      terminal.note(`${waiting} wait and ${running} are held by workers. The same command goes on.`);
      return EXIT.incomplete;
    }
    if (failed === 0) return EXIT.done;
    terminal.note(`${counted(failed, "post")} failed for good: postproof queue says why, and what to do.`);
    return EXIT.findings;
  } finally {
    await sealAndClose(session);
    await queue?.close();
  }
}

/** What came of a post: as a capture tells it, or why it was no try or failed. */
function tellTask(url: string, { kind, result, reason }: TaskResult, session: Session): void {
  if (kind === "done" && result) tellResult(result, { came: kind }, session);
  else if (kind === "done")
    session.terminal.result({ url, came: kind }, `${url}  looked at since it was put in`);
  else {
    const why = reason ?? result?.ending?.reason ?? result?.lookup?.reason ?? "";
    const words = kind === "later" ? "put off" : "failed, and is tried again later";
    session.terminal.result({ url, came: kind, reason: why }, `${url}  ${words}. ${why}`);
  }
}

/** Shows how far the queue is, and what failed for good; tries that again, or forgets it. */
export async function queue(urls: readonly string[], flags: QueueFlags): Promise<number> {
  if (urls.length > 0 && flags.retry !== true && flags.forget !== true)
    throw new PostproofError(
      "invalid_input",
      "Say what is to be done with the posts that failed: --retry or --forget.",
    );
  const session = await openSession(flags);
  const { terminal, place, archive } = session;
  const opened = queueAt(place);
  try {
    const failed = await opened.failed();
    if (flags.retry === true || flags.forget === true) {
      const meant = urls.length === 0 ? failed : urls.flatMap((url) => failedAt(url, failed));
      const does = flags.retry === true ? ("retried" as const) : ("forgotten" as const);
      const count = await (does === "retried" ? opened.retry(meant) : opened.forget(meant));
      terminal.result(
        { [does]: count },
        `${counted(count, "post")} ${does === "retried" ? "put in again" : "taken off the list"}`,
      );
      return EXIT.done;
    }
    const state = await opened.state();
    terminal.result({ type: "queue", ...state }, stateLines(state));
    const named = flags.all === true || terminal.json ? failed : failed.slice(0, MOST_NAMED);
    if (named.length > 0) terminal.result(undefined, ["", "Failed for good:"]);
    for (const each of named)
      terminal.result({ type: "failed", ...each }, [
        `  ${each.url}  ${counted(each.tries, "try", "tries")}, the last ${each.failed.slice(0, 16)}Z`,
        `    ${each.reason}`,
      ]);
    if (failed.length === 0) return EXIT.done;
    if (named.length < failed.length) terminal.note(`and ${failed.length - named.length} more: --all`);
    terminal.note(
      "postproof queue --retry tries them again, --forget takes them off the list, each also with addresses.\n" +
        "What its platform does not give may be had otherwise: postproof capture URL --recover, import, or transcribe.",
    );
    return EXIT.findings;
  } finally {
    await archive.close();
    await opened.close();
  }
}

/** @throws PostproofError `invalid_input` for one that did not fail */
function failedAt(url: string, failed: readonly FailedTask[]): readonly FailedTask[] {
  const found = failed.filter((each) => each.url === url);
  if (found.length > 0) return found;
  throw new PostproofError(
    "invalid_input",
    `${url} is not among the posts that failed for good: postproof queue --all names them.`,
  );
}

function stateLines(state: QueueState): string[] {
  const { waiting, later, running, failed, done, perMinute, secondsLeft, platforms, workers } = state;
  const words: Readonly<Record<string, string>> = { ...STATUS_WORDS, ...ENDING_WORDS };
  const all = Object.entries(done);
  const total = all.reduce((sum, [, count]) => sum + count, 0);
  const rate = perMinute < 10 ? perMinute.toFixed(1) : String(Math.round(perMinute));
  const left = secondsLeft === undefined ? "" : `, ${duration(secondsLeft)} left`;
  return [
    `${waiting} wait${later > 0 ? ` (${later} of them for a time to come)` : ""}, ${running} run, ${failed} failed for good`,
    ...platforms.map(
      (each) => `  ${each.platform}  ${each.waiting} wait, ${each.running} run, ${each.failed} failed`,
    ),
    `${total} done within a day${perMinute > 0 ? `, ${rate} a minute${left}` : ""}`,
    ...all.map(([outcome, count]) => `  ${count}  ${words[outcome] ?? outcome}`),
    counted(workers.length, "worker"),
    ...workers.map(
      ({ host, process: number, since, holds }) =>
        `  ${host}, process ${number}, since ${since.slice(0, 16)}Z: ${holds} held`,
    ),
  ];
}
