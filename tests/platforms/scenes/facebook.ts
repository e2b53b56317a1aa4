// What Facebook and Meta's oEmbed answer, made up in their shapes.
import type { Scene, SceneAnswer } from "../scene.ts";

const id = "700000000000001";
const hidden = "pfbid02AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGhIjKlMnOpQrStUv";
const site = "https://www.facebook.com";
const page = `${site}/ada.example/posts/${id}`;
const video = `${site}/ada.example/videos/${id}/`;
const question = (url: string, kind = "post") =>
  `https://graph.facebook.com/v26.0/oembed_${kind}?url=${encodeURIComponent(url)}&omitscript=true`;
const oembed = `GET ${question(page)}`;
const html = { "content-type": "text/html; charset=utf-8" };
const shown = (body: string, status = 200): SceneAnswer => ({ status, headers: html, body });
const failed = (error: object, status = 400): SceneAnswer => ({ status, body: { error } });

const markup = (of: string, text = "<p>The ferry is back. #harbour</p>", by = "ada.example") =>
  `<div class="fb-post" data-href="${of}" data-width="552"><blockquote cite="${of}" class="fb-xfbml-parse-ignore">${text}Posted by <a href="${site}/${by}">Ada Example</a> on&nbsp;<a href="${of}">Tuesday, May 6, 2025</a></blockquote></div>`;
const answer = (body: string, more: object = {}): SceneAnswer => ({
  body: {
    html: body,
    provider_name: "Facebook",
    provider_url: site,
    type: "rich",
    version: "1.0",
    width: 552,
    ...more,
  },
});
const story = {
  post_id: id,
  creation_time: Date.UTC(2025, 4, 6, 8) / 1_000,
  message: { text: "The ferry is back.\nIt leaves at eight: https://example.org/ferry #harbour" },
  actors: [{ __typename: "User", id: "100000000000009", name: "Ada Example", url: `${site}/ada.example` }],
};
const withStory = (one: object, head = "") =>
  shown(
    `<head>${head}</head><script type="application/json" data-sjs>${JSON.stringify({ require: [["x", { data: { node: { comet_sections: { content: { story: one } } } } }]] })}</script>`,
  );
const unknown = failed({ message: "Unsupported get request", type: "GraphMethodException", code: 100 });
/** A post that oEmbed does not give, with what its page is. */
const byPage = (
  name: string,
  at: SceneAnswer,
  outcome: Scene["outcome"],
  more: Partial<Scene> = {},
): Scene => ({
  name,
  url: page,
  answers: { [oembed]: unknown, [`GET ${page}`]: at },
  outcome,
  ...more,
});

export const scenes: readonly Scene[] = [
  {
    name: "a post by oEmbed, to be displayed only",
    url: `https://m.facebook.com/ada.example/posts/${id}?ref=share`,
    answers: { [oembed]: answer(markup(page)) },
    outcome: "post",
    key: `facebook:${id}`,
    text: "The ferry is back. #harbour",
    post: {
      url: page,
      author: { handle: "ada.example", name: "Ada Example", url: `${site}/ada.example` },
      published: "2025-05-06",
      text: [{ children: [{ type: "text" }, { type: "hashtag", tag: "harbour" }] }],
      retention: "display-only",
      media: [],
    },
    outcomeFields: { source: "oembed" },
    asked: [question(page)],
  },
  {
    name: "oEmbed with the token of an app",
    url: page,
    options: { tokens: { meta: "1|made-up" } },
    answers: { [oembed]: answer(markup(page)), [`${oembed}&access_token=1|made-up`]: answer(markup(page)) },
    outcome: "post",
    post: { retention: "display-only" },
  },
  {
    name: "a text that is cut",
    url: page,
    answers: { [oembed]: answer(markup(page, "<p>The ferry is back, and it leaves...</p>")) },
    outcome: "post",
    text: "The ferry is back, and it leaves...",
    post: { truncated: true },
  },
  {
    name: "a post that is asked for by its hidden id: the markup calls it by its number",
    url: `${site}/ada.example/posts/${hidden}`,
    answers: { [`GET ${question(`${site}/ada.example/posts/${hidden}`)}`]: answer(markup(page)) },
    outcome: "post",
    key: `facebook:${hidden}`,
  },
  {
    name: "a post of an account that is a number in its link",
    url: page,
    answers: { [oembed]: answer(markup(page, "<p>Ahoy</p>", "100000000000009")) },
    outcome: "post",
    post: { author: { handle: "ada.example", id: "100000000000009" } },
  },
  {
    name: "a post in a group: its author, and not the group",
    url: `${site}/groups/harbour.friends/permalink/${id}/`,
    answers: {
      [`GET ${question(`${site}/groups/harbour.friends/posts/${id}/`)}`]: answer(
        markup(`${site}/groups/harbour.friends/posts/${id}/`),
        { author_name: "Harbour Friends", author_url: "/groups/harbour.friends/" },
      ),
    },
    outcome: "post",
    post: { author: { handle: "ada.example", name: "Ada Example" } },
  },
  {
    name: "a video: its title is not its text",
    url: `${site}/ada.example/videos/the-ferry/${id}/`,
    answers: {
      [`GET ${question(video, "video")}`]: answer(
        `<div class="fb-video" data-href="${video}"><blockquote cite="${video}" class="fb-xfbml-parse-ignore"><a href="${video}">Ferry film</a><p>The ferry, filmed from the quay</p>Posted by <a href="#" role="button">Ada Example</a> on Tuesday, May 6, 2025</blockquote></div>`,
        { type: "video" },
      ),
    },
    outcome: "post",
    text: "The ferry, filmed from the quay",
    post: {
      author: { handle: "ada.example", name: "Ada Example" },
      published: "2025-05-06",
      media: [{ type: "video" }],
    },
  },
  {
    name: "a short link to a video",
    url: "https://fb.watch/aBcDeF123_/",
    answers: {
      "GET https://fb.watch/aBcDeF123_/": {
        status: 302,
        headers: { location: `${site}/watch/?v=${id}&ref=sharing` },
      },
      [`GET ${question(`${site}/watch/?v=${id}`, "video")}`]: answer(
        markup(video).replace("fb-post", "fb-video"),
      ),
    },
    outcome: "post",
    key: `facebook:${id}`,
  },
  {
    name: "a link of the share button behind the login, which names the post",
    url: `${site}/share/p/1AbCdEfGhI/`,
    answers: {
      [`GET ${site}/share/p/1AbCdEfGhI/`]: {
        status: 302,
        headers: { location: `${site}/login/?next=${encodeURIComponent(page)}` },
      },
      [oembed]: answer(markup(page)),
    },
    outcome: "post",
    key: `facebook:${id}`,
  },
  byPage("a post that oEmbed does not give, by its page", withStory(story), "post", {
    text: "The ferry is back.\nIt leaves at eight: https://example.org/ferry #harbour",
    post: {
      author: { handle: "ada.example", id: "100000000000009", name: "Ada Example" },
      published: "2025-05-06T08:00:00.000Z",
    },
    outcomeFields: { source: "page" },
    asked: [question(page), page],
  }),
  byPage(
    "a page that asks not to be kept",
    withStory(story, '<meta name="robots" content="noarchive">'),
    "post",
    {
      post: { consent: { noarchive: true } },
    },
  ),
  byPage("a page of another post", withStory({ ...story, post_id: "700000000000002" }), "withheld"),
  byPage("a story without whom it is of", withStory({ ...story, actors: [] }), "incomplete"),
  byPage(
    "a content that is not available",
    shown("<title>Facebook</title><div>This content isn't available right now</div>"),
    "withheld",
  ),
  byPage("robots.txt keeps programs out", shown("", 403), "withheld", {
    answers: {
      [oembed]: unknown,
      [`GET ${page}`]: shown("", 403),
      [`GET ${site}/robots.txt`]: { body: "User-agent: *\nDisallow: /\n" },
    },
  }),
  {
    name: "a login instead of the page, and an oEmbed in trouble",
    url: page,
    answers: {
      [oembed]: { status: 500 },
      [`GET ${page}`]: { status: 302, headers: { location: `${site}/login/?next=x` } },
      [`GET ${site}/login/?next=x`]: shown("<title>Log in to Facebook</title>"),
    },
    outcome: "login_required",
  },
  {
    name: "a login in the place of the page",
    url: page,
    answers: { [oembed]: { status: 500 }, [`GET ${page}`]: shown('<form id="login_form"></form>') },
    outcome: "login_required",
  },
  {
    name: "Facebook blocks for a while",
    url: page,
    answers: {
      [oembed]: failed({ message: "The action attempted has been deemed abusive", code: 368 }),
      [`GET ${page}`]: shown('<script>{"rootView":{"resource":{"__dr":"CometErrorRoot.react"}}}</script>'),
    },
    outcome: "blocked",
  },
  {
    name: "a post that is not found",
    url: page,
    answers: {
      [oembed]: failed({ message: "Some of the aliases you requested do not exist", code: 803 }, 404),
    },
    outcome: "not_found",
  },
  {
    name: "a token that is not accepted",
    url: page,
    options: { tokens: { meta: "1|made-up" } },
    answers: {
      ...Object.fromEntries(
        [oembed, `${oembed}&access_token=1|made-up`].map((asked) => [
          asked,
          failed({ message: "Error validating application", code: 190 }),
        ]),
      ),
      [`GET ${page}`]: shown("", 403),
    },
    outcome: "blocked",
  },
  {
    name: "too many questions, told by a code",
    url: page,
    answers: {
      [oembed]: failed({ message: "(#4) Application request limit reached", code: 4 }, 403),
      [`GET ${page}`]: shown("", 403),
    },
    outcome: "rate_limited",
    outcomeFields: { retryAfter: 3600 },
  },
  {
    name: "too many questions, told by headers",
    url: page,
    answers: {
      [oembed]: { status: 429, headers: { "retry-after": "45" } },
      [`GET ${page}`]: { status: 429, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "300" } },
    },
    outcome: "rate_limited",
    outcomeFields: { retryAfter: 45 },
  },
  {
    name: "both in trouble",
    url: page,
    answers: { [oembed]: { status: 503 }, [`GET ${page}`]: { status: 502 } },
    outcome: "upstream_error",
  },
  {
    name: "an oEmbed answer of another form, and a page without data",
    url: page,
    answers: { [oembed]: { body: { type: "rich" } }, [`GET ${page}`]: shown("<html>Facebook</html>") },
    outcome: "unreadable",
  },
  {
    name: "an oEmbed answer about another post",
    url: page,
    answers: {
      [oembed]: answer(markup(`${site}/ada.example/posts/700000000000002`)),
      [`GET ${page}`]: shown("<html>Facebook</html>"),
    },
    outcome: "unreadable",
  },
  {
    name: "markup that names no account",
    url: `${site}/photo.php?fbid=${id}`,
    answers: {
      [`GET ${question(`${site}/photo/?fbid=${id}`)}`]: answer(
        `<div class="fb-post" data-href="${site}/photo/?fbid=${id}"><blockquote cite="${site}/photo/?fbid=${id}"><p>Ahoy</p></blockquote></div>`,
      ),
    },
    outcome: "incomplete",
  },
];
