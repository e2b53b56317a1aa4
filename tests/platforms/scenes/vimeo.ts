// What Vimeo answers, made up in its shapes.
import type { Scene, SceneAnswer } from "../scene.ts";

const id = "123456789";
const page = `https://vimeo.com/${id}`;
const oembed = (url: string): string =>
  `GET https://vimeo.com/api/oembed.json?url=${encodeURIComponent(url)}`;
const asked = [oembed(page).slice(4)];

const answer = {
  type: "video",
  version: "1.0",
  provider_name: "Vimeo",
  provider_url: "https://vimeo.com/",
  title: "The ferry is back",
  author_name: "Ada Example",
  author_url: "https://vimeo.com/adaexample",
  is_plus: "0",
  account_type: "basic",
  html: `<iframe src="https://player.vimeo.com/video/${id}?app_id=122963" width="640" height="360" frameborder="0" allow="autoplay; fullscreen" allowfullscreen title="The ferry is back"></iframe>`,
  width: 640,
  height: 360,
  duration: 75,
  description: "Filmed in spring.\n\nMusic: none.",
  thumbnail_url: "https://i.vimeocdn.com/video/657_640.jpg",
  thumbnail_width: 640,
  thumbnail_height: 360,
  upload_date: "2024-09-25 10:36:56",
  video_id: 123456789,
  uri: `/videos/${id}`,
};

const ended = (
  name: string,
  given: SceneAnswer,
  outcome: Scene["outcome"],
  outcomeFields: object = {},
): Scene => ({
  name,
  url: page,
  answers: { [oembed(page)]: given },
  outcome,
  outcomeFields,
  asked,
});

const unlisted = `${page}/0a1b2c3d4e`;

export const scenes: readonly Scene[] = [
  {
    name: "a video",
    url: `https://player.vimeo.com/video/${id}?title=0`,
    answers: { [oembed(page)]: { body: answer } },
    outcome: "post",
    key: `vimeo:${id}`,
    text: "The ferry is back\n\nFilmed in spring.\n\nMusic: none.",
    post: {
      url: page,
      author: { handle: "adaexample", name: "Ada Example", url: "https://vimeo.com/adaexample" },
      published: "2024-09-25",
      media: [
        {
          type: "video",
          duration: 75,
          picture: { url: "https://i.vimeocdn.com/video/657_640.jpg", width: 640, height: 360 },
        },
      ],
    },
    outcomeFields: { source: "oembed" },
    asked,
  },
  {
    name: "a video that is not listed, by its whole address",
    url: `${page}?h=0a1b2c3d4e`,
    answers: { [oembed(unlisted)]: { body: { ...answer, description: "", upload_date: "soon" } } },
    outcome: "post",
    key: `vimeo:${id}`,
    text: "The ferry is back",
    asked: [oembed(unlisted).slice(4)],
  },
  ended(
    "a video of which Vimeo gives the player alone",
    {
      body: {
        type: "video",
        version: "1.0",
        provider_name: "Vimeo",
        html: answer.html,
        width: 640,
        height: 360,
        video_id: 123456789,
      },
    },
    "incomplete",
  ),
  ended(
    "a video for certain sites, said with the status 200",
    {
      body: {
        type: "video",
        version: "1.0",
        provider_name: "Vimeo",
        domain_status_code: 403,
        video_id: 123456789,
      },
    },
    "protected",
  ),
  ended(
    "a video for certain sites or people",
    { status: 403, body: { domain_status_code: 403 } },
    "protected",
    { status: 403 },
  ),
  ended("a video that is not there", { status: 404, body: "404 Not Found" }, "not_found"),
  ended(
    "too many questions, with a time to wait",
    { status: 429, headers: { "retry-after": "90" } },
    "rate_limited",
    {
      retryAfter: 90,
    },
  ),
  ended(
    "too many questions, with a quota",
    {
      status: 429,
      headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "2026-11-23T12:00:20+00:00" },
    },
    "rate_limited",
    { retryAfter: 20 },
  ),
  ended("in trouble", { status: 503 }, "upstream_error"),
  ended("an answer of another shape", { body: { videos: [] } }, "unreadable"),
  ended("an answer that is no JSON", { body: "<html></html>" }, "unreadable"),
  ended("an answer about another video", { body: { ...answer, video_id: 987654321 } }, "unreadable"),
  ended(
    "an answer whose account is none of Vimeo's",
    { body: { ...answer, author_url: "https://example.com/" } },
    "incomplete",
  ),
];
