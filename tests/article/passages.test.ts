// Passages: what readers read, where it stands, and which picture it belongs to.
import { readFileSync, readdirSync } from "node:fs";
import { load } from "cheerio";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { times } from "../times.ts";
import { cpuTime } from "../cpu-time.ts";
import { hasMaterial, material } from "../material.ts";
import { findPassages } from "../../src/article/find.ts";
import { findReferences } from "../../src/article/find.ts";
import { rewriteArticle } from "../../src/article/rewrite.ts";
import { parse } from "./posts.ts";
import type { ArticleFormat } from "../../src/article/found.ts";
import type { Passage } from "../../src/article/prose/found.ts";

/** Kind and text of each passage, the kind by its first letter. */
const shown = (article: string, format: ArticleFormat): string[] =>
  findPassages(article, format).map(({ kind, text }) => `${kind.charAt(0)}: ${text}`);
const texts = (article: string, format: ArticleFormat): string[] =>
  findPassages(article, format).map(({ text }) => text);
const pictures = (article: string, format: ArticleFormat): (string | undefined)[] =>
  findPassages(article, format).map(({ picture }) => picture?.src);
/** What stands in the article where these words stand in the passage. */
function written(article: string, passage: Passage | undefined, words: string): string {
  const start = passage?.text.indexOf(words) ?? -1;
  if (!passage || start < 0) throw new Error(`no "${words}"`);
  return article.slice(...passage.rangeOf(start, start + words.length));
}

test("paragraphs that lost the white space between them are read as paragraphs", () => {
  const article =
    'The pier opens on Friday."It is dry," said Moreno.Ben <a href="/b">Okafor.Come</a> at 9.30, on example.com or at U.S.Steel.';
  expect(texts(article, "html")).toEqual([
    "The pier opens on Friday.",
    '"It is dry," said Moreno.',
    "Ben Okafor.",
    "Come at 9.30, on example.com or at U.S.Steel.",
  ]);
  const passages = findPassages(article, "html");
  expect(written(article, passages[3], "example.com")).toBe("example.com");
  expect(passages.map(({ text, links }) => links.map(({ range }) => text.slice(...range)))).toEqual([
    [],
    [],
    ["Okafor."],
    [],
  ]);
});

describe("HTML", () => {
  test("each block is a passage of its kind", () => {
    const article = `<h1>News</h1><p>One.</p><div>Two<p>Three</div>four
      <blockquote><p>Five</p></blockquote><ul><li>Six<li>Seven</ul>
      <table><caption>Eight</caption><tr><td>Nine<td>Ten</table>`;
    expect(shown(article, "html")).toEqual([
      "h: News",
      "p: One.",
      "p: Two",
      "p: Three",
      "p: four",
      "q: Five",
      "p: Six",
      "p: Seven",
      "c: Eight",
      "p: Nine",
      "p: Ten",
    ]);
  });

  test("white space is as readers see it", () => {
    expect(texts("<p>  one\n\t two&nbsp; <b> three </b> four<i>five</i>  </p>", "html")).toEqual([
      "one two three fourfive",
    ]);
    expect(texts("<p>a&nbsp;&nbsp;b\u00A0c\u202Fd&#8201;e</p>", "html")).toEqual(["a b c d e"]);
    expect(texts("<p>so\u00ADft&shy;ly a\u200Bb&#8203;c \u200B d&#xFEFF;e</p>", "html")).toEqual([
      "softly abc de",
    ]);
    expect(texts("<p>می\u200Cخواهم 👩\u200D👩</p>", "html")).toEqual(["می\u200Cخواهم 👩\u200D👩"]);
    expect(texts("<p>&nbsp;</p><p> <br> </p><p></p>", "html")).toEqual([]);
    expect(texts("<p>a<wbr>b<svg><text>x</text></svg>c</p>", "html")).toEqual(["abc"]);
  });

  test("a br ends a line, two end the passage", () => {
    expect(texts("<p>One <br> two<br/>three</p>", "html")).toEqual(["One\ntwo\nthree"]);
    expect(texts("<p>One<br>\n<br>two<br></p>", "html")).toEqual(["One", "two"]);
  });

  test("blank lines end passages only where editors write without tags", () => {
    expect(texts("One\nline\n\nTwo <b>words</b>\r\n \r\n<i>Three</i>", "html")).toEqual([
      "One line",
      "Two words",
      "Three",
    ]);
    expect(texts("<body>One\n\nTwo</body>", "html")).toEqual(["One", "Two"]);
    expect(texts("<div>One\n\nstill one</div><p>Two\n\nstill two</p>", "html")).toEqual([
      "One still one",
      "Two still two",
    ]);
  });

  test("character references are resolved and keep their places", () => {
    const article =
      "<p>Caf&eacute; &amp; Bar &#8220;Zur &lt;Post&gt;&#x201d; &notin; &copy2021 &unknown; a&b 5 &lt 6</p>";
    const [passage] = findPassages(article, "html");
    expect(passage?.text).toBe("Café & Bar “Zur <Post>” ∉ ©2021 &unknown; a&b 5 < 6");
    expect(written(article, passage, "é")).toBe("&eacute;");
    expect(written(article, passage, "& Bar")).toBe("&amp; Bar");
    expect(written(article, passage, "“Zur <Post>”")).toBe("&#8220;Zur &lt;Post&gt;&#x201d;");
    expect(written(article, passage, "©")).toBe("&copy");
    expect(written(article, passage, "2021")).toBe("2021");
    expect(written(article, passage, "unknown; a&b")).toBe("unknown; a&b");
    expect(written(article, passage, "< 6")).toBe("&lt 6");
  });

  test("a stretch goes from its first to behind its last character, marks between included", () => {
    const article = '<p>Ada <b>Love<!-- x -->lace</b>,  <a href="/a">poet</a>\n and <i>more</i>.</p>';
    const [passage] = findPassages(article, "html");
    expect(passage?.text).toBe("Ada Lovelace, poet and more.");
    expect(written(article, passage, "Ada Lovelace,")).toBe("Ada <b>Love<!-- x -->lace</b>,");
    expect(written(article, passage, "Lovelace")).toBe("Love<!-- x -->lace");
    expect(written(article, passage, "poet")).toBe("poet");
    expect(written(article, passage, "poet and")).toBe("poet</a>\n and");
    expect(written(article, passage, "more")).toBe("more");
    expect(passage?.rangeOf(3, 3)).toEqual([6, 6]);
    expect(passage?.rangeOf(28, 28)).toEqual([article.indexOf(".") + 1, article.indexOf(".") + 1]);
    expect(passage?.rangeOf(-5, 1000)).toEqual([3, article.indexOf("</p>")]);
  });

  test("links say what they show and where they go", () => {
    const article =
      '<p>See <a href="/a?b&amp;c"> the  post </a>and <a href="#x"><img src=a.jpg></a><a>none</a></p>';
    const [passage] = findPassages(article, "html");
    expect(passage?.text).toBe("See the post and none");
    expect(passage?.links).toEqual([{ range: [4, 12], url: "/a?b&c" }]);
  });

  test.each([
    [
      "scripts",
      "<p>a</p><script>x</script><style>x</style><noscript>x</noscript><template><p>x</p></template>",
    ],
    ["comments", "<p>a<!-- x --></p>"],
    ["code on its own", "<p>a</p><pre>x <code>y</code></pre>"],
    [
      "controls",
      "<p>a</p><button>x</button><select><option>x</select><textarea>x</textarea><form><p>x</p></form>",
    ],
    ["navigation", "<nav><a href=/>x</a></nav><p>a</p><footer>x</footer>"],
    [
      "what is hidden",
      "<p>a<span hidden>x</span></p><div aria-hidden='true'>x</div><section><p hidden>x</p></section>",
    ],
    [
      "our own embeds",
      '<p>a</p><figure class="pp" data-postproof-key="k"><blockquote>x</blockquote></figure>',
    ],
    ["tweets", '<blockquote class="twitter-tweet"><p>x</p>&mdash; Ada</blockquote><p>a</p>'],
    [
      "posts of others",
      '<blockquote class="instagram-media tiny">x</blockquote><div class="fb-post">x</div><p>a</p>',
    ],
    ["Bluesky", '<p>a</p><blockquote class="bluesky-embed" data-bluesky-uri="at://x"><p>x</p></blockquote>'],
    [
      "WordPress embeds",
      '<figure><div class="wp-block-embed__wrapper">https://x.com/a/status/1</div></figure><p>a</p>',
    ],
    ["what media show instead", "<p>a</p><video>x</video><audio>x</audio><object>x</object>"],
    ["readings", "<p>a<ruby><rt>x</rt></ruby></p>"],
  ])("%s are not read", (_name, article) => {
    expect(texts(article, "html")).toEqual(["a"]);
  });

  test("what only looks like something to leave out is read", () => {
    // Without its end tag an embed may have swallowed the article.
    expect(texts('<blockquote class="twitter-tweet"><p>One</p><p>Two</p>', "html")).toEqual(["One", "Two"]);
    expect(texts("<body><form><p>A page in a form</p></form>", "html")).toEqual(["A page in a form"]);
    expect(
      texts("<body aria-hidden=true><div aria-hidden=true>A page behind a dialog</div>", "html"),
    ).toEqual(["A page behind a dialog"]);
    expect(texts("<blockquote><p>Words</p><footer>Ada</footer></blockquote>", "html")).toEqual([
      "Words",
      "Ada",
    ]);
    expect(texts("<aside><p>Note</p></aside>", "html")).toEqual(["Note"]);
    expect(texts("<p>Run <code>init</code> first</p>", "html")).toEqual(["Run init first"]);
    expect(
      shown(
        '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">x</div><figcaption>Said</figcaption></figure>',
        "html",
      ),
    ).toEqual(["c: Said"]);
  });

  test.each([
    ['<figure><img src="a.jpg"><figcaption>C</figcaption></figure>', "c: C"],
    ['<figure><img src="a.jpg"> C </figure>', "c: C"],
    ['<div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">C</p></div>', "c: C"],
    ['<div><img src="a.jpg"><span class="photo-credit">C</span></div>', "c: C"],
    ['<img src="a.jpg"><div class="ArticleImage__caption_x1y2">C</div>', "c: C"],
    ['<img src="a.jpg"><p class="bildunterschrift">C</p>', "c: C"],
    ['<img src="a.jpg"><p class="legende">C</p>', "c: C"],
    ['<img src="a.jpg"><p class="pie-de-foto">C</p>', "c: C"],
    ['<p class="credit">C</p><img src="a.jpg">', "c: C"],
    ['<div class="gallery"><figure><figcaption>C</figcaption><img src="a.jpg"></figure></div>', "c: C"],
    ['<p><img src="a.jpg"><br><em>C</em></p>', "p: C"],
    ['<p><img src="a.jpg"></p><p>C</p>', "p: C"],
    ['<p>C</p><p><img src="a.jpg"></p>', "p: C"],
  ])("%s is a caption, or stands beside a picture", (article, expected) => {
    expect(shown(article, "html")).toEqual([expected]);
    expect(pictures(article, "html")).toEqual(["a.jpg"]);
  });

  test("parts of a caption side by side are one passage, blocks are passages of the same picture", () => {
    const inline =
      '<figure><img src=a.jpg><figcaption><span class="caption">Ada</span><span class="credit">Ada/Twitter</span>.</figcaption></figure>';
    const [passage] = findPassages(inline, "html");
    expect(passage?.text).toBe("Ada\nAda/Twitter.");
    expect(written(inline, passage, "Ada/Twitter")).toBe("Ada/Twitter");
    const blocks =
      '<div><img src=a.jpg><div class="caption">Ada</div><div class="credit">Ada/Twitter</div></div><p class="caption">Other</p>';
    expect(shown(blocks, "html")).toEqual(["c: Ada", "c: Ada/Twitter", "c: Other"]);
    expect(pictures(blocks, "html").slice(0, 2)).toEqual(["a.jpg", "a.jpg"]);
  });

  test("a picture goes to its own caption and to nothing further away", () => {
    const article = `<h2>Head</h2><p>Before</p>
      <figure><img src=1.jpg alt="A &amp; B"><figcaption>First</figcaption></figure><p>Between</p>
      <figure><figcaption>Second</figcaption><img src=2.jpg></figure><p>Text</p><p>More</p>
      <figure><figure><img src=3.jpg></figure><figure><img src=4.jpg></figure><figcaption>Both</figcaption></figure>`;
    expect(findPassages(article, "html").map(({ text, picture }) => [text, picture?.src])).toEqual([
      ["Head", undefined],
      ["Before", undefined],
      ["First", "1.jpg"],
      ["Between", undefined],
      ["Second", "2.jpg"],
      ["Text", undefined],
      ["More", undefined],
      ["Both", "4.jpg"],
    ]);
    const first = findPassages(article, "html")[2]?.picture;
    expect(first?.alt).toBe("A & B");
    expect(article.slice(...first!.range)).toBe('<img src=1.jpg alt="A &amp; B">');
    const long = `<img src=5.jpg><p>${"word ".repeat(100)}</p>`;
    expect(pictures(long, "html")).toEqual([undefined]);
  });

  test.each([
    ['<img src="data:image/gif;base64,AA" data-src="a.jpg">', "a.jpg"],
    ['<img src="/img/blank.gif" data-lazy-src="a.jpg?x&amp;y">', "a.jpg?x&y"],
    ['<img src="/spacer.gif" srcset="s.jpg 320w, a.jpg 1024w, m.jpg 640w">', "a.jpg"],
    ['<img data-srcset="s.jpg 1x,a.jpg 2x">', "a.jpg"],
    ['<picture><source srcset="a.webp 800w, s.webp 400w"><img src="data:,"></picture>', "a.webp"],
    ['<picture><source srcset="a.webp"><img src="a.jpg"></picture>', "a.jpg"],
    ['<img src="/only/placeholder.png">', "/only/placeholder.png"],
    ['<amp-img src="a.jpg" width="600" height="400"></amp-img>', "a.jpg"],
    ['<img src="pixel.gif" width="1" height="1">', undefined],
    ['<img src="data:image/gif;base64,AA">', undefined],
    ["<img>", undefined],
  ])("%s shows what it shows", (image, src) => {
    expect(pictures(`<figure>${image}<figcaption>C</figcaption></figure>`, "html")).toEqual([src]);
  });
});

describe("Markdown", () => {
  test("each block is a passage of its kind", () => {
    const article = `---
title: Not read
---
# News #

One
line

Setext
------

> Two
> lines

- Three
- Four
  more

1. Five

\`\`\`
not read
\`\`\`

    not read

***

| A | B |
|---|:-:|
| \`c|d\` | E |

[ref]: https://example.com/not-read
Six`;
    expect(shown(article, "markdown")).toEqual([
      "h: News",
      "p: One line",
      "h: Setext",
      "q: Two lines",
      "p: Three",
      "p: Four more",
      "p: Five",
      "p: A",
      "p: B",
      "p: c|d",
      "p: E",
      "p: Six",
    ]);
    expect(texts("+++\na = 1\n+++\nText", "markdown")).toEqual(["Text"]);
  });

  test.each([
    ["**bold** and *it* and ***both*** and __b__ and _i_", "bold and it and both and b and i"],
    ["~~gone~~ snake_case_word @a_b_c 2*3*4 * star", "gone snake_case_word @a_b_c 234 * star"],
    ["a `code *not* &amp; <b>` b ``x ` y``", "a code *not* &amp; <b> b x ` y"],
    ["\\*not\\* \\[x\\] \\& \\<b> &amp; &copy;", "*not* [x] & <b> & ©"],
    ['[text](https://example.com/a_b_c "t") [ref][r] [r][] [R]', "text ref r R"],
    ["[no link] and [x]: y and ![no image]", "[no link] and [x]: y and ![no image]"],
    [
      "<https://example.com/a_b_c> https://example.com/x_y_z.",
      "https://example.com/a_b_c https://example.com/x_y_z.",
    ],
    ["a <em>b</em> <span class='x*y*'>c</span> <!-- d --> 1 < 2", "a b c 1 < 2"],
    ["line  \nbreak\\\nagain<br>end", "line\nbreak\nagain\nend"],
    ["note[^1] {{< tweet 1 >}} {% include x %} {: .caption} {x}", "note {x}"],
    ["“*Quoted*,” she said", "“Quoted,” she said"],
  ])("%s is read without its marks", (article, expected) => {
    expect(texts(`${article}\n\n[r]: https://example.com/r`, "markdown")).toEqual([expected]);
  });

  test("ranges and links are exact", () => {
    const article = "> Some **bold *words*** of [a\n> post](https://example.com/p), &amp; `<b>`.";
    const [passage] = findPassages(article, "markdown");
    expect(passage?.text).toBe("Some bold words of a post, & <b>.");
    expect(written(article, passage, "bold words")).toBe("bold *words");
    expect(written(article, passage, "a post")).toBe("a\n> post");
    expect(written(article, passage, "post, &")).toBe("post](https://example.com/p), &amp;");
    expect(written(article, passage, "<b>")).toBe("<b>");
    expect(passage?.links).toEqual([{ range: [19, 25], url: "https://example.com/p" }]);
  });

  test.each([
    ["![A](a.jpg)\nAda | Twitter/Ada", ["c: Ada | Twitter/Ada"], ["a.jpg"]],
    ["![A](a.jpg)\n*Ada | Twitter/Ada*\n\nText", ["c: Ada | Twitter/Ada", "p: Text"], ["a.jpg", undefined]],
    ["![A](a.jpg)\n\n_Ada_\n\nText", ["c: Ada", "p: Text"], ["a.jpg", undefined]],
    ["[![A](a.jpg)](big.jpg)\n\nAda/Twitter", ["p: Ada/Twitter"], ["a.jpg"]],
    ["Text.\n![A](a.jpg 'title')\n*Ada*", ["p: Text.", "c: Ada"], [undefined, "a.jpg"]],
    ["![A][p]\n*Ada*\n\n[p]: a.jpg", ["c: Ada"], ["a.jpg"]],
    ['<figure>\n<img src="a.jpg">\n<figcaption>Ada *x*</figcaption>\n</figure>', ["c: Ada *x*"], ["a.jpg"]],
    ['<div class="caption">\n\n*Ada*\n\n</div>', ["c: Ada"], [undefined]],
    ['Text <img src="a.jpg"> in line', ["p: Text in line"], [undefined]],
  ])("%j gives a picture its caption", (article, kinds, srcs) => {
    expect(shown(article, "markdown")).toEqual(kinds);
    expect(pictures(article, "markdown")).toEqual(srcs);
  });

  test("a picture has its words and its place", () => {
    const article = "![A *b*](a.jpg)\n*Ada*";
    const picture = findPassages(article, "markdown")[0]?.picture;
    expect(picture).toEqual({ src: "a.jpg", alt: "A *b*", range: [0, 15] });
  });

  test("embeds in Markdown are not read", () => {
    const article = 'One\n\n<blockquote class="twitter-tweet"><p>x</p></blockquote>\n\n<nav>x</nav>\n\nTwo';
    expect(texts(article, "markdown")).toEqual(["One", "Two"]);
  });
});

describe("plain text", () => {
  test("blank lines separate passages, and a line is one where none are", () => {
    expect(texts("One\n\nTwo\r\n \r\nThree", "text")).toEqual(["One", "Two", "Three"]);
    expect(texts("One\nTwo\rThree\r\nFour", "text")).toEqual(["One", "Two", "Three", "Four"]);
    expect(texts("\uFEFFOne &amp; <b>\n", "text")).toEqual(["One &amp; <b>"]);
    expect(texts("", "text")).toEqual([]);
  });

  test("wrapped lines are joined, separate ones are not", () => {
    const wrapped =
      "The ship reached the harbour in the early morning, two days\nlate and with a broken mast, and nobody on the quay said\nanything.";
    expect(texts(`Head\n\n${wrapped}\n\nNext`, "text")).toEqual([
      "Head",
      wrapped.replaceAll("\n", " "),
      "Next",
    ]);
    const listed = "Ada\nThe ship in the harbour. | Twitter/Ada\n\nText";
    expect(texts(listed, "text")).toEqual(["Ada", "The ship in the harbour. | Twitter/Ada", "Text"]);
    const long = `${"word ".repeat(40).trim()}\n${"more ".repeat(20).trim()}`;
    expect(texts(`${long}\n\nText`, "text")).toHaveLength(3);
  });

  test("addresses are links, and places are exact", () => {
    const article = "Head\n\nAda wrote https://x.com/ada_example/status/1, and  more";
    const passage = findPassages(article, "text")[1];
    expect(passage?.links).toEqual(
      [{ range: [10, 46], url: "https://x.com/ada_example/status/1" }].map(({ url }) => ({
        range: [10, 10 + url.length],
        url,
      })),
    );
    expect(written(article, passage, "and more")).toBe("and  more");
  });

  test("addresses of posts are found as links, and nothing is rewritten", () => {
    const article = "See https://x.com/ada_example/status/1.\nAnd (https://x.com/ada_example/status/2)";
    const found = findReferences(article, { format: "text", parse });
    expect(found.map(({ markup, replaceable, line, column }) => [markup, replaceable, line, column])).toEqual(
      [
        ["link", false, 1, 5],
        ["link", false, 2, 6],
      ],
    );
    expect(found.map(({ range }) => article.slice(...range))).toEqual([
      "https://x.com/ada_example/status/1",
      "https://x.com/ada_example/status/2",
    ]);
    expect(() => rewriteArticle(article, { format: "text", parse, embed: () => undefined })).toThrow(
      expect.objectContaining({ code: "invalid_input" }) as Error,
    );
  });
});

/** Throws unless passages are in order, apart, in the article, and each character has its place. */
function check(article: string, passages: readonly Passage[]): void {
  let end = 0;
  for (const passage of passages) {
    const { text, links, picture } = passage;
    const range = passage.rangeOf(0, text.length);
    expect(range[0]).toBeGreaterThanOrEqual(end);
    expect(range[1]).toBeGreaterThan(range[0]);
    end = range[1];
    expect(end).toBeLessThanOrEqual(article.length);
    expect(text).toBe(text.trim());
    expect(text).not.toMatch(/[\t\r\v\f\u00A0\u00AD\u200B]|[ \n]{2}/);
    let at = range[0];
    for (let index = 0; index < Math.min(text.length, 300); index++) {
      const [from, to] = passage.rangeOf(index, index + 1);
      if (from < at || to < from || to > range[1]) throw new Error(`character ${index} is not in its place`);
      at = from;
    }
    for (const link of links) {
      expect(link.range[0]).toBeGreaterThanOrEqual(0);
      expect(link.range[1]).toBeGreaterThan(link.range[0]);
      expect(link.range[1]).toBeLessThanOrEqual(text.length);
    }
    if (picture) expect(picture.range[1]).toBeGreaterThan(picture.range[0]);
  }
}

const PIECES = [
  "<p>",
  "</p>",
  "<div>",
  "</div>",
  "<b>",
  "</b>",
  "<br>",
  "<h2>",
  "</h2>",
  "<figure>",
  "</figure>",
  "<figcaption>",
  "</figcaption>",
  '<img src="a.jpg">',
  '<span class="credit">',
  "</span>",
  "<blockquote>",
  "</blockquote>",
  '<blockquote class="twitter-tweet">',
  '<a href="/x">',
  "</a>",
  "<table><tr><td>",
  "</table>",
  "<li>",
  "<pre>",
  "</pre>",
  "<code>",
  "</code>",
  "<!--",
  "-->",
  "<script>",
  "</script>",
  "<nav>",
  "</nav>",
  "<span hidden>",
  "<picture>",
  "</picture>",
  "<iframe>",
  "</iframe>",
  "&amp;",
  "&nbsp;",
  "&#8217;",
  "&shy;",
  "&",
  "<",
  ">",
  "word",
  "two words",
  " ",
  "\n",
  "\n\n",
  "\r\n",
  "  \n",
  "\t",
  "\u200B",
  "😀",
  "\0",
  "> ",
  "- ",
  "1. ",
  "# ",
  "---\n",
  "+++\n",
  "```\n",
  "`",
  "*",
  "**",
  "_",
  "~~",
  "[",
  "]",
  "](x)",
  "![a](b.jpg)",
  "[r]",
  "[r]: /x\n",
  "|",
  "|-|-|\n",
  "\\",
  "{{",
  "}}",
  "https://example.com/a_b",
  "<https://example.com>",
];
const anything = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(""));

test.each(["html", "markdown", "text"] as const)("any %s gives passages in order and in place", (format) => {
  fc.assert(
    fc.property(anything, (article) => {
      check(article, findPassages(article, format));
    }),
    { numRuns: times(3_000) },
  );
});

describe.runIf(hasMaterial)("recorded article pages", () => {
  const files = hasMaterial ? readdirSync(material("recorded/articles")).sort() : [];
  const UNREAD =
    "script,style,noscript,template,iframe,title,svg,button,select,textarea,pre,nav,[hidden],[aria-hidden=true],form,footer,video,audio,object,rt,rp,.twitter-tweet";
  const bare = (text: string): string =>
    text.replace(/[\s\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/g, "");

  test.each(files)("%s", (file) => {
    const article = readFileSync(material(`recorded/articles/${file}`), "utf8");
    const passages = findPassages(article, "html");
    expect(passages.length).toBeGreaterThan(0);
    check(article, passages);
    for (const passage of passages) {
      const { text } = passage;
      const part = load(article.slice(...passage.rangeOf(0, text.length)), null, false);
      part(UNREAD).remove();
      expect(bare(part.root().text())).toBe(bare(text));
    }
  });
});

describe("hostile articles take time linear in their length", () => {
  const SIZE = times(1_000_000);
  const filled = (unit: string): string => unit.repeat(Math.ceil(SIZE / unit.length));
  test.each([
    ["angle brackets", filled("<")],
    ["ampersands", filled("&")],
    ["references", filled("&amp;")],
    ["a long number", `&#${filled("0")}`],
    ["brackets", filled("[")],
    ["brackets and targets", filled("[a](")],
    ["reference links", `[a]: /x\n\n${filled("[a][b")}`],
    ["images", filled("![a](b)")],
    ["asterisks", filled("*a _b **c ")],
    ["open blocks", filled("<div>a")],
    ["open embeds", filled("<blockquote class=twitter-tweet>a")],
    ["open figures", filled("<figure><img src=a>b")],
    ["open captions", filled("<figure><figcaption class=caption>b")],
    ["open spans", filled("<span class=credit>b")],
    ["open links", filled("<a href=x>b")],
    ["open bold in blocks", filled("<b><div>a")],
    ["open tags", filled('<a href="')],
    ["line breaks", filled("a<br>")],
    ["pictures", filled("<img src=a>")],
    ["a long srcset", `<img srcset="${filled("a ")}">`],
    ["placeholders", filled(`<img src='${"blank".repeat(500)}/x'>`)],
    ["long classes", filled(`<p class="${"photo-".repeat(1_000)}">a`)],
    ["white space", filled("a \t\n")],
    ["what is not seen", filled("\u200B a ")],
    ["quotes and lists", filled("> - a\n")],
    ["a table", `a|b\n-|-\n${filled("|")}`],
    ["back-ticks", Array.from({ length: 1_400 }, (_, index) => "`".repeat(index)).join(" ")],
    ["templates", filled("{{")],
    ["addresses", filled("http://a) ")],
    ["lines", filled("line\n")],
    ["one line", filled("word ")],
  ])("%s", (_name, article) => {
    for (const format of ["html", "markdown", "text"] as const) {
      const start = cpuTime();
      findPassages(article, format);
      expect(cpuTime() - start).toBeLessThan(times(6_000));
    }
  });
});
