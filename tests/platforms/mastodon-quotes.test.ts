// Mastodon: quotes in every state, and boosts.
import { describe, expect, it } from "vitest";
import { readSources } from "../../src/platforms/sources.ts";
import { plainText } from "../../src/model/text.ts";
import { platform, GUESS, BO, STATUS, answer, captured, heldPost, postOf } from "./mastodon-sample.ts";

describe("quotes and boosts", () => {
  const quoted = {
    ...STATUS,
    id: "9",
    uri: "https://example.org/users/bo/statuses/9",
    url: "https://example.org/@bo/9",
    account: BO,
    content: "<p>Quoted</p>",
  };
  const key = { platform: "mastodon", id: quoted.uri };
  const content =
    '<p class="quote-inline"><br/>RE: <a href="https://example.org/@bo/9?a=1&amp;b=2">example.org</a></p><p>Mine</p>';

  it("shows an accepted quote, and not the paragraph that stands in for it", () => {
    const post = heldPost({ content, quote: { state: "accepted", quoted_status: quoted } });
    expect(plainText(post.text)).toBe("Mine");
    expect(post.quote).toMatchObject({
      state: "present",
      key,
      post: { author: { handle: "bo@example.org" }, url: quoted.url },
    });
    expect(post.quote?.state === "present" && plainText(post.quote.post.text)).toBe("Quoted");
  });
  it("reads a quoted status that comes without a state", () => {
    expect(heldPost({ content, quote: quoted }).quote).toMatchObject({ state: "present", key });
  });
  it("keeps the paragraph where there is no quote", () => {
    expect(plainText(postOf({ content, quote: null }).text)).toBe("RE: example.org\n\nMine");
  });
  it.each([
    ["pending", { quoted_status: null }, { state: "pending", url: "https://example.org/@bo/9?a=1&b=2" }],
    ["rejected", { quoted_status: null }, { state: "refused" }],
    ["revoked", { quoted_status: null }, { state: "refused" }],
    ["unauthorized", { quoted_status: null }, { state: "refused" }],
    ["deleted", { quoted_status: null }, { state: "gone" }],
    ["blocked_account", { quoted_status: quoted }, { state: "blocked", key }],
    ["blocked_domain", { quoted_status: quoted }, { state: "blocked", key }],
    ["muted_account", { quoted_status: quoted }, { state: "blocked", key }],
    ["something_new", { quoted_status: quoted }, { state: "unavailable", key, url: quoted.url }],
    [
      "accepted",
      { quoted_status_id: "9" },
      { state: "unavailable", url: "https://example.org/@bo/9?a=1&b=2" },
    ],
    [
      "accepted",
      { quoted_status: { ...quoted, visibility: "private" } },
      { state: "unavailable", key, url: quoted.url },
    ],
  ])("%s %j", (state, rest, expected) => {
    const post = postOf({ content, quote: { state, ...rest } });
    expect(post.quote).toEqual(expected);
    expect(JSON.stringify(post)).not.toContain("Quoted");
  });
  it("names the page of a quote of which only the id is given", () => {
    expect(postOf({ quote: { state: "accepted", quoted_status_id: "9" } }).quote).toEqual({
      state: "unavailable",
      url: "https://example.social/statuses/9",
    });
  });
  it("gives a boost the boosted post, and no words of its own", () => {
    const media = [{ type: "image", url: "https://files.example.social/d.png" }];
    const post = heldPost({
      content: "<p>Quoted</p>",
      media_attachments: media,
      reblog: { ...quoted, media_attachments: media },
    });
    expect(post).toMatchObject({ text: [], media: [], author: { handle: "ada@example.social" } });
    expect(post.repostOf).toMatchObject({
      state: "present",
      key,
      post: { author: { handle: "bo@example.org" }, media: [{ type: "image" }] },
    });
  });
  it("keeps nothing of a boosted post that is not open to all", () => {
    const outcome = readSources(
      platform,
      captured(answer(200, { ...STATUS, reblog: { ...quoted, visibility: "private" } }), GUESS),
    );
    expect(JSON.stringify(outcome)).not.toContain("Quoted");
  });
});
