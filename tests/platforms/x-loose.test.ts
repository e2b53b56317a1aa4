// X: material that people hold: exports, dumps of interfaces, embed codes. Samples are made up in its shapes.
import { describe, expect, it } from "vitest";
import { readLoose } from "../../src/platforms/sources.ts";
import { postSchema } from "../../src/model/schema/post.ts";
import { plainText } from "../../src/model/text.ts";
import { x } from "../../src/platforms/index.ts";
import { NOW } from "./fake-ask.ts";
import { ADA, at, BEN, ID, idAt, oembed, tweet, URL_OF_POST } from "./x-samples.ts";
import type { Outcome, PostOutcome } from "../../src/model/outcome.ts";
import type { ReadContext } from "../../src/platforms/index.ts";

const WHEN = "Wed May 01 10:00:00 +0000 2024";

function read(kind: string, body: unknown, more: Partial<ReadContext> = {}): Outcome {
  return readLoose(x(), body, { kind, capturedAt: NOW, ...more });
}

function readPost(kind: string, body: unknown, more: Partial<ReadContext> = {}): PostOutcome {
  const outcome = read(kind, body, more);
  if (outcome.kind !== "post") throw new Error(`${outcome.kind}: ${outcome.reason}`);
  expect(postSchema.safeParse(outcome.post).error).toBeUndefined();
  return outcome;
}

function status(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return { id_str: ID, created_at: WHEN, full_text: "Plain words.", user: ADA, ...fields };
}

describe("v1.1", () => {
  it("says what a repost reposts, and nothing as its own words", () => {
    const reposted = status({
      id_str: idAt("2024-04-01T00:00:00.000Z"),
      user: BEN,
      full_text: "Ben &amp; co.",
    });
    const { post } = readPost(
      "v1.1-status",
      status({ full_text: "RT @ben_example: Ben &amp; co.", retweeted_status: reposted, favorite_count: 9 }),
    );
    expect(post).toMatchObject({ text: [], media: [], published: "2024-05-01T10:00:00.000Z" });
    expect(post).not.toHaveProperty("counts");
    const { repostOf } = post;
    expect(repostOf?.state === "present" && plainText(repostOf.post.text)).toBe("Ben & co.");
    expect(repostOf?.state === "present" && repostOf.post.author.handle).toBe("ben_example");
  });

  it("keeps what a reposted post quotes, and does not show the link to it", () => {
    const text = "Look at this https://t.co/quoted";
    const url = {
      url: "https://t.co/quoted",
      expanded_url: "https://twitter.com/ada_example/status/33",
      display_url: "twitter.com/ada_example/st…",
      indices: at(text, "https://t.co/quoted"),
    };
    const quoted = status({ id_str: "33", full_text: "The ferry runs." });
    const quoting = { full_text: text, user: BEN, entities: { urls: [url] }, quoted_status_id_str: "33" };
    const repost = (more: Record<string, unknown>) =>
      readPost("v1.1-status", status({ full_text: "RT", retweeted_status: status({ ...quoting, ...more }) }))
        .post;
    const { quote, repostOf } = repost({ quoted_status: quoted });
    expect(quote?.state === "present" && plainText(quote.post.text)).toBe("The ferry runs.");
    expect(repostOf?.state === "present" && plainText(repostOf.post.text)).toBe("Look at this");
    expect(repost({}).quote).toMatchObject({ state: "unavailable", key: { id: "33" } });
    expect(repost({ quoted_status_id_str: undefined, is_quote_status: true }).quote).toEqual({
      state: "unavailable",
    });
  });

  it("says that a quoted post quotes another one, unless its text has the link", () => {
    const quoting = {
      id_str: "33",
      user: BEN,
      full_text: "Look",
      quoted_status_id_str: "44",
      is_quote_status: true,
    };
    const quoteOf = (quoted: Record<string, unknown>) => {
      const { quote } = readPost(
        "v1.1-status",
        status({ quoted_status: status(quoted), quoted_status_id_str: "33" }),
      ).post;
      return quote?.state === "present" ? quote.post : undefined;
    };
    expect(quoteOf(quoting)?.quotesAnother).toEqual({ url: "https://x.com/i/status/44" });
    const text = "Look https://t.co/q";
    const url = {
      url: "https://t.co/q",
      expanded_url: "https://twitter.com/a/status/44",
      indices: at(text, "https://t.co/q"),
    };
    expect(quoteOf({ ...quoting, full_text: text, entities: { urls: [url] } })).not.toHaveProperty(
      "quotesAnother",
    );
  });

  it("takes the size of a medium from those in which it is served", () => {
    const sizes = { small: { w: 340, h: 191 }, large: { w: 1024, h: 576 }, thumb: { w: 150, h: 150 } };
    const media = [{ type: "photo", media_url_https: "https://pbs.twimg.com/media/a.jpg", sizes }];
    const { post } = readPost("v1.1-status", status({ entities: { media } }));
    expect(post.media[0]).toMatchObject({ width: 1024, height: 576, picture: { width: 1024, height: 576 } });
  });

  it("tells a video that is listed as its still from a photo", () => {
    const still = "https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/a.jpg";
    const { post } = readPost(
      "v1.1-status",
      status({ entities: { media: [{ type: "photo", media_url_https: still }] } }),
    );
    expect(post.media).toEqual([{ type: "video", url: still, picture: { url: still } }]);
  });

  it("says that there is a medium where the link to it is all that is left", () => {
    const text = "Look https://t.co/media";
    const link = {
      url: "https://t.co/media",
      display_url: "pic.x.com/media",
      indices: at(text, "https://t.co/media"),
    };
    const { post } = readPost("syndication", tweet({ text, entities: { media: [link] } }));
    expect(post.media).toEqual([{ type: "unknown", url: "https://t.co/media" }]);
    expect(plainText(post.text)).toBe("Look");
  });

  it("says that a quoted post is missing, and does not show the link to it", () => {
    const text = "Look at this https://t.co/quoted";
    const url = {
      url: "https://t.co/quoted",
      expanded_url: "https://twitter.com/ben_example/status/33",
      display_url: "twitter.com/ben_example/st…",
      indices: at(text, "https://t.co/quoted"),
    };
    const { post } = readPost(
      "v1.1-status",
      status({ full_text: text, entities: { urls: [url] }, quoted_status_id_str: "33" }),
    );
    expect(plainText(post.text)).toBe("Look at this");
    expect(post.quote).toMatchObject({ state: "unavailable", key: { platform: "x", id: "33" } });
  });

  it("keeps where a post is withheld, that its account is protected, and the program", () => {
    const { post } = readPost(
      "v1.1-status",
      status({
        withheld_in_countries: ["DE", "XY"],
        user: { ...ADA, protected: true },
        source: '<a href="https://example.com" rel="nofollow">Example for Pigeons</a>',
      }),
    );
    expect(post).toMatchObject({
      labels: ["withheld in DE", "withheld in XY"],
      visibility: "protected",
      application: "Example for Pigeons",
    });
  });

  it("does not follow posts within posts for ever", () => {
    let deep: Record<string, unknown> = status();
    for (let level = 0; level < 20_000; level++) deep = status({ quoted_status: deep });
    expect(readPost("v1.1-status", deep).post.quote?.state).toBe("present");
  });
});

describe("GraphQL", () => {
  const account = { result: { rest_id: "1001", core: { name: "Ada Example", screen_name: "ada_example" } } };
  const result = (fields: object) => ({
    __typename: "Tweet",
    rest_id: ID,
    core: { user_results: account },
    legacy: { id_str: ID, created_at: WHEN, full_text: "Cut at the begin…", display_text_range: [0, 17] },
    ...fields,
  });

  it("takes the whole of a long text, with its own entities", () => {
    const text = "A long text with a #tag & more";
    const note = {
      text: text.replace("&", "&amp;"),
      entity_set: { hashtags: [{ text: "tag", indices: at(text, "#tag") }] },
    };
    const { post } = readPost("graphql-tweet", {
      data: { tweetResult: { result: result({ note_tweet: { note_tweet_results: { result: note } } }) } },
    });
    expect(plainText(post.text)).toBe(text);
    expect(post).not.toHaveProperty("truncated");
    expect(post.author).toMatchObject({ id: "1001", handle: "ada_example", name: "Ada Example" });
  });

  it("knows the first version of an edited post, what readers added, and a community", () => {
    const second = idAt("2024-05-01T10:10:00.000Z");
    const edited = result({
      legacy: { id_str: second, created_at: "Wed May 01 10:10:00 +0000 2024", full_text: "Second try." },
      edit_control: { initial_tweet_id: ID, edit_control_initial: { edit_tweet_ids: [ID, second] } },
      birdwatch_pivot: {
        title: "Readers added context they thought people might want to know",
        shorttitle: "Readers added context",
        destinationUrl: "https://twitter.com/i/birdwatch/n/77",
        note: { rest_id: "77" },
        subtitle: { text: "The ferry runs daily.", entities: [] },
      },
      community_results: { result: {} },
    });
    const outcome = readPost("graphql-tweet", edited);
    expect(outcome.key.id).toBe(ID);
    expect(outcome.post).toMatchObject({
      published: "2024-05-01T10:00:00.000Z",
      edited: "2024-05-01T10:10:00.000Z",
      note: {
        title: "Readers added context",
        url: "https://x.com/i/birdwatch/n/77",
        text: [{ type: "paragraph", children: [{ type: "text", text: "The ferry runs daily." }] }],
      },
      visibility: "community",
    });
  });

  it.each([
    [
      "TweetTombstone",
      { tombstone: { text: { text: "This Post was deleted by the Post author." } } },
      "gone",
    ],
    ["TweetTombstone", { tombstone: { text: { text: "You’re blocked by its author." } } }, "blocked"],
    ["TweetUnavailable", { reason: "Protected" }, "unavailable"],
  ])("says what became of a quoted post: %s %j", (__typename, fields, state) => {
    const { post } = readPost(
      "graphql-tweet",
      result({ quoted_status_result: { result: { __typename, ...fields } } }),
    );
    expect(post.quote).toEqual({ state });
  });

  it.each([
    [{ __typename: "TweetUnavailable", reason: "Suspended" }, "author_suspended"],
    [{ __typename: "TweetUnavailable", reason: "NsfwLoggedOut" }, "age_restricted"],
    [{ __typename: "TweetUnavailable", reason: "Protected" }, "protected"],
    [{ __typename: "TweetUnavailable", reason: "constructor" }, "withheld"],
    [{ __typename: "TweetUnavailable" }, "withheld"],
    [
      { __typename: "TweetTombstone", tombstone: { text: { text: "Age-restricted adult content." } } },
      "age_restricted",
    ],
    [{ __typename: "TweetTombstone" }, "withheld"],
    [{ __typename: "Tweet" }, "unreadable"],
    [null, "unreadable"],
  ])("reads %j as %s", (body, kind) => {
    expect(read("graphql-tweet", body).kind).toBe(kind);
  });
});

describe("API v2", () => {
  const user = { id: "1001", username: "ada_example", name: "Ada Example" };
  const answer = (fields: object, includes: object = {}) => ({
    data: {
      id: ID,
      text: "Plain words.",
      author_id: "1001",
      created_at: "2024-05-01T10:00:00.000Z",
      ...fields,
    },
    includes: { users: [user], ...includes },
  });

  it("finds entities that are counted in code points, in UTF-16 units, or wrongly", () => {
    const text = "🚀🚀 @ben_example &amp; #one $TWO #three";
    const { post } = readPost(
      "api-v2",
      answer({
        text,
        entities: {
          mentions: [{ start: 3, end: 15, username: "Ben_Example" }],
          hashtags: [
            { start: 24, end: 28, tag: "one" },
            { start: 0, end: 6, tag: "three" },
            { start: 0, end: 6, tag: "four" },
          ],
          cashtags: [{ start: 27, end: 31, tag: "TWO" }],
        },
      }),
    );
    expect(plainText(post.text)).toBe("🚀🚀 @ben_example & #one $TWO #three");
    const inlines = post.text[0]?.type === "paragraph" ? post.text[0].children : [];
    expect(
      inlines.filter(({ type }) => type !== "text").map((inline) => "text" in inline && inline.text),
    ).toEqual(["@ben_example", "#one", "$TWO", "#three"]);
  });

  it("puts media, quote, preview and versions where they belong", () => {
    const text = "See https://t.co/page https://t.co/media https://t.co/quote";
    const link = (piece: string, more: object) => {
      const [start, end] = at(text, piece);
      return { start, end, url: piece, ...more };
    };
    const { post, key } = readPost(
      "api-v2",
      answer(
        {
          text,
          edit_history_tweet_ids: ["1784000000000000000", ID],
          attachments: { media_keys: ["3_1"] },
          referenced_tweets: [{ type: "quoted", id: "33" }],
          entities: {
            urls: [
              link("https://t.co/page", {
                expanded_url: "https://news.example/story",
                display_url: "news.example/story",
                title: "A story",
                description: "Of ferries",
                images: [
                  { url: "https://pbs.twimg.com/news_img/1/a?format=jpg&name=orig", width: 800, height: 400 },
                ],
              }),
              link("https://t.co/media", { display_url: "pic.x.com/media", media_key: "3_1" }),
              link("https://t.co/quote", { expanded_url: "https://x.com/ben_example/status/33" }),
            ],
          },
        },
        {
          media: [
            {
              media_key: "3_1",
              type: "photo",
              url: "https://pbs.twimg.com/media/a.jpg",
              alt_text: "A ferry",
              width: 4,
              height: 3,
            },
          ],
          tweets: [{ id: "33", text: "Ben &gt; all", author_id: "1002" }],
          users: [user, { id: "1002", username: "ben_example", verified: true, verified_type: "government" }],
        },
      ),
    );
    expect(key.id).toBe("1784000000000000000");
    expect(plainText(post.text)).toBe("See news.example/story");
    expect(post.media).toMatchObject([{ type: "image", alt: "A ferry", width: 4, height: 3 }]);
    expect(post.card).toMatchObject({
      url: "https://news.example/story",
      title: "A story",
      picture: { width: 800 },
    });
    expect(post.quote).toMatchObject({
      state: "present",
      key: { id: "33" },
      post: { author: { handle: "ben_example", verified: "government" } },
    });
    expect(post.isEdited).toBe(true);
  });

  it("takes the reposted words out of a repost whose original is not included", () => {
    const { post } = readPost(
      "api-v2",
      answer({
        text: "RT @ben_example: The ferry ru…",
        referenced_tweets: [{ type: "retweeted", id: "33" }],
      }),
    );
    expect(post).toMatchObject({
      text: [],
      repostOf: {
        state: "present",
        key: { id: "33" },
        post: { author: { handle: "ben_example" }, truncated: true },
      },
    });
  });

  it("tells a quoted post that is gone from one that it may not show", () => {
    const quoting = answer({ referenced_tweets: [{ type: "quoted", id: "33" }] });
    const problem = (name: string) => ({
      ...quoting,
      errors: [{ resource_id: "33", type: `https://api.twitter.com/2/problems/${name}` }],
    });
    expect(readPost("api-v2", problem("resource-not-found")).post.quote?.state).toBe("gone");
    expect(readPost("api-v2", problem("not-authorized-for-resource")).post.quote?.state).toBe("unavailable");
  });

  it("says that a long text is cut where it was not asked for whole", () => {
    const text = "Only the beginning… https://t.co/self";
    const [start, end] = at(text, "https://t.co/self");
    const urls = [{ start, end, url: "https://t.co/self", expanded_url: `https://x.com/i/web/status/${ID}` }];
    const { post } = readPost("api-v2", answer({ text, entities: { urls } }));
    expect(plainText(post.text)).toBe("Only the beginning…");
    expect(post.truncated).toBe(true);
    const whole = readPost(
      "api-v2",
      answer({ text, entities: { urls }, note_tweet: { text: "The whole text." } }),
    );
    expect(plainText(whole.post.text)).toBe("The whole text.");
    expect(whole.post).not.toHaveProperty("truncated");
  });
});

describe("an account's own export", () => {
  const entry = {
    tweet: {
      id_str: ID,
      id: ID,
      created_at: WHEN,
      full_text: "Up &amp; away with @ben_example",
      display_text_range: ["0", "31"],
      entities: {
        user_mentions: [{ name: "Ben", screen_name: "ben_example", indices: ["19", "31"], id_str: "1002" }],
      },
      favorite_count: "12",
      retweet_count: "3",
      edit_info: { initial: { editTweetIds: [ID], isEditEligible: false } },
      source: '<a href="http://twitter.com" rel="nofollow">Twitter Web Client</a>',
      lang: "en",
    },
  };

  it("reads an entry, whose author its holder names", () => {
    const author = { handle: "@ada_example", id: "1001", name: "Ada Example" };
    const outcome = readPost("export", entry, { author });
    expect(outcome.key).toEqual({ platform: "x", id: ID });
    expect(plainText(outcome.post.text)).toBe("Up & away with @ben_example");
    expect(outcome.post).toMatchObject({
      author: { handle: "ada_example", id: "1001", name: "Ada Example" },
      published: "2024-05-01T10:00:00.000Z",
      counts: { likes: 12, reposts: 3 },
      application: "Twitter Web Client",
    });
    expect(outcome.post.text[0]).toMatchObject({
      children: [{ type: "text" }, { type: "mention", id: "1002" }],
    });
  });

  it("finds an entry in the whole file by its address, which also names the author", () => {
    const file = `window.YTD.tweets.part0 = ${JSON.stringify([{ tweet: { ...entry.tweet, id_str: "21" } }, entry])}`;
    expect(readPost("export", file, { url: URL_OF_POST }).post.author.handle).toBe("ada_example");
    expect(read("export", file).kind).toBe("incomplete");
    expect(read("export", "window.YTD.tweets.part0 = [").kind).toBe("unreadable");
  });

  it("is incomplete without an author", () => {
    expect(read("export", entry)).toMatchObject({ kind: "incomplete", key: { id: ID } });
  });
});

describe("Substack's embed", () => {
  const attributes = {
    url: `https://twitter.com/ada_example/status/${ID}?s=20`,
    full_text: "The ferry &gt; the bus. https://t.co/photo",
    username: "ada_example",
    name: "Ada Example",
    date: WHEN,
    photos: [
      {
        img_url: "https://pbs.substack.com/media/a.jpg",
        link_url: "https://t.co/photo",
        alt_text: "A ferry",
      },
    ],
    quoted_tweet: {},
    retweet_count: 4,
    like_count: 5,
    expanded_url: {},
    video_url: null,
  };
  const markup = `<div class="tweet" data-attrs="${JSON.stringify(attributes).replaceAll("&", "&amp;").replaceAll('"', "&quot;")}" data-component-name="Twitter2ToDOM"></div>`;

  it.each([
    ["markup", markup],
    ["JSON", attributes],
  ])("reads %s", (_name, body) => {
    const { post, source } = readPost("substack", body, { url: URL_OF_POST });
    expect(source).toBe("substack");
    expect(plainText(post.text)).toBe("The ferry > the bus.");
    expect(post).toMatchObject({
      author: { handle: "ada_example", name: "Ada Example" },
      published: "2024-05-01T10:00:00.000Z",
      media: [{ type: "image", alt: "A ferry" }],
      counts: { likes: 5, reposts: 4 },
    });
    expect(post).not.toHaveProperty("quote");
  });

  it("is of the post that is wanted, or none", () => {
    expect(read("substack", markup, { url: "https://x.com/i/status/21" }).kind).toBe("unreadable");
    expect(read("substack", '<div class="tweet" data-attrs="{&quot;url&quot;:7}">').kind).toBe("unreadable");
    expect(read("substack", { ...attributes, full_text: null }).kind).toBe("incomplete");
  });
});

describe("JSON at the address of a page, as web archives hold it", () => {
  it.each([
    [
      "v2",
      {
        data: { id: ID, text: "Plain words.", author_id: "1001" },
        includes: { users: [{ id: "1001", username: "ada_example" }] },
      },
    ],
    ["v1.1", status()],
    [
      "GraphQL",
      {
        data: {
          tweetResult: {
            result: {
              __typename: "Tweet",
              legacy: status(),
              core: { user_results: { result: { legacy: ADA, rest_id: "1001" } } },
            },
          },
        },
      },
    ],
    ["syndication", tweet()],
    ["oEmbed", oembed()],
  ])("reads %s", (_name, body) => {
    const { post, source } = readPost("page", JSON.stringify(body), { url: URL_OF_POST });
    expect([plainText(post.text), post.author.handle, source]).toEqual([
      "Plain words.",
      "ada_example",
      "page",
    ]);
  });

  it.each(["{", "{}", '{"data":null}', '{"data":[]}', '{"data":{"id":"x"}}'])(
    "reads nothing from %s",
    (body) => {
      expect(read("page", body).kind).toBe("unreadable");
    },
  );
});
