// Captures one post of each platform from recorded answers into each of the archives named, all at once. Says when it begins to
// write and which archive is done; the parent kills it in between.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createArchive, filesStore, replayDoor } from "../../dist/index.js";
import { readCapture } from "../../dist/snapshot.js";

const [answers, ...folders] = process.argv.slice(2);
const POSTS = ["2021500000000000000", "3demobreakfast", "115900000000000001"];
const captures = readdirSync(answers)
  .filter((name) => name.endsWith(".json"))
  .map((name) => readCapture(JSON.parse(readFileSync(join(answers, name), "utf8"))))
  .filter(
    ({ reference }) => POSTS.some((id) => reference.id.endsWith(id)) && !reference.id.startsWith("did:"),
  );
const pictures = (name) => readFileSync(join(answers, "pictures", name));
let writing = false;

function openArchive(folder) {
  const files = filesStore(folder);
  const put = (...how) => {
    if (!writing) process.send?.("writing");
    writing = true;
    return files.put(...how);
  };
  return createArchive({ store: { ...files, put }, http: replayDoor(captures, pictures) });
}

await Promise.all(
  folders.map(async (folder) => {
    const urls = captures.map(({ reference }) => reference.url);
    for await (const result of openArchive(folder).captureAll(urls)) void result;
    process.send?.({ done: folder });
  }),
);
process.disconnect?.();
