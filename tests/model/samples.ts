// Snapshots for tests, all invented.
import type { Post } from "../../src/model/post.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";

/** A post with little in it; `changes` go on top. */
export function samplePost(changes: Partial<Post> = {}): Post {
  return {
    url: "https://x.com/ada_example/status/1000000000000000001",
    author: { id: "7", handle: "ada_example", name: "Ada Example", url: "https://x.com/ada_example" },
    text: [{ type: "paragraph", children: [{ type: "text", text: "The bridge is open again." }] }],
    published: "2026-01-05T10:00:00.000Z",
    media: [],
    ...changes,
  };
}

/** A snapshot of {@link samplePost}. */
export function sampleSnapshot(post: Partial<Post> = {}, changes: Partial<Snapshot> = {}): Snapshot {
  return {
    format: "postproof/snapshot@1",
    key: { platform: "x", id: "1000000000000000001" },
    version: "0123456789abcdef0123",
    basis: "captured",
    capturedAt: "2026-01-06T08:00:00.000Z",
    source: "syndication",
    tool: "postproof/test",
    post: samplePost(post),
    ...changes,
  };
}
