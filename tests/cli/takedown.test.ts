// postproof takedown, as a newsroom runs it: articles, lock, published files, exports, and an archive merged from another newsroom,
// with a post that 40 pages use.
import { watch } from "node:fs";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import sharp from "sharp";
import { createArchive } from "../../src/archive/composition.ts";
import { filesStore, memoryStore, openRecords } from "../../src/store/index.ts";
import { openDesk } from "../archive/desk.ts";
import type { Desk } from "../archive/desk.ts";
import { ADA, BEN, tweet } from "../platforms/x-samples.ts";
import { useRunner } from "../attack/runner.ts";

const WORDS = `The ferry to Northport leaves at noon & "not a minute later", whatever Zoë of the office says.`;
const ALT = `A notice on the door: "No ferry < noon"`;
/** What tells that anything of the post is left. */
const TRACES = [
  ...[WORDS, "The ferry to Northport", "not a minute later", "ada_example", "Ada Example"],
  ...[ALT, "A notice on the door", "profile_images/1/ada"],
];
const OTHER = { ...BEN, profile_image_url_https: "https://pbs.twimg.com/profile_images/2/ben_normal.jpg" };
const REASON = ["--reason", "at the request of the person concerned", "--by", "Eve Hart"];

let root: string;
let url: string;
let id: string;
const quoting: string[] = [];
let pictures: string[];

const runIn = useRunner();
/** The command line in the folder of the site. */
const run = async (...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> => {
  const { code, out: stdout, err: stderr } = await runIn(root, args);
  return { code, stdout, stderr };
};

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "postproof-takedown-"));
  const store = filesStore(join(root, ".postproof"));
  const desk = openDesk({ store });
  const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: "#346" } })
    .jpeg()
    .toBuffer();
  url = await desk.post({ text: WORDS, picture, alt: ALT });
  for (let version = 2; version <= 6; version += 1) await desk.edit(url, `${WORDS} Version ${version}.`);
  id = url.split("/").at(-1)!;
  for (const text of ["So that is that.", "Nobody told us.", "We asked the office."])
    quoting.push(
      await desk.post({
        text,
        user: OTHER,
        fields: { quoted_tweet: tweet({ id_str: id, text: WORDS, user: ADA }) },
      }),
    );
  await mergeAnother(desk);
  pictures = (await createArchive({ store }).show(url))!.snapshots.flatMap(({ post }) =>
    post.media.flatMap(({ picture }) => [
      ...(picture?.renditions ?? []).map((each) => each.file),
      ...(picture?.original ? [picture.original.file] : []),
    ]),
  );
  await mkdir(join(root, "content"));
  await mkdir(join(root, "hugo", "content"), { recursive: true });
  await writeFile(join(root, "postproof.config.json"), "{}");
  await writeFile(
    join(root, "hugo", "content", "post.md"),
    `Look:\n\nhttps://x.com/i/status/${id}\n\n${quoting[0]!}\n`,
  );
  const embed = (address: string, words: string): string =>
    `<blockquote class="twitter-tweet"><p>${words}</p>&mdash; Ada Example (@ada_example) <a href="${address}">1</a></blockquote>`;
  for (let page = 1; page <= 40; page += 1)
    await writeFile(
      join(root, "content", nameOf(page)),
      `<h1>Story ${page}</h1>\n${embed(url, WORDS)}\n${page <= 3 ? embed(quoting[page - 1]!, "Quoted.").replace("Ada Example (@ada_example)", "Ben") : ""}<p>The end.</p>\n`,
    );
  for (const args of [
    ["rewrite", "content/"],
    ["export", "--wacz", "all.wacz"],
    ["export", "--wacz", "some.wacz", url, quoting[0]!],
    ["export", "--wacz", "one.wacz", url],
    ["export", "--wacz", "quoting.wacz", quoting[2]!],
    ["export", "--wacz", "notes.txt", url],
    ["export", "--activitystreams", "posts"],
    ["export", "--site", "gallery", "--title", "What we kept"],
    ["changes", "--since", "2026-01-01", "--feed", "changes.xml"],
  ]) {
    const { code, stderr } = await run(...args);
    expect({ args, code, stderr }).toMatchObject({ code: 0 });
  }
  expect((await runIn(join(root, "hugo"), ["build", "--hugo"])).code).toBe(0);
  await writeFile(join(root, "notes.txt"), "Somebody's notes, where an export was before.");
});

/** Half of the pages are HTML, half Markdown. */
const nameOf = (page: number): string => `story-${page}.${page % 2 === 0 ? "md" : "html"}`;

/** Takes in what another newsroom kept of the same versions at another time: it stands beside ours. */
async function mergeAnother({ archive, store }: Desk): Promise<void> {
  const theirs = memoryStore();
  for await (const key of store.list("")) await theirs.put(key, (await store.get(key))!);
  const records = openRecords(theirs);
  const at = "2026-02-20T10:00:00.000Z";
  for (const each of [url, ...quoting]) {
    const { current } = (await archive.show(each))!;
    const { key, version } = current!;
    const capture = (await records.capture(current!.evidence!))!;
    const evidence = await records.putCapture({ ...capture, capturedAt: at });
    for await (const kept of theirs.list("posts/")) if (kept.includes(version)) await theirs.delete(kept);
    await records.putSnapshot({ ...current!, capturedAt: at, evidence });
    await records.addSighting(key, { at, url: each, outcome: "post", version, evidence, tool: "theirs" });
  }
  const came = new Set<string>();
  for await (const { what, why } of archive.merge(theirs, { from: "The Courier" })) {
    expect(why).toBeUndefined();
    came.add(what);
  }
  expect([...came]).toEqual(expect.arrayContaining(["taken", "beside"]));
  expect((await archive.origins(url)).some(({ others }) => others !== undefined)).toBe(true);
}

afterAll(async () => await rm(root, { recursive: true }));

/** The digests of all files below a folder, and of all that is packed in them. */
async function picturesIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    for (const layer of layersOf(bytes)) found.push(createHash("sha256").update(layer).digest("hex"));
  }
  return found;
}

/** Ways in which a text is written. */
const formsOf = (text: string): string[] => [
  text,
  JSON.stringify(text).slice(1, -1),
  JSON.stringify(JSON.stringify(text)).slice(3, -3),
  Array.from(text)
    .map((each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join(""),
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`),
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;"),
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;"),
  encodeURIComponent(text),
];

/** What bytes hold, and what is packed in them or written in Base64, as deep as that goes. */
function* layersOf(bytes: Buffer, depth = 0): Generator<Buffer> {
  yield bytes;
  if (depth > 3) return;
  for (let at = bytes.indexOf("1f8b08", 0, "hex"); at >= 0; at = bytes.indexOf("1f8b08", at + 1, "hex")) {
    try {
      yield* layersOf(inflateRawSync(bytes.subarray(at + 10)), depth + 1);
    } catch {
      // no packed part after all
    }
  }
  for (let at = bytes.indexOf("PK\u0003\u0004"); at >= 0; at = bytes.indexOf("PK\u0003\u0004", at + 1)) {
    const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    if (bytes.readUInt16LE(at + 8) === 8) yield* layersOf(inflateRawSync(bytes.subarray(from)), depth + 1);
  }
  for (const [run] of bytes.toString("latin1").matchAll(/[A-Za-z0-9+/]{40,}={0,2}/g))
    yield* layersOf(Buffer.from(run, "base64"), depth + 1);
}

/** Every file below the folder that holds any of these texts, however it is written there, or has one of them in its name. */
async function holding(...texts: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  const forms = texts.flatMap(formsOf).map((form) => Buffer.from(form));
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    if (texts.some((text) => entry.name.includes(text))) found.add(file);
    for (const layer of layersOf(await readFile(file)))
      if (forms.some((form) => layer.includes(form))) found.add(file);
  }
  return [...found].map((file) => file.slice(root.length + 1)).sort();
}

const articles = async (): Promise<string[]> =>
  await Promise.all(
    Array.from({ length: 40 }, (_, page) => readFile(join(root, "content", nameOf(page + 1)), "utf8")),
  );

describe("an export", () => {
  const folder = (): string => join(root, ".postproof", "exports");

  it("is remembered once, however often it is made", async () => {
    const before = await readdir(folder(), { recursive: true });
    const [first] = before.filter((name) => name.endsWith(".json"));
    const text = await readFile(join(folder(), first!), "utf8");
    expect((await run("export", "--wacz", "all.wacz")).code).toBe(0);
    expect((await runIn(join(root, "hugo"), ["build", "--hugo"])).code).toBe(0);
    expect(await readdir(folder(), { recursive: true })).toEqual(before);
    expect(await readFile(join(folder(), first!), "utf8")).toBe(text);
  });

  it("is made of an archive that cannot be written to, and that is said", async () => {
    await rename(folder(), `${folder()}-moved`);
    await symlink(`${folder()}-moved`, folder()); // nothing is written through a link
    const { code, stderr } = await run("export", "--wacz", "unknown.wacz", url);
    expect({ code, stderr }).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("Not remembered, so that a takedown will not reach") as string,
    });
    await rm(folder());
    await rename(`${folder()}-moved`, folder());
    await rm(join(root, "unknown.wacz"));
  });
});

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

  it("erases it: no byte of its words, names and pictures is left, in the archive, in articles, in what was exported", async () => {
    const before = await holding(...TRACES);
    expect(before.length).toBeGreaterThan(60);
    expect(before).toEqual(
      expect.arrayContaining([
        ...["all.wacz", "some.wacz", "one.wacz", "quoting.wacz", "gallery/index.html", "gallery/search/1.js"],
        ...["posts/activitystreams.json", "hugo/data/postproof.json", "content/postproof.lock.json"],
      ]),
    );
    for (const trace of TRACES) expect((await holding(trace)).length, trace).toBeGreaterThan(5);
    await mkdir(join(root, "apart"));
    await writeFile(join(root, "apart", "story.html"), `<p>https://x.com/i/status/${id}</p>\n`);
    const apart = ["--assets", "published", "--asset-base", "/p/"];
    expect((await run("rewrite", "apart/", ...apart)).code).toBe(0);
    const inPublished = async (): Promise<string[]> =>
      (await readdir(join(root, "published"))).filter((name) => pictures.includes(name));
    expect((await inPublished()).length).toBeGreaterThan(0);
    const plan = await run("takedown", url, "--mode", "erase", ...REASON);
    expect(plan.stdout).toMatch(
      /Exports that will be written anew:\n(?: {2}(?:all\.wacz|changes\.xml|gallery|hugo|one\.wacz|posts|published|quoting\.wacz|some\.wacz)\n){9}Exports that cannot be found here:\n {2}notes\.txt\n/,
    );
    const { code, stdout, stderr } = await run("takedown", url, "--mode", "erase", ...REASON, "--yes");
    expect({ code, stderr, stdout }).toMatchObject({ code: 0 });
    expect(stdout).toContain("erased:");
    expect(await inPublished()).toEqual([]);
    for (const reach of ["git", "CDN", "backups", "mails", "web archives", "printed", "copied to places"])
      expect(stdout).toMatch(new RegExp(`^Out of reach:$[^]*^  .*${reach}`, "m"));
    // Which address an article of Hugo names is up to whoever wrote it; what stands for it is a note.
    expect(await holding(...TRACES, id)).toEqual(["hugo/content/post.md", "hugo/data/postproof.json"]);
    expect(await holding(...TRACES)).toEqual([]);
    const names = (await readdir(root, { recursive: true })).join("\n");
    for (const picture of pictures) expect(names).not.toContain(picture.slice(0, 64));
    expect(
      (await picturesIn(root)).filter((digest) => pictures.some((each) => each.startsWith(digest))),
    ).toEqual([]);
    const after = await articles();
    expect(after.every((text) => text.includes("This site withdrew its copy of this post on"))).toBe(true);
    expect(after[0]).toContain("So that is that.");
    expect(after[6]).toMatch(/^<h1>Story 7<\/h1>\n.*\n<p>The end\.<\/p>\n$/s);
  });

  it("keeps what was exported of other posts, and takes away what held nothing else", async () => {
    const there = await readdir(root);
    expect(there).toEqual(expect.arrayContaining(["all.wacz", "some.wacz", "quoting.wacz", "gallery"]));
    expect(there).not.toContain("one.wacz");
    expect(await holding("So that is that.")).toEqual(
      expect.arrayContaining(["all.wacz", "some.wacz", "gallery/index.html", "hugo/data/postproof.json"]),
    );
    expect(await readFile(join(root, "gallery", "index.html"), "utf8")).toContain("What we kept");
    expect((await createArchive({ store: filesStore(join(root, ".postproof")) }).exports()).length).toBe(10);
    const again = await run("import", "posts", "--archive", "other", "--for", quoting[0]!);
    expect(again).toMatchObject({ code: 0, stderr: expect.stringMatching(/^ {2}1 {2}imported$/m) as string });
    await rm(join(root, "other"), { recursive: true });
    expect(await readFile(join(root, "notes.txt"), "utf8")).toBe(
      "Somebody's notes, where an export was before.",
    );
  });

  it("leaves an archive that is intact and says so, and gives nobody the post any more", async () => {
    const { code, stdout, stderr } = await run("audit");
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining("intact") as string });
    expect(stderr).toMatch(
      /Erased on .* by Eve Hart: at the request of the person concerned\. \d+ files removed/,
    );
    expect((await run("decide", url)).stdout).toMatch(/erase {2}by Eve Hart/);
    await writeFile(join(root, "later.md"), `https://x.com/i/status/${id}\n`);
    expect((await run("status", "later.md")).stdout).toMatch(/later\.md:1 {2}withdrawn .* by Eve Hart/);
    expect((await run("takedown", url, "--mode", "erase", ...REASON, "--yes")).stderr).toContain(
      "taken down",
    );
    const captured = await run("capture", url, "--again", "--offline", "--json");
    expect(captured.stdout).toContain("takedown");
    // Restoring brings back no words: the note stays.
    expect((await run("rewrite", "content/", "--restore")).code).toBe(0);
    expect(await holding(...TRACES)).toEqual([]);
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
    embed in content/post.md, which is not found here
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
    expect((await run("decide", quoting[2]!, "--what", "keep", ...REASON)).stderr).toMatch(
      /1 article shows it as before, until you run: postproof rewrite --update content\/story-3\.html\n.*to be written anew: .*gallery/,
    );
    expect(await run("expire")).toMatchObject({ code: 0, stdout: "" });
    expect((await run("audit")).code).toBe(0);
  });

  it("writes what was exported anew once, however many posts it erases", async () => {
    for (const words of ["Seen in print.", "Seen in print, too."])
      await run(
        ...["transcribe", "--by", "Eve Hart", "--from", "print", "--handle", "cy_example"],
        ...["--text", words, "--platform", "x"],
      );
    expect((await run("export", "--wacz", "all.wacz")).code).toBe(0);
    expect(await holding("Seen in print")).toContain("all.wacz");
    const why = "No article uses it.";
    await policy({ rules: [{ name: "unused", used: false, bases: ["transcribed"], then: "erase", why }] });
    let written = 0;
    const watcher = watch(root, (_event, name) => {
      if (name === "all.wacz") written += 1;
    });
    const { code, stdout, stderr } = await run("expire", "--yes", "--by", "Eve Hart");
    watcher.close();
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect([stdout.match(/^done by /gm)?.length, written]).toEqual([2, 1]);
    expect(await holding("Seen in print")).toEqual([]);
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

describe("what is left", () => {
  it("is told apart: a file that holds the post, and one that names its author for reasons of its own", async () => {
    await mkdir(join(root, "also"));
    await writeFile(join(root, "also", "copied.txt"), `Ben Example: ${quoting[2]!}`);
    await writeFile(join(root, "also", "named.txt"), "Ben Example was mayor then.");
    const how = ["--mode", "erase", "--also", "also", ...REASON, "--yes"];
    const { code, stdout } = await run("takedown", quoting[2]!, ...how);
    expect({ code, stdout }).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(
        "  still in also/copied.txt: take it out there by hand\n  also/named.txt still names its author, ",
      ) as string,
    });
  });
});
