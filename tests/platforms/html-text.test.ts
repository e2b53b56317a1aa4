// The reader of foreign HTML: what stays of the markup, what readers see, and what hostile input costs.
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cpuTime } from "../cpu-time.ts";
import { htmlToText, readHtml } from "../../src/platforms/read/html-text.ts";
import type { HtmlLink } from "../../src/platforms/read/html-text.ts";
import { postSchema } from "../../src/model/schema/post.ts";
import { inlinesOf, MAX_DEPTH, plainText } from "../../src/model/text.ts";
import type { Block, Text } from "../../src/model/text.ts";
import { hasMaterial, material } from "../material.ts";

const plain = (html: string): string => plainText(htmlToText(html));
const p = (...children: Extract<Block, { type: "paragraph" }>["children"]): Block => ({
  type: "paragraph",
  children,
});
const t = (text: string): { type: "text"; text: string } => ({ type: "text", text });

/** How deep blocks lie in a text. */
function depthOf(text: Text): number {
  return Math.max(
    0,
    ...text.map((block) => {
      if (block.type === "quote") return 1 + depthOf(block.children);
      if (block.type === "list") return 1 + Math.max(0, ...block.items.map(depthOf));
      return 1;
    }),
  );
}

/** Whether a text fits into a snapshot. */
function fits(text: Text): boolean {
  const author = { handle: "ada@example.social", url: "https://example.social/@ada" };
  return postSchema.safeParse({ url: "https://example.social/@ada/1", author, text, media: [] }).success;
}

describe("white space", () => {
  it.each([
    ["<p>one  two\n\tthree</p>", "one two three"],
    ["  <p> one </p>  <p> two </p>  ", "one\n\ntwo"],
    ["<p>one <br> two</p>", "one\ntwo"],
    ["<p>one<br><br>two</p>", "one\n\ntwo"],
    ["<p>one<br> <br>two</p>", "one\n\ntwo"],
    ["<p><br>one<br></p>", "one"],
    ["<p>one</p><p> </p><p></p><p><br></p><p>two</p>", "one\n\ntwo"],
    ["<p>a <b> b </b> c</p>", "a b c"],
    ["<p>a<b> b</b></p>", "a b"],
    ["<p>1\u00a0000\u00a0 km\u3000x</p>", "1\u00a0000\u00a0 km\u3000x"],
    ["<p>1&nbsp;000</p>", "1\u00a0000"],
    ["one</p>two", "one\n\ntwo"],
    ["one<br/>two", "one\ntwo"],
    ["<p>one<p>two", "one\n\ntwo"],
    ["<div>one<div>two</div>three</div>", "one\n\ntwo\n\nthree"],
    ["<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\n\nc"],
    ["", ""],
    ["just text", "just text"],
  ])("%j", (html, expected) => expect(plain(html)).toBe(expected));
});

describe("entities are decoded once", () => {
  it.each([
    ["<p>&lt;b&gt; &amp;amp; &quot;x&quot; &#39;y&#39; &#x1F600;</p>", "<b> &amp; \"x\" 'y' 😀"],
    ["<p>AT&T, a & b, &nosuch; &amp</p>", "AT&T, a & b, &nosuch; &"],
    ["<p>&amp;lt;script&amp;gt;</p>", "&lt;script&gt;"],
    // A null and a lone surrogate become the replacement character; a control character goes.
    ["<p>a&#0;b&#xD800;c&#7;d&#x110000;e</p>", "a\ufffdb\ufffdcd\ufffde"],
  ])("%j", (html, expected) => expect(plain(html)).toBe(expected));
});

describe("marks", () => {
  it("are kept, merged and misnested as in a browser", () => {
    expect(htmlToText("<p>a <strong>b</strong><b>c</b> <em>d<del>e</del></em></p>")).toEqual([
      p(
        t("a "),
        { type: "text", text: "bc", marks: ["bold"] },
        t(" "),
        { type: "text", text: "d", marks: ["italic"] },
        { type: "text", text: "e", marks: ["italic", "strike"] },
      ),
    ]);
    expect(htmlToText("<b>a<p>b</b> c</p>")).toEqual([
      p({ type: "text", text: "a", marks: ["bold"] }),
      p({ type: "text", text: "b", marks: ["bold"] }, t(" c")),
    ]);
  });
  it("knows every one of them", () => {
    const html = "<b>1</b><i>2</i><s>3</s><u>4</u><code>5</code><sub>6</sub><sup>7</sup></b></i>8";
    const marks = [...inlinesOf(htmlToText(html))].map((inline) =>
      inline.type === "text" ? (inline.marks ?? []) : [],
    );
    expect(marks).toEqual([["bold"], ["italic"], ["strike"], ["underline"], ["code"], ["sub"], ["sup"], []]);
  });
});

describe("blocks", () => {
  it("reads headings, quotes, lists, code and dividers", () => {
    const html =
      "<h2>Title</h2><blockquote><p>said</p><blockquote>deeper</blockquote></blockquote>" +
      "<ol start=3><li>one<ul><li>inner</ul><li><p>two</p><p>more</p></li></ol>" +
      "<hr><pre><code>if (a &lt; b) {\n  x  y\n}\n</code></pre>after";
    expect(htmlToText(html)).toEqual([
      { type: "heading", level: 2, children: [t("Title")] },
      { type: "quote", children: [p(t("said")), { type: "quote", children: [p(t("deeper"))] }] },
      {
        type: "list",
        ordered: true,
        start: 3,
        items: [
          [p(t("one")), { type: "list", ordered: false, items: [[p(t("inner"))]] }],
          [p(t("two")), p(t("more"))],
        ],
      },
      { type: "divider" },
      { type: "code", text: "if (a < b) {\n  x  y\n}" },
      p(t("after")),
    ]);
  });
  it("reads list items without a list, and a list without items", () => {
    expect(plain("<li>one<li>two")).toBe("one\n\ntwo");
    expect(htmlToText("<ul>stray<li>one</li></ul>")).toEqual([
      { type: "list", ordered: false, items: [[p(t("stray"))], [p(t("one"))]] },
    ]);
    expect(htmlToText("<ul> </ul><blockquote></blockquote><pre>\n</pre><p>x</p>")).toEqual([p(t("x"))]);
  });
  it("flattens what lies deeper than the model allows, and loses nothing", () => {
    for (const [open, close] of [
      ["<blockquote>", "</blockquote>"],
      ["<ul><li>", "</li></ul>"],
      ["<ul>", "</ul>"],
    ] as const) {
      const text = htmlToText(`${open.repeat(30)}<p>in</p>${close.repeat(30)}<p>out</p>`);
      expect(depthOf(text)).toBe(MAX_DEPTH);
      expect(plainText(text)).toBe("in\n\nout");
      expect(text.at(-1)).toEqual(p(t("out")));
    }
  });
  it("shows ruby text in parentheses", () => {
    expect(plain("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rt>ji</rt></ruby>")).toBe("漢(kan)字(ji)");
  });
  it("leaves out what is not text", () => {
    const html =
      "<title>no</title><style>p{}</style><p>a<script>alert('<p>no</p>')</script>b</p><template>no<p>no</template>" +
      "<svg><title>no</title><text>no</text></svg><iframe>no</iframe><textarea><b>no</textarea><!-- no --><p>c";
    expect(plain(html)).toBe("ab\n\nc");
  });
  it("passes through elements that it does not know", () => {
    expect(plain("<p>a<blink>b<x-y z=1>c</x-y></blink><font>d</font></p>")).toBe("abcd");
  });
});

describe("links", () => {
  const links = (html: string): unknown =>
    [...inlinesOf(htmlToText(html))].filter(({ type }) => type === "link");
  it("says where it goes and what readers see", () => {
    const html =
      '<p>see <a href="https://example.com/a?b=1&amp;c=2"><span class="invisible">https://</span>' +
      '<span class="ellipsis">example.com/a?</span><span class="invisible">b=1&amp;c=2 </span></a>.</p>';
    expect(htmlToText(html)).toEqual([
      p(t("see "), { type: "link", url: "https://example.com/a?b=1&c=2", text: "example.com/a?…" }, t(".")),
    ]);
  });
  it("keeps white space on the right side", () => {
    expect(htmlToText("<p>a<a href=https://example.com/> b </a>c</p>")).toEqual([
      p(t("a "), { type: "link", url: "https://example.com/", text: "b" }, t(" c")),
    ]);
  });
  it.each([
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java\nscript:alert(1)">x</a>',
    '<a href=" data:text/html,x">x</a>',
    '<a href="mailto:ada@example.com">x</a>',
    '<a href="/relative">x</a>',
    '<a href="https://">x</a>',
    "<a>x</a>",
  ])("makes text of %j", (html) => expect(htmlToText(html)).toEqual([p(t("x"))]));
  it("resolves relative links where a base is given", () => {
    const text = htmlToText('<a href="/tags/x">x</a><a href="//example.org/">y</a>', {
      base: "https://example.com/a",
    });
    expect([...inlinesOf(text)].map((inline) => (inline.type === "link" ? inline.url : ""))).toEqual([
      "https://example.com/tags/x",
      "https://example.org/",
    ]);
  });
  it("ends a link where the next begins, and drops links that nobody sees", () => {
    expect(links('<a href="https://a.example/">a<a href="https://b.example/">b</a></a>c')).toEqual([
      { type: "link", url: "https://a.example/", text: "a" },
      { type: "link", url: "https://b.example/", text: "b" },
    ]);
    expect(links('<a href="https://a.example/"><img src=x></a><a href="https://b.example/"> </a>')).toEqual(
      [],
    );
    expect(htmlToText('a <a href="https://b.example/"></a> b')).toEqual([p(t("a b"))]);
  });
  it("reads a link over blocks as one link", () => {
    expect(links('<a href="https://a.example/"><h3>Title</h3><p>Text<br>more</p></a>')).toEqual([
      { type: "link", url: "https://a.example/", text: "Title Text more" },
    ]);
  });
  it("asks the platform what a link is", () => {
    const seen: HtmlLink[] = [];
    const text = htmlToText(
      '<p>a <a class="u-url mention" rel="tag ugc" href="https://e.example/@b">@<b>b</b></a> c</p>',
      {
        links: (link) => {
          seen.push(link);
          return { type: "mention", text: link.text, handle: "b@e.example" };
        },
      },
    );
    expect(seen).toEqual([
      { href: "https://e.example/@b", text: "@b", classes: ["u-url", "mention"], rel: ["tag", "ugc"] },
    ]);
    expect(text).toEqual([p(t("a "), { type: "mention", text: "@b", handle: "b@e.example" }, t(" c"))]);
    const dropped = htmlToText("<p>a <a href=https://e.example/>x</a> b</p>", { links: () => "drop" });
    expect(dropped).toEqual([p(t("a b"))]);
  });
});

describe("hidden, dropped, cut", () => {
  it("leaves out what is invisible, to the end of its element", () => {
    expect(plain('<p>a<span class="invisible">b<span>c</span>d</span>e</p>')).toBe("ae");
    // An element that is never closed ends with what holds it.
    expect(plain('<p>a<span class="invisible">b</p><p>c</p>')).toBe("a\n\nc");
  });
  it("leaves out what the platform drops", () => {
    const drop = (classes: readonly string[]): boolean => classes.includes("no");
    expect(plainText(htmlToText('<p class="yes no">a<br>b<p>c</p>', { drop }))).toBe("c");
  });
  it("says when a limit was reached", () => {
    expect(readHtml("<p>short</p>").cut).toBe(false);
    expect(readHtml("x".repeat(100_001))).toMatchObject({ cut: true });
    expect(readHtml("x".repeat(100_000))).toMatchObject({ cut: false });
  });
});

describe("custom emoji", () => {
  const emoji = (code: string): boolean => code === "cat" || code === "0490";
  it("are split by the table, also where entities and marks divide the text", () => {
    expect(htmlToText("<p>(:0490:^^) 12:30:cat: <b>:c&#97;t:</b> :dog:</p>", { emoji })).toEqual([
      p(
        t("("),
        { type: "emoji", shortcode: "0490" },
        t("^^) 12:30"),
        { type: "emoji", shortcode: "cat" },
        t(" "),
        { type: "emoji", shortcode: "cat" },
        t(" :dog:"),
      ),
    ]);
  });
  it("come from images, and stay text in links and code", () => {
    const html =
      '<img class="emoji custom" alt=":cat:"><img class="photo" alt="no"><a href="https://e.example/">:cat:</a><code>:cat:</code>';
    expect(htmlToText(html, { emoji })).toEqual([
      p(
        { type: "emoji", shortcode: "cat" },
        { type: "link", url: "https://e.example/", text: ":cat:" },
        { type: "text", text: ":cat:", marks: ["code"] },
      ),
    ]);
  });
});

describe("hostile input", () => {
  const SHAPES: readonly (readonly [string, (n: number) => string])[] = [
    ["nested div", (n) => `${"<div>".repeat(n)}x`],
    ["nested span, closed", (n) => `${"<span>".repeat(n)}x${"</span>".repeat(n)}`],
    ["misnested marks", (n) => "<b><i></b>".repeat(n)],
    ["unmatched ends", (n) => "<span>".repeat(600) + "</p>".repeat(n)],
    ["nested quotes", (n) => "<blockquote>".repeat(n)],
    ["nested lists", (n) => "<ul><li>".repeat(n)],
    ["open links", (n) => "<a href=https://e.example/>x".repeat(n)],
    ["invisible spans", (n) => "<span class=invisible>".repeat(n)],
    ["ampersands", (n) => "&amp;&".repeat(n)],
    ["less-than signs", (n) => "<".repeat(n)],
    ["attributes", (n) => `<p ${"a=1 ".repeat(n)}>`],
    ["colons", (n) => ":a".repeat(n)],
    ["blanks", (n) => " \n".repeat(n)],
  ];
  it.each(SHAPES)("%s: 100,000 take no longer than a moment", (_name, make) => {
    const start = cpuTime();
    const { text } = readHtml(make(100_000), { emoji: () => true });
    expect(cpuTime() - start).toBeLessThan(3_000);
    expect(depthOf(text)).toBeLessThanOrEqual(MAX_DEPTH);
  });
  it("takes time in proportion to its size", () => {
    const time = (n: number): number => {
      const html = "<div>".repeat(n) + "<b>x</i>".repeat(n);
      const start = cpuTime();
      for (let round = 0; round < 3; round++) readHtml(html);
      return cpuTime() - start;
    };
    time(10_000); // warms up
    // Eight times as much: eightfold if linear, sixty-four-fold if not.
    expect(time(80_000) / Math.max(time(10_000), 5)).toBeLessThan(30);
  });
  it("fits into a snapshot whatever comes", () => {
    for (const html of [
      "<p>a".repeat(30_000),
      "a<br>".repeat(30_000),
      "<hr>".repeat(30_000),
      ":a:".repeat(30_000),
    ]) {
      const { text, cut } = readHtml(html, { emoji: () => true });
      expect(cut).toBe(true);
      expect(fits(text)).toBe(true);
    }
  });
  it("never throws, and gives what fits", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<ul>",
        "<li>",
        "</ul>",
        "<pre>",
        "</pre>",
        "<blockquote>",
        "</blockquote>",
      ),
      fc.constantFrom(
        "<a href='https://e.example/'>",
        "</a>",
        "<br>",
        "<hr>",
        "<span class='invisible'>",
        "</span>",
        "<h1>",
        "</h1>",
      ),
      fc.constantFrom(
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "&lt;",
        "&#x",
        "<",
        ">",
        ":a:",
        "<td>",
        "<rt>",
        "<ol start=-1>",
        "\0",
      ),
      fc.string({ unit: "binary", maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = htmlToText(pieces.join(""), { emoji: (code) => code === "a" });
        expect(fits(text)).toBe(true);
        expect(plainText(text).isWellFormed()).toBe(true);
        expect(depthOf(text)).toBeLessThanOrEqual(MAX_DEPTH);
      }),
      { numRuns: 500 },
    );
  });
});

describe.runIf(hasMaterial)("hostile material", () => {
  it("reads every hostile page", () => {
    const files = readdirSync(material("hostile/html"));
    expect(files.length).toBeGreaterThan(15);
    for (const file of files) {
      const html = readFileSync(material(`hostile/html/${file}`), "latin1");
      const start = cpuTime();
      expect(fits(htmlToText(html)), file).toBe(true);
      expect(cpuTime() - start, file).toBeLessThan(3_000);
    }
  });
  it("gives no link but to http and https, for every script payload", () => {
    let count = 0;
    for (const file of readdirSync(material("hostile/xss"))) {
      const payloads = JSON.parse(readFileSync(material(`hostile/xss/${file}`), "utf8")) as {
        payload: string;
      }[];
      for (const { payload } of payloads) {
        const text = htmlToText(payload, { base: "https://example.social/" });
        expect(fits(text)).toBe(true);
        for (const inline of inlinesOf(text))
          if (inline.type === "link") expect(inline.url).toMatch(/^https?:\/\//i);
        count++;
      }
    }
    expect(count).toBeGreaterThan(1_000);
  });
});

describe("spoilers", () => {
  const read = (html: string): Text =>
    htmlToText(html, { spoiler: (name, classes) => name === "tg-spoiler" || classes.includes("spoiler") });
  const hidden = (...children: ReturnType<typeof t>[]) => ({ type: "spoiler" as const, children });

  it("are kept apart within their line, with the blanks around them", () => {
    expect(read('<p>It was <span class="spoiler">the <b>butler</b></span> again.</p>')).toEqual([
      p(t("It was "), hidden(t("the "), { ...t("butler"), marks: ["bold"] } as never), t(" again.")),
    ]);
    expect(plainText(read("a <tg-spoiler> b </tg-spoiler> c"))).toBe("a b c");
  });

  it("go on in every line that they hold, and end where they end", () => {
    expect(read('<div>a<span class="spoiler"><p>b</p><p>c</p>d</span>e</div>')).toEqual([
      p(t("a")),
      p(hidden(t("b"))),
      p(hidden(t("c"))),
      p(hidden(t("d")), t("e")),
    ]);
  });

  it("within spoilers, empty ones and those never closed change nothing", () => {
    expect(read("<tg-spoiler>a<tg-spoiler>b</tg-spoiler>c</tg-spoiler>d")).toEqual([
      p(hidden(t("abc")), t("d")),
    ]);
    expect(read("a<tg-spoiler></tg-spoiler>b")).toEqual([p(t("a"), t("b"))]);
    expect(read("a<tg-spoiler>b")).toEqual([p(t("a"), hidden(t("b")))]);
  });
});

describe("line feeds", () => {
  const html =
    "<p>one\ntwo \r\n\r\n three<br>\n<a href='https://example.com/'>a\nlink</a></p>\n<p>\nfour\n</p>";
  it("are a blank by default", () => {
    expect(plainText(htmlToText(html))).toBe("one two three\na link\n\nfour");
  });
  it("end a line where the platform shows them, except within a link", () => {
    expect(plainText(htmlToText(html, { lineFeeds: "break" }))).toBe("one\ntwo\n\nthree\n\na link\n\nfour");
  });
});
