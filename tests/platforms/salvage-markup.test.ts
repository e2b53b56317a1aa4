// Embed codes as publishers paste them, made up: what is read from each platform's own markup.
import { describe, expect, it } from "vitest";
import { postSchema } from "../../src/model/schema/snapshot.ts";
import { formatKey } from "../../src/model/key.ts";
import { plainText } from "../../src/model/text.ts";
import { readPost } from "../../src/platforms/index.ts";

interface Row {
  readonly platform: string;
  readonly what: string;
  readonly html: string;
  readonly url?: string;
  readonly outcome: string;
  readonly key?: string;
  readonly text?: string;
  readonly handle?: string;
  readonly name?: string;
  readonly published?: string;
}

const video = "7300000000000000001";

const rows: readonly Row[] = [
  {
    platform: "tiktok",
    what: "as TikTok hands it out",
    html: `<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@ada.example/video/${video}" data-video-id="${video}"><section><a target="_blank" title="@ada.example" href="https://www.tiktok.com/@ada.example?refer=embed">@ada.example</a><p>Ferries &amp; trams with <a href="https://www.tiktok.com/@bob.example?refer=embed">@bob.example</a> <a title="harbour" href="https://www.tiktok.com/tag/harbour?refer=embed">#harbour</a></p><a title="♬ sound" href="https://www.tiktok.com/music/sound-1?refer=embed">♬ sound</a></section></blockquote>`,
    url: `https://www.tiktok.com/@ada.example/video/${video}`,
    outcome: "post",
    key: `tiktok:${video}`,
    text: "Ferries & trams with @bob.example #harbour",
    handle: "ada.example",
    published: "2023-11-11",
  },
  {
    platform: "tiktok",
    what: "without data-video-id and without the line of the author: both stand in cite",
    html: `<blockquote cite="https://www.tiktok.com/@ada.example/photo/${video}" class="TikTok-Embed lazy"><section><p>At the harbour</p></section></blockquote>`,
    outcome: "post",
    key: `tiktok:${video}`,
    text: "At the harbour",
    handle: "ada.example",
  },
  {
    platform: "tiktok",
    what: "of a profile",
    html: `<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@ada.example" data-unique-id="ada.example" data-embed-type="creator"><section><a href="https://www.tiktok.com/@ada.example">@ada.example</a></section></blockquote>`,
    outcome: "unreadable",
  },
  {
    platform: "tiktok",
    what: "without words",
    html: `<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@ada.example/video/${video}" data-video-id="${video}"><section></section></blockquote>`,
    outcome: "incomplete",
  },
  {
    platform: "tiktok",
    what: "of another post than the one asked for",
    html: `<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@ada.example/video/${video}"><section><p>At the harbour</p></section></blockquote>`,
    url: "https://www.tiktok.com/@ada.example/video/7300000000000000009",
    outcome: "unreadable",
  },
];

describe("markup as publishers paste it", () => {
  it.each(rows.map((row) => [`${row.platform}: ${row.what}`, row] as const))("%s", (_name, row) => {
    const outcome = readPost(row.platform, row.html, {
      kind: "blockquote",
      ...(row.url !== undefined && { url: row.url }),
    });
    expect(outcome.kind, JSON.stringify(outcome)).toBe(row.outcome);
    if (outcome.kind !== "post") return;
    const { post } = outcome;
    expect(postSchema.safeParse(post).error).toBeUndefined();
    expect(outcome.source).toBe("blockquote");
    if (row.key !== undefined) expect(formatKey(outcome.key)).toBe(row.key);
    expect(plainText(post.text)).toBe(row.text);
    expect(post.author.handle).toBe(row.handle);
    if (row.name !== undefined) expect(post.author.name).toBe(row.name);
    if (row.published !== undefined) expect(post.published).toBe(row.published);
  });
});
