// What holds for every article: edits undo exactly, rewriting happens once, the lock restores, time is linear.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { times } from "../times.ts";
import { cpuTime } from "../cpu-time.ts";
import {
  findEmbeds,
  findReferences,
  lockEntryOf,
  restoreArticle,
  rewriteArticle,
  undoEdits,
} from "../../src/article/index.ts";
import { parse, render } from "./posts.ts";
import type { ArticleFormat, LockEntry, RewriteOptions } from "../../src/article/index.ts";

const X = "https://x.com/ada_example/status/";
const tweet = (id: number): string =>
  `<blockquote class="twitter-tweet"><p>Words</p> &mdash; <a href="${X}${id}">May 1</a></blockquote>`;
const WIDGETS = '<script async src="https://platform.twitter.com/widgets.js"></script>';

/** Embed code as consent tools keep it until the reader agrees. */
const CODE = Buffer.from(tweet(9)).toString("base64");

const PIECES = [
  ...[
    `<div class="consent"><script type="text/template">${CODE}</script></div>`,
    '<div class="consent">',
    '<script type="text/plain">',
    `<div class="embed" data-url="${X}10"></div>`,
    `<noscript><a href="${X}3">a</a></noscript>`,
    `<iframe srcdoc="<a href=${X}11>a</a>"></iframe>`,
    '<figure class="kg-card kg-embed-card">',
    "<!--kg-card-begin: embed-->",
    "<!--kg-card-end: embed-->",
    '<Tweet id="12" />',
    "<tweet-embed id=1></tweet-embed>",
    "{{< tweet 13 >}}",
    "{% tweet 8 %}",
    `[embed]${X}7[/embed]`,
    '<div id="fb-root"></div>',
    '<script src="https://connect.facebook.net/en_US/sdk.js#xfbml=1"></script>',
  ],
  ...[tweet(1), tweet(2), `${X}3`, `<p>${X}4</p>`, `<a href="${X}5">${X}5</a>`, `<a href="${X}6">words</a>`],
  ...[
    WIDGETS,
    `\n${WIDGETS}\n`,
    '<script src="https://example.social/embed.js"></script>',
    "<script>",
    "</script>",
  ],
  ...[
    '<iframe src="https://platform.twitter.com/embed/Tweet.html?id=7"></iframe>',
    '<div data-tweet-id="8"></div>',
  ],
  ...[
    '<iframe class="mastodon-embed" src="https://example.social/@ada/9/embed"></iframe>',
    "<iframe>",
    "</iframe>",
  ],
  ...[
    '<blockquote class="twitter-tweet">',
    "</blockquote>",
    "<blockquote>",
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<b>",
    "</b>",
  ],
  ...[
    "<!-- wp:embed -->",
    "<!-- /wp:embed -->",
    '<figure class="wp-block-embed">',
    "</figure>",
    "<figcaption>c</figcaption>",
  ],
  ...[
    '<div class="wp-block-embed__wrapper">',
    "<!--",
    "-->",
    "<pre>",
    "</pre>",
    "<code>",
    "<table><tr><td>",
    "</table>",
    "<li>",
  ],
  ...[
    "<html><head>",
    "</head><body>",
    '<a class="twitter-timeline">',
    "<title>",
    "</title>",
    "<template>",
    "</template>",
  ],
  ...[
    "\n",
    "\n\n",
    "\r\n",
    "\r\n\r\n",
    " ",
    "    ",
    "\t",
    "> ",
    "- ",
    "1. ",
    "text",
    "*text*",
    "# ",
    "---\n",
    "```\n",
    "~~~\n",
    "`",
  ],
  ...[
    `<${X}10>`,
    `[${X}11](${X}11)`,
    `[words](${X}12)`,
    `[r]: ${X}13`,
    "\\",
    "<",
    ">",
    '"',
    "'",
    "&amp;",
    "\uFEFF",
    "😀",
    "\0",
  ],
];
const article = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(""));
const format = fc.constantFrom<ArticleFormat>("html", "markdown");
const stylesheet = fc.constantFrom<string | false>(false, "/p.css");
const gone = fc.uniqueArray(fc.integer({ min: 1, max: 13 }), { maxLength: 6 });
const missing = fc.constantFrom<"keep" | "link">("keep", "link");
const runs = { numRuns: times(2_000) };

function optionsFor(
  chosen: ArticleFormat,
  sheet: string | false,
  without: readonly number[],
  absent: "keep" | "link",
): RewriteOptions {
  return {
    format: chosen,
    parse,
    stylesheet: sheet,
    missing: absent,
    embed: (found) => (without.includes(Number(found.reference.id)) ? undefined : render(found)),
  };
}

test("edits undo exactly, and a second rewrite finds nothing to do", () => {
  fc.assert(
    fc.property(article, format, stylesheet, gone, missing, (text, chosen, sheet, without, absent) => {
      const options = optionsFor(chosen, sheet, without, absent);
      const rewritten = rewriteArticle(text, options);
      expect(undoEdits(rewritten.text, rewritten.edits)).toBe(text);
      expect(rewriteArticle(rewritten.text, options).edits).toEqual([]);
      let end = 0;
      for (const { range, before } of rewritten.edits) {
        expect(range[0]).toBeGreaterThanOrEqual(end);
        expect(text.slice(...range)).toBe(before);
        end = range[1];
      }
      expect(findEmbeds(rewritten.text, chosen).map(({ range }) => range)).toEqual(
        rewritten.embeds.map(({ range }) => range),
      );
    }),
    runs,
  );
});

test("what stands alone once its neighbour has given way is found at once", () => {
  for (const first of ["{% tweet 8 %}", "https://x.com/ada_example/status/8"]) {
    const text = `${first}\r\n</iframe>[embed]https://x.com/ada_example/status/7[/embed]`;
    const options = optionsFor("markdown", false, [], "keep");
    const once = rewriteArticle(text, options);
    expect(rewriteArticle(once.text, options).edits).toEqual([]);
    expect(undoEdits(once.text, once.edits)).toBe(text);
  }
});

test("what waits for the line below goes together with it, or stays with it", () => {
  const [tag, line] = ["{{< tweet 13 >}}", '<Tweet id="12" />'];
  const rewrite = (text: string, without: readonly number[]): string => {
    const options = optionsFor("markdown", false, without, "keep");
    const once = rewriteArticle(text, options);
    expect(rewriteArticle(once.text, options).edits).toEqual([]);
    expect(undoEdits(once.text, once.edits)).toBe(text);
    return once.text;
  };
  expect(rewrite(`${tag}\n${line}`, [])).not.toMatch(/Tweet id|tweet 13/);
  expect(rewrite(`${tag}\n${line}\n*words*`, [])).not.toMatch(/Tweet id|tweet 13/);
  // Alone on its line the component would begin a block of HTML and take the words along.
  expect(rewrite(`${tag}\n${line}\n*words*`, [12])).toBe(`${tag}\n${line}\n*words*`);
  expect(rewrite(`${tag}\n${tag}\n${line}`, [12])).toContain(`\n\n${tag}\n${line}`);
  expect(rewrite(`${tag}\n${line}\n${line}`, [])).not.toMatch(/Tweet id|tweet 13/);
});

test("a row of links goes as a whole, however deep in their items they stand", () => {
  const row = (deep: string): string => `<ul><li><p>${X}5</p><li><div>${deep}</div></ul>`;
  const options = optionsFor("html", false, [], "keep");
  const once = rewriteArticle(row(`<p>${X}4</p>`), options);
  expect(once.embeds).toHaveLength(2);
  expect(rewriteArticle(once.text, options).edits).toEqual([]);
  const half = rewriteArticle(row(`<p>${X}4</p>`), optionsFor("html", false, [4], "keep"));
  expect(half.edits).toEqual([]);
});

test("code that nobody closes is left with its beginning", () => {
  const box = `<div class="consent"><script type="text/template">${btoa(
    '<blockquote class="twitter-tweet"><p>Words</p> &mdash; <a href="https://x.com/ada_example/status/9">May 1</a></blockquote>',
  )}</script></div>`;
  const text = `<figure class="wp-block-embed">${box}<code></figure>${box}`;
  const options = optionsFor("html", false, [], "keep");
  const once = rewriteArticle(text, options);
  expect(rewriteArticle(once.text, options).edits).toEqual([]);
});

test("references are in order, apart from each other, and where they say", () => {
  fc.assert(
    fc.property(article, format, (text, chosen) => {
      let end = 0;
      for (const { range, line, column } of findReferences(text, { format: chosen, parse })) {
        expect(range[0]).toBeGreaterThanOrEqual(end);
        expect(range[1]).toBeGreaterThan(range[0]);
        end = range[1];
        const lines = text.slice(0, range[0]).split(/\r\n|\r|\n/);
        expect([line, column]).toEqual([lines.length, lines.at(-1)!.length + 1]);
      }
    }),
    runs,
  );
});

test("the lock restores the original, also after a rewrite in two steps", () => {
  fc.assert(
    fc.property(article, format, stylesheet, gone, missing, (text, chosen, sheet, without, absent) => {
      const first = rewriteArticle(text, optionsFor(chosen, false, without, absent));
      const entry: LockEntry = lockEntryOf(first);
      expect(restoreArticle(first.text, entry, chosen)).toBe(text);
      const second = rewriteArticle(first.text, optionsFor(chosen, sheet, [], absent));
      expect(restoreArticle(second.text, lockEntryOf(second, entry), chosen)).toBe(text);
    }),
    runs,
  );
});

test("a link that gives way to the embed later takes what was written around it along", () => {
  for (const rest of ['<div class="consent"></div>', "Words."]) {
    const text = `{% tweet 8 %}\n${rest}`;
    const first = rewriteArticle(text, optionsFor("markdown", false, [8], "link"));
    const entry = lockEntryOf(first);
    const second = rewriteArticle(first.text, optionsFor("markdown", false, [], "link"));
    expect(restoreArticle(second.text, lockEntryOf(second, entry), "markdown")).toBe(text);
  }
});

const FRAME = "<iframe src=//platform.twitter.com/embed/Tweet.html?id=1></iframe>";
describe("hostile articles take time linear in their length", () => {
  const SIZE = times(5_000_000);
  const filled = (unit: string): string => unit.repeat(Math.ceil(SIZE / unit.length));
  test.each([
    ["open blockquotes", filled("<blockquote class=twitter-tweet>")],
    ["open blockquotes with links", filled(`<blockquote class=twitter-tweet><a href="${X}1">a</a>`)],
    [
      "blockquotes within each other",
      `${filled("<blockquote class=twitter-tweet>")}${filled("</blockquote>")}`,
    ],
    ["open bold in blocks", filled("<b><div>")],
    ["end tags of nothing", filled("</blockquote></b></p>")],
    ["bold that ends out of order", filled("<b><div></b>")],
    ["figures within each other", `${filled('<figure class="wp-block-embed">')}${X}1${filled("</figure>")}`],
    [
      "embeds within WordPress figures",
      `${filled('<figure class="wp-block-embed">')}${tweet(1)}${filled("</figure>")}`,
    ],
    ["filled boxes within each other", `${filled("<div class=twitter-tweet>")}${FRAME}${filled("</div>")}`],
    ["frames beside their code", filled(tweet(1) + FRAME)],
    ["a row of links", `<ul>${filled(`<li>${X}1`)}</ul>`],
    ["lists of a row each", filled(`<ul><li>${X}1<li>${X}2</ul>`)],
    ["placeholders within each other", filled('<div data-tweet-id="1">')],
    ["boxes within each other", `${filled('<div class="consent">')}${tweet(1)}${filled("</div>")}`],
    ["boxes of consent tools", filled(`<div class="consent"><p>a</p>${tweet(1)}</div>`)],
    ["templates", filled(`<p class=consent><script type=text/plain>${CODE}</script>`)],
    ["elements without a script", filled(`${tweet(1)}<noscript>${X}1</noscript>`)],
    ["frames within frames", filled('<iframe srcdoc="<iframe srcdoc=1></iframe>"></iframe>')],
    ["JSON in attributes", filled(`<div class=embed data-x='[["a"],{"b":"${X}1"}]'>`)],
    ["deep JSON", `<div class=embed data-x="${"[".repeat(199_000)}">`.repeat(25)],
    ["percent signs", filled('<div class=embed data-x="%3Ca%3E%">')],
    ["cards of Ghost", `${filled('<figure class="kg-card kg-bookmark-card">')}${X}1${filled("</figure>")}`],
    ["shortcodes", filled("{{< tweet 1 >}}\n")],
    ["shortcodes without end", filled("{% tweet ")],
    ["brackets of shortcodes", filled("[embed ")],
    ["equals signs in a shortcode", `[tweet ${"a=".repeat(2_000)}]\n\n`.repeat(1_000)],
    ["components", filled('<Tweet id="1" />\n')],
    ["components without end", filled('<Tweet id="1">')],
    ["open comments", filled("<!-- ")],
    ["open tags", filled('<a href="')],
    ["CDATA", filled("<![CDATA[>")],
    ["iframes without end", filled("<iframe src=//platform.twitter.com/embed/Tweet.html?id=1>")],
    ["scripts", filled(WIDGETS)],
    ["embeds and scripts", filled(tweet(1) + WIDGETS)],
    ["bare links", filled(`<p>${X}1</p>`)],
    ["URLs on lines", filled(`${X}1\n\n`)],
    ["white space", filled(" \n")],
    ["spaces", filled(" ")],
    ["quotes of Markdown", filled("> ")],
    ["list items within each other", filled("- ")],
    ["back-ticks", Array.from({ length: 3000 }, (_, index) => "`".repeat(index)).join(" ")],
    ["brackets", filled("[")],
    ["brackets and targets", filled("[a](")],
    ["closed brackets", filled("[]()[](<)")],
    ["tags with quotes", filled("<a b=\"<a c='")],
    ["tags with paired quotes", filled("<a b=\"'\" c='\"' ")],
    ["angle brackets", filled("<")],
    ["fences", filled("```\n~~~\n")],
    ["rules", filled("- - - x")],
    ["JSON front matter without end", filled('{"a":"}\\"')],
    ["front matter without end", `---\n${filled("a: b\n")}`],
    ["lines of text", filled("text\n")],
    ["backslashes", filled("\\")],
    ["parentheses in a URL", `${X}1${filled(")")}`],
    ["definitions", filled("[a\\]: ")],
  ])("%s", (_name, text) => {
    for (const chosen of ["html", "markdown"] as const) {
      const start = cpuTime();
      const options = { ...optionsFor(chosen, "/p.css", [], "keep"), embed: () => undefined };
      rewriteArticle(chosen === "html" ? text : text.slice(0, times(2_000_000)), options);
      expect(cpuTime() - start).toBeLessThan(times(20_000));
    }
  });
});
