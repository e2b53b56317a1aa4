// Work that many ask for at once and that need be done once for all of them.

/**
 * Does work for a name, for all who ask before it begins: whoever asks while it is under way is served by the next time, which
 * begins after that. What it throws, all are told for whom it was done.
 */
export function shared(work: (name: string) => Promise<void>): (name: string) => Promise<void> {
  const running = new Map<string, Promise<void>>();
  const next = new Map<string, Promise<void>>();
  return (name) => {
    const known = next.get(name);
    if (known) return known;
    const before = running.get(name) ?? Promise.resolve();
    const begun = before
      .catch(() => undefined)
      .then(() => {
        next.delete(name);
        running.set(name, begun);
        return work(name);
      })
      .finally(() => {
        if (running.get(name) === begun) running.delete(name);
      });
    next.set(name, begun);
    return begun;
  };
}
