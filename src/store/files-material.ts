// Material in a folder or a file of the disk, opened for reading.
import { createReadStream } from "node:fs";
import { opendir, realpath, stat } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { PostproofError } from "../errors.ts";
import type { HeldFile, Material } from "../model/material.ts";

/**
 * Opens a folder, or one file, as material to be imported. Nothing is read before it is asked for; links that lead out of
 * the folder are not followed.
 *
 * @param path where it lies
 * @param name what it is called in the archive. Default: the last part of the path; a path of one machine means nothing
 * on another.
 * @throws PostproofError `invalid_input` if there is nothing at the path
 */
export async function filesMaterial(path: string, name?: string): Promise<Material> {
  const root = await realpath(resolve(path)).catch((cause: unknown) => {
    throw new PostproofError("invalid_input", `There is no file and no folder at ${path}.`, { cause });
  });
  const isFolder = (await stat(root)).isDirectory();
  const top = isFolder ? root : resolve(root, "..");
  return {
    name: name ?? basename(root),
    async *files() {
      if (isFolder) yield* filesBelow(root, root);
      else yield await heldFile(root, top);
    },
    async file(wanted) {
      const at = resolve(top, ...wanted.split("/"));
      if (!at.startsWith(top + sep)) return undefined;
      try {
        const real = await realpath(at);
        return real.startsWith(top + sep) && (await stat(real)).isFile()
          ? await heldFile(real, top)
          : undefined;
      } catch {
        return undefined;
      }
    },
    async *links() {
      if (isFolder) yield* linksBelow(root, root);
    },
  };
}

async function* linksBelow(folder: string, root: string): AsyncGenerator<string> {
  for await (const entry of await opendir(folder)) {
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) yield relative(root, path).split(sep).join("/");
    else if (entry.isDirectory()) yield* linksBelow(path, root);
  }
}

/** Files of a folder in the order of their names, then those of its folders. */
async function* filesBelow(folder: string, root: string): AsyncGenerator<HeldFile> {
  const files: string[] = [];
  const folders: string[] = [];
  for await (const entry of await opendir(folder)) {
    if (entry.isFile()) files.push(entry.name);
    else if (entry.isDirectory()) folders.push(entry.name);
  }
  for (const name of files.sort()) yield await heldFile(join(folder, name), root);
  for (const name of folders.sort()) yield* filesBelow(join(folder, name), root);
}

async function heldFile(path: string, root: string): Promise<HeldFile> {
  const { size, mtime } = await stat(path);
  return {
    path: relative(root, path).split(sep).join("/"),
    size,
    modified: mtime.toISOString(),
    bytes: () => createReadStream(path),
    bytesFrom: (start) => createReadStream(path, { start }),
  };
}
