// Hostile strings, and a post of which every free string is one.
import type { Snapshot } from "../../src/model/snapshot.ts";
import { post, snapshot } from "./posts.ts";

/** Strings that would be markup, links or HTML where nothing keeps them from it. */
export const HOSTILE = [
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
export function poisonedPost(a: string, b: string): Snapshot {
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
