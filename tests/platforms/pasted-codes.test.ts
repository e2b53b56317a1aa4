// Embed codes as publishers paste them: what of a post they carry, and what they do not. All of them made up.
import { describe, expect, it } from "vitest";
import { formatKey } from "../../src/model/key.ts";
import { postSchema } from "../../src/model/schema/post.ts";
import { plainText } from "../../src/model/text.ts";
import { parseReference, platforms, readPost } from "../../src/platforms/index.ts";

const read = (platform: string, html: string, url?: string) =>
  readPost(platform, html, { kind: "blockquote", ...(url !== undefined && { url }) });

function postOf(platform: string, html: string, url?: string) {
  const outcome = read(platform, html, url);
  if (outcome.kind !== "post") throw new Error(`${outcome.kind}: ${outcome.reason}`);
  expect(postSchema.safeParse(outcome.post).error).toBeUndefined();
  const { author, media, truncated, published } = outcome.post;
  return {
    key: formatKey(outcome.key),
    text: plainText(outcome.post.text),
    author,
    media,
    truncated,
    published,
  };
}

describe("Reddit", () => {
  const page = "https://www.reddit.com/r/harbour/comments/1abc2de/the_ferry_is_back/";

  it("gives title and author by the code of today", () => {
    const html = `<blockquote class="reddit-embed-bq" style="height:316px" data-embed-height="316"><a href="${page}">The ferry &amp; the sea</a><br> by<a href="https://www.reddit.com/user/ada_example/">u/ada_example</a> in<a href="https://www.reddit.com/r/harbour/">harbour</a></blockquote><script async="" src="https://embed.reddit.com/widgets.js" charset="UTF-8"></script>`;
    expect(postOf("reddit", html, page)).toMatchObject({
      key: "reddit:1abc2de",
      text: "The ferry & the sea",
      author: { handle: "ada_example", url: "https://www.reddit.com/user/ada_example/" },
      truncated: true,
    });
  });

  it("gives the title alone by the older code, which does not name the author", () => {
    const html = `<blockquote class="reddit-card" data-card-created="1504484652"><a href="${page}?ref=share&ref_source=embed">The ferry is back</a> from <a href="http://www.reddit.com/r/harbour">harbour</a></blockquote>`;
    expect(read("reddit", html)).toMatchObject({
      kind: "incomplete",
      key: { platform: "reddit", id: "1abc2de" },
      partial: { text: [{ type: "heading", children: [{ text: "The ferry is back" }] }] },
    });
  });

  it("gives no words of a comment", () => {
    const html = `<div class="reddit-embed" data-embed-media="www.redditmedia.com"><a href="${page}kx1y2z3">Comment</a> from discussion <a href="${page}">The ferry is back</a>.</div>`;
    expect(read("reddit", html)).toMatchObject({ kind: "incomplete", key: { id: "1abc2de/kx1y2z3" } });
  });

  it("takes no other post for the one that is meant, and nothing for a post", () => {
    const html = `<blockquote class="reddit-card"><a href="${page}">x</a></blockquote>`;
    expect(read("reddit", html, "https://www.reddit.com/comments/zzzzzzz/").kind).toBe("unreadable");
    expect(read("reddit", "<blockquote>Hello</blockquote>").kind).toBe("unreadable");
  });
});

describe("Flickr", () => {
  const href = "https://www.flickr.com/photos/harbour_example/2362225867/in/album-1/";

  it("gives title, account and picture by the link around the picture", () => {
    const html = `<a data-flickr-embed="true" href="${href}" title="The ferry by Harbour &quot;Ex&quot;, on Flickr"><img src="https://live.staticflickr.com/3040/2362225867_0a1b2c3d4e_b.jpg" width="1024" height="768" alt="The ferry"></a><script async src="//embedr.flickr.com/assets/client-code.js" charset="utf-8"></script>`;
    expect(postOf("flickr", html)).toMatchObject({
      key: "flickr:2362225867",
      text: "The ferry",
      author: { handle: "harbour_example", name: 'Harbour "Ex"' },
      media: [{ type: "image", width: 1024, height: 768 }],
      truncated: true,
    });
  });

  it("does without what a shorter code leaves out", () => {
    expect(
      postOf("flickr", `<a data-flickr-embed="true" href="${href}" title="The ferry"></a>`),
    ).toMatchObject({
      text: "The ferry",
      author: { handle: "harbour_example" },
      media: [],
    });
    expect(
      read("flickr", '<a href="https://www.flickr.com/photos/harbour_example/albums/1">x</a>').kind,
    ).toBe("unreadable");
  });
});

describe("Vimeo", () => {
  const frame =
    '<iframe src="//player.vimeo.com/video/123456789?h=0a1b2c3d4e" width="640" height="360" title="The ferry"></iframe>';

  it("gives title and account by the line below the player", () => {
    const html = `${frame}<p><a href="https://vimeo.com/123456789">The ferry is back</a> from <a href="https://vimeo.com/adaexample">Ada Example</a> on <a href="https://vimeo.com">Vimeo</a>.</p>`;
    expect(postOf("vimeo", html)).toMatchObject({
      key: "vimeo:123456789",
      text: "The ferry is back",
      author: { handle: "adaexample", name: "Ada Example" },
    });
  });

  it("gives the title alone by the player's frame", () => {
    expect(read("vimeo", frame)).toMatchObject({
      kind: "incomplete",
      key: { id: "123456789" },
      partial: { text: [{ children: [{ text: "The ferry" }] }] },
    });
  });
});

describe("YouTube", () => {
  const url = "https://www.youtube.com/embed/aB3_dE5-gHI";

  it("gives the title where the frame has the video's own", () => {
    expect(
      read("youtube", `<iframe width="560" src="${url}" title="The ferry"></iframe>`, url),
    ).toMatchObject({
      kind: "incomplete",
      key: { platform: "youtube", id: "aB3_dE5-gHI" },
      partial: { text: [{ children: [{ text: "The ferry" }] }] },
    });
  });

  it("gives nothing where the title is that of every video", () => {
    const outcome = read(
      "youtube",
      `<iframe width="560" src="${url}" title="YouTube video player"></iframe>`,
      url,
    );
    expect(outcome).toMatchObject({ kind: "incomplete" });
    expect(outcome).not.toHaveProperty("partial");
  });
});

describe("Telegram", () => {
  it("names the post, and carries nothing of it", () => {
    for (const html of [
      '<script async src="https://telegram.org/js/telegram-widget.js?22" data-telegram-post="Harbour_Example/12" data-width="100%"></script>',
      '<iframe id="telegram-post-harbour_example-12" src="https://t.me/harbour_example/12?embed=1"></iframe>',
    ])
      expect(read("telegram", html)).toMatchObject({ kind: "incomplete", key: { id: "harbour_example/12" } });
    expect(read("telegram", "<script></script>").kind).toBe("unreadable");
  });
});

describe("pages of single posts, as web archives hold them", () => {
  const page = (platform: string, html: string) => readPost(platform, html, { kind: "page" });

  it.each([
    ["https://youtu.be/aB3_dE5-gHI?t=43", ["https://www.youtube.com/watch?v=aB3_dE5-gHI"]],
    [
      "https://redd.it/1abc2de",
      ["https://www.reddit.com/comments/1abc2de/", "https://old.reddit.com/comments/1abc2de/"],
    ],
    [
      "https://t.me/s/harbour_example/12",
      [
        "https://t.me/harbour_example/12?embed=1&mode=tme",
        "https://t.me/s/harbour_example/12",
        "https://t.me/harbour_example/12",
      ],
    ],
  ])("are looked for at the addresses of %s", (url, expected) => {
    const reference = parseReference(url)!;
    const platform = platforms().find(({ name }) => name === reference.platform)!;
    expect(platform.pages!(reference).map((each) => each.url)).toEqual(expected);
  });

  it("of Vimeo say title, account and time", () => {
    const data = {
      "@type": "VideoObject",
      author: { "@type": "Person", name: "Ada Example", url: "https://vimeo.com/adaexample" },
      uploadDate: "2024-09-25T10:36:56-04:00",
    };
    const outcome = page(
      "vimeo",
      `<html><head><link rel="canonical" href="https://vimeo.com/123456789"><meta property="og:title" content="The ferry is back"><meta property="og:description" content="Filmed in..."><meta property="og:image" content="https://i.vimeocdn.com/video/657_1280.jpg"><script type="application/ld+json">${JSON.stringify(data)}</script></head></html>`,
    );
    expect(outcome).toMatchObject({
      kind: "post",
      key: { id: "123456789" },
      post: { author: { handle: "adaexample" }, published: "2024-09-25T14:36:56.000Z", truncated: true },
    });
  });

  it("of Flickr say title, account, licence and picture", () => {
    const outcome = page(
      "flickr",
      '<html><head><link rel="canonical" href="https://www.flickr.com/photos/harbour_example/2362225867/"><meta property="og:title" content="The ferry | Flickr"><meta property="og:description" content="At noon."><meta property="og:image" content="https://live.staticflickr.com/3040/2362225867_0a1b2c3d4e_b.jpg"></head><body><a rel="license" href="https://creativecommons.org/licenses/by/2.0/">Some rights reserved</a></body></html>',
    );
    expect(outcome).toMatchObject({
      kind: "post",
      key: { id: "2362225867" },
      post: { author: { handle: "harbour_example" }, rights: { licence: { name: "CC BY 2.0" } } },
    });
    expect(outcome.kind === "post" && plainText(outcome.post.text)).toBe("The ferry\n\nAt noon.");
  });

  it("of old.reddit.com that a moderator emptied are no posts", () => {
    const outcome = page(
      "reddit",
      '<div class="thing link" data-author="ada_example" data-permalink="/r/harbour/comments/1abc2de/x/"><a class="title" href="/r/harbour/comments/1abc2de/x/">The ferry</a><div class="usertext-body"><div class="md"><p>[removed]</p></div></div></div>',
    );
    expect(outcome).toMatchObject({ kind: "removed_by_moderator", key: { id: "1abc2de" } });
  });
});
