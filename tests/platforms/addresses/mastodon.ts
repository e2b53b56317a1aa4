// Addresses of servers with Mastodon's interface that readers know by other names. Mastodon's own stand in
// ../mastodon-address.test.ts.
import type { PostAddress } from "../address-tables.test.ts";

const N = "109348684737626801";
const FLAKE = "A0CLZOxVw1UHTMa9Oi";
const ULID = "01HX5ZJ9M3Q7V2B8N4C6D0EFGH";
const U = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
const guess = { certain: false };

export const posts: readonly PostAddress[] = [
  [`https://truthsocial.com/@ada/${N}`, `truthsocial.com/${N}`, `https://truthsocial.com/@ada/${N}`],
  [
    `https://www.truthsocial.com/@ada/posts/${N}?x=1`,
    `truthsocial.com/${N}`,
    `https://truthsocial.com/@ada/${N}`,
  ],
  [`https://truthsocial.com/@ada/${N}/embed`, `truthsocial.com/${N}`],
  [
    `https://pleroma.example/notice/${FLAKE}`,
    `pleroma.example/${FLAKE}`,
    `https://pleroma.example/notice/${FLAKE}`,
    guess,
  ],
  [
    `https://akkoma.example/objects/${U}`,
    `akkoma.example/objects/${U}`,
    `https://akkoma.example/objects/${U}`,
    guess,
  ],
  [
    `https://akkoma.example/@ada/posts/${FLAKE}`,
    `akkoma.example/${FLAKE}`,
    `https://akkoma.example/@ada/posts/${FLAKE}`,
    guess,
  ],
  [
    `https://gotosocial.example/@ada/statuses/${ULID}`,
    `gotosocial.example/${ULID}`,
    `https://gotosocial.example/@ada/statuses/${ULID}`,
  ],
  [`https://mastodon.example/ap/users/77/statuses/${N}`, `mastodon.example/${N}`],
];

export const others: readonly string[] = [
  `https://truthsocial.com/@ada`,
  `https://truthsocial.com/group/ferries/posts/${N}`,
  `https://friendica.example/display/${U}`,
  `https://misskey.example/notes/9s6qz1abcd`,
  `https://pixelfed.example/p/ada/${N}`,
];
