// Scripts and drawings that load from elsewhere, and some that only look like it: the rest of the table of samples.
import type { LoadSample } from "./load-samples.ts";

const AT = "https://third.example";

const one = (
  kind: LoadSample["loads"][number][0],
  text: string,
  when: LoadSample["loads"][number][1] = "by_script",
  notInChromium?: string,
): LoadSample => ({
  text,
  loads: [[kind, when, "third.example"]],
  ...(notInChromium !== undefined && { notInChromium }),
});
const script = (text: string): string => `<script>${text}</script>`;
const NOT_THERE = "what it calls is not there";

/** Markup that loads by scripts, and in drawings. */
export const BY_SCRIPTS: readonly LoadSample[] = [
  one("request", script(`fetch(new Request("${AT}/a.json")).catch(()=>0)`)),
  one("request", script(`$.ajax({ type: "GET", url: "${AT}/a" })`), "by_script", NOT_THERE),
  one("request", script(`jQuery.post("${AT}/a")`), "by_script", NOT_THERE),
  one("request", script(`axios.get('${AT}/a')`), "by_script", NOT_THERE),
  one("script", script(`document.write('<script src=${AT}/a.js><\\/script>')`)),
  one(
    "script",
    script(
      `(function(d,t,u){var s=d.createElement(t);s.src=u;d.head.append(s)})(document,'script','${AT}/tag?id=1')`,
    ),
  ),
  one(
    "script",
    script(
      `!function(d,i,u){var s=d.createElement("script");s.src=u;d.head.append(s)}(document,"x","${AT}/tag.js?id=1")`,
    ),
  ),
  one(
    "script",
    script(
      `var s=document.createElement("script");s.src=location.protocol+"//third.example/a.js";document.head.append(s)`,
    ),
  ),
  one(
    "script",
    script(
      `var s=document.createElement("script");s.src="http"+"://third.example/a.js";document.head.append(s)`,
    ),
  ),
  one("script", script(`loadScript("${AT}/a.mjs")`), "by_script", NOT_THERE),
  one(
    "style",
    script(
      `var l=document.createElement("link");l.rel="stylesheet";l.href="${AT}/a.css";document.head.append(l)`,
    ),
  ),
  one(
    "frame",
    script(
      `document.addEventListener("DOMContentLoaded",function(){document.body.innerHTML='<iframe src="${AT}/player"></iframe>'})`,
    ),
  ),
  one(
    "image",
    script(
      `document.addEventListener("DOMContentLoaded",function(){document.body.style.backgroundImage="url(${AT}/a.png)"})`,
    ),
  ),
  one(
    "image",
    script(
      `document.addEventListener("DOMContentLoaded",function(){document.body.innerHTML="<style>body{background:url('${AT}/a.png')}</style>x"})`,
    ),
  ),
  one("font", script(`new FontFace("x","url(${AT}/a.woff2)").load().catch(()=>0)`)),
  one("image", script(`(new Image).src="${AT}/collect?x=1"`)),
  one("request", `<a href="javascript:fetch('${AT}/a')">x</a>`, "on_action"),
  one(
    "component",
    `<amp-analytics config="${AT}/a.json"></amp-analytics>`,
    "in_view",
    "AMP's script is not there",
  ),
  one("image", `<div data-background-image="${AT}/a.png">x</div>`, "waiting"),
  one("image", `<div data-src="${AT}/a.png">x</div>`, "waiting"),
  one("image", `<span data-bgset="${AT}/a.JPG 280w, /own.png 560w">x</span>`, "waiting"),
  // What follows a drawing that closes itself, or that was left open, or that holds HTML, is HTML again.
  one("style", `<svg/><link rel=stylesheet href="${AT}/a.css">`, "at_once"),
  one("style", `<svg><path d="M0 0"/><p>x</p><link rel=stylesheet href="${AT}/a.css">`, "at_once"),
  one(
    "connection",
    `<svg><foreignObject><p>x</p></foreignObject></svg><link rel=preconnect href="${AT}">`,
    "ahead",
  ),
  one(
    "image",
    `<svg width=9 height=9><script href="/own.js"/><style>rect{mask:url(${AT}/a.svg#m)}</style><rect width=9 height=9 /></svg>`,
    "if_used",
  ),
  one("image", `<svg><style/><image href="${AT}/a.png" width=9 height=9 /></svg>`, "at_once"),
  one(
    "image",
    `<svg><foreignObject width=9 height=9><img src="${AT}/a.png"></foreignObject></svg>`,
    "at_once",
  ),
];

/** Markup with scripts and drawings that load nothing from elsewhere. */
export const NOT_BY_SCRIPTS: readonly LoadSample[] = [
  script(
    `\n// fetch("${AT}/a.json")\n  //s.src="${AT}/a.js"\n/*\n s.src = "${AT}/b.js";\n platform.twitter.com/widgets.js\n*/\n`,
  ),
  script(`var home="https://github.com/third/library.js",site="${AT}",page="${AT}/next.js/docs"`),
  script(`var told="read ${AT}/a.js or ${AT}/a.css"`),
  script(`var api=url("${AT}/a"),schema={x:z.url("${AT}/b")}`),
  script(`if(false)el.innerHTML='<a href="${AT}/">x</a>'`),
  `<style>@supports (mask:url(${AT}/a.svg)){p{color:red}} @import url(/own.css) supports(background:url(${AT}/a.png));</style>`,
  `<svg/><textarea><img src="${AT}/a.png"></textarea><link rel=canonical href="${AT}/">`,
  `<svg><foreignObject><p>x</p></foreignObject></svg><textarea><img src="${AT}/a.png"></textarea><link rel=canonical href="${AT}/">`,
  `<svg><title>x</title><desc>y</desc></svg><title><img src="${AT}/a.png"></title>`,
  `<math><mtext href="${AT}/">x</mtext><mrow href="${AT}/"><mi>y</mi></mrow></math>`,
  `<svg><view href="${AT}/"/><animateMotion href="${AT}/#a"/></svg>`,
  `<div data-src="${AT}/news/11315001/A-page">x</div>`,
].map((text) => ({ text, loads: [] }));
