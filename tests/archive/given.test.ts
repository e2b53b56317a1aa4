// What callers give an archive whom no compiler has looked at.
import { describe, expect, it } from "vitest";
import type { ArchiveRewriteOptions } from "../../src/index.ts";
import { createArchive, memoryStore } from "../../src/index.ts";
import { de } from "../../src/render/words/de.ts";

const archive = createArchive({ store: memoryStore() });
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
  ])("has a store: %j", (given, message) => {
    const make = createArchive as (given: unknown) => unknown;
    expect(() => make(given)).toThrow(refusal(message));
  });
});

describe("an embed", () => {
  it.each([
    [undefined, {}, /url cannot be undefined\. It is the address or the key of a post/],
    [new URL(url), {}, /url cannot be an object/],
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
    [page, { format: "html", missing: "fail" }, /missing cannot be "fail"\. It is one of: keep, link/],
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
