// X: what the recordings say, by hand-written expectations, and that none of them breaks anything.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPost } from "../../src/platforms/index.ts";
import { postSchema } from "../../src/model/schema/snapshot.ts";
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
  const body = JSON.parse(readFileSync(material(`recorded/${file}`), "utf8")) as unknown;
  return readPost("x", body, { kind, capturedAt: "2026-11-23T12:00:00Z" });
}

describe.runIf(hasMaterial)("recordings of X", () => {
  it.each(expectations("x"))("$file", (expected) => {
    const outcome = readRecording(expected.file);
    expect(told(outcome, expected, WORDS)).toEqual(comparable(expected, outcome));
  });

  it("gives a post that fits the snapshot format, or a typed ending, for every file", () => {
    const files = readdirSync(material("recorded/x")).filter((file) =>
      /^(?:syndication|oembed)--/.test(file),
    );
    const kinds = files.map((file) => {
      const outcome = readRecording(`x/${file}`);
      if (outcome.kind === "post") expect(postSchema.safeParse(outcome.post).error).toBeUndefined();
      return outcome.kind;
    });
    const counted = Object.fromEntries(
      [...new Set(kinds)].map((kind) => [kind, kinds.filter((k) => k === kind).length]),
    );
    // 13 syndication answers (7 posts, 5 notices, 1 without author and text) and 5 oEmbed answers.
    expect(counted).toEqual({ post: 12, deleted: 3, author_suspended: 2, incomplete: 1 });
  });
});
