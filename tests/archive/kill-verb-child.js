// Takes a post down, takes in another archive, or upgrades, in each of the archives named, all at once. Says when it begins to write
// and which archive is done; the parent kills it in between.
import { createArchive, filesStore } from "../../dist/index.js";

const [verb, what, ...folders] = process.argv.slice(2);
let writing = false;

function openArchive(folder) {
  const files = filesStore(folder);
  const noting =
    (change) =>
    (...how) => {
      if (!writing) process.send?.("writing");
      writing = true;
      return change(...how);
    };
  return createArchive({ store: { ...files, put: noting(files.put), delete: noting(files.delete) } });
}

const VERBS = {
  takedown: async (archive) => {
    try {
      await archive.takedown(what, { mode: "erase", by: "Eve Hart", why: "court order 12/2026" });
    } catch (error) {
      // Killed behind its last record: nothing was left to do.
      if (error.code !== "taken_down") throw error;
    }
  },
  merge: async (archive) => {
    for await (const merged of archive.merge(filesStore(what), { from: "the other desk" })) void merged;
  },
  upgrade: async (archive) => {
    for await (const upgraded of archive.upgrade()) void upgraded;
  },
};

await Promise.all(
  folders.map(async (folder) => {
    await VERBS[verb](openArchive(folder));
    process.send?.({ done: folder });
  }),
);
process.disconnect?.();
