// What lies below a folder: the names of all files in order, read ahead a few folders at a time, and all of it removed.
import { opendir, readdir, rmdir, unlink } from "node:fs/promises";
import type { Dirent } from "node:fs";
import { join } from "node:path";
import { kindAt, kindOf } from "./kind.ts";
import { absent } from "./part.ts";

/** So many folders are read ahead in each of those that stand around one another. */
const AHEAD = 4;

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
  entries = entriesIn(full),
): AsyncGenerator<string> {
  const wanted = (await entries)
    .map((entry) => ({ entry: entry.name, kind: kindOf(entry) }))
    .filter(({ kind }) => kind === "file" || kind === "folder")
    .map(({ entry, kind }) => ({ entry, whole: name + entry + (kind === "folder" ? "/" : "") }))
    .filter(({ whole }) => isWanted(whole))
    .sort((a, b) => (a.whole < b.whole ? -1 : 1));
  const folders = wanted.filter(({ whole }) => whole.endsWith("/")).values();
  const ahead: Promise<Dirent[]>[] = [];
  for (const { entry, whole } of wanted) {
    if (!whole.endsWith("/")) {
      yield whole;
      continue;
    }
    while (ahead.length < AHEAD) {
      const { value } = folders.next();
      if (!value) break;
      const read = entriesIn(join(full, value.entry));
      read.catch(() => undefined); // told when its turn comes
      ahead.push(read);
    }
    yield* namesBelow(join(full, entry), whole, isWanted, ahead.shift());
  }
}

async function entriesIn(full: string): Promise<Dirent[]> {
  return (await readdir(full, { withFileTypes: true }).catch(absent)) ?? [];
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
