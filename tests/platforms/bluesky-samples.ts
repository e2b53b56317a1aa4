// Answers of Bluesky's services written for the tests: fictional accounts and posts, in the shape of the lexicons.
import { createHash } from "node:crypto";
import { readLoose } from "../../src/platforms/sources.ts";
import { CID } from "multiformats/cid";
import * as Digest from "multiformats/hashes/digest";
import { expect } from "vitest";
import { postSchema } from "../../src/model/schema/post.ts";
import { bluesky } from "../../src/platforms/index.ts";
import { ADA_DID } from "./bluesky-addresses.ts";
import { NOW } from "./fake-ask.ts";
import type { Post } from "../../src/model/post.ts";

export const BEN_DID = "did:plc:bbbbbbbbbbbbbbbbbbbbbbbb";
export const RKEY = "3kaaaaaaaaa2a";
export const URI = `at://${ADA_DID}/app.bsky.feed.post/${RKEY}`;

/** The pages of the sample, by handle and by DID. */
export const BY_HANDLE = `https://bsky.app/profile/ada.example/post/${RKEY}`;
export const BY_DID = `https://bsky.app/profile/${ADA_DID}/post/${RKEY}`;
export const KEY = { platform: "bluesky", id: `${ADA_DID}/${RKEY}` };

export const ADA = {
  did: ADA_DID,
  handle: "ada.example",
  displayName: "Ada",
  avatar: `https://cdn.bsky.app/img/avatar/plain/${ADA_DID}/bafyavatar@jpeg`,
  labels: [],
};
export const BEN = { ...ADA, did: BEN_DID, handle: "ben.example", displayName: "Ben" };

/** A post view; `record` fields apart. */
export function view(
  record: Record<string, unknown> = {},
  fields: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    uri: URI,
    cid: "bafypost",
    author: ADA,
    record: {
      $type: "app.bsky.feed.post",
      text: "Plain words.",
      createdAt: "2024-05-01T10:00:00.000Z",
      langs: ["en"],
      ...record,
    },
    replyCount: 1,
    repostCount: 2,
    likeCount: 3,
    quoteCount: 4,
    indexedAt: "2024-05-01T10:00:01.000Z",
    labels: [],
    ...fields,
  };
}

/** A facet over the first place where a piece stands in a text; counted in UTF-8 bytes. */
export function facet(
  text: string,
  piece: string,
  feature: Record<string, unknown>,
): Record<string, unknown> {
  const byteStart = Buffer.byteLength(text.slice(0, text.indexOf(piece)));
  return { index: { byteStart, byteEnd: byteStart + Buffer.byteLength(piece) }, features: [feature] };
}

export const link = (uri: string) => ({ $type: "app.bsky.richtext.facet#link", uri });
export const mention = (did: string) => ({ $type: "app.bsky.richtext.facet#mention", did });
export const tag = (name: string) => ({ $type: "app.bsky.richtext.facet#tag", tag: name });

/** The view of a quoted post. */
export function viewRecord(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    $type: "app.bsky.embed.record#viewRecord",
    uri: `at://${BEN_DID}/app.bsky.feed.post/3kbbbbbbbbb2b`,
    cid: "bafyquoted",
    author: BEN,
    value: { $type: "app.bsky.feed.post", text: "Quoted.", createdAt: "2024-04-30T08:00:00Z" },
    labels: [],
    likeCount: 9,
    embeds: [],
    indexedAt: "2024-04-30T08:00:01.000Z",
    ...fields,
  };
}

/** The content hash by which Bluesky names a file. */
export function cidOf(bytes: Uint8Array): string {
  return CID.createV1(0x55, Digest.create(0x12, createHash("sha256").update(bytes).digest())).toString();
}

/** A reference to a file in a record. */
export const blobOf = (bytes: Uint8Array, mimeType = "video/mp4") => ({
  $type: "blob",
  ref: { $link: cidOf(bytes) },
  mimeType,
  size: bytes.length,
});

/** The address of the list of parts that the public service makes of a video. */
export const playlistOf = (did: string, cid: string): string =>
  `https://video.bsky.app/watch/${encodeURIComponent(did)}/${cid}/playlist.m3u8`;

/** A file at its author's own server. */
export const blobAt = (server: string, did: string, cid: string): string =>
  `${server}/xrpc/com.atproto.sync.getBlob?did=${encodeURIComponent(did)}&cid=${cid}`;

/** A video as its author attached it, and as the public service shows it. */
export function attachedVideo(
  bytes: Uint8Array,
  did: string,
  more: Record<string, unknown> = {},
): { readonly record: Record<string, unknown>; readonly view: Record<string, unknown> } {
  const about = { alt: "A ferry, landing", aspectRatio: { width: 16, height: 9 }, ...more };
  const cid = cidOf(bytes);
  return {
    record: { $type: "app.bsky.embed.video", video: blobOf(bytes), ...about },
    view: {
      $type: "app.bsky.embed.video#view",
      cid,
      playlist: playlistOf(did, cid),
      thumbnail: playlistOf(did, cid).replace("playlist.m3u8", "thumbnail.jpg"),
      ...about,
    },
  };
}

/** Reads a post that must be one, and checks that it fits the snapshot format. */
export function readView(record: Record<string, unknown> = {}, fields: Record<string, unknown> = {}): Post {
  const outcome = readLoose(bluesky(), view(record, fields), { kind: "postView", capturedAt: NOW });
  if (outcome.kind !== "post") throw new Error(`${outcome.kind}: ${outcome.reason}`);
  expect(postSchema.safeParse(outcome.post).error).toBeUndefined();
  return outcome.post;
}
