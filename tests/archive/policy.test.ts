// What rules say of posts: which fits, since when, what a person decided meanwhile, and what a legal hold forbids.
import { describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import { DEFAULT_RULES } from "../../src/archive/policy/default-rules.ts";
import type { Ruling, RulingsOptions } from "../../src/archive/policy/rulings.ts";
import { keptFor } from "../../src/archive/policy/facts.ts";
import { AUTHOR_KINDS } from "../../src/model/policy.ts";
import { openRecords, memoryStore } from "../../src/store/index.ts";
import { ADA, tombstone } from "../platforms/x-samples.ts";
import { playX } from "./played-x.ts";
import type { Answer } from "./played-x.ts";

const FIRST = Date.parse("2026-03-01T08:00:00.000Z");
const ID = "1785607416000000001";
const KEY = `x:${ID}`;
const DELETED = tombstone("This Post was deleted by the Post author. Learn more");
const urlOf = (id: string): string => `https://x.com/ada_example/status/${id}`;
const day = (count: number): string => new Date(FIRST + count * 86_400_000).toISOString();

/** An archive on a played X, in which one post stands in a story. */
function desk() {
  const x = playX(day(0));
  const store = memoryStore();
  const archive = createArchive({ store, http: x.door, now: x.now, media: { keep: "none" } });
  const look = async (count: number, answer?: Answer, id = ID) => {
    x.setTime(day(count));
    if (answer === undefined) x.answers.delete(id);
    else x.answers.set(id, answer);
    return await archive.capture(urlOf(id), { again: true });
  };
  return {
    ...{ x, store, archive, look },
    /** A story that shows the post. */
    use: async (kind: "embed" | "quotation" = "embed") => {
      const { key, current } = (await archive.show(KEY))!;
      const [post, snapshot, at] = [key, current!.version, day(0)];
      await archive.recordUses("story.html", [
        { article: "story.html", post, snapshot, range: [0, 1], kind, at },
      ]);
    },
    rulings: async (options?: RulingsOptions) => {
      const found: Ruling[] = [];
      for await (const ruling of archive.rulings(options)) found.push(ruling);
      return found;
    },
    /** Does what a rule says, as `postproof expire --yes` does. */
    follow: async ({ key, then, rule, why }: Ruling) => {
      const how = { by: "Eve Hart", why, rule };
      if (then === "erase") await archive.takedown(key, { mode: "erase", ...how });
      else await archive.decide(key, { what: then, ...how });
    },
  };
}

const said = (rulings: readonly Ruling[]): string[] => rulings.map(({ rule, then }) => `${rule}: ${then}`);
const HELD = { by: "Legal", why: "case 7/2026" };

describe("the rules that come with postproof", () => {
  it("remove nothing for good, have names of their own, and a reason", () => {
    expect(new Set(DEFAULT_RULES.map(({ name }) => name)).size).toBe(DEFAULT_RULES.length);
    for (const { then, why } of DEFAULT_RULES) {
      expect(then).not.toBe("erase");
      expect(why).toMatch(/^[A-Z].{20,}\.$/);
    }
  });

  it("say nothing of a post that is there, or is gone and stands nowhere; an editor looks at one in use", async () => {
    const { look, use, rulings } = desk();
    await look(0, { text: "Open at nine." });
    expect(await rulings()).toEqual([]);
    await look(3);
    await look(5, DELETED);
    await look(6, DELETED);
    expect(await rulings()).toEqual([]);
    await use("quotation");
    expect(await rulings()).toMatchObject([
      {
        ...{ key: KEY, url: urlOf(ID), author: "ada_example", authorKind: "unknown", shown: "whole" },
        ...{ rule: "gone and in use", then: "keep_and_flag", since: day(5), keptSince: day(0) },
        states: [{ state: "deleted", since: day(5) }],
        articles: [{ path: "story.html", kinds: ["quotation"] }],
      },
    ]);
  });

  it.each([
    ["somebody of whom nothing is known", {}, {}, "author asked: tombstone"],
    ["somebody with a mark that is sold", { is_blue_verified: true }, {}, "author asked: tombstone"],
    [
      "an office, as X marks it",
      { verified_type: "Government" },
      {},
      "office or public figure asked: keep_and_flag",
    ],
    ["an organisation", { verified_type: "Business" }, {}, "office or public figure asked: keep_and_flag"],
    [
      "an account on the list",
      {},
      { official: ["x:@Ada_Example"] },
      "office or public figure asked: keep_and_flag",
    ],
    ["the same on another platform", {}, { public: ["bluesky:@ada_example"] }, "author asked: tombstone"],
    [
      "an editor's word before a mark",
      { verified_type: "Government" },
      { private: ["@ada_example"], official: ["@ada_example"] },
      "author asked: tombstone",
    ],
  ])("weigh who asked: %s", async (_who, mark, lists, expected) => {
    const { archive, look, rulings } = desk();
    await look(0, { text: "Open at nine.", user: { ...ADA, is_blue_verified: false, ...mark } });
    expect(await rulings(lists)).toEqual([]);
    await archive.decide(KEY, { what: "asked", by: "Eve Hart", why: "mail of 4 December" });
    expect(said(await rulings(lists))).toEqual([expected]);
  });

  it("keep what an office deleted as it was, and show nothing that X's interface gave", async () => {
    const lists = { official: ["@ada_example"] };
    const [one, other] = [desk(), desk()];
    const { snapshot } = await one.look(0, { text: "Open at nine." });
    await one.use();
    await one.look(1, DELETED);
    expect(await one.rulings(lists)).toEqual([]);
    await openRecords(other.store).putSnapshot({ ...snapshot!, source: "api" });
    expect(await other.rulings(lists)).toEqual([]);
    await other.look(1, DELETED);
    expect(said(await other.rulings(lists))).toEqual(["interface of X: remove"]);
  });
});

describe("rules of a newsroom", () => {
  const rule = { name: "old and unused", used: false, keptFor: "18 months", then: "erase" } as const;
  const OLD = [{ ...rule, why: "Kept for a year and a half, and no article uses it." }];

  it("stand before the others, and the first that fits counts", async () => {
    const { look, use, rulings } = desk();
    await look(0, { text: "Open at nine." });
    await use();
    await look(1, DELETED);
    const [name, why] = ["ours", "Because we say so."];
    for (const [given, expected] of [
      [{ platforms: ["mastodon"] }, "gone and in use: keep_and_flag"],
      [{ platforms: ["mastodon", "x"] }, "ours: text_only"],
      [{ bases: ["transcribed"] }, "gone and in use: keep_and_flag"],
      [{ bases: ["captured"], states: ["deleted"], used: true }, "ours: text_only"],
      [{ states: ["gone", "protected"] }, "gone and in use: keep_and_flag"],
      [{ sources: ["syndication"] }, "ours: text_only"],
      [{ authors: ["unknown"] }, "ours: text_only"],
      [{ authors: ["private"] }, "ours: text_only"],
      [
        { authors: AUTHOR_KINDS.filter((kind) => kind !== "private" && kind !== "unknown") },
        "gone and in use: keep_and_flag",
      ],
      [{ asked: true }, "gone and in use: keep_and_flag"],
      [{ asked: false }, "ours: text_only"],
      [{ used: false }, "gone and in use: keep_and_flag"],
      [{ keptFor: "2 days" }, "gone and in use: keep_and_flag"],
      [{ keptFor: "1 day" }, "ours: text_only"],
    ] as [object, string][])
      expect(said(await rulings({ rules: [{ name, why, then: "text_only", ...given }] }))).toEqual([
        expected,
      ]);
    // What is kept by a rule of one's own is none of the others' affair.
    expect(await rulings({ rules: [{ name, why, then: "keep" }] })).toEqual([]);
  });

  it("know an edit from a renamed account", async () => {
    const { look, rulings } = desk();
    const rules = [
      { name: "edited", states: ["edited"], then: "keep_and_flag", why: "It was edited." },
    ] as const;
    await look(0, { text: "Open at nine." });
    await look(1, { text: "Open at nine.", user: { ...ADA, screen_name: "ada_moved" } });
    expect(await rulings({ rules })).toEqual([]);
    await look(2, { text: "Open at ten.", user: { ...ADA, screen_name: "ada_moved" } });
    expect(await rulings({ rules })).toMatchObject([{ rule: "edited", since: day(2) }]);
  });

  it("remove what was kept long enough once somebody follows them, by name and rule", async () => {
    const { x, look, use, archive, rulings, follow } = desk();
    await look(0, { text: "Open at nine." });
    await look(0, { text: "The same.", user: ADA }, "1785607416000000002");
    await use();
    x.setTime("2027-09-01T07:59:59.999Z");
    expect(await rulings({ rules: OLD })).toEqual([]);
    x.setTime("2027-09-01T08:00:00.000Z");
    const found = await rulings({ rules: OLD });
    expect(found).toMatchObject([
      { key: "x:1785607416000000002", then: "erase", since: "2027-09-01T08:00:00.000Z" },
    ]);
    await follow(found[0]!);
    expect(await rulings({ rules: OLD })).toEqual([]);
    expect(await archive.show("x:1785607416000000002")).toBeUndefined();
    expect(await archive.decisions("x:1785607416000000002")).toMatchObject([
      { what: "erase", state: "begun", by: "Eve Hart", rule: "old and unused", why: OLD[0]!.why },
      { what: "erase", state: "done", by: "Eve Hart", rule: "old and unused" },
    ]);
    expect((await archive.audit()).problems).toEqual([]);
  });

  it("count months and years by the calendar", () => {
    expect(keptFor("2026-01-31T10:00:00.000Z", "1 month")).toBe("2026-02-28T10:00:00.000Z");
    expect(keptFor("2024-02-29T10:00:00.000Z", "1 year")).toBe("2025-02-28T10:00:00.000Z");
    expect(keptFor("2026-11-30T10:00:00.000Z", "3 months")).toBe("2027-02-28T10:00:00.000Z");
    expect(keptFor("2026-03-01T10:00:00.000Z", "90 days")).toBe("2026-05-30T10:00:00.000Z");
    expect(keptFor("2026-03-01T10:00:00.000Z", "2 weeks")).toBe("2026-03-15T10:00:00.000Z");
  });
});

describe("what people decide", () => {
  it("goes before a rule, until something new happens", async () => {
    const { look, use, archive, rulings } = desk();
    await look(0, { text: "Open at nine." });
    await use();
    await look(1);
    expect(said(await rulings())).toEqual(["gone and in use: keep_and_flag"]);
    await archive.decide(KEY, { what: "keep", by: "Ada Chief", why: "of public interest" });
    expect(await rulings()).toEqual([]);
    await look(2, DELETED);
    expect(await rulings()).toMatchObject([{ since: day(2), states: [{ state: "deleted" }] }]);
  });

  it("is never made milder by a rule; what a rule decided is taken back where it fits no more", async () => {
    const { look, use, archive, rulings, follow } = desk();
    const rules = [
      { name: "closed", states: ["protected", "deleted"], then: "tombstone", why: "It was closed." },
    ] as const;
    await look(0, { text: "Open at nine." });
    await use();
    await archive.decide(KEY, { what: "text_only", by: "Ada Chief", why: "the photographer asked" });
    await look(1, DELETED);
    expect(await rulings()).toEqual([]);
    await follow((await rulings({ rules }))[0]!);
    expect((await archive.show(KEY))!.decided).toMatchObject({ shown: "note", by: { rule: "closed" } });
    expect(await rulings({ rules })).toEqual([]);
    await look(2, { text: "Open at nine." });
    const back = await rulings({ rules });
    expect(said(back)).toEqual(["otherwise: text_only"]);
    await follow(back[0]!);
    expect((await archive.show(KEY))!.decided).toMatchObject({ shown: "text" });
    expect(await rulings({ rules })).toEqual([]);
    await archive.decide(KEY, { what: "keep", by: "Ada Chief", why: "the photographer agreed" });
    await look(3, DELETED);
    await follow((await rulings({ rules }))[0]!);
    await look(4, { text: "Open at nine." });
    expect(said(await rulings({ rules }))).toEqual(["otherwise: keep"]);
  });

  it("is told by proof, of embeds and quotations, until an editor decides", async () => {
    const { look, use, archive, rulings, follow } = desk();
    await look(0, { text: "The ferry to Northport leaves at noon." });
    await use();
    await look(1, DELETED);
    await follow((await rulings())[0]!);
    const article = `<p>“The ferry to Northport leaves at noon,” Ada Example wrote on X.</p>\n<blockquote class="twitter-tweet"><a href="${urlOf(ID)}">1</a></blockquote>`;
    const flagged = async () =>
      (await archive.proof(article, { format: "html" })).items.flatMap(({ kind, findings }) =>
        findings.flatMap(({ rule, severity }) => (rule === "flagged" ? [`${kind} ${severity}`] : [])),
      );
    expect((await flagged()).sort()).toEqual(["embed warning", "quotation warning"]);
    await archive.decide(KEY, { what: "keep", by: "Ada Chief", why: "of public interest" });
    expect(await flagged()).toEqual([]);
  });
});

describe("a legal hold", () => {
  const rules = [{ name: "all", then: "erase", why: "Nothing is kept." }] as const;

  it("forbids what a rule would remove, and says so; what is shown may be less", async () => {
    const { look, archive, rulings, follow } = desk();
    await look(0, { text: "Open at nine." });
    await archive.decide(KEY, { what: "legal_hold", ...HELD });
    const held = await rulings({ rules });
    expect(held).toMatchObject([{ then: "erase", hold: HELD }]);
    await expect(follow(held[0]!)).rejects.toMatchObject({ code: "on_hold" });
    expect((await archive.show(KEY))!.snapshots).toHaveLength(1);
    const less = await rulings({ rules: [{ ...rules[0], then: "tombstone" }] });
    expect(less[0]).not.toHaveProperty("hold");
    await follow(less[0]!);
    await archive.decide(KEY, { what: "release", ...HELD });
    await follow((await rulings({ rules }))[0]!);
    expect(await archive.show(KEY)).toBeUndefined();
  });

  it("can be what a rule says, and a person may end it", async () => {
    const { look, archive, rulings, follow } = desk();
    const hold = [{ name: "case 7", then: "legal_hold", why: "Case 7/2026." }] as const;
    await look(0, { text: "Open at nine." });
    await follow((await rulings({ rules: hold }))[0]!);
    expect(await rulings({ rules: hold })).toEqual([]);
    expect((await archive.show(KEY))!.decided?.hold).toMatchObject({ by: "Eve Hart", rule: "case 7" });
    await archive.decide(KEY, { what: "release", ...HELD });
    expect(await rulings({ rules: hold })).toEqual([]);
  });
});

it("of single posts the rules are asked alone, and what is not kept is an error", async () => {
  const { look, rulings } = desk();
  const rules = [{ name: "all", then: "text_only", why: "Words alone." }] as const;
  await look(0, { text: "Open at nine." });
  await look(0, { text: "The same." }, "1785607416000000002");
  expect(await rulings({ rules })).toHaveLength(2);
  expect(await rulings({ rules, only: [urlOf(ID), KEY] })).toMatchObject([{ key: KEY }]);
  await expect(rulings({ only: ["x:5"] })).rejects.toMatchObject({ code: "not_archived" });
  await expect(rulings({ rules: [{ name: "a", then: "hide" }] } as never)).rejects.toThrow(
    /rules\[0\]\.then/,
  );
  for (const wrong of [
    { rules: [{ ...rules[0], platforms: ["twitter"] }] },
    { official: ["twitter:@ada_example"] },
  ])
    await expect(rulings(wrong)).rejects.toThrow(/no platform "twitter".* x,/);
});
