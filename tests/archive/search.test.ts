// Searching an archive: on stores that have no engine for it, and on SQLite.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createArchive } from "../../src/index.ts";
import { filesStore, memoryStore, sqliteStore } from "../../src/store/index.ts";
import type { Store } from "../../src/store/index.ts";
import { freshFolder } from "../store/folder.ts";
import { openDesk } from "./desk.ts";
import { searchTests } from "./searching.ts";

describe("in memory", () =>
  searchTests(() => {
    const store = memoryStore();
    return Promise.resolve(() => store);
  }));
describe("in a folder", () =>
  searchTests(async () => {
    const folder = await freshFolder();
    return () => filesStore(folder);
  }));
describe("in SQLite", () =>
  searchTests(async () => {
    const file = join(await freshFolder(), "archive.sqlite");
    return () => sqliteStore(file);
  }));

/** Everything that files in a folder hold, at whatever depth. */
async function bytesIn(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return (await Promise.all(files.map((file) => readFile(file, "latin1")))).join("\n");
}

const PLACES: Readonly<Record<string, (folder: string) => Store>> = {
  "a folder": (folder) => filesStore(folder),
  SQLite: (folder) => sqliteStore(join(folder, "archive.sqlite")),
};
describe.each(Object.keys(PLACES))("what is kept for searches in %s", (place) => {
  it("is read by the next process, which reads only what changed since", async () => {
    const folder = await freshFolder();
    const desk = openDesk({ store: PLACES[place]!(folder) });
    for (let number = 0; number < 60; number += 1) await desk.post({ text: `Notice ${number}.` });
    const read: number[] = [];
    const onRead = (posts: number): void => void read.push(posts);
    await desk.archive.search({ onRead });
    expect(read.at(-1)).toBe(60);
    await desk.post({ text: "One more." });
    await desk.archive.close();
    const again = createArchive({ store: PLACES[place]!(folder) });
    read.length = 0;
    expect((await again.search({ words: "notice", onRead })).count).toBe(60);
    expect(read).toEqual([1]);
    await again.close();
  });

  it("holds nothing of a post that was erased", async () => {
    const folder = await freshFolder();
    const desk = openDesk({ store: PLACES[place]!(folder) });
    for (let number = 0; number < 60; number += 1) await desk.post({ text: `Notice ${number}.` });
    const url = await desk.post({ text: "Pompadour regrets everything." });
    expect((await desk.archive.search({ words: "pompadour" })).count).toBe(1);
    expect((await bytesIn(folder)).toLowerCase()).toContain("pompadour");
    await desk.archive.takedown(url, { mode: "erase", by: "Eve Hart", why: "court order 12/2026" });
    await desk.archive.close();
    const left = (await bytesIn(folder)).toLowerCase();
    expect(left).toContain("notice");
    expect(left).not.toContain("pompadour");
  });
});

it("is made anew where it cannot be read, and leaves out posts that are damaged", async () => {
  const folder = await freshFolder();
  const desk = openDesk({ store: filesStore(folder) });
  for (let number = 0; number < 60; number += 1) await desk.post({ text: `Notice ${number}.` });
  await desk.archive.search();
  await writeFile(join(folder, ".tmp", "search.json"), "{");
  const first = (await readdir(join(folder, "posts/x"), { recursive: true })).find((name) =>
    name.includes("snapshots/"),
  )!;
  await writeFile(join(folder, "posts/x", first), "{}");
  const again = createArchive({ store: filesStore(folder) });
  expect((await again.search({ words: "notice" })).count).toBe(59);
});
