// Rewriting: what is written where, which scripts go, the stylesheet, and what is refused.
import { describe, expect, test } from "vitest";
import { findEmbeds, rewriteArticle, undoEdits } from "../../src/article/index.ts";
import { PostproofError } from "../../src/errors.ts";
import { parse, render } from "./posts.ts";
import type { FoundReference, RewriteOptions, Rewritten } from "../../src/article/index.ts";

const X = "https://x.com/ada_example/status/";
const tweet = (id: number): string =>
  `<blockquote class="twitter-tweet"><p>Words</p>&mdash; Ada <a href="${X}${id}">May 1</a></blockquote>`;
const figure = (id: number): string =>
  render({ reference: { platform: "x", id: String(id), url: `${X}${id}`, certain: true } } as FoundReference)
    .html;
const WIDGETS = '<script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>';
const SNIPPET =
  "<script>!function(d,s,id){var js,fjs=d.getElementsByTagName(s)[0];if(!d.getElementById(id)){js=d.createElement(s);js.id=id;" +
  'js.src="//platform.twitter.com/widgets.js";fjs.parentNode.insertBefore(js,fjs);}}(document,"script","twitter-wjs");</script>';

function rewrite(html: string, options: Partial<RewriteOptions> = {}): Rewritten {
  const all: RewriteOptions = { format: "html", parse, embed: (found) => render(found), ...options };
  const rewritten = rewriteArticle(html, all);
  expect(undoEdits(rewritten.text, rewritten.edits)).toBe(html);
  expect(rewriteArticle(rewritten.text, all).edits).toEqual([]);
  for (const { range, key } of rewritten.embeds) {
    expect(rewritten.text.slice(...range)).toMatch(
      new RegExp(`^<figure [^>]*data-postproof-key="${key}".*</figure>$`),
    );
  }
  return rewritten;
}
const missing = (...ids: number[]) => ({
  embed: (found: FoundReference) => (ids.includes(Number(found.reference.id)) ? undefined : render(found)),
});

test("an embed takes the place of the markup, every other byte stays", () => {
  const { text, edits, embeds, kept } = rewrite(`<P>a&nbsp;\r\n${tweet(1)}\t<p>b  <img src=x>`);
  expect(text).toBe(`<P>a&nbsp;\r\n${figure(1)}\t<p>b  <img src=x>`);
  expect(edits).toEqual([
    { range: [12, 12 + tweet(1).length], before: tweet(1), after: figure(1), kind: "embed", post: "x:1" },
  ]);
  expect(embeds).toMatchObject([{ key: "x:1", original: tweet(1), range: [12, 12 + figure(1).length] }]);
  expect(kept).toEqual([]);
});

test("a paragraph that holds only a URL goes as a whole", () => {
  expect(rewrite(`<p>a</p><p>${X}1</p><p>b</p>`).text).toBe(`<p>a</p>${figure(1)}<p>b</p>`);
});

test("what is kept is named with its reason", () => {
  const { text, kept } = rewrite(
    `<p><a href="${X}1">a post</a></p><amp-twitter data-tweetid="2"></amp-twitter>` +
      `<p>https://example.social/@ada/3</p>${tweet(4)}`,
    missing(4),
  );
  expect(text).toContain(tweet(4));
  expect(kept.map(({ found, reason }) => [found.reference.id, reason])).toEqual([
    ["1", "in_text"],
    ["2", "amp"],
    ["example.social/3", "uncertain"],
    ["4", "not_archived"],
  ]);
});

describe("loaders", () => {
  const removed = (html: string, options: Partial<RewriteOptions> = {}): [string[], readonly string[]] => {
    const { edits, loadersLeft } = rewrite(html, options);
    return [edits.filter(({ kind }) => kind === "script").map(({ before }) => before), loadersLeft];
  };

  test("go when every embed was replaced, wherever they stand", () => {
    expect(removed(`<head>${WIDGETS}</head>${tweet(1)}${WIDGETS}\n${SNIPPET}`)).toEqual([
      [WIDGETS, WIDGETS, SNIPPET],
      [],
    ]);
    const forms = [
      '<script src="//platform.twitter.com/widgets.js?a=1"></script>',
      "<SCRIPT SRC=https://platform.x.com/widgets.js></SCRIPT>",
    ];
    for (const form of forms) expect(removed(tweet(1) + form)).toEqual([[form], []]);
  });

  test.each([
    ["an embed that stays", tweet(2)],
    ["an embed without a readable address", '<blockquote class="twitter-tweet">Words</blockquote>'],
    ["a timeline", '<a class="twitter-timeline" href="https://x.com/ada_example">Posts</a>'],
    ["a follow button", '<a class="twitter-follow-button" href="https://x.com/ada_example">Follow</a>'],
    ["a share button", '<a class="twitter-share-button" href="https://x.com/share">Post</a>'],
    ["a placeholder", '<div data-tweet-id="2"></div>'],
    ["a script that makes posts", "<script>twttr.widgets.createTweet('2', document.body)</script>"],
  ])("stay because of %s", (_name, html) => {
    expect(removed(tweet(1) + WIDGETS + html, missing(2))).toEqual([[], ["x"]]);
  });

  test("stay where nothing was replaced, and where they do something else too", () => {
    expect(removed(`<p>a</p>${WIDGETS}`)).toEqual([[], ["x"]]);
    const other = SNIPPET.replace("</script>", "start();</script>");
    expect(removed(tweet(1) + other)).toEqual([[], ["x"]]);
    expect(removed(`${tweet(1)}<script src="/widgets.js"></script><template>${WIDGETS}</template>`)).toEqual([
      [],
      [],
    ]);
  });

  test("go with what they have left in a page that was saved", () => {
    const left = [
      '<script charset="utf-8" src="https://platform.twitter.com/js/tweet.d7aeb21a88e025d2ea5f5431a103f586.js"></script>',
      '<iframe scrolling="no" src="https://platform.twitter.com/widgets/widget_iframe.0a1b2c.html?origin=https%3A%2F%2Fnews.example" title="Twitter settings iframe" style="display: none;"></iframe>',
      '<iframe id="rufous-sandbox" style="display: none;" title="Twitter analytics iframe"></iframe>',
    ];
    const frame = '<iframe src="https://platform.twitter.com/embed/Tweet.html?id=1"></iframe>';
    const box = `<div class="twitter-tweet twitter-tweet-rendered">${frame}</div>`;
    const page = (embed: string) => `<p>a</p>${embed}${WIDGETS}<p>b</p>${left.join("<p>c</p>")}`;
    const shown = figure(1).replaceAll("ada_example", "i");
    const { text, loadersLeft } = rewrite(page(box));
    expect(text).toBe(`<p>a</p>${shown}<p>b</p><p>c</p><p>c</p>`);
    expect(loadersLeft).toEqual([]);
    // A button of the same script needs all of them.
    const button = '<a class="twitter-follow-button" href="https://x.com/ada_example">Follow</a>';
    const kept = rewrite(page(box) + button);
    expect(kept.text).toBe(page(shown) + button);
    expect(kept.loadersLeft).toEqual(["x"]);
    // Without an embed that goes, they are none of ours.
    expect(rewrite(page("")).edits).toEqual([]);
  });

  test("of Bluesky and of each Mastodon server apart", () => {
    const bluesky =
      '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:example/app.bsky.feed.post/3k">a</blockquote>';
    const blueskyScript =
      '<script async src="https://embed.bsky.app/static/embed.js" charset="utf-8"></script>';
    const frame = (host: string, id: number): string =>
      `<iframe src="https://${host}/@ada/${id}/embed" class="mastodon-embed"></iframe>`;
    const script = (host: string): string => `<script src="https://${host}/embed.js" async="async"></script>`;
    const html =
      tweet(1) +
      WIDGETS +
      bluesky +
      blueskyScript +
      frame("example.social", 2) +
      script("example.social") +
      frame("example.org", 3) +
      script("example.org") +
      script("example.net");
    const keep = {
      embed: (found: FoundReference) =>
        /example.org|^1$/.test(found.reference.id) ? undefined : render(found),
    };
    expect(removed(html, keep)).toEqual([
      [blueskyScript, script("example.social")],
      ["x", "mastodon"],
    ]);
    expect(removed(html)).toEqual([
      [WIDGETS, blueskyScript, script("example.social"), script("example.org")],
      [],
    ]);
  });
});

describe("a row of bare links", () => {
  const link = (id: number): string => `<a href="${X}${id}">${X}${id}</a>`;
  const list = (...items: string[]): string =>
    `<ul>${items.map((item) => `<li>${item}</li>`).join("\n")}</ul>`;

  test("is taken as a whole", () => {
    const { text } = rewrite(list(link(1), `${X}2`, `<p>${link(3)}</p>`));
    expect(text).toBe(list(figure(1), figure(2), figure(3)));
  });

  test("stays as a whole where one of it is not archived, or is no post", () => {
    const one = rewrite(list(link(1), link(2), link(3)), missing(2));
    expect(one.edits).toEqual([]);
    expect(one.kept.map(({ found, reason }) => [found.reference.id, reason])).toEqual([
      ["1", "row"],
      ["2", "not_archived"],
      ["3", "row"],
    ]);
    const source = '<a href="https://news.example/harbour">news.example/harbour</a>';
    expect(rewrite(list(source, link(1), link(2))).edits).toEqual([]);
  });

  test("is no list of other things, and no paragraph of its own", () => {
    const mixed = rewrite(list("Ada:", link(1), link(2)), missing(2));
    expect(mixed.text).toBe(list("Ada:", figure(1), link(2)));
    expect(rewrite(`<p>${X}1</p><p>${X}2</p>`, missing(2)).text).toBe(`${figure(1)}<p>${X}2</p>`);
    expect(rewrite(list(link(1)), missing()).text).toBe(list(figure(1)));
  });
});

describe("missing: link", () => {
  test("embed markup becomes a paragraph with a link, and its loader goes", () => {
    const { text, kept, loadersLeft } = rewrite(`${tweet(1)}${WIDGETS}`, { ...missing(1), missing: "link" });
    expect(text).toBe(`<p><a href="${X}1">${X}1</a></p>`);
    expect(kept).toMatchObject([{ reason: "not_archived" }]);
    expect(loadersLeft).toEqual([]);
  });

  test("in a paragraph it is a mere link; a bare link stays as it is; the caller may write another", () => {
    const frame = '<iframe src="https://platform.twitter.com/embed/Tweet.html?id=1"></iframe>';
    const options: Partial<RewriteOptions> = { ...missing(1, 2), missing: "link" };
    expect(rewrite(`<p>${frame}</p><p>${X}2</p>`, options).text).toBe(
      `<p><a href="https://x.com/i/status/1">https://x.com/i/status/1</a></p><p>${X}2</p>`,
    );
    expect(
      rewrite(tweet(1), { ...options, link: ({ reference }) => `<p>Post ${reference.id}</p>` }).text,
    ).toBe("<p>Post 1</p>");
  });
});

describe("WordPress", () => {
  const wrapped = (content: string, caption = ""): string =>
    `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${content}\n</div>${caption}</figure>`;

  test("a block becomes a whole wp:html block, a mere figure an embed", () => {
    const block = `<!-- wp:embed {"url":"${X}1"} -->\r\n${wrapped(`${X}1`)}\r\n<!-- /wp:embed -->`;
    expect(rewrite(`<p>a</p>\r\n\r\n${block}\r\n\r\n<p>b</p>`).text).toBe(
      `<p>a</p>\r\n\r\n<!-- wp:html -->\r\n${figure(1)}\r\n<!-- /wp:html -->\r\n\r\n<p>b</p>`,
    );
    expect(rewrite(`<p>a</p>${wrapped(`${tweet(1)}${WIDGETS}`)}`).text).toBe(`<p>a</p>${figure(1)}`);
  });

  test("a caption is the site's own and stays", () => {
    const caption = "<figcaption>Ada, in <em>May</em></figcaption>";
    const expected = `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">${figure(1)}</div>${caption}</figure>`;
    expect(rewrite(wrapped(`${X}1`, caption)).text).toBe(expected);
    expect(rewrite(wrapped(`${tweet(1)}${WIDGETS}`, caption)).text).toBe(expected);
    const block = `<!-- wp:embed -->${wrapped(`${X}1`, caption)}<!-- /wp:embed -->`;
    expect(rewrite(block).text).toBe(`<!-- wp:html -->\n${expected}\n<!-- /wp:html -->`);
  });
});

describe("the stylesheet", () => {
  const sheet = '<link rel="stylesheet" href="/a.css?b=1&amp;c">';
  const stylesheet = "/a.css?b=1&c";

  test("is linked once, at the end of the head or at the first embed", () => {
    const head = `<!doctype html><html><head><title></head></title><!-- </head> --></head><body>`;
    expect(rewrite(`${head}${tweet(1)}${tweet(2)}`, { stylesheet }).text).toBe(
      `${head.replace("</head><body>", `${sheet}</head><body>`)}${figure(1)}${figure(2)}`,
    );
    expect(rewrite(`<p>a</p>\n${tweet(1)}${tweet(2)}`, { stylesheet }).text).toBe(
      `<p>a</p>\n${sheet}${figure(1)}${figure(2)}`,
    );
    expect(
      rewrite(`<!-- wp:embed --><figure class="wp-block-embed">${X}1</figure><!-- /wp:embed -->`, {
        stylesheet,
      }).text,
    ).toBe(`<!-- wp:html -->\n${sheet}${figure(1)}\n<!-- /wp:html -->`);
  });

  test("is not linked without an embed, nor twice", () => {
    expect(rewrite(`<p>a</p>`, { stylesheet }).edits).toEqual([]);
    expect(rewrite(tweet(1), { ...missing(1), missing: "link", stylesheet }).text).not.toContain(
      "stylesheet",
    );
    const linked = `<link href="/a.css?b=1&#38;c" REL="preload StyleSheet">${tweet(1)}`;
    expect(rewrite(linked, { stylesheet }).text).not.toContain(sheet);
  });

  test("comes to embeds that stood before it was asked for", () => {
    expect(rewrite(`<p>a</p>${figure(1)}`, { stylesheet }).text).toBe(`<p>a</p>${sheet}${figure(1)}`);
  });
});

describe("refused", () => {
  const refusal = (html: string): unknown => {
    try {
      rewriteArticle(tweet(1), {
        format: "html",
        parse,
        embed: () => ({ html, key: "x:1", version: "00000000000000000001" }),
      });
      return undefined;
    } catch (error) {
      return error instanceof PostproofError && error.code;
    }
  };

  test.each([
    ["text around it", `${figure(1)} `],
    ["another key", figure(2)],
    ["no figure", "<div></div>"],
    ["an open figure", figure(1).replace("</figure>", "")],
    ["two figures", figure(1) + figure(1)],
  ])("an embed with %s", (_name, html) => {
    expect(refusal(html)).toBe("invalid_input");
  });

  test("undoing edits of another text", () => {
    const { text, edits } = rewrite(`<p>a</p>${tweet(1)}`);
    expect(() => undoEdits(` ${text}`, edits)).toThrow(PostproofError);
  });
});

test("embeds that stand in an article are found with key and version, those in code are not", () => {
  const html = `<p>a</p>${figure(1)}<pre>${figure(2)}</pre><!-- ${figure(3)} -->`;
  expect(findEmbeds(html, "html")).toEqual([
    { range: [8, 8 + figure(1).length], key: "x:1", version: "00000000000000000001" },
  ]);
  expect(
    findEmbeds(`Text\n\n${figure(1)}\n\n\`\`\`\n${figure(2)}\n\`\`\`\n`, "markdown").map(({ key }) => key),
  ).toEqual(["x:1"]);
});

test.each(["amp", "⚡"])("on an AMP page (%s) nothing is replaced and no stylesheet is linked", (mark) => {
  const page = `<!doctype html><html ${mark} lang="en"><head></head><body>${tweet(1)}<p>${X}2</p></body></html>`;
  const rewritten = rewrite(page, { stylesheet: "/embed.css" });
  expect(rewritten.edits).toEqual([]);
  expect(rewritten.kept.map(({ reason }) => reason)).toEqual(["amp", "amp"]);
  expect(rewrite(page.replace(` ${mark} `, " ")).embeds).toHaveLength(2);
});

test("the front matter of an HTML page is never touched", () => {
  const link = "https://x.com/ada_example/status/9";
  const quote = `<blockquote class="twitter-tweet"><a href="${link}">May 1</a></blockquote>`;
  for (const front of [
    `---\ntitle: a\nembed: '${quote}'\n---\n`,
    `+++\nembed = '${quote}'\n+++\n`,
    `${JSON.stringify({ embed: quote }, undefined, 2)}\n`,
  ]) {
    const page = `${front}<p>Before</p>${quote}`;
    const { text, edits } = rewriteArticle(page, { format: "html", parse, embed: (found) => render(found) });
    expect(edits).toHaveLength(1);
    expect(text.startsWith(`${front}<p>Before</p><figure`)).toBe(true);
  }
});
