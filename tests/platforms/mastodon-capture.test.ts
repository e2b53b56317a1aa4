// Mastodon: what is asked, and what each kind of answer comes to.
import { describe, expect, it } from "vitest";
import { askSources, readSources } from "../../src/platforms/sources.ts";
import { CAPTURE_FORMAT } from "../../src/model/capture.ts";
import type { Capture, RecordedAnswer, RecordedFailure } from "../../src/model/capture.ts";
import type { Outcome } from "../../src/model/outcome.ts";
import type { Reference } from "../../src/model/reference.ts";
import { platform, AT, ID, CERTAIN, GUESS, STATUS, answer, exchange, captured } from "./mastodon-sample.ts";
import type { Json } from "./mastodon-sample.ts";

describe("what is asked", () => {
  /** Captures against answers by URL; gives what was asked and what it came to. */
  async function capture(
    reference: Reference,
    answers: Record<string, RecordedAnswer>,
  ): Promise<[string[], Outcome]> {
    const exchanges = await askSources(platform, reference, (request) => {
      const missing: RecordedFailure = { failure: "not_recorded", message: "not recorded" };
      return Promise.resolve(exchange(request.url, answers[request.url] ?? missing));
    });
    const whole: Capture = { format: CAPTURE_FORMAT, reference, capturedAt: AT, tool: "test", exchanges };
    return [exchanges.map(({ request }) => request.url), readSources(platform, whole)];
  }
  const api = `https://example.social/api/v1/statuses/${ID}`;

  it("asks for the status, and nothing more", async () => {
    const [asked, outcome] = await capture(GUESS, { [api]: answer(200, STATUS) });
    expect(asked).toEqual([api]);
    expect(outcome.kind).toBe("post");
  });
  it("keeps the history of an edited post as evidence", async () => {
    const edited = { ...STATUS, edited_at: "2024-05-02T10:00:00.000Z" };
    const [asked, outcome] = await capture(GUESS, {
      [api]: answer(200, edited),
      [`${api}/history`]: answer(200, []),
    });
    expect(asked).toEqual([api, `${api}/history`]);
    expect(outcome).toMatchObject({ kind: "post", post: { edited: "2024-05-02T10:00:00.000Z" } });
  });
  it("does not depend on the history", async () => {
    const [, outcome] = await capture(GUESS, {
      [api]: answer(200, { ...STATUS, edited_at: "2024-05-02T10:00:00.000Z" }),
    });
    expect(outcome.kind).toBe("post");
  });
  it("asks a post's own server where another one shows it", async () => {
    const seen = `https://mastodon.social/api/v1/statuses/${ID}`;
    const [asked, outcome] = await capture(CERTAIN, {
      [seen]: answer(200, STATUS),
      [api]: answer(200, STATUS),
    });
    expect(asked).toEqual([seen, api]);
    expect(outcome).toMatchObject({ kind: "post", key: { id: STATUS.uri } });
  });
  it("asks for the object where the interface asks for a login", async () => {
    const [asked, outcome] = await capture(GUESS, {
      [api]: answer(401, { error: "This API requires an authenticated user" }),
    });
    expect(asked).toEqual([api, GUESS.url]);
    expect(outcome.kind).toBe("login_required");
  });

  const uuid = "objects/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
  const object: Reference = { ...GUESS, id: `example.social/${uuid}`, url: `https://example.social/${uuid}` };
  it("finds the status of an object by its page", async () => {
    const flake = "A0CLZOxVw1UHTMa9Oi";
    const [asked, outcome] = await capture(object, {
      [object.url]: { ...answer(200, "<html></html>"), url: `https://example.social/notice/${flake}` },
      [`https://example.social/api/v1/statuses/${flake}`]: answer(200, {
        ...STATUS,
        id: flake,
        uri: object.url,
      }),
    });
    expect(asked).toEqual([object.url, `https://example.social/api/v1/statuses/${flake}`]);
    expect(outcome).toMatchObject({ kind: "post", key: { id: object.url } });
    expect(outcome.kind === "post" && outcome.aliases).toEqual(
      expect.arrayContaining([`mastodon:example.social/${uuid}`, `mastodon:example.social/${flake}`]),
    );
  });
  it("asks no other host than the one it was sent to", async () => {
    const [asked, outcome] = await capture(object, {
      [object.url]: {
        ...answer(200, "<html></html>"),
        url: "https://evil.example/notice/A0CLZOxVw1UHTMa9Oi",
      },
    });
    expect(asked).toEqual([object.url, object.url]);
    expect(outcome.kind).toBe("unsupported");
  });
  it("says of an object that is not found that it is not found", async () => {
    expect((await capture(object, { [object.url]: answer(404, "<html>") }))[1].kind).toBe("not_found");
  });
  it.each(["", "nonsense", "exa mple/1", "example.social/", "example.social/../../1", "/1"])(
    "asks nothing for the id %j",
    async (id) => {
      const [asked, outcome] = await capture({ ...GUESS, id }, {});
      expect(asked).toEqual([]);
      expect(outcome.kind).toBe("unsupported");
    },
  );
});

describe("answers without a post", () => {
  const error = { error: "Record not found" };
  const page = "<!doctype html><title>Some page</title><p>Hello</p>";
  const cloudflare =
    "<!doctype html><title>Just a moment...</title><script src='/cdn-cgi/challenge-platform/x'></script>";
  const anubis = '<title>Making sure you&#39;re not a bot!</title><script id="anubis_challenge"></script>';

  it.each<[string, RecordedAnswer | RecordedFailure, Reference, Json]>([
    ["404 in JSON", answer(404, error), CERTAIN, { kind: "not_found", status: 404 }],
    ["404 in JSON, guessed host", answer(404, error), GUESS, { kind: "not_found", status: 404 }],
    ["404 as a page, known host", answer(404, page), CERTAIN, { kind: "not_found" }],
    ["404 as a page, guessed host", answer(404, page), GUESS, { kind: "unsupported" }],
    [
      "401",
      answer(401, { error: "This API requires an authenticated user" }),
      CERTAIN,
      { kind: "login_required", status: 401 },
    ],
    ["410", answer(410, { error: "Gone" }), CERTAIN, { kind: "author_suspended", status: 410 }],
    ["410 without a body", answer(410, ""), CERTAIN, { kind: "author_suspended" }],
    [
      "410 with a tombstone",
      answer(410, { type: "Tombstone", id: "https://example.social/objects/1", deleted: AT }),
      CERTAIN,
      { kind: "deleted", key: { platform: "mastodon", id: "https://example.social/objects/1" } },
    ],
    [
      "403 in JSON",
      answer(403, { error: "This action is not allowed" }),
      CERTAIN,
      { kind: "author_suspended", status: 403 },
    ],
    ["403 as a page", answer(403, page), CERTAIN, { kind: "blocked", status: 403 }],
    [
      "403, Cloudflare tests the browser",
      answer(403, cloudflare),
      CERTAIN,
      { kind: "challenge", status: 403 },
    ],
    [
      "403, Cloudflare says so in a header",
      answer(403, page, { "cf-mitigated": "challenge" }),
      CERTAIN,
      { kind: "challenge" },
    ],
    ["503, Cloudflare tests the browser", answer(503, cloudflare), CERTAIN, { kind: "challenge" }],
    ["200, Anubis tests the browser", answer(200, anubis), CERTAIN, { kind: "challenge" }],
    ["451", answer(451, ""), CERTAIN, { kind: "withheld", status: 451 }],
    [
      "429 with seconds",
      answer(429, error, { "retry-after": "30" }),
      CERTAIN,
      { kind: "rate_limited", retryAfter: 30 },
    ],
    [
      "429 with Mastodon's header, a time of day",
      answer(429, error, { "x-ratelimit-reset": "2026-11-23T12:04:30.500Z" }),
      CERTAIN,
      { kind: "rate_limited", retryAfter: 271 },
    ],
    [
      "429 with a time that has passed",
      answer(429, error, { "x-ratelimit-reset": "2020-01-01T00:00:00Z" }),
      CERTAIN,
      { retryAfter: 1 },
    ],
    [
      "429 with nonsense",
      answer(429, error, { "x-ratelimit-reset": "soon" }),
      CERTAIN,
      { kind: "rate_limited" },
    ],
    ["500", answer(500, page), CERTAIN, { kind: "upstream_error", status: 500 }],
    ["502", answer(502, page), GUESS, { kind: "upstream_error", status: 502 }],
    ["200 as a page", answer(200, page), CERTAIN, { kind: "unsupported" }],
    ["200 as a page, guessed host", answer(200, page), GUESS, { kind: "unsupported" }],
    ["200, empty", answer(200, ""), GUESS, { kind: "unsupported" }],
    ["200, other JSON", answer(200, { ok: true }), GUESS, { kind: "unsupported" }],
    ["200, null", answer(200, "null"), GUESS, { kind: "unsupported" }],
    ["200, an error", answer(200, error), GUESS, { kind: "unsupported" }],
    ["200, a list of statuses", answer(200, [STATUS]), GUESS, { kind: "unsupported" }],
    [
      "200, a status without an account name",
      answer(200, { ...STATUS, account: {} }),
      GUESS,
      { kind: "unreadable" },
    ],
    ["200, a status without an id", answer(200, { ...STATUS, id: null }), GUESS, { kind: "unreadable" }],
    [
      "200, a status without an address",
      answer(200, { ...STATUS, uri: null, url: null }),
      GUESS,
      { kind: "unreadable" },
    ],
    [
      "200, cut off",
      { ...answer(200, JSON.stringify(STATUS).slice(0, 100)), truncated: true },
      GUESS,
      { kind: "unreadable" },
    ],
    [
      "200, for followers only",
      answer(200, { ...STATUS, visibility: "private" }),
      GUESS,
      { kind: "protected" },
    ],
    ["200, a message", answer(200, { ...STATUS, visibility: "direct" }), GUESS, { kind: "protected" }],
    ["no answer in time", { failure: "timeout", message: "timeout" }, CERTAIN, { kind: "network_error" }],
    ["no connection", { failure: "network", message: "network" }, CERTAIN, { kind: "network_error" }],
    ["too large", { failure: "too_large", message: "too large" }, CERTAIN, { kind: "unreadable" }],
    ["not recorded", { failure: "not_recorded", message: "not recorded" }, CERTAIN, { kind: "incomplete" }],
  ])("%s", (_name, result, reference, expected) => {
    const outcome = readSources(platform, captured(result, reference));
    expect(outcome).toMatchObject(expected);
    expect(outcome.kind !== "post" && outcome.reason.length).toBeGreaterThan(10);
  });
  it("says that a capture without questions is incomplete", () => {
    expect(readSources(platform, { ...captured(answer(200, STATUS)), exchanges: [] }).kind).toBe(
      "incomplete",
    );
  });
  it("keeps no text of a post that is not open to all", () => {
    expect(
      JSON.stringify(readSources(platform, captured(answer(200, { ...STATUS, visibility: "private" })))),
    ).not.toContain("Hello");
  });
});
