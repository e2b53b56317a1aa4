// Reading snapshots that come from elsewhere: what is accepted, what is refused and by which words.
import { describe, expect, it } from "vitest";
import type { PostproofError } from "../../src/errors.ts";
import type { Post } from "../../src/model/post.ts";
import type { Picture } from "../../src/model/asset.ts";
import { readCapture } from "../../src/model/schema/capture.ts";
import { readSnapshot, snapshotJsonSchema } from "../../src/model/schema/snapshot.ts";
import { mapPictures, picturesOf } from "../../src/model/snapshot.ts";
import { canonicalJson, contentOf as contentOfSnapshot } from "../../src/model/version.ts";
import { samplePost, sampleSnapshot } from "./samples.ts";

const picture = (url: string): Picture => ({ url });
const rich = samplePost({
  author: {
    handle: "ada",
    url: "https://example.com/",
    avatar: picture("avatar"),
    badges: [{ label: "Example Ltd", picture: picture("badge") }, { label: "none" }],
  },
  media: [
    { type: "image", url: "a", picture: picture("image") },
    { type: "video", url: "b", picture: picture("poster") },
    { type: "audio", url: "c" },
  ],
  card: { url: "https://example.com/", picture: picture("card") },
  emoji: { wave: picture("emoji") },
  quote: {
    state: "present",
    key: { platform: "x", id: "2" },
    post: samplePost({ media: [{ type: "image", url: "q", picture: picture("quoted") }] }),
  },
  counts: { likes: 3, at: "2026-01-06T08:00:00.000Z" },
  poll: {
    options: [
      { title: "Yes", votes: 1 },
      { title: "No", votes: 2 },
    ],
    votes: 3,
    closed: false,
  },
});

describe("readSnapshot", () => {
  it("reads a sparse and a rich snapshot and keeps fields that it does not know", () => {
    const sparse = { ...sampleSnapshot(), laterField: { a: 1 } };
    expect(readSnapshot(sparse)).toBe(sparse);
    expect(readSnapshot(JSON.parse(JSON.stringify(sampleSnapshot(rich))))).toMatchObject({
      post: { media: [{}, {}, {}] },
    });
  });

  it("names the field at fault", () => {
    const wrong = sampleSnapshot({ published: "yesterday" });
    expect(codeOf(() => readSnapshot(wrong))).toEqual([
      "invalid_snapshot",
      expect.stringContaining("post.published"),
    ]);
    expect(codeOf(() => readSnapshot("x"))[0]).toBe("invalid_snapshot");
    expect(codeOf(() => readSnapshot(null))[0]).toBe("invalid_snapshot");
  });

  it("refuses a later format by its number and never guesses", () => {
    expect(codeOf(() => readSnapshot({ ...sampleSnapshot(), format: "postproof/snapshot@2" }))[0]).toBe(
      "newer_format",
    );
    expect(codeOf(() => readSnapshot({ ...sampleSnapshot(), format: "postproof/snapshot@0" }))[0]).toBe(
      "invalid_snapshot",
    );
  });

  it("refuses file names that are not digests, wherever they stand", () => {
    const rendition = {
      file: "../../etc/passwd",
      type: "image/webp",
      width: 1,
      height: 1,
      bytes: 1,
    } as const;
    const post = samplePost({
      media: [{ type: "image", url: "u", picture: { url: "u", renditions: [rendition] } }],
    });
    expect(codeOf(() => readSnapshot(sampleSnapshot(post)))[0]).toBe("invalid_snapshot");
  });

  it("refuses text that is nested without end", () => {
    let block: unknown = { type: "paragraph", children: [] };
    for (let depth = 0; depth < 100_000; depth += 1) block = { type: "quote", children: [block] };
    expect(codeOf(() => readSnapshot(sampleSnapshot({ text: [block] as never })))[0]).toBe(
      "invalid_snapshot",
    );
  });
});

describe("the JSON Schema", () => {
  it("describes every field of a post", () => {
    const schema = JSON.stringify(snapshotJsonSchema());
    for (const name of Object.keys(rich)) expect(schema).toContain(`"${name}"`);
    expect(schema).not.toContain('"additionalProperties":false');
  });
});

describe("pictures of a post", () => {
  it("are all found and all mapped, those of a quoted post included", () => {
    const urls = [...picturesOf(rich)].map((found) => `${found.role}:${found.picture.url}`);
    expect(urls).toEqual([
      "avatar:avatar",
      "badge:badge",
      "image:image",
      "poster:poster",
      "card:card",
      "emoji:emoji",
      "image:quoted",
    ]);
    const mapped = mapPictures(rich, (old, role) => ({ url: `${role}!${old.url}` }));
    expect([...picturesOf(mapped)].map((found) => found.picture.url)).toEqual(
      urls.map((url) => url.replace(":", "!")),
    );
    expect(mapped.author.badges?.[1]).toEqual({ label: "none" });
  });
});

const contentOf = (post: Post): string => contentOfSnapshot(post, "captured");

describe("contentOf", () => {
  it("changes with the basis", () => {
    expect(contentOfSnapshot(rich, "publisher_copy")).not.toBe(contentOf(rich));
  });

  it("does not change with counts or the votes of an open poll", () => {
    const later = {
      ...rich,
      counts: { likes: 99, at: "2026-02-01T00:00:00.000Z" },
      poll: { ...rich.poll!, votes: 8 },
    };
    expect(contentOf(later)).toBe(contentOf(rich));
  });

  it("changes with the text, the votes of a closed poll and a picture kept", () => {
    expect(contentOf({ ...rich, text: [] })).not.toBe(contentOf(rich));
    const closed = { ...rich, poll: { ...rich.poll!, closed: true } };
    expect(contentOf({ ...closed, poll: { ...closed.poll, votes: 8 } })).not.toBe(contentOf(closed));
    const kept = mapPictures(rich, (old) => ({
      ...old,
      renditions: [{ file: `${"a".repeat(64)}.webp`, type: "image/webp", width: 1, height: 1, bytes: 1 }],
    }));
    expect(contentOf(kept)).not.toBe(contentOf(rich));
  });

  it("does not depend on the order of fields", () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: undefined })).toBe('{"b":[{"c":2,"d":1}]}');
  });
});

describe("readCapture", () => {
  it("refuses what is not a capture", () => {
    expect(codeOf(() => readCapture({ exchanges: [] }))[0]).toBe("invalid_capture");
    expect(codeOf(() => readCapture(undefined))[0]).toBe("invalid_capture");
  });
});

function codeOf(run: () => unknown): [string, string] {
  try {
    run();
  } catch (error) {
    return [(error as PostproofError).code, (error as PostproofError).message];
  }
  return ["nothing thrown", ""];
}
