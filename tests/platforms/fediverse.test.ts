// The fediverse as one: a post has one key and is found by every address, through whichever interface it was met; and
// whatever a server answers, nothing throws and every post fits the format.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { postSchema } from "../../src/model/schema/post.ts";
import { readPost } from "../../src/platforms/index.ts";
import { aliasesOf, keyOfId } from "../../src/platforms/fediverse/identity.ts";

const N = "109348684737626801";
const U = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";

describe("the key of a post by its ActivityPub id", () => {
  it.each([
    [`https://social.example/users/ada/statuses/${N}`, "mastodon"],
    ["https://social.example/users/ada/statuses/9", "mastodon"],
    [`https://akkoma.example/objects/${U}`, "mastodon"],
    ["tag:social.example,2017-01-01:objectId=1:objectType=Status", "mastodon"],
    ["https://misskey.example/notes/9s6qz1abcd", "misskey"],
    [`https://peertube.example/videos/watch/${U}`, "peertube"],
    [`https://pixelfed.example/p/ada/${N}`, "pixelfed"],
    ["https://lemmy.example/post/12345", "lemmy"],
    [`https://events.social.example/events/${U}`, "activitypub"],
    ["https://blog.example/?p=7", "activitypub"],
  ])("%s", (id, platform) => expect(keyOfId(id)).toEqual({ platform, id }));

  it.each([
    undefined,
    "",
    "nonsense",
    "javascript:alert(1)",
    "https://a.example/with blanks",
    `https://a.example/${"a".repeat(2_100)}`,
  ])("none: %j", (id) => expect(keyOfId(id)).toBeUndefined());
});

it("finds a post by its id and by its pages, and by no page of a stranger", () => {
  const id = `https://social.example/users/ada/statuses/${N}`;
  const page = `https://social.example/@ada/${N}`;
  const found = aliasesOf(
    { platform: "mastodon", id },
    [page, "https://evil.example/@ada/7654321"],
    ["mastodon.social"],
  );
  expect(found).toEqual(expect.arrayContaining([id, page, `mastodon:social.example/${N}`]));
  expect(found.join()).not.toContain("evil.example");
});

const account = {
  id: "https://social.example/users/ada",
  type: "Person",
  preferredUsername: "ada",
  url: "https://social.example/@ada",
};
const samples: readonly (readonly [platform: string, kind: string, body: unknown])[] = [
  [
    "activitypub",
    "note",
    {
      id: `https://social.example/users/ada/statuses/${N}`,
      type: "Question",
      url: [{ type: "Link", mediaType: "text/html", href: `https://social.example/@ada/${N}` }],
      attributedTo: [account],
      name: "Ferry",
      content: '<p>a <a href="https://social.example/tags/b" class="hashtag">#b</a> :cat:</p>',
      contentMap: { en: "<p>a</p>" },
      summary: "w",
      published: "2024-05-01T10:00:00Z",
      updated: "2024-05-02T10:00:00Z",
      to: ["https://www.w3.org/ns/activitystreams#Public"],
      attachment: [
        {
          type: "Document",
          mediaType: "image/png",
          url: "https://a.example/1.png",
          name: "d",
          width: 1,
          height: 1,
          license: "CC0",
        },
      ],
      tag: [
        { type: "Mention", name: "@b@b.example", href: "https://b.example/@b" },
        { type: "Emoji", name: ":cat:", icon: { url: "https://a.example/cat.png" } },
      ],
      inReplyTo: "https://b.example/1",
      oneOf: [{ name: "x", replies: { totalItems: 1 } }],
      endTime: "2024-05-03T00:00:00Z",
      quoteUrl: "https://b.example/2",
      likes: { totalItems: 1 },
    },
  ],
  [
    "lemmy",
    "api-post",
    {
      post_view: {
        post: {
          id: 1,
          name: "a",
          body: "# b\n> c\n- d\n```\ne\n```\n**f** [g](https://a.example)",
          url: "https://a.example/",
          ap_id: "https://lemmy.example/post/1",
          published: "2024-05-01T10:00:00Z",
        },
        creator: { name: "ada", actor_id: "https://lemmy.example/u/ada" },
        counts: { upvotes: 1 },
      },
    },
  ],
  [
    "misskey",
    "api-note",
    {
      id: "9s6qz1abcd",
      createdAt: "2024-05-01T10:00:00.000Z",
      text: "**a** $[x b] #c @d > e\n> f\n```\ng\n```",
      user: { id: "1", username: "ada", name: "A" },
      visibility: "public",
      files: [{ type: "image/png", url: "https://a.example/1.png" }],
      renoteId: "9s6qz1aaaa",
      renote: {
        id: "9s6qz1aaaa",
        user: { id: "2", username: "b", host: "b.example" },
        uri: "https://b.example/1",
      },
      poll: { choices: [{ text: "x", votes: 1 }] },
    },
  ],
  [
    "peertube",
    "api-video",
    {
      uuid: U,
      url: `https://peertube.example/videos/watch/${U}`,
      name: "a",
      description: "b https://a.example/",
      account: { name: "ada", host: "peertube.example" },
      licence: { id: 1, label: "Attribution" },
      privacy: { id: 1 },
      files: [{ resolution: { id: 480 }, fileUrl: "https://a.example/1.mp4" }],
    },
  ],
];

const URLS: Readonly<Record<string, string>> = {
  activitypub: `https://social.example/@ada/${N}`,
  lemmy: "https://lemmy.example/post/1",
  misskey: "https://misskey.example/notes/9s6qz1abcd",
  peertube: `https://peertube.example/videos/watch/${U}`,
};

/** Values that break readers: wrong types, extremes, names of built-in members. */
const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    {},
    [],
    "",
    " ",
    0,
    -1,
    1.5,
    1e308,
    true,
    [null],
    [[]],
    { toString: null },
    "\ud800",
    "\u0000",
  ),
  fc.constantFrom(
    "__proto__",
    "javascript:1",
    "https://",
    "https://x/\n",
    "tag:",
    "&amp;",
    "<p>",
    "a".repeat(30_000),
    "[](".repeat(9_000),
  ),
  fc.constantFrom(
    "`".repeat(9_001),
    "> ".repeat(5_000),
    "- a\n".repeat(5_000),
    "**".repeat(9_000),
    "$[x ".repeat(5_000),
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

function placesOf(value: unknown, found: [object, string][] = []): [object, string][] {
  if (typeof value !== "object" || value === null) return found;
  for (const [key, item] of Object.entries(value)) {
    found.push([value, key]);
    placesOf(item, found);
  }
  return found;
}

describe("mutated answers", () => {
  it.each(samples)("%s, %s: no exception, no misfit", (platform, kind, body) => {
    const read = (given: unknown) =>
      readPost(platform, given, { kind, url: URLS[platform]!, capturedAt: "2026-11-23T12:00:00.000Z" });
    expect(read(body).kind).toBe("post");
    const change = fc.tuple(fc.nat(500), nasty, fc.nat(3));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const copy = structuredClone(body);
        for (const [pick, value, how] of changes) {
          const places = placesOf(copy);
          const [holder, key] = places[pick % Math.max(places.length, 1)] ?? [];
          if (holder === undefined || key === undefined) continue;
          if (how === 0) Reflect.deleteProperty(holder, key);
          else Reflect.set(holder, key, structuredClone(value));
        }
        const outcome = read(copy);
        if (outcome.kind === "post") {
          const { error } = postSchema.safeParse(outcome.post);
          if (error) throw new Error(error.message);
        } else expect(outcome.reason).not.toMatch(/^The answer could not be read/);
      }),
      { seed: 20_261_126, numRuns: 200 },
    );
  });
});
