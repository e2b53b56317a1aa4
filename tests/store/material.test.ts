// Material on a disk: files in order, and none from outside the folder.
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { filesMaterial } from "../../src/store/index.ts";

let top = "";
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), "postproof-material-"));
  await mkdir(join(top, "export", "data"), { recursive: true });
  await writeFile(join(top, "export", "b.json"), "[]");
  await writeFile(join(top, "export", "a.json"), "{}");
  await writeFile(join(top, "export", "data", "tweets.js"), "window.x = []");
  await writeFile(join(top, "secret.json"), "secret");
  await symlink(join(top, "secret.json"), join(top, "export", "link.json"));
});
afterEach(() => rm(top, { recursive: true, force: true }));

describe("a folder as material", () => {
  it("gives its files in the order of their names, with what is below after", async () => {
    const material = await filesMaterial(join(top, "export"));
    const paths: string[] = [];
    for await (const { path } of material.files()) paths.push(path);
    expect(paths).toEqual(["a.json", "b.json", "data/tweets.js"]);
    expect(material.name).toBe("export");
  });

  it("gives a file by its path, and none from outside", async () => {
    const material = await filesMaterial(join(top, "export"), "Ada's export");
    expect(material.name).toBe("Ada's export");
    const file = await material.file("data/tweets.js");
    const chunks: Uint8Array[] = [];
    for await (const chunk of file!.bytes()) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe("window.x = []");
    expect(file).toMatchObject({ path: "data/tweets.js", size: 13 });
    for (const path of ["../secret.json", "link.json", "data/../../secret.json", "data", "none.json", ""])
      expect(await material.file(path), path).toBeUndefined();
  });
});

describe("one file as material", () => {
  it("is the only one given, and finds what lies beside it", async () => {
    const material = await filesMaterial(join(top, "export", "b.json"));
    const paths: string[] = [];
    for await (const { path } of material.files()) paths.push(path);
    expect(paths).toEqual(["b.json"]);
    expect((await material.file("a.json"))?.path).toBe("a.json");
    expect(material.name).toBe(basename("b.json"));
  });
});

it("says that there is nothing at a path", async () => {
  await expect(filesMaterial(join(top, "none"))).rejects.toThrow(/no file and no folder/);
});
