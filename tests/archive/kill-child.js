// Captures the demo's posts into the archive named by the first argument, from recorded answers; the parent kills it.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createArchive, filesStore, readCapture, replayDoor } from "../../dist/index.js";

const [folder, answers] = process.argv.slice(2);
const captures = readdirSync(answers)
  .filter((name) => name.endsWith(".json"))
  .map((name) => readCapture(JSON.parse(readFileSync(join(answers, name), "utf8"))));
const archive = createArchive({
  store: filesStore(folder),
  http: replayDoor(captures, (name) => readFileSync(join(answers, "pictures", name))),
});
await import("sharp"); // loaded before the clock starts, so that the kills fall into the capture
process.send?.("ready");
for await (const result of archive.captureAll(captures.map(({ reference }) => reference.url))) void result;
process.send?.("done");
process.disconnect?.();
