// X: embed markup, as the last resort and as it stands in articles.
import { describe, expect, it } from "vitest";
import { readLoose } from "../../src/platforms/sources.ts";
import { plainText } from "../../src/model/text.ts";
import { x } from "../../src/platforms/index.ts";
import { captureFake } from "./fake-ask.ts";
import { ID, oembed, tombstone, tweet, URL_OF_POST } from "./x-samples.ts";
import type { FakeAnswer } from "./fake-ask.ts";

/** Answers syndication and publish, and nobody else. */
function services(syndication: FakeAnswer, publish: FakeAnswer = { status: 404 }): (url: URL) => FakeAnswer {
  return ({ hostname }) =>
    hostname === "cdn.syndication.twimg.com"
      ? syndication
      : hostname === "publish.x.com"
        ? publish
        : { failure: "network" };
}

async function outcomeOf(syndication: FakeAnswer, publish?: FakeAnswer) {
  return captureFake(x(), URL_OF_POST, services(syndication, publish));
}

describe("publish as the last resort", () => {
  it.each<FakeAnswer>([
    { status: 404 },
    { body: {} },
    { body: tombstone() },
    { status: 503 },
    { body: "no JSON" },
    { failure: "timeout" },
  ])("gives text, author and day after %j", async (syndication) => {
    const { outcome } = await outcomeOf(syndication, {
      body: oembed(
        'A &lt; B<br>see <a href="https://t.co/a">https://t.co/a</a> <a href="https://twitter.com/hashtag/Tag?src=hash">#Tag</a> <a href="https://twitter.com/search?q=%24ABC">$ABC</a> <a href="https://twitter.com/ben_example?ref_src=x">@ben_example</a> <a href="https://t.co/b">pic.twitter.com/b</a>',
      ),
    });
    expect(outcome).toEqual({
      kind: "post",
      source: "oembed",
      key: { platform: "x", id: ID },
      aliases: [
        `x:${ID}`,
        `https://x.com/ada_example/status/${ID}`,
        `https://twitter.com/ada_example/status/${ID}`,
      ],
      post: {
        url: URL_OF_POST,
        author: { handle: "ada_example", name: "Ada Example", url: "https://x.com/ada_example" },
        published: "2024-05-01",
        language: "en",
        media: [{ type: "unknown", url: "https://t.co/b" }],
        text: [
          {
            type: "paragraph",
            children: [
              { type: "text", text: "A < B" },
              { type: "break" },
              { type: "text", text: "see " },
              { type: "link", url: "https://t.co/a", text: "https://t.co/a" },
              { type: "text", text: " " },
              { type: "hashtag", text: "#Tag", tag: "Tag", url: "https://x.com/hashtag/Tag" },
              { type: "text", text: " " },
              { type: "cashtag", text: "$ABC", symbol: "ABC", url: "https://x.com/search?q=%24ABC" },
              { type: "text", text: " " },
              {
                type: "mention",
                text: "@ben_example",
                handle: "ben_example",
                url: "https://x.com/ben_example",
              },
            ],
          },
        ],
      },
    });
  });

  it("refuses the markup of another post", async () => {
    const { outcome } = await outcomeOf({ status: 500 }, { body: oembed("Words", "21") });
    expect(outcome.kind).toBe("upstream_error");
  });

  it("reads markup from articles, signature included", () => {
    const { html } = oembed("Words") as { html: string };
    const outcome = readLoose(x(), html, { kind: "blockquote" });
    expect(outcome).toMatchObject({
      kind: "post",
      source: "blockquote",
      post: { author: { handle: "ada_example", name: "Ada Example" }, published: "2024-05-01" },
    });
  });

  it.each([
    ["German date: no day", "May 1, 2024", "1. Mai 2024", undefined],
    ["a day that does not exist", "May 1, 2024", "February 31, 2024", undefined],
  ])("%s", (_name, from, to, day) => {
    const html = (oembed() as { html: string }).html.replace(from, to);
    const outcome = readLoose(x(), html, { kind: "blockquote" });
    expect(outcome.kind === "post" && outcome.post.published).toBe(day);
  });

  it("takes line ends of the markup for white space, and <br> for a line break", () => {
    const paragraph =
      "one\n      two <br>\n      three<br>four  five\n  <a href='https://t.co/a'>https://t.co/a</a>";
    const outcome = readLoose(x(), oembed(paragraph), { kind: "oembed" });
    expect(outcome.kind === "post" && plainText(outcome.post.text)).toBe(
      "one two \nthree\nfour  five https://t.co/a",
    );
  });

  it("is not felled by markup nested deeper than the stack", () => {
    for (const tag of ["<b>", "<a href='https://t.co/a'>", "<div>"]) {
      const paragraph = `${tag.repeat(Math.floor(19_000 / tag.length))}deep`;
      const outcome = readLoose(x(), oembed(paragraph), { kind: "oembed" });
      if (outcome.kind === "post") expect(plainText(outcome.post.text)).toContain("deep");
      else expect(outcome.reason).toBe("The markup holds no embedded post of X.");
    }
  });

  it.each([
    [
      "a signature in a paragraph of its own",
      `<p lang="en">Words</p>\n<p>&mdash; Ada Example (@ada_example) <a href="https://twitter.com/ada_example/status/20">May 1, 2024</a></p>`,
      "Words",
      "Ada Example",
    ],
    [
      "a blank line made two paragraphs",
      `<p lang="en">One</p><p>Two</p><p>— Ada Example (@ada_example) <a href="https://x.com/ada_example/status/20?s=20">May 1, 2024</a></p>`,
      "One\n\nTwo",
      "Ada Example",
    ],
    [
      "a signature that says nothing: the permalink names the account",
      `<p lang="en">Words</p><a href="https://twitter.com/ada_example/status/20">May 1, 2024</a>`,
      "Words",
      undefined,
    ],
  ])("reads what editors make of it: %s", (_name, inner, text, name) => {
    const outcome = readLoose(x(), `<blockquote class="twitter-tweet">${inner}</blockquote>`, {
      kind: "blockquote",
    });
    expect(outcome).toMatchObject({ kind: "post", key: { platform: "x", id: "20" } });
    if (outcome.kind !== "post") return;
    expect(plainText(outcome.post.text)).toBe(text);
    expect(outcome.post.author).toMatchObject({ handle: "ada_example", ...(name !== undefined && { name }) });
    expect(outcome.post.published).toBe("2024-05-01");
  });

  it("says what it does not read", () => {
    expect(readLoose(x(), "<p>no embed</p>", { kind: "blockquote" }).kind).toBe("unreadable");
    expect(readLoose(x(), {}, { kind: "blockquote" }).kind).toBe("unsupported");
    expect(readLoose(x(), {}, { kind: "api-v2" }).kind).toBe("unreadable");
    expect(readLoose(x(), tweet(), { kind: "syndication", url: "https://x.com/i/status/21" }).kind).toBe(
      "unreadable",
    );
  });
});
