// Capturing many posts by command: planned, interrupted, gone on with, and told how they stand.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import type { MediumFile } from "../../src/model/media.ts";
import { filesStore } from "../../src/store/files.ts";
import { useRunner } from "../attack/runner.ts";
import { loopback } from "../loopback.ts";
import { mp4 } from "../media/videos-made.ts";
import { tweet } from "../platforms/x-samples.ts";
import { command, rows } from "./command.ts";
import type { Run } from "./command.ts";

const POSTS = 150;
const FIRST = 1_000_000;
const GONE = FIRST + 7;
/** The last one answers the one before, and is by the same author. */
const LAST = FIRST + POSTS - 1;
const REPLY = { in_reply_to_status_id_str: String(LAST - 1), in_reply_to_screen_name: "ada_example" };
const address = (id: number): string => `https://x.com/ada_example/status/${id}`;
const embed = (id: number, words = ""): string =>
  `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">${words}</p>&mdash; Ada Example (@ada_example) <a href="${address(id)}">May 1, 2024</a></blockquote>`;
const FILM = { url: "https://video.twimg.com/film.mp4", content_type: "video/mp4", bitrate: 100 };
interface ShownRow {
  readonly current: {
    readonly post: { readonly media: readonly { readonly files: readonly MediumFile[] }[] };
  };
}
const ids = Array.from({ length: POSTS }, (_, index) => FIRST + index);

let root = "";
let answers = "";
let folder = "";
let made = 0;

/** Recorded answers of all posts: made by capturing them once from a played internet. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "postproof-capture-"));
  const server = await loopback((_host, path) => {
    const id = new URL(path, "https://x.com").searchParams.get("id");
    return id === null || Number(id) === GONE
      ? undefined
      : { body: tweet({ id_str: id, text: `Words of ${id}.`, ...(Number(id) === LAST && REPLY) }) };
  });
  const archive = createArchive({
    store: filesStore(join(root, "recorded")),
    http: { connect: server.connect, pace: 0, budgets: false },
    media: { keep: "none" },
  });
  for await (const { status } of archive.captureAll(ids.map(address)))
    expect(status).toMatch(/captured|ended/);
  await archive.close();
  await server.close();
  answers = join(root, "recorded", "evidence", "captures");
});
afterAll(() => rm(root, { recursive: true, force: true }));
beforeEach(async () => {
  folder = join(root, `desk-${made++}`);
  await mkdir(join(folder, "site"), { recursive: true });
});

const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);
const run = useRunner();
const postproof = (args: readonly string[], watch?: Parameters<typeof command>[2]): Promise<Run> =>
  watch ? command(folder, args, watch) : run(folder, args);
const REPLAY = (): string[] => ["--replay", answers, "--media", "none"];

describe("capture", () => {
  it("interrupted finishes what is under way, says how to go on, and goes on", async () => {
    for (const id of ids) await write(`site/${id}.html`, `<p>Text</p>\n${embed(id)}\n`);
    let isSent = false;
    const first = await postproof(["capture", "site", ...REPLAY(), "--concurrency", "3"], (child, out) => {
      if (isSent || out.split("\n").length < 10) return;
      isSent = true;
      child.kill("SIGINT");
    });
    expect(first.code).toBe(3);
    expect(first.err).toMatch(/Interrupted: (\d+) of 150 posts are done\. Run the same command again/);
    const told = first.out.split("\n").filter((line) => line.startsWith("x:"));
    expect(told.length).toBeLessThan(POSTS);
    const kept = rows(await postproof(["list", "--json"])).map(({ key }) => key);
    for (const line of told) expect(kept).toContain(line.split(" ")[0]);

    const second = await postproof(["capture", "site", ...REPLAY()]);
    expect(second.code).toBe(0);
    const done = Number(/Interrupted: (\d+)/.exec(first.err)![1]);
    expect(done).toBeGreaterThanOrEqual(told.length);
    const captured = (run: Run): number => Number(/ {2}(\d+) {2}captured/.exec(run.err)?.[1] ?? 0);
    const archived = Number(/ {2}(\d+) {2}already archived/.exec(second.err)![1]);
    expect(captured(first)).toBe(archived);
    expect(captured(first) + captured(second)).toBe(POSTS - 1);
    expect((await postproof(["audit"])).code).toBe(0);
  });

  it("with --plan counts and asks nobody, not even the recorded answers", async () => {
    await write(
      "site/a.html",
      `${embed(FIRST)}${embed(FIRST + 1)}<a href="https://bsky.app/profile/ada.example/post/3demo">x</a>`,
    );
    await postproof(["capture", address(FIRST), ...REPLAY()]);
    const run = await postproof(["capture", "site", "--plan"]);
    expect(run.code).toBe(0);
    expect(run.out).toContain(
      "3 posts referred to in 1 article: 1 archived, 0 lately seen to be gone, 2 to be asked for",
    );
    expect(run.out).toMatch(
      /cdn\.syndication\.twimg\.com {2}1 request, 0 s \(at most 150 in 15 min, 14400 a day\)/,
    );
    expect(run.out).toContain("Nobody was asked.");
    expect(rows(await postproof(["capture", "site", "--plan", "--json"]))).toMatchObject([
      {
        references: 3,
        archived: 1,
        toAsk: 2,
        articles: 1,
        platforms: [{ platform: "x" }, { platform: "bluesky" }],
      },
    ]);
    expect(rows(await postproof(["list", "--json"]))).toHaveLength(1);
  });

  it("keeps an article's copy of what is gone, says so, and leaves the post alone for a while", async () => {
    await write("site/a.html", `<p>Text</p>${embed(GONE, "We open at nine.")}`);
    const without = await postproof(["capture", "site", ...REPLAY(), "--no-salvage", "--json"]);
    expect(rows(without)).toMatchObject([{ outcome: "not_found" }]);
    const run = await postproof(["capture", "site", ...REPLAY()]);
    expect(run.code).toBe(0);
    expect(run.out).toMatch(
      /not found .*, asked lately and not again before 20\d\d-\d\d-\d\d \(--again asks now\)/,
    );
    expect(run.out).toContain(`x:${GONE}  gone, kept as the copy in an article: site/a.html`);
    expect(rows(await postproof(["show", address(GONE), "--json"]))).toMatchObject([
      { current: { basis: "publisher_copy", copiedFrom: { source: "site/a.html" } } },
    ]);
    const again = await postproof(["capture", "site", ...REPLAY(), "--again", "--json"]);
    expect(rows(again)[0]).toMatchObject({ outcome: "not_found" });
    expect(rows(again)[0]).not.toHaveProperty("retryAt");
  });

  it("looks in web archives where that is asked, and says what came of it", async () => {
    const run = await postproof(["capture", address(GONE), ...REPLAY(), "--recover", "--near", "2024-05-01"]);
    // The recorded answers hold no web archive: it could not be asked, which is worth another run.
    expect(run.code).toBe(3);
    expect(run.out).toContain("No web archive answered.");
    const wrong = await postproof(["capture", address(GONE), ...REPLAY(), "--near", "2024-05-01"]);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("--recover")]);
    const date = await postproof(["capture", address(GONE), ...REPLAY(), "--recover", "--near", "May"]);
    expect([date.code, date.err]).toEqual([2, expect.stringContaining("no date")]);
  });

  it("with --videos keeps videos and publishes them; a replay of the evidence gives the same files", async () => {
    const film = mp4({ word: "48.2082" });
    const server = await loopback((host, path) => {
      const id = new URL(path, "https://x.com").searchParams.get("id");
      if (host === "video.twimg.com") return { body: film };
      const media = { type: "video", video_info: { variants: [FILM] } };
      return id === null ? undefined : { body: tweet({ id_str: id, mediaDetails: [media] }) };
    });
    const archive = createArchive({
      store: filesStore(join(folder, "recorded")),
      http: { connect: server.connect, pace: 0, budgets: false },
      media: { videos: "best" },
    });
    await archive.capture(address(FIRST));
    await archive.close();
    await server.close();
    const replay = ["--replay", join(folder, "recorded", "evidence")];
    await write("site/a.html", `<p>Text</p>${embed(FIRST)}`);
    const files = async (...flags: string[]): Promise<string[]> => {
      expect((await postproof(["capture", "site", "--again", ...replay, ...flags])).code).toBe(0);
      const row = rows(await postproof(["show", address(FIRST), "--json"]))[0] as unknown as ShownRow;
      return row.current.post.media.flatMap((medium) => medium.files.flatMap(({ copy }) => copy?.file ?? []));
    };
    expect(await files()).toEqual([]);
    const [file] = await files("--videos", "best");
    expect((await postproof(["rewrite", "site"])).code).toBe(0);
    const published = await readFile(join(folder, "site", "postproof", file!));
    expect(published.includes("48.2082")).toBe(false);
    expect(published.length).toBe(film.length);
    expect((await postproof(["audit"])).code).toBe(0);
    // By configuration, and of a size that nothing fits.
    const media = { videos: "best", videoBytes: 100 };
    await write("postproof.config.json", JSON.stringify({ archive: "other", media }));
    const run = await postproof(["capture", address(FIRST), ...replay, "--json"]);
    expect(run.out).toContain("larger than 100 bytes");
  });

  it("reads articles within JSON lines", async () => {
    const lines = ids
      .slice(0, 5)
      .map((id) => JSON.stringify({ id, content: { rendered: `<p>x</p>${embed(id)}` } }));
    await write("posts.jsonl", `${lines.join("\n")}\nno json\n`);
    const missing = await postproof(["capture", "posts.jsonl", ...REPLAY()]);
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining("--html-field")]);
    const run = await postproof([
      "capture",
      "posts.jsonl",
      "--html-field",
      "content.rendered",
      ...REPLAY(),
      "--json",
    ]);
    const [failed, ...captured] = rows(run).sort((a, b) => Number("key" in a) - Number("key" in b));
    expect(captured.map(({ key }) => key).sort()).toEqual(ids.slice(0, 5).map((id) => `x:${id}`));
    // The line that is none is told by name, and the run is incomplete.
    expect([run.code, failed]).toEqual([3, expect.objectContaining({ error: "invalid_input" })]);
    expect(failed!["file"]).toContain("posts.jsonl#line 6");
    const found = rows(
      await postproof(["scan", "posts.jsonl", "--html-field", "content.rendered", "--json"]),
    );
    expect(found[0]).toMatchObject({ file: `posts.jsonl#${FIRST} content.rendered`, kind: "embed" });
  });
});

describe("threads", () => {
  it("are captured with --thread, and shown as one with --threads", async () => {
    await write("site/a.html", `<p>Text</p>${embed(LAST)}`);
    const run = await postproof(["capture", "site", ...REPLAY(), "--thread"]);
    expect(run.code).toBe(0);
    expect(run.out).toContain(`x:${LAST}  captured`);
    expect(run.out).toContain(`  in its thread: x:${LAST - 1}  captured`);
    await postproof(["rewrite", "site"]);
    expect(await readFile(join(folder, "site", "a.html"), "utf8")).not.toContain(`Words of ${LAST - 1}.`);
    await postproof(["rewrite", "site", "--restore"]);
    await postproof(["rewrite", "site", "--threads"]);
    const page = await readFile(join(folder, "site", "a.html"), "utf8");
    expect(page).toContain(`Words of ${LAST - 1}.`);
    expect(page.indexOf(`Words of ${LAST}.`)).toBeGreaterThan(page.indexOf(`Words of ${LAST - 1}.`));
  });
});

describe("replies", () => {
  it("are captured with what they answer by --answered, and shown with it by configuration", async () => {
    await write("site/a.html", `<p>Text</p>${embed(LAST)}`);
    const run = await postproof(["capture", "site", ...REPLAY(), "--answered"]);
    expect(run.code).toBe(0);
    expect(run.out).toContain(`x:${LAST}  captured`);
    expect(run.out).toContain(`  which answers: x:${LAST - 1}  captured`);
    await write("postproof.config.json", JSON.stringify({ showAnswered: true }));
    await postproof(["rewrite", "site"]);
    const page = await readFile(join(folder, "site", "a.html"), "utf8");
    expect(page).toContain(`data-postproof-answered="x:${LAST - 1}@`);
    expect(page.indexOf(`Words of ${LAST}.`)).toBeGreaterThan(page.indexOf(`Words of ${LAST - 1}.`));
    const uses = await postproof(["uses", `x:${LAST - 1}`]);
    expect(uses.out).toContain("site/a.html");
  });
});

describe("status", () => {
  it("tells by platform how posts stand, and fails where one is missing", async () => {
    await write("site/a.html", `${embed(FIRST)}${embed(GONE)}`);
    await write(
      "site/b.md",
      `Text\n\n${address(FIRST)}\n\nhttps://bsky.app/profile/ada.example/post/3demo\n`,
    );
    await postproof(["capture", "site/a.html", ...REPLAY(), "--no-salvage"]);
    const run = await postproof(["status", "site"]);
    expect(run.code).toBe(1);
    expect(run.out).toContain(
      "site/b.md:5  missing  https://bsky.app/profile/ada.example/post/3demo  never asked for",
    );
    expect(run.out).toMatch(
      new RegExp(`^site/a\\.html:1 {2}gone {2}https://x\\.com/\\S+${GONE} {2}\\S`, "m"),
    );
    expect(run.out).toMatch(/^x {8}2: 1 archived, 1 gone$/m);
    expect(run.out).toMatch(/^3 posts in 2 articles: 1 archived, 1 gone, 1 missing$/m);
    const whole = rows(await postproof(["status", "site", "--json"]));
    expect(whole.at(-1)).toEqual({
      kind: "total",
      articles: 2,
      referenced: 3,
      archived: 1,
      recovered: 0,
      publisher_copy: 0,
      transcribed: 0,
      gone: 1,
      withdrawn: 0,
      missing: 1,
    });
    expect(
      whole
        .filter(({ kind }) => kind === "post")
        .map(({ state }) => state)
        .sort(),
    ).toEqual(["gone", "missing"]);
    // A gone post is a result: without anything missing the exit code is 0. Rewritten articles count as before.
    await postproof(["rewrite", "site/a.html"]);
    const rest = await postproof(["status", "site/a.html", "--json"]);
    expect(rest.code).toBe(0);
    expect(rows(rest).at(-1)).toMatchObject({ referenced: 2, archived: 1, gone: 1, missing: 0 });
  });
});
