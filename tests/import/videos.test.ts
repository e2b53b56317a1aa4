// Videos that lie beside posts in exports: kept where a site wants them, from the material alone.
import { describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import type { ArchiveOptions } from "../../src/archive/archive.ts";
import type { ImportResult } from "../../src/archive/import/import.ts";
import { memoryStore } from "../../src/store/index.ts";
import { mp4 } from "../media/videos-made.ts";
import { memoryMaterial } from "./memory-material.ts";

const id = "1600000000000000001";
const variant = (name: string, bitrate?: string): object => ({
  url: `https://video.twimg.com/ext_tw_video/1/pu/vid/${name}?tag=12`,
  content_type: bitrate === undefined ? "application/x-mpegURL" : "video/mp4",
  ...(bitrate !== undefined && { bitrate }),
});
const medium = {
  id_str: "9",
  type: "video",
  url: "https://t.co/media",
  media_url_https: "https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/a.jpg",
  // Exports write numbers as texts.
  video_info: {
    duration_millis: "9500",
    variants: [variant("low.mp4", "256000"), variant("list.m3u8"), variant("high.mp4", "2176000")],
  },
};
const tweet = {
  tweet: {
    id_str: id,
    id,
    created_at: "Tue Dec 06 10:00:00 +0000 2022",
    full_text: "The ferry leaves.",
    display_text_range: ["0", "17"],
    entities: { hashtags: [], symbols: [], user_mentions: [], urls: [], media: [medium] },
    extended_entities: { media: [medium] },
  },
};

async function imported(
  file: string,
  bytes: Uint8Array,
  media: ArchiveOptions["media"],
): Promise<ImportResult> {
  const archive = createArchive({ store: memoryStore(), ...(media && { media }) });
  const material = memoryMaterial({
    "twitter/data/account.js": `window.YTD.account.part0 = [ { "account": { "username": "ada_example", "accountId": "7" } } ]`,
    "twitter/data/tweets.js": `window.YTD.tweets.part0 = ${JSON.stringify([tweet])}`,
    [`twitter/data/tweets_media/${id}-${file}`]: bytes,
  });
  const results: ImportResult[] = [];
  for await (const result of archive.import(material)) results.push(result);
  expect(results).toHaveLength(1);
  expect((await archive.audit()).intact).toBe(true);
  return results[0]!;
}

const kept = ({ snapshot }: ImportResult): string[] =>
  snapshot!.post.media[0]!.files!.flatMap(({ url, copy }) =>
    copy ? [new URL(url).pathname.split("/").at(-1)!] : [],
  );

describe("an export of X", () => {
  it("gives the one encoding that lies in it, cleaned", async () => {
    const result = await imported("low.mp4", mp4({ word: "48.2082" }), { videos: "best" });
    expect(kept(result)).toEqual(["low.mp4"]);
    const { missing, duration, files } = result.snapshot!.post.media[0]!;
    expect([missing, duration]).toEqual([undefined, 9.5]);
    expect(files!.map(({ bitrate }) => bitrate)).toEqual([2_176_000, 256_000, undefined]);
  });

  it("gives none that nobody wants, that is too large, or that is another", async () => {
    expect(kept(await imported("low.mp4", mp4(), undefined))).toEqual([]);
    const large = await imported("low.mp4", mp4(), { videos: "best", videoBytes: 50 });
    expect(large.snapshot!.post.media[0]!.missing).toEqual({
      kind: "too_large",
      reason: "the file is larger than 50 bytes",
    });
    const other = await imported("other.mp4", mp4(), { videos: "best" });
    expect(other.snapshot!.post.media[0]!.missing).toMatchObject({ kind: "not_recorded" });
    expect(other.status).toBe("imported");
  });
});
