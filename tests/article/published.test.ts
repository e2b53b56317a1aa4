// What articles say about themselves: their date, address and language.
import { describe, expect, it } from "vitest";
import { readFacts } from "../../src/article/index.ts";

describe("the facts of an article", () => {
  it.each([
    [
      `<html lang="de-AT"><meta property="article:published_time" content="2026-02-11T09:00:00Z">`,
      { language: "de-AT", published: "2026-02-11T09:00:00Z" },
    ],
    [`<meta name="date" content="2026-02-11"><time datetime="2020-01-01">`, { published: "2026-02-11" }],
    [
      `<script type="application/ld+json">{"datePublished": "2026-02-11T09:00:00+01:00"}</script>`,
      { published: "2026-02-11T09:00:00+01:00" },
    ],
    [
      `<p>Posted <time datetime="2026-02-11">yesterday</time>, updated <time datetime="2026-02-12">`,
      { published: "2026-02-11" },
    ],
    [
      `<link rel="canonical" href="https://paper.example/a?x=1&amp;y=2"><meta property="og:url" content="https://other.example/">`,
      { address: "https://paper.example/a?x=1&y=2" },
    ],
    [
      `<!-- <meta name="date" content="2026-02-11"> --><script>var a = '<meta name="date" content="2025-01-01">';</script>`,
      {},
    ],
    [
      `<meta property="article:modified_time" content="2026-02-12T09:00:00Z"><meta name="date" content="2026-02-11">`,
      { published: "2026-02-11", modified: "2026-02-12T09:00:00Z" },
    ],
    [
      `<script type="application/ld+json">{"dateModified": "2026-02-12"}</script>`,
      { modified: "2026-02-12" },
    ],
    [`<meta property="article:modified_time" content="soon">`, {}],
    [`<meta name="date" content="yesterday"><meta property="og:url" content="/a"><html lang="a b">`, {}],
  ])("%s", (html, facts) => {
    expect(readFacts(html, "html")).toEqual(facts);
  });

  it.each([
    [
      "<title>Storm | The Courier</title><h1>Storm <em>over</em>\n the bay</h1>",
      "html",
      "Storm over the bay",
    ],
    [
      `<meta property="og:title" content="Storm"><h1>The Courier</h1><h1>Storm over the bay</h1>`,
      "html",
      "Storm",
    ],
    [
      "<h1><img alt=Courier></h1><title> Storm &amp; rain </title><svg><title>Logo</title></svg>",
      "html",
      "Storm & rain",
    ],
    ["Text first.\n\n# Storm over the bay\n\n## More", "markdown", "Storm over the bay"],
    ["#No heading\n\n## Only a second", "markdown", undefined],
    ["# Not in plain text", "text", undefined],
  ] as const)("know the headline of %s", (article, format, headline) => {
    expect(readFacts(article, format).headline).toBe(headline);
  });

  it("stand in the front matter of Markdown", () => {
    const front = "---\ntitle: Storm\ndate: 2026-02-11\nlang: de\n---\n\nText.\n";
    expect(readFacts(front, "markdown")).toEqual({
      headline: "Storm",
      published: "2026-02-11",
      language: "de",
    });
    expect(readFacts('+++\ndate = "2026-02-11T09:00:00Z"\n+++\n', "markdown")).toEqual({
      published: "2026-02-11T09:00:00Z",
    });
    expect(readFacts("---\nlastmod: 2026-02-12\n---\n", "markdown")).toEqual({ modified: "2026-02-12" });
    expect(readFacts("date: 2026-02-11\n", "text")).toEqual({});
  });
});
