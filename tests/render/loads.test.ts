// What a page loads from elsewhere: every kind, every moment, and everything that only looks like it.
import { readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuTime } from "../cpu-time.ts";
import { PostproofError } from "../../src/errors.ts";
import { hasMaterial, material } from "../material.ts";
import { findLeaks } from "../../src/render/private.ts";
import { findLoads } from "../../src/render/loads/index.ts";
import type { LoadSample } from "./load-samples.ts";
import { FILES, LOADING, QUIET } from "./load-samples.ts";

const shown = ({ text, format }: LoadSample): unknown[] =>
  findLoads(text, format ? { format } : {}).map(({ kind, when, host }) => [kind, when, host]);

describe("what loads", () => {
  it.each(LOADING)("$text", (sample) => {
    expect(shown(sample)).toEqual(sample.loads);
    for (const { start } of findLoads(sample.text)) expect(start).toBeLessThan(sample.text.length);
  });

  it("is counted in kinds enough", () => {
    expect(LOADING.length + QUIET.length).toBeGreaterThan(100);
  });

  const unasked = LOADING.filter(({ loads }) => loads.some(([, when]) => when === "at_once"));
  it.each(unasked)("is no secret to the proof of privacy either: $text", ({ text }) => {
    expect(findLeaks(text)).not.toEqual([]);
  });
});

describe("what loads nothing from elsewhere", () => {
  it.each(QUIET)("$text", (sample) => expect(shown(sample)).toEqual([]));
});

describe("files that stand alone", () => {
  it.each(FILES)("$format: $text", (sample) => expect(shown(sample)).toEqual(sample.loads));
});

describe("the finder", () => {
  const html = `<img src="https://cdn.site.example/a.png">
<p><img
  src="https://site.example/b.png" srcset="https://site.example:8080/c.png 2x">
<script src="//other.example/d.js"></script>`;
  const hosts = (own: readonly string[]): string[] => findLoads(html, { own }).map(({ host }) => host);

  it("knows the site's own hosts", () => {
    expect(hosts([])).toHaveLength(4);
    expect(hosts(["https://site.example"])).toEqual([
      "cdn.site.example",
      "site.example:8080",
      "other.example",
    ]);
    expect(hosts(["SITE.example/", "*.site.example", "http://site.example:8080"])).toEqual(["other.example"]);
    expect(hosts(["*.example"])).toEqual(["site.example:8080"]);
    expect(hosts(["https://site.example/blog/", "https://CDN.site.example?x"])).toEqual([
      "site.example:8080",
      "other.example",
    ]);
  });

  it.each([
    "",
    "*",
    "site.example/path",
    "a b",
    "*.*.example",
    "https://user@site.example",
    "https://a b/",
    5,
    null,
  ])("refuses %j as a host", (own) =>
    expect(() => findLoads("", { own: [own as string] })).toThrow(PostproofError),
  );

  it("says where an address is written", () => {
    const places = findLoads(html).map(({ start }) => html.slice(start, start + 7));
    expect(places).toEqual(['src="ht', 'src="ht', "srcset=", 'src="//']);
    const style = `<style>\n  p { background: url(https://a.example/x) }</style>`;
    expect(style.slice(findLoads(style)[0]!.start)).toMatch(/^url\(https/);
    const script = `<script>\nimport("https://a.example/x.js")</script>`;
    expect(script.slice(findLoads(script)[0]!.start)).toMatch(/^https:\/\/a/);
  });

  it("says what to do, and what is known of weights", () => {
    const page = `<script src="https://platform.twitter.com/widgets.js"></script>
      <iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>
      <iframe src="https://www.facebook.com/plugins/like.php"></iframe>
      <link href="https://fonts.googleapis.com/css" rel=stylesheet><link rel=preconnect href="https://fonts.gstatic.com">
      <img src="https://third.example/a.png"><img src="https://www.facebook.com/tr?id=1">
      <script src="https://www.youtube.com/iframe_api"></script>`;
    const found = findLoads(page, { isEmbed: (url) => url.includes("/embed/") });
    expect(found.map(({ service, weight, advice }) => [service, weight, advice])).toEqual([
      ["X", 600_000, expect.stringContaining("postproof rewrite")],
      ["YouTube", 1_200_000, expect.stringContaining("postproof rewrite")],
      ["Facebook", undefined, expect.stringContaining("link")],
      ["Google Fonts", undefined, expect.stringContaining("fonts from the site itself")],
      ["Google Fonts", undefined, expect.stringContaining("hint")],
      [undefined, undefined, expect.stringContaining("copy of the picture")],
      ["Meta Pixel", undefined, expect.stringContaining("agreed")],
      ["YouTube", undefined, expect.stringContaining("postproof rewrite")],
    ]);
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    ...[
      "<",
      ">",
      "<!--",
      "-->",
      "<svg",
      "</svg>",
      "<style>",
      "</style>",
      '"',
      "'",
      "=",
      " ",
      "src",
      "srcdoc",
    ],
    ...[
      "https://e.example/",
      "//e.example",
      "<img",
      "<iframe",
      "&#",
      "url(",
      "@import",
      "/*",
      "*/",
      "\\",
      "{",
      "}",
    ],
    ...[
      "<noscript>",
      "<template>",
      "</template>",
      "<script>",
      "</script>",
      "import(",
      "fetch(",
      "data:text/html,",
    ],
    ...["<base href=", "<link rel=stylesheet href=", "<script type=importmap>", ";", "(", ")", "a"],
  );

  it("is read to the end, and every load has a place and a host", () => {
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 60 }),
        fc.constantFrom("html", "css", "svg", "script"),
        (parts, format) => {
          const text = parts.join("");
          for (const { start, host } of findLoads(text, { format } as const)) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(start).toBeLessThan(text.length);
            expect(host).not.toBe("");
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ...[
      "<",
      "<a ",
      "<!--",
      "<style>",
      "<svg><style>",
      "<svg><script>",
      '<a b="',
      "<noscript>",
      "<template>",
      "<img srcset=',,,",
    ],
    ...[
      "<style>url(",
      "<style>@import '",
      "<style>/*",
      "<style>{(",
      "<p style='url('>",
      "<script>'//a.b'",
      "<script>src='",
    ],
    ...[
      "<iframe srcdoc='<p>' ",
      "<?xml-stylesheet ",
      "<base href=//a.b>",
      "<source srcset=//a.b>",
      "<script>importScripts('//a.b',",
    ],
    ...[
      "<script>'https:\\/\\/",
      "<img src=//a.b>",
      "<a ping='//a.b //c.d'>",
      "<lite-youtube videoid=a>",
      "<style>\\",
    ],
  ])("%s a hundred thousand times takes no long time", (piece) => {
    const text = piece.repeat(100_000);
    const start = cpuTime();
    for (const format of ["html", "css", "script"] as const) findLoads(text, { format });
    expect(cpuTime() - start).toBeLessThan(10_000);
  });
});

describe.runIf(hasMaterial)("recorded and hostile pages", () => {
  const files = (folder: string): string[] =>
    hasMaterial ? readdirSync(material(folder)).map((name) => `${folder}/${name}`) : [];

  it.each(files("hostile/html"))("%s takes no long time", (file) => {
    const text = readFileSync(material(file), "latin1");
    const start = cpuTime();
    findLoads(text);
    expect(cpuTime() - start).toBeLessThan(10_000);
  });

  it("payloads of every kind raise nothing, and every load is one for the proof of privacy", () => {
    for (const file of files("hostile/xss").filter((name) => name.endsWith(".json"))) {
      const list = JSON.parse(readFileSync(material(file), "utf8")) as { payload?: unknown }[];
      for (const { payload } of Array.isArray(list) ? list : []) {
        if (typeof payload !== "string") continue;
        const loads = findLoads(payload).filter(({ when }) => when === "at_once");
        if (loads.length > 0) expect(findLeaks(payload), payload).not.toEqual([]);
      }
    }
  });

  it("article pages load from where their source says", () => {
    const pages = files("recorded/articles").filter((name) => name.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(50);
    for (const file of pages) {
      const text = readFileSync(material(file), "utf8");
      const loads = findLoads(text);
      // Whoever names a loader in a script element is found to load it.
      const scripts = [...text.matchAll(/<script[^>&]*\ssrc=["']?(?:https?:)?\/\/([\w.-]+)[/"'?]/gi)]
        .filter(({ index }) => text.lastIndexOf("<!--", index) <= text.lastIndexOf("-->", index))
        .map((match) => match[1]!.toLowerCase());
      const hosts = new Set(loads.map(({ host }) => host.replace(/:.*$/, "")));
      for (const host of scripts) expect([...hosts], file).toContain(host);
      // And everything found stands in the page as it was said to.
      for (const { start, attribute } of loads)
        if (attribute !== undefined)
          expect(text.slice(start, start + attribute.length).toLowerCase()).toBe(attribute);
    }
  });
});
