// One file, looked at and read: never through a link in its place.
import { constants } from "node:fs";
import { open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { linkError } from "./fault.ts";
import { foundAt, kindAt, kindOf } from "./kind.ts";
import type { Kind } from "./kind.ts";
import { absent, patiently } from "./part.ts";

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
  return (await openSized(full))?.handle;
}

async function openSized(full: string): Promise<{ handle: FileHandle; size: number } | undefined> {
  if (kindAt(full) === "link") throw linkError(full);
  const handle = await patiently(() => open(full, constants.O_RDONLY | CAREFUL)).catch(absent);
  if (!handle) return undefined;
  const found = await handle.stat();
  if (found.isFile()) return { handle, size: found.size };
  await handle.close();
  return undefined;
}

/** The bytes of a regular file; `undefined` if there is none. */
export async function readWhole(full: string): Promise<Buffer | undefined> {
  const opened = await openSized(full);
  if (!opened) return undefined;
  const { handle, size } = opened;
  try {
    // In one piece, where it is as long as it says; what grows meanwhile, or does not say, is read to its end.
    const bytes = Buffer.allocUnsafeSlow(size);
    const { bytesRead } = await handle.read(bytes, 0, size, 0);
    return size > 0 && bytesRead === size ? bytes : await handle.readFile();
  } finally {
    await handle.close();
  }
}
