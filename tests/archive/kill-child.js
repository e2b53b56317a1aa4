// Captures one post of each platform into the archive named by the first argument, from recorded answers. Says when it
// begins to write; the parent kills it after that.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createArchive, filesStore, readCapture, replayDoor } from "../../dist/index.js";

const [folder, answers] = process.argv.slice(2);
const POSTS = ["2021500000000000000", "3demobreakfast", "115900000000000001"];
const captures = readdirSync(answers)
  .filter((name) => name.endsWith(".json"))
  .map((name) => readCapture(JSON.parse(readFileSync(join(answers, name), "utf8"))))
  .filter(
    ({ reference }) => POSTS.some((id) => reference.id.endsWith(id)) && !reference.id.startsWith("did:"),
  );
const files = filesStore(folder);
let writing = false;
const archive = createArchive({
  store: {
    ...files,
    put(...how) {
      if (!writing) process.send?.("writing");
      writing = true;
      return files.put(...how);
    },
  },
  http: replayDoor(captures, (name) => readFileSync(join(answers, "pictures", name))),
});
for await (const result of archive.captureAll(captures.map(({ reference }) => reference.url))) void result;
process.send?.("done");
process.disconnect?.();
