// What Tumblr answers, made up in its shapes.
import type { Scene, SceneAnswer } from "../scene.ts";

const id = "700000000000000001";
const url = `https://www.tumblr.com/ada-example/${id}`;
const blogPage = `https://ada-example.tumblr.com/post/${id}`;
const oembedUrl = `https://www.tumblr.com/oembed/1.0?url=${encodeURIComponent(url)}`;
const api = `GET https://api.tumblr.com/v2/blog/ada-example.tumblr.com/posts?id=${id}&npf=true`;
/** Over HTTPS the key stands in the address. */
const apiWithKey = `${api}&api_key=a-key`;
const [page, oembed] = [`GET ${blogPage}`, `GET ${oembedUrl}`];
const options = { tokens: { tumblr: "a-key" } };
const both = (answer: SceneAnswer): Scene["answers"] => ({ [api]: answer, [apiWithKey]: answer });
const html = { "content-type": "text/html; charset=utf-8" };
const pageHtml = `<html lang="en"><head><meta property="og:title" content="Ada's ferries"><meta property="og:description" content="The ferry runs again.">
  <link rel="canonical" href="${url}"><meta name="keywords" content="ferry,harbour"><meta property="og:image" content="https://64.media.tumblr.com/ferry.jpg">
  <script type="application/ld+json">{"@type":"SocialMediaPosting","url":"${blogPage}","datePublished":"2022-11-20T07:40:53+00:00","author":"ada-example"}</script></head></html>`;
const npf = {
  response: {
    posts: [
      {
        id_string: id,
        blog_name: "ada-example",
        blog: { name: "ada-example", title: "Ada's ferries" },
        timestamp: 1668930053,
        trail: [{ blog: { name: "ben-example" }, content: [{ type: "text", text: "Does it run?" }] }],
        content: [
          { type: "text", subtype: "heading1", text: "News" },
          {
            type: "text",
            text: "🚢 It runs, says cara!",
            formatting: [
              { type: "bold", start: 2, end: 9 },
              {
                type: "mention",
                start: 16,
                end: 20,
                blog: { name: "cara", url: "https://cara.tumblr.com/" },
              },
            ],
          },
          { type: "text", subtype: "unordered-list-item", text: "one" },
          { type: "text", subtype: "unordered-list-item", text: "two" },
          {
            type: "image",
            media: [{ url: "https://64.media.tumblr.com/a.jpg", width: 1280, height: 720 }],
            alt_text: "A ferry",
          },
          { type: "link", url: "https://news.example/ferry", title: "The story" },
        ],
        tags: ["ferry"],
        note_count: 7,
      },
    ],
  },
};
const refused = (
  name: string,
  answers: Scene["answers"],
  outcome: Scene["outcome"],
  more: Partial<Scene> = {},
): Scene => ({
  name,
  url,
  answers,
  outcome,
  ...more,
});

export const scenes: readonly Scene[] = [
  {
    name: "a post, by its page",
    url: `${blogPage}/the-ferry?source=share`,
    answers: { [page]: { headers: html, body: pageHtml } },
    outcome: "post",
    key: `tumblr:${id}`,
    text: "The ferry runs again.\n\n#ferry #harbour",
    post: {
      url,
      author: { handle: "ada-example", name: "Ada's ferries", url: "https://www.tumblr.com/ada-example" },
      published: "2022-11-20T07:40:53.000Z",
      truncated: true,
      media: [{ type: "image", url: "https://64.media.tumblr.com/ferry.jpg" }],
    },
    outcomeFields: { source: "page" },
    asked: [blogPage],
  },
  {
    name: "a reblog, by the API",
    url,
    options,
    answers: both({ body: npf }),
    outcome: "post",
    key: `tumblr:${id}`,
    post: {
      author: { handle: "ada-example", name: "Ada's ferries" },
      published: "2022-11-20T07:40:53.000Z",
      counts: { likes: 7 },
      text: [
        {
          type: "quote",
          children: [
            { type: "paragraph", children: [{ type: "mention", handle: "ben-example" }] },
            { type: "paragraph", children: [{ type: "text", text: "Does it run?" }] },
          ],
        },
        { type: "heading", level: 1 },
        {
          type: "paragraph",
          children: [
            { type: "text", text: "🚢 " },
            { type: "text", text: "It runs", marks: ["bold"] },
            { type: "text", text: ", says " },
            { type: "mention", text: "cara" },
            { type: "text", text: "!" },
          ],
        },
        { type: "list", ordered: false, items: [[{}], [{}]] },
        {
          type: "paragraph",
          children: [{ type: "link", url: "https://news.example/ferry", text: "The story" }],
        },
        { type: "paragraph", children: [{ type: "hashtag", tag: "ferry" }] },
      ],
      media: [{ type: "image", alt: "A ferry", width: 1280, height: 720 }],
    },
    outcomeFields: { source: "npf" },
  },
  {
    name: "an API that answers in another shape: the page shows the post",
    url,
    options,
    answers: { ...both({ body: { response: [] } }), [page]: { headers: html, body: pageHtml } },
    outcome: "post",
    outcomeFields: { source: "page" },
  },
  refused(
    "a blog for those who are logged in",
    {
      ...both({
        status: 404,
        body: {
          errors: [{ title: "Not Found", detail: "This blog is only viewable within the Tumblr dashboard" }],
        },
      }),
      [page]: { status: 302, headers: { location: "https://www.tumblr.com/login_required/ada-example" } },
      "GET https://www.tumblr.com/login_required/ada-example": {
        headers: html,
        body: "<title>Log in</title>",
      },
      [oembed]: { status: 403 },
    },
    "login_required",
    { options },
  ),
  refused(
    "a page that leads to the safe mode",
    {
      [page]: { status: 302, headers: { location: "https://www.tumblr.com/safe-mode?url=x" } },
      "GET https://www.tumblr.com/safe-mode?url=x": { headers: html, body: "<title>Tumblr</title>" },
      [oembed]: { status: 403 },
    },
    "login_required",
  ),
  refused(
    "a page that is refused, and oEmbed that says whose it is",
    {
      [page]: { status: 403 },
      [oembed]: { body: { type: "rich", url, author_name: "Ada's ferries", html: "<div></div>" } },
    },
    "blocked",
  ),
  refused(
    "a page of another post",
    {
      [page]: { headers: html, body: pageHtml.replaceAll(id, "700000000000000002") },
      [oembed]: { status: 500 },
    },
    "unreadable",
  ),
  refused("a post that is not found", { [page]: { status: 404 } }, "not_found", {
    outcomeFields: { status: 404 },
  }),
  refused(
    "a post that the API does not find",
    both({ status: 404, body: { errors: [{ detail: "Not here" }] } }),
    "not_found",
    { options },
  ),
  refused(
    "too many questions",
    { [page]: { status: 429, headers: { "retry-after": "60" } } },
    "rate_limited",
    {
      outcomeFields: { retryAfter: 60 },
    },
  ),
  refused(
    "a day's questions of the API spent",
    both({
      status: 429,
      headers: {
        "x-ratelimit-perday-remaining": "0",
        "x-ratelimit-perday-reset": "3600",
        "retry-after": "3600",
      },
    }),
    "rate_limited",
    { options, outcomeFields: { retryAfter: 3600 } },
  ),
  refused("Tumblr in trouble", { [page]: { status: 503 }, [oembed]: { status: 502 } }, "upstream_error"),
  refused("an empty page", { [page]: { headers: html, body: "" }, [oembed]: { status: 404 } }, "not_found"),
];
