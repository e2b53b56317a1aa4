// Posts pasted into an article as text: proofread as a whole, and replaced where the archive has the very post.
import { describe, expect, it } from "vitest";
import type { ProofItem } from "../../src/model/proof.ts";
import { BEN } from "../platforms/x-samples.ts";
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
