// Made-up people and posts of theirs, from which samples and golden cases are put together. All domains are examples.
import { createHash } from "node:crypto";
import type { LocalFile } from "../../src/model/asset.ts";
import type { Author } from "../../src/model/author.ts";
import type { Medium } from "../../src/model/media.ts";
import type { Post } from "../../src/model/post.ts";
import type { Basis, Snapshot } from "../../src/model/snapshot.ts";
import type { Inline, Text } from "../../src/model/text.ts";
import { textFromRun } from "../../src/model/text.ts";
import { picture } from "./pictures.ts";

/** A snapshot and the platform's label. */
export interface Sample {
  readonly label: string;
  readonly snapshot: Snapshot;
}

export const ada: Author = {
  id: "1001",
  handle: "ada_example",
  name: "Ada Example",
  url: "https://x.com/ada_example",
  avatar: picture("person ada", 96, 96),
};
export const bo: Author = {
  id: "did:plc:boexample",
  handle: "bo.example.com",
  name: "Bo Sample",
  url: "https://bsky.app/profile/bo.example.com",
  avatar: picture("person bo", 96, 96),
};
export const cy: Author = {
  id: "42",
  handle: "cy@example.social",
  name: "Cy :wave: Placeholder",
  url: "https://example.social/@cy",
  avatar: picture("person cy", 96, 96, "png"),
};

/** A text from inlines as X and Bluesky give it: two line feeds end a paragraph. */
export function run(...inlines: (Inline | string)[]): Text {
  return textFromRun(
    inlines.map((inline) => (typeof inline === "string" ? { type: "text", text: inline } : inline)),
  );
}

/** A post with what is given, the rest as plain as can be. */
export function post(given: Partial<Post> & Pick<Post, "author">): Post {
  return {
    url: `${given.author.url}/status/1`,
    text: [],
    media: [],
    published: "2023-02-24T23:29:00.000Z",
    ...given,
  };
}

/** A snapshot of a post. */
export function snapshot(platform: string, id: string, content: Post, basis: Basis = "captured"): Snapshot {
  return {
    format: "postproof/snapshot@1",
    key: { platform, id },
    version: "0123456789abcdef0123",
    basis,
    capturedAt: "2023-02-25T08:00:00.000Z",
    source: "test",
    tool: "postproof/0.0.0",
    post: content,
  };
}

/** An image with local copies; without a description if none is given. */
export const image = (subject: string, width: number, height: number, alt?: string): Medium => ({
  type: "image",
  url: `https://pictures.example/${subject}`,
  width,
  height,
  picture: picture(subject, width, height),
  ...(alt !== undefined && { alt }),
});

/** A local copy of a file that is no picture: its record alone, as nothing may load it before a reader asks. */
export const localFile = (subject: string, type: LocalFile["type"], bytes: number): LocalFile => ({
  file: `${createHash("sha256").update(subject).digest("hex")}.${type === "text/vtt" ? "vtt" : type === "audio/mpeg" ? "mp3" : type.slice(6)}`,
  type,
  bytes,
});

/** A post on X by Ada. */
export const x = (id: string, given: Partial<Post>, basis?: Basis): Sample => ({
  label: "X",
  snapshot: snapshot(
    "x",
    id,
    post({ author: ada, language: "en", url: `https://x.com/ada_example/status/${id}`, ...given }),
    basis,
  ),
});
/** A post on Bluesky by Bo. */
export const bluesky = (id: string, given: Partial<Post>, basis?: Basis): Sample => ({
  label: "Bluesky",
  snapshot: snapshot(
    "bluesky",
    `did:plc:boexample/${id}`,
    post({ author: bo, language: "en", url: `https://bsky.app/profile/bo.example.com/post/${id}`, ...given }),
    basis,
  ),
});
/** A post on Mastodon by Cy, who has a custom emoji in the name. */
export const mastodon = (id: string, given: Partial<Post>, basis?: Basis): Sample => ({
  label: "Mastodon",
  snapshot: snapshot(
    "mastodon",
    `https://example.social/users/cy/statuses/${id}`,
    post({
      author: cy,
      emoji: { wave: picture("emoji wave", 64, 64, "png") },
      url: `https://example.social/@cy/${id}`,
      ...given,
    }),
    basis,
  ),
});

export const mention: Inline = { type: "mention", text: "@bo", handle: "bo", url: "https://x.com/bo" };
export const hashtag: Inline = {
  type: "hashtag",
  text: "#harbour",
  tag: "harbour",
  url: "https://x.com/hashtag/harbour",
};
export const longLink: Inline = {
  type: "link",
  url: "https://example.com/reports/2023/the-night-ferry-and-the-harbour-wall?page=2",
  text: "example.com/reports/2023/the-night-ferry-and-the-harbour-wall",
  given: "https://t.co/abc",
};
