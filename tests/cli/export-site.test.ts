// postproof export --site: what is written, what is not, and what a second run does.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import { filesStore, openRecords } from "../../src/store/index.ts";
import { findLeaks } from "../../src/render/loads/index.ts";
import { postPrefix } from "../../src/store/layout.ts";
import { galleryPosts, keepPosts, keyOf } from "../site/gallery-posts.ts";
import { useRunner } from "../attack/runner.ts";
import { rows } from "./command.ts";

const PLAIN = 60;
let folder = "";
let total = 0;
const command = useRunner();
const store = () => filesStore(join(folder, ".postproof"));
const run = (...more: string[]) => command(folder, ["export", "--site", "gallery", ...more]);
const text = (name: string): Promise<string> => readFile(join(folder, "gallery", name), "utf8");
const names = async (name = "gallery"): Promise<string[]> =>
  (await readdir(join(folder, name), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, name).length + 1))
    .sort();
/** What each file holds. */
const contents = async (site: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(
      (await names(site)).map(
        async (name) => [name, await readFile(join(folder, site, name), "base64")] as const,
      ),
    ),
  );
/** When each file was written. */
const times = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    await Promise.all(
      (await names()).map(
        async (name) => [name, (await stat(join(folder, "gallery", name))).mtimeMs] as const,
      ),
    ),
  );

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "postproof-export-"));
  const posts = await galleryPosts(PLAIN);
  total = posts.length;
  await keepPosts(store(), posts);
  const never = { at: "2025-01-01T00:00:00.000Z", url: "https://x.com/a/status/1", tool: "test" };
  await openRecords(store()).addSighting(keyOf("1"), {
    ...never,
    outcome: "not_found",
    reason: "Not there.",
  });
  expect(await run("--json").then(rows)).toMatchObject([
    { posts: total, leftOut: 1, unchanged: 0, removed: 0, lacking: [], isStopped: false },
  ]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the site", () => {
  it("has a page for each post, with its embed, canonical to the original, its versions, credit and uses", async () => {
    const page = await text("post/x/10001.html");
    const archive = createArchive({ store: store() });
    const embed = await archive.embed("x:10001", { assetUrl: (file) => `../../assets/${file}` });
    expect(page).toContain(embed);
    expect(page).toContain('<link rel="canonical" href="https://x.com/ada_example/status/10001">');
    expect(page).toMatch(/2 versions[^]*news\/ferry\.html/);
    expect(page).toContain((await archive.credits("x:10001")).line);
    expect((await names()).filter((name) => name.startsWith("post/"))).toHaveLength(total);
  });

  it("calls nobody: no page of it loads anything from elsewhere", async () => {
    const pages = (await names()).filter((name) => name.endsWith(".html"));
    for (const name of pages) {
      const leaks = findLeaks(await text(name)).filter(({ url }) => url !== "gallery.js");
      expect([name, leaks]).toEqual([name, []]);
    }
  });

  it("lists every post without a script, from page to page, and by month", async () => {
    const found = new Set<string>();
    let page = /href="(list\/\d+\.html)"/.exec(await text("index.html"))?.[1];
    while (page !== undefined) {
      const html = await text(page);
      for (const [, path] of html.matchAll(/href="\.\.\/(post\/[^"]+)"/g)) found.add(path!);
      const older = /rel="next" href="(\d+\.html)"/.exec(html)?.[1];
      page = older && `list/${older}`;
    }
    expect(found.size).toBe(total);
    const months = await text("months.html");
    const counts = [...months.matchAll(/class="facts">(\d+)</g)].map(([, count]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
  });

  it("shows no more of a post than its embed does, anywhere, and publishes no file of it", async () => {
    const archive = createArchive({ store: store() });
    const record = await archive.show("x:10003");
    const { file } = record!.current!.post.media[0]!.picture!.renditions![0]!;
    const all = await names();
    expect(all).not.toContain(`assets/${file}`);
    for (const name of all.filter((each) => /\.(?:html|js)$/.test(each)))
      expect([name, (await text(name)).includes("For members alone")]).toEqual([name, false]);
    // Under a warning the words stand on the post's own page, closed.
    for (const name of all.filter((each) => /^(?:list|search|index)/.test(each)))
      expect([name, (await text(name)).includes("What the storm did")]).toEqual([name, false]);
    expect(await text("post/x/10004.html")).toContain("What the storm did");
  });

  it("lets no text end a script or an element", async () => {
    for (const name of (await names()).filter((each) => each.startsWith("search/"))) {
      const script = await text(name);
      expect(script).not.toMatch(/[<>\u2028\u2029]/);
      expect(script.endsWith("\n]);\n")).toBe(true);
    }
    for (const name of (await names()).filter((each) => each.endsWith(".html")))
      expect([name, /<script(?! src="gallery\.js" defer)|onerror="/.test(await text(name))]).toEqual([
        name,
        false,
      ]);
  });

  it("has a front page that is light with all that it loads", async () => {
    const front = await text("index.html");
    const files = [...front.matchAll(/(?:src|href)="((?:assets\/|gallery|pages)[^"]+)"/g)].map(
      ([, name]) => name!,
    );
    const sizes = await Promise.all(
      ["index.html", ...files].map(async (name) => (await stat(join(folder, "gallery", name))).size),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(100_000);
  });
});

describe("a second run", () => {
  it("writes nothing where nothing changed", async () => {
    const before = await times();
    expect(await run("--json").then(rows)).toMatchObject([{ posts: total, written: 0, removed: 0 }]);
    const { ".postproof-site.json": _manifest, ...files } = await times();
    const { ".postproof-site.json": _before, ...others } = before;
    expect(files).toEqual(others);
  });

  it("writes what changed, takes away pages of posts that are gone from the archive, and leaves other files", async () => {
    await writeFile(join(folder, "gallery", "CNAME"), "posts.news.example\n");
    await writeFile(join(folder, "gallery", "post", "x", "mine.html"), "mine");
    for await (const key of store().list(postPrefix(keyOf("1000")))) await store().delete(key);
    const [result] = await run("--json").then(rows);
    expect(result).toMatchObject({ posts: total - 1, removed: 1 });
    // Page 1 of the lists, the first file of the index, the front page with the number of posts, the months.
    expect(result!["written"]).toBeLessThan(20);
    const all = await names();
    expect(all).not.toContain("post/x/1000.html");
    expect(all).toEqual(expect.arrayContaining(["CNAME", "post/x/mine.html"]));
  });

  it("removes nothing but what it may have written, whatever its notes say", async () => {
    await writeFile(join(folder, "kept.txt"), "kept");
    const manifest = JSON.parse(await text(".postproof-site.json")) as { files: string[] };
    const files = [...manifest.files, "../kept.txt", "CNAME", "post/x/../../CNAME", "list/999.html"];
    await writeFile(join(folder, "gallery", ".postproof-site.json"), JSON.stringify({ ...manifest, files }));
    expect(await run().then(({ code }) => code)).toBe(0);
    expect(await readFile(join(folder, "kept.txt"), "utf8")).toBe("kept");
    expect(await text("CNAME")).toBe("posts.news.example\n");
  });

  it("takes away a post that was taken down: nowhere is its address left", async () => {
    const held = async (): Promise<string[]> =>
      Object.entries(await contents("gallery"))
        .filter(([, bytes]) => Buffer.from(bytes, "base64").includes("/status/10001"))
        .map(([name]) => name);
    expect(await held()).toContain("post/x/10001.html");
    const archive = createArchive({ store: store() });
    await archive.takedown("x:10001", { mode: "unpublish", by: "Eve Hart", why: "under review" });
    expect(await run().then(({ code }) => code)).toBe(0);
    expect(await held()).toEqual([]);
    expect(await names()).not.toContain("post/x/10001.html");
    await archive.takedown("x:10001", { mode: "undo", by: "Eve Hart", why: "reviewed" });
  });

  it("goes on where a run was killed", async () => {
    expect((await command(folder, ["export", "--site", "gallery-new"])).code).toBe(0);
    const cli = join(import.meta.dirname, "..", "..", "dist", "cli.js");
    const child = spawn(process.execPath, [cli, "export", "--site", "killed"], {
      cwd: folder,
      stdio: "ignore",
    });
    const ended = once(child, "exit");
    const pages = join(folder, "killed", "post", "x");
    while ((await readdir(pages).catch(() => [])).length < 5) await sleep(5);
    child.kill("SIGKILL");
    await ended;
    expect((await command(folder, ["export", "--site", "killed"])).code).toBe(0);
    const { ".postproof-site.json": _one, ...whole } = await contents("gallery-new");
    const { ".postproof-site.json": _other, ...mended } = await contents("killed");
    expect(mended).toEqual(whole);
  });

  it("mends what a power cut left empty", async () => {
    const { ".postproof-site.json": _one, ...whole } = await contents("killed");
    const picture = Object.keys(whole).find((name) => name.startsWith("assets/"))!;
    for (const name of [picture, "index.html"]) await writeFile(join(folder, "killed", name), "");
    expect((await command(folder, ["export", "--site", "killed"])).code).toBe(0);
    const { ".postproof-site.json": _other, ...mended } = await contents("killed");
    expect(mended).toEqual(whole);
  });
});

describe("it is refused", () => {
  it("to write into a folder that holds other things, and nothing is touched", async () => {
    await mkdir(join(folder, "docs"));
    await writeFile(join(folder, "docs", "index.html"), "mine");
    const { code, err } = await command(folder, ["export", "--site", "docs"]);
    expect([code, err]).toEqual([2, expect.stringContaining("postproof export did not write it")]);
    expect(await names("docs")).toEqual(["index.html"]);
  });

  it("without a word of what is to be made, and without an archive", async () => {
    expect((await command(folder, ["export"])).err).toContain("--site FOLDER");
    const { code, err } = await command(folder, ["export", "--site", "s", "--archive", "nowhere"]);
    expect([code, err]).toEqual([2, expect.stringContaining("No archive at")]);
  });
});

it("speaks the language of the configuration", async () => {
  await writeFile(join(folder, "postproof.config.json"), '{ "locale": "de" }');
  expect((await command(folder, ["export", "--site", "deutsch", "--title", "Beim <Boten>"])).code).toBe(0);
  const front = await readFile(join(folder, "deutsch", "index.html"), "utf8");
  expect(front).toMatch(/<html lang="de"[^]*Beim &lt;Boten&gt;[^]*Beiträge[^]*Plattform/);
  expect(await readFile(join(folder, "deutsch", "post", "x", "10001.html"), "utf8")).toContain("2 Fassungen");
});
