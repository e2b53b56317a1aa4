// What TikTok answers, made up in its shapes.
import type { Scene, SceneAnswer } from "../scene.ts";

// The upper half of the id counts seconds: 2 November 2023, 12:00 UTC.
const id = String((1_698_926_400n << 32n) + 5n);
const page = `https://www.tiktok.com/@ada.example/video/${id}`;
const photo = `https://www.tiktok.com/@ada.example/photo/${id}`;
const oembed = (url: string) => `GET https://www.tiktok.com/oembed?url=${encodeURIComponent(url)}`;
const html = { "content-type": "text/html; charset=utf-8" };
const caption = "Die Fähre fährt wieder 🚢 mit @bob.example #fähre";

const markup = `<blockquote class="tiktok-embed" cite="${page}" data-video-id="${id}" style="max-width: 605px;"> <section> <a target="_blank" title="@ada.example" href="https://www.tiktok.com/@ada.example?refer=embed">@ada.example</a> <p>Die Fähre fährt wieder 🚢 mit <a title="@bob.example" target="_blank" href="https://www.tiktok.com/@bob.example?refer=embed">@bob.example</a> <a title="fähre" target="_blank" href="https://www.tiktok.com/tag/f%C3%A4hre?refer=embed">#fähre</a></p> <a target="_blank" title="♬ sound" href="https://www.tiktok.com/music/sound-7300000000000000002">♬ sound</a> </section> </blockquote> <script async src="https://www.tiktok.com/embed.js"></script>`;
const embedded = {
  version: "1.0",
  type: "video",
  title: caption,
  author_url: "https://www.tiktok.com/@ada.example",
  author_name: "Ada Example",
  author_unique_id: "ada.example",
  embed_product_id: id,
  embed_type: "video",
  width: "100%",
  height: "100%",
  html: markup,
  thumbnail_width: 576,
  thumbnail_height: 1024,
  thumbnail_url: "https://p16.tiktokcdn.com/poster.jpeg?x-expires=1698930000",
  provider_name: "TikTok",
  provider_url: "https://www.tiktok.com",
};
const at = caption.indexOf("@");
const tag = caption.indexOf("#");
const item = {
  id,
  desc: caption,
  createTime: "1698926417",
  textLanguage: "de",
  author: { id: "6800000000000000001", uniqueId: "ada.example", nickname: "Ada Example", verified: true },
  stats: { diggCount: 12, commentCount: 3, playCount: 400, shareCount: 1 },
  textExtra: [
    { start: at, end: at + 12, userUniqueId: "bob.example", userId: "6800000000000000002", hashtagName: "" },
    { start: tag, end: tag + 6, hashtagName: "fähre" },
  ],
  video: {
    width: 576,
    height: 1024,
    duration: 14,
    cover: "https://p16.tiktokcdn.com/cover.jpeg",
    playAddr: "https://v16.tiktok.com/video.mp4",
    bitrateInfo: [
      { Bitrate: 400_000, Format: "mp4", PlayAddr: { UrlList: ["https://v16.tiktok.com/small.mp4"] } },
      { Bitrate: 900_000, Format: "mp4", PlayAddr: { UrlList: ["https://v16.tiktok.com/large.mp4"] } },
    ],
    subtitleInfos: [
      { Url: "https://v16.tiktokcdn.com/en.vtt", LanguageCodeName: "eng-US", Source: "MT" },
      { Url: "https://v16.tiktokcdn.com/de.vtt", LanguageCodeName: "deu-DE", Source: "ASR" },
    ],
  },
};
const pageOf = (detail: object, head = ""): SceneAnswer => ({
  headers: html,
  body: `<!DOCTYPE html><html><head><title>TikTok - Make Your Day</title>${head}</head><body><script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">${JSON.stringify({ __DEFAULT_SCOPE__: { "webapp.video-detail": detail } })}</script></body></html>`,
});
const shown = (more: object = {}, head = "") =>
  pageOf({ itemInfo: { itemStruct: { ...item, ...more } }, statusCode: 0, statusMsg: "" }, head);
const hidden = (statusCode: number, statusMsg = "") => pageOf({ statusCode, statusMsg });
const refused = { status: 400, body: { code: 400, message: "Something went wrong" } };

/** A post of which only the page tells. */
const byPage = (
  name: string,
  answer: SceneAnswer,
  outcome: Scene["outcome"],
  more: Partial<Scene> = {},
): Scene => ({
  name,
  url: page,
  answers: { [oembed(page)]: refused, [`GET ${page}`]: answer },
  outcome,
  ...more,
});

export const scenes: readonly Scene[] = [
  {
    name: "a video, by oEmbed and page",
    url: `${page}?is_from_webapp=1`,
    answers: { [oembed(page)]: { body: embedded }, [`GET ${page}`]: shown() },
    outcome: "post",
    key: `tiktok:${id}`,
    text: caption,
    post: {
      url: page,
      author: {
        id: "6800000000000000001",
        handle: "ada.example",
        name: "Ada Example",
        verified: "individual",
      },
      published: "2023-11-02T12:00:17.000Z",
      language: "de",
      counts: { likes: 12, replies: 3, views: 400 },
      text: [
        {
          children: [
            { type: "text" },
            { type: "mention", handle: "bob.example", id: "6800000000000000002" },
            { type: "text" },
            { type: "hashtag", tag: "fähre" },
          ],
        },
      ],
      media: [
        {
          type: "video",
          url: "https://v16.tiktok.com/large.mp4",
          width: 576,
          duration: 14,
          captions: [{ url: "https://v16.tiktokcdn.com/de.vtt", language: "de-DE" }],
        },
      ],
    },
    outcomeFields: { source: "page" },
    asked: [`https://www.tiktok.com/oembed?url=${encodeURIComponent(page)}`, page],
  },
  {
    name: "a video whose page is not to be had: oEmbed alone, the day by the id",
    url: page,
    answers: { [oembed(page)]: { body: embedded }, [`GET ${page}`]: { status: 403 } },
    outcome: "post",
    key: `tiktok:${id}`,
    text: caption,
    post: {
      author: { handle: "ada.example", name: "Ada Example" },
      published: "2023-11-02",
      text: [{ children: [{}, { type: "mention" }, {}, { type: "hashtag", tag: "fähre" }] }],
      media: [{ type: "video", picture: { width: 576, height: 1024 } }],
    },
    outcomeFields: { source: "oembed", sources: { published: "id" } },
  },
  {
    name: "an oEmbed answer as before 2023, without handle and id in fields of their own",
    url: page,
    answers: {
      [oembed(page)]: {
        body: {
          ...embedded,
          author_unique_id: undefined,
          embed_product_id: undefined,
          embed_type: undefined,
        },
      },
    },
    outcome: "post",
    key: `tiktok:${id}`,
    text: caption,
    post: { author: { handle: "ada.example" } },
  },
  {
    name: "photos",
    url: photo,
    answers: {
      [oembed(photo)]: { body: { ...embedded, embed_type: "photo" } },
      [`GET ${photo}`]: shown({
        video: { cover: "", playAddr: "" },
        imagePost: {
          title: "Am Hafen",
          images: [1, 2].map((n) => ({
            imageURL: { urlList: [`https://p16.tiktokcdn.com/${n}.jpeg`] },
            imageWidth: 1080,
            imageHeight: 1440,
          })),
        },
      }),
    },
    outcome: "post",
    text: `Am Hafen\n\n${caption}`,
    post: {
      url: photo,
      media: [
        { type: "image", url: "https://p16.tiktokcdn.com/1.jpeg", width: 1080, height: 1440 },
        { type: "image", url: "https://p16.tiktokcdn.com/2.jpeg" },
      ],
    },
  },
  {
    name: "photos, by oEmbed alone",
    url: photo,
    answers: { [oembed(photo)]: { body: { ...embedded, embed_type: "photo" } } },
    outcome: "post",
    post: { media: [{ type: "image", url: embedded.thumbnail_url }] },
    outcomeFields: { source: "oembed" },
  },
  {
    name: "a short link",
    url: "https://vm.tiktok.com/ZMabc1234/",
    answers: {
      "GET https://vm.tiktok.com/ZMabc1234/": {
        status: 301,
        headers: { location: `https://www.tiktok.com/@ada.example/video/${id}?_t=8&_r=1` },
      },
      [oembed(page)]: { body: embedded },
    },
    outcome: "post",
    key: `tiktok:${id}`,
  },
  {
    name: "a short link that leads to a profile",
    url: "https://www.tiktok.com/t/ZTabc1234/",
    answers: {
      "GET https://www.tiktok.com/t/ZTabc1234/": {
        status: 301,
        headers: { location: "https://www.tiktok.com/@ada.example" },
      },
      "GET https://www.tiktok.com/@ada.example": { headers: html, body: "<title>Ada</title>" },
    },
    outcome: "unsupported",
  },
  {
    name: "oEmbed and page disagree on the words",
    url: page,
    answers: {
      [oembed(page)]: { body: { ...embedded, title: "Früher stand hier etwas anderes" } },
      [`GET ${page}`]: shown(),
    },
    outcome: "post",
    text: caption,
    outcomeFields: {
      conflicts: [{ field: "text", source: "oembed", said: "Früher stand hier etwas anderes" }],
    },
  },
  byPage("a post that is not to be embedded, and shown by its page", shown(), "post", {
    text: caption,
    outcomeFields: { source: "page" },
  }),
  byPage(
    "a page that asks not to be kept",
    shown({}, '<meta name="robots" content="noindex, noarchive">'),
    "post",
    {
      post: { consent: { noindex: true, noarchive: true } },
    },
  ),
  byPage(
    "what a program made, and a warning of TikTok",
    shown({
      IsAigc: true,
      AIGCDescription: "Creator labeled as AI-generated",
      warnInfo: [{ text: "Dangerous acts" }],
    }),
    "post",
    { post: { labels: ["Dangerous acts", "Creator labeled as AI-generated"] } },
  ),
  byPage(
    "a page of the mobile form",
    {
      headers: html,
      body: `<script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">${JSON.stringify({ __DEFAULT_SCOPE__: { "webapp.reflow.video.detail": { itemInfo: { itemStruct: item }, statusCode: 0 } } })}</script>`,
    },
    "post",
    { text: caption },
  ),
  byPage("a private post", hidden(10_216), "protected"),
  byPage("a post of a private account", hidden(10_222), "protected"),
  byPage("a post that this network does not get", hidden(10_204), "geo_blocked"),
  byPage("a post that this country does not get", hidden(10_204, "cross_border_violation_ur"), "geo_blocked"),
  byPage("a post that is gone", hidden(10_204, "item_privacy_authorization&status_deleted"), "not_found"),
  byPage("a post that was removed", hidden(10_231), "not_found"),
  byPage("a status that is not known", hidden(100_004), "withheld"),
  {
    name: "a post that this country does not get, and oEmbed gives",
    url: page,
    answers: {
      [oembed(page)]: { body: embedded },
      [`GET ${page}`]: hidden(10_204, "cross_border_violation_ur"),
    },
    outcome: "post",
    text: caption,
    outcomeFields: { source: "oembed" },
  },
  byPage(
    "a post for readers who are logged in",
    shown({ isContentClassified: true, video: {} }),
    "login_required",
  ),
  {
    name: "a post for readers who are logged in, whose words oEmbed gives",
    url: page,
    answers: {
      [oembed(page)]: { body: embedded },
      [`GET ${page}`]: shown({ isContentClassified: true, video: undefined }),
    },
    outcome: "post",
    post: { sensitive: true },
  },
  byPage(
    "a page that leads to the login",
    {
      status: 302,
      headers: { location: `https://www.tiktok.com/login?redirect_url=${encodeURIComponent(page)}` },
    },
    "login_required",
    {
      answers: {
        [oembed(page)]: refused,
        [`GET ${page}`]: {
          status: 302,
          headers: { location: `https://www.tiktok.com/login?redirect_url=${encodeURIComponent(page)}` },
        },
        [`GET https://www.tiktok.com/login?redirect_url=${encodeURIComponent(page)}`]: {
          headers: html,
          body: "<title>Log in | TikTok</title>",
        },
      },
    },
  ),
  byPage(
    "a task for browsers",
    { headers: html, body: "<title>Please wait...</title><script>sha256()</script>" },
    "challenge",
  ),
  byPage("a page of another post", shown({ id: "7300000000000000009" }), "not_found"),
  byPage("a page without data", { headers: html, body: "<title>TikTok</title>" }, "not_found"),
  byPage("a page whose data have another form", pageOf({ statusCode: 0, item: {} }), "not_found"),
  byPage("an item without its author", shown({ author: undefined }), "incomplete"),
  byPage("neither service nor page", { status: 404 }, "not_found"),
  {
    name: "an oEmbed answer that is something else, and no page",
    url: page,
    answers: {
      [oembed(page)]: { body: "<html>TikTok</html>", headers: html },
      [`GET ${page}`]: { status: 500 },
    },
    outcome: "unreadable",
  },
  {
    name: "an oEmbed answer about another post",
    url: page,
    answers: {
      [oembed(page)]: { body: { ...embedded, embed_product_id: "7300000000000000009" } },
      [`GET ${page}`]: { status: 403 },
    },
    outcome: "unreadable",
  },
  {
    name: "an oEmbed answer without a caption and an author",
    url: page,
    answers: { [oembed(page)]: { body: { type: "video", thumbnail_url: embedded.thumbnail_url } } },
    outcome: "not_found",
  },
  {
    name: "a caption with markup in it",
    url: page,
    answers: { [oembed(page)]: { body: { ...embedded, title: "<script>alert(1)</script> \u202Eabc" } } },
    outcome: "post",
    text: "<script>alert(1)</script> \u202Eabc",
  },
  {
    name: "too many questions",
    url: page,
    answers: { [oembed(page)]: { status: 429, headers: { "retry-after": "120" } } },
    outcome: "rate_limited",
    outcomeFields: { retryAfter: 120 },
    asked: [`https://www.tiktok.com/oembed?url=${encodeURIComponent(page)}`],
  },
  {
    name: "too many questions, told by a time",
    url: page,
    answers: {
      [oembed(page)]: {
        status: 429,
        headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(Date.UTC(2126, 0) / 1_000) },
      },
    },
    outcome: "rate_limited",
  },
  {
    name: "TikTok in trouble",
    url: page,
    answers: { [oembed(page)]: { status: 503 } },
    outcome: "upstream_error",
    asked: [`https://www.tiktok.com/oembed?url=${encodeURIComponent(page)}`],
  },
];
