// Bluesky: everything else that a post holds, and posts outside a capture.
import { describe, expect, it } from "vitest";
import { readLoose } from "../../src/platforms/sources.ts";
import { bluesky } from "../../src/platforms/index.ts";
import { ADA_DID } from "./bluesky-addresses.ts";
import { ADA, BEN, BEN_DID, BY_DID, BY_HANDLE, KEY, readView, URI, view } from "./bluesky-samples.ts";
import { NOW } from "./fake-ask.ts";
import { plainText } from "../../src/model/text.ts";
import type { ReadContext } from "../../src/platforms/index.ts";

describe("the rest of a post", () => {
  it("reads labels of labelers and of the author, and what they warn of", () => {
    const post = readView(
      {
        labels: {
          $type: "com.atproto.label.defs#selfLabels",
          values: [{ val: "sexual" }, { val: "custom" }],
        },
      },
      { labels: [{ val: "graphic-media" }, { val: "sexual" }, { val: "porn", neg: true }] },
    );
    expect(post.labels).toEqual(["graphic-media", "sexual", "custom"]);
    expect(post.warning).toBe("graphic-media, sexual");
    expect(post.sensitive).toBe(true);
  });

  it.each(["porn", "sexual", "nudity", "graphic-media", "!warn", "!hide"])("warns of %s", (val) => {
    expect(readView({}, { labels: [{ val }] })).toMatchObject({ warning: val, sensitive: true });
  });

  it("does not warn of other labels", () => {
    const post = readView({}, { labels: [{ val: "spam" }] });
    expect(post.labels).toEqual(["spam"]);
    expect(post).not.toHaveProperty("warning");
    expect(post).not.toHaveProperty("sensitive");
  });

  it("keeps what the author asks for", () => {
    const labels = [{ val: "!no-unauthenticated", src: ADA_DID }];
    expect(readView({}, { author: { ...ADA, labels } }).consent).toEqual({ loginRequired: true });
    expect(readView({}, { author: { ...ADA, labels: [{ ...labels[0], neg: true }] } })).not.toHaveProperty(
      "consent",
    );
    expect(readView({}, { viewer: { embeddingDisabled: true } }).consent).toEqual({
      quotePolicy: "quote posts disabled",
    });
  });

  it.each([
    [{ verifiedStatus: "valid", trustedVerifierStatus: "none" }, "individual"],
    [{ verifiedStatus: "none", trustedVerifierStatus: "valid" }, "verifier"],
    [{ verifiedStatus: "valid", trustedVerifierStatus: "valid" }, "verifier"],
    [{ verifiedStatus: "invalid", trustedVerifierStatus: "none" }, undefined],
    [undefined, undefined],
  ])("reads the verification %j as %s", (verification, kind) => {
    expect(readView({}, { author: { ...ADA, verification } }).author.verified).toBe(kind);
  });

  it("reads an author without a name and with a broken handle", () => {
    const post = readView({}, { author: { ...ADA, displayName: "", handle: "handle.invalid" } });
    expect(post.author).toEqual({
      id: ADA_DID,
      handle: "handle.invalid",
      url: `https://bsky.app/profile/${ADA_DID}`,
      avatar: { url: ADA.avatar },
    });
    expect(post.url).toBe(BY_DID);
  });

  it.each([
    ["2024-05-01T10:00:00Z", "2024-05-01T10:00:00.000Z"],
    ["2024-05-01T10:00:00.1Z", "2024-05-01T10:00:00.100Z"],
    ["2024-05-01T10:00:00.123999Z", "2024-05-01T10:00:00.123Z"],
    ["2024-05-01T10:00:00.1234567+00:00", "2024-05-01T10:00:00.123Z"],
    ["2024-05-01T12:30:00+02:30", "2024-05-01T10:00:00.000Z"],
    ["2024-05-01T08:00:00-0200", "2024-05-01T10:00:00.000Z"],
    ["2024-05-01T10:00:00.123456", "2024-05-01T10:00:00.123Z"],
    ["2024-02-30T10:00:00Z", undefined],
    ["2024-13-01T10:00:00Z", undefined],
    ["2024-05-01T25:00:00Z", undefined],
    ["yesterday", undefined],
    ["-271821-04-20T00:00:00Z", undefined],
    ["0000-01-01T00:00:00+23:59", undefined],
  ])("reads the time %s as %s", (createdAt, published) => {
    expect(readView({ createdAt }).published).toBe(published);
  });

  it("reads what it answers, and whom where the thread says so", () => {
    const parent = { uri: `at://${BEN_DID}/app.bsky.feed.post/3kbbbbbbbbb2b`, cid: "bafy" };
    const post = view({ reply: { root: { uri: "at://x", cid: "" }, parent } });
    const body = { thread: { post, parent: { post: { uri: parent.uri, author: BEN } } } };
    const outcome = readLoose(bluesky(), body, { kind: "postThread" });
    expect(outcome.kind === "post" && outcome.post.replyTo).toEqual({
      id: parent.uri,
      url: `https://bsky.app/profile/${BEN_DID}/post/3kbbbbbbbbb2b`,
      handle: "ben.example",
    });
    expect(readView({ reply: { parent } }).replyTo).not.toHaveProperty("handle");
    const own = `at://${ADA_DID}/app.bsky.feed.post/3kaaaaaaaaa2b`;
    expect(readView({ reply: { parent: { uri: own, cid: "" } } }).replyTo).toMatchObject({
      handle: ADA.handle,
    });
    expect(readView({ reply: { parent: { uri: "nonsense" } } })).not.toHaveProperty("replyTo");
  });

  it("dates the counts, and leaves them out where the date is unknown", () => {
    expect(readView().counts).toEqual({ replies: 1, reposts: 2, likes: 3, quotes: 4, at: NOW });
    const outcome = readLoose(bluesky(), view(), { kind: "postView" });
    expect(outcome.kind === "post" && outcome.post.counts).toBeUndefined();
  });
});

describe("loose material", () => {
  const record = { $type: "app.bsky.feed.post", text: "Plain words.", createdAt: "2024-05-01T10:00:00Z" };

  it("completes a record by URL and author, or by its own URI and the handle", () => {
    const expected = {
      kind: "post",
      source: "record",
      key: KEY,
      post: { author: { id: ADA_DID, handle: "ada.example" } },
    };
    const read = (body: unknown, context: ReadContext) => readLoose(bluesky(), body, context);
    expect(read(record, { kind: "record", url: BY_HANDLE, author: { id: ADA_DID } })).toMatchObject(expected);
    expect(read(record, { kind: "record", url: BY_DID, author: { handle: "@ada.example" } })).toMatchObject(
      expected,
    );
    expect(
      read({ uri: URI, value: record }, { kind: "record", author: { handle: "ada.example" } }),
    ).toMatchObject(expected);
  });

  it.each([
    [{}],
    [{ url: BY_HANDLE }],
    [{ url: BY_DID }],
    [{ author: { id: ADA_DID, handle: "ada.example" } }],
    [{ url: "https://example.com/", author: { id: ADA_DID, handle: "ada.example" } }],
    [{ url: BY_DID, author: { handle: "no handle" } }],
  ])("is incomplete with %j", (context) => {
    const outcome = readLoose(bluesky(), record, { kind: "record", ...context });
    expect(outcome).toMatchObject({
      kind: "incomplete",
      partial: { published: "2024-05-01T10:00:00.000Z", media: [] },
    });
  });

  it("reads the embed code of an article: words, author, day, and no link for a picture", () => {
    const page = `https://bsky.app/profile/${ADA_DID}`;
    const code = (date: string): string =>
      `<blockquote class="bluesky-embed" data-bluesky-uri="${URI}" data-bluesky-cid="bafy"><p lang="en">Plain &amp; words<br>on two lines<br><br><a href="${page}/post/3kl?ref_src=embed">[image or embed]</a></p>&mdash; Ada Example (<a href="${page}?ref_src=embed">@ada.example</a>) <a href="${page}/post/3kl?ref_src=embed">${date}</a></blockquote>`;
    const read = (date: string) => readLoose(bluesky(), code(date), { kind: "blockquote" });
    const outcome = read("May 1, 2024 at 3:14 PM");
    expect(outcome).toMatchObject({
      kind: "post",
      key: KEY,
      source: "blockquote",
      post: {
        author: { id: ADA_DID, handle: "ada.example", name: "Ada Example" },
        published: "2024-05-01",
        language: "en",
      },
    });
    expect(outcome.kind === "post" && plainText(outcome.post.text)).toBe("Plain & words\non two lines");
    expect(read("14 February 2025 at 08:22")).toMatchObject({ post: { published: "2025-02-14" } });
    const german = read("1. Mai 2024 um 15:14");
    expect(german.kind === "post" && german.post.published).toBeUndefined();
    expect(readLoose(bluesky(), "<p>no embed</p>", { kind: "blockquote" }).kind).toBe("unreadable");
    const nameless = `<blockquote class="bluesky-embed" data-bluesky-uri="${URI}"><p>Words</p></blockquote>`;
    expect(readLoose(bluesky(), nameless, { kind: "blockquote" }).kind).toBe("incomplete");
  });

  it.each([
    [
      "record",
      { $type: "app.bsky.graph.follow", subject: BEN_DID, createdAt: "2024-05-01T10:00:00Z" },
      "unsupported",
    ],
    ["record", {}, "unreadable"],
    ["record", null, "unreadable"],
    ["postView", view({}, { uri: `at://${ADA_DID}/app.bsky.feed.like/3kl` }), "unsupported"],
    ["postView", view({}, { author: null }), "unreadable"],
    ["postView", view({}, { author: { ...ADA, handle: "a/b" } }), "unreadable"],
    ["postView", view({ text: 7 }), "unreadable"],
    ["postView", "post", "unreadable"],
    ["postThread", { thread: { notFound: true } }, "not_found"],
    ["postThread", { thread: { blocked: true } }, "withheld"],
    ["postThread", {}, "unreadable"],
    ["car", {}, "unsupported"],
  ])("%s %j is %s", (kind, body, outcome) => {
    expect(readLoose(bluesky(), body, { kind }).kind).toBe(outcome);
  });
});
