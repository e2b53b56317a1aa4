// Importing: from files that people hold to posts of the archive, each on the basis that it is an export.
import { describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import { formatKey } from "../../src/model/key.ts";
import { plainText } from "../../src/model/text.ts";
import { memoryStore } from "../../src/store/index.ts";
import { drawn, landscape, SIZE } from "../media/drawings.ts";
import { gunzip } from "../../src/archive/import/import.ts";
import { readMaterial } from "../../src/import/index.ts";
import { memoryMaterial, WRITTEN } from "./memory-material.ts";
import { repositoryOf } from "./repository.ts";
import type { Archive } from "../../src/archive/archive.ts";
import type { ImportOptions, ImportResult } from "../../src/archive/import/import.ts";
import type { Material } from "../../src/model/material.ts";

const DID = "did:plc:aaaaaaaaaaaaaaaaaaaaaaaa";
const NOW = new Date("2026-11-23T12:00:00.000Z");
const PICTURE = "https://cdn.bsky.app/img/feed_fullsize/plain/did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/bafkrei@jpeg";

const openArchive = (): Archive => createArchive({ store: memoryStore(), now: () => NOW });

async function imported(archive: Archive, material: Material, how?: ImportOptions): Promise<ImportResult[]> {
  const results: ImportResult[] = [];
  for await (const result of archive.import(material, how)) results.push(result);
  return results;
}

const post = (text: string): object => ({
  $type: "app.bsky.feed.post",
  text,
  createdAt: "2024-05-01T10:00:00.000Z",
});

const view = {
  uri: `at://${DID}/app.bsky.feed.post/3kaaaaaaaaaa2`,
  cid: "bafyreia",
  author: { did: DID, handle: "ada.example", displayName: "Ada Example" },
  record: post("The ferry runs again."),
  embed: {
    $type: "app.bsky.embed.images#view",
    images: [{ thumb: PICTURE, fullsize: PICTURE, alt: "A ferry" }],
  },
  indexedAt: "2024-05-01T10:00:01.000Z",
};

describe("a repository of Bluesky", () => {
  const records = {
    "app.bsky.actor.profile/self": { $type: "app.bsky.actor.profile", displayName: "Ada Example" },
    "app.bsky.feed.like/3kaaaaaaaaaa2": { $type: "app.bsky.feed.like" },
    "app.bsky.feed.post/3kaaaaaaaaaa2": post("The first."),
    "app.bsky.feed.post/3kaaaaaaaaaa3": post("The second."),
    "app.bsky.feed.post/3kaaaaaaaaaa4": post("The third."),
  };

  it.each([false, true])("gives its posts in order, whatever its tree (%s)", async (split) => {
    const archive = openArchive();
    const material = memoryMaterial({ "repo.car": await repositoryOf(DID, records, split) });
    const results = await imported(archive, material, { author: "ada.example" });
    expect(results.map(({ status }) => status)).toEqual(["imported", "imported", "imported"]);
    expect(results.map(({ snapshot }) => plainText(snapshot!.post.text))).toEqual([
      "The first.",
      "The second.",
      "The third.",
    ]);
    expect(results[0]!.snapshot).toMatchObject({
      basis: "export",
      capturedAt: WRITTEN,
      copiedFrom: { source: "material, repo.car#app.bsky.feed.post/3kaaaaaaaaaa2" },
      post: { author: { id: DID, handle: "ada.example", name: "Ada Example" } },
    });
    expect(await archive.embed("https://bsky.app/profile/ada.example/post/3kaaaaaaaaaa3")).toContain(
      "The second.",
    );
    expect((await archive.audit()).intact).toBe(true);
  });

  it("says that it needs the account's handle", async () => {
    const results = await imported(
      openArchive(),
      memoryMaterial({ "repo.car": await repositoryOf(DID, records) }),
    );
    expect(results.map(({ status, ending }) => [status, ending?.kind])).toEqual(
      Array.from({ length: 3 }, () => ["unread", "incomplete"]),
    );
  });

  it("that is none, or ends too early, is said to be unread", async () => {
    const whole = await repositoryOf(DID, records);
    for (const bytes of [new Uint8Array(), new Uint8Array(100), whole.subarray(0, whole.length / 2)]) {
      const results = await imported(openArchive(), memoryMaterial({ "repo.car": bytes }), {
        author: "a.example",
      });
      expect(results.map(({ status }) => status)).toEqual(["unread"]);
    }
  });
});

describe("a HAR file", () => {
  const entry = (url: string, mimeType: string, body: string | Uint8Array): object => ({
    startedDateTime: "2024-05-02T09:00:00.000+02:00",
    request: { method: "GET", url },
    response: {
      status: 200,
      content:
        typeof body === "string"
          ? { mimeType, text: body }
          : { mimeType, text: Buffer.from(body).toString("base64"), encoding: "base64" },
    },
  });
  const har = async (): Promise<object> => ({
    log: {
      version: "1.2",
      entries: [
        entry("https://bsky.app/", "text/html", "<title>Bluesky</title>"),
        entry("https://api.example/thread", "application/json", JSON.stringify({ thread: { post: view } })),
        entry(PICTURE, "image/png", new Uint8Array(await drawn(landscape(1)))),
      ],
    },
  });

  it("gives the posts of answers, with the pictures that came with them", async () => {
    const archive = openArchive();
    const results = await imported(archive, memoryMaterial({ "s.har": await har() }));
    expect(results.map(({ status, place }) => [place, status])).toEqual([
      ["s.har#1", "unread"],
      ["s.har#2", "imported"],
    ]);
    const { snapshot, missing } = results[1]!;
    expect(missing).toEqual([]);
    expect(snapshot!.capturedAt).toBe("2024-05-02T07:00:00.000Z");
    expect(snapshot!.post.media[0]).toMatchObject({ alt: "A ferry", picture: SIZE });
    expect((await archive.audit()).intact).toBe(true);
  });

  it("imported again keeps nothing twice", async () => {
    const archive = openArchive();
    const material = memoryMaterial({ "s.har": await har() });
    await imported(archive, material);
    const again = await imported(archive, material);
    expect(again.map(({ status }) => status)).toEqual(["unread", "unchanged"]);
    const record = await archive.show("https://bsky.app/profile/ada.example/post/3kaaaaaaaaaa2");
    expect(record!.snapshots).toHaveLength(1);
  });

  it("brings the pictures that an import before it lacked", async () => {
    const archive = openArchive();
    const [first] = await imported(archive, memoryMaterial({ "dump.jsonl": `${JSON.stringify(view)}\n` }));
    expect(first!.missing).toHaveLength(1);
    const results = await imported(archive, memoryMaterial({ "s.har": await har() }));
    expect(results[1]).toMatchObject({ status: "imported", missing: [] });
  });
});

describe("a saved page", () => {
  it("is read in the encoding that it names", async () => {
    const head = `<!-- saved from url=(0034)https://news.example/2026/harbour -->\n<html><head><meta charset="windows-1251"><title>`;
    const page = Buffer.concat([
      Buffer.from(head),
      Buffer.from([0xcf, 0xe0, 0xf0, 0xee, 0xec]), // «Паром» in windows-1251
      Buffer.from("</title></head></html>"),
    ]);
    const found: unknown[] = [];
    for await (const held of readMaterial(memoryMaterial({ "a.html": page }), { gunzip })) found.push(held);
    expect(found).toMatchObject([
      {
        url: "https://news.example/2026/harbour",
        body: expect.stringContaining("<title>Паром</title>") as string,
      },
    ]);
  });
});

describe("a dump", () => {
  it("gives only the posts that are wanted", async () => {
    const other = { ...view, uri: `at://${DID}/app.bsky.feed.post/3kaaaaaaaaaa9` };
    const archive = openArchive();
    const results = await imported(
      archive,
      memoryMaterial({ "dump.json": [other, view, { unrelated: true }] }),
      {
        only: ["https://bsky.app/profile/ada.example/post/3kaaaaaaaaaa2", "https://news.example/"],
      },
    );
    expect(results.map(({ status, snapshot }) => [status, snapshot && formatKey(snapshot.key)])).toEqual([
      ["passed_over", undefined],
      ["imported", `bluesky:${DID}/3kaaaaaaaaaa2`],
    ]);
  });

  it("does not take the place of what the platform answered", async () => {
    const archive = createArchive({
      store: memoryStore(),
      now: () => new Date("2020-01-01T00:00:00Z"),
      media: { keep: "none" },
      http: {
        ask: (request) =>
          Promise.resolve({
            request: { method: "GET", url: request.url, headers: {} },
            at: "2020-01-01T00:00:00.000Z",
            result: {
              status: 200,
              headers: {},
              truncated: false,
              body: {
                utf8: JSON.stringify({ thread: { $type: "app.bsky.feed.defs#threadViewPost", post: view } }),
              },
            },
          }),
        download: () => Promise.resolve({ ok: false, kind: "network", reason: "none" }),
        close: () => Promise.resolve(),
      },
    });
    const captured = await archive.capture(`https://bsky.app/profile/${DID}/post/3kaaaaaaaaaa2`);
    expect(captured.status, captured.ending?.reason).toBe("captured");
    const results = await imported(archive, memoryMaterial({ "dump.json": [view] }));
    expect(results.map(({ status }) => status)).toEqual(["archived"]);
  });

  it("that is packed is said to need unpacking; what is no material is not looked at", async () => {
    const results = await imported(
      openArchive(),
      memoryMaterial({ "export.zip": "PK", "notes.txt": "x", "package.json": {} }),
    );
    expect(results.map(({ place, ending }) => [place, ending?.reason])).toEqual([
      ["export.zip", "It is packed: unpack it first, then import the folder."],
    ]);
  });
});
