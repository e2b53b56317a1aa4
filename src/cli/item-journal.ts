// How far a file of many articles is rewritten: its parts beside it, so that a run that was stopped goes on where it was.
import { chmod, open, readFile, rename, rm, stat } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { writeWhole } from "./articles.ts";
import { unreadable } from "./faults.ts";

/** What is counted in a run. */
export interface ItemTally {
  readonly articles: number;
  readonly changed: number;
  readonly embeds: number;
  readonly missing: number;
  readonly failed: number;
}

/** How far a run has come. All numbers but the tally are of bytes, or of items. */
export interface ItemPoint {
  /** The file is read up to here, the end of an item. */
  readonly read: number;
  readonly items: number;
  readonly tally: ItemTally;
}

interface Journal extends ItemPoint {
  readonly format: typeof JOURNAL_FORMAT;
  /** The file as it was: another size or time, and nothing of the parts counts. */
  readonly size: number;
  readonly mtimeMs: number;
  /** What was asked for; the same words go on, others begin anew. */
  readonly how: string;
  readonly written: number;
  readonly locked: number;
  /** `finishing`: the parts are whole and take the place of their files. */
  readonly state: "writing" | "finishing";
}

const JOURNAL_FORMAT = "postproof/rewrite-journal@1";
const CHUNK = 256 * 1024;

/** The parts of one file under way. */
export interface ItemParts {
  /** Where the run goes on; `undefined` at the beginning. */
  readonly point: ItemPoint | undefined;
  /** Adds to the file. */
  write(bytes: Uint8Array): Promise<void>;
  /** Adds to its lock. */
  lock(text: string): Promise<void>;
  /** How many bytes the lock has. */
  lockLength(): number;
  /** Makes sure that a run that is stopped from now on goes on here. */
  mark(point: ItemPoint): Promise<void>;
  /**
   * Puts the parts in the places of their files, so that the way back is never lost: the lock first, or last where the
   * articles were restored.
   *
   * @param isLocked whether the lock holds anything; else it goes.
   * @throws SourceChanged if the file is another by now
   */
  finish(point: ItemPoint, isLocked: boolean, isRestored: boolean): Promise<void>;
  /** Leaves the files as they are. */
  discard(): Promise<void>;
  /** Closes what is open. The parts stay. */
  close(): Promise<void>;
}

/** The file was changed by somebody else while it was read. */
export class SourceChanged extends Error {}

/** Opens the parts of a file; those of a run that was stopped are gone on with if the file and the words are the same. */
export async function openParts(file: string, lockFile: string, how: string): Promise<ItemParts> {
  const names = {
    part: `${file}.postproof-part`,
    lock: `${lockFile}-part`,
    journal: `${file}.postproof-journal`,
  };
  const before = await journalAt(names.journal);
  if (before?.state === "finishing") await moveParts(names, file, lockFile);
  const source = await stat(file).catch(unreadable(file));
  const { size, mtimeMs } = source;
  const goesOn =
    before?.state === "writing" &&
    before.size === size &&
    before.mtimeMs === mtimeMs &&
    before.how === how &&
    (await isAsLong(names.part, before.written)) &&
    (await isAsLong(names.lock, before.locked));
  const part = await openPart(names.part, goesOn ? before.written : 0);
  const lock = await openPart(names.lock, goesOn ? before.locked : 0);

  const journal = async (point: ItemPoint, state: Journal["state"]): Promise<void> => {
    await part.flush();
    await lock.flush();
    const value: Journal = {
      ...({ format: JOURNAL_FORMAT, size, mtimeMs, how, state } as const),
      ...point,
      written: part.length(),
      locked: lock.length(),
    };
    await writeWhole(names.journal, `${JSON.stringify(value)}\n`, `${names.journal}-part`);
  };
  const close = async (): Promise<void> => {
    await part.close();
    await lock.close();
  };
  return {
    point: goesOn ? before : undefined,
    write: part.write,
    lock: (text) => lock.write(Buffer.from(text)),
    lockLength: lock.length,
    mark: (point) => journal(point, "writing"),
    close,
    async finish(point, isLocked, isRestored) {
      await part.flush();
      await lock.flush();
      const now = await stat(file);
      if (now.size !== size || now.mtimeMs !== mtimeMs) throw new SourceChanged(file);
      await chmod(names.part, source.mode);
      await close();
      if (!isLocked) {
        // Nothing is locked any more: the lock goes behind the file.
        await rm(names.lock, { force: true });
        await rename(names.part, file);
        await rm(lockFile, { force: true });
        await rm(names.journal, { force: true });
        return;
      }
      await writeWhole(
        names.journal,
        `${JSON.stringify({ format: JOURNAL_FORMAT, size, mtimeMs, how, ...point, written: 0, locked: 0, state: "finishing" })}\n`,
        `${names.journal}-part`,
      );
      if (isRestored) await rename(names.part, file);
      await moveParts(names, file, lockFile);
    },
    async discard() {
      await close();
      for (const name of Object.values(names)) await rm(name, { force: true });
    },
  };
}

async function moveParts(
  names: { readonly part: string; readonly lock: string; readonly journal: string },
  file: string,
  lockFile: string,
): Promise<void> {
  // A part that is not there any more took its place already.
  await rename(names.lock, lockFile).catch(ignoreAbsent);
  await rename(names.part, file).catch(ignoreAbsent);
  await rm(names.journal, { force: true });
}

async function isAsLong(file: string, length: number): Promise<boolean> {
  return await stat(file).then(
    ({ size }) => size >= length,
    () => false,
  );
}

function ignoreAbsent(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}

async function journalAt(file: string): Promise<Journal | undefined> {
  try {
    const value = JSON.parse(await readFile(file, "utf8")) as Journal | { readonly format?: undefined };
    return value.format === undefined ? undefined : value;
  } catch {
    return undefined; // none, or one that cannot be read: begun anew
  }
}

/** A file that is added to. */
interface Part {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly length: () => number;
  /** Writes what is held, down to the disk. */
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
}

async function openPart(path: string, length: number): Promise<Part> {
  const handle: FileHandle = await open(path, length === 0 ? "w" : "r+");
  await handle.truncate(length);
  let held: Uint8Array[] = [];
  let size = 0;
  let end = length;
  let isOpen = true;
  const drain = async (): Promise<void> => {
    const bytes = Buffer.concat(held);
    held = [];
    size = 0;
    for (let at = 0; at < bytes.length;) {
      const { bytesWritten } = await handle.write(bytes, at, bytes.length - at, end);
      at += bytesWritten;
      end += bytesWritten;
    }
  };
  return {
    async write(bytes) {
      held.push(bytes);
      size += bytes.length;
      if (size >= CHUNK) await drain();
    },
    length: () => end + size,
    async flush() {
      await drain();
      await handle.sync();
    },
    async close() {
      if (!isOpen) return;
      isOpen = false;
      await handle.close();
    },
  };
}
