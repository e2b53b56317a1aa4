// Videos of PeerTube. Ids are made up; the short form is the same id in base 58.
import type { PostAddress } from "../address-tables.test.ts";

const U = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
const SHORT = "2fo6Y1ULVDQNcVCdX7s4rk";
const guess = { certain: false };
const plain = `https://framatube.org/videos/watch/${U}`;

export const posts: readonly PostAddress[] = [
  [plain, `framatube.org/${U}`, plain],
  [`http://www.framatube.org/videos/watch/${U}/?start=1m2s#top`, `framatube.org/${U}`, plain],
  [`https://framatube.org/videos/embed/${U}?title=0&warningTitle=0`, `framatube.org/${U}`, plain],
  [`https://framatube.org/w/${U}`, `framatube.org/${U}`, plain],
  [`https://framatube.org/w/${SHORT}`, `framatube.org/${U}`, plain],
  [`https://framatube.org/w/${SHORT};threadId=7?start=3s`, `framatube.org/${U}`, plain],
  [`https://framatube.org/videos/embed/${SHORT}`, `framatube.org/${U}`, plain],
  [
    "https://framatube.org/videos/watch/12345",
    "framatube.org/12345",
    "https://framatube.org/videos/watch/12345",
  ],
  [
    `https://peertube.example/videos/watch/${U}`,
    `peertube.example/${U}`,
    `https://peertube.example/videos/watch/${U}`,
  ],
  [
    `https://peertube.example/videos/embed/${U}`,
    `peertube.example/${U}`,
    `https://peertube.example/videos/watch/${U}`,
  ],
  [`https://peertube.example/videos/watch/${SHORT}`, `peertube.example/${U}`],
  [`https://video.example/w/${SHORT}`, `video.example/${U}`, `https://video.example/w/${SHORT}`, guess],
  [`https://video.example/w/${U}`, `video.example/${U}`, `https://video.example/w/${U}`, guess],
];

export const others: readonly string[] = [
  `https://framatube.org/w/p/${SHORT}`,
  `https://framatube.org/videos/watch/playlist/${U}`,
  "https://framatube.org/c/news/videos",
  "https://framatube.org/a/ada",
  "https://framatube.org/w/12345",
  "https://framatube.org/w/ferry",
  `https://framatube.org/w/${"Z".repeat(22)}`,
  `https://framatube.org/w/${"0".repeat(22)}`,
  `https://framatube.org:9000/w/${SHORT}`,
  "https://video.example/videos/watch/12345",
  `https://www.youtube.com/videos/watch/${U}`,
  "https://www.youtube.com/watch?v=abcdefghijk",
  `https://localhost/w/${SHORT}`,
  `https://framatube.org/videos/watch/${U}/comments/7`,
];
