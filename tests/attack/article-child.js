// Reads one article in a process of its own, and says what came of it and how much memory the process took at most, in bytes.
import { readFileSync } from "node:fs";
import { createArchive, memoryStore } from "../../dist/index.js";
import { findProse } from "../../dist/proof.js";

const [, , format, path, verb] = process.argv;
const article = readFileSync(path, "utf8");
const archive = createArchive({ store: memoryStore(), media: { keep: "none" } });
const reading = {
  rewrite: async () => (await archive.rewrite(article, { format, missing: "link" })).edits.length,
  prose: () => findProse(article, format).quotations.length,
  proof: async () => (await archive.proof(article, { format })).items.length,
};
const told = {};
try {
  told.found = await reading[verb]();
} catch (error) {
  told.failed = error.code;
}
process.stdout.write(JSON.stringify({ ...told, most: process.resourceUsage().maxRSS * 1024 }));
