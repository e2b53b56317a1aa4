// The command line as a user runs it: the built program, in a folder of its own.
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ANSWERS, ARTICLE } from "../archive/demo-answers.ts";
import { useRunner } from "../attack/runner.ts";
import { useCaptured } from "./captured.ts";
import { rows } from "./command.ts";
import type { Run } from "./command.ts";

const project = join(import.meta.dirname, "..", "..");
const HARBOUR = "https://x.com/ElleryHarbour_x/status/2021500000000000000";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "postproof-cli-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = useRunner();
const postproof = (args: readonly string[], input?: string | Uint8Array): Promise<Run> =>
  run(folder, args, input);
const write = (name: string, text: string | Uint8Array): Promise<void> => writeFile(join(folder, name), text);
const read = (name: string): Promise<string> => readFile(join(folder, name), "utf8");
const captured = useCaptured(run);

describe("scan", () => {
  it("prints one object a line with the documented fields", async () => {
    await write("page.html", ARTICLE);
    const run = await postproof(["scan", "page.html", "--json"]);
    expect(run.code).toBe(0);
    const found = rows(run);
    expect(found).toHaveLength(8);
    expect(Object.keys(found[0]!)).toEqual([
      "file",
      "kind",
      "platform",
      "id",
      "url",
      "certain",
      "range",
      "line",
      "column",
      "markup",
    ]);
    const [first] = found;
    const [start, end] = first!["range"] as [number, number];
    expect(ARTICLE.slice(start, end)).toMatch(/^<blockquote class="twitter-tweet"[\s\S]*<\/blockquote>$/);
    expect(ARTICLE.slice(0, start).split("\n")).toHaveLength(first!["line"] as number);
    expect(found.map(({ kind, markup }) => `${kind as string} ${markup as string}`)).toContain(
      "link bare-link",
    );
  });

  it("takes folders, globs, standard input and lists of files", async () => {
    await mkdir(join(folder, "content", "deep"), { recursive: true });
    await write("content/a.html", ARTICLE);
    await write("content/deep/b.md", `# T\n\n${HARBOUR}\n`);
    await write("content/notes.pdf", HARBOUR);
    const files = async (args: string[], input?: string): Promise<string[]> =>
      [
        ...new Set(
          rows(await postproof(["scan", "--json", ...args], input)).map(({ file }) => file as string),
        ),
      ].sort();
    expect(await files(["content"])).toEqual(["content/a.html", "content/deep/b.md"]);
    expect(await files(["content/**/*.md"])).toEqual(["content/deep/b.md"]);
    expect(await files(["--files-from", "-"], "content/deep/b.md\n\ncontent/a.html\r\n")).toHaveLength(2);
    expect(await files(["-", "--format", "markdown"], `${HARBOUR}\n`)).toEqual(["-"]);
    expect(await files(["-"], `<p>${HARBOUR}</p>`)).toEqual(["-"]);
    expect((await postproof(["scan", "content/notes.pdf"])).code).toBe(2);
    expect((await postproof(["scan", "nowhere"])).code).toBe(2);
    expect((await postproof(["scan"])).code).toBe(2);
  });
});

describe("capture, rewrite and back", () => {
  it("goes the whole way and returns byte for byte", async () => {
    await mkdir(join(folder, "site", "news"), { recursive: true });
    await write("site/news/page.html", ARTICLE.replaceAll("\n", "\r\n"));
    const source = await read("site/news/page.html");
    const capture = await postproof(["capture", "site", "--replay", ANSWERS]);
    expect(capture.code).toBe(0);
    expect(capture.out.split("\n").filter((line) => line.includes("  captured"))).toHaveLength(7);
    expect(capture.err).toContain("1  not found (deleted, private or never there)");

    const dry = await postproof(["rewrite", "site", "--dry-run"]);
    expect(dry.out).toContain("@@ line 18");
    expect(await read("site/news/page.html")).toBe(source);
    expect(await readdir(join(folder, "site"))).toEqual(["news"]);

    const rewrite = await postproof(["rewrite", "site"]);
    expect(rewrite.code).toBe(0);
    expect(rewrite.out).toContain("still loads the script of x");
    const page = await read("site/news/page.html");
    expect(page.match(/<figure class="pp/g)).toHaveLength(7);
    expect(page).toContain('<link rel="stylesheet" href="../postproof/embed.css">');
    for (const [, file] of page.matchAll(/\.\.\/(postproof\/[0-9a-f]{64}\.\w+)/g)) {
      expect((await readFile(join(folder, "site", file!))).length).toBeGreaterThan(0);
    }
    const lock = JSON.parse(await read("site/postproof.lock.json")) as { articles: object };
    expect(Object.keys(lock.articles)).toEqual(["news/page.html"]);
    expect(rows(await postproof(["uses", HARBOUR, "--json"]))).toMatchObject([
      { article: "site/news/page.html", key: "x:2021500000000000000", kind: "embed" },
    ]);

    expect((await postproof(["rewrite", "site"])).err).toContain("0 changed");
    expect(await read("site/news/page.html")).toBe(page);
    expect((await postproof(["rewrite", "site/news/page.html", "--update"])).err).toContain("0 changed");

    expect((await postproof(["rewrite", "site", "--restore"])).code).toBe(0);
    expect(await read("site/news/page.html")).toBe(source);
    expect(rows(await postproof(["uses", "--json"]))).toEqual([]);
    expect((await postproof(["audit"])).out).toMatch(/^intact: \.postproof/);
  });

  it("fails where a post is missing, if told to, and leaves the file alone", async () => {
    await write("page.html", ARTICLE);
    await captured(folder);
    const run = await postproof(["rewrite", "page.html", "--missing", "fail"]);
    expect([run.code, await read("page.html")]).toEqual([1, ARTICLE]);
    expect(run.out).toContain("not archived: https://x.com/ferry_example/status/2021533333333333333");
  });

  it("shows a newer version with --update", async () => {
    await write("page.html", ARTICLE);
    await captured(folder);
    await postproof(["rewrite", "page.html"]);
    const answers = join(folder, "answers");
    await cp(ANSWERS, answers, { recursive: true });
    for (const name of (await readdir(answers)).filter((file) => file.startsWith("mastodon-"))) {
      const text = await readFile(join(answers, name), "utf8");
      await writeFile(
        join(answers, name),
        text.replace("The old signal mast", "Correction: the new signal mast"),
      );
    }
    const again = await postproof(["capture", "page.html", "--again", "--replay", answers]);
    expect(again.out).toMatch(/mastodon:\S+001 {2}captured/);
    await postproof(["rewrite", "page.html", "--update"]);
    expect(await read("page.html")).toContain("Correction: the new signal mast");
    expect((await postproof(["rewrite", "page.html", "--restore"])).code).toBe(0);
    expect(await read("page.html")).toBe(ARTICLE);
  });

  it("keeps every byte of a page in another encoding", async () => {
    const bytes = Buffer.from(`<p>caf\u00E9 \u0080 na\u00EFve</p>\n<p>${HARBOUR}</p>\n`, "latin1");
    await write("page.html", bytes);
    await captured(folder);
    expect((await postproof(["rewrite", "page.html", "--no-stylesheet"])).err).toContain("1 changed");
    const page = await readFile(join(folder, "page.html"));
    expect(page.subarray(0, 20).equals(bytes.subarray(0, 20))).toBe(true);
    expect(page.toString("latin1")).toContain("&#9875;");
    await postproof(["rewrite", "page.html", "--restore"]);
    expect((await readFile(join(folder, "page.html"))).equals(bytes)).toBe(true);
  });

  it("works as a filter", async () => {
    await write("page.html", ARTICLE);
    await captured(folder);
    const run = await postproof(["rewrite", "-", "--asset-base", "/p/", "--assets", "public"], ARTICLE);
    expect(run.code).toBe(0);
    expect(run.out).toContain('href="/p/embed.css"');
    expect(run.out.match(/<figure class="pp/g)).toHaveLength(7);
    expect(await readdir(join(folder, "public"))).toContain("embed.css");
  });

  it("rewrites Markdown", async () => {
    await write("page.html", ARTICLE);
    await captured(folder);
    const text = `---\ntitle: T\n---\n\nBefore.\n\n${HARBOUR}\n\n- item\n\n\`\`\`\n${HARBOUR}\n\`\`\`\n`;
    await write("page.md", text);
    await postproof(["rewrite", "page.md"]);
    const page = await read("page.md");
    expect(page.match(/^<link [^\n]*><figure class="pp [^\n]*<\/figure>$/gm)).toHaveLength(1);
    expect(page).toContain(`\`\`\`\n${HARBOUR}\n\`\`\`\n`);
    await postproof(["rewrite", "page.md", "--restore"]);
    expect(await read("page.md")).toBe(text);
  });
});

describe("capture", () => {
  it("says what is incomplete with exit code 3, and does not record what nobody was asked", async () => {
    const run = await postproof(["capture", HARBOUR, "--offline", "--json"]);
    expect(run.code).toBe(3);
    expect(rows(run)).toMatchObject([{ url: HARBOUR, status: "ended", outcome: "network_error" }]);
    expect((await postproof(["list"])).code).toBe(2);
  });

  it("takes addresses and articles from a list", async () => {
    await write("page.html", `<p>${HARBOUR}</p>`);
    const list = "https://social.example/@met/115900000000000002\npage.html\n";
    const run = await postproof(["capture", "--files-from", "-", "--replay", ANSWERS, "--json"], list);
    expect(
      rows(run)
        .map(({ key }) => key)
        .sort(),
    ).toEqual([
      "mastodon:https://social.example/users/met/statuses/115900000000000002",
      "x:2021500000000000000",
    ]);
  });

  it("keeps no picture if told so", async () => {
    await postproof(["capture", HARBOUR, "--replay", ANSWERS, "--media", "none"]);
    const run = await postproof(["show", HARBOUR, "--as", "html"]);
    expect(run.out).not.toContain("<img");
    expect(run.out).toContain("this site chose not to");
  });

  it("takes its archive, language, zone and media policy from the configuration", async () => {
    await mkdir(join(folder, "deep"));
    await write(
      "postproof.config.json",
      JSON.stringify({
        archive: "kept",
        locale: "de",
        timeZone: "Europe/Vienna",
        media: { platforms: { x: "none" } },
      }),
    );
    expect((await postproof(["capture", HARBOUR, "--replay", ANSWERS])).code).toBe(0);
    expect(await readdir(join(folder, "kept"))).toContain("archive.json");
    const { out } = await postproof(["show", HARBOUR, "--as", "html"]);
    expect(out).toContain("11. Februar 2026");
    expect(out).toContain("gesichert am");
    expect(out).not.toContain("<img");
  });

  it("names the field of a configuration that is wrong", async () => {
    await write("postproof.config.json", JSON.stringify({ timeZone: "Nowhere/Land" }));
    const run = await postproof(["list"]);
    expect([run.code, run.err]).toEqual([2, expect.stringContaining("timeZone")]);
    await write("postproof.config.json", JSON.stringify({ lokale: "de" }));
    expect((await postproof(["list"])).err).toContain("lokale");
    await write("postproof.config.json", "{");
    expect((await postproof(["list"])).code).toBe(2);
  });
});

describe("show, list, audit, init", () => {
  it("show the archive to people and to programs", async () => {
    await write("page.html", ARTICLE);
    await captured(folder);
    const show = await postproof(["show", "https://twitter.com/x/status/2021500000000000000"]);
    expect(show.out).toContain("Port Ellery Harbour (@ElleryHarbour_x), 2026-02-11T06:12:08.000Z");
    expect(show.out).toContain("[image: Spray rising over the end of the harbour wall]");
    expect(rows(await postproof(["show", "x:2021500000000000000", "--json"]))).toMatchObject([
      { key: "x:2021500000000000000", snapshots: [{ basis: "captured" }], sightings: [{ outcome: "post" }] },
    ]);
    expect((await postproof(["show", "https://x.com/i/status/1"])).code).toBe(2);
    const version = /version ([0-9a-f]{20})/.exec(show.out)?.[1] ?? "none";
    const one = await postproof(["show", "x:2021500000000000000", "--version", version, "--as", "html"]);
    expect(one.out).toContain(`data-postproof-version="${version}"`);
    const feed = ["show", "x:2021500000000000000", "--as", "feed"];
    const relative = await postproof(feed);
    expect(relative.code).toBe(2);
    expect(relative.err).toContain("--asset-base https");
    const whole = await postproof([...feed, "--asset-base", "https://news.example/p"]);
    expect(whole.out).toMatch(
      /^<figure lang="en" dir="ltr">.* src="https:\/\/news\.example\/p\/[0-9a-f]{64}\./,
    );
    const font = [
      "--font",
      join(project, "node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff"),
    ];
    const card = ["show", "x:2021522222222222222", "--as", "card"];
    expect((await postproof([...card, ...font, "--output", "card.png", "--scheme", "dark"])).code).toBe(0);
    expect(await sharp(join(folder, "card.png")).metadata()).toMatchObject({ format: "png", width: 1200 });
    expect((await postproof([...card, ...font, "--output", "card.svg"])).out).toContain(" in card.svg");
    expect(await read("card.svg")).toMatch(/^<svg [^>]*width="1200"/);
    for (const [given, reason] of [
      [[...card, ...font], "--output card.png"],
      [[...card, "--output", "card.png"], "--font site.ttf"],
      [["show", HARBOUR, "--as", "card", ...font, "--output", "card.png"], "⚓"],
    ] as const) {
      const refused = await postproof(given);
      expect(refused).toMatchObject({ code: 2, out: "" });
      expect(refused.err).toContain(reason);
    }
    const none = await postproof(["show", "x:2021500000000000000", "--version", "nope"]);
    expect(none).toMatchObject({ code: 2, out: "" });
    expect(none.err).toContain(`is not archived in version nope. There are: ${version}.`);
    const list = rows(await postproof(["list", "--json"]));
    expect(list).toHaveLength(8);
    expect(list.filter(({ version }) => version === undefined)).toMatchObject([
      { lastAttempt: { outcome: "not_found" } },
    ]);
  });

  it("audit names what is broken and what that breaks", async () => {
    await write("page.html", ARTICLE);
    await captured(folder);
    await postproof(["rewrite", "page.html"]);
    const assets = join(folder, ".postproof", "assets");
    const [part] = await readdir(assets);
    const [file] = await readdir(join(assets, part!));
    const bytes = await readFile(join(assets, part!, file!));
    bytes[bytes.length >> 1]! ^= 1;
    await writeFile(join(assets, part!, file!), bytes);
    const run = await postproof(["audit"]);
    expect(run.code).toBe(1);
    expect(run.out).toContain(file);
    expect(run.out).toMatch(/breaks .*page\.html/);
    expect(run.out).toContain("not intact");
  });

  it("init writes a configuration once", async () => {
    expect((await postproof(["init", "--locale", "de"])).code).toBe(0);
    const config = await read("postproof.config.json");
    expect(JSON.parse(config)).toMatchObject({ archive: ".postproof", locale: "de" });
    expect(await read(".postproof/.gitignore")).toContain("evidence/");
    const again = await postproof(["init", "--locale", "fr"]);
    expect(again.code).toBe(2);
    expect(again.err).toContain("postproof.config.json is there already: change locale and timeZone in it");
    expect((await postproof(["init"])).code).toBe(0);
    expect(await read("postproof.config.json")).toBe(config);
    expect((await postproof(["list"])).code).toBe(0);
  });
});

describe("init", () => {
  it.each([
    ["--locale", "de_AT", '--locale de_AT: not a BCP 47 tag, such as "de-AT".'],
    ["--time-zone", "Europe/Wien", '--time-zone Europe/Wien: not an IANA zone, such as "Europe/Vienna".'],
  ])("writes no configuration that could not be read again: %s %s", async (flag, value, words) => {
    expect(await postproof(["init", flag, value])).toEqual({
      code: 2,
      out: "",
      err: `postproof: ${words}\n`,
    });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("help and errors", () => {
  it("every verb has help with examples", async () => {
    const { out } = await postproof(["--help"]);
    const verbs = [...out.matchAll(/^ {2}([a-z]+) \[options\]/gm)].map(([, verb]) => verb!);
    expect(verbs).toHaveLength(31);
    for (const verb of verbs) {
      const help = await postproof([verb, "--help"]);
      expect([help.code, help.out]).toEqual([0, expect.stringContaining("Examples:\n  ")]);
    }
  });

  it("usage errors exit with 2", async () => {
    for (const args of [["nonsense"], ["scan", "--nonsense"], ["rewrite", "x", "--missing", "perhaps"], []]) {
      expect((await postproof(args)).code, args.join(" ")).toBe(2);
    }
    await write("page.html", "");
    expect((await postproof(["rewrite", "page.html", "--update", "--restore"])).code).toBe(2);
    expect((await postproof(["show", HARBOUR, "--json"])).out).toContain('"error":"invalid_input"');
  });

  it("components of site builders are read, and left to a plugin", async () => {
    await mkdir(join(folder, "src"));
    await write("src/page.mdx", `import Post from "x";\n\n<Post url="https://x.com/i/status/20" />\n`);
    await write("src/page.astro", `---\nconst a = "https://x.com/i/status/19";\n---\n<Tweet id="21" />\n`);
    await write("src/page.svelte", `<script>let a;</script>\n<Tweet id="22" />\n`);
    const page = `// https://x.com/i/status/23
const shown: Array<string> = ["https://x.com/i/status/29", 'of https://x.com/i/status/30'];
/* <Tweet id="28" /> */
export const Page = () => (
  <main>
    <p>It isn't over, is it?</p>
    <Post url={"https://x.com/i/status/24"} />
    <Tweet id="25" />
    <p>https://x.com/i/status/26</p>
    <blockquote className="twitter-tweet"><a href="https://x.com/i/status/27">May 1</a></blockquote>
  </main>
);`;
    await write("src/page.tsx", page);
    await write("src/post.js", `export default () => <Tweet id="31" />;\n`);
    await write("src/plain.js", `export const url = "https://x.com/i/status/32";\n`);
    await write("src/bundle.js", `f(<b>"https://x.com/i/status/33"</b>);${" ".repeat(2_000)}`);
    await write("src/some.min.js", `f(<b>"https://x.com/i/status/34"</b>);`);
    const found = (await postproof(["scan", "src", "--json"])).out.matchAll(
      /"file":"([^"]+)".*?"id":"(\d+)"/g,
    );
    expect([...found].map(([, file, id]) => `${file!} ${id!}`)).toEqual([
      "src/page.astro 21",
      "src/page.mdx 20",
      "src/page.svelte 22",
      "src/page.tsx 29",
      "src/page.tsx 24",
      "src/page.tsx 25",
      "src/page.tsx 26",
      "src/page.tsx 27",
      "src/post.js 31",
    ]);
    expect((await postproof(["scan", "src/*.js"])).out).not.toMatch(/3[234]/);
    expect((await postproof(["rewrite", "src"])).err).toContain("No articles in src");
  });

  it("what is neither article nor folder is told from what is", async () => {
    await write("page.mdx", "https://x.com/i/status/20");
    expect((await postproof(["rewrite", "page.mdx"])).err).toMatch(/page\.mdx is code, which takes no HTML/);
    await write("page.rst", "");
    expect((await postproof(["scan", "page.rst"])).err).toMatch(/neither HTML nor Markdown nor text/);
  });

  it("foreign text cannot steer the terminal", async () => {
    const answers = join(folder, "answers");
    await cp(ANSWERS, answers, { recursive: true });
    for (const name of (await readdir(answers)).filter((file) => file.startsWith("mastodon-"))) {
      const text = await readFile(join(answers, name), "utf8");
      await writeFile(join(answers, name), text.replaceAll("Ellery Weather", "\\\\u001b[31mRed\\\\u202e"));
    }
    await postproof(["capture", "https://social.example/@met/115900000000000001", "--replay", answers]);
    const { out } = await postproof(["show", "https://social.example/@met/115900000000000001"]);
    expect(out).toContain("Red");
    // eslint-disable-next-line no-control-regex -- control characters are what must not be there
    expect(out).not.toMatch(/[\u001B\u202E]/);
  });
});
