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
import { parseFrame, parseReference, platforms } from "../../src/platforms/index.ts";
import { hasMaterial, material } from "../material.ts";
import { parseAny } from "./addresses.ts";
import { render } from "./posts.ts";
import type { Edit, Parse, RewriteOptions } from "../../src/article/index.ts";

interface Expected {
  readonly file: string;
  readonly platform: string;
  readonly id?: string;
  readonly url?: string;
  readonly form: string;
  readonly range: readonly [number, number];
}
interface Other {
  readonly file: string;
  readonly what: string;
  readonly platform: string;
  readonly range: readonly [number, number];
}
interface Script {
  readonly file: string;
  readonly platform: string;
  readonly range: readonly [number, number];
  readonly goes: boolean;
}

const expectation = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../recorded/expected/${name}.json`, import.meta.url), "utf8"));
const ofX = <T extends object>(list: readonly T[]): (T & { platform: string })[] =>
  list.map((each) => ({ ...each, platform: "x" }));

// What was listed by hand: X's in lists of their own, all others in lists for all.
const embeds = [
  ...ofX(expectation("embeds") as Expected[]),
  ...(expectation("all-embeds") as Expected[]),
].map((embed) => ({ ...embed, form: embed.form === "amp-twitter" ? "amp" : embed.form }));
const others = [...ofX(expectation("not-embeds") as Other[]), ...(expectation("all-not-embeds") as Other[])];
const loadersOfX = expectation("loaders") as Record<string, [number, number][]>;
const scripts = expectation("all-loaders") as Script[];

const list = platforms();
const particular = list.filter(({ any }) => any !== true);
const real: Parse = (url) => parseReference(url, particular);
const readers = {
  "addresses of every service": { parse: parseAny, parseFrame: parseAny },
  "the platforms as they are": { parse: real, parseFrame: (url: string) => parseFrame(url, list) },
} as const;
/** Services that may have no platform of their own: a frame of theirs is one of the many that answer by oEmbed. */
const BY_OEMBED = new Set(["twitch", "soundcloud", "spotify", "dailymotion", "datawrapper", "vimeo"]);
/** Addresses that no platform reads: made up by whoever wrote the page. */
const UNREAD = /^https:\/\/www\.facebook\.com\/some-page\//;
const options: RewriteOptions = { format: "html", parse: parseAny, embed: (found) => render(found) };

/** The embeds of a page that a reader of addresses can know, in order. */
function expectedIn(file: string, parse: Parse): Expected[] {
  const own = embeds.filter((embed) => embed.file === `articles/${file}`);
  if (parse === parseAny) return own.sort(byPlace);
  const known = new Set(particular.map(({ name }) => name));
  return own
    .map((embed) =>
      !known.has(embed.platform) && BY_OEMBED.has(embed.platform) && embed.form !== "link"
        ? { ...embed, platform: "oembed" }
        : embed,
    )
    .filter(({ platform, url }) => (platform === "oembed" || known.has(platform)) && !UNREAD.test(url ?? ""))
    .sort(byPlace);
}

const byPlace = (a: Expected, b: Expected): number => a.range[0] - b.range[0];

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

  for (const [name, { parse, parseFrame: framed }] of Object.entries(readers)) {
    test.each(files)(`%s: finds exactly the embeds a person found, by ${name}`, (file) => {
      const found = findReferences(read(file), { format: "html", parse, parseFrame: framed });
      const shown = found.filter(({ markup }) => markup !== "link");
      const expected = expectedIn(file, parse);
      expect(
        shown.map(({ reference, range, markup }) => ({ platform: reference.platform, form: markup, range })),
      ).toEqual(expected.map(({ platform, form, range }) => ({ platform, form, range })));
      for (const [index, { id, url }] of expected.entries()) {
        const { reference } = shown[index]!;
        if (parse === parseAny) expect(reference.id).toBe(id ?? parse(url!)!.id);
        else if (id !== undefined) expect(reference.id).toContain(id);
      }
      for (const { replaceable, markup, certain } of found) {
        expect(replaceable).toBe(markup !== "link" && markup !== "amp");
        if (markup !== "link") expect(certain).toBe(true);
      }
    });
  }

  test("their count by service and form", () => {
    const counts = new Map<string, number>();
    for (const file of files) {
      for (const { reference, markup } of findReferences(read(file), { format: "html", parse: parseAny })) {
        if (markup === "link") continue;
        const row = `${reference.platform.padEnd(12)} ${markup}`;
        counts.set(row, (counts.get(row) ?? 0) + 1);
      }
    }
    const rows = [...counts].sort().map(([row, count]) => `${String(count).padStart(4)}  ${row}`);
    console.info(`Embeds found in ${files.length} recorded pages:\n${rows.join("\n")}`);
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(embeds.length);
  });

  test.each(files)("%s: what is listed as no embed is no embed", (file) => {
    for (const reader of Object.values(readers)) {
      const found = findReferences(read(file), { format: "html", ...reader });
      for (const { what, platform, range } of others.filter((other) => other.file === `articles/${file}`)) {
        const inside = found.filter(
          (one) => one.range[0] < range[1] && range[0] < one.range[1] && one.reference.platform === platform,
        );
        // A home-made rendering may hold an ordinary link to its post, and so may a picture or a list.
        for (const one of inside) {
          const linked = /^(?:link|home-made|timeline|feed|thumbnail)$/;
          expect([one.markup, what]).toEqual(["link", expect.stringMatching(linked)]);
        }
        if (what === "link" && platform === "x") expect(inside).toHaveLength(1);
      }
    }
  });

  test.each(files)("%s: rewriting is exact, undone exactly, and happens once", (file) => {
    const text = read(file);
    const expected = expectedIn(file, parseAny).filter(({ form }) => form !== "amp");
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
    const { edits, loadersLeft, embeds: made } = rewriteArticle(read(file), options);
    const removed = edits.filter(({ kind }) => kind === "script").map(({ range }) => range);
    const within = (range: readonly [number, number]): boolean =>
      edits.some((edit) => edit.kind === "embed" && edit.range[0] <= range[0] && range[1] <= edit.range[1]);
    const shown = new Set(made.map(({ found }) => found.reference.platform));
    const own = loadersOfX[`articles/${file}`] ?? [];
    // A timeline or a follow button by the same script; read in the pages.
    const needed = file.startsWith("hertha-blog.de");
    const listed = scripts.filter((script) => script.file === `articles/${file}`);
    const going = [
      ...(!shown.has("x") || needed ? [] : own),
      ...listed.filter(({ goes, range }) => goes && !within(range)).map(({ range }) => range),
    ];
    expect(removed).toEqual(going.sort((a, b) => a[0] - b[0]));
    if (own.length > 0 && (needed || !shown.has("x"))) expect(loadersLeft).toContain("x");
    for (const { platform, goes } of listed) if (!goes) expect(loadersLeft).toContain(platform);
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
