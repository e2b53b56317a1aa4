// What every store must do, as cases for any test runner: for the stores here, and for those that others write.
import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert/strict";
import { updateKept } from "./store.ts";
import type { Store } from "./store.ts";

/** One thing that a store must do. */
export interface StoreCase {
  /** What it does, as a sentence without its subject: `gives back what was put, byte for byte`. */
  readonly name: string;
  /** Does it on a fresh store. @throws AssertionError where the store does otherwise */
  readonly run: () => Promise<void>;
}

/** What a store is free to do. */
export interface StoreTestOptions {
  /** It refuses a key that is the folder of another (`a` beside `a/b`), as a disk has to. Default `true`. */
  readonly refusesFolders?: boolean;
}

/**
 * The cases that every store must pass. With vitest, or any runner like it:
 * `for (const { name, run } of storeCases(make)) it(name, run)`.
 *
 * @param make gives a fresh, empty store each time. The store is closed after its case.
 */
export function storeCases(
  make: () => Promise<Store> | Store,
  { refusesFolders = true }: StoreTestOptions = {},
): readonly StoreCase[] {
  const cases = Object.entries({
    ...KEEPING,
    ...CHANGING,
    ...LISTING,
    ...REFUSING,
    ...(refusesFolders && FOLDERS),
  });
  return cases.map(([name, check]) => ({
    name,
    run: async () => {
      const store = await make();
      try {
        await check(store);
      } finally {
        await store.close?.();
      }
    },
  }));
}

type Checks = Readonly<Record<string, (store: Store) => Promise<void>>>;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (kept: Uint8Array | undefined): string | undefined => kept && new TextDecoder().decode(kept);

async function keysOf(store: Store, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of store.list(prefix)) keys.push(key);
  return keys;
}

const KEEPING: Checks = {
  "gives back what was put, byte for byte": async (store) => {
    const binary = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256);
    strictEqual(await store.put("a/b.bin", binary), true);
    strictEqual(await store.put("a/empty", new Uint8Array()), true);
    deepStrictEqual(await store.get("a/b.bin"), binary);
    deepStrictEqual(await store.get("a/empty"), new Uint8Array());
  },

  "keeps what is large": async (store) => {
    const large = new Uint8Array(20 * 1024 * 1024).map((_, index) => index % 251);
    strictEqual(await store.put("a/large.bin", large, { ifAbsent: true }), true);
    strictEqual(await store.put("a/large.bin", large, { ifAbsent: true }), false);
    ok(Buffer.compare((await store.get("a/large.bin"))!, large) === 0, "other bytes came back");
  },

  "has nothing under a key never put, nor under a folder of keys": async (store) => {
    strictEqual(await store.get("a/b.json"), undefined);
    await store.put("a/b.json", bytes("x"));
    strictEqual(await store.get("a"), undefined);
    strictEqual(await store.get("a/b.json/c"), undefined);
  },

  "is not changed by what a caller does to bytes given or got": async (store) => {
    const given = bytes("kept");
    const done = store.put("k", given);
    given.fill(0);
    await done;
    (await store.get("k"))!.fill(0);
    strictEqual(textOf(await store.get("k")), "kept");
  },

  "deletes, also what is not there": async (store) => {
    await store.delete("a/k");
    await store.put("a/k", bytes("x"));
    await store.delete("a/k");
    await store.delete("a");
    strictEqual(await store.get("a/k"), undefined);
    deepStrictEqual(await keysOf(store, ""), []);
    strictEqual(await store.put("a/k", bytes("again"), { ifAbsent: true }), true);
  },

  "can be used again after it was closed": async (store) => {
    await store.put("k", bytes("kept"));
    await store.close?.();
    // What lasts only as long as it is open may be empty.
    strictEqual(await store.put("k", bytes("again")), true);
    strictEqual(textOf(await store.get("k")), "again");
  },
};

const CHANGING: Checks = {
  "replaces, shorter and longer": async (store) => {
    for (const text of ["first", "x", "a longer third value"]) {
      strictEqual(await store.put("k", bytes(text)), true);
      strictEqual(textOf(await store.get("k")), text);
    }
  },

  "does not replace with ifAbsent, and says so": async (store) => {
    strictEqual(await store.put("k", bytes("one"), { ifAbsent: true }), true);
    strictEqual(await store.put("k", bytes("two"), { ifAbsent: true }), false);
    strictEqual(textOf(await store.get("k")), "one");
  },

  "replaces with ifStill only what was read": async (store) => {
    strictEqual(await store.put("k", bytes("one"), { ifStill: bytes("zero") }), false);
    strictEqual(await store.get("k"), undefined);
    await store.put("k", bytes("one"));
    strictEqual(await store.put("k", bytes("two"), { ifStill: bytes("one") }), true);
    strictEqual(await store.put("k", bytes("three"), { ifStill: bytes("one") }), false);
    strictEqual(textOf(await store.get("k")), "two");
  },

  "loses no change of many who change the same bytes at once": async (store) => {
    const add = (text: string): Promise<void> =>
      updateKept(store, "a/k", (kept) => bytes(`${textOf(kept) ?? ""}${text}`));
    const letters = Array.from({ length: 20 }, (_, index) => String.fromCharCode(97 + index));
    await Promise.all(letters.map(add));
    strictEqual(
      Array.from(textOf(await store.get("a/k"))!)
        .sort()
        .join(""),
      letters.join(""),
    );
  },

  "lets exactly one of many win with ifAbsent": async (store) => {
    const won = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        store.put("a/k", bytes(`writer ${index}`), { ifAbsent: true }),
      ),
    );
    strictEqual(won.filter(Boolean).length, 1);
    strictEqual(textOf(await store.get("a/k")), `writer ${won.indexOf(true)}`);
  },

  "takes a hundred puts at once": async (store) => {
    const keys = Array.from(
      { length: 100 },
      (_, index) => `p/${String(index % 7)}/k${String(index).padStart(3, "0")}`,
    );
    await Promise.all(keys.map((key) => store.put(key, bytes(key))));
    deepStrictEqual(await keysOf(store, ""), [...keys].sort());
    for (const key of keys) strictEqual(textOf(await store.get(key)), key);
  },
};

const LISTING: Checks = {
  "lists in the order of code units, folders or not": async (store) => {
    // "-" and "." sort before "/", digits and letters after it
    const ordered = ["a-b", "a.json", "a/b", "a/b-c/d", "a/c", "a0", "ab/c", "b"];
    for (const key of [...ordered].reverse()) await store.put(key, bytes(key));
    deepStrictEqual(await keysOf(store, ""), ordered);
  },

  "lists by a prefix of the string, also within a segment": async (store) => {
    for (const key of ["ab/cd/1", "ab/cd/2", "ab/ce/1", "abc/1", "b"]) await store.put(key, bytes(key));
    deepStrictEqual(await keysOf(store, "ab/c"), ["ab/cd/1", "ab/cd/2", "ab/ce/1"]);
    deepStrictEqual(await keysOf(store, "ab/cd/"), ["ab/cd/1", "ab/cd/2"]);
    deepStrictEqual(await keysOf(store, "ab"), ["ab/cd/1", "ab/cd/2", "ab/ce/1", "abc/1"]);
    deepStrictEqual(await keysOf(store, "ab/cd/2"), ["ab/cd/2"]);
    deepStrictEqual(await keysOf(store, "zz"), []);
    deepStrictEqual(await keysOf(store, "../"), []);
  },

  "lists nothing when empty": async (store) => {
    deepStrictEqual(await keysOf(store, ""), []);
  },

  "lists more than a service gives at once, also while they are removed": async (store) => {
    const keys = Array.from({ length: 1_203 }, (_, index) => `many/k${String(index).padStart(4, "0")}`);
    await Promise.all(keys.map((key) => store.put(key, bytes("x"))));
    const found: string[] = [];
    for await (const key of store.list("many/")) {
      found.push(key);
      if (found.length % 10 === 0) await store.delete(key);
    }
    deepStrictEqual(found, keys);
    strictEqual((await keysOf(store, "many/")).length, 1_083);
  },
};

const refused = (work: Promise<unknown>): Promise<void> =>
  rejects(work, { name: "PostproofError", code: "invalid_input" });

const REFUSING: Checks = {
  "refuses what is not a key, everywhere": async (store) => {
    const odd = [
      ...["", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", ".a", "a/.b", "a.", "A", "é", "a b", "a\\b"],
      ...["a\0", "c:x", "con", "a/nul.txt", "lpt9.json", "x".repeat(201)],
    ];
    for (const key of odd) {
      await refused(store.get(key));
      await refused(store.put(key, bytes("x")));
      await refused(store.delete(key));
    }
    deepStrictEqual(await keysOf(store, ""), []);
  },
};

const FOLDERS: Checks = {
  "refuses a key that is the folder of another, and one below a key": async (store) => {
    await store.put("a/b", bytes("x"));
    for (const ifAbsent of [true, false]) {
      await refused(store.put("a", bytes("y"), { ifAbsent }));
      await refused(store.put("a/b/c", bytes("y"), { ifAbsent }));
      await refused(store.put("a/b/c/d", bytes("y"), { ifAbsent }));
    }
    deepStrictEqual(await keysOf(store, ""), ["a/b"]);
  },
};
