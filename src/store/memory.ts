// A store in memory: for tests, and for sites that capture and render in one go.
import { checkKey } from "./layout.ts";
import { clashError, foldersAbove, sameBytes } from "./store.ts";
import type { PutOptions, Store } from "./store.ts";

/** A store that lasts as long as the process. */
export function memoryStore(): Store {
  const kept = new Map<string, Uint8Array>();
  // Never shrinks, as folders on disk do not: both stores refuse the same keys.
  const folders = new Set<string>();

  /** All keys, until there are others. */
  let inOrder: readonly string[] | undefined;
  let wasListed = false;
  const changed = (): void => {
    inOrder = undefined;
    wasListed = false;
  };

  const write = (key: string, bytes: Uint8Array, { ifAbsent, ifStill }: PutOptions = {}): boolean => {
    const above = foldersAbove(checkKey(key));
    if (folders.has(key) || above.some((folder) => kept.has(folder))) throw clashError(key);
    const before = kept.get(key);
    if (ifAbsent === true && before) return false;
    if (ifStill && !(before && sameBytes(before, ifStill))) return false;
    for (const folder of above) folders.add(folder);
    if (!before) changed();
    // A slice of a Buffer would still be its bytes.
    kept.set(key, new Uint8Array(bytes));
    return true;
  };

  return {
    get: (key) => attempt(() => kept.get(checkKey(key))?.slice()),
    put: (key, bytes, options) => attempt(() => write(key, bytes, options)),
    delete: (key) =>
      attempt(() => {
        if (kept.delete(checkKey(key))) changed();
      }),
    async *list(prefix) {
      yield* await attempt(() => {
        if (inOrder) return keysFrom(inOrder, prefix);
        // In order at once only where lists follow each other: sorting all for each would take longer.
        inOrder = wasListed ? [...kept.keys()].sort() : undefined;
        wasListed = true;
        return inOrder
          ? keysFrom(inOrder, prefix)
          : [...kept.keys()].filter((key) => key.startsWith(prefix)).sort();
      });
    },
  };
}

/** The keys that begin with a prefix, of all in order. */
function keysFrom(inOrder: readonly string[], prefix: string): readonly string[] {
  let [first, end] = [0, inOrder.length];
  while (first < end) {
    const middle = (first + end) >>> 1;
    if (inOrder[middle]! < prefix) first = middle + 1;
    else end = middle;
  }
  let last = first;
  while (last < inOrder.length && inOrder[last]!.startsWith(prefix)) last += 1;
  return inOrder.slice(first, last);
}

/** Runs at once, and answers like a store on disk does: also a refusal is a rejected promise. */
function attempt<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(work()));
}
