// Media that a platform says are another account's: whose they are is kept, whichever answer says it.
import { describe, expect, it } from "vitest";
import { readLoose } from "../../src/platforms/sources.ts";
import { creditOf } from "../../src/credit/index.ts";
import { reddit, telegram, x } from "../../src/platforms/index.ts";
import { holdToOrigin } from "../../src/platforms/read/identity.ts";
import { postSchema } from "../../src/model/schema/post.ts";
import { NOW } from "./fake-ask.ts";
import { ADA, ID, tweet } from "./x-samples.ts";
import type { Medium } from "../../src/model/media.ts";
import type { PostOutcome } from "../../src/model/outcome.ts";
import type { Platform } from "../../src/platforms/index.ts";

const BEN_POST = "1700000000000000033";
const BEN = { handle: "ben_example", url: `https://x.com/ben_example/status/${BEN_POST}` };

function read(platform: Platform, kind: string, body: unknown, url?: string): PostOutcome {
  const outcome = readLoose(platform, body, { kind, capturedAt: NOW, ...(url !== undefined && { url }) });
  if (outcome.kind !== "post") throw new Error(`${outcome.kind}: ${outcome.reason}`);
  expect(postSchema.safeParse(outcome.post).error).toBeUndefined();
  return outcome;
}

/** A medium as X has it, with what says whose it is. */
const medium = (about: object): Record<string, unknown> => ({
  type: "photo",
  media_url_https: "https://pbs.twimg.com/media/ferry.jpg",
  url: "https://t.co/ferry",
  display_url: "pic.x.com/ferry",
  indices: [0, 18],
  ...about,
});
const onPostOf = (handle: string, id: string): object => ({
  expanded_url: `https://twitter.com/${handle}/status/${id}/photo/1`,
});
const status = (about: object): Record<string, unknown> => ({
  id_str: ID,
  created_at: "Wed May 01 10:00:00 +0000 2024",
  full_text: "Plain words.",
  user: ADA,
  extended_entities: { media: [medium(about)] },
});
const first = ({ post }: PostOutcome): Medium => post.media[0]!;

describe("on X", () => {
  it("a medium that stood in another account's post is from there", () => {
    const about = {
      ...onPostOf("ben_example", BEN_POST),
      source_status_id_str: BEN_POST,
      source_user_id_str: "8",
    };
    expect(first(read(x(), "v1.1-status", status(about))).from).toEqual(BEN);
    expect(first(read(x(), "syndication", tweet({ mediaDetails: [medium(about)] }))).from).toEqual(BEN);
    expect(
      first(read(x(), "syndication", tweet({ mediaDetails: [medium(onPostOf("ben_example", BEN_POST))] })))
        .from,
    ).toEqual(BEN);
  });

  it("the name of the account is kept where X gives the account", () => {
    const account = { id_str: "8", screen_name: "ben_example", name: "Ben Example" };
    const about = { ...onPostOf("ada_example", ID), additional_media_info: { source_user: account } };
    const told = { handle: "ben_example", name: "Ben Example", url: "https://x.com/ben_example" };
    expect(first(read(x(), "v1.1-status", status(about))).from).toEqual(told);
    const result = { rest_id: "8", core: { screen_name: "ben_example", name: "Ben Example" } };
    const graphql = {
      __typename: "Tweet",
      core: { user_results: { result: { rest_id: "7", legacy: ADA } } },
      legacy: status({ ...about, additional_media_info: { source_user: { user_results: { result } } } }),
    };
    expect(first(read(x(), "graphql-tweet", graphql)).from).toEqual(told);
  });

  it("one of the account's own earlier posts is its own, under whichever name", () => {
    const own = {
      ...onPostOf("ada_before", BEN_POST),
      source_status_id_str: BEN_POST,
      source_user_id_str: ADA.id_str,
    };
    for (const about of [own, onPostOf(ADA.screen_name, BEN_POST), onPostOf("ben_example", ID), {}])
      expect(first(read(x(), "v1.1-status", status(about)))).not.toHaveProperty("from");
  });

  it("the post alone is named where nothing names the account", () => {
    const about = { source_status_id_str: BEN_POST, source_user_id_str: "8" };
    expect(first(read(x(), "v1.1-status", status(about))).from).toEqual({
      url: `https://x.com/i/status/${BEN_POST}`,
    });
  });

  it("API v2 says it by the link that stands for the medium", () => {
    const body = {
      data: {
        id: ID,
        text: "Plain words. https://t.co/ferry",
        author_id: "7",
        attachments: { media_keys: ["3_1"] },
        entities: {
          urls: [
            {
              start: 13,
              end: 31,
              url: "https://t.co/ferry",
              display_url: "pic.x.com/ferry",
              media_key: "3_1",
              ...onPostOf("ben_example", BEN_POST),
            },
          ],
        },
      },
      includes: {
        users: [{ id: "7", username: "ada_example", name: "Ada Example" }],
        media: [{ media_key: "3_1", type: "photo", url: "https://pbs.twimg.com/media/ferry.jpg" }],
      },
    };
    expect(first(read(x(), "api-v2", body)).from).toEqual(BEN);
  });
});

describe("elsewhere", () => {
  const link = {
    id: "1abc2de",
    title: "The ferry is back",
    author: "ada_example",
    is_self: false,
    url: "https://i.redd.it/ferry.jpg",
    permalink: "/r/harbour/comments/1abc2de/the_ferry_is_back/",
    crosspost_parent: "t3_1zzz9zz",
  };

  it("a crosspost shows what it took over as the other's, whether or not that is given", () => {
    const alone = read(reddit(), "t3-link", { kind: "t3", data: link }).post;
    expect(alone.media).toEqual([
      {
        type: "image",
        url: link.url,
        picture: { url: link.url },
        from: { url: "https://www.reddit.com/comments/1zzz9zz/" },
      },
    ]);
    expect(alone.quote?.state).toBe("unavailable");
    const parent = {
      ...link,
      id: "1zzz9zz",
      author: "ben_example",
      crosspost_parent: null,
      permalink: "/r/sea/comments/1zzz9zz/x/",
    };
    const { post } = read(reddit(), "t3-link", {
      kind: "t3",
      data: { ...link, crosspost_parent_list: [parent] },
    });
    expect(post.media).toEqual([]);
    expect(post.quote).toMatchObject({
      state: "present",
      post: { author: { handle: "ben_example" }, media: [{ url: link.url }] },
    });
    expect(post.community).toEqual({ name: "r/harbour", url: "https://www.reddit.com/r/harbour/" });
  });

  it("a post on an account's own page stands in no community", () => {
    const { crosspost_parent: _none, ...own } = link;
    for (const place of ["user/ada_example", "r/u_ada_example"]) {
      const permalink = `/${place}/comments/1abc2de/the_ferry_is_back/`;
      expect(read(reddit(), "t3-link", { kind: "t3", data: { ...own, permalink } }).post).not.toHaveProperty(
        "community",
      );
    }
  });

  it("a refusal of a whole community is the ending of each of its posts", () => {
    const outcome = readLoose(
      reddit(),
      { reason: "private", message: "Forbidden", error: 403 },
      { kind: "t3-link" },
    );
    expect(outcome).toMatchObject({ kind: "protected", reason: "The community is private." });
  });

  it("a message forwarded on Telegram from nobody who has an address names who it is from", () => {
    const html = `<div class="tgme_widget_message" data-post="harbour_example/12">
      <div class="tgme_widget_message_forwarded_from">Forwarded from <span class="tgme_widget_message_forwarded_from_name">Ben Example</span></div>
      <a class="tgme_widget_message_photo_wrap" style="background-image:url('https://cdn4.telesco.pe/file/ferry.jpg')"></a>
      <a class="tgme_widget_message_date" href="https://t.me/harbour_example/12"><time datetime="2026-03-01T08:00:00+00:00"></time></a></div>`;
    expect(first(read(telegram(), "tme-s-message", html)).from).toEqual({ name: "Ben Example" });
  });
});

describe("a claim of another place", () => {
  it("keeps its name, and leads nowhere", () => {
    const outcome = read(
      x(),
      "syndication",
      tweet({ mediaDetails: [medium(onPostOf("ben_example", BEN_POST))] }),
    );
    const from = { handle: "ben_example", url: "https://elsewhere.example/ben" };
    const claimed = {
      ...outcome,
      post: {
        ...outcome.post,
        media: [{ ...outcome.post.media[0]!, from }],
        community: { name: "Harbour", url: "https://elsewhere.example/harbour" },
      },
    };
    const held = holdToOrigin(claimed, (url) => url.hostname === "x.com");
    expect(held).toMatchObject({
      post: { media: [{ from: { handle: "ben_example" } }], community: { name: "Harbour" } },
    });
    expect(JSON.stringify(held)).not.toContain("elsewhere");
  });
});

describe("the credit", () => {
  it("of such a medium is its account's, of the post its author's", () => {
    const { key, post } = read(
      x(),
      "syndication",
      tweet({ mediaDetails: [medium(onPostOf("ben_example", BEN_POST))] }),
    );
    expect(creditOf({ key, post })).toMatchObject({ handle: ADA.screen_name, name: ADA.name });
    const credit = creditOf({ key, post }, { medium: 1 });
    expect(credit).toMatchObject({ handle: "ben_example", platform: "x" });
    expect(credit).not.toHaveProperty("name");
  });
});
