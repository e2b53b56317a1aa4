// Holding: a folder in which one process works at a time. What it leaves unfinished there is the next holder's to clear.
import {
  closeSync,
  fstatSync,
  futimes,
  linkSync,
  lstatSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { PostproofError } from "../errors.ts";
import { diskError, faultCode } from "./fault.ts";
import { openFolder } from "./folder.ts";
import type { Folder } from "./folder.ts";
import { foundAt } from "./kind.ts";
import { attempted, isUnfinished } from "./part.ts";

/** A folder while this process alone works in it. */
export interface Held {
  readonly folder: Folder;
  /** Lets go; a second time does nothing. The folder goes too if nothing is left in it. */
  release(): Promise<void>;
}

/** How long is waited, and in what words. */
export interface HoldOptions {
  /** What is held, for the error: `The articles below site/`. */
  readonly what: string;
  /** How many ms to wait while another process holds it. Default 120,000; 0 yields at once. */
  readonly patience?: number;
  /** Told once, after a second, who is waited for. */
  readonly waiting?: (holder: string) => void;
}

const HOLDER = "holder.json";
const PATIENCE = 120_000;
/** A holder touches its mark this often, in ms; one that was watched so long without a touch is dead. */
const TOUCHED_EVERY = 10_000;
const DEAD_AFTER = 60_000;

/** The mark of a holder as it stands on the disk. */
interface Mark {
  /** Where it was made: process numbers mean something there only. */
  readonly machine: string;
  readonly process: number;
  /** This very file at this very time. */
  readonly id: string;
}

/**
 * Takes a folder for this process alone, waiting for whoever has it. A holder that was killed is known by its process
 * number on the same machine, and anywhere by not touching its mark for a minute; then its place is taken.
 *
 * @throws PostproofError `in_use` if another process still has it after `patience`; `disk` for a link in its place
 */
export async function holdFolder(parent: Folder, name: string, options: HoldOptions): Promise<Held> {
  const { what, patience = PATIENCE, waiting } = options;
  const path = join(parent.path, name);
  const begun = performance.now();
  const watched = { id: "", since: begun };
  let isTold = false;
  for (let pause = 1; ; pause = Math.min(pause * 2, 100)) {
    const file = await parent.create(`${name}/${HOLDER}`);
    if (file !== undefined) return await heldBy(path, file);
    const mark = markAt(path);
    const now = performance.now();
    if (mark?.id !== watched.id) Object.assign(watched, { id: mark?.id ?? "", since: now });
    const isDead = mark && (isGone(mark) || now - watched.since > DEAD_AFTER);
    if (isDead) bury(path, mark);
    else if (mark && now - begun >= patience) throw inUse(what, path, mark);
    if (now - begun >= patience + DEAD_AFTER) throw inUse(what, path, mark);
    if (now - begun > 1_000 && !isTold) {
      waiting?.(holderOf(mark));
      isTold = true;
    }
    await wait(pause * (0.5 + Math.random() / 2));
  }
}

async function heldBy(path: string, file: number): Promise<Held> {
  try {
    writeFileSync(file, JSON.stringify({ machine: MACHINE, process: process.pid }));
  } catch (error) {
    closeSync(file);
    attempted(() => unlinkSync(join(path, HOLDER)));
    throw diskError(path, "written", error);
  }
  const { ino } = fstatSync(file);
  const touch = (): void => futimes(file, new Date(), new Date(), () => undefined);
  const touching = setInterval(touch, TOUCHED_EVERY).unref();
  const folder = openFolder(path);
  for (const name of readdirSync(path)) {
    if (!isUnfinished(name)) continue;
    if (foundAt(join(path, name))?.isDirectory() === true) await folder.removeFolder(name);
    else await folder.remove(name);
  }
  let isHeld = true;
  return {
    folder,
    release() {
      if (!isHeld) return Promise.resolve();
      isHeld = false;
      clearInterval(touching);
      // Not if this process was taken for dead, and another holds it by now.
      const found = attempted(() => foundAt(join(path, HOLDER)));
      if (found?.ino === ino) attempted(() => unlinkSync(join(path, HOLDER)));
      closeSync(file);
      attempted(() => rmdirSync(path)); // somebody else works in it, or left something
      return Promise.resolve();
    },
  };
}

/** Reads the mark of a holder; `undefined` if there is none any more. One that is half written names no process. */
function markAt(path: string): Mark | undefined {
  try {
    const { ino, mtimeMs, size } = lstatSync(join(path, HOLDER));
    const text = size > 1_000 ? "" : readFileSync(join(path, HOLDER), "utf8");
    const { machine, process: number } = markIn(text);
    return { machine, process: number, id: `${ino}-${mtimeMs}` };
  } catch (error) {
    if (faultCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

function markIn(text: string): { machine: string; process: number } {
  try {
    const value = JSON.parse(text) as { machine?: unknown; process?: unknown };
    return { machine: String(value.machine), process: Number(value.process) };
  } catch {
    return { machine: "", process: Number.NaN };
  }
}

/** Whether a holder of this machine is not there any more. */
function isGone({ machine, process: number }: Mark): boolean {
  if (machine !== MACHINE || !Number.isSafeInteger(number) || number <= 0) return false;
  try {
    process.kill(number, 0);
    return false;
  } catch (error) {
    return faultCode(error) === "ESRCH";
  }
}

/**
 * Removes the mark of a dead holder, and only that one: a second name is given to the file first, which one process
 * alone can do, and by which it is seen whether it is still the mark that was judged.
 */
function bury(path: string, { id }: Mark): void {
  const grave = join(path, `dead-${id}`);
  try {
    linkSync(join(path, HOLDER), grave);
  } catch (error) {
    if (!["ENOENT", "EEXIST"].includes(faultCode(error) ?? "")) throw diskError(path, "written", error);
    // Another process is at it, or was killed at it.
    const old = attempted(() => foundAt(grave));
    if (old && Date.now() - old.ctimeMs > DEAD_AFTER) attempted(() => unlinkSync(grave));
    return;
  }
  const found = lstatSync(grave);
  if (`${found.ino}-${found.mtimeMs}` === id) attempted(() => unlinkSync(join(path, HOLDER)));
  unlinkSync(grave);
}

/** Where a process number means something: this machine, and on Linux this container. */
const MACHINE = machine();
function machine(): string {
  try {
    return `${hostname()} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return hostname();
  }
}

function holderOf(mark: Mark | undefined): string {
  if (!mark || !Number.isSafeInteger(mark.process)) return "another run";
  return mark.machine === MACHINE ? `process ${mark.process}` : `process ${mark.process} on ${mark.machine}`;
}

function inUse(what: string, path: string, mark: Mark | undefined): PostproofError {
  return new PostproofError(
    "in_use",
    `${what} cannot be changed now, since ${holderOf(mark)} does so. Run the same command again when it is done; if nothing runs, remove ${path}.`,
  );
}
