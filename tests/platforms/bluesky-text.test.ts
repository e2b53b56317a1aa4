// Bluesky: the text of a post, out of facets over bytes.
import { describe, expect, it } from "vitest";
import { plainText } from "../../src/model/text.ts";
import { BEN_DID, facet, link, mention, readView, tag } from "./bluesky-samples.ts";

describe("text", () => {
  const textOf = (text: string, facets: unknown[] = []) => readView({ text, facets }).text;

  it("counts UTF-8 bytes, so that an emoji of many code points does not shift a link", () => {
    const text = "👩‍👩‍👧‍👦 é “see” example.com/page @ben.example #tag";
    const facets = [
      facet(text, "#tag", tag("tag")),
      facet(text, "example.com/page", link("https://Example.com/page?a=1")),
      facet(text, "@ben.example", mention(BEN_DID)),
    ];
    expect(textOf(text, facets)).toEqual([
      {
        type: "paragraph",
        children: [
          { type: "text", text: "👩‍👩‍👧‍👦 é “see” " },
          { type: "link", url: "https://Example.com/page?a=1", text: "example.com/page" },
          { type: "text", text: " " },
          {
            type: "mention",
            text: "@ben.example",
            handle: "ben.example",
            id: BEN_DID,
            url: `https://bsky.app/profile/${BEN_DID}`,
          },
          { type: "text", text: " " },
          { type: "hashtag", text: "#tag", tag: "tag", url: "https://bsky.app/hashtag/tag" },
        ],
      },
    ]);
  });

  const whole = [{ type: "paragraph", children: [{ type: "text", text: "é one two" }] }];
  it.each<[string, unknown[]]>([
    ["it leaves the text", [{ index: { byteStart: 0, byteEnd: 99 }, features: [tag("x")] }]],
    ["it is empty", [{ index: { byteStart: 3, byteEnd: 3 }, features: [tag("x")] }]],
    ["it runs backwards", [{ index: { byteStart: 6, byteEnd: 3 }, features: [tag("x")] }]],
    ["it begins within a character", [{ index: { byteStart: 1, byteEnd: 4 }, features: [tag("x")] }]],
    ["it ends within a character", [{ index: { byteStart: 0, byteEnd: 1 }, features: [tag("x")] }]],
    ["it counts below zero", [{ index: { byteStart: -1, byteEnd: 2 }, features: [tag("x")] }]],
    ["it counts in fractions", [{ index: { byteStart: 0.5, byteEnd: 2 }, features: [tag("x")] }]],
    ["its link is a script", [facet("é one two", "one", link("javascript:alert(1)"))]],
    ["its link is data", [facet("é one two", "one", link("data:text/html,x"))]],
    ["its link is no URL", [facet("é one two", "one", link("one"))]],
    ["its feature is unknown", [facet("é one two", "one", { $type: "app.example.facet#glow" })]],
    ["its mention names no DID", [facet("é one two", "one", mention("ben"))]],
    ["it has no features", [{ index: { byteStart: 0, byteEnd: 2 } }]],
    ["it is no facet", [null, 7, "facet", []]],
  ])("leaves plain text behind a facet if %s", (_name, facets) => {
    expect(textOf("é one two", facets)).toEqual(whole);
  });

  it("keeps the first of two facets that overlap", () => {
    const text = "one two three";
    const [paragraph] = textOf(text, [facet(text, "one two", tag("a")), facet(text, "two three", tag("b"))]);
    expect(paragraph).toMatchObject({
      children: [
        { type: "hashtag", text: "one two" },
        { type: "text", text: " three" },
      ],
    });
  });

  it("counts white space at the beginning, and does not keep it", () => {
    const text = " \n #tag ";
    expect(textOf(text, [facet(text, "#tag", tag("tag"))])).toMatchObject([
      { children: [{ type: "hashtag", text: "#tag" }] },
    ]);
  });

  it("invents no links, names and tags", () => {
    expect(textOf("https://example.com @ben.example #tag")).toEqual([
      { type: "paragraph", children: [{ type: "text", text: "https://example.com @ben.example #tag" }] },
    ]);
  });

  it("reads line ends alike, and keeps marks of direction", () => {
    expect(plainText(textOf("one\r\ntwo\r\n\r\nthree\u202c"))).toBe("one\ntwo\n\nthree\u202c");
  });

  it("survives half of a surrogate pair without shifting", () => {
    const text = "\ud83d x #tag";
    expect(textOf(text, [{ index: { byteStart: 6, byteEnd: 10 }, features: [tag("tag")] }])).toMatchObject([
      {
        children: [
          { type: "text", text: "\ufffd x " },
          { type: "hashtag", text: "#tag" },
        ],
      },
    ]);
  });
});
