// The lock files beside articles: found, read and written.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import type { Lock, LockEntry } from "../index.ts";
import { EMPTY_LOCK, readLock, withEntry, writeLock } from "../index.ts";
import { writeWhole } from "./articles.ts";
import type { Article } from "./inputs.ts";
import { slashed } from "./inputs.ts";

/** The name of lock files. */
export const LOCK_NAME = "postproof.lock.json";

/** The lock files that one run meets. */
export interface Locks {
  /** The entry of an article; `undefined` if it was never rewritten. */
  entry(article: Article): Promise<LockEntry | undefined>;
  /** The folder of an article's lock file, there or to be. */
  folder(article: Article): string;
  /** Sets or, with `undefined`, removes the entry of an article, and writes the file at once. */
  set(article: Article, entry: LockEntry | undefined): Promise<void>;
}

/**
 * Opens the lock files. An article's is the nearest at or above its folder; where there is none yet, it is begun in
 * the folder that was named on the command line.
 */
export function openLocks(): Locks {
  const files = new Map<string, Lock>();

  const fileOf = (article: Article): string => {
    for (let folder = dirname(article.file); ; folder = dirname(folder)) {
      const file = join(folder, LOCK_NAME);
      if (files.has(file) || existsSync(file)) return file;
      if (dirname(folder) === folder) return join(article.root, LOCK_NAME);
    }
  };
  const lockAt = async (file: string): Promise<Lock> => {
    const known = files.get(file) ?? (existsSync(file) ? readLock(await readFile(file, "utf8")) : EMPTY_LOCK);
    files.set(file, known);
    return known;
  };
  const nameOf = (article: Article, file: string): string => slashed(relative(dirname(file), article.file));

  return {
    folder: (article) => dirname(fileOf(article)),

    async entry(article) {
      const file = fileOf(article);
      return (await lockAt(file)).articles[nameOf(article, file)];
    },

    async set(article, entry) {
      const file = fileOf(article);
      const lock = withEntry(await lockAt(file), nameOf(article, file), entry);
      files.set(file, lock);
      await writeWhole(file, writeLock(lock));
    },
  };
}
