import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { sqliteStore } from "../../src/store/sqlite.ts";
import { testStore } from "./conformance.ts";
import { freshFolder } from "./folder.ts";

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const bytes = (value: string): Uint8Array => new TextEncoder().encode(value);

testStore("SQLite", async () => sqliteStore(join(await freshFolder(), "deep", "archive.sqlite")));

it("is there for another store on the same file, at once and after", async () => {
  const file = join(await freshFolder(), "archive.sqlite");
  const [one, other] = [sqliteStore(file), sqliteStore(file)];
  await one.put("a/b", bytes("kept"));
  expect(text(await other.get("a/b"))).toBe("kept");
  await one.close!();
  expect(text(await sqliteStore(file).get("a/b"))).toBe("kept");
  await other.close!();
});

it("says what is wrong with a file, and what to do", async () => {
  const folder = await freshFolder();
  await writeFile(
    join(folder, "page.html"),
    "<p>no database at all, and long enough to be told from one</p>".repeat(40),
  );
  await expect(sqliteStore(join(folder, "page.html")).get("a")).rejects.toMatchObject({
    code: "store",
    message: expect.stringMatching(/page\.html \(SQLite\): .*not a database.*Name another file/i) as string,
  });
  await mkdir(join(folder, "folder"));
  await expect(sqliteStore(join(folder, "folder")).put("a", bytes("x"))).rejects.toMatchObject({
    code: "store",
  });
});
