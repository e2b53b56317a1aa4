// The files below a folder as a stream: however many there are, few names are held at once.
import { join } from "node:path";
import { openFolder } from "./folder.ts";
import type { Entry } from "./folder.ts";

/** Folders that hold no articles of a site. */
const LEFT_OUT: ReadonlySet<string> = new Set(["node_modules", ".git", ".postproof", "postproof.lock"]);

/** A folder with more entries than this is given in the order of the file system, not by name. */
const MOST_SORTED = 10_000;

/**
 * Files below a folder whose names fit. Folder by folder; within one by name, unless it is very large. Hidden files and
 * folders are left out, and links to folders are not followed. A folder that vanishes meanwhile is empty.
 *
 * @param refused is told of a folder that cannot be read, which then is empty
 * @throws PostproofError `disk` for such a folder if nobody is to be told
 */
export async function* filesBelow(
  folder: string,
  fits: (name: string) => boolean,
  refused?: (folder: string, error: unknown) => void,
): AsyncGenerator<string> {
  const entries = entriesOf(folder, fits);
  for (;;) {
    const next = await entries.next().catch((error: unknown) => {
      if (!refused) throw error;
      refused(folder, error);
      return undefined;
    });
    if (!next || next.done === true) return;
    const { name, kind } = next.value;
    const path = join(folder, name);
    if (kind === "folder") yield* filesBelow(path, fits, refused);
    else yield path;
  }
}

async function* entriesOf(folder: string, fits: (name: string) => boolean): AsyncGenerator<Entry> {
  const held: Entry[] = [];
  let isSorted = true;
  for await (const entry of openFolder(folder).entries("")) {
    if (entry.name.startsWith(".")) continue;
    if (entry.kind === "folder" ? LEFT_OUT.has(entry.name) : !fits(entry.name)) continue;
    if (!isSorted) {
      yield entry;
      continue;
    }
    held.push(entry);
    if (held.length < MOST_SORTED) continue;
    isSorted = false;
    yield* held.splice(0);
  }
  yield* held.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
