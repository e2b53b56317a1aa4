// A store in memory: for tests, and for sites that capture and render in one go.
import { PostproofError } from "../errors.ts";
import { checkKey } from "./layout.ts";
import { sameBytes } from "./store.ts";
import type { PutOptions, Store } from "./store.ts";

/** A store that lasts as long as the process. */
export function memoryStore(): Store {
  const kept = new Map<string, Uint8Array>();
  // Never shrinks, as folders on disk do not: both stores refuse the same keys.
  const folders = new Set<string>();

  const write = (key: string, bytes: Uint8Array, { ifAbsent, ifStill }: PutOptions = {}): boolean => {
    const above = foldersOf(checkKey(key));
    if (folders.has(key) || above.some((folder) => kept.has(folder))) {
      throw new PostproofError(
        "invalid_input",
        `The key ${key} is the folder of another, or lies below one.`,
      );
    }
    const before = kept.get(key);
    if (ifAbsent === true && before) return false;
    if (ifStill && !(before && sameBytes(before, ifStill))) return false;
    for (const folder of above) folders.add(folder);
    kept.set(key, bytes.slice());
    return true;
  };

  return {
    get: (key) => attempt(() => kept.get(checkKey(key))?.slice()),
    put: (key, bytes, options) => attempt(() => write(key, bytes, options)),
    delete: (key) => attempt(() => void kept.delete(checkKey(key))),
    async *list(prefix) {
      yield* await attempt(() => [...kept.keys()].filter((key) => key.startsWith(prefix)).sort());
    },
  };
}

/** Runs at once, and answers like a store on disk does: also a refusal is a rejected promise. */
function attempt<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(work()));
}

function foldersOf(key: string): string[] {
  const parts = key.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
