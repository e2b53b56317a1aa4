// A task: one post that is to be captured or looked at again, and how a worker does it.
import { RETRYABLE } from "../index.ts";
import type { Archive, CaptureResult } from "../index.ts";

/** What is put into a queue. */
export interface Task {
  readonly url: string;
  /** Ask the platform even where the post is archived. */
  readonly again?: boolean;
  /** Also the author's own chain of posts around it. */
  readonly thread?: boolean;
  /** Also the post that it answers. */
  readonly answered?: boolean;
  /** Also what a browser shows of its page. */
  readonly screenshot?: boolean;
  /** Where it is gone, look in web archives. */
  readonly recover?: boolean;
  /** Of these the copy nearest to this date, ISO 8601. */
  readonly near?: string;
}

/** A task as it waits. */
export interface PutTask extends Task {
  /** When it was put in, ISO 8601. */
  readonly put: string;
  /** By which it is told from others: of two that are the same one waits. */
  readonly key: string;
}

/** What a task came to. */
export type Came =
  | { readonly kind: "done"; readonly outcome: string; readonly result?: CaptureResult }
  /** Its host cannot be asked for so many seconds: that is no failure. */
  | { readonly kind: "later"; readonly seconds: number; readonly result: CaptureResult }
  /** It may work another time. */
  | { readonly kind: "failed"; readonly reason: string; readonly result: CaptureResult };

/** Does a task. What is archived is not asked for again; what was looked at since it was put in is not looked at twice. */
export async function doTask(archive: Archive, task: PutTask): Promise<Came> {
  const { url, again = false, thread, answered, screenshot, recover, near, put } = task;
  if (again && (await wasSeenSince(archive, url, put))) return { kind: "done", outcome: "seen already" };
  const result = await archive.capture(url, {
    again,
    patient: true,
    ...(thread === true && { thread }),
    ...(answered === true && { answered }),
    ...(screenshot === true && { screenshot }),
    ...(recover === true && { recover: near === undefined ? {} : { near } }),
  });
  const { ending, lookup, status } = result;
  const open = [ending, lookup].find((each) => each && RETRYABLE.has(each.kind));
  if (!open || result.retryAt !== undefined)
    return { kind: "done", outcome: ending ? ending.kind : status, result };
  return open.retryAfter === undefined
    ? { kind: "failed", reason: open.reason, result }
    : { kind: "later", seconds: open.retryAfter, result };
}

/** Whoever was killed between looking and saying so has looked all the same. */
async function wasSeenSince(archive: Archive, url: string, put: string): Promise<boolean> {
  const last = (await archive.show(url))?.sightings.at(-1);
  return last !== undefined && last.at >= put && !RETRYABLE.has(last.outcome as never);
}
