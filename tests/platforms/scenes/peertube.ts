// What PeerTube answers, made up in its shapes.
import type { Scene, SceneAnswer } from "../scene.ts";

const U = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
const host = "https://framatube.org";
const page = `${host}/videos/watch/${U}`;
const short = `${host}/w/2fo6Y1ULVDQNcVCdX7s4rk`;
const api = `GET ${host}/api/v1/videos/${U}`;
const oembed = `GET ${host}/services/oembed?url=${encodeURIComponent(page)}&format=json`;
const AP = { "content-type": "application/activity+json" };

const video = {
  id: 7,
  uuid: U,
  shortUUID: "2fo6Y1ULVDQNcVCdX7s4rk",
  url: page,
  name: "The ferry runs again",
  description: "Filmed at dawn. More: https://news.example/ferry.",
  truncatedDescription: "Filmed at dawn.",
  publishedAt: "2024-05-01T10:00:00.000Z",
  originallyPublishedAt: null,
  account: {
    name: "ada",
    host: "framatube.org",
    displayName: "Ada Example",
    url: `${host}/accounts/ada`,
    avatars: [
      { path: "/lazy-static/avatars/small.webp", width: 48 },
      { path: "/lazy-static/avatars/big.webp", width: 120 },
    ],
  },
  channel: { name: "ferries", host: "framatube.org", displayName: "Ferries" },
  licence: { id: 2, label: "Attribution - Share Alike" },
  language: { id: "en", label: "English" },
  privacy: { id: 1, label: "Public" },
  nsfw: false,
  duration: 65,
  views: 100,
  likes: 9,
  comments: 3,
  previewPath: "/lazy-static/previews/a.jpg",
  files: [{ resolution: { id: 480 }, fileUrl: "https://files.example.org/480.mp4" }],
  streamingPlaylists: [
    {
      playlistUrl: "https://files.example.org/master.m3u8",
      files: [
        {
          resolution: { id: 1080 },
          fileUrl: "https://files.example.org/1080.mp4",
          width: 1920,
          height: 1080,
        },
      ],
    },
  ],
};
const KEY = `peertube:${page}`;
const problem = (status: number, code: string, more: object = {}): SceneAnswer => ({
  status,
  headers: { "content-type": "application/problem+json" },
  body: {
    status,
    type: `https://docs.joinpeertube.org/api-rest-reference.html#section/Errors/${code}`,
    detail: "Cannot fetch this video",
    ...more,
  },
});
const ending = (
  name: string,
  answer: SceneAnswer,
  outcome: Scene["outcome"],
  outcomeFields?: object,
): Scene => ({
  name,
  url: short,
  answers: { [api]: answer },
  outcome,
  ...(outcomeFields && { outcomeFields }),
});

const other = "https://peertube.example";
const seen = `${other}/videos/watch/${U}`;
const object = {
  type: "Video",
  id: page,
  name: "The ferry runs again",
  content: "Filmed at dawn.",
  mediaType: "text/markdown",
  published: "2024-05-01T10:00:00Z",
  duration: "PT65S",
  licence: { identifier: "1", name: "Attribution" },
  attributedTo: [
    { type: "Person", id: `${host}/accounts/ada` },
    { type: "Group", id: `${host}/video-channels/ferries` },
  ],
  to: ["https://www.w3.org/ns/activitystreams#Public"],
  icon: [{ type: "Image", url: `${host}/lazy-static/previews/a.jpg`, width: 850, height: 480 }],
  url: [
    { type: "Link", mediaType: "text/html", href: page },
    {
      type: "Link",
      mediaType: "video/mp4",
      href: "https://files.example.org/480.mp4",
      height: 480,
      width: 854,
    },
  ],
};
const person = { type: "Person", id: `${host}/accounts/ada`, preferredUsername: "ada", name: "Ada Example" };
const atHome = {
  [`GET ${page}`]: { headers: AP, body: object },
  [`GET ${host}/accounts/ada`]: { headers: AP, body: person },
};

export const scenes: readonly Scene[] = [
  {
    name: "a video by its short address",
    url: `${short}?start=12s`,
    answers: { [api]: { body: video } },
    outcome: "post",
    key: KEY,
    text: "The ferry runs again\n\nFilmed at dawn. More: https://news.example/ferry.",
    post: {
      url: page,
      author: {
        handle: "ada@framatube.org",
        name: "Ada Example",
        avatar: { url: `${host}/lazy-static/avatars/big.webp` },
      },
      published: "2024-05-01T10:00:00.000Z",
      language: "en",
      visibility: "public",
      media: [
        {
          type: "video",
          url: "https://files.example.org/1080.mp4",
          width: 1920,
          height: 1080,
          duration: 65,
          picture: { url: `${host}/lazy-static/previews/a.jpg` },
          files: [
            { url: "https://files.example.org/1080.mp4" },
            { url: "https://files.example.org/480.mp4" },
          ],
        },
      ],
      rights: { licence: { name: "CC BY-SA", basis: "stated by the platform" } },
      counts: { views: 100, likes: 9, replies: 3 },
    },
    outcomeFields: { source: "api-video" },
    asked: [`${host}/api/v1/videos/${U}`],
  },
  {
    name: "a video without a licence, unlisted, with a warning",
    url: page,
    answers: {
      [api]: {
        body: {
          ...video,
          licence: { id: null, label: "Unknown" },
          privacy: { id: 2, label: "Unlisted" },
          nsfw: true,
          nsfwSummary: "Storm",
        },
      },
    },
    outcome: "post",
    post: { visibility: "unlisted", sensitive: true, warning: "Storm" },
  },
  {
    name: "a long description, asked for on its own",
    url: page,
    answers: {
      [api]: {
        body: {
          ...video,
          truncatedDescription: undefined,
          description: `${"a".repeat(247)}...`,
          descriptionPath: `/api/v1/videos/${U}/description`,
        },
      },
      [`${api}/description`]: { body: { description: "a".repeat(300) } },
    },
    outcome: "post",
    text: `The ferry runs again\n\n${"a".repeat(300)}`,
    asked: [`${host}/api/v1/videos/${U}`, `${host}/api/v1/videos/${U}/description`],
  },
  {
    name: "a long description whose whole is not to be had",
    url: page,
    answers: {
      [api]: {
        body: {
          ...video,
          truncatedDescription: undefined,
          description: `${"a".repeat(247)}...`,
          descriptionPath: `/api/v1/videos/${U}/description`,
        },
      },
    },
    outcome: "post",
    post: { truncated: true },
  },
  {
    name: "a video of another server, confirmed by its own",
    url: seen,
    answers: {
      [`GET ${other}/api/v1/videos/${U}`]: { body: { ...video, name: "Changed on the way" } },
      ...atHome,
    },
    outcome: "post",
    key: KEY,
    text: "The ferry runs again\n\nFilmed at dawn.",
    post: { rights: { licence: { name: "CC BY" } }, author: { handle: "ada@framatube.org" } },
    outcomeFields: { source: "activitypub" },
  },
  {
    name: "a video of another server, not confirmed",
    url: seen,
    answers: { [`GET ${other}/api/v1/videos/${U}`]: { body: video } },
    outcome: "post",
    key: `peertube:${seen}`,
    outcomeFields: { source: "api-video of a copy" },
  },
  {
    name: "a server that shows no videos of others: their own is asked",
    url: seen,
    answers: {
      [`GET ${other}/api/v1/videos/${U}`]: problem(403, "does_not_respect_follow_constraints", {
        originUrl: page,
      }),
      ...atHome,
    },
    outcome: "post",
    key: KEY,
  },
  {
    name: "a closed interface, read by ActivityPub",
    url: page,
    answers: { [api]: { status: 403, body: "<p>No</p>" }, ...atHome },
    outcome: "post",
    key: KEY,
    post: {
      media: [
        {
          type: "video",
          url: "https://files.example.org/480.mp4",
          duration: 65,
          rights: { licence: { name: "CC BY" } },
        },
      ],
    },
  },
  {
    name: "everything closed but oEmbed",
    url: page,
    answers: {
      [api]: { status: 403, body: "<p>No</p>" },
      [`GET ${page}`]: { headers: { "content-type": "text/html" }, body: "<p>A player</p>" },
      [oembed]: {
        body: {
          type: "video",
          version: "1.0",
          title: "The ferry runs again",
          author_name: "Ada Example",
          author_url: `${host}/accounts/ada`,
          thumbnail_url: `${host}/lazy-static/previews/a.jpg`,
          thumbnail_width: 850,
          thumbnail_height: 480,
          html: "<iframe></iframe>",
        },
      },
    },
    outcome: "post",
    key: KEY,
    text: "The ferry runs again",
    post: { author: { handle: "ada@framatube.org" }, truncated: true },
    outcomeFields: { source: "oembed" },
  },
  ending("a video that is not found", problem(404, "not_found"), "not_found", { status: 404 }),
  ending("a private video", problem(403, "forbidden"), "protected", { status: 403 }),
  ending("a video for the server's own accounts", problem(401, "requires_auth"), "login_required"),
  ending("a video with a password", problem(403, "video_requires_password"), "protected"),
  ending(
    "a server that shows no videos of others, and does not say where this one is",
    problem(403, "does_not_respect_follow_constraints"),
    "withheld",
  ),
  ending(
    "a video that is told, and is not open to all",
    { body: { ...video, privacy: { id: 4, label: "Internal" } } },
    "protected",
  ),
  ending(
    "a video that the server has blocked",
    { body: { ...video, blacklisted: true } },
    "removed_by_moderator",
  ),
  ending("too many questions", { status: 429, headers: { "retry-after": "30" } }, "rate_limited", {
    retryAfter: 30,
  }),
  ending("a server in trouble", { status: 500, body: "" }, "upstream_error"),
  ending("a video without its account", { body: { ...video, account: undefined } }, "unreadable"),
  ending("an answer of something else", { body: { ok: true } }, "not_found"),
  {
    name: "a gatekeeper that tests the browser, everywhere",
    url: page,
    answers: Object.fromEntries(
      [api, `GET ${page}`].map((request) => [
        request,
        { status: 403, headers: { "cf-mitigated": "challenge" }, body: "<title>Just a moment...</title>" },
      ]),
    ),
    outcome: "challenge",
  },
];
