// The verbs of the desk as a user runs them: proof, credit, transcribe, attach, and scan on prose.
import { spawn } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ANSWERS } from "../archive/demo-answers.ts";
import { useRunner } from "../attack/runner.ts";
import { useCaptured } from "./captured.ts";
import { rows } from "./command.ts";
import type { Run } from "./command.ts";

const CLI = join(import.meta.dirname, "..", "..", "dist", "cli.js");
const DEMO = join(import.meta.dirname, "..", "..", "examples", "demo");
const LIFEBOAT = "https://x.com/ines_example/status/2021522222222222222";
const HARBOUR = "https://x.com/ElleryHarbour_x/status/2021500000000000000";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "postproof-desk-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = useRunner();
const captured = useCaptured(run);
const postproof = (args: readonly string[], input?: string): Promise<Run> => run(folder, args, input);
const write = async (name: string, text: string): Promise<void> => {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), text);
};
const read = (name: string): Promise<string> => readFile(join(folder, name), "utf8");

/** The demo's column, its picture, and the posts that it quotes. */
async function column(): Promise<void> {
  for (const file of ["article.html", "column.html", "lifeboat-on-ferry-road.jpg"])
    await copyFile(join(DEMO, file), join(folder, file));
  await captured(folder);
}

describe("scan", () => {
  it("lists photo credits and quotations with confidence and reason", async () => {
    await write(
      "story.txt",
      "The pier on Tuesday. | Twitter/Ada Example\n\nHeadline\n\n“We open at nine tomorrow,” Ada Example wrote on Threads.\n",
    );
    const found = rows(await postproof(["scan", "story.txt", "--json"]));
    expect(found.map(({ kind, platform }) => `${kind as string} ${platform as string}`)).toEqual([
      "credit x",
      "quotation threads",
    ]);
    for (const each of found) {
      expect(each["confidence"]).toBeGreaterThan(0.5);
      expect(each["reason"]).not.toBe("");
    }
    const shown = await postproof(["scan", "story.txt"]);
    expect(shown.out).toMatch(/^story\.txt:1:\d+ {2}photo credit {2}"Twitter\/Ada Example"/);
    expect(shown.err).toContain("1 photo credit, 1 quotation of posts");
    const post = "We open at nine tomorrow. pic.twitter.com/x — Ada Example (@ada) October 24, 2018";
    await write("pasted.txt", `The market opens.\n\n${post}\n`);
    const listed = await postproof(["scan", "pasted.txt"]);
    expect(listed.out).toContain(
      'pasted.txt:3:1  pasted post  "We open at nine tomorrow. pic.twitter.com/x"  Ada Example, @ada on x  (98 %',
    );
    expect(listed.err).toContain("0 quotations of posts, 1 pasted post");
    const [row] = rows(await postproof(["scan", "pasted.txt", "--json"]));
    expect(row).toMatchObject({
      kind: "pasted",
      author: "Ada Example",
      handle: "ada",
      date: "October 24, 2018",
    });
    await write("more.txt", "“We open at nine tomorrow,” Ada Example told reporters on Tuesday evening.\n");
    expect((await postproof(["scan", "more.txt"])).err).toContain(
      "0 quotations of posts, 1 from other sources",
    );
  });
});

describe("proof", () => {
  it("says what is wrong in words an editor reads, and fails", async () => {
    await column();
    const run = await postproof(["proof", "column.html", "--all"]);
    expect(run.code).toBe(1);
    expect(run.out).toMatch(
      /column\.html:24:\d+ ALARM the article has “85”, the post has “58”\n {4}“Wind gusts .*\n {4}post {3}Port Ellery Harbour \(@ElleryHarbour_x\) on X/,
    );
    expect(run.out).toMatch(/column\.html:22:\d+ ok word for word/);
    expect(run.out).toMatch(/column\.html:26:\d+ ALARM the article says Threads, the post is on Bluesky/);
    expect(run.out).toMatch(
      /column\.html:19:\d+ ALARM the line credits Port Ellery Harbour, the picture \(cropped at the right\) is from a post of Ines Example/,
    );
    expect(run.out).toMatch(/column\.html:30:\d+ note no archived post of Cleo Example on Facebook/);
  });

  it("writes JSON, SARIF, annotations and a page, and records uses", async () => {
    await column();
    const args = [
      "proof",
      "column.html",
      "--json",
      "--record",
      "--sarif",
      "proof.sarif",
      "--html",
      "proof.html",
    ];
    const items = rows(await postproof(args));
    expect(items.map(({ kind }) => kind)).toEqual([
      "credit",
      "quotation",
      "quotation",
      "quotation",
      "quotation",
      "quotation",
    ]);
    const sarif = JSON.parse(await read("proof.sarif")) as { runs: { results: { level: string }[] }[] };
    expect(sarif.runs[0]!.results.filter(({ level }) => level === "error").length).toBeGreaterThanOrEqual(3);
    const page = await read("proof.html");
    expect(page).toContain("Content-Security-Policy");
    expect(page).toContain('<h1><bdi lang="">A day without ships</bdi></h1>');
    // The picture beside the credit, and that of the post that it is from.
    expect(page.match(/<img src="data:image\/webp;base64,/g)).toHaveLength(2);
    const annotated = await postproof(["proof", "column.html", "--annotations"]);
    expect(annotated.out).toMatch(/^::error file=column\.html,line=19,/m);
    const uses = await postproof(["uses", HARBOUR]);
    expect(uses.out).toContain("column.html  quotation  x:2021500000000000000");
    expect((await postproof(["audit"])).code).toBe(0);
  });

  it("starts clean from a baseline, and says what has gone from it", async () => {
    await column();
    expect((await postproof(["proof", "column.html", "--write-baseline", "known.json"])).code).toBe(0);
    expect((await postproof(["proof", "column.html", "--baseline", "known.json"])).code).toBe(0);
    const text = await read("column.html");
    await write("column.html", `<!-- a line -->\n${text.replace("wrote on Threads", "wrote on Bluesky")}`);
    const later = await postproof(["proof", "column.html", "--baseline", "known.json"]);
    expect(later.code).toBe(0);
    expect(later.err).toContain("no longer occur");
    await write("column.html", text.replace("07:00", "08:00"));
    expect((await postproof(["proof", "column.html", "--baseline", "known.json"])).code).toBe(1);
    expect((await postproof(["proof", "column.html", "--baseline", "nowhere.json"])).code).toBe(2);
  });

  it("takes a pasted address, and fails what rests on too little", async () => {
    await column();
    await write("one.html", "<p>“We shall never close,” Cleo Example said in a tweet.</p>");
    expect((await postproof(["proof", "one.html"])).code).toBe(0);
    const pasted = await postproof(["proof", "one.html", "--post", `1=${HARBOUR}`]);
    expect(pasted.code).toBe(1);
    expect(pasted.out).toContain("does not hold these words");
    expect((await postproof(["proof", "one.html", "--require", "captured"])).code).toBe(1);
    for (const wrong of ["one=x", "7:1=https://x.com/a/status/1"])
      expect((await postproof(["proof", "one.html", "--post", wrong])).code).toBe(2);
    expect((await postproof(["proof", "one.html", "--time-zone", "Mars/Base"])).code).toBe(2);
  });

  it("says what it cannot use, and blames no bug for it", async () => {
    await column();
    await write("bad/x.json", "{bad");
    await write("note.html", "<p>“We shall never close,” Cleo Example said in a tweet.</p>");
    const usage: [args: string[], said: RegExp][] = [
      [["--files-from", "nowhere.txt"], /nowhere\.txt cannot be read: there is no such file/],
      [["note.html", "--html", "nowhere/report.html"], /cannot be written: its folder does not exist/],
      [["note.html", "--sarif", "bad"], /cannot be written: there is a folder of that name/],
      [["note.html", "--replay", "bad"], /x\.json is no capture file/],
      [["note.html", "--published", "yesterday"], /yesterday is no date/],
      [["note.html", "--published", "2026-13-45"], /2026-13-45 is no date/],
      [["note.html", "--post", "1=https://x.com/cleo_example/status/1888"], /this post is not archived/],
    ];
    for (const [args, said] of usage) {
      const run = await postproof(["proof", ...args]);
      expect(run.err).toMatch(said);
      expect(run.err).not.toContain("should not have happened");
      expect(run.code).toBe(2);
    }
    const aside = await postproof(["proof", "note.html", "--post", `9=${HARBOUR}`]);
    expect(aside.err).toContain("no quotation or credit begins on line 9");
  });

  it("names the article that it cannot read, and goes on with the others", async () => {
    await column();
    await writeFile(join(folder, "wide.html"), Buffer.from("fffe3c0000d8", "hex"));
    await write("one.html", "<p>“We shall never close,” Cleo Example said in a tweet.</p>");
    const run = await postproof(["proof", "wide.html", "one.html"]);
    expect(run.err).toMatch(/wide\.html: not proofread\. .*UTF-16/);
    expect(run.out).toContain("one.html:1:");
    expect(run.code).toBe(3);
    expect((await postproof(["proof", "wide.html"])).code).toBe(3);
  });

  it("finishes its reports though the reader of its lines has gone", async () => {
    await column();
    const text = await read("column.html");
    for (let copy = 0; copy < 40; copy += 1) await write(`copies/${copy}.html`, text);
    const child = spawn(process.execPath, [CLI, "proof", "copies", "--html", "report.html"], { cwd: folder });
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(code).toBe(1);
    expect(await read("report.html")).toContain("copies/39.html");
  });

  it("captures the post that a person or a note names", async () => {
    const words = "<p>“The harbour is closed to all traffic from 07:00,” the harbour said in a tweet.</p>";
    await write("one.html", words);
    const pasted = ["proof", "one.html", "--all", "--post", `1=${HARBOUR}`, "--replay", ANSWERS];
    expect((await postproof(pasted)).code).toBe(2);
    expect((await postproof([...pasted, "--capture"])).out).toContain("ok word for word");
    await write("two.html", `<!-- postproof-post ${HARBOUR} -->\n${words}`);
    const before = await postproof(["proof", "two.html", "--archive", "other"]);
    expect(before.out).toMatch(/the post named, \S+, is not archived; capture it/);
    const noted = ["proof", "two.html", "--all", "--archive", "other", "--capture", "--replay", ANSWERS];
    expect((await postproof(noted)).out).toContain("ok word for word");
  });

  it("captures first what the article links to", async () => {
    await write(
      "linked.html",
      `<p>“The harbour is closed to all traffic from 07:00,” Port Ellery Harbour <a href="${HARBOUR}">said in a post on X</a>.</p>`,
    );
    const before = await postproof(["proof", "linked.html"]);
    expect(before.out).toMatch(/the post that it links to, \S+, is not archived; capture it/);
    const run = await postproof(["proof", "linked.html", "--capture", "--replay", ANSWERS, "--all"]);
    expect(run.out).toMatch(/ok word for word/);
    expect(run.code).toBe(0);
  });
});

describe("credit", () => {
  it("prints lines in house styles, reads one, and records who allowed what", async () => {
    await column();
    const plain = await postproof(["credit", LIFEBOAT]);
    expect(plain.out).toContain("Ines Example");
    expect(plain.out).toContain("no licence and no permission on record");
    const styled = await postproof(["credit", LIFEBOAT, "--style", "{name} on {platform}", "--json"]);
    expect(rows(styled)[0]).toMatchObject({ line: "Ines Example on X", basis: "captured" });
    expect((await postproof(["credit", LIFEBOAT, "--permission", "granted"])).code).toBe(2);
    const args = [
      "--permission",
      "granted",
      "--by",
      "Ines Example",
      "--evidence",
      "mail of 3 May",
      "--stated-by",
      "Desk",
    ];
    const stated = await postproof(["credit", LIFEBOAT, "--medium", "1", ...args]);
    expect(stated.out).toContain("permission granted by Ines Example: mail of 3 May");
    const wrong = [
      ["--by", "Ines Example"],
      ["--evidence", "mail"],
      ["--licence-url", "https://example.org"],
      ["--stated-by", "Desk"],
      ["--medium", "9"],
      ["--style", "bogus"],
    ];
    for (const flags of wrong) expect((await postproof(["credit", LIFEBOAT, ...flags])).code).toBe(2);
    const line = await postproof(["credit", "--parse", "The pier. | Twitter/Ada Example", "--json"]);
    expect(rows(line)[0]).toMatchObject({ source: "platform", platform: "x", name: "Ada Example" });
  });
});

describe("transcribe and attach", () => {
  it("keep what a person typed, and a file beside it", async () => {
    const words = "We open at nine tomorrow.";
    await write("story.txt", `“${words.replace(".", ",")}” Ada Example wrote on X.\n`);
    const url = "https://x.com/ada_example/status/1888888888888888888";
    const args = [
      "--by",
      "Eve Hart",
      "--from",
      "story.txt",
      "--handle",
      "@ada_example",
      "--name",
      "Ada Example",
      "--url",
      url,
    ];
    expect(
      (await postproof(["transcribe", ...args, "--text", "-", "--published", "2026-02-11"], `${words}\n`))
        .code,
    ).toBe(0);
    const shown = await postproof(["show", url, "--as", "html"]);
    expect(shown.out).toContain("Transcribed by <bdi>Eve Hart</bdi>, not captured from X");
    const proof = await postproof(["proof", "story.txt"]);
    expect(proof.code).toBe(1);
    expect(proof.out).toContain("an article cannot confirm itself");
    const attached = await postproof([
      "attach",
      url,
      "story.txt",
      "--by",
      "Eve Hart",
      "--note",
      "the story",
      "--json",
    ]);
    expect(rows(attached)[0]).toMatchObject({ name: "story.txt", by: "Eve Hart", note: "the story" });
    expect((await postproof(["audit"])).code).toBe(0);
    expect((await postproof(["transcribe", "--by", "Eve"])).code).toBe(2);
    const typed = ["transcribe", "--by", "Eve", "--from", "story.txt", "--text", "Hi", "--platform", "x"];
    expect((await postproof([...typed, "--handle", "Ada Example"])).err).toContain("no spaces");
    const local = await postproof([...typed, "--handle", "ada", "--published", "2026-02-11T09:00"]);
    expect(local.err).toContain("write 2026-11-23 or 2026-11-23T14:02Z");
    expect((await postproof(["attach", url, "nowhere.png"])).code).toBe(2);
  });
});

describe("rewrite", () => {
  it("shows no picture that nothing clears, where that is asked", async () => {
    await column();
    const strict = await postproof(["rewrite", "article.html", "--strict-rights"]);
    expect(strict.code).toBe(0);
    const page = await read("article.html");
    expect(page).toContain("its rights are not cleared");
  });
});

describe("rewrite --pasted", () => {
  it("puts the embed in place of a pasted post, says which others stay, and goes back", async () => {
    await column();
    const post = (words: string): string =>
      `<blockquote><p>${words}</p>— Ines Example (@ines_example) <a href="${LIFEBOAT}">February 11, 2026</a></blockquote>`;
    const own = "<p>The harbour was closed.</p>";
    const words = "Seen from Ferry Road: the lifeboat is out.";
    const other = post(words.replace("is out", "is not out"));
    const page = `${own}\n${post(`${words} pic.twitter.com/BOAT1`)}\n${own}\n${other}\n`;
    await write("pasted.html", page);
    expect((await postproof(["rewrite", "pasted.html", "--no-stylesheet"])).out).toBe("");
    const run = await postproof(["rewrite", "pasted.html", "--no-stylesheet", "--pasted"]);
    expect(run.out).toContain("pasted.html: 1 edit");
    expect(run.out).toMatch(
      /line 4: pasted post left as text: the article has “is not out”, the post has “is out”/,
    );
    const after = await readFile(join(folder, "pasted.html"), "utf8");
    expect(after.match(/<figure/g)).toHaveLength(1);
    expect(after).toContain(`${own}\n<figure`);
    expect(after.endsWith(`</figure>\n${own}\n${other}\n`)).toBe(true);
    await postproof(["rewrite", "pasted.html", "--restore"]);
    expect(await readFile(join(folder, "pasted.html"), "utf8")).toBe(page);
  });
});
