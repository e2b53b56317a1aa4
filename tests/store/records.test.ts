// Records on a store: what goes in comes out, in order, and never changes behind one's back.
import { describe, expect, it } from "vitest";
import type { Use } from "../../src/model/use.ts";
import {
  ARCHIVE_KEY,
  aliasKey,
  assetKey,
  captureKey,
  inventoryKey,
  postPrefix,
  snapshotKey,
  usesKey,
} from "../../src/store/layout.ts";
import { readInventoryAt } from "../../src/store/inventory.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { openRecords } from "../../src/store/records.ts";
import type { Store } from "../../src/store/store.ts";
import {
  captureOf,
  fileOf,
  keepPost,
  keyOf,
  postOf,
  sightingOf,
  snapshotOf,
  timeOf,
  useOf,
} from "./sample.ts";

const code = (word: string): Error =>
  expect.objectContaining({ name: "PostproofError", code: word }) as Error;
const textAt = async (store: Store, key: string): Promise<string> =>
  new TextDecoder().decode(await store.get(key));
const put = (store: Store, key: string, text: string): Promise<boolean> =>
  store.put(key, new TextEncoder().encode(text));

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe("the mark", () => {
  it("is set by the first write, not by reading", async () => {
    const store = memoryStore();
    const records = openRecords(store);
    expect(await records.resolve("x:1")).toBeUndefined();
    expect(await all(store.list(""))).toStrictEqual([]);
    await records.addSighting(keyOf(1), sightingOf(1));
    expect(await textAt(store, ARCHIVE_KEY)).toBe('{\n  "format": "postproof/archive@1"\n}\n');
  });

  it("of a later format stops reading and writing", async () => {
    const store = memoryStore();
    await put(store, ARCHIVE_KEY, '{"format":"postproof/archive@2"}');
    const records = openRecords(store);
    await expect(records.snapshots(keyOf(1))).rejects.toEqual(code("newer_format"));
    await expect(records.addSighting(keyOf(1), sightingOf(1))).rejects.toEqual(code("newer_format"));
    await expect(all(records.posts())).rejects.toEqual(code("newer_format"));
  });

  it("that is no mark is damage", async () => {
    for (const text of ["", "{}", "[]", '{"format":"other"}', '{"format":1}']) {
      const store = memoryStore();
      await put(store, ARCHIVE_KEY, text);
      await expect(openRecords(store).snapshots(keyOf(1))).rejects.toEqual(code("damaged"));
    }
  });
});

describe("snapshots", () => {
  it("come back as they were, in the order in which they arrived", async () => {
    const records = openRecords(memoryStore());
    const later = snapshotOf(1, undefined, postOf(1, "edited"), 50);
    const earlier = snapshotOf(1, undefined, postOf(1, "first"), 5);
    await records.putSnapshot(later);
    await records.putSnapshot(earlier);
    expect(await records.snapshots(keyOf(1))).toStrictEqual([earlier, later]);
    // Sighted, they stand as they were seen, whatever they say of themselves.
    await records.addSighting(keyOf(1), sightingOf(1, later.version, undefined, 60));
    await records.addSighting(keyOf(1), sightingOf(1, earlier.version, undefined, 61));
    expect(await records.snapshots(keyOf(1))).toStrictEqual([later, earlier]);
    expect(await records.snapshot(keyOf(1), earlier.version)).toStrictEqual(earlier);
    expect(await records.snapshot(keyOf(1), "0".repeat(20))).toBeUndefined();
    expect(await records.snapshots(keyOf(2))).toStrictEqual([]);
  });

  it("never change: the same content seen again leaves the file as it is", async () => {
    const store = memoryStore();
    const records = openRecords(store);
    const first = snapshotOf(1);
    await records.putSnapshot(first);
    const file = await textAt(store, snapshotKey(first.key, first.version));
    await records.putSnapshot({ ...first, capturedAt: timeOf(99) });
    expect(await textAt(store, snapshotKey(first.key, first.version))).toBe(file);
  });

  it("are kept as JSON with sorted keys, two spaces and a line feed at the end", async () => {
    const store = memoryStore();
    const snapshot = snapshotOf(1);
    await openRecords(store).putSnapshot(snapshot);
    const file = await textAt(store, snapshotKey(snapshot.key, snapshot.version));
    expect(file).toMatch(
      /^\{\n {2}"basis": "captured",\n {2}"capturedAt": "2026-11-23T10:00:01.000Z",\n {2}"digest": "sha256:/,
    );
    expect(file.endsWith("}\n")).toBe(true);
  });

  it("keep fields that a newer version wrote", async () => {
    const records = openRecords(memoryStore());
    const newer = { ...snapshotOf(1), mood: "calm" };
    await records.putSnapshot(newer);
    expect(await records.snapshots(keyOf(1))).toStrictEqual([newer]);
  });

  it("are refused if they are none, or if the version is another's", async () => {
    const records = openRecords(memoryStore());
    const snapshot = snapshotOf(1);
    await expect(records.putSnapshot({ ...snapshot, capturedAt: "yesterday" })).rejects.toEqual(
      code("invalid_snapshot"),
    );
    await expect(records.putSnapshot({ ...snapshot, version: "0".repeat(20) })).rejects.toEqual(
      code("invalid_snapshot"),
    );
    expect(await records.snapshots(keyOf(1))).toStrictEqual([]);
  });

  it("that were tampered with, moved or cut are damage, not posts", async () => {
    const store = memoryStore();
    const records = openRecords(store);
    const snapshot = snapshotOf(1);
    const key = snapshotKey(snapshot.key, snapshot.version);
    await records.putSnapshot(snapshot);
    const file = await textAt(store, key);
    const spoiled = [file.replace("lighthouse", "warehouse"), file.replace('"likes": 1', '"likes": 9'), file.slice(0, -20), "", "null",
      file.replace(/"digest": "[^"]+",/, ""), `${"[".repeat(100_000)}${"]".repeat(100_000)}`, `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)},"digest":"x"}`]; // prettier-ignore
    for (const text of spoiled) {
      expect(text).not.toBe(file);
      await put(store, key, text);
      await expect(records.snapshots(keyOf(1))).rejects.toEqual(code("damaged"));
      await expect(records.snapshot(keyOf(1), snapshot.version)).rejects.toEqual(code("damaged"));
    }
    await put(store, snapshotKey(keyOf(2), snapshot.version), file);
    await expect(records.snapshots(keyOf(2))).rejects.toEqual(code("damaged"));
  });
});

describe("sightings", () => {
  it("come back in the order in which they arrived, and the same one is kept once", async () => {
    const records = openRecords(memoryStore());
    const gone = { ...sightingOf(1, undefined, undefined, 20), reason: "The platform does not find it." };
    const seen = sightingOf(1, "0123456789abcdef0123", `sha256:${"ab".repeat(32)}`, 10);
    for (const sighting of [gone, seen, gone]) await records.addSighting(keyOf(1), sighting);
    // What came later says an earlier time: one of the clocks is wrong.
    expect(await records.sightings(keyOf(1))).toStrictEqual([gone, seen]);
    expect(await records.sightings(keyOf(2))).toStrictEqual([]);
  });

  it("at the same moment stand side by side", async () => {
    const records = openRecords(memoryStore());
    await records.addSighting(keyOf(1), sightingOf(1));
    await records.addSighting(keyOf(1), {
      at: sightingOf(1).at,
      url: sightingOf(1).url,
      outcome: "rate_limited",
      reason: "Asked too often.",
      tool: "postproof/0.0.0",
    });
    expect(await records.sightings(keyOf(1))).toHaveLength(2);
  });

  it("keep fields that a newer version wrote", async () => {
    const records = openRecords(memoryStore());
    const newer = { ...sightingOf(1), mood: "calm" };
    await records.addSighting(keyOf(1), newer);
    expect(await records.sightings(keyOf(1))).toStrictEqual([newer]);
  });

  it("are refused if they are none", async () => {
    const records = openRecords(memoryStore());
    await expect(records.addSighting(keyOf(1), { ...sightingOf(1), at: "now" })).rejects.toEqual(
      code("invalid_input"),
    );
    await expect(records.addSighting({ platform: "X!", id: "1" }, sightingOf(1))).rejects.toEqual(
      code("invalid_input"),
    );
  });
});

describe("aliases", () => {
  const at = (seconds: number): string => timeOf(seconds);

  it("resolve to the post, and nothing else does", async () => {
    const records = openRecords(memoryStore());
    await records.addAliases(
      keyOf(1),
      ["mastodon:example.social/1", "https://example.social/@ada/1", ""],
      at(1),
    );
    expect(await records.resolve("mastodon:example.social/1")).toStrictEqual(keyOf(1));
    expect(await records.resolve("")).toStrictEqual(keyOf(1));
    expect(await records.resolve("mastodon:example.social/2")).toBeUndefined();
  });

  it("are not needed for the formatted key of a post that is there", async () => {
    const records = openRecords(memoryStore());
    const formatted = "mastodon:https://example.social/posts/1";
    expect(await records.resolve(formatted)).toBeUndefined();
    await records.addSighting(keyOf(1), sightingOf(1));
    expect(await records.resolve(formatted)).toStrictEqual(keyOf(1));
  });

  it("follow the newer capture, whichever is told first, and remember the older", async () => {
    for (const order of [
      [1, 2],
      [2, 1],
    ]) {
      // prettier-ignore
      const store = memoryStore();
      const records = openRecords(store);
      for (const number of order) await records.addAliases(keyOf(number), ["handle/latest"], at(number));
      expect(await records.resolve("handle/latest")).toStrictEqual(keyOf(2));
      expect(JSON.parse(await textAt(store, aliasKey("handle/latest")))).toMatchObject({
        alias: "handle/latest",
        key: keyOf(2),
        at: at(2),
        earlier: [{ key: keyOf(1), at: at(1) }],
      });
    }
  });

  it("that already point there are not written again", async () => {
    const store = memoryStore();
    const records = openRecords(store);
    await records.addAliases(keyOf(1), ["a"], at(1));
    const file = await textAt(store, aliasKey("a"));
    await records.addAliases(keyOf(1), ["a", "a"], at(2));
    expect(await textAt(store, aliasKey("a"))).toBe(file);
    expect(file).not.toContain("earlier");
  });

  it("too long to be addresses are refused", async () => {
    const records = openRecords(memoryStore());
    await expect(records.addAliases(keyOf(1), ["x".repeat(20_000)], at(1))).rejects.toEqual(
      code("invalid_input"),
    );
  });
});

describe("posts", () => {
  it("are listed once each, seen or only tried, whatever is damaged", async () => {
    const store = memoryStore();
    const records = openRecords(store);
    expect(await all(records.posts())).toStrictEqual([]);
    const kept = await keepPost(records, 1);
    await records.addSighting(keyOf(1), sightingOf(1, undefined, undefined, 77));
    await records.putSnapshot(snapshotOf(2));
    await records.addSighting(keyOf(3), sightingOf(3));
    const ids = async (): Promise<string[]> => (await all(records.posts())).map(({ id }) => id).sort();
    expect(await ids()).toStrictEqual([1, 2, 3].map((number) => keyOf(number).id));
    await put(store, snapshotKey(keyOf(1), kept.version), "spoiled");
    await put(store, snapshotKey(keyOf(2), snapshotOf(2).version), "spoiled");
    expect(await ids()).toStrictEqual([1, 3].map((number) => keyOf(number).id));
  });

  it("are read whole as they are read one by one, each record once", async () => {
    const store = memoryStore();
    const records = openRecords(store);
    for (let number = 1; number <= 40; number++) {
      await keepPost(records, number);
      if (number % 3 > 0) continue;
      const edited = snapshotOf(number, undefined, postOf(number, `edited ${number}`), 5);
      await records.putSnapshot(edited);
      await records.addSighting(keyOf(number), sightingOf(number, edited.version, undefined, 200));
    }
    const gets: string[] = [];
    const counting: Store = {
      ...store,
      get(key) {
        gets.push(key);
        return store.get(key);
      },
    };
    const kept = await all(openRecords(counting).kept());
    expect(new Set(gets).size).toBe(gets.length);
    expect(kept.map(({ key }) => key)).toStrictEqual(await all(records.posts()));
    for (const { key, snapshots, sightings } of kept) {
      expect(snapshots).toStrictEqual(await records.snapshots(key));
      expect(sightings).toStrictEqual(await records.sightings(key));
    }
  });

  it("are told of in order up to one of which a record is damaged, but for one of which none can be read", async () => {
    const store = memoryStore();
    const records = openRecords(store);
    for (let number = 1; number <= 20; number++) await keepPost(records, number);
    const order = await all(records.posts());
    const keptOf = async (index: number) => await records.snapshots(order[index]!);
    const [spoiled] = await keptOf(7);
    await put(store, snapshotKey(order[7]!, spoiled!.version), "spoiled");
    for await (const storeKey of store.list(postPrefix(order[3]!))) await put(store, storeKey, "spoiled");
    const told: unknown[] = [];
    const reading = (async () => {
      for await (const { key } of records.kept()) told.push(key);
    })();
    await expect(reading).rejects.toEqual(code("damaged"));
    expect(told).toStrictEqual(order.slice(0, 7).filter((_, index) => index !== 3));
  });
});

describe("uses", () => {
  it("are kept in as few flushes of a store for many posts as for one", async () => {
    const flushesFor = async (posts: number): Promise<number> => {
      const store = memoryStore();
      let flushes = 0;
      let next: Promise<void> | undefined;
      const put: Store["put"] = async (...given) => {
        next ??= new Promise((resolve) => setImmediate(resolve)).then(() => {
          next = undefined;
          flushes += 1;
        });
        await next;
        return await store.put(...given);
      };
      const numbers = Array.from({ length: posts }, (_, index) => index);
      await Promise.all(numbers.map((number) => keepPost(openRecords(store), number)));
      await openRecords({ ...store, put }).putUses(
        "a.html",
        numbers.map((number) => useOf(number, "a.html")),
      );
      return flushes;
    };
    expect(await flushesFor(30)).toBe(await flushesFor(1));
  });

  it("are replaced article by article, and none are left by an empty list", async () => {
    const store = memoryStore();
    const records = openRecords(store);
    const ids = async (): Promise<Use[]> =>
      (await all(records.uses())).sort((a, b) => a.range[1] - b.range[1]);
    await records.putUses("a.html", [useOf(1, "a.html"), useOf(2, "a.html")]);
    await records.putUses("b.html", [useOf(3, "b.html")]);
    expect(await ids()).toStrictEqual([useOf(1, "a.html"), useOf(2, "a.html"), useOf(3, "b.html")]);
    await records.putUses("a.html", [useOf(4, "a.html")]);
    expect(await ids()).toStrictEqual([useOf(3, "b.html"), useOf(4, "a.html")]);
    await records.putUses("a.html", []);
    await records.putUses("never.html", []);
    expect(await ids()).toStrictEqual([useOf(3, "b.html")]);
    expect(await records.usesIn("a.html")).toStrictEqual([]);
    // An empty record stays, so that one which is gone is missed; of what was never there none is made.
    expect(await store.get(usesKey("a.html"))).toBeDefined();
    expect(await store.get(usesKey("never.html"))).toBeUndefined();
  });

  it("recorded at the same time are counted of a post at once, and none is left out", async () => {
    const store = memoryStore();
    await keepPost(openRecords(store), 1);
    const written: string[] = [];
    const records = openRecords({
      ...store,
      put(key, bytes, options) {
        written.push(key);
        return store.put(key, bytes, options);
      },
    });
    const articles = Array.from({ length: 16 }, (_, index) => `${10 + index}.html`);
    await Promise.all(articles.map((article) => records.putUses(article, [useOf(1, article)])));
    expect(written.filter((key) => key === inventoryKey(keyOf(1))).length).toBeLessThanOrEqual(2);
    expect(
      readInventoryAt(inventoryKey(keyOf(1)), (await store.get(inventoryKey(keyOf(1))))!).articles,
    ).toEqual(articles);
  });

  it("of another article, or of no form, are refused", async () => {
    const records = openRecords(memoryStore());
    await expect(records.putUses("a.html", [useOf(1, "b.html")])).rejects.toEqual(code("invalid_input"));
    await expect(records.putUses("a.html", [{ ...useOf(1, "a.html"), range: [-1, 0] }])).rejects.toEqual(
      code("invalid_input"),
    );
  });
});

describe("blobs", () => {
  it("come back, and only under the name of their digest", async () => {
    const records = openRecords(memoryStore());
    const { file, bytes } = fileOf("some bytes", "png");
    await records.putAsset(file, bytes);
    expect(await records.asset(file)).toStrictEqual(bytes);
    expect(await records.asset(fileOf("other", "png").file)).toBeUndefined();
    await expect(records.putAsset(fileOf("other", "png").file, bytes)).rejects.toEqual(code("damaged"));
    await expect(records.putOriginal(fileOf("other", "png").file, bytes)).rejects.toEqual(code("damaged"));
    await expect(records.putAsset("../x.png", bytes)).rejects.toEqual(code("invalid_input"));
    await expect(records.asset("x.png")).rejects.toEqual(code("invalid_input"));
  });

  it("gone bad are not handed out, and mended when put again", async () => {
    const store = memoryStore();
    const records = openRecords(store);
    const { file, bytes } = fileOf("some bytes", "png");
    await records.putAsset(file, bytes);
    await put(store, assetKey(file), "some bites");
    await expect(records.asset(file)).rejects.toEqual(code("damaged"));
    await records.putAsset(file, bytes);
    expect(await records.asset(file)).toStrictEqual(bytes);
  });

  it("captures of another format are not read as captures", async () => {
    const store = memoryStore();
    const records = openRecords(store);
    for (const [text, word] of [
      ['{"format":"postproof/capture@2"}', "newer_format"],
      ['{"format":"postproof/capture@1"}', "invalid_capture"],
      ["{}", "invalid_capture"],
      ["[]", "damaged"],
    ] as const) {
      const { file, bytes } = fileOf(text, "json");
      const evidence = `sha256:${file.split(".")[0]!}`;
      await store.put(captureKey(evidence), bytes);
      await expect(records.capture(evidence)).rejects.toEqual(code(word));
    }
  });

  it("captures are named by the digest of the bytes kept", async () => {
    const store = memoryStore();
    const records = openRecords(store);
    const evidence = await records.putCapture(captureOf(1));
    expect(evidence).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(await records.putCapture(captureOf(1))).toBe(evidence);
    expect(await records.capture(evidence)).toStrictEqual(captureOf(1));
    expect(await records.capture(`sha256:${"0".repeat(64)}`)).toBeUndefined();
    await expect(records.capture("md5:1")).rejects.toEqual(code("invalid_input"));
    await put(store, captureKey(evidence), (await textAt(store, captureKey(evidence))).replace("200", "404"));
    await expect(records.capture(evidence)).rejects.toEqual(code("damaged"));
  });
});
