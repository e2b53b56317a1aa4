// Imports one file in a process of its own, and says what came of it and how much memory it took at most, in bytes.
import { createArchive, filesMaterial, memoryStore } from "../../dist/index.js";

const before = process.resourceUsage().maxRSS * 1024;
const archive = createArchive({ store: memoryStore(), media: { keep: "none" } });
const told = [];
let count = 0;
for await (const { status, ending } of archive.import(await filesMaterial(process.argv[2]))) {
  count += 1;
  if (told.length < 5) told.push({ status, reason: ending?.reason });
}
process.stdout.write(JSON.stringify({ count, told, took: process.resourceUsage().maxRSS * 1024 - before }));
