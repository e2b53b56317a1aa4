// References in HTML: publishers' forms, what is left alone, and broken markup.
import { describe, expect, test } from "vitest";
import { findReferences } from "../../src/article/index.ts";
import { parse } from "./posts.ts";

/** Found references as `markup id "text of the range"`; `!` in front of those that are not replaceable. */
function found(html: string): string[] {
  return findReferences(html, { format: "html", parse }).map(
    ({ markup, reference, range, replaceable }) =>
      `${replaceable ? "" : "!"}${markup} ${reference.id} ${html.slice(...range)}`,
  );
}
const ids = (html: string): string[] =>
  findReferences(html, { format: "html", parse }).map(
    ({ markup, reference, replaceable }) => `${replaceable ? "" : "!"}${markup} ${reference.id}`,
  );

const X = "https://x.com/ada_example/status/";
const tweet = (id: number, more = ""): string =>
  `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">Words ${more}</p>&mdash; Ada (@ada_example) <a href="${X}${id}?ref_src=twsrc%5Etfw">May 1, 2024</a></blockquote>`;

describe("X", () => {
  test.each([
    ["as handed out", tweet(11), "blockquote 11"],
    [
      "classes in any order and case",
      tweet(11).replace("twitter-tweet", "left Twitter-Tweet tw-align-center"),
      "blockquote 11",
    ],
    ["upper-case tags", tweet(11).replace(/<(\/?)blockquote/g, "<$1BLOCKQUOTE"), "blockquote 11"],
    ["unquoted attributes", tweet(11).replace('"twitter-tweet"', "twitter-tweet"), "blockquote 11"],
    ["a video", tweet(11).replace("twitter-tweet", "twitter-video"), "blockquote 11"],
    ["the last permalink names the post", tweet(11, `see <a href="${X}99">x</a>`), "blockquote 11"],
    [
      "a profile linked after it",
      tweet(11).replace("</blockquote>", '<a href="https://x.com/ada_example">Ada</a></blockquote>'),
      "blockquote 11",
    ],
    ["a quote within", tweet(11, "<blockquote>quoted</blockquote>"), "blockquote 11"],
    ["an unclosed p within", tweet(11).replace("</p>", ""), "blockquote 11"],
    ["bold around that ends early", `<b>${tweet(11).replace("Words", "</b>Words")}`, "blockquote 11"],
    [
      "character references in the address",
      tweet(11).replace("?ref_src", "?a=1&amp;ref_src"),
      "blockquote 11",
    ],
    ["a greater-than sign in an attribute", tweet(11).replace("<p ", '<p title="a > b" '), "blockquote 11"],
    ["a stray quote in a tag", tweet(11).replace("<p ", '<p " '), "blockquote 11"],
    ["a comment that holds an end tag", tweet(11, "<!-- </blockquote> -->"), "blockquote 11"],
  ])("%s", (_name, html, expected) => {
    const [only] = findReferences(`<p>Before</p>\n${html}\n<p>After</p>`, { format: "html", parse });
    const start = `<p>Before</p>\n`.length + html.search(/<blockquote class/i);
    expect(ids(`<p>Before</p>\n${html}\n<p>After</p>`)).toEqual([expected]);
    expect(only!.range[0]).toBe(Math.max(start, `<p>Before</p>\n`.length));
    expect(only!.range[1]).toBe(`<p>Before</p>\n${html}`.length);
  });

  test("iframes, placeholders, custom elements", () => {
    const frame =
      '<iframe width=1 src="https://platform.twitter.com/embed/Tweet.html?dnt=true&amp;id=21"></iframe>';
    const lazy = `<iframe class="lazy" src="about:blank" data-src="//platform.twitter.com/embed/index.html?id=22"></iframe>`;
    const service = `<iframe data-lazy-src="https://twitframe.com/show?url=https%3A%2F%2Ftwitter.com%2Fada%2Fstatus%2F23"></iframe>`;
    const empty = '<div class="js-embed" data-tweet-id="24"><span></span></div>';
    const linked = `<blockquote data-tweetid=25><a href="${X}25"></a></blockquote>`;
    const widget =
      '<twitter-widget class="twitter-tweet" data-tweet-id="26">shown by a script</twitter-widget>';
    const said = '<div class="c-tweet-embed" data-tweet-id="27"><p>Loading the post</p></div>';
    expect(found([frame, lazy, service, empty, linked, widget, said].join("\n"))).toEqual([
      `iframe 21 ${frame}`,
      `iframe 22 ${lazy}`,
      `iframe 23 ${service}`,
      `data-attribute 24 ${empty}`,
      `data-attribute 25 ${linked}`,
      `data-attribute 26 ${widget}`,
      `data-attribute 27 ${said}`,
    ]);
  });

  test("an element that shows something of its own is no placeholder", () => {
    expect(ids('<div data-tweet-id="31" role="dialog"><p>A post with text</p></div>')).toEqual([]);
    expect(ids('<li data-tweet-id="31"></li><button data-tweet-id="31"></button>')).toEqual([]);
    expect(ids(`<div data-tweet-id="31"><a href="${X}32"></a></div>`)).toEqual(["!link 32"]);
    expect(ids('<div data-tweet-id="new"></div>')).toEqual([]);
  });

  test("what widgets.js left of an embed is found once", () => {
    const frame =
      '<iframe src="https://platform.twitter.com/embed/Tweet.html?id=41" data-tweet-id="41"></iframe>';
    const box = `<div class="twitter-tweet twitter-tweet-rendered">${frame}</div>`;
    expect(found(box)).toEqual([`iframe 41 ${box}`]);
    // What else stands in the box would be lost with it.
    expect(found(box.replace("</div>", "Words</div>"))).toEqual([`iframe 41 ${frame}`]);
    expect(ids(tweet(41) + box)).toEqual(["blockquote 41"]);
    // Of two posts neither is the other's; nor are two codes of one post, which an editor has put there.
    expect(ids(tweet(42) + box)).toEqual(["blockquote 42", "iframe 41"]);
    expect(ids(`${tweet(41)}<p>Words</p>${box}`)).toEqual(["blockquote 41", "iframe 41"]);
    expect(ids(tweet(41) + tweet(41))).toEqual(["blockquote 41", "blockquote 41"]);
    expect(
      ids('<iframe src="https://platform.twitter.com/widgets/widget_iframe.html?origin=x"></iframe>'),
    ).toEqual([]);
  });

  test("AMP is found only", () => {
    expect(ids('<amp-twitter width=1 data-tweetid="51"></amp-twitter>')).toEqual(["!amp 51"]);
    expect(ids(`<amp-twitter data-tweetid="${X}52"></amp-twitter>`)).toEqual(["!amp 52"]);
  });

  test("timelines and buttons are not posts", () => {
    expect(ids('<a class="twitter-timeline" href="https://x.com/ada_example">Posts</a>')).toEqual([]);
    expect(
      ids(
        `<a class="twitter-share-button" href="https://x.com/intent/tweet?url=${encodeURIComponent(X)}1">Share</a>`,
      ),
    ).toEqual([]);
  });
});

describe("Substack", () => {
  const attributes = (value: object): string =>
    JSON.stringify(value).replaceAll("&", "&amp;").replaceAll('"', "&quot;");

  test("the post stands in JSON", () => {
    const html =
      `<div class="tweet" data-attrs="${attributes({ url: `${X}61?s=20`, full_text: "a & b" })}">` +
      `<a class="tweet-link-top" href="${X}61"><div class="tweet-header">Ada</div></a><div>Words</div></div>`;
    expect(found(`<p>a</p>${html}<p>b</p>`)).toEqual([`substack 61 ${html}`]);
    expect(ids(`<div class="tweet" data-attrs="{&quot;url&quot;: ">x</div>`)).toEqual([]);
    expect(ids(`<div class="other" data-attrs="${attributes({ url: `${X}61` })}">x</div>`)).toEqual([]);
    expect(ids(`<div class="tweet" data-attrs="null">x</div>`)).toEqual([]);
  });

  test("a box of a site's own is none, nor is a link in running text", () => {
    const own = `<div class="tweet"><a class="tweet-link" href="${X}62">Ada</a> Words</div>`;
    expect(ids(own)).toEqual(["!link 62"]);
    expect(ids(`<p>As <a href="${X}62" data-component-name="FootnoteAnchorToDOM">1</a></p>`)).toEqual([
      "!link 62",
    ]);
  });

  test("Bluesky posts by their URI", () => {
    const uri = "at://did:plc:example/app.bsky.feed.post/3kexample";
    expect(
      ids(
        `<div class="bluesky-wrap outer" data-attrs="${attributes({ uri })}"><iframe src="https://example.com/"></iframe></div>`,
      ),
    ).toEqual(["substack did:plc:example/3kexample"]);
  });
});

describe("Bluesky", () => {
  const uri = "at://did:plc:example/app.bsky.feed.post/3kexample";
  const page = "https://bsky.app/profile/did:plc:example/post/3kexample";

  test("blockquote as embed.bsky.app hands it out", () => {
    const html =
      `<blockquote class="bluesky-embed" data-bluesky-uri="${uri}" data-bluesky-cid="bafyexample" data-bluesky-embed-color-mode="system">` +
      `<p lang="en">Words<br><br><a href="${page}?ref_src=embed">[image or embed]</a></p>&mdash; Ada (<a href="https://bsky.app/profile/did:plc:example?ref_src=embed">@ada.example</a>) ` +
      `<a href="${page}?ref_src=embed">May 1, 2024 at 10:00 AM</a></blockquote>`;
    const script = '<script async src="https://embed.bsky.app/static/embed.js" charset="utf-8"></script>';
    expect(found(html + script)).toEqual([`blockquote did:plc:example/3kexample ${html}`]);
    expect(ids(html.replace(/ data-bluesky-uri="[^"]*"/, ""))).toEqual([
      "blockquote did:plc:example/3kexample",
    ]);
  });

  test("iframe", () => {
    expect(
      ids(
        '<iframe src="https://embed.bsky.app/embed/did:plc:example/app.bsky.feed.post/3kexample?id=1&amp;ref_url=x"></iframe>',
      ),
    ).toEqual(["iframe did:plc:example/3kexample"]);
  });
});

describe("Mastodon", () => {
  test("the markup proves the platform where the address alone does not", () => {
    const frame =
      '<iframe src="https://example.social/@ada/110000000000000001/embed" class="mastodon-embed" style="max-width: 100%; border: 0" width="400" allowfullscreen="allowfullscreen"></iframe>';
    const [one] = findReferences(
      `${frame}<script src="https://example.social/embed.js" async="async"></script>`,
      { format: "html", parse },
    );
    expect(one).toMatchObject({
      markup: "mastodon-embed",
      certain: true,
      replaceable: true,
      range: [0, frame.length],
    });
    expect(one!.reference).toEqual({
      platform: "mastodon",
      id: "example.social/110000000000000001",
      url: "https://example.social/@ada/110000000000000001",
      certain: true,
    });
  });

  test("the newer blockquote", () => {
    const html =
      '<blockquote class="mastodon-embed" data-embed-url="https://example.social/@ada/110000000000000001/embed" style="border: 1px">' +
      ' <a href="https://example.social/@ada/110000000000000001" target="_blank"> <svg viewBox="0 0 1 1"><path d="M0 0"/></svg> <div>Post by @ada@example.social</div> <div>View on Mastodon</div> </a> </blockquote>';
    const script =
      '<script data-allowed-prefixes="https://example.social/" async src="https://example.social/embed.js"></script>';
    expect(found(`${html} ${script}`)).toEqual([`mastodon-embed example.social/110000000000000001 ${html}`]);
  });

  test("without the class it is a guess", () => {
    expect(ids('<iframe src="https://example.social/@ada/110000000000000001/embed"></iframe>')).toEqual([
      "!iframe example.social/110000000000000001",
    ]);
    expect(ids("<p>https://example.social/@ada/110000000000000001</p>")).toEqual([
      "!bare-link example.social/110000000000000001",
    ]);
    expect(ids("<p>https://mastodon.social/@ada/110000000000000001</p>")).toEqual([
      "bare-link mastodon.social/110000000000000001",
    ]);
  });
});

describe("WordPress", () => {
  const figure = (content: string, caption = ""): string =>
    `<figure class="wp-block-embed is-type-rich is-provider-twitter wp-block-embed-twitter"><div class="wp-block-embed__wrapper">\n${content}\n</div>${caption}</figure>`;
  const block = (content: string): string =>
    `<!-- wp:embed {"url":"${X}71","type":"rich","providerNameSlug":"twitter"} -->\n${content}\n<!-- /wp:embed -->`;

  test.each([
    ["bare URL", figure(`${X}71`)],
    ["bare URL in a block", block(figure(`${X}71`))],
    [
      "blockquote and script",
      figure(`${tweet(71)}<script async src="https://platform.twitter.com/widgets.js"></script>`),
    ],
    [
      "the same in a block",
      block(figure(`${tweet(71)}<script async src="https://platform.twitter.com/widgets.js"></script>`)),
    ],
    [
      "the older block",
      `<!-- wp:core-embed/twitter {"url":"${X}71"} -->\n${figure(`${X}71`)}\n<!-- /wp:core-embed/twitter -->`,
    ],
  ])("%s", (_name, html) => {
    expect(found(`<p>a</p>\n\n${html}\n\n<p>b</p>`)).toEqual([`wordpress-block 71 ${html}`]);
  });

  test("comments that belong to another block are left out", () => {
    const html = figure(`${X}71`);
    expect(found(`<!-- wp:embed -->\n<p>a</p>${html}<!-- /wp:embed -->`)).toEqual([
      `wordpress-block 71 ${html}`,
    ]);
    expect(ids(figure("https://video.example.com/clip"))).toEqual([]);
  });
});

describe("bare links", () => {
  test.each([
    [`<p>${X}81</p>`],
    [`<p>\n  ${X}81\n</p>`],
    [`<p><a href="${X}81">${X}81</a></p>`],
    [`<p><a href="${X}81?s=20">x.com/ada_example/status/81</a></p>`],
    [`<P><A HREF=${X}81>${X.replace("x.com", "twitter.com")}81</A></P>`],
    [`<p><a href="${X}81">https://x.com/ada_exampl…</a></p>`],
  ])("a paragraph: %s", (html) => {
    expect(found(`<p>a</p>\n${html}\n<p>b</p>`)).toEqual([`bare-link 81 ${html}`]);
  });

  test("a line between blocks or blank lines", () => {
    expect(found(`<p>a</p>\n${X}81\n<p>b</p>`)).toEqual([`bare-link 81 ${X}81`]);
    expect(found(`Words\n\n${X}81\r\n\r\nMore words <i>and</i> so on\n\n${X}82\n`)).toEqual([
      `bare-link 81 ${X}81`,
      `bare-link 82 ${X}82`,
    ]);
    expect(found(`<div><a href="${X}81">${X}81</a></div>`)).toEqual([
      `bare-link 81 <a href="${X}81">${X}81</a>`,
    ]);
    expect(found(`<p>a<p>${X}81<p>b`)).toEqual([`bare-link 81 <p>${X}81`]);
    expect(found(`${X}81`)).toEqual([`bare-link 81 ${X}81`]);
    expect(found(`<p>${X}81<script>1</script></p>`)).toEqual([`bare-link 81 ${X}81`]);
  });

  test.each([
    ["words before", `<p>See ${X}81</p>`, []],
    ["words around a link", `<p>See <a href="${X}81">${X}81</a>.</p>`, ["!link 81"]],
    ["a link with words", `<p><a href="${X}81">this post</a></p>`, ["!link 81"]],
    ["a line break beside it", `<p>a<br><a href="${X}81">${X}81</a></p>`, ["!link 81"]],
    ["bold beside it", `<p><b>a</b> <a href="${X}81">${X}81</a></p>`, ["!link 81"]],
    ["text wrapped by an editor", `<div>See\n${X}81\nfor more</div>`, []],
    ["a heading", `<h2><a href="${X}81">${X}81</a></h2>`, ["!link 81"]],
    ["a table cell", `<table><tr><td>${X}81</td></tr></table>`, []],
    ["a link that shows another address", `<p><a href="${X}81">https://example.com/</a></p>`, ["!link 81"]],
    ["two links", `<p><a href="${X}81">${X}81</a> <a href="${X}82">${X}82</a></p>`, ["!link 81", "!link 82"]],
  ])("not: %s", (_name, html, expected) => {
    expect(ids(`<p>a</p>\n${html}\n<p>b</p>`)).toEqual(expected);
  });
});

describe("what is not touched", () => {
  const inner = tweet(91);
  test.each([
    ["comment", `<!-- ${inner} -->`],
    ["conditional comment", `<!--[if IE]>${inner}<![endif]-->`],
    ["script", `<script type="text/template">${inner}</script>`],
    ["self-closed script", `<script src="a.js"/>${inner}</script>`],
    ["style", `<style>${inner}</style>`],
    ["textarea", `<textarea>${inner}</textarea>`],
    ["title", `<title>${inner}</title>`],
    ["template", `<template>${inner}</template>`],
    ["noscript", `<noscript>${inner}</noscript>`],
    ["iframe", `<iframe>${inner}</iframe>`],
    ["pre", `<pre>${inner}</pre>`],
    ["code", `<code>${inner}</code>`],
    ["attribute value", `<div data-html='${inner}'></div>`],
    ["CDATA", `<svg><![CDATA[${inner}]]></svg>`],
    ["unfinished comment", `<!-- ${inner}`],
    ["unfinished tag", `<div title="${inner.replaceAll('"', "'")}`],
    ["our own embed", `<figure class="postproof" data-postproof-key="x:91">${inner}</figure>`],
  ])("%s", (_name, html) => {
    expect(ids(`<p>a</p>${html}`)).toEqual([]);
  });

  test("after all of it finding goes on", () => {
    expect(
      ids(`<!-- a --><script>"<!--"</script><title>b</title><svg><title/><path/></svg>${inner}`),
    ).toEqual(["blockquote 91"]);
    expect(ids(`<![endif]--><?php echo 1 ?>a < b ${inner}`)).toEqual(["blockquote 91"]);
  });
});

describe("broken markup", () => {
  test("a blockquote without an end is not replaced", () => {
    expect(ids(`<div>${tweet(1).replace("</blockquote>", "")}</div><p>b</p>`)).toEqual(["!link 1"]);
    expect(ids(tweet(1).replace("</blockquote>", ""))).toEqual(["!link 1"]);
  });

  test("one that lost its end tag does not swallow the next", () => {
    expect(
      ids(`<blockquote>${tweet(1).replace("</blockquote>", "")}<p>prose</p>${tweet(2)}</blockquote>`),
    ).toEqual(["!link 1", "blockquote 2"]);
  });

  test("table cells and list items end what stands in them", () => {
    const open = tweet(1).replace("</blockquote>", "");
    expect(ids(`<table><tr><td>${open}<td>${tweet(2)}</table>`)).toEqual(["!link 1", "blockquote 2"]);
    expect(ids(`<table><tr><td>${open}</td></tr></table></blockquote>`)).toEqual(["!link 1"]);
    expect(ids(`<ul><li>${open}</ul>${tweet(2)}`)).toEqual(["!link 1", "blockquote 2"]);
  });
});

test("elements may have any name", () => {
  for (const name of ["constructor", "__proto__", "toString", "x-y", "a:b"]) {
    expect(ids(`<table><tr><td><ul><li><${name}>${tweet(1)}</${name}></ul></table>`)).toEqual([
      "blockquote 1",
    ]);
  }
});

test("lines and columns count LF, CR LF and CR, and a byte order mark as a character", () => {
  const html = `\uFEFF<p>😀</p>\r\n<p>a</p>\r<p>b</p>\n  ${tweet(1)}`;
  const [one] = findReferences(html, { format: "html", parse });
  expect(one).toMatchObject({ line: 4, column: 3, range: [html.indexOf("<blockquote"), html.length] });
});
