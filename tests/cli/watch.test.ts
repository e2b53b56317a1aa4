// The verbs of watching as a user runs them: watch, changes, show --history and --diff.
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createArchive, filesStore } from "../../src/index.ts";
import { playX } from "../archive/played-x.ts";
import { useRunner } from "../attack/runner.ts";
import { command, rows } from "./command.ts";

const ID = "1785607416000000001";
const URL_OF_IT = `https://x.com/ada_example/status/${ID}`;
let folder = "";
const inFolder = useRunner();

/** A post that was edited and then not found, in a story; another that is as it was. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "postproof-watch-"));
  const x = playX("2026-03-01T08:00:00.000Z");
  const archive = createArchive({
    store: filesStore(join(folder, ".postproof")),
    http: x.door,
    now: x.now,
    media: { keep: "none" },
  });
  x.answers.set(ID, { text: "Open at nine." });
  x.answers.set("1785607416000000002", { text: "The same." });
  const { snapshot } = await archive.capture(URL_OF_IT);
  const other = await archive.capture("https://x.com/ada_example/status/1785607416000000002");
  const at = "2026-03-01T09:00:00.000Z";
  await archive.recordUses(
    "story.html",
    [snapshot!, other.snapshot!].map(({ key, version }, place) => ({
      ...{
        article: "story.html",
        post: key,
        snapshot: version,
        range: [place, place + 1],
        kind: "embed",
        at,
      },
    })),
  );
  x.setTime("2026-03-03T08:00:00.000Z");
  x.answers.set(ID, { text: "Open at ten." });
  await archive.capture(URL_OF_IT, { again: true });
  x.setTime("2026-03-04T08:00:00.000Z");
  x.answers.delete(ID);
  await archive.capture(URL_OF_IT, { again: true });
  await archive.close();
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

describe("postproof changes", () => {
  it("tells what became of posts in use, with the stories", async () => {
    const { code, out } = await inFolder(folder, ["changes", "--since", "2026-03-02"]);
    expect(code).toBe(0);
    expect(out.split("\n")).toEqual([
      `2026-03-03T08:00:00.000Z  x:${ID}  @ada_example  changed`,
      `    ${URL_OF_IT}`,
      "    words: Open at [-nine-]{+ten+}.",
      "    used in story.html, in the version before",
      `2026-03-04T08:00:00.000Z  x:${ID}  @ada_example  not found any more, which does not prove that it was deleted`,
      `    ${URL_OF_IT}`,
      "    used in story.html",
      "",
    ]);
    const run = await inFolder(folder, ["changes", "--since", "2026-03-04", "--json"]);
    expect(rows(run)).toMatchObject([{ key: `x:${ID}`, what: "gone", absence: "gone" }]);
  });

  it("refuses what is no time, and to send what it cannot sign", async () => {
    expect((await inFolder(folder, ["changes", "--since", "lately"])).code).toBe(2);
    const { code, err } = await inFolder(folder, ["changes", "--webhook", "https://desk.example/"]);
    expect(code).toBe(2);
    expect(err).toContain("POSTPROOF_WEBHOOK_SECRET");
  });
});

describe("postproof watch", () => {
  it("says what is due, and whom that asks", async () => {
    const { code, out, err } = await inFolder(folder, ["watch", "--dry-run"]);
    expect(code).toBe(0);
    expect(out).toContain("x:1785607416000000002  due since 2026-03-01T09:00:00.000Z  story.html");
    expect(err).toContain("cdn.syndication.twimg.com");
  });

  it("is incomplete where nobody can be asked, and writes the feed all the same", async () => {
    const { code, err } = await inFolder(folder, ["watch", "--offline", "--feed", "changes.xml"]);
    expect(code).toBe(3);
    expect(err).toContain("2 could not be read now");
    expect(await readFile(join(folder, "changes.xml"), "utf8")).toContain("http://www.w3.org/2005/Atom");
  });
});

describe("postproof watch --daemon", () => {
  const SECRET = "a secret for the tests";

  /** What was answered about posts that were there, but for the first words of the one that was edited, as a real door records it. */
  async function answersOf(captures: string, answers: string): Promise<void> {
    await mkdir(answers);
    for (const name of await readdir(captures, { recursive: true })) {
      if (!name.endsWith(".json")) continue;
      const text = await readFile(join(captures, name), "utf8");
      const capture = JSON.parse(text) as { exchanges: { request: object }[] };
      for (const { request } of capture.exchanges)
        Object.assign(request, { headers: { accept: "application/json" } });
      if (/Open at ten|The same/.test(text))
        await writeFile(join(answers, basename(name)), JSON.stringify(capture));
    }
  }

  it("looks by the configured schedule, again and again, until it is stopped, and sends what was not taken again", async () => {
    const copy = join(folder, "daemon");
    await cp(join(folder, ".postproof"), join(copy, ".postproof"), { recursive: true });
    await answersOf(join(copy, ".postproof/evidence/captures"), join(copy, "answers"));
    const rules = [{ name: "edited", states: ["edited"], then: "keep_and_flag", why: "It was edited." }];
    const write = async (watch: object) =>
      await writeFile(join(copy, "postproof.config.json"), JSON.stringify({ watch, policy: { rules } }));
    await write({ schedules: { "*": [87_600] }, limit: 1 });
    // What is gone is asked for as rarely as anywhere, whatever the schedule of the rest.
    expect(rows(await inFolder(copy, ["watch", "--dry-run", "--json"])).map(({ key }) => key)).toEqual([
      `x:${ID}`,
    ]);
    await write({ every: 1 });
    process.env["POSTPROOF_WEBHOOK_SECRET"] = SECRET;
    try {
      const args = ["--replay", "answers", "--webhook", "https://desk.example/hook"];
      let isStopped = false;
      const run = await command(copy, ["watch", "--daemon", ...args], (child, _out, err) => {
        const isTold = err.split("was not taken").length > 2;
        // Twenty runs are enough to know that it never will be.
        if (isStopped || (!isTold && err.split("looked at").length < 20)) return;
        isStopped = true;
        child.kill("SIGINT");
      });
      // Each change is told once; the message about it, which nobody took, is sent once more in the second run.
      expect(run.out.match(/there again/g)).toHaveLength(1);
      expect(run.err).toContain(
        `x:${ID}: the rules say: keep it shown, and have an editor look at it (keep_and_flag, by the rule "edited"). postproof expire\n`,
      );
      expect(run.err).toContain("Stopping");
      expect(run.err).toMatch(/2 posts looked at, 1 change[^]*0 posts looked at, 0 changes/);
      expect(run.code).toBe(3);
      // What was seen is kept: the next run has nothing to ask.
      const next = await inFolder(copy, ["watch", "--offline"]);
      expect([next.code, next.out]).toEqual([0, ""]);
    } finally {
      delete process.env["POSTPROOF_WEBHOOK_SECRET"];
    }
  });
});

describe("postproof show", () => {
  it("tells the history of a post", async () => {
    const { code, out } = await inFolder(folder, ["show", URL_OF_IT, "--history"]);
    expect(code).toBe(0);
    const lines = out.split("\n");
    expect(lines[0]).toMatch(/^2026-03-01T08:00:00\.000Z {2}first seen {2}version [0-9a-f]{20}$/);
    expect(lines[1]).toMatch(/^2026-03-03T08:00:00\.000Z {2}changed {2}version [0-9a-f]{20}$/);
    expect(lines[2]).toBe("    words: Open at [-nine-]{+ten+}.");
    expect(lines[3]).toBe(
      "2026-03-04T08:00:00.000Z  not found any more, which does not prove that it was deleted",
    );
  });

  it("compares two versions, by first and last, by name, by day, and as a page", async () => {
    const diff = async (range: string, ...more: string[]) =>
      await inFolder(folder, ["show", URL_OF_IT, "--diff", range, ...more]);
    const [said] = rows(await diff("first..last", "--json"));
    expect(said).toMatchObject({ changes: [{ kind: "text" }] });
    const { before, after } = said as { before: string; after: string };
    const { out } = await diff(`${before.slice(0, 6)}..${after.slice(0, 6)}`);
    expect(out).toContain("words: Open at [-nine-]{+ten+}.");
    expect((await diff("2026-03-02..2026-03-03")).out).toBe(out);
    expect((await diff("first", "--html", "diff.html")).code).toBe(0);
    expect(await readFile(join(folder, "diff.html"), "utf8")).toContain("<ins>");
    const refused = await diff("2026-02-01..last");
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("names no two versions");
  });
});
