// A folder whose files are reached without following links, and written whole or not at all. All writing goes through here.
import { constants, lstatSync, mkdirSync, openSync, renameSync, rmdirSync, unlinkSync } from "node:fs";
import { open, opendir } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { PostproofError } from "../errors.ts";
import { namesBelow, removeAll } from "./below.ts";
import { clash, diskError, faultCode, linkError } from "./fault.ts";
import { foundAt, kindAt, kindOf } from "./kind.ts";
import type { Kind } from "./kind.ts";
import { CAREFUL, openFile, readWhole, statOf } from "./file.ts";
import type { Stat } from "./file.ts";
import {
  absent,
  attempted,
  existing,
  flushAbove,
  flushFolder,
  moveIfAbsent,
  patiently,
  writePart,
} from "./part.ts";

export type { FileHandle, Stat };

/** One name in a folder. */
export interface Entry {
  readonly name: string;
  readonly kind: Kind;
}

/** How a folder is written to. */
export interface FolderOptions {
  /** Where files are written before they take their place: a name in the folder, or an absolute path. Default: beside. */
  readonly unfinished?: string;
  /**
   * What is there after a power cut. `files`, the default: a file that is there is whole. `folders`: it is there, too, since the
   * folders in which it is entered are flushed. `nothing`: it may be there and empty; for what is easily made again, since flushing
   * many files takes longer than writing them.
   */
  readonly flushed?: "files" | "folders" | "nothing";
}

/**
 * A folder. Names are relative to it, with `/`, and stay within it. The folder itself may be reached through links, since
 * somebody named it; below it no link is followed: a name that is one, or lies behind one, is refused.
 *
 * All functions throw a PostproofError `disk` that names the path and says what to do.
 */
export interface Folder {
  /** Absolute. */
  readonly path: string;
  /** What stands under a name; `undefined` if nothing does. */
  stat(name: string): Promise<Stat | undefined>;
  /** The bytes of a file; `undefined` if there is none, or a folder of that name. */
  read(name: string): Promise<Buffer | undefined>;
  /** Opens a file to be read in parts; `undefined` as above. The caller closes it. */
  open(name: string): Promise<FileHandle | undefined>;
  /** Opens a file to be written in place, made if it is not there. The caller closes it. */
  openToWrite(name: string): Promise<FileHandle>;
  /** Makes a file that was not there and opens it to be written, as a number; `undefined` if something has that name. The caller closes it. */
  create(name: string): Promise<number | undefined>;
  /** What a folder holds, in no order; nothing if it is not there. `""` is the folder itself. */
  entries(name: string): AsyncGenerator<Entry>;
  /** The names of all files below a folder (`""`, or ending in `/`), in order; what `isWanted` refuses is not entered. */
  below(name: string, isWanted: (name: string) => boolean): AsyncGenerator<string>;
  /** Writes a file whole or not at all, and keeps its permissions. `false`: `ifAbsent`, and something has that name. */
  write(
    name: string,
    bytes: Uint8Array | string,
    options?: { readonly ifAbsent?: boolean },
  ): Promise<boolean>;
  /** Makes a folder and those above it. */
  makeFolder(name: string): Promise<void>;
  /** Gives a file or a folder another name, in place of a file of that name. `false` if it is not there. */
  move(from: string, to: string): Promise<boolean>;
  /** Removes a file, or a link itself; no error if there is none. */
  remove(name: string): Promise<void>;
  /** Removes a folder if nothing is in it; no error if something is, or if there is none. */
  removeEmpty(name: string): Promise<void>;
  /** Removes a folder with all that is in it; no error if there is none. A link in it is removed, not followed. */
  removeFolder(name: string): Promise<void>;
}

/** A folder as the functions below know it. */
interface Opened {
  readonly root: string;
  readonly unfinished: string | undefined;
  readonly flushed: NonNullable<FolderOptions["flushed"]>;
  /** Folders that were made and flushed. */
  readonly settled: Set<string>;
}

/** Opens a folder, which need not exist yet. */
export function openFolder(path: string, { unfinished, flushed = "files" }: FolderOptions = {}): Folder {
  const opened: Opened = { root: resolve(path), unfinished, flushed, settled: new Set() };
  return { path: opened.root, ...readingOf(opened), ...writingOf(opened) };
}

type Reading = "stat" | "read" | "open" | "entries" | "below";

function readingOf(opened: Opened): Pick<Folder, Reading> {
  return {
    stat: (name) => at(opened, name, "read", (full) => Promise.resolve(statOf(full))),
    read: (name) => at(opened, name, "read", readWhole),
    open: (name) => at(opened, name, "read", openFile),

    async *below(name, isWanted) {
      const folder = await reached(opened, name);
      try {
        yield* namesBelow(folder, name, isWanted);
      } catch (error) {
        throw diskError(folder, "read", error);
      }
    },

    async *entries(name) {
      const folder = await reached(opened, name);
      try {
        const listed = await opendir(folder, { bufferSize: 256 }).catch((error: unknown) => {
          if (faultCode(error) !== "ENOENT") throw error;
        });
        if (listed) for await (const entry of listed) yield { name: entry.name, kind: kindOf(entry) };
      } catch (error) {
        throw diskError(folder, "read", error);
      }
    },
  };
}

function writingOf(opened: Opened): Omit<Folder, Reading | "path"> {
  return {
    openToWrite: (name) =>
      at(opened, name, "written", async (full) => {
        await makeFolder(opened, dirname(full));
        if (kindAt(full) === "link") throw linkError(full);
        return await open(full, constants.O_RDWR | constants.O_CREAT | CAREFUL);
      }),

    create: (name) =>
      at(opened, name, "written", async (full) => {
        for (let attempt = 1; ; attempt += 1) {
          try {
            await makeFolder(opened, dirname(full));
            return attempted(() => openSync(full, "wx"), existing);
          } catch (error) {
            // Its folder was removed just now, by somebody who was done with it.
            if (faultCode(error) !== "ENOENT" || attempt === 20) throw error;
          }
        }
      }),

    write: (name, bytes, { ifAbsent = false } = {}) =>
      at(opened, name, "written", (full) => write(opened, full, bytes, ifAbsent)),

    makeFolder: (name) => at(opened, name, "written", (full) => makeFolder(opened, full)),

    move: (from, to) =>
      at(opened, to, "written", async (full) => {
        if (kindAt(full) === "link") throw linkError(full);
        const source = pathOf(opened.root, from);
        const moved = await patiently(() => renameSync(source, full)).then(() => true, absent);
        if (opened.flushed === "folders") await flushFolder(dirname(full));
        return moved === true;
      }),

    remove: (name) =>
      at(opened, name, "removed", async (full) => {
        await patiently(() => unlinkSync(full)).catch(absent);
        if (opened.flushed === "folders") await flushFolder(dirname(full)).catch(absent);
      }),

    removeEmpty: (name) =>
      at(opened, name, "removed", (full) => {
        attempted(
          () => rmdirSync(full),
          (error) => {
            if (!["ENOENT", "ENOTDIR", "ENOTEMPTY", "EEXIST"].includes(faultCode(error) ?? "")) throw error;
          },
        );
        return Promise.resolve();
      }),

    removeFolder: (name) => at(opened, name, "removed", removeAll),
  };
}

/** Where a folder stands, as what lies in it is reached: with no link on the way, this folder among them. */
function reached(opened: Opened, name: string): Promise<string> {
  return at(opened, join(name, "x"), "read", (full) => Promise.resolve(dirname(full)));
}

/** Does something with the path of a name, and names it where that fails. */
async function at<T>(
  { root }: Opened,
  name: string,
  doing: "read" | "written" | "removed",
  work: (full: string) => Promise<T>,
): Promise<T> {
  try {
    return await work(pathOf(root, name));
  } catch (error) {
    throw diskError(join(root, name), doing, error);
  }
}

/** The path of a name, with no link on the way to it. */
function pathOf(root: string, name: string): string {
  const full = resolve(root, name);
  if (full !== root && !full.startsWith(root.endsWith(sep) ? root : root + sep))
    throw new PostproofError("disk", `${full} lies outside of ${root}, and nothing there is touched.`);
  for (let end = full.indexOf(sep, root.length + 1); end !== -1; end = full.indexOf(sep, end + 1)) {
    const step = full.slice(0, end);
    if (kindAt(step) === "link") throw linkError(step);
  }
  return full;
}

async function makeFolder({ root, flushed, settled }: Opened, full: string): Promise<void> {
  if (settled.has(full) && kindAt(full) === "folder") return;
  mkdirSync(root, { recursive: true });
  let step = root;
  for (const each of relative(root, full).split(sep)) {
    step = join(step, each);
    const before = kindAt(step);
    if (before === undefined) attempted(() => mkdirSync(step), existing);
    const kind = before ?? kindOf(lstatSync(step)); // not there again: its maker was done with it
    if (kind === "link" && step !== root) throw linkError(step);
    if (kind !== "folder" && step !== root) throw clash(step);
  }
  if (flushed === "folders") await flushAbove(full, root, settled);
  settled.add(full);
}

/** The folder in which a file is written before it takes its place. */
async function workshop(opened: Opened, full: string): Promise<string> {
  const { root, unfinished } = opened;
  if (unfinished === undefined) return dirname(full);
  const shop = resolve(root, unfinished);
  if (shop.startsWith(root + sep)) await makeFolder(opened, pathOf(root, `${unfinished}/x`).slice(0, -2));
  return shop;
}

async function write(
  opened: Opened,
  full: string,
  bytes: Uint8Array | string,
  ifAbsent: boolean,
): Promise<boolean> {
  await makeFolder(opened, dirname(full));
  const before = foundAt(full);
  if (before?.isSymbolicLink()) throw linkError(full);
  if (before?.isDirectory()) throw clash(full);
  if (before && ifAbsent) {
    if (opened.flushed === "folders") await flushFolder(dirname(full)); // its writer may be about to
    return false;
  }
  const place = (from: string): Promise<boolean> =>
    ifAbsent ? moveIfAbsent(from, full) : patiently(() => renameSync(from, full)).then(() => true);
  const shop = await workshop(opened, full);
  const how = { mode: before?.mode, isFlushed: opened.flushed !== "nothing" };
  let part = await writePart(shop, bytes, how);
  let isLeft = true;
  try {
    const placed = await place(part).catch(async (error: unknown) => {
      if (faultCode(error) !== "EXDEV" || shop === dirname(full)) throw error;
      // Another disk is mounted in between: written beside instead.
      attempted(() => unlinkSync(part), absent);
      part = await writePart(dirname(full), bytes, how);
      return await place(part);
    });
    isLeft = ifAbsent; // it has a second name then, and else another
    return placed;
  } finally {
    if (isLeft) attempted(() => unlinkSync(part));
    if (opened.flushed === "folders") await flushFolder(dirname(full));
  }
}
