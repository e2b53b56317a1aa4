// Captures many posts into the archive named by the first argument from a played internet; the parent kills it.
import { createArchive, filesStore } from "../../dist/index.js";

const [folder, count, lanes, target] = process.argv.slice(2);
const archive = createArchive({
  store: filesStore(folder),
  http: { connect: () => JSON.parse(target), pace: 0, budgets: false },
});
const urls = Array.from(
  { length: Number(count) },
  (_, index) => `https://x.com/i/status/${1_000_000 + index}`,
);
for await (const { url, status, retryAt } of archive.captureAll(urls, {
  patient: true,
  concurrency: Number(lanes),
}))
  process.send?.({ url, asked: status !== "archived" && retryAt === undefined });
await archive.close();
process.send?.("done");
process.disconnect?.();
