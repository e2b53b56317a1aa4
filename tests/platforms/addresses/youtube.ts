// Addresses of videos, clips and posts of YouTube.
import type { PostAddress } from "../address-tables.test.ts";

const id = "aB3_dE5-gHI";
const page = `https://www.youtube.com/watch?v=${id}`;
const at = (seconds: number): string => `${page}&t=${seconds}s`;
const clip = "UgkxAbCdEfGhIjKlMnOpQrStUvWxYz012345";

export const posts: readonly PostAddress[] = [
  [page, id, page],
  [`http://youtube.com/watch?v=${id}`, id, page],
  [`https://m.youtube.com/watch?v=${id}&feature=youtu.be`, id, page],
  [`https://music.youtube.com/watch?v=${id}&si=AbCdEf123`, id, page],
  [`https://uk.youtube.com/watch?v=${id}`, id, page],
  [`https://www.youtube.com/watch?feature=share&list=PL0123456789&v=${id}&index=4`, id, page],
  [`https://www.youtube.com/watch?v=${id}&t=83`, id, at(83)],
  [`https://www.youtube.com/watch?v=${id}&t=1h2m3s&pp=x`, id, at(3_723)],
  [`https://www.youtube.com/watch?v=${id}#t=1m5s`, id, at(65)],
  [`https://www.youtube.com/watch?v=${id}&t=soon`, id, page],
  [`https://www.youtube.com/watch/${id}`, id, page],
  [`https://www.youtube.com/watch_popup?v=${id}`, id, page],
  [`https://m.youtube.com/#/watch?v=${id}`, id, page],
  [`https://youtu.be/${id}`, id, page],
  [`https://youtu.be/${id}?si=AbCdEf123&t=43`, id, at(43)],
  [`https://www.youtube.com/shorts/${id}?feature=share`, id, page],
  [`https://youtube.com/live/${id}?si=x`, id, page],
  [`https://www.youtube.com/embed/${id}?rel=0&start=12&autoplay=1`, id, at(12)],
  [`https://www.youtube.com/embed/?v=${id}`, id, page],
  [`https://www.youtube-nocookie.com/embed/${id}`, id, page],
  [`https://www.youtube.com/v/${id}&hl=en_US&fs=1`, id, page],
  [`https://youtube.googleapis.com/v/${id}?version=3`, id, page],
  [`https://www.youtube.com/e/${id}`, id, page],
  [`https://www.youtubekids.com/watch?v=${id}`, id, page],
  [`https://www.youtube.com/playlist?list=PL0123456789&v=${id}`, id, page],
  [`https://www.youtube.com/embed/videoseries?list=PL0123456789&v=${id}`, id, page],
  [`https://www.youtube.com/attribution_link?a=x&u=%2Fwatch%3Fv%3D${id}%26feature%3Dshare`, id, page],
  [`https://www.youtube.com/oembed?url=https%3A%2F%2Fyoutu.be%2F${id}&format=json`, id, page],
  [
    `https://consent.youtube.com/m?continue=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3D${id}&gl=DE`,
    id,
    page,
  ],
  [`https://yewtu.be/watch?v=${id}`, id, page],
  [`https://piped.video/${id}`, id, page],
  [`https://www.youtube.com/clip/${clip}`, `clip/${clip}`, `https://www.youtube.com/clip/${clip}`],
  [`https://youtube.com/clip/${clip}?si=x`, `clip/${clip}`],
  [`https://www.youtube.com/post/${clip}`, `post/${clip}`, `https://www.youtube.com/post/${clip}`],
  [`https://www.youtube.com/channel/UC0123456789abcdefghijkl/community?lb=${clip}`, `post/${clip}`],
  [`https://www.youtube.com/@ada_example/community?lb=${clip}`, `post/${clip}`],
];

export const others: readonly string[] = [
  "https://www.youtube.com/",
  "https://www.youtube.com/watch",
  "https://www.youtube.com/watch?v=short",
  "https://www.youtube.com/watch?v=aB3_dE5-gHIJ",
  "https://www.youtube.com/playlist?list=PL0123456789",
  "https://www.youtube.com/embed/videoseries?list=PL0123456789",
  "https://www.youtube.com/embed/live_stream?channel=UC0123456789abcdefghijkl",
  "https://www.youtube.com/@ada_example",
  "https://www.youtube.com/@ada_example/community",
  "https://www.youtube.com/channel/UC0123456789abcdefghijkl",
  "https://www.youtube.com/results?search_query=aB3_dE5-gHI",
  "https://www.youtube.com/hashtag/aB3_dE5-gHI",
  "https://www.youtube.com/clip/short",
  "https://youtu.be/",
  "https://youtu.be.example.com/aB3_dE5-gHI",
  "https://youtube.com.example.org/watch?v=aB3_dE5-gHI",
  "https://notyoutube.com/watch?v=aB3_dE5-gHI",
  "https://www.youtube.com:8080/watch?v=aB3_dE5-gHI",
  "https://ada@www.youtube.com/watch?v=aB3_dE5-gHI",
  "https://i.ytimg.com/vi/aB3_dE5-gHI/hqdefault.jpg",
];
