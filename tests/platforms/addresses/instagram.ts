// The URL shapes of Instagram.
import type { PostAddress } from "../address-tables.test.ts";

const code = "Cu8eXampL-_";
const page = `https://www.instagram.com/p/${code}/`;
const reel = `https://www.instagram.com/reel/${code}/`;
const tv = `https://www.instagram.com/tv/${code}/`;
/** What a private share adds. */
const share = "abcdefghijklmnopqrstuvwxyz01";

export const posts: readonly PostAddress[] = [
  [page, code, page],
  [`http://instagram.com/p/${code}`, code, page],
  [`https://m.instagram.com/p/${code}/`, code, page],
  [`https://instagr.am/p/${code}/`, code, page],
  [`https://www.instagr.am/p/${code}/`, code, page],
  [`${page}?igsh=MzRlODBiNWFlZA==`, code, page],
  [`${page}?utm_source=ig_embed&utm_campaign=loading`, code, page],
  [`${page}?img_index=3`, code, page, { focus: 3 }],
  [`${page}#comments`, code, page],
  [`https://www.instagram.com/ada.example/p/${code}/`, code, page],
  [`https://www.instagram.com/ada_example/reel/${code}/?hl=de`, code, reel],
  [reel, code, reel],
  [`https://www.instagram.com/reels/${code}/`, code, reel],
  [tv, code, tv],
  [`${page}embed/`, code, page],
  [`${page}embed/captioned/?cr=1&v=14`, code, page],
  [`${reel}embed`, code, reel],
  [`${page}media/?size=l`, code, page],
  [`https://www.instagram.com/p/${code}${share}/`, code, page],
  [`https://ddinstagram.com/p/${code}/`, code, page],
  [`https://d.ddinstagram.com/reel/${code}/`, code, reel],
  [`https://www.kkinstagram.com/reel/${code}`, code, reel],
  [`https://instagramez.com/p/${code}`, code, page],
  [`https://www.instagram.com/accounts/login/?next=/p/${code}/`, code, page],
  [`https://www.instagram.com/accounts/login/?next=${encodeURIComponent(reel)}&source=desktop`, code, reel],
  ["https://www.instagram.com/p/BAXbK/", "BAXbK", "https://www.instagram.com/p/BAXbK/"],
  [
    "https://www.instagram.com/share/p/BAexample1",
    "share/p/BAexample1",
    "https://www.instagram.com/share/p/BAexample1",
    { short: true },
  ],
  [
    "https://www.instagram.com/share/reel/BAexample2/?igsh=1",
    "share/reel/BAexample2",
    "https://www.instagram.com/share/reel/BAexample2",
    { short: true },
  ],
  [
    "https://instagram.com/share/BAexample3",
    "share/BAexample3",
    "https://www.instagram.com/share/BAexample3",
    { short: true },
  ],
  [
    "https://www.instagram.com/stories/ada.example/3300000000000000001/?hl=en",
    "stories/ada.example/3300000000000000001",
    "https://www.instagram.com/stories/ada.example/3300000000000000001/",
  ],
];

export const others: readonly string[] = [
  "https://www.instagram.com/",
  "https://www.instagram.com/ada.example/",
  "https://www.instagram.com/p/",
  "https://www.instagram.com/p/ab/",
  "https://www.instagram.com/p/not%20a%20code/",
  "https://www.instagram.com/explore/tags/harbour/",
  "https://www.instagram.com/explore/p/",
  "https://www.instagram.com/reels/audio/1234567890/",
  "https://www.instagram.com/stories/highlights/17900000000000000/",
  "https://www.instagram.com/stories/ada.example/",
  "https://www.instagram.com/accounts/login/?next=/accounts/login/?next=/p/x",
  "https://www.instagram.com/accounts/login/?next=https://example.com/p/Cu8eXampL-_/",
  "https://www.instagram.com/share/p/a/b",
  "https://instagram.com.example.com/p/Cu8eXampL-_/",
  "https://notinstagram.com/p/Cu8eXampL-_/",
  "https://www.instagram.com:444/p/Cu8eXampL-_/",
  "https://l.instagram.com/?u=https%3A%2F%2Fexample.com%2Fp%2FCu8eXampL-_%2F",
];
