// Rewriting many articles: as files and as JSON lines, killed at random and run again, and back to the last byte.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import { filesStore } from "../../src/store/files.ts";
import { useRunner } from "../attack/runner.ts";
import { command } from "./command.ts";
import type { Run } from "./command.ts";

const ARTICLES = 260; // of which more are changed than one lock file holds
const POSTS = 40;
const KILLS = 2;
const FIRST = 2_000_000;

const embed = (id: number): string =>
  `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">The words of ${id} – ünd “more”.</p>&mdash; Ada Example (@ada_example) <a href="https://twitter.com/ada_example/status/${id}">May 1, 2024</a></blockquote>`;
/** Every tenth article leans on no post, every tenth on one that is not archived. */
const body = (index: number): string =>
  index % 10 === 3
    ? `<p>No post in ${index}.</p>\r\n`
    : `<p>Before é ${index}.</p>\r\n${embed(FIRST + (index % 10 === 7 ? 999_999 : index % POSTS))}\r\n<script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>\n<p>After.</p>`;
const CHANGED = ARTICLES * 0.8;
/** A line of an export, with what a careful writer must not touch. */
const line = (index: number): string =>
  ` {"id":${index}, "price":1.50, "content":{"rendered":${JSON.stringify(body(index)).replaceAll("</", "<\\/")}},"n":1e5 }`;

const inFolder = useRunner();
let root = "";
let archived = "";
let made = 0;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "postproof-rewrite-"));
  archived = join(root, "archive");
  const archive = createArchive({ store: filesStore(archived) });
  for (let id = FIRST; id < FIRST + POSTS; id += 1)
    expect(await archive.salvage(embed(id), { format: "html", article: "old.html" })).toHaveLength(1);
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function desk(): Promise<{
  folder: string;
  run: (...args: string[]) => Promise<Run>;
  kill: (...args: string[]) => Promise<number>;
}> {
  const folder = join(root, `desk-${made++}`);
  await mkdir(folder);
  await cp(archived, join(folder, ".postproof"), { recursive: true });
  const run = (...args: string[]): Promise<Run> => inFolder(folder, args);
  /** Runs and kills once so many articles were told of, at random. Gives how many. */
  const kill = async (...args: string[]): Promise<number> => {
    const after = 1 + Math.floor((Math.random() * CHANGED) / KILLS);
    let told = 0;
    await command(folder, args, (child, out) => {
      told = out.split("\n").length - 1;
      if (told >= after) child.kill("SIGKILL");
    });
    return told;
  };
  return { folder, run, kill };
}

const digest = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
async function digestsIn(folder: string): Promise<Map<string, string>> {
  const names = (await filesIn(folder)).filter((name) => name.endsWith(".html")).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, digest(await readFile(join(folder, name)))] as const)),
  );
}

describe("a folder of many files", () => {
  const fill = async (folder: string): Promise<void> => {
    for (let index = 0; index < ARTICLES; index += 1) {
      const at = join(folder, "site", String(Math.floor(index / 100)));
      if (index % 100 === 0) await mkdir(at, { recursive: true });
      await writeFile(join(at, `${index}.html`), body(index));
    }
  };

  it(
    "is rewritten whatever kills it, finished files once, and comes back",
    { timeout: 900_000 },
    async () => {
      const whole = await desk();
      await fill(whole.folder);
      const before = await digestsIn(whole.folder);
      expect((await whole.run("rewrite", "site")).err).toContain(
        `${ARTICLES} articles, ${CHANGED} changed, ${CHANGED} embeds`,
      );
      const expected = await digestsIn(whole.folder);

      const { folder, run, kill } = await desk();
      await fill(folder);
      const finished = new Map<string, number>();
      for (let kills = 0; kills < KILLS; kills += 1) {
        await kill("rewrite", "site");
        for (const [name, now] of await digestsIn(folder)) {
          // Each file is as it was or as it will be.
          expect([before.get(name), expected.get(name)]).toContain(now);
          if (now === before.get(name)) continue;
          const { mtimeMs } = await stat(join(folder, name));
          expect(finished.get(name) ?? mtimeMs).toBe(mtimeMs);
          finished.set(name, mtimeMs);
        }
      }
      expect(finished.size).toBeGreaterThan(KILLS);
      const last = await run("rewrite", "site");
      expect(last.code).toBe(0);
      expect(last.err).toContain(`, ${CHANGED - finished.size} changed`);
      expect(await digestsIn(folder)).toEqual(expected);
      for (const [name, mtimeMs] of finished) expect((await stat(join(folder, name))).mtimeMs).toBe(mtimeMs);
      // A lock of so many articles is a folder; nothing unfinished is left.
      const names = await filesIn(join(folder, "site"));
      expect(names.filter((name) => /^postproof\.lock\/[0-9a-f]{2}\//.test(name))).toHaveLength(CHANGED);
      expect(names.filter((name) => /part|tmp|unfinished|lock\.json$/.test(name))).toEqual([]);

      await kill("rewrite", "site", "--restore");
      expect((await run("rewrite", "site", "--restore")).code).toBe(0);
      expect(await digestsIn(folder)).toEqual(before);
      expect(
        (await filesIn(join(folder, "site"))).filter((name) => name.startsWith("postproof.lock")),
      ).toEqual([]);
      expect((await run("uses")).out).toBe("");
    },
  );
});

describe("articles in which nothing was left to be done", () => {
  const COUNT = 201;
  const embedded = `${embed(FIRST)}\n`;
  const plain = "<p>No post.</p>".padEnd(Buffer.byteLength(embedded), " ");
  const WHOLE_SECOND = 1_700_000_000;

  /** Writes an article in place, so that the disk says nothing of it. */
  const secretly = async (file: string, text: string): Promise<void> => {
    await writeFile(file, text);
    await utimes(file, WHOLE_SECOND, WHOLE_SECOND);
  };

  it("are read again only when something has changed", { timeout: 120_000 }, async () => {
    const { folder, run } = await desk();
    const site = join(folder, "site");
    await mkdir(site);
    const files = Array.from({ length: COUNT }, (_, index) => join(site, `${index}.html`));
    for (const file of files) await secretly(file, plain);
    const says = async (...args: string[]): Promise<string> => (await run("rewrite", "site", ...args)).err;
    const none = `${COUNT} articles, 0 changed`;
    expect(await says()).toContain(none);

    // No article is read: of one that holds a post by now nothing is noticed.
    await secretly(files[0]!, embedded);
    expect(await says()).toContain(none);
    const told = await run("rewrite", "site", "--json");
    expect(told.out).toContain('"file":"site/0.html"');

    // Each of these is noticed: the file, an option, a post, and that what was kept is gone.
    await writeFile(files[1]!, embedded);
    expect(await says()).toContain(`${COUNT} articles, 1 changed`);
    await secretly(files[2]!, embedded);
    expect(await says("--threads")).toContain("2 changed");
    expect(await says()).toContain(none);
    await secretly(files[3]!, embedded);
    const archive = createArchive({ store: filesStore(join(folder, ".postproof")) });
    await archive.salvage(embed(FIRST + 777), { format: "html", article: "new.html" });
    expect(await says()).toContain("1 changed");
    await secretly(files[4]!, embedded);
    await rm(join(folder, ".postproof-cache"), { recursive: true });
    expect(await says()).toContain("1 changed");

    // What is there and cannot be read counts for nothing; what articles show is published again where it went.
    await rm(join(site, "postproof"), { recursive: true });
    expect(await says()).toContain(none);
    expect(await readdir(join(site, "postproof"))).toContain("embed.css");
    await writeFile(join(folder, ".postproof-cache", "rewritten.json"), '{"articles":{"x":1}}');
    expect(await says()).toContain(none);
    expect(await readFile(join(folder, ".postproof-cache", ".gitignore"), "utf8")).toBe("*\n");
  });
});

describe("JSON lines", () => {
  const journalOf = (folder: string): string => join(folder, ".posts.jsonl.postproof-run", "journal.json");
  const FLAGS = ["posts.jsonl", "--html-field", "content.rendered"];
  const source = (): string =>
    `not json\n${Array.from({ length: ARTICLES }, (_, index) => line(index)).join("\r\n")}\n\n${line(ARTICLES)}`;
  const articles = (text: string): string[] => text.split("\n").slice(1, ARTICLES + 1);

  it(
    "are rewritten whatever kills it, go on where they were, and come back",
    { timeout: 900_000 },
    async () => {
      const whole = await desk();
      const file = join(whole.folder, "posts.jsonl");
      await writeFile(file, source());
      const first = await whole.run("rewrite", ...FLAGS);
      // Incomplete, since one line is none.
      expect([first.code, first.err]).toEqual([
        3,
        expect.stringContaining(`${ARTICLES + 1} articles, ${CHANGED + 1} changed`),
      ]);
      const expected = await readFile(file, "utf8");
      expect(expected.split("\n")).toHaveLength(source().split("\n").length);
      expect(expected.split("\n").filter((text) => !text.trimStart().startsWith("{"))).toEqual([
        "not json",
        "",
      ]);
      const [before, after] = [articles(source()), articles(expected)];
      for (const [index, text] of after.entries()) {
        // A line without a post is as it was; in the others all around the article is.
        if (index % 10 === 3 || index % 10 === 7) expect(text).toBe(before[index]);
        else
          expect(text).toMatch(
            /^ \{"id":\d+, "price":1\.50, "content":\{"rendered":".*<figure class=\\"pp.*"\},"n":1e5 \}\r?$/,
          );
      }

      const { folder, run, kill } = await desk();
      const copy = join(folder, "posts.jsonl");
      await writeFile(copy, source());
      for (let kills = 0; kills < KILLS; kills += 1) {
        await kill("rewrite", ...FLAGS);
        expect([digest(source()), digest(expected)]).toContain(digest(await readFile(copy)));
      }
      const journal = await readFile(journalOf(folder), "utf8").catch(() => undefined);
      const last = await run("rewrite", ...FLAGS);
      if (journal !== undefined) {
        const { items } = JSON.parse(journal) as { items: number };
        expect(last.err).toContain(`going on after item ${items}, where a run was stopped`);
      }
      // What failed before the run was stopped is told again.
      expect([last.code, last.err]).toEqual([3, expect.stringContaining("posts.jsonl#line 1: ")]);
      expect(last.err).toContain(`${ARTICLES + 1} articles, ${CHANGED + 1} changed`);
      expect(digest(await readFile(copy))).toBe(digest(expected));
      expect((await readdir(folder)).sort()).toEqual([
        ".postproof",
        "postproof",
        "posts.jsonl",
        "posts.jsonl.postproof.lock",
      ]);
      expect((await run("rewrite", ...FLAGS)).err).toContain(" 0 changed");

      // Moved, one taken out, and one added: each finds its own way back.
      const moved = articles(expected).reverse();
      const [gone] = moved.splice(ARTICLES / 4, 1);
      expect(gone).toBeDefined();
      await writeFile(copy, [...moved, line(9_999)].join("\n"));
      await run("rewrite", ...FLAGS, "--restore");
      const back = articles(source()).reverse();
      back.splice(ARTICLES / 4, 1);
      expect(digest(await readFile(copy))).toBe(digest([...back, line(9_999)].join("\n")));

      await whole.run("rewrite", ...FLAGS, "--restore");
      expect(digest(await readFile(file))).toBe(digest(source()));
      expect((await readdir(whole.folder)).filter((name) => name.startsWith("posts"))).toEqual([
        "posts.jsonl",
      ]);
      expect((await whole.run("uses")).out).toBe("");
    },
  );

  it("that somebody changes meanwhile are begun anew", async () => {
    const { folder, run } = await desk();
    const copy = join(folder, "posts.jsonl");
    // So long that much is told of after it has first marked how far it is: it is killed then.
    await writeFile(copy, Array.from({ length: 20 }, source).join("\n"));
    await command(folder, ["rewrite", ...FLAGS], (child) => {
      if (existsSync(journalOf(folder))) child.kill("SIGKILL");
    });
    expect(existsSync(journalOf(folder))).toBe(true);
    await writeFile(copy, `${line(5)}\n`);
    const { err } = await run("rewrite", ...FLAGS);
    expect(err).not.toContain("going on");
    expect(err).toContain("1 article, 1 changed");
    expect((await readFile(copy, "utf8")).split("\n")).toHaveLength(2);
    expect((await readdir(folder)).filter((name) => name.includes("postproof-run"))).toEqual([]);
  });

  it("pass through as a filter, and are only told of with --dry-run", async () => {
    const { folder, run } = await desk();
    await writeFile(join(folder, "posts.ndjson"), `${line(0)}\n${line(3)}\n`);
    const dry = await run("rewrite", "posts.ndjson", "--html-field", "content.rendered", "--dry-run");
    expect(dry.out).toContain("posts.ndjson#0 content.rendered: 2 edits");
    expect(await readFile(join(folder, "posts.ndjson"), "utf8")).toBe(`${line(0)}\n${line(3)}\n`);
    expect((await readdir(folder)).sort()).toEqual([".postproof", "posts.ndjson"]);

    const flags = ["rewrite", "-", "--jsonl", "--html-field", "content.rendered", "--asset-base", "/p/"];
    const lines = `${line(3)}\nnot json\n${line(7)}\n${line(0)}`;
    const filter = await command(folder, flags, undefined, lines);
    expect([filter.code, filter.err]).toEqual([3, expect.stringContaining("-#line 2: ")]);
    const out = filter.out.split("\n");
    expect(out.slice(0, 3)).toEqual(lines.split("\n").slice(0, 3));
    expect(out[3]).toContain('<figure class=\\"pp');
    expect(out).toHaveLength(4);
    expect((await command(folder, ["rewrite", "-", "--jsonl"], undefined, lines)).code).toBe(2);
  });
});

describe("an export of WordPress", () => {
  it("is rewritten item by item, and comes back", async () => {
    const { folder, run } = await desk();
    const item = (id: number, html: string): string =>
      `<item><title>T</title><content:encoded><![CDATA[${html}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>${id}</wp:post_id></item>\n`;
    const xml =
      `<?xml version="1.0" encoding="UTF-8" ?>\n<rss xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/">\n<channel><wp:wxr_version>1.2</wp:wxr_version>\n` +
      item(1, body(0)) +
      item(2, body(3)) +
      item(3, body(1)) +
      "</channel></rss>\n";
    await writeFile(join(folder, "export.xml"), xml);
    const first = await run("rewrite", "export.xml");
    expect([first.code, first.err]).toEqual([0, expect.stringContaining("3 articles, 2 changed")]);
    const rewritten = await readFile(join(folder, "export.xml"), "utf8");
    expect(rewritten.match(/<figure class="pp/g)).toHaveLength(2);
    expect(rewritten).toContain(item(2, body(3)));
    await run("rewrite", "export.xml", "--restore");
    expect(await readFile(join(folder, "export.xml"), "utf8")).toBe(xml);
    await writeFile(join(folder, "feed.xml"), "<feed/>");
    const other = await run("rewrite", "feed.xml");
    expect([other.code, other.err]).toEqual([3, expect.stringContaining("no export of WordPress")]);
  });
});
