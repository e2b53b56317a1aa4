// Exports of accounts as people are given them: X with its media, Mastodon with its media; and dumps of X's interfaces.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import { formatKey } from "../../src/model/key.ts";
import { plainText } from "../../src/model/text.ts";
import { memoryStore } from "../../src/store/index.ts";
import { hasMaterial, material as recordings } from "../material.ts";
import { drawn, landscape, SIZE } from "../media/drawings.ts";
import { memoryMaterial } from "./memory-material.ts";
import type { Archive } from "../../src/archive/archive.ts";
import type { ImportOptions, ImportResult } from "../../src/archive/import/import.ts";
import type { Material } from "../../src/model/material.ts";

const NOW = new Date("2026-11-23T12:00:00.000Z");
const picture = new Uint8Array(await drawn(landscape(3)));
const openArchive = (): Archive => createArchive({ store: memoryStore(), now: () => NOW });

async function imported(archive: Archive, material: Material, how?: ImportOptions): Promise<ImportResult[]> {
  const results: ImportResult[] = [];
  for await (const result of archive.import(material, how)) results.push(result);
  return results;
}

describe("the data export of an account of X", () => {
  const medium = {
    id_str: "1600000000000000009",
    url: "https://t.co/AbCdEf1234",
    media_url_https: "https://pbs.twimg.com/media/FxYz_01aBcD.jpg",
    expanded_url: "https://twitter.com/ada_example/status/1600000000000000001/photo/1",
    type: "photo",
    indices: ["22", "45"],
    sizes: { large: { w: "480", h: "320", resize: "fit" } },
  };
  const tweet = {
    tweet: {
      id_str: "1600000000000000001",
      id: "1600000000000000001",
      full_text: "The ferry runs again. https://t.co/AbCdEf1234",
      created_at: "Tue Dec 06 10:00:00 +0000 2022",
      display_text_range: ["0", "45"],
      lang: "en",
      favorite_count: "12",
      retweet_count: "3",
      source: '<a href="https://mobile.twitter.com" rel="nofollow">Twitter Web App</a>',
      entities: { hashtags: [], symbols: [], user_mentions: [], urls: [], media: [medium] },
      extended_entities: { media: [medium] },
    },
  };
  const second = {
    tweet: {
      ...tweet.tweet,
      id_str: "1600000000000000002",
      id: "1600000000000000002",
      full_text: "Not on Sundays.",
      display_text_range: ["0", "15"],
      entities: { hashtags: [], symbols: [], user_mentions: [], urls: [] },
      extended_entities: undefined,
    },
  };
  const files = {
    "twitter/data/account.js": `window.YTD.account.part0 = [ { "account": { "username": "ada_example", "accountId": "7", "accountDisplayName": "Ada Example" } } ]`,
    "twitter/data/like.js": `window.YTD.like.part0 = [ { "like": { "tweetId": "1" } } ]`,
    "twitter/data/manifest.js": `window.__THAR_CONFIG = { "archiveInfo": { "generationDate": "2024-11-01T08:00:00.000Z" } }`,
    "twitter/data/tweets.js": `window.YTD.tweets.part0 = ${JSON.stringify([tweet])}`,
    "twitter/data/tweets-part1.js": `window.YTD.tweets.part1 = ${JSON.stringify([second])}`,
    "twitter/data/tweets_media/1600000000000000001-FxYz_01aBcD.jpg": picture,
  };

  it("gives the posts of every part, with author, date of the export and pictures", async () => {
    const archive = openArchive();
    const results = await imported(archive, memoryMaterial(files));
    expect(results.map(({ status, ending, missing }) => [status, ending?.reason, missing])).toEqual([
      ["imported", undefined, []],
      ["imported", undefined, []],
    ]);
    const { snapshot } = results[0]!;
    expect(snapshot).toMatchObject({
      key: { platform: "x", id: "1600000000000000001" },
      basis: "export",
      capturedAt: "2024-11-01T08:00:00.000Z",
      copiedFrom: { source: "material, twitter/data/tweets.js#1" },
      post: {
        author: { handle: "ada_example", name: "Ada Example", id: "7" },
        published: "2022-12-06T10:00:00.000Z",
        media: [{ type: "image", picture: SIZE }],
      },
    });
    expect(plainText(snapshot!.post.text)).toBe("The ferry runs again.");
    const html = await archive.embed("https://twitter.com/ada_example/status/1600000000000000001?s=20");
    expect(html).toContain("The ferry runs again.");
    expect(html).not.toContain("twimg.com");
    expect((await archive.audit()).intact).toBe(true);
  });

  it("without its account is said to lack an author", async () => {
    const results = await imported(
      openArchive(),
      memoryMaterial({ "data/tweets.js": files["twitter/data/tweets.js"] }),
    );
    expect(results.map(({ status, ending }) => [status, ending?.kind])).toEqual([["unread", "incomplete"]]);
  });
});

describe("the archive of a Mastodon account", () => {
  const id = "https://social.example/users/ada/statuses/110000000000000001";
  const note = {
    id,
    type: "Note",
    url: "https://social.example/@ada/110000000000000001",
    attributedTo: "https://social.example/users/ada",
    published: "2024-05-01T10:00:00Z",
    to: ["https://www.w3.org/ns/activitystreams#Public"],
    content: "<p>The ferry runs again.</p>",
    attachment: [
      {
        type: "Document",
        mediaType: "image/png",
        url: "/media_attachments/files/110/000/original/a.png",
        name: "A ferry",
        width: 480,
        height: 320,
      },
    ],
    tag: [],
  };
  const outbox = {
    "@context": "https://www.w3.org/ns/activitystreams",
    id: "outbox.json",
    type: "OrderedCollection",
    totalItems: 2,
    orderedItems: [
      { id: `${id}/activity`, type: "Create", actor: "https://social.example/users/ada", object: note },
      { id: "x", type: "Announce", object: "https://other.example/users/b/statuses/1" },
    ],
  };
  const actor = {
    id: "https://social.example/users/ada",
    type: "Person",
    preferredUsername: "ada",
    name: "Ada Example",
    url: "https://social.example/@ada",
  };

  it("gives its posts with author and pictures, found by either address; boosts are passed over", async () => {
    const archive = openArchive();
    const results = await imported(
      archive,
      memoryMaterial({
        "actor.json": actor,
        "outbox.json": outbox,
        "media_attachments/files/110/000/original/a.png": picture,
      }),
    );
    expect(results.map(({ status, ending }) => [status, ending?.reason])).toEqual([["imported", undefined]]);
    const { snapshot, missing } = results[0]!;
    expect(missing).toEqual([]);
    expect(snapshot!.post).toMatchObject({
      author: { handle: "ada@social.example", name: "Ada Example" },
      media: [{ alt: "A ferry", picture: SIZE }],
    });
    for (const address of [note.url, id])
      expect(await archive.embed(address)).toContain("The ferry runs again.");
    expect((await archive.audit()).intact).toBe(true);
  });
});

describe.runIf(hasMaterial)("recorded dumps", () => {
  it.each([
    ["x", /^v1\.1-status--/],
    ["x", /^graphql-tweet--/],
    ["x", /^api-v2--/],
    ["mastodon", /^api-status--/],
    ["reddit", /^t3-link--/],
    ["activitypub", /^(?:note|article|page|question|video)--/],
  ] as const)("of %s, %s: every one is imported, or said to be unread", async (platform, pattern) => {
    const files = readdirSync(recordings(`recorded/${platform}`)).filter((file) => pattern.test(file));
    const values = files.map(
      (file) => JSON.parse(readFileSync(recordings(`recorded/${platform}/${file}`), "utf8")) as unknown,
    );
    const archive = createArchive({ store: memoryStore(), now: () => NOW, media: { keep: "none" } });
    const lines = values.map((value) => `${JSON.stringify(value)}\n`).join("");
    const results = await imported(archive, memoryMaterial({ "dump.jsonl": lines }, 65_536));
    const tally: Record<string, number> = {};
    for (const { status, ending } of results) {
      const word = status === "unread" ? `unread: ${ending!.kind}` : status;
      tally[word] = (tally[word] ?? 0) + 1;
    }
    console.log(`${platform} ${String(pattern)}: ${files.length} files, ${JSON.stringify(tally)}`);
    expect(results.length).toBeGreaterThan(0);
    for (const { snapshot } of results)
      if (snapshot) expect((await archive.show(formatKey(snapshot.key)))!.current).toBeDefined();
    expect((await archive.audit()).intact).toBe(true);
  });
});
