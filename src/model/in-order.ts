// Work on many things, some of it at once: what comes of it comes in the order of the things.

/**
 * Does work on each of many things and gives what comes of it, in order. At most so many are begun and not given yet, so
 * that no more of them are held. What one fails with is thrown in its turn; whoever leaves before the end leaves once what
 * was begun has ended.
 */
export async function* inOrder<T, R>(
  things: Iterable<T> | AsyncIterable<T>,
  most: number,
  work: (thing: T) => Promise<R>,
): AsyncGenerator<R, void> {
  const begun: Promise<R>[] = [];
  try {
    for await (const thing of things) {
      const result = work(thing);
      result.catch(() => undefined); // thrown in its turn
      begun.push(result);
      if (begun.length >= most) yield await begun.shift()!;
    }
    for (let next = begun.shift(); next; next = begun.shift()) yield await next;
  } finally {
    await Promise.allSettled(begun);
  }
}
