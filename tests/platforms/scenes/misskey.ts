// What Misskey answers, made up in its shapes.
import type { Scene, SceneAnswer } from "../scene.ts";

const id = "9s6qz1abcd";
const host = "https://misskey.io";
const page = `${host}/notes/${id}`;
const show = `POST ${host}/api/notes/show`;
const AP = { "content-type": "application/activity+json" };
const KEY = `misskey:${page}`;

const user = {
  id: "7rkrarq81i",
  username: "ada",
  host: null,
  name: "Ada Example",
  avatarUrl: "https://files.example.org/ada.webp",
  isBot: false,
};
const note = {
  id,
  createdAt: "2024-05-01T10:00:00.000Z",
  text: "The **ferry** runs again! #ferry\nSays @ben@social.example https://news.example/ferry",
  cw: null,
  userId: user.id,
  user,
  visibility: "public",
  localOnly: false,
  files: [],
  replyId: null,
  renoteId: null,
  reactions: { "👍": 3, ":star@.:": 2 },
  renoteCount: 1,
  repliesCount: 4,
};
const text = "The ferry runs again! #ferry\nSays @ben@social.example https://news.example/ferry";
const ben = {
  id: "8abc",
  username: "ben",
  host: "social.example",
  name: "Ben :fog:",
  emojis: { fog: "https://files.example.org/fog.webp" },
};
const quoted = {
  ...note,
  id: "9s6qz1aaaa",
  user: ben,
  text: "No ferry today :fog:",
  uri: "https://social.example/users/ben/statuses/109348684737626801",
  url: "https://social.example/@ben/109348684737626801",
  emojis: { fog: "https://files.example.org/fog.webp" },
};
const QUOTED_KEY = { platform: "mastodon", id: quoted.uri };

/** The same at its own server. */
const atBen = {
  [`GET ${quoted.uri}`]: {
    headers: AP,
    body: {
      id: quoted.uri,
      url: quoted.url,
      type: "Note",
      attributedTo: "https://social.example/users/ben",
      content: "<p>No ferry today :fog:</p>",
      published: quoted.createdAt,
      to: ["https://www.w3.org/ns/activitystreams#Public"],
      tag: [{ type: "Emoji", name: ":fog:", icon: { url: "https://files.example.org/fog.webp" } }],
    },
  },
};
const quoting = { renoteId: "9s6qz1aaaa", renote: quoted };

const ok = (name: string, changes: object, more: Partial<Scene>): Scene => ({
  name,
  url: page,
  answers: { [show]: { body: { ...note, ...changes } } },
  outcome: "post",
  key: KEY,
  ...more,
});
const ending = (
  name: string,
  answer: SceneAnswer,
  outcome: Scene["outcome"],
  outcomeFields?: object,
): Scene => ({
  name,
  url: page,
  answers: { [show]: answer },
  outcome,
  ...(outcomeFields && { outcomeFields }),
});
const error = (status: number, code: string): SceneAnswer => ({
  status,
  body: { error: { code, message: "No.", id: "24fcbfc6-2e37-42b6-8388-c29b3861a08d", kind: "client" } },
});

const object = {
  id: page,
  type: "Note",
  attributedTo: `${host}/users/${user.id}`,
  content: "<p>The ferry runs again!</p>",
  published: "2024-05-01T10:00:00Z",
  to: ["https://www.w3.org/ns/activitystreams#Public"],
};
const person = {
  type: "Person",
  id: `${host}/users/${user.id}`,
  preferredUsername: "ada",
  name: "Ada Example",
  url: `${host}/@ada`,
};
const byActivityPub = {
  [`GET ${page}`]: { headers: AP, body: object },
  [`GET ${host}/users/${user.id}`]: { headers: AP, body: person },
};
const elsewhere = "https://misskey.example";
const seen = `${elsewhere}/notes/${id}`;

export const scenes: readonly Scene[] = [
  ok(
    "a note",
    {},
    {
      url: `${page}?from=feed`,
      text,
      post: {
        url: page,
        author: {
          id: `${host}/users/7rkrarq81i`,
          handle: "ada@misskey.io",
          name: "Ada Example",
          url: `${host}/@ada`,
        },
        published: "2024-05-01T10:00:00.000Z",
        visibility: "public",
        counts: { likes: 5, reposts: 1, replies: 4 },
      },
      outcomeFields: { source: "api-note" },
      asked: [`${host}/api/notes/show`],
    },
  ),
  ok(
    "a warning, a sensitive picture, an answer, not in the timelines",
    {
      cw: "Weather",
      visibility: "home",
      replyId: "9s6qz1aaaa",
      reply: quoted,
      files: [
        {
          id: "f",
          type: "image/webp",
          url: "https://files.example.org/1.webp",
          thumbnailUrl: "https://files.example.org/1t.webp",
          comment: "A ferry in the fog",
          isSensitive: true,
          properties: { width: 1200, height: 800 },
        },
        {
          id: "g",
          type: "video/mp4",
          url: "https://files.example.org/2.mp4",
          thumbnailUrl: "https://files.example.org/2t.webp",
          comment: null,
          isSensitive: false,
        },
      ],
    },
    {
      post: {
        warning: "Weather",
        visibility: "unlisted",
        replyTo: { id: quoted.uri, handle: "ben@social.example", url: quoted.url },
        media: [
          { type: "image", alt: "A ferry in the fog", width: 1200, height: 800, sensitive: true },
          { type: "video", picture: { url: "https://files.example.org/2t.webp" } },
        ],
      },
    },
  ),
  ok("a quote, with custom emoji", quoting, {
    answers: { [show]: { body: { ...note, ...quoting } }, ...atBen },
    post: {
      quote: {
        state: "present",
        key: QUOTED_KEY,
        post: {
          author: { handle: "ben@social.example" },
          emoji: { fog: { url: "https://files.example.org/fog.webp" } },
        },
      },
    },
  }),
  ok(
    "a renote",
    {},
    {
      answers: { [show]: { body: { ...note, ...quoting, text: null } }, ...atBen },
      text: "",
      post: { repostOf: { state: "present", key: QUOTED_KEY } },
    },
  ),
  ok("a renote that its own server does not confirm: a copy, of this server", quoting, {
    post: {
      quote: {
        key: { platform: "misskey", id: `${host}/notes/9s6qz1aaaa` },
        post: { url: `${host}/notes/9s6qz1aaaa`, author: { handle: "misskey.io", url: `${host}/` } },
      },
    },
  }),
  ok(
    "a quote of a note for followers",
    { renoteId: "9s6qz1aaaa", renote: { ...quoted, visibility: "followers" } },
    { post: { quote: { state: "unavailable" } } },
  ),
  ok(
    "a quote of a note that is gone",
    { renoteId: "9s6qz1aaaa", renote: { ...quoted, deletedAt: "2024-05-02T00:00:00.000Z" } },
    { post: { quote: { state: "gone" } } },
  ),
  ok(
    "a quote of a note that is not told",
    { renoteId: "9s6qz1aaaa" },
    { post: { quote: { state: "unavailable", url: `${host}/notes/9s6qz1aaaa` } } },
  ),
  ok(
    "a poll",
    {
      poll: {
        multiple: true,
        expiresAt: "2024-05-03T00:00:00.000Z",
        choices: [
          { text: "Yes", votes: 4, isVoted: false },
          { text: "No", votes: 2, isVoted: false },
        ],
      },
    },
    {
      post: {
        poll: {
          options: [
            { title: "Yes", votes: 4 },
            { title: "No", votes: 2 },
          ],
          multiple: true,
          closed: true,
        },
      },
    },
  ),
  ok(
    "its markup",
    {
      text: "$[tada.speed=2s Hello] <small>dear</small> *all*\n> a quote\nAfter `code` and [a link](https://a.example/x) <b>bold</b>\n```\nlet x = 1\n```",
    },
    { text: "Hello dear *all*\n\na quote\n\nAfter code and a link bold\n\nlet x = 1" },
  ),
  ok(
    "a note edited since",
    { updatedAt: "2024-05-02T10:00:00.000Z" },
    { post: { edited: "2024-05-02T10:00:00.000Z" } },
  ),
  {
    name: "a note of another server, confirmed by its own",
    url: seen,
    answers: {
      [`POST ${elsewhere}/api/notes/show`]: {
        body: {
          ...note,
          text: "Changed on the way",
          user: { ...user, host: "misskey.io" },
          uri: page,
          url: page,
        },
      },
      ...byActivityPub,
    },
    outcome: "post",
    key: KEY,
    text: "The ferry runs again!",
    post: { author: { handle: "ada@misskey.io" } },
    outcomeFields: { source: "activitypub" },
  },
  {
    name: "a note of another server, not confirmed",
    url: seen,
    answers: {
      [`POST ${elsewhere}/api/notes/show`]: {
        body: { ...note, user: { ...user, host: "misskey.io" }, uri: page },
      },
    },
    outcome: "post",
    key: `misskey:${seen}`,
    outcomeFields: { source: "api-note of a copy" },
  },
  {
    name: "a server whose interface is closed, read by ActivityPub",
    url: page,
    answers: { [show]: error(401, "CREDENTIAL_REQUIRED"), ...byActivityPub },
    outcome: "post",
    key: KEY,
    post: { author: { handle: "ada@misskey.io" } },
    asked: [`${host}/api/notes/show`, page, `${host}/users/${user.id}`],
  },
  ending("a note that is not found", error(400, "NO_SUCH_NOTE"), "not_found", { status: 400 }),
  ending("a note that is not found, of newer servers", error(404, "NO_SUCH_NOTE"), "not_found"),
  ending("a note for those who are logged in", error(400, "SIGNIN_REQUIRED"), "login_required"),
  ending("an interface for those who are logged in", error(401, "CREDENTIAL_REQUIRED"), "login_required"),
  ending("a note whose text is blanked", { body: { ...note, text: null, isHidden: true } }, "protected"),
  ending(
    "a note of an author who shows notes to those who are logged in",
    { body: { ...note, text: null, isHidden: true, user: { ...user, requireSigninToViewContents: true } } },
    "login_required",
  ),
  ending("a note for followers", { body: { ...note, visibility: "followers" } }, "protected", {
    key: { platform: "misskey", id: page },
  }),
  ending("a note for some", { body: { ...note, visibility: "specified" } }, "protected"),
  ending("a note that was deleted", { body: { ...note, deletedAt: "2024-05-02T00:00:00.000Z" } }, "deleted"),
  ending("too many questions", error(429, "RATE_LIMIT_EXCEEDED"), "rate_limited"),
  ending(
    "too many questions, with a time to wait",
    { ...error(429, "RATE_LIMIT_EXCEEDED"), headers: { "retry-after": "40" } },
    "rate_limited",
    { retryAfter: 40 },
  ),
  ending("a question that is not accepted", error(400, "INVALID_PARAM"), "unsupported"),
  ending("a server in trouble", { status: 500, body: "" }, "upstream_error"),
  ending("a note without its user", { body: { ...note, user: undefined } }, "unreadable"),
  {
    name: "a gatekeeper that tests the browser, everywhere",
    url: page,
    answers: {
      [show]: { status: 403, headers: { "cf-mitigated": "challenge" }, body: "<p>Wait</p>" },
      [`GET ${page}`]: { status: 200, headers: { "content-type": "text/html" }, body: "<p>Hello</p>" },
    },
    outcome: "challenge",
  },
  {
    name: "a site of another kind",
    url: seen,
    answers: {},
    outcome: "unsupported",
  },
];
