// postproof takedown, as a newsroom runs it: articles, lock, published files and the archive, with a post that 40 pages use.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import sharp from "sharp";
import { createArchive } from "../../src/archive/composition.ts";
import { filesStore } from "../../src/store/index.ts";
import { openDesk } from "../archive/desk.ts";
import { ADA, BEN, tweet } from "../platforms/x-samples.ts";
import { command } from "./command.ts";

const WORDS = "The ferry to Northport leaves at noon, whatever the harbour office says today.";
const OTHER = { ...BEN, profile_image_url_https: "https://pbs.twimg.com/profile_images/2/ben_normal.jpg" };
const REASON = ["--reason", "at the request of the person concerned", "--by", "Eve Hart"];

let root: string;
let url: string;
const quoting: string[] = [];
let pictures: string[];

/** The command line in the folder of the site. */
const run = async (...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> => {
  const { code, out: stdout, err: stderr } = await command(root, args);
  return { code, stdout, stderr };
};

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "postproof-takedown-"));
  const store = filesStore(join(root, ".postproof"));
  const desk = openDesk({ store });
  const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: "#346" } })
    .jpeg()
    .toBuffer();
  url = await desk.post({ text: WORDS, picture });
  for (let version = 2; version <= 6; version += 1) await desk.edit(url, `${WORDS} Version ${version}.`);
  const id = url.split("/").at(-1)!;
  for (const text of ["So that is that.", "Nobody told us.", "We asked the office."])
    quoting.push(
      await desk.post({
        text,
        user: OTHER,
        fields: { quoted_tweet: tweet({ id_str: id, text: WORDS, user: ADA }) },
      }),
    );
  pictures = (await createArchive({ store }).show(url))!.snapshots.flatMap(({ post }) =>
    post.media.flatMap(({ picture }) => picture?.renditions?.map(({ file }) => file) ?? []),
  );
  await mkdir(join(root, "content"));
  const embed = (address: string, words: string): string =>
    `<blockquote class="twitter-tweet"><p>${words}</p>&mdash; Ada Example (@ada_example) <a href="${address}">1</a></blockquote>`;
  for (let page = 1; page <= 40; page += 1)
    await writeFile(
      join(root, "content", `story-${page}.html`),
      `<h1>Story ${page}</h1>\n${embed(url, WORDS)}\n${page <= 3 ? embed(quoting[page - 1]!, "Quoted.").replace("Ada Example (@ada_example)", "Ben") : ""}<p>The end.</p>\n`,
    );
  const { code, stderr } = await run("rewrite", "content/");
  expect(code, stderr).toBe(0);
});

afterAll(async () => await rm(root, { recursive: true }));

/** Every file below the folder that holds a text: as it is, escaped as JSON, in Base64, packed. */
async function holding(text: string): Promise<string[]> {
  const found: string[] = [];
  const escaped = Array.from(text)
    .map((each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = await readFile(file);
    const kept = bytes.toString("utf8");
    const decoded = [...kept.matchAll(/[A-Za-z0-9+/]{40,}={0,2}/g)].map(([all]) =>
      Buffer.from(all, "base64"),
    );
    const unpacked = [bytes, ...decoded].flatMap((each) => {
      try {
        return [each, gunzipSync(each)];
      } catch {
        return [each];
      }
    });
    if (kept.includes(escaped) || unpacked.some((each) => each.includes(text))) found.push(file);
  }
  return found;
}

const articles = async (): Promise<string[]> =>
  await Promise.all(
    Array.from({ length: 40 }, (_, page) =>
      readFile(join(root, "content", `story-${page + 1}.html`), "utf8"),
    ),
  );

describe("postproof takedown", () => {
  it("lists what it reaches and what it does not, and does nothing without a yes", async () => {
    expect(pictures.length).toBeGreaterThan(0);
    const before = await articles();
    expect(before.every((text) => text.includes("The ferry to Northport"))).toBe(true);
    const { code, stdout, stderr } = await run("takedown", url, "--mode", "erase", ...REASON);
    expect(code).toBe(3);
    expect(stdout).toContain("40 articles that will be changed:");
    expect(stdout).toContain("Posts from which it is taken out:");
    expect(stdout).toContain("the history of git");
    expect(stderr).toContain("Nothing was changed");
    expect(await articles()).toEqual(before);
  });

  it("shows nothing of it and keeps all, until that is undone", async () => {
    const before = await articles();
    expect((await run("takedown", url, "--mode", "unpublish", ...REASON, "--yes")).code).toBe(0);
    const during = await articles();
    expect(during.some((text) => text.includes("The ferry to Northport"))).toBe(false);
    expect(during.every((text) => text.includes("Withdrawn by this site on"))).toBe(true);
    expect(await readdir(join(root, "content", "postproof"))).not.toEqual(
      expect.arrayContaining([pictures[0]]),
    );
    const shown = await run("show", url);
    expect(shown.stdout).not.toContain("ferry");
    const withdrawn = /withdrawn by this site on \d{4}-\d\d-\d\d by Eve Hart: at the request/;
    expect(shown.stdout).toMatch(withdrawn);
    expect((await run("list")).stdout).toMatch(withdrawn);
    const status = await run("status", "content/");
    expect(status.stdout).toMatch(new RegExp(`story-1\\.html:2 {2}withdrawn .*${withdrawn.source}`));
    expect(status).toMatchObject({ code: 0, stdout: expect.stringMatching(/1 withdrawn$/m) as string });
    expect((await run("takedown", url, "--mode", "undo", ...REASON, "--yes")).code).toBe(0);
    expect(await articles()).toEqual(before);
    expect(await readdir(join(root, "content", "postproof"))).toEqual(expect.arrayContaining([pictures[0]]));
  });

  it("takes words alone out of another post: its author stays, and nothing is said to be left", async () => {
    const { code, stdout } = await run(
      "takedown",
      quoting[1]!,
      "--mode",
      "redact",
      "--redact",
      "text",
      ...REASON,
      "--yes",
    );
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.not.stringContaining("still in") as string,
    });
    expect(await holding("Nobody told us")).toEqual([]);
    expect((await articles())[1]).toMatch(/Ben Example.*\[…\]/s);
    expect((await run("show", quoting[1]!)).stdout).toMatch(
      /^text taken out on \d{4}-\d\d-\d\d by Eve Hart/m,
    );
    expect((await run("status", "content/")).stdout).toMatch(/archived .*text taken out on .* by Eve Hart/);
  });

  it("erases it: no byte of its words, names and pictures is left below the folder", async () => {
    for (const trace of [WORDS, "ada_example", "Ada Example"])
      expect((await holding(trace)).length).toBeGreaterThan(40);
    const { code, stdout, stderr } = await run("takedown", url, "--mode", "erase", ...REASON, "--yes");
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stdout).toContain("erased:");
    for (const trace of [
      WORDS,
      "The ferry to Northport",
      "ada_example",
      "Ada Example",
      "profile_images/1/ada",
    ])
      expect(await holding(trace), trace).toEqual([]);
    const names = (await readdir(root, { recursive: true })).join("\n");
    for (const picture of pictures) expect(names).not.toContain(picture.slice(0, 64));
    const after = await articles();
    expect(after.every((text) => text.includes("This site withdrew its copy of this post on"))).toBe(true);
    expect(after[0]).toContain("So that is that.");
    expect(after[5]).toMatch(/^<h1>Story 6<\/h1>\n.*\n<p>The end\.<\/p>\n$/s);
  });

  it("leaves an archive that is intact and says so, and gives nobody the post any more", async () => {
    const { code, stdout, stderr } = await run("audit");
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining("intact") as string });
    expect(stderr).toMatch(
      /Erased on .* by Eve Hart: at the request of the person concerned\. \d+ files removed/,
    );
    expect((await run("decide", url)).stdout).toMatch(/erase {2}by Eve Hart/);
    await writeFile(join(root, "later.md"), `${url}\n`);
    expect((await run("status", "later.md")).stdout).toMatch(/later\.md:1 {2}withdrawn .* by Eve Hart/);
    expect((await run("takedown", url, "--mode", "erase", ...REASON, "--yes")).stderr).toContain(
      "taken down",
    );
    const captured = await run("capture", url, "--again", "--offline", "--json");
    expect(captured.stdout).toContain("takedown");
    // Restoring brings back no words: the note stays.
    expect((await run("rewrite", "content/", "--restore")).code).toBe(0);
    expect(await holding("The ferry to Northport")).toEqual([]);
    expect((await articles())[9]).toContain("This site withdrew its copy");
  });
});

describe("postproof expire", () => {
  const policy = (rules: object): Promise<void> =>
    writeFile(join(root, "postproof.config.json"), JSON.stringify({ policy: rules }));
  const OFTEN = { name: "a season", platforms: ["x"], used: true, why: "It was agreed for one season." };
  const keyOf = (address: string): string => `x:${address.split("/").at(-1)!}`;

  it("tells what the rules say, of each post with rule, reason and uses, and does nothing without a yes", async () => {
    await policy({ rules: [{ ...OFTEN, then: "tombstone" }] });
    expect((await run("rewrite", "content/")).code).toBe(0);
    // Of the third an editor decided: parts of it were taken out.
    const { code, stdout, stderr } = await run("expire");
    expect({ code, stderr }).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("2 posts to decide: 2 tombstone. Nothing was changed.") as string,
    });
    expect(stdout).toContain(
      `${keyOf(quoting[0]!)} by @ben_example: show a note in its place (tombstone, by the rule "a season")
    ${quoting[0]!}
    It was agreed for one season.
    kept since 2026-02-12; nothing says what kind of account it is, so it counts as private
    embed in content/story-1.html
`,
    );
    expect((await articles())[0]).toContain("So that is that.");
    const rows = (await run("expire", quoting[0]!, "--json")).stdout.trim().split("\n");
    expect(rows.map((row) => JSON.parse(row) as object)).toMatchObject([
      { key: keyOf(quoting[0]!), then: "tombstone", rule: "a season", authorKind: "unknown" },
    ]);
  });

  it("does it for one post: its articles and published files change, and the log names who, why and the rule", async () => {
    expect((await run("expire", quoting[0]!, "--yes", "--by", "Eve Hart")).code).toBe(0);
    const [first, , third] = await articles();
    expect(first).not.toContain("So that is that.");
    expect(first).toContain("Withdrawn by this site on");
    expect(third).toContain("We asked the office.");
    const { stdout } = await run("show", quoting[0]!, "--history");
    expect(stdout).toMatch(
      /first seen.*\n.*tombstone {2}by Eve Hart: It was agreed for one season\. {2}\(rule "a season"\)\n$/s,
    );
    expect((await run("show", url, "--history")).stdout).toMatch(/erase {2}by Eve Hart/);
  });

  it("lets what a person decided stand, and removes nothing that is on legal hold", async () => {
    await run("decide", quoting[2]!, "--what", "legal_hold", ...REASON);
    await policy({ rules: [{ ...OFTEN, then: "erase" }] });
    const { code, stdout, stderr } = await run("expire", "--yes", "--by", "Eve Hart");
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stdout).toContain(`done by Eve Hart: ${keyOf(quoting[0]!)}: remove all of it for good`);
    expect(stdout).toContain("not to be done: on legal hold since");
    expect(await holding("So that is that")).toEqual([]);
    expect((await articles())[2]).toContain("We asked the office.");
    expect(await run("expire")).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("Nothing to decide; 1 post on legal hold.") as string,
    });
    await run("decide", quoting[2]!, "--what", "release", ...REASON);
    expect((await run("expire")).code).toBe(1);
    await run("decide", quoting[2]!, "--what", "keep", ...REASON);
    expect(await run("expire")).toMatchObject({ code: 0, stdout: "" });
    expect((await run("audit")).code).toBe(0);
  });

  it("names the field of a rule that is wrong, and a post that is not kept", async () => {
    await policy({ rules: [{ ...OFTEN, then: "hide" }] });
    const { code, stderr } = await run("expire");
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/policy\.rules\.0\.then: "hide" is not one of keep, /) as string,
    });
    await policy({});
    expect((await run("expire", "https://x.com/i/status/5")).stderr).toContain("Nothing is kept of");
  });
});
