// Every address off the site that a page makes a browser ask for is found, however the page is written: what only a tree
// could tell is read in every way, styles and addresses are read by their own grammars, and JSON-LD has one door.
import { describe, expect, it } from "vitest";
import { times } from "../times.ts";
import { describePost, describeQuotation } from "../../src/credit/index.ts";
import { findLoads } from "../../src/render/loads/index.ts";
import { findLeaks } from "../../src/render/private.ts";
import { ada, image, post, snapshot } from "../render/posts.ts";
import { generatePage } from "./pages.ts";
import { loadingTexts } from "./tree.ts";

const AT = "https://third.example/a";
const DEEP = "&#64;".replace("64", "0".repeat(40) + "64");

/** Markup that asks `third.example`, each by a way that a reader of tags may miss. */
const ASKING = [
  // Styles in drawings are text with references, and what ends a drawing makes them plain again.
  `<svg><style>&#64;import "${AT}";</style></svg>`,
  `<svg><style>${DEEP}import "${AT}";</style></svg>`,
  `<svg><style><![CDATA[@import "${AT}";]]></style></svg>`,
  `<svg><style>@im<!-- -->port "${AT}";</style></svg>`,
  `<svg></p><style><!--</style><img src="${AT}">`,
  `<svg></p><style><a title='</style><img src="${AT}">'>`,
  `<svg><title><img src="${AT}"></title></svg>`,
  `<svg><desc><div></svg></div></desc><style><img src="${AT}"></style>`,
  `<math><mi></p><style><!--</style><img src="${AT}">`,
  `<p><b></p><svg><title>x</title><style><!--</style><img src="${AT}">-->`,
  `<select><style></select><img src="${AT}"></style>`,
  `<select><img src="${AT}"></select>`,
  `<div><template shadowrootmode=open><col><style></template></div><img src="${AT}">`,
  `<frameset><style><frame src="${AT}"></style>`,
  `<script type="text/plain"><!--<script></script>"<style>"</script><img src="${AT}"></style>`,
  `<svg><g><title><!--</title></g></svg><img src="${AT}">`,
  // References and names.
  `<img src="&#0000000000000000104;ttps://third.example/a">`,
  `<p style="background:url(${AT}&quotx)">x</p>`,
  `<p style="background:u&bsol;72 l&lpar;${AT})">x</p>`,
  // Styles by the grammar of CSS.
  `<p style="background:u\\72l(${AT})">x</p>`,
  `<p style="background:u\\72 l(${AT})">x</p>`,
  `<p style="color:url(a'b);background:url(${AT})">x</p>`,
  `<p style="--a:'${AT}';background:image-set(var(--a) 1x)">x</p>`,
  `<p style="content:'\\\n';background:url(${AT})">x</p>`,
  `<style>@import "data:text/css,%40import '${AT}'";</style>`,
  `<link rel=stylesheet href="data:text/css;base64,${btoa(`@import "${AT}"`)}">`,
  `<link rel=stylesheet href="da\nta:text/css;x=${"y".repeat(300)},@im\nport '${AT}'">`,
  `<link rel=stylesheet href="data:,@import '${AT}'">`,
  `<svg><rect mask="image-set('${AT}' 1x)"/></svg>`,
  // Addresses by the URL standard.
  `<img src="https:third.example/a">`,
  `<img src="https:/third.example/a">`,
  `<img src="/\\third.example/a">`,
  `<img src="///third.example/a">`,
  `<img src="${" ".repeat(200)}//third.example/a">`,
  `<base href="https:third.example/"><img src="a">`,
  `<iframe srcdoc="<base href='${AT}'><img src=a>"></iframe>`,
  `<iframe src="data:text/html,<base href=https:third.example><img src=a>"></iframe>`,
  `<svg><link rel=stylesheet href="${AT}"></svg>`,
  `<meta http-equiv=refresh content="1e0;url=${AT}">`,
];

/** Pages as people write them, with addresses that nothing asks. */
const QUIET = [
  `<svg><title>Icon</title><path d="M0 0"/></svg><script type="application/json">{"a":"<img src='${AT}'>"}</script>`,
  `<a href="${AT}"><svg><title>Icon</title><use href="#b"/></svg></a><style>a{&:hover{color:red}}@media (width < 9em){}</style>`,
  `<svg><style><![CDATA[.a{fill:url(#b)}]]></style></svg><textarea><img src="${AT}"></textarea>`,
  `<svg><g><desc>x</desc></g></svg><style>a::after{content:"<img src='${AT}'>"}a[href^="${AT}"]{}</style>`,
  `<math><mi>x</mi><mo>=</mo></math><title><img src="${AT}"></title><!-- <img src="${AT}"> -->`,
  `<svg><foreignObject><p>x</p></foreignObject></svg><style>/* url(${AT}) */ @namespace url(${AT});</style>`,
  `<noscript><p>x</p></noscript><select><option>x</option></select><textarea><img src="${AT}"></textarea>`,
];

describe("an address that a page asks", () => {
  it.each(ASKING)("is found: %s", (html) => {
    expect(findLeaks(html)).not.toEqual([]);
    expect(findLoads(html).map(({ host }) => host)).toContain("third.example");
  });

  it.each(QUIET)("is not found where nothing asks it: %s", (html) => {
    expect(findLeaks(html)).toEqual([]);
    expect(findLoads(html)).toEqual([]);
  });

  it("is found in pages put together at random, as their trees tell", () => {
    let judged = 0;
    for (let seed = 0; seed < times(3_000); seed++) {
      const { html, hosts } = generatePage(seed);
      const texts = [...loadingTexts(html, true), ...loadingTexts(html, false)];
      const asked = hosts.filter((host) => texts.some((text) => text.includes(host)));
      judged += asked.length;
      if (asked.length === 0) continue;
      expect(findLeaks(html).length, html).toBeGreaterThan(0);
      const found = new Set(findLoads(html).map(({ host }) => host));
      expect(
        asked.filter((host) => !found.has(host)),
        html,
      ).toEqual([]);
    }
    expect(judged).toBeGreaterThan(times(3_000));
  });

  it("is never hidden by a style made of parts", () => {
    const html = `<svg><style>@imp<g>x</g>ort "//third.example/a"</style></svg>`;
    expect(findLeaks(html)).toContainEqual(expect.objectContaining({ element: "style" }));
  });
});

/** What is no address to follow, wherever it comes from. */
const NO_ADDRESS = [
  ...[
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,x",
  ],
  ...[
    "vbscript:x",
    "file:///etc/passwd",
    "ftp://third.example/",
    "https://user:word@third.example/",
    "//third.example/",
  ],
  ...[
    "mailto:desk@third.example",
    "blob:https://third.example/x",
    "https://",
    "https:third.example",
    "not an address",
  ],
];

describe("JSON-LD", () => {
  const described = (url: string): string => {
    const picture = image("a boat", 8, 8);
    const stated = { licensorUrl: url, webStatement: url };
    const named = { name: "Ada Example", basis: "stated in the file", url } as const;
    const medium = {
      ...picture,
      picture: { ...picture.picture!, stated },
      rights: { creator: named, rightsHolder: named, licence: named },
    };
    const quoted = post({ author: { ...ada, url }, url });
    const content = post({
      author: { ...ada, url },
      url,
      media: [medium],
      card: { url, title: "A page" },
      quote: { state: "present", post: quoted, key: { platform: "x", id: "2" } },
    });
    const options = { assetUrl: () => url, archivedAt: url };
    return JSON.stringify([
      describePost(snapshot("x", "1", content), options),
      describeQuotation({ text: "words", url }),
    ]);
  };

  it.each(NO_ADDRESS.filter((url) => !/^\/\/|^not|^https:third/.test(url)))(
    "names no address that is none: %j",
    (url) => {
      expect(described(url)).not.toContain(JSON.stringify(url).slice(1, -1));
    },
  );

  it.each(NO_ADDRESS)("names of foreign addresses only those of the web: %j", (url) => {
    const foreign = described(url).replace(/"(?:contentUrl|archivedAt)":"(?:[^"\\]|\\.)*"/g, "");
    expect(foreign).not.toContain(JSON.stringify(url).slice(1, -1));
  });

  it("names those of the web in every place", () => {
    const found = described("https://site.example/a").split('"https://site.example/a"').length - 1;
    expect(found).toBeGreaterThan(12);
    for (const name of ["url", "@id", "license", "acquireLicensePage", "contentUrl", "archivedAt"])
      expect(described("https://site.example/a")).toContain(`"${name}":"https://site.example/a"`);
  });
});
