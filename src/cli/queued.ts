// Putting posts into the queue of an archive: capture --queue and watch --queue.
import { PostproofError } from "../index.ts";
import { openQueue } from "../queue/index.ts";
import type { Queue, Task } from "../queue/index.ts";
import type { ArchivePlace } from "../site/archive.ts";
import { EXIT } from "./failures.ts";
import type { Session } from "./session.ts";
import { ENDING_WORDS, counted } from "./words.ts";

/** The queue beside an archive. @throws PostproofError `invalid_input` where that is in no database */
export function queueAt({ at }: Pick<ArchivePlace, "at">): Queue {
  if (at.postgres) return openQueue(at.postgres);
  throw new PostproofError(
    "invalid_input",
    `A queue stands beside an archive in PostgreSQL, and this one is at ${at.shown}. Move it with: postproof copy ${at.shown} postgres://USER@HOST/DATABASE`,
  );
}

/** Puts posts in, tells how many, and ends as a verb does. */
export async function putIntoQueue(tasks: Iterable<Task>, { place, terminal }: Session): Promise<number> {
  const queue = queueAt(place);
  try {
    const { put, waiting, unsupported } = await queue.put(tasks);
    terminal.result({ put, waiting, unsupported }, [
      `${counted(put, "post")} put into the queue, ${waiting} waited there already`,
      ...unsupported.map((url) => `${url}  ${ENDING_WORDS.unsupported}`),
    ]);
    terminal.note("postproof work captures what waits; postproof queue shows how far it is.");
    return EXIT.done;
  } finally {
    await queue.close();
  }
}

/** @throws PostproofError `invalid_input` for a flag that says what is done elsewhere */
export function refuseBeside<Name extends string>(
  flags: Readonly<Partial<Record<Name, unknown>>>,
  names: readonly Name[],
): void {
  const given = names.find((name) => flags[name] !== undefined && flags[name] !== (name === "originals"));
  if (given === undefined) return;
  const flag =
    given === "originals" ? "no-originals" : given.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  throw new PostproofError(
    "invalid_input",
    `--queue asks nobody and keeps nothing: --${flag} is for postproof work, or for a run without --queue.`,
  );
}
