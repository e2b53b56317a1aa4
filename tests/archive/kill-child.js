// Does one thing to each of the archives named, all at once: captures, transcribes, takes a post down, takes in another archive, or
// upgrades. Waits for a word before it begins, says when it begins to write, what it has kept, and which archive is done; the parent
// kills it in between.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createArchive, filesStore, replayDoor } from "../../dist/index.js";
import { readCapture } from "../../dist/snapshot.js";

const [verb, what, ...folders] = process.argv.slice(2);
const ANSWERS = join(import.meta.dirname, "..", "..", "examples", "demo", "answers");
const pictures = (name) => readFileSync(join(ANSWERS, "pictures", name));
const captures = verb === "capture" ? capturesOf(what.split(" ")) : [];
let writing = false;

/** The recorded answers to these posts. */
function capturesOf(ids) {
  return readdirSync(ANSWERS)
    .filter((name) => name.endsWith(".json"))
    .map((name) => readCapture(JSON.parse(readFileSync(join(ANSWERS, name), "utf8"))))
    .filter(({ reference: { id } }) => ids.some((each) => id.endsWith(each)) && !id.startsWith("did:"));
}

function openArchive(folder) {
  const files = filesStore(folder);
  const noting =
    (change) =>
    (...how) => {
      if (!writing) process.send?.("writing");
      writing = true;
      return change(...how);
    };
  return createArchive({
    store: { ...files, put: noting(files.put), delete: noting(files.delete) },
    ...(verb === "capture" && { http: replayDoor(captures, pictures) }),
  });
}

/** `keep` tells the parent that something is kept from now on. */
const VERBS = {
  capture: async (archive, keep) => {
    for await (const { snapshot } of archive.captureAll(captures.map(({ reference }) => reference.url)))
      if (snapshot) keep(snapshot);
  },
  transcribe: async (archive, keep) => {
    for (let number = 1; number <= Number(what); number += 1)
      keep(
        await archive.transcribe({
          text: `Notice ${number} of ${process.pid}.`,
          author: { handle: "harbour_example" },
          by: "Eve Hart",
          from: { source: "the board at the harbour" },
        }),
      );
  },
  takedown: async (archive) => {
    try {
      await archive.takedown(what, { mode: "erase", by: "Eve Hart", why: "court order 12/2026" });
    } catch (error) {
      // Killed behind its last record: nothing was left to do.
      if (error.code !== "taken_down") throw error;
    }
  },
  merge: async (archive, keep) => {
    for await (const { key, what: became } of archive.merge(filesStore(what), { from: "the other desk" }))
      if (became === "taken") keep({ file: key });
  },
  upgrade: async (archive) => {
    for await (const upgraded of archive.upgrade()) void upgraded;
  },
};

process.send?.("ready");
await new Promise((resolve) => process.once("message", resolve));
await Promise.all(
  folders.map(async (folder) => {
    await VERBS[verb](openArchive(folder), ({ key, version, file }) =>
      process.send?.({ folder, ...(file === undefined ? { key, version } : { file }) }),
    );
    process.send?.({ done: folder });
  }),
);
process.disconnect?.();
