import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { SearchRow } from "../../src/store/search/search.ts";
import { matchOf } from "../../src/store/search/sqlite-terms.ts";
import { library } from "../../src/store/sqlite-library.ts";
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

it("leaves no byte of what was removed in its files, while it is open and to whoever opens it next", async () => {
  const folder = await freshFolder();
  const file = join(folder, "archive.sqlite");
  const store = sqliteStore(file);
  const holding = async (words: string): Promise<string[]> => {
    const names = await readdir(folder);
    const held = await Promise.all(
      names.map(async (name) => (await readFile(join(folder, name))).includes(words)),
    );
    return names.filter((_name, which) => held[which]);
  };
  const long = "a long record of it, ".repeat(2_000);
  await store.put("posts/one", bytes(`The ferry leaves at noon. ${long}`));
  await store.put("posts/two", bytes("Words that are replaced. And more of them."));
  for (let number = 0; number < 50; number++) await store.put(`other/${number}`, bytes(long));
  expect(await holding("The ferry leaves")).not.toEqual([]);
  await store.put("posts/two", bytes("Shorter."));
  await store.delete("posts/one");
  for (const words of ["The ferry leaves", "Words that are replaced"])
    expect(await holding(words)).toEqual([]);
  await store.close!();
  for (const words of ["The ferry leaves", "Words that are replaced"])
    expect(await holding(words)).toEqual([]);
  const again = sqliteStore(file);
  expect(text(await again.get("posts/two"))).toBe("Shorter.");
  await again.close!();
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

it("looks for whole words where few begin as the one looked for, and forgets words with their posts", async () => {
  const file = join(await freshFolder(), "archive.sqlite");
  const store = sqliteStore(file);
  const row = (name: string, words: string): SearchRow => ({
    ...{ post: `posts/x/00/${name}/`, key: `x:${name}`, platform: "x", state: "archived", isAbsent: false },
    ...{ at: "2026-02-12T08:00:00.000Z", day: "2026-02-11", words, author: "Ada" },
  });
  const pending = await store.search!.pending("1");
  await store.search!.write([row("one", "the ferry"), row("two", "ferries and ferry")], [], pending);
  const database = (await library())(file);
  const wanted = (words: string): string => matchOf(database, { words });
  expect(wanted("ferr")).toBe('("w:ferries" OR "w:ferry")');
  expect(wanted("gull")).toBe('("-")');
  // Of many, the full-text index makes a list itself.
  const many = Array.from({ length: 100 }, (_, number) => `gull${number}`).join(" ");
  await store.search!.write([row("three", many)], [], pending);
  expect(wanted("gull")).toBe('("w:gull" *)');
  await store.search!.forget("posts/x/00/two/");
  await store.search!.forget("posts/x/00/three/");
  expect([wanted("ferr"), wanted("gull")]).toEqual(['("w:ferry")', '("-")']);
  expect(matchOf(database, { from: "2026-02-01", to: "2026-02-28" })).toBe('("d:202602")');
  database.close();
  await store.close!();
});
