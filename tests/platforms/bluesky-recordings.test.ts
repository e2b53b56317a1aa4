// Bluesky: what the recordings say, by hand-written expectations, and that none of them breaks anything.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { postSchema } from "../../src/model/schema/post.ts";
import { plainText } from "../../src/model/text.ts";
import { readPost } from "../../src/platforms/index.ts";
import { hasMaterial, material } from "../material.ts";
import { comparable, excerpt, expectations, told } from "./expected.ts";
import type { Outcome } from "../../src/model/outcome.ts";
import type { Words } from "./expected.ts";

const WORDS: Words = {
  mention: ({ id }) => id,
  quote: (quote, expected) => {
    if (quote.state === "present") {
      return {
        state: quote.state,
        handle: quote.post.author.handle,
        text: excerpt(plainText(quote.post.text)),
      };
    }
    // A record alone names the quoted post; the expectation calls its state unknown and gives its URI.
    const unknown = typeof expected === "object" && expected !== null && "uri" in expected;
    if (!unknown || quote.state !== "unavailable") return { state: quote.state };
    const [did, rkey] = quote.key!.id.split("/");
    return { state: "unknown", uri: `at://${did!}/app.bsky.feed.post/${rkey!}` };
  },
  replyTo: ({ id }) => ({ uri: id }),
};

function readRecording(file: string, more: object = {}): Outcome {
  const kind = file.replace(/^bluesky\//, "").split("--")[0]!;
  const body = JSON.parse(readFileSync(material(`recorded/${file}`), "utf8")) as unknown;
  return readPost("bluesky", body, { kind, capturedAt: "2026-11-23T12:00:00Z", ...more });
}

function files(kind: string): string[] {
  return readdirSync(material("recorded/bluesky"))
    .filter((file) => file.startsWith(`${kind}--`))
    .map((file) => `bluesky/${file}`);
}

describe.runIf(hasMaterial)("recordings of Bluesky", () => {
  it.each(expectations("bluesky"))("$file", (expected) => {
    const outcome = readRecording(expected.file);
    // The model holds one language: the first.
    const first = { ...expected, languages: (expected["languages"] as string[]).slice(0, 1) };
    expect(told(outcome, first, WORDS)).toEqual(comparable(first, outcome));
  });

  it.each([
    ["postThread", { post: 7 }],
    ["postView", { post: 81, unsupported: 1 }],
    ["record", { incomplete: 40 }],
  ])("gives a post that fits the snapshot format, or a typed ending, for every %s", (kind, expected) => {
    const counted: Record<string, number> = {};
    for (const file of files(kind)) {
      const outcome = readRecording(file);
      if (outcome.kind === "post") expect(postSchema.safeParse(outcome.post).error).toBeUndefined();
      counted[outcome.kind] = (counted[outcome.kind] ?? 0) + 1;
    }
    expect(counted).toEqual(expected);
  });

  it("completes every bare record by its context", () => {
    const did = `did:plc:${"a".repeat(24)}`;
    for (const file of files("record")) {
      const outcome = readRecording(file, {
        url: "https://bsky.app/profile/ada.example/post/3kabc",
        author: { id: did, name: "Ada" },
      });
      expect(outcome).toMatchObject({
        kind: "post",
        key: { platform: "bluesky", id: `${did}/3kabc` },
        post: { author: { id: did, handle: "ada.example", name: "Ada" } },
      });
      if (outcome.kind === "post") expect(postSchema.safeParse(outcome.post).error).toBeUndefined();
    }
  });
});
