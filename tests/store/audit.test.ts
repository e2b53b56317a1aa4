// The audit: every flipped bit and every missing file is found, and what it breaks is named.
import { describe, expect, it } from "vitest";
import { formatKey } from "../../src/model/key.ts";
import { audit } from "../../src/store/audit.ts";
import type { AuditFinding } from "../../src/store/audit-report.ts";
import { writeDocument } from "../../src/store/document.ts";
import {
  ARCHIVE_KEY,
  aliasKey,
  assetKey,
  captureKey,
  originalKey,
  postPrefix,
  snapshotKey,
  usesKey,
} from "../../src/store/layout.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { openRecords } from "../../src/store/records.ts";
import type { Store } from "../../src/store/store.ts";
import {
  captureOf,
  fileOf,
  keepPost,
  keyOf,
  originalOf,
  renditionOf,
  sightingOf,
  snapshotOf,
  useOf,
} from "./sample.ts";

const ARTICLE = "stories/storm.html";
const POSTS = [1, 2].map((number) => formatKey(keyOf(number)));

/** Two posts, the first used in an article. */
async function sampleArchive(numbers: readonly number[] = [1, 2]): Promise<Store> {
  const store = memoryStore();
  const records = openRecords(store);
  for (const number of numbers) await keepPost(records, number);
  await records.putUses(ARTICLE, [useOf(1, ARTICLE)]);
  return store;
}

async function keysOf(store: Store): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of store.list("")) keys.push(key);
  return keys;
}

const found = (findings: readonly AuditFinding[]): string[] =>
  findings.map(({ kind, key }) => `${kind} ${key}`);

describe("an audit", () => {
  it("finds a whole archive intact and counts what it read", async () => {
    expect(await audit(await sampleArchive())).toStrictEqual({
      intact: true,
      checked: {
        snapshots: 2,
        manifests: 2,
        assets: 2,
        originals: 2,
        captures: 2,
        aliases: 3,
        sightings: 2,
        rights: 0,
        attachments: 0,
        decisions: 0,
        pictures: 0,
        uses: 1,
      },
      evidence: { agree: 0, unchecked: 2 },
      log: { size: 2, root: expect.stringMatching(/^[0-9a-f]{64}$/) as string, heads: 0 },
      uncounted: 0,
      problems: [],
      notes: [],
    });
  });

  it("finds an empty store intact", async () => {
    expect(await audit(memoryStore())).toMatchObject({ intact: true, problems: [], notes: [] });
  });

  it("finds every single flipped bit of every file", async () => {
    const store = await sampleArchive([1]);
    let flips = 0;
    const unseen: string[] = [];
    for (const key of await keysOf(store)) {
      const bytes = (await store.get(key))!;
      // a store with this one file is enough to see that the file is not what it was
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const flipped = bytes.slice();
        flipped[bit >> 3]! ^= 1 << (bit & 7);
        const alone = memoryStore();
        await alone.put(key, flipped);
        const { problems } = await audit(alone);
        if (!problems.some((problem) => problem.key === key && problem.kind !== "missing_mark"))
          unseen.push(`${key} bit ${bit}`);
        flips += 1;
      }
    }
    console.log(`${flips} flipped bits, ${unseen.length} not seen`);
    expect(unseen).toStrictEqual([]);
    expect(flips).toBeGreaterThan(10_000);
  });

  it("finds each missing file that another names, and says what it breaks", async () => {
    const version = snapshotOf(1).version;
    const evidence = await openRecords(memoryStore()).putCapture(captureOf(1));
    const expected = new Map([
      [assetKey(renditionOf(1).file), ["missing_asset", [POSTS[0], ARTICLE]]],
      [snapshotKey(keyOf(1), version), ["missing_snapshot", [POSTS[0], ARTICLE]]],
      [originalKey(originalOf(1).file), ["missing_evidence", [POSTS[0], ARTICLE]]],
      [captureKey(evidence), ["missing_evidence", [POSTS[0], ARTICLE]]],
      [ARCHIVE_KEY, ["missing_mark", []]],
    ]);
    for (const [key, [kind, breaks]] of expected) {
      const store = await sampleArchive();
      expect(await store.get(key)).toBeDefined();
      await store.delete(key);
      const report = await audit(store);
      const evidenceOnly = kind === "missing_evidence";
      expect(report.intact).toBe(evidenceOnly);
      const findings = evidenceOnly ? report.notes : report.problems;
      expect(findings.find((finding) => finding.key === key)).toMatchObject({ kind, key, breaks });
    }
  });

  it("says that a copy without evidence, such as a clone, holds none: once, and as a note", async () => {
    const store = await sampleArchive();
    for (const key of await keysOf(store)) if (key.startsWith("evidence/")) await store.delete(key);
    const report = await audit(store);
    expect(report.intact).toBe(true);
    expect(report.notes).toStrictEqual([
      {
        kind: "missing_evidence",
        key: "evidence/",
        what: "This copy holds no evidence; its records name 4 files of it.",
        breaks: [],
      },
    ]);
  });

  it("finds an alias that points to a post of which nothing is kept", async () => {
    const store = await sampleArchive();
    for (const key of await keysOf(store)) if (key.startsWith(postPrefix(keyOf(2)))) await store.delete(key);
    const { problems } = await audit(store);
    // The log names the manifest and the sighting of it.
    expect(problems.map(({ kind, breaks }) => ({ kind, breaks }))).toStrictEqual([
      { kind: "missing_post", breaks: [POSTS[1]] },
      { kind: "missing_records", breaks: [POSTS[1]] },
      { kind: "missing_records", breaks: [POSTS[1]] },
    ]);
  });

  it("names the post and the articles that a damaged file affects", async () => {
    const version = snapshotOf(1).version;
    const cases: [key: string, breaks: unknown[]][] = [
      [assetKey(renditionOf(1).file), [POSTS[0], ARTICLE]],
      [assetKey(renditionOf(2).file), [POSTS[1]]],
      [snapshotKey(keyOf(1), version), [POSTS[0], ARTICLE]],
      [usesKey(ARTICLE), [ARTICLE]],
    ];
    for (const [key, breaks] of cases) {
      const store = await sampleArchive();
      const text = new TextDecoder().decode(await store.get(key));
      const spoiled = text
        .replace("picture", "pikture")
        .replace('"embed"', '"image"')
        .replace('"likes": 1', '"likes": 7');
      await store.put(key, new TextEncoder().encode(spoiled));
      const { problems } = await audit(store);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({ kind: "damaged", key, breaks });
    }
  });

  it("finds a snapshot whose version is not that of its content", async () => {
    const store = await sampleArchive();
    const snapshot = { ...snapshotOf(3), version: "0".repeat(20) };
    await store.put(snapshotKey(snapshot.key, snapshot.version), writeDocument(snapshot));
    const { problems } = await audit(store);
    expect(problems.map(({ kind, what }) => [kind, /version/.test(what)])).toContainEqual(["damaged", true]);
  });

  it("finds files under each other's names", async () => {
    const store = await sampleArchive();
    const [one, two] = [1, 2].map((number) => aliasKey(`https://example.social/@ada/${number}`));
    await store.put(one!, (await store.get(two!))!);
    expect(found((await audit(store)).problems)).toStrictEqual([`damaged ${one}`]);
  });

  it("reports files of a newer format, and goes on", async () => {
    const store = await sampleArchive();
    await store.put(ARCHIVE_KEY, new TextEncoder().encode('{"format":"postproof/archive@2"}'));
    const report = await audit(store);
    expect(found(report.problems)).toStrictEqual([`newer_format ${ARCHIVE_KEY}`]);
    expect(report.checked.snapshots).toBe(2);
  });

  it("notes what an interrupted capture left, and what is not of an archive", async () => {
    const store = await sampleArchive();
    const records = openRecords(store);
    const { file, bytes } = fileOf("left over", "webp");
    await records.putAsset(file, bytes);
    await store.put("notes/today.txt", bytes);
    const report = await audit(store);
    expect(report.intact).toBe(true);
    expect(found(report.notes)).toStrictEqual([`orphan ${assetKey(file)}`, "foreign notes/today.txt"]);
  });

  it("goes on where the medium fails", async () => {
    const store = await sampleArchive();
    const bad = assetKey(renditionOf(1).file);
    const failing: Store = {
      ...store,
      get: (key) => (key === bad ? Promise.reject(new Error("EIO: i/o error, read")) : store.get(key)),
    };
    const { problems } = await audit(failing);
    expect(problems).toMatchObject([{ kind: "unreadable", key: bad, breaks: [POSTS[0], ARTICLE] }]);
    expect(problems[0]?.what).toContain("EIO");
  });

  it("may run while a capture writes: what came meanwhile is no damage", async () => {
    const store = await sampleArchive();
    const records = openRecords(store);
    const racing: Store = {
      ...store,
      async *list(prefix) {
        // assets are listed before posts: here a whole post is kept between the two
        for await (const key of store.list(prefix)) {
          if (key.startsWith("posts/") && (await records.snapshots(keyOf(3))).length === 0)
            await keepPost(records, 3);
          yield key;
        }
        yield* (await keysOf(store)).filter((key) => key.startsWith("posts/"));
      },
    };
    expect((await audit(racing)).problems).toStrictEqual([]);
  });

  it("does not count what was tried and not found as damage", async () => {
    const store = await sampleArchive();
    await openRecords(store).addSighting(keyOf(9), sightingOf(9));
    expect(await audit(store)).toMatchObject({ intact: true, notes: [] });
  });
});
