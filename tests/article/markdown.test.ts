// References in Markdown, and embeds that CommonMark keeps whole.
import { describe, expect, test } from "vitest";
import { findReferences, rewriteArticle, undoEdits } from "../../src/article/index.ts";
import { parse, render } from "./posts.ts";

const ids = (markdown: string): string[] =>
  findReferences(markdown, { format: "markdown", parse }).map(
    ({ markup, reference, replaceable }) => `${replaceable ? "" : "!"}${markup} ${reference.id}`,
  );

/** The article rewritten, each embed shown as `[id]`. */
function rewritten(markdown: string): string {
  const { text, edits } = rewriteArticle(markdown, {
    format: "markdown",
    parse,
    embed: (found) => render(found),
  });
  expect(undoEdits(text, edits)).toBe(markdown);
  const again = rewriteArticle(text, { format: "markdown", parse, embed: (found) => render(found) });
  expect(again.edits).toEqual([]);
  return text.replace(/<figure .*?data-postproof-key="x:(\d+)".*?<\/figure>/g, "[$1]");
}

const X = "https://x.com/ada_example/status/";
const tweet = (id: number): string =>
  `<blockquote class="twitter-tweet"><p lang="en">Words</p>&mdash; Ada <a href="${X}${id}">May 1</a></blockquote>`;
const SCRIPT = '<script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>';

describe("bare links", () => {
  test.each([
    ["a paragraph", `Text\n\n${X}1\n\nText`, "Text\n\n[1]\n\nText"],
    ["an autolink", `<${X}1>\n`, "[1]\n"],
    ["a link that shows its URL", `[${X}1](${X}1 "Ada")\n`, "[1]\n"],
    ["a link that shows a short form", `[x.com/ada_example/status/1](${X}1)`, "[1]"],
    ["indented a little", `  ${X}1\n`, "  [1]\n"],
    ["with spaces behind", `${X}1  \n`, "[1]  \n"],
    ["CR LF", `Text\r\n\r\n${X}1\r\n\r\nText`, "Text\r\n\r\n[1]\r\n\r\nText"],
    ["lines of a paragraph", `Text\n${X}1\nText`, "Text\n\n[1]\n\nText"],
    ["lines of a paragraph, CR LF", `Text\r\n${X}1\r\nText`, "Text\r\n\r\n[1]\r\n\r\nText"],
    ["one after the other", `${X}1\n${X}2\n${X}3`, "[1]\n\n\n[2]\n\n\n[3]"],
    ["before a list", `${X}1\n- item`, "[1]\n\n- item"],
    ["before a heading", `${X}1\n# Heading`, "[1]\n\n# Heading"],
    ["after a heading", `# Heading\n${X}1`, "# Heading\n[1]"],
    ["a list item", `- ${X}1\n- ${X}2\n`, "- [1]\n- [2]\n"],
    ["a list item with more", `1. ${X}1\n   More\n2. Text`, "1. [1]\n\n   More\n2. Text"],
    ["a paragraph of a list item", `- Text\n\n  ${X}1\n\n  Text`, "- Text\n\n  [1]\n\n  Text"],
    ["a quote", `> Text\n>\n> ${X}1\n>\n> Text`, "> Text\n>\n> [1]\n>\n> Text"],
    ["lines of a quote", `> Text\n> ${X}1\n> Text`, "> Text\n> \n> [1]\n>\n> Text"],
    ["a quote in a list", `- > ${X}1\n  > Text`, "- > [1]\n  >\n  > Text"],
    ["after a quote", `> Text\n\n${X}1`, "> Text\n\n[1]"],
    ["behind front matter", `---\ntitle: ${X}9\n---\n${X}1`, `---\ntitle: ${X}9\n---\n[1]`],
    [
      "behind JSON front matter",
      `{\n  "a": "}",\n  "link": "${X}9"\n}\n${X}1`,
      `{\n  "a": "}",\n  "link": "${X}9"\n}\n[1]`,
    ],
    ["behind TOML front matter", `+++\nlink = "${X}9"\n+++\n\n${X}1`, `+++\nlink = "${X}9"\n+++\n\n[1]`],
    ["behind a byte order mark", `\uFEFF${X}1`, "\uFEFF[1]"],
    ["after indented code", `    code\n\n${X}1`, "    code\n\n[1]"],
  ])("%s", (_name, markdown, expected) => {
    expect(rewritten(markdown)).toBe(expected);
  });

  test.each([
    ["words before", `See ${X}1`, ["!link 1"]],
    ["words behind", `${X}1 says it`, ["!link 1"]],
    ["a full stop behind", `${X}1.`, ["!link 1"]],
    ["a link with words", `[this](${X}1)`, ["!link 1"]],
    ["a picture in a link", `[![alt](https://example.com/a.png)](${X}1)`, ["!link 1"]],
    ["a list of words", `- See [this](${X}1) and <${X}2>`, ["!link 1", "!link 2"]],
    ["a heading", `# ${X}1`, ["!link 1"]],
    ["an underlined heading", `${X}1\n---`, ["!link 1"]],
    ["a table", `| a | b |\n|---|---|\n| ${X}1 | b |`, ["!link 1"]],
    ["running on without its quote mark", `> Text\n${X}1`, ["!bare-link 1"]],
    ["text runs on without the quote mark", `> ${X}1\ntext`, ["!bare-link 1"]],
    ["a picture", `![${X}1](${X}2)`, []],
    ["a definition", `[1]: ${X}1\n[^note]: ${X}2`, []],
    ["a code span", `Text \`${X}1\` and \`\` \`${X}2\` \`\``, []],
    ["a fence", `\`\`\`text title="a"\n${X}1\n\n${tweet(2)}\n\`\`\`\n`, []],
    ["a fence of tildes", `~~~\n${X}1\n\`\`\`\n${tweet(2)}\n~~~\n`, []],
    ["an unfinished fence", `\`\`\`\n${X}1\n\n${tweet(2)}`, []],
    ["a fence in a list", `- Text\n  \`\`\`\n  ${X}1\n  \`\`\`\n`, []],
    ["indented code", `Text\n\n    ${X}1\n\n\t${tweet(2)}\n`, []],
    ["a comment", `<!--\n\n${X}1\n\n${tweet(2)}\n-->`, []],
    ["a comment in a line", `Text <!-- ${X}1 ${tweet(2)} --> text`, []],
    ["pre", `<pre>\n\n${X}1\n\n</pre>`, []],
    ["a template", `<template>\n\n${X}1\n\n</template>`, []],
    ["escaped", `\\<blockquote class="twitter-tweet">\\</blockquote>`, []],
  ])("not: %s", (_name, markdown, expected) => {
    expect(ids(markdown)).toEqual(expected);
  });

  test("a fence ends where its list item ends", () => {
    expect(ids(`- \`\`\`\n  code\n\n${X}1\n`)).toEqual(["bare-link 1"]);
    expect(ids(`> \`\`\`\n> code\n\n${X}1\n`)).toEqual(["bare-link 1"]);
  });

  test("what only looks like a tag or a comment hides nothing", () => {
    expect(ids(`a <b and <!-- so on\n\n${tweet(1)}\n\n${X}2`)).toEqual(["blockquote 1", "bare-link 2"]);
    expect(ids(`\`<!--\` and \`<script>\`\n\n${tweet(1)}`)).toEqual(["blockquote 1"]);
    expect(ids(`Fish \\\`n\\\` chips\n\n${X}1`)).toEqual(["bare-link 1"]);
  });
});

describe("embeds in HTML blocks", () => {
  test.each([
    ["as pasted", `Text\n\n${tweet(1)} ${SCRIPT}\n\nText`, "Text\n\n[1] \n\nText"],
    ["script on the next line", `Text\n\n${tweet(1)}\n${SCRIPT}\n\nText`, "Text\n\n[1]\n\nText"],
    ["directly below text", `Text\n${tweet(1)}\n\nText`, "Text\n[1]\n\nText"],
    ["over several lines", `${tweet(1).replace("<p", "\n<p").replace("&mdash;", "\n&mdash;")}\n`, "[1]\n"],
    [
      "with blank lines",
      `${tweet(1).replace("<p", "\n\n<p").replace("&mdash;", "\n\n&mdash;")}\n\nText`,
      "[1]\n\nText",
    ],
    ["with blank lines, text below", `${tweet(1).replace("&mdash;", "\n\n&mdash;")}\nText`, "[1]\n\nText"],
    [
      "with blank lines, script below",
      `${tweet(1).replace("&mdash;", "\n\n&mdash;")}\n${SCRIPT}\n`,
      "[1]\n\n\n",
    ],
    [
      "within a div",
      `<div>\n${tweet(1)}\n${SCRIPT}\n<p>*text*</p>\n</div>`,
      "<div>\n[1]\n<p>*text*</p>\n</div>",
    ],
    ["in a list", `- Text\n\n  ${tweet(1)}\n\n- Text`, "- Text\n\n  [1]\n\n- Text"],
    ["in a quote, over lines", `> ${tweet(1).replace("<p", "\n> <p")}\n>\n> Text`, "> [1]\n>\n> Text"],
    ["an iframe", `<iframe src="https://platform.twitter.com/embed/Tweet.html?id=1"></iframe>\n`, "[1]\n"],
    [
      "a custom element",
      `Text\n\n<twitter-widget data-tweet-id="1"></twitter-widget>\n\nText`,
      "Text\n\n[1]\n\nText",
    ],
    ["a paragraph of HTML", `<p><a href="${X}1">${X}1</a></p>\n`, "[1]\n"],
    ["a link of HTML", `<a href="${X}1">${X}1</a>\n\nText`, "[1]\n\nText"],
    [
      "a WordPress block",
      `<!-- wp:embed {"url":"${X}1"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${X}1\n</div></figure>\n<!-- /wp:embed -->\n`,
      "<!-- wp:html -->\n[1]\n<!-- /wp:html -->\n",
    ],
  ])("%s", (_name, markdown, expected) => {
    expect(rewritten(markdown)).toBe(expected);
  });

  test("an embed within a line of text is found and left", () => {
    expect(ids(`Text ${tweet(1)} text`)).toEqual(["!blockquote 1"]);
    expect(ids(`Text <iframe src="https://platform.twitter.com/embed/Tweet.html?id=1"></iframe>`)).toEqual([
      "!iframe 1",
    ]);
  });
});

describe("a row of bare links", () => {
  const SOURCE = "https://news.example/harbour";
  const without = (markdown: string, ...missing: string[]): string[] => {
    const { edits, kept } = rewriteArticle(markdown, {
      format: "markdown",
      parse,
      embed: (found) => (missing.includes(found.reference.id) ? undefined : render(found)),
    });
    return [...edits.map(({ post }) => `[${post ?? ""}]`), ...kept.map(({ reason }) => reason)];
  };

  test.each([
    ["lines", `${X}1\n${X}2\n${X}3`],
    ["autolinks", `Text:\n<${X}1>\n<${X}2>\n<${X}3>\n\nText`],
    ["a list", `- ${X}1\n- ${X}2\n- ${X}3\n\nText`],
    ["a list in a quote", `> 1. ${X}1\n> 2. ${X}2\n> 3. ${X}3`],
  ])("is taken or left as a whole: %s", (_name, markdown) => {
    expect(without(markdown)).toEqual(["[x:1]", "[x:2]", "[x:3]"]);
    for (const id of ["1", "2", "3"])
      expect(without(markdown, id)).toEqual(
        ["1", "2", "3"].map((each) => (each === id ? "not_archived" : "row")),
      );
  });

  test("stays where one of it is no post", () => {
    expect(without(`${SOURCE}\n${X}1\n${X}2`)).toEqual(["row", "row"]);
    expect(without(`- ${X}1\n- ${SOURCE}\n- ${X}2`)).toEqual(["row", "row"]);
  });

  test("ends at a blank line and at words", () => {
    expect(without(`${X}1\n\n${X}2`, "2")).toEqual(["[x:1]", "not_archived"]);
    expect(without(`- ${X}1\n- Ada\n- ${X}2`, "2")).toEqual(["[x:1]", "not_archived"]);
  });
});

test("a stylesheet stands with the first embed and within its block", () => {
  const sheet = '<link rel="stylesheet" href="/p.css">';
  const options = {
    format: "markdown",
    parse,
    embed: (found: Parameters<typeof render>[0]) => render(found),
    stylesheet: "/p.css",
  } as const;
  for (const [before, start] of [
    [`Text\n\n${X}1`, `Text\n\n${sheet}<figure `],
    [`> Text\n> ${X}1`, `> Text\n> \n> ${sheet}<figure `],
  ] as const) {
    const { text, edits } = rewriteArticle(before, options);
    expect(text.startsWith(start)).toBe(true);
    expect(undoEdits(text, edits)).toBe(before);
    expect(rewriteArticle(text, options).edits).toEqual([]);
  }
});

test("an embed of several lines is refused", () => {
  const embed = (found: Parameters<typeof render>[0]) => ({
    ...render(found),
    html: render(found).html.replace("<figcaption", "\n<figcaption"),
  });
  expect(() => rewriteArticle(`${X}1`, { format: "markdown", parse, embed })).toThrow(/single line/);
  expect(rewriteArticle(`<p>${X}1</p>`, { format: "html", parse, embed }).embeds).toHaveLength(1);
});
