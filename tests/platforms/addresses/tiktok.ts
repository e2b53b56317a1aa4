// The URL shapes of TikTok.
import type { PostAddress } from "../address-tables.test.ts";

const id = "7300000000000000001";
const page = `https://www.tiktok.com/@ada.example/video/${id}`;
const bare = `https://www.tiktok.com/@/video/${id}`;
const photo = `https://www.tiktok.com/@ada.example/photo/${id}`;

export const posts: readonly PostAddress[] = [
  [page, id, page],
  [`http://tiktok.com/@ada.example/video/${id}`, id, page],
  [`https://m.tiktok.com/@ada.example/video/${id}`, id, page],
  [`${page}?is_from_webapp=1&sender_device=pc`, id, page],
  [`${page}?_t=8abcDEF&_r=1#top`, id, page],
  [`${page}/`, id, page],
  [`https://www.tiktok.com/%40ada.example/video/${id}`, id, page],
  [photo, id, photo],
  [`https://m.tiktok.com/@ada.example/photo/${id}?lang=de-DE`, id, photo],
  [`https://www.tiktok.com/@/video/${id}`, id, bare],
  [`https://www.tiktok.com/embed/${id}`, id, bare],
  [`https://www.tiktok.com/embed/v2/${id}?lang=en`, id, bare],
  [`https://www.tiktok.com/embed/v3/${id}`, id, bare],
  [`https://www.tiktok.com/player/v1/${id}?autoplay=1`, id, bare],
  [`https://www.tiktok.com/share/video/${id}`, id, bare],
  [`https://m.tiktok.com/v/${id}.html?u_code=x`, id, bare],
  [`https://m.tiktok.com/v/${id}`, id, bare],
  [`https://www.tiktokv.com/share/video/${id}/`, id, bare],
  [`https://m.tiktokv.com/share/video/${id}`, id, bare],
  [`https://www.vxtiktok.com/@ada.example/video/${id}`, id, page],
  [`https://tnktok.com/@ada.example/video/${id}`, id, page],
  [`https://d.tnktok.com/@ada.example/photo/${id}`, id, photo],
  [`https://tfxktok.com/@ada.example/video/${id}?q=1`, id, page],
  [`https://www.tiktok.com/login?redirect_url=${encodeURIComponent(page)}&lang=en`, id, page],
  [
    "https://vm.tiktok.com/ZMabc1234/",
    "vm.tiktok.com/ZMabc1234",
    "https://vm.tiktok.com/ZMabc1234/",
    { short: true },
  ],
  [
    "https://vt.tiktok.com/ZSabc1234",
    "vt.tiktok.com/ZSabc1234",
    "https://vt.tiktok.com/ZSabc1234/",
    { short: true },
  ],
  [
    "https://vm.tiktok.com/ZMabc1234/?k=1",
    "vm.tiktok.com/ZMabc1234",
    "https://vm.tiktok.com/ZMabc1234/",
    { short: true },
  ],
  [
    "https://www.tiktok.com/t/ZTabc1234/",
    "www.tiktok.com/t/ZTabc1234",
    "https://www.tiktok.com/t/ZTabc1234/",
    { short: true },
  ],
  [
    "https://vm.vxtiktok.com/ZMabc1234",
    "vm.tiktok.com/ZMabc1234",
    "https://vm.tiktok.com/ZMabc1234/",
    { short: true },
  ],
];

export const others: readonly string[] = [
  "https://www.tiktok.com/",
  "https://www.tiktok.com/@ada.example",
  `https://www.tiktok.com/@ada.example/live/${id}`,
  "https://www.tiktok.com/@ada.example/video/",
  "https://www.tiktok.com/@ada.example/video/abc",
  "https://www.tiktok.com/tag/ferry",
  "https://www.tiktok.com/music/original-sound-7300000000000000001",
  "https://www.tiktok.com/embed/@ada.example",
  "https://www.tiktok.com/login?redirect_url=https%3A%2F%2Fwww.tiktok.com%2Flogin%3Fredirect_url%3Dx",
  `https://www.tiktok.com/login?redirect_url=${encodeURIComponent(`https://example.com/@ada.example/video/${id}`)}`,
  "https://vm.tiktok.com/",
  "https://vm.tiktok.com/a/b",
  `https://tiktok.com.example.com/@ada.example/video/${id}`,
  `https://nottiktok.com/@ada.example/video/${id}`,
  `https://www.tiktok.com:8443/@ada.example/video/${id}`,
  `ftp://www.tiktok.com/@ada.example/video/${id}`,
];
