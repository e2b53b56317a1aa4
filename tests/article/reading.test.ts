// An article that is read once: the same answers as of its text, each made on first asking and once.
import { describe, expect, it } from "vitest";
import {
  findCredits,
  findEmbeds,
  findPassages,
  findPasted,
  findQuotations,
  findReferences,
  lineAndColumnOf,
  readArticle,
  readFacts,
  readNotes,
  rewriteArticle,
} from "../../src/article/index.ts";
import type { ArticleFormat } from "../../src/article/index.ts";
import { parseCredit } from "../../src/credit/index.ts";
import { parseReference } from "../../src/platforms/index.ts";

const FIGURE = '<figure class="pp" data-postproof-key="x:1" data-postproof-version="1">x</figure>';
const HTML = `---
title: Ferries
---
<!-- postproof-ignore -->
<h1>Ferries</h1>
<p>“It will run again,” Ada Example wrote on X.</p>
${FIGURE}
<blockquote class="twitter-tweet"><p>It will.</p>&mdash; Ada <a href="https://twitter.com/ada/status/20">May 1, 2024</a></blockquote>
<p>https://x.com/ada/status/21</p>
<blockquote><p>It runs on Monday.</p>— Ada Example (@ada_example) May 2, 2024</blockquote>
<figure><img src="pier.jpg"><figcaption>The pier. Photo: @ada_example / X</figcaption></figure>`;
const MARKDOWN = `# Ferries\n\n“It will run again,” Ada Example wrote on X.\n\n${FIGURE}\n\nhttps://x.com/ada/status/21\n\n![](pier.jpg)\n*Photo: @ada_example / X*\n`;
const TEXT = "“It will run again,” Ada Example wrote on X.\n\nhttps://x.com/ada/status/21\n";
const ARTICLES: readonly (readonly [ArticleFormat, string])[] = [
  ["html", HTML],
  ["markdown", MARKDOWN],
  ["text", TEXT],
];

/** A parser that notes each address that it is asked about. */
function counting() {
  const asked: string[] = [];
  return {
    asked,
    parse: (url: string) => {
      asked.push(url);
      return parseReference(url);
    },
  };
}

/** A passage without its function, as values that can be compared. */
const plain = (passages: ReturnType<typeof findPassages>) =>
  passages.map((passage) => ({
    ...passage,
    rangeOf: undefined,
    range: passage.rangeOf(0, passage.text.length),
  }));

describe.each(ARTICLES)("an article in %s, read once,", (format, text) => {
  const parse = (url: string) => parseReference(url);

  it("gives what its text gives", () => {
    const article = readArticle(text, format);
    expect(article).toMatchObject({ text, format });
    const references = findReferences(text, { format, parse });
    expect(references).not.toEqual([]);
    expect(article.references({ parse })).toEqual(references);
    expect(findReferences(article, { format, parse })).toEqual(references);
    expect(article.embeds).toEqual(findEmbeds(text, format));
    expect(plain(findPassages(article, format))).toEqual(plain(findPassages(text, format)));
    expect(article.facts).toEqual(readFacts(text, format));
    expect(article.notes).toEqual(format === "text" ? [] : readNotes(text));
    const at = text.indexOf("Ada");
    expect(article.placeOf(at)).toEqual(lineAndColumnOf(text)(at));
  });

  it("gives prose the same places", () => {
    const article = readArticle(text, format);
    const passages = findPassages(text, format);
    expect(findQuotations(article, passages)).toEqual(findQuotations(text, passages));
    expect(findCredits(article, passages, parseCredit)).toEqual(findCredits(text, passages, parseCredit));
    expect(findPasted(article, passages)).toEqual(findPasted(text, passages));
  });

  it("makes each view once, and asks about each address once", () => {
    const { asked, parse } = counting();
    const article = readArticle(text, format);
    expect(asked).toEqual([]);
    findReferences(article, { format, parse });
    expect(asked).not.toEqual([]);
    expect(new Set(asked).size).toBe(asked.length);
    const before = asked.length;
    expect(article.references({ parse })).toEqual(findReferences(article, { format, parse }));
    if (format !== "text") rewriteArticle(article, { format, parse, embed: () => undefined });
    expect(asked.length).toBe(before);
    expect(article.passages()).toBe(article.passages());
    expect(article.embeds).toBe(article.embeds);
    expect(article.facts).toBe(article.facts);
    expect(article.notes).toBe(article.notes);
  });

  it("gives no more passages than asked for, and all of them afterwards", () => {
    const article = readArticle(text, format);
    const all = findPassages(text, format);
    expect(plain(findPassages(article, format, 0))).toEqual(plain(all.slice(0, 1)));
    expect(article.passages()).toHaveLength(all.length);
    expect(plain(findPassages(article, format, 0))).toEqual(plain(all.slice(0, 1)));
  });
});

describe("a rewritten article", () => {
  const rewrite = (article: string) =>
    rewriteArticle(article, {
      format: "html",
      parse: parseReference,
      embed: ({ reference: { id } }) => {
        const key = `x:${id}`;
        const thread = id === "21" ? ` data-postproof-thread="x:21@2 x:22@3"` : "";
        return {
          html: `<figure class="pp" data-postproof-key="${key}" data-postproof-version="2"${thread}>y</figure>`,
          key,
          version: "2",
        };
      },
      stylesheet: "/embed.css",
      data: '<script type="application/ld+json" data-postproof="json-ld">{}</script>',
    });

  it("comes with every embed that stands in it, as finding them there gives it", () => {
    for (const article of [HTML, `<html><head><title>a</title></head><body>${HTML}</body></html>`]) {
      const { text, standing } = rewrite(article);
      expect(standing.map(({ key }) => key)).toEqual(["x:1", "x:20", "x:21"]);
      expect(standing[2]?.thread).toEqual([
        { key: "x:21", version: "2" },
        { key: "x:22", version: "3" },
      ]);
      expect(standing).toEqual(findEmbeds(text, "html"));
    }
  });

  it("has none of those that stood within what was replaced", () => {
    const { text, standing } = rewrite(
      `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">https://x.com/ada/status/21</div></figure>${FIGURE}`,
    );
    expect(standing).toEqual(findEmbeds(text, "html"));
    expect(standing.map(({ key }) => key)).toEqual(["x:21", "x:1"]);
  });
});
