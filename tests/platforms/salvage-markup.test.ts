// Embed codes as publishers paste them, made up: what is read from each platform's own markup.
import { describe, expect, it } from "vitest";
import { postSchema } from "../../src/model/schema/post.ts";
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
const code = "C6lexample_";
const thread = `https://www.threads.com/@ada.example/post/${code}`;
const book = "https://www.facebook.com/ada.example/posts/700000000000001";
const gram = `https://www.instagram.com/p/${code}/`;

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
  {
    platform: "instagram",
    what: "with caption and time, as until about 2018",
    html: `<blockquote class="instagram-media" data-instgrm-captioned data-instgrm-version="7" style="background:#FFF"><div style="padding:8px;"> <div style="padding:50% 0;"> <div></div></div> <p style="margin:8px 0 0 0;"> <a href="${gram}" target="_blank">The ferry &amp; the quay with @bob.example #harbour</a></p> <p>A post shared by Ada, Example (@ada.example) on <time datetime="2018-05-06T07:08:09+00:00">May 6, 2018 at 12:08am PDT</time></p></div></blockquote> <script async defer src="//www.instagram.com/embed.js"></script>`,
    url: gram,
    outcome: "post",
    key: `instagram:${code}`,
    text: "The ferry & the quay with @bob.example #harbour",
    handle: "ada.example",
    name: "Ada, Example",
    published: "2018-05-06T07:08:09.000Z",
  },
  {
    platform: "instagram",
    what: "in German, with the address in the element, and the line that invites to Instagram",
    html: `<blockquote class="instagram-media" data-instgrm-captioned data-instgrm-permalink="https://www.instagram.com/reel/${code}/?utm_source=ig_embed&amp;utm_campaign=loading" data-instgrm-version="12"><div><a href="${gram}"><div>Sieh dir diesen Beitrag auf Instagram an</div></a> <p><a href="${gram}" target="_blank">Am Kai</a></p> <p>Ein Beitrag geteilt von <a href="https://www.instagram.com/ada.example/" target="_blank"> Ada Example</a> (@ada.example) am <time datetime="2019-01-02T03:04:05+00:00">Jan 1, 2019</time></p></div></blockquote>`,
    outcome: "post",
    key: `instagram:${code}`,
    text: "Am Kai",
    handle: "ada.example",
    name: "Ada Example",
    published: "2019-01-02T03:04:05.000Z",
  },
  {
    platform: "instagram",
    what: "in a language whose beginnings are not known: the handle, and no name",
    html: `<blockquote class="instagram-media" data-instgrm-permalink="${gram}"><p>Lautalla</p><p>Henkilön Ada Example (@ada.example) jakama julkaisu</p></blockquote>`,
    outcome: "post",
    text: "Lautalla",
    handle: "ada.example",
  },
  {
    platform: "instagram",
    what: "without a caption, as it is handed out now",
    html: `<blockquote class="instagram-media" data-instgrm-captioned data-instgrm-permalink="${gram}?utm_source=ig_embed" data-instgrm-version="14"><div><a href="${gram}"><div>View this post on Instagram</div></a><p><a href="${gram}">A post shared by Ada Example (@ada.example)</a></p></div></blockquote>`,
    outcome: "incomplete",
  },
  {
    platform: "instagram",
    what: "of a profile",
    html: `<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/ada.example/"><p>Ada</p></blockquote>`,
    outcome: "unreadable",
  },
  {
    platform: "threads",
    what: "as Threads hands it out, without words",
    html: `<blockquote class="text-post-media" data-text-post-permalink="${thread}" data-text-post-version="0" id="ig-tp-${code}"><a href="${thread}" target="_blank"><div><div><svg aria-label="Threads"></svg></div><div>View on Threads</div></div></a></blockquote><script async src="https://www.threads.com/embed.js"></script>`,
    url: thread,
    outcome: "incomplete",
  },
  {
    platform: "threads",
    what: "with words that a publisher put into it",
    html: `<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.net/@ada.example/post/${code}"><p>The ferry is back</p><a href="${thread}">Post by @ada.example</a></blockquote>`,
    outcome: "post",
    key: `threads:${code}`,
    text: "The ferry is back",
    handle: "ada.example",
  },
  {
    platform: "threads",
    what: "of nothing",
    html: '<blockquote class="text-post-media"></blockquote>',
    outcome: "unreadable",
  },
  {
    platform: "facebook",
    what: "as Facebook hands it out",
    html: `<div class="fb-post" data-href="${book}" data-width="500"><blockquote cite="${book}" class="fb-xfbml-parse-ignore"><p>The ferry &amp; the quay on Tuesday</p>Posted by <a href="https://www.facebook.com/ada.example">Ada on Board</a> on&nbsp;<a href="${book}">Tuesday, May 6, 2025</a></blockquote></div>`,
    url: book,
    outcome: "post",
    key: "facebook:700000000000001",
    text: "The ferry & the quay on Tuesday",
    handle: "ada.example",
    name: "Ada on Board",
    published: "2025-05-06",
  },
  {
    platform: "facebook",
    what: "as in 2015: the class on a box of its own, the day written the British way",
    html: `<div id="fb-root"></div><div class="fb-post" data-href="${book}"><div class="fb-xfbml-parse-ignore"><blockquote cite="${book}"><p>All aboard</p>Posted by <a href="https://www.facebook.com/ada.example/">Ada Example</a> on&nbsp;<a href="${book}">Wednesday, 18 November 2015</a></blockquote></div></div>`,
    outcome: "post",
    text: "All aboard",
    handle: "ada.example",
    name: "Ada Example",
    published: "2015-11-18",
  },
  {
    platform: "facebook",
    what: "a video with its title, in Dutch",
    html: `<div class="fb-video" data-href="https://www.facebook.com/ada.example/videos/700000000000001/"><blockquote cite="https://www.facebook.com/ada.example/videos/700000000000001/" class="fb-xfbml-parse-ignore"><a href="https://www.facebook.com/ada.example/videos/700000000000001/">Veerboot</a><p>Langs de kade</p>Geplaatst door <a href="https://www.facebook.com/ada.example">Ada Example</a> op <a href="https://www.facebook.com/ada.example/videos/700000000000001/">dinsdag 6 mei 2025</a></blockquote></div>`,
    outcome: "post",
    key: "facebook:700000000000001",
    text: "Langs de kade",
    handle: "ada.example",
    name: "Ada Example",
  },
  {
    platform: "facebook",
    what: "an empty box, which a script fills",
    html: `<div class="fb-post" data-href="${book}"></div>`,
    outcome: "incomplete",
  },
  {
    platform: "facebook",
    what: "of an address that names no post",
    html: '<div class="fb-post" data-href="https://www.facebook.com/some-page/posts/some-post"></div>',
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
