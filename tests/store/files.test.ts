// The store in a folder: the contract, what lies on the disk, leftovers, failures.
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, symlink, unlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesStore } from "../../src/store/files.ts";
import { testStore } from "./conformance.ts";
import { freshFolder } from "./folder.ts";

testStore("files", async () => filesStore(join(await freshFolder(), "archive")));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("a folder", () => {
  it("is created by the first put only", async () => {
    const folder = join(await freshFolder(), "deep", "archive");
    const store = filesStore(folder);
    expect(await store.get("a")).toBeUndefined();
    await store.delete("a");
    for await (const key of store.list("")) expect.unreachable(key);
    expect(existsSync(folder)).toBe(false);
    await store.put("a/b.json", bytes("x"));
    expect(await readFile(join(folder, "a", "b.json"), "utf8")).toBe("x");
  });

  it("keeps evidence out of git unless asked, and leaves a changed .gitignore alone", async () => {
    const folder = await freshFolder();
    await filesStore(folder).put("a", bytes("x"));
    expect(await readFile(join(folder, ".gitignore"), "utf8")).toBe("evidence/\n.tmp/\n");
    expect(await readFile(join(folder, ".gitattributes"), "utf8")).toBe("* -text\n");
    await writeFile(join(folder, ".gitignore"), "mine\n");
    await filesStore(folder).put("b", bytes("x"));
    expect(await readFile(join(folder, ".gitignore"), "utf8")).toBe("mine\n");

    const open = await freshFolder();
    await filesStore(open, { keepEvidenceInGit: true }).put("a", bytes("x"));
    expect(await readFile(join(open, ".gitignore"), "utf8")).toBe(".tmp/\n");
  });

  it("leaves nothing unfinished behind", async () => {
    const folder = await freshFolder();
    const store = filesStore(folder);
    await Promise.all(["a", "b", "a", "c/d"].map((key) => store.put(key, bytes(key))));
    await store.put("a", bytes("again"), { ifAbsent: true });
    expect(await readdir(join(folder, ".tmp"))).toStrictEqual([]);
  });

  it("sweeps leftovers older than a day, and shows none of them", async () => {
    const folder = await freshFolder();
    await mkdir(join(folder, ".tmp"));
    const unfinished = (digit: string): string => `.${digit.repeat(36)}.postproof-part`;
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    for (const name of [unfinished("0"), unfinished("1"), "of-somebody-else"]) {
      await writeFile(join(folder, ".tmp", name), "x");
      if (name !== unfinished("1")) await utimes(join(folder, ".tmp", name), yesterday, yesterday);
    }
    const store = filesStore(folder);
    await store.put("a", bytes("x"));
    expect(await readdir(join(folder, ".tmp"))).toStrictEqual([unfinished("1"), "of-somebody-else"]);
    const keys: string[] = [];
    for await (const key of store.list("")) keys.push(key);
    expect(keys).toStrictEqual(["a"]);
  });

  it("does not list files that are no keys", async () => {
    const folder = await freshFolder();
    const store = filesStore(folder);
    await store.put("a", bytes("x"));
    for (const name of [".DS_Store", "README.md", "con.json", "Thumbs.db"])
      await writeFile(join(folder, name), "x");
    const keys: string[] = [];
    for await (const key of store.list("")) keys.push(key);
    expect(keys).toStrictEqual(["a"]);
  });

  it("goes on after its folders were removed from outside, as a checkout does", async () => {
    const folder = await freshFolder();
    const store = filesStore(folder);
    await store.put("a/b", bytes("x"));
    await rm(join(folder, "a"), { recursive: true });
    await rm(join(folder, ".tmp"), { recursive: true });
    await store.put("a/c", bytes("y"));
    expect(await store.get("a/c")).toStrictEqual(bytes("y"));
  });

  it("leaves nothing half done when the last step fails", async () => {
    const folder = await freshFolder();
    const store = filesStore(folder);
    await store.put("a/b", bytes("x"));
    await rm(join(folder, "a", "b"));
    await symlink(join(folder, "nowhere", "b"), join(folder, "a", "b")); // not there, and yet the name is taken
    for (const ifAbsent of [true, false])
      await expect(store.put("a/b", bytes("y"), { ifAbsent })).rejects.toMatchObject({ code: "disk" });
    await expect(store.get("a/b")).rejects.toMatchObject({ code: "disk" });
    expect(await readdir(join(folder, ".tmp"))).toStrictEqual([]);
    expect(await readdir(folder)).not.toContain("nowhere");
    await store.delete("a/b"); // the link itself
    expect(await store.put("a/b", bytes("y"))).toBe(true);
    expect(await store.get("a/b")).toStrictEqual(bytes("y"));
  });

  it("says what the medium refuses, and recovers when it can be written again", async () => {
    const parent = await freshFolder();
    const folder = join(parent, "archive");
    await writeFile(folder, "in the way");
    const store = filesStore(folder);
    await expect(store.put("a", bytes("x"))).rejects.toMatchObject({ code: "disk" });
    await unlink(folder);
    expect(await store.put("a", bytes("x"))).toBe(true);
  });
});
