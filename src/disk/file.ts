// One file, looked at and read: never through a link in its place.
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { linkError } from "./fault.ts";
import { foundAt, kindAt, kindOf } from "./kind.ts";
import type { Kind } from "./kind.ts";
import { SMALL, absent, patiently } from "./part.ts";

/** What is known of a name. */
export interface Stat {
  readonly kind: Kind;
  /** Bytes. */
  readonly size: number;
  /** When it was last written, ms since 1970. */
  readonly mtimeMs: number;
  /** Another when the file was written anew. */
  readonly version: string;
  /** Permissions, as a number. */
  readonly mode: number;
}

/** How files are opened. Windows has neither: `undefined` counts as 0 there, and the look before the opening must do. A pipe is not waited for. */
export const CAREFUL = constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** What stands at a path; `undefined` if nothing does. */
export function statOf(full: string): Stat | undefined {
  const found = foundAt(full);
  if (!found) return undefined;
  const { size, mtimeMs, ino, mode } = found;
  const version = `${ino}-${mtimeMs}-${size}`;
  return { kind: kindOf(found), size, mtimeMs, mode: mode & 0o7777, version };
}

/** Opens a regular file for reading; `undefined` if there is none. */
export async function openFile(full: string): Promise<FileHandle | undefined> {
  if (kindAt(full) === "link") throw linkError(full);
  const handle = await patiently(() => open(full, READING)).catch(absent);
  if (!handle || (await handle.stat()).isFile()) return handle;
  await handle.close();
  return undefined;
}

/** The bytes of a regular file; `undefined` if there is none. */
export async function readWhole(full: string): Promise<Buffer | undefined> {
  const found = foundAt(full);
  if (found?.isSymbolicLink()) throw linkError(full);
  if (found?.isFile() && found.size <= SMALL) return await patiently(() => readAtOnce(full)).catch(absent);
  const handle = await openFile(full);
  try {
    return await handle?.readFile();
  } finally {
    await handle?.close();
  }
}

const READING = constants.O_RDONLY | CAREFUL;

/** Reads a small file before anything else is done. */
function readAtOnce(full: string): Buffer | undefined {
  const file = openSync(full, READING);
  try {
    const found = fstatSync(file);
    if (!found.isFile()) return undefined;
    // In one piece, where it is as long as it says; what grows meanwhile, or does not say, is read to its end.
    const bytes = Buffer.allocUnsafeSlow(found.size);
    const read = readSync(file, bytes, 0, found.size, 0);
    return found.size > 0 && read === found.size ? bytes : readFileSync(file);
  } finally {
    closeSync(file);
  }
}
