// Files that are written beside and then moved into place, and the folders in which they are entered.
import { randomUUID } from "node:crypto";
import {
  closeSync,
  fchmodSync,
  fsync,
  linkSync,
  lstatSync,
  openSync,
  renameSync,
  unlinkSync,
  writeFile,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { faultCode } from "./fault.ts";
import { shared } from "./shared.ts";

/**
 * Files of so many bytes are read and written at once, and names are made, moved and removed so: to hand that to another
 * thread, call by call, takes several times as long as it does. To flush them takes long.
 */
export const SMALL = 128 * 1024;

const flush = promisify(fsync);

/** Writes a file of a random name, `isFlushed`: down to the disk, and gives its path. */
export async function writePart(
  folder: string,
  bytes: Uint8Array | string,
  { mode, isFlushed }: { readonly mode: number | undefined; readonly isFlushed: boolean },
): Promise<string> {
  const part = join(folder, unfinishedName());
  const file = openSync(part, "wx");
  try {
    try {
      if (bytes.length <= SMALL) writeFileSync(file, bytes);
      else await promisify(writeFile)(file, bytes);
      if (mode !== undefined) fchmodSync(file, mode & 0o7777);
      if (isFlushed) await flush(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    attempted(() => unlinkSync(part));
    throw error;
  }
  return part;
}

/** A name that nobody foresees, for a file or a folder that is being written. */
export function unfinishedName(): string {
  return `.${randomUUID()}.postproof-part`;
}

/** Whether a name is one that an unfinished file has, left where a writer was killed. */
export function isUnfinished(name: string): boolean {
  return /^\.[0-9a-f-]{36}\.postproof-part$/.test(name);
}

/** Gives a file its name only if the name is free. A second name (a hard link) cannot replace a file; a move would. */
export async function moveIfAbsent(from: string, to: string): Promise<boolean> {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (faultCode(error) === "EEXIST") return false;
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EISDIR"].includes(faultCode(error) ?? "")) throw error;
  }
  if (attempted(() => lstatSync(to), absent)) return false; // no hard links here, as on FAT
  await patiently(() => renameSync(from, to));
  return true;
}

/** Writes the entries of a folder to the disk, where the platform can: once for all that were entered since the last time. */
export const flushFolder = shared(async (path) => {
  try {
    const folder = openSync(path, "r");
    try {
      await flush(folder);
    } finally {
      closeSync(folder);
    }
  } catch (error) {
    if (!["EPERM", "EACCES", "EISDIR", "EINVAL", "ENOTSUP", "EBADF"].includes(faultCode(error) ?? ""))
      throw error;
  }
});

/** Flushes, once each, the folders in which a folder and those above it are entered. */
export async function flushAbove(full: string, root: string, settled: Set<string>): Promise<void> {
  for (let at = full; at.length >= root.length && !settled.has(at); at = dirname(at)) {
    await flushFolder(dirname(at));
    settled.add(at);
  }
}

/** Tries again for a third of a second: on Windows, a scanner or a reader may hold a file for a moment. */
export async function patiently<T>(work: () => T | Promise<T>): Promise<T> {
  for (let pause = 10; pause <= 160; pause *= 2) {
    try {
      return await work();
    } catch (error) {
      if (!["EPERM", "EACCES", "EBUSY"].includes(faultCode(error) ?? "")) throw error;
      await wait(pause);
    }
  }
  return work();
}

/** Does something at once that may fail; what `excused` does not throw again is no failure. */
export function attempted<T>(
  work: () => T,
  excused: (error: unknown) => void = () => undefined,
): T | undefined {
  try {
    return work();
  } catch (error) {
    excused(error);
    return undefined;
  }
}

/** What is not there, or is a folder, holds no bytes; any other failure goes on. */
export function absent(error: unknown): undefined {
  if (!["ENOENT", "ENOTDIR", "EISDIR"].includes(faultCode(error) ?? "")) throw error;
}

/** What is there already need not be made; any other failure goes on. */
export function existing(error: unknown): undefined {
  if (faultCode(error) !== "EEXIST") throw error;
}
