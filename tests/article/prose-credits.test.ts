// Credit lines: where in an article they are looked for, and where they stand.
import { describe, expect, test } from "vitest";
import { cpuTime } from "../cpu-time.ts";
import { findCredits } from "../../src/article/prose/credits.ts";
import { findPassages } from "../../src/article/find.ts";
import type { ArticleFormat } from "../../src/article/found.ts";
import type { FoundCredit, ReadCredit } from "../../src/article/prose/found.ts";
import type { CreditLine } from "../../src/model/credit-line.ts";

/** A reader that knows `Twitter/NAME`, and nothing else. */
const readCredit: ReadCredit = (line) => {
  const match = /Twitter\/(\p{L}+(?: \p{L}+)*)/u.exec(line);
  return match ? credit(match[0], match.index, 0.8) : none;
};

function credit(text: string, at: number, confidence: number): CreditLine {
  return {
    source: "platform",
    platform: "x",
    people: [],
    credit: text,
    range: [at, at + text.length],
    social: true,
    confidence,
    reason: "it says so",
  };
}
const none: CreditLine = {
  ...credit("", 0, 0),
  source: "none",
  social: false,
};

function find(article: string, format: ArticleFormat = "html", read = readCredit): FoundCredit[] {
  return findCredits(article, findPassages(article, format), read);
}
const written = (article: string, format: ArticleFormat = "html", read = readCredit): string[] =>
  find(article, format, read).map(({ range }) => article.slice(...range));

/** The lines that the reader is asked about, with `caption` or not. */
function asked(article: string, format: ArticleFormat = "html"): [string, boolean][] {
  const lines: [string, boolean][] = [];
  find(article, format, (line, { caption }) => {
    lines.push([line, caption]);
    return none;
  });
  return lines;
}

const BODY = `<p>${"A sentence of the article says what happened. ".repeat(6)}</p>`;
const IMAGE = '<img src="a.jpg" alt="Photo: Twitter/Alt Text" title="Twitter/Title Text">';

describe("a caption", () => {
  test("is read whole, and its credit has its place", () => {
    const article = `<figure>${IMAGE}\n<figcaption>Ada &amp; Grace <b>(left)</b> | Twitter/<a href="/x">Ada</a> Lovelace</figcaption></figure>`;
    const [found] = find(article);
    expect(article.slice(...found!.range)).toBe('Twitter/<a href="/x">Ada</a> Lovelace');
    expect(found).toMatchObject({ kind: "credit", line: 2, picture: { src: "a.jpg" } });
    expect(found?.column).toBe(article.split("\n")[1]!.indexOf("Twitter/<a") + 1);
    expect(found?.confidence).toBeGreaterThan(0.8);
    expect(found?.reason).toBe("it says so; in a caption");
    expect(asked(article)).toEqual([["Ada & Grace (left) | Twitter/Ada Lovelace", true]]);
  });

  test("is read without a sign of a credit too, and without a picture", () => {
    expect(asked('<p class="wp-caption-text">Ada in the garden</p>')).toEqual([["Ada in the garden", true]]);
  });

  test("of several lines is read line by line if as a whole it says nothing", () => {
    const strict: ReadCredit = (line, context) => (line.includes("\n") ? none : readCredit(line, context));
    const article = `<figure>${IMAGE}<figcaption>Ada<br>Twitter/Ada<br>In the garden</figcaption></figure>`;
    expect(written(article, "html", strict)).toEqual(["Twitter/Ada"]);
  });

  test("that stands twice is found twice", () => {
    const article = `<figure>${IMAGE}<p class="caption">Twitter/Ada</p><figcaption>Twitter/Ada</figcaption></figure>`;
    expect(find(article).map(({ picture }) => picture?.src)).toEqual(["a.jpg", "a.jpg"]);
  });

  test("longer than a caption is not read", () => {
    expect(asked(`<p class="caption">${"Twitter/Ada ".repeat(200)}</p>`)).toEqual([]);
  });
});

describe("a short paragraph", () => {
  test.each([
    ["beside a picture", `<p>${IMAGE}</p><p>Ada Lovelace | Twitter/Ada</p>`, true, "beside a picture"],
    ["near the top", `<h1>News</h1><p>Ada Lovelace | Twitter/Ada</p>${BODY}`, false, "near the top"],
    ["alone", `${BODY.repeat(3)}<p>Twitter/Ada</p>`, false, "alone in its paragraph"],
  ])("%s is read", (_name, article, caption, words) => {
    expect(written(article)).toEqual(["Twitter/Ada"]);
    expect(asked(article).map(([, asCaption]) => asCaption)).toEqual([caption]);
    expect(find(article)[0]?.reason).toBe(`it says so; ${words}`);
  });

  test("is surer beside a picture than near the top, and there than alone", () => {
    const [beside, top, alone] = [
      `<p>${IMAGE}</p><p>Twitter/Ada</p>`,
      "<p>Twitter/Ada</p>",
      `${BODY.repeat(3)}<p>Twitter/Ada</p>`,
    ].map((article) => find(article)[0]?.confidence ?? 0);
    expect(beside).toBeGreaterThan(top!);
    expect(top).toBeGreaterThan(alone!);
    expect(alone).toBeGreaterThan(0);
  });

  test("that leaves doubt is none, unless it is a caption", () => {
    const doubtful: ReadCredit = (line) => credit(line, 0, 0.5);
    expect(written("<p>Ada/Grace</p>", "html", doubtful)).toEqual([]);
    expect(written("<p class=credit>Ada/Grace</p>", "html", doubtful)).toEqual(["Ada/Grace"]);
  });

  test.each([
    ["a heading", "<h2>Twitter/Ada</h2>"],
    ["a quotation", "<blockquote>Twitter/Ada</blockquote>"],
    ["a menu", '<ul><li><a href="/t">Twitter/Ada</a></li><li><a href="/f">Facebook</a></li></ul>'],
    ["words", "<p>Ada in the garden</p>"],
    ["numbers", "<p>1/2</p><p>18:37</p>"],
    ["a notice", "<p>© 2024 Twitter</p>"],
    [
      "a long line far down",
      `${BODY.repeat(3)}<p>${"Ada and Grace in the garden of the house ".repeat(4)}/ Twitter</p>`,
    ],
    ["what attributes say", `<p>Ada ${IMAGE}</p>`],
    ["an embed", '<blockquote class="twitter-tweet"><p>Twitter/Ada</p></blockquote>'],
  ])("is not read if it is %s", (_name, article) => {
    expect(asked(article).filter(([line]) => !BODY.includes(line))).toEqual([]);
  });

  test("that is a link is read beside a picture", () => {
    expect(written(`<p>${IMAGE}</p><p><a href="https://x.com/ada">Twitter/Ada</a></p>`)).toEqual([
      "Twitter/Ada",
    ]);
  });
});

test("brackets at the end of a paragraph are read alone", () => {
  const article = `${BODY.repeat(2)}<p>${"Words of the article ".repeat(20)} (left) and more. (Photo: Twitter/Ada).</p>${BODY}`;
  expect(written(article)).toEqual(["Twitter/Ada"]);
  expect(asked(article)).toEqual([["(Photo: Twitter/Ada).", false]]);
  expect(asked(`${BODY.repeat(3)}<p>${"Words ".repeat(80)} (Photo: Twitter/Ada) and more.</p>`)).toEqual([]);
});

test("Markdown and plain text have credits too", () => {
  const markdown = "# News\n\n![Ada](a.jpg)\n*Ada & Grace | Twitter/Ada*\n\nText (Twitter/Grace)";
  expect(written(markdown, "markdown")).toEqual(["Twitter/Ada", "Twitter/Grace"]);
  expect(find(markdown, "markdown").map(({ line, column, picture }) => [line, column, picture?.src])).toEqual(
    [
      [4, 16, "a.jpg"],
      [6, 7, undefined],
    ],
  );
  const text = "News\n\nAda and Grace in the garden. | Twitter/Ada\n\nText.";
  expect(written(text, "text")).toEqual(["Twitter/Ada"]);
  expect(find(text, "text")[0]).toMatchObject({ line: 3, column: 32 });
});

describe("hostile articles take time linear in their length", () => {
  const filled = (unit: string): string => unit.repeat(Math.ceil(1_000_000 / unit.length));
  test.each([
    ["captions", filled("<figcaption>a<br>b<br>c</figcaption>")],
    ["short lines", filled("<p>a/b</p>")],
    ["brackets", `<p>${filled("(a@")}</p>`],
    ["paragraphs that end with brackets", filled(`<p>${"word ".repeat(100)}${"(".repeat(150)}</p>`)],
    ["services", filled("<p>Twit Twitte Twitter</p>")],
  ])("%s", (_name, article) => {
    const passages = findPassages(article, "html");
    const start = cpuTime();
    findCredits(article, passages, () => none);
    expect(cpuTime() - start).toBeLessThan(3_000);
  });
});
