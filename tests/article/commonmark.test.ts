// What a CommonMark renderer makes of a rewritten article: every embed comes through whole, and nothing else changes.
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { rewriteArticle } from "../../src/article/index.ts";
import { parse, render } from "./posts.ts";

const markdown = new MarkdownIt({ html: true });
const URL = "https://x.com/ada_example/status/1";
const TWEET = `<blockquote class="twitter-tweet"><p>Words</p>\n\n&mdash; Ada <a href="${URL}">May 1</a></blockquote>`;
const SCRIPT = '<script async src="https://platform.twitter.com/widgets.js"></script>';

describe.each([
  ["a bare link", URL],
  ["an autolink", `<${URL}>`],
  ["a link that shows itself", `[${URL}](${URL})`],
  ["an embed code with a blank line in it", `${TWEET}\n${SCRIPT}`],
])("%s", (_, embed) => {
  it.each([
    ["between paragraphs", "Before.\n\n%\n\nAfter with *stress*.\n"],
    ["at both ends", "%"],
    ["with CRLF", "Before.\r\n\r\n%\r\n\r\nAfter.\r\n"],
    ["after a heading", "# Title\n\n%\n\n- a\n- b\n"],
    ["after front matter", "---\ntitle: x\n---\n\n%\n\nAfter.\n"],
    ["before a fence", "%\n\n```\ncode\n```\n"],
  ])("stands whole %s", (_place, context) => {
    const article = context.replace("%", embed);
    const { text, embeds } = rewriteArticle(article, {
      format: "markdown",
      parse,
      embed: (found) => render(found),
    });
    expect(embeds).toHaveLength(1);
    const figure = text.slice(...embeds[0]!.range);
    const html = markdown.render(text);
    expect(html.split(figure)).toHaveLength(2);
    expect(html).not.toMatch(/<p>\s*<figure|<\/figure>\s*<\/p>/);
    // Apart from the embed, the page is what it would be without it.
    const without = markdown.render(context.replace("%", "<hr>"));
    expect(html.replace(figure, "<hr>").replace(/\s+/g, " ").trim()).toBe(
      without.replace(/\s+/g, " ").trim(),
    );
  });

  it.each([
    ["in a list item", "- item\n\n  %\n\n- next\n"],
    ["in a quote", "> said\n>\n> %\n>\n> more\n"],
  ])("stands whole %s, or stays as it is", (_place, context) => {
    const inner = context.startsWith(">") ? "\n> " : "\n  ";
    const article = context.replace("%", embed.replaceAll("\n", inner));
    const { text, embeds } = rewriteArticle(article, {
      format: "markdown",
      parse,
      embed: (found) => render(found),
    });
    for (const { range } of embeds) {
      const figure = text.slice(...range);
      expect(markdown.render(text).split(figure)).toHaveLength(2);
    }
    if (embeds.length === 0) expect(text).toBe(article);
  });
});
