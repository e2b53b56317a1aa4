// What platforms are called in embeds, where nobody says it.
import { describe, expect, it } from "vitest";
import { platforms } from "../../src/platforms/index.ts";
import { renderEmbed, renderThread } from "../../src/render/index.ts";
import { labelFor } from "../../src/render/frame.ts";
import { post, snapshot } from "./samples.ts";

const assetUrl = (file: string): string => file;
const author = { handle: "ada_example", url: "https://x.com/ada_example" };
const of = (platform: string, url: string) => snapshot(platform, "1", post({ author, url }));

describe("a platform that the site does not name", () => {
  it("is called as it calls itself, every one", () => {
    for (const { name, label } of platforms().filter((each) => each.name !== "web" && each.name !== "oembed"))
      expect(labelFor(of(name, "https://social.example/1")), name).toBe(label);
  });

  it("is called as its server's software is, where the post says that", () => {
    const own = snapshot(
      "mastodon",
      "1",
      post({ author, url: "https://social.example/1", software: "Friendica" }),
    );
    expect(renderEmbed(own, { assetUrl })).toContain("on Friendica</span>");
  });

  it.each([
    ["x", "https://x.com/ada_example/status/1", "X"],
    ["mastodon", "https://social.example/@ada/1", "Mastodon"],
    ["web", "https://www.desk.example/notes/1", "desk.example"],
    ["oembed", "https://videos.example/1", "videos.example"],
    ["truth-social", "https://truths.example/1", "Truth-social"],
    ["constructor", "https://own.example/1", "Constructor"],
  ])("%s at %s is %s", (platform, url, label) => {
    const one = of(platform, url);
    expect(renderEmbed(one, { assetUrl })).toContain(`on ${label}</span>`);
    expect(renderThread([one, one], { assetUrl })).toContain(`on ${label}</span>`);
    expect(renderEmbed(one, { assetUrl, label: "Own" })).toContain("on Own</span>");
  });
});
