// Measuring in CPU time, and tables of ratios: what all benchmarks share.

const ROUNDS = 7;

/** The median of several rounds, in runs (or `amount`s) a second of CPU time. */
export function measure(run, amount = 1) {
  const rates = [];
  for (let end = performance.now() + 300; performance.now() < end;) run();
  for (let round = 0; round < ROUNDS; round += 1) rates.push(rateOf(run, amount));
  return median(rates);
}

/**
 * The rates of several runs that are to be compared: their rounds take turns, so that what else the machine does meets
 * them all alike.
 */
export function measureTogether(runs) {
  const rates = runs.map(() => []);
  for (const run of runs) for (let end = performance.now() + 300; performance.now() < end;) run();
  for (let round = 0; round < ROUNDS; round += 1)
    runs.forEach((run, index) => rates[index].push(rateOf(run, 1)));
  return rates.map(median);
}

function rateOf(run, amount) {
  const start = process.cpuUsage();
  let runs = 0;
  for (let end = performance.now() + 400; performance.now() < end; runs += 1) run();
  const { user, system } = process.cpuUsage(start);
  return (runs * amount) / ((user + system) / 1e6);
}

/** The middle one. */
export const median = (rates) => rates.sort((a, b) => a - b)[rates.length >> 1];

/** Prints rates, each with its ratio to the first. */
export function table(title, unit, rows) {
  const base = rows[0].rate;
  console.log(`\n${title}`);
  for (const { name, rate, note = "" } of rows) {
    const ratio = `×${(rate / base).toFixed(2)}`;
    console.log(
      `  ${name.padEnd(44)} ${rate.toFixed(rate < 100 ? 1 : 0).padStart(9)} ${unit}  ${ratio.padStart(8)}  ${note}`,
    );
  }
}
