// What servers with Mastodon's interface answer, and what is asked where it is closed. Made up in their shapes.
import type { Scene, SceneAnswer } from "../scene.ts";

const N = "109348684737626801";
const host = "https://mastodon.social";
const page = `${host}/@ada/${N}`;
const id = `${host}/users/ada/statuses/${N}`;
const api = `GET ${host}/api/v1/statuses/${N}`;
const AP = { "content-type": "application/activity+json" };
const HTML = { "content-type": "text/html" };
const PUBLIC = "https://www.w3.org/ns/activitystreams#Public";

const account = {
  id: "77",
  username: "ada",
  acct: "ada",
  display_name: "Ada Example",
  url: `${host}/@ada`,
  uri: `${host}/users/ada`,
  bot: false,
  noindex: false,
  indexable: true,
  emojis: [],
};
const status = {
  id: N,
  uri: id,
  url: page,
  account,
  content: "<p>The ferry runs again.</p>",
  created_at: "2024-05-01T10:00:00.000Z",
  edited_at: null,
  visibility: "public",
  sensitive: false,
  spoiler_text: "",
  language: "en",
  media_attachments: [],
  mentions: [],
  tags: [],
  emojis: [],
  favourites_count: 3,
  reblogs_count: 2,
  replies_count: 1,
};
const note = (server: string, path = `/users/ada/statuses/${N}`) => ({
  id: `${server}${path}`,
  type: "Note",
  attributedTo: `${server}/users/ada`,
  content: "<p>The ferry runs again.</p>",
  published: "2024-05-01T10:00:00Z",
  to: [PUBLIC],
});
const person = (server: string) => ({
  type: "Person",
  id: `${server}/users/ada`,
  preferredUsername: "ada",
  url: `${server}/@ada`,
  indexable: false,
});
const objectAt = (server: string, at: string, path?: string): Scene["answers"] => ({
  [`GET ${at}`]: { headers: AP, body: note(server, path) },
  [`GET ${server}/users/ada`]: { headers: AP, body: person(server) },
});
const KEY = `mastodon:${id}`;
const text = "The ferry runs again.";
const error = (status: number, words: string): SceneAnswer => ({ status, body: { error: words } });
const ending = (
  name: string,
  answer: SceneAnswer,
  outcome: Scene["outcome"],
  more: Partial<Scene> = {},
): Scene => ({
  name,
  url: page,
  answers: { [api]: answer },
  outcome,
  ...more,
});

const guessed = "https://mastodon.example";
const guessedPage = `${guessed}/@ada/${N}`;
const info = (software: string): Scene["answers"] => ({
  [`GET ${guessed}/.well-known/nodeinfo`]: {
    body: {
      links: [{ rel: "http://nodeinfo.diaspora.software/ns/schema/2.0", href: `${guessed}/nodeinfo/2.0` }],
    },
  },
  [`GET ${guessed}/nodeinfo/2.0`]: {
    body: { version: "2.0", software: { name: software, version: "4.5.0" } },
  },
});

const U = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
const FLAKE = "A0CLZOxVw1UHTMa9Oi";
const ULID = "01HX5ZJ9M3Q7V2B8N4C6D0EFGH";
const akkoma = "https://akkoma.example";
const gts = "https://gotosocial.example";
const truth = "https://truthsocial.com";

export const scenes: readonly Scene[] = [
  {
    name: "a post with a video, posted with a program",
    url: page,
    answers: {
      [api]: {
        body: {
          ...status,
          application: { name: "Example for Pigeons", website: null },
          media_attachments: [
            {
              id: "1",
              type: "video",
              url: "https://files.mastodon.social/a.mp4",
              preview_url: "https://files.mastodon.social/a.png",
              description: "A ferry leaves",
              meta: { original: { width: 640, height: 360, duration: 4.5 } },
            },
          ],
        },
      },
    },
    outcome: "post",
    post: {
      application: "Example for Pigeons",
      media: [{ type: "video", duration: 4.5, files: [{ url: "https://files.mastodon.social/a.mp4" }] }],
    },
    outcomeFields: { source: "api-status" },
  },
  {
    name: "a post with all that a post can have",
    url: page,
    answers: {
      [api]: {
        body: {
          ...status,
          edited_at: "2024-05-01T11:00:00.000Z",
          sensitive: true,
          spoiler_text: "Ferries",
          media_attachments: [
            {
              id: "1",
              type: "image",
              url: "https://files.mastodon.social/a.png",
              description: "A ferry",
              meta: { original: { width: 800, height: 600 } },
            },
          ],
          poll: {
            id: "1",
            expires_at: "2024-05-02T10:00:00.000Z",
            expired: true,
            multiple: false,
            votes_count: 3,
            options: [
              { title: "Ferry", votes_count: 2 },
              { title: "Bus", votes_count: 1 },
            ],
          },
          card: { url: "https://news.example/a", title: "Ferry runs again", provider_name: "News" },
          quote: {
            state: "accepted",
            quoted_status: { ...status, id: "9", uri: `${host}/users/ada/statuses/9`, url: `${host}/@ada/9` },
          },
        },
      },
      [`${api}/history`]: { body: [] },
    },
    outcome: "post",
    post: {
      edited: "2024-05-01T11:00:00.000Z",
      warning: "Ferries",
      sensitive: true,
      media: [{ alt: "A ferry", width: 800 }],
      poll: { votes: 3, closed: true },
      card: { title: "Ferry runs again" },
      quote: { state: "present" },
    },
  },
  {
    name: "a status",
    url: page,
    answers: { [api]: { body: status } },
    outcome: "post",
    key: KEY,
    text,
    post: { author: { handle: "ada@mastodon.social" }, visibility: "public", counts: { likes: 3 } },
    outcomeFields: { source: "api-status" },
    asked: [`${host}/api/v1/statuses/${N}`],
  },
  {
    name: "an unlisted status of an author who does not want to be found, with a say in who quotes",
    url: page,
    answers: {
      [api]: {
        body: {
          ...status,
          visibility: "unlisted",
          account: { ...account, indexable: false },
          quote_approval: { automatic: ["followers"], manual: [] },
        },
      },
    },
    outcome: "post",
    post: {
      visibility: "unlisted",
      consent: { noindex: true, quotePolicy: "automatic: followers; manual: none" },
    },
  },
  {
    name: "Truth Social",
    url: `${truth}/@ada/posts/${N}`,
    answers: {
      [`GET ${truth}/api/v1/statuses/${N}`]: {
        body: {
          ...status,
          uri: `${truth}/users/ada/statuses/${N}`,
          url: `${truth}/@ada/${N}`,
          account: { ...account, url: `${truth}/@ada`, uri: undefined },
        },
      },
    },
    outcome: "post",
    key: `mastodon:${truth}/users/ada/statuses/${N}`,
    post: { author: { handle: "ada@truthsocial.com" } },
  },
  {
    name: "Akkoma, by the address of the object",
    url: `${akkoma}/objects/${U}`,
    answers: {
      [`GET ${akkoma}/objects/${U}`]: { status: 302, headers: { location: `/notice/${FLAKE}` } },
      [`GET ${akkoma}/notice/${FLAKE}`]: { headers: HTML, body: "<p>Akkoma</p>" },
      [`GET ${akkoma}/api/v1/statuses/${FLAKE}`]: {
        body: {
          ...status,
          id: FLAKE,
          uri: `${akkoma}/objects/${U}`,
          url: `${akkoma}/notice/${FLAKE}`,
          account: { ...account, url: `${akkoma}/users/ada` },
        },
      },
    },
    outcome: "post",
    key: `mastodon:${akkoma}/objects/${U}`,
  },
  {
    name: "an object whose address answers with it, and leads to no page",
    url: `${akkoma}/objects/${U}`,
    answers: objectAt(akkoma, `${akkoma}/objects/${U}`, `/objects/${U}`),
    outcome: "post",
    key: `mastodon:${akkoma}/objects/${U}`,
    outcomeFields: { source: "activitypub" },
  },
  {
    name: "GoToSocial, whose interface is closed",
    url: `${gts}/@ada/statuses/${ULID}`,
    answers: {
      [`GET ${gts}/api/v1/statuses/${ULID}`]: error(401, "Unauthorized: token not supplied"),
      ...objectAt(gts, `${gts}/@ada/statuses/${ULID}`, `/users/ada/statuses/${ULID}`),
    },
    outcome: "post",
    key: `mastodon:${gts}/users/ada/statuses/${ULID}`,
    text,
    outcomeFields: { source: "activitypub" },
    asked: [`${gts}/api/v1/statuses/${ULID}`, `${gts}/@ada/statuses/${ULID}`, `${gts}/users/ada`],
  },
  {
    name: "an interface that is closed, read as servers ask each other",
    url: page,
    answers: { [api]: error(401, "This API requires an authenticated user"), ...objectAt(host, page) },
    outcome: "post",
    key: KEY,
    text,
    post: { consent: { noindex: true } },
    outcomeFields: { source: "activitypub" },
  },
  {
    name: "an interface behind a gatekeeper, read as servers ask each other",
    url: page,
    answers: {
      [api]: { status: 403, headers: { "cf-mitigated": "challenge" }, body: "<p>Wait</p>" },
      ...objectAt(host, page),
    },
    outcome: "post",
    key: KEY,
  },
  {
    name: "a server with such addresses and another interface",
    url: guessedPage,
    answers: objectAt(guessed, guessedPage, "/ap/anything/7"),
    outcome: "post",
    key: `activitypub:${guessed}/ap/anything/7`,
    outcomeFields: { source: "activitypub" },
  },
  {
    name: "a post of another kind of server, seen here and confirmed there",
    url: page,
    answers: {
      [api]: {
        body: {
          ...status,
          uri: "https://pixelfed.social/p/ada/612345678901234567",
          url: "https://pixelfed.social/p/ada/612345678901234567",
          content: "<p>Changed on the way</p>",
          account: { ...account, acct: "ada@pixelfed.social", url: "https://pixelfed.social/ada" },
        },
      },
      ...objectAt(
        "https://pixelfed.social",
        "https://pixelfed.social/p/ada/612345678901234567",
        "/p/ada/612345678901234567",
      ),
    },
    outcome: "post",
    key: "pixelfed:https://pixelfed.social/p/ada/612345678901234567",
    text,
    outcomeFields: { source: "activitypub" },
  },
  {
    name: "a post of another server, not confirmed",
    url: page,
    answers: {
      [api]: {
        body: {
          ...status,
          uri: `${guessed}/users/ada/statuses/${N}`,
          url: guessedPage,
          account: { ...account, acct: "ada@mastodon.example", url: `${guessed}/@ada` },
        },
      },
    },
    outcome: "post",
    key: `mastodon:${page}`,
    outcomeFields: { source: "api-status of a copy" },
  },
  ending("a status that is not found", error(404, "Record not found"), "not_found", {
    asked: [`${host}/api/v1/statuses/${N}`],
  }),
  ending(
    "a server closed in every way",
    error(401, "This API requires an authenticated user"),
    "login_required",
    {
      answers: {
        [api]: error(401, "This API requires an authenticated user"),
        [`GET ${page}`]: error(401, "Request not signed"),
      },
    },
  ),
  ending("a closed interface, and a post for followers", error(401, "x"), "protected", {
    answers: {
      [api]: error(401, "x"),
      [`GET ${page}`]: { headers: AP, body: { ...note(host), to: [`${host}/users/ada/followers`] } },
    },
  }),
  ending("a closed interface, and a tombstone", error(401, "x"), "deleted", {
    answers: {
      [api]: error(401, "x"),
      [`GET ${page}`]: { status: 410, headers: AP, body: { type: "Tombstone", id } },
    },
  }),
  ending("a closed interface, and an author who is gone", error(401, "x"), "author_suspended", {
    answers: { [api]: error(401, "x"), [`GET ${page}`]: { status: 410 } },
  }),
  ending("an author suspended for good", error(410, "Gone"), "author_suspended"),
  ending("an author suspended for a time", error(403, "This action is not allowed"), "author_suspended"),
  ending(
    "a tombstone",
    { status: 410, body: { type: "Tombstone", id, deleted: "2024-06-01T00:00:00Z" } },
    "deleted",
  ),
  ending("a refusal", { status: 403, headers: HTML, body: "<p>No</p>" }, "blocked"),
  ending(
    "a gatekeeper that tests the browser",
    { status: 403, headers: HTML, body: "<title>Just a moment...</title>" },
    "challenge",
  ),
  ending("a status withheld by law", { status: 451 }, "withheld"),
  ending("a page in the place of an answer", { headers: HTML, body: "<p>Hello</p>" }, "not_found"),
  ending("a status for followers", { body: { ...status, visibility: "private" } }, "protected"),
  ending("a message", { body: { ...status, visibility: "direct" } }, "protected"),
  ending("too many questions", { status: 429, headers: { "retry-after": "30" } }, "rate_limited", {
    outcomeFields: { retryAfter: 30 },
  }),
  ending(
    "too many questions, with a time of day",
    { status: 429, headers: { "x-ratelimit-reset": "2026-11-23T12:04:30.500Z" } },
    "rate_limited",
  ),
  ending("a server in trouble", { status: 500 }, "upstream_error"),
  ending(
    "a key that was renamed",
    { body: { ...status, account: { ...account, acct: undefined, handle: "ada" } } },
    "unreadable",
  ),
  {
    name: "a server that says that it runs something else",
    url: guessedPage,
    answers: { [`GET ${guessedPage}`]: { headers: HTML, body: "<p>A blog</p>" }, ...info("wordpress") },
    outcome: "unsupported",
    asked: [
      `${guessed}/api/v1/statuses/${N}`,
      guessedPage,
      `${guessed}/.well-known/nodeinfo`,
      `${guessed}/nodeinfo/2.0`,
    ],
  },
  {
    name: "a server that says that it runs Mastodon, and finds nothing",
    url: guessedPage,
    answers: info("mastodon"),
    outcome: "not_found",
  },
  {
    name: "a server that does not say what it runs",
    url: guessedPage,
    answers: {},
    outcome: "unsupported",
  },
];
