// What every store must do: run on each by its own test file.
import { describe, expect, it } from "vitest";
import { updateKept } from "../../src/store/store.ts";
import type { Store } from "../../src/store/store.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function keysOf(store: Store, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of store.list(prefix)) keys.push(key);
  return keys;
}

/** Runs the conformance suite. `make` gives a fresh, empty store each time. */
export function testStore(name: string, make: () => Promise<Store> | Store): void {
  describe(`a store: ${name}`, () => {
    it("gives back what was put, byte for byte", async () => {
      const store = await make();
      const binary = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256);
      expect(await store.put("a/b.bin", binary)).toBe(true);
      expect(await store.put("a/empty", new Uint8Array())).toBe(true);
      expect(await store.get("a/b.bin")).toStrictEqual(binary);
      expect(await store.get("a/empty")).toStrictEqual(new Uint8Array());
    });

    it("has nothing under a key never put, nor under a folder of keys", async () => {
      const store = await make();
      expect(await store.get("a/b.json")).toBeUndefined();
      await store.put("a/b.json", bytes("x"));
      expect(await store.get("a")).toBeUndefined();
      expect(await store.get("a/b.json/c")).toBeUndefined();
    });

    it("replaces, shorter and longer", async () => {
      const store = await make();
      for (const text of ["first", "x", "a longer third value"]) {
        expect(await store.put("k", bytes(text))).toBe(true);
        expect(await store.get("k")).toStrictEqual(bytes(text));
      }
    });

    it("does not replace with ifAbsent, and says so", async () => {
      const store = await make();
      expect(await store.put("k", bytes("one"), { ifAbsent: true })).toBe(true);
      expect(await store.put("k", bytes("two"), { ifAbsent: true })).toBe(false);
      expect(await store.get("k")).toStrictEqual(bytes("one"));
    });

    it("replaces with ifStill only what was read", async () => {
      const store = await make();
      expect(await store.put("k", bytes("one"), { ifStill: bytes("zero") })).toBe(false);
      expect(await store.get("k")).toBeUndefined();
      await store.put("k", bytes("one"));
      expect(await store.put("k", bytes("two"), { ifStill: bytes("one") })).toBe(true);
      expect(await store.put("k", bytes("three"), { ifStill: bytes("one") })).toBe(false);
      expect(await store.get("k")).toStrictEqual(bytes("two"));
    });

    it("loses no change of many who change the same bytes at once", async () => {
      const store = await make();
      const add = (text: string): Promise<void> =>
        updateKept(store, "a/k", (kept) => bytes(`${new TextDecoder().decode(kept)}${text}`));
      const letters = Array.from({ length: 20 }, (_, index) => String.fromCharCode(97 + index));
      await Promise.all(letters.map(add));
      const kept = new TextDecoder().decode(await store.get("a/k"));
      expect(kept.split("").sort().join("")).toBe(letters.join(""));
    });

    it("lets exactly one of many win with ifAbsent", async () => {
      const store = await make();
      const won = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          store.put("a/k", bytes(`writer ${index}`), { ifAbsent: true }),
        ),
      );
      expect(won.filter(Boolean)).toHaveLength(1);
      expect(await store.get("a/k")).toStrictEqual(bytes(`writer ${won.indexOf(true)}`));
    });

    it("is not changed by what a caller does to bytes given or got", async () => {
      const store = await make();
      const given = bytes("kept");
      const done = store.put("k", given);
      given.fill(0);
      await done;
      (await store.get("k"))!.fill(0);
      expect(await store.get("k")).toStrictEqual(bytes("kept"));
    });

    it("lists in the order of code units, folders or not", async () => {
      const store = await make();
      // "-" and "." sort before "/", digits and letters after it
      const ordered = ["a-b", "a.json", "a/b", "a/b-c/d", "a/c", "a0", "ab/c", "b"];
      for (const key of [...ordered].reverse()) await store.put(key, bytes(key));
      expect(await keysOf(store, "")).toStrictEqual(ordered);
    });

    it("lists by a prefix of the string, also within a segment", async () => {
      const store = await make();
      for (const key of ["ab/cd/1", "ab/cd/2", "ab/ce/1", "abc/1", "b"]) await store.put(key, bytes(key));
      expect(await keysOf(store, "ab/c")).toStrictEqual(["ab/cd/1", "ab/cd/2", "ab/ce/1"]);
      expect(await keysOf(store, "ab/cd/")).toStrictEqual(["ab/cd/1", "ab/cd/2"]);
      expect(await keysOf(store, "ab")).toStrictEqual(["ab/cd/1", "ab/cd/2", "ab/ce/1", "abc/1"]);
      expect(await keysOf(store, "ab/cd/2")).toStrictEqual(["ab/cd/2"]);
      expect(await keysOf(store, "zz")).toStrictEqual([]);
      expect(await keysOf(store, "../")).toStrictEqual([]);
    });

    it("lists nothing when empty", async () => {
      expect(await keysOf(await make(), "")).toStrictEqual([]);
    });

    it("deletes, also what is not there", async () => {
      const store = await make();
      await store.delete("a/k");
      await store.put("a/k", bytes("x"));
      await store.delete("a/k");
      await store.delete("a");
      expect(await store.get("a/k")).toBeUndefined();
      expect(await keysOf(store, "")).toStrictEqual([]);
      expect(await store.put("a/k", bytes("again"), { ifAbsent: true })).toBe(true);
    });

    it("takes a hundred puts at once", async () => {
      const store = await make();
      const keys = Array.from(
        { length: 100 },
        (_, index) => `p/${String(index % 7)}/k${String(index).padStart(3, "0")}`,
      );
      await Promise.all(keys.map((key) => store.put(key, bytes(key))));
      expect(await keysOf(store, "")).toStrictEqual([...keys].sort());
      for (const key of keys) expect(await store.get(key)).toStrictEqual(bytes(key));
    });

    it("refuses what is not a key, everywhere", async () => {
      const store = await make();
      const odd = ["", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", ".a", "a/.b", "a.", "A", "é", "a b", "a\\b", "a\0",
        "c:x", "con", "a/nul.txt", "lpt9.json", "x".repeat(201)]; // prettier-ignore
      for (const key of odd) {
        const refused = { name: "PostproofError", code: "invalid_input" };
        await expect(store.get(key)).rejects.toMatchObject(refused);
        await expect(store.put(key, bytes("x"))).rejects.toMatchObject(refused);
        await expect(store.delete(key)).rejects.toMatchObject(refused);
      }
      expect(await keysOf(store, "")).toStrictEqual([]);
    });

    it("refuses a key that is the folder of another, and one below a key", async () => {
      const store = await make();
      await store.put("a/b", bytes("x"));
      const refused = { name: "PostproofError", code: "invalid_input" };
      for (const ifAbsent of [true, false]) {
        await expect(store.put("a", bytes("y"), { ifAbsent })).rejects.toMatchObject(refused);
        await expect(store.put("a/b/c", bytes("y"), { ifAbsent })).rejects.toMatchObject(refused);
        await expect(store.put("a/b/c/d", bytes("y"), { ifAbsent })).rejects.toMatchObject(refused);
      }
      expect(await keysOf(store, "")).toStrictEqual(["a/b"]);
    });
  });
}
