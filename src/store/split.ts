// Two stores as one: records in one, and what is large in another.
import { PREFIX } from "./layout.ts";
import type { Store } from "./store.ts";

/** What is kept by digest and is large: pictures, videos, answers as received, originals. */
const LARGE: readonly string[] = [PREFIX.assets, PREFIX.captures, PREFIX.originals];

/**
 * One store made of two: pictures, videos and evidence in `blobs` (a bucket, a folder), everything else in `records` (a database).
 * Blobs are written before the records that name them, as ever.
 */
export function splitStore(records: Store, blobs: Store): Store {
  const of = (key: string): Store => (LARGE.some((prefix) => key.startsWith(prefix)) ? blobs : records);
  return {
    get: (key) => of(key).get(key),
    put: (key, bytes, options) => of(key).put(key, bytes, options),
    delete: (key) => of(key).delete(key),
    async *list(prefix) {
      const isLarge = LARGE.some((each) => prefix.startsWith(each));
      const mayHoldBoth = !isLarge && LARGE.some((each) => each.startsWith(prefix));
      if (!mayHoldBoth) yield* (isLarge ? blobs : records).list(prefix);
      else yield* merged(records.list(prefix), blobs.list(prefix));
    },
    ...(records.search && { search: records.search }),
    async *links() {
      for (const store of [records, blobs]) yield* store.links?.() ?? [];
    },
    async close() {
      await Promise.all([records.close?.(), blobs.close?.()]);
    },
  };
}

/** Two lists in order as one in order. */
async function* merged(one: AsyncIterable<string>, other: AsyncIterable<string>): AsyncGenerator<string> {
  const [a, b] = [one[Symbol.asyncIterator](), other[Symbol.asyncIterator]()];
  let [x, y] = await Promise.all([a.next(), b.next()]);
  while (x.done !== true || y.done !== true) {
    if (y.done === true || (x.done !== true && x.value < y.value)) {
      yield x.value as string;
      x = await a.next();
    } else {
      yield y.value;
      y = await b.next();
    }
  }
}
