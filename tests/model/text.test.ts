// The text of a post as a tree: read as plain text, cut into inlines, cleaned.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Inline } from "../../src/model/text.ts";
import {
  cleanString,
  inlinesOf,
  nameInWords,
  plainText,
  splitEmoji,
  textFromRun,
} from "../../src/model/text.ts";

describe("plainText", () => {
  it("gives what readers see: links as shown, custom emoji as short codes", () => {
    const text = plainText([
      {
        type: "paragraph",
        children: [
          { type: "text", text: "See ", marks: ["bold"] },
          { type: "link", url: "https://example.com/long/path", text: "example.com/long…" },
          { type: "break" },
          { type: "mention", text: "@ada", handle: "ada@example.social" },
          { type: "text", text: " " },
          { type: "emoji", shortcode: "wave" },
          { type: "spoiler", children: [{ type: "hashtag", text: "#End", tag: "End" }] },
        ],
      },
      {
        type: "list",
        ordered: false,
        items: [[{ type: "paragraph", children: [{ type: "text", text: "one" }] }], []],
      },
      { type: "quote", children: [{ type: "code", text: "x = 1" }] },
    ]);
    expect(text).toBe("See example.com/long…\n@ada :wave:#End\n\none\n\n\nx = 1");
  });

  it("keeps every line feed of a flat run and trims only its ends", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab \n]{0,30}$/), (text) => {
        expect(plainText(textFromRun([{ type: "text", text }]))).toBe(text.trim());
      }),
    );
  });

  it("keeps what stands between inlines when a run is trimmed", () => {
    const link: Inline = { type: "link", url: "https://example.com/", text: "example.com" };
    const run: Inline[] = [
      { type: "text", text: " \n" },
      link,
      { type: "text", text: "\n\nnext \n" },
      { type: "text", text: " " },
    ];
    expect(textFromRun(run)).toEqual([
      { type: "paragraph", children: [link] },
      { type: "paragraph", children: [{ type: "text", text: "next" }] },
    ]);
  });

  it("gives no block for a run without words", () => {
    expect(textFromRun([{ type: "text", text: " \n " }])).toEqual([]);
  });
});

describe("cleanString", () => {
  it("makes foreign strings well-formed and drops control characters, not joiners", () => {
    expect(cleanString("a\u0000b\u0007c\r\nd\re\ttab")).toBe("abc\nd\ne\ttab");
    expect(cleanString("x\uD800y")).toBe("x\uFFFDy");
    expect(cleanString("👩\u200D🍳 \u202Ertl\u202C")).toBe("👩\u200D🍳 \u202Ertl\u202C");
  });

  it("never cuts within a surrogate pair", () => {
    expect(cleanString("ab😀", 3)).toBe("ab");
    expect(cleanString("ab😀", 4)).toBe("ab😀");
  });
});

describe("nameInWords", () => {
  const table = { wave: true, storm_flag: true };

  it.each([
    ["Cy :wave: Placeholder", "Cy Placeholder"],
    ["Ada Example:storm_flag::wave:", "Ada Example"],
    ["Ada :unknown: at 12:30:", "Ada :unknown: at 12:30:"],
    [":wave:", ":wave:"],
    ["constructor:toString:", "constructor:toString:"],
  ])("says of %s: %s", (name, said) => expect(nameInWords(name, table)).toBe(said));

  it("leaves a name alone where the post has no emoji", () =>
    expect(nameInWords("Cy  :wave:", undefined)).toBe("Cy  :wave:"));
});

describe("splitEmoji", () => {
  const known = (code: string): boolean => code === "wave" || code === "storm_flag";

  it("splits at known short codes only", () => {
    expect(splitEmoji("12:30:wave: :unknown::storm_flag:!", known)).toEqual([
      { type: "text", text: "12:30" },
      { type: "emoji", shortcode: "wave" },
      { type: "text", text: " :unknown:" },
      { type: "emoji", shortcode: "storm_flag" },
      { type: "text", text: "!" },
    ]);
  });

  it("loses nothing, whatever the text", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[:wave _]{0,40}$/), (text) => {
        expect(
          plainText([
            { type: "code", text: "|" },
            { type: "paragraph", children: splitEmoji(text, known) },
          ]),
        ).toBe(`|\n\n${text}`.trim());
      }),
    );
  });
});

describe("inlinesOf", () => {
  it("finds inlines in quotes, lists and spoilers", () => {
    const deep: Inline = { type: "mention", text: "@a", handle: "a" };
    const found = [
      ...inlinesOf([
        {
          type: "quote",
          children: [
            {
              type: "list",
              ordered: true,
              items: [[{ type: "paragraph", children: [{ type: "spoiler", children: [deep] }] }]],
            },
          ],
        },
      ]),
    ];
    expect(found).toContainEqual(deep);
  });
});
