// Posts of X that are gone, from pages as web archives hold them: every layout since 2007, and JSON in the place of pages.
// All people and words are made up.
import { afterEach, describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import { plainText } from "../../src/model/text.ts";
import { x } from "../../src/platforms/index.ts";
import { memoryStore } from "../../src/store/index.ts";
import { loopback } from "../loopback.ts";
import type { Archive } from "../../src/archive/archive.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import type { Loopback } from "../loopback.ts";

/** Made at 2013-06-14T18:10:45.000Z by the formula of X's ids. */
const ID = "345604233753526272";
const POST = `https://x.com/ada_example/status/${ID}`;
const OLD = `https://twitter.com/ada_example/status/${ID}`;

const SECOND = `<!DOCTYPE html><html><head><meta property="og:url" content="${OLD}"></head><body>
<div class="permalink-inner permalink-ancestors"><div class="tweet ancestor" data-tweet-id="345678900000000000" data-screen-name="ben_example"><p class="tweet-text">Which one?</p></div></div>
<div class="permalink-inner permalink-tweet-container"><div class="tweet permalink-tweet js-original-tweet" data-tweet-id="${ID}" data-has-parent-tweet="true" data-screen-name="ada_example" data-name="Ada Example" data-user-id="7">
<a class="account-group" href="/ada_example"><img class="avatar" src="https://pbs.twimg.com/profile_images/1/ada_bigger.jpg" alt=""><strong class="fullname">Ada Example</strong><span class="Icon Icon--verified"></span></a>
<a class="tweet-timestamp" href="/ada_example/status/${ID}"><span class="_timestamp" data-time="1371233445" data-time-ms="1371233445000">14 Jun 13</span></a>
<p class="TweetTextSize js-tweet-text tweet-text" lang="en">The <img class="Emoji" alt="⛴"> ferry, <a href="/ben_example" class="twitter-atreply" data-mentioned-user-id="8"><s>@</s><b>ben_example</b></a>!
Not the bus. <a href="/hashtag/pier?src=hash" class="twitter-hashtag"><s>#</s><b>pier</b></a> <a href="https://t.co/page" class="twitter-timeline-link" data-expanded-url="https://news.example/ferry-is-back"><span class="tco-ellipsis"></span><span class="invisible">https://</span><span class="js-display-url">news.example/ferry</span><span class="invisible">-is-back</span><span class="tco-ellipsis"><span class="invisible">&nbsp;</span>…</span></a> <a href="https://t.co/media" class="twitter-timeline-link u-hidden" data-pre-embedded="true">pic.twitter.com/media</a></p>
<div class="AdaptiveMedia"><div class="AdaptiveMedia-photoContainer" data-image-url="https://pbs.twimg.com/media/AbCd.jpg"><img src="https://pbs.twimg.com/media/AbCd.jpg" alt="A ferry at its pier"></div>
<div class="PlayableMedia-player" style="padding-bottom: 56%;background-image:url('https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/a.jpg')"></div></div>
<ul class="stats"><li class="js-stat-count js-stat-retweets"><a data-tweet-stat-count="4"><strong>4</strong></a></li><li class="js-stat-count js-stat-favorites"><a data-tweet-stat-count="12"><strong>12</strong></a></li></ul>
</div></div>
<div class="permalink-replies"><div class="tweet" data-tweet-id="345678909999999999" data-screen-name="cleo_example"><p class="tweet-text">The bus!</p></div></div></body></html>`;

const FIRST = `<html><body class="show" id="show"><div class="hentry status">
<span class="status-body"><span class="entry-content">The ferry, <a class="tweet-url username" href="/ben_example">@ben_example</a>!</span>
<span class="meta entry-meta"><a class="entry-date" rel="bookmark" href="http://twitter.com/ada_example/status/${ID}"><span class="published timestamp" data="{time:'Fri Jun 14 18:10:45 +0000 2013'}">11:10 AM Jun 14th</span></a> <span>from web</span></span></span>
<div class="user-info"><div class="screen-name"><a class="tweet-url screen-name" href="http://twitter.com/ada_example">ada_example</a></div><div class="full-name">Ada Example</div></div></div></body></html>`;

const MOBILE = `<html><body><table class="main-tweet"><tr><td class="user-info"><div class="fullname"><strong>Ada Example</strong></div><span class="username"><span>@</span>ada_example</span></td></tr>
<tr><td class="tweet-content"><div class="tweet-text" data-id="${ID}"><div class="dir-ltr" dir="ltr">The ferry, <a href="/ben_example" class="twitter-atreply dir-ltr">@ben_example</a>!</div></div><div class="metadata"><a href="/ada_example/status/${ID}?p=p">11:10 AM - 14 Jun 2013</a></div></td></tr></table></body></html>`;

const RENDERED = `<html><body><article role="article" data-testid="tweet"><div data-testid="User-Name"><a href="/cleo_example"><span>Cleo</span></a></div><div data-testid="tweetText">The bus!</div><a href="/cleo_example/status/345678909999999999"><time datetime="2013-06-14T18:11:00.000Z">x</time></a></article>
<article role="article" data-testid="tweet"><div data-testid="User-Name"><div><a href="/ada_example"><span>Ada <img alt="⛴"></span></a></div></div>
<div data-testid="tweetText" lang="en"><span>The ferry, </span><div><span><a href="/ben_example">@ben_example</a></span></div><span>! </span><a href="https://t.co/page"><span aria-hidden="true">https://</span>news.example/ferry<span aria-hidden="true">-is-back</span><span aria-hidden="true">…</span></a></div>
<a href="/ada_example/status/${ID}"><time datetime="2013-06-14T18:10:45.000Z">14 Jun 2013</time></a><div role="group" aria-label="3 replies, 4 reposts, 12 likes, 1,900 views"></div></article></body></html>`;

const PREVIEW = `<html><head><meta property="og:type" content="article"><meta property="og:url" content="${OLD}"><meta property="og:title" content="Ada Example on Twitter"><meta property="og:description" content="“The ferry, @ben_example! https://t.co/media”"><meta property="og:image" content="https://pbs.twimg.com/media/AbCd.jpg:large"></head><body></body></html>`;

const open: { server?: Loopback; archive?: Archive } = {};
afterEach(async () => {
  await open.archive?.close();
  await open.server?.close();
});

/** What is recovered where an archive holds one copy of one address. */
async function recovered(address: string, body: string | object): Promise<Snapshot | undefined> {
  const copied = `/web/20140310101112id_/${address}`;
  const server = await loopback((host, path) => {
    const url = new URL(`https://${host}${path}`);
    if (host !== "web.archive.org") return undefined;
    if (decodeURIComponent(path) === copied) return { body };
    if (url.pathname !== "/cdx/search/cdx") return undefined;
    const rows = [["timestamp", "original", "mimetype", "statuscode"]];
    if (url.searchParams.get("url") === address) rows.push(["20140310101112", address, "text/html", "200"]);
    return { body: rows };
  });
  const archive = createArchive({
    store: memoryStore(),
    platforms: [x()],
    http: { connect: server.connect, pace: 0, maxRetryAfter: 0 },
    media: { keep: "none" },
    now: () => new Date("2026-11-23T12:00:00.000Z"),
  });
  Object.assign(open, { server, archive });
  const { snapshot, status } = await archive.recover(POST);
  if (snapshot) {
    expect(status).toBe("recovered");
    expect(snapshot).toMatchObject({
      basis: "web_archive",
      capturedAt: "2014-03-10T10:11:12.000Z",
      key: { platform: "x", id: ID },
      post: { author: { handle: "ada_example" } },
    });
    expect(await archive.embed(OLD)).toContain("<figure");
  }
  return snapshot;
}

describe("a post of X in a web archive", () => {
  it("as a page of 2011 to 2020: the page's own post among others", async () => {
    const snapshot = await recovered(OLD, SECOND);
    expect(plainText(snapshot!.post.text)).toBe(
      "The ⛴ ferry, @ben_example!\nNot the bus. #pier news.example/ferry…",
    );
    expect(snapshot!.post).toMatchObject({
      author: { id: "7", name: "Ada Example", verified: "individual" },
      published: "2013-06-14T18:10:45.000Z",
      language: "en",
      media: [
        { type: "image", alt: "A ferry at its pier" },
        { type: "video", picture: { url: "https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/a.jpg" } },
      ],
      replyTo: { id: "345678900000000000", handle: "ben_example" },
      counts: { likes: 12, reposts: 4, at: "2014-03-10T10:11:12.000Z" },
    });
    const children = snapshot!.post.text.flatMap((block) =>
      block.type === "paragraph" ? block.children : [],
    );
    expect(children).toContainEqual({
      type: "link",
      url: "https://news.example/ferry-is-back",
      text: "news.example/ferry…",
      given: "https://t.co/page",
    });
    expect(children).toContainEqual(
      expect.objectContaining({ type: "mention", handle: "ben_example", id: "8" }),
    );
  });

  it.each([
    ["as a page of 2007 to 2011", OLD, FIRST],
    ["as a page of mobile.twitter.com", OLD.replace("twitter.com", "mobile.twitter.com"), MOBILE],
    ["as a page with nothing but its preview", OLD, PREVIEW],
    ["as a page at x.com", POST, PREVIEW],
  ])("%s", async (_name, address, body) => {
    const snapshot = await recovered(address, body);
    expect(plainText(snapshot!.post.text)).toBe("The ferry, @ben_example!");
    expect(snapshot!.post.author.name).toBe("Ada Example");
    // Where the page does not tell the time, the id does.
    expect(snapshot!.post.published).toBe("2013-06-14T18:10:45.000Z");
  });

  it("as a page that a browser rendered", async () => {
    const snapshot = await recovered(OLD, RENDERED);
    expect(plainText(snapshot!.post.text)).toBe("The ferry, @ben_example! news.example/ferry…");
    expect(snapshot!.post).toMatchObject({
      author: { name: "Ada ⛴" },
      counts: { likes: 12, reposts: 4, replies: 3, views: 1_900 },
    });
  });

  it("as the JSON of X's API in the place of a page", async () => {
    const snapshot = await recovered(OLD, {
      data: {
        id: ID,
        text: "The ferry &amp; the bus",
        author_id: "7",
        created_at: "2013-06-14T18:10:45.000Z",
      },
      includes: { users: [{ id: "7", username: "ada_example", name: "Ada Example" }] },
    });
    expect(plainText(snapshot!.post.text)).toBe("The ferry & the bus");
  });

  it("as embed markup, archived along with an article", async () => {
    const snapshot = await recovered(`https://publish.twitter.com/oembed?url=${OLD}`, {
      author_url: "https://twitter.com/ada_example",
      html: `<blockquote class="twitter-tweet"><p lang="en">The ferry!</p>&mdash; Ada Example (@ada_example) <a href="${OLD}">June 14, 2013</a></blockquote>`,
    });
    expect(plainText(snapshot!.post.text)).toBe("The ferry!");
    // The day is all that the markup tells.
    expect(snapshot!.post.published).toBe("2013-06-14");
  });

  it("is not what another post's page shows, nor an account's", async () => {
    expect(await recovered(OLD, SECOND.replaceAll(ID, "345678901234560000"))).toBeUndefined();
    expect(await recovered(OLD, '<meta property="og:type" content="profile">')).toBeUndefined();
  });
});
