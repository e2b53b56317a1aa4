// What Reddit answers, made up in its shapes.
import type { Scene, SceneAnswer } from "../scene.ts";

const id = "1abc2de";
const page = `https://www.reddit.com/r/harbour/comments/${id}/the_ferry_is_back/`;
const oembed = `GET https://www.reddit.com/oembed?url=${encodeURIComponent(page)}`;
const feed = `GET https://www.reddit.com/comments/${id}/.rss`;
const api = `GET https://oauth.reddit.com/comments/${id}?limit=1&depth=1&raw_json=1`;
const withoutToken = [oembed, feed].map((line) => line.slice(4));
const options = { tokens: { reddit: "made-up-token" } };
const shell: SceneAnswer = {
  status: 403,
  headers: { "content-type": "text/html" },
  body: "<html>Blocked</html>",
};

const oembedAnswer: SceneAnswer = {
  body: {
    provider_url: "https://www.reddit.com",
    title: "The ferry is back",
    html: `<blockquote class="reddit-embed-bq" style="height:316px" >\n<a href="${page}">The ferry is back</a><br> by\n<a href="https://www.reddit.com/user/ada_example/">u/ada_example</a> in\n<a href="https://www.reddit.com/r/harbour/">harbour</a>\n</blockquote>\n<script async src="https://embed.reddit.com/widgets.js" charset="UTF-8"></script>`,
    provider_name: "reddit",
    type: "rich",
    author_name: "ada_example",
    height: 316,
  },
};

const escape = (html: string): string =>
  html.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

function entry(name: string, title: string, by: string, content: string, link: string): string {
  return `<entry><author><name>/u/${by}</name><uri>https://www.reddit.com/user/${by}</uri></author><category term="harbour" label="r/harbour"/><content type="html">${escape(content)}</content><id>${name}</id><link href="${link}" /><updated>2026-03-09T19:57:53+00:00</updated><published>2026-03-09T19:57:53+00:00</published><title>${escape(title)}</title></entry>`;
}

function atom(...entries: string[]): SceneAnswer {
  return {
    headers: { "content-type": "application/atom+xml; charset=UTF-8" },
    body: `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><category term="harbour" label="r/harbour"/><updated>2026-11-23T12:00:00+00:00</updated><id>/comments/${id}/.rss</id><title>The ferry is back : harbour</title>${entries.join("")}</feed>`,
  };
}

const footer = `&#32; submitted by &#32; <a href="https://www.reddit.com/user/ada_example"> /u/ada_example </a> &#32; to &#32; <a href="https://www.reddit.com/r/harbour/"> r/harbour </a> <br/> <span><a href="LINK">[link]</a></span> &#32; <span><a href="${page}">[comments]</a></span>`;
const body = `<!-- SC_OFF --><div class="md"><p>It runs <strong>again</strong>, says <a href="/u/bob_example">u/bob_example</a>.</p>\n<p>The captain is <span class="md-spoiler-text">new</span>.</p>\n</div><!-- SC_ON -->`;
const textEntry = entry(
  `t3_${id}`,
  "The ferry is back",
  "ada_example",
  body + footer.replace("LINK", page),
  page,
);

const link = {
  id,
  name: `t3_${id}`,
  title: "The ferry is back",
  selftext: "It runs again.",
  selftext_html: '<!-- SC_OFF --><div class="md"><p>It runs again.</p>\n</div><!-- SC_ON -->',
  author: "ada_example",
  author_fullname: "t2_ab12",
  subreddit: "harbour",
  created_utc: 1773086273,
  edited: false,
  score: 51,
  num_comments: 7,
  over_18: false,
  spoiler: false,
  is_self: true,
  url: page,
  permalink: `/r/harbour/comments/${id}/the_ferry_is_back/`,
  removed_by_category: null,
};
const listing = (kind: string, data: object): object => ({
  kind: "Listing",
  data: { children: [{ kind, data }] },
});
const answer = (data: object): SceneAnswer => ({
  body: [listing("t3", { ...link, ...data }), { kind: "Listing", data: { children: [] } }],
});
const byToken = (
  name: string,
  data: object,
  outcome: Scene["outcome"],
  more: Partial<Scene> = {},
): Scene => ({
  name,
  url: page,
  options,
  answers: { [api]: answer(data) },
  outcome,
  asked: [api.slice(4)],
  ...more,
});

const comment = "kx1y2z3";
const commentPage = `https://www.reddit.com/r/harbour/comments/${id}/comment/${comment}/`;
const commentOembed = `GET https://www.reddit.com/oembed?url=${encodeURIComponent(commentPage)}`;
const commentFeed = `GET https://www.reddit.com/comments/${id}/comment/${comment}/.rss`;

const share = "https://www.reddit.com/r/harbour/s/AbCdEf1234";

export const scenes: readonly Scene[] = [
  {
    name: "a text, from oEmbed and feed",
    url: `https://old.reddit.com/r/harbour/comments/${id}/the_ferry_is_back/`,
    answers: {
      [oembed]: oembedAnswer,
      [feed]: atom(textEntry, entry("t1_zzzzzz", "/u/x on it", "x_example", "<p>No.</p>", page)),
    },
    outcome: "post",
    key: `reddit:${id}`,
    text: "The ferry is back\n\nIt runs again, says u/bob_example.\n\nThe captain is new.",
    post: {
      url: page,
      author: { handle: "ada_example", url: "https://www.reddit.com/user/ada_example/" },
      published: "2026-03-09T19:57:53.000Z",
      text: [
        { type: "heading" },
        {
          children: [
            {},
            { text: "again", marks: ["bold"] },
            {},
            { type: "mention", handle: "bob_example" },
            {},
          ],
        },
        { children: [{}, { type: "spoiler", children: [{ text: "new" }] }, {}] },
      ],
      media: [],
    },
    outcomeFields: { source: "feed" },
    asked: withoutToken,
  },
  {
    name: "a picture, from the feed",
    url: page,
    answers: {
      [oembed]: oembedAnswer,
      [feed]: atom(
        entry(
          `t3_${id}`,
          "The ferry is back",
          "ada_example",
          `<table> <tr><td> <a href="${page}"> <img src="https://preview.redd.it/abc.jpg?width=640&amp;s=1" alt="The ferry is back" /> </a> </td><td> ${footer.replace("LINK", "https://i.redd.it/abc.jpg")} </td></tr></table>`,
          page,
        ),
      ),
    },
    outcome: "post",
    text: "The ferry is back",
    post: { media: [{ type: "image", url: "https://i.redd.it/abc.jpg" }] },
  },
  {
    name: "a link, from the feed",
    url: page,
    answers: {
      [oembed]: oembedAnswer,
      [feed]: atom(
        entry(
          `t3_${id}`,
          "The ferry is back",
          "ada_example",
          footer.replace("LINK", "https://news.example/ferry?a=1&amp;b=2"),
          page,
        ),
      ),
    },
    outcome: "post",
    post: { card: { url: "https://news.example/ferry?a=1&b=2", provider: "news.example" }, media: [] },
  },
  {
    name: "a feed that is refused: the title alone",
    url: page,
    answers: { [oembed]: oembedAnswer, [feed]: shell },
    outcome: "post",
    text: "The ferry is back",
    post: { truncated: true, author: { handle: "ada_example" } },
    outcomeFields: { source: "oembed" },
  },
  {
    name: "a feed with too many questions: the title alone",
    url: page,
    answers: { [oembed]: oembedAnswer, [feed]: { status: 429, headers: { "x-ratelimit-reset": "40" } } },
    outcome: "post",
    outcomeFields: { source: "oembed" },
  },
  {
    name: "an oEmbed that fails beside a feed that does not",
    url: page,
    answers: { [oembed]: { status: 500 }, [feed]: atom(textEntry) },
    outcome: "post",
    outcomeFields: { source: "feed" },
  },
  {
    name: "a text that its author deleted",
    url: page,
    answers: {
      [oembed]: oembedAnswer,
      [feed]: atom(
        entry(
          `t3_${id}`,
          "The ferry is back",
          "[deleted]",
          '<!-- SC_OFF --><div class="md"><p>[deleted]</p></div><!-- SC_ON -->',
          page,
        ),
      ),
    },
    outcome: "deleted",
  },
  {
    name: "a text that moderators removed",
    url: page,
    answers: {
      [oembed]: oembedAnswer,
      [feed]: atom(
        entry(
          `t3_${id}`,
          "The ferry is back",
          "ada_example",
          '<!-- SC_OFF --><div class="md"><p>[removed]</p></div><!-- SC_ON -->',
          page,
        ),
      ),
    },
    outcome: "removed_by_moderator",
  },
  {
    name: "a share link",
    url: share,
    answers: {
      [`GET ${share}`]: { status: 302, headers: { location: `${page}?share_id=x&utm_source=share` } },
      [oembed]: oembedAnswer,
      [feed]: atom(textEntry),
    },
    outcome: "post",
    key: `reddit:${id}`,
    asked: [share, ...withoutToken],
  },
  {
    name: "a share link that leads to the front page",
    url: share,
    answers: {
      [`GET ${share}`]: { status: 302, headers: { location: "https://www.reddit.com/" } },
      "GET https://www.reddit.com/": { body: "<title>Reddit</title>" },
    },
    outcome: "unsupported",
  },
  {
    name: "the address of a video, which leads to its post",
    url: "https://v.redd.it/abcdef123456",
    answers: {
      "GET https://v.redd.it/abcdef123456": { status: 302, headers: { location: page } },
      [oembed]: oembedAnswer,
      [feed]: atom(textEntry),
    },
    outcome: "post",
  },
  {
    name: "a post that neither knows",
    url: page,
    answers: { [oembed]: { status: 404 }, [feed]: { status: 404 } },
    outcome: "not_found",
    asked: withoutToken,
  },
  { name: "both refused", url: page, answers: { [oembed]: shell, [feed]: shell }, outcome: "blocked" },
  {
    name: "a login instead",
    url: page,
    answers: {
      [oembed]: { status: 302, headers: { location: "https://www.reddit.com/login/?reason=lor2" } },
      [feed]: { status: 302, headers: { location: "https://www.reddit.com/login/?reason=lor2" } },
      "GET https://www.reddit.com/login/?reason=lor2": { body: "<title>Log in</title>" },
    },
    outcome: "login_required",
  },
  {
    name: "too many questions",
    url: page,
    answers: {
      [oembed]: {
        status: 429,
        headers: { "x-ratelimit-remaining": "0.0", "x-ratelimit-reset": "300", "x-ratelimit-used": "10" },
      },
    },
    outcome: "rate_limited",
    outcomeFields: { retryAfter: 300 },
    asked: withoutToken.slice(0, 1),
  },
  {
    name: "too many questions, with a time to wait",
    url: page,
    answers: { [oembed]: { status: 429, headers: { "retry-after": "7" } } },
    outcome: "rate_limited",
    outcomeFields: { retryAfter: 7 },
  },
  {
    name: "in trouble",
    url: page,
    answers: { [oembed]: { status: 503 }, [feed]: { status: 502 } },
    outcome: "upstream_error",
  },
  {
    name: "answers of another shape",
    url: page,
    answers: { [oembed]: { body: { html: "<p>Hi</p>" } }, [feed]: { body: "<html></html>" } },
    outcome: "unreadable",
  },
  {
    name: "an oEmbed answer about another post",
    url: page,
    answers: {
      [oembed]: {
        body: {
          type: "rich",
          title: "x",
          author_name: "x",
          html: '<blockquote><a href="https://www.reddit.com/r/harbour/comments/zzzzzzz/x/">x</a></blockquote>',
        },
      },
      [feed]: { status: 404 },
    },
    outcome: "not_found",
  },
  {
    name: "a comment, from its feed",
    url: commentPage,
    answers: {
      [commentOembed]: { status: 404 },
      [commentFeed]: atom(
        textEntry,
        entry(
          `t1_${comment}`,
          "/u/bob_example on The ferry is back",
          "bob_example",
          '<!-- SC_OFF --><div class="md"><p>At last!</p></div><!-- SC_ON -->',
          commentPage,
        ),
      ),
    },
    outcome: "post",
    key: `reddit:${id}/${comment}`,
    text: "At last!",
    post: { author: { handle: "bob_example" }, replyTo: { id }, url: commentPage },
    asked: [commentOembed, commentFeed].map((line) => line.slice(4)),
  },
  {
    name: "a comment of which oEmbed alone knows",
    url: commentPage,
    answers: {
      [commentOembed]: {
        body: {
          type: "rich",
          title: "bob_example's comment from discussion",
          author_name: "bob_example",
          html: `<blockquote class="reddit-embed-bq"><a href="${commentPage}">Comment</a> from discussion <a href="${page}">The ferry is back</a></blockquote>`,
        },
      },
      [commentFeed]: { status: 404 },
    },
    outcome: "incomplete",
  },
  byToken("a text, by the API", { edited: 1773090000 }, "post", {
    key: `reddit:${id}`,
    text: "The ferry is back\n\nIt runs again.",
    post: {
      author: { id: "t2_ab12", handle: "ada_example" },
      published: "2026-03-09T19:57:53.000Z",
      edited: "2026-03-09T21:00:00.000Z",
      counts: { likes: 51, replies: 7, at: "2026-11-23T12:00:00.000Z" },
    },
    outcomeFields: { source: "oauth" },
  }),
  ...[
    ["a live thread", "https://www.reddit.com/live/abc123def456"],
    ["a page of the community's wiki", "https://www.reddit.com/r/harbour/wiki/timetable"],
    ["another post", "https://www.reddit.com/r/sea/comments/1zzz9zz/the_old_ferry/"],
  ].map(([what, linked]): Scene =>
    byToken(
      `a link to ${what!}`,
      { is_self: false, selftext: "", selftext_html: null, url: linked, domain: "reddit.com" },
      "post",
      { text: "The ferry is back", post: { card: { url: linked, provider: "reddit.com" }, media: [] } },
    ),
  ),
  {
    name: "a link to a live thread, from oEmbed and feed",
    url: page,
    answers: {
      [oembed]: oembedAnswer,
      [feed]: atom(
        entry(
          `t3_${id}`,
          "The ferry is back",
          "ada_example",
          footer.replace("LINK", "https://www.reddit.com/live/abc123def456"),
          page,
        ),
      ),
    },
    outcome: "post",
    post: {
      card: { url: "https://www.reddit.com/live/abc123def456", provider: "www.reddit.com" },
      community: { name: "r/harbour", url: "https://www.reddit.com/r/harbour/" },
    },
  },
  byToken(
    "an answer that is escaped once more, as without raw_json",
    {
      title: "Fish &amp; chips",
      is_self: false,
      selftext: "",
      selftext_html: null,
      post_hint: "image",
      url: "https://i.redd.it/chips.jpg",
      preview: {
        images: [
          {
            source: {
              url: "https://preview.redd.it/chips.jpg?auto=webp&amp;s=abc",
              width: 800,
              height: 600,
            },
          },
        ],
      },
    },
    "post",
    {
      text: "Fish & chips",
      post: { media: [{ url: "https://i.redd.it/chips.jpg", width: 800, height: 600 }] },
    },
  ),
  byToken(
    "a gallery with captions, one of its pictures failed",
    {
      is_self: false,
      is_gallery: true,
      selftext: "",
      selftext_html: null,
      url: `https://www.reddit.com/gallery/${id}`,
      gallery_data: {
        items: [{ media_id: "bb", caption: "The bow" }, { media_id: "aa" }, { media_id: "cc" }],
      },
      media_metadata: {
        aa: {
          status: "valid",
          e: "Image",
          m: "image/jpg",
          s: { x: 800, y: 600, u: "https://preview.redd.it/aa.jpg" },
        },
        bb: {
          status: "valid",
          e: "AnimatedImage",
          s: { x: 320, y: 240, gif: "https://i.redd.it/bb.gif", mp4: "https://preview.redd.it/bb.mp4" },
        },
        cc: { status: "failed" },
      },
    },
    "post",
    {
      post: {
        media: [
          {
            type: "gif",
            alt: "The bow",
            url: "https://preview.redd.it/bb.mp4",
            width: 320,
            picture: { url: "https://i.redd.it/bb.gif" },
          },
          { type: "image", width: 800, height: 600 },
          { type: "unknown", url: page },
        ],
      },
    },
  ),
  byToken(
    "a poll that is open",
    {
      poll_data: {
        options: [
          { id: "1", text: "Yes", vote_count: 3 },
          { id: "2", text: "No" },
        ],
        total_vote_count: 5,
        voting_end_timestamp: 1795521600000,
      },
    },
    "post",
    {
      post: {
        poll: {
          options: [{ title: "Yes", votes: 3 }, { title: "No" }],
          votes: 5,
          closesAt: "2026-11-24T12:00:00.000Z",
          closed: false,
        },
      },
    },
  ),
  byToken(
    "a crosspost",
    {
      is_self: false,
      selftext: "",
      selftext_html: null,
      crosspost_parent: "t3_zzzzzzz",
      crosspost_parent_list: [
        { ...link, id: "zzzzzzz", author: "bob_example", permalink: "/r/sea/comments/zzzzzzz/back/" },
      ],
    },
    "post",
    {
      text: "The ferry is back",
      post: {
        quote: {
          state: "present",
          key: { platform: "reddit", id: "zzzzzzz" },
          post: { author: { handle: "bob_example" } },
        },
      },
    },
  ),
  byToken(
    "a crosspost of a post that is gone",
    {
      crosspost_parent: "t3_zzzzzzz",
      crosspost_parent_list: [{ ...link, id: "zzzzzzz", removed_by_category: "moderator" }],
    },
    "post",
    { post: { quote: { state: "gone" } } },
  ),
  byToken("a post that is marked", { over_18: true, spoiler: true, is_robot_indexable: false }, "post", {
    post: { sensitive: true, warning: "NSFW, Spoiler", consent: { noindex: true } },
  }),
  byToken("a post of an account that is gone", { author: "[deleted]", author_fullname: undefined }, "post", {
    post: { author: { handle: "[deleted]", url: page } },
  }),
  byToken(
    "a post deleted by its author",
    { author: "[deleted]", selftext: "[deleted]", removed_by_category: "deleted" },
    "deleted",
  ),
  byToken(
    "a post removed by moderators",
    { selftext: "[removed]", removed_by_category: "moderator" },
    "removed_by_moderator",
  ),
  byToken("a post removed by Reddit", { removed_by_category: "reddit" }, "removed_by_moderator"),
  byToken("a post removed by a filter", { removed_by_category: "automod_filtered" }, "removed_by_moderator"),
  byToken("a post gone after a claim", { removed_by_category: "copyright_takedown" }, "takedown"),
  {
    name: "a comment, by the API",
    url: commentPage,
    options,
    answers: {
      [`GET https://oauth.reddit.com/comments/${id}?comment=${comment}&limit=1&depth=1&raw_json=1`]: {
        body: [
          listing("t3", link),
          listing("t1", {
            id: comment,
            link_id: `t3_${id}`,
            parent_id: "t1_aaaaaaa",
            author: "bob_example",
            body: "At last!",
            body_html: '<div class="md"><p>At last!</p></div>',
            created_utc: 1773086999.0,
            edited: true,
            score: 2,
            permalink: `/r/harbour/comments/${id}/the_ferry_is_back/${comment}/`,
          }),
        ],
      },
    },
    outcome: "post",
    key: `reddit:${id}/${comment}`,
    text: "At last!",
    post: { replyTo: { id: `${id}/aaaaaaa` }, isEdited: true, counts: { likes: 2 } },
  },
  {
    name: "a community that is private",
    url: page,
    options,
    answers: { [api]: { status: 403, body: { reason: "private", message: "Forbidden", error: 403 } } },
    outcome: "protected",
    asked: [api.slice(4)],
  },
  {
    name: "a community that is quarantined",
    url: page,
    options,
    answers: { [api]: { status: 403, body: { reason: "quarantined", message: "Forbidden", error: 403 } } },
    outcome: "login_required",
  },
  {
    name: "a community that is gated",
    url: page,
    options,
    answers: { [api]: { status: 403, body: { reason: "gated", message: "Forbidden", error: 403 } } },
    outcome: "login_required",
  },
  {
    name: "a community that is banned",
    url: page,
    options,
    answers: { [api]: { status: 404, body: { reason: "banned", message: "Not Found", error: 404 } } },
    outcome: "takedown",
    asked: [api.slice(4)],
  },
  {
    name: "a token that has expired: asked without it",
    url: page,
    options,
    answers: {
      [api]: { status: 401, body: { message: "Unauthorized", error: 401 } },
      [oembed]: oembedAnswer,
      [feed]: atom(textEntry),
    },
    outcome: "post",
    outcomeFields: { source: "feed" },
    asked: [api.slice(4), ...withoutToken],
  },
  {
    name: "an API that counts questions",
    url: page,
    options,
    answers: {
      [api]: { status: 429, headers: { "x-ratelimit-remaining": "0.0", "x-ratelimit-reset": "598" } },
    },
    outcome: "rate_limited",
    outcomeFields: { retryAfter: 598 },
    asked: [api.slice(4)],
  },
];
