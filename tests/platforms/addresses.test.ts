// URLs: which are posts of which platform, in what plain form; and which only look like it.
import { describe, expect, it } from "vitest";
import { bluesky, normalize, parseReference, platforms, readPost, x } from "../../src/platforms/index.ts";
import { BLUESKY_POSTS, NOT_BLUESKY_POSTS } from "./bluesky-addresses.ts";
import { NOT_X_POSTS, X_POSTS } from "./x-addresses.ts";

describe("URLs of X", () => {
  for (const [url, id, user, focus] of X_POSTS) {
    it(`${url} is ${id}`, () => {
      expect(parseReference(url)).toEqual({
        platform: "x",
        id,
        url: `https://x.com/${user}/status/${id}`,
        certain: true,
        ...(focus !== undefined && { focus }),
      });
    });
  }

  it.each(NOT_X_POSTS)("is no post: %s", (url) => {
    expect(parseReference(url, [x(), bluesky()])).toBeUndefined();
  });

  it("keeps a reference's plain form as it is", () => {
    for (const [url] of X_POSTS) {
      const reference = parseReference(url)!;
      const { focus: _focus, ...plain } = reference;
      expect(parseReference(reference.url)).toEqual(plain);
    }
  });
});

describe("URLs of Bluesky", () => {
  it.each(BLUESKY_POSTS)("%s", (url, id) => {
    const [actor, rkey] = id.split("/");
    const page = `https://bsky.app/profile/${actor!}/post/${rkey!}`;
    expect(parseReference(url)).toEqual({ platform: "bluesky", id, url: page, certain: true });
    expect(parseReference(page)).toEqual({ platform: "bluesky", id, url: page, certain: true });
  });

  it.each(NOT_BLUESKY_POSTS)("is no post: %s", (url) => {
    expect(parseReference(url, [x(), bluesky()])).toBeUndefined();
  });

  it("reads an at:// URL that the URL parser accepts", () => {
    expect(bluesky().match(new URL("at://ada.example/app.bsky.feed.post/3kabc"))?.id).toBe(
      "ada.example/3kabc",
    );
  });
});

describe("the list of platforms", () => {
  it("names each once, and the guessing ones last", () => {
    const names = platforms().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const order = ["x", "bluesky", "mastodon"];
    expect(names.filter((name) => order.includes(name))).toEqual(order);
  });

  it("is short about platforms that it does not hold", () => {
    expect(readPost("nowhere", {}, { kind: "post" }).kind).toBe("unsupported");
    const reference = { platform: "nowhere", id: "1", url: "https://nowhere.example/1", certain: true };
    const capture = {
      format: "postproof/capture@1" as const,
      reference,
      capturedAt: "2026-01-01T00:00:00.000Z",
      tool: "test/0",
      exchanges: [],
    };
    expect(normalize(capture).kind).toBe("unsupported");
  });
});
