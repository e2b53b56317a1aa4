// Sample records, plainly fictional; a number makes each one different.
import { CAPTURE_FORMAT } from "../../src/model/capture.ts";
import type { Capture } from "../../src/model/capture.ts";
import type { PostKey } from "../../src/model/key.ts";
import type { Post } from "../../src/model/post.ts";
import { SNAPSHOT_FORMAT } from "../../src/model/snapshot.ts";
import type { Sighting, Snapshot } from "../../src/model/snapshot.ts";
import type { Use } from "../../src/model/use.ts";
import { hexDigest } from "../../src/store/layout.ts";
import type { Records } from "../../src/store/records.ts";
import { versionOf } from "../../src/store/snapshots.ts";

const TOOL = "postproof test";

/** 2026-11-23, so many seconds after ten. */
export const timeOf = (seconds: number): string =>
  new Date(Date.UTC(2026, 10, 23, 10, 0, seconds)).toISOString();

export const keyOf = (number: number): PostKey => ({
  platform: "mastodon",
  id: `https://example.social/posts/${number}`,
});

/** Bytes with a digest of their own, and the name that it gives them. */
export function fileOf(
  text: string,
  extension: string,
): { readonly file: string; readonly bytes: Uint8Array } {
  const bytes = new TextEncoder().encode(text);
  return { file: `${hexDigest(bytes)}.${extension}`, bytes };
}

export const renditionOf = (number: number) => fileOf(`the picture ${number}, made smaller`, "webp");
export const originalOf = (number: number) => fileOf(`the picture ${number}, as received`, "jpg");

export function postOf(number: number, text = `Post number ${number} – with é and 🎉`): Post {
  const rendition = renditionOf(number);
  const original = originalOf(number);
  return {
    url: `https://example.social/@ada/${number}`,
    author: { handle: "ada@example.social", name: "Ada", url: "https://example.social/@ada" },
    text: [{ type: "paragraph", children: [{ type: "text", text }] }],
    published: timeOf(0),
    media: [
      {
        type: "image",
        url: `https://media.example.social/${number}.jpg`,
        alt: "a lighthouse",
        picture: {
          url: `https://media.example.social/${number}.jpg`,
          renditions: [
            {
              file: rendition.file,
              type: "image/webp",
              width: 640,
              height: 480,
              bytes: rendition.bytes.length,
            },
          ],
          original: { file: original.file, type: "image/jpeg", bytes: original.bytes.length },
        },
      },
    ],
    counts: { likes: number, at: timeOf(number) },
  };
}

export function captureOf(number: number): Capture {
  const url = `https://example.social/@ada/${number}`;
  return {
    format: CAPTURE_FORMAT,
    reference: { platform: "mastodon", id: `example.social/${number}`, url, certain: false },
    capturedAt: timeOf(number),
    tool: TOOL,
    exchanges: [
      {
        request: { method: "GET", url, headers: { accept: "application/json" } },
        at: timeOf(number),
        result: { status: 200, headers: {}, body: { utf8: `{"id":"${number}"}` }, truncated: false },
      },
    ],
  };
}

export function snapshotOf(
  number: number,
  evidence?: string,
  post = postOf(number),
  seconds = number,
): Snapshot {
  return {
    format: SNAPSHOT_FORMAT,
    key: keyOf(number),
    version: versionOf(post, "captured"),
    basis: "captured",
    capturedAt: timeOf(seconds),
    source: "api-status",
    tool: TOOL,
    ...(evidence !== undefined && { evidence }),
    post,
  };
}

export function sightingOf(number: number, version?: string, evidence?: string, seconds = number): Sighting {
  const attempt = {
    at: timeOf(seconds),
    url: `https://example.social/@ada/${number}`,
    ...(evidence !== undefined && { evidence }),
    tool: TOOL,
  };
  return version === undefined
    ? { ...attempt, outcome: "not_found", reason: "Answered with 404." }
    : { ...attempt, outcome: "post", version };
}

export function useOf(number: number, article: string): Use {
  const { version } = snapshotOf(number);
  return {
    article,
    post: keyOf(number),
    snapshot: version,
    range: [0, 10 + number],
    kind: "embed",
    at: timeOf(number),
  };
}

/** Keeps one post whole, in the order that a capture writes. */
export async function keepPost(records: Records, number: number): Promise<Snapshot> {
  const rendition = renditionOf(number);
  const original = originalOf(number);
  await records.putAsset(rendition.file, rendition.bytes);
  await records.putOriginal(original.file, original.bytes);
  const evidence = await records.putCapture(captureOf(number));
  const snapshot = snapshotOf(number, evidence);
  await records.putSnapshot(snapshot);
  // the last alias points to a new post each time
  const aliases = [`https://example.social/@ada/${number}`, "https://example.social/@ada/latest"];
  await records.addAliases(snapshot.key, aliases, timeOf(number));
  await records.addSighting(snapshot.key, sightingOf(number, snapshot.version, evidence));
  return snapshot;
}
