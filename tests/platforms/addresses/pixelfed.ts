// Posts of Pixelfed. Accounts and ids are made up.
import type { PostAddress } from "../address-tables.test.ts";

const N = "612345678901234567";
const plain = `https://pixelfed.social/p/ada/${N}`;
const guess = { certain: false };

export const posts: readonly PostAddress[] = [
  [plain, `pixelfed.social/${N}`, plain],
  [`http://www.pixelfed.social/p/ada/${N}/?x=1#y`, `pixelfed.social/${N}`, plain],
  [
    `https://pixelfed.social/p/ada/${N}/embed?caption=true&likes=false&layout=full`,
    `pixelfed.social/${N}`,
    plain,
  ],
  [`https://pixelfed.social/p/ada/${N}.json`, `pixelfed.social/${N}`, plain],
  ["https://pixelfed.social/p/ada/2", "pixelfed.social/2", "https://pixelfed.social/p/ada/2"],
  [
    `https://pixelfed.social/i/web/post/${N}`,
    `pixelfed.social/${N}`,
    `https://pixelfed.social/i/web/post/${N}`,
  ],
  [
    "https://pixelfed.social/p/Bk3xZ",
    "pixelfed.social/p/Bk3xZ",
    "https://pixelfed.social/p/Bk3xZ",
    { short: true },
  ],
  [`https://pixelfed.example/p/ada/${N}`, `pixelfed.example/${N}`, `https://pixelfed.example/p/ada/${N}`],
  [
    "https://pixelfed.example/p/ada/123456",
    "pixelfed.example/123456",
    "https://pixelfed.example/p/ada/123456",
    guess,
  ],
  [
    `https://pixelfed.example/i/web/post/${N}`,
    `pixelfed.example/${N}`,
    `https://pixelfed.example/i/web/post/${N}`,
    guess,
  ],
];

export const others: readonly string[] = [
  "https://pixelfed.social/ada",
  "https://pixelfed.social/p/",
  "https://pixelfed.social/discover/tags/ferry",
  "https://pixelfed.social/stories/ada/12",
  "https://pixelfed.example/p/Bk3xZ",
  "https://pixelfed.example/p/ada/12",
  "https://www.instagram.com/p/Bk3xZabcdef/",
  "https://www.instagram.com/p/ada/612345678901234567",
  `https://pixelfed.social:8443/p/ada/${N}`,
  `https://127.0.0.1/p/ada/${N}`,
  `https://pixelfed.social/p/ada/${N}/comments`,
];
