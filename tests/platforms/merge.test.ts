// Several answers about one post: which stands, what is filled in, and what is said of it.
import { describe, expect, it } from "vitest";
import { mergePosts } from "../../src/platforms/read/merge.ts";
import type { PostOutcome } from "../../src/model/outcome.ts";
import type { Post } from "../../src/model/post.ts";
import type { Text } from "../../src/model/text.ts";

const says = (text: string): Text => [{ type: "paragraph", children: [{ type: "text", text }] }];

function answer(source: string, post: Partial<Post> = {}): PostOutcome {
  const whole: Post = {
    url: "https://platform.example/1",
    author: { handle: "ada_example", url: "https://platform.example/ada_example" },
    text: says("The ferry runs again."),
    media: [],
    ...post,
  };
  return {
    kind: "post",
    key: { platform: "example", id: "1" },
    aliases: [`example:${source}`],
    post: whole,
    source,
  };
}

const photo = { type: "image", url: "https://platform.example/1.jpg" } as const;

describe("several answers about one post", () => {
  it("leave one alone as it is", () => {
    expect(mergePosts([answer("api")])).toEqual(answer("api"));
  });

  it("fill each other's gaps, and say from where", () => {
    const merged = mergePosts([
      answer("api"),
      answer("page", {
        media: [photo],
        published: "2026-01-02",
        author: { handle: "ada_example", url: "https://platform.example/u/1", name: "Ada" },
      }),
      answer("oembed", { media: [photo, photo], language: "en" }),
    ]);
    expect(merged.post).toMatchObject({ media: [photo], published: "2026-01-02", language: "en" });
    expect(merged.post.author).toEqual({
      handle: "ada_example",
      url: "https://platform.example/ada_example",
      name: "Ada",
    });
    expect(merged.sources).toEqual({
      media: "page",
      published: "page",
      language: "oembed",
      "author.name": "page",
    });
    expect(merged.source).toBe("api");
    expect(merged.aliases).toEqual(["example:api", "example:page", "example:oembed"]);
    // The third sees two pictures where one is known.
    expect(merged.conflicts).toEqual([{ field: "media", source: "oembed", said: "2" }]);
  });

  it("contradict each other: the surer one stands, the other is kept as said", () => {
    const merged = mergePosts([
      answer("api", { published: "2026-01-02T10:00:00.000Z" }),
      answer("page", {
        text: says("The ferry never runs again."),
        published: "2026-01-03",
        author: { handle: "bob_example", url: "https://platform.example/bob_example" },
      }),
    ]);
    expect(merged.post).toEqual(answer("api", { published: "2026-01-02T10:00:00.000Z" }).post);
    expect(merged.conflicts).toEqual([
      { field: "author.handle", source: "page", said: "bob_example" },
      { field: "text", source: "page", said: "The ferry never runs again." },
      { field: "published", source: "page", said: "2026-01-03" },
    ]);
  });

  it("agree where they only write otherwise", () => {
    const merged = mergePosts([
      answer("api", { published: "2026-01-02T10:00:00.000Z" }),
      answer("page", {
        text: says("The  ferry runs again. "),
        published: "2026-01-02",
        author: { handle: "Ada_Example", url: "https://platform.example/ada" },
      }),
    ]);
    expect(merged.conflicts).toBeUndefined();
  });

  it("complete a text that was cut", () => {
    const cut = answer("api", { text: says("The ferry runs…"), truncated: true });
    const merged = mergePosts([cut, answer("page")]);
    expect(merged.post.text).toEqual(says("The ferry runs again."));
    expect(merged.post.truncated).toBeUndefined();
    expect(merged.sources).toEqual({ text: "page" });
    const other = mergePosts([cut, answer("page", { text: says("Something else, and longer.") })]);
    expect(other.post).toMatchObject({ text: says("The ferry runs…"), truncated: true });
  });

  it("that were made of several themselves keep their sources and conflicts", () => {
    const first: PostOutcome = {
      ...answer("page", { published: "2026-01-02" }),
      sources: { published: "id" },
      conflicts: [{ field: "text", source: "feed", said: "Another." }],
    };
    const second: PostOutcome = { ...answer("oembed", { media: [photo] }), sources: { media: "feed" } };
    const merged = mergePosts([first, second]);
    expect(merged.sources).toEqual({ published: "id", media: "feed" });
    expect(merged.conflicts).toEqual(first.conflicts);
  });

  it("keep a bounded record of what they say", () => {
    const merged = mergePosts([answer("api"), answer("page", { text: says("😀".repeat(5_000)) })]);
    expect(merged.conflicts![0]!.said).toHaveLength(500);
    expect(merged.conflicts![0]!.said.isWellFormed()).toBe(true);
    const many = Array.from({ length: 80 }, (_, index) => answer(`page${index}`, { text: says(`${index}`) }));
    expect(mergePosts([answer("api"), ...many]).conflicts).toHaveLength(50);
  });
});
