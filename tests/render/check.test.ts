// What callers give whom no compiler has looked at: every mistake is named, none is passed over.
import { describe, expect, it } from "vitest";
import { de } from "../../src/render/words/de.ts";
import { wordsFor } from "../../src/render/words/index.ts";
import { findLoads } from "../../src/render/loads/index.ts";
import type { RenderOptions } from "../../src/render/index.ts";
import { renderEmbed, renderMissing, renderThread } from "../../src/render/index.ts";
import { assertPrivate, findLeaks } from "../../src/render/private.ts";
import { samples } from "./samples.ts";

const { snapshot } = samples["photo"]!;
const options: RenderOptions = { assetUrl: (file) => `/media/${file}`, label: "X" };
const at = "2023-03-09T10:00:00.000Z";
const url = "https://x.com/ada_example/status/99";

/** Calls a function as plain JavaScript may call it. */
const call = (what: unknown, ...given: readonly unknown[]): (() => unknown) => {
  const called = what as (...given: readonly unknown[]) => unknown;
  return () => called(...given);
};
const refusal = (message: RegExp | string, code = "invalid_input"): unknown =>
  expect.objectContaining({
    name: "PostproofError",
    code,
    message: expect.stringMatching(message) as string,
  });

describe("an option", () => {
  // First of all: nothing was checked before that it could be taken for.
  it("is missing", () => {
    expect(call(renderEmbed, snapshot)).toThrow(
      refusal(/options cannot be undefined\. It is at least \{ assetUrl/),
    );
  });

  it.each([
    ["locale", null, /locale cannot be null\. It is a BCP 47 tag/],
    ["locale", ["de", "en"], /locale cannot be a list/],
    ["timeZone", 1, /timeZone cannot be 1\. It is an IANA zone/],
    ["timezone", "Europe/Vienna", /no option timezone: timeZone is meant/],
    ["themes", "card", /no option themes\. There are: assetUrl, locale, .*theme/],
    ["theme", "Card", /theme cannot be "Card"\. It is one of: paper, card, minimal/],
    ["label", {}, /label cannot be an object/],
    ["words", "de", /words cannot be "de"\. It is a catalogue of "postproof\/words"/],
    ["show", ["counts"], /show cannot be a list/],
    ["show", true, /show cannot be true/],
    ["show", { counts: "false" }, /show\.counts cannot be "false"\. It is true or false/],
    ["show", { avatar: 0 }, /show\.avatar cannot be 0/],
    ["mark", "/x.svg", /mark cannot be "\/x\.svg"\. It is \{ src, width, height, alt \}/],
    ["mark", { src: "/x.svg", width: "20", height: 20, alt: "" }, /mark\.width cannot be "20"/],
    ["mark", { src: "/x.svg", width: 20, height: NaN, alt: "" }, /mark\.height cannot be NaN/],
    ["mark", { src: "/x.svg", width: 20, height: 20 }, /mark\.alt cannot be undefined/],
    ["since", null, /since cannot be null\. It is \{ absence, at \}/],
    ["since", "deleted", /since cannot be "deleted"/],
    ["since", { absence: "toString", at }, /since\.absence cannot be "toString"/],
    ["since", { absence: "deleted" }, /since\.at cannot be undefined\. It is a time in UTC/],
    ["since", { absence: "deleted", at: "2 March 2026" }, /since\.at cannot be "2 March 2026"/],
    ["since", { absence: "deleted", at: "2026-13-40" }, /since\.at cannot be/],
    ["since", { absence: "deleted", at: new Date(0) }, /since\.at cannot be an object/],
    ["earlier", snapshot, /earlier cannot be an object\. It is a list of snapshots/],
  ])("%s: %j is refused by name", (name, value, message) => {
    expect(call(renderEmbed, snapshot, { ...options, [name]: value })).toThrow(refusal(message));
  });

  it("that is undefined is as if it were not there", () => {
    const names = ["locale", "timeZone", "words", "mark", "theme", "show", "earlier", "since", "gone"];
    const none = Object.fromEntries(names.map((name) => [name, undefined]));
    expect(call(renderEmbed, snapshot, { ...options, ...none })()).toBe(renderEmbed(snapshot, options));
  });

  it.each([[undefined], [null], ["card"]])("%j in place of all of them is refused", (given) => {
    expect(call(renderEmbed, snapshot, given)).toThrow(refusal(/options cannot be .* assetUrl/));
  });

  it.each([[undefined], [Promise.resolve("/x")], [5]])("assetUrl gives %j instead of an address", (given) => {
    const assetUrl = (): unknown => given;
    expect(call(renderEmbed, snapshot, { assetUrl })).toThrow(
      refusal(/assetUrl gave (undefined|an object|5) for [0-9a-f]{64}\.[a-z]+, not an address/),
    );
  });
});

describe("a catalogue of words", () => {
  it.each([
    [{}, /words\.language cannot be undefined/],
    [{ ...de, language: "de_AT" }, /words\.language cannot be "de_AT"/],
    [{ ...de, direction: "left" }, /words\.direction cannot be "left"\. It is one of: ltr, rtl/],
    [{ ...de, figure: 5 }, /words\.figure cannot be 5\. It is a phrase/],
    [{ ...de, basis: undefined }, /words\.basis cannot be undefined\. It is phrases by name/],
    [{ ...de, basis: { ...de.basis, captured: undefined } }, /words\.basis\.captured cannot be undefined/],
    [{ ...de, basis: { ...de.basis, catched: "x" } }, /no option words\.basis\.catched/],
    [{ ...de, View: "x" }, /no option words\.View: words\.view is meant/],
    [
      { ...de, votes: "{count} Stimmen" },
      /words\.votes cannot be "\{count\} Stimmen"\. It is a phrase in plural/,
    ],
    [{ ...de, votes: { one: "eine Stimme" } }, /words\.votes\.other cannot be undefined/],
    [{ ...de, votes: { ...de.votes, two: 2 } }, /words\.votes\.two cannot be 2/],
    [{ ...de, votes: { ...de.votes, dual: "x" } }, /no option words\.votes\.dual/],
  ])("names the first phrase at fault: %#", (words, message) => {
    for (let times = 0; times < 2; times++)
      expect(call(renderEmbed, snapshot, { ...options, words })).toThrow(refusal(message));
  });

  it("is looked for by a locale, among those of a list", () => {
    expect(call(wordsFor, "de", de)).toThrow(refusal(/wordsFor\(locale, \[nl, fy\]\)/));
    expect(call(wordsFor, undefined)).toThrow(refusal(/not a BCP 47 tag/));
  });
});

describe("what is no snapshot", () => {
  it.each([
    [undefined, /not archived there is none: renderMissing/],
    [null, /not null/],
    [{}, /readSnapshot/],
    [JSON.stringify(snapshot), /readSnapshot\(JSON\.parse\(text\)\)/],
    [Promise.resolve(snapshot), /It is a promise: await it/],
    [{ current: snapshot }, /Pass its current/],
    [{ snapshot }, /Pass its snapshot/],
    [{ ...snapshot, post: undefined }, /takes a snapshot, not an object/],
  ])("is told from one, with what is meant: %#", (given, message) => {
    expect(call(renderEmbed, given, options)).toThrow(refusal(message, "invalid_snapshot"));
  });

  it("or one of a later format is not misread", () => {
    const later = { ...snapshot, format: "postproof/snapshot@2" };
    expect(call(renderEmbed, later, options)).toThrow(refusal(/snapshot@2.*Install a newer/, "newer_format"));
    expect(call(renderThread, [snapshot, later], options)).toThrow(refusal(/post 1/, "newer_format"));
  });

  it("is not taken for an earlier version either", () => {
    const earlier = [snapshot, null];
    expect(call(renderEmbed, snapshot, { ...options, earlier })).toThrow(
      refusal(/earlier\[1\] takes a snapshot, not null/, "invalid_snapshot"),
    );
  });
});

describe("a thread", () => {
  it.each([
    [undefined, /at least one post/],
    [[], /at least one post/],
    [snapshot, /takes a list/],
  ])("is a list of at least one post: %#", (posts, message) => {
    expect(call(renderThread, posts, options)).toThrow(refusal(message));
  });

  it("has posts alone in it", () => {
    for (const posts of [[snapshot, undefined], [null], [{ snapshot: null }, snapshot]])
      expect(call(renderThread, posts, options)).toThrow(refusal(/renderThread, post/, "invalid_snapshot"));
  });

  it("says of each post what became of it, not of the whole", () => {
    const since = { absence: "deleted", at };
    expect(call(renderThread, [snapshot, snapshot], { ...options, since })).toThrow(
      refusal(/since stands with the post/),
    );
    expect(call(renderThread, [{ snapshot, since: { absence: "gone" } }, snapshot], options)).toThrow(
      refusal(/since\.at/),
    );
  });
});

describe("a post that is missing", () => {
  it.each([
    [undefined, /post cannot be undefined\. It is \{ url, label\?, since\? \}/],
    [url, /post cannot be "https:/],
    [{}, /url cannot be undefined/],
    [{ url, label: 5 }, /label cannot be 5/],
    [{ url, since: { absence: "lost", at } }, /since\.absence cannot be "lost"/],
  ])("has an address: %#", (missing, message) => {
    expect(call(renderMissing, missing)).toThrow(refusal(message));
  });
});

describe("a page that is looked through", () => {
  const bytes = Buffer.from(`<script src="https://third.example/a.js"></script>`);

  it("is text: bytes would be passed over without a word", () => {
    for (const given of [bytes, undefined, null]) {
      expect(call(findLoads, given)).toThrow(refusal(/findLoads reads a string.*readFile\(path, "utf8"\)/));
      expect(call(findLeaks, given)).toThrow(refusal(/findLeaks reads a string/));
      expect(call(assertPrivate, given)).toThrow(refusal(/assertPrivate reads a string/));
    }
  });

  it.each([
    [{ own: "news.example" }, /own cannot be "news\.example"\. It is a list of hosts/],
    [{ owns: [] }, /no option owns\. There are: format, own, isEmbed/],
    [{ format: "htm" }, /format cannot be "htm"\. It is one of: html, svg, css, script/],
    [{ isEmbed: true }, /isEmbed cannot be true/],
  ])("%j is refused by name", (given, message) => {
    expect(call(findLoads, "", given)).toThrow(refusal(message));
  });

  it("asks a function what is let through", () => {
    expect(call(findLeaks, "", { allow: ["news.example"] })).toThrow(refusal(/allow cannot be a list/));
  });
});
