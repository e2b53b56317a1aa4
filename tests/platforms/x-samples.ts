// Answers of X's syndication written for the tests: fictional accounts and posts, in the shape that X gives.
import { expect } from "vitest";
import { readLoose } from "../../src/platforms/sources.ts";
import { postSchema } from "../../src/model/schema/post.ts";
import { x } from "../../src/platforms/index.ts";
import { NOW } from "./fake-ask.ts";
import type { PostOutcome } from "../../src/model/outcome.ts";

/** The author of the samples. */
export const ADA = {
  id_str: "1001",
  name: "Ada Example",
  screen_name: "ada_example",
  profile_image_url_https: "https://pbs.twimg.com/profile_images/1/ada_normal.jpg",
  profile_image_shape: "Circle",
  verified: false,
  is_blue_verified: false,
};

export const BEN = { ...ADA, id_str: "1002", name: "Ben Example", screen_name: "ben_example" };

/** The id of the sample: made at 2024-05-01T10:00:00.000Z by the formula of X's ids. */
export const ID = idAt("2024-05-01T10:00:00.000Z");

/** The id that X would make at a time. */
export function idAt(time: string): string {
  return String((BigInt(Date.parse(time)) - 1_288_834_974_657n) << 22n);
}

/** The page of the sample. */
export const URL_OF_POST = `https://x.com/ada_example/status/${ID}`;

/** A post as syndication answers it; the display range covers the text unless given. */
export function tweet(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    __typename: "Tweet",
    id_str: ID,
    lang: "en",
    created_at: "2024-05-01T10:00:00.000Z",
    text: "Plain words.",
    entities: { hashtags: [], urls: [], user_mentions: [], symbols: [] },
    user: ADA,
    edit_control: { edit_tweet_ids: [fields["id_str"] ?? ID] },
    favorite_count: 3,
    conversation_count: 2,
    isEdited: false,
    isStaleEdit: false,
    ...fields,
  };
}

/** Where a piece stands in a text, in code points. */
export function at(text: string, piece: string): [number, number] {
  const start = Array.from(text.slice(0, text.indexOf(piece))).length;
  return [start, start + Array.from(piece).length];
}

/** A tombstone with a notice. */
export function tombstone(text?: string): Record<string, unknown> {
  return {
    __typename: "TweetTombstone",
    tombstone: text === undefined ? {} : { text: { text, entities: [], rtl: false } },
  };
}

/** An oEmbed answer for the sample. */
export function oembed(paragraph = "Plain words.", id = ID): Record<string, unknown> {
  return {
    url: `https://twitter.com/ada_example/status/${id}`,
    author_name: "Ada Example",
    author_url: "https://twitter.com/ada_example",
    html: `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">${paragraph}</p>&mdash; Ada Example (@ada_example) <a href="https://twitter.com/ada_example/status/${id}?ref_src=twsrc%5Etfw">May 1, 2024</a></blockquote>\n`,
    width: 550,
    height: null,
    type: "rich",
    cache_age: "3153600000",
    provider_name: "Twitter",
    provider_url: "https://twitter.com",
    version: "1.0",
  };
}

/** Reads a post that must be one, and checks that it fits the snapshot format. */
export function readTweet(body: unknown): PostOutcome {
  const outcome = readLoose(x(), body, { kind: "syndication", capturedAt: NOW });
  if (outcome.kind !== "post") throw new Error(`${outcome.kind}: ${outcome.reason}`);
  expect(postSchema.safeParse(outcome.post).error).toBeUndefined();
  return outcome;
}
