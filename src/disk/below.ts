// What lies below a folder: the names of all files in order, and all of it removed.
import { readdirSync } from "node:fs";
import type { Dirent } from "node:fs";
import { opendir, rmdir, unlink } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { kindAt, kindOf } from "./kind.ts";
import { absent } from "./part.ts";

/** After so many folders others have their turn. */
const A_TURN = 64;

/**
 * The names of all files below a folder, which begin with `name`, in ascending order of their code units. No link is
 * followed. Nothing for a folder that is not there.
 * @param full where it stands; whoever calls has looked that no link leads there
 * @param isWanted tells of each file, and of each folder with a slash at its end, whether it is passed by
 */
export async function* namesBelow(
  full: string,
  name: string,
  isWanted: (name: string) => boolean,
): AsyncGenerator<string> {
  let folders = 0;
  for (const each of walked(full, name, isWanted)) {
    if (each !== FOLDER) yield each;
    else if ((folders += 1) % A_TURN === 0) await setImmediate();
  }
}

/** Stands before the names in a folder. */
const FOLDER = Symbol("folder");

/** Without asking another thread, which costs five times as much as the reading of a small folder. */
function* walked(
  full: string,
  name: string,
  isWanted: (name: string) => boolean,
): Generator<string | typeof FOLDER> {
  const wanted = entriesIn(full)
    .map((entry) => ({ entry: entry.name, kind: kindOf(entry) }))
    .filter(({ kind }) => kind === "file" || kind === "folder")
    .map(({ entry, kind }) => ({ entry, whole: name + entry + (kind === "folder" ? "/" : "") }))
    .filter(({ whole }) => isWanted(whole))
    .sort((a, b) => (a.whole < b.whole ? -1 : 1));
  yield FOLDER;
  for (const { entry, whole } of wanted) {
    if (whole.endsWith("/")) yield* walked(join(full, entry), whole, isWanted);
    else yield whole;
  }
}

function entriesIn(full: string): Dirent[] {
  try {
    return readdirSync(full, { withFileTypes: true });
  } catch (error) {
    absent(error);
    return [];
  }
}

/** Removes a folder with all that is in it; no error if there is none. A link in it is removed, not followed. */
export async function removeAll(full: string): Promise<void> {
  if (kindAt(full) === "link") {
    await unlink(full);
    return;
  }
  const opened = await opendir(full).catch(absent);
  if (!opened) return;
  for await (const entry of opened) {
    const path = join(full, entry.name);
    if (entry.isDirectory()) await removeAll(path);
    else await unlink(path).catch(absent);
  }
  await rmdir(full).catch(absent);
}
