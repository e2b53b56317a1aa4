// Mastodon: hostile answers give a post that fits, or a typed ending; never an exception.
import fc from "fast-check";
import { readLoose, readSources } from "../../src/platforms/sources.ts";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cpuTime } from "../cpu-time.ts";
import { postSchema } from "../../src/model/schema/post.ts";
import { hasMaterial, material } from "../material.ts";
import { platform, GUESS, ADA, STATUS, answer, captured, postOf } from "./mastodon-sample.ts";

describe("hostile answers", () => {
  const never = (body: unknown): void => {
    const outcome = readSources(platform, captured(answer(200, body), GUESS));
    if (outcome.kind === "post") expect(postSchema.safeParse(outcome.post).error).toBeUndefined();
  };
  it("are read without an exception, whatever a field is", () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(
        "https://e.example/",
        "2024-01-01T00:00:00Z",
        "<p>:a:<b>",
        -1,
        1e300,
        "\ud800",
        "__proto__",
      ),
    );
    const fields = Object.keys(STATUS).concat(
      "quote",
      "reblog",
      "poll",
      "card",
      "application",
      "quote_approval",
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields), value), (changes) =>
        never({ ...STATUS, ...changes }),
      ),
      { numRuns: 400 },
    );
    const accounts = Object.keys(ADA);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...accounts), value), (changes) => {
        never({
          ...STATUS,
          account: { ...ADA, ...changes },
          reblog: { ...STATUS, account: { ...ADA, ...changes } },
        });
      }),
      { numRuns: 200 },
    );
  });
  it("and whatever the whole is", () => {
    fc.assert(
      fc.property(fc.anything(), fc.webUrl(), (body, url) => {
        expect(readLoose(platform, body, { kind: "api-status", url }).kind).toBe("unsupported");
      }),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 599 }),
        fc.string(),
        fc.dictionary(fc.string(), fc.string()),
        (status, body, headers) => {
          expect(readSources(platform, captured(answer(status, body, headers))).kind).not.toBe("post");
        },
      ),
    );
  });
  it("are read in time, however many mentions, tags and emoji they hold", () => {
    const link = (n: number): string =>
      `<a class="mention" href="https://example.org/@u${n}">@u${n}</a> :e${n}: `;
    const many = Array.from({ length: 20_000 }, (_, n) => n);
    const start = cpuTime();
    never({
      ...STATUS,
      content: many.map(link).join(""),
      mentions: many.map((n) => ({
        id: `${n}`,
        username: `u${n}`,
        acct: `u${n}@example.org`,
        url: `https://example.org/@u${n}`,
      })),
      emojis: many.map((n) => ({ shortcode: `e${n}`, url: "https://files.example.social/e.png" })),
    });
    expect(cpuTime() - start).toBeLessThan(5_000);
  });
});

describe.runIf(hasMaterial)("hostile material", () => {
  it("reads every hostile JSON file without an exception", () => {
    const files = readdirSync(material("hostile/json")).filter((file) => file.endsWith(".json"));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const text = readFileSync(material(`hostile/json/${file}`), "utf8");
      expect(readSources(platform, captured(answer(200, text), GUESS)).kind, file).not.toBe("post");
    }
  });
  it("reads hostile strings in every text field", () => {
    const strings = JSON.parse(readFileSync(material("hostile/strings/blns.json"), "utf8")) as string[];
    for (const string of strings) {
      const post = postOf({
        content: string,
        spoiler_text: string,
        language: string,
        account: { ...ADA, display_name: string },
      });
      expect(JSON.stringify(post).isWellFormed()).toBe(true);
    }
  });
});
