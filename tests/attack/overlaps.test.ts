// Edits of one text never meet, whatever holds what: all of them pass one point that puts them in order or refuses them.
import fc from "fast-check";
import { expect, test } from "vitest";
import { times } from "../times.ts";
import { lockEntryOf, restoreArticle, rewriteArticle, undoEdits } from "../../src/article/index.ts";
import { apart, applyEdits, arrangeEdits } from "../../src/article/edits.ts";
import type { ArticleFormat, Edit, RewriteOptions } from "../../src/article/index.ts";
import { parse, render } from "../article/posts.ts";

const X = "https://x.com/ada_example/status/";
const SHEET = '<link rel="stylesheet" href="/p.css">';
const DATA = '<script type="application/ld+json" data-postproof="json-ld">{"@graph":[1]}</script>';
const OLD_DATA = DATA.replace("1", "0");
const STANDING = render({ reference: { platform: "x", id: "40", url: `${X}40` } } as never).html;

/** What nobody closes, or opens: quoted begins or ends in the middle of something. */
const BROKEN = [
  "<!--",
  "-->",
  "<script>",
  "</script>",
  "<template>",
  "</template>",
  "<noscript>",
  "</noscript>",
  "<code>",
  "</code>",
  "<pre>",
  "</pre>",
  "```\n",
  "`",
];

/** What stands on pages, and what may stand in the wrong place there. */
const LEAVES = [
  ...[
    "text",
    "\n",
    "\n\n",
    "<p>words</p>",
    "<br>",
    "&amp;",
    "<!-- a -->",
    "<head>",
    "</head>",
    "<head></head>",
  ],
  ...["<html>", "</html>", "<body>", "</body>", "<title>a</title>", SHEET, DATA, OLD_DATA, STANDING],
  ...['<script async src="https://platform.twitter.com/widgets.js"></script>', '<div id="fb-root"></div>'],
  '<script async src="https://connect.facebook.net/en_US/sdk.js#xfbml=1"></script>',
  '<script async src="https://example.social/embed.js"></script>',
  '<iframe class="mastodon-embed" src="https://example.social/@ada/9/embed"></iframe>',
  ...[
    `<a href="${X}5">${X}5</a>`,
    `<a href="${X}6">words</a>`,
    `${X}7`,
    `<p>${X}8</p>`,
    '<img src="/a.jpg">',
  ],
  ...["---\ntitle: a\n---\n", "> ", "- ", "    ", `[words](${X}9)`, "{% tweet 8 %}"],
];
/** What holds other things: markup of embeds, what encloses embeds, what is no place for them. */
const HOLDERS: readonly (readonly [string, string])[] = [
  ['<blockquote class="twitter-tweet">', ` &mdash; <a href="${X}1">May 1</a></blockquote>`],
  [`<blockquote class="twitter-tweet"><a href="${X}2">May 1</a>`, "</blockquote>"],
  ['<blockquote class="twitter-tweet">', "</blockquote>"],
  [
    `<blockquote class="mastodon-embed" data-embed-url="https://example.social/@ada/9/embed">`,
    "</blockquote>",
  ],
  [`<div class="embed" data-url="${X}10">`, "</div>"],
  ['<div data-tweet-id="11">', "</div>"],
  ['<div class="consent">', "</div>"],
  ['<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">', "</div></figure>"],
  ['<!-- wp:embed --><figure class="wp-block-embed">', "</figure><!-- /wp:embed -->"],
  ["<!--kg-card-begin: embed-->", "<!--kg-card-end: embed-->"],
  ["<noscript>", "</noscript>"],
  ["<head>", "</head>"],
  ["<html><head><title>a</title></head><body>", "</body></html>"],
  [`<figure data-postproof-key="x:41" data-postproof-version="1">`, "</figure>"],
  ['<div id="fb-root">', "</div>"],
  ["<template>", "</template>"],
  ["<p>", "</p>"],
  ["> ", "\n\n"],
];

const pagesOf = (leaves: readonly string[]): fc.Arbitrary<string> =>
  fc.letrec<{ page: string; part: string }>((tie) => ({
    page: fc.array(tie("part"), { maxLength: 7 }).map((parts) => parts.join("")),
    part: fc.oneof(
      { maxDepth: 5, depthSize: "large" },
      fc.constantFrom(...leaves),
      fc
        .tuple(fc.constantFrom(...HOLDERS), tie("page"))
        .map(([[open, close], inner]) => open + inner + close),
    ),
  })).page;
const options = fc.record({
  format: fc.constantFrom<ArticleFormat>("html", "html", "markdown"),
  stylesheet: fc.constantFrom<string | false>("/p.css", "/p.css", false),
  missing: fc.constantFrom<"keep" | "link">("keep", "link"),
  data: fc.constantFrom(DATA, undefined),
  gone: fc.uniqueArray(fc.integer({ min: 1, max: 11 }), { maxLength: 4 }),
  hasPictures: fc.boolean(),
});

/** Edits of a caller's own: every picture becomes another. Those that are made anew are left as they are. */
function picturesIn(text: string): Edit[] {
  return [...text.matchAll(/<img src="\/a.jpg">/g)].map(({ 0: before, index }) => ({
    range: [index, index + before.length],
    before,
    after: '<img src="/b.webp">',
    kind: "picture",
  }));
}

function optionsFor(
  text: string,
  { gone, data, hasPictures, ...rest }: typeof options extends fc.Arbitrary<infer T> ? T : never,
): RewriteOptions {
  return {
    ...rest,
    parse,
    ...(data !== undefined && { data }),
    ...(hasPictures && { more: picturesIn(text) }),
    embed: (found) => (gone.includes(Number(found.reference.id)) ? undefined : render(found)),
  };
}

test("pages of embeds within each other are rewritten once, and every byte comes back", () => {
  let embeds = 0;
  let inHeads = 0;
  fc.assert(
    fc.property(pagesOf(LEAVES), options, (text, chosen) => {
      const once = rewriteArticle(text, optionsFor(text, chosen));
      expect(undoEdits(once.text, once.edits)).toBe(text);
      expect(restoreArticle(once.text, lockEntryOf(once), chosen.format)).toBe(text);
      // An embed that another held may come to light once that has given way; what a page has once is not put in again.
      const again = rewriteArticle(once.text, optionsFor(once.text, chosen)).edits;
      expect(again.filter(({ kind }) => kind === "stylesheet" || kind === "data")).toEqual([]);
      embeds += once.embeds.length;
      inHeads += once.edits.filter(({ before }) => before.includes("</head>")).length;
    }),
    { seed: 20_261_201, numRuns: times(700) },
  );
  // The pages are of the kind that is meant.
  expect(embeds).toBeGreaterThan(200);
  expect(inHeads).toBeGreaterThan(4);
});

test("whatever begins or ends in the middle of something, edits do not meet and every byte comes back", () => {
  fc.assert(
    fc.property(pagesOf([...LEAVES, ...BROKEN]), options, (text, chosen) => {
      const once = rewriteArticle(text, optionsFor(text, chosen));
      expect(undoEdits(once.text, once.edits)).toBe(text);
      expect(applyEdits(text, arrangeEdits(text, once.edits))).toBe(once.text);
    }),
    { seed: 20_261_202, numRuns: times(1_500) },
  );
});

test("the link to the stylesheet and the data stand outside of embeds", () => {
  const embed = `<blockquote class="twitter-tweet"><head></head>${SHEET}${OLD_DATA}<a href="${X}1">May 1</a></blockquote>`;
  const all = { format: "html", stylesheet: "/p.css", data: DATA, parse, embed: render } as const;
  const fragment = rewriteArticle(embed, all);
  expect(fragment.edits.map(({ kind, range }) => [kind, ...range])).toEqual([
    ["stylesheet", 0, 0],
    ["embed", 0, embed.length],
  ]);
  const head = `<html><head><title>a</title>`;
  const whole = rewriteArticle(`${head}${embed}</head><body>`, all);
  const end = head.length + embed.length;
  expect(whole.edits.map(({ kind, range }) => [kind, ...range])).toEqual([
    ["embed", head.length, end],
    ["stylesheet", end, end],
    ["data", end, end],
  ]);
  expect(undoEdits(whole.text, whole.edits)).toBe(`${head}${embed}</head><body>`);
});

test("edits that meet, or are of another text, are refused", () => {
  const edit = (from: number, to: number, after = ""): Edit => ({
    range: [from, to],
    before: "0123456789".slice(from, to),
    after,
    kind: "script",
  });
  const refused = [
    [edit(0, 5), edit(4, 6)],
    [edit(2, 8), edit(4, 4)],
    [edit(2, 8), edit(3, 5)],
    [edit(8, 12)],
    [{ ...edit(2, 4), before: "ab" }],
    [{ ...edit(2, 4), range: [4, 2] as const, before: "" }],
  ];
  for (const edits of refused) expect(() => arrangeEdits("0123456789", edits)).toThrow(/make the edits anew/);
  const touching = arrangeEdits("0123456789", [
    edit(4, 6, "b"),
    edit(2, 4, "a"),
    edit(4, 4, "i"),
    edit(10, 10, "e"),
  ]);
  expect(applyEdits("0123456789", touching)).toBe("01aib6789e");
});

test("of edits that meet, those given first stay, whatever their order in the text", () => {
  const range = fc
    .tuple(fc.nat(60), fc.nat(8))
    .map(([from, length]) => ({ range: [from, from + length] as const }));
  fc.assert(
    fc.property(fc.array(range, { maxLength: 40 }), (given) => {
      const kept: typeof given = [];
      const meets = ([a, b]: readonly [number, number]): boolean =>
        kept.some(({ range: [c, d] }) => a < d && c < b);
      for (const each of given) if (!meets(each.range)) kept.push(each);
      expect(apart(given)).toEqual(kept);
    }),
    { seed: 20_261_201, numRuns: times(700) },
  );
});
