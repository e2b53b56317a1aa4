// Bluesky: what is asked, and what every answer means.
import { describe, expect, it } from "vitest";
import { bluesky } from "../../src/platforms/index.ts";
import { ADA_DID } from "./bluesky-addresses.ts";
import { ADA, BEN, BY_DID, BY_HANDLE, KEY, RKEY, URI, view } from "./bluesky-samples.ts";
import { captureFake, NOW } from "./fake-ask.ts";
import type { FakeAnswer } from "./fake-ask.ts";

/** Answers by method; what is not named breaks off. */
function services(answers: Readonly<Record<string, FakeAnswer>>): (url: URL) => FakeAnswer {
  const resolved = { body: { did: ADA_DID } };
  return ({ hostname, pathname }) => {
    const method = pathname.split("/").at(-1)!;
    return (
      { "com.atproto.identity.resolveHandle": resolved, ...answers }[
        hostname === "plc.directory" ? "plc" : method
      ] ?? { failure: "network" }
    );
  };
}

const thread = (post: unknown) => ({
  body: { thread: { $type: "app.bsky.feed.defs#threadViewPost", post } },
});

const NOT_FOUND: FakeAnswer = { status: 400, body: { error: "NotFound", message: `Post not found: ${URI}` } };
const PDS = { id: "#atproto_pds", type: "AtprotoPersonalDataServer", serviceEndpoint: "https://pds.example" };
const DOCUMENT: FakeAnswer = {
  body: {
    id: ADA_DID,
    service: [{ id: "#other", type: "Other", serviceEndpoint: "https://other.example" }, PDS],
  },
};

describe("asking", () => {
  it("resolves the handle, then asks for the post alone", async () => {
    const { asked, outcome } = await captureFake(
      bluesky(),
      BY_HANDLE,
      services({ "app.bsky.feed.getPostThread": thread(view()) }),
    );
    expect(asked.map(({ origin, pathname }) => origin + pathname)).toEqual([
      "https://public.api.bsky.app/xrpc/com.atproto.identity.resolveHandle",
      "https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread",
    ]);
    expect(asked[0]!.searchParams.get("handle")).toBe("ada.example");
    expect(Object.fromEntries(asked[1]!.searchParams)).toEqual({ uri: URI, depth: "0", parentHeight: "0" });
    expect(outcome).toMatchObject({ kind: "post", source: "getPostThread", key: KEY });
  });

  it("needs no resolving for a DID", async () => {
    const { asked, outcome } = await captureFake(
      bluesky(),
      `at://${ADA_DID}/app.bsky.feed.post/${RKEY}`,
      services({ "app.bsky.feed.getPostThread": thread(view()) }),
    );
    expect(asked).toHaveLength(1);
    if (outcome.kind !== "post") throw new Error(outcome.reason);
    expect(outcome.aliases).toEqual([
      `bluesky:${ADA_DID}/${RKEY}`,
      URI,
      BY_DID,
      `bluesky:ada.example/${RKEY}`,
      `at://ada.example/app.bsky.feed.post/${RKEY}`,
      BY_HANDLE,
    ]);
    expect(outcome.post.url).toBe(BY_HANDLE);
  });

  it("keeps the handle under which it was asked for as an alias", async () => {
    const renamed = view({}, { author: { ...ADA, handle: "ada.new.example" } });
    const { outcome } = await captureFake(
      bluesky(),
      BY_HANDLE,
      services({ "app.bsky.feed.getPostThread": thread(renamed) }),
    );
    expect(outcome.kind === "post" && outcome.aliases).toContain(`bluesky:ada.example/${RKEY}`);
    expect(outcome.kind === "post" && outcome.aliases).toContain(`bluesky:ada.new.example/${RKEY}`);
  });

  it("asks the author's own server where the public one finds nothing", async () => {
    const { asked } = await captureFake(
      bluesky(),
      BY_HANDLE,
      services({
        "app.bsky.feed.getPostThread": NOT_FOUND,
        plc: DOCUMENT,
        "com.atproto.repo.getRecord": { status: 400, body: { error: "RecordNotFound" } },
      }),
    );
    expect(asked.slice(2).map(({ href }) => href)).toEqual([
      `https://plc.directory/${ADA_DID}`,
      `https://pds.example/xrpc/com.atproto.repo.getRecord?repo=${encodeURIComponent(ADA_DID)}&collection=app.bsky.feed.post&rkey=${RKEY}`,
    ]);
  });

  it("asks the host of a did:web for its document", async () => {
    const { asked } = await captureFake(
      bluesky(),
      `https://bsky.app/profile/did:web:ada.example/post/${RKEY}`,
      services({ "app.bsky.feed.getPostThread": NOT_FOUND, "did.json": DOCUMENT }),
    );
    expect(asked.map(({ hostname }) => hostname)).toEqual([
      "public.api.bsky.app",
      "ada.example",
      "pds.example",
    ]);
    expect(asked[1]!.href).toBe("https://ada.example/.well-known/did.json");
  });

  it.each([
    ["no https", "http://pds.example"],
    ["no URL", "pds.example"],
    ["a script", "javascript:1"],
  ])("asks no server whose address is %s", async (_name, serviceEndpoint) => {
    const { asked } = await captureFake(
      bluesky(),
      BY_DID,
      services({
        "app.bsky.feed.getPostThread": NOT_FOUND,
        plc: { body: { service: [{ ...PDS, serviceEndpoint }] } },
      }),
    );
    expect(asked).toHaveLength(2);
  });
});

describe("endings", () => {
  const missing = (record?: FakeAnswer, plc = DOCUMENT) => ({
    "app.bsky.feed.getPostThread": NOT_FOUND,
    plc,
    ...(record && { "com.atproto.repo.getRecord": record }),
  });
  const says = (error: string, message = "") => missing({ status: 400, body: { error, message } });
  const blocked = {
    body: {
      thread: { $type: "app.bsky.feed.defs#blockedPost", uri: URI, blocked: true, author: { did: ADA_DID } },
    },
  };

  it.each<[name: string, answers: Record<string, FakeAnswer>, kind: string]>([
    ["the record is gone", says("RecordNotFound"), "deleted"],
    [
      "the record is gone, older wording",
      says("InvalidRequest", `Could not locate record: ${URI}`),
      "deleted",
    ],
    ["the account is gone", says("RepoNotFound"), "not_found"],
    [
      "the account is gone, older wording",
      says("InvalidRequest", `Could not find repo: ${ADA_DID}`),
      "not_found",
    ],
    ["the account was taken down", says("RepoTakendown"), "takedown"],
    ["the account is suspended", says("RepoSuspended"), "author_suspended"],
    ["the account is switched off", says("RepoDeactivated"), "author_deactivated"],
    ["the server says something else", says("Hmm"), "not_found"],
    [
      "the server still holds the record",
      missing({ body: { uri: URI, value: { text: "Plain words." } } }),
      "withheld",
    ],
    ["the server does not answer", missing(), "not_found"],
    ["the server is in trouble", missing({ status: 503 }), "not_found"],
    ["the identity is gone", missing(undefined, { status: 410 }), "not_found"],
    ["the directory does not answer", missing(undefined, { failure: "timeout" }), "not_found"],
    [
      "a thread of a post that is not found",
      {
        ...says("RecordNotFound"),
        "app.bsky.feed.getPostThread": {
          body: { thread: { $type: "app.bsky.feed.defs#notFoundPost", uri: URI, notFound: true } },
        },
      },
      "deleted",
    ],
    [
      "a block, and no post alone either",
      {
        ...says("RecordNotFound"),
        "app.bsky.feed.getPostThread": blocked,
        "app.bsky.feed.getPosts": { body: { posts: [] } },
      },
      "deleted",
    ],
    ["a block, and no answer for the post alone", { "app.bsky.feed.getPostThread": blocked }, "withheld"],
    [
      "a handle of nobody",
      {
        "com.atproto.identity.resolveHandle": {
          status: 400,
          body: { error: "InvalidRequest", message: "Unable to resolve handle" },
        },
      },
      "not_found",
    ],
    ["a resolver in trouble", { "com.atproto.identity.resolveHandle": { status: 502 } }, "upstream_error"],
    [
      "a resolver that answers nonsense",
      { "com.atproto.identity.resolveHandle": { body: { did: "nobody" } } },
      "unreadable",
    ],
    ["no resolver", { "com.atproto.identity.resolveHandle": { failure: "timeout" } }, "network_error"],
    [
      "too many questions",
      {
        "app.bsky.feed.getPostThread": {
          status: 429,
          headers: { "ratelimit-reset": String(Date.parse(NOW) / 1_000 + 240) },
        },
      },
      "rate_limited",
    ],
    ["a refusal", { "app.bsky.feed.getPostThread": { status: 403 } }, "blocked"],
    [
      "a question not accepted",
      { "app.bsky.feed.getPostThread": { status: 400, body: { error: "InvalidRequest" } } },
      "unsupported",
    ],
    ["trouble", { "app.bsky.feed.getPostThread": { status: 504 } }, "upstream_error"],
    ["no answer", {}, "network_error"],
    ["no JSON", { "app.bsky.feed.getPostThread": { body: "<html>" } }, "unreadable"],
    ["no thread", { "app.bsky.feed.getPostThread": { body: { thread: {} } } }, "unreadable"],
    [
      "another post",
      {
        "app.bsky.feed.getPostThread": thread(
          view({}, { uri: `at://${ADA_DID}/app.bsky.feed.post/3kother` }),
        ),
      },
      "unreadable",
    ],
    ["another author", { "app.bsky.feed.getPostThread": thread(view({}, { author: BEN })) }, "unreadable"],
  ])("%s", async (_name, answers, kind) => {
    const { outcome } = await captureFake(bluesky(), BY_HANDLE, services(answers));
    expect(outcome.kind).toBe(kind);
    if (outcome.kind !== "post") expect(outcome.reason).toMatch(/^[A-Z].*\.$/s);
    if (kind === "rate_limited") expect(outcome).toMatchObject({ retryAfter: 240 });
  });

  it("reads a blocked post outside its thread", async () => {
    const { outcome } = await captureFake(
      bluesky(),
      BY_HANDLE,
      services({
        "app.bsky.feed.getPostThread": blocked,
        "app.bsky.feed.getPosts": { body: { posts: [view()] } },
      }),
    );
    expect(outcome).toMatchObject({ kind: "post", source: "getPosts", key: KEY });
  });
});
