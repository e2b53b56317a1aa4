// Every recorded article page: embeds found exactly where a person found them, and rewritten byte for byte.
import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  findEmbeds,
  findReferences,
  lockEntryOf,
  restoreArticle,
  rewriteArticle,
  undoEdits,
} from "../../src/article/index.ts";
import { parseReference } from "../../src/platforms/index.ts";
import { hasMaterial, material } from "../material.ts";
import { render } from "./posts.ts";
import type { Edit, Markup, RewriteOptions } from "../../src/article/index.ts";

interface Expected {
  readonly file: string;
  readonly id: string;
  readonly form: string;
  readonly range: readonly [number, number];
}
interface Other {
  readonly file: string;
  readonly what: string;
  readonly range: readonly [number, number];
}

const expectation = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../recorded/expected/${name}.json`, import.meta.url), "utf8"));
const embeds = expectation("embeds") as Expected[];
const others = expectation("not-embeds") as Other[];
const loaders = expectation("loaders") as Record<string, [number, number][]>;

const formOf = (markup: Markup): string => (markup === "amp" ? "amp-twitter" : markup);
const parse = (url: string) => parseReference(url);
const options: RewriteOptions = { format: "html", parse, embed: (found) => render(found) };

/** The pieces of a text that lie outside of its edits. */
function outside(text: string, edits: readonly Edit[], after: boolean): string[] {
  const pieces: string[] = [];
  let at = 0;
  let shift = 0;
  for (const { range, before, after: written } of edits) {
    const start = range[0] + (after ? shift : 0);
    pieces.push(text.slice(at, start));
    at = start + (after ? written.length : before.length);
    shift += written.length - before.length;
  }
  pieces.push(text.slice(at));
  return pieces;
}

describe.runIf(hasMaterial)("recorded article pages", () => {
  const files = hasMaterial ? readdirSync(material("recorded/articles")).sort() : [];
  const read = (file: string): string => readFileSync(material(`recorded/articles/${file}`), "utf8");

  test("there are as many as the manifest says, and the expectations speak of them", () => {
    const manifest = readFileSync(material("recorded/MANIFEST.jsonl"), "utf8");
    expect(files).toHaveLength(manifest.match(/"file": ?"articles\//g)?.length ?? 0);
    for (const { file } of [...embeds, ...others]) expect(files).toContain(file.replace("articles/", ""));
  });

  test.each(files)("%s: finds exactly the embeds a person found", (file) => {
    const text = read(file);
    const found = findReferences(text, { format: "html", parse });
    const expected = embeds.filter((embed) => embed.file === `articles/${file}`);
    expect(
      found
        .filter(({ markup }) => markup !== "link")
        .map(({ reference, range, markup }) => ({ id: reference.id, form: formOf(markup), range })),
    ).toEqual(expected.map(({ id, form, range }) => ({ id, form, range })));
    for (const { replaceable, markup, certain } of found) {
      expect(replaceable).toBe(markup !== "link" && markup !== "amp");
      expect(certain).toBe(true);
    }
  });

  test.each(files)("%s: what is listed as no embed is no embed", (file) => {
    const found = findReferences(read(file), { format: "html", parse });
    for (const { what, range } of others.filter((other) => other.file === `articles/${file}`)) {
      const inside = found.filter((one) => one.range[0] < range[1] && range[0] < one.range[1]);
      // A home-made rendering may hold an ordinary link to its post.
      for (const one of inside)
        expect([one.markup, what]).toEqual(["link", expect.stringMatching(/^(?:link|home-made|timeline)$/)]);
      if (what === "link") expect(inside).toHaveLength(1);
    }
  });

  test.each(files)("%s: rewriting is exact, undone exactly, and happens once", (file) => {
    const text = read(file);
    const expected = embeds.filter(
      ({ file: name, form }) => name === `articles/${file}` && form !== "amp-twitter",
    );
    for (const stylesheet of [false, "/assets/postproof.css"] as const) {
      const rewritten = rewriteArticle(text, { ...options, stylesheet });
      expect(rewritten.edits.filter(({ kind }) => kind === "embed").map(({ range }) => range)).toEqual(
        expected.map(({ range }) => range),
      );
      expect(undoEdits(rewritten.text, rewritten.edits)).toBe(text);
      expect(outside(rewritten.text, rewritten.edits, true)).toEqual(outside(text, rewritten.edits, false));
      expect(rewritten.edits.filter(({ kind }) => kind === "stylesheet")).toHaveLength(
        stylesheet !== false && expected.length > 0 ? 1 : 0,
      );
      for (const { range } of rewritten.embeds)
        expect(rewritten.text.slice(...range)).toMatch(/^<figure .*<\/figure>$/);
      expect(findEmbeds(rewritten.text, "html").map(({ range }) => range)).toEqual(
        rewritten.embeds.map(({ range }) => range),
      );
      expect(rewriteArticle(rewritten.text, { ...options, stylesheet }).edits).toEqual([]);
      expect(restoreArticle(rewritten.text, lockEntryOf(rewritten), "html")).toBe(text);
    }
  });

  test.each(files)("%s: loaders go where every embed was replaced and nothing else needs them", (file) => {
    const text = read(file);
    const { edits, loadersLeft, embeds: made } = rewriteArticle(text, options);
    const removed = edits.filter(({ kind }) => kind === "script").map(({ range }) => range);
    const tags = loaders[`articles/${file}`] ?? [];
    // A timeline or a follow button by the same script; read in the pages.
    const needed = file.startsWith("hertha-blog.de");
    if (made.length === 0 || needed) expect(removed).toEqual([]);
    else expect(removed).toEqual(tags);
    if (tags.length > 0 && removed.length === 0) expect(loadersLeft).toContain("x");
  });

  test("without archived posts nothing changes", () => {
    for (const file of files) {
      const rewritten = rewriteArticle(read(file), {
        ...options,
        embed: () => undefined,
        stylesheet: "/s.css",
      });
      expect(rewritten.edits).toEqual([]);
      expect(rewritten.text).toBe(read(file));
    }
  });
});
