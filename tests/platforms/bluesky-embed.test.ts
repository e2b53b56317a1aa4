// Bluesky: media, cards and quotes of a post.
import { describe, expect, it } from "vitest";
import { ADA_DID } from "./bluesky-addresses.ts";
import { BEN, BEN_DID, readView, viewRecord } from "./bluesky-samples.ts";
import { NOW } from "./fake-ask.ts";

describe("embeds", () => {
  const embedOf = (embed: unknown, record: Record<string, unknown> = {}) => readView(record, { embed });

  it("reads images with alternative text, sizes as stated", () => {
    const { media } = embedOf({
      $type: "app.bsky.embed.images#view",
      images: [
        {
          thumb: "https://cdn.bsky.app/t",
          fullsize: "https://cdn.bsky.app/f",
          alt: "A lamp ",
          aspectRatio: { width: 3, height: 2 },
        },
        { fullsize: "https://cdn.bsky.app/g", alt: "" },
        { fullsize: "data:image/png,x", alt: "no address" },
      ],
    });
    expect(media).toEqual([
      {
        type: "image",
        url: "https://cdn.bsky.app/f",
        alt: "A lamp ",
        width: 3,
        height: 2,
        picture: { url: "https://cdn.bsky.app/f", width: 3, height: 2 },
      },
      { type: "image", url: "https://cdn.bsky.app/g", picture: { url: "https://cdn.bsky.app/g" } },
    ]);
  });

  it("reads the items of a gallery", () => {
    const items = Array.from({ length: 12 }, (_, n) => ({
      thumbnail: "https://cdn.bsky.app/t",
      fullsize: `https://cdn.bsky.app/${n}`,
      alt: `${n}`,
    }));
    expect(embedOf({ $type: "app.bsky.embed.gallery#view", items }).media.map(({ url }) => url)).toEqual(
      items.map(({ fullsize }) => fullsize),
    );
  });

  it.each([
    [undefined, "video"],
    ["default", "video"],
    ["gif", "gif"],
  ])("reads a video presented as %j", (presentation, type) => {
    const { media } = embedOf({
      $type: "app.bsky.embed.video#view",
      cid: "bafyvideo",
      playlist: "https://video.bsky.app/watch/x/playlist.m3u8",
      thumbnail: "https://video.bsky.app/watch/x/thumbnail.jpg",
      alt: "A lamp flickers",
      aspectRatio: { width: 16, height: 9 },
      presentation,
    });
    expect(media).toEqual([
      {
        type,
        url: "https://video.bsky.app/watch/x/playlist.m3u8",
        alt: "A lamp flickers",
        width: 16,
        height: 9,
        picture: { url: "https://video.bsky.app/watch/x/thumbnail.jpg" },
        files: [{ url: "https://video.bsky.app/watch/x/playlist.m3u8", type: "application/x-mpegURL" }],
      },
    ]);
  });

  it("reads a card", () => {
    const external = {
      uri: "https://example.com/a",
      title: "A story",
      description: "",
      thumb: "https://cdn.bsky.app/t",
    };
    expect(embedOf({ $type: "app.bsky.embed.external#view", external }).card).toEqual({
      url: "https://example.com/a",
      title: "A story",
      picture: { url: "https://cdn.bsky.app/t" },
    });
    expect(embedOf({ external: { uri: "javascript:1", title: "x" } })).not.toHaveProperty("card");
  });

  it("reads a quoted post, and leaks nothing of it", () => {
    const record = viewRecord({
      embeds: [
        { $type: "app.bsky.embed.images#view", images: [{ fullsize: "https://cdn.bsky.app/q", alt: "" }] },
      ],
      author: { ...BEN, labels: [{ val: "!no-unauthenticated", src: BEN_DID }] },
    });
    const post = embedOf({ $type: "app.bsky.embed.record#view", record });
    expect(post.media).toEqual([]);
    expect(post.consent).toBeUndefined();
    expect(post.quote).toMatchObject({
      state: "present",
      key: { platform: "bluesky", id: `${BEN_DID}/3kbbbbbbbbb2b` },
      post: {
        url: "https://bsky.app/profile/ben.example/post/3kbbbbbbbbb2b",
        media: [{ type: "image", url: "https://cdn.bsky.app/q" }],
        counts: { likes: 9, at: NOW },
        consent: { loginRequired: true },
      },
    });
  });

  const quotedKey = {
    key: { platform: "bluesky", id: `${BEN_DID}/3kbbbbbbbbb2b` },
    url: `https://bsky.app/profile/${BEN_DID}/post/3kbbbbbbbbb2b`,
  };
  const uri = `at://${BEN_DID}/app.bsky.feed.post/3kbbbbbbbbb2b`;
  it.each([
    [{ $type: "app.bsky.embed.record#viewNotFound", uri, notFound: true }, "gone"],
    [{ $type: "app.bsky.embed.record#viewRecord", uri, notFound: true }, "gone"],
    [{ uri, notFound: true }, "gone"],
    [{ $type: "app.bsky.embed.record#viewBlocked", uri, blocked: true, author: { did: BEN_DID } }, "blocked"],
    [{ ...viewRecord(), blocked: true }, "blocked"],
    [{ $type: "app.bsky.embed.record#viewDetached", uri, detached: true }, "detached"],
    [{ $type: "app.bsky.embed.record#viewRecord", uri }, "unavailable"],
  ])("says why a quoted post is not there: %j", (record, state) => {
    expect(embedOf({ record }).quote).toEqual({ state, ...quotedKey });
    const media = { $type: "app.bsky.embed.external#view", external: { uri: "https://example.com/" } };
    const both = embedOf({ $type: "app.bsky.embed.recordWithMedia#view", record: { record }, media });
    expect(both.quote).toEqual({ state, ...quotedKey });
    expect(both.card?.url).toBe("https://example.com/");
  });

  const creator = { did: BEN_DID, handle: "ben.example", displayName: "Ben" };
  it.each([
    [
      {
        uri: `at://${BEN_DID}/app.bsky.feed.generator/lamps`,
        displayName: "Lamps",
        description: "All lamps",
        creator,
      },
      {
        kind: "feed",
        url: `https://bsky.app/profile/${BEN_DID}/feed/lamps`,
        title: "Lamps",
        description: "All lamps",
        by: "ben.example",
      },
    ],
    [
      { uri: `at://${BEN_DID}/app.bsky.graph.list/3kl`, name: "People", creator },
      {
        kind: "list",
        url: `https://bsky.app/profile/${BEN_DID}/lists/3kl`,
        title: "People",
        by: "ben.example",
      },
    ],
    [
      { uri: `at://${BEN_DID}/app.bsky.labeler.service/self`, creator },
      { kind: "labeler", url: `https://bsky.app/profile/${BEN_DID}`, title: "Ben", by: "ben.example" },
    ],
    [
      {
        uri: `at://${BEN_DID}/app.bsky.graph.starterpack/3ks`,
        record: { name: "Start", description: "Here" },
        creator,
      },
      {
        kind: "starter pack",
        url: `https://bsky.app/starter-pack/${BEN_DID}/3ks`,
        title: "Start",
        description: "Here",
        by: "ben.example",
      },
    ],
  ])("names what is quoted if it is no post: %j", (record, other) => {
    expect(embedOf({ $type: "app.bsky.embed.record#view", record }).quote).toEqual({
      state: "other",
      ...other,
    });
  });

  it("says nothing of a quote that names nothing", () => {
    expect(embedOf({ record: {} })).not.toHaveProperty("quote");
    expect(embedOf({ record: { uri: "at://x" } })).not.toHaveProperty("quote");
    expect(embedOf({ record: { uri: `at://${BEN_DID}/com.example.thing/1` } }).quote).toEqual({
      state: "unavailable",
    });
  });

  it("reads media from the record where there is no view, by the addresses of the CDN", () => {
    const image = { $type: "blob", ref: { $link: "bafkreiimage" }, mimeType: "image/jpeg", size: 1 };
    const embed = {
      $type: "app.bsky.embed.recordWithMedia",
      media: {
        $type: "app.bsky.embed.images",
        images: [{ image, alt: "A lamp", aspectRatio: { width: 4, height: 3 } }],
      },
      record: { $type: "app.bsky.embed.record", record: { uri, cid: "bafyquoted" } },
    };
    const url = `https://cdn.bsky.app/img/feed_fullsize/plain/${ADA_DID}/bafkreiimage@jpeg`;
    const post = readView({ embed });
    expect(post.media).toEqual([
      { type: "image", url, alt: "A lamp", width: 4, height: 3, picture: { url, width: 4, height: 3 } },
    ]);
    expect(post.quote).toEqual({ state: "unavailable", ...quotedKey });
  });

  it("lets the view win over the record", () => {
    const image = { ref: { $link: "bafkreiimage" } };
    const record = { embed: { $type: "app.bsky.embed.images", images: [{ image, alt: "record" }] } };
    expect(
      embedOf({ images: [{ fullsize: "https://cdn.bsky.app/f", alt: "view" }] }, record).media,
    ).toMatchObject([{ alt: "view" }]);
  });
});
