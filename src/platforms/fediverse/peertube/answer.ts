// What PeerTube answers about a video: the fields that are read, and no others.
import { z } from "zod";
import { address, count, flag, list, maybe, pixels, text, word } from "../../read/fields.ts";
import type { Maybe } from "../../read/fields.ts";

const raw: Maybe<string> = maybe(z.string().max(100_000));
const seconds: Maybe<number> = maybe(z.number().nonnegative().max(1e9));
/** A path at the server, or a whole address. */
const path = word(/^(?:\/|https?:\/\/)[^\s<>"]{1,1000}$/);

const avatar = z.object({ fileUrl: address(), path, width: pixels });

const account = z.object({
  name: z.string().regex(/^[^\s@/]{1,300}$/),
  host: z.string().regex(/^[a-z0-9.-]{1,253}(?::\d{1,5})?$/i),
  displayName: text(500),
  url: address(),
  avatars: list(avatar, 20),
  /** Before version 4.2. */
  avatar: maybe(avatar),
});

const file = z.object({
  resolution: maybe(z.object({ id: maybe(z.number().nonnegative()) })),
  fileUrl: address(),
  width: pixels,
  height: pixels,
});

/** A constant with its number and its name. */
const constant = maybe(
  z.object({ id: maybe(z.union([z.string(), z.number().transform(String)])), label: text(300) }),
);

/** `GET /api/v1/videos/{id}` */
export const videoAnswer = z.object({
  uuid: z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  /** The ActivityPub id. */
  url: address(),
  name: z.string().max(5_000),
  /** Since version 5 whole; before, its first 250 characters. */
  description: raw,
  /** Given where `description` is whole. */
  truncatedDescription: raw,
  /** Where the whole description is. */
  descriptionPath: path,
  publishedAt: raw,
  account,
  licence: constant,
  language: constant,
  /** 1 public, 2 unlisted, 3 private, 4 internal, 5 with a password. */
  privacy: constant,
  nsfw: flag,
  nsfwSummary: text(2_000),
  duration: seconds,
  views: count,
  likes: count,
  comments: count,
  previewPath: path,
  thumbnailPath: path,
  files: list(file, 50),
  streamingPlaylists: list(z.object({ playlistUrl: address(), files: list(file, 50) }), 10),
  blacklisted: flag,
});

/** An error as RFC 7807 has it. */
export const problemAnswer = z.object({
  status: maybe(z.number()),
  /** Its end says which error it is. */
  type: raw,
  code: text(100),
  detail: text(1_000),
  error: text(1_000),
  /** Of a video of another server: where it is. */
  originUrl: address(),
});

/** `GET {descriptionPath}` */
export const descriptionAnswer = z.object({ description: z.string().max(100_000) });

export type Video = z.infer<typeof videoAnswer>;
export type VideoFile = Video["files"][number];
