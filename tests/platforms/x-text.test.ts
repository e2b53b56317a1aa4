// X: the text of a post, out of offsets and escapes.
import { describe, expect, it } from "vitest";
import { plainText } from "../../src/model/text.ts";
import { at, BEN, ID, readTweet, tweet, URL_OF_POST } from "./x-samples.ts";

describe("text", () => {
  function textOf(fields: Record<string, unknown>) {
    return readTweet(tweet(fields)).post.text;
  }

  it("counts code points, so that an emoji of many does not shift a link", () => {
    const text = "👩‍👩‍👧‍👦🏳️‍🌈 see https://t.co/abc now";
    const indices = at(text, "https://t.co/abc");
    const urls = [
      {
        url: "https://t.co/abc",
        expanded_url: "https://example.com/page?a=1&b=2",
        display_url: "example.com/page?…",
        indices,
      },
    ];
    expect(textOf({ text, entities: { urls } })).toEqual([
      {
        type: "paragraph",
        children: [
          { type: "text", text: "👩‍👩‍👧‍👦🏳️‍🌈 see " },
          {
            type: "link",
            url: "https://example.com/page?a=1&b=2",
            text: "example.com/page?…",
            given: "https://t.co/abc",
          },
          { type: "text", text: " now" },
        ],
      },
    ]);
  });

  it("counts the escapes, and takes them away once", () => {
    const text = "1 &lt; 2 &amp;amp; 3 &gt; 2 #tag";
    const [paragraph] = textOf({
      text,
      entities: { hashtags: [{ text: "tag", indices: at(text, "#tag") }] },
    });
    expect(paragraph).toEqual({
      type: "paragraph",
      children: [
        { type: "text", text: "1 < 2 &amp; 3 > 2 " },
        { type: "hashtag", text: "#tag", tag: "tag", url: "https://x.com/hashtag/tag" },
      ],
    });
  });

  it("keeps lines and paragraphs, whatever the line ends", () => {
    expect(plainText(textOf({ text: "one\r\ntwo\n\nthree\rfour" }))).toBe("one\ntwo\n\nthree\nfour");
  });

  it("drops the link of the media, also where the range counts UTF-16 units", () => {
    const text = "🔥🔥🔥 look https://t.co/pic1234567";
    const indices = at(text, "https://t.co/pic1234567");
    const media = [
      {
        url: "https://t.co/pic1234567",
        expanded_url: `${URL_OF_POST}/photo/1`,
        display_url: "pic.x.com/pic",
        indices,
      },
    ];
    // Eight code points, eleven units: the stated end lies within the link.
    for (const end of [indices[0] - 1, indices[0] + 2, indices[1], indices[1] + 3]) {
      expect(plainText(textOf({ text, entities: { media }, display_text_range: [0, end] }))).toBe(
        "🔥🔥🔥 look",
      );
    }
  });

  it("drops the link to the quoted post at the end, and only there", () => {
    const link = "https://t.co/quote12345";
    const quoted_tweet = tweet({ id_str: "42", user: BEN, text: "Quoted." });
    const expanded_url = "https://twitter.com/ben_example/status/42?s=20";
    const last = `Look: ${link}`;
    const inside = `${link} says it`;
    const entities = (text: string) => ({
      urls: [{ url: link, expanded_url, display_url: "x.com/ben_example/…", indices: at(text, link) }],
    });
    expect(plainText(textOf({ text: last, entities: entities(last), quoted_tweet }))).toBe("Look:");
    expect(plainText(textOf({ text: inside, entities: entities(inside), quoted_tweet }))).toBe(
      "x.com/ben_example/… says it",
    );
    // Nothing says that the post quotes: the link is a link.
    expect(plainText(textOf({ text: last, entities: entities(last) }))).toBe("Look: x.com/ben_example/…");
  });

  it("takes the hidden mentions before a reply apart from its text", () => {
    const text = "@ben_example @cyd_example yes, @ben_example";
    const user_mentions = [
      { screen_name: "ben_example", id_str: "1002", indices: [0, 12] },
      { screen_name: "cyd_example", id_str: "1003", indices: [13, 25] },
      { screen_name: "ben_example", id_str: "1002", indices: [31, 43] },
    ];
    const { post } = readTweet(
      tweet({
        text,
        entities: { user_mentions },
        display_text_range: [26, 43],
        in_reply_to_status_id_str: "41",
        in_reply_to_screen_name: "ben_example",
        parent: tweet({ id_str: "41", user: BEN }),
      }),
    );
    expect(plainText(post.text)).toBe("yes, @ben_example");
    expect(post.replyTo).toEqual({
      id: "41",
      handle: "ben_example",
      url: "https://x.com/ben_example/status/41",
      addressees: [
        {
          type: "mention",
          text: "@ben_example",
          handle: "ben_example",
          id: "1002",
          url: "https://x.com/ben_example",
        },
        {
          type: "mention",
          text: "@cyd_example",
          handle: "cyd_example",
          id: "1003",
          url: "https://x.com/cyd_example",
        },
      ],
    });
  });

  it("reads cashtags and full-width signs", () => {
    const text = "$ABC ＃東京 ＠ben_example";
    const [paragraph] = textOf({
      text,
      entities: {
        symbols: [{ text: "ABC", indices: at(text, "$ABC") }],
        hashtags: [{ text: "東京", indices: at(text, "＃東京") }],
        user_mentions: [{ screen_name: "ben_example", indices: at(text, "＠ben_example") }],
      },
    });
    expect(paragraph).toMatchObject({
      children: [
        { type: "cashtag", text: "$ABC", symbol: "ABC", url: "https://x.com/search?q=%24ABC" },
        { type: "text", text: " " },
        { type: "hashtag", text: "＃東京", tag: "東京" },
        { type: "text", text: " " },
        { type: "mention", text: "＠ben_example", handle: "ben_example" },
      ],
    });
  });

  it.each([
    ["the lists are missing", {}],
    ["the lists are objects", { hashtags: {}, urls: {}, user_mentions: {}, symbols: {} }],
    ["there are none", undefined],
    ["they are null", null],
    ["an entity leaves the text", { hashtags: [{ text: "tag", indices: [4, 900] }] }],
    ["an entity is empty", { hashtags: [{ text: "tag", indices: [4, 4] }] }],
    ["an entity runs backwards", { hashtags: [{ text: "tag", indices: [8, 4] }] }],
    ["an entity lies on no sign", { hashtags: [{ text: "tag", indices: [3, 7] }] }],
    ["indices are no numbers", { hashtags: [{ text: "tag", indices: ["4", "x"] }] }],
    ["indices are fractions", { hashtags: [{ text: "tag", indices: [4.5, 8] }] }],
    [
      "a link is not the one that stands there",
      { urls: [{ url: "https://t.co/a", expanded_url: "https://example.com/", indices: [4, 8] }] },
    ],
    [
      "a link is no http one",
      { urls: [{ url: "javascript:1", expanded_url: "javascript:1", indices: [4, 8] }] },
    ],
    ["a name is none", { user_mentions: [{ screen_name: "a/b", indices: [4, 8] }] }],
  ])("leaves the text whole where %s", (_name, entities) => {
    expect(textOf({ text: "one #tag two", entities })).toEqual([
      { type: "paragraph", children: [{ type: "text", text: "one #tag two" }] },
    ]);
  });

  it("keeps the first of two entities that overlap", () => {
    const [paragraph] = textOf({
      text: "#one#two",
      entities: {
        hashtags: [
          { text: "one", indices: [0, 4] },
          { text: "ne#", indices: [2, 5] },
        ],
      },
    });
    expect(paragraph).toMatchObject({
      children: [
        { type: "hashtag", tag: "one" },
        { type: "text", text: "#two" },
      ],
    });
  });

  it.each([[[5, 2]], [[99, 120]], [[-1, 5]], ["all"], [null]])(
    "shows the whole text where the range is %j",
    (display_text_range) => {
      expect(plainText(textOf({ text: "one two", display_text_range }))).toBe("one two");
    },
  );

  it("says that a long text is cut, and drops the link to the whole", () => {
    const text = "A beginning… https://t.co/whole12345";
    const urls = [
      {
        url: "https://t.co/whole12345",
        expanded_url: `https://twitter.com/i/web/status/${ID}`,
        display_url: "twitter.com/i/web/status/…",
        indices: at(text, "https://t.co/whole12345"),
      },
    ];
    const { post } = readTweet(tweet({ text, entities: { urls }, note_tweet: { id: "Tm90" } }));
    expect(post.truncated).toBe(true);
    expect(plainText(post.text)).toBe("A beginning…");
  });

  it("stores no control characters and no half of a pair", () => {
    expect(plainText(textOf({ text: "a\u0000b\ud83dc\u0007" }))).toBe("ab\ufffdc");
  });
});
