// Objects of servers without an interface of their own here. Accounts and ids are made up.
import type { PostAddress } from "../address-tables.test.ts";

const U = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
const ULID = "01HX5ZJ9M3Q7V2B8N4C6D0EFGH";
const certain = (url: string, plain = url): PostAddress => [url, plain, plain];
const guess = (url: string, plain = url): PostAddress => [url, plain, plain, { certain: false }];

export const posts: readonly PostAddress[] = [
  certain(`https://friendica.example/display/${U}`),
  certain(`http://friendica.example/display/${U}/?utm_source=a#b`, `https://friendica.example/display/${U}`),
  certain(`https://audio.example.org/federation/music/uploads/${U}`),
  certain("https://forum.example/ap/object/0123456789abcdef0123456789abcdef"),
  certain(`https://social.example/ap/note/${U}`),
  certain("https://social.example/object/note/1339"),
  certain(`https://social.example/pub/objects/${ULID}`),
  certain(`https://social.example/fediverse/post/${U}`),
  certain(`https://blog.example/.ghost/activitypub/note/${U}`),
  certain(`https://peertube.example/videos/watch/${U}/comments/200873`),
  certain("https://books.example.org/user/ada/review/445260"),
  certain("https://books.example.org/user/ada/comment/12/s/a-good-book"),
  guess(`https://events.social.example/events/${U}`),
  guess(`https://events.social.example/comments/${U}`),
  guess(`https://hub.social.example/item/${U}`),
  guess(`https://hub.social.example/photo/${U}`),
  guess(`https://social.example/post/${U}`),
  guess(`https://social.example/discussion/${ULID}`),
  guess("https://honk.example.org/u/ada/h/4k2Q1x9ZbTyR7w"),
  guess("https://snac.example.org/ada/p/1699999999.123456"),
  guess(
    "https://plume.example.org/~/News/the-ferry-runs-again",
    "https://plume.example.org/~/News/the-ferry-runs-again",
  ),
  guess("https://plume.example.org/%7E/News/the-ferry", "https://plume.example.org/~/News/the-ferry"),
  guess("https://audio.example.org/library/tracks/74"),
  guess("https://cast.example.org/@harbour/episodes/the-ferry"),
  guess(`https://cast.example.org/@harbour/posts/${U}`),
  guess("https://gancio.example.org/federation/m/12"),
];

export const others: readonly string[] = [
  "https://friendica.example/display/ada",
  `https://friendica.example/display/${U}/edit`,
  `https://friendica.example:8443/display/${U}`,
  `https://ada:secret@friendica.example/display/${U}`,
  `https://127.0.0.1/display/${U}`,
  `https://localhost/display/${U}`,
  `ftp://friendica.example/display/${U}`,
  `https://www.facebook.com/events/${U}`,
  "https://www.facebook.com/events/1234567890",
  `https://medium.com/~/News/the-ferry`,
  "https://events.social.example/events/the-ferry",
  "https://forum.example/ap/object/0123",
  "https://books.example.org/user/ada/review/",
  "https://blog.example/2024/05/the-ferry",
  `https://social.example/objects/${U}`,
  "https://social.example/users/ada/statuses/109348684737626801",
];
