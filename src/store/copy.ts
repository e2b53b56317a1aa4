// An archive from one store into another: from a folder into a database, out of it again, as a second copy.
import { PostproofError } from "../errors.ts";
import { ARCHIVE_KEY, PREFIX } from "./layout.ts";
import { sameBytes } from "./store.ts";
import type { Store } from "./store.ts";

/** How an archive is copied. */
export interface CopyOptions {
  /**
   * The other store holds an older copy of the same archive, and is brought up to date: what reads otherwise there is replaced. Without
   * it a store that holds an archive already is left alone, as soon as something in it reads otherwise.
   */
  readonly again?: boolean;
  /** Told after each file, with how many were seen. */
  readonly onFile?: (files: number) => void;
}

/** What was copied. */
export interface Copied {
  /** Files seen in the first store. */
  readonly files: number;
  /** How many of them were written; the others were there already. */
  readonly written: number;
  /** Their bytes. */
  readonly bytes: number;
}

/** So many files are under way at once. */
const AT_ONCE = 16;
const LARGE: readonly string[] = [PREFIX.assets, PREFIX.captures, PREFIX.originals];

/**
 * Copies every file of an archive, whole or not at all: what is named by others first, and the mark that makes it an archive last, so
 * that a copy that was interrupted is none yet. Made again, it goes on: what is there already is compared and passed.
 *
 * @throws PostproofError `invalid_input` for a store that holds another archive, `disk` or `store` where one of them fails
 */
export async function copyStore(
  from: Store,
  to: Store,
  { again = false, onFile }: CopyOptions = {},
): Promise<Copied> {
  const mayReplace = again || (await to.get(ARCHIVE_KEY)) === undefined;
  let [files, written, bytes] = [0, 0, 0];
  const copy = async (key: string): Promise<void> => {
    const kept = await from.get(key);
    if (!kept) return; // removed meanwhile
    if (await copyFile(key, kept, to, mayReplace)) {
      written += 1;
      bytes += kept.length;
    }
    files += 1;
    onFile?.(files);
  };
  for (const prefix of LARGE) await several(from.list(prefix), copy);
  await several(recordsOf(from), copy);
  await copy(ARCHIVE_KEY);
  return { files, written, bytes };
}

async function copyFile(key: string, bytes: Uint8Array, to: Store, mayReplace: boolean): Promise<boolean> {
  if (await to.put(key, bytes, { ifAbsent: true })) return true;
  const there = await to.get(key);
  if (there && sameBytes(there, bytes)) return false;
  if (!mayReplace)
    throw new PostproofError(
      "invalid_input",
      `The other store holds an archive already, in which ${key} reads otherwise. If it is an older copy of this one, bring it up to date with --again (again: true); if it is another archive, take an empty place.`,
    );
  await to.put(key, bytes);
  return true;
}

async function* recordsOf(store: Store): AsyncGenerator<string> {
  for await (const key of store.list(""))
    if (key !== ARCHIVE_KEY && !LARGE.some((prefix) => key.startsWith(prefix))) yield key;
}

/** Does something with each, several at a time. The first failure ends it, once what was begun is done. */
async function several(keys: AsyncIterable<string>, work: (key: string) => Promise<void>): Promise<void> {
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  for await (const key of keys) {
    const run: Promise<void> = work(key)
      .catch((error: unknown) => void failures.push(error))
      .finally(() => running.delete(run));
    running.add(run);
    if (running.size >= AT_ONCE) await Promise.race(running);
    if (failures.length > 0) break;
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
}
