// Mastodon: which URLs are posts, which only look alike.
import { describe, expect, it } from "vitest";
import { mastodon } from "../../src/platforms/fediverse/mastodon/index.ts";

const platform = mastodon();
const U = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
const FLAKE = "A0CLZOxVw1UHTMa9Oi";
const ULID = "01HX5ZJ9M3Q7V2B8N4C6D0EFGH";
const N = "109348684737626801";

/** URL, id, plain URL. `certain` is the list's. */
type Row = readonly [url: string, id: string, plain: string];

const CERTAIN: readonly Row[] = [
  [`https://mastodon.social/@ada/${N}`, `mastodon.social/${N}`, `https://mastodon.social/@ada/${N}`],
  [`http://mastodon.social/@ada/${N}`, `mastodon.social/${N}`, `https://mastodon.social/@ada/${N}`],
  [`https://MASTODON.social/@Ada/${N}/`, `mastodon.social/${N}`, `https://mastodon.social/@Ada/${N}`],
  [`https://www.mastodon.social/@ada/${N}`, `mastodon.social/${N}`, `https://mastodon.social/@ada/${N}`],
  [`https://mastodon.social./@ada/${N}`, `mastodon.social/${N}`, `https://mastodon.social/@ada/${N}`],
  [
    `https://mastodon.social/@ada/${N}?utm_source=x#here`,
    `mastodon.social/${N}`,
    `https://mastodon.social/@ada/${N}`,
  ],
  ["https://mastodon.social/@ada/1", "mastodon.social/1", "https://mastodon.social/@ada/1"],
  [`https://mastodon.social/%40ada/${N}`, `mastodon.social/${N}`, `https://mastodon.social/@ada/${N}`],
  [`https://mastodon.social/@ada/${N}/embed`, `mastodon.social/${N}`, `https://mastodon.social/@ada/${N}`],
  [
    `https://mastodon.social/@ada/${N}/media_modal`,
    `mastodon.social/${N}`,
    `https://mastodon.social/@ada/${N}`,
  ],
  [`https://mastodon.social/@ada/${N}/reblogs`, `mastodon.social/${N}`, `https://mastodon.social/@ada/${N}`],
  [`https://mastodon.social/@ada/${N}.json`, `mastodon.social/${N}`, `https://mastodon.social/@ada/${N}`],
  [`https://mastodon.social/web/@ada/${N}`, `mastodon.social/${N}`, `https://mastodon.social/@ada/${N}`],
  [`https://mastodon.social/deck/@ada/${N}`, `mastodon.social/${N}`, `https://mastodon.social/@ada/${N}`],
  [
    `https://mastodon.social/web/statuses/${N}`,
    `mastodon.social/${N}`,
    `https://mastodon.social/statuses/${N}`,
  ],
  [`https://mastodon.social/statuses/${N}`, `mastodon.social/${N}`, `https://mastodon.social/statuses/${N}`],
  [
    `https://mastodon.social/@bo@example.social/${N}`,
    `mastodon.social/${N}`,
    `https://mastodon.social/@bo@example.social/${N}`,
  ],
  [
    `https://mastodon.social/users/ada/statuses/${N}`,
    `mastodon.social/${N}`,
    `https://mastodon.social/@ada/${N}`,
  ],
  [
    `https://mastodon.social/users/ada/statuses/${N}/activity`,
    `mastodon.social/${N}`,
    `https://mastodon.social/@ada/${N}`,
  ],
  [
    `https://mastodon.social/ap/users/77/statuses/${N}`,
    `mastodon.social/${N}`,
    `https://mastodon.social/ap/users/77/statuses/${N}`,
  ],
  [`https://fosstodon.org/@a.b-c_d/${N}`, `fosstodon.org/${N}`, `https://fosstodon.org/@a.b-c_d/${N}`],
  [`https://journa.host/@ada/${N}`, `journa.host/${N}`, `https://journa.host/@ada/${N}`],
  [`https://pawoo.net/@ada/9876543`, `pawoo.net/9876543`, `https://pawoo.net/@ada/9876543`],
  [`https://truthsocial.com/@ada/posts/${N}`, `truthsocial.com/${N}`, `https://truthsocial.com/@ada/${N}`],
  [`https://truthsocial.com/@ada/${N}`, `truthsocial.com/${N}`, `https://truthsocial.com/@ada/${N}`],
  // Shapes that nothing else has, on any host.
  [
    `https://example.social/users/ada/statuses/${N}`,
    `example.social/${N}`,
    `https://example.social/@ada/${N}`,
  ],
  [
    `https://example.social/ap/users/77/statuses/${N}`,
    `example.social/${N}`,
    `https://example.social/ap/users/77/statuses/${N}`,
  ],
  [
    `https://example.social/@ada/statuses/${ULID}`,
    `example.social/${ULID}`,
    `https://example.social/@ada/statuses/${ULID}`,
  ],
  [
    `https://example.social/users/ada/statuses/${ULID}`,
    `example.social/${ULID}`,
    `https://example.social/@ada/statuses/${ULID}`,
  ],
  // Web clients name the server.
  [`https://elk.zone/example.social/@ada/${N}`, `example.social/${N}`, `https://example.social/@ada/${N}`],
  [
    `https://elk.zone/example.social/@bo@example.org/${N}`,
    `example.social/${N}`,
    `https://example.social/@bo@example.org/${N}`,
  ],
  [
    `https://main.elk.zone/Example.Social/@ada/${N}`,
    `example.social/${N}`,
    `https://example.social/@ada/${N}`,
  ],
  [
    `https://phanpy.social/#/example.social/s/${N}`,
    `example.social/${N}`,
    `https://example.social/statuses/${N}`,
  ],
  [
    `https://phanpy.social/#/example.social/s/${ULID}`,
    `example.social/${ULID}`,
    `https://example.social/statuses/${ULID}`,
  ],
];

const GUESSED: readonly Row[] = [
  [`https://example.social/@ada/${N}`, `example.social/${N}`, `https://example.social/@ada/${N}`],
  [
    `https://social.example.org/@ada/${N}/embed`,
    `social.example.org/${N}`,
    `https://social.example.org/@ada/${N}`,
  ],
  [`https://www.example.social/@ada/${N}`, `www.example.social/${N}`, `https://www.example.social/@ada/${N}`],
  ["https://example.social/@ada/123456", "example.social/123456", "https://example.social/@ada/123456"],
  [`https://example.social/statuses/${N}`, `example.social/${N}`, `https://example.social/statuses/${N}`],
  [
    `https://example.social/notice/${FLAKE}`,
    `example.social/${FLAKE}`,
    `https://example.social/notice/${FLAKE}`,
  ],
  [
    "https://example.social/notice/1234567",
    "example.social/1234567",
    "https://example.social/notice/1234567",
  ],
  [
    `https://example.social/objects/${U}`,
    `example.social/objects/${U}`,
    `https://example.social/objects/${U}`,
  ],
  [
    `https://example.social/@ada/posts/${FLAKE}`,
    `example.social/${FLAKE}`,
    `https://example.social/@ada/posts/${FLAKE}`,
  ],
  [
    `https://example.social/users/ada/statuses/${FLAKE}`,
    `example.social/${FLAKE}`,
    `https://example.social/users/ada/statuses/${FLAKE}`,
  ],
  [
    `https://xn--bcher-kva.example/@ada/${N}`,
    `xn--bcher-kva.example/${N}`,
    `https://xn--bcher-kva.example/@ada/${N}`,
  ],
  // The user part of an address is no host.
  [
    `https://mastodon.social.example.com/@ada/${N}`,
    `mastodon.social.example.com/${N}`,
    `https://mastodon.social.example.com/@ada/${N}`,
  ],
];

const NEVER: readonly string[] = [
  // Other sites with addresses that look alike.
  "https://www.threads.net/@ada/post/C9xYzAbCdEf",
  `https://www.threads.com/@ada/${N}`,
  `https://medium.com/@ada/${N}`,
  `https://ada.medium.com/@ada/${N}`,
  "https://medium.com/@ada/some-title-0123456789ab",
  `https://www.tiktok.com/@ada/video/${N}`,
  `https://www.tiktok.com/@ada/${N}`,
  `https://www.youtube.com/@ada/${N}`,
  `https://x.com/@ada/${N}`,
  `https://x.com/ada/status/${N}`,
  `https://substack.com/@ada/${N}`,
  `https://flipboard.com/@ada/${N}`,
  `https://www.instagram.com/@ada/${N}`,
  `https://observablehq.com/@ada/${N}`,
  `https://t.me/@ada/${N}`,
  "https://bsky.app/profile/ada.example/post/3kabcdefgh2a",
  `https://elk.zone/medium.com/@ada/${N}`,
  // Not a post.
  "https://mastodon.social/@ada",
  "https://mastodon.social/@ada/with_replies",
  "https://mastodon.social/@ada/media",
  "https://mastodon.social/@ada/tagged/cats",
  "https://mastodon.social/tags/cats",
  "https://mastodon.social/about",
  "https://mastodon.social/",
  `https://mastodon.social/ada/${N}`,
  `https://mastodon.social/@/${N}`,
  `https://mastodon.social/@ada/${N}x`,
  `https://mastodon.social/@ada/${N}/unknown`,
  `https://mastodon.social/@ada/${"1".repeat(21)}`,
  `https://mastodon.social/@ada/../${N}`,
  "https://mastodon.social/@ada/%31%30%39",
  `https://mastodon.social/@${"a".repeat(200)}/${N}`,
  "https://mastodon.social/media_proxy/109348684737626801/original",
  "https://mastodon.social/api/v1/statuses/109348684737626801",
  "https://example.social/@ada/2024",
  "https://example.social/@ada/12345",
  "https://example.social/notice/short",
  "https://example.social/objects/not-a-uuid",
  `https://example.social/users/ada/statuses/`,
  "https://elk.zone/",
  `https://elk.zone/@ada/${N}`,
  `https://elk.zone/localhost/@ada/${N}`,
  "https://phanpy.social/#/example.social/a/1",
  `https://phanpy.social/#/127.0.0.1/s/${N}`,
  // Hosts and schemes that are no public server.
  `https://127.0.0.1/@ada/${N}`,
  `https://[::1]/@ada/${N}`,
  `https://2130706433/@ada/${N}`,
  `https://localhost/@ada/${N}`,
  `https://mastodon.social:8443/@ada/${N}`,
  `https://mastodon.social@evil.example/@ada/${N}`,
  `https://ada:secret@mastodon.social/@ada/${N}`,
  `ftp://mastodon.social/@ada/${N}`,
  `file:///@ada/${N}`,
  `https://mastodon.social/@ada/${N}?${"x".repeat(3_000)}`,
];

describe("the addresses of posts", () => {
  it.each(CERTAIN)("certain: %s", (url, id, plain) => {
    expect(platform.match(new URL(url))).toEqual({ platform: "mastodon", id, url: plain, certain: true });
  });
  it.each(GUESSED)("a guess: %s", (url, id, plain) => {
    expect(platform.match(new URL(url))).toEqual({ platform: "mastodon", id, url: plain, certain: false });
  });
  it.each(NEVER)("never: %s", (url) => expect(platform.match(new URL(url))).toBeUndefined());
  it("gives a URL that it reads as the same post again", () => {
    for (const [, id, plain] of [...CERTAIN, ...GUESSED]) expect(platform.match(new URL(plain))?.id).toBe(id);
  });
});
