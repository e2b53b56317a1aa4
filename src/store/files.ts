// A store in a folder: one file a key, written beside and moved into place, so that it is whole or not there.
import { randomUUID } from "node:crypto";
import { link, mkdir, open, readdir, readFile, rename, stat, unlink } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { PostproofError } from "../errors.ts";
import { checkKey, isKey } from "./layout.ts";
import type { Store } from "./store.ts";

/** How a folder is kept. */
export interface FilesOptions {
  /**
   * Let git see `evidence/` (answers as received, pictures as downloaded). By default a `.gitignore` in the folder
   * leaves it out: a public repository cannot forget. Read when the folder is first written to.
   */
  readonly keepEvidenceInGit?: boolean;
}

const UNFINISHED = ".tmp";
const DAY = 86_400_000;

/**
 * A store in a folder, which is created by the first `put`. Several processes may use it at once.
 *
 * Every write goes to `.tmp/`, is flushed to the disk, moved to its name, and the folder is flushed too (not on
 * Windows, which offers no such call). What killed writers left in `.tmp/` is swept a day later. On a file system
 * without hard links (FAT), two writers that both `put` with `ifAbsent` at the same moment may both be told `true`.
 */
export function filesStore(folder: string, options: FilesOptions = {}): Store {
  const root = resolve(folder);
  const settled = new Set<string>();
  let prepared: Promise<void> | undefined;

  const pathOf = (key: string): string => join(root, ...checkKey(key).split("/"));

  /** Creates a folder, and flushes once the folders above it in which it is entered. */
  const makeFolder = async (path: string): Promise<void> => {
    await mkdir(path, { recursive: true });
    const fresh: string[] = [];
    for (let at = path; at.length >= root.length && !settled.has(at); at = dirname(at)) fresh.push(at);
    for (const at of fresh) await flushFolder(dirname(at));
    for (const at of fresh) settled.add(at);
  };

  const write = async (path: string, bytes: Uint8Array, ifAbsent: boolean): Promise<boolean> => {
    const unfinished = await writeUnfinished(join(root, UNFINISHED), bytes);
    let written = true;
    try {
      if (ifAbsent) written = await moveIfAbsent(unfinished, path);
      else await patiently(() => rename(unfinished, path));
    } finally {
      await unlink(unfinished).catch(ignore); // gone already if it was moved
    }
    await flushFolder(dirname(path));
    return written;
  };

  const prepare = async (): Promise<void> => {
    await makeFolder(root);
    await sweep(join(root, UNFINISHED));
    const ignored = options.keepEvidenceInGit === true ? `${UNFINISHED}/\n` : `evidence/\n${UNFINISHED}/\n`;
    // Digests are over bytes: git must not change line ends on the way.
    const marks = { ".gitignore": ignored, ".gitattributes": "* -text\n" };
    for (const [name, text] of Object.entries(marks)) {
      if ((await kindOf(join(root, name))) === undefined) {
        await write(join(root, name), new TextEncoder().encode(text), true);
      }
    }
  };

  return {
    async get(key) {
      const path = pathOf(key);
      const bytes = await patiently(() => readFile(path)).catch(absent);
      return bytes && new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    },

    async put(key, bytes, { ifAbsent = false } = {}) {
      const path = pathOf(key);
      const copy = bytes.slice(); // as they are now, whatever the caller does next
      prepared ??= prepare();
      await prepared.catch((error: unknown) => {
        prepared = undefined;
        throw error;
      });
      await makeFolder(dirname(path)).catch((error: unknown) => refuseClash(key, error));
      const there = await kindOf(path);
      if (there === "folder") refuseClash(key, { code: "EEXIST" });
      if (there === "file" && ifAbsent) {
        await flushFolder(dirname(path)); // its writer may be about to
        return false;
      }
      return write(path, copy, ifAbsent);
    },

    async delete(key) {
      const path = pathOf(key);
      if ((await kindOf(path)) !== "file") return;
      await patiently(() => unlink(path)).catch(absent);
      await flushFolder(dirname(path)).catch(absent);
    },

    list: (prefix) => walk(root, "", prefix),
  };
}

/** Lists folder by folder. A folder sorts as its name with `/`, which gives the order of the whole keys. */
async function* walk(root: string, folder: string, prefix: string): AsyncGenerator<string> {
  const entries = (await readdir(join(root, folder), { withFileTypes: true }).catch(absent)) ?? [];
  const names = entries
    .filter((entry) => (entry.isFile() || entry.isDirectory()) && isKey(folder + entry.name))
    .map((entry) => folder + entry.name + (entry.isDirectory() ? "/" : ""))
    .sort();
  for (const name of names) {
    if (!name.endsWith("/")) {
      if (name.startsWith(prefix)) yield name;
    } else if (name.startsWith(prefix) || prefix.startsWith(name)) {
      yield* walk(root, name, prefix);
    }
  }
}

async function writeUnfinished(folder: string, bytes: Uint8Array): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  const handle = await open(path, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    await handle.close().catch(ignore);
    await unlink(path).catch(ignore);
    throw error;
  }
  await handle.close();
  return path;
}

/** Gives a file its name only if the name is free. A second name (a link) cannot replace a file; a move would. */
async function moveIfAbsent(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EISDIR"].includes(codeOf(error))) throw error;
  }
  if ((await kindOf(to)) !== undefined) return false; // no hard links here: see filesStore
  await patiently(() => rename(from, to));
  return true;
}

/** Writes the entries of a folder to the disk, where the platform can. */
async function flushFolder(path: string): Promise<void> {
  try {
    const handle = await open(path, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!["EPERM", "EACCES", "EISDIR", "EINVAL", "ENOTSUP", "EBADF"].includes(codeOf(error))) throw error;
  }
}

/** Removes what killed writers left. A file of today may still be in someone's hands. */
async function sweep(folder: string): Promise<void> {
  for (const name of (await readdir(folder).catch(absent)) ?? []) {
    const path = join(folder, name);
    const found = await stat(path).catch(absent);
    if (found && Date.now() - found.mtimeMs > DAY) await unlink(path).catch(ignore);
  }
}

/** Tries again for a third of a second: on Windows, a scanner or a reader may hold a file for a moment. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let pause = 10; pause <= 160; pause *= 2) {
    try {
      return await work();
    } catch (error) {
      if (!["EPERM", "EACCES", "EBUSY"].includes(codeOf(error))) throw error;
      await wait(pause);
    }
  }
  return work();
}

async function kindOf(path: string): Promise<"file" | "folder" | undefined> {
  const found = await stat(path).catch(absent);
  return found && (found.isDirectory() ? "folder" : "file");
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

/** What is not there, or is a folder, holds no bytes; any other failure goes on. */
function absent(error: unknown): undefined {
  if (!["ENOENT", "ENOTDIR", "EISDIR"].includes(codeOf(error))) throw error;
}

function ignore(): void {
  // the file is gone, or a later sweep takes it
}

function refuseClash(key: string, error: unknown): never {
  if (!["EEXIST", "ENOTDIR"].includes(codeOf(error))) throw error;
  throw new PostproofError("invalid_input", `The key ${key} is the folder of another, or lies below one.`);
}
