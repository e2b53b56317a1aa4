// Changes in words, as a page and as a feed.
import { describe, expect, it } from "vitest";
import { changesBetween } from "../../src/model/change/between.ts";
import type { Change } from "../../src/model/change/change.ts";
import { CHANGE_KINDS } from "../../src/model/change/change.ts";
import { articlesOf, printChangesFeed } from "../../src/render/changes/feed.ts";
import type { ChangeEvent } from "../../src/render/changes/feed.ts";
import { printComparison } from "../../src/render/changes/page.ts";
import { describeChange, describeEntry } from "../../src/render/changes/words.ts";
import { findLoads } from "../../src/render/loads/index.ts";
import { textFromRun } from "../../src/model/text.ts";
import { samplePost, sampleSnapshot } from "../model/samples.ts";

const said = (text: string) => textFromRun([{ type: "text", text }]);
const at = "2026-03-05T08:00:00.000Z";
const poll = { options: [{ title: "Yes", votes: 2 }, { title: "No" }] };
const image = { type: "image", url: "https://media.example/a.jpg" } as const;

const LINES: readonly (readonly [Change, string])[] = [
  [
    {
      kind: "text",
      runs: [
        { state: "kept", text: "At " },
        { state: "removed", text: "9" },
        { state: "added", text: "10" },
      ],
    },
    "words: At [-9-]{+10+}",
  ],
  [{ kind: "formatting" }, "the same words, set otherwise"],
  [
    { kind: "link", text: "plan", before: "https://a.example/1", after: "https://a.example/2" },
    "the link “plan” leads to https://a.example/2, before to https://a.example/1",
  ],
  [{ kind: "media_removed", place: 1, medium: image }, "removed: image 1"],
  [{ kind: "media_added", place: 2, medium: image }, "added: image 2"],
  [{ kind: "media_swapped", place: 1, before: image, after: image }, "another image in the place of image 1"],
  [{ kind: "media_order" }, "media in another order"],
  [{ kind: "alt", place: 1, medium: image, after: "A boat" }, "description of image 1: none, now “A boat”"],
  [{ kind: "poll_moved", before: poll, after: poll }, "poll: Yes 2, No, now Yes 2, No"],
  [{ kind: "poll_closed", before: poll, after: poll }, "poll closed: Yes 2, No"],
  [{ kind: "poll_changed", before: poll }, "poll: “Yes 2, No”, now none"],
  [{ kind: "quote_gone", before: { state: "gone" } }, "the post that it quotes is not shown any more"],
  [{ kind: "quote_back", after: { state: "gone" } }, "the post that it quotes is shown again"],
  [{ kind: "quote_changed" }, "another post is quoted, or another reason given for which it is not shown"],
  [{ kind: "handle", before: "ada", after: "ada_m" }, "handle: @ada, now @ada_m"],
  [{ kind: "name", before: "Ada" }, "name: “Ada”, now none"],
  [{ kind: "avatar" }, "another profile picture"],
  [{ kind: "note_added", after: { text: [] } }, "readers added a note"],
  [
    { kind: "note_changed", after: { text: [] }, runs: [{ state: "added", text: "No." }] },
    "readers' note: {+No.+}",
  ],
  [{ kind: "note_gone", before: { text: [] } }, "the readers' note is gone"],
  [{ kind: "card", after: { url: "https://a.example/", title: "Ferry" } }, "link preview: none, now “Ferry”"],
  [{ kind: "edited", after: true }, "mark of editing: none, now “yes, time unknown”"],
  [{ kind: "warning", after: "Spoilers" }, "warning: none, now “Spoilers”"],
  [{ kind: "visibility", before: "public", after: "unlisted" }, "visibility: “public”, now “unlisted”"],
  [{ kind: "basis", before: "export", after: "captured" }, "basis: “export”, now “captured”"],
  [{ kind: "counts", before: { likes: 1, at }, after: { likes: 2, at } }, "numbers: 1 likes, now 2 likes"],
  [{ kind: "address", field: "url", before: "a", after: "b" }, "url stands at another address"],
  [
    { kind: "other", field: "place", after: { name: "Northport" } },
    'place: none, now “{"name":"Northport"}”',
  ],
];

describe("a change in words", () => {
  it.each(LINES)("%j", (change, line) => {
    expect(describeChange(change)).toBe(line.replace("“yes, time unknown”", "yes, time unknown"));
  });

  it("has words for every kind", () => {
    expect(new Set(LINES.map(([{ kind }]) => kind))).toEqual(new Set(CHANGE_KINDS));
  });

  it("says where it was, and what may be doubted", () => {
    expect(describeChange({ kind: "formatting", of: "quote", doubt: "other_answer" })).toBe(
      "in the quoted post: the same words, set otherwise (read from another answer than before, so perhaps no change of the post)",
    );
  });

  it("never says of what was not found that it was deleted", () => {
    const entry = { what: "gone", at, changes: [] };
    expect(describeEntry({ ...entry, absence: "gone" })).toBe(
      "not found any more, which does not prove that it was deleted",
    );
    expect(describeEntry({ ...entry, absence: "deleted" })).toBe("deleted, says the platform");
    expect(describeEntry({ ...entry, what: "still_gone", absence: "suspended" })).toBe(
      "still gone, its account is suspended",
    );
    expect(describeEntry({ ...entry, what: "unread", reason: "No network." })).toBe(
      "not read, which says nothing about the post: No network.",
    );
  });
});

describe("two versions on a page", () => {
  const before = sampleSnapshot({ text: said("Open at nine <b>"), media: [image] });
  const after = sampleSnapshot({
    text: said("Open at ten <b>"),
    author: { ...samplePost().author, name: "<i>" },
  });

  it("marks what went and came by elements and by words, and loads nothing", () => {
    const page = printComparison(before, after, changesBetween(before, after));
    expect(page).toContain(
      '<del><span class="said" lang="en">[removed:</span> nine<span class="said">]</span></del>',
    );
    expect(page).toContain(
      '<ins><span class="said" lang="en">[added:</span> ten<span class="said">]</span></ins>',
    );
    expect(page).toContain("<li>removed: image 1</li>");
    expect(page).toContain("&lt;b&gt;");
    expect(page).not.toContain("<i>");
    expect(page).not.toMatch(/<b>|<script/);
    expect(findLoads(page)).toEqual([]);
  });

  it("says so where nothing changed", () => {
    expect(printComparison(before, before, [])).toContain("None: the two versions differ at most");
  });
});

describe("a feed of changes", () => {
  const event = (hour: number, article: string): ChangeEvent => ({
    key: { platform: "x", id: "20" },
    url: "https://x.com/ada_example/status/20",
    author: "ada_example",
    entry: { what: "gone", at: `2026-03-05T0${hour}:00:00.000Z`, absence: "gone", changes: [] },
    uses: [{ article }, { article }],
  });

  it("has the newest first, with the articles, and the same ids whenever it is made", () => {
    const feed = printChangesFeed([event(1, "a&b.html"), event(3, "c.html")], at);
    expect(feed).toBe(
      printChangesFeed([event(3, "c.html"), event(1, "a&b.html")], "2027-01-01T00:00:00.000Z"),
    );
    expect([...feed.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id)).toEqual([
      "urn:postproof:changes",
      "urn:postproof:x:20:2026-03-05T03%3A00%3A00.000Z",
      "urn:postproof:x:20:2026-03-05T01%3A00%3A00.000Z",
    ]);
    expect(feed.match(/Used in/g)).toHaveLength(2);
    expect(feed).toContain("Used in a&amp;b.html");
    expect(articlesOf(event(1, "a.html"))).toEqual(["a.html"]);
    expect(printChangesFeed([], at)).toContain(`<updated>${at}</updated>`);
  });
});
