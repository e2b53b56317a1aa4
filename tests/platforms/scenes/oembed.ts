// What providers of the oEmbed registry answer, made up.
import type { Scene, SceneAnswer } from "../scene.ts";

const url = "https://giphy.com/gifs/ferry-AbC123";
const service = `https://giphy.com/services/oembed?url=${encodeURIComponent(url)}&format=json`;
const [get, ask] = [`GET ${url}`, `GET ${service}`];
const photo = {
  type: "photo",
  version: "1.0",
  title: "A ferry",
  author_name: "Ada Example",
  author_url: "https://giphy.com/ada_example/",
  provider_name: "GIPHY",
  provider_url: "https://giphy.com/",
  url: "https://media.giphy.com/media/AbC123/giphy.gif",
  width: "480",
  height: 270,
};
const page: SceneAnswer = {
  headers: { "content-type": "text/html" },
  body: `<title>A ferry - GIPHY</title><meta property="og:title" content="A ferry"><meta property="og:description" content="It sails.">
    <meta property="og:image" content="https://media.giphy.com/media/AbC123/giphy.gif">`,
};
const refused = (
  name: string,
  answer: SceneAnswer,
  outcome: Scene["outcome"],
  outcomeFields?: object,
): Scene => ({
  name,
  url,
  answers: { [ask]: answer },
  outcome,
  ...(outcomeFields && { outcomeFields }),
});

export const scenes: readonly Scene[] = [
  {
    name: "a photo",
    url: `${url}?utm_source=x`,
    answers: { [ask]: { body: photo } },
    outcome: "post",
    key: `oembed:${url}`,
    text: "A ferry",
    post: {
      url,
      author: { handle: "ada_example", name: "Ada Example", url: "https://giphy.com/ada_example/" },
      media: [{ type: "image", url: photo.url, width: 480, height: 270 }],
    },
    outcomeFields: { source: "oembed" },
    asked: [service],
  },
  {
    name: "a player, read as the page that it shows",
    url: "https://giphy.com/embed/AbC123",
    answers: {
      "GET https://giphy.com/services/oembed?url=https%3A%2F%2Fgiphy.com%2Fgifs%2FAbC123&format=json": {
        body: photo,
      },
    },
    outcome: "post",
    key: "oembed:https://giphy.com/gifs/AbC123",
  },
  {
    name: "a video with licence, date and length, as some providers add them",
    url: "https://www.pinterest.com/pin/100000000000000001/",
    answers: {
      "GET https://www.pinterest.com/oembed.json?url=https%3A%2F%2Fwww.pinterest.com%2Fpin%2F100000000000000001%2F&format=json":
        {
          body: {
            type: "video",
            title: "The first ferry",
            description: "It sails.\nAgain.",
            author_name: "Ada Example",
            html: '<iframe src="//assets.pinterest.com/ext/embed.html?id=1"></iframe>',
            thumbnail_url: "https://i.pinimg.com/ferry.jpg",
            width: "100%",
            height: 300,
            duration: 65,
            upload_date: "2026-11-02 08:30:00",
            license: "CC BY 4.0",
            license_url: "https://creativecommons.org/licenses/by/4.0/",
          },
        },
    },
    outcome: "post",
    text: "The first ferry\n\nIt sails.\nAgain.",
    post: {
      published: "2026-11-02",
      author: { handle: "pinterest.com", name: "Ada Example" },
      media: [
        {
          type: "video",
          url: "https://assets.pinterest.com/ext/embed.html?id=1",
          height: 300,
          duration: 65,
          picture: { url: "https://i.pinimg.com/ferry.jpg" },
        },
      ],
      rights: {
        licence: {
          name: "CC BY 4.0",
          url: "https://creativecommons.org/licenses/by/4.0/",
          basis: "stated by the platform",
        },
      },
    },
  },
  {
    name: "a service that is no more: the page speaks for itself",
    url,
    answers: { [ask]: { status: 404 }, [get]: page },
    outcome: "post",
    key: `oembed:${url}`,
    text: "A ferry\n\nIt sails.",
    post: { truncated: true },
    outcomeFields: { source: "open-graph" },
    asked: [service, url],
  },
  {
    name: "a service that is no more, and a page that speaks in JSON-LD",
    url,
    answers: {
      [ask]: { status: 404 },
      [get]: {
        headers: { "content-type": "text/html" },
        body: `<title>A ferry - GIPHY</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"VideoObject",
          "name":"A ferry","description":"It sails.","uploadDate":"2024-05-01T10:00:00Z","author":{"@type":"Person","name":"Ada Example"}}</script>`,
      },
    },
    outcome: "post",
    post: { author: { name: "Ada Example" }, published: "2024-05-01T10:00:00.000Z" },
    outcomeFields: { source: "json-ld" },
  },
  {
    name: "a service that is no more, and a page without a word about itself",
    url,
    answers: {
      [ask]: { status: 404 },
      [get]: {
        headers: { "content-type": "text/html" },
        body: "<title>A ferry</title><h1>A ferry</h1><p>It sails again from Monday, says the harbour, and every day.</p>",
      },
    },
    outcome: "post",
    outcomeFields: { source: "html" },
  },
  {
    name: "a clip in its player, at a provider whose service is no more",
    url: "https://clips.twitch.tv/embed?clip=FerryRunsAgain-AbC_1&parent=news.example",
    answers: {
      "GET https://clips.twitch.tv/FerryRunsAgain-AbC_1": {
        headers: { "content-type": "text/html" },
        body: '<title>Twitch</title><meta property="og:title" content="The ferry runs again"><meta property="og:image" content="https://clips-media.twitch.tv/a.jpg">',
      },
    },
    outcome: "post",
    key: "oembed:https://clips.twitch.tv/FerryRunsAgain-AbC_1",
    text: "The ferry runs again",
    asked: ["https://clips.twitch.tv/FerryRunsAgain-AbC_1"],
  },
  {
    name: "a clip that is gone",
    url: "https://clips.twitch.tv/FerryRunsAgain-AbC_1",
    answers: { "GET https://clips.twitch.tv/FerryRunsAgain-AbC_1": { status: 404 } },
    outcome: "not_found",
  },
  {
    name: "a service that answers in HTML",
    url,
    answers: { [ask]: { headers: { "content-type": "text/html" }, body: "<h1>Oops</h1>" }, [get]: page },
    outcome: "post",
    outcomeFields: { source: "open-graph" },
  },
  {
    name: "markup without words or picture: the page says more",
    url,
    answers: {
      [ask]: {
        body: { type: "rich", provider_name: "GIPHY", html: '<iframe src="https://giphy.com/embed/1">' },
      },
      [get]: page,
    },
    outcome: "post",
    text: "A ferry\n\nIt sails.",
  },
  refused("neither service nor page knows it", { status: 404 }, "not_found", { status: 404 }),
  refused("an error told as JSON", { body: { error: "no such gif" } }, "not_found"),
  refused("a private page", { status: 401 }, "login_required"),
  refused("a service that asks to wait", { status: 429, headers: { "retry-after": "60" } }, "rate_limited", {
    retryAfter: 60,
  }),
  refused(
    "a service that tells when it may be asked again",
    { status: 429, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "90" } },
    "rate_limited",
    { retryAfter: 90 },
  ),
  {
    name: "a service in trouble, and a page in trouble",
    url,
    answers: { [ask]: { status: 503 }, [get]: { status: 502 } },
    outcome: "upstream_error",
  },
  {
    name: "a service that knows no JSON, and a page that is gone",
    url,
    answers: { [ask]: { status: 501 }, [get]: { status: 410 } },
    outcome: "not_found",
    outcomeFields: { status: 410 },
  },
  {
    name: "a page with a challenge before it",
    url,
    answers: { [ask]: { status: 403 }, [get]: { status: 403, headers: { "cf-mitigated": "challenge" } } },
    outcome: "challenge",
  },
];
