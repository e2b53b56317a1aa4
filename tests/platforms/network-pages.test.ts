// Pages of posts as web archives hold them: made-up ones in the layouts of Mastodon's years, and of bsky.app.
import { describe, expect, it } from "vitest";
import { formatKey } from "../../src/model/key.ts";
import { plainText } from "../../src/model/text.ts";
import { readPost } from "../../src/platforms/index.ts";
import type { PostOutcome } from "../../src/model/outcome.ts";

const URL_OF_POST = "https://social.example/@ada/110000000000000001";
const AT = "2024-06-01T00:00:00.000Z";

const read = (html: string, url = URL_OF_POST): PostOutcome => {
  const outcome = readPost("mastodon", html, { kind: "page", url, capturedAt: AT });
  expect(outcome.kind, JSON.stringify(outcome)).toBe("post");
  return outcome as PostOutcome;
};

const head = (more = ""): string => `<!DOCTYPE html><html lang="en"><head>
<meta content="social.example" property="og:site_name">
<meta content="article" property="og:type">
<meta content="Ada Example (@ada@social.example)" property="og:title">
<meta content="${URL_OF_POST}" property="og:url">
<meta content="2024-05-01T10:00:00Z" property="og:published_time">
<meta content="ada@social.example" property="profile:username">
${more}</head>`;

describe("a page of Mastodon", () => {
  it("of the years with templates: words with links, pictures as data", () => {
    const { key, post, source } = read(`${head(
      '<link href="https://social.example/users/ada/statuses/110000000000000001" rel="alternate" type="application/activity+json">',
    )}<body><div class="activity-stream"><div class="entry entry-center h-entry p-author h-card"><div class="detailed-status detailed-status--flex">
<div class="p-author h-card"><a class="detailed-status__display-name u-url" href="https://social.example/@ada"><div class="detailed-status__display-avatar"><img alt="" class="account__avatar u-photo" src="https://cdn.social.example/ada.png"></div><span class="display-name"><bdi><strong class="display-name__html p-name emojify">Ada Example</strong></bdi></span></a></div>
<div class="status__content emojify"><div class="e-content"><p>The ferry runs again.<br>See <a href="https://news.example/a">news.example/a</a></p><p>Second paragraph.</p></div></div>
<div data-component="MediaGallery" data-props="{&quot;height&quot;:380,&quot;media&quot;:[{&quot;id&quot;:&quot;1&quot;,&quot;type&quot;:&quot;image&quot;,&quot;url&quot;:&quot;https://cdn.social.example/o/a.png&quot;,&quot;preview_url&quot;:&quot;https://cdn.social.example/s/a.png&quot;,&quot;description&quot;:&quot;A ferry&quot;,&quot;meta&quot;:{&quot;original&quot;:{&quot;width&quot;:800,&quot;height&quot;:600}}}]}"></div>
</div></div><div class="entry"><div class="status__content">An answer by somebody else</div></div></div></body></html>`);
    expect([formatKey(key), source]).toEqual([
      "mastodon:https://social.example/users/ada/statuses/110000000000000001",
      "page",
    ]);
    expect(plainText(post.text)).toBe("The ferry runs again.\nSee news.example/a\n\nSecond paragraph.");
    expect(post).toMatchObject({
      author: { handle: "ada@social.example", name: "Ada Example", url: "https://social.example/@ada" },
      published: "2024-05-01T10:00:00.000Z",
      media: [{ type: "image", alt: "A ferry", width: 800, height: 600 }],
    });
  });

  it("of the years with scripts: only the head has the words", () => {
    const { post } = read(
      `${head('<meta content="Attached: 2 images\n\nThe ferry &amp; the bus &lt;run&gt; again." property="og:description">')}<body><div id="mastodon"></div></body></html>`,
    );
    expect(plainText(post.text)).toBe("The ferry & the bus <run> again.");
  });

  it("that shows a post of another server is a copy, known by its own address", () => {
    const copy = head().replaceAll("ada@social.example", "ada@other.example");
    const { key } = read(
      `${copy}<body></body></html>`.replace("</head>", '<meta name="description" content="Words."></head>'),
    );
    expect(formatKey(key)).toBe(`mastodon:${URL_OF_POST}`);
  });

  it("cannot pass for a page of another server", () => {
    const { key, aliases } = read(
      `${head('<link href="https://social.example/users/ada/statuses/110000000000000001" rel="alternate" type="application/activity+json"><meta name="description" content="Words.">')}<body></body></html>`,
      "https://evil.example/@ada/110000000000000001",
    );
    expect(formatKey(key)).toBe("mastodon:https://evil.example/@ada/110000000000000001");
    expect(aliases.join(" ")).not.toContain("social.example");
  });

  it("that is none, says so", () => {
    for (const html of [
      "",
      "<title>Login</title>",
      head()
        .replaceAll("(@ada@social.example)", "")
        .replace(/<meta[^>]*profile:username">/, ""),
    ])
      expect(readPost("mastodon", html, { kind: "page", url: URL_OF_POST }).kind).toBe("unsupported");
  });
});

describe("a page of Bluesky", () => {
  const page = (more: string): string =>
    `<html><head><meta property="og:url" content="https://bsky.app/profile/ada.example/post/3kaaaaaaaaaa2"><meta property="og:title" content="Ada Example (@ada.example)"><meta property="profile:username" content="ada.example">${more}</head>`;

  it("without a summary is read by its head", () => {
    const outcome = readPost(
      "bluesky",
      page(
        '<meta property="og:description" content="The ferry runs again."><meta property="og:image" content="https://cdn.bsky.app/img/feed_thumbnail/plain/did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/bafkreia@jpeg">',
      ),
      { kind: "page", capturedAt: AT },
    );
    expect(outcome).toMatchObject({
      kind: "post",
      key: { id: "did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/3kaaaaaaaaaa2" },
      post: { author: { name: "Ada Example", handle: "ada.example" }, media: [{ type: "image" }] },
    });
  });

  it("that does not say whose post it is, is incomplete; one that holds nothing as well", () => {
    const nobody = page('<meta property="og:description" content="Words.">');
    const nothing = page(
      '<meta property="og:image" content="https://cdn.bsky.app/img/avatar/plain/did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/bafkreia@jpeg">',
    );
    for (const html of [nobody, nothing])
      expect(readPost("bluesky", html, { kind: "page" }).kind).toBe("incomplete");
    expect(readPost("bluesky", "<title>Bluesky</title>", { kind: "page" }).kind).toBe("unreadable");
  });
});
