// Posts pasted as text: what signs one, where its words begin and end, and what looks like one without being one.
import { describe, expect, test } from "vitest";
import { cpuTime } from "../cpu-time.ts";
import { findProse } from "../../src/archive/proof/prose.ts";
import { findPasted } from "../../src/article/prose/pasted.ts";
import { findPassages } from "../../src/article/find.ts";
import type { ArticleFormat } from "../../src/article/found.ts";
import type { FoundPasted } from "../../src/article/prose/found.ts";

const BODY =
  "The council of Harwick met on Monday evening to talk about the bridge, which has been closed since the flood of last spring.";
const WORDS = "The bridge opens on Friday.";

const find = (article: string, format: ArticleFormat = "text"): FoundPasted[] =>
  findPasted(article, findPassages(article, format));
/** What is found in paragraphs between two of the article's own. */
const among = (...paragraphs: string[]): FoundPasted[] => find([BODY, ...paragraphs, BODY].join("\n\n"));
const page = (html: string): string => `<p>${BODY}</p>\n${html}\n<p>${BODY}</p>`;

describe("a signature", () => {
  test.each([
    ["— Ada Ley (@adaley) October 24, 2018", "Ada Ley", "adaley", "October 24, 2018", "x"],
    ["– Ada Ley-Roe (@ada_ley) Oct. 24, 2018", "Ada Ley-Roe", "ada_ley", "Oct. 24, 2018", "x"],
    ["-- Ada Ley (@adaley) 24 octobre 2018", "Ada Ley", "adaley", "24 octobre 2018", "x"],
    ["— Ada Ley (@adaley) 1er mai 2019", "Ada Ley", "adaley", "1er mai 2019", "x"],
    ["— Ada Ley (@adaley) 24 de octubre de 2018", "Ada Ley", "adaley", "24 de octubre de 2018", "x"],
    ["— Ada Ley (@adaley) 24 de Outubro de 2018", "Ada Ley", "adaley", "24 de Outubro de 2018", "x"],
    ["— Ada Ley (@adaley) 24. Oktober 2018", "Ada Ley", "adaley", "24. Oktober 2018", "x"],
    ["— Ada Ley (@adaley) 2018年10月24日", "Ada Ley", "adaley", "2018年10月24日", "x"],
    [
      "— Ada Ley (@ada.bsky.social) Oct 3, 2024 at 1:02 PM",
      "Ada Ley",
      "ada.bsky.social",
      "Oct 3, 2024",
      "bluesky",
    ],
    ["— Ada Ley (@ada@social.example) 3 Oct 2024", "Ada Ley", "ada@social.example", "3 Oct 2024", "mastodon"],
    ["— Ada Ley (@adaley)", "Ada Ley", "adaley", undefined, undefined],
    [
      "A post shared by Ada Ley (@ada.ley) on Oct 1, 2018 at 3:04pm PDT",
      "Ada Ley",
      "ada.ley",
      "Oct 1, 2018",
      "instagram",
    ],
    [
      "Ein Beitrag geteilt von Ada Ley (@ada.ley) am 1. Okt 2018 um 3:04 PDT",
      "Ada Ley",
      "ada.ley",
      "1. Okt 2018",
      "instagram",
    ],
    ["Una publicación compartida de Ada Ley (@ada.ley)", "Ada Ley", "ada.ley", undefined, "instagram"],
    ["Posted by Ada Ley on Tuesday, May 3, 2016", "Ada Ley", undefined, "May 3, 2016", "facebook"],
    ["Gepostet von Ada Ley am Dienstag, 3. Mai 2016", "Ada Ley", undefined, "3. Mai 2016", "facebook"],
    [
      "Publicado por Ada Ley em Terça-feira, 3 de maio de 2016",
      "Ada Ley",
      undefined,
      "3 de maio de 2016",
      "facebook",
    ],
  ])("behind the words: %s", (signature, author, handle, date, platform) => {
    const [found, ...more] = among(`${WORDS} ${signature}`);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ kind: "pasted", text: WORDS, author, line: 3, column: 1 });
    expect([found!.handle, found!.date, found!.platform]).toEqual([handle, date, platform]);
    const article = [BODY, `${WORDS} ${signature}`, BODY].join("\n\n");
    expect(article.slice(...found!.range)).toBe(`${WORDS} ${signature}`);
  });

  test.each([
    ["Ada Ley (@adaley) October 24, 2018", "October 24, 2018"],
    ["Ada Ley @adaley · Oct 24", "Oct 24"],
    ["Ada Ley @adaley · 3h", "3h"],
  ])("above the words: %s", (signature, date) => {
    for (const paragraphs of [[signature, WORDS], [`${signature} ${WORDS}`]]) {
      const [found, ...more] = among(...paragraphs);
      expect(more).toEqual([]);
      expect(found).toMatchObject({ text: WORDS, author: "Ada Ley", handle: "adaley", date });
    }
  });

  test("of a name and a handle at the start of the words, where they begin like a sentence", () => {
    const words = "The bridge opens on Friday, and not a day before";
    expect(among(`Ada Ley (@adaley) ${words}`)).toMatchObject([{ text: words, handle: "adaley" }]);
    expect(among("Ada Ley (@adaley) is a reporter and writes about bridges.")).toEqual([]);
    expect(among("Ada Ley (@adaley) Chief reporter")).toEqual([]);
  });

  test("of an element that a page left in its text", () => {
    expect(among(`<post post-author="@adaley" post-date="February 28, 2016">${WORDS}<post/>.`)).toMatchObject(
      [{ text: WORDS, handle: "adaley", date: "February 28, 2016" }],
    );
    const signed = `${WORDS} — Ada Ley (@adaley) June 28, 2016`;
    expect(among(`<post id="1" author="@adaley" datetime="2016-06-28">${signed}</post>`)).toMatchObject([
      { text: WORDS, author: "Ada Ley", date: "June 28, 2016" },
    ]);
  });
});

describe("the words", () => {
  test("stand in the paragraph above a signature of its own", () => {
    expect(among(WORDS, "— Ada Ley (@adaley) October 24, 2018")).toMatchObject([{ text: WORDS }]);
    expect(among("[image or embed]", "— Ada Ley (@adaley) October 24, 2018")[0]?.text).toBe(BODY);
    expect(find(`# ${WORDS}\n\n— Ada Ley (@adaley) October 24, 2018`, "markdown")).toEqual([]);
  });

  test("end where the next signature's begin, in one paragraph too", () => {
    const posts = among(
      "One. — Ada Ley (@adaley) October 24, 2018 Two. — Bo Roe (@bo) October 25, 2018",
      "Three. — Cy Lo (@cy) October 26, 2018",
      "— Di Mo (@di) October 27, 2018",
    );
    expect(posts.map(({ text, handle }) => [text, handle])).toEqual([
      ["One.", "adaley"],
      ["Two.", "bo"],
      ["Three.", "cy"],
    ]);
  });

  test("go over lines that are wider apart than paragraphs", () => {
    const article = [
      BODY,
      BODY,
      `${WORDS}\n\n\nWalk over it! — Ada Ley (@adaley) October 24, 2018`,
      BODY,
    ].join("\n\n");
    expect(find(article)).toMatchObject([{ text: `${WORDS}\n\nWalk over it!` }]);
  });

  test("begin within a paragraph that no post could fill", () => {
    const words = "The bridge opens on Friday, and everybody in the town is glad of it.";
    const signed = (year: number): string =>
      `${BODY} ${BODY} ${BODY} ${words} — Ada Ley (@adaley) October 24, ${year}`;
    expect(among(signed(2015))[0]?.text).toBe(words);
    expect(among(signed(2018))[0]?.text).toBe(`${BODY} ${words}`);
    expect(among(signed(2024))[0]?.text).toBe(`${BODY} ${BODY} ${BODY} ${words}`);
  });

  test("of a picture's signature are not the article's", () => {
    expect(among("A post shared by Ada Ley (@ada.ley)")).toEqual([]);
    const dated = "A post shared by Ada Ley (@ada.ley) on Oct 1, 2018 at 3:04pm PDT";
    expect(among("View this post on Instagram", dated)).toEqual([]);
    expect(among("View this post on Instagram", WORDS, dated)).toMatchObject([{ text: WORDS }]);
    expect(among(`View this post on Instagram ${WORDS} ${dated}`)).toMatchObject([{ text: WORDS }]);
  });
});

describe("markup", () => {
  const date = '<a href="https://x.com/adaley/status/1">October 24, 2018</a>';

  test.each([
    [
      "a blockquote without its class",
      `<blockquote><p>${WORDS}<br><br>Walk!</p>&mdash; Ada Ley (@adaley) ${date}</blockquote>`,
    ],
    [
      "with paragraphs",
      `<blockquote>\n<p>${WORDS}</p>\n\n<p>Walk!</p>\n<p>— Ada Ley (@adaley) ${date}</p></blockquote>`,
    ],
    [
      "a name above",
      `<blockquote><p>Ada Ley (@adaley)</p><p>${WORDS}</p><p>Walk!</p><p>${date}</p></blockquote>`,
    ],
  ])("of HTML: %s", (_, html) => {
    const [found] = find(page(html), "html");
    expect(found).toMatchObject({ text: `${WORDS}\n\nWalk!`, author: "Ada Ley", handle: "adaley" });
  });

  test("of Markdown", () => {
    const link = "[October 24, 2018](https://x.com/adaley/status/1)";
    const article = `${BODY}\n\n> ${WORDS}\n>\n> Walk!\n>\n> — Ada Ley (@adaley) ${link}\n\n${BODY}`;
    expect(find(article, "markdown")).toMatchObject([
      { text: `${WORDS}\n\nWalk!`, date: "October 24, 2018", links: ["https://x.com/adaley/status/1"] },
    ]);
  });

  test("of an embed is a reference and no text", () => {
    const html = `<blockquote class="twitter-tweet"><p>${WORDS}</p>— Ada Ley (@adaley) ${date}</blockquote>`;
    expect(find(page(html), "html")).toEqual([]);
  });
});

describe("no pasted post", () => {
  test.each([
    ["a byline above the article", `The bridge\n\nAda Ley (@adaley) October 24, 2018\n\n${BODY}`],
    ["a byline with a day", `The bridge\n\nPosted by Ada Ley on May 3, 2016\n\n${BODY}`],
    [
      "an account named within a sentence",
      `${BODY}\n\nThe paper — led by Ada Ley (@adaley) since 2018 — was silent.`,
    ],
    ["accounts in a list", `${BODY}\n\nShe names Ada Ley (@adaley), Bo Roe (@bo) and Cy Lo (@cy).`],
    ["a quotation", `${BODY}\n\n“${WORDS}” — Ada Ley (@adaley)`],
  ])("%s", (_, article) => {
    expect(find(article)).toEqual([]);
  });
});

test("nothing within a pasted post is a quotation or a credit", () => {
  const post =
    "Mayor on air: “We will open the bridge on Friday, come what may.” — Ada Ley (@adaley) October 24, 2018";
  const own = "“We never said that the bridge would open,” the council wrote on Facebook.";
  const { pasted, quotations, credits } = findProse([BODY, post, own].join("\n\n"), "text");
  expect(pasted).toHaveLength(1);
  expect(credits).toEqual([]);
  expect(quotations.map(({ quoted, platform, handle }) => [quoted, platform, handle])).toEqual([
    ["We never said that the bridge would open,", "facebook", undefined],
  ]);
});

test.each([
  ["signatures", "Ab — A B (@a) May 1, 2018 "],
  ["names", "Ada Ley (@adaley) "],
  ["dashes", "— -- "],
  ["short paragraphs", "Ab c — A B (@a) May 1, 2018\n\n\n"],
  ["openings", "Posted by A on Tuesday, "],
  ["elements", '<a b="@c" '],
  ["quotes", "> — A B (@a)\n>\n"],
])("takes time in proportion to a text of %s", (_, piece) => {
  const times = [100_000, 400_000].map((length) => {
    const article = piece.repeat(Math.ceil(length / piece.length));
    const passages = findPassages(article, "markdown");
    const start = cpuTime();
    findPasted(article, passages);
    return cpuTime() - start;
  });
  // Four times the length: sixteen times the work would be quadratic. The floor keeps out the noise of short runs.
  expect(times[1]).toBeLessThan(9 * Math.max(times[0]!, 60));
});
