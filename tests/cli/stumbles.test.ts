// What new users stumbled on, each with what happens now instead. The archive is filled once; each test has a folder of its own.
import { once } from "node:events";
import { cp, lstat, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readArticle } from "../../src/cli/articles.ts";
import { eachArticle, findArticles } from "../../src/cli/inputs.ts";
import type { Article, InputOptions } from "../../src/cli/inputs.ts";
import { openFailures } from "../../src/cli/failures.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { VERBS } from "../../src/cli/verbs.ts";
import { parseReference } from "../../src/platforms/index.ts";
import { ANSWERS, ARTICLE } from "../archive/demo-answers.ts";
import { docxOf } from "../article/docx-samples.ts";
import { useRunner } from "../attack/runner.ts";
import { rows } from "./command.ts";
import type { Run } from "./command.ts";

const HARBOUR = "https://x.com/ElleryHarbour_x/status/2021500000000000000";
const KEY = "x:2021500000000000000";
const PAGE = `<html><body><p>Before.</p>\n<p>${HARBOUR}</p>\n<p>Äfter – words.</p></body></html>\n`;

let root = "";
let folder = "";
let made = 0;
const run = useRunner();
const archive = (): string => join(root, "archive");
const postproof = (...args: string[]): Promise<Run> => run(folder, [...args, "--archive", archive()]);
const write = async (name: string, text: string | Uint8Array): Promise<void> => {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), text);
};
const read = (name: string): Promise<Buffer> => readFile(join(folder, name));

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "postproof-stumbles-"));
  await writeFile(join(root, "page.html"), ARTICLE);
  const filled = await run(root, ["capture", "page.html", "--replay", ANSWERS, "--archive", archive()]);
  expect(filled.code).toBe(0);
}, 60_000);
afterAll(() => rm(root, { recursive: true, force: true }));
beforeEach(async () => {
  folder = join(root, `desk-${made++}`);
  await mkdir(folder);
});

describe("one bad file", () => {
  it("does not stop a run: a link that leads nowhere is named, the others follow, and the end is 3", async () => {
    await symlink("nowhere.html", join(folder, "a.html"));
    await write("b.html", PAGE);
    for (const verb of ["scan", "capture", "rewrite"]) {
      const { code, err } = await postproof(
        verb,
        "a.html",
        "b.html",
        ...(verb === "scan" ? [] : ["--quiet"]),
      );
      expect([verb, code, err.includes("a.html: ")]).toEqual([verb, 3, true]);
    }
    expect(String(await read("b.html"))).toContain(KEY);
    expect((await run(folder, ["leaks", "a.html", "b.html"])).err).toContain(
      "a.html: not read: there is no such file",
    );
    expect((await postproof("scan", "a.html", "b.html")).err).toContain("1 not read, named above.");
  });

  it.each([
    ["with a mark", "\uFEFF", false],
    ["without a mark", "", false],
    ["of the other order of bytes", "\uFEFF", true],
  ])("in UTF-16 %s is rewritten in it, and comes back byte for byte", async (_name, mark, isBig) => {
    const bytes = Buffer.from(mark + PAGE, "utf16le");
    if (isBig) bytes.swap16();
    await write("page.html", bytes);
    expect((await postproof("rewrite", "page.html")).code).toBe(0);
    const rewritten = await read("page.html");
    const text = (isBig ? Buffer.from(rewritten).swap16() : rewritten).toString("utf16le");
    expect(text.startsWith(`${mark}<html>`)).toBe(true);
    expect(text).toContain(`data-postproof-key="${KEY}"`);
    expect(text).toContain("Äfter – words.");
    expect((await postproof("rewrite", "page.html", "--restore")).code).toBe(0);
    expect((await read("page.html")).equals(bytes)).toBe(true);
  });
});

describe("a bare link on a server that may be of the fediverse", () => {
  it("is counted by capture, taken with --guess, and rewritten once it is archived", async () => {
    const links = ["1", "2"].map((id) => `<p>https://social.example/@met/11590000000000000${id}</p>`);
    await write("page.html", links.join("\n"));
    const own = ["--archive", "own", "--replay", ANSWERS];
    const before = await run(folder, ["capture", "page.html", ...own]);
    expect(before.err).toContain(
      "2 links to servers that are not known look like posts (social.example): --guess",
    );
    expect((await run(folder, ["capture", "page.html", "--guess", ...own])).err).toContain("2  captured");
    expect((await run(folder, ["capture", "page.html", ...own])).err).not.toContain("--guess");
    expect((await run(folder, ["status", "page.html", "--archive", "own"])).out).toContain("2 archived");
    await run(folder, ["rewrite", "page.html", "--archive", "own"]);
    expect(String(await read("page.html")).match(/<figure class="pp/g)).toHaveLength(2);
  });
});

describe("a Word document", () => {
  const inputs = async (options: InputOptions, ...names: readonly string[]): Promise<readonly Article[]> =>
    await findArticles(names, options, folder, openFailures({} as Terminal, "not read"));

  it("is read where articles are read, told by paragraph, and never written", async () => {
    const body = ["One.", HARBOUR].map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join("");
    await write("draft.docx", docxOf(body));
    await write("~$draft.docx", "Word has it open");
    const [article, ...others] = await inputs({ documents: true }, "draft.docx");
    const read = await readArticle(article!);
    expect([others, article, read.format]).toEqual([[], expect.objectContaining({ docx: true }), "html"]);
    const options = { parse: parseReference };
    expect(read.references(options)).toMatchObject([{ line: 2, column: 1, markup: "bare-link" }]);
    expect(await inputs({ documents: true }, ".")).toMatchObject([{ path: "draft.docx" }]);
    expect(await inputs({}, ".")).toEqual([]);
    await expect(inputs({}, "draft.docx")).rejects.toThrow(
      /is a Word document.*never written: rewrite the HTML/,
    );
    await expect(inputs({ format: "docx" }, "-")).rejects.toThrow("is a Word document");
    await write("old.doc", "");
    await expect(inputs({ documents: true }, "old.doc")).rejects.toThrow(/save it as \.docx/);
  });
});

describe("rewrite", () => {
  it("with --restore takes back pictures, stylesheet and lock, as far as no other article needs them", async () => {
    await write("site/a.html", ARTICLE);
    const own = (...args: string[]): Promise<Run> => run(folder, [...args, "--archive", "own"]);
    await own("capture", "site", "--replay", ANSWERS);
    await write("site/b.html", PAGE);
    await own("rewrite", "site");
    const published = await readdir(join(folder, "site/postproof"));
    await own("rewrite", "site/a.html", "--restore");
    const left = await readdir(join(folder, "site/postproof"));
    expect([left.length > 1, left.length < published.length, left.includes("embed.css")]).toEqual([
      true,
      true,
      true,
    ]);
    const shown = [...String(await read("site/b.html")).matchAll(/[0-9a-f]{64}\.\w+/g)].map(([file]) => file);
    for (const file of shown) expect(left).toContain(file);
    const { err } = await own("rewrite", "site", "--restore");
    expect(err).toContain(`${left.length} published files taken back`);
    expect((await readdir(join(folder, "site"))).sort()).toEqual(["a.html", "b.html"]);
    expect(String(await read("site/a.html")) + String(await read("site/b.html"))).toBe(ARTICLE + PAGE);
  });

  it("with --restore leaves what an article beside shows, though the archive knows of no use", async () => {
    const own = (...args: string[]): Promise<Run> => run(folder, [...args, "--archive", "own"]);
    await own("capture", HARBOUR, "--replay", ANSWERS);
    for (const name of ["a", "b"]) await write(`site/${name}.html`, PAGE);
    await own("rewrite", "site");
    await rm(join(folder, "own", "uses"), { recursive: true });
    await own("rewrite", "site/a.html", "--restore");
    const left = await readdir(join(folder, "site/postproof"));
    const shown = [...String(await read("site/b.html")).matchAll(/[0-9a-f]{64}\.\w+/g)].map(([file]) => file);
    expect(shown.length).toBeGreaterThan(0);
    expect(left).toEqual(expect.arrayContaining([...shown, "embed.css"]));
  });

  it("keeps its lock elsewhere with --lock or by configuration, and finds the way back there", async () => {
    await write("site/page.html", PAGE);
    await postproof("rewrite", "site", "--lock", "locks");
    expect(await readdir(join(folder, "locks"))).toEqual(["postproof.lock.json"]);
    expect((await readdir(join(folder, "site"))).sort()).toEqual(["page.html", "postproof"]);
    await write("postproof.config.json", '{ "lock": "locks" }');
    await postproof("rewrite", "site", "--restore");
    expect(String(await read("site/page.html"))).toBe(PAGE);
    expect(await readdir(join(folder, "locks"))).toEqual([]);
  });

  it("counts the links that --missing link makes, and shows three examples in a dry run", async () => {
    const code = (id: number): string =>
      `<blockquote class="twitter-tweet"><p>Words.</p><a href="https://twitter.com/ada/status/${id}">May 1</a></blockquote>\n`;
    await write("page.html", [1, 2, 3, 4].map((id) => code(1_000_000 + id)).join(""));
    const { out, err } = await postproof("rewrite", "page.html", "--missing", "link", "--dry-run");
    expect(err).toContain("1 article, 1 would change, 0 embeds, 4 links, 4 posts not archived");
    expect(out.match(/^@@ line/gm)).toHaveLength(3);
    expect(out).toContain("… and 1 more");
    await postproof("rewrite", "page.html", "--missing", "link");
    expect(String(await read("page.html"))).toContain(
      'A post on X that is not in the archive: <a class="u-url" href="https://x.com/ada/status/1000001"',
    );
  });

  it("ends with 3 where the archive lacks a picture", async () => {
    await write("page.html", `<p>${HARBOUR}</p>`);
    const own = ["--archive", "own"];
    await run(folder, ["capture", "page.html", "--replay", ANSWERS, ...own]);
    await rm(join(folder, "own", "assets"), { recursive: true });
    const { code, err } = await run(folder, ["rewrite", "page.html", ...own]);
    expect([code, err]).toEqual([
      3,
      expect.stringMatching(/page\.html: left as it is\. The archive lacks the file/),
    ]);
    expect(String(await read("page.html"))).toBe(`<p>${HARBOUR}</p>`);
  });

  it("leaves a link to an article a link", async () => {
    await write("site/real.html", PAGE);
    await symlink("real.html", join(folder, "site", "a.html"));
    await postproof("rewrite", "site/a.html");
    expect((await lstat(join(folder, "site", "a.html"))).isSymbolicLink()).toBe(true);
    expect(String(await read("site/real.html"))).toContain(KEY);
  });
});

/** Pages whose addresses are written in every way: what is called none is not there. */
const ADDRESSES = {
  "base.html": `<base href="/img/"><img src="c.png"><img src="none1.png">`,
  "sub/index.html": `<img src="../img/a%20b.png?w=2#x"><img src="/img/%C3%A9.png"><img src="/img/é.png">
<img srcset="/img/c.png 1x, none2.png 2x"><picture><source srcset="none3.png 2x"><img src="../img/c.png"></picture>
<video poster="none4.jpg" src="none5.mp4"></video><link rel=stylesheet href="/s.css?v=3"><link rel=stylesheet href="none6.css">
<link rel=stylesheet href="/a/b/s.css"><img src="/news/img/c.png"><img src="/a/b/none7.png">
<img srcset="/a/b/img/c.png 1x, /a/b/none8.png 2x"><img src="/_next/image?url=%2Fx.png&amp;w=64"><img src="pictures/">`,
};

describe("leaks", () => {
  it("names pictures, videos and stylesheets of the site itself that its folder lacks", async () => {
    await write("site/there.png", "");
    await write("site/css/there.css", "");
    await write(
      "site/news/a.html",
      `<link rel=stylesheet href="../css/there.css"><link rel=stylesheet href="/gone.css">
<img src="../there.png?v=2"><img src="gone%20too.png"><video src="/base/there.png"></video><video src="film.mp4"></video>
<img data-src="later.png"><img src="{{ cover }}"><style>p { background: url(x.png) }</style>`,
    );
    const { code, out, err } = await run(folder, ["leaks", "site"]);
    expect(out.split("\n").filter((line) => line.includes("not there"))).toEqual([
      "site/news/a.html:1:67  style, not there  /gone.css",
      "site/news/a.html:2:34  picture, not there  /news/gone too.png",
      "site/news/a.html:2:99  video or sound, not there  /news/film.mp4",
    ]);
    expect([code, err]).toEqual([1, expect.stringContaining("3 files of the site itself are not there.")]);
    for (const [page, given] of Object.entries(ADDRESSES)) await write(`all/${page}`, given);
    for (const name of ["img/a b.png", "img/é.png", "img/c.png", "s.css"]) await write(`all/${name}`, "");
    const all = (await run(folder, ["leaks", "all"])).out;
    expect([...all.matchAll(/not there {2}(.*)/g)].map(([, path]) => path)).toEqual([
      "/img/none1.png",
      ...["2.png", "3.png", "4.jpg", "5.mp4", "6.css"].map((name) => `/sub/none${name}`),
      ...["7.png", "8.png"].map((name) => `/a/b/none${name}`),
    ]);
    const { runs } = JSON.parse((await run(folder, ["leaks", "site", "--sarif", "-"])).out) as {
      runs: { results: { ruleId: string }[] }[];
    };
    expect(runs[0]!.results.map(({ ruleId }) => ruleId)).toEqual(Array(3).fill("file_not_there"));
  });
});

/** What Bluesky says of a post. */
const VIEW = {
  uri: "at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/app.bsky.feed.post/3kaaaaaaaaaa2",
  cid: "bafyreia",
  author: { did: "did:plc:aaaaaaaaaaaaaaaaaaaaaaaa", handle: "ada.example" },
  record: { $type: "app.bsky.feed.post", text: "Words.", createdAt: "2024-05-01T10:00:00.000Z" },
  indexedAt: "2024-05-01T10:00:01.000Z",
};

/** Every verb that takes --quiet, as it is run, what it remarks without, and how it ends. Done twice, some have other results. */
const QUIET: readonly (readonly [args: string, remark: RegExp | undefined, end?: number, differs?: true])[] =
  [
    ["init", /^Next: postproof scan/],
    ["scan page.html", /^8 references in 1 article/],
    [`capture ${HARBOUR}`, /already archived/],
    ["capture https://x.com/ada/status/1 --offline", /Some could not be asked now/, 3],
    ["capture page.html --plan", undefined],
    ["rewrite page.html --dry-run", /^1 article, 1 would change/],
    ["build --hugo", undefined],
    ["proof page.html", /embeds: /, 1],
    ["quote --jsonl q.jsonl", /^1 in order/],
    ["status page.html", /postproof capture --recover/],
    ["leaks page.html", /^\d+ loads from/, 1],
    [`credit ${KEY}`, undefined],
    [`show ${KEY}`, undefined],
    ["watch --offline", /posts? looked at/],
    ["changes", /^\d+ changes? of/],
    ["uses", /^\d+ uses?$/m],
    ["transcribe --by Eve --from print --handle ada --text Words --platform x", undefined],
    [`attach ${KEY} note.txt`, undefined],
    ["import dump.json", /1 piece of material/],
    ["import other.zip", /files of other\.zip/],
    ["export --site gallery", /^Open gallery/m, 0, true],
    ["export --wacz all.wacz", undefined],
    ["export --activitystreams posts", undefined],
    ["export --all other.zip", /^Evidence is in it/m],
    [`decide ${KEY}`, /^0 decisions/],
    [`takedown ${KEY} --mode unpublish --reason error`, /^Nothing was changed/, 3],
    ["expire", /^Nothing to decide/],
    ["list", /^\d+ posts$/m],
    ["audit", undefined],
    ["seal", /^Print the root/, 0, true],
    ["upgrade", /^0 versions read otherwise/],
    [`prove ${KEY}`, undefined],
    ["copy archive copied", undefined, 0, true],
  ];

describe("silence", () => {
  it("is broken for a folder without articles", async () => {
    await write("pages/notes.txt", "words");
    for (const verb of ["scan", "capture", "status", "rewrite", "proof"])
      expect((await postproof(verb, "pages")).err).toMatch(
        /^No articles in pages: nothing there ends in \.html, /,
      );
  });

  it("is broken for a field of JSON lines that no line has", async () => {
    await write("posts.jsonl", '{"id":1,"content":{"rendered":"<p>x</p>"}}\n');
    const { code, err } = await postproof("scan", "posts.jsonl", "--html-field", "body");
    expect(code).toBe(3);
    expect(err).toContain(
      "posts.jsonl#body: not read. No line has a text there (--html-field). The first has: id, content.",
    );
    await postproof("rewrite", "posts.jsonl", "--html-field", "body");
    expect(await readdir(folder)).toEqual(["posts.jsonl"]);
  });

  it("is broken for articles that refer to nothing", async () => {
    await write("page.html", "<p>words</p>");
    expect((await postproof("capture", "page.html")).err).toContain("The article refers to no post");
  });

  it("is kept with --quiet, but for results and warnings", async () => {
    await write("page.html", `<p>words</p>\n<p>${HARBOUR}</p>`);
    const quiet = await postproof("scan", "page.html", "nowhere", "--quiet");
    expect(quiet.err).toContain("No such file or folder: nowhere");
    const { out, err } = await postproof("scan", "page.html", "--quiet");
    expect([out.split("\n").length, err]).toEqual([2, ""]);
  });

  it("is kept with --quiet by every verb that takes it, and the results are the same", async () => {
    await cp(archive(), join(folder, "archive"), { recursive: true });
    await write("page.html", ARTICLE);
    await write("content/page.md", `${HARBOUR}\n`);
    await write("q.jsonl", JSON.stringify({ post: HARBOUR, words: "Wind gusts of 58 knots" }));
    await write("note.txt", "words");
    await write("dump.json", JSON.stringify(VIEW));
    await postproof("export", "--all", join(folder, "other.zip"));
    for (const [line, remark, end = 0, differs] of QUIET) {
      const args = line.split(" ");
      if (!/^(?:init|leaks|copy)$/.test(args[0]!)) args.push("--archive", "archive");
      const at = async (name: string): Promise<string> => {
        if (line === "init") await mkdir(join(folder, name));
        return line === "init" ? join(folder, name) : folder;
      };
      const loud = await run(await at("loud"), args);
      const quiet = await run(await at("quiet"), [...args, "--quiet"]);
      expect([line, loud.code, loud.err]).toEqual([line, end, remark ? expect.stringMatching(remark) : ""]);
      expect([line, quiet.code, quiet.err]).toEqual([line, end, ""]);
      if (differs !== true) expect([line, quiet.out]).toEqual([line, loud.out]);
    }
    const tried = new Set(QUIET.map(([line]) => line.split(" ")[0]));
    const taking = VERBS.filter(({ flags }) => "quiet" in flags).map(({ name }) => name);
    // These need a database: cli/engines.
    expect(taking.filter((verb) => !tried.has(verb))).toEqual(["work", "queue"]);
  });

  it("is no answer to an interruption: the article under way is finished, and what is done is said", async () => {
    for (const name of ["a", "b", "c"]) await write(`${name}.html`, PAGE);
    const said: string[] = [];
    const terminal = { json: false, warn: (line: string) => said.push(line) } as unknown as Terminal;
    const failures = openFailures(terminal, "not read");
    const read: string[] = [];
    await eachArticle(["."], {}, { cwd: folder, terminal, failures }, ({ path }) => {
      read.push(path);
      if (path === "b.html") process.emit("SIGINT");
      return Promise.resolve();
    });
    expect(read).toEqual(["a.html", "b.html"]);
    expect(said.at(-1)).toBe("Interrupted after 2 articles. Run the same command again to go on.");
    expect([failures.isIncomplete, process.listeners("SIGINT").length]).toEqual([true, 0]);
  });
});

describe("build --hugo", () => {
  it("with --missing fail ends with 1, names file and line, and writes nothing; with all archived it ends with 0", async () => {
    const absent = "https://www.instagram.com/p/DEmoBoat123/";
    await write("content/news/storm.md", `---\ntitle: Storm\n---\n\n${HARBOUR}\n\n${absent}\n`);
    const { code, out, err } = await postproof("build", "--hugo", "--missing", "fail");
    expect([code, out, err]).toEqual([
      1,
      "",
      `content/news/storm.md:7: not archived: ${absent}\nnpx postproof capture content/news/storm.md keeps what is missing, once; then build again.\n`,
    ]);
    expect(await readdir(folder)).toEqual(["content"]);
    await write("content/news/storm.md", `${HARBOUR}\n`);
    expect(await postproof("build", "--hugo", "--missing", "fail")).toMatchObject({ code: 0, err: "" });
    expect(await readdir(folder)).toEqual(["content", "data", "layouts", "static"]);
  });
});

describe("init", () => {
  it("refuses a language that there is not, and says where embeds have no words", async () => {
    const wrong = await run(folder, ["init", "--locale", "xx-nonsense"]);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("no language is called xx")]);
    expect((await run(folder, ["init", "--locale", "cy"])).err).toContain("not translated into Welsh");
  });
});

describe("import", () => {
  it("groups what it cannot read by why, and ends with 3 where it could read nothing", async () => {
    await write("dump.jsonl", `{}\n${"nonsense\n".repeat(5)}`);
    const { code, out } = await run(folder, ["import", "dump.jsonl"]);
    expect(code).toBe(3);
    expect(out).toMatch(/^5 not read: .+ dump\.jsonl#2, dump\.jsonl#3, dump\.jsonl#4 and 2 more$/m);
  });
});

describe("nonsense", () => {
  it.each([
    ["uses", "lalala", /lalala is neither the address of a post \(https:\/\/\.\.\.\) nor a key such as x:20/],
    ["show", "lalala", /neither the address of a post/],
    ["attach", "lalala", /neither the address of a post/],
    ["show", "x:99", /Not archived: x:99\. postproof list names/],
    ["uses", "https://x.com/a/status/99", /Not archived: .* Capture it: postproof capture https/],
    ["capture", "lalala", /No such file or folder: lalala\. .*capture also takes addresses of posts/],
    ["capture", "https://", /https:\/\/ is no whole address/],
    ["scan", "https://x.com/a/status/99", /is an address\. Articles are meant here: files, folders/],
  ])("given to %s (%s) is told what is meant, and ends with 2", async (verb, given, said) => {
    const { code, err } = await postproof(verb, given, ...(verb === "attach" ? ["page.html"] : []));
    expect(err).toMatch(said);
    expect(code).toBe(2);
  });
});

describe("what is shown", () => {
  it("of a report on standard output is the report alone", async () => {
    await write("page.html", `<p>“We shall never close,” Cleo Example said in a tweet.</p>`);
    const { out } = await postproof("proof", "page.html", "--sarif", "-");
    expect(JSON.parse(out)).toMatchObject({ version: "2.1.0" });
  });

  it("of a post are its dates, its versions with what changed, and its attachments", async () => {
    const own = ["--archive", "own", "--replay"];
    const recorded = JSON.parse(await readFile(join(ANSWERS, "x-f87dcd74.json"), "utf8")) as object;
    for (const [name, text] of [
      ["first", JSON.stringify(recorded)],
      ["later", JSON.stringify(recorded).replaceAll("58 knots", "85 knots")],
    ] as const)
      await write(`${name}/a.json`, text);
    const url = (recorded as { reference: { url: string } }).reference.url;
    await run(folder, ["capture", url, ...own, "first", "--media", "none"]);
    await run(folder, ["capture", url, "--again", ...own, "later", "--media", "none"]);
    await write("shot.png", "bytes");
    await run(folder, [
      "attach",
      url,
      "shot.png",
      "--by",
      "Eve Hart",
      "--note",
      "as seen",
      "--archive",
      "own",
    ]);
    const { out } = await run(folder, ["show", url, "--archive", "own"]);
    expect(out).toMatch(/^2 versions:$/m);
    expect(out).toMatch(/^ {2}[0-9a-f]{20} {2}captured on .* {2}\(shown\)$/m);
    expect(out).toMatch(/^ {4}- .*\*\*58\*\* knots/m);
    expect(out).toMatch(/^ {4}\+ .*\*\*85\*\* knots/m);
    expect(out).toMatch(
      /^1 attachment, never published:\n {2}\S+ {2}shot\.png, 5 bytes, by Eve Hart, as seen$/m,
    );
  });

  it("as a key is one string in the JSON of every verb", async () => {
    await write("page.html", ARTICLE);
    await write("note.txt", "words");
    const verbs = [
      ["capture", HARBOUR, "--offline"],
      ["list"],
      ["show", KEY],
      ["credit", KEY],
      ["attach", KEY, "note.txt"],
      ["proof", "page.html"],
    ];
    await postproof("rewrite", "page.html");
    for (const args of [...verbs, ["uses"]]) {
      const found = rows(await postproof(...args, "--json")).map(
        (row) => row["key"] ?? (row["post"] as { key?: unknown } | undefined)?.key,
      );
      expect([
        args[0],
        found.includes(KEY),
        found.every((key) => key === undefined || typeof key === "string"),
      ]).toEqual([args[0], true, true]);
    }
  });

  it("a server says that its place is taken, and how to choose another", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { code, err } = await postproof("serve", "--port", String(port));
    other.close();
    expect([code, err]).toEqual([2, expect.stringContaining(`127.0.0.1:${port}: another program is there.`)]);
    expect(err).toContain("--port");
  });

  it("of a link in a sentence is not that its post is not archived", async () => {
    await write("page.html", `<p>As <a href="https://x.com/ada/status/1234567">she wrote</a>.</p>`);
    expect((await postproof("rewrite", "page.html", "--dry-run", "--missing", "fail")).code).toBe(0);
  });
});
