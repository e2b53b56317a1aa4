// Markup that loads from elsewhere, and markup that only looks like it: one table for the tests of the finder.
import type { LoadKind, LoadMoment, LoadOptions } from "../../src/render/loads/index.ts";
import { BY_SCRIPTS, NOT_BY_SCRIPTS } from "./script-samples.ts";

/** One sample: what it is, and every load in it, in order. */
export interface LoadSample {
  readonly text: string;
  readonly loads: readonly (readonly [LoadKind, LoadMoment, host: string])[];
  readonly format?: LoadOptions["format"];
  /** Chromium asks less than is found, and why: what other browsers ask, or ask under other circumstances. */
  readonly notInChromium?: string;
}

const AT = "https://third.example";

const sample = (text: string, loads: LoadSample["loads"] = [], notInChromium?: string): LoadSample => ({
  text,
  loads,
  ...(notInChromium !== undefined && { notInChromium }),
});
const one = (
  kind: LoadKind,
  text: string,
  when: LoadMoment = "at_once",
  notInChromium?: string,
): LoadSample => sample(text, [[kind, when, "third.example"]], notInChromium);
const from = (
  host: string,
  kind: LoadKind,
  text: string,
  when: LoadMoment = "at_once",
  why?: string,
): LoadSample => sample(text, [[kind, when, host]], why);

/** Markup that loads. */
export const LOADING: readonly LoadSample[] = [
  ...BY_SCRIPTS,
  one("script", `<script src="${AT}/a.js"></script>`),
  one("script", `<script src=//third.example/a.js async></script>`),
  one("script", `<script type=module src="${AT}/a.js"></script>`),
  one(
    "script",
    `<script type="text/javascript; charset=utf-8" src="${AT}/a.js"></script>`,
    "at_once",
    "no such type",
  ),
  one("script", `<svg><script href="${AT}/a.js"></script></svg>`),
  one("script", `<script type="text/plain" data-category=social src="${AT}/a.js"></script>`, "waiting"),
  one("script", `<script type="text/plain" data-src="${AT}/a.js"></script>`, "waiting"),
  one("script", `<script type=module>import x from "${AT}/a.js"</script>`),
  one("script", `<script type=module>import "${AT}/a.js"</script>`),
  one("script", `<script>import("${AT}/a.js")</script>`, "by_script"),
  one(
    "script",
    `<script>var s=document.createElement("script");s.src="${AT}/a.js";document.head.append(s)</script>`,
    "by_script",
  ),
  one(
    "script",
    `<script>var s=document.createElement("script");s.src='https:\\/\\/third.example\\/a.js';document.head.append(s)</script>`,
    "by_script",
  ),
  one("script", `<script>document.write('<scr'+'ipt src="${AT}/a.js"></scr'+'ipt>')</script>`, "by_script"),
  one("image", `<script>new Image().src="${AT}/p.gif"</script>`, "by_script"),
  one("request", `<script>fetch("${AT}/a.json").catch(()=>0)</script>`, "by_script"),
  one(
    "request",
    `<script>var x=new XMLHttpRequest();x.open("GET","${AT}/a.json");x.send()</script>`,
    "by_script",
  ),
  one("request", `<script>navigator.sendBeacon("${AT}/b","x")</script>`, "by_script"),
  one(
    "script",
    `<script type=importmap>{"imports":{"x":"${AT}/x.js"}}</script><script type=module>import "x"</script>`,
    "if_used",
  ),
  one(
    "fetch_ahead",
    `<script type=speculationrules>{"prefetch":[{"urls":["${AT}/next"]}]}</script>`,
    "ahead",
  ),
  from(
    "platform.twitter.com",
    "script",
    `<script>!function(d,s){var j=d.createElement(s);j.src=location.protocol+"//platform.twitter.com/widgets.js";d.head.append(j)}(document,"script")</script>`,
    "by_script",
  ),
  from(
    "www.google-analytics.com",
    "script",
    `<script>(function(i,s,o,g){var a=s.createElement(o);a.src=g;s.head.append(a)})(window,document,'script','//www.google-analytics.com/analytics.js')</script>`,
    "by_script",
  ),
  one("style", `<link rel=stylesheet href="${AT}/a.css">`),
  one("style", `<link rel="alternate stylesheet" title=x href="${AT}/a.css">`),
  one("style", `<link rel=stylesheet media=print href="${AT}/a.css">`),
  one("style", `<link rel=stylesheet disabled href="${AT}/a.css">`),
  one("style", `<link rel=stylesheet href="data:text/css,@import%20'${AT}/a.css'">`),
  one("style", `<style>@import "${AT}/a.css";</style>`),
  one("style", `<style>@import url(${AT}/a.css) screen;</style>`),
  // Chromium looks ahead for imports, and takes their addresses as they are written.
  sample(`<style>@import 'https:\\2f\\2fthird.example/a.css';</style>`, [
    ["style", "at_once", "third.example"],
    ["style", "at_once", "2f"],
  ]),
  sample(
    `<style>@\\69mport 'https:\\2f\\2fthird.example/a.css';</style>`,
    [
      ["style", "at_once", "third.example"],
      ["style", "at_once", "2f"],
    ],
    "what looks ahead knows no name with escapes",
  ),
  one("style", `<style>@import "\\\\third.example/a.css";</style>`),
  one("style", `<style>@import url(\\\\third.example/a.css);</style>`),
  one("image", `<style>body{background:url(${AT}/a.png)}</style>`, "if_used"),
  one("image", `<style>body{background:image-set("${AT}/a.png" 1x)}</style>`, "if_used"),
  one("image", `<style>body{background:u\\72l( "${AT}/a.png" )}</style>`, "if_used"),
  one("image", `<style>body{background:url(${AT}/a.png</style>`, "if_used"),
  one("image", `<style>body{background:url(${AT}/a.png}</style>`, "if_used"),
  one("image", `<p style="background:url(${AT}/a.png">x</p>`),
  one("image", `<style>/* ' */body{background:url(${AT}/a.png)/* ' */}</style>`, "if_used"),
  one(
    "font",
    `<style>@font-face{font-family:x;src:local(y),url(${AT}/a.woff2) format("woff2")}body{font-family:x}</style>x`,
    "if_used",
  ),
  one("image", `<p style="background:url('${AT}/a.png')">x</p>`),
  one("image", `<p style="background:url(&quot;${AT}/a.png&quot;)">x</p>`),
  one("image", `<img src="${AT}/a.png">`),
  one("image", `<img src="&#104;ttps&colon;//third.example/a.png">`),
  one("image", `<img src="\\\\third.example\\a.png">`),
  one("image", `<img src=" https:/\n/third.example/a.png">`),
  one("image", `<img src="${AT}/a.png" loading=lazy>`, "in_view"),
  one("image", `<img srcset="${AT}/a.png 2x, /own.png 9x">`),
  sample(
    `<img srcset="${AT}/a.png 1x, ${AT}/b.png 3x">`,
    [
      ["image", "at_once", "third.example"],
      ["image", "at_once", "third.example"],
    ],
    "it takes one picture of several",
  ),
  one("image", `<picture><source srcset="${AT}/a.png"><img src="/own.png"></picture>`),
  one(
    "image",
    `<picture><source srcset="${AT}/a.png"><img src="/own.png" loading=lazy></picture>`,
    "in_view",
  ),
  one("image", `<input type=image src="${AT}/a.png">`),
  one("image", `<table background="${AT}/a.png"><tr><td>x</table>`),
  one("image", `<image src="${AT}/a.png">`),
  one("image", `<img data-src="${AT}/a.png" src="/own.png">`, "waiting"),
  one("image", `<svg width=9 height=9><image href="${AT}/a.png" width=9 height=9 /></svg>`),
  one("image", `<svg><image xlink:href="${AT}/a.png" width=9 height=9 /></svg>`),
  one("image", `<svg><image width=9 height=9><set attributeName=href to="${AT}/a.png" /></image></svg>`),
  one(
    "image",
    `<svg><filter id=f><feImage href="${AT}/a.png" /></filter><rect filter="url(#f)" width=9 height=9 /></svg>`,
  ),
  one(
    "object",
    `<svg><use href="${AT}/a.svg#b" /></svg>`,
    "at_once",
    "it takes no part of another site's drawing",
  ),
  one("image", `<svg><rect width=9 height=9 mask="url(${AT}/a.svg#m)" /></svg>`, "if_used"),
  one("frame", `<iframe src="${AT}/"></iframe>`),
  one("frame", `<iframe src="${AT}/" loading=lazy></iframe>`, "in_view"),
  one("image", `<iframe srcdoc="<img src='${AT}/a.png'>" src="https://unasked.example/"></iframe>`),
  one(
    "image",
    `<iframe srcdoc="&lt;iframe srcdoc=&quot;&amp;lt;img src=${AT}/a.png&amp;gt;&quot;&gt;"></iframe>`,
  ),
  one("image", `<iframe src="data:text/html,<img src=${AT}/a.png>"></iframe>`),
  one("image", `<iframe src="data:text/html;base64,${btoa(`<img src=${AT}/a.png>`)}"></iframe>`),
  one("object", `<object data="${AT}/a.svg"></object>`),
  one("object", `<embed src="${AT}/a.svg">`),
  one("media", `<video src="${AT}/a.mp4"></video>`),
  one("media", `<video src="${AT}/a.mp4" preload=none></video>`, "on_action"),
  one("media", `<video src="${AT}/a.mp4" preload=none autoplay muted></video>`),
  one("media", `<audio><source src="${AT}/a.mp3"></audio>`),
  one("media", `<audio preload=none><source src="${AT}/a.mp3"></audio>`, "on_action"),
  one("image", `<video poster="${AT}/a.png"></video>`),
  one("track", `<video crossorigin src="/own.mp4"><track default src="${AT}/a.vtt"></video>`),
  one("track", `<video src="/own.mp4"><track src="${AT}/a.vtt"></video>`, "on_action"),
  one("connection", `<link rel=preconnect href="${AT}">`, "ahead"),
  one("connection", `<link rel=dns-prefetch href="//third.example">`, "ahead"),
  one("fetch_ahead", `<link rel=prefetch href="${AT}/a.js">`, "ahead"),
  one("fetch_ahead", `<link rel=preload as=script href="${AT}/a.js">`),
  one("fetch_ahead", `<link rel=preload as=image imagesrcset="${AT}/a.png 1x">`),
  one("fetch_ahead", `<link rel=modulepreload href="${AT}/a.js">`),
  one(
    "manifest",
    `<link rel=manifest href="${AT}/m.json">`,
    "at_once",
    "a window without a frame has no use for one",
  ),
  one(
    "icon",
    `<link rel="shortcut icon" href="${AT}/a.ico">`,
    "at_once",
    "a window without a frame shows none",
  ),
  one("icon", `<link rel=apple-touch-icon href="${AT}/a.png">`, "at_once", "Safari does"),
  one("refresh", `<meta http-equiv=refresh content="0;url='${AT}/'">`),
  one("refresh", `<meta http-equiv=Refresh content="0, ${AT}/">`),
  one("report", `<a href="https://example.com/" ping="/own ${AT}/p">x</a>`, "on_action"),
  one("form", `<form action="${AT}/subscribe"></form>`, "on_action"),
  one("form", `<form action="/own"><button formaction="${AT}/"></button></form>`, "on_action"),
  one("image", `<base href="${AT}/sub/"><img src="a.png">`),
  sample(
    `<img src="/first.png"><base href="${AT}/">`,
    [["image", "at_once", "third.example"]],
    "it asked before the base was read",
  ),
  one("image", `<noscript><img src="${AT}/a.png"></noscript>`, "without_script"),
  one("image", `<template><img src="${AT}/a.png"></template>`, "waiting"),
  one("image", `<div><template shadowrootmode=open><img src="${AT}/a.png"></template></div>`),
  one("image", `<script type="text/template"><img src="${AT}/a.png"></script>`, "waiting"),
  one(
    "script",
    `<button onclick="document.head.append(Object.assign(document.createElement('script'),{}));x.src='${AT}/a.js'">x</button>`,
    "on_action",
  ),
  one(
    "image",
    `<amp-img src="${AT}/a.png" width=9 height=9></amp-img>`,
    "in_view",
    "AMP's script is not there",
  ),
  from(
    "www.youtube.com",
    "component",
    `<amp-youtube data-videoid="abcdefghijk" width=9 height=9></amp-youtube>`,
    "in_view",
    "AMP's script is not there",
  ),
  from(
    "platform.twitter.com",
    "component",
    `<amp-twitter data-tweetid="20" width=9 height=9></amp-twitter>`,
    "in_view",
    "AMP's script is not there",
  ),
  from(
    "www.google-analytics.com",
    "component",
    `<amp-analytics type=googleanalytics></amp-analytics>`,
    "in_view",
    "AMP's script is not there",
  ),
  from(
    "i.ytimg.com",
    "component",
    `<lite-youtube videoid="abcdefghijk"></lite-youtube>`,
    "by_script",
    "its script is not there",
  ),
  one("image", `<!--><img src="${AT}/a.png">`),
  one("image", `<svg><style><img src="${AT}/a.png"></style></svg>`),
  sample(`<img src="${AT}:8443/a.png">`, [["image", "at_once", "third.example:8443"]]),
  sample(`<img src="https://BÜCHER.example/a.png">`, [["image", "at_once", "xn--bcher-kva.example"]]),
];

/** Markup that loads nothing from elsewhere. */
export const QUIET: readonly LoadSample[] = [
  ...NOT_BY_SCRIPTS,
  ...[
    `<a href="${AT}/">x</a><area href="${AT}/"><svg><a href="${AT}/"><text>x</text></a></svg>`,
    `<blockquote cite="${AT}/">x</blockquote><q cite="${AT}/">y</q><ins cite="${AT}/">z</ins>`,
    `<img src="/a.png" srcset="/a.png 1x, b.png 2x" alt="${AT}/a.png" title="${AT}/a.png">`,
    `<img src="media/a:b.png"><img src="a.png?url=${AT}/x"><img src="?//x"><img src="./b//c.png">`,
    `<img src="data:image/png;base64,//8="><img srcset="data:image/png;base64,//8= 1x,/b.png 2x">`,
    `<link rel=canonical href="${AT}/"><link rel=alternate hreflang=de href="${AT}/de"><link rel="me author" href="${AT}/">`,
    `<link rel=alternate type="application/rss+xml" href="${AT}/feed"><link rel=amphtml href="${AT}/amp"><link rel=search href="${AT}/o.xml">`,
    `<meta property="og:image" content="${AT}/a.png"><meta name=description content="0;url=${AT}/">`,
    `<meta http-equiv=refresh content="600"><meta http-equiv=refresh content="900;url=/next">`,
    `<script type="application/ld+json">{"url":"${AT}/","image":"${AT}/a.png"}</script>`,
    `<script type="application/json">{"src":"${AT}/a.js","x":"platform.twitter.com/widgets.js"}</script>`,
    `<script>var link="${AT}/a.html";/* see ${AT}/docs */</script>`,
    `<script>location.pathname==="x"&&open("${AT}/")</script>`,
    `<script src="/own.js"></script><script type=module>import "./own.js"</script>`,
    `<style>p{background:url(/a.png);content:"url(${AT}/a.png)"}</style>`,
    `<style>/* url(${AT}/a.png) @import "${AT}/a.css"; */ @namespace svg url("${AT}/ns"); @namespace url(${AT}/ns);</style>`,
    `<style>p{background:url("data:image/svg+xml,<svg xmlns='${AT}/svg'/>");fill:url(#a)}</style>`,
    `<style>a[href="${AT}/"]{color:red} a[href^='//third.example']::after{content:"${AT}"}</style>`,
    `<!-- <img src="${AT}/a.png"> --><!--[if IE]><script src="${AT}/a.js"></script><![endif]-->`,
    `<textarea><iframe src="${AT}/"></iframe></textarea><title><img src="${AT}/a.png"></title>`,
    `<svg><path d="M0 0"/></svg><textarea><script src="${AT}/a.js"></script></textarea>`,
    `&lt;img src="${AT}/a.png"&gt; < img src="${AT}/a.png"><p title="<img src='${AT}/a.png'>">x</p>`,
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><use href="#b"/><rect fill="url(#a)"/></svg>`,
    `<base href="/sub/"><img src="a.png"><base target=_blank>`,
    `<img src="/own.png" src="${AT}/a.png">`,
    `<form action="/search"><input type=hidden name=back value="${AT}/"><input type=text src="${AT}/a.png"></form>`,
    `<div src="${AT}/a.png" poster="${AT}/b.png" background="${AT}/c.png" data-url="${AT}/d"></div>`,
    `<blockquote class="twitter-tweet"><a href="${AT}/ada/status/1">May 1</a></blockquote>`,
    `<a href="mailto:desk@site.example">x</a><img src="cid:1@site.example"><img src="about:blank"><img src="blob:x">`,
    `<iframe srcdoc="<p>own words</p>"></iframe><iframe src="about:blank"></iframe>`,
    `<time datetime="2026-05-01">x</time><p itemid="${AT}/" resource="${AT}/" about="${AT}/">x</p>`,
    ``,
  ].map((text) => ({ text, loads: [] })),
];

/** Styles, drawings and scripts that stand alone. */
export const FILES: readonly LoadSample[] = [
  {
    format: "css",
    text: `@charset "utf-8";@import "${AT}/a.css";`,
    loads: [["style", "at_once", "third.example"]],
  },
  { format: "css", text: `@import url("own.css") layer(base);`, loads: [] },
  {
    format: "css",
    text: `@media print{@font-face{font-family:x;src:url(//third.example/x.woff2)}p{background:url(${AT}/a.png)}}`,
    loads: [
      ["font", "if_used", "third.example"],
      ["image", "if_used", "third.example"],
    ],
  },
  { format: "css", text: `p{background:url(`, loads: [] },
  {
    format: "svg",
    text: `<svg xmlns="http://www.w3.org/2000/svg"><image href="${AT}/a.png"/></svg>`,
    loads: [["image", "if_used", "third.example"]],
  },
  {
    format: "svg",
    text: `<?xml-stylesheet href="${AT}/a.css"?><svg xmlns="http://www.w3.org/2000/svg"/>`,
    loads: [["style", "if_used", "third.example"]],
  },
  {
    format: "svg",
    text: `<svg xmlns="http://www.w3.org/2000/svg"><style><![CDATA[@import "${AT}/a.css";]]></style></svg>`,
    loads: [["style", "if_used", "third.example"]],
  },
  {
    format: "script",
    text: `importScripts("/own.js", "${AT}/sw.js");`,
    loads: [["script", "by_script", "third.example"]],
  },
  {
    format: "script",
    text: `export {a} from"${AT}/a.js";export * from '${AT}/b.js'`,
    loads: [
      ["script", "at_once", "third.example"],
      ["script", "at_once", "third.example"],
    ],
  },
  { format: "script", text: `const home = "${AT}/"; // from "the" start`, loads: [] },
  {
    format: "script",
    text: `navigator.serviceWorker.register("${AT}/sw.js")`,
    loads: [["script", "by_script", "third.example"]],
  },
];
