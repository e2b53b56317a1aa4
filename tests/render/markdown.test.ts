// Embeds as Markdown: what is said, and that no foreign string makes markup, a link, HTML or an image.
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { printMarkdown, renderMarkdown } from "../../src/render/targets/index.ts";
import { cases } from "../embeds/cases.ts";
import { HOSTILE, poisonedPost } from "./poisoned.ts";
import { run, x } from "./posts.ts";
import { viewOf } from "./views.ts";

const options = { assetUrl: (file: string) => `/media/${file}` };
const markdownOf = (name: string): string => printMarkdown(viewOf(cases[name]!));

/** As liberal as converters get: HTML stays, bare addresses and hosts become links, tables are read. */
const converter = new MarkdownIt({ html: true, linkify: true }).enable(["table", "strikethrough"]);
const html = (markdown: string): string => converter.render(markdown);

describe("an embed as Markdown", () => {
  it("is the author, the words as a quotation, then when and on what basis", () => {
    const { snapshot: shown } = x("1", { text: run("The ferry sails at six.\nBring a coat.") });
    expect(renderMarkdown(shown, options)).toBe(
      [
        "**Ada Example** [@ada\\_example](<https://x.com/ada_example>) on X",
        "",
        "> The ferry sails at six.\\",
        "> Bring a coat.",
        "",
        "[24 February 2023, 23:29 UTC](<https://x.com/ada_example/status/1>) · Captured from X on 25 February 2023",
      ].join("\n"),
    );
  });

  it("shows pictures of the site, and links to what is covered", () => {
    expect(html(markdownOf("photo"))).toMatch(/<img src="\/media\/[0-9a-f]{64}\.jpg" alt="A low stone wall/);
    expect(html(markdownOf("warning"))).toMatch(/<a href="\/media\/[0-9a-f]{64}\.jpg">A closed street<\/a>/);
    for (const name of ["warning", "sensitive-images"]) expect(html(markdownOf(name))).not.toContain("<img");
  });

  it("keeps the marks of a text", () => {
    const text = html(markdownOf("tree"));
    for (const part of ["<strong>A heading</strong>", "<em><strong>Bold</strong></em>", "<code> code</code>"])
      expect(text).toContain(part);
    expect(text).toMatch(/<ol start="3">\s*<li>/);
    expect(text).toContain("<pre><code>if (a &lt; b) {\n  swap(a, b);\n}\n</code></pre>");
  });
});

describe("foreign text in Markdown", () => {
  const plain = html(renderMarkdown(poisonedPost("a", "b"), { ...options, show: { application: true } }));
  const elements = (text: string): string =>
    [...text.matchAll(/<\/?([a-z0-9]+)(?=[ />])/g)].map(([, name]) => name).join(" ");
  /** What a post may link to: its author, itself and what it links to, whatever it says. */
  const addresses = (text: string): string[] =>
    [...new Set(Array.from(text.matchAll(/(?:href|src)="([^"]*)"/g), ([, address]) => address!))].sort();

  it.each(HOSTILE)("is what it was: %j", (given) => {
    for (const [a, b] of [
      [given, given],
      [`say ${given}`, `${given} said`],
      ["a", given],
      [given, "b"],
    ] as const) {
      const said = poisonedPost(a, b);
      const text = html(renderMarkdown(said, { ...options, show: { application: true } }));
      expect(addresses(text)).toEqual(addresses(plain));
      expect(text).not.toMatch(/<(?:img|script|table|h[1-6]|del)\b|<!--/);
      if (foreignWords(given)) expect(elements(text)).toBe(elements(plain));
    }
  });

  /** Whether each of the strings leaves something to set: an empty one has no element of its own. */
  const foreignWords = (given: string): boolean => /[^\s\u202E]/.test(given) && !given.includes("\n");
});
