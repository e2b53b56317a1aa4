// Stores by their addresses, and two stores as one.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { storeAddress, storeAt } from "../../src/store/address.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { splitStore } from "../../src/store/split.ts";
import { testStore } from "./conformance.ts";
import { freshFolder } from "./folder.ts";

const bytes = (value: string): Uint8Array => new TextEncoder().encode(value);

async function keysOf(list: AsyncIterable<string>): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of list) keys.push(key);
  return keys;
}

describe("an address of a store", () => {
  it.each([
    [".postproof", "files", "/site/.postproof"],
    ["/archives/desk", "files", "/archives/desk"],
    ["sqlite:archive.sqlite", "sqlite", "/site/archive.sqlite"],
    ["sqlite:/archives/desk.sqlite", "sqlite", "/archives/desk.sqlite"],
    ["postgres://desk@db.example/archive?schema=city", "postgres", undefined],
    ["s3://archives/desk?endpoint=https://storage.example", "s3", undefined],
  ])("%s", (address, kind, path) => {
    expect(storeAddress(address, { from: "/site" })).toMatchObject({
      kind,
      ...(path !== undefined && { path }),
    });
  });

  it("shows no password", () => {
    expect(storeAddress("postgres://desk:secret@db.example/archive").shown).toBe(
      "postgres://desk:***@db.example/archive",
    );
    expect(() => storeAddress("postgres://desk:secret@db.example:port/archive")).toThrow(/^(?!.*secret)/);
  });

  it.each(["mysql://desk@db.example/archive", "https://storage.example/archive", "redis://x"])(
    "%s is none",
    (address) => {
      expect(() => storeAddress(address)).toThrow(expect.objectContaining({ code: "invalid_input" }));
    },
  );

  it("makes nothing until it is used", async () => {
    const file = join(await freshFolder(), "archive.sqlite");
    const store = storeAt(`sqlite:${file}`);
    expect(existsSync(file)).toBe(false);
    await store.put("a", bytes("x"));
    expect(existsSync(file)).toBe(true);
    await store.close!();
  });
});

testStore("two as one", () => splitStore(memoryStore(), memoryStore()));

describe("two stores as one", () => {
  it("keep what is large apart, and list both in order", async () => {
    const [records, blobs] = [memoryStore(), memoryStore()];
    const store = splitStore(records, blobs);
    const ordered = [
      "aliases/x.json",
      "archive.json",
      "assets/ab/p.webp",
      "evidence/captures/c.json",
      "evidence/originals/o.jpg",
      "posts/x/s.json",
    ];
    for (const key of [...ordered].reverse()) await store.put(key, bytes(key));
    expect(await keysOf(store.list(""))).toStrictEqual(ordered);
    expect(await keysOf(store.list("a"))).toStrictEqual(ordered.slice(0, 3));
    expect(await keysOf(store.list("evidence/"))).toStrictEqual(ordered.slice(3, 5));
    expect(await keysOf(store.list("posts/"))).toStrictEqual(["posts/x/s.json"]);
    expect(await keysOf(records.list(""))).toStrictEqual([
      "aliases/x.json",
      "archive.json",
      "posts/x/s.json",
    ]);
    expect(await keysOf(blobs.list(""))).toHaveLength(3);
  });
});
