// Dumps do not say what they hold: posts are told by their shape.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { postsIn } from "../../src/import/shapes.ts";
import { plainText } from "../../src/model/text.ts";
import { readPost } from "../../src/platforms/index.ts";
import { hasMaterial, material } from "../material.ts";

/** Recordings of one kind: all of them must be told, within whatever surrounds them. */
const KINDS = [
  ["x", "v1.1-status", /^v1\.1-status--/],
  ["x", "graphql-tweet", /^graphql-tweet--/],
  ["x", "api-v2", /^api-v2--/],
  ["mastodon", "api-status", /^api-status--/],
  ["reddit", "t3-link", /^t3-link--/],
] as const;

describe.runIf(hasMaterial)("recorded posts", () => {
  it.each(KINDS)("of %s, as %s", (platform, kind, pattern) => {
    const files = readdirSync(material(`recorded/${platform}`))
      .filter((file) => pattern.test(file))
      .filter((file) => !file.includes("--TweetUnavailable--")); // it says that there is no post
    const missed = files.filter((file) => {
      const value = JSON.parse(readFileSync(material(`recorded/${platform}/${file}`), "utf8")) as unknown;
      const found = [...postsIn({ response: [{ entries: [value] }] })];
      return !found.some((post) => post.platform === platform && post.kind === kind);
    });
    console.log(
      `${platform} ${kind}: ${files.length - missed.length} of ${files.length} told by their shape`,
    );
    expect(missed).toEqual([]);
  });
});

describe("shapes", () => {
  it("are of one post each, those within it left alone", () => {
    const inner = { id_str: "1", text: "inner", user: { screen_name: "b" } };
    const outer = { id_str: "2", full_text: "outer", user: { screen_name: "a" }, quoted_status: inner };
    expect([...postsIn([outer, inner])].map(({ body }) => body)).toEqual([outer, inner]);
  });

  it("of twarc carry what they refer to", () => {
    const post = {
      id: "5",
      text: "Hello",
      author_id: "7",
      author: { id: "7", username: "ada_example", name: "Ada" },
      attachments: { media: [{ media_key: "3_1", type: "photo" }] },
      referenced_tweets: [
        { type: "quoted", id: "4", text: "Before", author_id: "8", author: { id: "8", username: "b" } },
      ],
      __twarc: { retrieved_at: "2023-01-02T03:04:05+00:00" },
    };
    const [found, ...more] = postsIn(post);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      platform: "x",
      kind: "api-v2",
      writtenAt: "2023-01-02T03:04:05+00:00",
      body: {
        includes: { users: [{ id: "7" }, { id: "8" }], media: [{ media_key: "3_1" }], tweets: [{ id: "4" }] },
      },
    });
  });

  it("of ActivityStreams are objects with an id and an author, alone or in a collection; a copy without an id is none", () => {
    const note = (id: string | undefined, content: string) => ({
      type: "Note",
      ...(id !== undefined && { id }),
      attributedTo: {
        type: "Person",
        id: "https://a.example/users/ada",
        preferredUsername: "ada",
        name: "Ada",
      },
      to: "https://www.w3.org/ns/activitystreams#Public",
      published: "2026-03-01T08:00:00Z",
      content,
    });
    const page = {
      "@context": "https://www.w3.org/ns/activitystreams",
      type: "OrderedCollection",
      orderedItems: [
        note("https://a.example/posts/1", "<p>Open at nine.</p>"),
        { type: "Create", object: note("https://a.example/posts/2", "<p>Open at ten.</p>") },
        note(undefined, "<p>A copy.</p>"),
      ],
    };
    const found = [...postsIn(page)];
    expect(found.map(({ platform, kind, url }) => [platform, kind, url])).toEqual([
      ["activitypub", "note", "https://a.example/posts/1"],
      ["activitypub", "note", "https://a.example/posts/2"],
    ]);
    const read = found.map(({ body, kind }) => readPost("activitypub", body, { kind }));
    expect(read).toMatchObject([
      {
        kind: "post",
        key: { platform: "activitypub", id: "https://a.example/posts/1" },
        post: { published: "2026-03-01T08:00:00.000Z", author: { name: "Ada" } },
      },
      { kind: "post", key: { id: "https://a.example/posts/2" } },
    ]);
    expect(read.map((each) => each.kind === "post" && plainText(each.post.text))).toEqual([
      "Open at nine.",
      "Open at ten.",
    ]);
  });

  it("are looked for within bounds", () => {
    let deep: unknown = { id_str: "1", text: "t", user: {} };
    for (let depth = 0; depth < 5_000; depth += 1) deep = [deep];
    expect([...postsIn(deep)]).toEqual([]);
  });
});
