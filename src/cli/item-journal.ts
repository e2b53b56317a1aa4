// How far a file of many articles is rewritten: its parts beside it, so that a run that was stopped goes on where it was.
import { join } from "node:path";
import { diskError } from "../disk/fault.ts";
import type { FileHandle, Folder, Stat } from "../disk/folder.ts";
import { holdFolder } from "../disk/hold.ts";
import type { Held } from "../disk/hold.ts";
import { PostproofError } from "../index.ts";
import type { KeptFailure } from "./failures.ts";

/** What is counted in a run. */
export interface ItemTally {
  readonly articles: number;
  readonly changed: number;
  readonly embeds: number;
  readonly links: number;
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
  /** The file as it was: of another, nothing of the parts counts. */
  readonly version: string;
  /** What was asked for; the same words go on, others begin anew. */
  readonly how: string;
  readonly written: number;
  readonly locked: number;
  readonly failed: number;
  /** `finishing`: the parts are whole and take the place of their files. */
  readonly state: "writing" | "finishing";
}

const JOURNAL_FORMAT = "postproof/rewrite-journal@3";
const CHUNK = 256 * 1024;

/** The parts of one file under way. */
export interface ItemParts {
  /** Where the run goes on; `undefined` at the beginning. */
  readonly point: ItemPoint | undefined;
  /** What failed before that. */
  readonly failures: readonly KeptFailure[];
  /** Where files are written before they take their place. */
  readonly unfinished: string;
  /** Adds to the file. */
  write(bytes: Uint8Array): Promise<void>;
  /** Adds to its lock. */
  lock(text: string): Promise<void>;
  /** Writes down what failed, for a run that goes on here. */
  fail(failure: KeptFailure): Promise<void>;
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
  /** Closes what is open and lets another run have the parts, which stay. */
  close(): Promise<void>;
}

/** The file was changed by somebody else while it was read. */
export class SourceChanged extends Error {}

/** A file of many articles and its lock, by their names in the folder in which both stand. */
export interface ItemFiles {
  readonly folder: Folder;
  readonly file: string;
  readonly lock: string;
}

/** Where the parts of a file stand, in a folder that one run holds at a time. */
interface PartNames {
  readonly part: string;
  readonly lock: string;
  readonly failed: string;
  readonly journal: string;
}

/**
 * Opens the parts of a file; those of a run that was stopped are gone on with if the file and the words are the same.
 * @throws PostproofError `in_use` if another run has them
 */
export async function openParts(files: ItemFiles, how: string): Promise<ItemParts> {
  const run = `.${files.file}.postproof-run`;
  const held = await holdFolder(files.folder, run, {
    what: join(files.folder.path, files.file),
    patience: 0,
  });
  try {
    return await openHeld(files, run, held, how);
  } catch (error) {
    await held.release();
    throw error;
  }
}

async function openHeld(files: ItemFiles, run: string, held: Held, how: string): Promise<ItemParts> {
  const { folder } = files;
  const names: PartNames = {
    part: `${run}/part`,
    lock: `${run}/lock`,
    failed: `${run}/failed`,
    journal: `${run}/journal.json`,
  };
  const before = await journalAt(folder, names.journal);
  if (before?.state === "finishing") await moveParts(names, files);
  const source = await standing(files);
  const failures = before && (await failuresIn(folder, names.failed, before.failed));
  const goesOn =
    failures !== undefined &&
    before?.state === "writing" &&
    before.version === source.version &&
    before.how === how &&
    (await isAsLong(folder, names.part, before.written)) &&
    (await isAsLong(folder, names.lock, before.locked));
  const parts = await openAll(folder, [
    [names.part, goesOn ? before.written : 0],
    [names.lock, goesOn ? before.locked : 0],
    [names.failed, goesOn ? before.failed : 0],
  ]);
  const [part, lock, failed] = parts as [Part, Part, Part];

  const journal = async (point: ItemPoint, state: Journal["state"]): Promise<void> => {
    for (const each of parts) await each.flush();
    const value: Journal = {
      ...({ format: JOURNAL_FORMAT, version: source.version, how, state } as const),
      ...point,
      written: part.length(),
      locked: lock.length(),
      failed: failed.length(),
    };
    await folder.write(names.journal, `${JSON.stringify(value)}\n`);
  };
  const closeParts = async (): Promise<void> => {
    for (const each of parts) await each.close();
  };
  const close = async (): Promise<void> => {
    await closeParts();
    await held.release();
  };
  const finish: ItemParts["finish"] = async (point, isLocked, isRestored) => {
    await part.flush();
    await lock.flush();
    if ((await standing(files)).version !== source.version) throw new SourceChanged(files.file);
    await part.allow(source.mode);
    if (isLocked) await journal(point, "finishing");
    await closeParts();
    if (isRestored || !isLocked) await folder.move(names.part, files.file);
    if (isLocked) await moveParts(names, files);
    else {
      // Nothing is locked any more: the lock goes behind the file.
      for (const name of [names.lock, files.lock, names.failed, names.journal]) await folder.remove(name);
    }
    await held.release();
  };
  return {
    point: goesOn ? before : undefined,
    failures: goesOn ? failures : [],
    unfinished: held.folder.path,
    write: part.write,
    lock: (text) => lock.write(Buffer.from(text)),
    fail: (failure) => failed.write(Buffer.from(`${JSON.stringify(failure)}\n`)),
    lockLength: lock.length,
    mark: (point) => journal(point, "writing"),
    close,
    finish,
    async discard() {
      await closeParts();
      for (const name of Object.values(names) as string[]) await folder.remove(name);
      await held.release();
    },
  };
}

async function moveParts(names: PartNames, { folder, file, lock }: ItemFiles): Promise<void> {
  // A part that is not there any more took its place already.
  await folder.move(names.lock, lock);
  await folder.move(names.part, file);
  await folder.remove(names.failed);
  await folder.remove(names.journal);
}

/** What so many bytes say of earlier runs; `undefined` if that cannot be read. */
async function failuresIn(folder: Folder, name: string, length: number): Promise<KeptFailure[] | undefined> {
  const bytes = await folder.read(name);
  if (!bytes || bytes.length < length) return undefined;
  const lines = bytes.toString("utf8", 0, length).split("\n").slice(0, -1);
  try {
    return lines.map((line) => JSON.parse(line) as KeptFailure);
  } catch {
    return undefined;
  }
}

async function standing({ folder, file }: ItemFiles): Promise<Stat> {
  const found = await folder.stat(file);
  if (found?.kind === "file") return found;
  throw new PostproofError("disk", `${join(folder.path, file)} cannot be read: it is not a file.`);
}

async function isAsLong(folder: Folder, name: string, length: number): Promise<boolean> {
  return ((await folder.stat(name))?.size ?? -1) >= length;
}

async function journalAt(folder: Folder, name: string): Promise<Journal | undefined> {
  try {
    const text = (await folder.read(name))?.toString("utf8") ?? "";
    const value = JSON.parse(text) as Journal | { readonly format?: undefined };
    return value.format === JOURNAL_FORMAT ? value : undefined;
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
  /** Gives it the permissions of another file. */
  readonly allow: (mode: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens all, or none. */
async function openAll(folder: Folder, files: readonly (readonly [string, number])[]): Promise<Part[]> {
  const parts: Part[] = [];
  try {
    for (const [name, length] of files) parts.push(await openPart(folder, name, length));
    return parts;
  } catch (error) {
    for (const part of parts) await part.close();
    throw error;
  }
}

async function openPart(folder: Folder, name: string, length: number): Promise<Part> {
  const handle: FileHandle = await folder.openToWrite(name);
  const told = (error: unknown): never => {
    throw diskError(join(folder.path, name), "written", error);
  };
  await handle.truncate(length).catch(told);
  let held: Uint8Array[] = [];
  let size = 0;
  let end = length;
  let isOpen = true;
  const drain = async (): Promise<void> => {
    const bytes = Buffer.concat(held);
    held = [];
    size = 0;
    for (let at = 0; at < bytes.length;) {
      const { bytesWritten } = await handle.write(bytes, at, bytes.length - at, end).catch(told);
      at += bytesWritten;
      end += bytesWritten;
    }
  };
  return {
    allow: (mode) => handle.chmod(mode).catch(told),
    async write(bytes) {
      held.push(bytes);
      size += bytes.length;
      if (size >= CHUNK) await drain();
    },
    length: () => end + size,
    async flush() {
      await drain();
      await handle.sync().catch(told);
    },
    async close() {
      if (!isOpen) return;
      isOpen = false;
      await handle.close();
    },
  };
}
