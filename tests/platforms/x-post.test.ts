// X: everything else that a post holds.
import { describe, expect, it } from "vitest";
import { readLoose } from "../../src/platforms/sources.ts";
import { plainText } from "../../src/model/text.ts";
import { x } from "../../src/platforms/index.ts";
import { NOW } from "./fake-ask.ts";
import { ADA, at, BEN, ID, readTweet, tweet } from "./x-samples.ts";

describe("author", () => {
  it("reads name, avatar, shape and badge", () => {
    const user = {
      ...ADA,
      profile_image_shape: "Square",
      highlighted_label: {
        description: "Example Org",
        badge: { url: "https://pbs.twimg.com/profile_images/2/org_bigger.jpg" },
        url: { url: "https://x.com/org_example", url_type: "DeepLink" },
      },
    };
    expect(readTweet(tweet({ user })).post.author).toEqual({
      id: "1001",
      handle: "ada_example",
      name: "Ada Example",
      url: "https://x.com/ada_example",
      avatar: { url: "https://pbs.twimg.com/profile_images/1/ada_400x400.jpg" },
      avatarShape: "square",
      badges: [
        {
          label: "Example Org",
          url: "https://x.com/org_example",
          picture: { url: "https://pbs.twimg.com/profile_images/2/org_bigger.jpg" },
        },
      ],
    });
  });

  it.each([
    [{ verified: true }, "individual"],
    [{ is_blue_verified: true }, "subscriber"],
    [{ is_blue_verified: true, verified: true }, "subscriber"],
    [{ is_blue_verified: true, verified_type: "Business" }, "business"],
    [{ verified_type: "Government" }, "government"],
    [{}, undefined],
  ])("tells the marks apart: %j", (marks, kind) => {
    expect(readTweet(tweet({ user: { ...ADA, ...marks } })).post.author.verified).toBe(kind);
  });

  it("needs a handle, and takes an unreadable author for no suspended one", () => {
    for (const screen_name of [undefined, "", "a b", "a/../b", 7]) {
      const outcome = readLoose(x(), tweet({ user: { ...ADA, screen_name } }), { kind: "syndication" });
      expect(outcome.kind).toBe("incomplete");
    }
  });
});

describe("media", () => {
  const photo = {
    type: "photo",
    media_url_https: "https://pbs.twimg.com/media/AbC_1-2.jpg",
    original_info: { width: 1200, height: 800 },
    ext_alt_text: "A lamp\non a desk. ",
  };

  it("reads a photo in its original size, its alternative text untouched", () => {
    const url = "https://pbs.twimg.com/media/AbC_1-2?format=jpg&name=orig";
    expect(readTweet(tweet({ mediaDetails: [photo] })).post.media).toEqual([
      {
        type: "image",
        url,
        alt: "A lamp\non a desk. ",
        width: 1200,
        height: 800,
        picture: { url, width: 1200, height: 800 },
      },
    ]);
  });

  it("reads a video: files by bitrate, HLS last, seconds, poster", () => {
    const video = {
      type: "video",
      media_url_https: "https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/poster.jpg",
      original_info: { width: 1280, height: 720 },
      video_info: {
        aspect_ratio: [16, 9],
        duration_millis: 9_516,
        variants: [
          { content_type: "application/x-mpegURL", url: "https://video.twimg.com/1/pl.m3u8" },
          { bitrate: 256_000, content_type: "video/mp4", url: "https://video.twimg.com/1/low.mp4" },
          { bitrate: 2_176_000, content_type: "video/mp4", url: "https://video.twimg.com/1/high.mp4" },
        ],
      },
    };
    expect(readTweet(tweet({ mediaDetails: [video] })).post.media).toEqual([
      {
        type: "video",
        url: "https://video.twimg.com/1/high.mp4",
        width: 1280,
        height: 720,
        picture: { url: "https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/poster.jpg" },
        duration: 9.516,
        files: [
          { url: "https://video.twimg.com/1/high.mp4", type: "video/mp4", bitrate: 2_176_000 },
          { url: "https://video.twimg.com/1/low.mp4", type: "video/mp4", bitrate: 256_000 },
          { url: "https://video.twimg.com/1/pl.m3u8", type: "application/x-mpegURL" },
        ],
      },
    ]);
  });

  it("reads an animated GIF", () => {
    const gif = {
      type: "animated_gif",
      media_url_https: "https://pbs.twimg.com/tweet_video_thumb/a.jpg",
      video_info: {
        variants: [{ bitrate: 0, content_type: "video/mp4", url: "https://video.twimg.com/a.mp4" }],
      },
    };
    expect(readTweet(tweet({ mediaDetails: [gif] })).post.media).toMatchObject([
      { type: "gif", url: "https://video.twimg.com/a.mp4", files: [{ bitrate: 0 }] },
    ]);
  });

  it("falls back to photos and video", () => {
    const { post } = readTweet(
      tweet({
        photos: [{ url: "https://pbs.twimg.com/media/X.png", width: 10, height: 20 }],
        video: {
          poster: "https://pbs.twimg.com/p.jpg",
          durationMs: 1_000,
          variants: [{ type: "video/mp4", src: "https://video.twimg.com/v.mp4" }],
        },
      }),
    );
    expect(post.media).toMatchObject([
      { type: "image", url: "https://pbs.twimg.com/media/X?format=png&name=orig", width: 10, height: 20 },
      {
        type: "video",
        url: "https://video.twimg.com/v.mp4",
        duration: 1,
        picture: { url: "https://pbs.twimg.com/p.jpg" },
      },
    ]);
  });

  it("leaves out media of other types and without an address", () => {
    const mediaDetails = [
      { ...photo, type: "hologram" },
      { ...photo, media_url_https: "data:image/png,x" },
      null,
      7,
    ];
    expect(readTweet(tweet({ mediaDetails })).post.media).toEqual([]);
  });

  it("says that a post is marked sensitive", () => {
    expect(readTweet(tweet({ possibly_sensitive: true })).post.sensitive).toBe(true);
    expect(readTweet(tweet({ possibly_sensitive: false })).post).not.toHaveProperty("sensitive");
  });
});

describe("cards and polls", () => {
  const string = (string_value: string) => ({ string_value, type: "STRING" });

  it("expands the target of a card through the text", () => {
    const text = "Read https://t.co/card";
    const { post } = readTweet(
      tweet({
        text,
        entities: {
          urls: [
            {
              url: "https://t.co/card",
              expanded_url: "https://example.com/story",
              display_url: "example.com/story",
              indices: at(text, "https://t.co/card"),
            },
          ],
        },
        card: {
          name: "summary_large_image",
          url: "https://t.co/card",
          binding_values: {
            card_url: string("https://t.co/card"),
            title: string("A story"),
            description: string("What it tells"),
            vanity_url: string("example.com"),
            thumbnail_image_original: {
              image_value: {
                url: "https://pbs.twimg.com/card_img/1/a?format=jpg&name=orig",
                width: 600,
                height: 300,
              },
            },
          },
        },
      }),
    );
    expect(post.card).toEqual({
      url: "https://example.com/story",
      title: "A story",
      description: "What it tells",
      provider: "example.com",
      picture: { url: "https://pbs.twimg.com/card_img/1/a?format=jpg&name=orig", width: 600, height: 300 },
    });
    expect(plainText(post.text)).toBe("Read example.com/story");
  });

  it("reads a player card as far as it goes", () => {
    const card = { name: "player", url: "https://t.co/x", binding_values: { title: string("A song") } };
    expect(readTweet(tweet({ card })).post.card).toEqual({ url: "https://t.co/x", title: "A song" });
  });

  const choices = {
    choice1_label: string("Tea"),
    choice1_count: string("120"),
    choice2_label: string("Coffee"),
    choice2_count: string("80"),
  };

  it("reads a closed poll", () => {
    const card = {
      name: "poll2choice_text_only",
      url: "card://1750000000000000000",
      binding_values: {
        ...choices,
        end_datetime_utc: string("2024-05-02T10:00:00Z"),
        counts_are_final: { boolean_value: true },
      },
    };
    const { post } = readTweet(tweet({ card }));
    expect(post).not.toHaveProperty("card");
    expect(post.poll).toEqual({
      options: [
        { title: "Tea", votes: 120 },
        { title: "Coffee", votes: 80 },
      ],
      votes: 200,
      closesAt: "2024-05-02T10:00:00.000Z",
      closed: true,
    });
  });

  it("reads an open poll with pictures", () => {
    const card = {
      name: "poll3choice_image",
      url: "card://1",
      binding_values: {
        ...choices,
        choice3_label: string("Water"),
        end_datetime_utc: string("2026-11-24T00:00:00Z"),
        counts_are_final: { boolean_value: false },
      },
    };
    expect(readTweet(tweet({ card })).post.poll).toEqual({
      options: [{ title: "Tea", votes: 120 }, { title: "Coffee", votes: 80 }, { title: "Water" }],
      closesAt: "2026-11-24T00:00:00.000Z",
      closed: false,
    });
  });

  it("previews a long-form article", () => {
    const { post } = readTweet(tweet({ article: { title: "On lamps", preview_text: "They glow." } }));
    expect(post.card).toEqual({
      url: `https://x.com/ada_example/article/${ID}`,
      title: "On lamps",
      description: "They glow.",
    });
  });
});

describe("the rest of a post", () => {
  it("quotes one level, with its own media, and leaks nothing", () => {
    const quoted_tweet = {
      id_str: "42",
      text: "Quoted #tag",
      user: BEN,
      entities: { hashtags: [{ text: "tag", indices: [7, 11] }] },
      mediaDetails: [{ type: "photo", media_url_https: "https://pbs.twimg.com/media/Q.jpg" }],
      reply_count: 1,
      retweet_count: 5,
      favorite_count: 9,
    };
    const { post } = readTweet(tweet({ quoted_tweet }));
    expect(post.media).toEqual([]);
    expect(post.quote).toMatchObject({
      state: "present",
      key: { platform: "x", id: "42" },
      post: {
        url: "https://x.com/ben_example/status/42",
        author: { handle: "ben_example" },
        media: [{ type: "image" }],
        counts: { likes: 9, reposts: 5, replies: 1, at: NOW },
      },
    });
  });

  it("says that a quoted post without its author is not available", () => {
    expect(readTweet(tweet({ quoted_tweet: { id_str: "42", text: "x" } })).post.quote).toEqual({
      state: "unavailable",
      key: { platform: "x", id: "42" },
      url: "https://x.com/i/status/42",
    });
  });

  it("dates the counts, and leaves them out where the date is unknown", () => {
    expect(readTweet(tweet()).post.counts).toEqual({ likes: 3, replies: 2, at: NOW });
    const outcome = readLoose(x(), tweet(), { kind: "syndication" });
    expect(outcome.kind === "post" && outcome.post.counts).toBeUndefined();
  });

  it.each([
    ["en", "en"],
    ["zh-tw", "zh-tw"],
    ["in", "id"],
    ["iw", "he"],
    ["und", undefined],
    ["qme", undefined],
    ["qht", undefined],
    ["zxx", undefined],
    ["art", undefined],
    ["x y", undefined],
    [7, undefined],
  ])("reads the language %j as %j", (lang, language) => {
    expect(readTweet(tweet({ lang })).post.language).toBe(language);
  });

  it("holds no own date for what is not one", () => {
    expect(readTweet(tweet({ created_at: "Wed Mai 01 10:00:00 +0000 2024" })).post).not.toHaveProperty(
      "published",
    );
  });
});
