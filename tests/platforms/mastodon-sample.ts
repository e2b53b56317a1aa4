// A fictional status and captures of it: what the tests of Mastodon begin from.
import { expect } from "vitest";
import { readLoose, readSources } from "../../src/platforms/sources.ts";
import { mastodon } from "../../src/platforms/fediverse/mastodon/index.ts";
import { CAPTURE_FORMAT } from "../../src/model/capture.ts";
import { postSchema } from "../../src/model/schema/post.ts";
import type { Capture, Exchange, RecordedAnswer, RecordedFailure } from "../../src/model/capture.ts";
import type { Outcome } from "../../src/model/outcome.ts";
import type { Post } from "../../src/model/post.ts";
import type { Reference } from "../../src/model/reference.ts";

export const platform = mastodon();
export const AT = "2026-11-23T12:00:00.000Z";
export const ID = "109348684737626801";
export const CERTAIN: Reference = {
  platform: "mastodon",
  id: `mastodon.social/${ID}`,
  url: `https://mastodon.social/@ada/${ID}`,
  certain: true,
};
export const GUESS: Reference = {
  platform: "mastodon",
  id: `example.social/${ID}`,
  url: `https://example.social/@ada/${ID}`,
  certain: false,
};

export const ADA = {
  id: "77",
  username: "ada",
  acct: "ada",
  display_name: "Ada :cat:",
  url: "https://example.social/@ada",
  uri: "https://example.social/users/ada",
  avatar: "https://files.example.social/ada.gif",
  avatar_static: "https://files.example.social/ada.png",
  bot: false,
  noindex: false,
  emojis: [
    {
      shortcode: "cat",
      url: "https://files.example.social/cat.gif",
      static_url: "https://files.example.social/cat.png",
    },
  ],
};
export const BO = {
  ...ADA,
  id: "78",
  username: "bo",
  acct: "bo@example.org",
  display_name: "",
  url: "https://example.org/@bo",
  emojis: [],
};
export const STATUS = {
  id: ID,
  uri: `https://example.social/users/ada/statuses/${ID}`,
  url: `https://example.social/@ada/${ID}`,
  account: ADA,
  content: "<p>Hello</p>",
  created_at: "2024-05-01T10:00:00Z",
  edited_at: null,
  visibility: "public",
  sensitive: false,
  spoiler_text: "",
  language: "en",
  media_attachments: [] as unknown[],
  mentions: [] as unknown[],
  tags: [],
  emojis: [],
  in_reply_to_id: null,
  favourites_count: 3,
  reblogs_count: 2,
  replies_count: 1,
};

export type Json = Record<string, unknown>;

export function answer(status: number, body: unknown, headers: Record<string, string> = {}): RecordedAnswer {
  const utf8 = typeof body === "string" ? body : JSON.stringify(body);
  return { status, headers, body: { utf8 }, truncated: false };
}

export function exchange(url: string, result: RecordedAnswer | RecordedFailure): Exchange {
  return { request: { method: "GET", url, headers: { accept: "application/json" } }, at: AT, result };
}

export function captured(result: RecordedAnswer | RecordedFailure, reference = CERTAIN): Capture {
  const host = reference.id.split("/")[0]!;
  const url = `https://${host}/api/v1/statuses/${ID}`;
  return {
    format: CAPTURE_FORMAT,
    reference,
    capturedAt: AT,
    tool: "test",
    exchanges: [exchange(url, result)],
  };
}

/** The post of a status that was captured. */
export function postOf(changes: Json): Post {
  return readIn(readSources(platform, captured(answer(200, { ...STATUS, ...changes }), GUESS)));
}

/** The post of a status that somebody holds: nobody was asked about the posts within. */
export function heldPost(changes: Json): Post {
  return readIn(
    readLoose(platform, { ...STATUS, ...changes }, { kind: "api-status", url: GUESS.url, capturedAt: AT }),
  );
}

function readIn(outcome: Outcome): Post {
  if (outcome.kind !== "post") throw new Error(`${outcome.kind}: ${outcome.reason}`);
  expect(postSchema.safeParse(outcome.post).error).toBeUndefined();
  return outcome.post;
}
