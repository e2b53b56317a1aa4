// The lock files beside articles: found, read and written. A lock of many articles is a folder, so that none is held whole.
import { createHash } from "node:crypto";
import { dirname, join, relative } from "node:path";
import { openFolder } from "../disk/folder.ts";
import { kindAt } from "../disk/kind.ts";
import type { Folder } from "../disk/folder.ts";
import { holdFolder } from "../disk/hold.ts";
import { unfinishedName } from "../disk/part.ts";
import type { Lock, LockEntry } from "../index.ts";
import { EMPTY_LOCK, readLock, withEntry, writeLock } from "../article/index.ts";
import type { Article } from "./inputs.ts";
import { slashed } from "./inputs.ts";

/** The name of lock files. */
export const LOCK_NAME = "postproof.lock.json";
/** The name of the folder that takes the place of a lock file of many articles: one lock file for each. */
export const LOCK_FOLDER = "postproof.lock";

/** Beside the lock while one run changes an article: whoever comes second waits for it to go. */
const RUN = ".postproof-run";
/** A lock file that would know more articles than this becomes a folder. */
const MOST_IN_A_FILE = 200;
/** So many folders are remembered with the place of their lock. */
const MOST_REMEMBERED = 1_000;

/** The lock files that one run meets. */
export interface Locks {
  /** The entry of an article; `undefined` if it was never rewritten. */
  entry(article: Article): Promise<LockEntry | undefined>;
  /** The folder beside an article in which its lock stands by default, there or to be: what it shows is published there. */
  folder(article: Article): string;
  /** Whether that lock knows any article. */
  isEmpty(article: Article): boolean;
  /** Keys of the posts that stand in the articles which that lock knows. */
  posts(article: Article): AsyncGenerator<string>;
  /** Where the lock of an article stands, or will: articles of one place share it. */
  place(article: Article): string;
  /**
   * Does something while no other run changes articles of the same lock. Between its lines nobody else writes: what was
   * read before must be looked at again.
   *
   * @throws PostproofError `in_use` if another run does not come to an end
   */
  alone<T>(article: Article, work: (lock: HeldLock) => Promise<T>): Promise<T>;
}

/** A lock that is held. */
export interface HeldLock {
  /** Sets or, with `undefined`, removes entries, and writes all of them at once. */
  set(entries: ReadonlyMap<Article, LockEntry | undefined>): Promise<void>;
  /**
   * Where files are written before they take their place: the next run clears what a killed one leaves there. Absent where
   * the lock stands elsewhere, perhaps on another disk.
   */
  readonly unfinished?: string;
}

/**
 * Opens the lock files. An article's is the nearest at or above its folder, be it a file or a folder; where there is
 * none yet, it is begun in the folder that was named on the command line.
 *
 * @param waiting told when another run is waited for
 * @param elsewhere the folder of the lock of all articles, where it is not to stand beside them
 */
export function openLocks(waiting: (text: string) => void, elsewhere?: string): Locks {
  const places = new Map<string, string>();
  const stands = new Map<string, OneLock>();

  const besideOf = (article: Article): string => {
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
  const placeOf = (article: Article): string => elsewhere ?? besideOf(article);
  const nameOf = (article: Article): string => slashed(relative(placeOf(article), article.file));
  const lockOf = (article: Article): OneLock => {
    const place = placeOf(article);
    const known = stands.get(place) ?? openLock(openFolder(place, { unfinished: RUN }));
    stands.set(place, known);
    return known;
  };

  return {
    folder: (article) => (elsewhere === undefined ? besideOf(article) : article.root),
    isEmpty: (article) => !isLocked(placeOf(article)),
    entry: (article) => lockOf(article).entry(nameOf(article)),
    place: placeOf,
    posts: (article) => lockOf(article).posts(),

    async alone(article, work) {
      const lock = lockOf(article);
      const place = lock.folder.path;
      const held = await holdFolder(lock.folder, RUN, {
        what: `The articles below ${place}`,
        waiting: (holder) => waiting(`Waiting for ${holder}, which changes articles below ${place}.`),
      });
      try {
        return await work({
          set: (entries) => lock.set([...entries].map(([of, entry]) => [nameOf(of), entry])),
          ...(elsewhere === undefined && { unfinished: held.folder.path }),
        });
      } finally {
        await held.release();
      }
    },
  };
}

function isLocked(place: string): boolean {
  return [LOCK_FOLDER, LOCK_NAME].some((name) => kindAt(join(place, name)) !== undefined);
}

/** The entry that an article is to have, by its path; `undefined` for none. */
type NamedEntry = readonly [name: string, entry: LockEntry | undefined];

/** One lock, be it a file or a folder: entries by the paths of articles. */
interface OneLock {
  /** Where it stands. */
  readonly folder: Folder;
  readonly entry: (name: string) => Promise<LockEntry | undefined>;
  readonly set: (entries: readonly NamedEntry[]) => Promise<void>;
  readonly posts: () => AsyncGenerator<string>;
}

function openLock(folder: Folder): OneLock {
  /** The file as it was last read or written. */
  let known: { readonly lock: Lock; readonly version: string | undefined } | undefined;

  /** The lock as one file; `undefined` where it is a folder. */
  const inFile = async (): Promise<Lock | undefined> => {
    if (await folder.stat(LOCK_FOLDER)) return undefined;
    const version = (await folder.stat(LOCK_NAME))?.version;
    if (known && known.version === version) return known.lock;
    const bytes = await folder.read(LOCK_NAME);
    const lock = bytes ? readLock(bytes.toString("utf8")) : EMPTY_LOCK;
    known = { lock, version };
    return lock;
  };

  return {
    folder,

    async entry(name) {
      const lock = (await inFile()) ?? (await readAlone(folder, name));
      return lock?.articles[name];
    },

    async set(entries) {
      const before = await inFile();
      if (!before) {
        await Promise.all(entries.map(([name, entry]) => writeAlone(folder, LOCK_FOLDER, name, entry)));
        // Left by a run that was stopped when the folder had just taken its place.
        await folder.remove(LOCK_NAME);
        return;
      }
      const lock = entries.reduce((made, [name, entry]) => withEntry(made, name, entry), before);
      const count = Object.keys(lock.articles).length;
      if (count > MOST_IN_A_FILE) {
        await spread(folder, lock);
        known = undefined;
        return;
      }
      if (count === 0) await folder.remove(LOCK_NAME);
      else await folder.write(LOCK_NAME, writeLock(lock));
      known = { lock, version: (await folder.stat(LOCK_NAME))?.version };
    },

    async *posts() {
      const one = await inFile();
      for await (const { articles } of one ? [one] : locksIn(folder))
        for (const { embeds } of Object.values(articles)) yield* embeds.map(({ key }) => key);
    },
  };
}

/** Writes a lock as a folder, which is whole before it takes the place of the file. */
async function spread(folder: Folder, lock: Lock): Promise<void> {
  const unfinished = `${RUN}/${unfinishedName()}`;
  for (const [name, entry] of Object.entries(lock.articles))
    await writeAlone(folder, unfinished, name, entry);
  await folder.move(unfinished, LOCK_FOLDER);
  await folder.remove(LOCK_NAME);
}

/** Where the entry of one article stands in a lock folder: names of files may be too long or unfit, their digests are not. */
function fileOf(lockFolder: string, name: string): string {
  const digest = createHash("sha256").update(name).digest("hex").slice(0, 32);
  return `${lockFolder}/${digest.slice(0, 2)}/${digest}.json`;
}

async function readAlone(folder: Folder, name: string): Promise<Lock | undefined> {
  const bytes = await folder.read(fileOf(LOCK_FOLDER, name));
  return bytes && readLock(bytes.toString("utf8"));
}

/** The locks of all articles of a lock folder. */
async function* locksIn(folder: Folder): AsyncGenerator<Lock> {
  for await (const name of folder.below(`${LOCK_FOLDER}/`, () => true)) {
    const bytes = await folder.read(name);
    if (bytes) yield readLock(bytes.toString("utf8"));
  }
}

async function writeAlone(
  folder: Folder,
  lockFolder: string,
  name: string,
  entry: LockEntry | undefined,
): Promise<void> {
  const file = fileOf(lockFolder, name);
  const lock = withEntry(EMPTY_LOCK, name, entry);
  if (Object.keys(lock.articles).length > 0) {
    await folder.write(file, writeLock(lock));
    return;
  }
  await folder.remove(file);
  for (const name of [dirname(file), lockFolder]) await folder.removeEmpty(name);
}
