// postproof leaks as a user runs it: what is found, where, and how a build is told.
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ANSWERS } from "../archive/demo-answers.ts";
import { useRunner } from "../attack/runner.ts";
import { hasMaterial, material } from "../material.ts";
import { rows } from "./command.ts";

const DEMO = join(import.meta.dirname, "..", "..", "examples", "demo");

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "postproof-leaks-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = async (name: string, content: string | Uint8Array): Promise<void> => {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), content);
};
const command = useRunner();
const leaks = (...args: string[]) => command(folder, ["leaks", ...args]);

const PAGE = `<!doctype html><link rel=canonical href="https://news.example/a">
<img src="https://news.example/a.png"><img src="/b.png">
<script src="https://platform.twitter.com/widgets.js"></script>
<video src="https://media.example/a.mp4" preload=none></video>`;

describe("leaks", () => {
  it("gives no all-clear for texts of which pages are yet to be made", async () => {
    await write("content/a.md", '<script src="https://platform.twitter.com/widgets.js"></script>');
    const alone = await leaks("content");
    expect([alone.code, alone.err]).toEqual([
      2,
      expect.stringMatching(/1 Markdown file was not looked at.*Build/),
    ]);
    await write("content/theme.css", "p{color:#111}");
    await write("content/b.mdx", "Words.");
    const beside = await leaks("content");
    expect([beside.code, beside.err]).toEqual([
      0,
      expect.stringMatching(/2 Markdown files were not looked at/),
    ]);
  });

  it("lists loads by place, hosts and pages, and ends with 1", async () => {
    await write("site/a.html", PAGE);
    for (const own of ["a.png", "b.png"]) await write(`site/${own}`, "");
    await write(
      "site/sub/b.html",
      `<img src="https://media.example/b.png"><img src="https://media.example/c.png">`,
    );
    const run = await leaks("site", "--origin", "https://news.example");
    expect(run.code).toBe(1);
    const lines = run.out.split("\n");
    expect(lines[0]).toBe(
      "site/a.html:3:9  script, at once  https://platform.twitter.com/widgets.js  (about 600 kB)",
    );
    expect(lines[1]).toMatch(/^site\/a\.html:4:8 {2}video or sound, on a click {2}https:\/\/media/);
    expect(lines[2]).toMatch(/^site\/sub\/b\.html:1:6 {2}picture, at once .* and 1 more$/);
    expect(run.out).toMatch(/^media\.example +2 +3 +Keep a copy/m);
    expect(run.out).toMatch(/^platform\.twitter\.com \(X\) +1 +1 +600 kB +postproof rewrite/m);
    expect(run.out).toMatch(/^site\/a\.html +2 +2 +600 kB$/m);
    expect(run.err).toBe("4 loads from 2 hosts on 2 pages of 2; 3 of them unasked\n");
  });

  it("prints one object a line with the documented fields", async () => {
    await write("a.html", PAGE);
    const run = await leaks("a.html", "--json", "--allow", "news.example");
    expect(run.code).toBe(1);
    expect(run.err).toBe("");
    const found = rows(run);
    expect(found.map(({ type }) => type)).toEqual(["load", "load", "page", "host", "host", "total"]);
    expect(found[0]).toEqual({
      ...{ type: "load", file: "a.html", line: 3, column: 9, host: "platform.twitter.com", kind: "script" },
      ...{
        when: "at_once",
        url: "https://platform.twitter.com/widgets.js",
        element: "script",
        attribute: "src",
      },
      ...{ service: "X", weight: 600_000, advice: "postproof rewrite puts static embeds in its place." },
    });
    expect(found[2]).toEqual({ type: "page", file: "a.html", loads: 2, hosts: 2, weight: 600_000 });
    expect(Object.keys(found[3]!)).toEqual(["type", "host", "pages", "loads", "unasked", "advice"]);
    expect(found[5]).toEqual({
      type: "total",
      files: 1,
      pages: 1,
      hosts: 2,
      loads: 2,
      unasked: 1,
      absent: 0,
      weight: 600_000,
    });
  });

  it("suggests the origin that pages name", async () => {
    await write("a.html", PAGE);
    expect((await leaks("a.html")).err).toContain("--origin https://news.example");
    expect((await leaks("a.html", "--origin", "https://news.example")).err).not.toContain("--origin");
  });

  it("leaves out what nobody has asked for, and ends with 0 where nothing is left", async () => {
    await write(
      "a.html",
      `<video src="https://media.example/a.mp4" preload=none></video><a href="https://x.example">x</a>`,
    );
    expect((await leaks("a.html")).code).toBe(1);
    const run = await leaks("a.html", "--unasked");
    expect(run).toEqual({ code: 0, out: "", err: "Nothing is loaded from third parties: 1 file read.\n" });
  });

  it("takes hosts from the configuration", async () => {
    await write(
      "postproof.config.json",
      JSON.stringify({
        leaks: { origins: ["https://news.example"], allow: ["*.example", "*.com", "platform.twitter.com"] },
      }),
    );
    await write("a.html", PAGE);
    expect((await leaks("a.html")).code).toBe(0);
    await write("postproof.config.json", JSON.stringify({ leaks: { origins: ["no host"] } }));
    const run = await leaks("a.html");
    expect(run.code).toBe(2);
    expect(run.err).toContain('"no host" is no host');
  });

  it("reads styles, drawings and scripts, and pages in other encodings", async () => {
    await write("a.css", `@import "https://a.example/x.css";`);
    await write(
      "b.svg",
      `<svg xmlns="http://www.w3.org/2000/svg"><image href="https://b.example/x.png"/></svg>`,
    );
    await write("c.js", `importScripts("https://c.example/x.js")`);
    const page = `<meta charset="utf-16le"><img src="https://d.example/x.png">`;
    await write("d.html", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page, "utf16le")]));
    await write(
      "e.html",
      Buffer.from(
        `<meta charset=shift_jis><p title="\x83\x5c"><img src="https://e.example/x.png">`,
        "latin1",
      ),
    );
    await write("f.html", Buffer.from(`<p>caf\xe9<img src="https://f.example/x.png">`, "latin1"));
    await write("notes.txt", `<img src="https://g.example/x.png">`);
    const run = await leaks(".", "--json");
    const hosts = rows(run).filter(({ type }) => type === "load");
    expect(hosts.map(({ host }) => host)).toEqual(
      ["a", "b", "c", "d", "e", "f"].map((name) => `${name}.example`),
    );
    expect(hosts.at(-1)).toMatchObject({ line: 1, column: 13 });
  });

  it("names every load with what to do on request, and cuts a summary short otherwise", async () => {
    const pictures = Array.from({ length: 30 }, (_, index) => `<img src="https://h${index}.example/x.png">`);
    await write("a.html", pictures.join("\n"));
    expect((await leaks("a.html")).out).toContain("  and 10 hosts more");
    const all = await leaks("a.html", "--all");
    expect(all.out).not.toContain("hosts more");
    expect(all.out.match(/^ {4}Keep a copy of the picture on the site itself\.$/gm)).toHaveLength(30);
  });

  it("writes SARIF", async () => {
    await write("a.html", PAGE);
    expect((await leaks("a.html", "--sarif", "out.sarif", "--allow", "news.example")).code).toBe(1);
    const run = await leaks("a.html", "--sarif", "-", "--allow", "news.example");
    const log = JSON.parse(run.out) as {
      version: string;
      runs: {
        results: { ruleId: string; ruleIndex: number; level: string; locations: unknown[] }[];
        tool: { driver: { rules: { id: string }[] } };
      }[];
    };
    expect(log.version).toBe("2.1.0");
    const { results, tool } = log.runs[0]!;
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ["third_party_script", "warning"],
      ["third_party_media", "note"],
    ]);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
    expect(results[0]!.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: "a.html", index: 0 },
          region: expect.objectContaining({ startLine: 3, startColumn: 9 }) as unknown,
        },
      },
    ]);
  });

  it("reads a page from standard input", async () => {
    const run = await command(folder, ["leaks", "-", "--json"], `<img src="//a.example/x.png">`);
    expect(rows(run)[0]).toMatchObject({ file: "-", host: "a.example", url: "https://a.example/x.png" });
  });

  it("says what is wrong with a command", async () => {
    await write("empty/notes.txt", "words");
    expect(await leaks("empty")).toMatchObject({
      code: 2,
      err: expect.stringContaining("No HTML") as unknown,
    });
    expect(await leaks("none")).toMatchObject({
      code: 2,
      err: expect.stringContaining("none cannot be read") as unknown,
    });
    expect(await leaks("empty/notes.txt")).toMatchObject({ code: 2 });
    await write("a.html", "");
    expect(await leaks("a.html", "--allow", "a/b")).toMatchObject({ code: 2 });
    expect(await leaks()).toMatchObject({ code: 2 });
  });

  it("ends with 3 where a file could not be read and nothing was found", async () => {
    await write("site/a.html", "<p>words</p>");
    await mkdir(join(folder, "site", "b"));
    await symlink("b", join(folder, "site", "c.html"));
    await symlink("none.html", join(folder, "site", "d.html"));
    await symlink("e.html", join(folder, "site", "e.html"));
    const run = await leaks("site");
    expect(run).toEqual({
      code: 3,
      out: "",
      err: `site/c.html: not read: it is a folder
site/d.html: not read: there is no such file
site/e.html: not read: it is a link that leads back to itself
Nothing is loaded from third parties: 1 file read.
3 files could not be read.
`,
    });
    const found = rows(await leaks("site", "--json"));
    expect(found[0]).toEqual({ type: "unread", file: "site/c.html", reason: "it is a folder" });
    expect(found.at(-1)).toMatchObject({ type: "total", files: 1 });
  });

  it("takes no picture or program for a page that loads nothing", async () => {
    await write(
      "a.html",
      Uint8Array.from({ length: 4_096 }, (_each, index) => (index * 167) % 256),
    );
    expect(await leaks("a.html")).toEqual({
      code: 3,
      out: "",
      err: "a.html: not read: it is no text\n1 file could not be read.\n",
    });
  });

  it("reads UTF-16 without a mark, in either order of bytes", async () => {
    const page = `<!doctype html><script src="https://a.example/x.js"></script>`;
    await write("a.html", Buffer.from(page, "utf16le"));
    await write("b.html", Buffer.from(page, "utf16le").swap16());
    const found = rows(await leaks(".", "--json")).filter(({ type }) => type === "load");
    expect(found.map(({ file, host }) => [file, host])).toEqual([
      ["a.html", "a.example"],
      ["b.html", "a.example"],
    ]);
  });

  it("takes the address of a site with its path for its host", async () => {
    await write("a.html", `<img src="https://desk.example/blog/a.png">`);
    expect((await leaks("a.html", "--origin", "https://desk.example/blog/")).code).toBe(0);
    const run = await leaks("a.html", "--origin", "");
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining(`"" is no host`) as unknown });
  });
});

describe("what postproof makes", () => {
  it("loads nothing from third parties, where the articles did before", async () => {
    for (const file of ["article.html", "column.html", "page.css", "lifeboat-on-ferry-road.jpg"])
      await cp(join(DEMO, file), join(folder, file));
    const before = await leaks(".", "--json");
    expect(before.code).toBe(1);
    expect(rows(before).some(({ host }) => host === "platform.twitter.com")).toBe(true);
    await command(folder, ["capture", "article.html", "--replay", ANSWERS]);
    await command(folder, ["rewrite", "article.html", "--missing", "link"]);
    const proof = await command(folder, ["proof", "column.html", "--html", "proof.html"]);
    expect(proof.code).toBe(1);
    expect(await leaks(".")).toEqual({
      code: 0,
      out: "",
      err: expect.stringContaining("Nothing is loaded") as unknown,
    });
  });
});

describe.runIf(hasMaterial)("recorded article pages", () => {
  it("are read without exception, and most of them load something", async () => {
    const run = await leaks(material("recorded/articles"), "--json");
    expect(run.code).toBe(1);
    const total = rows(run).at(-1)!;
    expect(total["files"]).toBeGreaterThan(50);
    expect(total["pages"]).toBeGreaterThan(50);
  });

  it("and hostile ones are read without exception", async () => {
    const run = await leaks(material("hostile/html"), "--json");
    expect([0, 1]).toContain(run.code);
    expect(rows(run).at(-1)).toMatchObject({ type: "total" });
  });
});
