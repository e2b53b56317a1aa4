// Files that a person named, and files found below what was named: where they really stand, and whether that was meant.
import { readFileSync, realpathSync } from "node:fs";
import { readFile, stat, writeFile } from "node:fs/promises";
import { basename, dirname, relative, resolve, sep } from "node:path";
import { PostproofError } from "../errors.ts";
import { diskError, faultCode } from "./fault.ts";
import { openFolder } from "./folder.ts";
import type { Folder, FolderOptions } from "./folder.ts";
import type { Kind } from "./kind.ts";

/** Where a file really stands: no link is left on the way from the folder to it. */
export interface Standing {
  readonly folder: Folder;
  readonly name: string;
}

/**
 * Where a file stands that may be a link, if that is below one of the folders that a person named.
 * @throws PostproofError `disk` if there is none, or it leads out of those folders
 */
export function standingBelow(file: string, folders: readonly string[], options?: FolderOptions): Standing {
  const real = realOf(file);
  for (const named of folders) {
    const root = realOf(named);
    if (real.startsWith(root.endsWith(sep) ? root : root + sep))
      return { folder: openFolder(root, options), name: relative(root, real) };
  }
  throw new PostproofError(
    "disk",
    `${file} is a link that leads out of the folders that were named, to ${real}. Name that file itself if it is meant.`,
  );
}

/**
 * Reads a file that a person named, through links too.
 * @throws PostproofError `invalid_input` if there is none, `disk` if it cannot be read
 */
export async function readNamed(file: string): Promise<Buffer> {
  return await readFile(file).catch((error: unknown) => {
    throw namedError(file, error);
  });
}

/** The same at once, for callers that cannot wait. */
export function readNamedNow(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw namedError(file, error);
  }
}

/** What stands at a path that a person named, links followed; `undefined` if nothing can be seen there. */
export async function kindOfNamed(path: string): Promise<Exclude<Kind, "link"> | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found && (found.isDirectory() ? "folder" : found.isFile() ? "file" : "other");
}

/**
 * Writes a file that a person named, whole or not at all. A link in its place is refused.
 * @throws PostproofError `invalid_input` for a place where no file can be, `disk` if it cannot be written
 */
export async function writeNamed(file: string, bytes: Uint8Array | string): Promise<void> {
  const path = resolve(file);
  const isNowhere = (await kindOfNamed(dirname(path))) !== "folder";
  if (isNowhere || (await kindOfNamed(path)) === "folder")
    throw new PostproofError(
      "invalid_input",
      `${file} cannot be written: ${isNowhere ? "its folder does not exist" : "there is a folder of that name"}.`,
    );
  await openFolder(dirname(path)).write(basename(path), bytes);
}

/** Writes a file that nobody but its owner may read. @throws PostproofError `disk`, also if something is there already */
export async function writeSecret(file: string, text: string): Promise<void> {
  await writeFile(file, text, { mode: 0o600, flag: "wx" }).catch((error: unknown) => {
    throw diskError(file, "written", error);
  });
}

/** Nothing of that name is a mistake in what was named; anything else is the disk's. */
function namedError(file: string, error: unknown): unknown {
  const told = diskError(file, "read", error);
  if (!["ENOENT", "ENOTDIR", "EISDIR"].includes(faultCode(error) ?? "")) return told;
  return new PostproofError("invalid_input", (told as Error).message, { cause: error });
}

function realOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    throw diskError(path, "read", error);
  }
}
