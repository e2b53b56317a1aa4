// Notes of Misskey and its kin. Ids are made up.
import type { PostAddress } from "../address-tables.test.ts";

const AID = "9s6qz1abcd";
const AIDX = "9s6qz1abcd0001xy";
const ULID = "01HX5ZJ9M3Q7V2B8N4C6D0EFGH";
const OBJECT = "65a1b2c3d4e5f60718293a4b";
const guess = { certain: false };

export const posts: readonly PostAddress[] = [
  [`https://misskey.io/notes/${AID}`, `misskey.io/${AID}`, `https://misskey.io/notes/${AID}`],
  [`http://www.misskey.io/notes/${AIDX}/?x=1#y`, `misskey.io/${AIDX}`, `https://misskey.io/notes/${AIDX}`],
  [
    `https://misskey.io/embed/notes/${AIDX}?colorMode=dark`,
    `misskey.io/${AIDX}`,
    `https://misskey.io/notes/${AIDX}`,
  ],
  [`https://misskey.io/notes/${AID}/activity`, `misskey.io/${AID}`, `https://misskey.io/notes/${AID}`],
  [`https://misskey.io/notes/${AID}.json`, `misskey.io/${AID}`, `https://misskey.io/notes/${AID}`],
  [`https://MISSKEY.design/notes/${ULID}`, `misskey.design/${ULID}`, `https://misskey.design/notes/${ULID}`],
  [
    `https://firefish.social/notes/${OBJECT}`,
    `firefish.social/${OBJECT}`,
    `https://firefish.social/notes/${OBJECT}`,
  ],
  [
    `https://misskey.example/notes/${AID}`,
    `misskey.example/${AID}`,
    `https://misskey.example/notes/${AID}`,
    guess,
  ],
  [
    `https://misskey.example/notes/${ULID}`,
    `misskey.example/${ULID}`,
    `https://misskey.example/notes/${ULID}`,
    guess,
  ],
  [
    `https://www.misskey.example/notes/${AIDX}`,
    `www.misskey.example/${AIDX}`,
    `https://www.misskey.example/notes/${AIDX}`,
    guess,
  ],
];

export const others: readonly string[] = [
  "https://misskey.io/notes",
  "https://misskey.io/notes/",
  "https://misskey.io/@ada",
  "https://misskey.io/users/9s6qz1abcd",
  "https://misskey.io/notes/short1",
  "https://blog.example/notes/introduction",
  "https://blog.example/notes/the-ferry-2024",
  `https://misskey.io/clips/${AID}`,
  `https://misskey.io/notes/${AID}/extra`,
  `https://misskey.io:3000/notes/${AID}`,
  `https://substack.com/notes/${AID}`,
  `https://ada.substack.com/notes/${AID}`,
  `https://127.0.0.1/notes/${AID}`,
  `https://misskey.io@a.example/notes/short`,
];
