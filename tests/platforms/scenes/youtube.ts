// What YouTube answers, made up in its shapes.
import type { Scene, SceneAnswer } from "../scene.ts";

const id = "aB3_dE5-gHI";
const watch = `https://www.youtube.com/watch?v=${id}`;
const oembed = `GET https://www.youtube.com/oembed?url=${encodeURIComponent(watch)}&format=json`;
const page = `GET ${watch}&hl=en`;
const asked = [oembed, page].map((line) => line.slice(4));
const channel = "UC0123456789abcdefghijkl";
const html = { "content-type": "text/html; charset=utf-8" };

const oembedAnswer: SceneAnswer = {
  body: {
    title: "How the ferry came back",
    author_name: "Harbour Example",
    author_url: "https://www.youtube.com/@harbour_example",
    type: "video",
    height: 113,
    width: 200,
    version: "1.0",
    provider_name: "YouTube",
    provider_url: "https://www.youtube.com/",
    thumbnail_height: 360,
    thumbnail_width: 480,
    thumbnail_url: `https://i.ytimg.com/vi/${id}/hqdefault.jpg`,
    html: `<iframe width="200" height="113" src="https://www.youtube.com/embed/${id}?feature=oembed" title="How the ferry came back"></iframe>`,
  },
};

const details = {
  videoId: id,
  title: "How the ferry came back",
  lengthSeconds: "142",
  channelId: channel,
  shortDescription: "Filmed in spring.\n\nMusic: none.",
  thumbnail: { thumbnails: [{ url: `https://i.ytimg.com/vi/${id}/hqdefault.jpg`, width: 168, height: 94 }] },
  viewCount: "1077",
  author: "Harbour Example",
  isPrivate: false,
};
const microformat = {
  playerMicroformatRenderer: {
    thumbnail: {
      thumbnails: [{ url: `https://i.ytimg.com/vi/${id}/maxresdefault.jpg`, width: 1280, height: 720 }],
    },
    title: { simpleText: "Wie die Fähre zurückkam" },
    ownerProfileUrl: "http://www.youtube.com/@harbour_example",
    externalChannelId: channel,
    isFamilySafe: true,
    isUnlisted: false,
    publishDate: "2024-04-14T09:02:38-07:00",
    ownerChannelName: "Harbour Example",
  },
};
const licence = {
  metadataRowRenderer: {
    title: { simpleText: "License" },
    contents: [{ runs: [{ text: "Creative Commons Attribution license (reuse allowed)" }] }],
  },
};

function watchPage(player: object, data: object = {}, head = ""): SceneAnswer {
  return {
    headers: html,
    body: `<!DOCTYPE html><html><head><link rel="canonical" href="${watch}">${head}</head><body><script>if (window.ytInitialPlayerResponse) {} var ytInitialPlayerResponse = ${JSON.stringify(player)};var meta = 1;</script><script>var ytInitialData = ${JSON.stringify(data)};</script></body></html>`,
  };
}

const ok = { playabilityStatus: { status: "OK" }, videoDetails: details, microformat };

function unplayable(status: string, reason: string, subreason?: string): SceneAnswer {
  return watchPage({
    playabilityStatus: {
      status,
      reason,
      ...(subreason !== undefined && {
        errorScreen: {
          playerErrorMessageRenderer: {
            reason: { simpleText: reason },
            subreason: { runs: [{ text: subreason }] },
          },
        },
      }),
    },
  });
}

const gone = (name: string, answer: SceneAnswer, outcome: Scene["outcome"]): Scene => ({
  name,
  url: watch,
  answers: { [oembed]: { status: 404, body: "Not Found" }, [page]: answer },
  outcome,
  asked,
});

const clip = "UgkxAbCdEfGhIjKlMnOpQrStUvWxYz012345";
const communityPost = {
  contents: [
    {
      backstagePostThreadRenderer: {
        post: {
          backstagePostRenderer: {
            postId: clip,
            authorText: { runs: [{ text: "Harbour Example" }] },
            authorEndpoint: { browseEndpoint: { browseId: channel, canonicalBaseUrl: "/@harbour_example" } },
            contentText: {
              runs: [
                { text: "The ferry runs again: " },
                {
                  text: "news.example/ferry",
                  navigationEndpoint: {
                    commandMetadata: {
                      webCommandMetadata: {
                        url: "https://www.youtube.com/redirect?event=backstage&q=https%3A%2F%2Fnews.example%2Fferry",
                      },
                    },
                  },
                },
                { text: "\n\nWho comes along?" },
              ],
            },
            publishedTimeText: { runs: [{ text: "2 days ago" }] },
            backstageAttachment: {
              pollRenderer: {
                choices: [{ text: { runs: [{ text: "I do" }] } }, { text: { runs: [{ text: "Not me" }] } }],
              },
            },
          },
        },
      },
    },
  ],
};

export const scenes: readonly Scene[] = [
  {
    name: "a video: oEmbed and page agree",
    url: `https://youtu.be/${id}?si=x`,
    answers: { [oembed]: oembedAnswer, [page]: watchPage(ok, { contents: [licence] }) },
    outcome: "post",
    key: `youtube:${id}`,
    text: "How the ferry came back\n\nFilmed in spring.\n\nMusic: none.",
    post: {
      url: watch,
      author: {
        handle: "harbour_example",
        name: "Harbour Example",
        id: channel,
        url: "https://www.youtube.com/@harbour_example",
      },
      published: "2024-04-14T16:02:38.000Z",
      media: [
        {
          type: "video",
          duration: 142,
          picture: { url: `https://i.ytimg.com/vi/${id}/maxresdefault.jpg`, width: 1280, height: 720 },
        },
      ],
      counts: { views: 1077, at: "2026-11-23T12:00:00.000Z" },
      rights: {
        licence: {
          name: "Creative Commons Attribution license (reuse allowed)",
          basis: "stated by the platform",
        },
      },
    },
    outcomeFields: { source: "page" },
    asked,
  },
  {
    name: "a video whose title was changed in between",
    url: watch,
    answers: {
      [oembed]: oembedAnswer,
      [page]: watchPage({ ...ok, videoDetails: { ...details, title: "The ferry is back" } }),
    },
    outcome: "post",
    text: "The ferry is back\n\nFilmed in spring.\n\nMusic: none.",
    outcomeFields: { conflicts: [{ field: "text", source: "oembed", said: "How the ferry came back" }] },
  },
  {
    name: "an unlisted short that asks not to be indexed",
    url: `https://www.youtube.com/shorts/${id}`,
    answers: {
      [oembed]: oembedAnswer,
      [page]: watchPage(
        {
          ...ok,
          microformat: {
            playerMicroformatRenderer: {
              ...microformat.playerMicroformatRenderer,
              isUnlisted: true,
              isFamilySafe: false,
            },
          },
        },
        {},
        '<meta name="robots" content="noindex">',
      ),
    },
    outcome: "post",
    post: { visibility: "unlisted", sensitive: true, consent: { noindex: true } },
  },
  {
    name: "a page of consent instead of the video",
    url: watch,
    answers: {
      [oembed]: oembedAnswer,
      [page]: { status: 302, headers: { location: "https://consent.youtube.com/m?continue=x" } },
      "GET https://consent.youtube.com/m?continue=x": {
        headers: html,
        body: "<title>Before you continue</title>",
      },
    },
    outcome: "post",
    text: "How the ferry came back",
    post: {
      truncated: true,
      author: { handle: "harbour_example" },
      media: [{ picture: { width: 480, height: 360 } }],
    },
    outcomeFields: { source: "oembed" },
  },
  {
    name: "a video for adults",
    url: watch,
    answers: {
      [oembed]: oembedAnswer,
      [page]: unplayable("LOGIN_REQUIRED", "Sign in to confirm your age"),
    },
    outcome: "post",
    post: { sensitive: true, truncated: true },
    outcomeFields: { source: "oembed" },
  },
  {
    name: "a video that may not be embedded",
    url: watch,
    answers: { [oembed]: { status: 401, body: "Unauthorized" }, [page]: watchPage(ok) },
    outcome: "post",
    outcomeFields: { source: "page" },
  },
  {
    name: "a video that may not be embedded, and whose page tests for robots",
    url: watch,
    answers: {
      [oembed]: { status: 401, body: "Unauthorized" },
      [page]: unplayable("LOGIN_REQUIRED", "Sign in to confirm you’re not a bot"),
    },
    outcome: "incomplete",
    outcomeFields: { status: 401 },
  },
  {
    name: "a page of 2014, as a web archive holds it",
    url: watch,
    answers: {
      [oembed]: { status: 401, body: "Unauthorized" },
      [page]: {
        headers: html,
        body: `<link rel="canonical" href="http://www.youtube.com/watch?v=${id}"><meta property="og:title" content="How the ferry came back"><meta property="og:description" content="Filmed in..."><meta property="og:image" content="https://i1.ytimg.com/vi/${id}/hqdefault.jpg"><span itemprop="author" itemscope><link itemprop="url" href="http://www.youtube.com/user/harbourexample"></span><meta itemprop="duration" content="PT2M22S"><strong>Uploaded on <span id="eow-date" class="watch-video-date" >Apr 29, 2011</span></strong><p id="eow-description" >Filmed in spring.<br />By &amp; by.</p>`,
      },
    },
    outcome: "post",
    text: "How the ferry came back\n\nFilmed in spring.\nBy & by.",
    post: {
      published: "2011-04-29",
      author: { handle: "harbourexample" },
      media: [{ duration: 142 }],
    },
  },
  {
    name: "a private video",
    url: watch,
    answers: {
      [oembed]: { status: 403, body: "Forbidden" },
      [page]: unplayable(
        "LOGIN_REQUIRED",
        "Private video",
        "Sign in if you've been granted access to this video",
      ),
    },
    outcome: "protected",
  },
  {
    name: "a private video, refused with the status 200",
    url: watch,
    answers: { [oembed]: { body: "Forbidden" }, [page]: unplayable("ERROR", "Video unavailable") },
    outcome: "protected",
  },
  {
    name: "an id that YouTube takes for none",
    url: watch,
    answers: {
      [oembed]: { status: 400, body: "Bad Request" },
      [page]: unplayable("ERROR", "Video unavailable"),
    },
    outcome: "not_found",
  },
  gone("a video that is not there", unplayable("ERROR", "Video unavailable"), "not_found"),
  gone(
    "a video that its uploader removed",
    unplayable("ERROR", "Video unavailable", "This video has been removed by the uploader"),
    "deleted",
  ),
  gone(
    "a video of a terminated account",
    unplayable(
      "ERROR",
      "Video unavailable",
      "This video is no longer available because the YouTube account associated with this video has been terminated.",
    ),
    "author_suspended",
  ),
  gone(
    "a video of a closed account",
    unplayable(
      "ERROR",
      "Video unavailable",
      "This video is no longer available because the uploader has closed their YouTube account.",
    ),
    "author_deactivated",
  ),
  gone(
    "a video that YouTube removed",
    unplayable("ERROR", "This video has been removed for violating YouTube's Community Guidelines"),
    "removed_by_moderator",
  ),
  gone(
    "a video with a copyright claim",
    unplayable(
      "ERROR",
      "Video unavailable",
      "This video is no longer available due to a copyright claim by Example",
    ),
    "takedown",
  ),
  gone(
    "a video that is blocked here",
    unplayable(
      "UNPLAYABLE",
      "Video unavailable",
      "The uploader has not made this video available in your country",
    ),
    "geo_blocked",
  ),
  gone(
    "a video withheld after a complaint",
    unplayable("UNPLAYABLE", "This content is not available on this domain due to a legal complaint"),
    "withheld",
  ),
  gone(
    "a video for members",
    unplayable("UNPLAYABLE", "Join this channel to get access to members-only content like this video."),
    "protected",
  ),
  gone(
    "a video for adults that cannot be embedded",
    unplayable("LOGIN_REQUIRED", "Sign in to confirm your age"),
    "age_restricted",
  ),
  gone(
    "a video for those who are signed in",
    unplayable("LOGIN_REQUIRED", "Please come in"),
    "login_required",
  ),
  gone(
    "a video that is there for the player alone",
    watchPage({ ...ok, videoDetails: { ...details, isPrivate: true } }),
    "protected",
  ),
  gone("a page in trouble after a 404", { status: 503 }, "not_found"),
  {
    name: "too many questions, with a time to wait",
    url: watch,
    answers: { [oembed]: { status: 429, headers: { "retry-after": "120" } } },
    outcome: "rate_limited",
    outcomeFields: { retryAfter: 120, status: 429 },
    asked: asked.slice(0, 1),
  },
  {
    name: "too many questions, with a quota",
    url: watch,
    answers: {
      [oembed]: {
        status: 429,
        headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "30" },
      },
    },
    outcome: "rate_limited",
    outcomeFields: { retryAfter: 30 },
  },
  {
    name: "both in trouble",
    url: watch,
    answers: { [oembed]: { status: 500 }, [page]: { status: 502 } },
    outcome: "upstream_error",
  },
  {
    name: "an oEmbed answer of another shape, and a page of none",
    url: watch,
    answers: { [oembed]: { body: { video: [] } }, [page]: { headers: html, body: "<p>Hello</p>" } },
    outcome: "unreadable",
  },
  {
    name: "an answer about another video",
    url: watch,
    answers: {
      [oembed]: oembedAnswer,
      [page]: watchPage({ ...ok, videoDetails: { ...details, videoId: "zzzzzzzzzzz" } }),
    },
    outcome: "post",
    outcomeFields: { source: "oembed" },
  },
  {
    name: "a clip: the video that it is cut from",
    url: `https://www.youtube.com/clip/${clip}?si=x`,
    answers: { [`GET https://www.youtube.com/clip/${clip}?hl=en`]: watchPage(ok) },
    outcome: "post",
    key: `youtube:${id}`,
    outcomeFields: {
      aliases: [`youtube:clip/${clip}`, `https://www.youtube.com/clip/${clip}`],
      source: "page",
    },
  },
  {
    name: "a clip that is not there",
    url: `https://www.youtube.com/clip/${clip}`,
    answers: {},
    outcome: "not_found",
  },
  {
    name: "a post of a channel, with a poll",
    url: `https://www.youtube.com/post/${clip}`,
    answers: { [`GET https://www.youtube.com/post/${clip}?hl=en`]: watchPage({}, communityPost) },
    outcome: "post",
    key: `youtube:post/${clip}`,
    text: "The ferry runs again: news.example/ferry\n\nWho comes along?",
    post: {
      author: { handle: "harbour_example", id: channel },
      poll: { options: [{ title: "I do" }, { title: "Not me" }] },
    },
  },
  {
    name: "a post of a channel that is not there",
    url: `https://www.youtube.com/post/${clip}`,
    answers: { [`GET https://www.youtube.com/post/${clip}?hl=en`]: watchPage({}, { contents: [] }) },
    outcome: "not_found",
  },
];
