// What X answers, made up in its shapes: its own services, its API, and mirrors.
import { apiRequest } from "../../../src/platforms/x/api.ts";
import { syndicationRequest } from "../../../src/platforms/x/syndication.ts";
import type { Scene, SceneAnswer } from "../scene.ts";

const id = "1750000000000000001";
const url = `https://x.com/ada_example/status/${id}`;
const key = `x:${id}`;
const asksSyndication = syndicationRequest(id).url;
const syndication = `GET ${asksSyndication}`;
const asksPublish = `https://publish.x.com/oembed?url=https%3A%2F%2Ftwitter.com%2Fada_example%2Fstatus%2F${id}&omit_script=1&dnt=true&lang=en`;
const publish = `GET ${asksPublish}`;
const asksApi = apiRequest(id, "").url;
const api = `GET ${asksApi}`;
const asksFx = `https://api.fxtwitter.com/2/status/${id}`;
const fx = `GET ${asksFx}`;
const asksVx = `https://api.vxtwitter.com/Twitter/status/${id}`;
const vx = `GET ${asksVx}`;

const text = "The ferry runs again.";
const user = { id_str: "7", name: "Ada Example", screen_name: "ada_example" };
const post = {
  __typename: "Tweet",
  id_str: id,
  lang: "en",
  created_at: "2024-01-24T10:00:00.000Z",
  text,
  display_text_range: [0, 21],
  user,
};
const notice = (words?: string): SceneAnswer => ({
  body: {
    __typename: "TweetTombstone",
    tombstone: words === undefined ? {} : { text: { text: words, entities: [], rtl: false } },
  },
});
const html = (status: number, words = "<!DOCTYPE html><title>X</title>"): SceneAnswer => ({
  status,
  headers: { "content-type": "text/html" },
  body: words,
});
const oembed = {
  url: `https://twitter.com/ada_example/status/${id}`,
  author_name: "Ada Example",
  author_url: "https://twitter.com/ada_example",
  html: `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">${text}</p>&mdash; Ada Example (@ada_example) <a href="https://twitter.com/ada_example/status/${id}?ref_src=twsrc%5Etfw">January 24, 2024</a></blockquote>\n`,
  width: 550,
  height: null,
  type: "rich",
  cache_age: "3153600000",
  provider_name: "X",
  version: "1.0",
};

/** A scene of a post that syndication does not give, and what its answer means. */
function refused(
  name: string,
  answer: SceneAnswer,
  outcome: Scene["outcome"],
  more: Partial<Scene> = {},
): Scene {
  return { name, url, answers: { [syndication]: answer }, outcome, ...more };
}

const own: readonly Scene[] = [
  {
    name: "a post",
    url: `https://twitter.com/ada_example/status/${id}?s=20`,
    answers: { [syndication]: { body: post } },
    outcome: "post",
    key,
    text,
    post: { author: { handle: "ada_example" }, published: "2024-01-24T10:00:00.000Z" },
    outcomeFields: { source: "syndication" },
    asked: [asksSyndication],
  },
  {
    name: "a post to which readers added context",
    url,
    answers: {
      [syndication]: {
        body: {
          ...post,
          birdwatch_pivot: {
            title: "Readers added context",
            destinationUrl: "https://twitter.com/i/birdwatch/n/1750000000000000001",
            note: { rest_id: "1750000000000000001" },
            subtitle: { text: "The ferry runs daily." },
          },
          place: { id: "b1", full_name: "Port Example, The Coast", place_type: "city" },
        },
      },
    },
    outcome: "post",
    key,
    post: {
      note: { title: "Readers added context", url: "https://x.com/i/birdwatch/n/1750000000000000001" },
      place: { name: "Port Example, The Coast" },
    },
    outcomeFields: { source: "syndication" },
    asked: [asksSyndication],
  },
  {
    name: "a post behind a short link",
    url: "https://t.co/AbCdEf1234",
    answers: {
      "GET https://t.co/AbCdEf1234": { status: 301, headers: { location: url } },
      [syndication]: { body: post },
    },
    outcome: "post",
    key,
  },
  {
    name: "a short link that leads elsewhere",
    url: "https://t.co/AbCdEf1235",
    answers: {
      "GET https://t.co/AbCdEf1235": { status: 301, headers: { location: "https://news.example/story" } },
      "GET https://news.example/story": { body: "<p>A story.</p>", headers: { "content-type": "text/html" } },
    },
    outcome: "unsupported",
  },
  {
    name: "a post with a photo, a video, a link preview and an account of a business",
    url,
    answers: {
      [syndication]: {
        body: {
          ...post,
          text: "Look &amp; see https://t.co/page https://t.co/media",
          display_text_range: [0, 32],
          entities: {
            urls: [
              {
                url: "https://t.co/page",
                expanded_url: "https://news.example/ferry",
                display_url: "news.example/ferry",
                indices: [15, 32],
              },
            ],
            media: [{ url: "https://t.co/media", display_url: "pic.x.com/media", indices: [33, 51] }],
          },
          user: { ...user, verified_type: "Business", profile_image_shape: "Square" },
          mediaDetails: [
            {
              type: "photo",
              media_url_https: "https://pbs.twimg.com/media/AbCd.jpg",
              ext_alt_text: "A ferry at its pier",
              original_info: { width: 1200, height: 800 },
            },
            {
              type: "video",
              media_url_https: "https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/a.jpg",
              original_info: { width: 640, height: 360 },
              video_info: {
                duration_millis: 1_500,
                variants: [
                  { content_type: "application/x-mpegURL", url: "https://video.twimg.com/a.m3u8" },
                  { bitrate: 832_000, content_type: "video/mp4", url: "https://video.twimg.com/a.mp4" },
                ],
              },
            },
          ],
          card: {
            name: "summary_large_image",
            url: "https://t.co/page",
            binding_values: {
              title: { string_value: "The ferry is back" },
              vanity_url: { string_value: "news.example" },
            },
          },
          favorite_count: 12,
          conversation_count: 3,
        },
      },
    },
    outcome: "post",
    text: "Look & see news.example/ferry",
    post: {
      author: { verified: "business", avatarShape: "square" },
      media: [
        { type: "image", alt: "A ferry at its pier", width: 1200 },
        { type: "video", url: "https://video.twimg.com/a.mp4", duration: 1.5, width: 640 },
      ],
      card: { url: "https://news.example/ferry", title: "The ferry is back", provider: "news.example" },
      counts: { likes: 12, replies: 3 },
    },
  },
  {
    name: "a reply that quotes, with a poll of its own",
    url,
    answers: {
      [syndication]: {
        body: {
          ...post,
          text: "@ben_example Which one? https://t.co/quote",
          display_text_range: [13, 23],
          entities: { user_mentions: [{ screen_name: "ben_example", id_str: "8", indices: [0, 12] }] },
          in_reply_to_status_id_str: "1749999999999999999",
          in_reply_to_screen_name: "ben_example",
          quoted_tweet: {
            ...post,
            id_str: "1749000000000000000",
            user: { ...user, screen_name: "cleo_example" },
          },
          card: {
            name: "poll2choice_text_only",
            binding_values: {
              choice1_label: { string_value: "The ferry" },
              choice1_count: { string_value: "7" },
              choice2_label: { string_value: "The bus" },
              choice2_count: { string_value: "2" },
              counts_are_final: { boolean_value: true },
            },
          },
        },
      },
    },
    outcome: "post",
    text: "Which one?",
    post: {
      replyTo: { id: "1749999999999999999", handle: "ben_example", addressees: [{ handle: "ben_example" }] },
      quote: { state: "present", post: { author: { handle: "cleo_example" } } },
      poll: {
        options: [
          { title: "The ferry", votes: 7 },
          { title: "The bus", votes: 2 },
        ],
        votes: 9,
        closed: true,
      },
    },
  },
  {
    name: "an edited post, asked for by its first version",
    url,
    answers: {
      [syndication]: {
        body: {
          ...post,
          isStaleEdit: true,
          edit_control: { edit_tweet_ids: [id, "1750000000000000009"] },
        },
      },
      [`GET ${syndicationRequest("1750000000000000009").url}`]: {
        body: {
          ...post,
          id_str: "1750000000000000009",
          text: "The ferry runs once more.",
          display_text_range: [0, 25],
          isEdited: true,
          edit_control: { edit_tweet_ids: [id, "1750000000000000009"] },
        },
      },
    },
    outcome: "post",
    key,
    text: "The ferry runs once more.",
    post: { isEdited: true },
    asked: [asksSyndication, syndicationRequest("1750000000000000009").url],
  },
  {
    name: "a long text, of which only the beginning is given",
    url,
    answers: { [syndication]: { body: { ...post, note_tweet: { id: "Tm90ZQ==" } } } },
    outcome: "post",
    text,
    post: { truncated: true },
    asked: [asksSyndication],
  },
  {
    name: "a post with empty lists left out, as since June 2026",
    url,
    answers: { [syndication]: { body: { ...post, entities: {} } } },
    outcome: "post",
    text,
  },
  {
    name: "a post of which neither service knows",
    url,
    answers: { [syndication]: html(404), [publish]: html(404) },
    outcome: "not_found",
    outcomeFields: { status: 404 },
    asked: [asksSyndication, asksPublish],
  },
  refused("nothing, for a post kept from signed-out readers", { body: {} }, "withheld", {
    asked: [asksSyndication, asksPublish],
  }),
  refused(
    "a notice: deleted by its author",
    notice("This Post was deleted by the Post author. Learn more"),
    "deleted",
    { asked: [asksSyndication] },
  ),
  refused(
    "a notice: age-restricted",
    notice(
      "Age-restricted adult content. This content might not be appropriate for people under 18 years old.",
    ),
    "age_restricted",
    { asked: [asksSyndication] },
  ),
  refused(
    "a notice: a suspended account",
    notice("This Post is from a suspended account. Learn more"),
    "author_suspended",
  ),
  refused(
    "a notice: a protected account",
    notice(
      "You’re unable to view this Post because this account owner limits who can view their Posts. Learn more",
    ),
    "protected",
  ),
  refused(
    "a notice: an account that is gone",
    notice("This Post is from an account that no longer exists. Learn more"),
    "author_deactivated",
  ),
  refused(
    "a notice: rules broken",
    notice("This Post violated the X Rules. Learn more"),
    "removed_by_moderator",
  ),
  refused(
    "a notice: withheld in a country",
    notice(
      "This Post from @ada_example has been withheld in Germany in response to a legal demand. Learn more",
    ),
    "withheld",
  ),
  refused("a notice without words", notice(), "withheld"),
  refused("a notice without words and without a type", { body: { tombstone: {} } }, "withheld"),
  refused("a post without its author", { body: { ...post, user: undefined } }, "author_suspended", {
    asked: [asksSyndication],
  }),
  refused("an id out of range", { status: 400, body: { error: "Bad request." } }, "unsupported"),
  refused(
    "too many questions, without a word about when",
    { status: 429, headers: { "content-type": "text/plain" }, body: "Rate limit exceeded" },
    "rate_limited",
    { outcomeFields: { status: 429, retryAfter: 60 }, asked: [asksSyndication] },
  ),
  refused(
    "too many questions, with seconds to wait",
    { status: 429, headers: { "retry-after": "120" }, body: "Rate limit exceeded" },
    "rate_limited",
    { outcomeFields: { retryAfter: 120 } },
  ),
  refused(
    "too many questions, with the time of the reset",
    {
      status: 429,
      headers: {
        "x-rate-limit-limit": "300",
        "x-rate-limit-remaining": "0",
        "x-rate-limit-reset": "1795435500",
      },
      body: "Rate limit exceeded",
    },
    "rate_limited",
    // 2026-11-23T12:05:00Z, five minutes after the question.
    { outcomeFields: { retryAfter: 300 } },
  ),
  {
    name: "both services in trouble",
    url,
    answers: { [syndication]: html(503), [publish]: html(502) },
    outcome: "upstream_error",
    outcomeFields: { status: 503 },
    asked: [asksSyndication, asksPublish],
  },
  {
    name: "a field renamed: drift, not a deletion",
    url,
    answers: {
      [syndication]: { body: { __typename: "Tweet", rest_id: id, full_text: text } },
      [publish]: html(503),
    },
    outcome: "unreadable",
    asked: [asksSyndication, asksPublish],
  },
  refused("a page in the place of an answer", html(200), "unreadable", {
    answers: { [syndication]: html(200), [publish]: html(200) },
  }),
  {
    name: "answers about another post",
    url,
    answers: {
      [syndication]: { body: { ...post, id_str: "1750000000000000999" } },
      [publish]: { body: { ...oembed, html: oembed.html.replaceAll(id, "1750000000000000999") } },
    },
    outcome: "unreadable",
  },
  {
    name: "syndication in trouble, and embed markup all the same",
    url,
    answers: { [syndication]: html(500), [publish]: { body: oembed } },
    outcome: "post",
    key,
    text,
    post: { published: "2024-01-24", author: { handle: "ada_example", name: "Ada Example" } },
    outcomeFields: { source: "oembed" },
    asked: [asksSyndication, asksPublish],
  },
  {
    name: "embed markup refused for a protected or age-restricted post",
    url,
    answers: {
      [syndication]: html(404),
      [publish]: { status: 403, body: "Sorry, you are not authorized to see this status." },
    },
    outcome: "protected",
    outcomeFields: { status: 403 },
  },
  {
    name: "embed markup refused for a suspended account",
    url,
    answers: { [syndication]: html(404), [publish]: html(403) },
    outcome: "author_suspended",
    outcomeFields: { status: 403 },
  },
  {
    name: "refused by both: that says nothing about the post",
    url,
    answers: { [syndication]: html(403), [publish]: html(403) },
    outcome: "blocked",
    outcomeFields: { status: 403 },
  },
  {
    name: "embed markup of a shape that is not known",
    url,
    answers: { [syndication]: html(404), [publish]: { body: { ...oembed, html: "<p>Sign in</p>" } } },
    outcome: "not_found",
  },
  {
    name: "a mirror's address, with no mirror named: X itself is asked, and nobody else",
    url: `https://fxtwitter.com/ada_example/status/${id}/en`,
    answers: { [syndication]: { body: {} }, [fx]: { body: {} } },
    outcome: "withheld",
    asked: [asksSyndication, asksPublish],
  },
];

const apiPost = {
  id,
  text: "The ferry &amp; the bus https://t.co/media",
  author_id: "7",
  created_at: "2024-01-24T10:00:00.000Z",
  lang: "en",
  source: "Example for Pigeons",
  edit_history_tweet_ids: [id],
  attachments: { media_keys: ["3_1"] },
  entities: {
    urls: [
      { start: 24, end: 42, url: "https://t.co/media", display_url: "pic.x.com/media", media_key: "3_1" },
    ],
  },
  public_metrics: { retweet_count: 4, reply_count: 3, like_count: 12, quote_count: 1, impression_count: 900 },
};
const apiUser = {
  id: "7",
  username: "ada_example",
  name: "Ada Example",
  verified: true,
  verified_type: "blue",
};
const apiAnswer = (fields: object = {}, includes: object = {}): SceneAnswer => ({
  body: {
    data: { ...apiPost, ...fields },
    includes: {
      users: [apiUser],
      media: [
        {
          media_key: "3_1",
          type: "photo",
          url: "https://pbs.twimg.com/media/AbCd.jpg",
          alt_text: "A ferry",
          width: 1200,
          height: 800,
        },
      ],
      ...includes,
    },
  },
});
const problem = (title: string, detail: string, type: string): SceneAnswer => ({
  body: {
    errors: [
      {
        value: id,
        detail,
        title,
        resource_type: "tweet",
        parameter: "id",
        resource_id: id,
        type: `https://api.twitter.com/2/problems/${type}`,
      },
    ],
  },
});
const options = { tokens: { x: "AAAAexample-token" } };

const withToken: readonly Scene[] = [
  {
    name: "with a token: a post with a photo, counts and the program",
    url,
    options,
    answers: {
      [api]: apiAnswer(
        { geo: { place_id: "b1", coordinates: { type: "Point", coordinates: [16.3738, 48.2082] } } },
        {
          places: [
            { id: "a0", full_name: "Elsewhere" },
            { id: "b1", full_name: "Port Example, The Coast" },
          ],
        },
      ),
    },
    outcome: "post",
    key,
    text: "The ferry & the bus",
    post: {
      place: { name: "Port Example, The Coast" },
      author: { id: "7", handle: "ada_example", verified: "subscriber" },
      media: [{ type: "image", alt: "A ferry", width: 1200 }],
      counts: { likes: 12, reposts: 4, replies: 3, quotes: 1, views: 900 },
      application: "Example for Pigeons",
    },
    outcomeFields: { source: "api-v2" },
    asked: [asksApi],
  },
  {
    name: "with a token: the whole of a long text",
    url,
    options,
    answers: { [api]: apiAnswer({ note_tweet: { text: `${text} `.repeat(30).trim() } }) },
    outcome: "post",
    text: `${text} `.repeat(30).trim(),
    asked: [asksApi],
  },
  {
    name: "with a token: a poll, and a quote that is gone",
    url,
    options,
    answers: {
      [api]: {
        body: {
          data: {
            ...apiPost,
            text: "Which? https://t.co/page https://t.co/quote",
            attachments: { poll_ids: ["1"] },
            referenced_tweets: [{ type: "quoted", id: "1749000000000000000" }],
            entities: {
              urls: [
                {
                  start: 7,
                  end: 24,
                  url: "https://t.co/page",
                  expanded_url: "https://news.example/ferry",
                  display_url: "news.example/ferry",
                  title: "The ferry is back",
                },
                {
                  start: 25,
                  end: 43,
                  url: "https://t.co/quote",
                  expanded_url: "https://x.com/ben_example/status/1749000000000000000",
                },
              ],
            },
          },
          includes: {
            users: [apiUser],
            polls: [
              {
                id: "1",
                voting_status: "closed",
                end_datetime: "2024-01-25T10:00:00.000Z",
                options: [
                  { position: 2, label: "The bus", votes: 2 },
                  { position: 1, label: "The ferry", votes: 7 },
                ],
              },
            ],
          },
          errors: [
            {
              resource_id: "1749000000000000000",
              parameter: "referenced_tweets.id",
              title: "Not Found Error",
              type: "https://api.twitter.com/2/problems/resource-not-found",
            },
          ],
        },
      },
    },
    outcome: "post",
    text: "Which? news.example/ferry",
    post: {
      poll: {
        options: [
          { title: "The ferry", votes: 7 },
          { title: "The bus", votes: 2 },
        ],
        closed: true,
      },
      quote: { state: "gone", key: { id: "1749000000000000000" } },
    },
  },
  {
    name: "with a token: a preview of a link",
    url,
    options,
    answers: {
      [api]: apiAnswer({
        text: "Back: https://t.co/page",
        attachments: undefined,
        entities: {
          urls: [
            {
              start: 6,
              end: 23,
              url: "https://t.co/page",
              expanded_url: "https://news.example/ferry",
              display_url: "news.example/ferry",
              title: "The ferry is back",
              description: "After two years",
              images: [
                { url: "https://pbs.twimg.com/news_img/1/a?format=jpg&name=orig", width: 800, height: 400 },
              ],
            },
          ],
        },
      }),
    },
    outcome: "post",
    text: "Back: news.example/ferry",
    post: {
      media: [],
      card: {
        url: "https://news.example/ferry",
        title: "The ferry is back",
        description: "After two years",
        picture: { width: 800 },
      },
    },
  },
  {
    name: "with a token: an edited post, asked for by its first version",
    url,
    options,
    answers: {
      [api]: apiAnswer({ edit_history_tweet_ids: [id, "1750000000000000009"] }),
      [`GET ${apiRequest("1750000000000000009", "").url}`]: apiAnswer({
        id: "1750000000000000009",
        text: "The ferry runs once more.",
        entities: undefined,
        edit_history_tweet_ids: [id, "1750000000000000009"],
      }),
    },
    outcome: "post",
    key,
    text: "The ferry runs once more.",
    post: { isEdited: true },
    asked: [asksApi, apiRequest("1750000000000000009", "").url],
  },
  {
    name: "with a token: a repost",
    url,
    options,
    answers: {
      [api]: apiAnswer(
        {
          text: "RT @ben_example: The bus is late, and nobody k…",
          entities: undefined,
          attachments: undefined,
          referenced_tweets: [{ type: "retweeted", id: "1749000000000000000" }],
        },
        {
          users: [apiUser, { id: "8", username: "ben_example" }],
          tweets: [
            { id: "1749000000000000000", author_id: "8", text: "The bus is late, and nobody knows why." },
          ],
        },
      ),
    },
    outcome: "post",
    text: "",
    post: { repostOf: { state: "present", post: { author: { handle: "ben_example" } } } },
  },
  {
    name: "with a token: withheld in two countries, and posted to a community",
    url,
    options,
    answers: { [api]: apiAnswer({ withheld: { country_codes: ["DE", "FR"] }, community_id: "1" }) },
    outcome: "post",
    post: { labels: ["withheld in DE", "withheld in FR"], visibility: "community" },
  },
  {
    name: "with a token: not found, and syndication tells that it was deleted",
    url,
    options,
    answers: {
      [api]: problem("Not Found Error", `Could not find tweet with id: [${id}].`, "resource-not-found"),
      [syndication]: notice("This Post was deleted by the Post author. Learn more"),
    },
    outcome: "deleted",
    asked: [asksApi, asksSyndication],
  },
  {
    name: "with a token: not found, and the other services in trouble",
    url,
    options,
    answers: {
      [api]: problem("Not Found Error", `Could not find tweet with id: [${id}].`, "resource-not-found"),
      [syndication]: html(503),
      [publish]: html(503),
    },
    outcome: "not_found",
  },
  {
    name: "with a token: a suspended account",
    url,
    options,
    answers: {
      [api]: problem("Forbidden", "User has been suspended: [7].", "resource-not-found"),
    },
    outcome: "author_suspended",
    asked: [asksApi],
  },
  {
    name: "with a token: a protected account",
    url,
    options,
    answers: {
      [api]: problem(
        "Authorization Error",
        `Sorry, you are not authorized to see the Tweet with id: [${id}].`,
        "not-authorized-for-resource",
      ),
    },
    outcome: "protected",
    asked: [asksApi],
  },
  {
    name: "a token that is not taken: syndication gives the post",
    url,
    options,
    answers: {
      [api]: {
        status: 401,
        body: { title: "Unauthorized", type: "about:blank", status: 401, detail: "Unauthorized" },
      },
      [syndication]: { body: post },
    },
    outcome: "post",
    text,
    outcomeFields: { source: "syndication" },
    asked: [asksApi, asksSyndication],
  },
  {
    name: "a token without the right to ask: the ending says nothing about the post",
    url,
    options,
    answers: {
      [api]: {
        status: 403,
        body: {
          title: "Client Forbidden",
          detail: "This request must be made using an approved developer account.",
          type: "https://api.twitter.com/2/problems/client-forbidden",
        },
      },
      [syndication]: { status: 403 },
      [publish]: { status: 403 },
    },
    outcome: "blocked",
  },
  {
    name: "a token whose month is used up: syndication gives the post",
    url,
    options,
    answers: {
      [api]: {
        status: 429,
        headers: { "x-rate-limit-reset": "1795435500" },
        body: { title: "UsageCapExceeded", detail: "Usage cap exceeded: Monthly product cap" },
      },
      [syndication]: { body: post },
    },
    outcome: "post",
    outcomeFields: { source: "syndication" },
    asked: [asksApi, asksSyndication],
  },
  {
    name: "the API in trouble, and the others too",
    url,
    options,
    answers: {
      [api]: { status: 503, body: { title: "Service Unavailable" } },
      [syndication]: html(503),
      [publish]: html(503),
    },
    outcome: "upstream_error",
    asked: [asksApi, asksSyndication, asksPublish],
  },
  {
    name: "the API answers in another shape: syndication gives the post",
    url,
    options,
    answers: { [api]: { body: { data: { rest_id: id } } }, [syndication]: { body: post } },
    outcome: "post",
    outcomeFields: { source: "syndication" },
  },
  {
    name: "the API answers without the author: the rest comes from syndication",
    url,
    options,
    answers: { [api]: { body: { data: apiPost } }, [syndication]: { body: post } },
    outcome: "post",
    text,
    outcomeFields: { source: "syndication" },
  },
];

const fxPost = {
  type: "status",
  id,
  url,
  text: "The ferry & the bus: https://news.example/ferry",
  raw_text: {
    text: "The ferry &amp; the bus: https://t.co/page https://t.co/media",
    display_text_range: [0, 42],
    facets: [
      {
        type: "url",
        indices: [25, 42],
        original: "https://t.co/page",
        replacement: "https://news.example/ferry",
        display: "news.example/ferry",
      },
      { type: "media", indices: [43, 61], original: "https://t.co/media", display: "pic.x.com/media" },
    ],
  },
  created_at: "Wed Jan 24 10:00:00 +0000 2024",
  lang: "en",
  likes: 12,
  reposts: 4,
  quotes: 1,
  replies: 3,
  views: 900,
  possibly_sensitive: true,
  source: "Example for Pigeons",
  author: {
    type: "profile",
    id: "7",
    name: "Ada Example",
    screen_name: "ada_example",
    avatar_url: "https://pbs.twimg.com/profile_images/1/ada_200x200.jpg",
    verification: { verified: true, type: "government" },
  },
  media: {
    all: [
      {
        type: "photo",
        url: "https://pbs.twimg.com/media/AbCd.jpg?name=orig",
        width: 1200,
        height: 800,
        altText: "A ferry",
      },
      {
        type: "video",
        url: "https://video.twimg.com/a.mp4",
        thumbnail_url: "https://pbs.twimg.com/a.jpg",
        width: 640,
        height: 360,
        duration: 1.5,
        formats: [{ url: "https://video.twimg.com/a.mp4", bitrate: 832_000, container: "mp4" }],
      },
    ],
  },
  community_note: { text: "The ferry runs daily.", facets: [] },
  replying_to: { screen_name: "ben_example", status: "1749999999999999999" },
  quote: { type: "tombstone", reason: "deleted", id: "1749000000000000000", message: "Deleted" },
};
const vxPost = {
  tweetID: id,
  tweetURL: `https://twitter.com/ada_example/status/${id}`,
  text: "The ferry & the bus https://t.co/media",
  user_name: "Ada Example",
  user_screen_name: "ada_example",
  date: "Wed Jan 24 10:00:00 +0000 2024",
  date_epoch: 1_706_090_400,
  lang: "en",
  likes: 12,
  retweets: 4,
  replies: 3,
  possibly_sensitive: false,
  media_extended: [
    {
      type: "gif",
      url: "https://video.twimg.com/tweet_video/a.mp4",
      thumbnail_url: "https://pbs.twimg.com/tweet_video_thumb/a.jpg",
      altText: "A ferry, turning",
      duration_millis: 0,
      size: { width: 320, height: 240 },
    },
  ],
  pollData: {
    options: [
      { name: "The ferry", votes: 7, percent: 78 },
      { name: "The bus", votes: 2, percent: 22 },
    ],
  },
  qrtURL: "https://twitter.com/i/status/1749000000000000000",
  qrt: {
    tweetID: "1749000000000000000",
    text: "A pier.",
    user_screen_name: "cleo_example",
    media_extended: [],
  },
};
const bothMirrors = { mirrors: ["fxtwitter", "vxtwitter"] } as const;

const withMirrors: readonly Scene[] = [
  {
    name: "a named mirror gives what X keeps from signed-out readers",
    url,
    options: bothMirrors,
    answers: {
      [syndication]: { body: {} },
      [publish]: html(404),
      [fx]: { body: { code: 200, status: fxPost } },
    },
    outcome: "post",
    key,
    text: "The ferry & the bus: news.example/ferry",
    post: {
      author: { handle: "ada_example", verified: "government" },
      published: "2024-01-24T10:00:00.000Z",
      sensitive: true,
      media: [
        { type: "image", alt: "A ferry", width: 1200 },
        { type: "video", url: "https://video.twimg.com/a.mp4", duration: 1.5 },
      ],
      counts: { likes: 12, reposts: 4, replies: 3, quotes: 1, views: 900 },
      replyTo: { id: "1749999999999999999", handle: "ben_example" },
      quote: { state: "unavailable", key: { id: "1749000000000000000" } },
      note: { text: [{ type: "paragraph", children: [{ type: "text", text: "The ferry runs daily." }] }] },
    },
    outcomeFields: { source: "fxtwitter" },
    asked: [asksSyndication, asksPublish, asksFx],
  },
  {
    name: "the first mirror does not find it, the second gives it",
    url,
    options: bothMirrors,
    answers: {
      [syndication]: html(404),
      [publish]: html(404),
      [fx]: { status: 404, body: { code: 404, message: "NOT_FOUND", tweet: null } },
      [vx]: { body: vxPost },
    },
    outcome: "post",
    key,
    text: "The ferry & the bus",
    post: {
      media: [{ type: "gif", alt: "A ferry, turning", width: 320 }],
      poll: {
        options: [
          { title: "The ferry", votes: 7 },
          { title: "The bus", votes: 2 },
        ],
        votes: 9,
      },
      quote: { state: "present", post: { author: { handle: "cleo_example" } } },
    },
    outcomeFields: { source: "vxtwitter" },
    asked: [asksSyndication, asksPublish, asksFx, asksVx],
  },
  {
    name: "an age-restricted post, by a named mirror",
    url,
    options: bothMirrors,
    answers: {
      [syndication]: notice("Age-restricted adult content."),
      [fx]: { body: { code: 200, status: fxPost } },
    },
    outcome: "post",
    outcomeFields: { source: "fxtwitter" },
    asked: [asksSyndication, asksFx],
  },
  {
    name: "mirrors fail in every way: X's own ending stands",
    url,
    options: bothMirrors,
    answers: {
      [syndication]: { body: {} },
      [publish]: html(404),
      [fx]: { body: { code: 200, status: { type: "tombstone", reason: "deleted", id } } },
      [vx]: { status: 500, body: { error: "Failed to scan your link!" } },
    },
    outcome: "withheld",
    asked: [asksSyndication, asksPublish, asksFx, asksVx],
  },
  {
    name: "mirrors in trouble, pages instead of answers: X's own ending stands",
    url,
    options: bothMirrors,
    answers: {
      [syndication]: html(503),
      [publish]: html(503),
      [fx]: { status: 401, body: { code: 401, message: "PRIVATE_TWEET" } },
      [vx]: html(200),
    },
    outcome: "upstream_error",
  },
  {
    name: "a mirror answers with another post",
    url,
    options: { mirrors: ["fxtwitter"] },
    answers: {
      [syndication]: html(404),
      [publish]: html(404),
      [fx]: { body: { code: 200, status: { ...fxPost, id: "1750000000000000999" } } },
    },
    outcome: "not_found",
  },
  {
    name: "a deleted post: no mirror is asked",
    url,
    options: bothMirrors,
    answers: { [syndication]: notice("This Post was deleted by the Post author. Learn more") },
    outcome: "deleted",
    asked: [asksSyndication],
  },
  {
    name: "a long text, whole by a named mirror; where both disagree, X's word stands",
    url,
    options: bothMirrors,
    answers: {
      [syndication]: {
        body: { ...post, text: `${text}…`, display_text_range: [0, 22], note_tweet: { id: "Tm90ZQ==" } },
      },
      [fx]: {
        body: {
          code: 200,
          status: {
            ...fxPost,
            raw_text: { text: `${text} ${text}`, facets: [] },
            created_at: "Wed Jan 24 11:00:00 +0000 2024",
          },
        },
      },
    },
    outcome: "post",
    text: `${text} ${text}`,
    post: { published: "2024-01-24T10:00:00.000Z" },
    outcomeFields: {
      source: "syndication",
      sources: { text: "fxtwitter", media: "fxtwitter" },
      conflicts: [{ field: "published", source: "fxtwitter", said: "2024-01-24T11:00:00.000Z" }],
    },
    asked: [asksSyndication, asksFx],
  },
  {
    name: "a mirror that gives only the plain text",
    url,
    options: { mirrors: ["fxtwitter"] },
    answers: {
      [syndication]: html(404),
      [publish]: html(404),
      [fx]: { body: { code: 200, status: { ...fxPost, raw_text: undefined, media: {} } } },
    },
    outcome: "post",
    text: "The ferry & the bus: https://news.example/ferry",
  },
];

export const scenes: readonly Scene[] = [...own, ...withToken, ...withMirrors];
