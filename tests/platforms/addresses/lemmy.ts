// Posts and comments of Lemmy, PieFed and mbin. Accounts and ids are made up.
import type { PostAddress } from "../address-tables.test.ts";

const guess = { certain: false };

export const posts: readonly PostAddress[] = [
  ["https://lemmy.world/post/12345", "lemmy.world/post/12345", "https://lemmy.world/post/12345"],
  [
    "http://www.lemmy.world/post/12345/?scrollToComments=true#c",
    "lemmy.world/post/12345",
    "https://lemmy.world/post/12345",
  ],
  ["https://lemmy.world/comment/678", "lemmy.world/comment/678", "https://lemmy.world/comment/678"],
  ["https://lemmy.world/post/12345/678", "lemmy.world/comment/678", "https://lemmy.world/comment/678"],
  [
    "https://piefed.social/post/12345/comment/678",
    "piefed.social/comment/678",
    "https://piefed.social/comment/678",
  ],
  [
    "https://piefed.social/c/news@lemmy.world/p/12345/the-ferry",
    "piefed.social/post/12345",
    "https://piefed.social/post/12345",
  ],
  ["https://fedia.io/m/news/t/12345", "fedia.io/m/news/t/12345", "https://fedia.io/m/news/t/12345"],
  [
    "https://fedia.io/m/news@lemmy.world/t/12345/The-ferry-runs",
    "fedia.io/m/news@lemmy.world/t/12345",
    "https://fedia.io/m/news@lemmy.world/t/12345",
  ],
  ["https://fedia.io/m/news/p/99/Hello", "fedia.io/m/news/p/99", "https://fedia.io/m/news/p/99"],
  [
    "https://fedia.io/m/news/t/12345/The-ferry/comment/678",
    "fedia.io/m/news/t/12345/-/comment/678",
    "https://fedia.io/m/news/t/12345/-/comment/678",
  ],
  ["https://lemmy.example/post/12345", "lemmy.example/post/12345", "https://lemmy.example/post/12345", guess],
  [
    "https://lemmy.example/comment/678",
    "lemmy.example/comment/678",
    "https://lemmy.example/comment/678",
    guess,
  ],
  ["https://lemmy.example/post/1/2", "lemmy.example/comment/2", "https://lemmy.example/comment/2", guess],
  ["https://forum.example/m/news/t/5", "forum.example/m/news/t/5", "https://forum.example/m/news/t/5", guess],
];

export const others: readonly string[] = [
  "https://lemmy.world/c/news",
  "https://lemmy.world/u/ada",
  "https://lemmy.world/post/",
  "https://lemmy.world/post/ferry",
  "https://lemmy.world/post/12345/678/9",
  "https://lemmy.world/create_post",
  "https://lemmy.world:8443/post/12345",
  "https://lemmy.world@evil.example/post/12345x",
  "https://www.linkedin.com/post/12345",
  "https://www.reddit.com/comment/678",
  "https://127.0.0.1/post/12345",
  "https://lemmy.example/post/1234567890123",
  "ftp://lemmy.world/post/12345",
];
