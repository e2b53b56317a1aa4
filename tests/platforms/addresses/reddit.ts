// Addresses of posts and comments of Reddit.
import type { PostAddress } from "../address-tables.test.ts";

const id = "1abc2de";
const page = `https://www.reddit.com/r/harbour/comments/${id}/the_ferry_is_back/`;
const comment = "kx1y2z3";
const answer = `${page}${comment}/`;

export const posts: readonly PostAddress[] = [
  [page, id, page],
  [`https://reddit.com/r/harbour/comments/${id}/the_ferry_is_back`, id, page],
  [`http://old.reddit.com/r/harbour/comments/${id}/the_ferry_is_back/?sort=new`, id, page],
  [`https://new.reddit.com/r/harbour/comments/${id}/the_ferry_is_back/`, id, page],
  [`https://np.reddit.com/r/harbour/comments/${id}/the_ferry_is_back/`, id, page],
  [`https://m.reddit.com/r/harbour/comments/${id}/the_ferry_is_back/`, id, page],
  [`https://sh.reddit.com/r/harbour/comments/${id}/the_ferry_is_back/?rdt=12345`, id, page],
  [`https://i.reddit.com/r/harbour/comments/${id}/the_ferry_is_back/`, id, page],
  [`https://amp.reddit.com/r/harbour/comments/${id}/the_ferry_is_back/`, id, page],
  [`https://de.reddit.com/r/harbour/comments/${id}/the_ferry_is_back/`, id, page],
  [
    `https://www.reddit.com/r/harbour/comments/${id}/the_ferry_is_back/?utm_source=share&utm_medium=web2x`,
    id,
    page,
  ],
  [`https://www.reddit.com/r/harbour/comments/${id}/the_ferry_is_back.json`, id, page],
  [`https://www.reddit.com/R/harbour/comments/1ABC2DE/the_ferry_is_back/`, id, page],
  [
    `https://www.reddit.com/r/harbour/comments/${id}/`,
    id,
    `https://www.reddit.com/r/harbour/comments/${id}/`,
  ],
  [`https://www.reddit.com/comments/${id}`, id, `https://www.reddit.com/comments/${id}/`],
  [`https://www.reddit.com/comments/${id}/.rss`, id, `https://www.reddit.com/comments/${id}/`],
  [`https://www.reddit.com/gallery/${id}`, id, `https://www.reddit.com/comments/${id}/`],
  [`https://www.reddit.com/tb/${id}`, id],
  [`https://reddit.com/link/${id}/video/abc/player`, id, `https://www.reddit.com/comments/${id}/`],
  [`https://redd.it/${id}`, id, `https://www.reddit.com/comments/${id}/`],
  [
    `https://www.reddit.com/user/ada_example/comments/${id}/hello/`,
    id,
    `https://www.reddit.com/user/ada_example/comments/${id}/hello/`,
  ],
  [
    `https://www.reddit.com/u/ada_example/comments/${id}/hello/`,
    id,
    `https://www.reddit.com/user/ada_example/comments/${id}/hello/`,
  ],
  [`https://embed.reddit.com/r/harbour/comments/${id}/the_ferry_is_back/?embed=true&theme=dark`, id, page],
  [
    `https://www.redditmedia.com/r/harbour/comments/${id}/the_ferry_is_back/?ref_source=embed&embed=true`,
    id,
    page,
  ],
  [`https://embed.redditmedia.com/widgets/embed?url=${encodeURIComponent(page)}`, id, page],
  [`https://www.reddit.com/oembed?url=${encodeURIComponent(page)}`, id, page],
  [`https://www.reddit.com/login/?dest=${encodeURIComponent(page)}`, id, page],
  [`https://rxddit.com/r/harbour/comments/${id}/the_ferry_is_back/`, id, page],
  [`https://vxreddit.com/r/harbour/comments/${id}/`, id],
  [`https://libreddit.de/r/harbour/comments/${id}/the_ferry_is_back/`, id, page],
  [answer, `${id}/${comment}`, answer],
  [`${answer}?context=3`, `${id}/${comment}`, answer],
  [
    `https://old.reddit.com/r/harbour/comments/${id}/the_ferry_is_back/${comment}.json`,
    `${id}/${comment}`,
    answer,
  ],
  [
    `https://www.reddit.com/r/harbour/comments/${id}/comment/${comment}/?utm_source=share`,
    `${id}/${comment}`,
    `https://www.reddit.com/r/harbour/comments/${id}/comment/${comment}/`,
  ],
  [
    `https://www.reddit.com/comments/${id}/_/${comment}`,
    `${id}/${comment}`,
    `https://www.reddit.com/comments/${id}/_/${comment}/`,
  ],
  [
    "https://www.reddit.com/r/harbour/s/AbCdEf1234",
    "www.reddit.com/r/harbour/s/AbCdEf1234",
    "https://www.reddit.com/r/harbour/s/AbCdEf1234",
    { short: true },
  ],
  [
    "https://reddit.com/u/ada_example/s/AbCdEf1234?x=1",
    "www.reddit.com/user/ada_example/s/AbCdEf1234",
    "https://www.reddit.com/user/ada_example/s/AbCdEf1234",
    { short: true },
  ],
  [
    "https://v.redd.it/abcdef123456",
    "v.redd.it/abcdef123456",
    "https://v.redd.it/abcdef123456",
    { short: true },
  ],
  [
    "https://reddit.app.link/AbCdEf",
    "reddit.app.link/AbCdEf",
    "https://reddit.app.link/AbCdEf",
    { short: true },
  ],
];

export const others: readonly string[] = [
  "https://www.reddit.com/",
  "https://www.reddit.com/r/harbour/",
  "https://www.reddit.com/r/harbour/comments/",
  "https://www.reddit.com/r/harbour/wiki/1abc2de",
  "https://www.reddit.com/user/ada_example/",
  "https://www.reddit.com/user/ada_example/comments/",
  "https://www.reddit.com/r/harbour/comments/not-an-id/",
  "https://www.reddit.com/login/?dest=https%3A%2F%2Fwww.reddit.com%2F",
  "https://www.reddit.com/search?q=comments/1abc2de",
  "https://i.redd.it/abcdef123456.jpg",
  "https://preview.redd.it/abcdef123456.jpg?width=640",
  "https://redd.it/",
  "https://redd.it/1abc2de/more",
  "https://notreddit.com/r/harbour/comments/1abc2de/",
  "https://www.reddit.com.example.com/r/harbour/comments/1abc2de/",
  "https://www.reddit.com:444/r/harbour/comments/1abc2de/",
  "https://redditinc.com/comments/1abc2de",
];
