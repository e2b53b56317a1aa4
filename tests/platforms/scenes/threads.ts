// What Threads and Meta's oEmbed answer, made up in their shapes.
import { codeOfNumber } from "../../../src/platforms/meta/post-code.ts";
import type { Scene, SceneAnswer } from "../scene.ts";

// A number whose upper bits count milliseconds: 1 June 2025, 12:00 UTC.
const made = (BigInt(Date.UTC(2025, 5, 1, 12)) - 1_314_220_021_721n) << 23n;
const code = codeOfNumber(String(made + 5n))!;
const other = codeOfNumber(String(made + 6n))!;
const page = `https://www.threads.com/@ada.example/post/${code}`;
const bare = `https://www.threads.com/t/${code}`;
const question = (url: string) => `https://graph.threads.com/v1.0/oembed?url=${encodeURIComponent(url)}`;
const oembed = `GET ${question(page)}`;
const html = { "content-type": "text/html; charset=utf-8" };
const shown = (body: string, status = 200): SceneAnswer => ({ status, headers: html, body });
const failed = (error: object, status = 400): SceneAnswer => ({ status, body: { error } });

const user = { pk: "63000000001", username: "ada.example", full_name: "Ada Example", is_verified: false };
const fragments = [
  { fragment_type: "plaintext", plaintext: "The ferry is back, says " },
  {
    fragment_type: "mention",
    plaintext: "@bob.example",
    mention_fragment: { mentioned_user: { username: "bob.example" } },
  },
  { fragment_type: "plaintext", plaintext: "\n\n" },
  {
    fragment_type: "link",
    plaintext: "example.org/ferry",
    link_fragment: { uri: "https://l.threads.com/?u=https%3A%2F%2Fexample.org%2Fferry&e=x" },
  },
];
const text = "The ferry is back, says @bob.example\n\nexample.org/ferry";
const post = {
  pk: String(made + 5n),
  code,
  user,
  caption: { text },
  taken_at: Date.UTC(2025, 5, 1, 12, 0, 2) / 1_000,
  like_count: 40,
  text_post_app_info: {
    text_fragments: { fragments },
    direct_reply_count: 3,
    repost_count: 2,
    quote_count: 1,
    link_preview_attachment: {
      url: "https://l.threads.com/?u=https%3A%2F%2Fexample.org%2Fferry",
      display_url: "example.org",
      title: "Ferry timetable",
    },
    share_info: { quoted_post: null, reposted_post: null },
  },
  image_versions2: { candidates: [] },
};
const withData = (shownPost: object, head = "") =>
  shown(
    `<head>${head}</head><script type="application/json" data-sjs>${JSON.stringify({ require: [["x", { data: { data: { edges: [{ node: { thread_items: [{ post: shownPost }] } }] } } }]] })}</script>`,
  );
const info = (more: object) => ({
  ...post,
  text_post_app_info: { ...post.text_post_app_info, ...more },
});
const head = `<meta property="og:url" content="${page}" /><meta property="og:title" content="Ada Example (&#064;ada.example) on Threads" /><meta property="og:description" content="The ferry is back https://example.org/ferry." /><meta property="og:image" content="https://scontent.cdninstagram.com/a.jpg" /><meta name="twitter:card" content="summary" />`;
const quoted = {
  pk: String(made + 6n),
  code: other,
  user: { pk: "63000000002", username: "bob.example" },
  caption: { text: "No ferry today" },
  taken_at: 1_748_700_000,
};

const markup = (of: string) =>
  `<blockquote class="text-post-media" data-text-post-permalink="${of}" data-text-post-version="0" id="ig-tp-${code}" style="max-width:658px"> <a href="${of}" target="_blank"> <div><div><svg aria-label="Threads" viewBox="0 0 192 192"></svg></div><div>Post by @ada.example</div><div>View on Threads</div></div></a></blockquote><script async src="https://www.threads.com/embed.js"></script>`;
const byOembed: SceneAnswer = {
  body: {
    html: markup(page),
    provider_name: "Threads",
    provider_url: "https://www.threads.com/",
    type: "rich",
    version: "1.0",
    width: 658,
  },
};
/** A post of which only oEmbed tells: robots.txt keeps programs out, as do the pages themselves. */
const refused = {
  "GET https://www.threads.com/robots.txt": { body: "User-agent: *\nDisallow: /\n" },
  [`GET ${page}`]: shown("", 403),
};

export const scenes: readonly Scene[] = [
  {
    name: "a post by its page",
    url: `https://www.threads.net/@ada.example/post/${code}?xmt=abc`,
    answers: { [`GET ${page}`]: withData(post) },
    outcome: "post",
    key: `threads:${code}`,
    text,
    post: {
      url: page,
      author: { id: "63000000001", handle: "ada.example", name: "Ada Example" },
      published: "2025-06-01T12:00:02.000Z",
      text: [
        { children: [{ type: "text" }, { type: "mention", handle: "bob.example" }] },
        { children: [{ type: "link", url: "https://example.org/ferry", text: "example.org/ferry" }] },
      ],
      card: { url: "https://example.org/ferry", title: "Ferry timetable", provider: "example.org" },
      counts: { likes: 40, replies: 3, reposts: 2, quotes: 1 },
    },
    outcomeFields: { source: "page" },
    asked: [page],
  },
  {
    name: "pictures with and without the author's description",
    url: page,
    answers: {
      [`GET ${page}`]: withData({
        ...post,
        caption_is_edited: true,
        carousel_media: [
          {
            image_versions2: {
              candidates: [{ url: "https://scontent.cdninstagram.com/1.jpg", width: 1080, height: 810 }],
            },
            accessibility_caption: "The white ferry",
          },
          {
            image_versions2: { candidates: [{ url: "https://scontent.cdninstagram.com/2.jpg", width: 640 }] },
            accessibility_caption: "Photo by Ada Example on June 01, 2025. May be an image of ferry.",
          },
        ],
      }),
    },
    outcome: "post",
    post: {
      isEdited: true,
      media: [
        { type: "image", alt: "The white ferry", width: 1080, height: 810 },
        { type: "image", url: "https://scontent.cdninstagram.com/2.jpg" },
      ],
    },
  },
  {
    name: "an answer",
    url: page,
    answers: { [`GET ${page}`]: withData(info({ reply_to_author: { username: "bob.example" } })) },
    outcome: "post",
    post: { replyTo: { handle: "bob.example" } },
  },
  {
    name: "a post that quotes another",
    url: page,
    answers: { [`GET ${page}`]: withData(info({ share_info: { quoted_post: quoted } })) },
    outcome: "post",
    post: {
      quote: {
        state: "present",
        key: { platform: "threads", id: other },
        post: { author: { handle: "bob.example" }, text: [{ children: [{ text: "No ferry today" }] }] },
      },
    },
  },
  {
    name: "a post whose quoted post is not available",
    url: page,
    answers: {
      [`GET ${page}`]: withData(
        info({
          share_info: { quoted_post: { code: other, text_post_app_info: { is_post_unavailable: true } } },
        }),
      ),
    },
    outcome: "post",
    post: { quote: { state: "unavailable", key: { platform: "threads", id: other } } },
  },
  {
    name: "a repost",
    url: page,
    answers: {
      [`GET ${page}`]: withData({
        ...info({ text_fragments: null, share_info: { reposted_post: quoted } }),
        caption: null,
      }),
    },
    outcome: "post",
    text: "",
    post: { repostOf: { state: "present", key: { platform: "threads", id: other } } },
  },
  {
    name: "a page whose meta elements alone tell, the day by the code",
    url: page,
    answers: { [`GET ${page}`]: shown(`<head>${head}</head>`) },
    outcome: "post",
    text: "The ferry is back https://example.org/ferry.",
    post: {
      author: { handle: "ada.example", name: "Ada Example" },
      published: "2025-06-01",
      text: [{ children: [{}, { type: "link", url: "https://example.org/ferry" }, { text: "." }] }],
      media: [],
    },
    outcomeFields: { source: "page", sources: { published: "id" } },
  },
  {
    name: "a page that asks not to be kept",
    url: page,
    answers: { [`GET ${page}`]: withData(post, '<meta name="robots" content="noarchive">') },
    outcome: "post",
    post: { consent: { noarchive: true } },
  },
  {
    name: "robots.txt keeps programs out: oEmbed, to be displayed only",
    url: page,
    answers: { ...refused, [oembed]: byOembed },
    outcome: "post",
    key: `threads:${code}`,
    text: "",
    post: { author: { handle: "ada.example" }, retention: "display-only", published: "2025-06-01" },
    outcomeFields: { source: "oembed" },
    asked: [page, question(page)],
  },
  {
    name: "the short form: the author by the markup of oEmbed",
    url: `https://www.threads.net/t/${code}`,
    answers: { [`GET ${bare}`]: shown("", 403), [`GET ${question(bare)}`]: byOembed },
    outcome: "post",
    post: { url: page, author: { handle: "ada.example" } },
  },
  {
    name: "oEmbed with the token of an app",
    url: page,
    options: { tokens: { meta: "TH|1|made-up" } },
    answers: { ...refused, [oembed]: byOembed, [`${oembed}&access_token=TH|1|made-up`]: byOembed },
    outcome: "post",
    post: { retention: "display-only" },
  },
  {
    name: "a login instead of the page, and an oEmbed that does not give the post",
    url: page,
    answers: {
      [`GET ${page}`]: {
        status: 302,
        headers: { location: `https://www.threads.com/login/?next=${encodeURIComponent(page)}` },
      },
      [`GET https://www.threads.com/login/?next=${encodeURIComponent(page)}`]: shown("<title>Log in</title>"),
      [oembed]: failed({ message: "The post is private, age-restricted or geo-gated", code: 100 }),
    },
    outcome: "withheld",
  },
  {
    name: "a login instead of the page, and no answer by oEmbed",
    url: page,
    answers: {
      [`GET ${page}`]: { status: 302, headers: { location: "https://www.threads.com/login/" } },
      "GET https://www.threads.com/login/": shown("<title>Log in</title>"),
      [oembed]: { status: 500 },
    },
    outcome: "login_required",
  },
  {
    name: "a page without the post, and oEmbed finds none",
    url: page,
    answers: {
      [`GET ${page}`]: shown(
        `<script type="application/json" data-sjs>{"data":{"thread_items":[],"edges":[]}}</script>`,
      ),
      [oembed]: failed({ message: "The requested resource does not exist", code: 24 }),
    },
    outcome: "not_found",
  },
  {
    name: "a post that its page calls unavailable",
    url: page,
    answers: { [`GET ${page}`]: withData(info({ is_post_unavailable: true })), [oembed]: { status: 500 } },
    outcome: "withheld",
  },
  {
    name: "a page of another form, and oEmbed about another post",
    url: page,
    answers: {
      [`GET ${page}`]: shown("<html>Threads</html>"),
      [oembed]: {
        body: { type: "rich", html: markup(`https://www.threads.com/@ada.example/post/${other}`) },
      },
    },
    outcome: "unreadable",
  },
  {
    name: "a post without its author",
    url: page,
    answers: { [`GET ${page}`]: withData({ ...post, user: undefined }), [oembed]: { body: {} } },
    outcome: "incomplete",
  },
  {
    name: "an oEmbed answer without markup",
    url: page,
    answers: { ...refused, [oembed]: { body: { type: "rich", version: "1.0" } } },
    outcome: "unreadable",
  },
  {
    name: "too many questions to oEmbed, told by a code",
    url: page,
    answers: {
      ...refused,
      [oembed]: failed({ message: "Calls to this api have exceeded the rate limit", code: 613 }),
    },
    outcome: "rate_limited",
    outcomeFields: { retryAfter: 3600 },
  },
  {
    name: "too many questions to both",
    url: page,
    answers: {
      [`GET ${page}`]: { status: 429, headers: { "retry-after": "30" } },
      [oembed]: { status: 429, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "300" } },
    },
    outcome: "rate_limited",
    outcomeFields: { retryAfter: 30 },
  },
  {
    name: "both in trouble",
    url: page,
    answers: { [`GET ${page}`]: { status: 503 }, [oembed]: { status: 502 } },
    outcome: "upstream_error",
  },
  {
    name: "a page that is not there, and nothing else",
    url: page,
    answers: {},
    outcome: "not_found",
  },
];
