// Mastodon: what the recordings say, by hand-written expectations, and that none of them breaks anything.
import { readdirSync, readFileSync } from "node:fs";
import { readLoose } from "../../src/platforms/sources.ts";
import { describe, expect, it } from "vitest";
import { mastodon } from "../../src/platforms/fediverse/mastodon/index.ts";
import { postSchema } from "../../src/model/schema/post.ts";
import { plainText } from "../../src/model/text.ts";
import { hasMaterial, material } from "../material.ts";
import { comparable, excerpt, expectations, told } from "./expected.ts";
import type { Outcome } from "../../src/model/outcome.ts";
import type { Post } from "../../src/model/post.ts";
import type { Expected, Words } from "./expected.ts";

const WORDS: Words = {
  mention: ({ handle }) => handle,
  // The expectations call every quote whose post is not at hand "unknown"; which state it is, is tested below.
  quote: (quote) => ({ state: quote.state === "present" ? "present" : "unknown" }),
  replyTo: ({ id, handle }) => ({ id: id ?? null, handle: handle ?? null }),
};

function read(file: string): Outcome {
  const body = JSON.parse(readFileSync(material(`recorded/${file}`), "utf8")) as unknown;
  return readLoose(mastodon(), body, { kind: "api-status", capturedAt: "2026-11-23T12:00:00.000Z" });
}

/** Fields that Mastodon's expectations word in their own way. */
function worded(post: Post): Record<string, unknown> {
  const { author, poll, repostOf } = post;
  return {
    // An account without a display name is given with an empty one.
    author: { name: author.name ?? "", handle: author.handle, id: author.id },
    poll: poll
      ? {
          options: poll.options.map(({ title, votes }) => ({ title: excerpt(title), votes: votes ?? null })),
          votes: poll.votes ?? null,
          voters: poll.voters ?? null,
          closed: poll.closed ?? null,
          multiple: poll.multiple ?? null,
        }
      : null,
    repostOf:
      repostOf?.state === "present"
        ? { handle: repostOf.post.author.handle, text: excerpt(plainText(repostOf.post.text)) }
        : null,
  };
}

function compare(expected: Expected): void {
  const outcome = read(expected.file);
  const fields = { ...told(outcome, expected, WORDS), ...(outcome.kind === "post" && worded(outcome.post)) };
  expect(fields).toEqual(comparable(expected, outcome));
}

describe.runIf(hasMaterial)("recordings of Mastodon", () => {
  it.each(expectations("mastodon"))("$file", compare);

  it("gives a post that fits the snapshot format for each of the 80 files", () => {
    const files = readdirSync(material("recorded/mastodon")).filter((file) =>
      file.startsWith("api-status--"),
    );
    expect(files).toHaveLength(80);
    for (const file of files) {
      const outcome = read(`mastodon/${file}`);
      expect(outcome.kind, file).toBe("post");
      if (outcome.kind === "post") expect(postSchema.safeParse(outcome.post).error, file).toBeUndefined();
    }
  });

  it("says that a quote is pending where the answer says so", () => {
    const outcome = read("mastodon/api-status--114630717761810973--quote-tags--rtoot.json");
    expect(outcome.kind === "post" && outcome.post.quote).toEqual({ state: "pending" });
  });

  it("keeps the pictures of the custom emoji that are used, and no others", () => {
    const outcome = read("mastodon/api-status--114869166181027661--emojis-mentions-tags--rtoot.json");
    expect(outcome.kind === "post" && Object.keys(outcome.post.emoji ?? {}).sort()).toEqual([
      "hehehmuhar",
      "maxheadroom",
    ]);
  });

  it("reads a page of HTML as no status", () => {
    const html = readFileSync(
      material("recorded/mastodon/page--comments--mastodon-social--user-12345678--defuddle.mock.html"),
      "utf8",
    );
    expect(readLoose(mastodon(), html, { kind: "api-status" }).kind).toBe("unsupported");
  });
});
