// The lock files beside articles: found, read and written. A lock of many articles is a folder, so that none is held whole.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import type { Lock, LockEntry } from "../index.ts";
import { EMPTY_LOCK, PostproofError, readLock, withEntry, writeLock } from "../index.ts";
import { writeWhole } from "./articles.ts";
import type { Article } from "./inputs.ts";
import { slashed } from "./inputs.ts";

/** The name of lock files. */
export const LOCK_NAME = "postproof.lock.json";
/** The name of the folder that takes the place of a lock file of many articles: one lock file for each. */
export const LOCK_FOLDER = "postproof.lock";

/** A lock file that would know more articles than this becomes a folder. */
const MOST_IN_A_FILE = 200;
/** So many folders are remembered with the place of their lock. */
const MOST_REMEMBERED = 1_000;

/** The lock files that one run meets. */
export interface Locks {
  /** The entry of an article; `undefined` if it was never rewritten. */
  entry(article: Article): Promise<LockEntry | undefined>;
  /** The folder of an article's lock, there or to be. */
  folder(article: Article): string;
  /** Sets or, with `undefined`, removes the entry of an article, and writes it at once. */
  set(article: Article, entry: LockEntry | undefined): Promise<void>;
}

/**
 * Opens the lock files. An article's is the nearest at or above its folder, be it a file or a folder; where there is
 * none yet, it is begun in the folder that was named on the command line.
 */
export function openLocks(): Locks {
  const places = new Map<string, string>();
  const files = new Map<string, Lock>();

  const isLocked = (folder: string): boolean =>
    files.has(folder) || existsSync(join(folder, LOCK_FOLDER)) || existsSync(join(folder, LOCK_NAME));
  const placeOf = (article: Article): string => {
    const from = dirname(article.file);
    const known = places.get(from);
    if (known !== undefined) return known;
    let place = from;
    while (!isLocked(place) && dirname(place) !== place) place = dirname(place);
    if (!isLocked(place)) place = article.root;
    if (places.size > MOST_REMEMBERED) places.clear();
    places.set(from, place);
    return place;
  };
  const nameOf = (article: Article, place: string): string => slashed(relative(place, article.file));

  /** The lock as one file; `undefined` where it is a folder. */
  const fileAt = async (place: string): Promise<Lock | undefined> => {
    const known = files.get(place);
    if (known) return known;
    if (existsSync(join(place, LOCK_FOLDER))) return undefined;
    const file = join(place, LOCK_NAME);
    const lock = existsSync(file) ? readLock(await readFile(file, "utf8")) : EMPTY_LOCK;
    files.set(place, lock);
    return lock;
  };

  return {
    folder: placeOf,

    async entry(article) {
      const place = placeOf(article);
      const name = nameOf(article, place);
      const lock = (await fileAt(place)) ?? (await readAlone(join(place, LOCK_FOLDER), name));
      return lock?.articles[name];
    },

    async set(article, entry) {
      const place = placeOf(article);
      const name = nameOf(article, place);
      const lock = await fileAt(place);
      if (!lock) {
        await writeAlone(join(place, LOCK_FOLDER), name, entry);
        // Left by a run that was stopped when the folder had just taken its place.
        await rm(join(place, LOCK_NAME), { force: true });
        return;
      }
      const next = withEntry(lock, name, entry);
      if (Object.keys(next.articles).length <= MOST_IN_A_FILE) {
        files.set(place, next);
        await writeLocked(join(place, LOCK_NAME), next);
        return;
      }
      await spread(place, next);
      files.delete(place);
    },
  };
}

/** Writes a lock as a folder, which is whole before it takes the place of the file. */
async function spread(place: string, lock: Lock): Promise<void> {
  const unfinished = join(place, `.${LOCK_FOLDER}.unfinished`);
  await rm(unfinished, { recursive: true, force: true });
  for (const [name, entry] of Object.entries(lock.articles)) await writeAlone(unfinished, name, entry);
  await rename(unfinished, join(place, LOCK_FOLDER));
  for (const name of [LOCK_NAME, `${LOCK_NAME}.part`]) await rm(join(place, name), { force: true });
}

/** Leaves nothing behind where a run is killed: the next one writes the same part. Two runs on one lock would lose entries. */
async function writeLocked(file: string, lock: Lock): Promise<void> {
  await writeWhole(file, writeLock(lock), `${file}.part`);
}

/** Where the entry of one article stands in a lock folder: names of files may be too long or unfit, their digests are not. */
function fileOf(folder: string, name: string): string {
  const digest = createHash("sha256").update(name).digest("hex").slice(0, 32);
  return join(folder, digest.slice(0, 2), `${digest}.json`);
}

async function readAlone(folder: string, name: string): Promise<Lock | undefined> {
  const file = fileOf(folder, name);
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT")
      throw new PostproofError("invalid_input", `${file} cannot be read.`, { cause: error });
  });
  return text === undefined ? undefined : readLock(text);
}

async function writeAlone(folder: string, name: string, entry: LockEntry | undefined): Promise<void> {
  const file = fileOf(folder, name);
  const lock = withEntry(EMPTY_LOCK, name, entry);
  if (Object.keys(lock.articles).length === 0) {
    await rm(file, { force: true });
    return;
  }
  await mkdir(dirname(file), { recursive: true });
  await writeLocked(file, lock);
}
