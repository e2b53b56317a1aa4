// Posts pasted into an article as text: proofread as a whole, and replaced where the archive has the very post.
import { describe, expect, it } from "vitest";
import type { ProofItem } from "../../src/model/proof.ts";
import { BEN } from "../platforms/x-samples.ts";
import { undoEdits } from "../../src/article/index.ts";
import { openDesk } from "./desk.ts";
import type { Desk } from "./desk.ts";

const WORDS = "The ferry will run again by Friday, and nobody will pay extra for it.";
const SIGNED = "— Ada Example (@ada_example) February 10, 2026";
const BEFORE = "<p>The pier was struck last month.</p>\n";

const pasted = (words: string, signature = SIGNED): string =>
  `<blockquote><p>${words}</p>${signature}</blockquote>`;

async function proofread(desk: Desk, markup: string): Promise<ProofItem> {
  const { items } = await desk.archive.proof(BEFORE + markup, {
    format: "html",
    published: "2026-02-11T09:00:00Z",
  });
  expect(items.map(({ kind }) => kind)).toEqual(["pasted"]);
  return items[0]!;
}

const rules = ({ findings }: ProofItem): string[] => findings.map(({ rule }) => rule);

describe("a pasted post that is archived", () => {
  it("is confirmed, addresses of media and the zone of its date apart", async () => {
    const desk = openDesk();
    const url = await desk.post({
      text: `See https://t.co/abc about this: ${WORDS}\n\nTell everybody. https://t.co/xyz`,
    });
    const words = `See https://t.co/abc about this: ${WORDS}<br><br>Tell everybody. pic.twitter.com/xyz`;
    for (const day of ["9", "10", "11"]) {
      const item = await proofread(desk, pasted(words, SIGNED.replace("10,", `${day},`)));
      expect(rules(item), day).toEqual(["verbatim"]);
      expect(item).toMatchObject({ severity: "ok", speaker: "Ada Example", platform: "x", post: { url } });
    }
    expect(rules(await proofread(desk, pasted(words, SIGNED.replace("10,", "13,"))))).toEqual([
      "wrong_date",
      "verbatim",
    ]);
  });

  it("alarms where a word that matters was changed", async () => {
    const desk = openDesk();
    await desk.post({ text: WORDS });
    const item = await proofread(desk, pasted(WORDS.replace("Friday", "Sunday")));
    expect(item.severity).toBe("alarm");
    expect(rules(item)).toEqual(["altered"]);
  });

  it("alarms where somebody else's name stands below it", async () => {
    const desk = openDesk();
    await desk.post({ text: WORDS });
    await desk.post({ text: "Something else altogether, and long enough to be told apart.", user: BEN });
    const item = await proofread(desk, pasted(WORDS, "— Ben Example (@ben_example) February 10, 2026"));
    expect(rules(item)).toEqual(["wrong_speaker", "verbatim"]);
  });

  it("warns where it is not all of the post", async () => {
    const desk = openDesk();
    await desk.post({ text: `@ben_example ${WORDS} The pier stays closed until May.` });
    const item = await proofread(desk, pasted(WORDS));
    expect(rules(item)).toEqual(["cut", "verbatim"]);
    expect(item.findings[0]!.message).toContain("“The pier stays closed until May.”");
  });

  it("that the embed markup of an article holds is an embed and nothing else", async () => {
    const desk = openDesk();
    const url = await desk.post({ text: WORDS });
    const code = `<blockquote class="twitter-tweet"><p>${WORDS}</p>${SIGNED.replace("10, 2026", "")}<a href="${url}">February 10, 2026</a></blockquote>`;
    const { items } = await desk.archive.proof(BEFORE + code, { format: "html" });
    expect(items.map(({ kind }) => kind)).toEqual(["embed"]);
  });
});

it("a pasted post that is not archived is said to be so, with where to look", async () => {
  const item = await proofread(openDesk(), pasted(WORDS));
  expect(rules(item)).toEqual(["unresolved"]);
  expect(item.search).toContain("from%3Aada_example");
});

it("is recorded as a quotation of the post", async () => {
  const desk = openDesk();
  await desk.post({ text: WORDS });
  const report = await desk.archive.proof(BEFORE + pasted(WORDS), { format: "html" });
  await desk.archive.recordProof("story.html", report);
  expect((await desk.archive.uses()).map(({ kind }) => kind)).toEqual(["quotation"]);
});

describe("rewriting", () => {
  const AFTER = "\n<p>The council meets again on Monday.</p>";
  const link = '<a href="https://x.com/ada_example/status/1">February 10, 2026</a>';
  const signed = `— Ada Example (@ada_example) ${link}`;

  /** What becomes of a stretch between two paragraphs, `FIGURE` for an embed; the way back is tried. */
  async function rewritten(
    desk: Desk,
    format: "html" | "markdown",
    before: string,
    stretch: string,
    after: string,
  ): Promise<string> {
    const article = before + stretch + after;
    const { text, edits, uses } = await desk.archive.rewrite(article, {
      format,
      pasted: true,
      stylesheet: false,
    });
    expect(undoEdits(text, edits)).toBe(article);
    expect(text.startsWith(before) && text.endsWith(after)).toBe(true);
    const again = await desk.archive.rewrite(text, { format, pasted: true, stylesheet: false });
    expect(again.edits).toEqual([]);
    const shown = text.slice(before.length, text.length - after.length);
    if (shown !== stretch) expect(uses).toHaveLength(1);
    return shown.replace(/<figure[^]*<\/figure>/, "FIGURE");
  }

  it.each([
    ["a block quotation", `<blockquote><p>${WORDS}</p>${signed}</blockquote>`, "FIGURE"],
    ["a paragraph", `<p class="a">${WORDS} ${signed}</p>`, "FIGURE"],
    ["two paragraphs", `<p><em>${WORDS}</em></p>\n<p>${signed}</p>`, "FIGURE"],
    [
      "a box of its own",
      `<div class="post"><p>${WORDS}</p><p>${signed}</p></div>`,
      '<div class="post">FIGURE</div>',
    ],
    [
      "blocks of WordPress",
      `<!-- wp:quote {"a":1} -->\n<blockquote><p>${WORDS}</p>${signed}</blockquote>\n<!-- /wp:quote -->`,
      "<!-- wp:html -->\nFIGURE\n<!-- /wp:html -->",
    ],
  ])("exchanges %s for the embed", async (_, stretch, expected) => {
    const desk = openDesk();
    await desk.post({ text: WORDS });
    expect(await rewritten(desk, "html", BEFORE, stretch, AFTER)).toBe(expected);
  });

  it.each([
    [
      "a block quotation",
      `> ${WORDS}\n>\n> — Ada Example (@ada_example) [February 10, 2026](https://x.com/ada_example/status/1)`,
      "FIGURE",
    ],
    ["a paragraph", `${WORDS} ${SIGNED}`, "FIGURE"],
    ["two paragraphs", `*${WORDS}*\n\n${SIGNED}`, "FIGURE"],
    ["a quotation in HTML", `<blockquote><p>${WORDS}</p>${signed}</blockquote>`, "FIGURE"],
    [
      "part of a quotation",
      `> ${WORDS} ${SIGNED}\n>\n> The mayor was glad.`,
      "> FIGURE\n>\n> The mayor was glad.",
    ],
  ])("exchanges %s of Markdown", async (_, stretch, expected) => {
    const desk = openDesk();
    await desk.post({ text: WORDS });
    const [before, after] = ["The pier was struck.\n\n", "\n\nThe council meets again.\n"];
    expect(await rewritten(desk, "markdown", before, stretch, after)).toBe(expected);
  });

  it.each([
    ["other words stand in its paragraph", `<p>${WORDS} ${signed} The mayor was glad.</p>`],
    ["its paragraph goes on after a break", `<p>${WORDS} ${signed}<br><br>The mayor was glad.</p>`],
    [
      "its signature begins a quotation",
      `<p>${WORDS}</p><blockquote>${signed}<p>The mayor was glad.</p></blockquote>`,
    ],
    ["its element is not closed", `<blockquote><p>${WORDS}</p>${signed}`],
  ])("leaves a post where %s, and says so", async (_, stretch) => {
    const desk = openDesk();
    await desk.post({ text: WORDS });
    const options = { format: "html", pasted: true } as const;
    const { edits, kept } = await desk.archive.rewrite(`<div>${BEFORE}${stretch}</div>`, options);
    expect(edits).toEqual([]);
    expect(kept.map(({ found, reason }) => [found.markup, reason])).toContainEqual([
      "pasted",
      "unclear_markup",
    ]);
  });

  it.each([
    ["other words", WORDS.replace("Friday", "Sunday"), SIGNED],
    ["another account", WORDS, SIGNED.replace("@ada_example", "@ada_exampIe")],
    ["no handle", WORDS, "Posted by Ada Example on Tuesday, February 10, 2026"],
    ["not all of the words", WORDS.replace(", and nobody will pay extra for it", ""), SIGNED],
    ["another day", WORDS, SIGNED.replace("10,", "17,")],
  ])("leaves a post with %s, and says what speaks against it", async (_, words, signature) => {
    const desk = openDesk();
    await desk.post({ text: WORDS });
    const article = BEFORE + pasted(words, signature) + AFTER;
    const { text, unlike } = await desk.archive.rewrite(article, { format: "html", pasted: true });
    expect(text).toBe(article);
    expect(unlike).toHaveLength(1);
  });

  it("leaves every post unless asked", async () => {
    const desk = openDesk();
    await desk.post({ text: WORDS });
    const article = BEFORE + pasted(WORDS) + AFTER;
    const { text, unlike } = await desk.archive.rewrite(article, { format: "html" });
    expect([text, unlike]).toEqual([article, []]);
  });
});
