// The check of privacy: every way in which HTML calls out, and everything that only looks like one.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuTime } from "../cpu-time.ts";
import { PostproofError } from "../../src/errors.ts";
import { assertPrivate, findLeaks } from "../../src/render/private.ts";
import { hasMaterial, material } from "../material.ts";

const leak = (html: string, element: string, attribute?: string, url?: string) => ({
  html,
  element,
  attribute,
  url,
});
const THERE = "https://third.example/x";

const LEAKS = [
  leak(`<img src="${THERE}">`, "img", "src", THERE),
  leak(`<img src=//third.example/x>`, "img", "src", "//third.example/x"),
  leak(`<IMG SRC='${THERE}'>`, "img", "src", THERE),
  leak(`<img src="\\\\third.example\\x">`, "img", "src", "\\\\third.example\\x"),
  leak(`<img src="/\t/third.example">`, "img", "src", "/\t/third.example"),
  leak(`<img src=" \u0001 ${THERE}">`, "img", "src"),
  leak(`<img src="&#104;ttps&colon;&sol;&sol;third.example/x">`, "img", "src", THERE),
  leak(`<img src="h&#x74;tps:&#47/third.example/x">`, "img", "src", THERE),
  leak(`<img alt=">" src="${THERE}">`, "img", "src", THERE),
  leak(`<img alt=a"b src="${THERE}">`, "img", "src", THERE),
  leak(`<img/src="${THERE}"/>`, "img", "src", THERE),
  leak(`<img src="/local.png"src="${THERE}">`, "img", "src", THERE),
  leak(`<image src="${THERE}">`, "image", "src", THERE),
  leak(`<img srcset="/a.png 1x, ${THERE} 2x">`, "img", "srcset", THERE),
  leak(`<img srcset="${THERE},/b.png 2x">`, "img", "srcset"),
  leak(`<source srcset=" , ${THERE}, ">`, "source", "srcset", THERE),
  leak(`<link rel=preload as=image imagesrcset="${THERE} 1x">`, "link", "imagesrcset", THERE),
  leak(`<video poster="${THERE}"></video>`, "video", "poster", THERE),
  leak(`<audio src="${THERE}"></audio>`, "audio", "src", THERE),
  leak(`<track src="${THERE}">`, "track", "src", THERE),
  leak(`<input type=image src="${THERE}">`, "input", "src", THERE),
  leak(`<body background="${THERE}">`, "body", "background", THERE),
  leak(`<script src="${THERE}"></script>`, "script", undefined, THERE),
  leak(`<script src="/own.js"></script>`, "script", undefined, "/own.js"),
  leak(`<script>fetch("x")</script>`, "script"),
  leak(`<iframe src="${THERE}"></iframe>`, "iframe", undefined, THERE),
  leak(`<iframe srcdoc="<p>"></iframe>`, "iframe"),
  leak(`<object data="${THERE}"></object>`, "object", undefined, THERE),
  leak(`<embed src="${THERE}">`, "embed", undefined, THERE),
  leak(`<link rel="stylesheet" href="${THERE}">`, "link", "href", THERE),
  leak(`<link rel="alternate stylesheet" href="${THERE}">`, "link", "href", THERE),
  ...["preconnect", "dns-prefetch", "prefetch", "preload", "modulepreload", "icon", "manifest"].map((rel) =>
    leak(`<link rel="${rel}" href="${THERE}">`, "link", "href", THERE),
  ),
  leak(`<base href="${THERE}">`, "base", "href", THERE),
  leak(`<meta http-equiv=" Refresh" content="0;url=${THERE}">`, "meta", "http-equiv"),
  leak(`<p style="background:url(${THERE})">`, "p", "style", THERE),
  leak(`<p style="background:URL( '${THERE}' )">`, "p", "style", THERE),
  leak(`<p style="background:u\\72l(${THERE})">`, "p", "style", THERE),
  leak(`<p style="background:image-set('/a.png' 1x, '${THERE}' 2x)">`, "p", "style", THERE),
  leak(`<style>@import "${THERE}";</style>`, "style", undefined, THERE),
  leak(`<style>@import "\\\\there.example/a";</style>`, "style", undefined, "\\\\there.example/a"),
  leak(`<style>@import/**/"x"; p{background:/**/url("${THERE}")}</style>`, "style", undefined, THERE),
  leak(
    `<style>@font-face{src:local(x),url(//third.example/x)}</style>`,
    "style",
    undefined,
    "//third.example/x",
  ),
  leak(`<a href="https://example.com/" ping="/own">x</a>`, "a", "ping", "/own"),
  leak(`<img src="/a.png" attributionsrc>`, "img", "attributionsrc"),
  leak(`<p onclick="x()">`, "p", "onclick"),
  leak(`<svg/onload=x()>`, "svg", "onload"),
  leak(`<a href="java\nscript:x()">x</a>`, "a", "href"),
  leak(`<form action="${THERE}"></form>`, "form", "action", THERE),
  leak(`<button formaction="${THERE}"></button>`, "button", "formaction", THERE),
  leak(`<svg><image href="${THERE}"/></svg>`, "image", "href", THERE),
  leak(`<svg><use xlink:href="${THERE}#a"/></svg>`, "use", "xlink:href", `${THERE}#a`),
  leak(`<svg><rect fill="url(${THERE})"/></svg>`, "rect", "fill", THERE),
  leak(`<svg><a><animate attributeName=href values="${THERE}"/></a></svg>`, "animate", "attributename"),
  leak(`<svg><title><style>@import "${THERE}"</style></title></svg>`, "style", undefined, THERE),
  leak(`<svg><style><style>p{src:url(${THERE})}</style></svg>`, "style", undefined, THERE),
  // What hides a tag from a careless reader.
  leak(`<!--><img src="${THERE}">`, "img", "src", THERE),
  leak(`<!---><img src="${THERE}">-->`, "img", "src", THERE),
  leak(`<!-- x --!><img src="${THERE}">`, "img", "src", THERE),
  leak(`<? x ><img src="${THERE}">`, "img", "src", THERE),
  leak(`</ x><img src="${THERE}">`, "img", "src", THERE),
  leak(`<textarea><p></textarea ><img src="${THERE}">`, "img", "src", THERE),
  leak(`<title>--><!--</title><img src="${THERE}">`, "img", "src", THERE),
  leak(`<noscript><img src="${THERE}"></noscript>`, "img", "src", THERE),
  leak(`<noscript><!-- </noscript><img src="${THERE}"> -->`, "img", "src", THERE),
  leak(`<svg><style><img src="${THERE}"></style></svg>`, "img", "src", THERE),
  leak(`<svg><desc></svg></desc><style><img src="${THERE}">`, "img", "src", THERE),
  leak(`<svg><desc><div></desc></svg></div></desc><style><img src="${THERE}">`, "img", "src", THERE),
  leak(`<math></svg><style><img src="${THERE}">`, "img", "src", THERE),
  leak(`<select><style></select><img src="${THERE}"></style>`, "img", "src", THERE),
  leak(`<plaintext><img src="${THERE}">`, "img", "src", THERE),
];

describe("leaks", () => {
  it.each(LEAKS)("$html", ({ html, element, attribute, url }) => {
    const found = findLeaks(html);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toContainEqual(
      expect.objectContaining({ element, ...(attribute && { attribute }), ...(url && { url }) }),
    );
    expect(
      html
        .slice(found[0]!.start + 1)
        .toLowerCase()
        .startsWith(found[0]!.element),
    ).toBe(true);
  });
});

describe("what is private", () => {
  it.each([
    `<a href="https://example.com/" rel="noopener">x</a><blockquote cite="https://example.com/">x</blockquote>`,
    `<img src="/media/a.png" srcset="/a.png 1x, b.png 2x" alt="https://example.com/a.png">`,
    `<img src="media/a:b.png"><img src="a.png?url=https://example.com//x"><img src="?//x"><img src="./b//c.png">`,
    `<img src="data:image/png;base64,//8="><img srcset="data:image/png;base64,//8= 1x,/b.png 2x">`,
    `<link rel="stylesheet" href="/embed.css"><link rel="canonical" href="https://example.com/"><link rel="alternate" hreflang="de" href="https://example.com/de">`,
    `<style>@import "/own.css";p{background:url(/a.png);content:"https://example.com/"}</style>`,
    `<style>/* url(https://example.com/) */ p{background:url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>")}</style>`,
    `<p style="color:red">x</p><form action="/search"><button></button></form>`,
    `<script type="application/ld+json">{"url":"https://example.com/<img src=https://example.com/a.png>"}</script>`,
    `<!-- <img src="https://example.com/a.png"> --><textarea><img src="https://example.com/a.png"></textarea>`,
    `&lt;img src="https://example.com/a.png"&gt; < img src="https://example.com/a.png">`,
    `<p title="<img src='https://example.com/a.png'>">x</p>`,
    `<svg><title>x</title><path d="M0 0" fill="url(#a)"/><use href="#b"/></svg><textarea>x</textarea>`,
    `<meta name="description" content="0;url=https://example.com/"><meta property="og:image" content="https://example.com/a.png">`,
    `<base href="/sub/"><details open><summary>on</summary></details>`,
    ``,
  ])("%s", (html) => expect(findLeaks(html)).toEqual([]));

  it("asks the site about addresses that are not relative, and about scripts", () => {
    const html = `<img src="https://media.own.example/a.png"><script src="/own.js"></script><img src="${THERE}">`;
    const allow = (url: string): boolean => url.startsWith("https://media.own.example/") || url === "/own.js";
    expect(findLeaks(html, { allow }).map(({ url }) => url)).toEqual([THERE]);
  });
});

describe("assertPrivate", () => {
  it("names the first offending element", () => {
    const html = `<p>ok</p><img src="${THERE}"><script></script>`;
    expect(() => assertPrivate(html)).toThrow(PostproofError);
    expect(() => assertPrivate(html)).toThrow(/<img src> at offset 9: .*https:\/\/third\.example\/x/);
    expect(() => assertPrivate(html)).toThrow(expect.objectContaining({ code: "not_private", url: THERE }));
  });

  it("is silent otherwise", () => expect(() => assertPrivate("<p>ok</p>")).not.toThrow());
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    "<",
    ">",
    "<!--",
    "-->",
    "<svg",
    "</svg>",
    "<style",
    "</style>",
    '"',
    "'",
    "=",
    " ",
    "src",
    "https://e.example",
    "<img",
    "&#",
    "url(",
    "/*",
    "\\",
    "<noscript>",
    "a",
  );

  it("is read to the end", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const html = parts.join("");
        for (const { start } of findLeaks(html)) expect(html[start]).toBe("<");
      }),
    );
  });

  it.each([
    "<",
    "<a ",
    "<!--",
    "<!",
    "</",
    "<style>",
    "<svg><style>",
    '<a b="',
    "&#",
    "<p style='url('>",
    "<noscript>",
    "<svg><desc>",
    "-",
    "<img srcset=',,,",
  ])("%s a hundred thousand times takes no long time", (piece) => {
    const start = cpuTime();
    findLeaks(piece.repeat(100_000));
    expect(cpuTime() - start).toBeLessThan(3_000);
  });
});

describe.runIf(hasMaterial)("hostile pages", () => {
  it.each([
    "unclosed-attr-1mb.html",
    "unclosed-comment-1mb.html",
    "lt-1m.html",
    "many-attrs-50k.html",
    "deep-div-100k.html",
  ])("%s", (file) => {
    const start = cpuTime();
    findLeaks(readFileSync(material(`hostile/html/${file}`), "latin1"));
    expect(cpuTime() - start).toBeLessThan(5_000);
  });

  it.each(["base-hijack.html", "meta-refresh.html"])("%s is found out", (file) => {
    expect(findLeaks(readFileSync(material(`hostile/html/${file}`), "latin1"))).not.toEqual([]);
  });
});
