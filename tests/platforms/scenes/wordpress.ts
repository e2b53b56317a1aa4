// What wordpress.com answers, made up.
import type { Scene, SceneAnswer } from "../scene.ts";

const url = "https://ada-example.wordpress.com/2026/11/02/harbour/";
const rest = "https://ada-example.wordpress.com/wp-json/wp/v2/posts/7?_embed=author";
const [page, post] = [`GET ${url}`, `GET ${rest}`];
const pageWith = (more: string): SceneAnswer => ({
  headers: { "content-type": "text/html" },
  body: `<html lang="en"><head><title>Harbour</title><meta property="og:title" content="Harbour reopens">
    <meta property="og:description" content="The first ferry"><meta property="og:image" content="/ferry.jpg">
    <meta name="author" content="Ada Example"><link rel="canonical" href="${url}">${more}</head></html>`,
});
const links = `<link rel="https://api.w.org/" href="https://ada-example.wordpress.com/wp-json/">
  <link rel="alternate" type="application/json" href="https://ada-example.wordpress.com/wp-json/wp/v2/posts/7">`;
const whole = {
  link: url,
  date_gmt: "2026-11-02T08:30:00",
  modified_gmt: "2026-11-03T08:30:00",
  title: { rendered: "Harbour &#8220;reopens&#8221;" },
  content: { rendered: "<p>The first <b>ferry</b> sailed.</p><p>See you.</p>", protected: false },
  _embedded: { author: [{ name: "Ada Example", link: "https://ada-example.wordpress.com/author/ada/" }] },
};
const ending = (name: string, answer: SceneAnswer, outcome: Scene["outcome"]): Scene => ({
  name,
  url,
  answers: { [page]: answer },
  outcome,
});

export const scenes: readonly Scene[] = [
  {
    name: "a post, whole by the interface that its page points to",
    url: `${url}embed/#?secret=AbC123`,
    answers: { [page]: pageWith(links), [post]: { body: whole } },
    outcome: "post",
    key: `wordpress:${url}`,
    text: "Harbour “reopens”\n\nThe first ferry sailed.\n\nSee you.",
    post: {
      url,
      author: { handle: "ada", name: "Ada Example", url: "https://ada-example.wordpress.com/author/ada/" },
      published: "2026-11-02T08:30:00.000Z",
      edited: "2026-11-03T08:30:00.000Z",
      media: [{ type: "image", url: "https://ada-example.wordpress.com/ferry.jpg" }],
    },
    outcomeFields: { source: "wp/v2", sources: { media: "open-graph" } },
    asked: [url, rest],
  },
  {
    name: "a post with pictures in its text, one of which the page shows too",
    url,
    answers: {
      [page]: pageWith(links),
      [post]: {
        body: {
          ...whole,
          content: {
            rendered: `<p>The first ferry.</p><figure class="wp-block-image"><img src="/pier.jpg" alt="The pier"></figure><p><img src="/ferry-300x200.jpg"></p>`,
            protected: false,
          },
        },
      },
    },
    outcome: "post",
    text: "Harbour “reopens”\n\nThe first ferry.",
    post: {
      text: [
        {},
        {},
        { children: [{ type: "media", index: 0 }] },
        { children: [{ type: "media", index: 1 }] },
      ],
      media: [
        { type: "image", url: "https://ada-example.wordpress.com/pier.jpg", alt: "The pier" },
        { type: "image", url: "https://ada-example.wordpress.com/ferry-300x200.jpg" },
      ],
    },
  },
  {
    name: "a post with a picture in its text, and another one on its page",
    url,
    answers: {
      [page]: pageWith(links),
      [post]: {
        body: { ...whole, content: { rendered: `<p>Hi.</p><img src="/pier.jpg">`, protected: false } },
      },
    },
    outcome: "post",
    post: {
      media: [
        { url: "https://ada-example.wordpress.com/pier.jpg" },
        { url: "https://ada-example.wordpress.com/ferry.jpg" },
      ],
    },
  },
  {
    name: "a post whose words are behind a password",
    url,
    answers: {
      [page]: pageWith(links),
      [post]: { body: { ...whole, content: { rendered: "", protected: true } } },
    },
    outcome: "post",
    text: "Harbour reopens\n\nThe first ferry",
    post: { truncated: true },
    outcomeFields: { source: "open-graph" },
  },
  {
    name: "an interface that refuses",
    url,
    answers: { [page]: pageWith(links), [post]: { status: 401 } },
    outcome: "post",
    outcomeFields: { source: "open-graph" },
  },
  {
    name: "a page that points to no interface of its own site",
    url,
    answers: { [page]: pageWith(links.replaceAll("ada-example.wordpress.com", "news.example")) },
    outcome: "post",
    asked: [url],
  },
  ending("a post that is not found", { status: 404 }, "not_found"),
  ending("a private site", { status: 403 }, "blocked"),
  ending("too many questions", { status: 429, headers: { "retry-after": "60" } }, "rate_limited"),
  ending("a site in trouble", { status: 503 }, "upstream_error"),
];
