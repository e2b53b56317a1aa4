// The history of a post: every look, what it came to, and what had changed.
import { describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import type { HistoryEntry } from "../../src/archive/history/history.ts";
import type { ChangesOptions, PostEvent } from "../../src/archive/history/recent.ts";
import type { Use } from "../../src/model/use.ts";
import { memoryStore } from "../../src/store/index.ts";
import { ADA, tombstone } from "../platforms/x-samples.ts";
import { playX } from "./played-x.ts";
import type { Answer } from "./played-x.ts";

const ID = "1785607416000000001";
const URL_OF_IT = `https://x.com/ada_example/status/${ID}`;

/** An archive on a played X, in which the post is looked at day after day. */
function desk() {
  const x = playX("2026-03-01T08:00:00.000Z");
  const archive = createArchive({ store: memoryStore(), http: x.door, now: x.now, media: { keep: "none" } });
  return {
    x,
    archive,
    look: async (day: number, answer?: Answer) => {
      x.setTime(Date.parse("2026-03-01T08:00:00.000Z") + day * 86_400_000);
      if (answer === undefined) x.answers.delete(ID);
      else x.answers.set(ID, answer);
      return await archive.capture(URL_OF_IT, { again: true });
    },
    entries: async () => (await archive.history(URL_OF_IT))!.entries,
  };
}

const told = ({ what, changes }: HistoryEntry): string =>
  [what, ...changes.map(({ kind }) => kind)].join(" ");

describe("the history of a post", () => {
  it("tells every look, and what had changed since the one before", async () => {
    const { look, entries } = desk();
    await look(0, { text: "Open at nine." });
    await look(1, { text: "Open at nine." });
    await look(2, { text: "Open at nine.", favorite_count: 90 });
    await look(3, { text: "Open at ten.", favorite_count: 95 });
    await look(4);
    await look(5);
    await look(6, tombstone("This Post was deleted by the Post author. Learn more"));
    await look(7, { text: "Open at ten.", user: { ...ADA, screen_name: "ada_moved", name: "Ada M." } });
    await look(8, "no network");
    await look(9, { text: "Open at nine.", user: { ...ADA, screen_name: "ada_moved", name: "Ada M." } });
    const found = await entries();
    expect(found.map(told)).toEqual([
      "first",
      "seen",
      "seen counts",
      "changed text counts",
      "gone",
      "still_gone",
      "gone",
      "back handle name address address counts",
      "unread",
      "changed text",
    ]);
    expect(found.map(({ absence }) => absence)).toEqual([
      ...[undefined, undefined, undefined, undefined, "gone", "gone", "deleted", undefined, undefined],
      undefined,
    ]);
    expect(found.every(({ evidence }) => evidence?.startsWith("sha256:"))).toBe(true);
    const places = [1, 7].map((place) => found[place]!.at);
    expect(places).toEqual(["2026-03-02T08:00:00.000Z", "2026-03-08T08:00:00.000Z"]);
  });

  it("keeps the last good version whatever a later look fails with", async () => {
    const { look, archive, entries } = desk();
    const { snapshot } = await look(0, { text: "Open at nine." });
    for (const [day, answer] of [404, 500, 403, "no network" as const, {} as Answer].entries()) {
      const given = answer === 404 ? undefined : answer;
      await look(day + 1, typeof given === "object" ? tombstone() : given);
      expect((await archive.show(URL_OF_IT))!.current).toEqual(snapshot);
      expect((await archive.show(URL_OF_IT))!.snapshots).toHaveLength(1);
    }
    const found = await entries();
    expect(found).toHaveLength(6);
    // That X does not find it, and that a look failed, is never that somebody deleted it.
    expect(found.filter(({ absence }) => absence === "deleted")).toEqual([]);
    expect((await archive.audit()).intact).toBe(true);
  });

  it("knows nothing of a post that nobody asked for", async () => {
    expect(await desk().archive.history(URL_OF_IT)).toBeUndefined();
  });

  it("compares a copy from elsewhere, and lets it stand for nothing that the platform shows", async () => {
    const { look, archive, entries } = desk();
    await look(0, { text: "Open at nine." });
    await archive.transcribe({
      text: "Open at eight.",
      author: { handle: "ada_example" },
      url: URL_OF_IT,
      by: "Eve Hart",
      from: { source: "print edition, page 4" },
    });
    await look(1, { text: "Open at nine." });
    const found = await entries();
    expect(found.map(({ what }) => what)).toEqual(["first", "elsewhere", "seen"]);
    expect(found[1]!.changes.map(({ kind }) => kind)).toContain("text");
    expect(found[1]!.changes.every((change) => change.kind === "basis" || change.doubt !== undefined)).toBe(
      true,
    );
    expect(found[2]!.changes).toEqual([]);
  });
});

describe("what changed lately", () => {
  it("is told once, with the articles that use the post", async () => {
    const { look, archive } = desk();
    const { snapshot } = await look(0, { text: "Open at nine." });
    const events = async (options?: ChangesOptions) => {
      const found: PostEvent[] = [];
      for await (const event of archive.changes(options)) found.push(event);
      return found;
    };
    await look(3, { text: "Open at ten." });
    await look(4);
    expect(await events()).toEqual([]);
    const use: Use = {
      article: "ferry.html",
      post: snapshot!.key,
      snapshot: snapshot!.version,
      range: [0, 10],
      kind: "embed",
      at: "2026-03-01T09:00:00.000Z",
    };
    await archive.recordUses("ferry.html", [use]);
    // Recorded again, the use is as old as it was.
    await archive.recordUses("ferry.html", [{ ...use, at: "2026-03-02T09:00:00.000Z" }]);
    expect(await archive.uses()).toEqual([use]);
    const all = await events();
    expect(all.map(({ entry }) => told(entry))).toEqual(["changed text", "gone"]);
    expect(all[0]).toMatchObject({ url: URL_OF_IT, author: "ada_example", before: snapshot, uses: [use] });
    expect(await events({ since: "2026-03-05" })).toHaveLength(1);
    expect(await events({ until: "2026-03-05" })).toHaveLength(1);
    expect(await events({ since: "2026-03-06" })).toEqual([]);
    await expect(events({ since: "last week" })).rejects.toMatchObject({ code: "invalid_input" });
  });
});

describe("an article that shows a post", () => {
  it("is told by proofreading what changed of it since", async () => {
    const { look, archive } = desk();
    await look(0, { text: "Open at nine." });
    const article = `<blockquote class="twitter-tweet"><a href="${URL_OF_IT}"></a></blockquote>`;
    const { text } = await archive.rewrite(article, { format: "html" });
    const findings = async () =>
      (await archive.proof(text, { format: "html" })).items.flatMap((item) =>
        item.findings.filter(({ rule }) => rule === "newer_version").map(({ message }) => message),
      );
    expect(await findings()).toEqual([]);
    await look(3, { text: "Open at ten.", user: { ...ADA, name: "Ada M." } });
    expect(await findings()).toEqual([
      "shows an older version; the newest is of 2026-03-04, changed since: the words, the author's name (postproof rewrite --update)",
    ]);
  });
});
