// The words of a post, from its snapshot.
import { describe, expect, it } from "vitest";
import type { Post } from "../../src/model/post.ts";
import type { Inline } from "../../src/model/text.ts";
import { compareQuotation, postedWordsOf } from "../../src/quote/index.ts";

function post(id: number, inlines: readonly Inline[], more: Partial<Post> = {}): Post {
  return {
    url: `https://social.example/@ada/${id}`,
    author: { handle: "ada@social.example", url: "https://social.example/@ada" },
    text: [{ type: "paragraph", children: inlines }],
    media: [],
    ...more,
  };
}

const said = (text: string): Inline[] => [{ type: "text", text }];

describe("the words of a post", () => {
  it("are its text, links, mentions and emoji", () => {
    const words = postedWordsOf(
      post(
        1,
        [
          { type: "text", text: "Thanks " },
          { type: "mention", text: "@grace", handle: "grace@social.example" },
          { type: "text", text: " " },
          { type: "emoji", shortcode: "tram" },
          { type: "text", text: ", see " },
          { type: "link", url: "https://example.com/a/b", text: "example.com/a…" },
          { type: "text", text: " or " },
          { type: "link", url: "https://example.com/c", text: "our plan" },
        ],
        { language: "en", truncated: true, emoji: { tram: { url: "https://social.example/tram.png" } } },
      ),
      { nameOf: (handle) => (handle === "grace@social.example" ? "Grace Sample" : undefined) },
    );
    expect(words).toEqual({
      text: "Thanks @grace :tram:, see example.com/a… or our plan",
      language: "en",
      links: ["example.com/a…"],
      mentions: [{ text: "@grace", handle: "grace@social.example", name: "Grace Sample" }],
      emoji: ["tram"],
      truncated: true,
    });
    expect(compareQuotation("Thanks Grace Sample, see or our plan", words).verdict).toBe("verbatim");
    expect(compareQuotation("Thanks Grace Sample, see or the plan", words).verdict).not.toBe("verbatim");
  });

  it("are those beside the text too", () => {
    const words = postedWordsOf(
      post(2, said("Look"), {
        warning: "storm",
        media: [{ type: "image", url: "https://social.example/1.png", alt: "A broken mast" }],
        card: { url: "https://example.com", title: "Harbour closed", description: "Until Monday" },
        poll: { options: [{ title: "Stay" }, { title: "Go" }] },
        quote: {
          state: "present",
          key: { platform: "mastodon", id: "https://social.example/9" },
          post: post(9, said("The harbour is closed."), { language: "en" }),
        },
      }),
    );
    expect(words.hasMedia).toBe(true);
    expect(words.parts).toEqual([
      { part: "warning", text: "storm" },
      { part: "alt", text: "A broken mast" },
      { part: "poll", text: "Stay\nGo" },
      { part: "card", text: "Harbour closed" },
      { part: "card", text: "Until Monday" },
      { part: "quote", text: "The harbour is closed.", language: "en" },
    ]);
    expect(compareQuotation("The harbour is closed", words)).toMatchObject({
      verdict: "verbatim",
      part: "quote",
    });
  });

  it("are those of a repost", () => {
    const key = { platform: "mastodon", id: "https://social.example/9" };
    const words = postedWordsOf(
      post(3, [], { repostOf: { state: "present", key, post: post(9, said("We won.")) } }),
    );
    expect(compareQuotation("We won", words)).toMatchObject({ verdict: "verbatim", part: "repost" });
  });

  it("know the posts before and after in a thread", () => {
    const thread = [post(1, said("One.")), post(2, said("Two.")), post(3, said("Three."))];
    expect(postedWordsOf(thread[1]!, { thread }).thread).toEqual({ before: ["One."], after: ["Three."] });
    expect(postedWordsOf(thread[0]!, { thread: [thread[0]!] }).thread).toBeUndefined();
  });
});
