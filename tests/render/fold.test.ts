// Long texts folded: where they are parted, and that nothing of them is lost.
import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import type { Text } from "../../src/model/text.ts";
import { plainText, textFromRun } from "../../src/model/text.ts";
import { renderEmbed, renderThread } from "../../src/render/index.ts";
import { fold } from "../../src/render/describe/fold.ts";
import { hashtag, post, run, snapshot } from "./posts.ts";

const author = { handle: "ada_example", url: "https://x.com/ada_example" };
const options = { assetUrl: (file: string) => `/media/${file}`, label: "X" };
const letters = (text: string): string => text.replace(/\s+/g, "");

/** The two parts of a text as plain text; nothing where it stays whole. */
function parts(text: Text, limit: number): [string, string] | undefined {
  const folded = fold(text, limit);
  if (folded === undefined) return undefined;
  const [beginning, rest] = [plainText(folded.beginning), plainText(folded.rest)];
  expect(letters(beginning + rest)).toBe(letters(plainText(text)));
  return [beginning, rest];
}

describe("a text is parted", () => {
  it("between two paragraphs, where half of it is shown by then", () => {
    const [a, b, c] = ["a".repeat(60), "b ".repeat(40).trim(), "c".repeat(50)];
    expect(parts(run([a, b, c].join("\n\n")), 100)).toEqual([a, `${b}\n\n${c}`]);
  });

  it("after a sentence or a line of a paragraph", () => {
    expect(parts(run("One is short. Two is a bit longer. Three is the longest of them all."), 40)).toEqual([
      "One is short. Two is a bit longer.",
      "Three is the longest of them all.",
    ]);
    expect(parts(run("first line\nsecond line\nthird line, the longest of all"), 25)).toEqual([
      "first line\nsecond line",
      "third line, the longest of all",
    ]);
    expect(parts(run("潮は六時に満ちる。船は七時に出る。帰りは夕方になる予定です。"), 20)).toEqual([
      "潮は六時に満ちる。船は七時に出る。",
      "帰りは夕方になる予定です。",
    ]);
  });

  it("after a word where no sentence ends, and never within one, nor within a link", () => {
    expect(parts(run("no end of any sentence in all of this line of words"), 20)).toEqual([
      "no end of any",
      "sentence in all of this line of words",
    ]);
    expect(parts(run("x".repeat(200)), 50)).toBeUndefined();
    const url = "https://example.com/a/long/way/to/the/harbour";
    expect(
      parts(run("Look here: ", { type: "link", url, text: url }, " and then tell all others of it"), 30),
    ).toEqual(["Look here:", `${url} and then tell all others of it`]);
  });

  it("never where what is left is hardly worth it", () => {
    expect(parts(run(`${"word ".repeat(19)}end. Bye.`), 100)).toBeUndefined();
    expect(parts(run("short"), 100)).toBeUndefined();
    expect(parts([], 1)).toBeUndefined();
  });

  it("with all its marks, wherever the limit falls", () => {
    const text = textFromRun([
      { type: "text", text: "Bold words. ", marks: ["bold"] },
      hashtag,
      {
        type: "text",
        text: " and plain ones.\nA line.\n\n\n\nAnother paragraph 🚢 with a ship. And an end.",
      },
    ]);
    for (let limit = 1; limit < 120; limit++) parts(text, limit);
    const folded = fold(text, 8);
    expect(folded?.rest[0]).toMatchObject({
      children: [{ type: "text", marks: ["bold"] }, hashtag, {}, {}, {}],
    });
  });
});

describe("a folded text", () => {
  const long = "Every harbour was asked. ".repeat(20).trim();
  const rendered = (more: object, fold?: number) =>
    load(
      renderEmbed(snapshot("x", "1", post({ author, text: run(long), ...more })), {
        ...options,
        ...(fold !== undefined && { fold }),
      }),
      null,
      false,
    );

  it("is folded only where the site asks for it, all words in the page", () => {
    expect(rendered({})("details").length).toBe(0);
    const $ = rendered({}, 200);
    expect($(".pp-text > .pp-fold > summary").attr()).toMatchObject({ lang: "en", dir: "ltr" });
    $("summary").remove();
    expect(letters($(".pp-text").text())).toBe(letters(long));
  });

  it("stays whole under a warning, which is one thing to open already", () => {
    expect(rendered({ warning: "Harbours" }, 200)(".pp-fold").length).toBe(0);
    const shown = renderEmbed(snapshot("x", "1", post({ author, text: run(long), warning: "Harbours" })), {
      ...options,
      fold: 200,
      sensitive: "show",
    });
    expect(shown).toContain("pp-fold");
  });

  it("folds in each post of a thread, and in no earlier version", () => {
    const one = snapshot("x", "1", post({ author, text: run(long) }));
    const two = { snapshot: snapshot("x", "2", post({ author, text: run(long) })), earlier: [one] };
    const $ = load(renderThread([one, two], { ...options, fold: 200 }), null, false);
    expect($("li > blockquote > .pp-text > .pp-fold").length).toBe(2);
    expect($(".pp-earlier .pp-fold").length).toBe(0);
  });

  it.each([0, -1, 1.5, Infinity, "500", null])("refuses %j as a length", (fold) => {
    expect(() => rendered({}, fold as number)).toThrow(/fold .*a whole number of characters, such as 500/);
  });
});
