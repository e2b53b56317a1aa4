// What Pixelfed answers, made up in its shapes.
import type { Scene, SceneAnswer } from "../scene.ts";

const N = "612345678901234567";
const host = "https://pixelfed.social";
const page = `${host}/p/ada/${N}`;
const ada = `${host}/users/ada`;
const AP = { "content-type": "application/activity+json" };
const HTML = { "content-type": "text/html" };
const KEY = `pixelfed:${page}`;

const person = { type: "Person", id: ada, preferredUsername: "ada", name: "Ada Example", url: `${host}/ada` };
const note = {
  id: page,
  type: "Note",
  url: page,
  attributedTo: ada,
  content:
    'The ferry <a href="https://pixelfed.social/discover/tags/fog?src=hash" class="u-url hashtag" rel="external nofollow noopener">#fog</a>',
  published: "2024-05-01T10:00:00+00:00",
  to: ["https://www.w3.org/ns/activitystreams#Public"],
  cc: [`${ada}/followers`],
  sensitive: false,
  location: { type: "Place", name: "Old harbour, Exampleton", longitude: "16.3738", latitude: "48.2082" },
  attachment: [
    {
      type: "Image",
      mediaType: "image/jpeg",
      url: "https://files.example.org/1.jpg",
      name: "A ferry in the fog",
      width: 1200,
      height: 800,
      license: {
        id: 12,
        title: "Attribution-ShareAlike",
        name: "CC BY-SA 4.0",
        url: "https://creativecommons.org/licenses/by-sa/4.0/",
      },
    },
    {
      type: "Image",
      mediaType: "image/jpeg",
      url: "https://files.example.org/2.jpg",
      name: null,
      license: "All Rights Reserved",
    },
  ],
};
const there = { [`GET ${ada}`]: { headers: AP, body: person } };
const ending = (
  name: string,
  answer: SceneAnswer,
  outcome: Scene["outcome"],
  outcomeFields?: object,
): Scene => ({
  name,
  url: page,
  answers: { [`GET ${page}`]: answer },
  outcome,
  ...(outcomeFields && { outcomeFields }),
});
const embed = (address: string): string => `<meta property="og:url" content="${address}">
<img src="${host}/a.jpg" width="32" height="32" class="avatar">
<a class="username font-weight-bold pl-2 text-dark" href="${host}/ada"> ada </a>
<a href="${address}"><div><img src="https://files.example.org/1.jpg" width="100%"></div></a>
<span class="caption-container">The ferry in the fog</span>`;

export const scenes: readonly Scene[] = [
  {
    name: "a post of two pictures, one with description and licence",
    url: `${page}/embed?caption=true`,
    answers: { [`GET ${page}`]: { headers: AP, body: note }, ...there },
    outcome: "post",
    key: KEY,
    text: "The ferry #fog",
    post: {
      author: { handle: "ada@pixelfed.social", name: "Ada Example" },
      published: "2024-05-01T10:00:00.000Z",
      visibility: "public",
      place: { name: "Old harbour, Exampleton" },
      media: [
        {
          type: "image",
          alt: "A ferry in the fog",
          rights: {
            licence: {
              name: "CC BY-SA 4.0",
              url: "https://creativecommons.org/licenses/by-sa/4.0/",
              basis: "stated by the platform",
            },
          },
        },
        { type: "image", url: "https://files.example.org/2.jpg" },
      ],
    },
    outcomeFields: { source: "activitypub" },
    asked: [page, ada],
  },
  {
    name: "a post behind a short address",
    url: `${host}/p/Bk3xZ`,
    answers: {
      [`GET ${host}/p/Bk3xZ`]: { status: 302, headers: { location: page } },
      [`GET ${page}`]: { headers: AP, body: note },
      ...there,
    },
    outcome: "post",
    key: KEY,
  },
  {
    name: "a page for people, with the object beside it",
    url: page,
    answers: {
      [`GET ${page}`]: { headers: HTML, body: "<p>Pictures</p>" },
      [`GET ${page}.json`]: { headers: AP, body: note },
      ...there,
    },
    outcome: "post",
    key: KEY,
    asked: [page, `${page}.json`, ada],
  },
  {
    name: "an interface that is closed: the page in a frame",
    url: page,
    answers: {
      [`GET ${page}`]: { status: 401, body: { error: "unauthorized" } },
      [`GET ${page}.json`]: { status: 401, body: { error: "unauthorized" } },
      [`GET ${page}/embed`]: { headers: HTML, body: embed(page) },
    },
    outcome: "post",
    key: KEY,
    text: "The ferry in the fog",
    post: {
      author: { handle: "ada@pixelfed.social", url: `${host}/ada` },
      media: [{ url: "https://files.example.org/1.jpg" }],
    },
    outcomeFields: { source: "embed" },
    asked: [page, `${page}.json`, `${page}/embed`],
  },
  {
    name: "a page in a frame that shows another post",
    url: page,
    answers: {
      [`GET ${page}`]: { status: 401 },
      [`GET ${page}.json`]: { status: 401 },
      [`GET ${page}/embed`]: { headers: HTML, body: embed(`${host}/p/ada/7`) },
    },
    outcome: "login_required",
  },
  ending("a post that is not found", { status: 404, body: { error: "Not Found" } }, "not_found"),
  ending("a private post", { status: 403, body: { message: "Forbidden" } }, "protected"),
  ending("a refusal in HTML", { status: 403, headers: HTML, body: "<p>No</p>" }, "blocked"),
  ending(
    "a post for followers",
    { headers: AP, body: { ...note, to: [`${ada}/followers`], cc: [] } },
    "protected",
  ),
  ending("a tombstone", { status: 410, headers: AP, body: { type: "Tombstone", id: page } }, "deleted"),
  ending("too many questions", { status: 429, headers: { "retry-after": "60" } }, "rate_limited", {
    retryAfter: 60,
  }),
  ending("a server in trouble", { status: 500 }, "upstream_error"),
  ending("an object of another shape", { headers: AP, body: { id: page, kind: "Note" } }, "unsupported"),
  ending(
    "a gatekeeper that tests the browser",
    { status: 403, headers: { "cf-mitigated": "challenge" }, body: "<title>Just a moment...</title>" },
    "challenge",
  ),
];
