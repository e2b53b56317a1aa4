// What servers with Lemmy's interface answer, made up in their shapes.
import type { Scene, SceneAnswer } from "../scene.ts";

const host = "https://lemmy.world";
const page = `${host}/post/12345`;
const v3 = `GET ${host}/api/v3/post?id=12345`;
const v4 = `GET ${host}/api/v4/post?id=12345`;
const AP = { "content-type": "application/activity+json" };

const creator = {
  id: 7,
  name: "ada",
  display_name: "Ada Example",
  avatar: "https://files.example.org/ada.webp",
  actor_id: `${host}/u/ada`,
  banned: false,
  deleted: false,
  bot_account: false,
};
const community = {
  id: 3,
  name: "ferries",
  title: "Ferries",
  actor_id: `${host}/c/ferries`,
  removed: false,
  deleted: false,
};
const post = {
  id: 12345,
  name: "The ferry runs again",
  body: "Since **today**, [they say](https://news.example/ferry).\n\n> Every hour\n\n- to the island\n- and back",
  creator_id: 7,
  community_id: 3,
  removed: false,
  deleted: false,
  locked: false,
  nsfw: false,
  published: "2024-05-01T10:00:00.123456Z",
  ap_id: page,
  local: true,
};
const view = (changes: object = {}, more: object = {}) => ({
  post_view: {
    post: { ...post, ...changes },
    creator,
    community,
    counts: { score: 8, upvotes: 10, downvotes: 2, comments: 4 },
    ...more,
  },
});
const comment = {
  id: 678,
  content: "Good news, @ben@lemmy.example!",
  path: "0.600.678",
  removed: false,
  deleted: false,
  published: "2024-05-01T11:00:00Z",
  ap_id: `${host}/comment/678`,
};
const commentView = (changes: object = {}) => ({
  comment_view: {
    comment: { ...comment, ...changes },
    post,
    creator,
    community,
    counts: { upvotes: 2, child_count: 1 },
  },
});
const KEY = `lemmy:${page}`;
const TEXT = "The ferry runs again\n\nSince today, they say.\n\nEvery hour\n\nto the island\nand back";

const ending = (
  name: string,
  answer: SceneAnswer,
  outcome: Scene["outcome"],
  outcomeFields?: object,
): Scene => ({
  name,
  url: page,
  answers: { [v3]: answer },
  outcome,
  ...(outcomeFields && { outcomeFields }),
});
const error = (status: number, code: string): SceneAnswer => ({ status, body: { error: code } });

const object = {
  id: page,
  type: "Page",
  attributedTo: `${host}/u/ada`,
  name: "The ferry runs again",
  content: "<p>Since <strong>today</strong>.</p>",
  mediaType: "text/html",
  published: "2024-05-01T10:00:00Z",
  to: [`${host}/c/ferries`, "https://www.w3.org/ns/activitystreams#Public"],
};
const person = { type: "Person", id: `${host}/u/ada`, preferredUsername: "ada", name: "Ada Example" };

const guessed = "https://lemmy.example/post/12345";
const onGuessed = "https://lemmy.example";

export const scenes: readonly Scene[] = [
  {
    name: "a post",
    url: `${page}?scrollToComments=true`,
    answers: { [v3]: { body: view() } },
    outcome: "post",
    key: KEY,
    text: TEXT,
    post: {
      url: page,
      author: {
        id: `${host}/u/ada`,
        handle: "ada@lemmy.world",
        name: "Ada Example",
        avatar: { url: "https://files.example.org/ada.webp" },
      },
      published: "2024-05-01T10:00:00.123Z",
      visibility: "public",
      counts: { likes: 10, replies: 4 },
    },
    outcomeFields: { source: "api-post" },
    asked: [`${host}/api/v3/post?id=12345`],
  },
  {
    name: "a post of version 4, with its numbers within",
    url: page,
    answers: {
      [v3]: { status: 404, body: "" },
      [v4]: {
        body: view(
          {
            published: undefined,
            published_at: "2024-05-01T10:00:00Z",
            updated_at: "2024-05-02T10:00:00Z",
            upvotes: 11,
            comments: 5,
          },
          {
            counts: undefined,
            creator: { ...creator, actor_id: undefined, ap_id: `${host}/u/ada`, bot_account: true },
          },
        ),
      },
    },
    outcome: "post",
    key: KEY,
    post: {
      published: "2024-05-01T10:00:00.000Z",
      edited: "2024-05-02T10:00:00.000Z",
      counts: { likes: 11, replies: 5 },
      author: { handle: "ada@lemmy.world", automated: true },
    },
    asked: [`${host}/api/v3/post?id=12345`, `${host}/api/v4/post?id=12345`],
  },
  {
    name: "a link",
    url: page,
    answers: {
      [v3]: {
        body: view({
          body: undefined,
          nsfw: true,
          url: "https://news.example/ferry",
          embed_title: "Ferry back",
          embed_description: "At last",
          thumbnail_url: "https://files.example.org/thumb.webp",
        }),
      },
    },
    outcome: "post",
    text: "The ferry runs again",
    post: {
      sensitive: true,
      card: {
        url: "https://news.example/ferry",
        title: "Ferry back",
        description: "At last",
        picture: { url: "https://files.example.org/thumb.webp" },
      },
    },
  },
  {
    name: "a picture",
    url: page,
    answers: {
      [v3]: { body: view({ url: "https://files.example.org/ferry.webp", alt_text: "A ferry in the fog" }) },
    },
    outcome: "post",
    post: {
      media: [{ type: "image", url: "https://files.example.org/ferry.webp", alt: "A ferry in the fog" }],
    },
  },
  {
    name: "a comment below a post",
    url: `${host}/post/12345/678`,
    answers: { [`GET ${host}/api/v3/comment?id=678`]: { body: commentView() } },
    outcome: "post",
    key: `lemmy:${host}/comment/678`,
    text: "Good news, @ben@lemmy.example!",
    post: { replyTo: { url: `${host}/comment/600` }, counts: { likes: 2, replies: 1 } },
    outcomeFields: { source: "api-comment" },
  },
  {
    name: "a comment on the post itself",
    url: `${host}/comment/678`,
    answers: { [`GET ${host}/api/v3/comment?id=678`]: { body: commentView({ path: "0.678" }) } },
    outcome: "post",
    post: { replyTo: { url: page } },
  },
  {
    name: "a comment that moderators removed",
    url: `${host}/comment/678`,
    answers: { [`GET ${host}/api/v3/comment?id=678`]: { body: commentView({ removed: true, content: "" }) } },
    outcome: "removed_by_moderator",
    outcomeFields: { key: { platform: "lemmy", id: `${host}/comment/678` } },
  },
  {
    name: "a post seen at another server: its own is asked",
    url: guessed,
    answers: {
      [`GET ${onGuessed}/api/v3/post?id=12345`]: { body: view({ body: "Changed on the way", local: false }) },
      [`GET ${page}`]: { headers: AP, body: object },
      [`GET ${host}/u/ada`]: { headers: AP, body: person },
    },
    outcome: "post",
    key: KEY,
    text: "The ferry runs again\n\nSince today.",
    outcomeFields: { source: "activitypub" },
    asked: [`${onGuessed}/api/v3/post?id=12345`, page, `${host}/u/ada`],
  },
  {
    name: "a post seen at another server, which its own does not confirm",
    url: guessed,
    answers: { [`GET ${onGuessed}/api/v3/post?id=12345`]: { body: view({ local: false }) } },
    outcome: "post",
    key: `lemmy:${guessed}`,
    post: { url: guessed },
    outcomeFields: { source: "api-post of a copy" },
  },
  {
    name: "a post seen at another server, which its own says is deleted",
    url: guessed,
    answers: {
      [`GET ${onGuessed}/api/v3/post?id=12345`]: { body: view({ local: false }) },
      [`GET ${page}`]: { status: 410, headers: AP, body: { type: "Tombstone", id: page } },
    },
    outcome: "deleted",
  },
  {
    name: "a server with another interface, read by ActivityPub",
    url: "https://lemmy.ml/post/12345",
    answers: {
      "GET https://lemmy.ml/post/12345": {
        headers: AP,
        body: {
          ...object,
          id: "https://lemmy.ml/post/12345",
          attributedTo: "https://lemmy.ml/u/ada",
          attachment: [{ type: "Link", href: "https://news.example/ferry" }],
        },
      },
    },
    outcome: "post",
    key: "lemmy:https://lemmy.ml/post/12345",
    post: { author: { handle: "ada@lemmy.ml" }, card: { url: "https://news.example/ferry" } },
    asked: [
      "https://lemmy.ml/api/v3/post?id=12345",
      "https://lemmy.ml/api/v4/post?id=12345",
      "https://lemmy.ml/post/12345",
      "https://lemmy.ml/u/ada",
    ],
  },
  {
    name: "a post of mbin, which has no such interface",
    url: "https://forum.example/m/ferries/t/5/The-ferry",
    answers: {
      "GET https://forum.example/m/ferries/t/5": {
        headers: AP,
        body: {
          ...object,
          id: "https://forum.example/m/ferries/t/5/The-ferry",
          attributedTo: "https://forum.example/u/ada",
        },
      },
    },
    outcome: "post",
    key: "lemmy:https://forum.example/m/ferries/t/5/The-ferry",
    asked: ["https://forum.example/m/ferries/t/5", "https://forum.example/u/ada"],
  },
  {
    name: "a page of something else",
    url: "https://blog.example/post/123",
    answers: {
      "GET https://blog.example/post/123": { headers: { "content-type": "text/html" }, body: "<p>Hello</p>" },
    },
    outcome: "unsupported",
  },
  ending(
    "a post that moderators removed",
    { body: view({ removed: true, body: "" }) },
    "removed_by_moderator",
  ),
  ending("a post that its author deleted", { body: view({ deleted: true, body: "" }) }, "deleted", {
    key: { platform: "lemmy", id: page },
  }),
  ending(
    "a post whose author deleted the account",
    { body: view({}, { creator: { ...creator, deleted: true } }) },
    "author_deactivated",
  ),
  ending(
    "a post in a community that was removed",
    { body: view({}, { community: { ...community, removed: true } }) },
    "removed_by_moderator",
  ),
  ending(
    "a post in a closed community",
    { body: view({}, { community: { ...community, visibility: "Private" } }) },
    "protected",
  ),
  ending("a post that is not found", error(404, "couldnt_find_post"), "not_found", { status: 404 }),
  ending("a post that is not found, of older servers", error(400, "couldnt_find_post"), "not_found"),
  ending("a post that is not found, of newer servers", error(404, "not_found"), "not_found"),
  ending("a server for members only", error(400, "instance_is_private"), "login_required"),
  ending("a server for members only, of newer servers", error(401, "instance_is_private"), "login_required"),
  ending("too many questions", { status: 429, headers: { "retry-after": "30" } }, "rate_limited", {
    retryAfter: 30,
  }),
  ending("too many questions, of older servers", error(400, "rate_limit_error"), "rate_limited"),
  ending("a server in trouble", { status: 500, body: "" }, "upstream_error"),
  ending("a view whose keys were renamed", { body: { post_view: { article: post, creator } } }, "unreadable"),
  {
    name: "a gatekeeper that tests the browser, everywhere",
    url: page,
    answers: Object.fromEntries(
      [v3, v4, `GET ${page}`].map((request) => [
        request,
        { status: 403, headers: { "cf-mitigated": "challenge" }, body: "<title>Just a moment...</title>" },
      ]),
    ),
    outcome: "challenge",
  },
];
