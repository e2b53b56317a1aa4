// Who posted, who made, who owns: three things, each with its basis.
import { describe, expect, test } from "vitest";
import { composeCredit, creditOf, parseCredit, rightsOf } from "../../src/credit/index.ts";
import type { StatedRights } from "../../src/model/asset.ts";
import type { Rights } from "../../src/model/credit.ts";
import type { Medium } from "../../src/model/media.ts";
import type { Post } from "../../src/model/post.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";

function picture(stated?: StatedRights, rights?: Rights): Medium {
  const url = "https://media.example.com/1.jpg";
  return { type: "image", url, picture: { url, ...(stated && { stated }) }, ...(rights && { rights }) };
}

function snapshot(post: Partial<Post> = {}, rest: Partial<Snapshot> = {}): Snapshot {
  return {
    format: "postproof/snapshot@1",
    key: { platform: "x", id: "1000000000000000001" },
    version: "0123456789abcdef0123",
    basis: "captured",
    capturedAt: "2024-05-06T07:08:09.000Z",
    source: "syndication",
    tool: "postproof/0.1.0",
    post: {
      url: "https://x.com/ada_example/status/1000000000000000001",
      author: { handle: "ada_example", name: "Ada Example", url: "https://x.com/ada_example" },
      text: [],
      published: "2024-05-06T07:00:00.000Z",
      media: [],
      ...post,
    },
    ...rest,
  };
}

describe("rights", () => {
  test("who posted is nobody's photographer", () => {
    expect(rightsOf(snapshot({ media: [picture()] }), [], 1)).toEqual({
      postedBy: { name: "Ada Example", basis: "stated by the platform", url: "https://x.com/ada_example" },
    });
  });

  test("codes of custom emoji are no part of a name", () => {
    const author = {
      handle: "ada@social.example",
      name: "Ada :storm_flag: Example",
      url: "https://social.example/@ada",
    };
    const post = { author, emoji: { storm_flag: { url: "https://social.example/storm.png" } } };
    const named = snapshot(post, { key: { platform: "mastodon", id: "https://social.example/1" } });
    expect([creditOf(named).name, rightsOf(named, []).postedBy.name]).toEqual(["Ada Example", "Ada Example"]);
    expect(creditOf(snapshot({ author })).name).toBe("Ada :storm_flag: Example");
  });

  test("what the file states", () => {
    const file = {
      creator: "Bo Sample",
      copyright: "© 2023 Sample Pictures, all rights reserved.",
      webStatement: "https://creativecommons.org/licenses/by/4.0/",
    };
    expect(rightsOf(snapshot({ media: [picture(file)] }), [], 1)).toMatchObject({
      creator: { name: "Bo Sample", basis: "stated in the file" },
      rightsHolder: { name: "Sample Pictures", basis: "stated in the file" },
      licence: {
        name: "CC BY 4.0",
        url: "https://creativecommons.org/licenses/by/4.0/",
        basis: "stated in the file",
      },
    });
  });

  test("an empty notice names nobody, and a licensor owns nothing", () => {
    const { rightsHolder } = rightsOf(
      snapshot({ media: [picture({ copyright: "© 2023", licensor: "Sample Pictures" })] }),
      [],
      1,
    );
    expect(rightsHolder).toBeUndefined();
  });

  test("the editor before the platform before the file, the medium before the post", () => {
    const medium = picture(
      { creator: "From File" },
      { creator: { name: "From Medium", basis: "stated by the platform" } },
    );
    const post = {
      media: [medium, picture({ creator: "Other File" })],
      rights: { creator: { name: "From Post", basis: "stated by the platform" } },
    } as const;
    const name = (place: number, statements: Parameters<typeof rightsOf>[1] = []): string | undefined =>
      rightsOf(snapshot(post), statements, place).creator?.name;
    expect(name(1)).toBe("From Medium");
    expect(name(2)).toBe("From Post");
    const stated = {
      at: "2024-05-07T00:00:00.000Z",
      statedBy: "Desk",
      medium: 1,
      creator: { name: "From Editor", basis: "editor" },
    } as const;
    expect(name(1, [stated])).toBe("From Editor");
    expect(name(2, [stated])).toBe("From Post");
  });

  test("permission is carried", () => {
    const permission = { status: "granted", by: "Ada Example", at: "2024-05-07" } as const;
    expect(rightsOf(snapshot({ rights: { permission } })).permission).toEqual(permission);
  });

  test("of a transcribed post the author is known through an editor", () => {
    expect(rightsOf(snapshot({}, { basis: "transcribed", transcribedBy: "Desk" })).postedBy.basis).toBe(
      "editor",
    );
  });
});

describe("the credit of a snapshot", () => {
  test("author, handle and service, named as it was called", () => {
    expect(creditOf(snapshot())).toEqual({
      source: "platform",
      platform: "x",
      sourceName: "X",
      name: "Ada Example",
      handle: "ada_example",
      people: [],
    });
    expect(creditOf(snapshot({ published: "2023-01-02T00:00:00.000Z" })).sourceName).toBe("Twitter");
  });

  test("the service by its site where several share a platform", () => {
    const truth = snapshot(
      { url: "https://truthsocial.com/@ada/posts/1" },
      { key: { platform: "mastodon", id: "https://truthsocial.com/1" } },
    );
    expect(creditOf(truth).platform).toBe("truth-social");
  });

  test("a creator that is stated is named, with the account that posted", () => {
    const facts = creditOf(snapshot({ media: [picture({ creator: "Bo Sample" })] }), { medium: 1 });
    const line = composeCredit(facts);
    expect(line).toBe("Bo Sample via X/@ada_example");
    expect(parseCredit(line)).toMatchObject({ platform: "x", name: "Bo Sample", handle: "ada_example" });
  });

  test("an author without a name", () => {
    const { name, handle } = creditOf(
      snapshot({ author: { handle: "ada_example", url: "https://x.com/ada_example" } }),
    );
    expect({ name, handle }).toEqual({ name: undefined, handle: "ada_example" });
  });

  test("of a repost the author of what is passed on", () => {
    const reposted = {
      ...snapshot().post,
      author: { handle: "bo_sample", name: "Bo Sample", url: "https://x.com/bo_sample" },
      media: [picture()],
    };
    const repost = snapshot({
      repostOf: { state: "present", key: { platform: "x", id: "2" }, post: reposted },
    });
    expect(creditOf(repost)).toMatchObject({ name: "Bo Sample", handle: "bo_sample" });
    expect(rightsOf(repost, [], 1).postedBy.name).toBe("Bo Sample");
  });

  test("a page that is no known service is named by its site", () => {
    const page = snapshot(
      { url: "https://www.paper.example/story" },
      { key: { platform: "web", id: "https://www.paper.example/story" } },
    );
    expect(creditOf(page)).toMatchObject({ platform: "web", sourceName: "paper.example" });
  });
});
