// What callers give an archive whom no compiler has looked at.
import { describe, expect, it } from "vitest";
import type { ArchiveRewriteOptions } from "../../src/index.ts";
import { createArchive, createSigningKey, memoryStore } from "../../src/index.ts";
import { CALLS } from "../../src/options/calls.ts";
import type { Rows } from "../../src/options/value.ts";
import { de } from "../../src/render/words/de.ts";

const store = memoryStore();
const archive = createArchive({ store });
const url = "https://x.com/ada_example/status/20";
const refusal = (message: RegExp): unknown =>
  expect.objectContaining({ code: "invalid_input", message: expect.stringMatching(message) as string });
/** Calls a method as plain JavaScript may call it. */
const call = (name: "embed" | "rewrite" | "update" | "find", ...given: readonly unknown[]): unknown =>
  (archive[name] as (...given: readonly unknown[]) => unknown)(...given);

describe("an archive", () => {
  it.each([
    [undefined, /options cannot be undefined\. It is \{ store: filesStore\(folder\) \}/],
    [{}, /store cannot be undefined/],
    [{ store: ".postproof" }, /store cannot be "\.postproof"\. It is what filesStore\(folder\)/],
    [{ store, medias: {} }, /no option medias\. There are: store, .*media/],
    [
      { store, media: { keep: "some" } },
      /media\.keep cannot be "some"\. It is one of: full, thumbnail, none/,
    ],
    [{ store, media: { videosByPost: { "x:20": "full" } } }, /media\.videosByPost\.x:20 cannot be "full"/],
    [{ store, http: { pace: -1 } }, /http\.pace cannot be -1/],
    [{ store, http: { budgets: [{ host: "a.example", requests: 0, seconds: 1 }] } }, /http\.budgets/],
    [{ store, http: "door" }, /http cannot be "door"\. It is options of the door, or a door/],
    [{ store, perPost: { hosts: 0.5 } }, /perPost\.hosts cannot be 0\.5\. It is a whole number of hosts/],
    [{ store, webArchives: "https://web.archive.org" }, /webArchives cannot be "https/],
    [{ store, platforms: [{}] }, /platforms\[0\] cannot be an object\. It is a platform/],
  ])("has a store: %j", (given, message) => {
    const make = createArchive as (given: unknown) => unknown;
    expect(() => make(given)).toThrow(refusal(message));
  });
});

/** Every question with what it may be given, and a file or post that nothing is known of. */
const QUESTIONS: Readonly<Record<keyof typeof CALLS, readonly unknown[]>> = {
  capture: [url, {}],
  captureAll: [[url], {}],
  plan: [[url], {}],
  status: [url],
  recover: [url, {}],
  salvage: ["<p></p>", { format: "html", article: "a.html" }],
  import: [{ name: "held", files: () => [] }, {}],
  exportAll: [() => Promise.resolve()],
  noteExport: [{ what: "wacz", place: "post.wacz" }],
  exports: [],
  merge: [memoryStore(), {}],
  origins: [url],
  exportWacz: [() => Promise.resolve(), {}],
  exportActivityStreams: [() => Promise.resolve(), {}],
  embed: [url, {}],
  find: ["<p></p>", "html"],
  rewrite: ["<p></p>", { format: "html" }],
  update: ["<p></p>", {}, { format: "html" }],
  recordUses: ["a.html", []],
  proof: ["<p></p>", { format: "html" }],
  quote: ["We open at nine.", {}],
  recordProof: ["a.html", { items: [] }],
  credits: [url, {}],
  transcribe: [{ text: "We open.", author: { handle: "ada" }, by: "Eve Hart", from: { source: "a.html" } }],
  attach: [url, { name: "a.png", bytes: new Uint8Array(1) }],
  attachments: [url],
  screenshots: [url],
  stateRights: [url, { statedBy: "Eve Hart" }],
  keepPicture: [{ address: "a.png", credit: "Ada Example/X", article: "a.html" }],
  picture: ["a.png"],
  show: [url],
  history: [url],
  changes: [{}],
  due: [{}],
  watch: [{}],
  notify: ["https://127.0.0.1/", {}, { secret: "0123456789abcdef" }],
  list: [],
  search: [{}],
  planTakedown: [url, { mode: "erase" }],
  takedown: [url, { mode: "erase", by: "Eve Hart", why: "court order 12/2026" }],
  decide: [url, { what: "keep", by: "Eve Hart", why: "of public interest" }],
  decisions: [url],
  rulings: [{}],
  uses: [url],
  audit: [{}],
  seal: [{}],
  upgrade: [{}],
  prove: [url, "0".repeat(20)],
  changeKey: [createSigningKey().privateKey],
  asset: ["a.png"],
  preview: [new Uint8Array(1)],
  publish: [[], () => Promise.resolve()],
};

/** Asks, and waits for what comes first. */
async function ask(question: keyof typeof CALLS, given: readonly unknown[]): Promise<unknown> {
  const answer = (archive[question] as (...given: readonly unknown[]) => unknown)(...given);
  const isList = typeof answer === "object" && answer !== null && "next" in answer;
  return await (isList ? (answer as AsyncGenerator).next() : answer);
}

const taking = (Object.entries(CALLS) as [keyof typeof CALLS, Rows][]).filter(
  ([, rows]) => Object.keys(rows).length > 0,
);
describe.each(taking)("%s", (question, rows) => {
  const right = QUESTIONS[question];
  // Nobody has an option of this kind.
  const wrong = Symbol("wrong");
  const names = Object.keys(rows);

  it.each(names)("names what it was given wrongly: %s", async (name) => {
    const given = right.with(names.indexOf(name), wrong);
    await expect(ask(question, given)).rejects.toEqual(
      refusal(new RegExp(`option ${name} cannot be Symbol`)),
    );
  });

  const options = Object.entries(rows).flatMap(([argument, row]) =>
    "fields" in row ? Object.keys(row.fields).map((option) => [argument, option] as const) : [],
  );
  it.each(options)("names the wrong option of its %s: %s", async (argument, option) => {
    const index = names.indexOf(argument);
    const given = right.with(index, { ...(right[index] as object), [option]: wrong });
    await expect(ask(question, given)).rejects.toEqual(
      refusal(new RegExp(`option ${option} cannot be Symbol`)),
    );
    const misspelt = right.with(index, { ...(right[index] as object), [`${option}s_`]: 1 });
    await expect(ask(question, misspelt)).rejects.toEqual(refusal(new RegExp(`no option ${option}s_`)));
  });
});

it("what is lacking is named too", async () => {
  const picture = { address: "a.png", article: "a.html", bytes: new Uint8Array(1) };
  await expect(ask("keepPicture", [picture])).rejects.toEqual(refusal(/option credit cannot be undefined/));
  await expect(ask("attach", [url, { name: "a.png", bytes: "text" }])).rejects.toEqual(
    refusal(/option bytes cannot be "text"\. It is the bytes of a file/),
  );
  await expect(ask("captureAll", [url])).rejects.toEqual(refusal(/option urls cannot be/));
  await expect(ask("quote", ["x", { posts: [5] }])).rejects.toEqual(refusal(/posts\[0\] cannot be 5/));
});

describe("an embed", () => {
  it.each([
    [undefined, {}, /post cannot be undefined\. It is the address or the key of a post/],
    [new URL(url), {}, /post cannot be an object/],
    [url, null, /options cannot be null/],
    [url, "card", /options cannot be "card"/],
    [url, { timezone: "UTC" }, /no option timezone: timeZone is meant/],
    [url, { since: {} }, /no option since\. There are: .*showEarlier.*thread/],
    [url, { marks: "x" }, /marks cannot be "x"/],
  ])("of %j with %j is refused before anything is looked for", async (address, options, message) => {
    await expect(call("embed", address, options)).rejects.toEqual(refusal(message));
  });

  it("of a post that is not there is not", async () => {
    await expect(archive.embed(url)).rejects.toMatchObject({ code: "not_archived" });
  });
});

describe("an article", () => {
  const page = `<p>${url}</p>`;
  it.each([
    [
      Buffer.from(page),
      { format: "html" },
      /article cannot be an object\. It is the text.*readFile\(path, "utf8"\)/,
    ],
    [page, undefined, /options cannot be undefined/],
    [page, {}, /format cannot be undefined\. It is one of: html, markdown, text/],
    [page, { format: "htm" }, /format cannot be "htm"/],
    [page, { format: "html", styleSheet: "x.css" }, /no option styleSheet: stylesheet is meant/],
    [page, { format: "html", stylesheet: true }, /stylesheet cannot be true\. It is an address, or false/],
    [page, { format: "html", missing: "drop" }, /missing cannot be "drop"\. It is one of: keep, link, fail/],
    [page, { format: "html", marks: ["x"] }, /marks cannot be a list/],
  ])("is not passed over in silence: %#", async (article, options, message) => {
    await expect(call("rewrite", article, options)).rejects.toEqual(refusal(message));
    await expect(call("update", article, {}, options)).rejects.toEqual(refusal(message));
  });

  it("has its references found by its format", async () => {
    await expect(call("find", page)).rejects.toEqual(refusal(/format cannot be undefined/));
    await expect(call("find", Buffer.from(page), "html")).rejects.toEqual(
      refusal(/article cannot be an object/),
    );
    expect(await archive.find(page, "html")).toHaveLength(1);
  });

  it("is rewritten with every option that there is", async () => {
    const all: ArchiveRewriteOptions = {
      ...{
        assetUrl: (file: string) => file,
        locale: "de",
        timeZone: "UTC",
        words: de,
        theme: "card",
        show: {},
      },
      ...{ alt: "shown", media: "poster", sensitive: "show", loginRequired: "show", gone: "text", marks: {} },
      ...{ showEarlier: true, showAnswered: true, format: "html", article: "a.html", strictRights: true },
      ...{ threads: true, ascii: true, missing: "link", stylesheet: "/embed.css", pictures: true },
      ...{ jsonLd: true, quotations: [] },
    };
    expect((await archive.rewrite(page, all)).kept).toHaveLength(1);
  });
});
