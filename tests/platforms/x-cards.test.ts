// Cards of X beyond plain links: articles, live videos, Spaces, cards made of components. Samples are made up.
import { describe, expect, it } from "vitest";
import { readTweet, tweet } from "./x-samples.ts";
import type { Post } from "../../src/model/post.ts";

const string = (value: string): object => ({ type: "STRING", string_value: value });
const image = (url: string): object => ({ type: "IMAGE", image_value: { url, width: 1200, height: 675 } });
const read = (fields: Record<string, unknown>): Post => readTweet(tweet(fields)).post;

describe("a card of X", () => {
  it("of an article has its title, its beginning and its cover", () => {
    const { card } = read({
      article: {
        rest_id: "1700000000000000001",
        title: "A winter at the pier",
        preview_text: "The first boat came late.",
        cover_media: {
          media_info: {
            original_img_url: "https://pbs.twimg.com/media/pier.jpg",
            original_img_width: 1500,
            original_img_height: 600,
          },
        },
      },
    });
    expect(card).toMatchObject({
      title: "A winter at the pier",
      description: "The first boat came late.",
      picture: { url: "https://pbs.twimg.com/media/pier.jpg", width: 1500, height: 600 },
    });
  });

  it("of a live video leads to it, with its title, its still and whose it is", () => {
    const { card } = read({
      card: {
        name: "745291183405076480:broadcast",
        url: "https://t.co/live",
        binding_values: {
          card_url: string("https://t.co/live"),
          broadcast_url: string("https://x.com/i/broadcasts/1abcdefghijkl"),
          broadcast_title: string("The harbour, live"),
          broadcaster_display_name: string("Port Ellery Harbour"),
          broadcast_thumbnail_original: image("https://pbs.twimg.com/live/still.jpg"),
        },
      },
    });
    expect(card).toEqual({
      url: "https://x.com/i/broadcasts/1abcdefghijkl",
      title: "The harbour, live",
      author: "Port Ellery Harbour",
      picture: { url: "https://pbs.twimg.com/live/still.jpg", width: 1200, height: 675 },
    });
  });

  it("of a Space leads to it, although X names nothing else", () => {
    const text = "Listen https://t.co/space";
    const { card } = read({
      text,
      entities: {
        urls: [
          {
            url: "https://t.co/space",
            expanded_url: "https://x.com/i/spaces/1abcdefghijkl",
            display_url: "x.com/i/spaces/1abcd…",
            indices: [7, 25],
          },
        ],
      },
      card: {
        name: "3691233323:audiospace",
        url: "https://t.co/space",
        binding_values: { id: string("1abcdefghijkl"), card_url: string("https://t.co/space") },
      },
    });
    expect(card).toEqual({ url: "https://x.com/i/spaces/1abcdefghijkl" });
  });

  const unified = (given: object, media: object): Record<string, unknown> => ({
    card: {
      name: "unified_card",
      url: "card://1",
      binding_values: {
        unified_card: string(
          JSON.stringify({
            components: ["media_1", "details_1"],
            component_objects: {
              media_1: { type: "media", data: { id: "3_1", destination: "browser_1" } },
              details_1: {
                type: "details",
                data: {
                  title: { content: "Boats to the island" },
                  subtitle: { content: "ferries.example" },
                  destination: "browser_1",
                },
              },
            },
            destination_objects: {
              browser_1: {
                type: "browser",
                data: { url_data: { url: "https://ferries.example/island", vanity: "ferries.example" } },
              },
            },
            media_entities: { "3_1": media },
            ...given,
          }),
        ),
      },
    },
  });
  const photo = {
    type: "photo",
    media_url_https: "https://pbs.twimg.com/media/boat.jpg",
    original_info: { width: 800, height: 418 },
  };
  const link = {
    url: "https://ferries.example/island",
    title: "Boats to the island",
    description: "ferries.example",
    provider: "ferries.example",
  };

  it("made of components leads where it says, with its title and its picture", () => {
    const { card, media } = read(unified({ type: "image_website" }, photo));
    expect(card).toEqual({ ...link, picture: { url: photo.media_url_https, width: 800, height: 418 } });
    expect(media).toEqual([]);
  });

  it("made of components has its video among the media", () => {
    const variants = [
      { content_type: "video/mp4", bitrate: 832_000, url: "https://video.twimg.com/boat.mp4" },
    ];
    const video = { ...photo, type: "video", video_info: { duration_millis: 9_000, variants } };
    const { card, media } = read(unified({ type: "video_website" }, video));
    expect(card).toEqual(link);
    expect(media).toMatchObject([{ type: "video", url: "https://video.twimg.com/boat.mp4", duration: 9 }]);
  });

  it("whose components are no JSON is none", () => {
    const broken = { name: "unified_card", url: "card://1", binding_values: { unified_card: string("{") } };
    expect(read({ card: broken })).not.toHaveProperty("card");
  });
});
