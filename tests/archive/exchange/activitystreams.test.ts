// ActivityStreams out and in: other programs read what the author said, and an archive reads the whole post again, no surer than it was.
import { describe, expect, it } from "vitest";
import { createArchive } from "../../../src/archive/composition.ts";
import type { Archive } from "../../../src/archive/archive.ts";
import { objectOf } from "../../../src/archive/exchange/activitystreams-object.ts";
import type { ImportResult } from "../../../src/archive/import/import.ts";
import { readRecord } from "../../../src/archive/import/record.ts";
import { openPosts } from "../../../src/archive/posts.ts";
import { snapshotOf } from "../../../src/archive/snapshot-of.ts";
import { formatKey } from "../../../src/model/key.ts";
import type { Snapshot } from "../../../src/model/snapshot.ts";
import { platforms, readPost } from "../../../src/platforms/index.ts";
import { memoryStore, openRecords } from "../../../src/store/index.ts";
import { versionOf } from "../../../src/store/snapshots.ts";
import { memoryMaterial } from "../../import/memory-material.ts";
import { allScenes, play } from "../../platforms/play.ts";
import { collected, demoArchive, POSTS } from "./demo.ts";

type Shape = Record<string, unknown>;

interface Collection {
  readonly "@context": unknown;
  readonly type: string;
  readonly totalItems: number;
  readonly orderedItems: (Shape & { snapshot: Snapshot })[];
}

/** What an archive hands over: the collection, and the files beside it. */
async function handedOver(archive: Archive, only?: readonly string[]) {
  const out = collected();
  const files: Record<string, Uint8Array> = {};
  const report = await archive.exportActivityStreams(out.write, {
    file: (name, bytes) => Promise.resolve(void (files[`posts/files/${name}`] = bytes)),
    ...(only && { only }),
  });
  const text = out.bytes().toString("utf8");
  return { report, text, files, collection: JSON.parse(text) as Collection };
}

const fresh = (): Archive =>
  createArchive({ store: memoryStore(), now: () => new Date("2026-12-01T08:00:00.000Z") });

async function takenIn(
  archive: Archive,
  files: Parameters<typeof memoryMaterial>[0],
): Promise<ImportResult[]> {
  const results: ImportResult[] = [];
  for await (const result of archive.import(memoryMaterial(files))) results.push(result);
  return results;
}

const AT = { basis: "captured", capturedAt: "2026-11-23T12:00:00.000Z" } as const;

describe("posts as ActivityStreams", () => {
  it("come back as they were, with their pictures byte for byte, on the basis of an export", async () => {
    const { archive } = await demoArchive();
    const { text, files, report } = await handedOver(archive);
    expect(report).toMatchObject({ posts: POSTS.length, leftOut: [] });
    expect(report.files).toBeGreaterThan(0);
    const other = fresh();
    const results = await takenIn(other, { "posts/activitystreams.json": text, ...files });
    expect(results.map(({ status, missing }) => [status, missing])).toEqual(
      POSTS.map(() => ["imported", []]),
    );
    for (const url of POSTS) {
      const { current: ours } = (await archive.show(url))!;
      const { current: theirs } = (await other.show(url))!;
      expect(theirs).toMatchObject({ key: ours!.key, basis: "export", capturedAt: ours!.capturedAt });
      expect(theirs!.copiedFrom?.source).toContain("posts/activitystreams.json#");
      expect(versionOf(theirs!.post, ours!.basis)).toBe(ours!.version);
      expect(await other.embed(url)).toContain("<img");
    }
    expect(await other.audit()).toMatchObject({ intact: true, problems: [] });
    expect(
      (await takenIn(other, { "posts/activitystreams.json": text, ...files })).map(({ status }) => status),
    ).toEqual(POSTS.map(() => "unchanged"));
  });

  it("come back from every platform, the same by the digest of the version", async () => {
    const list = platforms();
    const posts = openPosts(openRecords(memoryStore(), { now: () => new Date() }), list);
    const seen = new Set<string>();
    const otherwise: string[] = [];
    const unaddressed: string[] = [];
    for (const [platform, scenes] of await allScenes())
      for (const scene of scenes) {
        const { outcome } = await play(scene);
        if (outcome.kind !== "post") continue;
        const snapshot = snapshotOf(outcome, AT);
        const object = JSON.parse(JSON.stringify(objectOf(snapshot, new Set()))) as unknown;
        const read = readRecord({ body: object }, list, posts);
        seen.add(platform);
        if ("kind" in read) otherwise.push(`${platform}: ${scene.name}: ${read.reason}`);
        else if (versionOf(read.outcome.post, "captured") !== snapshot.version)
          otherwise.push(`${platform}: ${scene.name}`);
        else {
          expect(formatKey(read.outcome.key)).toBe(formatKey(outcome.key));
          if (!read.reference) unaddressed.push(`${platform}: ${scene.name}`);
        }
      }
    expect(seen.size).toBeGreaterThan(15);
    // A name at another host than the server's: only that host can confirm it, and nobody is asked.
    expect(otherwise).toEqual([
      expect.stringMatching(/^activitypub: an author who has another account name/),
    ]);
    // The address is that of the last edit, the key that of the first: that both are one post only X can say.
    expect(unaddressed.map((each) => each.replace("with a token: ", ""))).toEqual(
      Array(2).fill("x: an edited post, asked for by its first version"),
    );
  });

  it("say to other programs what the author said, and nothing that we say of it", async () => {
    const { archive } = await demoArchive();
    const { collection } = await handedOver(archive);
    expect(collection).toMatchObject({ type: "OrderedCollection", totalItems: 3 });
    for (const { snapshot, ...object } of collection.orderedItems) {
      expect(object).toMatchObject({
        type: "Note",
        url: snapshot.post.url,
        published: snapshot.post.published,
        attributedTo: { name: snapshot.post.author.name, url: snapshot.post.author.url },
      });
      expect(JSON.stringify(object["content"])).not.toMatch(/archived|captured/i);
      expect(snapshot).toMatchObject({
        basis: "captured",
        evidence: expect.stringMatching(/^sha256:/) as string,
      });
    }
    const mastodon = collection.orderedItems.find(({ snapshot }) => snapshot.key.platform === "mastodon")!;
    expect(mastodon["id"]).toBe(mastodon.snapshot.key.id);
    // Whoever knows nothing of the record reads the same words.
    const { snapshot: _record, ...bare } = mastodon;
    const read = readPost("activitypub", bare, {
      kind: "note",
      capturedAt: AT.capturedAt,
      url: mastodon["id"] as string,
    });
    expect(read).toMatchObject({ kind: "post", post: { text: mastodon.snapshot.post.text } });
  });

  it("leave out what was taken down, and pictures where only words are shown", async () => {
    const { archive } = await demoArchive();
    const [gone, words] = POSTS as [string, string];
    const who = { by: "Eve Hart", why: "asked" };
    await archive.decide(gone, { what: "tombstone", ...who });
    await archive.decide(words, { what: "text_only", ...who });
    const { report, collection, text } = await handedOver(archive);
    expect(report.posts).toBe(2);
    expect(report.leftOut.map(({ why }) => why)).toEqual(["The archive took this post down."]);
    expect(text).not.toContain("2021500000000000000");
    const left = collection.orderedItems.find(({ url }) => (url as string).includes("3demobreakfast"))!;
    expect(left["attachment"]).toEqual([{ type: "Document", url: "https://bsky.app/" }]);
    expect(JSON.stringify(left.snapshot.post.media)).not.toMatch(/[0-9a-f]{64}|cdn\.bsky/);
    const result = await takenIn(fresh(), { "activitystreams.json": text });
    expect(result.map(({ status }) => status)).toEqual(["imported", "imported"]);
  });

  it("are no surer for having been handed over: a transcription stays one, with who typed it and from what", async () => {
    const archive = fresh();
    await archive.transcribe({
      ...{
        url: "https://x.com/ada_example/status/20",
        text: "We open at nine.",
        author: { handle: "ada_example" },
      },
      ...{ by: "Eve Hart", from: { source: "print.html" } },
    });
    const { text } = await handedOver(archive);
    const [result] = await takenIn(fresh(), { "activitystreams.json": text });
    expect(result!.snapshot).toMatchObject({
      ...{ basis: "transcribed", transcribedBy: "Eve Hart", copiedFrom: { source: "print.html" } },
    });
  });
});

describe("what a stranger hands over", () => {
  const refusal = async (change: (object: Shape & { snapshot: Snapshot }) => void): Promise<unknown> => {
    const { archive } = await demoArchive([POSTS[2]!]);
    const { collection } = await handedOver(archive);
    const [object] = collection.orderedItems;
    change(object!);
    const other = fresh();
    const [result] = await takenIn(other, { "activitystreams.json": collection });
    expect((await other.audit()).problems).toEqual([]);
    return result!.ending ?? result!.status;
  };
  const renamed = (object: { snapshot: Snapshot }, post: object): void => {
    const changed = { ...object.snapshot.post, ...post };
    Object.assign(object.snapshot, { post: changed, version: versionOf(changed, object.snapshot.basis) });
  };

  it.each<[string, RegExp, (object: Shape & { snapshot: Snapshot }) => void]>([
    ["a changed record", /changed since/, ({ snapshot }) => Object.assign(snapshot.post, { language: "xx" })],
    ["other words for others", /content/, (object) => Object.assign(object, { content: "<p>We lied.</p>" })],
    [
      "a newer format",
      /Install a newer/,
      ({ snapshot }) => Object.assign(snapshot, { format: "postproof/snapshot@2" }),
    ],
    [
      "a script as an address",
      /none of the web/,
      (object) => renamed(object, { place: { name: "here", url: "javascript:alert(1)" } }),
    ],
    [
      "the page of another platform",
      /none of the platform/,
      (object) => renamed(object, { url: "https://x.com/ada_example/status/20" }),
    ],
    [
      "a platform that nobody knows",
      /./,
      ({ snapshot }) => Object.assign(snapshot, { key: { platform: "nowhere", id: "1" } }),
    ],
  ])("%s is refused, and says why", async (_what, why, change) => {
    expect(await refusal(change)).toMatchObject({
      kind: expect.stringMatching(/^un(?:readable|supported)$/) as string,
      reason: expect.stringMatching(why) as string,
    });
  });

  it("is refused where it is nested deeper than any post", async () => {
    const { archive } = await demoArchive([POSTS[2]!]);
    const { text } = await handedOver(archive);
    const deep = text.replace('"post":{', `"post":{"extra":${"[".repeat(5_000)}${"]".repeat(5_000)},`);
    const [result] = await takenIn(fresh(), { "activitystreams.json": deep });
    expect(result!.ending?.reason).toMatch(/deeper/);
  });

  it("puts no file under a name that it has not, and says which picture is missing", async () => {
    const { archive } = await demoArchive([POSTS[1]!]);
    const { text, files } = await handedOver(archive);
    const forged = Object.fromEntries(Object.keys(files).map((name) => [name, new Uint8Array(100)]));
    const other = fresh();
    const [result] = await takenIn(other, { "posts/activitystreams.json": text, ...forged });
    expect(result!.status).toBe("imported");
    expect(result!.missing.length).toBeGreaterThan(0);
    expect(await other.embed(POSTS[1]!)).not.toContain("<img");
    expect((await other.audit()).problems).toEqual([]);
  });

  it("is a foreign collection read as any post of the fediverse: as an export, its HTML cleaned", async () => {
    const id = "https://social.example/users/ada/statuses/110000000000000009";
    const other = fresh();
    const results = await takenIn(other, {
      "activitystreams.json": {
        "@context": "https://www.w3.org/ns/activitystreams",
        type: "OrderedCollection",
        orderedItems: [
          {
            ...{ id, type: "Note", url: "https://social.example/@ada/110000000000000009" },
            attributedTo: "https://social.example/users/ada",
            to: ["https://www.w3.org/ns/activitystreams#Public"],
            published: "2024-05-01T10:00:00Z",
            content:
              '<p onclick="x()">The ferry <script>alert(1)</script><a href="javascript:x()">runs</a>.</p>',
          },
          { type: "Announce", object: "https://other.example/users/b/statuses/1" },
          7,
        ],
      },
    });
    expect(results.map(({ status, snapshot }) => [status, snapshot?.basis])).toEqual([
      ["imported", "export"],
    ]);
    expect(await other.embed(id)).toMatch(/The ferry/);
    expect(JSON.stringify(results[0]!.snapshot!.post)).not.toMatch(/script|onclick/);
  });

  it("is read from a file of any name too, without the files beside it", async () => {
    const { archive } = await demoArchive([POSTS[2]!]);
    const { collection } = await handedOver(archive);
    const other = fresh();
    const [result] = await takenIn(other, { "held.jsonl": collection.orderedItems[0]! });
    expect(result).toMatchObject({
      status: "imported",
      snapshot: { key: collection.orderedItems[0]!.snapshot.key },
    });
  });
});
