// The files below a folder as a stream: however many there are, few names are held at once.
import { opendir } from "node:fs/promises";
import type { Dirent } from "node:fs";
import { join } from "node:path";

/** Folders that hold no articles of a site. */
const LEFT_OUT: ReadonlySet<string> = new Set(["node_modules", ".git", ".postproof", "postproof.lock"]);

/** A folder with more entries than this is given in the order of the file system, not by name. */
const MOST_SORTED = 10_000;

/**
 * Files below a folder whose names fit. Folder by folder; within one by name, unless it is very large. Hidden files and
 * folders are left out, and links to folders are not followed. A folder that vanishes meanwhile is empty.
 */
export async function* filesBelow(folder: string, fits: (name: string) => boolean): AsyncGenerator<string> {
  for await (const entry of entriesOf(folder, fits)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path, fits);
    else yield path;
  }
}

async function* entriesOf(folder: string, fits: (name: string) => boolean): AsyncGenerator<Dirent> {
  const held: Dirent[] = [];
  let isSorted = true;
  for await (const entry of await opendir(folder, { bufferSize: 256 })) {
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory() ? LEFT_OUT.has(entry.name) : !fits(entry.name)) continue;
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
