// What sites answer about their pages, made up.
import type { Scene, SceneAnswer } from "../scene.ts";

const url = "https://news.example/2026/11/harbour";
const html = { "content-type": "text/html; charset=utf-8" };
const page = (head: string, body = "", more: Partial<SceneAnswer> = {}): SceneAnswer => ({
  headers: html,
  body: `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`,
  ...more,
});
const get = `GET ${url}`;
const author = `<meta name="author" content="Ada Quill">`;
const graph = `<meta property="og:title" content="Harbour reopens"><meta property="og:description" content="The first ferry sailed at dawn.">
  <meta property="og:image" content="/photo.jpg"><meta property="og:image:alt" content="A ferry leaves the quay">
  <meta property="og:site_name" content="The News"><meta property="article:published_time" content="2026-11-02T08:30:00Z">`;
const text = "Harbour reopens\n\nThe first ferry sailed at dawn.";
const data = (value: object): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const ending = (
  name: string,
  answer: SceneAnswer,
  outcome: Scene["outcome"],
  outcomeFields?: object,
): Scene => ({
  name,
  url,
  answers: { [get]: answer },
  outcome,
  ...(outcomeFields && { outcomeFields }),
  asked: [url],
});

export const scenes: readonly Scene[] = [
  {
    name: "a page with Open Graph",
    url: `${url}?utm_source=letter#top`,
    answers: { [get]: page(`<title>Harbour reopens | The News</title>${graph}${author}`) },
    outcome: "post",
    key: `web:${url}`,
    text,
    post: {
      url,
      author: { handle: "news.example", name: "Ada Quill", url: "https://news.example/" },
      published: "2026-11-02T08:30:00.000Z",
      language: "en",
      truncated: true,
      media: [{ type: "image", url: "https://news.example/photo.jpg", alt: "A ferry leaves the quay" }],
    },
    outcomeFields: { source: "open-graph", aliases: [] },
    asked: [url],
  },
  {
    name: "a page that names another address of its site as its own",
    url: "https://m.news.example/harbour",
    answers: {
      "GET https://m.news.example/harbour": page(`${graph}${author}<link rel="canonical" href="${url}">`),
    },
    outcome: "post",
    key: `web:${url}`,
    outcomeFields: { aliases: ["web:https://m.news.example/harbour"] },
  },
  {
    name: "a page that gives itself out for a page of another site",
    url,
    answers: {
      [get]: page(`${graph}${author}<link rel="canonical" href="https://gazette.example/harbour">`),
    },
    outcome: "post",
    key: `web:${url}`,
    post: { url },
  },
  {
    name: "a page that names its site's front page as its own address",
    url,
    answers: { [get]: page(`${graph}${author}<link rel="canonical" href="https://news.example/">`) },
    outcome: "post",
    key: `web:${url}`,
  },
  {
    name: "a page that has moved within its site",
    url: "http://news.example/old?id=7",
    answers: {
      "GET http://news.example/old?id=7": { status: 301, headers: { location: url } },
      [get]: page(`${graph}${author}`),
    },
    outcome: "post",
    key: `web:${url}`,
    outcomeFields: { aliases: [`web:https://news.example/old?id=7`] },
  },
  {
    name: "a posting in a forum, whose words stand in JSON-LD",
    url: "https://forum.example/t/ferries/7",
    answers: {
      "GET https://forum.example/t/ferries/7": page(
        data({
          "@type": "DiscussionForumPosting",
          headline: "Ferries again?",
          text: "Does anybody know?\n\nI saw one sail.",
          author: { "@type": "Person", name: "Ben", url: "https://forum.example/u/ben_example" },
          datePublished: "2026-11-02T08:30:00Z",
          interactionStatistic: {
            interactionType: "https://schema.org/LikeAction",
            userInteractionCount: 3,
          },
        }),
      ),
    },
    outcome: "post",
    text: "Ferries again?\n\nDoes anybody know?\n\nI saw one sail.",
    post: {
      author: { handle: "ben_example", name: "Ben", url: "https://forum.example/u/ben_example" },
      counts: { likes: 3 },
    },
    outcomeFields: { source: "json-ld" },
  },
  {
    name: "a picture with its maker and licence in JSON-LD",
    url,
    answers: {
      [get]: page(
        author +
          data({
            "@type": "NewsArticle",
            headline: "Harbour reopens",
            image: {
              "@type": "ImageObject",
              url: "https://images.example/a.jpg",
              creator: { name: "Ada Quill" },
              license: "https://creativecommons.org/licenses/by/4.0/",
            },
          }),
      ),
    },
    outcome: "post",
    post: {
      media: [
        {
          type: "image",
          rights: {
            creator: { name: "Ada Quill", basis: "stated by the platform" },
            licence: { url: "https://creativecommons.org/licenses/by/4.0/" },
          },
        },
      ],
    },
  },
  {
    name: "a page whose head is empty: heading, first paragraph and picture of its body",
    url,
    answers: {
      [get]: page(
        "",
        `<h1>Harbour reopens</h1><p>By our reporter</p><img src="/ferry.jpg" width="800" height="600" alt="A ferry">
         <p>After three weeks the harbour opened again on Monday, and the first ferry sailed at dawn.</p>`,
      ),
    },
    outcome: "post",
    text: "Harbour reopens\n\nAfter three weeks the harbour opened again on Monday, and the first ferry sailed at dawn.",
    post: { media: [{ type: "image", url: "https://news.example/ferry.jpg", alt: "A ferry", width: 800 }] },
    outcomeFields: { source: "html" },
  },
  {
    name: "a page without an author, whose oEmbed answer names one",
    url,
    answers: {
      [get]: page(
        `${graph}<link rel="alternate" type="application/json+oembed" href="https://news.example/oembed?u=1">`,
      ),
      "GET https://news.example/oembed?u=1": {
        body: {
          type: "link",
          version: "1.0",
          author_name: "Ada Quill",
          author_url: "https://news.example/ada",
        },
      },
    },
    outcome: "post",
    text,
    post: { author: { name: "Ada Quill", url: "https://news.example/ada" } },
    asked: [url, "https://news.example/oembed?u=1"],
  },
  {
    name: "a page whose oEmbed answer does not come",
    url,
    answers: {
      [get]: page(
        `${graph}<link rel="alternate" type="application/json+oembed" href="https://news.example/oembed?u=1">`,
      ),
      "GET https://news.example/oembed?u=1": { status: 500 },
    },
    outcome: "post",
    text,
    post: { author: { name: "The News" } },
  },
  {
    name: "a page that asks not to be indexed, and its site that no copy be shown",
    url,
    answers: {
      [get]: page(`${graph}${author}<meta name="robots" content="noindex">`, "", {
        headers: { ...html, "x-robots-tag": "noarchive" },
      }),
    },
    outcome: "post",
    post: { consent: { noindex: true, noarchive: true } },
  },
  {
    name: "a video on a page of its own",
    url,
    answers: {
      [get]: page(
        `${author}<meta property="og:type" content="video.other"><meta property="og:title" content="The first ferry">` +
          data({
            "@type": "VideoObject",
            name: "The first ferry",
            contentUrl: "https://media.example/ferry.mp4",
            thumbnailUrl: "https://media.example/ferry.jpg",
            duration: "PT1M5S",
            uploadDate: "2026-11-02",
          }),
      ),
    },
    outcome: "post",
    post: {
      published: "2026-11-02",
      media: [
        {
          type: "video",
          url: "https://media.example/ferry.mp4",
          duration: 65,
          picture: { url: "https://media.example/ferry.jpg" },
        },
      ],
    },
  },
  {
    name: "a picture by its address",
    url: "https://images.example/photo.jpg",
    answers: {
      "GET https://images.example/photo.jpg": {
        headers: { "content-type": "image/jpeg" },
        body: new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
      },
    },
    outcome: "post",
    key: "web:https://images.example/photo.jpg",
    text: "",
    post: { media: [{ type: "image", url: "https://images.example/photo.jpg" }] },
    outcomeFields: { source: "file" },
  },
  {
    name: "a video by its address",
    url: "https://media.example/ferry.mp4",
    answers: {
      "GET https://media.example/ferry.mp4": {
        headers: { "content-type": "video/mp4" },
        body: new Uint8Array([0, 0, 0, 24]),
      },
    },
    outcome: "post",
    post: { media: [{ type: "video", files: [{ type: "video/mp4" }] }] },
  },
  {
    name: "a page in another encoding of its type",
    url,
    answers: { [get]: { headers: {}, body: `<!doctype html><title>Harbour reopens</title>${author}` } },
    outcome: "post",
    text: "Harbour reopens",
  },
  ending(
    "a page that is not found",
    { status: 404, headers: html, body: "<title>404</title>" },
    "not_found",
    {
      status: 404,
    },
  ),
  ending("a page that is gone", { status: 410 }, "not_found", { status: 410 }),
  ending("a page that asks for a login", { status: 401 }, "login_required"),
  ending("a page that is refused", { status: 403, headers: html, body: "Forbidden" }, "blocked"),
  ending("a page that asks for payment", { status: 402 }, "login_required", { status: 402 }),
  ending("a page withheld for legal reasons", { status: 451 }, "withheld", { status: 451 }),
  ending("a site that asks to wait", { status: 429, headers: { "retry-after": "120" } }, "rate_limited", {
    retryAfter: 120,
  }),
  ending(
    "a site that tells when it may be asked again",
    { status: 429, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "90" } },
    "rate_limited",
    { retryAfter: 90 },
  ),
  ending("a site in trouble", { status: 503 }, "upstream_error", { status: 503 }),
  ending("a method that is not allowed", { status: 405 }, "unreadable"),
  ending(
    "a challenge of Cloudflare, told by its header",
    {
      status: 403,
      headers: { ...html, "cf-mitigated": "challenge" },
      body: "<title>Just a moment...</title>",
    },
    "challenge",
  ),
  ending(
    "a challenge of Cloudflare with the status of a site that asks to wait",
    { status: 429, headers: { ...html, "cf-mitigated": "challenge" } },
    "challenge",
  ),
  ending(
    "a challenge told by its page only",
    page("<title>Just a moment...</title>", `<script>window._cf_chl_opt={}</script>`, { status: 503 }),
    "challenge",
  ),
  ending(
    "a challenge with the status of a page that is there",
    page("<title>news.example</title>", `<script src="https://ct.captcha-delivery.com/c.js"></script>`),
    "challenge",
  ),
  ending(
    "a page that says in its title that it is not there",
    page("<title>Page not found | The News</title>", "<p>Sorry.</p>"),
    "not_found",
    { status: 200 },
  ),
  ending(
    "the same in another language",
    page("<title>Seite nicht gefunden – Die Zeitung</title>"),
    "not_found",
  ),
  ending("a login shown at the page's address", page("<title>Log in | The News</title>"), "login_required"),
  ending("an empty answer", { headers: html, body: "" }, "incomplete"),
  ending("a page that says nothing of itself", page("", "<div>x</div>"), "incomplete"),
  ending(
    "a file that is neither page nor picture",
    { headers: { "content-type": "application/pdf" }, body: "%PDF-1.7" },
    "unsupported",
  ),
  ending(
    "an answer in JSON",
    { headers: { "content-type": "application/json" }, body: { a: 1 } },
    "unsupported",
  ),
  {
    name: "a site that leads to its login",
    url,
    answers: {
      [get]: { status: 302, headers: { location: "/login?next=%2F2026%2F11%2Fharbour" } },
      "GET https://news.example/login?next=%2F2026%2F11%2Fharbour": page("<title>Welcome back</title>"),
    },
    outcome: "login_required",
  },
  {
    name: "a site that leads to a question about consent",
    url,
    answers: {
      [get]: { status: 302, headers: { location: "https://consent.news.example/ask?to=1" } },
      "GET https://consent.news.example/ask?to=1": page("<title>Your privacy</title>"),
    },
    outcome: "blocked",
  },
  {
    name: "a site that leads to its front page",
    url,
    answers: {
      [get]: { status: 301, headers: { location: "https://www.news.example/" } },
      "GET https://www.news.example/": page(`<title>The News</title>${author}`),
    },
    outcome: "not_found",
  },
];
