// What became of a post since it was captured: told by later looks at its platform, shown by the site's policy.
import { describe, expect, it } from "vitest";
import { earlierOf, sinceOf } from "../../src/archive/embed/availability.ts";
import { formatKey } from "../../src/model/key.ts";
import type { EndingKind } from "../../src/model/outcome.ts";
import type { Sighting, Snapshot } from "../../src/model/snapshot.ts";
import { EMBED } from "../../src/options/archive.ts";
import { openRecords } from "../../src/store/index.ts";
import { post, snapshot } from "../render/samples.ts";
import { openDesk } from "./desk.ts";

interface More {
  readonly url?: string;
  readonly version?: string;
  readonly searched?: "web_archives";
}

function look(day: number, outcome: "post" | EndingKind, more: More = {}): Sighting {
  const attempt = {
    at: `2026-03-${String(day).padStart(2, "0")}T10:00:00.000Z`,
    url: more.url ?? "https://x.com/ada_example/status/1",
    tool: "postproof/0.0.0",
  };
  return outcome === "post"
    ? { ...attempt, outcome, version: more.version ?? "a".repeat(20) }
    : {
        ...attempt,
        outcome,
        reason: "So it was answered.",
        ...(more.searched && { searched: more.searched }),
      };
}

const version = (name: string, capturedAt: string, words: string, basis: Snapshot["basis"] = "captured") => ({
  ...snapshot(
    "x",
    "1",
    post({
      author: { handle: "ada_example", url: "https://x.com/ada_example" },
      text: [{ type: "paragraph", children: [{ type: "text", text: words }] }],
    }),
    basis,
  ),
  version: name,
  capturedAt,
});

describe("the fate of a post", () => {
  const kept = [version("a", "2026-03-01T10:00:00.000Z", "Words.")];
  it.each([
    ["nothing while it is seen", [look(1, "post", { version: "a" })], undefined],
    ["that it is not found", [look(1, "post", { version: "a" }), look(2, "not_found")], "gone"],
    ["the last of several", [look(2, "not_found"), look(3, "author_suspended")], "suspended"],
    ["nothing once it is back", [look(2, "deleted"), look(3, "post", { version: "a" })], undefined],
    ["what stood before a look that failed", [look(2, "deleted"), look(3, "network_error")], "deleted"],
    ["nothing of a login", [look(2, "login_required")], undefined],
    [
      "nothing of a web archive that has no copy",
      [look(2, "not_found", { searched: "web_archives" })],
      undefined,
    ],
  ])("is %s", (_name, sightings, absence) => expect(sinceOf(sightings, kept)?.absence).toBe(absence));

  it("is not changed by copies from elsewhere", () => {
    const copy = version("b", "2026-03-03T10:00:00.000Z", "Words.", "transcribed");
    const sightings = [look(2, "not_found"), look(3, "post", { version: "b" })];
    expect(sinceOf(sightings, [copy])).toEqual({ absence: "gone", at: look(2, "deleted").at });
  });

  it("has earlier versions: what the platform gave before, each wording once, the newest first", () => {
    const all = [
      version("a", "2026-03-01T10:00:00.000Z", "First."),
      version("b", "2026-03-02T10:00:00.000Z", "First."),
      version("c", "2026-03-03T10:00:00.000Z", "A publisher's.", "publisher_copy"),
      version("d", "2026-03-04T10:00:00.000Z", "Second."),
      version("e", "2026-03-05T10:00:00.000Z", "Third."),
      version("f", "2026-03-06T10:00:00.000Z", "Later."),
    ];
    expect(earlierOf(all[4]!, all).map((each) => each.version)).toEqual(["d", "b"]);
  });
});

describe("an archive", () => {
  async function gone(outcome: EndingKind = "deleted") {
    const desk = openDesk();
    const url = await desk.post({ text: "The ferry runs again." });
    const key = (await desk.archive.show(url))!.key;
    const at = "2026-03-09T10:00:00.000Z";
    desk.setTime(at);
    await openRecords(desk.store).addSighting(key, look(9, outcome, { url }));
    return {
      ...desk,
      url,
      page: `<p>a</p>\n<blockquote class="twitter-tweet"><a href="${url}">x</a></blockquote>\n`,
    };
  }

  it("says in the embed what a later look found", async () => {
    const { archive, url } = await gone();
    expect(await archive.embed(url)).toContain(
      `<span class="pp-since">Deleted from X when checked on <time datetime="2026-03-09T10:00:00.000Z">9 March 2026</time>.</span>`,
    );
    expect(await archive.embed(url, { gone: "keep" })).not.toContain("pp-since");
  });

  it("says it in every form of the embed, and what it knows of the post", async () => {
    const { archive, url } = await gone();
    const assetUrl = (file: string): string => `https://news.example/${file}`;
    const forms = EMBED.as.oneOf.filter((as) => as !== "json-ld" && as !== "oembed-link");
    for (const as of forms) {
      const text = await archive.embed(url, { as, assetUrl, locale: "de" });
      expect(text, as).toContain("9. März 2026");
      expect(text, as).toContain("The ferry runs again.");
    }
    expect(await archive.embed(url, { as: "json-ld" })).toMatch(
      /^<script type="application\/ld\+json".*ferry runs/,
    );
    expect(JSON.parse(await archive.embed(url, { as: "oembed-link" }))).toMatchObject({ type: "link" });
    expect(JSON.parse(await archive.embed(url, { as: "oembed", width: 300 }))).toMatchObject({ width: 300 });
    const lines = (await archive.embed(url, { as: "text", width: 20, gone: "keep" })).split("\n");
    expect(lines).toContain("> The ferry runs");
  });

  it("follows the site's policy in articles, and publishes no file of what it does not show", async () => {
    const { archive, url, page } = await gone();
    const html = { format: "html" } as const;
    const shown = await archive.rewrite(page, html);
    expect(shown.text).toContain("The ferry runs again.");
    const hidden = await archive.rewrite(page, { ...html, gone: "link" });
    expect(hidden.text).not.toContain("The ferry runs again.");
    expect(hidden.text).toContain("What it said is not shown here.");
    expect(hidden.text).toContain(url);
    expect(hidden.uses.length).toBe(1);
    expect(hidden.assets).toEqual([]);
  });

  it("shows what an edited post said before, if asked", async () => {
    const { archive, edit, post: posted, setTime } = openDesk();
    const url = await posted({ text: "The ferry runs at six." });
    setTime("2026-02-13T08:00:00.000Z");
    await edit(url, "The ferry runs at seven.");
    expect(await archive.embed(url)).not.toContain("at six");
    const html = await archive.embed(url, { showEarlier: true });
    expect(html).toMatch(
      /<details class="pp-earlier"><summary>Earlier version, captured .*at six\..*<\/details>/,
    );
    expect(html.indexOf("at seven")).toBeLessThan(html.indexOf("at six"));
  });

  it("says of a post that it does not hold what was found", async () => {
    const { archive, store } = openDesk();
    const url = "https://x.com/ada_example/status/1600000000000000009";
    const page = `<blockquote class="twitter-tweet"><a href="${url}">x</a></blockquote>\n`;
    const link = async () => (await archive.rewrite(page, { format: "html", missing: "link" })).text;
    expect(await link()).toContain("A post on X that is not in the archive:");
    const key = { platform: "x", id: "1600000000000000009" };
    await openRecords(store).addSighting(key, look(9, "author_suspended", { url }));
    expect(await link()).toContain("The account that posted this was suspended on");
  });
});

it("an embed made of what is listed is the one that its key gives", async () => {
  const desk = openDesk();
  const url = await desk.post({ text: "We open at nine." });
  await desk.edit(url, "We open at ten.");
  await desk.post({ text: "The pier is closed." });
  for await (const record of desk.archive.list()) {
    const how = { showEarlier: true } as const;
    expect(await desk.archive.embed(record, how)).toBe(await desk.archive.embed(formatKey(record.key), how));
    const bare = desk.archive.embed({ ...record, current: undefined });
    await expect(bare).rejects.toMatchObject({ code: "not_archived" });
  }
});
