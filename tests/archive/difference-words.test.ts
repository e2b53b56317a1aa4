// How a difference is told to an editor: in the words of both sides, names whole, a word or two with those around them.
import { describe, expect, it } from "vitest";
import { differencesInWords } from "../../src/archive/proof/difference-words.ts";
import { compareQuotation } from "../../src/quote/index.ts";

const told = (article: string, post: string): string[] =>
  differencesInWords(compareQuotation(article, { text: post }));

describe("a difference", () => {
  it.each([
    [
      "of a word for a word",
      "The Patriots of Example Bay marched past our boats again today.",
      "The Racists of Example Bay marched past our boats again today.",
      "the article has “Patriots”, the post has “Racists”",
    ],
    [
      "within a name gives the whole name",
      "They sold the boat to a man from Sri Nagar for half of it.",
      "They sold the boat to a man from Sri Lanka for half of it.",
      "the article has “Sri Nagar”, the post has “Sri Lanka”",
    ],
    [
      "of a word left out gives those around it",
      "The board will raise the fee again before the state decides.",
      "The board will not raise the fee again before the state decides.",
      "the article has “will raise”, the post has “will not raise”",
    ],
    [
      "of a word put in, likewise",
      "The board will not raise the fee again before the state decides.",
      "The board will raise the fee again before the state decides.",
      "the article has “will not raise”, the post has “will raise”",
    ],
    [
      "of many words left out gives those alone",
      "The decision is regrettable, but it is legal and it stands for now.",
      "The decision is regrettable, and I have said so in the council, but it is legal and it stands for now.",
      "the article leaves out “and I have said so in the council” without a mark",
    ],
    [
      "of a number",
      "A boat of 12 metres pays 430 crowns a month from January on.",
      "A boat of 12 metres pays 340 crowns a month from January on.",
      "the article has “430”, the post has “340”",
    ],
  ])("%s", (_what, article, post, message) => expect(told(article, post)).toEqual([message]));

  it("is told by itself where several are found", () => {
    expect(
      told(
        "A boat of 14 metres pays 430 crowns a month from January on.",
        "A boat of 12 metres pays 340 crowns a month from January on.",
      ),
    ).toEqual(["the article has “14”, the post has “12”", "the article has “430”, the post has “340”"]);
  });

  it("comes with what the words alone do not say", () => {
    const [message] = told(
      "The fee rises by up to 12 crowns a month from January on.",
      "The fee rises by at least 12 crowns a month from January on.",
    );
    expect(message).toMatch(
      /^the article has “.*”, the post has “.*”: the number is bounded otherwise in the post$/,
    );
  });

  it("takes no longer for a long text", () => {
    const words = "word and more of the same ".repeat(3_000);
    const start = process.cpuUsage();
    differencesInWords({
      verdict: "altered",
      differences: [{ kind: "negation", article: "", post: "not", alarm: true }],
      diff: [
        { in: "both", text: words },
        { in: "post", text: "not" },
        { in: "both", text: words },
      ],
      part: "text",
      similarity: 0.9,
    });
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(200);
  });
});
