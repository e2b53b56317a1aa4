// Words that are to be printed as a quotation, against the posts of an archive.
import { describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import type { QuotationCheck } from "../../src/model/proof.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { BEN } from "../platforms/x-samples.ts";
import { openDesk } from "./desk.ts";

const WORDS = "The ferry will not run before Friday, and 58 people have to walk.";
const UNKNOWN = "https://x.com/ada_example/status/1600000000000000001";

const rules = ({ findings }: QuotationCheck): string[] => findings.map(({ rule }) => rule);
const kinds = ({ comparison }: QuotationCheck): string[] =>
  (comparison?.differences ?? []).map(({ kind }) => kind);

describe("words against the post that is named", () => {
  it.each([
    ["as they were posted", WORDS],
    ["in quotation marks", `“${WORDS}”`],
    ["a part of them", "58 people have to walk"],
    ["with what is left out marked", "The ferry will not run … and 58 people have to walk."],
    ["in pieces", ["The ferry will not run before Friday,", "and 58 people have to walk."]],
  ])("are in order %s", async (_how, words) => {
    const desk = openDesk();
    const url = await desk.post({ text: WORDS });
    const check = await desk.archive.quote(words, { posts: [url] });
    expect(check).toMatchObject({ status: "in_order", severity: "ok", missing: [], post: { url } });
    expect(check).not.toHaveProperty("next");
  });

  it.each([
    ["a changed number", WORDS.replace("58", "85"), "number"],
    ["a negation left out", WORDS.replace("not ", ""), "negation"],
    ["another day", WORDS.replace("Friday", "Sunday"), "date"],
  ])("with %s are an alarm", async (_how, words, kind) => {
    const desk = openDesk();
    const url = await desk.post({ text: WORDS });
    const check = await desk.archive.quote(words, { posts: [url] });
    expect(check).toMatchObject({ status: "findings", verdict: "altered", severity: "alarm" });
    expect(kinds(check)).toContain(kind);
  });

  it("differ as a quotation does, where there is no article", async () => {
    const desk = openDesk();
    const url = await desk.post({ text: WORDS });
    const said = async (words: string, options: object): Promise<string[]> =>
      (await desk.archive.quote(words, options)).findings.map(({ message }) =>
        message.replace(/ \(.*\)$/, ""),
      );
    expect(await said(WORDS.replace("58", "85"), { posts: [url] })).toEqual([
      "the quotation has “85”, the post has “58”",
    ]);
    const words = WORDS.replace("before Friday, ", "");
    expect(await said(words, { posts: [url] })).toEqual([
      "the quotation has “run and”, the post has “run before Friday and”",
    ]);
    const wrong = { posts: [url], speaker: "Bo Sample", platform: "bluesky" };
    const others = (await said(WORDS, wrong)).join("\n");
    expect(others).toContain("the quotation names Bo Sample; the words are those of Ada");
    expect(others).toContain("the quotation says Bluesky, the post is on X");
  });

  it("that it does not hold are a finding", async () => {
    const desk = openDesk();
    const url = await desk.post({ text: WORDS });
    const check = await desk.archive.quote("Nobody shall ever pay for the bridge again.", { posts: [url] });
    expect(check).toMatchObject({ status: "findings", verdict: "not_found", post: { url } });
  });

  it("of two posts are a finding, whichever of them are named", async () => {
    const desk = openDesk();
    const one = await desk.post({ text: WORDS });
    const other = await desk.post({ text: "The harbour master has resigned this morning.", user: BEN });
    const words = "58 people have to walk. The harbour master has resigned this morning.";
    for (const posts of [[one], [other], [one, other]])
      expect((await desk.archive.quote(words, { posts })).status).toBe("findings");
  });

  it("that stand in another archived post name that one", async () => {
    const desk = openDesk();
    const one = await desk.post({ text: WORDS });
    const words =
      "The harbour master has resigned this morning, and took the key to the lighthouse with him.";
    const other = await desk.post({ text: words, user: BEN });
    const check = await desk.archive.quote(words, { posts: [one], speaker: "@ben_example" });
    expect(check).toMatchObject({ status: "findings", post: { url: other } });
    expect(rules(check)).toContain("wrong_link");
  });
});

describe("a post at hand", () => {
  it("needs no archive, and goes before what is archived of it", async () => {
    const desk = openDesk();
    const url = await desk.post({ text: WORDS });
    const { current } = (await desk.archive.show(url))!;
    const empty = openDesk().archive;
    expect(await empty.quote(WORDS, { posts: [current!] })).toMatchObject({
      status: "in_order",
      post: { url },
    });
    const text = [{ type: "paragraph", children: [{ type: "text", text: "Other words were here before." }] }];
    const edited = { ...current!, post: { ...current!.post, text } } as unknown as Snapshot;
    expect((await desk.archive.quote(WORDS, { posts: [edited] })).verdict).not.toBe("verbatim");
  });
});

describe("who is said to have posted them", () => {
  it.each([
    ["Ada Example", "in_order"],
    ["@ada_example", "in_order"],
    ["Ben Example", "findings"],
    ["@ben_example", "findings"],
  ])("%s: %s", async (speaker, status) => {
    const desk = openDesk();
    const url = await desk.post({ text: WORDS });
    const check = await desk.archive.quote(WORDS, { posts: [url], speaker });
    expect(check.status).toBe(status);
    expect(rules(check).includes("wrong_speaker")).toBe(status === "findings");
  });

  it("and where", async () => {
    const desk = openDesk();
    const url = await desk.post({ text: WORDS });
    const quote = (platform: string): Promise<QuotationCheck> =>
      desk.archive.quote(WORDS, { posts: [url], platform });
    expect((await quote("Twitter")).status).toBe("in_order");
    expect(rules(await quote("Bluesky"))).toContain("wrong_platform");
    await expect(quote("the pub")).rejects.toMatchObject({ code: "invalid_input" });
  });
});

describe("what cannot be decided", () => {
  it("says what to do, and is never in order", async () => {
    const desk = openDesk();
    const check = await desk.archive.quote(WORDS, { posts: [UNKNOWN] });
    expect(check).toMatchObject({ status: "undecided", verdict: "unresolved", missing: [UNKNOWN] });
    expect(check.next).toContain(`postproof capture ${UNKNOWN}`);
    expect(rules(check)).toEqual(["unresolved"]);
  });

  it("is so too where another post that nobody named holds the words", async () => {
    const desk = openDesk();
    const url = await desk.post({ text: WORDS });
    const check = await desk.archive.quote(WORDS, { posts: [UNKNOWN], speaker: "Ada Example" });
    expect(check).toMatchObject({ status: "undecided", verdict: "unresolved", missing: [UNKNOWN] });
    expect(check.candidates.map((candidate) => candidate.url)).toEqual([url]);
    expect(check).not.toHaveProperty("post");
  });

  it("but one of two named posts that holds the words is enough", async () => {
    const desk = openDesk();
    const url = await desk.post({ text: WORDS });
    const check = await desk.archive.quote(WORDS, { posts: [url, UNKNOWN] });
    expect(check).toMatchObject({ status: "in_order", missing: [UNKNOWN] });
    const lacking = await desk.archive.quote("The bridge is free for everybody.", { posts: [url, UNKNOWN] });
    expect(lacking).toMatchObject({ status: "undecided", verdict: "not_found", severity: "note" });
    expect(rules(lacking)).toEqual(["unresolved", "not_found"]);
  });

  it("is what no named post and no archived one holds", async () => {
    const desk = openDesk();
    const check = await desk.archive.quote(WORDS);
    expect(check).toMatchObject({ status: "undecided", candidates: [] });
    expect(check.next).toContain("Name the post");
  });
});

it("without a post looks through the archive", async () => {
  const desk = openDesk();
  const url = await desk.post({ text: WORDS });
  const quote = (words: string): Promise<QuotationCheck> =>
    desk.archive.quote(words, { speaker: "Ada Example", platform: "x" });
  expect(await quote(WORDS)).toMatchObject({ status: "in_order", post: { url } });
  expect(await quote(WORDS.replace("58", "85"))).toMatchObject({ status: "findings", severity: "alarm" });
});

it("what rests on too little fails", async () => {
  const desk = openDesk();
  const url = await desk.post({ text: WORDS });
  expect(rules(await desk.archive.quote(WORDS, { posts: [url], require: "signed" }))).toContain(
    "below_basis",
  );
});

it.each([
  ["no words", ""],
  ["marks alone", "“…”"],
  ["no pieces", []],
  ["what is no text", 7 as unknown as string],
  ["too many words", "word ".repeat(30_000)],
])("%s are refused", async (_what, words) => {
  const { archive } = openDesk();
  await expect(archive.quote(words, {})).rejects.toMatchObject({ code: "invalid_input" });
});

it("what is no snapshot is refused", async () => {
  const { archive } = openDesk();
  const posts = [{ post: { text: "words" } } as unknown as Snapshot];
  await expect(archive.quote(WORDS, { posts })).rejects.toMatchObject({ code: "invalid_snapshot" });
});

it("what is no address of a post is refused by name", async () => {
  const { archive } = openDesk();
  await expect(archive.quote(WORDS, { posts: ["not an address"] })).rejects.toMatchObject({
    code: "unsupported_url",
    url: "not an address",
  });
});

it("what another process has captured since is found", async () => {
  const desk = openDesk();
  const other = createArchive({ store: desk.store });
  expect(await other.quote(WORDS)).toMatchObject({ status: "undecided" });
  await desk.post({ text: WORDS });
  await expect.poll(async () => (await other.quote(WORDS)).status).toBe("in_order");
});
