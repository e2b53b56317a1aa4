// Embeds as Markdown: what is said, and that no foreign string makes markup, a link, HTML or an image.
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { printMarkdown, renderMarkdown } from "../../src/render/text/index.ts";
import { cases } from "../embeds/cases.ts";
import { post, run, snapshot, x } from "./posts.ts";
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

const HOSTILE = [
  ...Array.from("\\`*_{}[]()<>#+-.!|~&:^$@=\"'/"),
  "**bold** __bold__ *it* _it_ ~~gone~~ `code` ``",
  "[x](https://evil.example/) ![x](https://evil.example/x.png) [x]: https://evil.example",
  "![", "!", "](https://evil.example/x.png)", "[", "](", "<https://evil.example/>", "<img src=x onerror=alert(1)>",
  "<script>alert(1)</script>", "<!--", "&lt;b&gt;", "&#60;b&#62;", "https://evil.example/x", "HTTP://evil.example",
  "www.evil.example", "evil.com", "//evil.com/x", "me@evil.com", "mailto:me@evil.com", "ftp://evil.example",
  "# heading", "- item", "+ item", "1. item", "2) item", "> quote", "---", "===", "***", "```", "~~~ js", "    code",
  "\tcode", "| a | b |\n|---|---|\n| c | d |", "a\n===", "a\n\n# b", "x\\", "x\\\n", "  \n", "1", ") x", ". x", "=", "-",
  ":--", "[^1]: note", "[x]", "$x$", "{{ x }}", "{#id .class}", ":smile:", "::: note", "\u2028# x", "a\u0000b", "\u202E",
]; // prettier-ignore

/** A post every free string of which is hostile. */
function poisoned(a: string, b: string): Snapshot {
  const author = { handle: a, name: b, url: "https://social.example/@ada" };
  const link = { type: "link", url: "https://social.example/1?a=1&copy=2", text: a } as const;
  const media = [
    { type: "image", url: "https://pictures.example/1", alt: a },
    { type: "video", url: "https://pictures.example/2", alt: b },
  ] as const;
  return snapshot(
    "mastodon",
    "1",
    post({
      author: { ...author, badges: [{ label: a }] },
      warning: b,
      text: [
        { type: "paragraph", children: [{ type: "text", text: a }, { type: "text", text: b }, link] },
        { type: "paragraph", children: [{ type: "text", text: b }, link, { type: "text", text: a }] },
        { type: "paragraph", children: [{ type: "text", text: a, marks: ["bold"] }, { type: "break" }, { type: "text", text: b, marks: ["code"] }] },
        { type: "heading", level: 1, children: [{ type: "emoji", shortcode: a }, { type: "spoiler", children: [{ type: "text", text: b }] }] },
        { type: "quote", children: [{ type: "paragraph", children: [{ type: "text", text: b }] }] },
        { type: "list", ordered: true, items: [[{ type: "paragraph", children: [{ type: "text", text: a }] }]] },
        { type: "code", text: a },
      ],
      media,
      card: { url: "https://cards.example/", title: a, description: b },
      poll: { options: [{ title: a, votes: 1 }, { title: b, votes: 2 }] },
      note: { text: [{ type: "paragraph", children: [{ type: "text", text: b }] }], title: a },
      place: { name: b },
      community: { name: a },
      labels: [a, b],
      application: b,
      replyTo: { handle: a },
      rights: { creator: { name: a, basis: "editor" } },
    }),
  ); // prettier-ignore
}

describe("foreign text in Markdown", () => {
  const plain = html(renderMarkdown(poisoned("a", "b"), { ...options, show: { application: true } }));
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
      const text = html(renderMarkdown(poisoned(a, b), { ...options, show: { application: true } }));
      expect(addresses(text)).toEqual(addresses(plain));
      expect(text).not.toMatch(/<(?:img|script|table|h[1-6]|del)\b|<!--/);
      if (foreignWords(given)) expect(elements(text)).toBe(elements(plain));
    }
  });

  /** Whether each of the strings leaves something to set: an empty one has no element of its own. */
  const foreignWords = (given: string): boolean => /[^\s\u202E]/.test(given) && !given.includes("\n");
});
