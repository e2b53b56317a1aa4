// Posts that are gone: from web archives, and from the articles that carry a copy. Each says what it is known by.
import { afterEach, describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import { replayDoor } from "../../src/http/index.ts";
import { memoryStore } from "../../src/store/index.ts";
import { loopback } from "../loopback.ts";
import type { Archive, ArchiveOptions } from "../../src/archive/archive.ts";
import type { Handler, Loopback, Played } from "../loopback.ts";
import type { Outcome } from "../../src/model/outcome.ts";
import type { Platform } from "../../src/platforms/platform.ts";

const NOW = new Date("2026-11-23T12:00:00.000Z");
const POST = "https://media.example/p/1";
const OTHER = "https://media.example/p/2";
const page = (id: number, words: string): string => `<html><p data-id="${id}">${words}</p></html>`;

/** A platform whose posts are gone, and whose pages a web archive may hold. */
const gone: Platform = {
  name: "gone",
  label: "Gone",
  match: ({ hostname, pathname, href }) =>
    hostname === "media.example" && /^\/p\/\d+$/.test(pathname)
      ? { platform: "gone", id: pathname, url: href, certain: true }
      : undefined,
  sources: [
    {
      name: "json",
      request: ({ url }) => ({ url: `${url}.json` }),
      outcome: () => ({ kind: "not_found", reason: "It is not there." }),
    },
    { name: "page", text: true, read: readPage },
  ],
  pages: ({ url }) => [
    { url, kind: "page" },
    { url: url.replace("/p/", "/old/"), kind: "page" },
  ],
};

function readPage(html: string): Outcome {
  const found = /data-id="(\d+)">([^<]*)</.exec(html);
  if (!found) return { kind: "unreadable", reason: "This is not a page of a post." };
  const url = `https://media.example/p/${found[1]!}`;
  return {
    kind: "post",
    key: { platform: "gone", id: `/p/${found[1]!}` },
    aliases: [],
    source: "page",
    post: {
      url,
      author: { handle: "ada_example", url: "https://media.example/ada" },
      text: [{ type: "paragraph", children: [{ type: "text", text: found[2]! }] }],
      media: [],
    },
  };
}

const open: { server?: Loopback; archive?: Archive } = {};
afterEach(async () => {
  await open.archive?.close();
  await open.server?.close();
});

async function archiveAt(
  answers: Readonly<Record<string, Played>>,
  more: Partial<ArchiveOptions> = {},
): Promise<{ archive: Archive; asked: () => string[] }> {
  const handler: Handler = (host, path) => {
    const url = new URL(`https://${host}${path}`);
    return answers[`${url.host}${decodeURIComponent(url.pathname)}`] ?? answers[url.host];
  };
  const server = await loopback(handler);
  const archive = createArchive({
    store: memoryStore(),
    platforms: [gone],
    http: { connect: server.connect, pace: 0, maxRetryAfter: 0 },
    media: { keep: "none" },
    now: () => NOW,
    ...more,
  });
  Object.assign(open, { server, archive });
  return { archive, asked: () => server.requests.map(({ host, path }) => host + path) };
}

const CDX = [
  ["timestamp", "original", "mimetype", "statuscode"],
  ["20240310101112", POST, "text/html", "200"],
  ["20230101000000", POST, "text/html", "200"],
];
const copy = (time: string, url = POST): string => `web.archive.org/web/${time}id_/${url}`;

describe("the Wayback Machine", () => {
  it("gives the copy nearest to the article's date, as it was received", async () => {
    const { archive, asked } = await archiveAt({
      "web.archive.org/cdx/search/cdx": { body: CDX },
      [copy("20240310101112")]: { body: page(1, "The ferry runs again.") },
    });
    const result = await archive.recover(POST, { near: "2024-03-11T08:00:00Z" });
    expect(result).toMatchObject({ status: "recovered", ending: undefined });
    expect(result.snapshot).toMatchObject({
      basis: "web_archive",
      capturedAt: "2024-03-10T10:11:12.000Z",
      copiedFrom: { source: `https://${copy("20240310101112")}` },
    });
    expect(new URL(`https://${asked()[0]!}`).searchParams.get("closest")).toBe("20240311080000");
    const html = await archive.embed(POST);
    expect(html).toContain("The ferry runs again.");
    expect(html).toContain("From a web archive");
    expect((await archive.audit()).intact).toBe(true);
    // It is archived now: nobody is asked again.
    expect((await archive.recover(POST)).status).toBe("archived");
    expect(asked()).toHaveLength(2);
  });

  it("is read on where a copy shows something else, or another post", async () => {
    const { archive } = await archiveAt({
      "web.archive.org/cdx/search/cdx": { body: CDX },
      [copy("20240310101112")]: { body: "<h1>Log in to see this</h1>" },
      [copy("20230101000000")]: { body: page(1, "The ferry runs again.") },
    });
    expect((await archive.recover(POST)).snapshot?.capturedAt).toBe("2023-01-01T00:00:00.000Z");
    await archive.close();
    const second = await archiveAt({
      "web.archive.org/cdx/search/cdx": { body: CDX },
      [copy("20240310101112")]: { body: page(2, "Other words.") },
      [copy("20230101000000")]: { body: page(2, "Other words.") },
    });
    expect((await second.archive.recover(POST)).ending?.kind).toBe("not_found");
    expect(await second.archive.show(OTHER)).toBeUndefined();
  });

  it("leaves nothing behind where no web archive answers: the search is made again", async () => {
    const archive = createArchive({ store: memoryStore(), platforms: [gone], http: replayDoor([]) });
    open.archive = archive;
    expect((await archive.recover(POST)).ending?.kind).toBe("network_error");
    expect(await archive.audit()).toMatchObject({ checked: { captures: 0 }, notes: [] });
  });

  it("is asked by its simpler service where its list is out of order", async () => {
    const { archive } = await archiveAt({
      "web.archive.org/cdx/search/cdx": { status: 503 },
      "archive.org/wayback/available": {
        body: {
          archived_snapshots: {
            closest: {
              available: true,
              status: "200",
              timestamp: "20240310101112",
              url: `http://web.archive.org/web/20240310101112/${POST}`,
            },
          },
        },
      },
      [copy("20240310101112")]: { body: page(1, "The ferry runs again.") },
    });
    expect((await archive.recover(POST)).snapshot?.basis).toBe("web_archive");
  });

  it.each([
    ["an empty list", { body: [] }],
    ["no JSON", { body: "<html>" }],
    ["a list of another shape", { body: [["x"], ["y"]] }],
    [
      "times and addresses that are none",
      { body: [CDX[0], ["99999999999999", "javascript:alert(1)", "", "200"]] },
    ],
  ])("with %s recovers nothing, and says so", async (_what, answer) => {
    const { archive } = await archiveAt({ "web.archive.org/cdx/search/cdx": answer });
    const { status, ending } = await archive.recover(POST);
    expect([status, ending?.kind]).toEqual(["ended", "not_found"]);
    expect((await archive.show(POST))!.sightings).toHaveLength(1);
  });
});

describe("a TimeGate", () => {
  it("gives the copy that it leads to", async () => {
    const { archive } = await archiveAt(
      {
        "arquivo.pt/wayback/https://media.example/p/1": {
          status: 302,
          headers: { location: "https://arquivo.pt/noFrame/replay/20200102030405/https://media.example/p/1" },
        },
        "arquivo.pt/noFrame/replay/20200102030405/https://media.example/p/1": {
          headers: { "memento-datetime": "Thu, 02 Jan 2020 03:04:05 GMT" },
          body: page(1, "The ferry runs again."),
        },
      },
      { webArchives: ["https://arquivo.pt/wayback/"] },
    );
    const { snapshot } = await archive.recover(POST, { near: "2020-01-01T00:00:00Z" });
    expect(snapshot).toMatchObject({
      capturedAt: "2020-01-02T03:04:05.000Z",
      copiedFrom: { source: "https://arquivo.pt/noFrame/replay/20200102030405/https://media.example/p/1" },
    });
  });

  it("without the time of its copy gives none", async () => {
    const { archive } = await archiveAt(
      { "arquivo.pt": { body: page(1, "The ferry runs again.") } },
      { webArchives: ["https://arquivo.pt/wayback"] },
    );
    expect((await archive.recover(POST)).ending?.kind).toBe("not_found");
  });
});

describe("an article's own copy", () => {
  const ID = "1750000000000000001";
  const embed = `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">The ferry runs again.</p>&mdash; Ada Example (@ada_example) <a href="https://twitter.com/ada_example/status/${ID}">January 24, 2024</a></blockquote>`;
  const article = `<p>The mayor said <q>“The ferry runs again,”</q> in a tweet.</p>\n${embed}\n<script async src="https://platform.twitter.com/widgets.js"></script>\n`;

  it("is kept as what it is, and shown as that", async () => {
    const archive = createArchive({ store: memoryStore(), now: () => NOW });
    const [result, ...more] = await archive.salvage(article, { format: "html", article: "a.html" });
    expect(more).toEqual([]);
    expect(result).toMatchObject({ status: "recovered", snapshot: { basis: "publisher_copy" } });
    expect(result!.snapshot!.copiedFrom).toMatchObject({ source: "a.html" });
    const { text } = await archive.rewrite(article, { format: "html" });
    expect(text).toContain("From a publisher’s copy");
    expect(text).not.toContain("widgets.js");
    // Once is enough.
    expect(await archive.salvage(article, { format: "html", article: "a.html" })).toEqual([]);
  });

  it("gives way to what the platform says", async () => {
    const answer = {
      __typename: "Tweet",
      id_str: ID,
      created_at: "2024-01-24T10:00:00.000Z",
      text: "The ferry runs again.",
      display_text_range: [0, 21],
      user: { id_str: "7", name: "Ada Example", screen_name: "ada_example" },
    };
    const server = await loopback(() => ({ body: answer }));
    const archive = createArchive({
      store: memoryStore(),
      http: { connect: server.connect, pace: 0 },
      media: { keep: "none" },
    });
    Object.assign(open, { server, archive });
    await archive.salvage(article, { format: "html", article: "a.html" });
    await archive.capture(`https://x.com/ada_example/status/${ID}`);
    const { current, snapshots } = (await archive.show(`x:${ID}`))!;
    expect(current!.basis).toBe("captured");
    expect(snapshots).toHaveLength(2);
  });

  it("carries no words: nothing is kept", async () => {
    const archive = createArchive({ store: memoryStore() });
    const bare = `<blockquote class="twitter-tweet"><a href="https://twitter.com/ada_example/status/${ID}"></a></blockquote>`;
    const blank = embed.replace("The ferry runs again.", "");
    expect(await archive.salvage(bare, { format: "html", article: "a.html" })).toEqual([]);
    expect(await archive.salvage(blank, { format: "html", article: "a.html" })).toEqual([]);
    expect(
      await archive.salvage(`<p>https://x.com/a/status/${ID}</p>`, { format: "html", article: "a.html" }),
    ).toEqual([]);
  });
});
