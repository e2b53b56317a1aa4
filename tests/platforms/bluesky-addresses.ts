// URLs of posts on Bluesky, and URLs that look like them.

/** A made-up DID of the right form. */
export const ADA_DID = "did:plc:abcdefghijklmnopqrstuvwx";

const DID_POST = `${ADA_DID}/3kaaaaaaaaa2a`;
const HANDLE_POST = "ada.example/3kaaaaaaaaa2a";

/** URL and the reference's id; the canonical URL follows from that. */
export const BLUESKY_POSTS: readonly (readonly [url: string, id: string])[] = [
  ["https://bsky.app/profile/ada.example/post/3kaaaaaaaaa2a", HANDLE_POST],
  ["http://bsky.app/profile/ada.example/post/3kaaaaaaaaa2a", HANDLE_POST],
  ["https://www.bsky.app/profile/ada.example/post/3kaaaaaaaaa2a", HANDLE_POST],
  ["https://bsky.app/profile/ada.example/post/3kaaaaaaaaa2a/", HANDLE_POST],
  ["https://bsky.app/profile/ada.example/post/3kaaaaaaaaa2a?ref_src=embed", HANDLE_POST],
  ["https://bsky.app/profile/ada.example/post/3kaaaaaaaaa2a#top", HANDLE_POST],
  ["https://bsky.app/profile/ada.example/post/3kaaaaaaaaa2a/liked-by", HANDLE_POST],
  ["https://bsky.app/profile/ada.example/post/3kaaaaaaaaa2a/quotes", HANDLE_POST],
  ["https://BSKY.app/profile/Ada.Example/post/3kaaaaaaaaa2a", HANDLE_POST],
  [`https://bsky.app/profile/${ADA_DID}/post/3kaaaaaaaaa2a`, DID_POST],
  ["https://bsky.app/profile/did%3Aplc%3Aabcdefghijklmnopqrstuvwx/post/3kaaaaaaaaa2a", DID_POST],
  ["https://bsky.app/profile/did:web:ada.example/post/3kaaaaaaaaa2a", "did:web:ada.example/3kaaaaaaaaa2a"],
  ["https://bsky.app/profile/a-b.c-d.example/post/self", "a-b.c-d.example/self"],
  ["https://bsky.app/profile/ada.example/post/a.b_c:d~e-f", "ada.example/a.b_c:d~e-f"],
  ["https://main.bsky.dev/profile/ada.example/post/3kaaaaaaaaa2a", HANDLE_POST],
  ["https://staging.bsky.app/profile/ada.example/post/3kaaaaaaaaa2a", HANDLE_POST],
  ["https://fxbsky.app/profile/ada.example/post/3kaaaaaaaaa2a", HANDLE_POST],
  ["https://vxbsky.app/profile/ada.example/post/3kaaaaaaaaa2a", HANDLE_POST],
  ["https://bskx.app/profile/ada.example/post/3kaaaaaaaaa2a", HANDLE_POST],
  ["https://bskye.app/profile/ada.example/post/3kaaaaaaaaa2a", HANDLE_POST],
  ["https://cbsky.app/profile/ada.example/post/3kaaaaaaaaa2a", HANDLE_POST],
  ["https://deer.social/profile/ada.example/post/3kaaaaaaaaa2a", HANDLE_POST],
  ["https://blacksky.community/profile/ada.example/post/3kaaaaaaaaa2a", HANDLE_POST],
  ["https://zeppelin.social/profile/ada.example/post/3kaaaaaaaaa2a", HANDLE_POST],
  [
    "https://skyview.social/?url=https%3A%2F%2Fbsky.app%2Fprofile%2Fada.example%2Fpost%2F3kaaaaaaaaa2a",
    HANDLE_POST,
  ],
  [`https://embed.bsky.app/embed/${ADA_DID}/app.bsky.feed.post/3kaaaaaaaaa2a?id=1`, DID_POST],
  [`at://${ADA_DID}/app.bsky.feed.post/3kaaaaaaaaa2a`, DID_POST],
  [`AT://${ADA_DID}/app.bsky.feed.post/3kaaaaaaaaa2a`, DID_POST],
  ["at://ada.example/app.bsky.feed.post/3kaaaaaaaaa2a", HANDLE_POST],
  ["at://did:web:ada.example/app.bsky.feed.post/3kaaaaaaaaa2a", "did:web:ada.example/3kaaaaaaaaa2a"],
  ["//bsky.app/profile/ada.example/post/3kaaaaaaaaa2a", HANDLE_POST],
];

/** Not posts of Bluesky. */
export const NOT_BLUESKY_POSTS: readonly string[] = [
  "https://bsky.app.evil.example/profile/ada.example/post/3kaaaaaaaaa2a",
  "https://notbsky.app/profile/ada.example/post/3kaaaaaaaaa2a",
  "https://bsky.app./profile/ada.example/post/3kaaaaaaaaa2a",
  "https://bsky.apps/profile/ada.example/post/3kaaaaaaaaa2a",
  "https://bsky.app@evil.example/profile/ada.example/post/3kaaaaaaaaa2a",
  "https://ada@bsky.app/profile/ada.example/post/3kaaaaaaaaa2a",
  "https://bsky.app:8443/profile/ada.example/post/3kaaaaaaaaa2a",
  "https://evil.example/https://bsky.app/profile/ada.example/post/3kaaaaaaaaa2a",
  "https://evil.bsky.app/profile/ada.example/post/3kaaaaaaaaa2a",
  "https://bsky.social/profile/ada.example/post/3kaaaaaaaaa2a",
  "https://go.bsky.app/AbCdEf",
  "https://bsky.app/",
  "https://bsky.app/profile/ada.example",
  "https://bsky.app/profile/ada.example/post",
  "https://bsky.app/profile/ada.example/post/",
  "https://bsky.app/profile/ada.example/feed/3kaaaaaaaaa2a",
  "https://bsky.app/profile/ada.example/lists/3kaaaaaaaaa2a",
  "https://bsky.app/starter-pack/ada.example/3kaaaaaaaaa2a",
  "https://bsky.app/profile/ada/post/3kaaaaaaaaa2a",
  "https://bsky.app/profile/@ada.example/post/3kaaaaaaaaa2a",
  "https://bsky.app/profile/-ada.example/post/3kaaaaaaaaa2a",
  "https://bsky.app/profile/ada..example/post/3kaaaaaaaaa2a",
  "https://bsky.app/profile/did:plc:short/post/3kaaaaaaaaa2a",
  "https://bsky.app/profile/did:key:zabc/post/3kaaaaaaaaa2a",
  "https://bsky.app/profile/ada.example/post/a%2Fb",
  "https://bsky.app/profile/ada.example/post/a$b",
  `https://bsky.app/profile/ada.example/post/${"a".repeat(513)}`,
  `https://embed.bsky.app/embed/${ADA_DID}/app.bsky.feed.generator/3kaaaaaaaaa2a`,
  `https://embed.bsky.app/oembed?url=${ADA_DID}`,
  "https://skyview.social/?url=https%3A%2F%2Fevil.example%2Fprofile%2Fada.example%2Fpost%2F3k",
  `at://${ADA_DID}/app.bsky.graph.list/3kaaaaaaaaa2a`,
  `at://${ADA_DID}`,
  "at://ada/app.bsky.feed.post/3kaaaaaaaaa2a",
  "at://ada.example/app.bsky.feed.post/",
  "ftp://bsky.app/profile/ada.example/post/3kaaaaaaaaa2a",
];
