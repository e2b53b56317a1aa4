// The files below a folder: which, in what order, and what becomes of folders that cannot be read.
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { namesBelow } from "../../src/disk/below.ts";
import { filesBelow } from "../../src/disk/walk.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "postproof-walk-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function all(files: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const file of files) found.push(file);
  return found;
}

const isPage = (name: string): boolean => name.endsWith(".html");

it("gives what fits, by name, without hidden folders and links to folders", async () => {
  for (const name of ["b", "a", ".hidden", "node_modules", "z"]) await mkdir(join(folder, name));
  for (const name of ["b/2.html", "b/1.html", "a/x.txt", ".hidden/x.html", "node_modules/x.html", "m.html"])
    await writeFile(join(folder, name), "");
  await symlink("..", join(folder, "b", "up"));
  const found = await all(filesBelow(folder, isPage));
  expect(found).toEqual(["b/1.html", "b/2.html", "m.html"].map((name) => join(folder, name)));
});

it("takes a folder that is gone for an empty one", async () => {
  expect(await all(filesBelow(join(folder, "gone"), isPage))).toEqual([]);
});

it("names what cannot be read as a folder, or tells whoever wants to know and goes on", async () => {
  const file = join(folder, "file");
  await writeFile(file, "");
  await expect(all(filesBelow(file, isPage))).rejects.toMatchObject({
    code: "disk",
    message: expect.stringContaining(`${file} cannot be read: `) as string,
  });
  const told: string[] = [];
  expect(await all(filesBelow(file, isPage, (refused) => told.push(refused)))).toEqual([]);
  expect(told).toEqual([file]);
});

it("lets others have their turn while it names what lies in many folders", async () => {
  const names = Array.from({ length: 200 }, (_, number) => `f${String(number).padStart(3, "0")}`);
  for (const name of names) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, "x"), "");
  }
  let turns = 0;
  const count = (): void => {
    turns += 1;
    next = setImmediate(count);
  };
  let next = setImmediate(count);
  const found = await all(namesBelow(folder, "", () => true));
  clearImmediate(next);
  expect(found).toEqual(names.map((name) => `${name}/x`));
  expect(turns).toBe(3); // 201 folders, of which each 64 are a turn
});
