// X: what the recordings say, by hand-written expectations, and that none of them breaks anything.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPost } from "../../src/platforms/index.ts";
import { postSchema } from "../../src/model/schema/post.ts";
import { plainText } from "../../src/model/text.ts";
import { hasMaterial, material } from "../material.ts";
import { comparable, excerpt, expectations, told } from "./expected.ts";
import type { Outcome } from "../../src/model/outcome.ts";
import type { Words } from "./expected.ts";

const WORDS: Words = {
  mention: ({ handle }) => handle,
  quote: (quote) =>
    quote.state === "present"
      ? { state: quote.state, handle: quote.post.author.handle, text: excerpt(plainText(quote.post.text)) }
      : quote,
  replyTo: ({ id, handle }) => ({ id: id ?? null, handle: handle ?? null }),
};

function readRecording(file: string): Outcome {
  const kind = file.replace(/^x\//, "").split("--")[0]!;
  const written = readFileSync(material(`recorded/${file}`), "utf8");
  const body = file.endsWith(".json") ? (JSON.parse(written) as unknown) : written;
  return readPost("x", body, { kind, capturedAt: "2026-11-23T12:00:00Z" });
}

describe.runIf(hasMaterial)("recordings of X", () => {
  it.each(expectations("x"))("$file", (expected) => {
    const outcome = readRecording(expected.file);
    expect(told(outcome, expected, WORDS)).toEqual(comparable(expected, outcome));
  });

  it("gives a post that fits the snapshot format, or a typed ending, for every file", () => {
    const counted: Record<string, number> = {};
    for (const file of readdirSync(material("recorded/x"))) {
      const outcome = readRecording(`x/${file}`);
      if (outcome.kind === "post") expect(postSchema.safeParse(outcome.post).error).toBeUndefined();
      const name = `${file.split("--")[0]!} ${outcome.kind}`;
      counted[name] = (counted[name] ?? 0) + 1;
    }
    expect(counted).toEqual({
      "syndication post": 7,
      "syndication deleted": 3,
      "syndication author_suspended": 2,
      // The source left out author and text.
      "syndication incomplete": 1,
      "oembed post": 5,
      "v1.1-status post": 69,
      // The author by id only.
      "v1.1-status incomplete": 1,
      "graphql-tweet post": 25,
      "graphql-tweet author_suspended": 1,
      "api-v2 post": 3,
      // Lists, of which only an address says which post is meant.
      "api-v2 incomplete": 10,
      "page post": 8,
      // Accounts, and a page that only leads elsewhere.
      "page unsupported": 2,
      "page unreadable": 1,
      "onebox post": 2,
      // The account without its handle; an account.
      "scrapfly incomplete": 1,
      "scrapfly unsupported": 1,
      "media-provider-info post": 1,
    });
  });

  it("reads every post of every list of API v2 whose author is included, by its address", () => {
    let posts = 0;
    for (const file of readdirSync(material("recorded/x")).filter((name) => name.startsWith("api-v2--"))) {
      const body = JSON.parse(readFileSync(material(`recorded/x/${file}`), "utf8")) as {
        data: { id: string; author_id?: string } | { id: string; author_id?: string }[];
        includes?: { users?: { id: string }[] };
      };
      for (const { id, author_id: author } of [body.data].flat()) {
        const outcome = readPost("x", body, { kind: "api-v2", url: `https://x.com/i/status/${id}` });
        const included = body.includes?.users?.some((user) => user.id === author) === true;
        expect(outcome.kind, `${file} ${id}`).toBe(included ? "post" : "incomplete");
        posts += Number(included);
      }
    }
    expect(posts).toBeGreaterThan(40);
  });
});
