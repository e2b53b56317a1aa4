// What stands at a path: a file, a folder, a link, or something else. Links are looked at, never followed.
import { lstatSync } from "node:fs";
import type { Stats } from "node:fs";
import { absent } from "./part.ts";

/** What stands under a name, looked at without following links. */
export type Kind = "file" | "folder" | "link" | "other";

/** What stands at a path now; `undefined` if nothing does. At once, since it is asked for every step of a path. */
export function kindAt(path: string): Kind | undefined {
  const found = foundAt(path);
  return found && kindOf(found);
}

/** What the system says of a path now, links not followed; `undefined` if nothing stands there. */
export function foundAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    absent(error);
    return undefined;
  }
}

/** What the system says of a name, as a word. */
export function kindOf(found: {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}): Kind {
  if (found.isSymbolicLink()) return "link";
  return found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
}
