// Every oEmbed answer that was recorded, of whatever provider: a post, or words for why it is none.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ENDINGS } from "../../src/model/outcome.ts";
import { postSchema } from "../../src/model/schema/post.ts";
import { readPost } from "../../src/platforms/index.ts";
import { registrySize } from "../../src/platforms/oembed/registry.ts";
import { hasMaterial, material } from "../material.ts";

it("some hundreds of providers are known", () => {
  const { providers, patterns } = registrySize();
  expect(providers).toBeGreaterThan(350);
  expect(patterns).toBeGreaterThan(650);
});

describe.runIf(hasMaterial)("recorded oEmbed answers", () => {
  const files = hasMaterial
    ? readdirSync(material("recorded"), { recursive: true, encoding: "utf8" }).filter((name) =>
        /[/\\]oembed--[^/\\]*\.json$/.test(name),
      )
    : [];

  it("are each read", () => {
    const posts: string[] = [];
    for (const file of files) {
      const body = JSON.parse(readFileSync(material(`recorded/${file}`), "utf8")) as unknown;
      const outcome = readPost("oembed", body, { kind: "oembed" });
      if (outcome.kind === "post") {
        expect(postSchema.safeParse(outcome.post).error, file).toBeUndefined();
        posts.push(file);
      } else {
        expect(ENDINGS, file).toContain(outcome.kind);
        expect(outcome.reason, file).toMatch(/^The oEmbed answer of .+\.$/);
      }
    }
    // The rest holds no words and no picture, or does not say which page it is about.
    expect(posts.length).toBeGreaterThan(files.length * 0.7);
  });
});
