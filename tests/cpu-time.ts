// A clock for guards against runaway input: a busy machine does not make it run faster.

/** CPU time of this process so far, in ms. Fails a quadratic reader, not a slow machine. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
