// A store as one job reads it: nothing is asked for twice.
import type { Store } from "./store.ts";

/**
 * The same store, of which each key and each list is read once, and then is what it was; what is written through it is
 * read anew. For one job that ends soon: what was read is held until then.
 */
export function readOnce(store: Store): Store {
  const values = new Map<string, Promise<Uint8Array | undefined>>();
  const lists = new Map<string, Promise<readonly string[]>>();
  const forget = (key: string): void => {
    values.delete(key);
    for (const prefix of lists.keys()) if (key.startsWith(prefix)) lists.delete(prefix);
  };
  return {
    get: (key) => keptOrAsked(values, key, () => store.get(key)),
    async *list(prefix) {
      yield* await keptOrAsked(lists, prefix, () => keysOf(store.list(prefix)));
    },
    // What was asked while a change was under way may be what was there before it.
    async put(key, bytes, options) {
      forget(key);
      return await store.put(key, bytes, options).finally(() => forget(key));
    },
    async delete(key) {
      forget(key);
      await store.delete(key).finally(() => forget(key));
    },
  };
}

async function keysOf(list: AsyncIterable<string>): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const key of list) keys.push(key);
  return keys;
}

/** What fails is asked again. */
async function keptOrAsked<T>(
  kept: Map<string, Promise<T>>,
  name: string,
  ask: () => Promise<T>,
): Promise<T> {
  const known = kept.get(name);
  if (known) return await known;
  const asked = ask();
  kept.set(name, asked);
  try {
    return await asked;
  } catch (error) {
    kept.delete(name);
    throw error;
  }
}
