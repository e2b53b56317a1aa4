// X: what is asked, and what every answer means.
import { describe, expect, it } from "vitest";
import { askSources, readSources } from "../../src/platforms/sources.ts";
import { plainText } from "../../src/model/text.ts";
import { x } from "../../src/platforms/index.ts";
import { timeOfId } from "../../src/platforms/x/time.ts";
import { tokenOf } from "../../src/platforms/x/syndication.ts";
import { captureFake } from "./fake-ask.ts";
import { ID, idAt, oembed, readTweet, tombstone, tweet, URL_OF_POST } from "./x-samples.ts";
import type { FakeAnswer } from "./fake-ask.ts";

/** Answers syndication and publish, and nobody else. */
function services(syndication: FakeAnswer, publish: FakeAnswer = { status: 404 }): (url: URL) => FakeAnswer {
  return ({ hostname }) =>
    hostname === "cdn.syndication.twimg.com"
      ? syndication
      : hostname === "publish.x.com"
        ? publish
        : { failure: "network" };
}

async function outcomeOf(syndication: FakeAnswer, publish?: FakeAnswer) {
  return captureFake(x(), URL_OF_POST, services(syndication, publish));
}

describe("asking", () => {
  it.each([
    // Vectors computed with the formula of react-tweet on Node 20.
    ["20", "6dq1a2xwd93"],
    ["463440424141459456", "14fxvks611f"],
    ["643211948184596480", "1k4pk2jnx8j"],
    ["1460323737035677698", "3jfqq1vhqna"],
    ["1628832338187636740", "3y54libozsy"],
    ["1757108153408278773", "49c49i2agu"],
  ])("makes the token of %s", (id, token) => {
    expect(tokenOf(id)).toBe(token);
  });

  it("asks syndication with id, language, token and features, and no one else when it answers", async () => {
    const { asked, outcome } = await outcomeOf({ body: tweet() });
    expect(asked).toHaveLength(1);
    const { origin, pathname, searchParams } = asked[0]!;
    expect(origin + pathname).toBe("https://cdn.syndication.twimg.com/tweet-result");
    expect(searchParams.get("id")).toBe(ID);
    expect(searchParams.get("lang")).toBe("en");
    expect(searchParams.get("token")).toBe(tokenOf(ID));
    expect(searchParams.get("features")?.split(";")).toContain("tfw_tweet_edit_backend:on");
    expect(outcome).toMatchObject({ kind: "post", source: "syndication", key: { platform: "x", id: ID } });
  });

  it("asks publish for the twitter.com address, in English", async () => {
    const { asked } = await outcomeOf({ status: 404 });
    expect(asked.map(({ hostname }) => hostname)).toEqual(["cdn.syndication.twimg.com", "publish.x.com"]);
    expect(asked[1]!.searchParams.get("url")).toBe(`https://twitter.com/ada_example/status/${ID}`);
    expect(asked[1]!.searchParams.get("lang")).toBe("en");
    expect(asked[1]!.searchParams.get("omit_script")).toBe("1");
  });

  it("asks nothing for an id that is none", async () => {
    const asked: string[] = [];
    await askSources(
      x(),
      { platform: "x", id: "../20", url: "https://x.com/i/status/20", certain: true },
      (request) => {
        asked.push(request.url);
        return Promise.reject(new Error("asked"));
      },
    );
    expect(asked).toEqual([]);
  });
});

describe("endings", () => {
  const notFound = { status: 404, body: "<html>" };
  it.each<[name: string, syndication: FakeAnswer, publish: FakeAnswer | "not asked", kind: string]>([
    // Syndication alone decides.
    [
      "a deletion by its author",
      { body: tombstone("This Post was deleted by the Post author. Learn more") },
      "not asked",
      "deleted",
    ],
    ["a deletion, older wording", { body: tombstone("This Tweet was deleted.") }, "not asked", "deleted"],
    [
      "an age-restricted post",
      {
        body: tombstone(
          "Age-restricted adult content. This content might not be appropriate for people under 18 years old.",
        ),
      },
      "not asked",
      "age_restricted",
    ],
    [
      "a suspended account",
      { body: tombstone("This Post is from a suspended account. Learn more") },
      "not asked",
      "author_suspended",
    ],
    [
      "a protected account",
      {
        body: tombstone(
          "You’re unable to view this Post because this account owner limits who can view their Posts. Learn more",
        ),
      },
      "not asked",
      "protected",
    ],
    [
      "an account that is gone",
      { body: tombstone("This Post is from an account that no longer exists. Learn more") },
      "not asked",
      "author_deactivated",
    ],
    [
      "a broken rule",
      { body: tombstone("This Post violated the X Rules. Learn more") },
      "not asked",
      "removed_by_moderator",
    ],
    ["a post without its author", { body: tweet({ user: undefined }) }, "not asked", "author_suspended"],
    ["an id out of range", { status: 400, body: { error: "Bad request." } }, "not asked", "unsupported"],
    ["too many questions", { status: 429, body: "Rate limit exceeded" }, "not asked", "rate_limited"],
    // Publish is asked too, and knows no better.
    ["404", notFound, notFound, "not_found"],
    ["404, and publish in trouble", notFound, { status: 503 }, "not_found"],
    ["an empty object", { body: {} }, notFound, "withheld"],
    ["an empty tombstone", { body: { tombstone: {} } }, notFound, "withheld"],
    ["a tombstone without text", { body: tombstone() }, notFound, "withheld"],
    ["a notice of unknown wording", { body: tombstone("Hmm.") }, notFound, "withheld"],
    ["a server error", { status: 500, body: "<html>" }, { status: 502 }, "upstream_error"],
    ["a refusal", { status: 403, body: "" }, { status: 403 }, "blocked"],
    ["no answer", { failure: "timeout" }, { failure: "network" }, "network_error"],
    ["no JSON", { body: "<html>login</html>" }, { body: "<html>" }, "unreadable"],
    ["a JSON array", { body: [] }, { body: { html: "<p>none</p>" } }, "unreadable"],
    ["another thing", { body: { errors: [] } }, { body: [1] }, "unreadable"],
    ["another post", { body: tweet({ id_str: "21" }) }, { status: 404 }, "not_found"],
    ["neither author nor text", { body: tweet({ user: null, text: null }) }, notFound, "incomplete"],
    ["an answer that is too large", { failure: "too_large" }, { failure: "too_large" }, "unreadable"],
    ["a replay without the question", { failure: "not_recorded" }, { failure: "not_recorded" }, "incomplete"],
    // Publish knows better.
    ["nothing, and a suspended account", { body: {} }, { status: 403, body: "" }, "author_suspended"],
    [
      "nothing, and a protected account",
      { body: {} },
      { status: 403, body: { error: "Sorry, you are not authorized to see this status." } },
      "protected",
    ],
    ["trouble, and not found", { status: 500 }, notFound, "not_found"],
  ])("%s", async (_name, syndication, publish, kind) => {
    const { outcome, asked } = await outcomeOf(
      syndication,
      publish === "not asked" ? { body: oembed() } : publish,
    );
    expect(outcome.kind).toBe(kind);
    expect(asked).toHaveLength(publish === "not asked" ? 1 : 2);
    if (outcome.kind !== "post") expect(outcome.reason).toMatch(/^[A-Z].*[.”]$/s);
  });

  it("says how long to wait", async () => {
    const wait = async (headers: Record<string, string>) => {
      const { outcome } = await outcomeOf({ status: 429, headers });
      return outcome.kind === "rate_limited" ? outcome.retryAfter : undefined;
    };
    expect(await wait({})).toBe(60);
    expect(await wait({ "retry-after": "120" })).toBe(120);
    expect(await wait({ "retry-after": "0" })).toBe(1);
    expect(await wait({ "retry-after": "Mon, 23 Nov 2026 12:05:00 GMT" })).toBe(300);
    expect(await wait({ "retry-after": "soon" })).toBe(60);
    expect(await wait({ "retry-after": "999999999" })).toBe(86_400);
  });

  it("keeps the notice as the reason, and the status", async () => {
    const { outcome } = await outcomeOf({ body: tombstone("This Tweet was deleted.") });
    expect(outcome).toMatchObject({
      reason: expect.stringContaining("This Tweet was deleted.") as string,
      status: 200,
    });
  });

  it("keeps what there is of an incomplete post apart", async () => {
    const { outcome } = await outcomeOf({ body: tweet({ user: null, text: null }) });
    expect(outcome).toMatchObject({ kind: "incomplete", partial: { published: "2024-05-01T10:00:00.000Z" } });
  });
});

describe("edits", () => {
  const first = idAt("2024-05-01T10:00:00.000Z");
  const second = idAt("2024-05-01T10:10:00.000Z");
  const third = idAt("2024-05-01T10:20:00.500Z");
  const edit_control = { edit_tweet_ids: [first, second, third] };
  const stale = tweet({
    id_str: second,
    edit_control,
    isEdited: true,
    isStaleEdit: true,
    text: "Second words.",
  });
  const newest = tweet({
    id_str: third,
    edit_control,
    isEdited: true,
    text: "Third words.",
    created_at: "2024-05-01T10:20:00.000Z",
  });

  it("follows a stale version to the newest, under the key of the first", async () => {
    const { outcome, asked } = await captureFake(x(), `https://x.com/ada_example/status/${second}`, (url) =>
      url.searchParams.get("id") === third ? { body: newest } : { body: stale },
    );
    // The first version too: what it said is asked for, and changes nothing of what is shown.
    expect(asked.map((url) => url.searchParams.get("id"))).toEqual([second, third, first]);
    expect(outcome).toMatchObject({
      kind: "post",
      key: { platform: "x", id: first },
      post: {
        published: "2024-05-01T10:00:00.000Z",
        edited: "2024-05-01T10:20:00.500Z",
        isEdited: true,
      },
    });
    if (outcome.kind !== "post") return;
    expect(plainText(outcome.post.text)).toBe("Third words.");
    for (const id of [first, second, third]) {
      expect(outcome.aliases).toContain(`x:${id}`);
      expect(outcome.aliases).toContain(`https://x.com/ada_example/status/${id}`);
      expect(outcome.aliases).toContain(`https://twitter.com/ada_example/status/${id}`);
    }
  });

  it("keeps the stale version if the newest does not come", async () => {
    const { outcome } = await captureFake(x(), `https://x.com/ada_example/status/${second}`, (url) =>
      url.searchParams.get("id") === third ? { status: 429 } : { body: stale },
    );
    expect(outcome.kind === "post" && plainText(outcome.post.text)).toBe("Second words.");
  });

  it("calls the first version unedited", () => {
    const { post } = readTweet(tweet({ id_str: first, edit_control }));
    expect(post).not.toHaveProperty("isEdited");
    expect(post).not.toHaveProperty("edited");
  });

  it("draws no time from ids of before they carried one", () => {
    expect(timeOfId("20")).toBeUndefined();
    expect(timeOfId("299999999999999")).toBeUndefined();
    expect(timeOfId(first)).toBe("2024-05-01T10:00:00.000Z");
  });

  it("believes no chain that does not hold the post", () => {
    expect(readTweet(tweet({ edit_control: { edit_tweet_ids: ["21", "22"] } })).key.id).toBe(ID);
  });
});

describe("a token and mirrors", () => {
  const options = { tokens: { x: "example-token" }, mirrors: ["fxtwitter", "vxtwitter"] } as const;
  const problem = {
    errors: [
      {
        resource_id: ID,
        title: "Not Found Error",
        type: "https://api.twitter.com/2/problems/resource-not-found",
      },
    ],
  };
  const answer = ({ hostname }: URL): FakeAnswer =>
    hostname === "api.x.com"
      ? { body: problem }
      : hostname.startsWith("cdn.")
        ? { body: {} }
        : { status: 404 };

  it("sends the token to X's API, and to nobody else", async () => {
    const sent: Record<string, unknown> = {};
    const { capture } = await captureFake(
      x(options),
      URL_OF_POST,
      answer,
      (request) => (sent[new URL(request.url).hostname] = request.headers?.["authorization"] ?? null),
    );
    expect(sent).toEqual({
      "api.x.com": "Bearer example-token",
      "cdn.syndication.twimg.com": null,
      "publish.x.com": null,
      "api.fxtwitter.com": null,
      "api.vxtwitter.com": null,
    });
    expect(JSON.stringify(capture)).not.toContain("example-token");
  });

  it("are needed for asking only: a capture means the same to whoever reads it", async () => {
    const { capture, outcome } = await captureFake(x(options), URL_OF_POST, answer);
    expect(readSources(x(), capture)).toEqual(outcome);
    expect(outcome).toMatchObject({ kind: "withheld" });
    expect("reason" in outcome && outcome.reason).toContain("Mirrors were asked as well and gave no post.");
  });

  it.each([{ tokens: {} }, { tokens: { x: "" } }, {}])("%j: neither is asked", async (none) => {
    const { asked } = await captureFake(x(none), URL_OF_POST, answer);
    expect(asked.map(({ hostname }) => hostname)).toEqual(["cdn.syndication.twimg.com", "publish.x.com"]);
  });
});
