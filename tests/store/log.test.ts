// The log: entries are claimed by number and never lost or doubled; its tree is that of RFC 6962.
import { createHash } from "node:crypto";
import { fork } from "node:child_process";
import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import type { LogEntry } from "../../src/model/manifest.ts";
import { audit } from "../../src/store/audit.ts";
import { filesStore } from "../../src/store/files.ts";
import { hexDigest, keyMeaning, logKey } from "../../src/store/layout.ts";
import { logIn } from "../../src/store/log.ts";
import { memoryStore } from "../../src/store/memory.ts";
import {
  consistencyPath,
  EMPTY,
  grown,
  inclusionPath,
  leafOf,
  provesConsistency,
  provesInclusion,
  rootOf,
} from "../../src/store/merkle.ts";
import { openRecords } from "../../src/store/records.ts";
import type { Store } from "../../src/store/store.ts";
import { times } from "../times.ts";
import { freshFolder } from "./folder.ts";
import { keepPost, keyOf, sightingOf } from "./sample.ts";

const record = (number: number) => ({ key: `posts/x/${number}`, sha256: hexDigest(String(number)) });
const entryOf = (index: number): LogEntry => ({
  format: "postproof/log@1",
  index,
  at: "2026-11-23T10:00:00.000Z",
  tool: "postproof test",
  records: [record(index)],
});
const LEAVES = Array.from({ length: 40 }, (_none, index) => leafOf(entryOf(index)));

/** The tree as RFC 6962 writes it down, split by split. */
function treeHash(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return createHash("sha256").digest();
  if (leaves.length === 1) return leaves[0]!;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  const [left, right] = [treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split))];
  return createHash("sha256").update(Buffer.of(1)).update(left).update(right).digest();
}
const rootAt = (size: number): string => rootOf(LEAVES.slice(0, size).reduce(grown, EMPTY)).toString("hex");

describe("the tree", () => {
  it("has the root that RFC 6962 gives, at every size", () => {
    for (let size = 0; size <= LEAVES.length; size++)
      expect(rootAt(size)).toBe(treeHash(LEAVES.slice(0, size)).toString("hex"));
  });

  it("proves each entry in each log, and no other", () => {
    for (let size = 1; size <= LEAVES.length; size++)
      for (let index = 0; index < size; index++) {
        const path = inclusionPath(LEAVES.slice(0, size), index).map((hash) => hash.toString("hex"));
        const proof = { entry: entryOf(index), size, root: rootAt(size), path };
        expect(provesInclusion(proof)).toBe(true);
        expect(provesInclusion({ ...proof, entry: { ...entryOf(index), tool: "postproof tesu" } })).toBe(
          false,
        );
        expect(provesInclusion({ ...proof, root: rootAt(size - 1) })).toBe(false);
        expect(provesInclusion({ ...proof, path: [...path, rootAt(3)] })).toBe(false);
        if (path.length > 0) expect(provesInclusion({ ...proof, path: path.slice(1) })).toBe(false);
      }
  });

  it("proves of each two sizes that the one begins with the other, and not with another", () => {
    for (let size = 0; size <= LEAVES.length; size++)
      for (let old = 0; old <= size; old++) {
        const path = consistencyPath(LEAVES.slice(0, size), old).map((hash) => hash.toString("hex"));
        const [before, after] = [old, size].map((each) => ({ size: each, root: rootAt(each) }));
        expect(provesConsistency(before!, after!, path)).toBe(true);
        if (old === 0) continue;
        expect(provesConsistency({ ...before!, root: rootAt(old - 1) }, after!, path)).toBe(false);
        if (old < size)
          expect(provesConsistency(before!, { ...after!, root: rootAt(old) }, path)).toBe(false);
        if (path.length > 0) expect(provesConsistency(before!, after!, path.slice(0, -1))).toBe(false);
      }
  });
});

async function keysIn(store: Store): Promise<string[]> {
  const keys: string[] = [];
  for await (const { records } of logIn(store, () => new Date()).entries())
    keys.push(...records.map(({ key }) => key));
  return keys;
}

describe("the log", () => {
  it("takes what many add at once, each once", async () => {
    const store = memoryStore();
    const logs = Array.from({ length: 5 }, () => logIn(store, () => new Date()));
    await Promise.all(
      Array.from({ length: 500 }, (_none, number) => logs[number % 5]!.append([record(number)])),
    );
    expect((await keysIn(store)).sort()).toEqual(
      Array.from({ length: 500 }, (_none, n) => `posts/x/${n}`).sort(),
    );
    expect(await logIn(store, () => new Date()).size()).toBe(await logs[0]!.size());
  });

  it("takes what many processes add at once, each once", { timeout: 120_000 }, async () => {
    const folder = join(await freshFolder(), "archive");
    const each = times(200);
    const child = join(await freshFolder(), "writer.mjs");
    await build({
      entryPoints: [join(import.meta.dirname, "log-writer.ts")],
      outfile: child,
      bundle: true,
      platform: "node",
      format: "esm",
    });
    const codes = await Promise.all(
      [0, 1, 2, 3].map(
        (who) =>
          new Promise((resolve) =>
            fork(child, [folder, String(who), String(each)]).once("exit", (code) => resolve(code)),
          ),
      ),
    );
    expect(codes).toEqual([0, 0, 0, 0]);
    const expected = [0, 1, 2, 3].flatMap((who) =>
      Array.from({ length: each }, (_none, number) => `posts/x/${who}-${number}`),
    );
    expect((await keysIn(filesStore(folder))).sort()).toEqual(expected.sort());
  });

  it("keeps for the next entry what could not be written", async () => {
    const store = memoryStore();
    let isFull = true;
    const log = logIn(
      { ...store, put: (...given) => (isFull ? Promise.reject(new Error("ENOSPC")) : store.put(...given)) },
      () => new Date(),
    );
    await expect(log.append([record(1)])).rejects.toThrow("ENOSPC");
    isFull = false;
    await log.append([record(2)]);
    expect(await keysIn(store)).toEqual(["posts/x/1", "posts/x/2"]);
  });

  it("names manifest and sighting of a post, and finds its end by few looks", async () => {
    const store = memoryStore();
    const records = openRecords(store);
    for (let number = 0; number < 40; number++) await keepPost(records, number);
    const keys = await keysIn(store);
    expect(keys.map((key) => keyMeaning(key)?.kind)).toEqual(Array(40).fill(["manifest", "sighting"]).flat());
    let looks = 0;
    const counted = { ...store, get: (key: string) => ((looks += 1), store.get(key)) };
    expect(await logIn(counted, () => new Date()).size()).toBe(40);
    expect(looks).toBeLessThan(14);
  });

  it("goes on from a head without reading what that covers", async () => {
    const store = memoryStore();
    const records = openRecords(store);
    expect(await records.head()).toBeUndefined();
    for (let number = 0; number < 20; number++) await keepPost(records, number);
    const first = await records.head();
    expect(first!.head.size).toBe(20);
    expect((await records.head())!.head).toEqual(first!.head);
    await keepPost(records, 20);
    const read: string[] = [];
    const watched = openRecords({ ...store, get: (key) => (read.push(key), store.get(key)) });
    const second = (await watched.head())!.head;
    expect(second.size).toBe(22); // the post, and what vouches for the first head
    expect(read).not.toContain(logKey(5));
    let tree = EMPTY;
    for await (const entry of records.logEntries()) tree = grown(tree, leafOf(entry));
    expect(second.root).toBe(rootOf(tree).toString("hex"));
    expect((await audit(store)).problems).toEqual([]);
  });

  it("takes in what lacks, once, and links versions", async () => {
    const store = memoryStore();
    const records = openRecords(store);
    for (const number of [1, 2]) await keepPost(records, number);
    const keys: string[] = [];
    for await (const key of store.list("")) keys.push(key);
    // As an older postproof left it.
    for (const key of keys)
      if (key.startsWith("log/") || key.includes("/manifests/")) await store.delete(key);
    const before = await audit(store);
    expect(before).toMatchObject({ intact: true, log: undefined, notes: [] });
    expect(await records.logLacking()).toBe(4);
    expect(await records.logLacking()).toBe(0);
    expect(await audit(store)).toMatchObject({ intact: true, notes: [], checked: { manifests: 2 } });
    await records.addSighting(keyOf(1), sightingOf(1, undefined, undefined, 90));
    expect((await audit(store)).notes).toEqual([]);
  });
});
