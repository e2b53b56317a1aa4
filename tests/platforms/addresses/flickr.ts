// Addresses of photos of Flickr.
import type { PostAddress } from "../address-tables.test.ts";

const id = "2362225867";
const page = `https://www.flickr.com/photos/harbour_example/${id}/`;
const short = "https://flic.kr/p/4AK2sc";

export const posts: readonly PostAddress[] = [
  [page, id, page],
  [`http://flickr.com/photos/harbour_example/${id}`, id, page],
  [`https://m.flickr.com/photos/harbour_example/${id}/`, id, page],
  [`https://secure.flickr.com/photos/harbour_example/${id}`, id, page],
  [`https://m.flickr.com/#/photos/harbour_example/${id}/`, id, page],
  [`https://www.flickr.com/photos/harbour_example/${id}/in/album-72157600000000000/`, id, page],
  [`https://www.flickr.com/photos/harbour_example/${id}/in/photostream/lightbox/`, id, page],
  [`https://www.flickr.com/photos/harbour_example/${id}/sizes/l/`, id, page],
  [`https://www.flickr.com/photos/harbour_example/${id}/player/0a1b2c`, id, page],
  [
    `https://www.flickr.com/photos/12345678@N00/${id}`,
    id,
    `https://www.flickr.com/photos/12345678@N00/${id}/`,
  ],
  [
    `https://www.flickr.com/photos/12345678%40N00/${id}/`,
    id,
    `https://www.flickr.com/photos/12345678@N00/${id}/`,
  ],
  [short, id, short],
  ["http://flic.kr/p/4AK2sc", id, short],
  [`https://www.flickr.com/photo.gne?id=${id}`, id, short],
  ["https://www.flickr.com/photo.gne?short=4AK2sc", id, short],
  [`https://embedr.flickr.com/photos/${id}?width=1024&height=768`, id, short],
  [`https://www.flickr.com/services/oembed/?format=json&url=${encodeURIComponent(page)}`, id, page],
  ["https://flic.kr/p/2pQzmXe", "53714599195", "https://flic.kr/p/2pQzmXe"],
];

export const others: readonly string[] = [
  "https://www.flickr.com/",
  "https://www.flickr.com/photos/harbour_example/",
  "https://www.flickr.com/photos/harbour_example/sets/72157600000000000/",
  "https://www.flickr.com/photos/harbour_example/albums/72157600000000000",
  "https://www.flickr.com/photos/harbour_example/galleries/72157600000000000/",
  "https://www.flickr.com/photos/tags/2362225867/",
  "https://www.flickr.com/people/harbour_example/",
  "https://www.flickr.com/groups/harbour/pool/",
  "https://flic.kr/s/aHsk8hUbqq",
  "https://flic.kr/ps/wRmwB",
  "https://flic.kr/p/0OIl",
  "https://flic.kr/p/zzzzzzzzzzzz",
  "https://live.staticflickr.com/3040/2362225867_4a87ab8baf_b.jpg",
  "https://www.flickr.com.example.com/photos/harbour_example/2362225867/",
  "https://notflickr.com/photos/harbour_example/2362225867/",
];
