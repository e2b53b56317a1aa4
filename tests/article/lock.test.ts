// The lock file, and restoring and updating articles by it.
import { describe, expect, test } from "vitest";
import {
  EMPTY_LOCK,
  lockEntryOf,
  readLock,
  restoreArticle,
  rewriteArticle,
  updateArticle,
  withEntry,
  writeLock,
} from "../../src/article/index.ts";
import { PostproofError } from "../../src/errors.ts";
import { parse, render } from "./posts.ts";
import type { FoundReference, LockEntry, RewriteOptions, Rewritten } from "../../src/article/index.ts";

const X = "https://x.com/ada_example/status/";
const tweet = (id: number): string =>
  `<blockquote class="twitter-tweet"><p>Words</p>&mdash; Ada <a href="${X}${id}">May 1</a></blockquote>`;
const figure = (id: number, version?: string): string =>
  render(
    { reference: { platform: "x", id: String(id), url: `${X}${id}`, certain: true } } as FoundReference,
    version,
  ).html;
const WIDGETS = '<script async src="https://platform.twitter.com/widgets.js"></script>';
const ARTICLE = `<html><head><title>a</title>${WIDGETS}</head><body>\n<p>One</p>\n${tweet(1)}\n${WIDGETS}\n<p>Two</p>\n<p>${X}2</p>\n${WIDGETS}${WIDGETS}\n<p>Three</p></body></html>\n`;

const rewrite = (text: string, options: Partial<RewriteOptions> = {}): Rewritten =>
  rewriteArticle(text, {
    format: "html",
    parse,
    embed: (found) => render(found),
    stylesheet: "/p.css",
    ...options,
  });

test("an entry says what stands where, and what stood there", () => {
  const entry = lockEntryOf(rewrite(`<p>a</p>${tweet(1)}${WIDGETS}`, { stylesheet: false }));
  expect(entry).toEqual({
    embeds: [{ key: "x:1", version: "00000000000000000001", reference: `${X}1`, original: tweet(1) }],
    edits: [{ kind: "script", original: WIDGETS, written: "", after: 0, distance: 0, context: ["", ""] }],
  });
});

describe("restoring", () => {
  const rewritten = rewrite(ARTICLE);
  const entry = lockEntryOf(rewritten);

  test("an untouched article comes back byte for byte", () => {
    expect(rewritten.text).not.toContain("platform.twitter.com");
    expect(restoreArticle(rewritten.text, entry, "html")).toBe(ARTICLE);
  });

  test("what an editor changed around stays", () => {
    const edited = rewritten.text
      .replace("<p>One</p>", "<p>Uno</p>\n<p>More</p>")
      .replace("<p>Three</p>", "<p>Drei</p>");
    expect(restoreArticle(edited, entry, "html")).toBe(
      ARTICLE.replace("<p>One</p>", "<p>Uno</p>\n<p>More</p>").replace("<p>Three</p>", "<p>Drei</p>"),
    );
  });

  test("an embed taken out stays out, one moved is restored where it is", () => {
    const first = rewritten.text.replace(figure(1), "");
    expect(restoreArticle(first, entry, "html")).toBe(ARTICLE.replace(tweet(1), ""));
    const moved = rewritten.text.replace(figure(1), "").replace("<p>Three</p>", `<p>Three</p>${figure(1)}`);
    expect(restoreArticle(moved, entry, "html")).toContain(`<p>Three</p>${tweet(1)}`);
  });

  test("a loader whose surroundings are gone returns behind its embed", () => {
    const html = `${tweet(1)}<p>Words that will go</p>${WIDGETS}<p>and these</p>`;
    const made = rewrite(html, { stylesheet: false });
    expect(restoreArticle(`${figure(1)}<i>New</i>`, lockEntryOf(made), "html")).toBe(
      `${tweet(1)}${WIDGETS}<i>New</i>`,
    );
  });

  test("the same post twice, WordPress comments, Markdown with blank lines", () => {
    const wordpress = `<!-- wp:embed -->\n<figure class="wp-block-embed">${X}3</figure>\n<!-- /wp:embed -->`;
    for (const html of [`${tweet(1)}<p>a</p><p>${X}1</p>`, `<p>a</p>\n${wordpress}\n<p>b</p>`]) {
      const made = rewrite(html);
      expect(made.edits.length).toBeGreaterThan(0);
      expect(restoreArticle(made.text, lockEntryOf(made), "html")).toBe(html);
    }
    const markdown = `> Text\n> ${X}1\n> Text\n\n${X}2\n${X}3\nText\n\n${tweet(4)}\n${WIDGETS}\n`;
    const made = rewrite(markdown, { format: "markdown" });
    expect(made.embeds).toHaveLength(4);
    expect(restoreArticle(made.text, lockEntryOf(made), "markdown")).toBe(markdown);
  });
});

describe("rewriting in steps", () => {
  const missing = (...ids: number[]): Partial<RewriteOptions> => ({
    embed: (found) => (ids.includes(Number(found.reference.id)) ? undefined : render(found)),
  });

  test("a later rewrite adds to the entry, and restoring goes back to the first text", () => {
    const steps: Partial<RewriteOptions>[] = [
      { ...missing(2, 3), stylesheet: false },
      { ...missing(3), stylesheet: false },
      missing(),
    ];
    for (const html of [
      `<p>a</p>${tweet(1)}<p>b</p>${tweet(2)}${WIDGETS}<p>c</p>${tweet(3)}<p>d</p>`,
      `<p>a</p>${tweet(3)}${WIDGETS}<p>b</p>${tweet(2)}${tweet(1)}${WIDGETS}`,
      `<!-- wp:embed -->\n<figure class="wp-block-embed">${X}1</figure>\n<!-- /wp:embed --><p>b</p>${tweet(2)}`,
    ]) {
      let text = html;
      let entry: LockEntry | undefined;
      for (const step of steps) {
        const made = rewrite(text, step);
        entry = lockEntryOf(made, entry);
        text = made.text;
        expect(restoreArticle(text, entry, "html")).toBe(html);
      }
      expect(text).toContain("/p.css");
      expect(entry!.embeds.map(({ key }) => key).sort()).toEqual(
        html.includes(tweet(3)) ? ["x:1", "x:2", "x:3"] : ["x:1", "x:2"],
      );
    }
  });

  test("a plain link that becomes an embed later still goes back to the first markup", () => {
    const html = `<p>a</p>${tweet(1)}${WIDGETS}<p>b</p>`;
    const linked = rewrite(html, { ...missing(1), missing: "link" });
    const first = lockEntryOf(linked);
    expect(first).toMatchObject({
      embeds: [],
      edits: [{ kind: "link", original: tweet(1) }, { kind: "script" }],
    });
    expect(restoreArticle(linked.text, first, "html")).toBe(html);
    const embedded = rewrite(linked.text);
    const second = lockEntryOf(embedded, first);
    expect(second.embeds).toMatchObject([{ key: "x:1", original: tweet(1) }]);
    expect(restoreArticle(embedded.text, second, "html")).toBe(html);
  });

  test("a rewrite that changes nothing leaves the entry as it is", () => {
    const first = rewrite(ARTICLE);
    const entry = lockEntryOf(first);
    expect(lockEntryOf(rewrite(first.text), entry)).toBe(entry);
  });
});

describe("updating", () => {
  const rewritten = rewrite(ARTICLE);
  const entry = lockEntryOf(rewritten);

  test("only the embeds that changed are exchanged, and the article can still be restored", () => {
    const updated = updateArticle(rewritten.text, entry, {
      format: "html",
      embed: ({ key, version, reference }) => {
        expect(version).toBe("00000000000000000001");
        expect(reference).toBe(`${X}${key.slice(2)}`);
        const html =
          key === "x:1" ? figure(1, "00000000000000000002").replace("Text of", "Longer text of") : figure(2);
        return { html, key, version: key === "x:1" ? "00000000000000000002" : version };
      },
    });
    expect(updated.edits).toHaveLength(1);
    expect(updated.text).toBe(
      rewritten.text.replace(
        figure(1),
        figure(1, "00000000000000000002").replace("Text of", "Longer text of"),
      ),
    );
    expect(updated.entry.embeds.map(({ key, version }) => [key, version])).toEqual([
      ["x:1", "00000000000000000002"],
      ["x:2", "00000000000000000001"],
    ]);
    expect(updated.embeds.map(({ version }) => version)).toEqual([
      "00000000000000000002",
      "00000000000000000001",
    ]);
    expect(restoreArticle(updated.text, updated.entry, "html")).toBe(ARTICLE);
  });

  test("nothing newer, nothing changed", () => {
    const updated = updateArticle(rewritten.text, entry, { format: "html", embed: () => undefined });
    expect(updated).toMatchObject({ text: rewritten.text, edits: [], entry });
    expect(updated.embeds).toHaveLength(2);
  });
});

describe("the file", () => {
  const entry = lockEntryOf(rewrite(ARTICLE));
  const lock = withEntry(withEntry(EMPTY_LOCK, "b/two.html", entry), "a/one.html", entry);

  test("reads what it writes, in a fixed order", () => {
    const text = writeLock(lock);
    expect(readLock(text)).toEqual(lock);
    expect(text).toBe(writeLock(withEntry(withEntry(EMPTY_LOCK, "a/one.html", entry), "b/two.html", entry)));
    expect(Object.keys(lock.articles)).toEqual(["a/one.html", "b/two.html"]);
    expect(withEntry(lock, "a/one.html", undefined).articles).toEqual({ "b/two.html": entry });
    expect(withEntry(lock, "a/one.html", { embeds: [], edits: [] }).articles).toEqual({
      "b/two.html": entry,
    });
  });

  test("a path may be any string", () => {
    const odd = withEntry(EMPTY_LOCK, "__proto__", entry);
    expect(readLock(writeLock(odd))).toEqual(odd);
    expect(Object.keys(odd.articles)).toEqual(["__proto__"]);
  });

  test.each([
    ["no JSON", "{", "invalid_config"],
    ["null", "null", "invalid_config"],
    ["no format", "{}", "invalid_config"],
    ["another format", '{"format":"other@1","articles":{}}', "invalid_config"],
    ["a newer format", '{"format":"postproof/lock@2","articles":{}}', "newer_format"],
    ["articles as a list", '{"format":"postproof/lock@1","articles":[]}', "invalid_config"],
    [
      "an entry without edits",
      '{"format":"postproof/lock@1","articles":{"a":{"embeds":[]}}}',
      "invalid_config",
    ],
    [
      "an embed without a key",
      '{"format":"postproof/lock@1","articles":{"a":{"embeds":[{}],"edits":[]}}}',
      "invalid_config",
    ],
    [
      "an edit that follows no embed",
      '{"format":"postproof/lock@1","articles":{"a":{"embeds":[],"edits":[{"kind":"script","original":"","written":"","after":0,"distance":0,"context":["",""]}]}}}',
      "invalid_config",
    ],
  ])("%s is refused", (_name, text, code) => {
    let caught: unknown;
    try {
      readLock(text);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(PostproofError);
    expect((caught as PostproofError).code).toBe(code);
  });
});
