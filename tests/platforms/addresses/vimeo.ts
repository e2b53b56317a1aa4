// Addresses of videos of Vimeo.
import type { PostAddress } from "../address-tables.test.ts";

const id = "123456789";
const page = `https://vimeo.com/${id}`;
const unlisted = `${page}/0a1b2c3d4e`;

export const posts: readonly PostAddress[] = [
  [page, id, page],
  [`http://www.vimeo.com/${id}?share=copy`, id, page],
  [`https://vimeo.com/${id}#t=83s`, id, page],
  [`https://player.vimeo.com/video/${id}?color=ffffff&title=0`, id, page],
  [`https://player.vimeo.com/video/${id}?h=0a1b2c3d4e&app_id=122963`, id, unlisted],
  [unlisted, id, unlisted],
  [`https://vimeo.com/${id}?h=0a1b2c3d4e`, id, unlisted],
  [`https://vimeo.com/${id}:0a1b2c3d4e`, id, unlisted],
  [`https://vimeo.com/channels/staffpicks/${id}`, id, page],
  [`https://vimeo.com/groups/harbour/videos/${id}`, id, page],
  [`https://vimeo.com/album/9876/video/${id}`, id, page],
  [`https://vimeo.com/showcase/9876/video/${id}`, id, page],
  [`https://vimeo.com/ondemand/harbour/${id}`, id, page],
  [`https://vimeo.com/manage/videos/${id}/0a1b2c3d4e`, id, unlisted],
  [`https://vimeo.com/video/${id}`, id, page],
  [`https://vimeo.com/m/${id}`, id, page],
  [`https://vimeopro.com/ada/harbour/video/${id}`, id, page],
  [`https://vimeo.com/moogaloop.swf?clip_id=${id}&server=vimeo.com`, id, page],
  [`https://vimeo.com/api/oembed.json?url=${encodeURIComponent(unlisted)}`, id, unlisted],
];

export const others: readonly string[] = [
  "https://vimeo.com/",
  "https://vimeo.com/ada",
  "https://vimeo.com/user123456",
  "https://vimeo.com/channels/staffpicks",
  "https://vimeo.com/album/123456789",
  "https://vimeo.com/event/123456789",
  "https://vimeo.com/ada/video",
  "https://vimeo.com/12",
  "https://player.vimeo.com/api/player.js",
  "https://i.vimeocdn.com/video/123456789_640.jpg",
  "https://vimeo.com.example.com/123456789",
  "https://notvimeo.com/123456789",
  "https://vimeo.com:444/123456789",
];
