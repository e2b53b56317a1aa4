// What pages say of themselves: heads, JSON-LD, and bodies where the head is silent.
import { describe, expect, it } from "vitest";
import { englishDay } from "../../src/platforms/read/fields.ts";
import { pageFacts, pageTime } from "../../src/platforms/read/page-facts.ts";
import { inlinesIn, linkOfAddress } from "../../src/platforms/read/page-text.ts";

const AT = "https://news.example/2026/11/harbour?utm=1";
const page = (head: string, body = "<p>Read on.</p>") =>
  `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;
const data = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe("the head of a page", () => {
  it("is read for title, description, picture, address, names and times", () => {
    const facts = pageFacts(
      page(`<title>Harbour reopens | News</title>
        <meta property="og:title" content="Harbour reopens &amp; ferries sail">
        <meta name="description" content="  After three
          weeks.  ">
        <meta property="og:image" content="/photo.jpg"><meta property="og:image:width" content="1200">
        <meta property="og:image:height" content="800px"><meta property="og:image:alt" content="A ferry">
        <meta property="og:image" content="https://cdn.example/second.jpg">
        <link rel="canonical" href="/2026/11/harbour"><meta property="og:site_name" content="The News">
        <meta name="author" content="Ada Quill"><meta property="article:author" content="https://news.example/ada">
        <meta property="article:published_time" content="2026-11-02T09:30:00+01:00">
        <meta property="article:modified_time" content="2026-11-03 10:00">
        <meta property="og:type" content="Article"><meta name="robots" content="noindex"><meta name="robots" content="noai">
        <meta name="googlebot" content="noarchive">
        <link rel="license" href="https://creativecommons.org/licenses/by/4.0/">
        <link rel="alternate" type="application/json+oembed" href="/oembed?url=x" title="Harbour">
        <link rel="alternate" type="text/xml+oembed" href="/oembed?url=x&amp;format=xml">
        <link rel="alternate" type="application/activity+json" href="https://news.example/ap/1">
        <link rel="https://api.w.org/" href="https://news.example/wp-json/">
        <link rel="alternate" type="application/json" href="https://news.example/wp-json/wp/v2/posts/7">`),
      AT,
    );
    expect(facts).toMatchObject({
      title: "Harbour reopens & ferries sail",
      description: "After three weeks.",
      canonical: "https://news.example/2026/11/harbour",
      siteName: "The News",
      author: { name: "Ada Quill", url: "https://news.example/ada" },
      published: "2026-11-02T08:30:00.000Z",
      // A time without a zone: only the day is sure.
      modified: "2026-11-03",
      language: "en-GB",
      type: "article",
      robots: ["noindex", "noai"],
      licence: { url: "https://creativecommons.org/licenses/by/4.0/" },
      activity: "https://news.example/ap/1",
      wordpress: { api: "https://news.example/wp-json/", post: "https://news.example/wp-json/wp/v2/posts/7" },
      oembed: [
        { url: "https://news.example/oembed?url=x", format: "json", title: "Harbour" },
        { url: "https://news.example/oembed?url=x&format=xml", format: "xml" },
      ],
    });
    expect(facts.images).toEqual([
      { url: "https://news.example/photo.jpg", width: 1200, height: 800, alt: "A ferry" },
      { url: "https://cdn.example/second.jpg" },
    ]);
    expect(facts.image).toEqual(facts.images[0]);
    expect(facts.meta("no:such", "og:type")).toBe("Article");
  });

  it("is not spoilt by a pixel within noscript, nor by elements that belong into a body", () => {
    const facts = pageFacts(
      `<head><noscript><img src="https://tr.example/pixel?1"></noscript><title>A</title><div></div>
       <meta property="og:description" content="B"><meta property="og:image" content="https://cdn.example/c.jpg"></head>`,
      AT,
    );
    expect(facts).toMatchObject({
      title: "A",
      description: "B",
      image: { url: "https://cdn.example/c.jpg" },
    });
  });

  it("gives no address that is none of the web's", () => {
    const facts = pageFacts(
      page(`<base href="javascript:alert(1)"><link rel="canonical" href="javascript:alert(1)">
        <meta property="og:url" content="data:text/html,x"><meta property="og:image" content="file:///etc/passwd">`),
      AT,
    );
    expect(facts.canonical).toBeUndefined();
    expect(facts.images).toEqual([]);
  });
});

describe("the JSON-LD of a page", () => {
  it("names author, words, pictures with their rights, and numbers; references are followed", () => {
    const facts = pageFacts(
      page(
        data({
          "@context": "https://schema.org",
          "@graph": [
            { "@type": "WebPage", "@id": "#page", name: "The page" },
            {
              "@type": "http://schema.org/SocialMediaPosting",
              headline: "It&#8217;s open",
              articleBody: "First line.\nSecond line.",
              author: { "@id": "#ada" },
              datePublished: "2026-11-02T08:30:00Z",
              image: {
                "@type": "ImageObject",
                url: "https://cdn.example/a.jpg",
                width: { value: "640" },
                creditText: "Photo: Ada Quill",
                creator: [{ name: "Ada Quill" }],
                license: "https://creativecommons.org/licenses/by/4.0/",
              },
              video: {
                "@type": "VideoObject",
                contentUrl: "/v.mp4",
                duration: "PT1M30S",
                thumbnailUrl: "/v.jpg",
              },
              interactionStatistic: [
                { interactionType: "https://schema.org/LikeAction", userInteractionCount: "12" },
                { interactionType: { "@type": "CommentAction" }, userInteractionCount: 3 },
              ],
            },
            { "@type": "Person", "@id": "#ada", name: "Ada Quill", url: "https://news.example/ada" },
          ],
        }),
      ),
      AT,
    );
    expect(facts.thing).toMatchObject({
      types: ["SocialMediaPosting"],
      headline: "It’s open",
      text: "First line.\nSecond line.",
      author: { name: "Ada Quill", url: "https://news.example/ada" },
      published: "2026-11-02T08:30:00.000Z",
      counts: { likes: 12, comments: 3 },
      videos: [{ url: "https://news.example/v.mp4", duration: 90, poster: "https://news.example/v.jpg" }],
    });
    expect(facts.image).toEqual({
      url: "https://cdn.example/a.jpg",
      width: 640,
      credit: "Photo: Ada Quill",
      creator: "Ada Quill",
      licence: "https://creativecommons.org/licenses/by/4.0/",
    });
    expect(facts.title).toBe("It’s open");
  });

  it("is read in the body too, with raw line ends, and passed over where it is no JSON", () => {
    const broken = `<script type="application/ld+json">{"@type": "Article", </script>`;
    const raw = `<script type="application/ld+json">//<![CDATA[\n{"@type":"Article","headline":"Two\nlines"}\n//]]></script>`;
    expect(pageFacts(page("", broken + raw), AT).thing?.headline).toBe("Two lines");
    expect(pageFacts(page("", `<textarea>${raw}</textarea>`), AT).thing).toBeUndefined();
  });
});

describe("the body of a page", () => {
  it("fills what the head leaves out: heading, first paragraph, first picture of some size", () => {
    const facts = pageFacts(
      page(
        "<meta name='x' content='y'>",
        `<nav><p>Home, and then more words than a paragraph of the story itself would need to have.</p></nav>
         <img src="/logo.png"><h1>Harbour <a href="/x">reopens</a></h1><p>By Ada</p>
         <img src="/face.jpg" width="48" height="48"><img src="/i.gif" data-src="/big.jpg" alt="A ferry &amp; crew">
         <p>The harbour reopened on Monday after three weeks, and the first ferry sailed at dawn.</p>
         <time datetime="2026-11-02">Monday</time><a rel="license" href="/cc">CC BY</a>`,
      ),
      AT,
      { whole: true },
    );
    expect(facts).toMatchObject({
      title: "Harbour reopens",
      description: "The harbour reopened on Monday after three weeks, and the first ferry sailed at dawn.",
      image: { url: "https://news.example/big.jpg", alt: "A ferry & crew" },
      published: "2026-11-02",
      licence: { url: "https://news.example/cc", name: "CC BY" },
    });
  });

  it("is not read where the head says all: what stands there changes nothing", () => {
    const head = `<title>A</title><meta name="description" content="B"><meta property="og:image" content="/c.jpg">`;
    const facts = pageFacts(
      page(head, `<meta property="og:title" content="Z"><a rel="license" href="/cc">CC</a>`),
      AT,
    );
    expect(facts).toMatchObject({ title: "A", description: "B" });
    expect(facts.licence).toBeUndefined();
  });
});

it("takes times as pages write them, and no others", () => {
  const times = {
    "2026-11-02T09:30:00+01:00": "2026-11-02T08:30:00.000Z",
    "2026-11-02T09:30+0100": "2026-11-02T08:30:00.000Z",
    "2026-11-02 09:30:00.5 UTC": "2026-11-02T09:30:00.500Z",
    "2026-11-02T09:30:00": "2026-11-02",
    "Mon, 02 Nov 2026 09:30:00 GMT": "2026-11-02T09:30:00.000Z",
    "2026-02-30": undefined,
    "2026": undefined,
    yesterday: undefined,
    "2026-11-02T25:00": undefined,
  };
  for (const [stated, meant] of Object.entries(times)) expect(pageTime(stated), stated).toBe(meant);
});

it("reads pages of any kind without throwing, in time that grows with their size only", () => {
  const long = "<".repeat(200_000);
  for (const html of [
    "",
    long,
    "<title>".repeat(50_000),
    "<p>x".repeat(200_000),
    `<meta property="og:image" content="/${"a".repeat(300_000)}">`,
    "<meta name=a content=b>".repeat(50_000),
    `<script type="application/ld+json">${"[".repeat(100_000)}</script>`,
    `<a title='${"&quot;".repeat(100_000)}'>`,
  ])
    expect(() => pageFacts(html, AT)).not.toThrow();
});

it.each([
  ["May 17, 2016", "2016-05-17"],
  ["Published Dec 19, 2016", "2016-12-19"],
  ["Sept. 5, 2011", "2011-09-05"],
  ["Wednesday, 18 November 2015 ", "2015-11-18"],
  ["18 novembre 2015", undefined],
  ["Marso 5, 2021", undefined],
  ["February 30, 2014", undefined],
  ["May 17, 2016 at noon", undefined],
])("an English day is read where %j ends with one", (written, day) => {
  expect(englishDay(written)).toBe(day);
});

it("addresses in a text become links, and what is none stays text", () => {
  const run = inlinesIn("See https://a.example/b, or ftp://c.example", /\w+:\/\/\S+/g, (found) =>
    linkOfAddress(found.replace(/,$/, "")),
  );
  expect(run).toEqual([
    { type: "text", text: "See " },
    { type: "link", url: "https://a.example/b", text: "https://a.example/b" },
    { type: "text", text: ", or ftp://c.example" },
  ]);
});
