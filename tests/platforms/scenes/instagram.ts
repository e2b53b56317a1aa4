// What Instagram and Meta's oEmbed answer, made up in their shapes.
import { codeOfNumber } from "../../../src/platforms/meta/post-code.ts";
import type { Scene, SceneAnswer } from "../scene.ts";

// A number whose upper bits count milliseconds: 5 May 2024, 10:00 UTC.
const made = (BigInt(Date.UTC(2024, 4, 5, 10)) - 1_314_220_021_721n) << 23n;
const code = codeOfNumber(String(made + 77n))!;
const page = `https://www.instagram.com/p/${code}/`;
const reel = `https://www.instagram.com/reel/${code}/`;
const embed = `GET ${page}embed/captioned/`;
const endpoint = "https://graph.facebook.com/v26.0/instagram_oembed";
const question = (address: string) => `${endpoint}?url=${encodeURIComponent(address)}&omitscript=true`;
const oembed = `GET ${question(page)}`;
const html = { "content-type": "text/html; charset=utf-8" };
const caption = "The ferry is back 🚢\nThanks @bob.example! #harbour #2024 a@b";
const shown = (body: string, status = 200): SceneAnswer => ({ status, headers: html, body });

const markup = `<blockquote class="instagram-media" data-instgrm-permalink="${page}?utm_source=ig_embed&amp;utm_campaign=loading" data-instgrm-version="14" style="max-width:658px"><div style="padding:16px;"> <a href="${page}?utm_source=ig_embed" target="_blank"><div><svg viewBox="0 0 60 60"></svg></div><div>View this post on Instagram</div></a><p><a href="${page}?utm_source=ig_embed" target="_blank">A post shared by Ada Example (@ada.example)</a></p></div></blockquote>`;
const byOembed: SceneAnswer = {
  body: {
    html: markup,
    provider_name: "Instagram",
    provider_url: "https://www.instagram.com/",
    type: "rich",
    version: "1.0",
    width: 658,
  },
};
const failed = (error: object, status = 400): SceneAnswer => ({ status, body: { error } });

const node = {
  display_url: "https://scontent.cdninstagram.com/v/1.jpg?oe=66000000",
  dimensions: { width: 1080, height: 1350 },
  is_video: false,
  accessibility_caption: "A white ferry at the quay",
};
const data = {
  ...node,
  shortcode: code,
  owner: {
    id: "7700000000",
    username: "ada.example",
    full_name: "Ada Example",
    is_verified: true,
    profile_pic_url: "https://scontent.cdninstagram.com/a.jpg",
  },
  edge_media_to_caption: { edges: [{ node: { text: caption } }] },
  taken_at_timestamp: Date.UTC(2024, 4, 5, 10, 0, 12) / 1_000,
  edge_liked_by: { count: 120 },
  edge_media_to_comment: { count: 7 },
};
const script = (media: object, head = "") =>
  shown(
    `<html><head>${head}</head><body class="Embed"><script>requireLazy([],function(){s.handle(${JSON.stringify({ require: [["PolarisEmbedSimple", "init", [], [{ contextJSON: JSON.stringify({ context: {}, gql_data: { shortcode_media: media } }) }]]] })})})</script></body></html>`,
  );
const plain = (more = "") =>
  shown(
    `<html><body class="Embed"><a class="Avatar" href="/ada.example/"><span class="UsernameText">ada.example</span></a>${more}<img class="EmbeddedMediaImage" alt="Instagram post shared by &#064;ada.example" src="https://scontent.cdninstagram.com/v/1.jpg?a=1&amp;oe=66000000"/><div class="Caption"><a class="CaptionUsername" href="https://www.instagram.com/ada.example/?utm_source=ig_embed">ada.example</a><br /><br />The ferry is back 🚢<br />Thanks <a href="https://www.instagram.com/bob.example/?utm_source=ig_embed" target="_blank">@bob.example</a>! <a href="/explore/tags/harbour/?utm_source=ig_embed">#harbour</a><div class="CaptionComments"><a href="${page}">View all 7 comments</a></div></div><div class="Footer">Instagram</div></body></html>`,
  );
const head = `<meta property="og:url" content="${page}" /><meta property="og:title" content='Ada Example on Instagram: "The ferry is back"' /><meta property="og:description" content='1,204 likes, 7 comments - ada.example on May 5, 2024: "The ferry is back". ' /><meta property="og:image" content="https://scontent.cdninstagram.com/v/1.jpg" /><meta property="instapp:owner_user_id" content="7700000000" />`;
const inPage = (media: object | null) =>
  shown(
    `<head>${head}<meta name="robots" content="noarchive, noimageindex"></head><script type="application/json" data-sjs>${JSON.stringify({ require: [["x", { data: { other: { code: "AnotherCode", caption: { text: "not this" } }, xig_polaris_media: { code, if_not_gated_logged_out: media } } }]] })}</script>`,
  );
const media = {
  pk: String(made + 77n),
  code,
  taken_at: Date.UTC(2024, 4, 5, 10, 0, 12) / 1_000,
  caption: { text: caption },
  user: { pk: "7700000000", username: "ada.example", full_name: "Ada Example" },
  like_count: 3,
  like_and_view_counts_disabled: true,
  comment_count: 7,
  carousel_media: [
    {
      image_versions2: {
        candidates: [
          { url: "https://scontent.cdninstagram.com/v/small.jpg", width: 320, height: 400 },
          { url: "https://scontent.cdninstagram.com/v/large.jpg", width: 1080, height: 1350 },
        ],
      },
      original_width: 1080,
      original_height: 1350,
      accessibility_caption: "Photo by Ada Example on May 05, 2024. May be an image of ferry.",
    },
    {
      image_versions2: { candidates: [{ url: "https://scontent.cdninstagram.com/v/2.jpg", width: 640 }] },
      video_versions: [{ type: 101, url: "https://scontent.cdninstagram.com/v/2.mp4" }],
      video_duration: 9.5,
    },
  ],
};
const waits = {
  message: "Please wait a few minutes before you try again.",
  require_login: true,
  status: "fail",
};
const gone = failed({ message: "The requested resource does not exist", type: "OAuthException", code: 24 });
/** A post of which only oEmbed tells: pages are refused. */
const refused = {
  "GET https://www.instagram.com/robots.txt": { body: "User-agent: *\nDisallow: /\n" },
  [embed]: shown("", 403),
};

const byData = {
  author: { id: "7700000000", handle: "ada.example", name: "Ada Example", badges: [{ label: "Verified" }] },
  published: "2024-05-05T10:00:12.000Z",
  counts: { likes: 120, replies: 7 },
};

export const scenes: readonly Scene[] = [
  {
    name: "the page for embedding, with data",
    url: `${page}?igsh=abc`,
    answers: { [embed]: script(data) },
    outcome: "post",
    key: `instagram:${code}`,
    text: caption,
    post: {
      ...byData,
      url: page,
      text: [
        {
          children: [
            { type: "text" },
            { type: "break" },
            { type: "text" },
            { type: "mention", handle: "bob.example" },
            { type: "text" },
            { type: "hashtag", tag: "harbour" },
            { type: "text", text: " #2024 a@b" },
          ],
        },
      ],
      media: [{ type: "image", width: 1080, height: 1350, alt: "A white ferry at the quay" }],
    },
    outcomeFields: { source: "embed" },
    asked: [`${page}embed/captioned/`],
  },
  {
    name: "several pictures and a video",
    url: page,
    answers: {
      [embed]: script({
        ...data,
        edge_sidecar_to_children: {
          edges: [
            { node },
            { node: { ...node, is_video: true, video_url: "https://scontent.cdninstagram.com/v/2.mp4" } },
          ],
        },
      }),
    },
    outcome: "post",
    post: { media: [{ type: "image" }, { type: "video", url: "https://scontent.cdninstagram.com/v/2.mp4" }] },
  },
  {
    name: "the page for embedding as until 2022",
    url: page,
    answers: {
      [embed]: shown(
        `<script>window.__additionalDataLoaded('extra',${JSON.stringify({ shortcode_media: data })});</script>`,
      ),
    },
    outcome: "post",
    text: caption,
    post: byData,
  },
  {
    name: "the page for embedding without data: what it shows, the day by the code",
    url: page,
    answers: { [embed]: plain() },
    outcome: "post",
    text: "The ferry is back 🚢\nThanks @bob.example! #harbour",
    post: {
      author: { handle: "ada.example" },
      published: "2024-05-05",
      media: [{ type: "image", url: "https://scontent.cdninstagram.com/v/1.jpg?a=1&oe=66000000" }],
    },
    outcomeFields: { source: "embed", sources: { published: "id" } },
  },
  {
    name: "a reel whose video plays on Instagram only",
    url: reel,
    answers: { [embed]: plain('<a class="WatchOnInstagram" href="#">Watch on Instagram</a>') },
    outcome: "post",
    post: { media: [{ type: "video" }] },
  },
  {
    name: "the page of the post, where that for embedding is empty",
    url: page,
    answers: { [embed]: shown("<html></html>"), [`GET ${page}`]: inPage(media) },
    outcome: "post",
    text: caption,
    post: {
      author: { id: "7700000000", handle: "ada.example", name: "Ada Example" },
      published: "2024-05-05T10:00:12.000Z",
      counts: { replies: 7 },
      consent: { noarchive: true },
      media: [
        {
          type: "image",
          url: "https://scontent.cdninstagram.com/v/large.jpg",
          width: 1080,
          height: 1350,
        },
        { type: "video", url: "https://scontent.cdninstagram.com/v/2.mp4", duration: 9.5 },
      ],
    },
    outcomeFields: { source: "page" },
    asked: [`${page}embed/captioned/`, page],
  },
  {
    name: "a page whose meta elements alone tell",
    url: page,
    answers: { [embed]: shown("<html></html>"), [`GET ${page}`]: shown(`<head>${head}</head>`) },
    outcome: "post",
    text: "The ferry is back",
    post: {
      author: { id: "7700000000", handle: "ada.example", name: "Ada Example" },
      published: "2024-05-05",
      counts: { likes: 1204, replies: 7 },
    },
    outcomeFields: { source: "page" },
  },
  {
    name: "a page that asks by its headers not to be kept",
    url: page,
    answers: { [embed]: { ...script(data), headers: { ...html, "x-robots-tag": "noarchive" } } },
    outcome: "post",
    post: { consent: { noarchive: true } },
  },
  {
    name: "robots.txt keeps programs out: oEmbed, to be displayed only",
    url: page,
    answers: { ...refused, [oembed]: byOembed },
    outcome: "post",
    key: `instagram:${code}`,
    text: "",
    post: {
      author: { handle: "ada.example", name: "Ada Example", url: "https://www.instagram.com/ada.example/" },
      published: "2024-05-05",
      retention: "display-only",
      media: [],
    },
    outcomeFields: { source: "oembed", sources: { published: "id" } },
    asked: [`${page}embed/captioned/`, question(page)],
  },
  {
    name: "oEmbed with the token of an app",
    url: page,
    options: { tokens: { meta: "1|made-up" } },
    answers: { ...refused, [oembed]: byOembed, [`${oembed}&access_token=1|made-up`]: byOembed },
    outcome: "post",
    post: { retention: "display-only" },
    asked: [`${page}embed/captioned/`, question(page)],
  },
  {
    name: "a token that is not accepted",
    url: page,
    options: { tokens: { meta: "1|made-up" } },
    answers: {
      ...refused,
      ...Object.fromEntries(
        [oembed, `${oembed}&access_token=1|made-up`].map((asked) => [
          asked,
          failed({ message: "Invalid OAuth access token.", type: "OAuthException", code: 190 }),
        ]),
      ),
    },
    outcome: "blocked",
  },
  {
    name: "oEmbed with a caption, as until 2020",
    url: page,
    answers: {
      ...refused,
      [oembed]: {
        body: {
          version: "1.0",
          type: "rich",
          title: caption,
          author_name: "ada.example",
          author_id: 7_700_000_000,
          media_id: `${made + 77n}_7700000000`,
          thumbnail_url: "https://scontent.cdninstagram.com/t.jpg",
          thumbnail_width: 640,
          thumbnail_height: 427,
        },
      },
    },
    outcome: "post",
    text: caption,
    post: { author: { id: "7700000000" }, media: [{ type: "unknown", picture: { width: 640 } }] },
  },
  {
    name: "a link of the share button",
    url: "https://www.instagram.com/share/p/BAexample1",
    answers: {
      "GET https://www.instagram.com/share/p/BAexample1": {
        status: 302,
        headers: { location: `https://www.instagram.com/p/${code}/?igsh=1` },
      },
      [embed]: script(data),
    },
    outcome: "post",
    key: `instagram:${code}`,
  },
  {
    name: "a link of the share button behind the login, which names the post",
    url: "https://www.instagram.com/share/BAexample3",
    answers: {
      "GET https://www.instagram.com/share/BAexample3": {
        status: 302,
        headers: { location: `https://www.instagram.com/accounts/login/?next=%2Fp%2F${code}%2F` },
      },
      ...refused,
      [oembed]: byOembed,
    },
    outcome: "post",
    key: `instagram:${code}`,
  },
  {
    name: "a post that is gone: broken embed, and oEmbed finds nothing",
    url: page,
    answers: {
      [embed]: shown(
        '<body class="Embed EmbedIsBroken"><div class="ebmMessage">The link to this photo or video may be broken, or the post may have been removed.</div></body>',
      ),
      [`GET ${page}`]: shown("<title>Instagram</title>"),
      [oembed]: gone,
    },
    outcome: "not_found",
  },
  {
    name: "a page that is not there, and oEmbed in trouble",
    url: page,
    answers: { [embed]: shown("", 404), [`GET ${page}`]: shown("", 404), [oembed]: { status: 500 } },
    outcome: "not_found",
  },
  {
    name: "a login instead of the page, and oEmbed does not give the post",
    url: page,
    answers: {
      [embed]: {
        status: 302,
        headers: { location: `https://www.instagram.com/accounts/login/?next=%2Fp%2F${code}%2F` },
      },
      [`GET https://www.instagram.com/accounts/login/?next=%2Fp%2F${code}%2F`]: shown(
        "<title>Login • Instagram</title>",
      ),
      [oembed]: failed({ message: "Invalid parameter", type: "OAuthException", code: 100 }),
    },
    outcome: "withheld",
    asked: [`${page}embed/captioned/`, question(page)],
  },
  {
    name: "a login instead of the page, and oEmbed asks for rest",
    url: page,
    answers: {
      [embed]: { status: 302, headers: { location: "https://www.instagram.com/accounts/login/" } },
      "GET https://www.instagram.com/accounts/login/": shown("<title>Login • Instagram</title>"),
      [oembed]: failed(
        { message: "(#4) Application request limit reached", code: 4, is_transient: true },
        403,
      ),
    },
    outcome: "rate_limited",
    outcomeFields: { retryAfter: 3600 },
  },
  {
    name: "a login instead of the page, and no answer by oEmbed",
    url: page,
    answers: {
      [embed]: { status: 302, headers: { location: "https://www.instagram.com/accounts/login/" } },
      "GET https://www.instagram.com/accounts/login/": shown("<title>Login • Instagram</title>"),
      [oembed]: { status: 502 },
    },
    outcome: "login_required",
  },
  {
    name: "Instagram asks to wait, with a login that is none",
    url: page,
    answers: { [embed]: { status: 401, body: waits }, [oembed]: { status: 503 } },
    outcome: "rate_limited",
    outcomeFields: { retryAfter: 600 },
  },
  {
    name: "too many questions to both",
    url: page,
    answers: {
      [embed]: { status: 429, headers: { "retry-after": "90" } },
      [oembed]: { status: 429, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "300" } },
    },
    outcome: "rate_limited",
  },
  {
    name: "an overload that Instagram tells by 508",
    url: page,
    answers: { [embed]: { status: 508 }, [oembed]: { status: 503 } },
    outcome: "rate_limited",
  },
  {
    name: "a post that is kept from readers without a login",
    url: page,
    answers: {
      [embed]: shown("<html></html>"),
      [`GET ${page}`]: inPage(null),
      [oembed]: failed({ message: "Unsupported get request", code: 100 }),
    },
    outcome: "withheld",
  },
  {
    name: "a restricted video",
    url: reel,
    answers: {
      [embed]: shown("<html></html>"),
      [`GET ${reel}`]: shown(`<title>Restricted Video</title><link rel="canonical" href="${page}">`),
      [`GET ${question(reel)}`]: gone,
    },
    outcome: "age_restricted",
  },
  {
    name: "pages of another form, and an oEmbed that is none",
    url: page,
    answers: {
      [embed]: shown("<html><body>New</body></html>"),
      [`GET ${page}`]: shown(`<link rel="canonical" href="${page}">`),
      [oembed]: { body: { unexpected: true } },
    },
    outcome: "unreadable",
  },
  {
    name: "oEmbed about another post",
    url: page,
    answers: {
      ...refused,
      [oembed]: { body: { type: "rich", html: markup.replaceAll(code, "AnotherCode") } },
    },
    outcome: "unreadable",
  },
  {
    name: "oEmbed markup without a signature",
    url: page,
    answers: {
      ...refused,
      [oembed]: {
        body: {
          type: "rich",
          html: `<blockquote class="instagram-media" data-instgrm-permalink="${page}"></blockquote>`,
        },
      },
    },
    outcome: "incomplete",
  },
  {
    name: "Meta in trouble, told by a code",
    url: page,
    answers: { ...refused, [oembed]: failed({ message: "An unknown error occurred", code: 1 }, 500) },
    outcome: "upstream_error",
  },
  {
    name: "Meta refuses",
    url: page,
    answers: {
      ...refused,
      [oembed]: failed({ message: "(#10) This endpoint requires review", code: 10 }, 400),
    },
    outcome: "blocked",
  },
  {
    name: "a story",
    url: "https://www.instagram.com/stories/ada.example/3300000000000000001/",
    answers: {
      [`GET ${question("https://www.instagram.com/stories/ada.example/3300000000000000001/")}`]: failed({
        message: "Stories are not supported",
        code: 100,
      }),
    },
    outcome: "login_required",
  },
];
